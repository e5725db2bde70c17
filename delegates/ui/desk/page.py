"""The Desk page. The order of reading never changes: band, name, what to do now; everything else is quieter."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from delegates.domain.admission import NEVER_FORCED, Outcome, Reason, Verdict
from delegates.domain.people import RosterRow
from delegates.errors import DeskError
from delegates.ui import wording
from delegates.ui.context import Context
from delegates.ui.desk.actions import DeskActions
from delegates.ui.desk.asking import DeskAsking
from delegates.ui.desk.keys import desk_keys
from delegates.ui.desk.looking_back import LookingBack
from delegates.ui.desk.namesakes import check_in_word
from delegates.ui.desk.present_view import present_view
from delegates.ui.desk.room import DeskRoom
from delegates.ui.tasks import BULK, DESK, LOOK, Job
from delegates.ui.verdict_view import VerdictView, queued_view, unrecorded_view, with_waiting
from delegates.ui.widgets.button import ActionButton
from delegates.ui.widgets.key_bar import KeyAction

translate = QCoreApplication.translate
IDLE_AFTER_MS = 20_000
ANSWER_STAYS_MS = 60_000
# A refusal that a waiting scan pushed off the panel sooner than this is kept on top of the last scans.
PUSHED_OFF_S = 2.6
FORGET_TYPED_MS = 60_000


class DeskPage(DeskRoom):
    """One field, one answer, the last scans; beside them who has arrived."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._verdict: Verdict | None = None
        self._found: RosterRow | None = None
        self._failure: VerdictView | None = None  # of a scan that could not be recorded
        self._shown_at = 0.0
        self._asked = 0
        self._entered_early = 0
        self._searching: Job | None = None  # what was typed a letter ago is looked for no more
        self.actions_ = DeskActions(context, self)
        self.asking = DeskAsking(context, self)
        self.looking_back = LookingBack(context, self)
        self._idle = self._timer(self._time_is_over)
        self._forget = self._timer(self._forget_typed)
        self._connect()
        self.retranslate()
        self._read_all()

    def _timer(self, act: Any) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.timeout.connect(act)
        return timer

    def _connect(self) -> None:
        context = self._context
        self.entry.search_wanted.connect(self._search)
        self.entry.entered.connect(self._entered)
        self.entry.committed.connect(self.check_in_marked)
        self.entry.moved.connect(self.results.list.move)
        self.entry.edit.textEdited.connect(lambda _: self._forget.start(FORGET_TYPED_MS))
        self.results.opened.connect(self.open_person)
        self.results.register_wanted.connect(self.walk_in)
        self.found_card.told.connect(self._show_present)
        self.found_card.filled.connect(self.fit_scans)
        self.found_card.opened.connect(self.open_person)
        self.found_card.delegation_wanted.connect(lambda: self.actions_.check_in_delegation(self.person))
        self.scans.undo_wanted.connect(self.actions_.undo)
        self.scans.opened.connect(self.looking_back.open_scan)
        self.scans.answers_wanted.connect(self.looking_back.open_answers)
        self.scans.failed_wanted.connect(self.looking_back.open_failed)
        self.asking.wanted_again.connect(self._present)
        self.asking.settled.connect(self._show_present)
        self.actions_.taken_back.connect(self.asking.taken_back)
        self.actions_.taken_back.connect(self._taken_back)
        self.actions_.found.connect(self.open_person)
        self.scans.changed.connect(self._scans_changed)
        self.side.opened.connect(self.open_person)
        context.verdict.connect(self._show_verdict)
        context.scan_failed.connect(self._scan_failed)
        context.changed.connect(self._changed)
        context.counted.connect(lambda counts: self.panel.set_nobody(counts.registered == 0))
        context.forum_opened.connect(self._read_all)
        context.scans_waiting.connect(self._waiting_behind_dialog)
        context.photos.arrived.connect(self._photo_arrived)
        context.language.changed.connect(self.retranslate)
        if context.scanning is not None:
            context.scanning.wedge.holding.connect(self.entry.set_holding)
            # What stood in the field when a badge was read is nobody's any more.
            context.scanning.wedge.scanned.connect(self.entry.edit.clear)
            context.scanning.waiting.connect(self._waiting)

    def retranslate(self) -> None:
        """Every word again, in the language in force."""
        self.scans.retranslate()
        self.entry.retranslate()
        self.results.retranslate()
        self._show_present()
        self.side.retranslate()
        self.foot.retranslate()

    # -- the shell asks ------------------------------------------------------------------------------------------

    def focus_home(self) -> None:
        """The page opens in the field; after a dialog the focus comes back to it."""
        self.entry.select_all()

    def key_actions(self) -> list[KeyAction]:
        """What the keys do now; those that do nothing are greyed."""
        return desk_keys(self)

    def go_to(self, name: str, thing: object) -> None:
        """Another page, with something for it to show."""
        self._context.page_wanted.emit(name, thing)

    def escape(self) -> bool:
        """One step: clear the field, close results or the found person, let go a pinned refusal, the answer."""
        if self.asking.bar.has_focus:
            pass  # back to the field; the question stays
        elif self.entry.text():
            self.entry.clear()
        elif self._found is not None or self.is_searching:
            self._close_found()
        elif self.scans.unpin():
            self.fit_scans()
        elif self._verdict is not None or self._failure is not None:
            self._go_idle()
        else:
            return False
        self.entry.select_all()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # A letter typed while no text field has the focus belongs to the field.
        text = event.text()
        plain = not event.modifiers() & ~(
            Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
        )
        if text and text.isprintable() and plain:
            self.entry.type_on(text)
            return
        super().keyPressEvent(event)

    # -- what is shown -------------------------------------------------------------------------------------------

    @property
    def person(self) -> RosterRow | None:
        """Whom F6, F7 and F8 are about: the one found, else the one of the answer."""
        if self._found is not None:
            return self._found
        return self._verdict.delegate if self._verdict is not None else None

    @property
    def may_override(self) -> bool:
        verdict = self._verdict
        return (
            self._found is None
            and verdict is not None
            and verdict.delegate is not None
            and verdict.outcome in (Outcome.REFUSED, Outcome.REPEAT)
            and verdict.reason not in NEVER_FORCED
        )

    @Slot(object)
    def _show_verdict(self, verdict: Verdict) -> None:
        before = self._verdict
        pushed = before is not None and before is not verdict and before.outcome is Outcome.REFUSED
        if pushed and before is not None and time.monotonic() - self._shown_at < PUSHED_OFF_S:
            self.scans.pin(before)
        self.asking.note(verdict)
        if verdict.reason is not Reason.DAMAGED_CODE:
            self.entry.clear()
        elif self.entry.text():
            self.entry.edit.selectAll()
        self._present(verdict)

    @Slot(object)
    def _scan_failed(self, error: DeskError) -> None:
        self._answer(None, unrecorded_view(wording.error(error)), ANSWER_STAYS_MS)

    def _present(self, verdict: Verdict) -> None:
        view = self._context.view_of(verdict)
        quick = verdict.outcome is Outcome.ADMITTED and not view.attention and not view.asks
        self._answer(verdict, None, IDLE_AFTER_MS if quick else ANSWER_STAYS_MS)

    def _answer(self, verdict: Verdict | None, failure: VerdictView | None, stays_ms: int) -> None:
        offered = self._found is not None or self.asking.bar.has_focus
        self._verdict, self._found, self._failure = verdict, None, failure
        self._shown_at = time.monotonic()
        self.panel.set_action(None)
        self.show_panel()
        self._show_present()
        if offered and self.isVisible():
            self.entry.select_all()  # what had the focus is gone
        self._idle.start(stays_ms)
        self._context.keys_changed.emit()

    @Slot(str)
    def _taken_back(self, scan_id: str) -> None:
        # The band would go on saying that somebody is in.
        if self._verdict is not None and self._verdict.scan_id == scan_id:
            self._go_idle()

    def _view(self) -> VerdictView | None:
        if self._failure is not None and self._found is None:
            return self._failure
        return present_view(self._context, self._verdict, self._found, full=self.is_full)

    def _show_present(self) -> None:
        view = self._view()
        self.panel.set_view(view)
        is_answer = self._found is None and self._failure is None
        self.asking.show(self._verdict if is_answer else None)
        if self.found_card.follow(self._found) and self._found is not None:
            self._offer_check_in(self._found)
        self._show_before()
        self.fit_scans()

    def _show_before(self) -> None:
        self.foot.before.set_people(self.scans.admitted_before(self.person))

    def _offer_check_in(self, person: RosterRow) -> None:
        words = check_in_word(person, self.found_card.namesakes or (), self.panel.width() * 3 // 5)
        button = ActionButton(words, icon="user-round-check", kind="primary")
        button.clicked.connect(lambda: self._check_in_person(person))
        self.panel.set_action(button)
        button.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _time_is_over(self) -> None:
        if self.asking.bar.has_focus:  # somebody is answering
            self._idle.start(ANSWER_STAYS_MS)
        else:
            self._go_idle()

    @Slot()
    def _go_idle(self) -> None:
        self._idle.stop()
        self._verdict = self._failure = None
        if self._found is None:
            self.panel.set_action(None)
        self._show_present()
        self._context.keys_changed.emit()

    @Slot()
    def show_last_again(self) -> None:
        """F12; what is typed stays."""
        if self._context.last_verdict is not None:
            self._present(self._context.last_verdict)

    @Slot(str)
    def _photo_arrived(self, delegate_id: str) -> None:
        person = self.person
        if person is not None and person.id == delegate_id:
            self.panel.set_photo(self._context.photos.of(delegate_id))

    @Slot(int)
    def _waiting(self, count: int) -> None:
        view = self.panel.view()
        if view is not None and self._found is None:
            self.panel.set_view(with_waiting(view, count))

    @Slot(int)
    def _waiting_behind_dialog(self, count: int) -> None:
        if count:
            self.panel.set_action(None)
            self.asking.show(None)
            self.panel.set_view(queued_view(count))
        else:
            self._show_present()

    # -- finding -------------------------------------------------------------------------------------------------

    @Slot(str)
    def _search(self, text: str) -> None:
        workspace = self._context.workspace
        self._asked += 1
        asked = self._asked
        if workspace is None or not text.strip():
            self.show_panel()
            self.fit_scans()
            return

        def show(hits: Any) -> None:
            if asked != self._asked or not self.entry.text().strip():
                return  # another letter was typed meanwhile
            self._found = None
            self.found_card.follow(None)
            self.found_card.know_hits(hits)
            self.panel.set_action(None)
            self.results.show_hits(hits, text, workspace.zone)
            self.entry.set_found(hits.total)
            self.middle.setCurrentWidget(self.results)
            self.fit_scans()
            if asked == self._entered_early:
                self.results.list.move(Qt.Key.Key_Down)

        if self._searching is not None:
            self._searching.cancel()
        self._searching = self._context.tasks.run(LOOK, lambda job: workspace.finding.search(text), show)

    @Slot(str)
    def _entered(self, text: str) -> None:
        workspace = self._context.workspace
        if workspace is None or not text.strip():
            return
        if workspace.checking_in.is_code(text):
            self._context.scan_wanted.emit(text)
            return
        if not self.is_searching or self.results.typed != text.strip():
            # Enter came before the answer: it is waited for, never an older one opened.
            self._search(text.strip())
            self._entered_early = self._asked
            return
        chosen = self.results.list.chosen
        if chosen is not None:
            self.open_person(chosen)
        else:
            self.results.list.move(Qt.Key.Key_Down)

    @Slot()
    def check_in_marked(self) -> None:
        """Ctrl+Enter: check in the exact hit that is marked, or the person found."""
        chosen = self.results.list.chosen if self.is_searching else self._found
        is_known = self.is_searching or self.found_card.namesakes is not None
        if chosen is not None and not chosen.similar and is_known:
            self._check_in_person(chosen)

    @Slot(object)
    def open_person(self, person: RosterRow) -> None:
        """Show a person who was found in the panel's place; nothing is recorded."""
        self._found = person
        self.show_panel()
        self._show_present()
        self._context.keys_changed.emit()

    def _read_found_again(self) -> None:
        workspace, found = self._context.workspace, self._found
        if workspace is None or found is None:
            return

        def show(row: RosterRow) -> None:
            again = replace(row, similar=found.similar)
            if self._found is found and again != found:
                self.open_person(again)

        def gone(_: DeskError) -> None:
            if self._found is found:
                self._close_found()

        self._context.tasks.run(DESK, lambda job: workspace.finding.row(found.id), show, gone)

    def _close_found(self) -> None:
        self._found = None
        self.panel.set_action(None)
        self.show_panel()
        self._show_present()
        self._context.keys_changed.emit()

    @Slot()
    def _forget_typed(self) -> None:
        self.entry.clear()

    def _check_in_person(self, person: RosterRow) -> None:
        self.panel.set_action(None)
        self._found = None
        self.actions_.check_in(person)
        self.entry.select_all()

    # -- keys ----------------------------------------------------------------------------------------------------

    @Slot()
    def walk_in(self) -> None:
        text = self.entry.text().strip()
        self.actions_.walk_in("" if text.isdigit() else text)

    @Slot()
    def print_badge(self) -> None:
        if self.person is not None:
            self.actions_.print_badge(self.person)

    @Slot()
    def edit_badge(self) -> None:
        if self.person is not None:
            self.actions_.edit_badge(self.person)

    @Slot()
    def reissue(self) -> None:
        if self.person is not None:
            self.actions_.reissue(self.person)

    @Slot()
    def substitute(self) -> None:
        if self.person is not None:
            self.actions_.substitute(self.person)

    @Slot()
    def override(self) -> None:
        if self._verdict is not None and self.may_override:
            self.actions_.override(self._verdict, self._context.view_of(self._verdict))

    @Slot()
    def undo_last(self) -> None:
        line = self.scans.undoable
        if line is not None:
            self.actions_.undo(line.scan_id)

    # -- reading -------------------------------------------------------------------------------------------------

    @Slot()
    @Slot(object)
    def _read_all(self, _: object = None) -> None:
        self._verdict = self._found = self._failure = None
        self.scans.forget()
        self.asking.forget()
        self._show_present()
        self.scans.read()
        workspace = self._context.workspace
        if workspace is None:
            return

        # The roster is read once, beside the scans, so that the first search finds it there.
        def warm(job: Job) -> None:
            workspace.finding.rows()

        self._context.tasks.run(BULK, warm, lambda _: self.side.read())

    @Slot(object)
    def _changed(self, changes: Any) -> None:
        self.scans.read()
        if self._found is not None and (changes.everything or self._found.id in changes.delegates):
            self._read_found_again()
        if changes.delegates or changes.check_ins or changes.delegations or changes.everything:
            self.side.read()

    @Slot()
    def _scans_changed(self) -> None:
        self._show_before()
        self.fit_scans()
        self._context.keys_changed.emit()
