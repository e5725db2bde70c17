"""Pictures inside a PDF: JPEG as it is, PNG as its own compressed rows; only one with transparency is decoded, once.

Source: ISO 32000-1, 8.9.5 (image dictionaries), 7.4.4.4 (PNG predictors), 11.6.5.3 (soft masks); ISO/IEC 10918-1, B.2
(frame header); ISO/IEC 15948, 11.2 (chunks).
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from typing import Final, Literal

from delegates import paths

_PNG: Final = b"\x89PNG\r\n\x1a\n"
# Markers of frames in which samples are coded as PDF reads them: baseline, extended, progressive.
_FRAMES: Final = (0xC0, 0xC1, 0xC2)
_ALONE: Final = (0x01, *range(0xD0, 0xD9))
_SPACES: Final = {1: b"/DeviceGray", 3: b"/DeviceRGB"}
# Of zlib, as for pages.
_LEVEL: Final = 6


@dataclass(frozen=True, slots=True)
class PictureObject:
    """A picture as PDF holds it: the entries of its dictionary about colours and coding, the coded bytes, its mask."""

    kind: Literal["jpeg", "png"]
    width_px: int
    height_px: int
    entries: bytes
    data: bytes
    mask: PictureObject | None = None

    def stream(self, refer: Callable[[bytes], bytes]) -> bytes:
        """The object as it stands in the file; `refer` adds another object to the file and answers its reference."""
        mask = b"" if self.mask is None else b"/SMask " + refer(self.mask.stream(refer))
        return (
            b"<</Type/XObject/Subtype/Image/Width %d/Height %d%b%b/Length %d>>\nstream\n%b\nendstream\n"
            % (self.width_px, self.height_px, self.entries, mask, len(self.data), self.data)
        )


def picture_object(data: bytes) -> PictureObject:
    """A JPEG (grey or RGB) or PNG file as an object of a PDF. Raises ValueError for anything else, or a broken one."""
    try:
        return _png(data) if data.startswith(_PNG) else _jpeg(data)
    except (struct.error, IndexError, zlib.error, OSError, SyntaxError) as error:
        raise ValueError("no picture that a PDF can hold") from error


@lru_cache(maxsize=64)
def flag(country: str) -> bytes | None:
    """The flag of a country (ISO 3166 alpha-2), PNG, 240 by 180 pixels; None where there is none."""
    if not (len(country) == 2 and country.isascii() and country.isalpha()):
        return None
    file = paths.resources() / "flags" / f"{country.lower()}.png"
    return file.read_bytes() if file.is_file() else None


def _jpeg(data: bytes) -> PictureObject:
    if data[:2] != b"\xff\xd8":
        raise ValueError("neither JPEG nor PNG")
    at = 2
    while True:
        if data[at] != 0xFF:
            raise ValueError("a JPEG without a frame")
        marker = data[at + 1]
        if marker in _ALONE or marker == 0xFF:
            at += 1 if marker == 0xFF else 2
            continue
        if marker in _FRAMES:
            depth, height, width, components = struct.unpack_from(">BHHB", data, at + 4)
            break
        at += 2 + int(struct.unpack_from(">H", data, at + 2)[0])
    if components not in _SPACES or depth != 8 or not width or not height:
        raise ValueError("a JPEG of other colours than grey or RGB")
    entries = b"/ColorSpace%b/BitsPerComponent 8/Filter/DCTDecode" % _SPACES[components]
    return PictureObject("jpeg", width, height, entries, data)


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = len(_PNG)
    while at < len(data):
        length, name = struct.unpack_from(">I4s", data, at)
        yield name, data[at + 8 : at + 8 + length]
        at += 12 + length


def _png(data: bytes) -> PictureObject:
    parts: dict[bytes, bytes] = {}
    for name, content in _chunks(data):
        parts[name] = parts.get(name, b"") + content
    width, height, depth, colours, _, _, interlaced = struct.unpack(">IIBBBBB", parts.get(b"IHDR", b""))
    is_plain = colours in (0, 2, 3) and b"tRNS" not in parts and not interlaced and depth <= 8
    if not is_plain:
        return _decoded(data)
    space, samples = _SPACES[3 if colours == 2 else 1], 3 if colours == 2 else 1
    if colours == 3:
        palette = parts.get(b"PLTE", b"")
        space = b"[/Indexed/DeviceRGB %d<%b>]" % (len(palette) // 3 - 1, palette.hex().encode())
    entries = (
        b"/ColorSpace%b/BitsPerComponent %d/Filter/FlateDecode/DecodeParms<</Predictor 15/Colors %d"
        b"/BitsPerComponent %d/Columns %d>>" % (space, depth, samples, depth, width)
    )
    return PictureObject("png", width, height, entries, parts.get(b"IDAT", b""))


def _decoded(data: bytes) -> PictureObject:
    """One with transparency: its colours, and what shines through as a mask."""
    from PIL import Image

    with Image.open(BytesIO(data), formats=("PNG",)) as opened:
        image = opened.convert("RGBA")
    width, height = image.size
    packed = b"/ColorSpace%b/BitsPerComponent 8/Filter/FlateDecode"
    alpha = zlib.compress(image.getchannel("A").tobytes(), _LEVEL)
    colours = zlib.compress(image.convert("RGB").tobytes(), _LEVEL)
    mask = PictureObject("png", width, height, packed % _SPACES[1], alpha)
    return PictureObject("png", width, height, packed % _SPACES[3], colours, mask)
