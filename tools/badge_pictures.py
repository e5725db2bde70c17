"""One picture of every shipped badge template in each of its variants; all people are invented.

python -m tools.badge_pictures           into docs/pictures/badge-templates.png
"""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

from delegates import paths
from delegates.badges import preview
from delegates.badges.face import BadgeFace, ProgrammeLine
from delegates.badges.render import render
from delegates.badges.template import Template
from delegates.badges.template_file import shipped_templates
from delegates.domain.people import DEFAULT_CATEGORIES

OUT = Path(__file__).resolve().parent.parent / "docs" / "pictures" / "badge-templates.png"
LARGEST_KB = 400
COLUMN_PX = 250
GAP_PX = 18
FINER = 3
GROUND, TEXT = "#E9EBF1", "#1B1E2B"

_PROGRAMME = tuple(
    ProgrammeLine(f"{day}.01.2024", time, title, place)
    for day, time, title, place in (
        (10, "08:00–08:30", "Registration of delegates", "Foyer"),
        (10, "08:30–09:00", "ພິທີເປີດກອງປະຊຸມລະດັບສູງ", "Main hall"),
        (10, "09:00–10:30", "High-level session: digital government and public services", "Main hall"),
        (10, "10:30–11:00", "Coffee and group photo", "Garden"),
        (10, "12:00–13:30", "Lunch", "Level 1"),
        (11, "09:00–10:30", "Phiên toàn thể: hạ tầng số", "Main hall"),
        (11, "10:45–12:00", "ពិធីបិទ", "Main hall"),
    )
)


def people() -> list[BadgeFace]:
    """Somebody for each variant, in the order of the variants, in Lao, Vietnamese, Khmer and Latin letters."""

    def face(letter: str, country: tuple[str, str, str], **fields: Any) -> BadgeFace:
        category = next(one for one in DEFAULT_CATEGORIES if one.letter == letter)
        code, native, latin = country
        return BadgeFace(
            delegate_id=letter,
            frame="".join(str((7 * place + ord(letter)) % 10) for place in range(34)),
            code="771902433",
            category_letter=letter,
            category_name=category.name,
            category_name_lo=category.name_lo,
            category_colour=category.colour,
            category_ink=category.ink,
            forum_name="High-Level Digital Transformation Forum",
            forum_dates="10.01.2024 – 11.01.2024",
            venue="National Convention Hall, Vientiane",
            programme=_PROGRAMME,
            country_code=code,
            country=native,
            country_latin=latin,
            **fields,
        )

    lao, cambodia = ("LA", "ລາວ", "Laos"), ("KH", "កម្ពុជា", "Cambodia")
    return [
        face(
            "V", lao, honorific="ພະນະທ່ານ", name_native="ທອງສະຫວັດ ພົມມະວົງ", name_latin="Thongsavath Phommavong",
            position="ລັດຖະມົນຕີ", delegation="ກະຊວງເຕັກໂນໂລຊີ ແລະ ການສື່ສານ",
            delegation_latin="Ministry of Technology and Communications", seat="A-01", language="lo",
        ),
        face(
            "F", ("VN", "Việt Nam", "Viet Nam"), honorific="H.E. Mr", name_native="Cù Hữu Tín", name_latin="Cu Huu Tin",
            position="Vice Minister", delegation="Bộ Thông tin và Truyền thông",
            delegation_latin="Ministry of Information and Communications", language="vi",
        ),
        face(
            "F", cambodia, honorific="ឯកឧត្តម", name_native="ដួង សំណាង", name_latin="Duong Samnang",
            position="រដ្ឋលេខាធិការ", delegation="ក្រសួងប្រៃសណីយ៍និងទូរគមនាគមន៍",
            delegation_latin="Ministry of Post and Telecommunications", seat="B-12", language="km",
            variant="speaker", issue=2,
        ),
        face(
            "P", ("DE", "Deutschland", "Germany"), honorific="Ms", name_native=None,
            name_latin="Anna-Lena von der Heide", position="Correspondent", delegation="Deutsche Presse",
            delegation_latin=None, language="en",
        ),
        face(
            "O", lao, honorific="ນາງ", name_native="ເພັດສະໝອນ ຄໍາວົງສາ", name_latin="Phetsamone Khamvongsa",
            position="ຄະນະຈັດງານ", delegation="ກົມຈັດຕັ້ງ ແລະ ພະນັກງານ",
            delegation_latin="Department of Organisation and Personnel", language="lo",
        ),
    ]  # fmt: skip


def sides(template: Template, face: BadgeFace) -> list[Any]:
    """The sides of one badge as pictures, upright."""
    from PIL import Image

    out = io.BytesIO()
    run = render([face], out, template=template, pictures=_flag)
    pages = []
    for number in range(run.pages):
        scale = COLUMN_PX * FINER / preview.page_sizes_mm(out.getvalue())[number][0] * 25.4 / 72
        width, height, pixels = preview.page_image(out.getvalue(), number, scale)
        pages.append(Image.frombytes("RGBA", (width, height), pixels).convert("RGB"))
    if template.folded:
        (page,) = pages
        half = page.height // 2
        back = page.crop((0, 0, page.width, half)).transpose(Image.Transpose.ROTATE_180)
        pages = [page.crop((0, half, page.width, page.height)), back]
    size = (COLUMN_PX, round(pages[0].height * COLUMN_PX / pages[0].width))
    return [page.resize(size, Image.Resampling.LANCZOS) for page in pages]


def _flag(key: str) -> bytes | None:
    file = paths.resources() / "flags" / f"{key.removeprefix('flag:')}.png"
    return file.read_bytes() if key.startswith("flag:") and file.exists() else None


def contact_sheet() -> bytes:
    """All templates, one under the other, as a PNG."""
    from PIL import Image, ImageDraw, ImageFont

    rows: list[tuple[str, list[list[Any]]]] = []
    for template in shipped_templates().values():
        drawn = [sides(template, face) for face in people()]
        # The front of the second template is that of the first.
        first = 1 if template.name == "a6_programme" else 0
        rows.append((template.title, [badge[first:] for badge in drawn]))
    label = 40
    heights = [label + sum(side.height + GAP_PX for side in badges[0]) for _title, badges in rows]
    width = GAP_PX + 5 * (COLUMN_PX + GAP_PX)
    sheet = Image.new("RGB", (width, sum(heights) + GAP_PX), GROUND)
    pen = ImageDraw.Draw(sheet)
    font = ImageFont.truetype(str(paths.resources() / "fonts" / "NotoSans_700Bold.ttf"), 17)
    top = 0
    for (title, badges), height in zip(rows, heights, strict=True):
        pen.text((GAP_PX, top + 12), title, TEXT, font)
        for column, badge in enumerate(badges):
            y = top + label
            for side in badge:
                sheet.paste(side, (GAP_PX + column * (COLUMN_PX + GAP_PX), y))
                y += side.height + GAP_PX
        top += height
    out = io.BytesIO()
    sheet.quantize(256, dither=Image.Dither.NONE).save(out, "PNG", optimize=True)
    return out.getvalue()


def main() -> int:
    """Returns the exit status."""
    data = contact_sheet()
    OUT.write_bytes(data)
    print(f"{OUT.name}: {len(data) // 1000} kB")
    return 0 if len(data) <= LARGEST_KB * 1000 else 1


if __name__ == "__main__":
    raise SystemExit(main())
