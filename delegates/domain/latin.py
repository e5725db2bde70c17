"""Lao and Khmer names in Latin letters: for searching across scripts, and as a proposal on a form.

`romanise` spells roughly as officials spell their own names (ບໍ່ວຽງຄຳ ວົງດາລາ -> "boviengkham vongdala");
`skeleton` keeps only the consonants, folded, so that the many spellings of one name meet. Both are guesses: a hit found
by them is shown as similar and never chosen by itself.

Khmer leaves inherent vowels unwritten and final letters silent, so its spellings are rougher than Lao ones.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from delegates.domain import names

_LAO_CONSONANTS = {
    "ກ": "k", "ຂ": "kh", "ຄ": "kh", "ງ": "ng", "ຈ": "ch", "ສ": "s", "ຊ": "x", "ຍ": "nh", "ດ": "d", "ຕ": "t", "ຖ": "th",
    "ທ": "th", "ນ": "n", "ບ": "b", "ປ": "p", "ຜ": "ph", "ຝ": "f", "ພ": "ph", "ຟ": "f", "ມ": "m", "ຢ": "y", "ຣ": "r",
    "ລ": "l", "ວ": "v", "ຫ": "h", "ອ": "", "ຮ": "h", "ໜ": "n", "ໝ": "m", "ຼ": "l", "ໞ": "kh", "ໟ": "nh",
}  # fmt: skip
_LAO_VOWELS = {
    "ະ": "a", "ັ": "a", "າ": "a", "ິ": "i", "ີ": "i", "ຶ": "ue", "ື": "ue", "ຸ": "ou", "ູ": "ou", "ົ": "o", "ໍ": "o",
    "ຳ": "am", "ຽ": "ie", "ເ": "e", "ແ": "ae", "ໂ": "o", "ໃ": "ai", "ໄ": "ai",
}  # fmt: skip
# At the end of a syllable: ສີສຸລິດ Sisoulith, ແກ້ວ Keo, ລາວ Lao.
_LAO_FINALS = {"ດ": "th", "ວ": "o", "ຍ": "y"}
# Vowels of several signs, once the sign written before the consonant stands behind it. Longest first where they overlap.
_LAO_COMPOUNDS = (
    ("ເົາ", "ao"), ("ເັຍ", "ia"), ("ເຍ", "ia"), ("ເືອ", "uea"), ("ເຶອ", "uea"), ("ເິ", "eu"), ("ເີ", "eu"), ("ເັ", "e"),
    ("ແັ", "ae"), ("ັວ", "oua"), ("ົວ", "oua"), ("ເາະ", "o"), ("ໂະ", "o"), ("ເະ", "e"), ("ແະ", "ae"), ("ັຽ", "ie"),
    ("ັຍ", "ay"), ("າຍ", "ay"), ("ໄຍ", "ai"),
)  # fmt: skip
_COMPOUND_SPELLING = {signs: f"{{{spelling}}}" for signs, spelling in _LAO_COMPOUNDS}
_COMPOUND = re.compile("|".join(re.escape(signs) for signs, _ in _LAO_COMPOUNDS))
_LAO_TONES = re.compile("[່-໌ໆ]")
# HO before a low consonant only raises the tone: ຫຼວງ is Luang.
_SILENT_HO = re.compile("ຫ(?=[ງຍນມລວຣ][ັິ-ົໍະາຳຽ]|[ງຍນມລວຣ][ກງຈດນບມວ]|(?<=[ເແໂໃໄ]ຫ)[ງຍນມລວຣ])")
_PREFIX_VOWEL = re.compile("([ເແໂໃໄ])([ກ-ຮໜໝໞໟ])(ຼ?)")

_KHMER_CONSONANTS = dict(
    zip(
        "កខគឃងចឆជឈញដឋឌឍណតថទធនបផពភមយរលវឝឞសហឡអ",
        [*"k kh k kh ng ch chh ch chh nh d th d th n t th t th n b ph p ph m y r l v s s s h l".split(), ""],
        strict=True,
    )
)
_KHMER_VOWELS = {
    "ា": "a", "ិ": "i", "ី": "y", "ឹ": "oe", "ឺ": "eu", "ុ": "o", "ូ": "ou", "ួ": "uo", "ើ": "aeu", "ឿ": "oea", "ៀ": "ie",
    "េ": "e", "ែ": "ae", "ៃ": "ai", "ោ": "o", "ៅ": "au", "ំ": "am", "ះ": "ah", "ៈ": "a", "ឥ": "e", "ឦ": "ei", "ឧ": "u",
    "ឩ": "ou", "ឪ": "au", "ឫ": "rue", "ឬ": "rue", "ឭ": "lue", "ឮ": "lue", "ឯ": "ae", "ឰ": "ai", "ឱ": "ao", "ឳ": "au",
}  # fmt: skip
_KHMER_SILENCED = re.compile("[ក-អ](?:្[ក-អ])*៍")
_KHMER_SIGNS = re.compile("[់៉៊៌៎៏័៍៑៝]")
_KHMER_FIRST_SERIES = frozenset("កខចឆដឋណតថបផសហឡអ")
# A consonant (with its subscripts) that another consonant follows: its vowel is not written.
_KHMER_OPEN = re.compile("[ក-អ](?:្[ក-អ])*(?=[ក-អ])")

_RUN = re.compile(
    "(?P<lao>[\u0e80-\u0eff]+)|(?P<khmer>[\u1780-\u17ff]+)|(?P<other>[^\u0e80-\u0eff\u1780-\u17ff]+)"
)
_NATIVE = re.compile("[\u0e80-\u0eff\u1780-\u17ff]")


def romanise(text: str) -> str:
    """A name in lower-case Latin letters without titles; Latin (and any other) text becomes its `names.key`."""
    stored = names.strip_titles(text)
    if not _NATIVE.search(stored):
        return names.key(stored)
    parts = []
    for run in _RUN.finditer(stored):
        if run.lastgroup == "lao":
            parts.append(_lao(run.group()))
        elif run.lastgroup == "khmer":
            parts.append(_khmer(run.group()))
        else:
            parts.append(run.group())
    return names.key("".join(parts)) or names.key(stored)


# A long list has the same given and family names over and over.
_WORDS_KEPT = 1 << 14


@lru_cache(maxsize=_WORDS_KEPT)
def _lao(word: str) -> str:
    word = _LAO_TONES.sub("", word).replace("ຫຼ", "ລ")
    word = _PREFIX_VOWEL.sub(r"\2\3\1", _SILENT_HO.sub("", word))
    word = _COMPOUND.sub(lambda match: _COMPOUND_SPELLING[match.group()], word)
    spelt = ""
    position = 0
    while position < len(word):
        sign = word[position]
        following = word[position + 1 : position + 2]
        after_consonant = bool(spelt) and spelt[-1] not in "aeiou"
        final = bool(spelt) and not after_consonant and following not in _LAO_VOWELS and following != "{"
        if sign == "{":
            closing = word.index("}", position)
            spelt += word[position + 1 : closing]
            position = closing
        elif sign == "ອ" and after_consonant:
            spelt += "o" if not following or following in _LAO_CONSONANTS else ""
        elif final and sign in _LAO_FINALS:
            spelt += _LAO_FINALS[sign]
        elif sign == "ວ" and after_consonant and following and following in _LAO_CONSONANTS:
            spelt += "oua"
        else:
            spelt += _LAO_CONSONANTS.get(sign) or _LAO_VOWELS.get(
                sign, "" if sign in _LAO_CONSONANTS else sign
            )
        position += 1
    return spelt


@lru_cache(maxsize=_WORDS_KEPT)
def _khmer(word: str) -> str:
    word = _KHMER_SIGNS.sub("", _KHMER_SILENCED.sub("", word).replace("ប៉", "ព").replace("ប្", "ព្"))
    word = _KHMER_OPEN.sub(lambda match: match.group() + _inherent_vowel(match.group()[0]), word)
    spelt = word.replace("ាំ", "am").replace("្", "")
    return "".join(_KHMER_CONSONANTS.get(sign, _KHMER_VOWELS.get(sign, sign)) for sign in spelt)


def _inherent_vowel(consonant: str) -> str:
    """Khmer consonants of the first series carry an unwritten A, those of the second an O."""
    return "a" if consonant in _KHMER_FIRST_SERIES else "o"


def propose(text: str) -> str:
    """A Latin name to be offered, never stored unasked: `romanise` with capitals ("Boviengkham Vongdala").

    A name already in Latin letters keeps its own spelling, without titles.
    """
    stored = names.strip_titles(text)
    if not _NATIVE.search(stored):
        return stored
    return " ".join(word[:1].upper() + word[1:] for word in romanise(stored).split(" "))


_SAME_SOUND = (
    ("tch", "c"), ("chh", "c"), ("ch", "c"), ("kh", "k"), ("gh", "k"), ("ph", "p"), ("th", "t"), ("dh", "t"),
    ("gn", "n"), ("nh", "n"), ("ny", "n"), ("ng", "n"), ("sh", "s"), ("x", "s"), ("z", "s"), ("j", "c"), ("w", "v"),
    ("q", "k"), ("g", "k"), ("b", "p"), ("d", "t"), ("r", "l"),
)  # fmt: skip
_SOUND = dict(_SAME_SOUND)
_DIGRAPH = re.compile("|".join(signs for signs, _ in _SAME_SOUND if len(signs) > 1))
_SINGLE = str.maketrans({signs: sound for signs, sound in _SAME_SOUND if len(signs) == 1})
_NO_LETTER = re.compile("[^a-z]")
_MUTE_H = re.compile("(?<=[aeiouy])h(?![aeiouy])|h$")
_VOWELS = re.compile("[aeiouy]")
_DOUBLED = re.compile(r"(.)\1+")


def skeleton(text: str) -> str:
    """The folded consonants of each word of a Latin spelling; native text is romanised first.

    "Vongdara", "Wongdala" and "Vongdala" -> "vntl". A word of vowels only keeps its first letter.
    """
    spelt = romanise(text) if _NATIVE.search(text) else names.key(text)
    if not spelt.isascii():
        spelt = "".join(char for char in unicodedata.normalize("NFKD", spelt) if char.isascii())
    return " ".join(filter(None, map(_word_skeleton, spelt.split(" "))))


@lru_cache(maxsize=_WORDS_KEPT)
def _word_skeleton(word: str) -> str:
    word = _NO_LETTER.sub("", word)
    sounds = _DIGRAPH.sub(lambda match: _SOUND[match.group()], word).translate(_SINGLE)
    sounds = _MUTE_H.sub("", sounds)
    return _DOUBLED.sub(r"\1", _VOWELS.sub("", sounds)) or word[:1]
