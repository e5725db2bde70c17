"""Sheets: the forms that open over the window. Parented, at most eight fields, nothing that a scanner's Enter answers.

Ctrl+Enter commits; Enter moves to the next field; Esc closes. Scans meanwhile wait and are counted in the foot.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRectF, Qt, Signal, Slot
from PySide6.QtGui import (
    QGuiApplication,
    QKeyEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QRegion,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QVBoxLayout,
    QWidget,
)

from delegates.ui import icons, theme
from delegates.ui.widgets.button import ActionButton, IconButton

translate = QCoreApplication.translate


class Sheet(QDialog):
    """Base of all forms. Put fields into `body` with `add_field`, then `open()` it; never `exec()`.

    `committed` comes when a person commits (main button or Ctrl+Enter, while it is enabled); the form does its work on a
    lane and calls `accept()` when it is done, so a failed commit leaves everything typed where it is.
    """

    committed = Signal()

    def __init__(
        self,
        parent: QWidget | None,
        title: str,
        *,
        icon: str = "",
        main: str = "",
        danger: bool = False,
        width_px: int = 420,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setWindowTitle(title)
        self.setModal(True)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        # X11 without a compositor paints what is translucent black: there the corners are cut off instead.
        self._cuts_corners = QGuiApplication.platformName() == "xcb"
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground, not self._cuts_corners)
        look = theme.current()
        self._main = ActionButton(main, key="Ctrl+Enter", kind="danger" if danger else "primary")
        self._main.clicked.connect(self._commit)
        self._main.setVisible(bool(main))
        self._cancel = ActionButton(translate("Sheet", "Cancel"))
        self._cancel.clicked.connect(self.reject)
        self._close = IconButton("x", translate("Sheet", "Close"))
        self._close.clicked.connect(self.reject)
        self._close.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._waiting = QLabel()
        self._waiting.setProperty("kind", "warning")
        self._waiting.hide()
        self._error = QLabel()
        self._error.setProperty("kind", "error")
        self._error.setTextFormat(Qt.TextFormat.PlainText)
        self._error.setWordWrap(True)
        self._error.hide()
        frame = QFrame()
        frame.setProperty("kind", "sheet")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSizeConstraint(QLayout.SizeConstraint.SetMinimumSize)
        outer.addWidget(frame)
        column = QVBoxLayout(frame)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addLayout(self._head(title, icon))
        self.body = QVBoxLayout()
        self.body.setContentsMargins(look.scaled(20), look.scaled(4), look.scaled(20), look.scaled(12))
        self.body.setSpacing(look.scaled(8))
        column.addLayout(self.body, 1)
        error = QVBoxLayout()
        error.setContentsMargins(look.scaled(20), 0, look.scaled(20), look.scaled(8))
        error.addWidget(self._error)
        column.addLayout(error)
        line = QFrame()
        line.setProperty("kind", "divider")
        column.addWidget(line)
        column.addLayout(self._foot())
        # On the frame: the layout gives the sheet's own minimum.
        frame.setMinimumWidth(look.scaled(width_px))

    # fields

    def add_field(self, label: str, widget: QWidget, into: QLayout | None = None) -> QLabel:
        """A caption over a field; the caption names the field to a screen reader."""
        caption = QLabel(label)
        caption.setTextFormat(Qt.TextFormat.PlainText)
        caption.setProperty("kind", "caption")
        caption.setBuddy(widget)
        if not widget.accessibleName():
            widget.setAccessibleName(label.rstrip(" *"))
        column = QVBoxLayout()
        column.setSpacing(theme.current().scaled(4))
        column.addWidget(caption)
        column.addWidget(widget)
        target = into if into is not None else self.body
        if isinstance(target, (QHBoxLayout, QVBoxLayout)):
            target.addLayout(column)
        return caption

    def add_row(self) -> QHBoxLayout:
        """A row for fields that stand beside each other."""
        row = QHBoxLayout()
        row.setSpacing(theme.current().scaled(8))
        self.body.addLayout(row)
        return row

    def add_to_foot(self, button: ActionButton) -> ActionButton:
        """A second way to end, left of the main button."""
        self._foot_row.insertWidget(self._foot_row.count() - 1, button)
        return button

    def set_title(self, title: str) -> None:
        """The sheet's words at the top."""
        self._title.setText(title)
        self.setWindowTitle(title)

    @property
    def main_button(self) -> ActionButton:
        return self._main

    @property
    def cancel_button(self) -> ActionButton:
        return self._cancel

    def set_main(self, word: str, *, on: bool = True) -> None:
        """The main button's word, and whether it can be pressed."""
        self._main.setText(word)
        self._main.setVisible(bool(word))
        self._main.setEnabled(on)

    def show_error(self, text: str) -> None:
        """Say beside the form what is wrong with it; "" takes it away."""
        self._error.setText(text)
        self._error.setVisible(bool(text))

    @Slot(int)
    def set_waiting(self, count: int) -> None:
        """How many scans wait behind this form."""
        self._waiting.setText(translate("Sheet", "%n scan(s) wait", "", count))
        self._waiting.setVisible(count > 0)

    @property
    def waiting_words(self) -> str:
        """What the foot says of scans that wait; "" while none does."""
        return "" if self._waiting.isHidden() else self._waiting.text()

    # behaviour

    @Slot()
    def _commit(self) -> None:
        if self._main.isVisibleTo(self) and self._main.isEnabled():
            self.committed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self._commit()
            else:
                self._enter()
            return
        if event.key() == Qt.Key.Key_Escape:
            self.reject()
            return
        super().keyPressEvent(event)

    def _enter(self) -> None:
        focused = self.focusWidget()
        if isinstance(focused, QAbstractButton) and focused.isEnabled() and focused.hasFocus():
            focused.click()
        else:
            self.focusNextChild()

    def setVisible(self, visible: bool) -> None:
        # Before it is shown: a window that is masked and moved while it comes up does not learn its place on X11.
        parent = self.parentWidget()
        if visible and not self.isVisible() and parent is not None:
            self.ensurePolished()
            self.adjustSize()
            place = parent.window().geometry()
            self.move(
                place.x() + max(0, (place.width() - self.width()) // 2),
                place.y() + max(0, (place.height() - self.height()) // 2),
            )
        super().setVisible(visible)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._cuts_corners:
            radius = theme.current().px("card")
            shape = QPainterPath()
            shape.addRoundedRect(QRectF(self.rect()), radius, radius)
            self.setMask(QRegion(shape.toFillPolygon().toPolygon()))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._cuts_corners:
            QPainter(self).fillRect(self.rect(), theme.current().colour("strong"))

    def _head(self, title: str, icon: str) -> QHBoxLayout:
        look = theme.current()
        head = QHBoxLayout()
        head.setContentsMargins(look.scaled(20), look.scaled(12), look.scaled(12), look.scaled(4))
        head.setSpacing(look.scaled(12))
        if icon:
            picture = QLabel()
            picture.setPixmap(icons.pixmap(icon, look.scaled(24)))
            head.addWidget(picture)
        self._title = QLabel(title)
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._title.setFont(look.font("lead", bold=True))
        head.addWidget(self._title, 1)
        head.addWidget(self._close)
        return head

    def _foot(self) -> QHBoxLayout:
        look = theme.current()
        foot = QHBoxLayout()
        foot.setContentsMargins(look.scaled(20), look.scaled(12), look.scaled(20), look.scaled(12))
        foot.setSpacing(look.scaled(8))
        foot.addWidget(self._waiting)
        foot.addStretch(1)
        foot.addWidget(self._cancel)
        foot.addWidget(self._main)
        self._foot_row = foot
        return foot
