"""The forms are opened from the desk."""

from __future__ import annotations

from tests.ui.desk.conftest import desk

__all__ = ["desk"]
