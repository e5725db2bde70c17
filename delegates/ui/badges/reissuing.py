"""The way from a badge to its reissue: the desk's own form, loaded when it is wanted."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from delegates.ui.context import Context


def ask_reissue(context: Context, delegate_id: str, parent: QWidget) -> None:
    """Open the form that voids somebody's badge and issues another."""
    from delegates.ui.dialogs.reissue import open_reissue

    open_reissue(context, delegate_id, parent)
