"""The organiser's password: asked for, set, changed, removed.

The password is compared on the desk lane: scans wait behind the sheet anyway.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtWidgets import QCheckBox, QLabel, QWidget

from delegates.errors import DeskError
from delegates.services.rights import LEAST_LETTERS
from delegates.ui import wording
from delegates.ui.context import Context
from delegates.ui.tasks import DESK
from delegates.ui.widgets.dialog import Sheet
from delegates.ui.widgets.password_field import PasswordField

if TYPE_CHECKING:
    from delegates.services.rights import Rights, RightsState

translate = QCoreApplication.translate


class _PasswordSheet(Sheet):
    """Fields for passwords, one switch that shows their letters, and work that may say that one is wrong."""

    def __init__(self, context: Context, parent: QWidget | None, icon: str, *, danger: bool = False) -> None:
        super().__init__(parent, "", icon=icon, main="-", danger=danger)
        self._context = context
        self._is_busy = False
        self.passwords: list[PasswordField] = []
        self.shown = QCheckBox(translate("OrganiserSheet", "Show the letters"))
        context.forum_closed.connect(self.reject)

    def show_error(self, text: str) -> None:
        """Beside the form, which grows by as much."""
        super().show_error(text)
        # From the inside, at once: a sheet does not grow by itself for words that were wrapped.
        inside = self.body.parentWidget()
        for layout in (inside.layout() if inside is not None else None, self.layout()):
            if layout is not None:
                layout.activate()
        if self.isVisible():
            self.resize(self.width(), max(self.height(), self.sizeHint().height()))

    def add_words(self, text: str, kind: str = "") -> QLabel:
        """A sentence of ours."""
        words = QLabel(text)
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setWordWrap(True)
        if kind:
            words.setProperty("kind", kind)
        self.body.addWidget(words)
        return words

    def add_password(self, label: str) -> PasswordField:
        """A field; one switch shows the letters of them all."""
        field = PasswordField()
        field.textChanged.connect(self.judge)
        self.shown.toggled.connect(field.set_shown)
        self.add_field(label, field)
        self.passwords.append(field)
        return field

    @Slot()
    def judge(self) -> None:
        """Whether it can be committed; overridden with the main button's word."""
        raise NotImplementedError

    @property
    def may_commit(self) -> bool:
        """Nothing is empty and nothing under way."""
        return not self._is_busy and all(field.text() for field in self.passwords)

    def work(self, work: Callable[[Rights], None], wrong: PasswordField) -> None:
        """Do it; where the password of a field is wrong, say so and leave it chosen, to be written anew."""
        workspace = self._context.workspace
        if workspace is None or self._is_busy:
            return
        self._is_busy = True
        self.show_error("")
        self.judge()

        def done_work(job: object) -> RightsState:
            work(workspace.rights)
            return workspace.rights.state()

        def done(state: Any) -> None:
            self._is_busy = False
            self._context.organiser.show_state(state)
            self.accept()

        def failed(error: DeskError) -> None:
            self._is_busy = False
            self.judge()
            self.show_error(wording.error(error))
            wrong.selectAll()
            wrong.setFocus()

        self._context.tasks.run(DESK, done_work, done, failed)


class UnlockSheet(_PasswordSheet):
    """Accepted once the rights are on. `what` is the act that needs them, "" where somebody asks for them as such."""

    def __init__(self, context: Context, what: str, parent: QWidget | None) -> None:
        super().__init__(context, parent, "lock")
        self.set_title(translate("OrganiserSheet", "Organiser's password"))
        self.add_words(wording.right(what))
        self.password = self.add_password(translate("OrganiserSheet", "Password"))
        self.body.addWidget(self.shown)
        self.add_words(
            translate(
                "OrganiserSheet",
                "The rights stay on for ten minutes after the last act that needs them, or until they are locked.",
            ),
            "hint",
        )
        self.committed.connect(self._unlock)
        self.judge()
        self.password.setFocus()

    @Slot()
    def judge(self) -> None:
        self.set_main(translate("OrganiserSheet", "Unlock"), on=self.may_commit)

    @Slot()
    def _unlock(self) -> None:
        typed = self.password.text()
        self.work(lambda rights: rights.unlock(typed), self.password)


class SetPasswordSheet(_PasswordSheet):
    """A first password, or another one: then the old one is asked for."""

    def __init__(self, context: Context, parent: QWidget | None) -> None:
        super().__init__(context, parent, "shield-check")
        is_change = context.organiser.has_password
        self.set_title(
            translate("OrganiserSheet", "Change the organiser's password")
            if is_change
            else translate("OrganiserSheet", "Set an organiser's password")
        )
        self.old = self.add_password(translate("OrganiserSheet", "Present password")) if is_change else None
        self.new = self.add_password(translate("OrganiserSheet", "New password, eight letters at least"))
        self.again = self.add_password(translate("OrganiserSheet", "The same once more"))
        self.body.addWidget(self.shown)
        self.add_words(
            translate(
                "OrganiserSheet",
                "A forgotten password cannot be found out or replaced by anybody. Write it down, and let two people "
                "know it.",
            ),
            "warning",
        )
        self.committed.connect(self._set)
        self.judge()
        self.passwords[0].setFocus()

    @Slot()
    def judge(self) -> None:
        new, again = self.new.text(), self.again.text()
        differ = bool(again) and not new.startswith(again)
        self.show_error(translate("OrganiserSheet", "The two are not the same.") if differ else "")
        ready = self.may_commit and len(new) >= LEAST_LETTERS and new == again
        self.set_main(translate("OrganiserSheet", "Save the password"), on=ready)

    @Slot()
    def _set(self) -> None:
        new, old = self.new.text(), self.old.text() if self.old is not None else None
        self.work(lambda rights: rights.set_password(new, old), self.old or self.new)


class RemovePasswordSheet(_PasswordSheet):
    """Everybody may do everything again."""

    def __init__(self, context: Context, parent: QWidget | None) -> None:
        super().__init__(context, parent, "lock-open", danger=True)
        self.set_title(translate("OrganiserSheet", "Remove the organiser's password"))
        self.add_words(
            translate(
                "OrganiserSheet", "Then everybody at this desk may do what only the organiser may do now."
            )
        )
        self.old = self.add_password(translate("OrganiserSheet", "Present password"))
        self.body.addWidget(self.shown)
        self.committed.connect(self._remove)
        self.judge()
        self.old.setFocus()

    @Slot()
    def judge(self) -> None:
        self.set_main(translate("OrganiserSheet", "Remove"), on=self.may_commit)

    @Slot()
    def _remove(self) -> None:
        old = self.old.text()
        self.work(lambda rights: rights.remove_password(old), self.old)
