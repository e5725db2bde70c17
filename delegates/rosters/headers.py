"""What a column header means, in four languages, alone or two in one cell."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz, process

from delegates.domain.reference import Reference, solid

# Words that say in which script or language a name column is.
_LATIN_WORDS = frozenset(
    map(
        solid,
        ("Latin", "Latin script", "Roman", "English", "in English", "in Latin", "EN", "ອັງກິດ", "ພາສາອັງກິດ", "ລາຕິນ",
         "ອັກສອນລາຕິນ", "tiếng Anh", "không dấu",
         "chữ Latinh", "Latinh", "អក្សរឡាតាំង", "ឡាតាំង", "អង់គ្លេស", "ភាសាអង់គ្លេស", "passport"),
    )
)  # fmt: skip
_NATIVE_WORDS = frozenset(
    map(
        solid,
        ("Khmer", "Lao", "Vietnamese", "native", "local", "in Lao", "in Khmer", "ລາວ", "ພາສາລາວ", "ອັກສອນລາວ", "tiếng Việt",
         "tiếng Lào", "អក្សរខ្មែរ", "ខ្មែរ", "ភាសាខ្មែរ", "Thai", "Chinese", "中文", "ภาษาไทย"),
    )
)  # fmt: skip
_PARTS = re.compile(r"[\n/|()（）\[\]:]+|\s[-–—]\s")
# Between scripts: "ຊື່ ແລະ ນາມສະກຸນ Name" is two headers in one cell.
_SCRIPT_BORDER = re.compile(
    "(?<=[\u0e00-\u0eff\u1780-\u17ff.])\\s+(?=[A-Za-z])|(?<=[A-Za-z.])\\s+(?=[\u0e00-\u0eff\u1780-\u17ff])"
)
_MAX_HEADER_LETTERS = 90

NAME_FIELDS = frozenset({"name_native", "name_latin", "given", "family", "given_latin", "family_latin"})


@dataclass(frozen=True, slots=True)
class Meaning:
    """The field that a header names, how sure that is (0..1) and in which language it is written."""

    field: str
    sureness: float
    language: str


class HeaderBook:
    """Recognises headers by the synonyms of the reference data."""

    def __init__(self, reference: Reference) -> None:
        self._meaning: dict[str, tuple[str, str]] = {}
        for word in reference.headers:
            key = solid(word.text)
            if word.text == "#":
                key = "#"
            if key:
                self._meaning.setdefault(key, (word.field, word.language))
        self._long = [key for key in self._meaning if len(key) >= 5]
        self._found: dict[str, Meaning | None] = {}

    def meaning(self, text: str) -> Meaning | None:
        """What a header cell means, or None."""
        if text not in self._found:
            if len(self._found) > 20_000:
                self._found.clear()
            self._found[text] = self._find(text)
        return self._found[text]

    def qualified(self, above: str, below: str) -> Meaning | None:
        """A header of two rows: the lower cell's own meaning, or the upper one's in the script that the lower names."""
        upper, lower = self.meaning(above), self.meaning(below)
        script = name_script(below)
        if upper is not None and script == "latin":
            return _in_latin(upper)
        if upper is not None and (script == "native" or lower is None):
            return upper
        if lower is not None and upper is not None and upper.field == "name_latin":
            return _in_latin(lower)
        return lower or upper

    def _find(self, text: str) -> Meaning | None:
        if not text.strip() or len(text) > _MAX_HEADER_LETTERS:
            return None
        if text.strip() == "#":
            return self._exact("#", 1.0)
        whole = self._exact(solid(text), 1.0)
        if whole is not None:
            return whole
        parts = [part for piece in _PARTS.split(text) for part in _SCRIPT_BORDER.split(piece) if part.strip()]
        found = [meaning for part in parts if (meaning := self._exact(solid(part), 0.9)) is not None]
        if found:
            best = found[0] if len({meaning.field for meaning in found}) > 1 else found[-1]
            best = Meaning(best.field, best.sureness, found[0].language)
            return _in_latin(best) if any(name_script(part) == "latin" for part in parts) else best
        return self._near(solid(text))

    def _exact(self, key: str, sureness: float) -> Meaning | None:
        found = self._meaning.get(key)
        return Meaning(found[0], sureness, found[1]) if found else None

    def _near(self, key: str) -> Meaning | None:
        """A spelling mistake, or a known header with a few words after it."""
        if len(key) < 5:
            return None
        near = process.extractOne(key, self._long, scorer=fuzz.ratio, score_cutoff=85)
        if near is not None:
            return self._exact(near[0], 0.7)
        begins = max((known for known in self._long if key.startswith(known)), key=len, default=None)
        if begins is not None and len(key) <= 3 * len(begins):
            return self._exact(begins, 0.5)
        return None


def _in_latin(meaning: Meaning) -> Meaning:
    latin = {"name_native": "name_latin", "given": "given_latin", "family": "family_latin"}
    return Meaning(latin.get(meaning.field, meaning.field), meaning.sureness, meaning.language)


@lru_cache(maxsize=4096)
def name_script(text: str) -> str | None:
    """Latin or native, where a header only says in which script a name stands."""
    key = solid(text)
    return "latin" if key in _LATIN_WORDS else "native" if key in _NATIVE_WORDS else None
