"""The form before an export: what, about whom, in which language, with which columns; beside it what comes out of it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QTimer, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from delegates.domain.attendance_record import Selection
from delegates.ui import files, formats, theme
from delegates.ui.attendance.export_preview import HEIGHT_PX, WIDTH_PX, ExportPreview, Preview
from delegates.ui.context import Context
from delegates.ui.language import NAMES
from delegates.ui.tasks import BULK
from delegates.ui.widgets.button import ActionButton
from delegates.ui.widgets.chip import Chip
from delegates.ui.widgets.dialog import Sheet

if TYPE_CHECKING:
    from delegates.domain.attendance_record import Sources
    from delegates.reports.writing import Form, Look
    from delegates.services.workspace import Workspace

translate = QCoreApplication.translate
# Languages of the exports; each names itself.
LANGUAGES = ("lo", "en", "vi", "km")
FORM_PX: Final = 400
ROWS_SHOWN: Final = 40
SOON_MS: Final = 250
USUAL: Final = "usual"
OTHER: Final = "other"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be written, and where to."""

    path: Path
    form: Form
    look: Look
    selection: Selection


@dataclass(frozen=True, slots=True)
class _Known:
    """What the form asks of the file when it opens."""

    sources: Sources
    is_host_lao: bool
    columns: dict[str, tuple[str, ...]]


class ExportSheet(Sheet):
    """`chosen` carries what is `Wanted`. The preview is drawn on the bulk lane; only the latest wish is shown."""

    chosen = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None) -> None:
        look = theme.current()
        # In little room there is the form alone.
        has_room = parent is None or (
            parent.width() >= look.scaled(FORM_PX + WIDTH_PX + 110)
            and parent.height() >= look.scaled(HEIGHT_PX + 190)
        )
        super().__init__(
            parent,
            translate("ExportSheet", "Export the attendance"),
            icon="file-down",
            main=translate("ExportSheet", "Choose a place"),
            width_px=FORM_PX + (WIDTH_PX + 70 if has_room else 0),
        )
        self._context = context
        self._known: _Known | None = None
        self._wish = 0
        self._is_over = False
        self._own_columns: tuple[str, ...] = ()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SOON_MS)
        self._soon.timeout.connect(self._draw)
        self._build_fields()
        self.preview = ExportPreview() if has_room else None
        self._lay_out()
        self._listen()
        self._read()

    def _build_fields(self) -> None:
        self._kinds_row = QWidget()
        row = QHBoxLayout(self._kinds_row)
        row.setContentsMargins(0, 0, 0, 0)
        self._group = QButtonGroup(self)
        self.kinds: dict[str, Chip] = {}
        for suffix, word, icon in (
            (".xlsx", translate("ExportSheet", "Excel"), "file-spreadsheet"),
            (".pdf", translate("ExportSheet", "PDF, to print"), "file-text"),
            (".csv", translate("ExportSheet", "CSV"), "file-down"),
        ):
            chip = Chip(word, icon=icon, shows_cross=False)
            self._group.addButton(chip)
            row.addWidget(chip)
            self.kinds[suffix] = chip
        row.addStretch(1)
        self.kinds[".xlsx"].setChecked(True)
        self.forms = QComboBox()
        self.language = QComboBox()
        for code in LANGUAGES:
            self.language.addItem(NAMES.get(code, code), code)
        self.language.setCurrentIndex(max(0, self.language.findData(self._context.language.code)))
        self.checkpoint, self.day, self.delegation, self.category = (QComboBox() for _ in range(4))
        for box, word in (
            (self.checkpoint, translate("ExportSheet", "All checkpoints")),
            (self.day, translate("ExportSheet", "All days")),
            (self.delegation, translate("ExportSheet", "All delegations")),
            (self.category, translate("ExportSheet", "All categories")),
        ):
            box.addItem(word, None)
            # Names of bodies are long: the box keeps its width, the list shows them whole.
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(8)
        self.columns = QComboBox()
        self.columns.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.columns.addItem(translate("ExportSheet", "The usual columns"), USUAL)
        self.choose_button = ActionButton(translate("ExportSheet", "Choose…"), size="small")
        self.heading = QCheckBox(translate("ExportSheet", "The lines of the Lao PDR above it"))

    def _lay_out(self) -> None:
        form = QVBoxLayout()
        form.setSpacing(theme.current().scaled(8))
        self.add_field(translate("ExportSheet", "File"), self._kinds_row, form)
        row = QHBoxLayout()
        form.addLayout(row)
        self._form_caption = self.add_field(translate("ExportSheet", "What it is"), self.forms, row)
        self.add_field(translate("ExportSheet", "Language of the headings"), self.language, row)
        for left, right in (
            (
                (translate("ExportSheet", "Checkpoint"), self.checkpoint),
                (translate("ExportSheet", "Day"), self.day),
            ),
            (
                (translate("ExportSheet", "Delegation"), self.delegation),
                (translate("ExportSheet", "Category"), self.category),
            ),
        ):
            row = QHBoxLayout()
            form.addLayout(row)
            self.add_field(*left, row)
            self.add_field(*right, row)
        columns = QWidget()
        row = QHBoxLayout(columns)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.columns, 1)
        row.addWidget(self.choose_button)
        self._columns_row = columns
        self._columns_caption = self.add_field(translate("ExportSheet", "Columns"), columns, form)
        form.addWidget(self.heading)
        form.addStretch(1)
        both = QHBoxLayout()
        both.setSpacing(theme.current().scaled(20))
        both.addLayout(form, 1)
        if self.preview is not None:
            both.addWidget(self.preview)
        self.body.addLayout(both)

    def _listen(self) -> None:
        self._group.buttonToggled.connect(self._other_kind)
        for box in (
            self.forms,
            self.language,
            self.checkpoint,
            self.day,
            self.delegation,
            self.category,
            self.columns,
        ):
            box.currentIndexChanged.connect(self._changed)
        self.heading.toggled.connect(self._changed)
        self.choose_button.clicked.connect(self.choose_columns)
        self.committed.connect(self._ask_place)
        self.finished.connect(self._end)
        if self.preview is not None:
            self.preview.page_wanted.connect(self._draw)
        self._other_kind()

    # -- what is chosen --------------------------------------------------------------------------------------------

    @property
    def suffix(self) -> str:
        return next((suffix for suffix, chip in self.kinds.items() if chip.isChecked()), ".xlsx")

    @property
    def form(self) -> Form:
        from delegates.reports.writing import Form

        return Form(self.forms.currentData() or Form.WORKBOOK)

    @property
    def _look(self) -> Look:
        from delegates.reports.writing import Look

        return Look(str(self.language.currentData()), self._columns, self.heading.isChecked())

    @property
    def _columns(self) -> tuple[str, ...]:
        chosen = self.columns.currentData()
        if chosen == OTHER:
            return self._own_columns
        return self._known.columns.get(chosen, ()) if self._known is not None else ()

    @property
    def selection(self) -> Selection:
        return Selection(
            self.checkpoint.currentData(),
            self.day.currentData(),
            self.delegation.currentData(),
            self.category.currentData(),
        )

    @Slot()
    def _other_kind(self, *_: object) -> None:
        """What a file of this kind may be."""
        from delegates.reports.writing import Form

        self.forms.blockSignals(True)
        self.forms.clear()
        for form, word in {
            ".xlsx": ((Form.WORKBOOK, translate("ExportSheet", "Everything, with charts")),),
            ".pdf": (
                (Form.RECORD, translate("ExportSheet", "Official record")),
                (Form.FIGURES, translate("ExportSheet", "Figures for the organiser")),
            ),
            ".csv": (
                (Form.TABLE, translate("ExportSheet", "A table to read")),
                (Form.PEOPLE, translate("ExportSheet", "Delegates, for programs")),
                (Form.SCANS, translate("ExportSheet", "Scans, for programs")),
            ),
        }[self.suffix]:
            self.forms.addItem(word, str(form))
        self.forms.blockSignals(False)
        self._changed()

    @Slot()
    def _changed(self, *_: object) -> None:
        if self.preview is not None:
            self.preview.begin_again()
            self.preview.wait()
        self._say()
        self._soon.start()

    def _say(self) -> None:
        """Only the fields that matter."""
        form = str(self.form)
        self.forms.setEnabled(self.forms.count() > 1)
        has_columns = form in ("workbook", "table")
        self._columns_row.setVisible(has_columns)
        self._columns_caption.setVisible(has_columns)
        self.language.setEnabled(form not in ("people", "scans"))
        self.heading.setVisible(form == "record")

    # -- columns ---------------------------------------------------------------------------------------------------

    @Slot()
    def choose_columns(self) -> None:
        """Open the form of the columns."""
        from delegates.reports.table import ALL_COLUMNS, RECORD_COLUMNS
        from delegates.reports.words import Words
        from delegates.ui.attendance.columns_sheet import ColumnsSheet

        words = Words(self._context.language.code if self._context.language.code in LANGUAGES else "en")
        chosen = self.columns.currentData()
        name = chosen if chosen not in (USUAL, OTHER) else ""
        sheet = ColumnsSheet(
            [(key, words[key]) for key in ALL_COLUMNS], self._columns or RECORD_COLUMNS, name, self.window()
        )
        sheet.chosen.connect(self._take_columns)
        self._context.scans_waiting.connect(sheet.set_waiting)
        sheet.open()

    @Slot(tuple, str)
    def _take_columns(self, keys: tuple[str, ...], name: str) -> None:
        workspace, known = self._context.workspace, self._known
        if not name or workspace is None or known is None or workspace.is_read_only:
            self._own_columns = keys
            self._show_columns(OTHER, translate("ExportSheet", "Chosen now"))
            return
        known.columns[name] = keys
        self._show_columns(name, name)
        self._context.tasks.run(BULK, lambda job: workspace.attendance_reporting.save_columns(name, keys))

    def _show_columns(self, data: str, word: str) -> None:
        place = self.columns.findData(data)
        if place < 0:
            self.columns.addItem(word, data)
            place = self.columns.count() - 1
        if self.columns.currentIndex() == place:
            self._changed()
        self.columns.setCurrentIndex(place)

    # -- the preview -----------------------------------------------------------------------------------------------

    def _read(self) -> None:
        workspace = self._context.workspace
        if workspace is None:
            return

        def work(job: object) -> _Known:
            reporting = workspace.attendance_reporting
            return _Known(reporting.sources(), reporting.is_host_lao(), reporting.columns())

        self._context.tasks.run(BULK, work, self._take)

    def _take(self, known: _Known) -> None:
        if self._is_over:
            return
        self._known = known
        code = self._context.language.code
        sources = known.sources
        for one in sources.checkpoints:
            self.checkpoint.addItem(one.name, one.id)
        days = sorted({scan.at_utc.astimezone(sources.zone).date() for scan in sources.scans if scan.stands})
        for day in days:
            self.day.addItem(formats.date_of(day, code), day)
        for body in sources.delegations:
            self.delegation.addItem(body.name_native, body.id)
        for category in sources.categories:
            name = category.name_lo if code == "lo" else category.name
            self.category.addItem(f"{category.letter} · {name}", category.letter)
        for name in known.columns:
            self.columns.addItem(name, name)
        self.heading.setChecked(known.is_host_lao)
        self._soon.start()

    @Slot()
    def _draw(self, *_: object) -> None:
        workspace, known, preview = self._context.workspace, self._known, self.preview
        if workspace is None or known is None or preview is None or self._is_over:
            return
        self._wish += 1
        wish, form, look, selection = self._wish, self.form, self._look, self.selection
        number, size = preview.number, preview.stack.size() * self.devicePixelRatioF()
        room = (size.width(), size.height())

        def work(job: object) -> Preview | None:
            if wish != self._wish:  # something else was chosen meanwhile
                return None
            return _previewed(workspace, known.sources, selection, form, look, number, room)

        self._context.tasks.run(BULK, work, lambda shown: self._show(wish, shown))

    def _show(self, wish: int, shown: Preview | None) -> None:
        if shown is not None and wish == self._wish and not self._is_over and self.preview is not None:
            self.preview.show_preview(shown)

    @Slot()
    def _end(self, *_: object) -> None:
        self._is_over = True
        self._wish += 1

    # -- the end ---------------------------------------------------------------------------------------------------

    @Slot()
    def _ask_place(self) -> None:
        words = {
            ".xlsx": translate("ExportSheet", "Excel (*.xlsx)"),
            ".pdf": translate("ExportSheet", "PDF (*.pdf)"),
            ".csv": translate("ExportSheet", "CSV (*.csv)"),
        }
        form = self.form
        stem = "attendance" if str(form) in ("workbook", "table") else str(form)
        path = files.ask_save(
            self._context,
            self,
            translate("ExportSheet", "Save the attendance"),
            f"{stem}{self.suffix}",
            words[self.suffix],
        )
        if path is None:
            return
        if path.suffix.lower() != self.suffix:
            path = path.with_name(path.name + self.suffix)
        self.chosen.emit(Wanted(path, form, self._look, self.selection))
        self.accept()


def _previewed(
    workspace: Workspace,
    sources: Sources,
    selection: Selection,
    form: Form,
    look: Look,
    number: int,
    room_px: tuple[int, int],
) -> Preview:
    """What would be written, as far as it is shown; of a PDF a page as large as the room."""
    from delegates.domain.attendance_record import record

    made, reporting = record(sources, selection), workspace.attendance_reporting
    if form.suffix == ".pdf":
        from delegates.badges.preview import page_image, page_sizes_mm

        pdf = reporting.drawn(made, form, look)
        pages = page_sizes_mm(pdf)
        number = min(number, len(pages) - 1)
        scale = min(
            room / (length_mm / 25.4 * 72) for room, length_mm in zip(room_px, pages[number], strict=True)
        )
        return Preview(len(made.people), page_image(pdf, number, scale), len(pages))
    headings, rows = reporting.table(made, form, look, ROWS_SHOWN)
    count = len(made.scans) if str(form) == "scans" else len(made.people)
    return Preview(count, headings=headings, rows=rows)
