"""Settings: they come back as they were saved, and nothing in the file can stop the program."""

from __future__ import annotations

import dataclasses
import json
import os
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import settings as settings_of_hypothesis
from hypothesis import strategies as st

from delegates import settings
from delegates.settings import Settings

FULL = Settings(
    language="lo",
    theme="dark",
    zoom_percent=130,
    gap_ms=80,
    idle_ms=600,
    sounds=False,
    volume_percent=35,
    guest_facing=True,
    desk_name="ໂຕະ 2",
    operator="ນາງ ຄຳ",
    operators=("ນາງ ຄຳ", "Somchai"),
    recent_forums=("/forums/one.forum", "/forums/two.forum"),
    printers={"a6": "Laser 1", "id-1": "Zebra"},
    desk_template="id-1",
    desk_printer="Zebra",
    desk_copies=2,
    nudge_x_mm=-0.5,
    nudge_y_mm=1.0,
)


def test_what_was_saved_comes_back(tmp_path: Path) -> None:
    path = tmp_path / "new folder" / "settings.json"
    settings.save(FULL, path)
    assert settings.load(path) == settings.Loaded(FULL)
    assert [one.name for one in path.parent.iterdir()] == ["settings.json"]


def test_every_field_has_a_rule_and_takes_its_own_default(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    settings.save(Settings(), path)
    fields = {field.name for field in dataclasses.fields(Settings)}
    assert set(json.loads(path.read_text())) == fields | {"format"}
    assert fields == set(settings._RULES)
    assert not settings.load(path).broken


def test_without_a_file_there_are_defaults_and_nothing_is_broken(tmp_path: Path) -> None:
    assert settings.load(tmp_path / "none.json") == settings.Loaded(Settings())


def test_the_usual_place_is_the_person_s_data_folder() -> None:
    settings.save(FULL)
    try:
        assert settings.load().settings == FULL
        assert settings.file_path().parent.name == "delegates"
    finally:
        settings.file_path().unlink()


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"null", b"[1]", b"\xff\xfe\x00", b"[" * 100_000, b"{}" + b" " * settings.MAX_FILE_BYTES],
    ids=["empty", "cut", "null", "list", "no text", "deep", "huge"],
)
def test_a_file_that_is_no_settings_file_is_kept_aside(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes(content)
    loaded = settings.load(path)
    assert loaded == settings.Loaded(Settings(), broken=True, kept_aside=tmp_path / "settings.json.broken")
    assert (tmp_path / "settings.json.broken").read_bytes() == content
    assert not path.exists()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("language", "xx"),
        ("language", 1),
        ("theme", None),
        ("zoom_percent", 100.0),
        ("zoom_percent", True),
        ("gap_ms", 9),
        ("desk_copies", 0),
        ("nudge_x_mm", 10.1),
        ("nudge_y_mm", "1"),
        ("nudge_y_mm", True),
        ("gap_ms", 501),
        ("gap_ms", True),
        ("idle_ms", "400"),
        ("sounds", 1),
        ("volume_percent", 101),
        ("guest_facing", "true"),
        ("desk_name", "a" * 1_001),
        ("operator", ["a"]),
        ("operators", "abc"),
        ("recent_forums", [1]),
        ("recent_forums", ["a\0b"]),
        ("printers", {"a6": None}),
    ],
)
def test_a_value_out_of_its_rule_becomes_the_default_and_the_others_stay(
    tmp_path: Path, name: str, value: object
) -> None:
    path = tmp_path / "settings.json"
    settings.save(FULL, path)
    content = json.loads(path.read_text())
    path.write_text(json.dumps({**content, name: value}))
    loaded = settings.load(path)
    assert loaded.settings == dataclasses.replace(FULL, **{name: getattr(Settings(), name)})
    assert loaded.broken
    assert loaded.kept_aside is not None
    assert json.loads(loaded.kept_aside.read_text())[name] == value


def test_a_later_version_s_file_is_used_as_far_as_understood_and_kept(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text(json.dumps({"format": 2, "language": "lo", "theme": "sepia", "hologram": True}))
    loaded = settings.load(path)
    assert loaded.newer
    assert not loaded.broken
    assert loaded.settings == Settings(language="lo")
    assert loaded.kept_aside is not None
    assert "hologram" in loaded.kept_aside.read_text()


def test_a_folder_in_the_file_s_place_gives_defaults(tmp_path: Path) -> None:
    (tmp_path / "settings.json").mkdir()
    assert settings.load(tmp_path / "settings.json") == settings.Loaded(Settings(), broken=True)


def test_a_save_that_fails_leaves_the_old_file_and_no_litter(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    settings.save(FULL, path)
    unwritable = dataclasses.replace(FULL, operators=(object(),))  # type: ignore[arg-type]
    with pytest.raises(TypeError):
        settings.save(unwritable, path)
    path.with_name("folder").mkdir()
    with pytest.raises(IsADirectoryError if sys.platform != "win32" else PermissionError):
        settings.save(FULL, path.with_name("folder"))
    assert settings.load(path).settings == FULL
    assert sorted(one.name for one in tmp_path.iterdir()) == ["folder", "settings.json"]


def test_recent_forums_are_the_latest_ten_each_once(tmp_path: Path) -> None:
    chosen = Settings()
    for number in range(12):
        chosen = chosen.with_recent(tmp_path / f"{number}.forum")
    chosen = chosen.with_recent(tmp_path / "x" / ".." / "5.forum")
    assert [Path(one).stem for one in chosen.recent_forums] == [
        "5",
        "11",
        "10",
        "9",
        "8",
        "7",
        "6",
        "4",
        "3",
        "2",
    ]
    assert all(Path(one).is_absolute() for one in chosen.recent_forums)
    assert str(tmp_path / "5.forum") not in chosen.without_recent(tmp_path / "5.forum").recent_forums


def test_operators_are_remembered_once_and_nobody_is_no_name() -> None:
    chosen = Settings().with_operator("Noy").with_operator("Kham").with_operator("Noy").with_operator("")
    assert chosen.operators == ("Kham", "Noy")
    assert chosen.operator == ""


def test_each_template_remembers_its_printer() -> None:
    chosen = Settings().with_printer("a6", "Laser").with_printer("id-1", "Zebra").with_printer("a6", "Inkjet")
    assert dict(chosen.printers) == {"a6": "Inkjet", "id-1": "Zebra"}
    with pytest.raises(TypeError):
        chosen.printers["a6"] = "other"  # type: ignore[index]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps paths as text")
def test_a_path_that_is_no_text_comes_back_byte_for_byte(tmp_path: Path) -> None:
    odd = os.fsdecode(b"/forums/\xff\xe0.forum")
    path = tmp_path / "settings.json"
    settings.save(Settings(recent_forums=(odd,)), path)
    assert settings.load(path).settings.recent_forums == (odd,)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=8,
)


@settings_of_hypothesis(max_examples=40)
@given(content=st.dictionaries(st.sampled_from([*settings._RULES, "format", "other"]), JSON))
def test_any_json_gives_settings_that_can_be_saved_again(
    tmp_path_factory: pytest.TempPathFactory, content: dict[str, object]
) -> None:
    path = tmp_path_factory.mktemp("settings") / "settings.json"
    path.write_text(json.dumps(content))
    read = settings.load(path).settings
    settings.save(read, path)
    assert settings.load(path) == settings.Loaded(read)
