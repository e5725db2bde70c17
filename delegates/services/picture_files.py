"""A file that somebody chose -> a picture that the forum can keep: upright, cut, scaled, without a camera's notes.

Files come from thirty offices. What a file is, is judged by its content, never by its name; its size in bytes and in
pixels is looked at before anything is decoded; only kinds that photos and logos come in are opened.
"""

from __future__ import annotations

import os
import struct
import warnings
import zlib
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from delegates.errors import DeskError
from delegates.storage.picture_store import Picture

if TYPE_CHECKING:
    from PIL.Image import Image, Resampling

MAX_FILE_BYTES = 40 * 1024 * 1024
# A camera's JPEG is decoded at a fraction of its size; anything else takes four bytes a pixel, twice.
MAX_JPEG_PIXELS = 80_000_000
MAX_PIXELS = 40_000_000
MIN_SIDE_PX = 40

PHOTO_WIDTH_PX, PHOTO_HEIGHT_PX = 480, 600
# Width to height of a photo.
PHOTO_RATIO = PHOTO_WIDTH_PX / PHOTO_HEIGHT_PX
MAX_PICTURE_PX = 1200
# Of what is left above and below a photo's frame, the share above: heads stand near the upper edge.
_SHARE_ABOVE = 0.2
_QUALITY = 85
# A picture without transparency that is larger than this as PNG is a photo.
_LARGE_PNG_BYTES = 500_000
_MAX_PROFILE_BYTES = 1024 * 1024

# Kinds that are opened, as Pillow names them, and endings that their files bear.
_KINDS = ("JPEG", "PNG", "WEBP", "BMP", "TIFF", "GIF")
ENDINGS = (".jpg", ".jpeg", ".jpe", ".jfif", ".png", ".webp", ".bmp", ".tif", ".tiff", ".gif")
# A JPEG that holds more than one picture is an MPO; the first is the photo.
_CAMERAS = ("JPEG", "MPO")
# The tag of EXIF that says how the camera was held, 1 to 8; 1 is upright. Source: CIPA DC-008.
_ORIENTATION = 0x0112
_MOVING = ("GIF", "WEBP", "PNG")
# Major brands of HEIF after "ftyp". Source: ISO/IEC 23008-12.
_HEIF = (b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1")

# Why a file can't be used (the fact `why` of `bad_file`).
WHYS = (
    "not_a_file",
    "not_readable",
    "too_large",
    "too_many_pixels",
    "too_small",
    "heic",
    "vector",
    "pdf",
    "not_a_picture",
    "picture_damaged",
    "animated",
)


@dataclass(frozen=True, slots=True)
class Crop:
    """A part of a picture that is turned upright, in shares 0..1 of its width and height."""

    left: float
    top: float
    width: float
    height: float


def photo_from(file: Path, crop: Crop | None = None) -> Picture:
    """A file -> a photo: upright, 4:5, at most 480 by 600 pixels, JPEG. Without a crop the middle is taken, heads first.

    Raises DeskError "bad_file" (file, why: one of `WHYS`), "not_found".
    """
    image, _ = _read(file, needed_px=_needed_px(crop))
    return _as_jpeg(_cut(_flat(image), crop))


def picture_from(file: Path) -> Picture:
    """A file -> a logo or another picture: upright, at most 1200 pixels a side, PNG where it is transparent or drawn.

    Raises DeskError like `photo_from`.
    """
    image, is_photo = _read(file, needed_px=MAX_PICTURE_PX)
    image.thumbnail((MAX_PICTURE_PX, MAX_PICTURE_PX), _lanczos(), reducing_gap=3.0)
    if is_photo:
        return _as_jpeg(image)
    made = _as_png(image)
    return _as_jpeg(image) if image.mode == "RGB" and len(made.data) > _LARGE_PNG_BYTES else made


def default_crop(width_px: int, height_px: int) -> Crop:
    """The part of an upright picture that becomes a photo when nobody chooses one."""
    ratio = width_px / height_px
    if ratio > PHOTO_RATIO:
        share = PHOTO_RATIO / ratio
        return Crop((1 - share) / 2, 0.0, share, 1.0)
    share = ratio / PHOTO_RATIO
    return Crop(0.0, (1 - share) * _SHARE_ABOVE, 1.0, share)


# -- reading ---------------------------------------------------------------------------------------------------------


def _content(file: Path) -> bytes:
    name = file.name or str(file)
    try:
        # Not through a pipe or a device, which may never end.
        if not file.is_file():
            if file.exists():
                raise DeskError("bad_file", file=name, why="not_a_file")
            raise DeskError("not_found", path=str(file))
        if file.stat().st_size > MAX_FILE_BYTES:
            raise DeskError("bad_file", file=name, why="too_large")
        with file.open("rb") as opened:
            content = opened.read(MAX_FILE_BYTES + 1)
    except FileNotFoundError:
        raise DeskError("not_found", path=str(file)) from None
    except (OSError, ValueError):
        raise DeskError("bad_file", file=name, why="not_readable") from None
    if len(content) > MAX_FILE_BYTES:
        raise DeskError("bad_file", file=name, why="too_large")
    return content


def _read(file: Path, *, needed_px: int) -> tuple[Image, bool]:
    """The picture of a file, upright, and whether it is a camera's, which is decoded no larger than it need be."""
    import PIL.Image

    name = file.name or str(file)
    content = _content(file)
    why = _refused_kind(content)
    if why:
        raise DeskError("bad_file", file=name, why=why)
    try:
        # Pillow warns of what it puts up with; it is looked at here all the same.
        with (
            warnings.catch_warnings(action="ignore"),
            PIL.Image.open(BytesIO(content), formats=_KINDS) as image,
        ):
            why = _refused_picture(image)
            if why:
                raise DeskError("bad_file", file=name, why=why)
            # A JPEG can be decoded at half its size or less, in a fraction of the time.
            image.draft(None, (needed_px, needed_px))
            image.load()
            return _upright(image), image.format in _CAMERAS
    except PIL.UnidentifiedImageError:
        raise DeskError("bad_file", file=name, why=_unknown_kind(content)) from None
    except PIL.Image.DecompressionBombError:
        raise DeskError("bad_file", file=name, why="too_many_pixels") from None
    except MemoryError:
        raise DeskError("bad_file", file=name, why="too_large") from None
    except _BROKEN:
        raise DeskError("bad_file", file=name, why="picture_damaged") from None


# What Pillow raises over bytes that are not what they should be.
_BROKEN = (
    OSError,
    SyntaxError,
    ValueError,
    ArithmeticError,
    LookupError,
    TypeError,
    AttributeError,
    RuntimeError,
    EOFError,
    struct.error,
    zlib.error,
)


def _refused_kind(content: bytes) -> str | None:
    if content[4:8] == b"ftyp" and content[8:12] in _HEIF:
        return "heic"
    if content.startswith(b"%PDF"):
        return "pdf"
    return None


def _unknown_kind(content: bytes) -> str:
    start = content[:1024].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith((b"<svg", b"%!ps")) or (start.startswith(b"<?xml") and b"<svg" in start):
        return "vector"
    known = content.startswith((b"\xff\xd8\xff", b"\x89PNG", b"GIF8", b"II*\0", b"MM\0*"))
    return "picture_damaged" if known else "not_a_picture"


def _refused_picture(image: Image) -> str | None:
    """What a header tells, before anything is decoded."""
    width_px, height_px = image.size
    if width_px * height_px > (MAX_JPEG_PIXELS if image.format in _CAMERAS else MAX_PIXELS):
        return "too_many_pixels"
    if min(width_px, height_px) < MIN_SIDE_PX:
        return "too_small"
    if image.format in _MOVING and getattr(image, "is_animated", False):
        return "animated"
    return None


# -- turning, flattening, cutting ------------------------------------------------------------------------------------


def _lanczos() -> Resampling:
    import PIL.Image

    return PIL.Image.Resampling.LANCZOS


def _upright(image: Image) -> Image:
    """Turned as the camera was held, in RGB or RGBA of the common colour space, without any of its notes."""
    import PIL.Image

    made = _common_colours(image)
    way = PIL.Image.Transpose
    turns = (
        way.FLIP_LEFT_RIGHT,
        way.ROTATE_180,
        way.FLIP_TOP_BOTTOM,
        way.TRANSPOSE,
        way.ROTATE_270,
        way.TRANSVERSE,
        way.ROTATE_90,
    )
    try:
        orientation = image.getexif().get(_ORIENTATION)
    except _BROKEN:
        # Notes that nobody can read are no reason to refuse a picture.
        orientation = None
    if isinstance(orientation, int) and 2 <= orientation <= 8:
        made = made.transpose(turns[orientation - 2])
    # What a writer would take over: comments, profiles, transparent colours.
    made.info = {}
    return made


def _common_colours(image: Image) -> Image:
    if image.mode.startswith("I"):
        # 16 bits a pixel: the upper eight are what a screen shows.
        image = image.convert("I").point(lambda value: value / 256).convert("L")
    if image.has_transparency_data:
        made = image.convert("RGBA")
        is_opaque = made.getchannel("A").getextrema() == (255, 255)
        return made.convert("RGB") if is_opaque else made
    profile = image.info.get("icc_profile")
    if profile and len(profile) <= _MAX_PROFILE_BYTES and image.mode in ("RGB", "CMYK"):
        converted = _by_profile(image, profile)
        if converted is not None:
            return converted
    return image.convert("RGB")


def _by_profile(image: Image, profile: bytes) -> Image | None:
    """Colours as the picture's maker saw them; None for a profile that means nothing."""
    from PIL import ImageCms

    try:
        return ImageCms.profileToProfile(
            image,
            ImageCms.ImageCmsProfile(BytesIO(profile)),
            ImageCms.createProfile("sRGB"),
            outputMode="RGB",
        )
    except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
        return None


def _flat(image: Image) -> Image:
    """Without transparency, on white."""
    if image.mode != "RGBA":
        return image
    import PIL.Image

    ground = PIL.Image.new("RGB", image.size, "white")
    ground.paste(image, mask=image.getchannel("A"))
    return ground


def _needed_px(crop: Crop | None) -> int:
    """How many pixels a side a whole picture needs so that this part of it fills a photo."""
    share = min(crop.width, crop.height) if crop is not None else 0.5
    return int(PHOTO_HEIGHT_PX / max(share, 0.01)) + 1


def _cut(image: Image, crop: Crop | None) -> Image:
    width_px, height_px = image.size
    wanted = crop or default_crop(width_px, height_px)
    left, right = _within(wanted.left, wanted.width, width_px)
    top, bottom = _within(wanted.top, wanted.height, height_px)
    # Whatever was asked for: 4:5 about the same middle, inside it.
    width = min(right - left, (bottom - top) * PHOTO_RATIO)
    height = width / PHOTO_RATIO
    left, top = (left + right - width) / 2, (top + bottom - height) / 2
    made_px = max(1, min(PHOTO_WIDTH_PX, round(width)))
    return image.resize(
        (made_px, round(made_px / PHOTO_RATIO)),
        _lanczos(),
        box=(left, top, left + width, top + height),
        reducing_gap=3.0,
    )


def _within(start: float, share: float, size_px: int) -> tuple[float, float]:
    """A part of a side in pixels, at least a few of them, inside the picture."""
    least = min(1.0, MIN_SIDE_PX / size_px)
    length = min(max(share, least), 1.0)
    begin = min(max(start, 0.0), 1.0 - length)
    return begin * size_px, (begin + length) * size_px


# -- writing ---------------------------------------------------------------------------------------------------------


def _as_jpeg(image: Image) -> Picture:
    out = BytesIO()
    image.save(out, "JPEG", quality=_QUALITY, optimize=True)
    return Picture("image/jpeg", image.width, image.height, out.getvalue())


def _as_png(image: Image) -> Picture:
    out = BytesIO()
    image.save(out, "PNG", optimize=True)
    return Picture("image/png", image.width, image.height, out.getvalue())


def may_be_picture(file: Path) -> bool:
    """Whether a file is worth opening, by its name: in a folder lies much else."""
    return file.suffix.casefold() in (*ENDINGS, ".heic", ".heif")


def files_in(folder: Path, limit: int) -> list[Path]:
    """The files of a folder and of those in it, in order, but for those that systems hide there.

    Raises DeskError "not_found", "bad_file" (too_many_files).
    """
    if not folder.is_dir():
        raise DeskError("not_found", path=str(folder))
    found: list[Path] = []
    for place, folders, files in os.walk(folder):
        folders[:] = sorted(one for one in folders if not one.startswith((".", "__MACOSX")))
        found += [
            Path(place, one)
            for one in sorted(files)
            if not one.startswith((".", "~$")) and one.casefold() not in ("thumbs.db", "desktop.ini")
        ]
        if len(found) > limit:
            raise DeskError("bad_file", file=folder.name, why="too_many_files")
    return found
