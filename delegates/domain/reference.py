"""Reference data: offices with their rank, bodies that may send people, countries. Values and look-ups, no files.

Bodies of the reference data are not delegations: a delegation arises when a list or a form first names a body. The
tables are proposals (each row has a confidence and a source) and can be edited in a forum.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from delegates.domain import names, phones
from delegates.domain.people import (
    SUPPORT_POSITIONS,
    Delegation,
    DelegationKind,
)


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """The key of a text that is no name: as `names.key`, but titles at its beginning stay."""
    return names.key(f"x {text.replace('&', ' and ')}")[2:]


@lru_cache(maxsize=65536)
def solid(text: str) -> str:
    return fold(text).replace(" ", "")


@dataclass(frozen=True, slots=True)
class Position:
    """An office: `rank` orders people (lower first); `titles` in any language, aliases included."""

    id: str
    rank: int
    group: str
    titles: tuple[str, ...]
    confidence: str = "C"


@dataclass(frozen=True, slots=True)
class Body:
    """A body that may send people, as the reference data knows it. `order` within its group of delegations."""

    id: str
    kind: DelegationKind
    country: str | None
    name_native: str
    name_latin: str | None = None
    acronym: str | None = None
    aliases: tuple[str, ...] = ()
    order: int = 900
    province: str | None = None
    confidence: str = "C"

    @property
    def all_names(self) -> tuple[str, ...]:
        return tuple(
            name for name in (self.name_native, self.name_latin, self.acronym, *self.aliases) if name
        )


@dataclass(frozen=True, slots=True)
class Country:
    """`code` is ISO 3166-1 alpha-2; `index` the place in the English alphabet."""

    code: str
    name: str
    name_lo: str
    all_names: tuple[str, ...]
    index: int


@dataclass(frozen=True, slots=True)
class HeaderWord:
    """A column header that lists use: `field` is one of `rosters.columns.FIELDS` or a field that is read past."""

    field: str
    language: str
    text: str


# An office is named at the beginning; what stands behind so many letters is a story.
_MAX_OFFICE_LETTERS = 600
_MAX_PARTS = 12
_PARTS = re.compile(r"[,;/\n()]|\s[-–—]\s|\s(?:kiêm|and concurrently|ແລະ ທັງເປັນ)\s")
NATIVE_SCRIPT = re.compile("[\u0e00-\u0eff\u1780-\u17ff]")
# Words before a title that make it another, lower office.
_LESSER = ("deputy", "vice", "assistant", "pho", "sub", "former", "to the", "tro ly", "thu ky")
_LESSER_NATIVE = ("ຮອງ", "ຜູ້ຊ່ວຍ", "ອະດີດ", "អនុ", "ជំនួយការ")
# Which office a title names where several share it, by the kind of the body.
_GROUPS_FOR_KIND = {
    DelegationKind.PROVINCE: ("provincial",),
    DelegationKind.COMPANY: ("company",),
    DelegationKind.MEDIA: ("press", "company"),
    DelegationKind.INTERNATIONAL: ("international", "diplomatic"),
}
_LAST_GROUPS = ("provincial", "company", "party", "function")
# Marks of standing beside an office; they rank a person only where no office is named.
_NO_OFFICE = frozenset({"party", "function"})


_COMPANY_FORM = re.compile(
    r",?\s*\b(?:(?:sole|public)\s+)?(?:co\.?\s*,?\s*ltd\.?|company\s+limited|company|pte\.?\s*ltd\.?|ltd\.?|limited|plc\.?|inc\.?|"
    r"corp(?:oration)?\.?|jsc)\s*$",
    re.IGNORECASE,
)


def without_company_form(name: str) -> str:
    """Acme Co., Ltd and Acme are one company."""
    short = _COMPANY_FORM.sub("", name)
    return short if len(short) > 2 else name


def without_additions(name: str) -> str:
    """Kept names without the words in parentheses, for comparison."""
    return re.sub(r"\s*\([^)]*\)", "", name)


class Reference:
    """All tables with their look-ups. Immutable after construction."""

    def __init__(
        self,
        positions: Iterable[Position],
        bodies: Iterable[Body],
        countries: Iterable[Country],
        headers: Iterable[HeaderWord] = (),
    ) -> None:
        self.positions = tuple(positions)
        self.bodies = tuple(bodies)
        self.countries = tuple(countries)
        self.headers = tuple(headers)
        self._body = {body.id: body for body in self.bodies}
        self._country = {country.code: country for country in self.countries}
        self._countries_by_key = {
            solid(name): country.code for country in reversed(self.countries) for name in country.all_names
        }
        self._bodies_by_key: dict[str, list[Body]] = defaultdict(list)
        for body in self.bodies:
            for text in dict.fromkeys(
                solid(form) for name in body.all_names for form in (name, without_additions(name))
            ):
                if text:
                    self._bodies_by_key[text].append(body)
        titles: dict[str, list[Position]] = defaultdict(list)
        for position in self.positions:
            for title in position.titles:
                key = solid(title) if NATIVE_SCRIPT.search(title) else fold(title)
                if key and position not in titles[key]:
                    titles[key].append(position)
        self._titles = sorted(titles.items(), key=lambda item: -len(item[0]))
        self._exact_titles = titles
        self._positions_found: dict[tuple[str, DelegationKind | None], Position | None] = {}

    # -- offices ------------------------------------------------------------------------------------------------------

    def position(self, text: str, kind: DelegationKind | None = None) -> Position | None:
        """The best office that a position text names; party and delegation functions count only by themselves.

        "ຄະນະປະຈຳພັກກະຊວງ, ຫົວໜ້າກົມ" is a director general; "Thứ trưởng - Trưởng đoàn" a vice minister.
        """
        asked = (text[:_MAX_OFFICE_LETTERS], kind)
        if asked not in self._positions_found:
            if len(self._positions_found) > 20_000:
                self._positions_found.clear()
            self._positions_found[asked] = self._find_position(*asked)
        return self._positions_found[asked]

    def _find_position(self, text: str, kind: DelegationKind | None) -> Position | None:
        found = [
            position
            for part in (text, *_PARTS.split(text, _MAX_PARTS))
            if part.strip() and (position := self._one_position(part, kind)) is not None
        ]
        offices = [position for position in found if position.group not in _NO_OFFICE]
        return min(offices or found, key=lambda position: position.rank, default=None)

    def _one_position(self, part: str, kind: DelegationKind | None) -> Position | None:
        spaced, joined = fold(part), solid(part)
        exact = self._exact_titles.get(spaced) or self._exact_titles.get(joined)
        if exact:
            return _best_for(exact, kind)
        for title, positions in self._titles:
            if NATIVE_SCRIPT.search(title):
                if joined.startswith(title):
                    return _best_for(positions, kind)
            elif spaced.startswith(title + " "):
                return _best_for(positions, kind)
        for title, positions in self._titles:
            if NATIVE_SCRIPT.search(title):
                before, found, _ = joined.partition(title)
                if found and len(title) > 5 and not before.endswith(_LESSER_NATIVE):
                    return _best_for(positions, kind)
            else:
                before, found, _ = f" {spaced} ".partition(f" {title} ")
                if found and not before.endswith(_LESSER):
                    return _best_for(positions, kind)
        return None

    def rank_of(self, position: str, kind: DelegationKind | None = None) -> int | None:
        """The rank that a position text proposes, or None."""
        found = self.position(position, kind) if position.strip() else None
        return found.rank if found else None

    def is_title_of_same(self, old: str, new: str) -> bool:
        """Whether the new text is the bare title, in any language, of the office that the old one names already."""
        offices = self._exact_titles.get(fold(new)) or self._exact_titles.get(solid(new)) or []
        held = self.position(old)
        return held is not None and held in offices

    def supports(self, position: str) -> bool:
        """Whether the position is that of an interpreter, a driver or the like."""
        found = self.position(position) if position.strip() else None
        return found is not None and found.id in SUPPORT_POSITIONS

    def names_head(self, text: str) -> bool:
        """Whether a text (position, remark, role) says that this person leads the delegation."""
        text = text[:_MAX_OFFICE_LETTERS]
        return any(
            position.id == "hod"
            for part in (text, *_PARTS.split(text))
            for position in self._exact_titles.get(fold(part), []) + self._exact_titles.get(solid(part), [])
        )

    # -- countries ----------------------------------------------------------------------------------------------------

    def country(self, text: str) -> str | None:
        """The code of the country that a text is the name (or code) of."""
        return self._countries_by_key.get(solid(text)) if text else None

    def named_country(self, text: str) -> tuple[str, str] | None:
        """(the body alone, the code) of "Ministry of Finance (Viet Nam)", "MOF, Cambodia", "ກະຊວງການເງິນ ຫວຽດນາມ"."""
        words = text.split()
        for start in range(max(1, len(words) - _MAX_COUNTRY_WORDS), len(words)):
            last = " ".join(words[start:]).strip("()[]")
            # Shorter ones are codes, and as well the end of "Department of IT".
            code = self.country(last) if len(last) > 3 else None
            body = _BEFORE_COUNTRY.sub("", " ".join(words[:start]))
            if code is not None and body:
                return body, code
        return None

    def country_name(self, code: str) -> tuple[str, str] | None:
        """(Lao name, English name) of a country code."""
        found = self._country.get(code)
        return (found.name_lo, found.name) if found else None

    def country_index(self, code: str | None) -> int:
        found = self._country.get(code or "")
        return found.index if found else 999

    # -- telephone ----------------------------------------------------------------------------------------------------

    def phone(self, text: str, country: str | None = None) -> str:
        """A telephone field as it is kept: E.164 where it can be, several joined by " / "."""
        return phones.read(text, tuple(filter(None, (country, "LA", "VN", "KH")))).text or ""

    # -- bodies -------------------------------------------------------------------------------------------------------

    def body_by_id(self, body_id: str) -> Body | None:
        return self._body.get(body_id)

    def body(self, text: str, country: str | None = None) -> Body | None:
        """The body that a text names. `country` is the list's context: MOF and MPI exist in Laos and Viet Nam."""
        if len(text) > _MAX_OFFICE_LETTERS:
            return None
        embassy = _EMBASSY_HERE.fullmatch(text.strip()) if solid(text) not in self._bodies_by_key else None
        if embassy is not None:
            return self.body(embassy.group(1), country)
        named = self.named_country(text)
        if named is not None and solid(text) not in self._bodies_by_key:
            abroad = self.body(*named)
            if abroad is not None and abroad.country is not None:
                # "Ministry of Finance (Viet Nam)" is never the ministry of the same name here.
                return abroad if abroad.country == named[1] else None
        for form in body_forms(text):
            found = self._bodies_by_key.get(solid(form), [])
            if len(found) > 1:  # a body's own name before another's alias
                found = [
                    body
                    for body in found
                    if solid(form) in (solid(body.name_native), solid(body.name_latin or ""))
                ] or found
            if len(found) == 1:
                return found[0]
            if found:
                # Without a context a name shared by two countries is the host country's.
                for code in (country, "LA"):
                    here = [body for body in found if body.country == code]
                    if here:
                        return here[0]
                return None
        return None

    def suggest_bodies(self, text: str, limit: int = 12) -> list[str]:
        """Native names of bodies for a picker: those that begin with the text first, then those that hold it."""
        asked = solid(text)
        if not asked:
            return []
        graded: list[tuple[int, int, str]] = []
        for index, body in enumerate(self.bodies):
            keys = [solid(name) for name in body.all_names]
            if any(key.startswith(asked) for key in keys):
                graded.append((0, index, body.name_native))
            elif any(asked in key for key in keys):
                graded.append((1, index, body.name_native))
        return list(dict.fromkeys(name for _, _, name in sorted(graded)))[:limit]

    def resolve_delegation(
        self,
        text: str,
        known: Sequence[Delegation],
        *,
        new_id: Callable[[], str],
        country: str | None = None,
        host: str | None = None,
    ) -> tuple[Delegation, bool]:
        """The delegation that a text names -> (delegation, whether it is new). The text must not be blank."""
        from delegates.domain.delegation_book import DelegationBook  # it is made of this module's values

        book = DelegationBook(self, known, new_id=new_id, host=host)
        found = book.resolve(text, country)
        if found is None:
            raise ValueError("a delegation needs a name")
        return found, bool(book.added)


def _best_for(positions: Sequence[Position], kind: DelegationKind | None) -> Position:
    if len(positions) > 1:
        wanted = _GROUPS_FOR_KIND.get(kind, ()) if kind else ()
        for position in positions:
            if position.group in wanted:
                return position
        return min(positions, key=lambda position: position.group in _LAST_GROUPS)
    return positions[0]


_SHORT_MINISTRY = re.compile(r"^\s*ກຊ\s*\.?\s*")
_MAX_COUNTRY_WORDS = 6  # "Socialist Republic of Viet Nam"
_BEFORE_COUNTRY = re.compile(r"(?:\s+(?:of|in)|\s+the|[\s,;(\[–—-])+$", re.IGNORECASE)
# "Embassy of Japan in the Lao PDR" is the Embassy of Japan.
_EMBASSY_HERE = re.compile(
    r"(.*\bembassy\b.*?)\s+(?:in|to)\s+(?:the\s+)?(?:Lao\s*P\.?D\.?R\.?|Laos|Lao People.s Democratic Republic)\W*",
    re.IGNORECASE,
)
_LEADING_ARTICLE = re.compile(r"^\s*the\s+", re.IGNORECASE)


def body_forms(text: str) -> list[str]:
    """The ways in which a cell may name a body, surest first: whole, without additions, what stands first in it."""
    whole = _LEADING_ARTICLE.sub("", _SHORT_MINISTRY.sub("ກະຊວງ", text))
    plain = without_additions(whole).strip()
    first_line = whole.partition("\n")[0]
    first_part = _BODY_PARTS.split(whole.strip())[0]
    forms = (whole, plain, first_line, first_part, without_company_form(plain))
    return [form.strip() for form in dict.fromkeys(forms) if form.strip()]


def body_parts(text: str) -> list[str]:
    """The parts of a title line, any of which may name whose list it is."""
    return [part.strip() for part in (text, *_BODY_PARTS.split(text)) if part.strip()]


_BODY_PARTS = re.compile(r"[\n()]|\s[-–—/:]\s|:")
