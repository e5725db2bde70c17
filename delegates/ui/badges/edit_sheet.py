"""The texts of one badge, changed before it is printed: for this print only, or for good.

The badge beside them is the page that will be printed. Ctrl+Enter prints it, Ctrl+Shift+Enter changes the roster too.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from delegates.badges.face import FORUM_FIELDS
from delegates.domain import names
from delegates.domain.people import DelegateId, RosterRow
from delegates.errors import DeskError
from delegates.ui import lines, theme, wording
from delegates.ui.badges.badge_state import field, is_problem, problem
from delegates.ui.badges.desk_printer import desk_template
from delegates.ui.badges.page_pixmap import Page, page_pixmap
from delegates.ui.context import Context
from delegates.ui.tasks import BULK, DESK, Job
from delegates.ui.widgets.button import ActionButton
from delegates.ui.widgets.dialog import Sheet

if TYPE_CHECKING:
    from delegates.badges.notice import Notice

translate = QCoreApplication.translate
# Of the person, and of the delegation, whose names belong to everybody in it.
OWN: Final = ("honorific", "name_native", "name_latin", "position", "seat")
BODY: Final = ("delegation", "delegation_latin")
DRAW_AFTER_MS: Final = 150
PICTURE_PX: Final = (232, 284)
LINES_SAID: Final = 3
MOST_SAID: Final = 90


def open_edit(
    context: Context,
    delegate_id: str,
    parent: QWidget,
    template: str | None = None,
    on_closed: Callable[[], None] | None = None,
) -> None:
    """Open the sheet for one delegate's badge on a template, the desk's own without one."""
    workspace = context.workspace
    if workspace is None:
        return
    settings = context.settings

    def look(job: Job) -> tuple[RosterRow, str]:
        row = workspace.finding.row(DelegateId(delegate_id))
        return row, template or desk_template(settings, workspace.badge_templates.titles())

    def show(found: tuple[RosterRow, str]) -> None:
        sheet = EditSheet(context, *found, parent)
        context.scans_waiting.connect(sheet.set_waiting)
        if on_closed is not None:
            sheet.finished.connect(on_closed)
        sheet.open()

    context.tasks.run(BULK, look, show)


class EditSheet(Sheet):
    """Opens with the focus in the name."""

    def __init__(self, context: Context, row: RosterRow, template: str, parent: QWidget) -> None:
        super().__init__(
            parent.window(),
            translate("EditSheet", "Text of this badge"),
            icon="pencil",
            main=translate("EditSheet", "Print with this text"),
            width_px=700,
        )
        self._context, self._row, self._template = context, row, template
        self._page = parent
        self._job: Job | None = None
        self._gone = False  # what a lane answers after the sheet was closed finds nothing to show it in
        self.finished.connect(self._go)
        self.fields = {name: QLineEdit(getattr(row, name) or "") for name in (*OWN, *BODY)}
        self.for_good = self.add_to_foot(ActionButton(translate("EditSheet", "Change for good and print")))
        self.for_good.clicked.connect(self._change)
        self._build()
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(DRAW_AFTER_MS)
        self._later.timeout.connect(self._draw)
        for edit in self.fields.values():
            edit.textChanged.connect(self._typed)
        self.committed.connect(self._print)
        self._judge()
        self._draw()
        first = self.fields["name_native" if row.name_native else "name_latin"]
        first.setFocus()
        first.selectAll()

    @property
    def texts(self) -> dict[str, str]:
        """The texts that differ from the roster."""
        typed = {name: names.store(edit.text()) for name, edit in self.fields.items()}
        return {name: text for name, text in typed.items() if text != (getattr(self._row, name) or "")}

    @property
    def picture(self) -> QPixmap:
        """The badge as it is shown."""
        return self._picture.pixmap()

    @property
    def said(self) -> str:
        """What happens to the texts."""
        return self._fits.text()

    # -- ending --------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and event.modifiers() & both == both:
            if self.for_good.isEnabled():
                self._change()
            return
        super().keyPressEvent(event)

    @Slot()
    def _go(self) -> None:
        self._gone = True

    @Slot()
    def _print(self) -> None:
        self._send(self.texts)

    @Slot()
    def _change(self) -> None:
        workspace = self._context.workspace
        if workspace is None:
            return
        texts = self.texts
        own = {name: text for name, text in texts.items() if name in OWN}
        of_body = {name: text for name, text in texts.items() if name in BODY}
        self._enable(False)

        def changed(row: RosterRow) -> None:
            from delegates.services.changes import Changes

            self._context.changed.emit(Changes(delegates=frozenset({row.id})))
            if not self._gone:
                self._send(of_body)

        def failed(error: DeskError) -> None:
            if self._gone:
                self._context.messages.error(error)
                return
            self.show_error(wording.error(error))
            self._judge()

        row_id = self._row.id
        self._context.tasks.run(DESK, lambda job: workspace.registering.amend(row_id, own), changed, failed)

    def _send(self, texts: dict[str, str]) -> None:
        from delegates.ui.badges.printing import BadgePrinting

        self.accept()
        overrides = {self._row.id: texts} if texts else None
        printing = BadgePrinting(
            self._context, self._page, template=self._template, at_once=True, overrides=overrides
        )
        printing.start([self._row.id], seen=True)

    # -- what is shown -------------------------------------------------------------------------------------------

    @Slot()
    def _typed(self) -> None:
        self._judge()
        self._later.start()

    def _judge(self) -> None:
        named = any(names.store(self.fields[name].text()) for name in ("name_native", "name_latin"))
        self._enable(named)

    def _enable(self, on: bool) -> None:
        self.set_main(translate("EditSheet", "Print with this text"), on=on)
        self.for_good.setEnabled(on and any(name in OWN for name in self.texts))

    @Slot()
    def _draw(self) -> None:
        workspace = self._context.workspace
        if workspace is None:
            return
        if self._job is not None:
            self._job.cancel()
        row, template, texts = self._row, self._template, self.texts
        ratio, room = self.devicePixelRatioF(), self._picture.size()

        def work(job: Job) -> tuple[Page, tuple[Notice, ...]]:
            from delegates.badges.preview import page_image, page_sizes_mm

            pdf, notices = workspace.badge_issuing.tried(row, texts, template=template)
            job.raise_if_cancelled()
            width_pt, height_pt = (value / 25.4 * 72 for value in page_sizes_mm(pdf)[0])
            scale = min(room.width() / width_pt, room.height() / height_pt)
            return page_image(pdf, 0, scale * ratio), notices

        def show(drawn: tuple[Page, tuple[Notice, ...]]) -> None:
            if self._gone:
                return
            page, notices = drawn
            picture = page_pixmap(page)
            painter = QPainter(picture)
            painter.setPen(theme.current().colour("strong"))
            painter.drawRect(picture.rect().adjusted(0, 0, -1, -1))  # white paper on a white sheet
            painter.end()
            picture.setDevicePixelRatio(ratio)
            self._picture.setPixmap(picture)
            self._say([one for one in notices if one.field not in FORUM_FIELDS])

        self._job = self._context.tasks.run(BULK, work, show)

    def _say(self, notices: list[Notice]) -> None:
        lost = [problem(one) for one in notices if is_problem(one)]
        if lost:
            said, kind = "; ".join(lost), "warning"
        elif notices:
            fitted = ", ".join(dict.fromkeys(field(one.field) for one in notices))
            said = wording.filled(
                translate("EditSheet", "Smaller or over more lines: {fields}"), fields=fitted
            )
            kind = "hint"
        else:
            said, kind = translate("EditSheet", "Everything fits."), "hint"
        self._fits.setText(said if len(said) <= MOST_SAID else said[:MOST_SAID].rstrip() + "…")
        self._fits.setToolTip(said)
        self._fits.setProperty("kind", kind)
        self._fits.style().polish(self._fits)

    def _build(self) -> None:
        look = theme.current()
        columns = QHBoxLayout()
        columns.setSpacing(look.scaled(20))
        form, side = QVBoxLayout(), QVBoxLayout()
        form.setSpacing(look.scaled(8))
        side.setSpacing(look.scaled(8))
        columns.addLayout(form, 1)
        columns.addLayout(side)
        self.body.addLayout(columns)
        for parts in ((("honorific", 1), ("name_native", 3)), (("name_latin", 3), ("seat", 1))):
            row = QHBoxLayout()
            row.setSpacing(look.scaled(8))
            for place, (name, stretch) in enumerate(parts):
                self.add_field(field(name), self.fields[name], row)
                row.setStretch(place, stretch)
            form.addLayout(row)
        for name in ("position", *BODY):
            self.add_field(field(name), self.fields[name], form)
        self._picture = QLabel()
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._picture.setFixedSize(QSize(*(look.scaled(px) for px in PICTURE_PX)))
        self._picture.setAccessibleName(translate("EditSheet", "The badge as it will be printed"))
        self._fits, hint = (
            QLabel(),
            QLabel(translate("EditSheet", "The delegation's names are changed for this print only.")),
        )
        for label in (self._fits, hint):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setProperty("kind", "hint")
            label.setWordWrap(True)
        self._fits.setAlignment(Qt.AlignmentFlag.AlignTop)
        # Of one size, so that nothing moves under a hand that types.
        self._fits.setFixedSize(self._picture.width(), LINES_SAID * lines.box_px(look.px("hint")))
        form.addWidget(hint)
        side.addWidget(self._picture)
        side.addWidget(self._fits)
        side.addStretch(1)
