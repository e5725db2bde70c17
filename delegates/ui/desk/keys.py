"""The keys of the desk, in the order of the key bar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from delegates.ui.widgets.key_bar import KeyAction

if TYPE_CHECKING:
    from delegates.ui.desk.page import DeskPage

translate = QCoreApplication.translate


def desk_keys(page: DeskPage) -> list[KeyAction]:
    """What the keys do now; those that do nothing are greyed."""
    someone = page.person is not None
    go = page.go_to
    shown = [
        KeyAction("F2", translate("DeskPage", "Walk-in"), "user-plus", page.walk_in),
        KeyAction(
            "F6",
            translate("DeskPage", "Print badge"),
            "printer",
            page.print_badge,
            on=someone,
            also=("Ctrl+P",),
        ),
        KeyAction("F7", translate("DeskPage", "Reissue"), "replace", page.reissue, on=someone),
        KeyAction("F8", translate("DeskPage", "Substitute"), "user-round-pen", page.substitute, on=someone),
        KeyAction(
            "F9", translate("DeskPage", "Override"), "shield-check", page.override, on=page.may_override
        ),
        KeyAction(
            "Ctrl+Z",
            translate("DeskPage", "Undo"),
            "undo-2",
            page.undo_last,
            on=page.scans.undoable is not None,
        ),
    ]
    unseen = [
        ("F3", page.entry.select_all, ("Ctrl+F",)),
        ("Shift+F6", page.edit_badge, ()),
        ("Shift+F8", lambda: page.actions_.check_in_delegation(page.person), ()),
        ("F4", page.asking.go_to_question, ()),
        ("F12", page.show_last_again, ()),
        ("F1", page.actions_.show_keys, ()),
        ("Ctrl+Return", page.check_in_marked, ()),
        ("Ctrl+L", lambda: go("import", None), ()),
        ("Ctrl+E", lambda: go("attendance", "export"), ()),
    ]
    return shown + [KeyAction(key, "", "", act, shown=False, also=also) for key, act, also in unseen]
