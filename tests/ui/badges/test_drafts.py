"""Drafts of templates on this computer, and names in a forum file that lead elsewhere."""

from __future__ import annotations

from pathlib import Path

import pytest

from delegates import paths
from delegates.badges.template_file import shipped
from delegates.ui.badges.studio import drafts

FORUM = "018cf0d6-4358-730f-bed8-d17e2b0a3f4a"


def test_a_draft_is_kept_until_it_is_saved() -> None:
    drafts.keep(FORUM, {"own-1": shipped()})
    assert set(drafts.kept(FORUM)) == {"own-1"}
    drafts.keep(FORUM, {})
    assert drafts.kept(FORUM) == {}


@pytest.mark.parametrize("absolute", [False, True])
def test_a_forum_whose_id_is_a_path_touches_no_file_elsewhere(tmp_path: Path, absolute: bool) -> None:
    other = tmp_path if absolute else paths.data_dir().parent
    victim = other / "pyproject.toml"
    victim.write_text("kept")
    hostile = str(tmp_path) if absolute else "../.."
    drafts.keep(hostile, {"own-1": shipped()})
    assert victim.read_text() == "kept"
    assert not (other / "own-1.toml").exists()
    assert drafts.kept(hostile) == {}
    victim.unlink()


def test_a_template_whose_name_is_a_path_is_written_nowhere(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    drafts.keep(FORUM, {str(outside): shipped(), "../outside": shipped(), "own-1": shipped()})
    assert not list(tmp_path.iterdir())
    assert not (paths.data_dir() / "drafts" / "outside.toml").exists()
    assert set(drafts.kept(FORUM)) == {"own-1"}
    drafts.keep(FORUM, {})
