"""Python's own import in place of PySide's; imported right after PySide6 and before anything of ours.

PySide6 replaces `builtins.__import__` so that a module can say `from __feature__ import …`, which nothing here does. For
that it reads the source of every module imported afterwards, those of SQLAlchemy included, and keeps it in memory: a
tenth of the time and of the memory of a start. Source: shibokensupport/feature.py; napari issue 8584.
"""

from __future__ import annotations

import builtins

# PySide keeps the function that it replaced under this name; another release may not.
builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
