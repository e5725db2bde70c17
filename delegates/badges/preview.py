"""Pages of a PDF as pictures, for the screen and the printer.

PDFium is not thread-safe: everything here goes through one lock.
"""

from __future__ import annotations

from io import BytesIO
from threading import Lock
from typing import Final

import pypdfium2
from pypdfium2 import raw

_PDFIUM: Final = Lock()
_MM_PER_PT: Final = 25.4 / 72


def page_sizes_mm(pdf: bytes) -> list[tuple[float, float]]:
    """Width and height of every page in mm."""
    with _PDFIUM:
        document = pypdfium2.PdfDocument(pdf)
        try:
            sizes = [document.get_page_size(number) for number in range(len(document))]
        finally:
            document.close()
    return [(width * _MM_PER_PT, height * _MM_PER_PT) for width, height in sizes]


def page_image(pdf: bytes, page: int, scale: float) -> tuple[int, int, bytes]:
    """One page (from 0) on white as width, height and RGBA bytes, four a pixel, rows from the top without padding.

    `scale` is pixels a point: 300 / 72 gives 300 dpi. Raises IndexError for a page that is not there.
    """
    with _PDFIUM:
        document = pypdfium2.PdfDocument(pdf)
        try:
            if not 0 <= page < len(document):
                raise IndexError(f"page {page} of {len(document)}")
            bitmap = document[page].render(
                scale=scale, rev_byteorder=True, force_bitmap_format=raw.FPDFBitmap_BGRA
            )
            width, height, stride = bitmap.width, bitmap.height, bitmap.stride
            pixels = bytes(bitmap.buffer)
            bitmap.close()
        finally:
            document.close()
    if stride != width * 4:
        pixels = b"".join(pixels[row * stride : row * stride + width * 4] for row in range(height))
    return width, height, pixels


def shifted(pdf: bytes, right_mm: float, down_mm: float) -> bytes:
    """The same pages with everything on them moved; still text and paths, the pages keep their size.

    For a printer that takes its paper in a little off: what is moved beyond an edge is not printed.
    """
    right, down = right_mm / _MM_PER_PT, down_mm / _MM_PER_PT
    target = BytesIO()
    with _PDFIUM:
        document = pypdfium2.PdfDocument(pdf)
        try:
            for number in range(len(document)):
                page = document[number]
                # Pages may have their box from the tree above them, where PDFium's own question does not look.
                left, bottom, far, top = page.get_mediabox(fallback_ok=False) or (0.0, 0.0, *page.get_size())
                page.set_mediabox(left - right, bottom + down, far - right, top + down)
                page.close()
            document.save(target)
        finally:
            document.close()
    return target.getvalue()
