"""Titles and honorifics before a name: Mr, H.E., ທ່ານ, ປອ., Ông, PGS.TS., ឯកឧត្តម.

A title counts only at the start, before a name, as often as titles follow each other. Some titles are names as well;
each of those has its own condition (`_RULES`). All functions take text in its stored form (`names.store`).

Source: CLDR person names (lo, vi, km); forms seen in the public lists and press of the four countries.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable

# Lao and Khmer titles that are often written in one piece with the name.
_GLUED = (
    "ພະນະທ່ານ", "ພະນະທ່ານນາງ", "ທ່ານນາງ", "ທ່ານ", "ສະຫາຍ",
    "ឯកឧត្តម", "ឯកឧត្ដម", "លោកជំទាវ", "លោកស្រី", "លោក", "សម្តេច", "សម្ដេច", "អ្នកឧកញ៉ា", "ឧកញ៉ា", "អ្នកស្រី",
)  # fmt: skip
# Titles that end with a blank or a stop.
_SPACED = (
    "ທ່ານ ນາງ", "ພະນະທ່ານ ນາງ", "ນາງ", "ນາງສາວ", "ທ້າວ", "ດຣ", "ປອ", "ເຈົ້າ", "ພຣະອາຈານ", "ພະອາຈານ", "ອາຈານ",
    "ພົນເອກ", "ພົນໂທ", "ພົນຕີ", "ພົນຈັດຕະວາ", "ພັນເອກ", "ພັນໂທ", "ພັນຕີ", "ສາດສະດາຈານ", "ຮອງສາດສະດາຈານ",
    "ឧត្តមសេនីយ៍", "ឧត្តមសេនីយ៍ឯក", "ឧត្តមសេនីយ៍ទោ", "ឧត្តមសេនីយ៍ត្រី", "សាស្ត្រាចារ្យ", "សាស្ត្រាចារ្យបណ្ឌិត",
    "mr", "mrs", "ms", "miss", "mme", "mmes", "madam", "madame", "dr", "prof", "professor", "excellency", "excellence",
    "his excellency", "her excellency", "son excellence", "honourable", "honorable", "assoc prof", "assoc. prof",
    "associate professor", "asst prof", "asst. prof", "lt gen", "lt. gen", "maj gen", "maj. gen", "brig gen",
    "brig. gen", "lt col", "lt. col", "samdech", "oknha", "neak oknha", "lok chumteav", "lok srey", "lok oknha",
    "pehin", "datuk seri", "datuk", "dato sri", "dato' sri", "tan sri", "tun sri",
    "ông", "bà", "ngài", "đồng chí", "ths", "pgs", "pgs.ts", "pgs. ts", "gs.ts", "gs. ts",
    "đại tướng", "thượng tướng", "trung tướng", "thiếu tướng", "đại tá", "thượng tá", "trung tá", "thiếu tá",
)  # fmt: skip
# Abbreviations that are titles only with their stop: Hon Sothy, Gen Sato and Col are names.
_DOTTED = (
    "h.e", "s.e", "hon", "gen", "col", "maj", "capt", "adm", "eng",
    "ທ", "ນ", "ນ.ສ", "ນສ", "ສຫ", "ປທ", "ສຈ", "ຮສ", "ຜສ", "ອຈ", "ພ.ອ", "ພ.ທ", "ພ.ຕ", "ສ.ຈ", "ປ.ອ",
    "ឯ.ឧ", "ល.ជ",
)  # fmt: skip
_VIETNAMESE_FAMILIES = frozenset(
    (
        "nguyen", "tran", "le", "pham", "hoang", "huynh", "phan", "vu", "vo", "dang", "bui", "do", "ho", "ngo", "duong",
        "ly", "dinh", "trinh", "truong", "doan", "dao", "mai", "lam", "ha", "luong", "luu", "cao", "chau", "ta", "to",
        "thai", "quach", "tang", "trieu", "kieu", "phung", "tong", "khuc", "nghiem", "ton", "vuong", "diep", "la",
        "thach", "giang", "mac", "dam", "bach", "an", "chu", "ninh", "vi", "hua", "van", "tu", "quan", "au", "kim",
        "khong", "lai", "ong",
    )
)  # fmt: skip

_WORD = re.compile(r"[^\s,]+")
_LETTER = re.compile(r"[^\W\d_]")


def end(stored: str) -> int:
    """Where the name begins in a stored text; 0 when there is no title, or nothing but titles."""
    position = 0
    before = ""
    while True:
        following = _one_title(stored, position)
        title = stored[position:following].strip()
        # Ông is a family name, too: "Ông Ông Minh Long" is Mr Ông Minh Long, "Bà Ông Phương Thanh" Mrs Ông.
        if not title or (title == "Ông" and before in ("Ông", "Bà")):
            return position
        before, position = title, following


def strip(stored: str) -> str:
    """The text without the titles before the name."""
    return stored[end(stored) :]


def _one_title(stored: str, position: int) -> int:
    if not _ANY.match(stored, position):
        return position
    for pattern, holds in _RULES:
        match = pattern.match(stored, position)
        if match and _LETTER.search(stored, match.end()) and holds(stored, position, match.end()):
            return match.end()
    return position


def _pattern(forms: Iterable[str], ending: str) -> re.Pattern[str]:
    by_length = sorted(forms, key=len, reverse=True)
    return re.compile("(?:" + "|".join(re.escape(form) for form in by_length) + ")" + ending, re.IGNORECASE)


def _always(stored: str, start: int, following: int) -> bool:
    return True


def _before_two_words(stored: str, start: int, following: int) -> bool:
    """កញ្ញា and បណ្ឌិត are given names too: a title only before a whole name, or beside another title."""
    return len(_WORD.findall(stored, following)) >= 2 or _before_title(stored, start, following)


def _beside_title(stored: str, start: int, following: int) -> bool:
    """ບັນດິດ (academician) is a given name (Bandith) unless titles stand before or after it."""
    if start and len(_WORD.findall(stored, following)) >= 2:
        return True
    return _before_title(stored, start, following)


def _before_title(stored: str, start: int, following: int) -> bool:
    return any(
        (match := pattern.match(stored, following)) is not None
        and _LETTER.search(stored, match.end()) is not None
        for pattern, holds in _RULES
        if holds is _always
    )


def _before_family(stored: str, start: int, following: int) -> bool:
    """Anh, Chị, Cô and the short degrees are titles before a Vietnamese family name with a given name after it."""
    words = _WORD.findall(stored, following)
    if start and _before_title(stored, start, following):
        return True
    return len(words) >= 2 and _bare(words[0]) in _VIETNAMESE_FAMILIES


def _after_title_or_before_family(stored: str, start: int, following: int) -> bool:
    return bool(start) or _before_family(stored, start, following)


def _bare(word: str) -> str:
    decomposed = unicodedata.normalize("NFD", word.casefold().replace("đ", "d"))
    return "".join(char for char in decomposed if not unicodedata.combining(char))


_STOP_OR_BLANK = r"(?:\s?\.[\s,]*|,?\s+)"
_RULES: tuple[tuple[re.Pattern[str], Callable[[str, int, int], bool]], ...] = (
    (_pattern(_SPACED, _STOP_OR_BLANK), _always),
    (_pattern(_DOTTED, r"\s?\.[\s,]*"), _always),
    (re.compile(r"(?:h\.\s?e|s\.\s?e)\.?[\s,]+", re.IGNORECASE), _always),
    (re.compile(r"(?:đ/c)\.?\s*", re.IGNORECASE), _always),
    (_pattern(_GLUED, r"[\s.]*"), _always),
    (re.compile(r"he\s+", re.IGNORECASE), _before_title),  # HE Jiankui is a person, HE Mr. Chan a title
    (re.compile(r"ບັນດິດ\s+"), _beside_title),
    (_pattern(("បណ្ឌិត", "កញ្ញា"), r"\s+"), _before_two_words),
    (_pattern(("anh", "chị", "cô"), r"\s+"), _before_family),
    (_pattern(("ts", "gs", "ks", "bs", "th.s"), _STOP_OR_BLANK), _after_title_or_before_family),
)
# Most names have no title: one look instead of ten.
_ANY = re.compile("|".join(f"(?:{pattern.pattern})" for pattern, _ in _RULES), re.IGNORECASE)
