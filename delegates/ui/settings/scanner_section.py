"""The scanner: three test scans teach its speed, its ending and its layout; nothing is registered here."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QBoxLayout, QCheckBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from delegates.ui import theme, wording
from delegates.ui.context import Context
from delegates.ui.self_check.facts import caps_lock
from delegates.ui.settings.scan_sheet import ScanSheet
from delegates.ui.settings.section import FormCard, Section
from delegates.ui.settings.teach_parts import FoundRow, TeachingCodeView, TeachStep
from delegates.ui.tasks import BULK
from delegates.ui.wedge import Burst
from delegates.ui.widgets.button import ActionButton, set_kind
from delegates.ui.widgets.card import Card
from delegates.ui.widgets.number_field import NumberField

if TYPE_CHECKING:
    from delegates.services.scanner_teaching import Taught, TeachingCode

translate = QCoreApplication.translate
STEPS = 3
MOST_GAP_MS = 500
FACTS = ("speed", "end", "prefix", "layout", "caps", "keys")


class ScannerSection(Section):
    """While it is shown, scans come here; `scans` are those that read a test code, in order."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._codes: tuple[TeachingCode, ...] = ()
        self.scans: list[tuple[Burst, Taught]] = []
        self._wrong = False
        self._wrong_in_caps = False
        self._caps: bool | None = None  # whether CapsLock is on
        self._raised_from_ms = 0
        self.sheet = ScanSheet(context, self)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(theme.current().scaled(16))
        self._row.addWidget(self._build_teach(), 5)
        self._row.addWidget(self._build_found(), 3)
        self.column.addLayout(self._row)
        self.column.addStretch(1)
        context.settings_changed.connect(self._mark)
        self._mark()
        self.gap.valueChanged.connect(self._take)
        self.idle.valueChanged.connect(self._take)
        self.guest_facing.toggled.connect(self._take)
        self.retranslate()

    def _build_teach(self) -> QWidget:
        self._teach = Card("-", icon="scan-barcode")
        self.steps = [TeachStep(number) for number in range(1, STEPS + 1)]
        for step in self.steps:
            self._teach.body.addWidget(step)
        middle = QHBoxLayout()
        pad = theme.current().scaled(16)
        middle.setContentsMargins(pad, pad, pad, pad)
        middle.setSpacing(theme.current().scaled(24))
        self.code = TeachingCodeView()
        under = QVBoxLayout()
        self._code_words, self._help = QLabel(), QLabel()
        for label in (self._code_words, self._help):
            label.setProperty("kind", "hint")
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self._code_words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        under.addWidget(self.code)
        under.addWidget(self._code_words)
        middle.addLayout(under)
        beside = QVBoxLayout()
        beside.setSpacing(theme.current().scaled(12))
        beside.addStretch(1)
        beside.addWidget(self._help)
        middle.addLayout(beside, 1)
        self._teach.body.addLayout(middle)
        foot = QHBoxLayout()
        foot.setContentsMargins(pad, 0, pad, pad)
        self.arrived = QLabel()
        self.arrived.setProperty("kind", "hint")
        self.arrived.setTextFormat(Qt.TextFormat.PlainText)
        self.arrived.setWordWrap(True)
        self.again = ActionButton("", icon="undo-2")
        self.again.clicked.connect(self.start_over)
        self.save, self.print = ActionButton("", icon="download"), ActionButton("", icon="printer")
        self.save.clicked.connect(self.sheet.ask_where)
        self.print.clicked.connect(self.sheet.ask_printer)
        for button in (self.save, self.print):
            beside.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        foot.addWidget(self.arrived, 1)
        foot.addWidget(self.again)
        self._teach.body.addLayout(foot)
        return self._teach

    def _build_found(self) -> QWidget:
        self._found = FormCard()
        self.facts = {name: FoundRow() for name in FACTS}
        rows = QVBoxLayout()
        rows.setSpacing(0)
        for row in self.facts.values():
            rows.addWidget(row)
        self._found.fields.addLayout(rows)
        self.answer = self._found.add_words("good")
        self.allow = ActionButton("", size="small")
        self.allow.clicked.connect(self._raise_gap)
        self._found.fields.addWidget(self.allow)
        self.gap, self.idle = NumberField(), NumberField()
        self.gap.setRange(10, MOST_GAP_MS)
        self.gap.setSingleStep(5)
        self.idle.setRange(100, 5_000)
        self.idle.setSingleStep(50)
        for field in (self.gap, self.idle):
            field.setSuffix(" ms")
            field.setKeyboardTracking(False)
        self._captions = [self._found.add_field(self.gap), self._found.add_field(self.idle)]
        self.guest_facing = QCheckBox()
        self._found.fields.addWidget(self.guest_facing)
        self._guest_hint = self._found.add_words()
        self._found.fields.addStretch(1)
        return self._found

    # -- words ---------------------------------------------------------------------------------------------------

    def retranslate(self) -> None:
        self._teach.set_title(translate("SettingsPage", "Teach the program your scanner"))
        self._found.set_title(translate("SettingsPage", "What was found"))
        self._help.setText(
            translate(
                "SettingsPage",
                "If nothing happens: is the cable in, does the scanner beep, is it set to “USB keyboard”?",
            )
        )
        self.again.setText(translate("SettingsPage", "Start over"))
        self.save.setText(translate("SettingsPage", "Save test codes as PDF"))
        self.print.setText(translate("SettingsPage", "Print test codes"))
        self._captions[0].setText(translate("SettingsPage", "Longest pause between two keys"))
        self._captions[1].setText(translate("SettingsPage", "Pause that ends a scan without Enter"))
        self.gap.setToolTip(translate("SettingsPage", "raise for a slow wireless one"))
        self.guest_facing.setText(translate("SettingsPage", "The screen faces the guest"))
        self._guest_hint.setText(
            translate("SettingsPage", "In full-screen mode names of refused people are then not shown.")
        )
        self._say()

    def _say(self) -> None:
        done = len(self.scans)
        words = (
            (
                translate("SettingsPage", "Scan the first test code"),
                translate("SettingsPage", "Hold the scanner 10 to 15 cm away. Nothing is registered here."),
            ),
            (
                translate("SettingsPage", "Now the second one"),
                translate("SettingsPage", "Twice the same speed shows that it is steady."),
            ),
            (
                translate("SettingsPage", "Then with the Lao keyboard switched on"),
                translate("SettingsPage", "Proves that the layout does not matter."),
            ),
        )
        for number, (step, (title, told)) in enumerate(zip(self.steps, words, strict=True)):
            hint = told
            if number < done:
                burst = self.scans[number][0]
                hint = wording.filled(
                    translate("SettingsPage", "Read in {n} ms: all 34 digits are right"),
                    n=round(burst.ms_per_key * burst.keys),
                )
            elif number == done and self._wrong:
                hint = (
                    translate("SettingsPage", "Not read. CapsLock is on: switch it off and scan again.")
                    if self._wrong_in_caps
                    else translate("SettingsPage", "This was not the test code shown here. Scan it again.")
                )
            step.set_words(title, hint)
            state = "done" if number < done else "now" if number == done else "todo"
            step.set_state("wrong" if state == "now" and self._wrong else state)
        shown = min(done, STEPS - 1)
        if self._codes:
            self.code.set_modules(self._codes[shown].modules)
        self._code_words.setText(
            wording.filled(translate("SettingsPage", "Test code {n} · not a badge"), n=shown + 1)
        )
        self.again.setEnabled(done > 0 or self._wrong)
        self._say_facts()
        self._say_answer()

    def _say_facts(self) -> None:
        captions = {
            "speed": translate("SettingsPage", "Speed"),
            "end": translate("SettingsPage", "Ends with"),
            "prefix": translate("SettingsPage", "Prefix"),
            "layout": translate("SettingsPage", "Keyboard layout"),
            "caps": translate("SettingsPage", "CapsLock"),
            "keys": translate("SettingsPage", "Read by"),
        }
        if not self.scans:
            self.arrived.setText(translate("SettingsPage", "What arrives is shown here"))
            for name, row in self.facts.items():
                row.set_words(captions[name], "–")
            self.facts["caps"].set_words(captions["caps"], *self._caps_words(self._caps))
            return
        burst, taught = self.scans[-1]
        slow = self._is_slow()
        values = {
            "speed": (
                wording.filled(translate("SettingsPage", "{n} ms per key"), n=self._ms_per_key()),
                "warning" if slow else "good",
            ),
            "end": {
                "enter": ("Enter", "good"),
                "tab": ("Tab", "good"),
            }.get(burst.ended_by, (translate("SettingsPage", "nothing"), "warning")),
            "prefix": (
                _visible(taught.prefix) or translate("SettingsPage", "none"),
                "good" if taught.is_read else "warning",
            ),
            "layout": (
                taught.layout or translate("SettingsPage", "as the scanner"),
                "good",
            ),
            "caps": self._caps_words(self._caps, is_read=taught.is_read),
            "keys": (
                translate("SettingsPage", "the keys themselves")
                if taught.by_keys
                else translate("SettingsPage", "what they wrote"),
                "good",
            ),
        }
        for name, row in self.facts.items():
            row.set_words(captions[name], *values[name])

    def _say_answer(self) -> None:
        kind, text, action = self._judged()
        set_kind(self.answer, "kind", kind)
        self.answer.setText(text)
        self.answer.setVisible(bool(text))
        self.allow.setText(action)
        self.allow.setVisible(bool(action))

    @property
    def sentence(self) -> str:
        """The one sentence at the end; "" before."""
        return self.answer.text()

    def _judged(self) -> tuple[str, str, str]:
        """Works as it is, or what to change."""
        if len(self.scans) < STEPS:
            return "good", "", ""
        odd = next((taught for _, taught in self.scans if not taught.is_read), None)
        if odd is not None:
            words = translate(
                "SettingsPage",
                "This scanner puts “{what}” around each code, so no badge is read: switch that off.",
            )
            return "warning", wording.filled(words, what=_visible(odd.prefix + odd.suffix)), ""
        if self._is_slow():
            words = translate(
                "SettingsPage", "This scanner is slow, {n} ms a key: allow a longer pause between two keys."
            )
            return (
                "warning",
                wording.filled(words, n=self._ms_per_key()),
                wording.filled(translate("SettingsPage", "Allow {n} ms"), n=self._wanted_gap_ms()),
            )
        if any(burst.ended_by == "idle" for burst, _ in self.scans):
            return (
                "warning",
                translate(
                    "SettingsPage", "This scanner works. Set it to end with Enter, and it answers faster."
                ),
                "",
            )
        if self._raised_from_ms:
            words = translate(
                "SettingsPage",
                "This scanner is slow, and works: the pause allowed between two keys was raised from {before} to {n} ms.",
            )
            now_ms = self.context.settings.gap_ms
            return "good", wording.filled(words, before=self._raised_from_ms, n=now_ms), ""
        return (
            "good",
            translate("SettingsPage", "This scanner works as it is. You need not change its settings."),
            "",
        )

    # -- scans ---------------------------------------------------------------------------------------------------

    def shown(self) -> None:
        """From now on scans come here."""
        if self.context.scanning is not None:
            self.context.scanning.listen(self.take)
        if not self.scans:
            self._caps = caps_lock()
            self._say_facts()
        if not self._codes:
            self.context.tasks.run(BULK, lambda job: _codes_to_teach(), self._take_codes)

    def left(self) -> None:
        """Scans are recorded again."""
        if self.context.scanning is not None:
            self.context.scanning.listen(None)

    def _take_codes(self, codes: tuple[TeachingCode, ...]) -> None:
        self._codes = codes
        self._say()

    def take(self, burst: Burst) -> None:
        """One scan, recorded nowhere."""
        from delegates.services.scanner_teaching import judge

        taught = judge(burst.text, burst.physical)
        self._caps = burst.caps_lock if burst.caps_lock is not None else caps_lock()
        self.arrived.setText(
            " ".join((burst.text if burst.text.isprintable() else repr(burst.text)).split())[:80]
        )
        if len(self.scans) < STEPS:
            self._wrong = taught.code != len(self.scans)
            self._wrong_in_caps = taught.code is None and bool(burst.caps_lock)
            if not self._wrong:
                self.scans.append((burst, taught))
                if len(self.scans) == STEPS and not self.context.settings.scanner_taught:
                    self.context.change_settings(replace(self.context.settings, scanner_taught=True))
        self._say()

    def start_over(self) -> None:
        """Forget what was found."""
        self.scans, self._wrong, self._raised_from_ms = [], False, 0
        self._say()

    def _ms_per_key(self) -> int:
        return max(1, round(max(burst.ms_per_key for burst, _ in self.scans)))

    def _is_slow(self) -> bool:
        from delegates.services.self_check import NEAR_THE_LIMIT

        gap_ms = self.context.settings.gap_ms
        return self._ms_per_key() > NEAR_THE_LIMIT * gap_ms or self._longest_ms() >= gap_ms

    def _longest_ms(self) -> int:
        return max(round(burst.longest_ms) for burst, _ in self.scans)

    def _wanted_gap_ms(self) -> int:
        """Twice the usual pause, half as much again as the longest; in tens, rounded up."""
        wanted_ms = max(2 * self._ms_per_key(), self._longest_ms() * 3 // 2)
        return min(MOST_GAP_MS, -(-wanted_ms // 10) * 10)

    def _raise_gap(self) -> None:
        self._raised_from_ms = self.context.settings.gap_ms
        self.gap.setValue(self._wanted_gap_ms())

    @staticmethod
    def _caps_words(caps: bool | None, *, is_read: bool = True) -> tuple[str, str]:
        if caps is None:
            return "–", ""
        if not caps:
            return translate("SettingsPage", "off"), "good"
        if not is_read:
            return translate("SettingsPage", "on: switch it off"), "warning"
        return translate("SettingsPage", "on, read all the same"), "good"

    # -- settings ------------------------------------------------------------------------------------------------

    def _take(self, *_: Any) -> None:
        self.context.change_settings(
            replace(
                self.context.settings,
                gap_ms=self.gap.value(),
                idle_ms=self.idle.value(),
                guest_facing=self.guest_facing.isChecked(),
            )
        )
        if self.scans:
            self._say()

    def _mark(self, *_: object) -> None:
        chosen, fields = self.context.settings, (self.gap, self.idle, self.guest_facing)
        for field in fields:
            field.blockSignals(True)
        self.gap.setValue(chosen.gap_ms)
        self.idle.setValue(chosen.idle_ms)
        self.guest_facing.setChecked(chosen.guest_facing)
        for field in fields:
            field.blockSignals(False)

    def set_narrow(self, narrow: bool) -> None:
        direction = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._row.setDirection(direction)


def _visible(text: str) -> str:
    """Control characters by their number; the rest as it is."""
    return "".join(sign if sign.isprintable() else f"<{ord(sign):02X}>" for sign in text)


def _codes_to_teach() -> tuple[TeachingCode, ...]:
    from delegates.services.scanner_teaching import teaching_codes

    return teaching_codes()
