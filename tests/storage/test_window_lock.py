from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from delegates.errors import DeskError
from delegates.storage.database import claim_window
from delegates.storage.window_lock import is_held_here, lock_file

HOLDER = """
import sys
sys.path[:] = {path!r}
from pathlib import Path
from delegates.storage.window_lock import claim_window
lock = claim_window(Path(sys.argv[1]))
print("held", flush=True)
sys.stdin.read()
"""


def holder(path: Path) -> subprocess.Popen[str]:
    child = subprocess.Popen(
        [sys.executable, "-c", HOLDER.format(path=sys.path), str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert child.stdout is not None
    assert child.stdout.readline() == "held\n"
    return child


def end(child: subprocess.Popen[str], how: int = signal.SIGTERM) -> None:
    child.send_signal(how)
    child.communicate()


def test_a_second_window_is_told_who_has_the_file(path: Path) -> None:
    child = holder(path)
    try:
        with pytest.raises(DeskError) as caught:
            claim_window(path)
        assert (caught.value.code, caught.value.facts["pid"]) == ("locked", child.pid)
    finally:
        end(child)


def test_the_claim_ends_with_its_holder_however_it_ends(path: Path) -> None:
    end(holder(path), signal.SIGKILL)
    assert lock_file(path).exists(), "the holder was killed too early"
    claim_window(path).release()
    assert not lock_file(path).exists()


def test_one_process_claims_once_by_whatever_name(path: Path, tmp_path: Path) -> None:
    path.touch()
    link = tmp_path / "link.forum"
    link.symlink_to(path)
    lock = claim_window(path)
    assert is_held_here(link)
    with pytest.raises(DeskError) as caught:
        claim_window(link)
    assert caught.value.facts["pid"] == os.getpid()
    lock.release()
    lock.release()
    assert not is_held_here(path)
    claim_window(link).release()


def test_a_missing_folder_is_not_found(tmp_path: Path) -> None:
    with pytest.raises(DeskError) as caught:
        claim_window(tmp_path / "missing" / "a.forum")
    assert caught.value.code == "not_found"
