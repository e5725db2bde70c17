"""Where a line may end: a name at its own blanks, other text between words, anything between clusters.

Source: Unicode line breaking with ICU's Lao, Khmer and Thai dictionaries; Qt and ReportLab find no breaks in them.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final, Literal

from icu4py.breakers import LineBreaker

if TYPE_CHECKING:
    from delegates.badges.text.shaping import Shaped

Kind = Literal["name", "text"]

# A vowel written before its consonant, and the Khmer sign that makes the next consonant a subscript: no break after.
_LEANS_FORWARD: Final = frozenset("ເແໂໃໄเแโใไ\u17d2")

# Words that look forlorn at the end of a line.
_LITTLE_WORDS: Final = frozenset(
    (
        *("a", "an", "and", "at", "by", "for", "in", "of", "on", "or", "the", "to", "&"),
        *("de", "des", "di", "du", "el", "et", "la", "le", "von", "van"),
        *("và", "của", "cho", "về", "ແລະ", "ຂອງ", "ແຫ່ງ", "ນ.", "និង", "នៃ"),
    )
)
# The same in scripts that write no blanks between words.
_LITTLE_ENDINGS: Final = ("ແລະ", "ຂອງ", "ແຫ່ງ", "និង", "នៃ")
_NEVER_FIRST: Final = frozenset("·–—-/|&+")
_TOGETHER: Final = (
    # countries and bodies of the region whose names hold a blank, or that the dictionaries take apart
    "Viet Nam", "Việt Nam", "Lào", "Lao PDR", "Lao P.D.R.", "United States of America", "United States",
    "United Kingdom", "United Nations", "Republic of Korea", "Korea (Republic)", "Hàn Quốc", "Nhật Bản", "Trung Quốc",
    "Thái Lan", "Cam-pu-chia", "Hoa Kỳ", "Liên Hợp Quốc", "Brunei Darussalam", "New Zealand", "Timor-Leste",
    "Timor Leste", "Hong Kong", "Sri Lanka", "Saudi Arabia", "Russian Federation", "Papua New Guinea",
    "Czech Republic", "South Africa", "ສປປ ລາວ", "ສ.ປ.ປ ລາວ", "ສ.ປ.ປ. ລາວ", "ສປ ຈີນ", "ສ.ສ. ຫວຽດນາມ", "ສສ ຫວຽດນາມ",
    "ຫວຽດນາມ", "ຫວຽດ ນາມ", "ກຳປູເຈຍ", "ກໍາປູເຈຍ", "ສິງກະໂປ", "ມາເລເຊຍ", "ອິນໂດເນເຊຍ", "ອິນໂດເນເຊັຍ", "ຟີລິບປິນ", "ຢີ່ປຸ່ນ",
    "ອົດສະຕຣາລີ", "ອົດສະຕາລີ", "ມຽນມາ", "ເກົາຫລີ", "ເກົາຫຼີ", "ສະຫະລັດອາເມລິກາ", "ບຣູໄນ", "ເຕັກໂນໂລຊີ", "ເຕັກໂນໂລຢີ", "ວຽງຈັນ",
    "កម្ពុជា", "វៀតណាម", "ឡាវ", "ថៃ", "សិង្ហបុរី", "ម៉ាឡេស៊ី", "ឥណ្ឌូនេស៊ី", "ហ្វីលីពីន", "ជប៉ុន", "កូរ៉េ", "ភ្នំពេញ",
)  # fmt: skip
_TOGETHER_RE: Final = re.compile(
    "|".join(re.escape(name) for name in sorted(_TOGETHER, key=len, reverse=True))
)


@lru_cache(maxsize=512)
def between_words(text: str) -> tuple[int, ...]:
    """Indices where a line may end by the rules of the script, the text's end not counted."""
    ends: list[int] = []
    index = 0
    for piece in LineBreaker(text, "lo"):
        index += len(piece)
        ends.append(index)
    return tuple(ends[:-1])


def at_blanks(text: str) -> tuple[int, ...]:
    """Indices after each blank (also zero width) of the text."""
    return tuple(i for i, c in enumerate(text, 1) if c in " \u200b" and i < len(text))


def preferred(text: str) -> tuple[int, ...]:
    """Breaks between words that leave country names whole and no little word alone at a line's end."""
    held = [match.span() for match in _TOGETHER_RE.finditer(text)]
    breaks: list[int] = []
    for end in between_words(text):
        if any(first < end < last for first, last in held):
            continue
        if text[end] in _NEVER_FIRST:
            continue
        before = text[:end].rstrip()
        last_word = before[before.rfind(" ") + 1 :]
        if last_word.casefold() in _LITTLE_WORDS or before.endswith(_LITTLE_ENDINGS):
            continue
        breaks.append(end)
    return tuple(breaks)


def between_clusters(shaped: Shaped) -> tuple[int, ...]:
    """Indices between clusters as HarfBuzz sees them; a vowel written in front stays with its consonant."""
    text = shaped.text
    return tuple(i for i in shaped.clusters()[0] if 0 < i < len(text) and text[i - 1] not in _LEANS_FORWARD)


def levels(shaped: Shaped, kind: Kind) -> tuple[tuple[int, ...], ...]:
    """Ways to break a text, best first; the last is always between clusters."""
    if kind == "name":
        return at_blanks(shaped.text), between_clusters(shaped)
    return preferred(shaped.text), between_words(shaped.text), between_clusters(shaped)
