"""Where the program's own files lie: in a checkout, an installed wheel or a frozen program."""

from __future__ import annotations

import importlib.resources
from pathlib import Path

import platformdirs

APP_NAME = "delegates"


def resources() -> Path:
    """The folder with fonts, icons, sounds, translations, templates and samples.

    Raises FileNotFoundError when the installation is incomplete.
    """
    inside = Path(str(importlib.resources.files("delegates"))) / "_resources"
    if inside.is_dir():
        return inside
    beside = Path(__file__).resolve().parent.parent / "resources"
    if beside.is_dir():
        return beside
    raise FileNotFoundError("the program's resources folder is missing; install it again")


def data_dir() -> Path:
    """The person's folder for settings and recent files, made on first use."""
    return Path(platformdirs.user_data_dir(APP_NAME, appauthor=False, ensure_exists=True))


def log_dir() -> Path:
    """The folder of the log files, made on first use."""
    return Path(platformdirs.user_log_dir(APP_NAME, appauthor=False, ensure_exists=True))
