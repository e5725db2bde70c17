"""The notice stands over every page."""

from __future__ import annotations

from tests.ui.desk.conftest import desk

__all__ = ["desk"]
