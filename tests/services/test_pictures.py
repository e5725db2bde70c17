from __future__ import annotations

import random
import struct
import zlib
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageCms

from delegates.domain.people import DelegateId
from delegates.errors import DeskError
from delegates.services import picture_files
from delegates.services.picture_files import Crop
from delegates.services.registering import NewDelegate
from delegates.services.workspace import Workspace
from delegates.storage.change_log import change_groups, changes
from delegates.storage.picture_store import Picture

RED, GREEN, BLUE = (255, 0, 0), (0, 255, 0), (0, 0, 255)


def banded(width: int, height: int, *colours: tuple[int, ...], mode: str = "RGB") -> Image.Image:
    """A picture in bands of equal height, from the top."""
    made = Image.new(mode, (width, height))
    for number, colour in enumerate(colours):
        at = height * number // len(colours)
        made.paste(colour, (0, at, width, height * (number + 1) // len(colours)))
    return made


def bytes_of(image: Image.Image, kind: str, **how: object) -> bytes:
    out = BytesIO()
    image.save(out, kind, **how)
    return out.getvalue()


def colour_at(image: Image.Image, x: float, y: float) -> str:
    """Which of the three a place (shares of width and height) is, or white."""
    at = image.convert("RGB").getpixel((int(image.width * x), int(image.height * y)))
    assert isinstance(at, tuple)
    if min(at) > 200:
        return "white"
    return ("red", "green", "blue")[max(range(3), key=lambda channel: at[channel])]


@pytest.fixture
def person(workspace: Workspace) -> DelegateId:
    return workspace.registering.register(NewDelegate("ສົມສັກ ບຸນມີ", name_latin="Somsak Bounmy")).id


@pytest.fixture
def photo(workspace: Workspace, person: DelegateId, tmp_path: Path) -> Callable[..., Image.Image]:
    """Gives the person a photo from these bytes and answers what is stored."""

    def given(content: bytes, crop: Crop | None = None) -> Image.Image:
        file = tmp_path / "photo"
        file.write_bytes(content)
        workspace.pictures.set_photo(person, file, crop)
        stored = workspace.pictures.photo(person)
        assert stored is not None
        return Image.open(BytesIO(stored))

    return given


def why_of(workspace: Workspace, person: DelegateId, file: Path) -> str:
    with pytest.raises(DeskError) as caught:
        workspace.pictures.set_photo(person, file)
    assert workspace.pictures.photo(person) is None
    assert caught.value.code == "bad_file"
    assert caught.value.facts["file"] == file.name
    why = str(caught.value.facts["why"])
    assert why in picture_files.WHYS
    return why


# -- what becomes of a photo ------------------------------------------------------------------------------------------


def test_a_photo_is_made_ready_for_badges(photo: Callable[..., Image.Image]) -> None:
    stored = photo(bytes_of(banded(3000, 4000, RED, GREEN, BLUE), "JPEG"))
    assert (stored.format, stored.mode, stored.size) == ("JPEG", "RGB", (480, 600))
    assert [colour_at(stored, 0.5, y) for y in (0.1, 0.5, 0.9)] == ["red", "green", "blue"]


def test_of_a_tall_picture_the_upper_part_is_taken_and_of_a_wide_one_the_middle(
    photo: Callable[..., Image.Image],
) -> None:
    tall = photo(bytes_of(banded(400, 1500, RED, GREEN, BLUE), "PNG"))
    assert tall.size == (400, 500)
    assert [colour_at(tall, 0.5, y) for y in (0.1, 0.9)] == ["red", "green"]
    wide = photo(bytes_of(banded(500, 1500, RED, GREEN, BLUE).transpose(Image.Transpose.ROTATE_90), "PNG"))
    assert {colour_at(wide, x, 0.5) for x in (0.02, 0.5, 0.98)} == {"green"}
    assert wide.size == (400, 500)


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_photo_stands_upright_however_the_camera_was_held(
    photo: Callable[..., Image.Image], orientation: int
) -> None:
    way = Image.Transpose
    lying = (None, way.FLIP_LEFT_RIGHT, way.ROTATE_180, way.FLIP_TOP_BOTTOM, way.TRANSPOSE, way.ROTATE_90,
             way.TRANSVERSE, way.ROTATE_270)[orientation - 1]  # fmt: skip
    upright = banded(400, 500, RED, GREEN)
    upright.paste(BLUE, (0, 0, 200, 250))
    exif = Image.Exif()
    exif[0x0112] = orientation
    held = upright if lying is None else upright.transpose(lying)
    stored = photo(bytes_of(held, "JPEG", exif=exif))
    assert stored.size == (400, 500)
    places = ((0.25, 0.25), (0.75, 0.25), (0.25, 0.75), (0.75, 0.75))
    assert [colour_at(stored, *place) for place in places] == ["blue", "red", "green", "green"]


def test_a_chosen_part_is_taken_and_kept_inside(photo: Callable[..., Image.Image]) -> None:
    picture = bytes_of(banded(800, 1000, RED, GREEN, BLUE), "PNG")
    lowest = photo(picture, Crop(0.0, 0.75, 0.2, 0.2))
    assert lowest.size == (160, 200)
    assert {colour_at(lowest, 0.5, y) for y in (0.02, 0.98)} == {"blue"}
    assert photo(picture, Crop(0.9, 0.9, 0.5, 0.5)).size == (400, 500), "moved inside"
    assert photo(picture, Crop(-1.0, 5.0, 0.0, 0.0)).size[0] >= 30, "never nothing"
    assert photo(picture, Crop(0.0, 0.0, 1.0, 0.1)).size == (80, 100), "always 4:5"


@pytest.mark.parametrize("has_profile", [False, True])
def test_nothing_that_a_camera_notes_is_kept(
    photo: Callable[..., Image.Image], workspace: Workspace, tmp_path: Path, has_profile: bool
) -> None:
    exif = Image.Exif()
    exif[0x010E], exif[0x0110] = "17.9757 N 102.6331 E", "A camera"
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    picture = banded(500, 600, RED, GREEN)
    how: dict[str, object] = {"exif": exif, "icc_profile": profile if has_profile else None}
    stored = photo(bytes_of(picture, "JPEG", comment=b"taken at home", **how))
    assert not dict(stored.getexif())
    assert set(stored.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
    raw = workspace.pictures.photo(next(iter(workspace.pictures.photos())))
    assert raw is not None
    assert b"home" not in raw and b"102.6" not in raw
    logo = tmp_path / "logo.png"
    logo.write_bytes(bytes_of(picture, "PNG", **how))
    workspace.pictures.set_logo(logo)
    made = Image.open(BytesIO(workspace.pictures.logo() or b""))
    assert not dict(made.getexif())
    assert not made.info


@pytest.mark.parametrize(
    ("kind", "mode", "how"),
    [
        ("JPEG", "CMYK", {}), ("JPEG", "L", {}), ("PNG", "P", {}), ("PNG", "1", {}), ("PNG", "I;16", {}), ("PNG", "LA", {}),
        ("PNG", "RGBA", {}), ("TIFF", "RGB", {}), ("TIFF", "CMYK", {}), ("TIFF", "I;16", {}), ("TIFF", "F", {}),
        ("WEBP", "RGB", {}), ("BMP", "RGB", {}), ("GIF", "P", {}), ("JPEG", "RGB", {"progressive": True}),
    ],
)  # fmt: skip
def test_whatever_kind_of_picture_comes_is_a_photo_afterwards(
    photo: Callable[..., Image.Image], kind: str, mode: str, how: dict[str, object]
) -> None:
    grey = Image.new("L", (400, 500), 40)
    grey.paste(215, (0, 250, 400, 500))
    if mode == "I;16":
        # Little-endian, as the file's own grey, eight bits higher.
        made = Image.frombytes("I;16", grey.size, b"".join(bytes((0, one)) for one in grey.tobytes()))
    else:
        made = grey.convert("RGB").convert(mode) if mode != "F" else grey.convert("F")
    stored = photo(bytes_of(made, kind, **how))
    assert (stored.mode, stored.size) == ("RGB", (400, 500))
    dark, light = stored.getpixel((200, 100)), stored.getpixel((200, 400))
    assert isinstance(dark, tuple) and isinstance(light, tuple)
    assert max(dark) < 90 and min(light) > 160


def test_what_shines_through_is_white(photo: Callable[..., Image.Image]) -> None:
    made = Image.new("RGBA", (400, 500), (0, 0, 0, 0))
    made.paste((255, 0, 0, 255), (0, 0, 400, 250))
    stored = photo(bytes_of(made, "PNG"))
    assert [colour_at(stored, 0.5, y) for y in (0.25, 0.75)] == ["red", "white"]


def test_colours_are_those_that_the_camera_meant(photo: Callable[..., Image.Image]) -> None:
    # A profile whose red and blue are swapped: seen rightly, its red is blue.
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    tags = {
        bytes(profile[at : at + 4]): at
        for at in range(132, 132 + 12 * struct.unpack_from(">I", profile, 128)[0], 12)
    }
    red, blue = tags[b"rXYZ"] + 4, tags[b"bXYZ"] + 4
    profile[red : red + 8], profile[blue : blue + 8] = profile[blue : blue + 8], profile[red : red + 8]
    stored = photo(bytes_of(banded(400, 500, RED), "PNG", icc_profile=bytes(profile)))
    assert colour_at(stored, 0.5, 0.5) == "blue"
    nonsense = photo(bytes_of(banded(400, 500, RED), "PNG", icc_profile=b"no profile"))
    assert colour_at(nonsense, 0.5, 0.5) == "red"


# -- files that can't be used -----------------------------------------------------------------------------------------


def png_of(width: int, height: int, data: bytes = b"") -> bytes:
    """A PNG that says so of its size, whatever stands in it."""

    def chunk(name: bytes, content: bytes) -> bytes:
        return (
            struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))
        )

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", data) + chunk(b"IEND", b"")


MOVING = [banded(100, 100, RED), banded(100, 100, GREEN)]


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "not_a_picture"),
        (b"Dear Sir,\n" * 100, "not_a_picture"),
        (b"PK\x03\x04" + bytes(500), "not_a_picture"),
        (b"%PDF-1.7\n" + bytes(500), "pdf"),
        (b"\0\0\0\x18ftypheic" + bytes(500), "heic"),
        (b"\0\0\0\x18ftypmif1" + bytes(500), "heic"),
        (b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>', "vector"),
        (b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n", "vector"),
        (png_of(60_000, 60_000, zlib.compress(bytes(100_000))), "too_many_pixels"),
        (png_of(10_000, 10_000), "too_many_pixels"),
        (png_of(7_000, 7_000), "too_many_pixels"),
        (png_of(6_000, 6_000), "picture_damaged"),
        (png_of(0, 0), "picture_damaged"),
        (bytes_of(banded(500, 500, RED), "PNG")[:-30], "picture_damaged"),
        (bytes_of(banded(500, 500, RED), "JPEG")[:1500], "picture_damaged"),
        (bytes_of(banded(500, 500, RED), "JPEG")[:5], "picture_damaged"),
        (bytes_of(banded(30, 500, RED), "PNG"), "too_small"),
        (bytes_of(MOVING[0], "GIF", save_all=True, append_images=MOVING[1:]), "animated"),
        (bytes_of(MOVING[0], "PNG", save_all=True, append_images=MOVING[1:]), "animated"),
        (bytes_of(MOVING[0], "WEBP", save_all=True, append_images=MOVING[1:]), "animated"),
    ],
)
def test_what_cannot_be_a_photo_says_why(
    workspace: Workspace, person: DelegateId, tmp_path: Path, content: bytes, why: str
) -> None:
    file = tmp_path / "ຮູບ 1.jpg"
    file.write_bytes(content)
    assert why_of(workspace, person, file) == why


def test_a_file_that_is_too_large_is_not_read(
    workspace: Workspace, person: DelegateId, tmp_path: Path
) -> None:
    file = tmp_path / "large.jpg"
    with file.open("wb") as opened:
        opened.truncate(100 * 1024 * 1024)
    assert why_of(workspace, person, file) == "too_large"
    assert why_of(workspace, person, tmp_path) == "not_a_file"
    with pytest.raises(DeskError) as caught:
        workspace.pictures.set_photo(person, tmp_path / "nowhere.jpg")
    assert caught.value.code == "not_found"


def outcome(make: Callable[[Path], Picture], file: Path) -> object:
    try:
        return make(file).media
    except DeskError as error:
        return error.facts["why"]


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "GIF", "WEBP", "TIFF", "BMP"])
def test_whatever_is_broken_in_a_file_only_its_own_failure_comes_of_it(tmp_path: Path, kind: str) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    good = bytes_of(
        banded(64, 80, RED, GREEN), kind, **({"exif": exif} if kind in ("JPEG", "PNG", "WEBP") else {})
    )
    chance, file = random.Random(5), tmp_path / "broken"
    for _ in range(120):
        content = bytearray(good[: chance.randrange(8, len(good) + 1)])
        for _ in range(chance.randrange(1, 6)):
            content[chance.randrange(len(content))] = chance.randrange(256)
        file.write_bytes(content)
        for make in (picture_files.photo_from, picture_files.picture_from):
            assert outcome(make, file) in ("image/jpeg", "image/png", *picture_files.WHYS)


# -- one transaction, one entry of the log ----------------------------------------------------------------------------


def logged(workspace: Workspace) -> list[tuple[str, list[tuple[str, bool, bool]]]]:
    with workspace._database.read() as db:
        return [
            (
                group.kind,
                [(one.entity_id, one.before is None, one.after is None) for one in changes(db, group.id)],
            )
            for group in reversed(change_groups(db, 99))
            if group.kind == "pictures"
        ]


def test_a_photo_is_given_replaced_and_removed(
    workspace: Workspace, person: DelegateId, photo: Callable[..., Image.Image]
) -> None:
    assert workspace.pictures.photos() == frozenset()
    content = bytes_of(banded(400, 500, RED), "PNG")
    photo(content)
    photo(content)
    assert workspace.pictures.photos() == {person}
    assert colour_at(photo(bytes_of(banded(400, 500, BLUE), "PNG")), 0.5, 0.5) == "blue"
    workspace.pictures.remove_photo(person)
    workspace.pictures.remove_photo(person)
    assert workspace.pictures.photo(person) is None
    assert workspace.pictures.photos() == frozenset()
    key = f"photo:{person}"
    assert logged(workspace) == [
        ("pictures", [(key, True, False)]), ("pictures", [(key, False, False)]), ("pictures", [(key, False, True)])
    ]  # fmt: skip


def test_nobody_who_is_not_there_gets_a_photo(workspace: Workspace, tmp_path: Path) -> None:
    file = tmp_path / "a.png"
    banded(400, 500, RED).save(file)
    with pytest.raises(DeskError) as caught:
        workspace.pictures.set_photo(DelegateId("nobody"), file)
    assert (caught.value.code, caught.value.facts["kind"]) == ("not_found", "delegate")
    assert workspace.pictures.photos() == frozenset()


def test_a_logo_keeps_its_transparency_and_a_reasonable_size(workspace: Workspace, tmp_path: Path) -> None:
    file = tmp_path / "logo.png"
    made = Image.new("RGBA", (3000, 1500), (0, 0, 0, 0))
    made.paste((255, 0, 0, 255), (0, 0, 1500, 1500))
    made.save(file)
    workspace.pictures.set_logo(file)
    stored = workspace.pictures.logo()
    assert stored is not None
    logo = Image.open(BytesIO(stored))
    assert (logo.format, logo.mode, logo.size) == ("PNG", "RGBA", (1200, 600))
    assert [logo.getpixel((x, 300)) for x in (10, 1190)] == [(255, 0, 0, 255), (0, 0, 0, 0)]
    workspace.pictures.remove_logo()
    assert workspace.pictures.logo() is None


def test_pictures_of_a_template_have_keys_of_their_own(workspace: Workspace, tmp_path: Path) -> None:
    file, camera = tmp_path / "a.png", tmp_path / "b.jpg"
    banded(100, 100, RED).save(file)
    banded(2000, 1000, GREEN).save(camera)
    keys = [
        workspace.pictures.add_picture(name, one) for name, one in (("a6", file), ("a6", camera), ("a", file))
    ]
    assert keys == ["template:a6:1", "template:a6:2", "template:a:1"]
    stored = [Image.open(BytesIO(workspace.pictures.picture(key) or b"")) for key in keys]
    assert [(one.format, one.size) for one in stored] == [
        ("PNG", (100, 100)), ("JPEG", (1200, 600)), ("PNG", (100, 100))
    ]  # fmt: skip
    assert workspace.pictures.picture("template:a6:3") is None


def test_flags_are_pictures_of_every_forum(workspace: Workspace) -> None:
    flag = workspace.pictures.picture("flag:la")
    assert flag is not None
    assert Image.open(BytesIO(flag)).size == (240, 180)
    assert workspace.pictures.picture("flag:zz") is None
