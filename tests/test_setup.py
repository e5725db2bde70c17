"""The set-up program: what it looks for, what it says, when it works again."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tools import dev

LINUX_ONLY = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="only Linux has packages to look after"
)


@pytest.mark.parametrize("minor", [11, 12, 13, 14])
def test_supported_pythons_pass(minor: int) -> None:
    dev.check_python((3, minor))


@pytest.mark.parametrize("version", [(3, 9), (3, 10), (3, 15), (4, 0)])
def test_another_python_is_told_which_one_to_take(version: tuple[int, int]) -> None:
    with pytest.raises(
        dev.NotReadyError, match=r"needs Python 3\.11 to 3\.14; this is Python \d\.\d+ \(.+\)\. .+\."
    ):
        dev.check_python(version)


def test_the_pythons_are_those_of_the_project() -> None:
    requires = re.search(r'requires-python = ">=3\.(\d+),<3\.(\d+)"', dev.PROJECT.read_text(encoding="utf-8"))
    assert requires is not None
    assert ((3, int(requires[1])), (3, int(requires[2]) - 1)) == (dev.OLDEST, dev.NEWEST)


@LINUX_ONLY
def test_a_library_is_found_by_loading_it() -> None:
    assert dev.library_is_there("libc.so.6")
    assert not dev.library_is_there("libdelegates-none.so.9")


@LINUX_ONLY
def test_without_root_the_exact_line_is_said(monkeypatch: pytest.MonkeyPatch, fake_apt: Path) -> None:
    monkeypatch.setattr("os.geteuid", lambda: 1000)
    with pytest.raises(dev.NotReadyError) as said:
        dev.look_after_system(
            {"libdelegates-none.so.9": "libnone9", "libc.so.6": "libc6"}, {"no-such-tool": "tool"}
        )
    assert (
        str(said.value).splitlines()[-1] == "  sudo apt-get install -y --no-install-recommends libnone9 tool"
    )
    assert not fake_apt.exists()


@LINUX_ONLY
def test_without_apt_the_names_of_what_is_missing_are_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(dev.NotReadyError, match=r"lacks libdelegates-none\.so\.9\."):
        dev.install_packages({"libdelegates-none.so.9": "libnone9"})


@pytest.fixture
def fake_apt(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An apt-get that knows no package until its lists are updated; the file it writes its calls to."""
    calls = tmp_path / "calls"
    program = tmp_path / "bin" / "apt-get"
    program.parent.mkdir()
    program.write_text(
        f'#!/bin/sh\necho "$@" >>{calls}\ncase "$1$UPDATED" in update) ;; esac\n'
        f"case $1 in update) touch {tmp_path}/lists ;; install) test -e {tmp_path}/lists ;; esac\n"
    )
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{program.parent}:/usr/bin:/bin")
    monkeypatch.setattr(dev, "APT_LOG", tmp_path / "apt.log")
    return calls


@LINUX_ONLY
def test_as_root_packages_are_installed_after_the_lists_are_fetched_once(
    monkeypatch: pytest.MonkeyPatch, fake_apt: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("os.geteuid", lambda: 0)
    dev.install_packages({"libA.so": "liba", "libB.so": "libb", "toolB": "libb libc"})
    install = "install -y --no-install-recommends liba libb libc"
    assert fake_apt.read_text().splitlines() == [install, "update", install]
    assert capfd.readouterr() == ("", "dev: installing liba libb libc\n")


@LINUX_ONLY
def test_what_apt_cannot_do_is_one_sentence(
    monkeypatch: pytest.MonkeyPatch, fake_apt: Path, tmp_path: Path
) -> None:
    monkeypatch.setattr("os.geteuid", lambda: 0)
    (tmp_path / "bin" / "apt-get").write_text("#!/bin/sh\necho E: no space left; exit 100\n")
    with pytest.raises(dev.NotReadyError, match=r"^apt-get could not install liba; its words are in "):
        dev.install_packages({"libA.so": "liba"})
    assert "no space left" in dev.APT_LOG.read_text()


def test_pip_installs_the_lock_and_looks_for_nothing_newer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[str, ...]] = []
    monkeypatch.setattr(dev, "VENV", tmp_path / "venv")
    monkeypatch.setattr(dev, "STAMP", tmp_path / ".ready")
    monkeypatch.setattr(dev, "pip", lambda *words: asked.append(words))
    monkeypatch.setattr(subprocess, "run", lambda *words, **_: subprocess.CompletedProcess(words, 0, b""))
    dev.look_after_venv()
    assert len(asked) == 2
    assert all("--no-deps" in words for words in asked)
    assert {"--require-hashes", str(dev.LOCK)} <= set(asked[0])


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A checkout with an environment that was just made."""
    project, lock, stamp = tmp_path / "pyproject.toml", tmp_path / "lock.txt", tmp_path / ".ready"
    project.write_text(dev.PROJECT.read_text(encoding="utf-8"), encoding="utf-8")
    lock.write_text("a==1\n", encoding="utf-8")
    for name, value in (
        ("PROJECT", project),
        ("LOCK", lock),
        ("STAMP", stamp),
        ("PYTHON", Path(sys.executable)),
    ):
        monkeypatch.setattr(dev, name, value)
    stamp.write_text(dev.fingerprint())
    return tmp_path


def test_what_was_just_made_is_ready(checkout: Path) -> None:
    assert dev.is_ready()


def test_another_lock_another_dependency_or_another_python_makes_it_anew(
    checkout: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dev.LOCK.write_text("a==2\n", encoding="utf-8")
    assert not dev.is_ready()
    dev.LOCK.write_text("a==1\n", encoding="utf-8")
    assert dev.is_ready()
    before = dev.PROJECT.read_text(encoding="utf-8")
    dev.PROJECT.write_text(before.replace('"reportlab>=', '"reportlab>4,>='), encoding="utf-8")
    assert not dev.is_ready()
    dev.PROJECT.write_text(before, encoding="utf-8")
    monkeypatch.setattr("sys.version", "3.99")
    assert not dev.is_ready()


def test_the_linter_s_rules_are_no_reason_to_make_it_anew(checkout: Path) -> None:
    before = dev.PROJECT.read_text(encoding="utf-8")
    dev.PROJECT.write_text(before.replace("line-length = 110", "line-length = 100"), encoding="utf-8")
    assert before != dev.PROJECT.read_text(encoding="utf-8")
    assert dev.is_ready()


def test_a_moved_checkout_or_a_set_up_that_broke_off_is_made_anew(
    checkout: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as moved:
        moved.setattr(dev, "ROOT", checkout / "elsewhere")
        assert not dev.is_ready()
    dev.STAMP.unlink()
    assert not dev.is_ready()


def test_an_environment_is_never_made_with_the_python_inside_it() -> None:
    assert not Path(dev.base_python()).is_relative_to(dev.VENV)


def test_an_unknown_word_lists_the_words_with_status_2(tmp_path: Path) -> None:
    command = [sys.executable, str(dev.ROOT / "tools" / "dev.py"), "fly"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (2, "")
    assert "  screen " in done.stderr


def test_every_word_of_the_makefile_is_one_of_the_program(capsys: pytest.CaptureFixture[str]) -> None:
    makefile = (dev.ROOT / "Makefile").read_text(encoding="utf-8")
    declared = re.search(r"^WORDS := (.+)$", makefile, re.MULTILINE)
    assert declared is not None
    assert dev.main(["--help"]) == 0
    listed = re.findall(
        r"^  (\w+) {2,}\w", capsys.readouterr().out.partition("tenth of a second.")[2], re.MULTILINE
    )
    assert sorted(declared[1].split()) == sorted(listed)


@LINUX_ONLY
@pytest.mark.parametrize(
    ("given", "seen"),
    [
        ({}, False),
        ({"DISPLAY": ":0"}, True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, True),
        ({"DISPLAY": ""}, False),
    ],
)
def test_a_screen_is_what_the_session_says(
    monkeypatch: pytest.MonkeyPatch, given: dict[str, str], seen: bool
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    for name, value in given.items():
        monkeypatch.setenv(name, value)
    assert dev.has_screen() is seen


def test_the_program_itself_needs_the_standard_library_only() -> None:
    source = (dev.ROOT / "tools" / "dev.py").read_text(encoding="utf-8")
    imported = re.findall(r"^\s*(?:import|from) ([\w]+)", source, re.MULTILINE)
    assert set(imported) - {"__future__"} <= sys.stdlib_module_names
