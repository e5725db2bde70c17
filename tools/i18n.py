"""Collect the words of the window for the translators, and compile what they wrote.

`resources/translations/delegates_LANGUAGE.ts` holds the window's words (Qt Linguist edits it), `qt_LANGUAGE.ts` the texts
of Qt's own buttons and menus, which ship in none of these languages and stand in no source file of ours. Both become
`delegates_LANGUAGE.qm`, which the window loads. To begin a language, make an empty `delegates_LANGUAGE.ts` and run this.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "translations"
BIN = Path(sys.executable).parent
LOCALES = {"lo": "lo_LA", "vi": "vi_VN", "km": "km_KH"}


def main() -> int:
    """Update and compile every language there is; returns the exit status."""
    languages = sorted(path.stem.removeprefix("delegates_") for path in FOLDER.glob("delegates_*.ts"))
    if not languages:
        sys.stderr.write(f"no delegates_LANGUAGE.ts in {FOLDER.relative_to(ROOT)}: nothing to do\n")
    return max((update(language) or release(language) for language in languages), default=0)


def update(language: str) -> int:
    """Bring the file up to date with the source; words that are gone go, so that differences stay small."""
    sources = [*sorted((ROOT / "delegates" / "ui").rglob("*.py")), ROOT / "delegates" / "app.py"]
    names = [path.relative_to(ROOT).as_posix() for path in sources if path.exists()]
    target = (FOLDER / f"delegates_{language}.ts").relative_to(ROOT).as_posix()
    options = [
        "-source-language",
        "en",
        "-target-language",
        LOCALES[language],
        "-no-obsolete",
        "-locations",
        "none",
    ]
    return subprocess.call([str(BIN / "pyside6-lupdate"), *options, *names, "-ts", target], cwd=ROOT)


def release(language: str) -> int:
    """Compile the finished words of both files into one."""
    files = [FOLDER / f"delegates_{language}.ts", FOLDER / f"qt_{language}.ts"]
    there = [str(path) for path in files if path.exists()]
    target = str(FOLDER / f"delegates_{language}.qm")
    return subprocess.call([str(BIN / "pyside6-lrelease"), "-silent", *there, "-qm", target], cwd=ROOT)


if __name__ == "__main__":
    raise SystemExit(main())
