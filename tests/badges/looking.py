"""Badges to draw and ways to look at what was drawn."""

from __future__ import annotations

import csv
import io
import random
from dataclasses import replace
from pathlib import Path
from typing import Any

import pypdfium2
import zxingcpp
from PIL import Image

from delegates import paths
from delegates.badges import preview
from delegates.badges.face import BadgeFace, ProgrammeLine
from delegates.badges.render import BadgeRun, render
from delegates.badges.template import Template, Variant
from delegates.badges.template_file import shipped_templates

PLAIN = BadgeFace(
    delegate_id="d-1",
    frame="1" * 34,
    code="771902433",
    honorific="H.E. Mr",
    name_native="Cù Hữu Tín",
    name_latin="Cu Huu Tin",
    position="Vice Minister",
    delegation="Bộ Thông tin và Truyền thông",
    delegation_latin="Ministry of Information and Communications",
    category_letter="F",
    category_name="Foreign delegation",
    category_colour="#0A7A70",
    category_ink="#FFFFFF",
    forum_name="High-Level Digital Transformation Forum",
    forum_dates="10 January 2024",
    venue="National Convention Hall",
    category_name_lo="ຄະນະຕ່າງປະເທດ",
    programme=(
        ProgrammeLine("10.01.2024", "08:00–08:30", "Registration", "Foyer"),
        ProgrammeLine("10.01.2024", "08:30–09:00", "ພິທີເປີດ", "Main hall"),
    ),
)


def face(number: int = 1, **fields: Any) -> BadgeFace:
    """A badge with a number of its own."""
    digits = random.Random(number)
    frame = "".join(digits.choices("0123456789", k=34))
    return replace(PLAIN, **{"delegate_id": f"d-{number}", "frame": frame, "code": frame[:9], **fields})


def draw(faces: list[BadgeFace], **options: Any) -> tuple[bytes, BadgeRun]:
    out = io.BytesIO()
    run = render(faces, out, **options)
    return out.getvalue(), run


def picture(pdf: bytes, page: int = 0, dpi: int = 150) -> Image.Image:
    width, height, pixels = preview.page_image(pdf, page, dpi / 72)
    return Image.frombytes("RGBA", (width, height), pixels)


def texts(pdf: bytes) -> list[str]:
    """The text of every page as a viewer copies it."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [
            page.get_textpage().get_text_range().replace("\u200b", "").replace("\r\n", "\n")
            for page in document
        ]
    finally:
        document.close()


def codes(image: Image.Image) -> list[str]:
    """The QR codes of a picture, from the upper left."""
    # Micro codes are asked for too where it says QRCode, and now and then one is seen among letters.
    found = zxingcpp.read_barcodes(image.convert("L"), formats=zxingcpp.BarcodeFormat.QRCodeModel2)
    return [
        code.text
        for code in sorted(found, key=lambda c: (round(c.position.top_left.y / 50), c.position.top_left.x))
    ]


def dressed(person: BadgeFace, variant: Variant | None) -> BadgeFace:
    """The same person with a badge of that variant, whatever the category."""
    return replace(person, variant=variant.marks[0] if variant is not None else None)


def shipped_dresses() -> list[tuple[Template, Variant]]:
    """Every shipped template in each of its variants."""
    return [(template, variant) for template in shipped_templates().values() for variant in template.variants]


def sample_names() -> list[str]:
    """The names of the people in the samples, native and Latin (all invented)."""
    with (paths.resources() / "samples" / "people.csv").open(encoding="utf-8", newline="") as file:
        return [
            name
            for row in csv.DictReader(file)
            for name in (row["native"], f"{row['given_latin']} {row['family_latin']}".strip())
            if name
        ]


def name_pairs() -> list[tuple[str, str]]:
    """Real names in native script and Latin (public figures; the sources stand in the file)."""
    with (Path(__file__).parent / "data" / "name_pairs.tsv").open(encoding="utf-8", newline="") as file:
        return [
            (row["native"], row["latin"])
            for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        ]
