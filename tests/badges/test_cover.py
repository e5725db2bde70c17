"""Cover sheets, read back: whose badges, how many, room to sign, whatever the length of names and lists."""

from __future__ import annotations

import string

import pytest

from delegates.badges import cover_words, preview
from delegates.badges.cover import Cover, CoverForum, CoverLine, cover_pdf, envelope_labels
from delegates.badges.cover_words import LANGUAGES, CoverWords
from delegates.errors import DeskError
from tests.badges.looking import name_pairs, texts

FORUM = CoverForum("High-Level Digital Transformation Forum", "10 Jan 2024", "National Convention Hall")
LONG = "Nguyễn Thị Phương Thảo Tôn Nữ Công Tằng Hoàng Kim Ngọc Bích Trần Lê Thị Minh Khai Đặng Thùy"
WIDE = "ບໍ່ວຽງຄຳ" * 12


def line(number: int, name: str, second: str | None = None) -> CoverLine:
    return CoverLine(name, second, f"{771902433 + number}", "F", "#0A7A70", "#FFFFFF")


def cover(*lines: CoverLine, **fields: str | None) -> Cover:
    facts = {
        "delegation": "ກະຊວງເຕັກໂນໂລຊີ ແລະ ການສື່ສານ",
        "delegation_latin": "Ministry of Technology",
        "contact": None,
    }
    return Cover(**{**facts, **fields}, lines=lines)  # type: ignore[arg-type]


def flat(text: str) -> str:
    return " ".join(text.split())


def test_it_says_whose_badges_lie_inside() -> None:
    one = cover(
        line(0, "ບໍ່ວຽງຄຳ ວົງດາລາ", "Boviengkham Vongdara"), line(1, "CHEA Vandeth"), contact="Phouphet, +856 20"
    )
    (text,) = texts(cover_pdf([one], FORUM, "en"))
    for said in (
        FORUM.name, "10 Jan 2024", "National Convention Hall", one.delegation, "Ministry of Technology", "2 badges",
        "For: Phouphet, +856 20", "ບໍ່ວຽງຄຳ ວົງດາລາ", "Boviengkham Vongdara", "CHEA Vandeth", "771 902 433", "771 902 434",
        "Received by", "Date", "Signature",
    ):  # fmt: skip
        assert said in text, said
    assert "Page" not in text


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("paper", ["a4", "a5"])
def test_long_lists_go_on_under_the_name_and_are_signed_once_at_the_end(language: str, paper: str) -> None:
    people = [line(number, native, latin) for number, (native, latin) in enumerate(name_pairs()[:60])]
    pdf = cover_pdf([cover(*people)], FORUM, language, paper=paper)  # type: ignore[arg-type]
    pages = texts(pdf)
    words = CoverWords(language)
    assert len(pages) > 1
    for number, page in enumerate(pages, 1):
        assert "ກະຊວງເຕັກໂນໂລຊີ ແລະ ການສື່ສານ" in page
        assert (f"({words['continued']})" in page) == (number > 1)
        assert words["page"].format(page=number, pages=len(pages)) in page
        assert (words["signature"] in page) == (number == len(pages))
    whole = "\n".join(pages)
    for one in people:
        code = one.code
        assert whole.count(f"{code[:3]} {code[3:6]} {code[6:]}") == 1
        assert flat(one.name) in flat(whole)
    width = 210 if paper == "a4" else 148
    assert all(size[0] == pytest.approx(width, abs=0.1) for size in preview.page_sizes_mm(pdf))


@pytest.mark.parametrize("count", range(1, 60))
def test_the_signature_never_stands_alone(count: int) -> None:
    *_others, last = texts(cover_pdf([cover(*(line(number, "An") for number in range(count)))], FORUM, "en"))
    assert last.count("An") >= min(2, count)
    assert "Signature" in last


@pytest.mark.parametrize("paper", ["a4", "a5"])
def test_names_of_ninety_letters_are_whole(paper: str) -> None:
    one = cover(line(0, LONG, LONG), line(1, WIDE), delegation=LONG * 2, delegation_latin=LONG)
    text = flat("\n".join(texts(cover_pdf([one], FORUM, "vi", paper=paper))))  # type: ignore[arg-type]
    assert text.count(LONG) == 2 + 1 + 2
    assert WIDE in text


def test_each_envelope_has_its_own_pages() -> None:
    pages = texts(cover_pdf([cover(line(0, "An")), cover(line(1, "Bình"), delegation="")], FORUM, "en"))
    assert len(pages) == 2
    assert "1 badge\n" in pages[0]
    # only the Latin name is known
    assert "Ministry of Technology" in pages[1]
    (nobody,) = texts(cover_pdf([cover(line(0, "An"), delegation="", delegation_latin=None)], FORUM, "lo"))
    assert "ບໍ່ຂຶ້ນກັບຄະນະໃດ" in nobody


def test_a_label_names_the_delegation_and_the_count() -> None:
    pdf = envelope_labels([cover(line(0, "An"), line(1, "Bình"), contact="Phouphet")], FORUM, "lo")
    assert preview.page_sizes_mm(pdf) == [pytest.approx((90, 45), abs=0.1)]
    (text,) = texts(pdf)
    for said in ("ກະຊວງເຕັກໂນໂລຊີ ແລະ ການສື່ສານ", "Ministry of Technology", "2 ບັດ", "Phouphet"):
        assert said in text


def test_every_word_is_there_in_every_language_with_the_same_places() -> None:
    for key, spoken in cover_words._TEXTS.items():
        assert all(word.strip() for word in spoken)
        places = [{name for _, name, _, _ in string.Formatter().parse(word) if name} for word in spoken]
        assert all(one == places[0] for one in places), key
    with pytest.raises(DeskError) as refused:
        CoverWords("fr")
    assert refused.value.facts["field"] == "language"
