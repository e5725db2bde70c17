"""The picture of one side of a badge: the PDF's own page, drawn on the bulk lane. Only the newest wish is drawn."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QPixmap

from delegates.badges.boxes import Side
from delegates.badges.face import BadgeFace
from delegates.badges.template import Template
from delegates.errors import DeskError
from delegates.ui.badges.page_pixmap import Page, page_pixmap
from delegates.ui.context import Context
from delegates.ui.tasks import BULK, Job

if TYPE_CHECKING:
    from delegates.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Wish:
    """Whose badge, on which template and side, at how many pixels a point of the page."""

    face: BadgeFace
    template: Template
    side: Side
    scale: float


class PagePicture(QObject):
    """`drawn` carries the picture of the newest wish. A drag wishes faster than pages can be drawn: those between
    are left out, so that the picture is never behind by more than one."""

    drawn = Signal(QPixmap)

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._wish: Wish | None = None
        self._ratio = 1.0
        self._job: Job | None = None

    def want(self, wish: Wish, ratio: float) -> None:
        """Draw this next; `ratio` is the screen's pixels a logical pixel."""
        self._wish, self._ratio = wish, ratio
        if self._job is None:
            self._begin()

    @property
    def is_waiting(self) -> bool:
        """Whether a picture is still to come."""
        return self._job is not None

    def _begin(self) -> None:
        wish, workspace, ratio = self._wish, self._context.workspace, self._ratio
        self._wish = None
        if wish is None or workspace is None:
            return

        def work(job: Job) -> Page:
            return _drawn(workspace, wish, ratio)

        def done(made: Page) -> None:
            self.drawn.emit(page_pixmap(made, ratio))

        self._job = self._context.tasks.run(BULK, work, done, self._failed, on_end=self._ended)

    def _failed(self, failure: DeskError) -> None:
        if failure.code != "cancelled" and self._context.workspace is not None:
            self._context.messages.error(failure)

    def _ended(self) -> None:
        self._job = None
        if self._wish is not None:
            self._begin()


def _drawn(workspace: Workspace, wish: Wish, ratio: float) -> Page:
    from delegates.badges.one_side import side_pdf
    from delegates.badges.preview import page_image

    pdf = side_pdf(wish.face, wish.template, wish.side, workspace.pictures.picture)
    return page_image(pdf, 0, wish.scale * ratio)
