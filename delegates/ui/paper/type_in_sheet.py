"""Typing in what was ticked on paper: a code, Enter, a time, Enter; the person stands in the list at once.

Digits, a name or a badge under the scanner say who it was. Nothing is recorded before Ctrl+Enter, and then all at once;
until then every line is kept on this computer. What could not be recorded stays in the list.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from delegates.domain.admission import SLIP_S, Outcome
from delegates.domain.checkpoint import Checkpoint
from delegates.domain.people import RosterRow
from delegates.errors import DeskError
from delegates.scanner.parser import may_be_typed
from delegates.services.changes import Changes
from delegates.services.paper import Line, Problem, Recorded, Tick, TypedIn
from delegates.services.paper_codes import typed_digits
from delegates.ui import formats, wording
from delegates.ui.context import Context
from delegates.ui.desk.actions import SLIP
from delegates.ui.paper import drafts, told
from delegates.ui.paper.type_in_form import TypeInForm
from delegates.ui.paper.typed_table import TypedRow
from delegates.ui.tasks import BULK, DESK
from delegates.ui.wedge import Burst

if TYPE_CHECKING:
    from delegates.services.finding import Hits
    from delegates.services.workspace import Workspace

translate = QCoreApplication.translate
SEARCH_AFTER_MS: Final = 120
_MOVES: Final = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown})


class TypeInSheet(TypeInForm):
    """`lists` are those typed in last: the newest of them can be taken back here."""

    def __init__(
        self,
        context: Context,
        workspace: Workspace,
        checkpoints: Sequence[Checkpoint],
        default_id: str,
        lists: Sequence[TypedIn],
        today: date,
        parent: QWidget | None,
    ) -> None:
        super().__init__(context, workspace.forum, checkpoints, default_id, today, parent)
        self._workspace = workspace
        self._lines: list[Line] = []
        self._ticks: list[Tick] = []
        self._edited: int | None = None  # the line whose time, or all of which, stands in the fields
        self._is_judging, self._is_stale, self._is_busy, self._is_over = False, False, False, False
        self._last_ids: tuple[str, ...] = lists[0].standing if lists else ()
        self._last_lines: tuple[Line, ...] = ()
        self._recorded_at = lists[0].at_utc if lists else datetime.now(UTC)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SEARCH_AFTER_MS)
        self._soon.timeout.connect(self._search)
        self._restore()
        self._tell_last(lists)
        self._listen()
        self.who.setFocus()

    def _listen(self) -> None:
        self.committed.connect(self._record)
        self.finished.connect(self._end)
        self.back.clicked.connect(self._take_back)
        self.remove.clicked.connect(self._remove)
        self.table.opened.connect(self._correct)
        self.results.opened.connect(self._choose)
        self.who.textEdited.connect(self._search_soon)
        for box in (self.checkpoint, self.day):
            box.currentIndexChanged.connect(self._other_batch)
        self._group.buttonToggled.connect(self._other_batch)
        if self._context.scanning is not None:
            self._context.scanning.listen(self._scanned)
        self._other_batch()

    def _restore(self) -> None:
        """What was typed before and not recorded."""
        draft = drafts.kept(self._workspace.forum.id)
        if draft is None or not draft.lines:
            return
        self._lines = list(draft.lines)
        for box, value in ((self.checkpoint, draft.checkpoint_id), (self.day, draft.day)):
            box.setCurrentIndex(max(0, box.findData(value)) if value is not None else box.currentIndex())
        self.directions[draft.direction].setChecked(True)

    def _tell_last(self, lists: Sequence[TypedIn]) -> None:
        self.back.setVisible(bool(self._last_ids))
        before = told.kept(len(self._lines), self._context.language.code)
        last = lists[0] if self._last_ids else None
        self._tell(
            " ".join(
                filter(None, (before, told.last(last, self._workspace.zone, self._context.language.code)))
            )
        )

    def _tell(self, text: str) -> None:
        self.told.setText(text)
        self.told.setVisible(bool(text))

    # -- what holds for all lines ----------------------------------------------------------------------------------------

    @Slot()
    def _other_batch(self, *_: object) -> None:
        self.follow_batch()
        self._changed()

    # -- typing --------------------------------------------------------------------------------------------------------

    def _enter(self) -> None:
        focused = self.focusWidget()
        if focused is self.who:
            self._enter_who()
        elif focused is self.time:
            self._enter_time()
        else:
            super()._enter()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        focused, key = self.focusWidget(), event.key()
        if key == Qt.Key.Key_Escape and (self.who.text() or self.time.text() or self._edited is not None):
            self._clear()
            return
        if key == Qt.Key.Key_Delete and focused is self.table:
            self._remove()
            return
        if focused is self.who and key in _MOVES:
            if self.stack.currentWidget() is self.results:
                self.results.move(key)
            elif self._lines:
                self.table.choose(len(self._lines) - 1)
                self.table.setFocus()
            return
        super().keyPressEvent(event)

    def _enter_who(self) -> None:
        """The line stands in the list; a name first asks who of those found it is."""
        text = self.who.text().strip()
        if not text:
            if self._edited is not None:
                self._remove()
            return
        if self.stack.currentWidget() is self.results and self.results.hits.rowCount():
            chosen = self.results.chosen
            if chosen is not None:
                self._choose(chosen)
            else:
                self.results.move(Qt.Key.Key_Down)
            return
        self._put(text)

    @Slot(object)
    def _choose(self, person: RosterRow) -> None:
        """From here on the code stands for the person: no name is kept in the draft."""
        self._put(person.code)

    def _put(self, who: str) -> None:
        if self._edited is None:
            self._edited = len(self._lines)
            self._lines.append(Line(who))
        else:
            self._lines[self._edited] = replace(self._lines[self._edited], who=who)
        self._soon.stop()
        self.who.setText(who)
        self.stack.setCurrentWidget(self.table)
        self._changed()
        self.time.setFocus()
        self.time.selectAll()

    def _enter_time(self) -> None:
        if self._edited is None:  # nobody is named yet
            self.who.setFocus()
            return
        self._put_time()
        self._clear()

    def _put_time(self) -> None:
        """An empty time is that of the line before, from now on whatever becomes of that one."""
        if self._edited is None:
            return
        before = self._lines[self._edited - 1].time if self._edited else ""
        time = self.time.text().strip() or before
        self._lines[self._edited] = replace(self._lines[self._edited], time=time)
        self._changed()

    def _clear(self) -> None:
        """Empty fields, ready for the next line. A line that had no time yet takes that of the one before."""
        if self._edited is not None and not self._lines[self._edited].time:
            self._put_time()
        self._edited = None
        self._soon.stop()
        self.who.clear()
        self.time.clear()
        self.stack.setCurrentWidget(self.table)
        self._say()
        self.who.setFocus()

    @Slot(object)
    def _correct(self, row: TypedRow) -> None:
        """A line back into the fields."""
        if self._is_busy:
            return
        self._edited = row.place
        line = self._lines[row.place]
        self.who.setText(line.who)
        self.time.setText(line.time)
        self._say()
        field = self.time if row.tick.problem in (Problem.TIME, Problem.FUTURE, Problem.NO_TIME) else self.who
        field.setFocus()
        field.selectAll()

    @Slot()
    def _remove(self) -> None:
        row = self.table.current
        place = self._edited if self._edited is not None else row.place if row is not None else None
        if self._is_busy or place is None or place >= len(self._lines):
            return
        del self._lines[place]
        self._edited = None
        self._clear()
        self._changed()

    def _scanned(self, burst: Burst) -> None:
        """A badge: its holder is the next line, the one before is done."""
        code = self._workspace.paper.scanned(burst.text, burst.physical)
        focused = self.focusWidget()
        if code is None and isinstance(focused, QLineEdit) and may_be_typed(burst.text, burst.physical):
            focused.insert(burst.text)  # a quick hand, or dictation
            self._search_soon()
            return
        if code is None:
            self.show_error(translate("PaperTypeIn", "What was scanned is no badge of this forum."))
            self._context.sounds.play(str(Outcome.UNREAD))
            return
        if self._edited is not None:
            self._put_time()
        elif self.who.text().strip():
            self._put(self.who.text().strip())
            self._put_time()
        self._edited = None
        self.time.clear()
        self._put(code)

    @Slot()
    def _search_soon(self) -> None:
        self._soon.start()

    @Slot()
    def _search(self) -> None:
        """People called like what was typed, in the place of the lines; digits are no name."""
        text = self.who.text().strip()
        if not text or typed_digits(text) is not None:
            self.stack.setCurrentWidget(self.table)
            return

        def show(hits: Hits) -> None:
            if self._is_over or self.who.text().strip() != text:
                return
            self.results.show_hits(hits.exact, hits.similar, text, self._workspace.zone)
            found = bool(hits.exact or hits.similar)
            self.stack.setCurrentWidget(self.results if found else self.table)

        self._context.tasks.run(BULK, lambda job: self._workspace.finding.search(text), show)

    # -- judging -------------------------------------------------------------------------------------------------------

    def _changed(self) -> None:
        """Keep it, and ask what would become of it."""
        self.show_error("")
        self._keep()
        self._judge()

    def _keep(self) -> None:
        batch = self.batch
        draft = drafts.Draft(batch.checkpoint_id, batch.direction, batch.day, tuple(self._lines))
        drafts.keep(self._workspace.forum.id, draft)

    def _judge(self) -> None:
        if self._is_judging:
            self._is_stale = True
            return
        self._is_judging, self._is_stale = True, False
        lines, batch = tuple(self._lines), self.batch
        self._context.tasks.run(
            BULK,
            lambda job: self._workspace.paper.foresee(lines, batch),
            self._show,
            self._failed,
            on_end=self._judged,
        )

    def _judged(self) -> None:
        self._is_judging = False
        if self._is_stale and not self._is_over:
            self._judge()

    def _show(self, ticks: list[Tick]) -> None:
        if self._is_over or self._is_stale:
            return
        self._ticks = ticks
        self.table.set_ticks(ticks)
        self._say()

    def _say(self) -> None:
        """How many of each, and what the buttons do."""
        if self._edited is not None and self._edited < self.table.typed.rowCount():
            self.table.choose(self._edited)
        self.remove.setEnabled(self._edited is not None or bool(self._lines))
        ready = sum(tick.is_ready for tick in self._ticks)
        there = sum(tick.is_there_already for tick in self._ticks if tick.problem is None)
        wrong = sum(tick.problem is not None for tick in self._ticks)
        said = [
            (ready, self._counted(translate("PaperTypeIn", "{count} to be recorded"), ready)),
            (there, self._counted(translate("PaperTypeIn", "{count} there already"), there)),
            (wrong, self._counted(translate("PaperTypeIn", "{count} to be corrected"), wrong)),
        ]
        self.summary.setText(", ".join(words for count, words in said if count))
        word = self._counted(translate("PaperTypeIn", "Record {count}"), ready)
        can = bool(ready) and not self._is_busy and not self._is_stale
        self.set_main(word if ready else translate("PaperTypeIn", "Record"), on=can)

    # -- recording -----------------------------------------------------------------------------------------------------

    @Slot()
    def _record(self) -> None:
        if self._is_busy:
            return
        if self._edited is not None:
            self._put_time()
            self._clear()
        self._is_busy = True
        self._say()
        lines, batch = tuple(self._lines), self.batch
        self._context.tasks.run(
            DESK, lambda job: self._workspace.paper.record(lines, batch), self._recorded, self._failed
        )

    def _recorded(self, done: Recorded) -> None:
        self._is_busy = False
        ready = [tick for tick in done.ticks if tick.verdict is not None and tick.verdict.scan_id]
        self._last_ids, self._last_lines = done.scan_ids, tuple(tick.line for tick in ready)
        self._recorded_at = datetime.now(UTC)
        if self._edited is not None:  # typed meanwhile
            self._put_time()
            self._edited = None
        # What is wrong stays, and what was typed meanwhile.
        self._lines = [tick.line for tick in done.ticks if tick.problem is not None] + self._lines[
            len(done.ticks) :
        ]
        self._keep()
        people = frozenset(tick.person.id for tick in ready if tick.person is not None)
        self._context.changed.emit(Changes(delegates=people, check_ins=True))
        said = told.result(done, lambda tick: self.table.state(tick)[0], self._context.language.code)
        if self._is_over:
            self._context.messages.info(said)
            return
        self._tell(said)
        self.back.setVisible(bool(self._last_ids))
        self._clear()
        self._judge()

    def _failed(self, error: DeskError) -> None:
        self._is_busy = False
        if self._is_over:
            self._context.messages.error(error)
            return
        self.show_error(wording.error(error))
        self._say()

    # -- taking back ---------------------------------------------------------------------------------------------------

    @Slot()
    def _take_back(self) -> None:
        """At once within ten seconds, later with a reason, as one check-in."""
        if (datetime.now(UTC) - self._recorded_at).total_seconds() <= SLIP_S:
            self._undo(SLIP)
            return
        from delegates.ui.dialogs.undo_reason import UndoReasonSheet

        count = self._counted(translate("PaperTypeIn", "{count} from paper"), len(self._last_ids))
        sheet = UndoReasonSheet(count, self)
        sheet.given.connect(self._undo)
        sheet.open()

    @Slot(str)
    def _undo(self, why: str) -> None:
        ids, lines = self._last_ids, self._last_lines
        if self._is_busy or not ids:
            return
        self._is_busy = True

        def done(past: Sequence[object]) -> None:
            self._is_busy, self._last_ids = False, ()
            self._context.changed.emit(Changes(everything=True))
            said = self._counted(translate("PaperTypeIn", "{count} taken back."), len(ids))
            self._lines = [*lines, *self._lines]
            self._keep()
            if self._is_over:
                self._context.messages.info(said)
                return
            self._tell(said)
            self.back.hide()
            self._clear()
            self._judge()

        self._context.organiser.run(
            DESK, lambda job: self._workspace.paper.take_back(ids, why), done, self._failed
        )

    @Slot()
    def _end(self) -> None:
        """Closing asks nothing and loses nothing."""
        if self._edited is None and self.who.text().strip():
            self._lines.append(Line(self.who.text().strip()))
            self._edited = len(self._lines) - 1
        if self._edited is not None:
            self._put_time()
        self._is_over = True
        if self._context.scanning is not None:
            self._context.scanning.listen(None)
        if self._lines:
            kept = translate(
                "PaperTypeIn", "{count} from paper not recorded yet. Open the sheet again to go on."
            )
            self._context.messages.info(self._counted(kept, len(self._lines)))

    def _counted(self, pattern: str, count: int) -> str:
        return wording.filled(pattern, count=formats.number(count, self._context.language.code))
