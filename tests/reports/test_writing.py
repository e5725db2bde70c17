"""A report is there whole or not at all."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from delegates.errors import DeskError
from delegates.reports.writing import write
from delegates.whole_file import written_whole

FORMS = (".xlsx", ".csv", ".pdf")


def refused(attendance, path) -> DeskError:
    with pytest.raises(DeskError) as caught:
        write(attendance, path, "en")
    return caught.value


@pytest.mark.parametrize("name", ["a.ods", "a", ".xlsx.txt"])
def test_an_unknown_ending_is_refused(attendance, tmp_path, name):
    error = refused(attendance, tmp_path / name)
    assert (error.code, error.facts["why"]) == ("invalid", "suffix")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("suffix", FORMS)
def test_a_report_takes_the_place_of_an_older_one_and_leaves_nothing_beside(attendance, tmp_path, suffix):
    path = tmp_path / f"a{suffix.upper()}"
    path.write_text("old")
    write(attendance, path, "lo")
    assert path.read_bytes() != b"old"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("suffix", FORMS)
def test_a_missing_folder_is_named(attendance, tmp_path, suffix):
    error = refused(attendance, tmp_path / "no" / f"a{suffix}")
    assert (error.code, error.facts["path"]) == ("not_found", str(tmp_path / "no"))


def test_a_folder_of_that_name_is_refused(attendance, tmp_path):
    (tmp_path / "a.csv").mkdir()
    assert refused(attendance, tmp_path / "a.csv").facts["why"] == "folder"


@pytest.mark.parametrize("name", [".", "", "..", "/"])
def test_a_folder_without_a_name_of_its_own_is_refused(tmp_path, monkeypatch, name):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(DeskError) as caught, written_whole(Path(name)) as file:
        file.write(b"x")
    assert (caught.value.code, caught.value.facts["why"]) == ("invalid", "folder")


def test_a_name_that_no_disk_takes_is_refused(attendance, tmp_path):
    error = refused(attendance, tmp_path / ("ກ" * 100 + ".csv"))
    assert (error.code, error.facts["why"]) == ("invalid", "file_name")


@pytest.mark.parametrize(
    ("number", "code"),
    [(errno.ENOSPC, "disk_full"), (errno.EACCES, "read_only"), (errno.EROFS, "read_only")],
)
def test_a_disk_that_gives_way_leaves_the_older_file(tmp_path, number, code):
    path = tmp_path / "a.csv"
    path.write_text("old")

    def half() -> None:
        with written_whole(path) as file:
            file.write(b"half")
            raise OSError(number, os.strerror(number))

    with pytest.raises(DeskError) as caught:
        half()
    assert caught.value.code == code
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]
