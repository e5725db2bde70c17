"""Verbs on a forum with an organiser's password: it comes from the environment, and only where it is needed."""

from __future__ import annotations

from pathlib import Path

import pytest

from delegates.services.forum_files import open_forum
from tests.test_cli import MFA, Desk, desk

__all__ = ["desk"]

WORD = "ຫໍປະຊຸມ-2024"
VARIABLE = "DELEGATES_ORGANISER_PASSWORD"


@pytest.fixture
def guest(desk: Desk) -> dict:
    """Somebody registered on the forum, which has a password from then on."""
    person = desk.register("ບໍ່ວຽງຄຳ ວົງດາລາ")
    workspace = open_forum(desk.forum, desk_name="Desk 1", operator="Noy")
    workspace.rights.set_password(WORD)
    workspace.close()
    return person


@pytest.fixture(params=[None, "wrong word", ""], ids=["none", "wrong", "empty"])
def without(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str | None:
    if request.param is None:
        monkeypatch.delenv(VARIABLE, raising=False)
    else:
        monkeypatch.setenv(VARIABLE, request.param)
    return request.param


def old(desk: Desk, code: str) -> str:
    """A check-in of a quarter of an hour ago."""
    from datetime import UTC, datetime, timedelta

    workspace = open_forum(
        desk.forum, desk_name="CLI", operator="CLI", clock=lambda: datetime.now(UTC) - timedelta(minutes=15)
    )
    scan = workspace.checking_in.check_in_delegate(workspace.finding.rows()[0].id)
    workspace.close()
    return scan.scan_id


def test_import_override_and_late_undo_need_it(desk: Desk, guest: dict, without: str | None) -> None:
    scan = old(desk, guest["code"])
    asked = {
        "import": [MFA],
        "check-in": [guest["code"], "--force", "--why", "Invited by phone"],
        "undo": [scan, "--why", "Turned away"],
    }
    for verb, words in asked.items():
        error = desk.json(verb, *words, status=3)["error"]
        assert error["code"] == "not_allowed"
        said = "password is wrong" if without is not None else VARIABLE
        assert said in error["message"]
        assert WORD not in error["message"]
    stats = desk.json("stats")
    assert (stats["delegates"], stats["checked_in"]) == (1, 1)
    assert desk.json("verify")["ok"] is True


def test_with_it_they_go_on(desk: Desk, guest: dict, monkeypatch: pytest.MonkeyPatch) -> None:
    scan = old(desk, guest["code"])
    monkeypatch.setenv(VARIABLE, WORD)
    assert desk.json("undo", scan, "--why", "Turned away") == {"undone": scan}
    verdict = desk.json("check-in", guest["code"], "--force", "--why", "Invited by phone")
    assert verdict["outcome"] == "admitted"
    assert desk.json("import", MFA)["created"] > 0


def test_the_rest_goes_on_without_it(desk: Desk, guest: dict, without: str | None, tmp_path: Path) -> None:
    """Also where the environment holds a wrong one: it is not looked at."""
    assert desk.json("import", MFA, "--dry-run")["created"] > 0
    scan = desk.json("check-in", guest["code"])["scan_id"]
    assert desk.json("undo", scan, "--why", "slip") == {"undone": scan}
    desk.json("reissue", guest["id"], "--why", "Lost")
    desk.register("ສອງ", "--walk-in")
    desk.json("badges", "--out", tmp_path / "badges.pdf")
    desk.json("attendance", "--out", tmp_path / "who.csv")
    desk.json("backup", tmp_path / "copy.forum")
    assert desk.raw("restore", tmp_path / "copy.forum", desk.forum)[0] == 0
    assert desk.json("verify")["ok"] is True


def test_a_stream_says_it_for_each_scan_and_goes_on(
    desk: Desk, guest: dict, monkeypatch: pytest.MonkeyPatch
) -> None:
    import io
    import json
    import sys

    def stream() -> tuple[int, list[dict]]:
        lines = f"{guest['code']}\n{guest['code']}\n".encode()
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(lines)))
        status, out, _ = desk.raw("check-in", desk.forum, "-", "--force", "--why", "Invited", "--json")
        return status, [json.loads(line) for line in out.splitlines()]

    monkeypatch.delenv(VARIABLE, raising=False)
    status, told = stream()
    assert (status, [one["error"]["code"] for one in told]) == (1, ["not_allowed"] * 2)
    monkeypatch.setenv(VARIABLE, WORD)
    status, told = stream()
    assert (status, [one["outcome"] for one in told]) == (0, ["admitted", "admitted"])
