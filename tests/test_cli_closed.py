"""Verbs on a closed forum: what reads goes on, what writes is refused with exit status 3 and changes nothing."""

from __future__ import annotations

import io
from pathlib import Path
from types import SimpleNamespace

import pytest

from delegates.services.forum_files import open_forum
from tests.test_cli import MFA, Desk, desk

__all__ = ["desk"]


@pytest.fixture
def guest(desk: Desk) -> dict:
    """Somebody registered on the forum, which is closed then."""
    person = desk.register("ບໍ່ວຽງຄຳ ວົງດາລາ")
    workspace = open_forum(desk.forum, desk_name="Desk 1", operator="Noy")
    workspace.closing.close()
    workspace.close()
    return person


def test_writing_verbs_say_by_whom_it_was_closed(desk: Desk, guest: dict, tmp_path: Path) -> None:
    before = desk.json("verify")
    for verb, *words in (
        ("check-in", guest["code"]),
        ("register", "--name", "Walk In"),
        ("import", MFA),
        ("reissue", guest["id"], "--why", "lost"),
        ("badges", "--out", tmp_path / "badges.pdf"),
        ("undo", "018d0000-0000-7000-8000-000000000000", "--why", "slip"),
    ):
        error = desk.json(verb, *words, status=3)["error"]
        assert error["code"] == "read_only"
        assert error["message"].startswith("The forum was closed on 20")
        assert error["message"].endswith(" by Noy: it can only be looked at.")
    assert not (tmp_path / "badges.pdf").exists()
    assert desk.json("verify") == before


def test_a_stream_answers_every_scan(desk: Desk, guest: dict, monkeypatch: pytest.MonkeyPatch) -> None:
    code = guest["code"].encode()
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(code + b"\n" + code + b"\n")))
    status, out, _ = desk.raw("check-in", desk.forum, "-", "--json")
    assert status == 1
    assert out.count('"read_only"') == 2


def test_reading_verbs_go_on(desk: Desk, guest: dict, tmp_path: Path) -> None:
    assert desk.json("list")["total"] == 1
    assert desk.json("stats")["delegates"] == 1
    assert desk.json("attendance", "--out", tmp_path / "attendance.csv")["absent"] == 1
    assert desk.json("import", MFA, "--dry-run")["created"] > 0
    assert desk.json("verify")["ok"] is True
    status, _, _ = desk.raw("backup", desk.forum, tmp_path / "copy.forum", "--json")
    assert status == 0
