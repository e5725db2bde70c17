"""A new forum from an earlier one: which one, what is taken over, then the place of its file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QDate, Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QDateEdit, QGridLayout, QLineEdit, QWidget

from delegates.ui import files, formats, theme, wording
from delegates.ui.context import Context
from delegates.ui.dialogs.closing import words
from delegates.ui.tasks import BULK, Job
from delegates.ui.welcome.new_forum import day_of, file_name
from delegates.ui.widgets.dialog import Sheet

if TYPE_CHECKING:
    from delegates.services.next_forum import NextForum, Outline

translate = QCoreApplication.translate
WIDTH_PX = 620
# The next one is expected a year later, on the same day of the week.
YEAR_DAYS = 364


def ask(
    context: Context,
    window: QWidget,
    source: Path | None,
    who: Callable[[], dict[str, Any]],
    make: Callable[[Callable[[Job], Any]], None],
) -> None:
    """Ask for the earlier forum where none is named, look at it, open the form; `make` is given work that makes the new
    one, at the desk and by the operator of `who`."""
    if source is None:
        source = files.ask_open(
            context,
            window,
            translate("NextForum", "Choose the earlier forum"),
            translate("SettingsPage", "Forum files (*.forum)"),
        )
    if source is None:
        return
    chosen = source

    def look(job: object) -> Outline:
        from delegates.services.next_forum import outline

        return outline(chosen)

    def wanted(path: Path, wish: NextForum) -> None:
        def work(job: object) -> Any:
            from delegates.services.next_forum import create_next

            return create_next(chosen, path, wish, window=True, **who())

        make(work)

    def show(found: Outline) -> None:
        sheet = NextForumSheet(context, found, window)
        sheet.wanted.connect(wanted)
        context.scans_waiting.connect(sheet.set_waiting)
        sheet.open()

    context.tasks.run(BULK, look, show)


class NextForumSheet(Sheet):
    """`wanted` carries the path of the new file and a services.next_forum.NextForum."""

    wanted = Signal(object, object)

    def __init__(self, context: Context, found: Outline, parent: QWidget | None = None) -> None:
        super().__init__(
            parent,
            translate("NextForum", "New forum from an earlier one"),
            icon="file-plus",
            main=translate("NewForumDialog", "Choose where to keep it"),
            width_px=WIDTH_PX,
        )
        self._context, self._found = context, found
        self.name, self.venue = QLineEdit(found.name), QLineEdit(found.venue or "")
        self.add_field(translate("NewForumDialog", "Name of the forum *"), self.name)
        self.add_field(translate("NewForumDialog", "Venue"), self.venue)
        self._build_dates()
        self._build_choices()
        self.name.textChanged.connect(self._judge)
        self.committed.connect(self._ask_place)
        self.name.selectAll()
        self.name.setFocus()

    def _build_dates(self) -> None:
        found = self._found
        self.has_dates = QCheckBox(translate("NewForumDialog", "The dates are known"))
        self.starts, self.ends = QDateEdit(QDate.currentDate()), QDateEdit(QDate.currentDate())
        self._length_days = 0
        if found.starts is not None:
            first = QDate(found.starts.year, found.starts.month, found.starts.day).addDays(YEAR_DAYS)
            self._length_days = (found.ends - found.starts).days if found.ends is not None else 0
            self.starts.setDate(first)
            self.ends.setDate(first.addDays(self._length_days))
        row = self.add_row()
        row.addWidget(self.has_dates, 0, Qt.AlignmentFlag.AlignBottom)
        self.add_field(translate("NewForumDialog", "First day"), self.starts, row)
        self.add_field(translate("NewForumDialog", "Last day"), self.ends, row)
        for day in (self.starts, self.ends):
            day.setCalendarPopup(True)
            day.setDisplayFormat("dd.MM.yyyy")
            self.has_dates.toggled.connect(day.setEnabled)
        self.starts.dateChanged.connect(self._started)
        self.has_dates.setChecked(found.starts is not None)
        for day in (self.starts, self.ends):
            day.setEnabled(self.has_dates.isChecked())

    def _build_choices(self) -> None:
        found, code, look = self._found, self._context.language.code, theme.current()
        self.delegations, self.contacts = QCheckBox(), QCheckBox()
        self.programme, self.questions = QCheckBox(), QCheckBox()
        grid = QGridLayout()
        grid.setHorizontalSpacing(look.scaled(16))
        grid.setVerticalSpacing(0)
        for place, (box, template, count) in enumerate(
            (
                (self.delegations, translate("NextForum", "Delegations ({n})"), found.delegations),
                (self.contacts, translate("NextForum", "Their liaisons and contacts ({n})"), found.contacts),
                (self.programme, translate("NextForum", "Programme ({n}), moved by days"), found.items),
                (self.questions, translate("NextForum", "Questions at check-in ({n})"), found.questions),
            )
        ):
            box.setText(wording.filled(template, n=formats.number(count, code)))
            box.setChecked(count > 0)
            box.setEnabled(count > 0)
            grid.addWidget(box, place // 2, place % 2)
        self.body.addLayout(grid)
        self.delegations.toggled.connect(self._contacts_follow)
        self.body.addWidget(
            words(
                wording.filled(
                    translate(
                        "NextForum",
                        "Always taken from {forum}: {categories} categories with their print rules, {templates} own badge "
                        "templates, the logo, {checkpoints} checkpoints, host, reference data, what columns of lists mean. "
                        "Never taken: people, badges, check-ins, photos, notes, speakers and the organiser's password.",
                    ),
                    forum=found.name,
                    categories=formats.number(found.categories, code),
                    templates=formats.number(found.templates, code),
                    checkpoints=formats.number(found.checkpoints, code),
                ),
                "hint",
            )
        )

    @Slot(bool)
    def _contacts_follow(self, on: bool) -> None:
        self.contacts.setEnabled(on and self._found.contacts > 0)
        self.contacts.setChecked(on and self._found.contacts > 0)

    @Slot(QDate)
    def _started(self, first: QDate) -> None:
        """As long as the earlier one."""
        self.ends.setMinimumDate(first)
        self.ends.setDate(first.addDays(self._length_days))

    @Slot()
    def _judge(self) -> None:
        self.main_button.setEnabled(bool(self.name.text().strip()))

    @Slot()
    def _ask_place(self) -> None:
        name = file_name(self.name.text())
        if name == self._found.path.name:
            day = self.starts.date() if self.has_dates.isChecked() else QDate.currentDate()
            name = f"{Path(name).stem} {day.year()}.forum"
        path = files.ask_save(
            self._context,
            self,
            translate("NewForumDialog", "Where to keep the forum file"),
            name,
            translate("SettingsPage", "Forum files (*.forum)"),
            asks_to_replace=False,
        )
        if path is not None:
            self.wanted.emit(path, self.chosen())
            self.accept()

    def chosen(self) -> NextForum:
        """What was typed and ticked."""
        from delegates.services.forum_files import ForumDetails
        from delegates.services.next_forum import NextForum

        dated = self.has_dates.isChecked()
        return NextForum(
            ForumDetails(
                self.name.text(),
                self.venue.text() or None,
                day_of(self.starts) if dated else None,
                day_of(self.ends) if dated else None,
            ),
            delegations=self.delegations.isChecked(),
            contacts=self.contacts.isChecked(),
            programme=self.programme.isChecked(),
            questions=self.questions.isChecked(),
        )
