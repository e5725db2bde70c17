"""The form for a new forum."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QWidget

from delegates.ui.context import Context
from delegates.ui.welcome.new_forum import NewForumDialog


def test_bodies_are_offered_and_what_was_typed_before_stays(qtbot, context: Context) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    form = NewForumDialog(context, window)
    form.host.setCurrentText("Ministry of")
    form.offer_hosts(["Ministry of Posts", "Ministry of Health"])
    assert [form.host.itemText(row) for row in range(form.host.count())] == [
        "Ministry of Posts",
        "Ministry of Health",
    ]
    assert form.host.currentText() == "Ministry of"


def test_bodies_that_come_after_the_form_was_closed_are_nobodys(qtbot, context: Context) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    form = NewForumDialog(context, window)
    form.deleteLater()
    QCoreApplication.sendPostedEvents(form, QEvent.Type.DeferredDelete)
    form.offer_hosts(["Ministry of Posts"])
