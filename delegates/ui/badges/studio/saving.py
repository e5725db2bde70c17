"""What the template's menu does: save, save under a name, rename, restore, remove, load, save to a file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QLabel, QLineEdit, QMenu, QWidget

from delegates.badges.template import LONGEST_TITLE, Template
from delegates.errors import DeskError
from delegates.ui import files, icons, wording
from delegates.ui.badges.studio import words
from delegates.ui.badges.studio.design import Design
from delegates.ui.context import Context
from delegates.ui.tasks import BULK, DESK, Lane
from delegates.ui.widgets.dialog import Sheet

translate = QCoreApplication.translate


class Saving(QObject):
    """Keeps templates in the forum file. One with a fault is not saved; the first fault is told."""

    def __init__(self, context: Context, design: Design, parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._design, self._page = context, design, parent
        self.is_saving = False

    # -- saving --------------------------------------------------------------------------------------------------

    def is_whole(self) -> bool:
        """Whether the template can be saved and printed; where not, a person is told why."""
        wrong = self._design.faults()
        if wrong:
            self._context.messages.warning(words.fault(wrong[0], self._design.template))
        return not wrong

    def save(self, then: Callable[[], None] | None = None) -> None:
        """Keep the template under its name; `then` comes after it, at once where there is nothing to save."""
        design, workspace = self._design, self._context.workspace
        if workspace is None or not design.is_ready or self.is_saving:
            return
        design.settle()
        if not design.is_unsaved:
            if then is not None:
                then()
            return
        if not self.is_whole():
            return
        drawn = design.template

        def done(saved: Template) -> None:
            self._put(saved, drawn)
            if then is not None:
                then()

        self._run(lambda job: workspace.badge_templates.save(drawn), done)

    def ask_save_as(self) -> None:
        """Keep it under a title of its own."""
        if not self._design.is_ready or not self.is_whole():
            return
        title = wording.filled(
            translate("Studio", "{title}, ours"), title=words.template(self._design.template)
        )
        self._ask_title(translate("Studio", "Save as"), title, self.save_as)

    def save_as(self, title: str) -> None:
        """The template under that title; it goes on there, the old one is as it was saved."""
        workspace, drawn = self._context.workspace, self._design.template
        if workspace is not None:
            self._run(
                lambda job: workspace.badge_templates.save_as(drawn, title),
                lambda saved: self._put(saved, drawn),
            )

    def ask_rename(self) -> None:
        """Another title."""
        if self._design.is_ready:
            self._ask_title(translate("Studio", "Rename"), words.template(self._design.template), self.rename)

    def rename(self, title: str) -> None:
        """Another title, kept at once; what else was changed stays unsaved."""
        design, workspace = self._design, self._context.workspace
        if workspace is None:
            return
        before = design.saved
        wanted = replace(before, title=title)

        def done(saved: Template) -> None:
            was_unsaved = design.is_unsaved
            design.put_saved(saved, before)
            if was_unsaved:
                design.edit(replace(design.template, title=saved.title, own=True))
            self._tell(saved)

        self._run(lambda job: workspace.badge_templates.save(wanted), done)

    # -- taking out ----------------------------------------------------------------------------------------------

    def restore(self) -> None:
        """The template as it came with the program; what stood in its place can be had back by undo."""
        self._remove(self._design.name)

    def ask_remove(self) -> None:
        """Take one of the forum's own out, if that is what is wanted."""
        name, title = self._design.name, words.template(self._design.template)
        sheet = Sheet(
            self._page.window(),
            translate("Studio", "Remove the template"),
            icon="trash-2",
            main=translate("Studio", "Remove"),
            danger=True,
        )
        told = QLabel(
            wording.filled(
                translate("Studio", "“{title}” is taken out of this forum. Printed badges stay valid."),
                title=title,
            )
        )
        told.setWordWrap(True)
        sheet.body.addWidget(told)
        sheet.committed.connect(sheet.accept)
        sheet.committed.connect(lambda: self._remove(name))
        self._context.scans_waiting.connect(sheet.set_waiting)
        sheet.open()

    def _remove(self, name: str) -> None:
        workspace = self._context.workspace
        if workspace is None:
            return
        title = words.template(self._design.saved)

        def work(job: Any) -> Template | None:
            from delegates.badges.template_file import shipped_templates

            workspace.badge_templates.remove(name)
            return shipped_templates().get(name)

        def done(instead: Template | None) -> None:
            self._design.put_removed(name, instead)
            self._changed()
            template = (
                translate("Studio", "“{title}” is as it came. Ctrl+Z brings yours back.")
                if instead is not None
                else translate("Studio", "“{title}” is removed.")
            )
            self._context.messages.good(wording.filled(template, title=title))

        self._run(work, done)

    # -- files ---------------------------------------------------------------------------------------------------

    def ask_load(self) -> None:
        """A template out of a file, as one of the forum's own."""
        workspace = self._context.workspace
        kinds = translate("Studio", "Badge templates (*.toml)")
        path = files.ask_open(
            self._context, self._page.window(), translate("Studio", "Load a template"), kinds
        )
        if path is None or workspace is None:
            return

        def done(loaded: Template) -> None:
            self._design.put_loaded(loaded)
            self._tell(loaded)

        self._run(lambda job: workspace.badge_templates.load(path), done, BULK)  # any file, from anywhere

    def ask_export(self) -> None:
        """The template as it is drawn, into a file."""
        workspace = self._context.workspace
        if workspace is None or not self._design.is_ready:
            return
        template = self._design.template
        path = files.ask_save(
            self._context,
            self._page.window(),
            translate("Studio", "Save to a file"),
            f"{template.name}.toml",
            translate("Studio", "Badge templates (*.toml)"),
        )
        if path is None:
            return
        said = wording.filled(translate("Studio", "The template is saved in {file}."), file=path.name)
        self._context.tasks.run(
            BULK,
            lambda job: workspace.badge_templates.export(template, path),
            lambda _: files.say_saved(self._context, said, path),
        )

    def ask_picture(self) -> None:
        """A picture out of a file, kept with the template and put on it."""
        workspace, design = self._context.workspace, self._design
        title = translate("Studio", "Picture")
        path = files.ask_open(self._context, self._page.window(), title, files.picture_kinds())
        if path is None or workspace is None:
            return
        name = design.name
        self._context.organiser.run(
            BULK,
            lambda job: workspace.pictures.add_picture(name, path),
            lambda key: design.add("picture", picture=key),
        )

    # -- the menu ------------------------------------------------------------------------------------------------

    def fill(self, menu: QMenu) -> None:
        """All templates, then what can be done with the one that is looked at."""
        design = self._design
        group = QActionGroup(menu)
        unsaved = design.unsaved()
        for name, template in design.templates.items():
            title = words.template(template)
            if template.own:
                title = wording.filled(translate("Studio", "{title} (ours)"), title=title)
            if name in unsaved:
                title = wording.filled(translate("Studio", "{title}: not saved"), title=title)
            entry = menu.addAction(title)
            entry.setCheckable(True)
            entry.setChecked(name == design.name)
            entry.triggered.connect(lambda _=False, name=name: design.open(name))
            group.addAction(entry)
        menu.addSeparator()
        self._entry(menu, "save", translate("Studio", "Save") + "\tCtrl+S", self.save).setEnabled(
            design.is_unsaved
        )
        self._entry(menu, "copy", translate("Studio", "Save as…"), self.ask_save_as)
        self._entry(menu, "pencil", translate("Studio", "Rename…"), self.ask_rename)
        if design.saved.own and design.name.startswith("own-"):
            self._entry(menu, "trash-2", translate("Studio", "Remove…"), self.ask_remove)
        else:
            restore = self._entry(menu, "undo-2", translate("Studio", "Restore the original"), self.restore)
            restore.setEnabled(design.saved.own)
        menu.addSeparator()
        self._entry(menu, "upload", translate("Studio", "Load from a file…"), self.ask_load)
        self._entry(menu, "file-down", translate("Studio", "Save to a file…"), self.ask_export)

    @staticmethod
    def _entry(menu: QMenu, icon: str, word: str, act: Callable[[], None]) -> QAction:
        entry = menu.addAction(icons.icon(icon, 16), word)
        entry.triggered.connect(lambda _=False: act())
        return entry

    # -- inside --------------------------------------------------------------------------------------------------

    def _ask_title(self, word: str, title: str, act: Callable[[str], None]) -> None:
        sheet = Sheet(self._page.window(), word, icon="layers", main=word)
        field = QLineEdit(title)
        field.setMaxLength(LONGEST_TITLE)
        sheet.add_field(translate("Studio", "Title"), field)

        def commit() -> None:
            written = field.text().strip()
            if not written:
                sheet.show_error(translate("Studio", "A template needs a title."))
                return
            sheet.accept()
            act(written)

        sheet.committed.connect(commit)
        self._context.scans_waiting.connect(sheet.set_waiting)
        sheet.open()
        field.selectAll()
        field.setFocus()

    def _put(self, saved: Template, drawn: Template) -> None:
        self._design.put_saved(saved, drawn)
        self._tell(saved)

    def _tell(self, saved: Template) -> None:
        self._changed()
        self._context.messages.good(
            wording.filled(translate("Studio", "“{title}” is saved."), title=words.template(saved))
        )

    def _changed(self) -> None:
        from delegates.services.changes import Changes

        self._context.changed.emit(Changes(badges=True))

    def _run(self, work: Callable[[Any], Any], done: Callable[[Any], None], lane: Lane = DESK) -> None:
        self.is_saving = True
        self._context.organiser.run(lane, work, done, self._failed, on_end=self._ended)

    def _ended(self) -> None:
        self.is_saving = False

    def _failed(self, failure: DeskError) -> None:
        self._context.messages.error(failure)
