from __future__ import annotations

import io
import itertools
import re
import subprocess
import unicodedata
from shutil import which

import pypdfium2
import pypdfium2.raw as pdfium
import pytest
import uharfbuzz as hb
from hypothesis import example, given, settings
from hypothesis import strategies as st
from PIL import Image, ImageChops
from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF, QGuiApplication

from delegates import paths
from delegates.badges.text import embedding, fonts
from delegates.badges.text.drawing import canvas_for, draw, draw_line, fitted_operators
from delegates.badges.text.fitting import FittedText, TextStyle, fit, width_pt
from delegates.badges.text.shaping import clean, itemise, shape
from tests.badges.looking import name_pairs, picture, texts

BOLD = TextStyle(24, bold=True)
LAO = "ລັດຖະມົນຕີກະຊວງເຕັກໂນໂລຊີແລະການສື່ສານ"
KHMER = "ឯកឧត្តមរដ្ឋមន្ត្រីក្រសួងសេដ្ឋកិច្ចនិងហិរញ្ញវត្ថុ"
SAMPLES = [
    "ກໍ່ ທີ່ ນ້ຳ ນໍ້າ ເຄື່ອງ",
    "ຫຼ້າ ໝູ່ ເຈົ້າ ກື້",
    "ជា វ៉ាន់ដេត ស្រ្តី ស្ត្រី ខ្មែរ",
    "ព្រះរាជាណាចក្រកម្ពុជា ឯកឧត្តម",
    "ញ្ញា ក្បៀស ហ៊ុន ម៉ាណែត",
    "Nguyễn Mạnh Hùng",
    "Nguye\u0302\u0303n Ma\u0323nh Hu\u0300ng",
    "AVATAR Tom office fi fl ffi",
    "กระทรวงดิจิทัล น้ำ ที่",
    "ທ່ານ ບໍ່ວຽງຄຳ (Boviengkham VONGDARA) 2024",
    "<b>Tom & Jerry</b> &amp; \\(x\\) %d {0}",
    "771\u00a0902\u00a0433",
]


def fitted(text: str, width: float = 263, height: float = 60, **options: object) -> FittedText:
    given_ = {"style": BOLD, "floor_pt": 10, "lines": 2, "kind": "text", **options}
    return fit(text, width_pt=width, height_pt=height, **given_)  # type: ignore[arg-type]


def page_of(*boxes: FittedText, align: str = "center") -> bytes:
    """A page with each box in a 300 × 200 pt field of its own, at (50, 50) in it."""
    out = io.BytesIO()
    canvas = canvas_for(out, (400, 200 * len(boxes)), "Test", invariant=True)
    for number, box in enumerate(boxes):
        draw(canvas, box, 50, 200 * number + 50, None, align)  # type: ignore[arg-type]
    canvas.showPage()
    canvas.save()
    return out.getvalue()


# ---- what is drawn can be copied ----


@pytest.mark.parametrize("text", SAMPLES)
@pytest.mark.parametrize("family", ["sans", "phetsarath"])
def test_text_comes_out_of_the_page_as_it_went_in(text: str, family: str) -> None:
    box = fitted(text, style=TextStyle(20, bold=True, family=family), lines=1)
    assert not box.cut
    assert not box.missing
    assert texts(page_of(box)) == [text]


@pytest.mark.parametrize(("native", "latin"), name_pairs())
def test_real_names_come_out_exactly(native: str, latin: str) -> None:
    both = page_of(fitted(native, kind="name"), fitted(latin, kind="name"))
    assert sorted(texts(both)[0].split("\n")) == sorted([native, latin])


@pytest.mark.parametrize("text", [LAO, KHMER, "Anna-Lena von der Heide zu Bentheim und Steinfurt"])
def test_a_broken_text_is_copied_whole(text: str) -> None:
    box = fitted(text, 150, 80)
    assert box.broken
    assert texts(page_of(box)) == [text]


@pytest.mark.skipif(which("pdftotext") is None, reason="no poppler")
def test_poppler_copies_real_names_and_any_sign_exactly() -> None:
    said = [*SAMPLES, LAO, KHMER, "I I I", "- a -", "(a) \\n \\ )(", *itertools.chain(*name_pairs())]
    out = io.BytesIO()
    canvas = canvas_for(out, (900, 100), "Names")
    for text in said:
        box = fitted(text, 800, 60, lines=1)
        canvas.add_page(fitted_operators(canvas.fonts, box, 50, 20))
    canvas.save()
    copied = subprocess.run(
        ["pdftotext", "-enc", "UTF-8", "-", "-"], input=out.getvalue(), capture_output=True, check=True
    ).stdout.decode("utf-8")
    pages = [page.strip("\n").replace("\u200b", "") for page in copied.split("\f")]
    assert pages[:-1] == said
    assert texts(out.getvalue()) == said


# Twelve clusters a line, none of which comes again.
MANY = [
    " ".join(
        f"{base}{above}{below}"
        for above in "\u0300\u0301\u0302\u0303\u0308\u0309"
        for below in "\u0323\u0331"
    )
    for base in (chr(code) for code in range(0x41, 0x7B) if chr(code).isalpha())
]


@pytest.mark.parametrize(
    ("letters", "most"), [(list("ab"), None), (list("ab"), 40)], ids=["digits", "none left"]
)
def test_clusters_beyond_the_codes_of_two_letters_are_drawn_and_copied(
    monkeypatch: pytest.MonkeyPatch, letters: list[str], most: int | None
) -> None:
    plain = page_of(*(fitted(line, 263, 60) for line in MANY[:6]))
    monkeypatch.setattr(embedding, "_LETTERS", letters)
    if most is not None:
        monkeypatch.setattr(embedding, "_MOST_CODES", most)
    few = page_of(*(fitted(line, 263, 60) for line in MANY[:6]))
    assert few != plain
    assert texts(few) == texts(plain)
    assert picture(few).tobytes() == picture(plain).tobytes()


@pytest.mark.parametrize("family", ["sans", "phetsarath"])
@pytest.mark.parametrize("text", [*SAMPLES, LAO, KHMER])
def test_glyphs_stand_where_harfbuzz_puts_them(text: str, family: str) -> None:
    chain = fonts.chain(family, True)
    ours = []
    for face, x, y, parts in shape(text, family, True).runs:
        at = x * face.upem
        for part in parts:
            if isinstance(part, str):
                ours.append((face.name, ord(part[0]), round(at, 3), round(y * face.upem, 3)))
                at += face.hb_font.get_glyph_h_advance(ord(part[0]))
            else:
                at -= part
    theirs, start, pen_em = [], 0, 0.0
    for face, _script, end in itemise(text, chain):
        buffer = hb.Buffer()
        buffer.add_str(text[start:end])
        buffer.guess_segment_properties()
        hb.shape(face.hb_font, buffer)
        pen = pen_em * face.upem
        for info, position in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
            at = (round(pen + position.x_offset, 3), round(position.y_offset, 3))
            theirs.append((face.name, info.codepoint, *at))
            pen += position.x_advance
        start, pen_em = end, pen / face.upem
    assert ours == theirs


def test_fonts_are_embedded_subsets_and_none_of_the_base_fourteen() -> None:
    pdf = page_of(*(fitted(text) for text in SAMPLES))
    document = pypdfium2.PdfDocument(pdf)
    names = set()
    for item in document[0].get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT]):
        font = pdfium.FPDFTextObj_GetFont(item.raw)
        assert pdfium.FPDFFont_GetIsEmbedded(font) == 1
        length = pdfium.FPDFFont_GetBaseFontName(font, None, 0)
        buffer = pdfium.ctypes.create_string_buffer(length)
        pdfium.FPDFFont_GetBaseFontName(font, buffer, length)
        names.add(buffer.value.decode())
    document.close()
    assert {re.sub(r"^[A-Z]{6}\+", "", name) for name in names} == {
        "NotoSans-700Bold",
        "NotoSansLao-700Bold",
        "NotoSansKhmer-700Bold",
        "NotoSansThai-700Bold",
    }
    assert all(name[6] == "+" for name in names)
    assert b"Helvetica" not in pdf
    assert len(pdf) < 60_000


def test_the_same_text_gives_the_same_file_when_asked() -> None:
    assert page_of(fitted(LAO)) == page_of(fitted(LAO))


# ---- widths and ink ----


@pytest.fixture(scope="module")
def qt_font(qapp: QGuiApplication) -> QFont:
    for file in sorted((paths.resources() / "fonts").glob("*.ttf")):
        assert QFontDatabase.addApplicationFont(str(file)) >= 0
    font = QFont()
    font.setFamilies(["Noto Sans", "Noto Sans Lao", "Noto Sans Khmer", "Noto Sans Thai"])
    font.setPixelSize(500)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


@pytest.mark.parametrize("text", [*(s for s in SAMPLES if "\u00a0" not in s), LAO, KHMER])
def test_widths_are_qts(qt_font: QFont, text: str) -> None:
    font = QFont(qt_font)
    font.setBold(True)
    theirs = QFontMetricsF(font).horizontalAdvance(text)
    assert width_pt(text, TextStyle(500, bold=True)) == pytest.approx(theirs, rel=0.001)


def ink_box(image: Image.Image) -> tuple[int, int, int, int] | None:
    return ImageChops.invert(image.convert("L")).getbbox()


@pytest.mark.parametrize(
    "text", [*SAMPLES, LAO, KHMER, "ກື້ຫຼູ້", "ញ្ញ្រ្ត", "jÅjÅ", "f" * 30, "Ǻ" * 90, "ហ៊ុន ម៉ាណែត " * 6]
)
@pytest.mark.parametrize("size", [(263, 60), (90, 22), (40, 90)])
@pytest.mark.parametrize("align", ["left", "center", "right"])
def test_no_ink_leaves_its_box(text: str, size: tuple[float, float], align: str) -> None:
    width, height = size
    box = fitted(text, width, height, floor_pt=5)
    image = picture(page_of(box, align=align), dpi=144)
    ink = ink_box(image)
    if not box.lines:
        assert ink is None
        return
    assert ink is not None
    scale, slack = 2, 1  # antialiasing may touch the next pixel
    left, top, right, bottom = ink
    assert left >= 50 * scale - slack
    assert right <= (50 + width) * scale + slack
    assert top >= image.height - (50 + height) * scale - slack
    assert bottom <= image.height - 50 * scale + slack


def test_two_lines_do_not_touch() -> None:
    box = fitted("ញ្ញ្រ ញ្ញ្រ ញ្ញ្រ ញ្ញ្រ ກື້ ກື້ ກື້ ກື້ ກື້", 120, 90)
    assert len(box.lines) > 1
    shaped = [shape(line, "sans", True) for line in box.lines]
    for above, below, upper, lower in zip(
        shaped, shaped[1:], box.baselines_pt, box.baselines_pt[1:], strict=False
    ):
        assert upper + above.descent * box.size_pt < lower - below.ascent * box.size_pt


# ---- fitting ----


def test_what_fits_is_left_alone() -> None:
    box = fitted("Chea Vandeth")
    assert (box.lines, box.size_pt, box.shrunk, box.broken, box.cut) == (
        ("Chea Vandeth",),
        24,
        False,
        False,
        "",
    )


def test_one_line_shrinks_to_its_box_exactly() -> None:
    box = fitted("Boviengkham Vongdara, Minister", lines=1)
    assert box.shrunk
    assert not box.broken
    shaped = shape(box.lines[0], "sans", True)
    assert shaped.width * box.size_pt == pytest.approx(263)


def test_a_second_line_is_taken_when_the_letters_stay_larger() -> None:
    one = fitted("Maximilian Alexander Konstantin von Hohenzollern", lines=1, kind="name")
    two = fitted("Maximilian Alexander Konstantin von Hohenzollern", lines=2, kind="name")
    assert len(one.lines) == 1
    assert len(two.lines) == 2
    assert two.size_pt > one.size_pt * 1.25


def test_a_name_breaks_at_its_own_blanks_only() -> None:
    box = fitted("ເພັດສະໝອນ ຄໍາວົງສາ ໄຊຍະວົງສາ", 150, 90, kind="name")
    assert " ".join(box.lines) == "ເພັດສະໝອນ ຄໍາວົງສາ ໄຊຍະວົງສາ"
    hyphen = fitted("Anna-Lena Müller-Lüdenscheidt", 120, 80, kind="name")
    assert hyphen.lines == ("Anna-Lena", "Müller-Lüdenscheidt")


@pytest.mark.parametrize(
    ("text", "words"),
    [(LAO, ["ລັດຖະມົນຕີ", "ກະຊວງ", "ເຕັກໂນໂລຊີ", "ການ"]), (KHMER, ["ឯកឧត្តម", "រដ្ឋមន្ត្រី", "ក្រសួងសេដ្ឋកិច្ច"])],
)
def test_other_text_breaks_between_words(text: str, words: list[str]) -> None:
    box = fitted(text, 150, 120, lines=3)
    assert len(box.lines) > 1
    assert "".join(box.lines) == text
    for word in words:
        assert any(word in line for line in box.lines), word


@pytest.mark.parametrize("country", ["Viet Nam", "Việt Nam", "Lao PDR", "United Nations"])
def test_country_names_stay_together(country: str) -> None:
    for width in range(140, 260, 10):
        box = fitted(
            f"Ministry of Information {country} and Communications", width, 120, lines=3, style=TextStyle(14)
        )
        assert any(country in line for line in box.lines), (width, box.lines)


def test_no_line_ends_with_a_little_word() -> None:
    box = fitted(
        "Ministry of Information and Communications of Viet Nam", 130, 90, lines=3, style=TextStyle(14)
    )
    assert len(box.lines) == 3
    assert not any(line.endswith((" of", " and")) for line in box.lines)


def test_at_the_floor_a_word_is_broken_between_clusters_over_extra_lines() -> None:
    word = "ບໍ່ວຽງຄຳວົງດາລາສີສຸລິດ" * 5
    box = fitted(word, 200, 100, kind="name", lines=2, floor_pt=10)
    assert not box.cut
    assert len(box.lines) > 2
    assert "".join(box.lines) == word
    for line in box.lines:
        assert not unicodedata.category(line[0]).startswith("M")
        assert line[-1] not in "ເແໂໃໄ"


def test_what_has_no_room_is_left_off_from_the_end_and_said() -> None:
    text = "ກະຊວງເຕັກໂນໂລຊີ ແລະ ການສື່ສານ " * 20
    box = fitted(text, 150, 40)
    assert box.cut
    assert box.size_pt == pytest.approx(10, abs=0.2)
    assert (box.text + box.cut).replace(" ", "") == clean(text).replace(" ", "")
    assert not unicodedata.category(box.cut.lstrip()[0]).startswith("M")


@pytest.mark.parametrize("letters", [1, 90, 200])
@pytest.mark.parametrize("kind", ["name", "text"])
def test_long_names(letters: int, kind: str) -> None:
    box = fitted(("Thongsavath Phommavongsa " * 9)[:letters], 263, 80, lines=4, floor_pt=9, kind=kind)
    assert not box.cut


def test_a_hopeless_box_draws_nothing_and_says_so() -> None:
    box = fitted("Chea Vandeth", 3, 3, floor_pt=10)
    assert (box.lines, box.cut) == ((), "Chea Vandeth")
    assert fitted("").lines == ()
    assert fitted(" \n\t ").cut == ""


# ---- hostile text ----


def test_five_hundred_marks_do_not_leave_the_box() -> None:
    box = fitted("Za" + "\u0301" * 500 + "lgo")
    assert box.text == "Zlgo"
    assert box.cut == "a" + "\u0301" * 500


def test_characters_without_a_glyph_are_boxes_and_reported() -> None:
    box = fitted("Anna 😀 漢")
    assert box.missing == ("😀", "漢")
    assert box.lines == ("Anna 😀 漢",)
    assert fitted("ຄຳ ខ្មែរ Việt กข").missing == ()


def test_controls_and_directions_are_not_drawn_and_nothing_is_markup() -> None:
    assert clean("a\x00b\u202ec\u200fd\ufeff\n\te\x7f  f\u00ad") == "abcd e f"
    assert clean("<img src='/etc/passwd'/>") == "<img src='/etc/passwd'/>"
    assert clean("771\u00a0902") == "771\u00a0902"


def test_a_lone_surrogate_is_replaced_and_reported() -> None:
    box = fitted("a\ud800b")
    assert box.lines == ("a\ufffdb",)
    assert box.missing == ("\ufffd",)


def test_latin_beside_arabic_keeps_its_order() -> None:
    shaped = shape("abc عرب def", "sans", False)
    said = "".join(part[1:] for run in shaped.runs for part in run.parts if isinstance(part, str))
    assert said.startswith("abc ")
    assert said.endswith("def")
    assert set(shaped.missing) == set("عرب")


SCRIPTS = st.one_of(
    st.text(st.characters(min_codepoint=0x0E80, max_codepoint=0x0EFF), max_size=40),
    st.text(st.characters(min_codepoint=0x1780, max_codepoint=0x17FF), max_size=40),
    st.text(st.sampled_from("aăâeêioôơuưyđAVTofilj \u0300\u0301\u0303\u0309\u0323\u0302"), max_size=60),
    st.text(max_size=30),
    st.text(st.characters(categories=["Cs", "Cc", "Cf", "Mn", "Me", "Co", "Cn"]), max_size=20),
)


@settings(max_examples=150)
@given(
    st.lists(SCRIPTS, max_size=4).map(" ".join),
    st.floats(5, 300),
    st.floats(5, 90),
    st.integers(1, 4),
    st.sampled_from(["name", "text"]),
)
@example("\u0e84\u0ecd\u0eb2", 50, 20, 1, "name")
@example("ເ", 50, 20, 1, "text")
@example("\u17d2\u17d2", 50, 20, 1, "text")
def test_any_text_is_fitted_inside_its_box_and_nothing_is_lost(
    text: str, width: float, height: float, lines: int, kind: str
) -> None:
    box = fitted(text, width, height, lines=lines, kind=kind, floor_pt=7)
    squeezed = "".join(clean(text).split())
    assert sorted("".join((box.text + box.cut).split()).replace("\u200b", "")) == sorted(
        squeezed.replace("\u200b", "")
    )
    assert "".join(box.lines).replace(" ", "").replace("\u200b", "") == box.text.replace(" ", "").replace(
        "\u200b", ""
    )
    assert box.block_pt <= height + 1e-3
    assert not box.lines or box.size_pt >= 7 - 0.05
    for line, baseline in zip(box.lines, box.baselines_pt, strict=True):
        shaped = shape(line, "sans", True)
        assert shaped.width * box.size_pt <= width + 1e-3
        assert baseline - shaped.ascent * box.size_pt >= -1e-3
        assert baseline + shaped.descent * box.size_pt <= box.block_pt + 1e-3
    assert len(page_of(box)) > 500


def test_a_line_as_it_is() -> None:
    out = io.BytesIO()
    canvas = canvas_for(out, (400, 100), "Line", "Secretariat")
    width = draw_line(canvas, "ກອງປະຊຸມ 2024", 20, 40, TextStyle(12, colour="#363C7A"))
    assert draw_line(canvas, "", 20, 40, TextStyle(12)) == 0
    canvas.showPage()
    canvas.save()
    assert width == pytest.approx(width_pt("ກອງປະຊຸມ 2024", TextStyle(12)))
    assert texts(out.getvalue()) == ["ກອງປະຊຸມ 2024"]
    document = pypdfium2.PdfDocument(out.getvalue())
    assert document.get_metadata_value("Title") == "Line"
    assert document.get_metadata_value("Author") == "Secretariat"
    document.close()


def test_unknown_family_and_colour_are_refused() -> None:
    with pytest.raises(ValueError, match="family"):
        width_pt("a", TextStyle(10, family="comic"))
    with pytest.raises(ValueError, match="#RRGGBB"):
        page_of(fitted("a", style=TextStyle(10, colour="red")))
    assert width_pt("ກ", TextStyle(10, family="Phetsarath OT")) == width_pt(
        "ກ", TextStyle(10, family="phetsarath")
    )


# ---- what many pages have in common ----


def test_what_comes_often_stands_in_the_file_once_and_is_copied_from_every_page() -> None:
    out = io.BytesIO()
    canvas = canvas_for(out, (300, 100), "Forms", invariant=True)
    for number in range(8):
        line = fitted_operators(canvas.fonts, fitted(LAO, 260, 30), 10, 60)
        ground = canvas.form(f"0.5 0.25 0 rg 0 0 150 50 re f\n{line}")
        own = canvas.form(fitted_operators(canvas.fonts, fitted(f"Tom {number}", 100, 30), 10, 10))
        canvas.add_page(f"{ground}\n{own}")
    canvas.save()
    pdf = out.getvalue()
    assert pdf.count(b"/Subtype/Form") == 1
    assert [page.split("\n") for page in texts(pdf)] == [[LAO, f"Tom {number}"] for number in range(8)]
    pages = [picture(pdf, number) for number in range(8)]
    for image in pages:
        assert image.getpixel((100, 110))[:3] == (128, 64, 0)
        assert ink_box(image.crop((400, 0, *image.size))) is not None
        assert (
            image.crop((0, 0, image.width, 80)).tobytes() == pages[0].crop((0, 0, image.width, 80)).tobytes()
        )


def test_a_form_drawn_elsewhere_on_the_page_is_whole() -> None:
    out = io.BytesIO()
    canvas = canvas_for(out, (300, 100), "Forms")
    for _ in range(8):
        canvas.add_page(f"q 1 0 0 1 200 50 cm\n{canvas.form('0 g 0 0 100 50 re f')}\nQ")
    canvas.save()
    for number in range(8):
        assert ink_box(picture(out.getvalue(), number, dpi=72)) == (200, 0, 300, 50)
