"""The awkward lists: each is a way in which an office really works. See `making`.

python -m tests.rosters.awkward.build
"""

from __future__ import annotations

from tests.rosters.awkward import layouts, layouts_abroad, layouts_cells, texts


def main() -> None:
    """Write all of them again."""
    layouts.write()
    layouts_cells.write()
    layouts_abroad.write()
    texts.write()


if __name__ == "__main__":
    main()
