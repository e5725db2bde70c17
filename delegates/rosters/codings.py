"""Texts from before Unicode: which coding a file of separated text is in, and whether letters were lost on its way.

Only one is turned into Unicode, because it proves itself: in Windows' Vietnamese code page every accented word of the
list must be a Vietnamese syllable. A wrong guess at any other would put wrong names on badges: Thai, the codings of
Vietnamese fonts (TCVN3, VNI) and those of Lao fonts are named, and refused with what to do.

Source: Microsoft code pages 1258 and 874; TCVN 5712:1993 (VN3); the VNI for Windows table.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

VIETNAMESE_1258 = "vietnamese_1258"

_WORD = re.compile(r"[^\W\d_]+")
_TONES = "\u0300\u0301\u0303\u0309\u0323"
_SYLLABLE = re.compile(
    "(?:ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|[bcdđghklmnpqrstvx])?[aăâeêioôơuưy]{1,3}(?:ch|ng|nh|[cmnpt])?"
)
_LEAST_WORDS = 2

# TCVN3 in the places of Windows-1252, from the first to the last.
_TCVN3 = {
    0xA8: "ă", 0xA9: "â", 0xAA: "ê", 0xAB: "ô", 0xAC: "ơ", 0xAD: "ư", 0xAE: "đ", 0xB5: "à", 0xB6: "ả", 0xB7: "ã",
    0xB8: "á", 0xB9: "ạ", 0xBB: "ằ", 0xBC: "ẳ", 0xBD: "ẵ", 0xBE: "ắ", 0xC6: "ặ", 0xC7: "ầ", 0xC8: "ẩ", 0xC9: "ẫ",
    0xCA: "ấ", 0xCB: "ậ", 0xCC: "è", 0xCE: "ẻ", 0xCF: "ẽ", 0xD0: "é", 0xD1: "ẹ", 0xD2: "ề", 0xD3: "ể", 0xD4: "ễ",
    0xD5: "ế", 0xD6: "ệ", 0xD7: "ì", 0xD8: "ỉ", 0xDC: "ĩ", 0xDD: "í", 0xDE: "ị", 0xDF: "ò", 0xE1: "ỏ", 0xE2: "õ",
    0xE3: "ó", 0xE4: "ọ", 0xE5: "ồ", 0xE6: "ổ", 0xE7: "ỗ", 0xE8: "ố", 0xE9: "ộ", 0xEA: "ờ", 0xEB: "ở", 0xEC: "ỡ",
    0xED: "ớ", 0xEE: "ợ", 0xEF: "ù", 0xF1: "ủ", 0xF2: "ũ", 0xF3: "ú", 0xF4: "ụ", 0xF5: "ừ", 0xF6: "ử", 0xF7: "ữ",
    0xF8: "ứ", 0xF9: "ự", 0xFA: "ỳ", 0xFB: "ỷ", 0xFC: "ỹ", 0xFD: "ý", 0xFE: "ỵ",
}  # fmt: skip
# VNI writes the letter of the alphabet and its mark behind it: Nguyeãn Vaên.
_VNI_WORD = re.compile("[a-zñôö]*(?:[aeiouyôö][ùøûõïâêáàåãäéèúüëó]|[ñôö])[a-zñôöâêùøûõïáàåãäéèúüëó]*")
_VNI_MARKED = re.compile("[aeouyôö][ùøûõïâêáàåãäéèúüë]")
_THAI_WORDS = re.compile("ชื่อ|นาย|นาง|ตำแหน่ง|กระทรวง|บริษัท|หน่วยงาน|โทร|ประเทศ|ลำดับ|ผู้|การ")
_THAI_UNLIKELY = re.compile("(?:^|[\\s,;])[\u0e30-\u0e3a\u0e47-\u0e4e]")

# "Nguy?n", "?????": what is left where a program had no place for a letter.
_LOST = re.compile(r"[^\W\d_]\?+[^\W\d_]|^[\s?.]*\?{3,}[\s?.]*$")
_LINK = re.compile(r"://|www\.|=")


def recognised(content: bytes) -> str:
    """What a text that is not Unicode is in: `VIETNAMESE_1258`, or why it can't be read (one of `reading.WHYS`)."""
    if is_vietnamese(vietnamese(content)):
        return VIETNAMESE_1258
    western = content.decode("cp1252", "replace")
    # Capitals are the same codes in a font of their own, so case tells nothing.
    if is_vietnamese("".join(_TCVN3.get(code, chr(code)) if code > 0x7F else chr(code) for code in content)):
        return "vietnamese_coding"
    accented = [word for word in _WORD.findall(western.lower()) if not word.isascii()]
    vni = [word for word in accented if _VNI_WORD.fullmatch(word)]
    if len(vni) * 10 >= len(accented) * 9 and sum(map(bool, map(_VNI_MARKED.search, vni))) >= _LEAST_WORDS:
        return "vietnamese_coding"
    if _is_thai(content):
        return "thai_coding"
    return "legacy_coding"


def vietnamese(content: bytes) -> str:
    """Text of Windows' code page 1258, its marks joined to their letters."""
    return unicodedata.normalize("NFC", content.decode("cp1258", "replace"))


def is_vietnamese(text: str) -> bool:
    """Whether every word with an accent is a Vietnamese syllable, and there are some."""
    accented = [word for word in set(_WORD.findall(text.lower())) if not word.isascii()]
    foreign = any(not char.isascii() and not char.isalpha() and char not in "–—“”‘’…·" for char in text)
    return not foreign and len(accented) >= _LEAST_WORDS and all(map(_is_syllable, accented))


def _is_syllable(word: str) -> bool:
    decomposed = unicodedata.normalize("NFD", word)
    tones = sum(decomposed.count(tone) for tone in _TONES)
    toneless = "".join(char for char in decomposed if char not in _TONES)
    return tones <= 1 and bool(_SYLLABLE.fullmatch(unicodedata.normalize("NFC", toneless)))


def _is_thai(content: bytes) -> bool:
    try:
        text = content.decode("cp874")
    except UnicodeDecodeError:
        return False
    return bool(_THAI_WORDS.search(text)) and not _THAI_UNLIKELY.search(text)


def has_lost_letters(cells: Iterable[str]) -> bool:
    """Whether a program wrote question marks for the letters that it had no place for. `cells`: those with a ?."""
    lost = sum(1 for text in cells if _LOST.search(text) and not _LINK.search(text))
    return lost >= _LEAST_WORDS
