"""Names as people write them: the form we keep, the form we compare, and the title before them.

Three forms of one name:

* `store` - what is kept, shown and printed. Only what can't be seen is repaired: invisible characters, blanks, and
  the typing order of Lao and Khmer marks, so that two spellings that look alike are alike. Nothing is shortened,
  re-cased or split.
* `key` - what is compared. Everything a receptionist should not have to care about is folded away: titles, case,
  Latin accents, Lao tones, ໜ/ຫນ, punctuation.
* `solid_key` - the key without blanks, for Lao and Khmer names written in one piece.

Source: The Unicode Standard, chapter 16 (Lao, Khmer: order of marks; SARA AM; COENG); UAX #15.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from delegates.domain import titles

MAX_NAME_LETTERS = 200

# Soft hyphen, grapheme joiner, zero-width and bidirectional controls, byte order mark, variation selectors, the two
# inherent Khmer vowels that Unicode discourages, tag characters; controls that are no blanks; non-characters.
_INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufe00-\ufe0f\u17b4\u17b5"
    "\U000e0000-\U000e007f\x00-\x08\x0e-\x1b\x7f\x80-\x84\x86-\x9f\ufffe\uffff]"
)
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")
_BLANKS = re.compile(r"\s+")
_HAS_LAO = re.compile("[\u0e80-\u0eff]")
_HAS_KHMER = re.compile("[\u1780-\u17ff]")

_SARA_AM, _AA, _NIGGAHITA = "\u0eb3", "\u0eb2", "\u0ecd"
# Consonant sign below, vowels below, vowels above, tones, cancellation mark: the order in which they are kept.
_LAO_MARK_CLASS = {
    **dict.fromkeys("\u0eba\u0ebc", 0),
    **dict.fromkeys("\u0eb8\u0eb9", 1),
    **dict.fromkeys("\u0eb1\u0eb4\u0eb5\u0eb6\u0eb7\u0ebb\u0ecd", 2),
    **dict.fromkeys("\u0ec8\u0ec9\u0eca\u0ecb", 3),
    "\u0ecc": 4,
}
_LAO_REPEATED_VOWEL = re.compile("([\u0eb0\u0eb2\u0ebd\u0ec0-\u0ec4])\\1+")
# A consonant, its marks, AA or AM, and the tone or ring typed after it by mistake.
_LAO_CLUSTER = re.compile(
    "([\u0e81-\u0eae\u0edc-\u0edf])([\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ecd]*)(?:([\u0eb2\u0eb3])([\u0ec8-\u0ecb\u0ecd]*))?"
)

# What a cluster in order never holds: a mark before one of an earlier class or of its own, NIGGAHITA with AA or AM, a
# mark behind these.
_LAO_OUT_OF_ORDER = re.compile(
    "[\u0eba\u0ebc]{2}|[\u0eb8\u0eb9][\u0eb8-\u0eba\u0ebc]|[\u0eb1\u0eb4-\u0eb7\u0ebb\u0ecd][\u0eb1\u0eb4-\u0ebc\u0ecd]|"
    "[\u0ec8-\u0ecb][\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ecb\u0ecd]|\u0ecc[\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ecd]|"
    "\u0ecd[\u0ec8-\u0ecc]*[\u0eb2\u0eb3]|[\u0eb2\u0eb3][\u0ec8-\u0ecb\u0ecd]"
)

_KHMER_SYLLABLE = re.compile(
    "([\u1780-\u17a2\u17a5-\u17b3])((?:\u17d2[\u1780-\u17b3]|[\u17b6-\u17d1\u17dd])+)"
)
_KHMER_MARK = re.compile("\u17d2.|.")
_KHMER_LOOKALIKES = str.maketrans({"\u17a3": "\u17a2", "\u17a4": "\u17a2\u17b6", "\u17d3": "\u17c6"})


@lru_cache(maxsize=4096)
def store(text: str) -> str:
    """The form in which a name (or any single line of roster text) is kept and shown.

    Idempotent; looks the same as what was given. Invisible characters go, every kind of blank becomes one blank, the
    marks of a Lao or Khmer syllable come into one order and repeated ones go, NIGGAHITA with AA becomes SARA AM, two
    Lao E become EI, split Khmer vowels are joined. Vietnamese is only composed (NFC): hoà and hòa stay as typed.
    Half of a surrogate pair, which no file can hold, becomes U+FFFD.
    """
    if text.isascii() and text.isprintable():
        return _BLANKS.sub(" ", text).strip(" ")
    text = _INVISIBLE.sub("", text)
    if not text.isascii():
        text = unicodedata.normalize("NFC", _LONE_SURROGATE.sub("\ufffd", text))
    text = _BLANKS.sub(" ", text).strip(" ")
    if text.isascii():
        return text
    if _HAS_LAO.search(text):
        text = _LAO_REPEATED_VOWEL.sub(r"\1", text.replace("\u0ec0\u0ec0", "\u0ec1"))
        if _LAO_OUT_OF_ORDER.search(text):
            text = _LAO_CLUSTER.sub(_ordered_lao_cluster, text)
    if _HAS_KHMER.search(text):
        text = _KHMER_SYLLABLE.sub(_ordered_khmer_syllable, text.translate(_KHMER_LOOKALIKES))
    return unicodedata.normalize("NFC", text)


def _ordered_lao_cluster(match: re.Match[str]) -> str:
    base, marks, vowel, late = match.group(1), match.group(2), match.group(3) or "", match.group(4) or ""
    if not marks and not late:
        return base + vowel
    marks += late
    if vowel == _SARA_AM:
        marks, vowel = marks + _NIGGAHITA, _AA
    ordered = "".join(sorted(dict.fromkeys(marks), key=_LAO_MARK_CLASS.__getitem__))
    if vowel and _NIGGAHITA in ordered:
        return base + ordered.replace(_NIGGAHITA, "") + _SARA_AM
    return base + ordered + vowel


def _khmer_mark_class(mark: str) -> int:
    """Robat, subscripts (RO last), shifters, vowels, nikahit, other signs, reahmuk."""
    if mark[0] == "\u17d2":
        return 2 if mark[1] == "\u179a" else 1
    if mark == "\u17cc":
        return 0
    if mark in "\u17c9\u17ca":
        return 3
    if mark <= "\u17c5":
        return 4
    if mark == "\u17c6":
        return 5
    return 7 if mark in "\u17c7\u17c8" else 6


def _ordered_khmer_syllable(match: re.Match[str]) -> str:
    parts = sorted(dict.fromkeys(_KHMER_MARK.findall(match.group(2))), key=_khmer_mark_class)
    if "\u17c1" in parts:  # E with II or AA, typed as two keys, is one vowel
        joined = "".join(parts).replace("\u17c1\u17b8", "\u17be").replace("\u17c1\u17b6", "\u17c4")
        parts = list(dict.fromkeys(_KHMER_MARK.findall(joined)))
    return match.group(1) + "".join(parts)


# ---- comparison -----------------------------------------------------------------------------------------------------

_FOLDED_LETTERS = str.maketrans(
    {
        "đ": "d", "ð": "d", "ø": "o", "ł": "l", "æ": "ae", "œ": "oe", "ı": "i", "þ": "th",
        "\u0edc": "\u0eab\u0e99",  # ໜ = ຫນ
        "\u0edd": "\u0eab\u0ea1",  # ໝ = ຫມ
        "\u0ebc": "\u0ea5",  # the sign LO = ລ
        "\u0ea3": "\u0ea5",  # ຣ = ລ
        "\u0ec3": "\u0ec4",  # ໃ = ໄ
        **dict.fromkeys("\u0ec6\u0ec8\u0ec9\u0eca\u0ecb\u0ecc\u0eaf"),  # repetition, tones, cancellation, ellipsis
        **dict.fromkeys(map(chr, (*range(0x17C8, 0x17D2), *range(0x17D4, 0x17DC), 0x17DD))),  # Khmer signs
        **dict.fromkeys("'\u2019\u2018`\u02bc\u02bb\u00b4"),  # D'Artagnan = Dartagnan
        **{chr(zero + digit): str(digit) for zero in (0x0E50, 0x0ED0, 0x17E0) for digit in range(10)},
    }
)  # fmt: skip
_LAO_UPPER_VOWELS = re.compile("([\u0eb1\u0eb4-\u0eb7\u0ebb])[\u0eb1\u0eb4-\u0eb7\u0ebb]+")
_ACCENTS = re.compile("[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]+")
# Letters, digits and the marks of the scripts of southern Asia; everything else parts words.
_NO_WORD = re.compile("(?:[^\\w\u0900-\u0eff\u1000-\u109f\u1780-\u17ff]|_)+")


@lru_cache(maxsize=4096)
def key(text: str) -> str:
    """The form in which names are compared: equal keys mean the same name in another spelling.

    `key(store(x)) == key(x)`. Titles before the name are left out, but never all of it.
    """
    return _folded(titles.strip(store(text)))


def _folded(text: str) -> str:
    text = text.casefold()
    if not text.isascii():
        text = text.translate(_FOLDED_LETTERS)
        if _HAS_LAO.search(text):
            text = _LAO_UPPER_VOWELS.sub(r"\1", text).replace("\u0ec4\u0e8d", "\u0ec4")  # ໄຍ = ໄ
        text = text.replace("\u17d2\u178a", "\u17d2\u178f")  # Khmer subscripts DA and TA look alike
        text = _ACCENTS.sub("", unicodedata.normalize("NFKD", text))
        text = unicodedata.normalize("NFC", text)
    else:
        text = text.replace("'", "").replace("`", "")
    return _NO_WORD.sub(" ", text).strip(" ")


def solid_key(text: str) -> str:
    """The key without blanks: ທ່ານບໍ່ວຽງຄຳ ວົງດາລາ and ບໍ່ວຽງຄຳວົງດາລາ are one."""
    return key(text).replace(" ", "")


def strip_titles(text: str) -> str:
    """The name in its stored form without the titles before it; a text that is all title stays as it is."""
    return titles.strip(store(text))


def split_honorific(text: str) -> tuple[str | None, str]:
    """A cell of a list -> (the honorific exactly as given, or None; the name), both in stored form.

    Only titles at the start, before a name, count: "ທ່ານ ສຈ. ປອ. ບຸນມີ ໄຊ" -> ("ທ່ານ ສຈ. ປອ.", "ບຸນມີ ໄຊ").
    """
    stored = store(text)
    end = titles.end(stored)
    if not end:
        return None, stored
    return stored[:end].rstrip(" ,"), stored[end:]


def letter_count(text: str) -> int:
    """Letters as a person counts them: marks above and below belong to their letter. For `MAX_NAME_LETTERS`."""
    if text.isascii():
        return len(text)
    return sum(1 for char in text if not unicodedata.category(char).startswith("M"))


# ---- scripts --------------------------------------------------------------------------------------------------------

_LATIN = "A-Za-z\u00aa\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02af\u1e00-\u1eff\uff21-\uff3a\uff41-\uff5a"
_SCRIPT_PATTERNS = {
    "Laoo": re.compile("[\u0e81-\u0ecd\u0edc-\u0edf]"),
    "Khmr": re.compile("[\u1780-\u17d3\u17d7\u17dc\u17dd]"),
    "Thai": re.compile("[\u0e01-\u0e4e]"),
    "Latn": re.compile(f"[{_LATIN}]"),
}
_ONLY_LATIN, _NO_SCRIPT = frozenset({"Latn"}), frozenset[str]()
_KNOWN_SCRIPTS = re.compile(f"[{_LATIN}\u02b0-\u036f\u0e00-\u0eff\u1780-\u17ff]+")


@lru_cache(maxsize=4096)
def scripts(text: str) -> frozenset[str]:
    """The scripts of a text's letters as ISO 15924 codes: Laoo, Khmr, Thai, Latn, or Zzzz for any other."""
    if text.isascii():
        return _ONLY_LATIN if _SCRIPT_PATTERNS["Latn"].search(text) else _NO_SCRIPT
    found = {code for code, pattern in _SCRIPT_PATTERNS.items() if pattern.search(text)}
    if not text.isascii() and any(char.isalpha() for char in _KNOWN_SCRIPTS.sub("", text)):
        found.add("Zzzz")
    return frozenset(found)
