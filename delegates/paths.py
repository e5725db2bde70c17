"""Where the program's own files lie: in a checkout, an installed wheel or a frozen program."""

from __future__ import annotations

from pathlib import Path

APP_NAME = "delegates"


def resources() -> Path:
    """The folder with fonts, icons, sounds, translations, templates and samples.

    Raises FileNotFoundError when the installation is incomplete.
    """
    here = Path(__file__).resolve().parent
    inside = here / "_resources"
    if inside.is_dir():
        return inside
    beside = here.parent / "resources"
    if beside.is_dir():
        return beside
    raise FileNotFoundError("the program's resources folder is missing; install it again")


def data_dir() -> Path:
    """The person's folder for settings and recent files, made on first use."""
    import platformdirs  # only where a folder is asked for: the window is painted before

    return Path(platformdirs.user_data_dir(APP_NAME, appauthor=False, ensure_exists=True))


def log_dir() -> Path:
    """The folder of the log files, made on first use."""
    import platformdirs

    return Path(platformdirs.user_log_dir(APP_NAME, appauthor=False, ensure_exists=True))
