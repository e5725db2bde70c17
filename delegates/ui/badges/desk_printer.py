"""What this computer prints at the desk: which template, on which printer, how many, moved how far."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from delegates.badges.template import DEFAULT

if TYPE_CHECKING:
    from delegates.settings import Settings
    from delegates.ui.badges.sending import Target


def desk_template(settings: Settings, there: Collection[str]) -> str:
    """The template chosen in the settings, else the one printed last on this computer, else A6; `there` are all names."""
    last = next(reversed(list(settings.printers)), "")  # printed last stands last
    return next((name for name in (settings.desk_template, last) if name in there), DEFAULT)


def desk_target(settings: Settings, template: str) -> Target:
    """The printer chosen in the settings, else the one this template was printed on last, else the computer's own.

    Call it on the bulk lane. Raises DeskError "no_printer".
    """
    from delegates.ui.badges import sending

    chosen = settings.desk_printer
    copies, nudge = settings.desk_copies, nudge_mm(settings, chosen)
    if chosen:
        # One that was chosen and is not there is told: badges on another printer's paper help nobody.
        return sending.target([chosen], or_default=False, copies=copies, nudge_mm=nudge)
    return sending.target([settings.printers.get(template, "")], copies=copies)


def nudge_mm(settings: Settings, printer: str) -> tuple[float, float]:
    """How far pages are moved right and down on this printer: it belongs to the desk's own."""
    if printer and printer == settings.desk_printer:
        return settings.nudge_x_mm, settings.nudge_y_mm
    return 0.0, 0.0
