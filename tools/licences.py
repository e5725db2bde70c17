"""Write the table of packages in docs/licences.md from what is installed in .venv.

    .venv/bin/python -m tools.licences

Only packages that an installed program needs are shipped; tools of development are not. Where a package's own metadata is
unclear or leaves out what its wheel carries, `KNOWN` says it.
"""

from __future__ import annotations

import itertools
import re
import sys
from importlib import metadata
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

PAGE = Path(__file__).resolve().parent.parent / "docs" / "licences.md"
BEGIN, END = "<!-- packages: begin -->", "<!-- packages: end -->"

# Read in the licence files inside the wheels.
KNOWN = {
    "colorama": "BSD-3-Clause",
    "icu4py": "MIT; carries ICU: Unicode-3.0",
    "pypdfium2": "BSD-3-Clause OR Apache-2.0; carries PDFium: BSD-3-Clause AND Apache-2.0",
    "pyside6-essentials": "LGPL-3.0-only; carries Qt: LGPL-3.0-only",
    "pysqlite3": "Zlib; carries SQLite: public domain",
    "qrcode": "BSD-3-Clause",
    "reportlab": "BSD-3-Clause",
    "shiboken6": "LGPL-3.0-only",
    "xlrd": "BSD-3-Clause; parts with acknowledgment: includes software developed by David Giffin <david@giffin.org>",
    "uharfbuzz": "Apache-2.0; carries HarfBuzz: MIT (old style)",
    "pillow": "MIT-CMU; carries libraries for images under licences of their own",
}

# Needed on other systems only, so not to be asked here.
ELSEWHERE = {"colorama": "colorama"}
SYSTEMS = (
    {"sys_platform": "linux", "platform_system": "Linux", "os_name": "posix"},
    {"sys_platform": "win32", "platform_system": "Windows", "os_name": "nt"},
    {"sys_platform": "darwin", "platform_system": "Darwin", "os_name": "posix"},
)
PYTHONS = ("3.11", "3.12", "3.13", "3.14")


def shipped(project: str = "delegates") -> dict[str, str]:
    """Every package that the installed program needs on some system, the hub included: canonical name to its own."""
    found: dict[str, str] = {}
    waiting = [(project, frozenset({"hub"}))]
    while waiting:
        name, extras = waiting.pop()
        if canonicalize_name(name) in ELSEWHERE:
            continue
        for text in metadata.distribution(name).requires or []:
            needed = Requirement(text)
            key = canonicalize_name(needed.name)
            if key not in found and _is_needed_somewhere(needed, extras):
                found[key] = ELSEWHERE.get(key) or metadata.distribution(needed.name).name
                waiting.append((needed.name, frozenset(needed.extras)))
    return dict(sorted(found.items()))


def _is_needed_somewhere(needed: Requirement, extras: frozenset[str]) -> bool:
    marker = needed.marker
    if marker is None:
        return True
    return any(
        marker.evaluate(
            {**system, "python_version": python, "python_full_version": f"{python}.0", "extra": extra}
        )
        for system, python, extra in itertools.product(SYSTEMS, PYTHONS, extras | {""})
    )


def licence(name: str) -> str:
    """The licence in SPDX terms. Raises LookupError when neither the package nor `KNOWN` says it."""
    if name in KNOWN:
        return KNOWN[name]
    about = metadata.metadata(name)
    stated = next((str(about[key]) for key in ("License-Expression", "License") if key in about), "")
    first_line = stated.strip().partition("\n")[0]
    if not first_line or len(first_line) > 100:
        raise LookupError(f"{name} does not say its licence: read it in the wheel and add it to KNOWN")
    return first_line


def table() -> str:
    """The packages as lines of a Markdown table."""
    lines = ["| package | licence |", "|---|---|"]
    lines += [f"| {name} | {licence(key)} |" for key, name in shipped().items()]
    return "\n".join(lines)


def with_table(page: str) -> str:
    """The page with its table renewed between the two marks."""
    marks = re.compile(f"{re.escape(BEGIN)}.*?{re.escape(END)}", re.DOTALL)
    return marks.sub(lambda _: f"{BEGIN}\n{table()}\n{END}", page)


def main() -> int:
    """Renew the page."""
    PAGE.write_text(with_table(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
