"""The order of names in a list: by the rules of the list's language, not by code points.

Lao and Thai write some vowels before the consonant they follow in order; Khmer has vowels of several signs; Vietnamese
counts Ă, Â, Đ, Ê, Ô, Ơ, Ư as letters and orders its tones. A key compares letters first, accents and tones next, case
last, as ISO/IEC 14651 does. The list's own script comes first, then Latin.

icu4py has no collator, and no kept wheel for every system has one with these languages' rules; a test holds the keys
here against ICU's collator, as Qt ships it.

Source: Unicode Technical Standard 10; CLDR collation rules for lo, km, vi.
"""

from __future__ import annotations

import itertools
import re
import struct
import unicodedata
from functools import lru_cache

from delegates.domain import names

LANGUAGES = ("lo", "km", "vi", "en")

_IGNORED, _BLANKS, _DIGITS, _OWN, _LATIN, _OTHER_LOW, _THAI, _LAO, _KHMER, _OTHER_HIGH = range(10)
# Blanks and punctuation in order; a sign that is not here comes after them by its code point.
_PUNCTUATION = " _-–—,;:!?.…·'‘’\"“”«»()[]{}@*/\\&#%`´^+<=>|~$€៖។៕ฯຯໆៗๆ"
_LATIN_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_VIETNAMESE_LETTERS = (
    "a",
    "ă",
    "â",
    "b",
    "c",
    "d",
    "đ",
    "e",
    "ê",
    *"fghijklmn",
    "o",
    "ô",
    "ơ",
    *"pqrst",
    "u",
    "ư",
    *"vwxyz",
)
_SPELT_OUT = str.maketrans(
    {"ß": "ss", "ẞ": "SS", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE", "þ": "th", "Þ": "TH", "ı": "i"}
)
_STROKE = "\u0335"
_STRUCK = str.maketrans(
    {
        "đ": "d" + _STROKE,
        "Đ": "D" + _STROKE,
        "ø": "o" + _STROKE,
        "Ø": "O" + _STROKE,
        "ł": "l" + _STROKE,
        "Ł": "L" + _STROKE,
    }
)
_ACCENTS = (
    "\u0301\u0300\u0306\u0302\u030c\u030a\u0308\u030b\u0303\u0307\u0335\u0327\u0328\u0304\u0309\u031b\u0323"
)
_VIETNAMESE_TONES = "\u0300\u0309\u0303\u0301\u0323"

# Consonants, then vowels; a vowel written before its consonant has been moved behind it.
_LAO_LETTERS = "ໞກຂຄຆງຈຉສຊຌຎໟຍຏຐຑຒຓດຕຖທຘນບປຜຝພຟຠມຢຣລວຨຩຫຬອຮະັາຳິີຶືຸູົຼຽເແໂໃໄ"
_LAO_MARKS = "່້໊໋໌ໍ຺"
_THAI_LETTERS = "กขฃคฅฆงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรฤลฦวศษสหฬอฮะัาๅำิีึืฺุูเแโใไ"
_THAI_MARKS = "๎์็่้๊๋ํ"
_PREFIX_VOWEL = re.compile("([ເ-ໄ])([ກ-ຮໜ-ໟ])|([เ-ไ])([ก-ฮ])")

# Vowels with nikahit or reahmuk count as vowels of their own; the subscript sign stands last.
_KHMER_LETTERS = (
    *"កខគឃងចឆជឈញដឋឌឍណតថទធនបផពភមយរឫឬលឭឮវឝឞសហឡអ", *"ាិីឹឺុូួើឿៀេែៃោៅ",
    "ុំ", "ំ", "ាំ", "ះ", "ិះ", "ុះ", "េះ", "ោះ", "្", "៌",
)  # fmt: skip
_KHMER_MARKS = "៎៏៑័ៈ៝់៉៊៍"
# Letters that sort as others do, right behind them.
_AFTER = "\x01"
_SORTED_AS = str.maketrans(
    {
        "ឣ": "អ", "ឤ": "អា", "ឥ": "អិ" + _AFTER, "ឦ": "អី" + _AFTER, "ឧ": "អុ" + _AFTER, "ឨ": "អុក" + _AFTER,
        "ឩ": "អូ" + _AFTER, "ឪ": "អូវ" + _AFTER, "ឯ": "អែ" + _AFTER, "ឰ": "អៃ" + _AFTER, "ឱ": "អោ" + _AFTER,
        "ឲ": "អោ" + _AFTER + _AFTER, "ឳ": "អៅ" + _AFTER, "ໜ": "ຫນ" + _AFTER, "ໝ": "ຫມ" + _AFTER,
    }
)  # fmt: skip
_ELEMENT = re.compile("ុំ|ាំ|[ិុេោ]ះ|.", re.DOTALL)

_COMMON_SECONDARY, _FIRST_MARK = 0x20, 0x21
_LOWER, _UPPER = 2, 8

# (group, weight within it; 0 for a mark, secondary, tertiary)
_Weights = tuple[int, int, int, int]


def sort_key(text: str, language: str) -> bytes:
    """A key by which names (titles left aside) sort in the order of a language: lo, km, vi, or root for any other.

    Equal only for names that differ in nothing that language orders by.
    """
    language = language[:2]
    text = names.strip_titles(text)  # holds no controls
    text = _PREFIX_VOWEL.sub(lambda match: "".join(filter(None, match.group(2, 1, 4, 3))), text)
    text = unicodedata.normalize("NFD", text.translate(_SORTED_AS).translate(_SPELT_OUT).translate(_STRUCK))
    if language == "vi":
        text = _with_vietnamese_letters(text)
    primaries, secondaries, tertiaries = bytearray(), bytearray(), bytearray()
    for element in _ELEMENT.findall(text):
        if element == _AFTER:
            tertiaries[-1] += 1
            continue
        group, weight, secondary, tertiary = _weights(element, language)
        if weight:
            primaries += struct.pack(">I", group << 24 | weight)
        secondaries.append(secondary)
        tertiaries.append(tertiary)
    return bytes(primaries) + b"\0\0\0\0" + bytes(secondaries) + b"\0" + bytes(tertiaries)


def letters_key(text: str, language: str) -> bytes:
    """The letters of a name alone, without blanks, signs, accents and case; four bytes each, in the language's order.

    Two of them may be compared, and one cut to the length of another: "does the name begin at or before K?"
    """
    return letters_of(sort_key(text, language))


def letters_of(key: bytes) -> bytes:
    """The letters in a key of `sort_key`; see `letters_key`."""
    weights = (key[at : at + 4] for at in range(0, len(key), 4))
    letters = itertools.takewhile(lambda weight: weight != b"\0\0\0\0", weights)
    return b"".join(weight for weight in letters if weight[0] != _BLANKS)


_BREVE_CIRCUMFLEX_HORN = re.compile("([AEOUaeou])([\u0323]?)([\u0306\u0302\u031b])([\u0323]?)")


def _with_vietnamese_letters(decomposed: str) -> str:
    """Ă, Â, Ê, Ô, Ơ, Ư and Đ put together again, their tones left apart."""

    def letter(match: re.Match[str]) -> str:
        base, before, sign, after = match.groups()
        return unicodedata.normalize("NFC", base + sign) + before + after

    return (
        _BREVE_CIRCUMFLEX_HORN.sub(letter, decomposed).replace("d" + _STROKE, "đ").replace("D" + _STROKE, "Đ")
    )


@lru_cache(maxsize=4096)
def _weights(element: str, language: str) -> _Weights:
    table = _table(language)
    found = table.get(element)
    if found is not None:
        return found
    lower = element.lower()
    if lower != element and lower in table:
        group, weight, secondary, _ = table[lower]
        return group, weight, secondary, _UPPER
    digit = unicodedata.decimal(element, None)
    if digit is not None:
        return _DIGITS, digit + 1, _COMMON_SECONDARY, _LOWER
    if unicodedata.combining(element):
        return _IGNORED, 0, 0xFF, _LOWER
    code = ord(lower) if len(lower) == 1 else ord(element)
    tertiary = _UPPER if lower != element else _LOWER
    if not element.isalpha():
        return _BLANKS, 0x1000 + code, _COMMON_SECONDARY, tertiary
    return (_OTHER_LOW if code < 0x0E00 else _OTHER_HIGH), code, _COMMON_SECONDARY, tertiary


@lru_cache(maxsize=len(LANGUAGES) * 4)
def _table(language: str) -> dict[str, _Weights]:
    vietnamese = language == "vi"
    letters: list[tuple[int, tuple[str, ...] | str]] = [
        (_BLANKS, _PUNCTUATION),
        (_LATIN, _VIETNAMESE_LETTERS if vietnamese else _LATIN_LETTERS),
        (_THAI, _THAI_LETTERS),
        (_OWN if language == "lo" else _LAO, _LAO_LETTERS),
        (_OWN if language == "km" else _KHMER, _KHMER_LETTERS),
    ]
    table = {
        letter: (group, weight, _COMMON_SECONDARY, _LOWER)
        for group, alphabet in letters
        for weight, letter in enumerate(alphabet, start=1)
    }
    accents = "".join(dict.fromkeys((_VIETNAMESE_TONES if vietnamese else "") + _ACCENTS))
    for marks in (accents, _LAO_MARKS, _THAI_MARKS, _KHMER_MARKS):
        for secondary, mark in enumerate(marks, start=_FIRST_MARK):
            table[mark] = (_IGNORED, 0, secondary, _LOWER)
    return table
