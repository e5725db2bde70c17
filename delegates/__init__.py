"""Delegates: the registration desk of a government forum."""

from __future__ import annotations

__version__ = "0.1.0"
