"""What is said when a forum was opened: that nothing can be recorded, where its file lies, what is due."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt

from delegates.ui import formats
from delegates.ui.messages import Kind, Message
from delegates.ui.tasks import BULK
from delegates.ui.wording import filled

if TYPE_CHECKING:
    from delegates.services.closing import Closed, ClosingState
    from delegates.services.workspace import Workspace
    from delegates.ui.context import Context

translate = QCoreApplication.translate


def say(context: Context, workspace: Workspace) -> None:
    """Say it on the message bar; what must be read from the file follows once it is read."""
    if workspace.closed is not None:
        say_closed(context, workspace.closed)
    elif workspace.is_read_only:
        context.messages.warning(
            translate(
                "Program",
                "This forum can only be read here: nothing can be recorded. Save a copy to work on it.",
            )
        )
    elif workspace.cloud_folder is not None:
        context.messages.warning(
            filled(
                translate(
                    "Program",
                    "This file lies in a folder that {name} copies: keep it outside while a desk is at work.",
                ),
                name=workspace.cloud_folder,
            )
        )


def say_due(context: Context) -> None:
    """Remind of personal data that is to be deleted: on the bulk lane, once the desk is at work. Deletes nothing."""
    workspace = context.workspace
    if workspace is None:
        return

    def told(state: ClosingState) -> None:
        message = _due_message(context, state)
        if message.text and context.workspace is workspace:
            said = context.messages.warning(message.text, message.action, partial(_look, context))
            _take_back_with_forum(context, said)

    # What can't be read now is told by whatever needs it.
    context.tasks.run(BULK, lambda job: workspace.closing.state(), told, on_error=lambda error: None)


def due_words(context: Context, state: ClosingState) -> str:
    """What is to be done about personal data, "" where nothing is."""
    if state.purged is not None and not state.purged.is_finished:
        return translate(
            "Closing", "Deleting personal data did not come to its end: copies may still hold it."
        )
    if state.is_due and state.due is not None:
        return filled(
            translate("Closing", "Personal data of this forum was to be deleted on {day}."),
            day=formats.date_of(state.due, context.language.code),
        )
    return ""


def take_due_back(context: Context, state: ClosingState) -> None:
    """What was said of a state that is over."""
    context.messages.take_back(_due_message(context, state))


def _due_message(context: Context, state: ClosingState) -> Message:
    return Message(Kind.WARNING, due_words(context, state), _look_word())


def say_closed(context: Context, closed: Closed) -> None:
    """The bar of a forum that can only be looked at."""
    message = _closed_message(context, closed)
    said = context.messages.warning(message.text, message.action, partial(_look, context))
    _take_back_with_forum(context, said)


def take_closed_back(context: Context, closed: Closed) -> None:
    """It was opened again."""
    context.messages.take_back(_closed_message(context, closed))


def _take_back_with_forum(context: Context, message: Message) -> None:
    """It says nothing about the forum that is opened next."""
    once = Qt.ConnectionType.SingleShotConnection
    context.forum_closed.connect(partial(context.messages.take_back, message), once)


def _closed_message(context: Context, closed: Closed) -> Message:
    text = filled(
        translate("Closing", "This forum was closed on {day} by {name}: it can only be looked at."),
        day=formats.date_of(closed.day, context.language.code),
        name=closed.by,
    )
    return Message(Kind.WARNING, text, _look_word())


def _look_word() -> str:
    return translate("Closing", "Closing the forum")


def _look(context: Context) -> None:
    context.page_wanted.emit("settings", "closing")
