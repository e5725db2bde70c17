"""Badges a second against the naive way, in the same run; prints one JSON line.

    python bench/badges.py [--badges 1000] [--naive 100]

The naive way is what most programs do: `qrcode` with its automatic mask, a PIL picture of it, `drawImage`, and text
through ReportLab's own `shapeStr`. Both draw the same people. CPU seconds; the best of three rounds each. The memory is
that of a process of its own.
"""

from __future__ import annotations

import argparse
import io
import json
import random
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from delegates import paths
from delegates.badges.boxes import PT_PER_MM
from delegates.badges.face import BadgeFace
from delegates.badges.render import render

_NAMES = (
    ("ບໍ່ວຽງຄຳ ວົງດາລາ", "Boviengkham Vongdara", "NotoSansLao"),
    ("ជា វ៉ាន់ដេត", "Chea Vandeth", "NotoSansKhmer"),
    ("Nguyễn Mạnh Hùng", "Nguyen Manh Hung", "NotoSans"),
)
# Numbers of as many digits for everybody: longer names break over two lines, and five thousand would have more of them.
FIRST = 1000
_POSITIONS = ("ລັດຖະມົນຕີ", "Vice Minister", "ຫົວໜ້າກົມ", "Director General")
_BODIES = ("ກະຊວງເຕັກໂນໂລຊີ ແລະ ການສື່ສານ", "Ministry of Information and Communications, Viet Nam")


def people(count: int) -> list[BadgeFace]:
    """Made-up faces, no two with the same name or number."""
    draw = random.Random(7)
    face = BadgeFace(
        "id", "", "", "ທ່ານ", None, None, None, None, None, "D", "Delegate", "#2C3E9E", "#FFFFFF",
        "High-Level Digital Transformation Forum", "10 January 2024", "National Convention Hall, Vientiane",
    )  # fmt: skip
    faces = []
    for number in range(count):
        native, latin, _font = _NAMES[number % 3]
        faces.append(
            replace(
                face,
                delegate_id=str(number),
                frame="".join(draw.choices("0123456789", k=34)),
                code="".join(draw.choices("0123456789", k=9)),
                name_native=f"{native} {FIRST + number}",
                name_latin=f"{latin} {FIRST + number}",
                position=_POSITIONS[number % 4],
                delegation=_BODIES[number % 2],
            )
        )
    return faces


def ours(faces: list[BadgeFace]) -> bytes:
    """The program's own way."""
    out = io.BytesIO()
    render(faces, out)
    return out.getvalue()


def naive(faces: list[BadgeFace]) -> bytes:
    """One QR picture and shaped strings a badge, by the libraries' own means."""
    import qrcode
    from reportlab.lib.utils import ImageReader
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont, shapeStr
    from reportlab.pdfgen.canvas import Canvas

    for name in ("NotoSans_700Bold", "NotoSansLao_700Bold", "NotoSansKhmer_700Bold"):
        pdfmetrics.registerFont(TTFont(name, str(paths.resources() / "fonts" / f"{name}.ttf"), shapable=True))
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(105 * PT_PER_MM, 148 * PT_PER_MM), pageCompression=1)
    for number, face in enumerate(faces):
        font = _NAMES[number % 3][2] + "_700Bold"
        lines = (
            (face.forum_name, "NotoSans_700Bold", 13, 390),
            (face.honorific or "", "NotoSansLao_700Bold", 14, 340),
            (face.name_native or "", font, 24, 310),
            (face.name_latin or "", "NotoSans_700Bold", 18, 270),
            (face.position or "", ("NotoSansLao_700Bold", "NotoSans_700Bold")[number % 2], 13, 230),
            (face.delegation or "", ("NotoSansLao_700Bold", "NotoSans_700Bold")[number % 2], 10, 205),
            (face.code, "NotoSans_700Bold", 12, 50),
            (face.category_name, "NotoSans_700Bold", 15, 20),
        )
        for text, name, size, y in lines:
            canvas.setFont(name, size)
            canvas.drawString(20, y, shapeStr(text, name, size, force=True))
        code = qrcode.QRCode(version=2, error_correction=qrcode.constants.ERROR_CORRECT_H, box_size=4)
        code.add_data(face.frame)
        code.make(fit=False)
        picture = code.make_image().get_image()
        canvas.drawImage(ImageReader(picture.convert("RGB")), 100, 80, 90, 90)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def cpu_seconds(make: Callable[[list[BadgeFace]], bytes], faces: list[BadgeFace]) -> float:
    """Best of three."""
    rounds = []
    for _ in range(3):
        start = time.process_time()
        make(faces)
        rounds.append(time.process_time() - start)
    return min(rounds)


def peak_mb() -> float:
    """The most memory this process has had."""
    status = Path("/proc/self/status")
    if (
        status.exists()
    ):  # what getrusage says begins, in a new process, with the peak of the one that started it
        line = next(line for line in status.read_text("ascii").splitlines() if line.startswith("VmHWM"))
        return int(line.split()[1]) / 1024
    unit = 1 << 20 if sys.platform == "darwin" else 1 << 10
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit


def peak_of_a_run(count: int) -> float:
    """Peak memory (MB) of a process that makes that many badges and nothing else."""
    child = subprocess.run(
        [sys.executable, __file__, "--peak", str(count)], capture_output=True, text=True, check=True
    )
    return float(child.stdout)


def main() -> None:
    """Measures and prints."""
    options = argparse.ArgumentParser()
    options.add_argument("--peak", type=int, help="only make so many badges and print the peak memory")
    options.add_argument("--badges", type=int, default=1000)
    options.add_argument("--naive", type=int, default=100)
    chosen = options.parse_args()
    if chosen.peak:
        ours(people(chosen.peak))
        print(peak_mb())
        return
    import pypdfium2

    start = time.perf_counter()
    data = ours(people(10))
    first = time.perf_counter() - start
    faces = people(chosen.badges)
    ours_s = cpu_seconds(ours, faces)
    five_s = cpu_seconds(ours, people(chosen.badges * 5))
    data = ours(faces)
    naive_s = cpu_seconds(naive, faces[: chosen.naive]) * chosen.badges / chosen.naive
    print(
        json.dumps(
            {
                "bench": "badges",
                "badges": chosen.badges,
                "pages": len(pypdfium2.PdfDocument(data)),
                "first_ten_s": round(first, 3),
                "ours_s": round(ours_s, 3),
                "naive_s": round(naive_s, 3),
                "ratio": round(naive_s / ours_s, 1),
                "five_times_as_many": round(five_s / ours_s, 2),
                "bytes_a_badge": round(len(data) / chosen.badges),
                "peak_mb": round(peak_of_a_run(chosen.badges * 5)),
            }
        )
    )


if __name__ == "__main__":
    main()
