"""The language of the window, changed while it runs.

English is the source; other languages come from one compiled file each, which also carries the texts of Qt's own
buttons, since Qt ships none in Lao, Vietnamese or Khmer. A language without a file shows English.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication, QLocale, QObject, QTranslator, Signal

from delegates import paths

# Written in themselves; a flag is no language.
NAMES: Final[dict[str, str]] = {"en": "English", "lo": "ລາວ", "vi": "Tiếng Việt", "km": "ខ្មែរ"}
_LOCALES = {"en": "en_GB", "lo": "lo_LA", "vi": "vi_VN", "km": "km_KH"}


class Language(QObject):
    """The language in force. `changed` comes after the words are there; widgets with words then set them again."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.code = "en"
        self._translator: QTranslator | None = None

    @property
    def locale(self) -> QLocale:
        """The locale for calendars and sorting; words and numbers come from `formats` and the translations."""
        return QLocale(_LOCALES[self.code])

    @staticmethod
    def available() -> list[str]:
        """The languages that have words: English and those with a compiled file."""
        folder = paths.resources() / "translations"
        return [code for code in NAMES if code == "en" or (folder / f"delegates_{code}.qm").is_file()]

    def use(self, code: str) -> None:
        """Speak this language from now on; English for one that has no file. Raises KeyError for an unknown code."""
        if code not in NAMES:
            raise KeyError(code)
        if self._translator is not None:
            QCoreApplication.removeTranslator(self._translator)
            self._translator = None
        self.code = code if code in self.available() else "en"
        # English has a file too, for its plurals.
        file = paths.resources() / "translations" / f"delegates_{self.code}.qm"
        if file.is_file():
            translator = QTranslator(self)
            if translator.load(str(file)):
                QCoreApplication.installTranslator(translator)
                self._translator = translator
        QLocale.setDefault(self.locale)
        self.changed.emit()


_current: Language | None = None


def current() -> Language:
    """The one language of this process; English until `use`."""
    global _current  # noqa: PLW0603  translators hang on the one application
    if _current is None:
        _current = Language()
    return _current
