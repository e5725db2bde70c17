"""Who is admitted at a checkpoint: everybody, or only some categories and delegations."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QLabel, QRadioButton, QVBoxLayout, QWidget

from delegates.domain.checkpoint import Checkpoint
from delegates.domain.people import Category, Delegation, DelegationId
from delegates.ui import theme
from delegates.ui.programme.category_boxes import CategoryBoxes
from delegates.ui.programme.delegation_picker import DelegationPicker

translate = QCoreApplication.translate


class AdmittedField(QWidget):
    """Everybody means everybody, also of a category that is added later. `changed` comes with every choice."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.everybody, self.only = QRadioButton(), QRadioButton()
        self.categories, self.delegations = CategoryBoxes(), DelegationPicker()
        self._either, self._caption = QLabel(), QLabel()
        for label in (self._either, self._caption):
            label.setProperty("kind", "hint")
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self._some = QWidget()
        inner = QVBoxLayout(self._some)
        parts: tuple[QWidget, ...] = (self.categories, self._caption, self.delegations, self._either)
        for part in parts:
            inner.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.everybody, self.only, self._some):
            column.addWidget(widget)
        self.everybody.setChecked(True)
        self.only.toggled.connect(self._turn)
        self.categories.changed.connect(self._say)
        self.delegations.changed.connect(self._say)
        self.setFocusProxy(self.everybody)
        theme.current().changed.connect(self._measure)
        self._measure()
        self._turn()

    def set_known(
        self, categories: Sequence[Category], delegations: Sequence[Delegation], language: str
    ) -> None:
        """What can be chosen."""
        self.categories.set_categories(categories, language)
        self.delegations.set_delegations(delegations)

    def set_value(self, checkpoint: Checkpoint) -> None:
        """Show whom a checkpoint admits."""
        is_limited = checkpoint.categories is not None or checkpoint.delegations is not None
        (self.only if is_limited else self.everybody).setChecked(True)
        self.categories.set_value(checkpoint.categories or ())
        self.delegations.set_value(checkpoint.delegations or ())
        self._turn()

    def value(self) -> tuple[frozenset[str] | None, frozenset[DelegationId] | None]:
        """Letters and ids of delegations, each None where it admits nobody; both None admit everybody."""
        if self.everybody.isChecked():
            return None, None
        return self.categories.value() or None, self.delegations.value() or None

    @property
    def admits_somebody(self) -> bool:
        return self.everybody.isChecked() or self.value() != (None, None)

    def retranslate(self) -> None:
        """Every word again."""
        self.everybody.setText(translate("ProgrammePage", "Everybody"))
        self.only.setText(translate("ProgrammePage", "Only …"))
        words = translate("ProgrammePage", "… and these delegations, whatever the category")
        self._caption.setText(words)
        self.delegations.set_words(translate("ProgrammePage", "Delegations"))
        self.categories.retranslate()
        self._say()

    @Slot()
    def _turn(self) -> None:
        self._some.setVisible(self.only.isChecked())
        self._say()

    @Slot()
    def _say(self) -> None:
        self._either.setText(
            translate("ProgrammePage", "Whoever is named by category or by delegation is admitted.")
            if self.admits_somebody
            else translate("ProgrammePage", "Tick a category or choose a delegation.")
        )
        self.changed.emit()

    def _measure(self) -> None:
        look = theme.current()
        if (inner := self._some.layout()) is not None:
            inner.setContentsMargins(look.scaled(26), 0, 0, look.scaled(4))
            inner.setSpacing(look.scaled(4))
