"""Start the program from a checkout: `python main.py [FORUM]` opens the window, `python main.py VERB …` does one job.

An installed program has the same two faces as `delegates-desk` and `delegates`.
"""

from __future__ import annotations

import sys

OLDEST = (3, 11)


def main(arguments: list[str]) -> int:
    """Run the window or one verb; returns the exit status."""
    if sys.version_info < OLDEST:
        sys.stderr.write(
            "Delegates needs Python 3.11 or newer; this is Python %d.%d.\n" % sys.version_info[:2]
        )
        return 2
    from delegates.__main__ import main as start

    return start(arguments)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
