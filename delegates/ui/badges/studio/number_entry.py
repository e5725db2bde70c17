"""A field for a length or a size: takes "4.5 mm" and "4,5", says what is wrong with anything else, loses nothing."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QStyle, QStyleOptionFrame, QWidget

from delegates.ui import formats, language, theme, wording
from delegates.ui.badges.studio.amounts import NoAmountError, Unit, amount, places
from delegates.ui.widgets.button import set_kind

translate = QCoreApplication.translate
LETTER_MARGIN_PX = 2  # Qt's own, beside the letters of a field


def written(value: float, unit: str) -> str:
    """A number with its unit, as it is written in the language in force."""
    number = formats.decimal(value, places(value), language.current().code)
    return f"{number} {unit}" if unit else number


class StudioLine(QLineEdit):
    """A line of text whose undo is the studio's: one history for everything, the letters of a field among it."""

    settled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.editingFinished.connect(self.settled)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and _takes_back(event):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _takes_back(event):
            event.ignore()
            return
        super().keyPressEvent(event)


def _takes_back(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and (
        event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo)
    )


class NumberEntry(StudioLine):
    """`entered` carries every number while it is typed, `wrong` a sentence about what is none, "" when it is well again.

    ↑ and ↓ go by one step, with Shift by ten, with Ctrl by a tenth. What is wrong stays to be corrected; Esc brings back
    the number that holds.
    """

    entered = Signal(float)
    wrong = Signal(str)

    def __init__(
        self, unit: Unit, least: float, most: float, *, step: float = 1.0, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._unit, self._least, self._most, self._step = unit, least, most, step
        self._value: float | None = None
        self._is_wrong = False
        self.setProperty("room", "small")
        self.textEdited.connect(self._typed)
        self.editingFinished.connect(self._finished)

    def set_value(self, value: float | None) -> None:
        """Show a number; None shows none. What is being typed and means the same is left as it is."""
        same = self._is_wrong and value == self._value
        self._value = value
        if same or (self.hasFocus() and value is not None and self._read() == value):
            return
        self._mark("")
        self.setText(self._in_room(value))
        self.setCursorPosition(0)

    @property
    def value(self) -> float | None:
        """The number that holds."""
        return self._value

    @property
    def is_wrong(self) -> bool:
        """Whether what stands in the field is no number that can be taken."""
        return self._is_wrong

    def sizeHint(self) -> QSize:
        return QSize(theme.current().scaled(68), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.current().scaled(48), super().minimumSizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down) and self._value is not None:
            step = self._step
            if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                step *= 10
            elif event.modifiers() & Qt.KeyboardModifier.ControlModifier and self._unit:
                step /= 10
            sign = 1 if event.key() == Qt.Key.Key_Up else -1
            self._take(round(min(self._most, max(self._least, self._value + sign * step)), 2))
            return
        if event.key() == Qt.Key.Key_Escape and self._is_wrong:
            self._mark("")
            self.setText(self._in_room(self._value))
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.selectAll()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not (self.hasFocus() or self._is_wrong):
            self.setText(self._in_room(self._value))
            self.setCursorPosition(0)

    def _in_room(self, value: float | None) -> str:
        """The number with its unit; without it where the field has no room for both."""
        if value is None:
            return ""
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        part = QStyle.SubElement.SE_LineEditContents
        room = self.style().subElementRect(part, option, self).width() - 2 * LETTER_MARGIN_PX
        whole = written(value, self._unit)
        return whole if self.fontMetrics().horizontalAdvance(whole) <= room else written(value, "")

    def _read(self) -> float | None:
        try:
            return amount(self.text(), self._unit, self._least, self._most)
        except NoAmountError:
            return None

    def _take(self, value: float) -> None:
        self._value = value
        self._mark("")
        self.setText(self._in_room(value))
        self.entered.emit(value)

    @Slot(str)
    def _typed(self, text: str) -> None:
        try:
            value = amount(text, self._unit, self._least, self._most)
        except NoAmountError as error:
            self._mark(self._said(error))
            return
        self._mark("")
        self._value = value
        self.entered.emit(value)

    @Slot()
    def _finished(self) -> None:
        if not self._is_wrong and self._value is not None:
            self.setText(self._in_room(self._value))

    def _mark(self, sentence: str) -> None:
        if self._is_wrong or sentence:
            self._is_wrong = bool(sentence)
            set_kind(self, "state", "error" if sentence else "")
            self.setAccessibleDescription(sentence)
            self.wrong.emit(sentence)

    def _said(self, error: NoAmountError) -> str:
        least, most = written(self._least, self._unit), written(self._most, self._unit)
        match error.why:
            case "unit":
                sentence = translate("Studio", "This is written in {unit}.")
            case "not_whole":
                sentence = translate("Studio", "This is a whole number.")
            case "too_small" | "too_large":
                sentence = translate("Studio", "This lies between {least} and {most}.")
            case _:
                sentence = translate("Studio", "This is no number.")
        return wording.filled(sentence, unit=self._unit, least=least, most=most)
