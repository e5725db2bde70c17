"""What badges are printed on at this desk: template, printer, copies, how far the paper is off; and a test page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtPrintSupport import QPrinterInfo
from PySide6.QtWidgets import QComboBox

from delegates.errors import DeskError
from delegates.settings import MOST_COPIES, MOST_NUDGE_MM
from delegates.ui import wording
from delegates.ui.badges.desk_printer import desk_target, desk_template
from delegates.ui.badges.studio import words
from delegates.ui.context import Context
from delegates.ui.settings.section import FormCard
from delegates.ui.tasks import BULK, Job
from delegates.ui.widgets.button import ActionButton
from delegates.ui.widgets.number_field import LengthField, NumberField

if TYPE_CHECKING:
    from delegates.services.badge_prints import PrintRun
    from delegates.ui.badges.paper import Size
    from delegates.ui.badges.sending import Target

translate = QCoreApplication.translate


class DeskPrintingCard(FormCard):
    """Taken over at once. The lists are asked for whenever the section is shown: printers come and go."""

    def __init__(self, context: Context) -> None:
        super().__init__("printer")
        self._context = context
        self._titles: Mapping[str, str] = {}
        self._there: list[str] = []
        self._hint = self.add_words()
        row = self.add_row()
        self.template, self.printer = QComboBox(), QComboBox()
        self._template_caption = self.add_field(self.template, row)
        self._printer_caption = self.add_field(self.printer, row)
        row = self.add_row()
        self.copies = NumberField()
        self.copies.setRange(1, MOST_COPIES)
        self.right_mm = LengthField(-MOST_NUDGE_MM, MOST_NUDGE_MM)
        self.down_mm = LengthField(-MOST_NUDGE_MM, MOST_NUDGE_MM)
        self._copies_caption = self.add_field(self.copies, row)
        self._right_caption = self.add_field(self.right_mm, row)
        self._down_caption = self.add_field(self.down_mm, row)
        row = self.add_row()
        self.test_page = ActionButton("", icon="printer")
        self.test_page.clicked.connect(self.print_test_page)
        row.addWidget(self.test_page)
        row.addStretch(1)
        self._test_hint = self.add_words()
        self._fill()
        self.template.activated.connect(self._take)
        self.printer.activated.connect(self._take)
        for number in (self.copies, self.right_mm, self.down_mm):
            number.valueChanged.connect(self._take)
        context.settings_changed.connect(self._fill)
        self.retranslate()

    def retranslate(self) -> None:
        """Every word again."""
        self.set_title(translate("SettingsPage", "Badges printed at this desk"))
        self._hint.setText(
            translate(
                "SettingsPage", "F6, the walk-in form and check-ins that print a badge use this printer."
            )
        )
        self._template_caption.setText(translate("SettingsPage", "Template"))
        self._printer_caption.setText(translate("SettingsPage", "Printer"))
        self._copies_caption.setText(translate("SettingsPage", "Copies"))
        self._right_caption.setText(translate("SettingsPage", "Move to the right"))
        self._down_caption.setText(translate("SettingsPage", "Move down"))
        self.test_page.setText(translate("SettingsPage", "Print test page"))
        self._test_hint.setText(
            translate(
                "SettingsPage", "A frame 3 mm inside the paper, with millimetres to lay a ruler against."
            )
        )
        self._fill()

    def read(self) -> None:
        """Which templates and printers there are."""
        workspace = self._context.workspace
        if workspace is None:
            return

        def work(job: Job) -> tuple[dict[str, str], list[str]]:
            return workspace.badge_templates.titles(), QPrinterInfo.availablePrinterNames()

        self._context.tasks.run(BULK, work, self._found)

    def _found(self, found: tuple[dict[str, str], list[str]]) -> None:
        self._titles, self._there = found
        self._fill()

    @Slot()
    @Slot(object)
    def _fill(self, _: object = None) -> None:
        chosen = self._context.settings
        titles = {name: words.template_title(title) for name, title in self._titles.items()}
        last = translate("SettingsPage", "As printed last")
        _show(self.template, {"": last, **titles}, chosen.desk_template)
        usual = translate("SettingsPage", "As used last, else the computer's own")
        _show(self.printer, {"": usual, **{name: name for name in self._there}}, chosen.desk_printer)
        for field, value in (
            (self.copies, chosen.desk_copies),
            (self.right_mm, chosen.nudge_x_mm),
            (self.down_mm, chosen.nudge_y_mm),
        ):
            field.blockSignals(True)
            field.setValue(value)  # type: ignore[arg-type]  # a whole number for the first, mm for the others
            field.blockSignals(False)
            if field is not self.copies:
                field.setEnabled(bool(chosen.desk_printer))

    @Slot()
    def _take(self) -> None:
        chosen = self._context.settings
        self._context.change_settings(
            replace(
                chosen,
                desk_template=self.template.currentData() or "",
                desk_printer=self.printer.currentData() or "",
                desk_copies=self.copies.value(),
                nudge_x_mm=round(self.right_mm.value(), 1),
                nudge_y_mm=round(self.down_mm.value(), 1),
            )
        )

    # -- test page -----------------------------------------------------------------------------------------------

    @Slot()
    def print_test_page(self) -> None:
        """The ruler page of the desk's template, on the desk's printer; other paper is told first."""
        workspace, settings = self._context.workspace, self._context.settings
        if workspace is None:
            return

        def work(job: Job) -> tuple[Target, PrintRun, Size, Size | None]:
            from delegates.badges.preview import page_sizes_mm
            from delegates.services.badge_prints import PrintRun
            from delegates.ui.badges import sending

            issuing = workspace.badge_issuing
            template = desk_template(settings, workspace.badge_templates.titles())
            to = replace(desk_target(settings, template), copies=1)
            pdf = issuing.ruler_pdf(template)
            size_mm = page_sizes_mm(pdf)[0]
            return to, PrintRun((), pdf, (0,)), size_mm, sending.paper_told(to, size_mm)

        self.test_page.setEnabled(False)
        self._context.tasks.run(
            BULK, work, lambda made: self._look_at_paper(*made), self._failed, on_end=self._ended
        )

    def _look_at_paper(self, to: Target, run: PrintRun, size_mm: Size, told: Size | None) -> None:
        if told is None or to.is_pdf:
            self._send(to, run)
            return
        from delegates.ui.badges import paper
        from delegates.ui.badges.questions import OtherPaperSheet, paper_words

        said = paper_words(to.name, told, size_mm, self._context.language.code)
        sheet = OtherPaperSheet(said, paper.cuts(told, size_mm), self.window())
        sheet.accepted_paper.connect(lambda: self._send(to, run))
        self._context.scans_waiting.connect(sheet.set_waiting)
        sheet.open()

    def _send(self, to: Target, run: PrintRun) -> None:
        title = translate("SettingsPage", "Test page")

        def work(job: Job) -> None:
            from delegates.ui.badges import sending

            sending.send(to, run, title, job.report)

        def done(_: object) -> None:
            said = translate("SettingsPage", "The test page was sent to {printer}.")
            self._context.messages.good(wording.filled(said, printer=to.name or "PDF"))

        self._context.tasks.run(BULK, work, done, self._failed)

    def _ended(self) -> None:
        self.test_page.setEnabled(True)

    def _failed(self, failure: DeskError) -> None:
        if failure.code == "no_printer":
            self._context.messages.warning(wording.error(failure))
        else:
            self._context.messages.error(failure)


def _show(box: QComboBox, choices: Mapping[str, str], chosen: str) -> None:
    """Fill a list; what was chosen and is not there any more stays chosen, and says so."""
    entries = dict(choices)
    if chosen not in entries:
        entries[chosen] = wording.filled(translate("SettingsPage", "{name}: not here now"), name=chosen)
    box.blockSignals(True)
    box.clear()
    for value, word in entries.items():
        box.addItem(word, value)
    box.setCurrentIndex(list(entries).index(chosen))
    box.blockSignals(False)
