"""What every page is given: the ways to work, to speak and to look, and the open forum."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from delegates.settings import Settings
from delegates.ui.language import Language
from delegates.ui.messages import Messages
from delegates.ui.organiser import Organiser
from delegates.ui.photos import Photos
from delegates.ui.sounds import Sounds
from delegates.ui.tasks import Tasks
from delegates.ui.theme import Theme

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QPixmap

    from delegates.domain.admission import Verdict
    from delegates.domain.checkpoint import Direction
    from delegates.domain.people import Category, DelegateId, Delegation, DelegationId
    from delegates.domain.question import Question
    from delegates.services.counting import Counts
    from delegates.services.workspace import Workspace
    from delegates.ui.scanning import Scanning
    from delegates.ui.verdict_view import VerdictView


class Context(QObject):
    """Handed to each page when it is made.

    `workspace` is None until the services are loaded and a forum is open. Pages keep no copy of what it holds: they
    listen to the signals and ask again, on a lane of `tasks`.
    """

    changed = Signal(object)  # services.changes.Changes: what a write touched; emit it after every write
    verdict = Signal(object)  # domain.admission.Verdict of a scan, for panel, strip, last scans and counters
    quiet_verdict = Signal(object)  # domain.admission.Verdict of a check-in that a sheet shows, and no panel
    scan_failed = Signal(object)  # errors.DeskError: a scan could not be recorded
    question_settled = Signal(
        object
    )  # domain.admission.Verdict with a question that was answered, or left open
    answer_gone = Signal()  # the last answer does not hold any more: nothing may go on saying it
    forum_opened = Signal(object)  # services.workspace.Workspace
    forum_closed = Signal()
    settings_changed = Signal(object)  # settings.Settings
    page_wanted = Signal(str, object)  # name of a page, and something for it to show or None
    scans_waiting = Signal(int)  # scans that wait because a dialog is open
    quiet_changed = Signal(bool)
    scan_wanted = Signal(str)  # a code typed by hand, to be answered as a scan
    checkpoint_changed = Signal()
    counted = Signal(object)  # services.counting.Counts: the one source of counts for header, desk and board
    full_screen_wanted = Signal(bool)  # the desk alone on the screen, or the window back
    keys_changed = Signal()  # what the function keys of the page do has changed

    def __init__(
        self,
        *,
        tasks: Tasks,
        messages: Messages,
        theme: Theme,
        language: Language,
        settings: Settings,
        sounds: Sounds,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.tasks = tasks
        self.messages = messages
        self.theme = theme
        self.language = language
        self.settings = settings
        self.sounds = sounds
        self.workspace: Workspace | None = None
        self.forum_expected = False  # one is being opened: scans wait for it
        self.last_verdict: Verdict | None = None
        # Questions, by person, that were answered here or left open: they are not asked again with an old answer.
        self.settled_questions: set[tuple[DelegateId, str]] = set()
        self.last_folder: Path | None = None  # where a file was chosen last
        self.chosen_id: str | None = None  # the checkpoint that somebody chose; None: the time of day chooses
        self._followed_id: str | None = None
        self._direction: Direction | None = None
        self._categories: tuple[Category, ...] = ()
        self.operators: tuple[str, ...] = ()  # who has worked on the open forum, the newest first
        self.delegations: Mapping[DelegationId, Delegation] = {}
        self.counts: Counts | None = None
        self.quiet = False
        self.scanning: Scanning | None = None
        self.photos = Photos(self)
        self.organiser = Organiser(self)
        # Printers whose other paper a person has accepted, with the page's size in mm: nobody is asked twice.
        self.papers_accepted: set[tuple[str, tuple[float, float]]] = set()
        sounds.quiet, sounds.volume_percent = not settings.sounds, settings.volume_percent
        tasks.failed.connect(messages.error)

    @property
    def categories(self) -> tuple[Category, ...]:
        """The categories of the open forum; the default set until they are read."""
        from delegates.domain.people import DEFAULT_CATEGORIES

        return self._categories or DEFAULT_CATEGORIES

    @categories.setter
    def categories(self, categories: tuple[Category, ...]) -> None:
        self._categories = categories

    def open_forum(self, workspace: Workspace) -> None:
        """Make a forum the open one and tell every page."""
        from delegates.ui import lines

        lines.set_organisation_breaker(word_breaks)
        self.workspace = workspace
        self.forum_expected = False
        self.last_verdict = None
        self.settled_questions.clear()
        self.categories, self.delegations, self.counts = (), {}, None
        self.chosen_id, self._followed_id, self._direction = None, None, None
        self.operators = ()
        self.forum_opened.emit(workspace)

    def close_forum(self) -> None:
        """Let the open forum go; closing its file is the business of whoever opened it."""
        self.workspace = None
        self.forum_expected = False
        self.categories, self.delegations, self.counts = (), {}, None
        self.operators = ()
        self.last_verdict = None
        self.forum_closed.emit()

    def still_to_ask(self, verdict: Verdict) -> tuple[Question, ...]:
        """What is to be asked with an answer, without what was settled since it was given."""
        person = verdict.delegate
        settled = self.settled_questions
        return tuple(one for one in verdict.questions if person and (person.id, one.id) not in settled)

    def view_of(self, verdict: Verdict, *, photo: QPixmap | None = None) -> VerdictView:
        """A verdict as the panel shows it: the forum's categories, the notes of a delegation, the language in force."""
        from datetime import UTC

        from delegates.ui.verdict_view import view_of

        if verdict.questions:
            verdict = replace(verdict, questions=self.still_to_ask(verdict))
        row = verdict.delegate
        body_id = row.delegation_id if row is not None else None
        return view_of(
            verdict,
            zone=self.workspace.zone if self.workspace is not None else UTC,
            language=self.language.code,
            categories=self.categories,
            body=self.delegations.get(body_id) if body_id is not None else None,
            photo=photo,
        )

    @property
    def direction(self) -> Direction:
        """Whether badges read at this desk let people in or out."""
        from delegates.domain.checkpoint import Direction

        return self._direction or Direction.IN

    @property
    def checkpoint_id(self) -> str | None:
        """Where this desk reads badges: chosen by hand or by the time of day; None until that is known."""
        return self.chosen_id or self._followed_id

    def choose_checkpoint(self, checkpoint_id: str | None, direction: Direction | None = None) -> None:
        """Where this desk reads badges from now on; None leaves it to the time of day. Without a direction, in."""
        self.chosen_id, self._direction = checkpoint_id, direction
        self.checkpoint_changed.emit()

    def follow_checkpoint(self, checkpoint_id: str, direction: Direction) -> None:
        """What the time of day chooses now; it holds while nobody has chosen."""
        if (checkpoint_id, direction) != (self._followed_id, self._direction):
            self._followed_id, self._direction = checkpoint_id, direction
            self.checkpoint_changed.emit()

    def change_settings(self, settings: Settings) -> None:
        """Take new settings and tell everyone; saving them is the composition root's business."""
        self.settings = settings
        self.sounds.quiet = self.quiet or not settings.sounds
        self.sounds.volume_percent = settings.volume_percent
        self.settings_changed.emit(settings)

    def set_quiet(self, quiet: bool) -> None:
        """Turn this desk's sounds off or on again."""
        if quiet != self.quiet:
            self.quiet = quiet
            self.sounds.quiet = quiet or not self.settings.sounds
            self.quiet_changed.emit(quiet)


def word_breaks(text: str) -> Sequence[int]:
    """Where the name of a body may break, by ICU's dictionaries."""
    from delegates.badges.text.breaking import preferred

    return preferred(text)
