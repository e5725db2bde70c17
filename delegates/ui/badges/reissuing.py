"""The ways from a badge to its reissue and to its text: forms that are loaded when they are wanted."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from delegates.ui.context import Context


def ask_reissue(context: Context, delegate_id: str, parent: QWidget) -> None:
    """Open the form that voids somebody's badge and issues another."""
    from delegates.ui.dialogs.reissue import open_reissue

    open_reissue(context, delegate_id, parent)


def ask_edit(context: Context, delegate_id: str, parent: QWidget, template: str | None = None) -> None:
    """Open the sheet in which the texts of a badge are changed before it is printed; without a template the desk's."""
    from delegates.ui.badges.edit_sheet import open_edit

    open_edit(context, delegate_id, parent, template)
