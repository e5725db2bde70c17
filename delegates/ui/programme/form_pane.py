"""The forms of the Programme page: which one is shown, what was written in it, and what becomes of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from delegates.domain.checkpoint import Checkpoint, ProgrammeItem
from delegates.domain.question import Question
from delegates.errors import DeskError
from delegates.ui import wording
from delegates.ui.context import Context
from delegates.ui.programme.checkpoint_form import CheckpointForm, Known
from delegates.ui.programme.copies import copied_checkpoint, copied_item
from delegates.ui.programme.item_form import ItemForm
from delegates.ui.programme.question_form import QuestionForm
from delegates.ui.programme.reading import ProgrammeRead
from delegates.ui.programme.side_form import SideForm
from delegates.ui.programme.writing import ProgrammeWriting, Thing
from delegates.ui.tasks import DESK

translate = QCoreApplication.translate


class FormPane(QStackedWidget):
    """One form at a time. `stored` comes when a thing was saved and nobody went on from it, `gone` when it was taken out,
    `cancelled` when a person gives up, `copied` with a thing to be opened as a new one, `rules_wanted` with a checkpoint.
    """

    stored = Signal(object)
    gone = Signal()
    cancelled = Signal()
    copied = Signal(object)
    rules_wanted = Signal(object)

    def __init__(self, context: Context, writing: ProgrammeWriting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._writing = context, writing
        self._read = ProgrammeRead()
        self._known: Known | None = None
        self._filled: tuple[object, ...] = ()
        self._then: Callable[[], None] | None = None
        self.thing: Thing | None = None
        self.item_form, self.checkpoint_form, self.question_form = (
            ItemForm(),
            CheckpointForm(),
            QuestionForm(),
        )
        for form in (self.item_form, self.checkpoint_form, self.question_form):
            self.addWidget(form)
            form.cancelled.connect(self.cancelled)
            form.saved.connect(self._save)
            form.deleted.connect(self._remove)
        self.item_form.checkpoint_wanted.connect(self._show_rules)
        self.item_form.copy_wanted.connect(self._copy)
        self.item_form.speakers.wanted.connect(self._look_for_speakers)
        self.checkpoint_form.copy_wanted.connect(self._copy)
        self.checkpoint_form.copy_rules_wanted.connect(self._copy_rules)
        self.checkpoint_form.close_wanted.connect(self._close)
        self.question_form.moved.connect(self._move)

    @property
    def form(self) -> SideForm:
        """The form that is shown."""
        forms: tuple[SideForm, ...] = (self.item_form, self.checkpoint_form, self.question_form)
        return forms[self.currentIndex()]

    @property
    def is_changed(self) -> bool:
        """Whether somebody has written something that is not stored."""
        return self.thing is not None and self.form.is_changed

    # showing

    def take(self, read: ProgrammeRead, known: Known) -> None:
        """What was read: things, and what the forms choose from. The form that is shown stays as it is."""
        self._read, self._known = read, known

    def show_thing(self, thing: Thing, *, as_new: bool = False) -> None:
        """Fill the form of a thing. `as_new`: nothing of it is stored, and it counts as written."""
        known, read = self._known, self._read
        if known is None:
            return
        self._then = None
        self.thing = thing
        facts: tuple[object, ...] = ()
        if isinstance(thing, ProgrammeItem):
            facts = (thing, known, read.items)
        elif isinstance(thing, Checkpoint):
            facts = (thing, known, read.is_open(thing.id), len(read.checkpoints) > 1)
        else:
            facts = (thing, known, read.questions)
        if facts == self._filled and not as_new and not self.form.is_changed and not self.form.is_asking:
            return  # read again, and nothing of it is new: what a person has open in the form stays open
        self._filled = facts
        if isinstance(thing, ProgrammeItem):
            self.setCurrentWidget(self.item_form)
            self.item_form.show_item(thing, known, read.items)
        elif isinstance(thing, Checkpoint):
            self.setCurrentWidget(self.checkpoint_form)
            is_open, has_others = read.is_open(thing.id), len(read.checkpoints) > 1
            self.checkpoint_form.show_checkpoint(thing, known, is_open=is_open, has_others=has_others)
        else:
            self.setCurrentWidget(self.question_form)
            ids = [one.id for one in read.questions]
            place = ids.index(thing.id) if thing.id in ids else 0
            self.question_form.show_question(thing, known, place=place, count=len(ids))
        if as_new:
            self.form.forget_stored()

    def clear(self) -> None:
        """Nothing is shown any more, and what was written is let go."""
        self.form.remember()
        self.form.stop_asking()
        self.thing, self._then, self._filled = None, None, ()

    def go_to_form(self) -> None:
        """The keyboard goes to the first field."""
        self.form.first_field.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        for form in (self.item_form, self.checkpoint_form, self.question_form):
            form.retranslate()

    # leaving

    def leave(self, then: Callable[[], None]) -> bool:
        """Go on with something else: at once where nothing was written, else when a person has said what becomes of it.

        Answers whether it went on at once.
        """
        form = self.form
        if not self.is_changed:
            then()
            return True
        self._then = then

        def discard() -> None:
            self._then = None
            form.remember()
            self._filled = ()
            then()

        choices = [(translate("ProgrammePage", "Discard"), discard)]
        if form.save.isEnabled():
            choices.insert(0, (translate("ProgrammePage", "Save"), self._save))
        form.ask(
            wording.filled(translate("ProgrammePage", "“{title}” is not saved."), title=self._title()),
            *choices,
            (translate("ProgrammePage", "Go on writing"), self._stay),
        )
        return False

    def escape(self) -> bool:
        """End a question that is asked in the form; False where none is."""
        if not self.form.is_asking:
            return False
        self.form.stop_asking()
        self._stay()
        return True

    @Slot()
    def _stay(self) -> None:
        self._then = None
        self.go_to_form()

    def _title(self) -> str:
        value = self.form.value()
        if isinstance(value, ProgrammeItem):
            return value.title.strip() or translate("ProgrammePage", "New item")
        if isinstance(value, Checkpoint):
            return value.name.strip() or translate("ProgrammePage", "New checkpoint")
        assert isinstance(value, Question)
        return value.text.strip() or translate("ProgrammePage", "New question")

    # writing

    @Slot()
    def _save(self, put_back: bool = False, thing: Thing | None = None) -> None:
        form, written = self.form, self.form.value()
        if not form.save.isEnabled() or not isinstance(written, ProgrammeItem | Checkpoint | Question):
            return
        value = thing or written
        form.save.setEnabled(False)
        workspace, then = self._context.workspace, self._then

        def is_still_shown() -> bool:
            return self._context.workspace is workspace and form is self.form and form.value() == written

        def done(saved: Any) -> None:
            if not is_still_shown():
                return
            self._then = None
            self.show_thing(saved)  # with its id: saved once more it is the same one
            if then is not None:
                then()
            else:
                self.stored.emit(saved)

        def failed(error: DeskError) -> None:
            if not is_still_shown():
                self._context.messages.error(error)
            elif error.code == "not_found" and not isinstance(value, Question):
                self._ask_for_removed(value, wording.error(error))
            else:
                form.show_error(wording.error(error))

        self._writing.save(value, done, failed, form.judge, put_back=put_back)

    def _ask_for_removed(self, value: Thing, said: str) -> None:
        """It was taken out meanwhile, perhaps at another desk: nothing comes back unless somebody says so."""

        def let_go() -> None:
            self.clear()
            self.gone.emit()

        def put_back() -> None:
            if isinstance(value, Checkpoint):
                self._save(thing=replace(value, id="", is_default=False))
            else:
                self._save(put_back=True)

        self.form.ask(
            said,
            (translate("ProgrammePage", "Put it back"), put_back),
            (translate("ProgrammePage", "Let it go"), let_go),
        )

    @Slot()
    def _remove(self) -> None:
        """Take it out at once; the message puts it back."""
        form, value = self.form, self.form.value()
        assert isinstance(value, ProgrammeItem | Checkpoint | Question)
        stored = self._read.stored(value)
        if stored is None:
            return

        def put_back() -> None:
            # A checkpoint comes back as a new one: nothing was ever read at it.
            again = replace(stored, id="") if isinstance(stored, Checkpoint) else stored
            self._writing.save(again, lambda _: None, put_back=True)

        def done(_: object) -> None:
            if form is self.form and self.thing is not None and self.thing.id == stored.id:
                self.clear()
                self.gone.emit()
            if isinstance(stored, Question):
                words = translate("ProgrammePage", "“{title}” is asked no more.")
            else:
                words = translate("ProgrammePage", "“{title}” was taken out of the programme.")
            text = wording.filled(words, title=_name_of(stored))
            self._context.messages.info(text, translate("ProgrammePage", "Put back"), put_back)

        def failed(error: DeskError) -> None:
            if form is self.form and self.thing is not None and self.thing.id == stored.id:
                form.show_error(wording.error(error))
            else:
                self._context.messages.error(error)

        self._writing.remove(stored, done, failed)

    # of items

    @Slot(str)
    def _show_rules(self, checkpoint_id: str) -> None:
        found = next((one for one in self._read.checkpoints if one.id == checkpoint_id), None)
        if found is not None:
            self.rules_wanted.emit(found)

    @Slot(str)
    def _look_for_speakers(self, typed: str) -> None:
        workspace, field = self._context.workspace, self.item_form.speakers
        if workspace is None:
            return

        def show(hits: Any) -> None:
            if self._context.workspace is workspace and field.edit.hasFocus():
                field.propose([*hits.exact, *hits.similar])

        self._context.tasks.run(DESK, lambda job: workspace.finding.search(typed, 5), show)

    @Slot()
    def _copy(self) -> None:
        """What stands in the form, once more as a new one."""
        value = self.form.value()
        if isinstance(value, ProgrammeItem):
            self.copied.emit(copied_item(value))
        elif isinstance(value, Checkpoint):
            self.copied.emit(copied_checkpoint(value, self._read.checkpoints))

    # of checkpoints

    @Slot()
    def _close(self) -> None:
        checkpoint = self.checkpoint_form.value()

        def closed(before: Checkpoint) -> None:
            words = translate("ProgrammePage", "“{title}” is closed now.")
            self._context.messages.info(
                wording.filled(words, title=before.name),
                translate("ProgrammePage", "Open again"),
                lambda: self._writing.save(before, lambda _: None),
            )

        self.leave(lambda: self._writing.close_checkpoint(checkpoint.id, closed))

    @Slot()
    def _copy_rules(self) -> None:
        self.leave(self._open_copy_sheet)

    def _open_copy_sheet(self) -> None:
        from delegates.ui.programme.copy_rules_sheet import CopyRulesSheet

        asked = self.checkpoint_form.value().id
        source = next((one for one in self._read.checkpoints if one.id == asked), None)
        if source is None:
            return
        others = [one for one in self._read.checkpoints if one.id != asked]
        sheet = CopyRulesSheet(source, others, self.window())
        self._context.scans_waiting.connect(sheet.set_waiting)

        def done(before: tuple[Checkpoint, ...]) -> None:
            sheet.accept()
            words = translate("ProgrammePage", "The rules were copied to %n checkpoint(s).", "", len(before))
            self._context.messages.info(
                words,
                translate("ProgrammePage", "Take back"),
                lambda: self._writing.save_checkpoints(before),
            )

        sheet.wanted.connect(
            lambda to, groups: self._writing.copy_rules(
                source.id, to, groups, done, lambda error: sheet.show_error(wording.error(error))
            )
        )
        self.copy_sheet = sheet
        sheet.open()

    # of questions

    @Slot(int)
    def _move(self, step: int) -> None:
        ids, asked = [one.id for one in self._read.questions], self.question_form.value().id

        def move() -> None:
            place = ids.index(asked)
            ids.insert(max(0, place + step), ids.pop(place))
            self._writing.put_in_order(ids)

        if asked in ids:
            self.leave(move)


def _name_of(thing: Thing) -> str:
    if isinstance(thing, ProgrammeItem):
        return thing.title
    return thing.name if isinstance(thing, Checkpoint) else thing.text
