"""The log: rotating, one line a record, nothing in it about anybody, and never in the program's way."""

from __future__ import annotations

import logging
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from delegates import log, paths
from delegates.errors import DeskError

LOGGER = logging.getLogger("delegates.test")


@pytest.fixture(autouse=True)
def stopped() -> Iterator[None]:
    """No log before a test, whatever window an earlier one opened, and none after it."""
    log.stop()
    yield
    log.stop()


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The log file of a program that has started."""
    monkeypatch.setattr(paths, "log_dir", lambda: tmp_path)
    path = log.start("desk")
    assert path is not None
    return path


def lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize(
    "secret",
    [
        "ນາງ ຄຳພອນ ສີສະຫວັດ",
        "Nguyễn",
        "Đặng",
        "ហ៊ុន សែន",
        "somchai.k@mof.gov.la",
        "+856 20 5551 2345",
        "020 5551 2345",
        "021 412345",
        "123-456-789",
        "123 456 789",
        "1007" + "1234567" * 4 + "12",
    ],
)
def test_personal_data_that_slips_in_is_blanked(secret: str) -> None:
    told = log.redacted(f"saved {secret} in delegate 018d2f31-7c5e-7aaa-8bbb-0fedcba98def")
    assert secret not in told
    assert not any(word in told for word in secret.split() if not word.isdigit() or len(word) > 3)
    assert told.startswith(f"saved {log.BLANK}")
    assert told.endswith("018d2f31-7c5e-7aaa-8bbb-0fedcba98def")


@pytest.mark.parametrize(
    "plain",
    ["imported 60 rows in 1.25 s", "schema 3 to 4 at 2024-01-10", "locked path-free", "sqlite 3.51.3"],
)
def test_plain_facts_stay_readable(plain: str) -> None:
    assert log.redacted(plain) == plain


def test_a_record_is_one_line_whatever_it_holds(file: Path) -> None:
    LOGGER.info("first\n2024-01-10 CRITICAL forged entry\r\x1b[31m %s", "a\u2028b")
    LOGGER.info("second")
    assert len(lines(file)) == 2
    assert r"first\n" in lines(file)[0]
    assert r"\x1b[31m" in lines(file)[0]


def test_wrong_arguments_are_no_reason_to_fail(file: Path) -> None:
    assert log._handler is not None
    log._handler.handle(logging.makeLogRecord({"msg": "one %s of %s", "args": (1,), "levelno": logging.INFO}))
    assert "one %s of %s" in lines(file)[0]


def test_below_info_nothing_is_written_and_talkative_libraries_are_quiet(file: Path) -> None:
    LOGGER.debug("detail")
    logging.getLogger("sqlalchemy.engine").info("INSERT ... ('Somchai')")
    assert lines(file) == []


def test_an_exception_is_told_without_its_text(file: Path) -> None:
    try:
        raise ValueError("Somchai Keo, 020 5551 2345")
    except ValueError:
        LOGGER.info("import stopped", exc_info=True)
    (line,) = lines(file)
    assert "Somchai" not in line
    assert "ValueError" in line
    assert "test_log.py:" in line


def failing(name: str) -> None:
    hidden = f"secret of {name}"
    try:
        raise LookupError(hidden)
    except LookupError as error:
        raise DeskError("locked", path=f"/home/{name}/opening.forum") from error


def test_a_crash_report_names_kinds_places_and_codes_only() -> None:
    with pytest.raises(DeskError) as caught:
        failing("Somchai")
    report = log.crash_report(caught.type, caught.value, caught.tb)
    assert "Somchai" not in report
    assert "secret" not in report
    assert str(Path.cwd()) not in report
    assert "\nDeskError locked\n" in report
    assert "\ncaused by LookupError\n" in report
    assert " in failing" in report
    assert "hidden" not in report


def test_a_crash_report_gives_the_numbers_of_the_system() -> None:
    try:
        Path("/nowhere/Somchai").read_text()
    except OSError as error:
        report = log.crash_report(type(error), error, error.__traceback__)
    assert "FileNotFoundError errno=2" in report
    assert "Somchai" not in report


def test_groups_and_loops_of_causes_end() -> None:
    inner = ExceptionGroup("Somchai", [ValueError("Keo"), DeskError("damaged", path="x")])
    inner.__cause__ = first = KeyError("Noy")
    first.__cause__ = inner
    report = log.crash_report(type(inner), inner, None)
    assert report.splitlines()[1:] == [
        "ExceptionGroup",
        "  holds ValueError",
        "  holds DeskError damaged",
        "caused by KeyError",
    ]


@pytest.mark.parametrize(
    ("place", "told"),
    [
        ("/home/somchai/delegates/delegates/ui/desk.py", "delegates/ui/desk.py"),
        (r"C:\Users\Somchai\delegates\ui\desk.py", "delegates/ui/desk.py"),
        (
            "/home/somchai/.venv/lib/python3.11/site-packages/sqlalchemy/engine/base.py",
            "sqlalchemy/engine/base.py",
        ),
        ("/home/somchai/script.py", "script.py"),
        ("<string>", "<string>"),
    ],
)
def test_folders_above_the_program_are_left_off(place: str, told: str) -> None:
    assert log._place(place) == told


@pytest.mark.expects_log
def test_a_recorded_crash_is_in_the_file_on_one_line(file: Path) -> None:
    try:
        failing("Somchai")
    except DeskError as error:
        report = log.record_crash(error)
    (line,) = lines(file)
    assert "CRITICAL delegates.crash" in line
    assert all(part.strip() in line for part in report.splitlines())


def test_five_files_of_a_megabyte_at_most(file: Path) -> None:
    for number in range(80):
        LOGGER.info("%s %s", number, "x" * 3_900)
    for _ in range(7):
        assert isinstance(log._handler, log._File)
        log._handler.doRollover()
    found = sorted(one.name for one in file.parent.glob("desk.log*"))
    assert found == ["desk.log", "desk.log.1", "desk.log.2", "desk.log.3", "desk.log.4"]
    assert log._handler is not None
    assert log._handler.maxBytes == 1_000_000


def test_a_file_that_cannot_be_turned_over_is_written_on(file: Path) -> None:
    """As on Windows, where a second process holds the file: here a folder stands where the old log would go."""
    for number in range(1, 5):
        (file.parent / f"desk.log.{number}" / "in the way").mkdir(parents=True)
    LOGGER.info("before")
    assert isinstance(log._handler, log._File)
    log._handler.doRollover()
    LOGGER.info("after")
    assert [line.rpartition(": ")[2] for line in lines(file)][-1] == "after"


def test_without_a_folder_the_program_runs_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse() -> Path:
        raise PermissionError(13, "no")

    monkeypatch.setattr(paths, "log_dir", refuse)
    assert log.start("desk") is None
    LOGGER.info("into the void")


def test_starting_twice_writes_once(file: Path) -> None:
    assert log.start("desk") == file
    LOGGER.info("once")
    assert len(lines(file)) == 1


def test_a_windowed_program_has_no_streams_and_logs_all_the_same(tmp_path: Path) -> None:
    program = (
        "import sys; sys.stdout = sys.stderr = None\n"
        "import logging\n"
        "from delegates import log\n"
        "log.show_nothing_on_missing_streams(); print('nowhere')\n"
        "log.start('desk'); logging.getLogger('x').info('here'); log.stop()\n"
    )
    state = {"XDG_STATE_HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path), "LOCALAPPDATA": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-c", program], env={**os.environ, **state}, capture_output=True, check=False
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    (written,) = [one for one in tmp_path.rglob("desk.log") if one.is_file()]
    assert "here" in written.read_text()
