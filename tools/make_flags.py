"""Draw the flags of the program's countries: `python -m tools.make_flags FOLDER`.

FOLDER is flags/4x3 of the npm package flag-icons 7.5.0. What comes out are PNGs of 240 by 180 pixels with a palette each,
as small as they go without a colour that anybody would miss.
"""

from __future__ import annotations

import csv
import shutil
import sys
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

ROOT = Path(__file__).resolve().parent.parent
COUNTRIES = ROOT / "resources" / "reference" / "countries.csv"
FLAGS = ROOT / "resources" / "flags"
WIDTH_PX, HEIGHT_PX = 240, 180
# Drawn larger and scaled down, edges are as smooth as a scanner's.
LARGER = 4
COLOURS = 64

# Countries whose flag goes by another name there: islands of Saint Helena; Ceuta and Melilla, which fly Spain's;
# Sark, which lies in the Bailiwick of Guernsey.
ELSEWHERE = {"AC": "sh-ac", "TA": "sh-ta", "EA": "es", "CQ": "gg"}


def drawn(svg: Path) -> Image.Image:
    """The picture of a file, opaque."""
    image = QImage(WIDTH_PX * LARGER, HEIGHT_PX * LARGER, QImage.Format.Format_RGB888)
    image.fill("white")
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer = QSvgRenderer(str(svg))
    if not renderer.isValid():
        raise SystemExit(f"{svg.name} cannot be drawn")
    renderer.render(painter, QRectF(image.rect()))
    painter.end()
    # Rows of a multiple of four bytes lie without gaps.
    picture = Image.frombytes("RGB", (image.width(), image.height()), bytes(image.constBits()))
    return picture.resize((WIDTH_PX, HEIGHT_PX), Image.Resampling.LANCZOS)


def main(folder: Path) -> None:
    FLAGS.mkdir(exist_ok=True)
    for old in FLAGS.glob("*.png"):
        old.unlink()
    with COUNTRIES.open(encoding="utf-8", newline="") as opened:
        codes = [row["iso2"] for row in csv.DictReader(opened)]
    total = 0
    for code in codes:
        picture = drawn(folder / f"{ELSEWHERE.get(code, code.lower())}.svg")
        target = FLAGS / f"{code.lower()}.png"
        picture.quantize(COLOURS, dither=Image.Dither.NONE).save(target, optimize=True)
        total += target.stat().st_size
    shutil.copyfile(folder.parent.parent / "LICENSE", FLAGS / "LICENSE")
    print(f"{len(codes)} flags, {total // 1024} kB")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
