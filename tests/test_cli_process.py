"""The command line as a process of its own: bytes, locales, pipes, and what it loads."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
# No locale at all, as under cron.
BARE = {
    name: value
    for name, value in os.environ.items()
    if not name.startswith("LC_") and name not in ("LANG", "LANGUAGE", "PYTHONIOENCODING", "PYTHONUTF8")
} | {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}


def run(*words: object, data: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, str(ROOT / "main.py"), *map(str, words)]
    return subprocess.run(command, input=data, capture_output=True, env=BARE, check=False, timeout=60)


@pytest.fixture(scope="module")
def forum(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("cli") / "ກອງປະຊຸມ.forum"
    done = run("new", path, "--name", "ກອງປະຊຸມ", "--json")
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["forum"]["path"] == str(path)
    return path


def test_utf8_and_lf_whatever_the_locale(forum):
    done = run("register", forum, "--name", "ບໍ່ວຽງຄຳ ວົງດາລາ", "--json")
    assert "ບໍ່ວຽງຄຳ ວົງດາລາ".encode() in done.stdout
    assert done.stdout.endswith(b"}\n")
    assert b"\r" not in done.stdout
    assert done.stderr == b""
    assert "ບໍ່ວຽງຄຳ ວົງດາລາ".encode() in run("list", forum).stdout


def test_a_stream_answers_at_once(forum):
    """Each answer is there before the next scan is sent."""
    command = [sys.executable, str(ROOT / "main.py"), "check-in", str(forum), "-"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=BARE) as desk:
        assert desk.stdin is not None
        assert desk.stdout is not None
        for scan, reason in ((b"\n", "empty"), (b"\xff\x00\r\n", "not_a_badge"), (b"123456789\n", None)):
            desk.stdin.write(scan)
            desk.stdin.flush()
            answer = json.loads(desk.stdout.readline())
            assert reason is None or answer["reason"] == reason
        desk.stdin.close()
        assert desk.wait(30) == 1


@pytest.mark.skipif(sys.platform == "win32", reason="arguments are Unicode there")
def test_an_argument_that_is_no_text(forum):
    done = run("check-in", forum, os.fsdecode(b"\xff\xfe"), "--json")
    assert (done.returncode, json.loads(done.stdout)["reason"]) == (1, "not_a_badge")
    done = run("register", forum, "--name", os.fsdecode(b"A\xff"), "--json")
    assert json.loads(done.stdout)["delegate"]["name_native"] == "A\ufffd"
    done = run("list", os.fsdecode(b"/no/\xff.forum"), "--json")
    assert (done.returncode, json.loads(done.stdout)["error"]["code"]) == (3, "not_found")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no full disk to write to")
def test_standard_output_on_a_full_disk_is_a_sentence(forum):
    command = [sys.executable, str(ROOT / "main.py"), "list", str(forum), "--json"]
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, env=BARE, check=False, timeout=60)
    assert done.returncode == 3
    assert done.stderr == b"The disk is full: nothing was saved.\n"


@pytest.mark.skipif(sys.platform == "win32", reason="pipes break otherwise there")
def test_a_reader_who_leaves_is_no_error(forum):
    command = [sys.executable, str(ROOT / "main.py"), "list", str(forum), "--json"]
    reading, writing = os.pipe()
    os.close(reading)
    try:
        done = subprocess.run(
            command, stdout=writing, stderr=subprocess.PIPE, env=BARE, check=False, timeout=60
        )
    finally:
        os.close(writing)
    assert (done.returncode, done.stderr) == (0, b"")


def test_a_verb_loads_no_window_and_help_loads_nothing_heavy():
    program = (
        "import sys; from delegates.cli import main; main(['--help']); "
        "print([name for name in ('sqlalchemy', 'reportlab', 'openpyxl', 'xlsxwriter') if name in sys.modules]); "
        "main(['list', 'no.forum']); print('PySide6' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines()[-2:] == ["[]", "False"]


@pytest.mark.skipif(os.name != "posix", reason="the shell of POSIX closes the streams")
@pytest.mark.parametrize("closed", [">&-", "<&-", ">&- 2>&-"])
@pytest.mark.parametrize("words", [["list"], ["check-in", "-"], ["stats", "--json"]])
def test_a_closed_stream_is_no_traceback(forum, words, closed):
    verb, *others = words
    line = f'exec "$@" {closed}'
    command = ["sh", "-c", line, "sh", sys.executable, str(ROOT / "main.py"), verb, str(forum), *others]
    done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, env=BARE, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
