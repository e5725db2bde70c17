"""Set this checkout up, then do one thing with it. Needs Python 3.11 to 3.14 and nothing else.

  make run        Windows: py -3 tools\\dev.py run
  make test       Windows: py -3 tools\\dev.py test

Whatever follows the word goes to the program or tool it starts: `python tools/dev.py test tests/domain -k badge`.

Every word first looks after what it needs: libraries of the system (Debian, Ubuntu), the virtual environment .venv, the
packages of requirements/lock.txt by their hashes. When all is there, that look takes a tenth of a second.
"""

from __future__ import annotations

import ctypes
import hashlib
import importlib.util
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PROJECT = ROOT / "pyproject.toml"
LOCK = ROOT / "requirements" / "lock.txt"
VENV = ROOT / ".venv"
APT_LOG = ROOT / ".venv.apt.log"
STAMP = VENV / ".ready"

WINDOWS = os.name == "nt"
BIN = VENV / ("Scripts" if WINDOWS else "bin")
PYTHON = BIN / ("python.exe" if WINDOWS else "python")

OLDEST, NEWEST = (3, 11), (3, 14)
UV = "uv==0.13.9"  # makes the lock; nothing else needs it
SCREEN_PX = "1366x768x24"  # the smallest office screen that the window must fit

# Shared libraries that Qt's wheels expect of a Linux system, and the Debian package of each.
# Source: the NEEDED entries of the PySide6-Essentials 6.11 wheel, tried one by one on a bare Debian 12.
QT_LIBRARIES = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libX11.so.6": "libx11-6",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libbrotlidec.so.1": "libbrotli1",
}
SCREEN_LIBRARIES = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libcups.so.2": "libcups2",  # without it Qt knows no printer
}
SCREEN_PROGRAMS = {
    "xvfb-run": "xvfb",
    "xauth": "xauth",
    "openbox": "openbox",
    "xdotool": "xdotool",  # presses real keys
    "setxkbmap": "x11-xkb-utils",
    "cupsd": "cups-daemon cups-filters-core-drivers",  # a printing system of the tests' own
    "lpadmin": "cups-client",
}
# Where programs lie that PATH of an ordinary person leaves out.
SYSTEM_BIN = "/usr/sbin:/sbin"


class NotReadyError(Exception):
    """Something the person must do first; its text is the sentence to show."""


def main(arguments: list[str]) -> int:
    """Do what the first word says; returns the exit status."""
    words = {
        "setup": (setup, "system libraries, .venv and packages, and no more"),
        "run": (run, "open the window; without a screen the whole job on the sample forum"),
        "demo": (demo, "the whole job on the sample forum without a screen; files in demo-out/"),
        "test": (test, "every test that needs no screen"),
        "screen": (screen, "the tests that need a screen, on a virtual one with a window manager"),
        "lint": (lint, "house style; with --fix, put right what can be"),
        "types": (types, "type check"),
        "contracts": (contracts, "which room may import which"),
        "lock": (lock, "make requirements/lock.txt again; with --upgrade, from the latest versions"),
        "shots": (shots, "pictures of every page"),
        "i18n": (i18n, "collect the words of the window and compile the translations"),
        "bench": (bench, "measure; one JSON line a figure"),
    }
    if not arguments or arguments[0] not in words:
        asked = bool(arguments) and arguments[0] in ("-h", "--help", "help")
        table = "\n".join(f"  {word:10} {text}" for word, (_, text) in words.items())
        (sys.stdout if asked else sys.stderr).write(f"{__doc__}\n{table}\n")
        return 0 if asked else 2
    try:
        check_python(sys.version_info[:2])
        return words[arguments[0]][0](arguments[1:])
    except NotReadyError as reason:
        say(str(reason))
        return 1
    except KeyboardInterrupt:
        say("stopped.")
        return 130


def say(text: str) -> None:
    """Tell the person; standard output belongs to what is started."""
    sys.stderr.write(f"dev: {text}\n")
    sys.stderr.flush()


# --- what must be there first -----------------------------------------------------------------------------------------


def check_python(version: tuple[int, int]) -> None:
    """Raises NotReadyError, naming a Python that would do where one is found."""
    if OLDEST <= version <= NEWEST:
        return
    names = [f"python3.{minor}" for minor in range(NEWEST[1], OLDEST[1] - 1, -1)]
    found = next((name for name in names if shutil.which(name)), None)
    if WINDOWS:
        advice = "Install one and start this again with, say, py -3.13 tools\\dev.py run."
    elif found:
        advice = f"This computer has one: make run PYTHON={found}, make test PYTHON={found}."
    else:
        advice = "Install one and start this again with, say, make run PYTHON=python3.13."
    raise NotReadyError(
        f"Delegates needs Python 3.{OLDEST[1]} to 3.{NEWEST[1]}; this is Python {version[0]}.{version[1]} "
        f"({sys.executable}). {advice}"
    )


def setup(_rest: list[str]) -> int:
    """Everything the window and the tests need."""
    look_after({**QT_LIBRARIES, **SCREEN_LIBRARIES})
    say("ready: make run, make test.")
    return 0


def look_after(libraries: dict[str, str] | None = None, programs: dict[str, str] | None = None) -> None:
    """See that all is there: these libraries and programs of the system, .venv and its packages."""
    look_after_system(libraries or {}, programs or {})
    look_after_venv()


def look_after_system(libraries: dict[str, str], programs: dict[str, str]) -> None:
    """See that the system has these shared libraries and programs (name to Debian packages), and what makes a venv."""
    if not sys.platform.startswith("linux"):
        return
    missing = {name: package for name, package in libraries.items() if not library_is_there(name)}
    path = os.pathsep.join((os.environ.get("PATH", os.defpath), SYSTEM_BIN))
    missing.update({name: package for name, package in programs.items() if not shutil.which(name, path=path)})
    if not is_ready() and not can_make_venv():
        missing["venv"] = f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"
    if missing:
        install_packages(missing)


def library_is_there(soname: str) -> bool:
    try:
        ctypes.CDLL(soname)
    except OSError:
        return False
    return True


def can_make_venv() -> bool:
    """Whether this Python has both halves of venv; Debian and Ubuntu pack them apart from Python."""
    return all(importlib.util.find_spec(module) is not None for module in ("venv", "ensurepip"))


def install_packages(missing: dict[str, str]) -> None:
    """Install Debian packages as root, otherwise say which line does it. `missing` is what is absent → its package."""
    packages = sorted({package for packages in missing.values() for package in packages.split()})
    if not shutil.which("apt-get"):
        raise NotReadyError(
            f"this system lacks {', '.join(sorted(missing))}. Install the packages that hold them (on Debian they are "
            f"called {' '.join(packages)}) and run the same command again."
        )
    install = ["apt-get", "install", "-y", "--no-install-recommends", *packages]
    if os.geteuid() != 0:
        line = "sudo " + " ".join(install)
        raise NotReadyError(
            f"system packages are missing. Type this line, then the same command again:\n  {line}"
        )
    say(f"installing {' '.join(packages)}")
    quiet = dict(os.environ, DEBIAN_FRONTEND="noninteractive")
    with APT_LOG.open("w") as log:

        def apt(command: list[str]) -> bool:
            return subprocess.call(command, env=quiet, stdin=subprocess.DEVNULL, stdout=log, stderr=log) == 0

        # A new machine has no lists of packages yet, an old one may have stale ones.
        done = apt(install) or (apt(["apt-get", "update"]) and apt(install))
    if not done:
        raise NotReadyError(f"apt-get could not install {' '.join(packages)}; its words are in {APT_LOG}")
    APT_LOG.unlink()


def look_after_venv() -> None:
    """Make .venv anew unless it was made by this Python from this project and lock."""
    if is_ready():
        return
    if not can_make_venv():
        raise NotReadyError(
            "this Python cannot make virtual environments (its venv or ensurepip is missing)."
        )
    say(f"making .venv with Python {sys.version.split()[0]} (about half a minute)")
    made = subprocess.run(
        [base_python(), "-m", "venv", "--clear", str(VENV)],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )
    if made.returncode:
        words = made.stdout.decode("utf-8", "replace").strip()
        raise NotReadyError(f"the virtual environment {VENV} could not be made. Python says:\n{words}")
    # The lock names everything. Left to look for dependencies, pip (23.2 at least) takes a newer coverage for
    # coverage[toml] than the one that is locked, and refuses it for want of a hash.
    pip("--no-deps", "--require-hashes", "--only-binary", ":all:", "--requirement", str(LOCK))
    pip("--no-deps", "--no-build-isolation", "--editable", str(ROOT))
    STAMP.write_text(fingerprint(), encoding="ascii")


def base_python() -> str:
    """The Python to make .venv with: never the one inside .venv, which is about to be cleared."""
    return getattr(sys, "_base_executable", None) or sys.executable


def is_ready() -> bool:
    try:
        return PYTHON.exists() and STAMP.read_text(encoding="ascii") == fingerprint()
    except OSError:
        return False


def fingerprint() -> str:
    """What .venv was made from: the lock, what pyproject.toml says about packages, the Python, and where it lies."""
    import tomllib  # not in the older Pythons that only get as far as being told so

    project = tomllib.loads(PROJECT.read_text(encoding="utf-8"))
    packaging = [project["project"], project["build-system"], project["tool"]["hatch"]]
    parts = [json.dumps(packaging, sort_keys=True), LOCK.read_text(encoding="utf-8"), sys.version, str(ROOT)]
    return hashlib.sha256("\0".join(parts).encode("utf-8")).hexdigest()


def pip(*arguments: str) -> None:
    command = [str(PYTHON), "-m", "pip", "--quiet", "--disable-pip-version-check", "--no-input", "install"]
    if subprocess.call([*command, *arguments], cwd=ROOT):
        raise NotReadyError(
            "pip could not install the packages; its own words stand above. Nothing was started. Check the connection to "
            "the internet and run the same command again."
        )


# --- the words ----------------------------------------------------------------------------------------------------------


def run(rest: list[str]) -> int:
    if not has_screen() and not (rest and not rest[0].endswith(".forum")):
        say(
            "no screen here (neither DISPLAY nor WAYLAND_DISPLAY is set): doing the whole job without one instead."
        )
        return demo([])
    look_after({**QT_LIBRARIES, **SCREEN_LIBRARIES} if has_screen() else {})
    return become([str(PYTHON), str(ROOT / "main.py"), *rest])


def demo(rest: list[str]) -> int:
    look_after()
    status = call("main.py", "demo", *rest, cwd=None)
    if status == 0 and "--out" not in rest:
        say(f"the files are in {Path.cwd() / 'demo-out'}")
    return status


def test(rest: list[str]) -> int:
    look_after(QT_LIBRARIES)
    # All of them on several cores; a few that are named start sooner on one.
    together = [] if rest else ["-n", str(min(4, os.cpu_count() or 1)), "--dist", "worksteal"]
    return call("-m", "pytest", "-m", "not screen", *together, *rest, QT_QPA_PLATFORM="offscreen")


def screen(rest: list[str]) -> int:
    pytest = [str(PYTHON), "-m", "pytest", "-m", "screen", *rest]
    if not sys.platform.startswith("linux"):
        look_after()
        return subprocess.call(pytest, cwd=ROOT)
    look_after({**QT_LIBRARIES, **SCREEN_LIBRARIES}, SCREEN_PROGRAMS)
    virtual = ["xvfb-run", "--auto-servernum", f"--server-args=-screen 0 {SCREEN_PX} -nolisten tcp"]
    under = [str(PYTHON), str(ROOT / "tools" / "under_openbox.py"), *pytest]
    environment = dict(os.environ, QT_QPA_PLATFORM="xcb")
    environment.pop("WAYLAND_DISPLAY", None)
    return subprocess.call([*virtual, *under], cwd=ROOT, env=environment)


def lint(rest: list[str]) -> int:
    look_after()
    fix = "--fix" in rest
    rules = call("-m", "ruff", "check", *rest)
    shape = call("-m", "ruff", "format", *([] if fix else ["--check"]))
    return rules or shape


def types(rest: list[str]) -> int:
    look_after()
    return call("-m", "mypy", *rest)


def contracts(rest: list[str]) -> int:
    look_after()
    return subprocess.call([str(BIN / "lint-imports"), *rest], cwd=ROOT)


def lock(rest: list[str]) -> int:
    """Make the lock for every system and Python at once, with hashes and without the address of any index."""
    with tempfile.TemporaryDirectory(prefix="delegates-lock-") as folder:
        made = subprocess.call([base_python(), "-m", "venv", folder])
        python = Path(folder) / BIN.name / PYTHON.name
        command = [str(python), "-m", "pip", "--quiet", "--disable-pip-version-check", "install", UV]
        if made or subprocess.call(command):
            raise NotReadyError(f"{UV} could not be installed; the lock is as it was.")
        options = "--extra dev --extra hub --universal --generate-hashes --no-emit-index-url --no-header --no-annotate"
        return subprocess.call(
            [
                *(str(python), "-m", "uv", "pip", "compile", "pyproject.toml", *options.split()),
                *("--python-version", f"{OLDEST[0]}.{OLDEST[1]}", "--quiet"),
                *("--output-file", LOCK.relative_to(ROOT).as_posix(), *rest),
            ],
            cwd=ROOT,
        )


def shots(rest: list[str]) -> int:
    return own_tool("shots", rest, QT_LIBRARIES, QT_QPA_PLATFORM="offscreen")


def i18n(rest: list[str]) -> int:
    return own_tool("translations", rest, QT_LIBRARIES)


def bench(rest: list[str]) -> int:
    """Run the named benches, or all of them, one after the other."""
    look_after(QT_LIBRARIES)
    names = rest or sorted(path.stem for path in (ROOT / "bench").glob("[!_]*.py"))
    failed = [name for name in names if call("-m", "bench." + name, QT_QPA_PLATFORM="offscreen")]
    if failed:
        say(f"without a figure: {', '.join(failed)}")
    return 1 if failed else 0


def own_tool(name: str, rest: list[str], libraries: dict[str, str], **environment: str) -> int:
    look_after(libraries)
    return call("-m", "tools." + name, *rest, cwd=ROOT, **environment)


# --- starting things ----------------------------------------------------------------------------------------------------


def has_screen() -> bool:
    if not sys.platform.startswith("linux"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def call(*arguments: str, cwd: Path | None = ROOT, **environment: str) -> int:
    """Run the Python of .venv, in the checkout unless `cwd=None` asks for the person's folder."""
    first, *others = arguments
    program = first if first.startswith("-") else str(ROOT / first)
    return subprocess.call([str(PYTHON), program, *others], cwd=cwd, env={**os.environ, **environment})


def become(command: list[str]) -> int:
    """Turn into the program where the system can do that, so that no second process waits beside it."""
    if WINDOWS:
        return subprocess.call(command)
    os.execv(command[0], command)
    raise AssertionError("execv returned")


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
