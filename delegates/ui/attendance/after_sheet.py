"""What is done after the forum: the whole package, certificates, and the check of a document against the file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QWidget

from delegates.ui import files, formats, theme, wording
from delegates.ui.attendance.export_sheet import LANGUAGES
from delegates.ui.context import Context
from delegates.ui.language import NAMES
from delegates.ui.tasks import BULK
from delegates.ui.widgets.button import ActionButton, set_kind
from delegates.ui.widgets.dialog import Sheet
from delegates.ui.widgets.progress_card import ProgressCard

if TYPE_CHECKING:
    from delegates.services.after_forum import Package
    from delegates.services.attendance_reporting import CheckFound

translate = QCoreApplication.translate
WIDTH_PX: Final = 560


class AfterSheet(Sheet):
    """`package_wanted` carries a folder and a language, `certificates_wanted` a file. The check is answered here."""

    package_wanted = Signal(object, str)
    certificates_wanted = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None) -> None:
        super().__init__(
            parent,
            translate("AfterSheet", "After the forum"),
            icon="folder-open",
            main=translate("AfterSheet", "Make the package"),
            width_px=WIDTH_PX,
        )
        self._context = context
        self._is_over = False
        self.language = QComboBox()
        for code in LANGUAGES:
            self.language.addItem(NAMES.get(code, code), code)
        self.language.setCurrentIndex(max(0, self.language.findData(context.language.code)))
        self._hint(
            translate(
                "AfterSheet",
                "The package is a new folder with the official record, the workbook, the figures, tables for programs, "
                "certificates, and a verified copy of the forum file.",
            )
        )
        self.add_field(translate("AfterSheet", "Language of the documents"), self.language)
        self.certificates = ActionButton(translate("AfterSheet", "Only the certificates…"), icon="file-text")
        self.certificates.clicked.connect(self._ask_certificates)
        self.body.addWidget(self.certificates, 0, Qt.AlignmentFlag.AlignLeft)
        self.value = QLineEdit()
        self.value.setMaxLength(40)
        self.value.setPlaceholderText("1234 5678 9012 3456")
        self.check_button = ActionButton(translate("AfterSheet", "Check"), icon="shield-check")
        self.check_button.clicked.connect(self.check)
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.value, 1)
        row.addWidget(self.check_button)
        self.add_field(translate("AfterSheet", "Check a document: its check value"), both)
        self.value.setAccessibleName(translate("AfterSheet", "Check a document: its check value"))
        self.answer = QLabel()
        self.answer.setTextFormat(Qt.TextFormat.PlainText)
        self.answer.setWordWrap(True)
        # Room for two lines from the first: an answer moves nothing.
        self.answer.setMinimumHeight(theme.current().scaled(48))
        self.body.addWidget(self.answer)
        self.value.textChanged.connect(lambda _: self.answer.clear())
        self.committed.connect(self._ask_folder)
        self.finished.connect(self._end)

    def _hint(self, text: str) -> None:
        hint = QLabel(text)
        hint.setTextFormat(Qt.TextFormat.PlainText)
        hint.setWordWrap(True)
        hint.setProperty("kind", "hint")
        self.body.addWidget(hint)

    def _enter(self) -> None:
        if self.focusWidget() is self.value:
            self.check()
        else:
            super()._enter()

    @Slot()
    def _ask_folder(self) -> None:
        folder = files.ask_folder(
            self._context, self, translate("AfterSheet", "Where the folder of the package is to be")
        )
        if folder is not None:
            self.package_wanted.emit(folder, str(self.language.currentData()))
            self.accept()

    @Slot()
    def _ask_certificates(self) -> None:
        path = files.ask_save(
            self._context,
            self,
            translate("AfterSheet", "Save the certificates"),
            "certificates.pdf",
            translate("AfterSheet", "PDF (*.pdf)"),
        )
        if path is None:
            return
        if path.suffix.lower() != ".pdf":
            path = path.with_name(path.name + ".pdf")
        self.certificates_wanted.emit(path)
        self.accept()

    # -- the check -------------------------------------------------------------------------------------------------

    @Slot()
    def check(self) -> None:
        """Whether the attendance has, or had, the value that was typed."""
        workspace, typed = self._context.workspace, self.value.text()
        if workspace is None or not typed.strip():
            return
        self.answer.clear()
        self._context.tasks.run(
            BULK,
            lambda job: workspace.attendance_reporting.check(typed),
            lambda found: self._tell(typed, found),
            lambda error: self._refuse(typed),
        )

    def _tell(self, typed: str, found: CheckFound | None) -> None:
        if self._is_over or typed != self.value.text():  # another value is asked for by now
            return
        workspace = self._context.workspace
        if found is None or workspace is None:
            text = translate(
                "AfterSheet",
                "This attendance never had that value. The document is of another one, or was altered.",
            )
            self._say("error", text)
        elif found.later_count == 0:
            text = translate("AfterSheet", "Confirmed: the document shows the attendance as it stands now.")
            self._say("good", text)
        else:
            when = (
                formats.date_time_of(found.at_utc, workspace.zone, self._context.language.code)
                if found.at_utc is not None
                else ""
            )
            text = translate(
                "AfterSheet",
                "Confirmed as of {when}. %n entry, exit or correction was recorded since.",
                "",
                found.later_count,
            )
            self._say("warning", wording.filled(text, when=when))

    def _refuse(self, typed: str) -> None:
        if not self._is_over and typed == self.value.text():
            self._say("error", translate("AfterSheet", "A check value has sixteen digits."))

    def _say(self, kind: str, text: str) -> None:
        set_kind(self.answer, "kind", kind)
        self.answer.setText(text)

    @Slot()
    def _end(self, *_: object) -> None:
        self._is_over = True


class AfterWork:
    """What the sheet sets going: on the bulk lane, followed by the page's card; the message offers the folder."""

    def __init__(self, context: Context, window: QWidget, progress: ProgressCard) -> None:
        self._context, self._window, self._progress = context, window, progress

    def open(self) -> None:
        """Show the sheet."""
        if self._context.workspace is None or self._progress.is_following:
            return
        sheet = AfterSheet(self._context, self._window)
        sheet.package_wanted.connect(self.package)
        sheet.certificates_wanted.connect(self.certificates)
        self._context.scans_waiting.connect(sheet.set_waiting)
        sheet.open()

    def package(self, folder: Path, language: str) -> None:
        """Everything into a new folder."""
        workspace = self._context.workspace
        if workspace is None or self._progress.is_following:
            return

        def done(made: Package) -> None:
            text = wording.filled(
                translate("AfterSheet", "The package is in the folder {folder}."), folder=made.folder.name
            )
            files.say_saved(self._context, text, made.folder / made.files[0])

        job = self._context.tasks.run(
            BULK,
            lambda job: workspace.after_forum.package(folder, language, job.report, job.raise_if_cancelled),
            done,
            progress=self._progress.progress,
            on_end=self._progress.finish,
        )
        self._progress.follow(job, translate("AfterSheet", "Making the package"))

    def certificates(self, path: Path) -> None:
        """A certificate for everybody who came."""
        workspace = self._context.workspace
        if workspace is None or self._progress.is_following:
            return

        def done(count: int) -> None:
            if not count:
                self._context.messages.info(
                    translate("AfterSheet", "Nobody has come yet: there is no certificate.")
                )
                return
            text = translate("AfterSheet", "%n certificate(s) are saved as {file}.", "", count)
            files.say_saved(self._context, wording.filled(text, file=path.name), path)

        job = self._context.tasks.run(
            BULK,
            lambda job: (
                workspace.certificates.write(
                    workspace.attendance_reporting.record(), path, progress=job.goes_on
                ).badges
            ),
            done,
            progress=self._progress.progress,
            on_end=self._progress.finish,
        )
        self._progress.follow(job, translate("AfterSheet", "Writing the certificates"))
