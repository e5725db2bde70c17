from __future__ import annotations

from PySide6.QtCore import Qt

from delegates.errors import DeskError
from delegates.ui import messages as said
from delegates.ui.messages import Kind, Messages
from delegates.ui.widgets import message_bar
from delegates.ui.widgets.message_bar import MessageBar


def make(qtbot) -> tuple[Messages, MessageBar]:
    messages = Messages()
    bar = MessageBar(messages)
    qtbot.addWidget(bar)
    return messages, bar


def test_the_newest_is_shown_and_the_others_counted(qtbot) -> None:
    messages, bar = make(qtbot)
    assert not bar.isVisible()
    messages.warning("The clock of desk 3 is 4 minutes ahead.")
    messages.error(DeskError("disk_full"))
    assert bar.accessibleName() == "The disk is full: nothing can be saved. Free some space now."
    assert bar._count.text() == "1 more"
    bar.dismiss()
    assert bar.accessibleName() == "The clock of desk 3 is 4 minutes ahead."
    bar.dismiss()
    assert not bar.isVisible()
    assert messages.texts(Kind.ERROR) == ["The disk is full: nothing can be saved. Free some space now."]


def test_information_leaves_by_itself_and_a_warning_stays(qtbot, monkeypatch) -> None:
    monkeypatch.setattr(message_bar, "INFO_MS", 1)
    messages, bar = make(qtbot)
    messages.info("The backup of 08:40 was checked and is good.")
    qtbot.waitUntil(lambda: not bar.isVisible())
    messages.warning("The clock is wrong.")
    assert not bar._leave.isActive()
    assert bar.isVisible()


def test_one_action_and_the_bar_is_gone(qtbot) -> None:
    messages, bar = make(qtbot)
    done = []
    messages.error("Nothing can be saved.", "Try again", lambda: done.append(True))
    qtbot.mouseClick(bar._action, Qt.MouseButton.LeftButton)
    assert done == [True]
    assert not bar.isVisible()


def test_the_same_words_are_not_counted_twice_and_can_be_taken_back(qtbot) -> None:
    messages, bar = make(qtbot)
    messages.warning("The clock is wrong.")
    again = messages.warning("The clock is wrong.")
    assert not bar._count.isVisible()
    messages.take_back(again)
    assert not bar.isVisible()


def test_markup_in_a_message_is_only_text(qtbot) -> None:
    messages, bar = make(qtbot)
    messages.info("<b>Somchit</b> & Co")
    assert bar._text.textFormat() == Qt.TextFormat.PlainText
    assert bar._text.text() == "<b>Somchit</b> & Co"
    assert said.Kind.INFO == "info"
