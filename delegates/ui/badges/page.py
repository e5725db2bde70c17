"""Badges: drawn in the studio, then seen as they will be printed, saved and printed in the run."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QMenu, QStackedWidget, QVBoxLayout, QWidget

from delegates.badges.stocks import STOCKS
from delegates.ui import theme
from delegates.ui.badges.run_view import RunView
from delegates.ui.badges.studio import editing, words
from delegates.ui.badges.studio.view import Studio
from delegates.ui.context import Context
from delegates.ui.tasks import BULK
from delegates.ui.widgets.button import ActionButton
from delegates.ui.widgets.chip import Chip
from delegates.ui.widgets.key_bar import KeyAction
from delegates.ui.widgets.progress_card import ProgressCard

if TYPE_CHECKING:
    from delegates.badges.boxes import Side
    from delegates.domain.people import DelegationId
    from delegates.services.changes import Changes
    from delegates.ui.main_window import SizeClass


class BadgesPage(QWidget):
    """The page "badges": the studio, or the run when `shown({"ids": [...]})` chooses people or all are to be seen."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._context = context
        self._is_compact = False
        self._build()
        context.changed.connect(self._changed)
        context.forum_opened.connect(self._forget)
        context.forum_closed.connect(self._forget)
        context.language.changed.connect(self.retranslate)
        context.theme.changed.connect(self._dress)
        self.retranslate()
        self._dress()

    # -- what the shell asks -------------------------------------------------------------------------------------

    def shown(self, thing: object = None) -> None:
        """Visited; with people chosen elsewhere, or as it was left."""
        if isinstance(thing, dict) and thing.get("ids"):
            self.run.choose([str(one) for one in thing["ids"]])
            self.show_run()
        self.run.refresh()
        self.studio.refresh(now=True)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.studio.refresh(now=True)  # the run asks it for the templates

    @property
    def is_run(self) -> bool:
        """Whether the run is looked at, and not the studio."""
        return self._views.currentWidget() is self.run

    def focus_home(self) -> None:
        """The badge, or the list of badges."""
        (self.run if self.is_run else self.studio).focus_home()

    def key_actions(self) -> list[KeyAction]:
        """Print these; in the studio undo, redo, save; in the run what it can do. Shown in the run only."""
        print_word = self.tr("Print these")
        printing = KeyAction(
            "Ctrl+P", print_word, "printer", self.print_these, on=self.run.can_print, shown=self.is_run
        )
        if self.is_run:
            return [printing, *self.run.key_actions()]
        design, saving = self.studio.design, self.studio.saving
        redo = self.tr("Redo")
        return [
            printing,
            KeyAction("Ctrl+Z", self.tr("Undo"), "undo-2", design.undo, on=design.can_undo, shown=False),
            KeyAction(
                "Ctrl+Y", redo, "undo-2", design.redo, on=design.can_redo, shown=False, also=("Ctrl+Shift+Z",)
            ),
            KeyAction("Ctrl+S", self.tr("Save"), "save", saving.save, shown=False),
            KeyAction(
                "Ctrl+E",
                self.tr("Save as PDF"),
                "file-down",
                self.ask_pdf,
                on=self.run.can_print,
                shown=False,
            ),
            KeyAction(
                "F3",
                self.tr("Preview with"),
                "search",
                self.studio.open_people,
                shown=False,
                also=("Ctrl+F",),
            ),
        ]

    def set_size_class(self, size: SizeClass) -> None:
        """Less air in little room; the title goes first."""
        look = theme.current()
        edge = look.scaled(8 if size.compact else 16)
        self._outer.setContentsMargins(
            look.scaled(12 if size.compact else 24), edge, look.scaled(12 if size.compact else 24), edge
        )
        self._outer.setSpacing(edge)
        self._is_compact = size.narrow
        self._title.setVisible(size.width >= 1000)
        self.studio.set_size_class(size)
        self.run.set_size_class(size)
        self._say()

    def escape(self) -> bool:
        """One step back in what is looked at."""
        return self.run.escape() if self.is_run else self.studio.escape()

    # -- studio and run ------------------------------------------------------------------------------------------

    @Slot()
    def show_run(self) -> None:
        """All badges as they will be printed: on the template as it is drawn."""
        self._hand_over()
        self._views.setCurrentWidget(self.run)
        self.run.refresh()
        self._say()
        self._context.keys_changed.emit()

    @Slot()
    def show_studio(self) -> None:
        """Back to drawing."""
        self._views.setCurrentWidget(self.studio)
        self._say()
        self._context.keys_changed.emit()

    @Slot()
    def _switch(self) -> None:
        if self.is_run:
            self.show_studio()
        else:
            self.show_run()
        self.focus_home()

    @Slot()
    def print_these(self) -> None:
        """Print the badges of the run."""
        self._hand_over()
        self.run.print_these()

    @Slot()
    def ask_pdf(self) -> None:
        """The same into a file."""
        self._hand_over()
        self.run.ask_pdf()

    def _save_first(self, then: Callable[[], None]) -> None:
        """What was changed in the studio is saved before it is printed, if it can be printed at all."""

        def saved() -> None:
            self._hand_over()
            then()

        if self.studio.design.is_ready:
            self.studio.saving.save(saved)
        else:
            then()

    def _hand_over(self) -> None:
        """The run shows the template that is looked at, as it is drawn."""
        design = self.studio.design
        if design.is_ready:
            self.run.set_template(design.name, design.template if design.is_unsaved else None)

    @Slot(object)
    def _changed(self, changes: Changes) -> None:
        if (
            changes.everything
            or changes.delegates
            or changes.badges
            or changes.delegations
            or changes.programme
            or changes.settings
        ):
            self.studio.refresh(stale=True, now=self.isVisible())
            self.run.refresh(stale=True)

    @Slot()
    def _forget(self) -> None:
        self.run.forget()
        self._views.setCurrentWidget(self.studio)
        self._say()

    # -- head ----------------------------------------------------------------------------------------------------

    @Slot()
    def _open_templates(self) -> None:
        if self.studio.design.is_ready:
            menu = self.templates_menu()
            menu.popup(self.template_button.mapToGlobal(QPoint(0, self.template_button.height())))

    def templates_menu(self) -> QMenu:
        """All templates and what can be done with them."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.studio.saving.fill(menu)
        return menu

    @Slot()
    def _open_variants(self) -> None:
        if self.studio.design.is_ready:
            menu = self.variants_menu()
            menu.popup(self.variant_button.mapToGlobal(QPoint(0, self.variant_button.height())))

    def variants_menu(self) -> QMenu:
        """Everybody's badge, then each kind of it."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        design = self.studio.design
        offered = [("", self.tr("All badges"))]
        offered += [(one.name, words.variant(one)) for one in editing.offered_variants(design.template)]
        for name, word in offered:
            entry = menu.addAction(word)
            entry.setCheckable(True)
            entry.setChecked(name == design.variant)
            entry.triggered.connect(lambda _=False, name=name: design.look(variant=name))
        return menu

    @Slot()
    def open_paper(self) -> None:
        """The form of paper and order."""
        workspace = self._context.workspace
        if workspace is None or not self.studio.design.is_ready:
            return
        self._context.tasks.run(
            BULK, lambda job: [one.delegation_id for one in workspace.envelopes.envelopes()], self._ask_paper
        )

    def _ask_paper(self, envelopes: list[DelegationId | None]) -> None:
        from delegates.ui.badges.paper_sheet import PaperSheet

        template = self.studio.design.template
        sheet = PaperSheet(
            self.window(),
            template.width_mm,
            template.height_mm,
            template.is_two_sided,
            self.run.arrangement,
            self.run.order,
            rows=[badge.row for badge in self.run.badges],
            envelopes=[one for one in envelopes if one is not None],
        )
        sheet.chosen.connect(self.run.set_arrangement)
        self._context.scans_waiting.connect(sheet.set_waiting)
        sheet.open()

    @Slot()
    def open_envelopes(self) -> None:
        """The envelopes of the delegations: sorted, labelled, handed over."""
        from delegates.ui.badges.envelopes_sheet import EnvelopesSheet

        if self._context.workspace is None:
            return
        sheet = EnvelopesSheet(self._context, self.window())
        sheet.sorted_by_hand.connect(lambda: self.run.refresh(stale=True))
        self._context.scans_waiting.connect(sheet.set_waiting)
        sheet.open()

    def _paper_word(self) -> str:
        paper = self.run.arrangement.paper
        if paper == "badge":
            return self.tr("One a page")
        return STOCKS[paper].name if paper in STOCKS else paper.upper() if paper != "letter" else "Letter"

    def _look(self, side: Side) -> None:
        self.studio.design.look(side=side)
        self.run.set_side(side)
        self._say()

    @Slot()
    def _drawn(self) -> None:
        """What is drawn has changed: the run follows where it is looked at."""
        if self.is_run:
            self._hand_over()
        self._say()

    @Slot()
    def _counted(self) -> None:
        self.studio.set_to_print(self.run.ids)
        self._say()

    @Slot()
    def _say(self) -> None:
        design, is_run = self.studio.design, self.is_run
        ready = design.is_ready
        self.template_button.setEnabled(ready)
        self.template_button.setText("" if self._is_compact else self.tr("Template:"))
        self.template_button.set_icon_shown(not self._is_compact)
        self.print_button.set_icon_shown(not self._is_compact)
        self.template_button.set_strong(words.template(design.template) if ready else "")
        self.template_button.setAccessibleDescription(self.tr("Template:"))
        self.unsaved.setVisible(design.is_unsaved and not (is_run and self._is_compact))
        for side, chip in self.side_chips.items():
            chip.setChecked(side == design.side)
        self.variant_button.setVisible(not is_run)
        self.variant_button.setText(self.studio.variant_title())
        self.paper_button.setVisible(is_run)
        self.envelopes_button.setVisible(is_run)
        envelopes = self.tr("Envelopes…")
        self.envelopes_button.setText("" if self._is_compact else envelopes)
        self.envelopes_button.setToolTip(envelopes if self._is_compact else "")
        self.envelopes_button.setAccessibleName(envelopes)
        self.paper_button.setText("" if self._is_compact else self.tr("Paper:"))
        self.paper_button.setAccessibleDescription(self.tr("Paper:"))
        self.paper_button.set_strong(self._paper_word())
        self.view_button.setText(self.tr("Design") if is_run else self.tr("Preview all"))
        self.view_button.set_icon("pencil" if is_run else "eye")
        count = len(self.run.ids)
        self.print_button.setText(self.tr("Print %n badge(s)", "", count))
        self.print_button.set_key("" if self._is_compact else "Ctrl+P")
        self.print_button.setEnabled(self.run.can_print)

    def _build(self) -> None:
        self.progress = ProgressCard()
        self.studio = Studio(self._context)
        self.run = RunView(self._context, self.progress)
        self.run.counted.connect(self._counted)
        self.run.save_first = self._save_first
        design = self.studio.design
        for signal in (design.turned, design.edited, design.kept):
            signal.connect(self._drawn)
        self._outer = QVBoxLayout(self)
        self._outer.addLayout(self._build_head())
        self._views = QStackedWidget()
        self._views.addWidget(self.studio)
        self._views.addWidget(self.run)
        self._outer.addWidget(self._views, 1)
        self._outer.addWidget(self.progress)

    def _build_head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(theme.current().scaled(8))
        self._title = QLabel()
        self._title.setProperty("kind", "title")
        self.template_button = ActionButton(icon="layers", size="small", trailing="chevron-down")
        self.template_button.clicked.connect(self._open_templates)
        self.unsaved = QLabel()
        self.unsaved.setProperty("kind", "warning")
        self.side_chips: dict[Side, Chip] = {
            "front": Chip(shows_cross=False),
            "back": Chip(shows_cross=False),
        }
        self._sides = QButtonGroup(self)
        self.variant_button = ActionButton(size="small", trailing="chevron-down")
        self.variant_button.clicked.connect(self._open_variants)
        self.paper_button = ActionButton(size="small", trailing="chevron-down")
        self.paper_button.clicked.connect(self.open_paper)
        self.envelopes_button = ActionButton(icon="mail", size="small")
        self.envelopes_button.clicked.connect(self.open_envelopes)
        for widget in (self._title, self.template_button, self.unsaved):
            head.addWidget(widget)
        for side, chip in self.side_chips.items():
            chip.clicked.connect(lambda _=False, side=side: self._look(side))
            self._sides.addButton(chip)
            head.addWidget(chip)
        head.addWidget(self.variant_button)
        # The run's own tools.
        self.run_tools = QHBoxLayout()
        self.run_tools.addWidget(self.paper_button)
        self.run_tools.addWidget(self.envelopes_button)
        head.addLayout(self.run_tools)
        head.addStretch(1)
        self.view_button = ActionButton(icon="eye")
        self.view_button.clicked.connect(self._switch)
        self.print_button = ActionButton(icon="printer", key="Ctrl+P", kind="primary")
        self.print_button.clicked.connect(self.print_these)
        head.addWidget(self.view_button)
        head.addWidget(self.print_button)
        return head

    @Slot()
    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self._title.setText(self.tr("Badges"))
        self.unsaved.setText(self.tr("Not saved"))
        self.side_chips["front"].setText(self.tr("Front"))
        self.side_chips["back"].setText(self.tr("Back"))
        self.variant_button.setAccessibleDescription(self.tr("Which badges are drawn"))
        self.studio.retranslate()
        self.run.retranslate()
        self._say()

    @Slot()
    def _dress(self) -> None:
        self.studio.dress()
        self.run.dress()
