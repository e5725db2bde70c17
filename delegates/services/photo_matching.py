"""Whose photo a file is, told by its name: badge code, telephone number, or the person's name in either script.

Only what is exact and belongs to one person counts; whatever else stands in the folder is listed with the reason.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePath

from delegates.domain import names, phones
from delegates.domain.people import DelegateId, RosterRow
from delegates.storage.picture_store import Picture

# Blanks of those who name files. A point belongs to H.E. and Dr.; within a number it is a blank too.
_BLANKS = re.compile(r"[\s_-]+")
_CODE = re.compile(r"(?<!\d)(\d{3}) ?(\d{3}) ?(\d{3})(?!\d)")
_PHONE = re.compile(r"\+?\d[\d ()]{5,}\d")
# Numbers, dates and brackets around a name.
_AROUND = " .0123456789()[]{}#+,;~&"
# Where people dial from who write their number without the country's.
_COUNTRIES = ("LA", "VN", "KH", "TH")


@dataclass(frozen=True, slots=True)
class PhotoMatch:
    """A file that is one person's photo, read and ready; `replaces` where the person has another one."""

    file: str
    delegate_id: DelegateId
    name: str
    replaces: bool
    picture: Picture


@dataclass(frozen=True, slots=True)
class PhotoLeft:
    """A file that is not taken and why: nobody, two_people, two_files, or why it can't be used (`picture_files.WHYS`).

    `names` are the people it might be of.
    """

    file: str
    why: str
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PhotoPlan:
    """What adding the photos of a folder would do; `same_count` files are in the forum already as they are."""

    matches: tuple[PhotoMatch, ...]
    left: tuple[PhotoLeft, ...]
    same_count: int = 0


class Whose:
    """Answers whose photo a file is."""

    def __init__(self, rows: Iterable[RosterRow]) -> None:
        self._codes: dict[str, DelegateId] = {}
        self._phones: dict[str, set[DelegateId]] = defaultdict(set)
        self._names: dict[str, set[DelegateId]] = defaultdict(set)
        self.name_of: dict[DelegateId, str] = {}
        for row in rows:
            self.name_of[row.id] = row.name
            self._codes[row.code] = row.id
            for number in phones.numbers(row.phone):
                self._phones[number].add(row.id)
            for name in (row.name_native, row.name_latin):
                if name and (key := names.solid_key(name)):
                    self._names[key].add(row.id)

    def people(self, file: str) -> list[DelegateId]:
        """Everybody whom the name of a file may mean: one, where it is clear.

        Where code, number and name all say somebody, whom all of them mean; several where they disagree.
        """
        text = _BLANKS.sub(" ", names.store(_ascii_digits(PurePath(file).stem)))
        number = text.replace(".", " ")
        told = [
            found for found in (self._by_code(number), self._by_phone(number), self._by_name(text)) if found
        ]
        if not told:
            return []
        common = set.intersection(*told)
        return sorted(common or set.union(*told))

    def _by_code(self, text: str) -> set[DelegateId]:
        codes = ("".join(found) for found in _CODE.findall(text))
        return {self._codes[code] for code in codes if code in self._codes}

    def _by_phone(self, text: str) -> set[DelegateId]:
        found: set[DelegateId] = set()
        for dialled in _PHONE.findall(text):
            for country in _COUNTRIES:
                for number in phones.numbers(phones.read(dialled, (country,)).text):
                    found |= self._phones.get(number, set())
        return found

    def _by_name(self, text: str) -> set[DelegateId]:
        return set(self._names.get(names.solid_key(text.strip(_AROUND)), ()))


def chosen(whose: Whose, files: Sequence[str]) -> tuple[Mapping[str, DelegateId], list[PhotoLeft]]:
    """The files that are the one photo of one person, and the others with the reason."""
    left: list[PhotoLeft] = []
    files_of: dict[DelegateId, list[str]] = defaultdict(list)
    for file in files:
        people = whose.people(file)
        if len(people) == 1:
            files_of[people[0]].append(file)
        else:
            why = "two_people" if people else "nobody"
            left.append(PhotoLeft(file, why, tuple(whose.name_of[one] for one in people)))
    clear: dict[str, DelegateId] = {}
    for delegate_id, found in files_of.items():
        if len(found) == 1:
            clear[found[0]] = delegate_id
        else:
            left += [PhotoLeft(file, "two_files", (whose.name_of[delegate_id],)) for file in found]
    return clear, left


def _ascii_digits(text: str) -> str:
    return "".join(str(unicodedata.decimal(char)) if char.isdecimal() else char for char in text)
