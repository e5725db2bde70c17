"""A moment on screen in the forum's own zone, in values in UTC."""

from __future__ import annotations

from datetime import UTC, datetime, tzinfo

from PySide6.QtCore import QDate, QDateTime, QTime, QTimeZone
from PySide6.QtWidgets import QCheckBox, QDateTimeEdit, QHBoxLayout, QWidget

from delegates.ui import theme


class LocalTimeField(QWidget):
    """Date and time, or none: the box beside the field says what none means ("no limit").

    Qt never converts anything here: the field holds the forum's wall-clock digits, whatever zone this computer is in.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._zone: tzinfo = UTC
        self.none = QCheckBox()
        self.edit = QDateTimeEdit()
        self.edit.setTimeZone(QTimeZone.utc())
        self.edit.setDisplayFormat("dd.MM.yyyy HH:mm")
        self.edit.setCalendarPopup(True)
        self.none.toggled.connect(self.edit.setDisabled)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.current().scaled(8))
        row.addWidget(self.edit, 1)
        row.addWidget(self.none)
        self.setFocusProxy(self.edit)

    def set_words(self, name: str, none: str) -> None:
        """What the field is, and what the box says."""
        self.edit.setAccessibleName(name)
        self.none.setText(none)

    def set_moment(self, at_utc: datetime | None, zone: tzinfo, otherwise: datetime) -> None:
        """Show a moment; None ticks the box and keeps `otherwise` at hand."""
        self._zone = zone
        local = (at_utc or otherwise).astimezone(zone)
        self.edit.setDateTime(
            QDateTime(
                QDate(local.year, local.month, local.day), QTime(local.hour, local.minute), QTimeZone.utc()
            )
        )
        self.none.setChecked(at_utc is None)
        self.edit.setDisabled(at_utc is None)

    def moment(self) -> datetime | None:
        """What was chosen, aware UTC."""
        if self.none.isChecked():
            return None
        day, clock = self.edit.date(), self.edit.time()
        local = datetime(day.year(), day.month(), day.day(), clock.hour(), clock.minute(), tzinfo=self._zone)
        return local.astimezone(UTC)
