"""The card of one person: names, facts, everything that happened, and what can be done."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QScrollArea, QVBoxLayout, QWidget

from delegates.domain.admission import Reason
from delegates.domain.people import RosterRow, Status
from delegates.domain.question import Question
from delegates.ui import formats, icons, lines, painters, theme, wording
from delegates.ui.context import Context
from delegates.ui.delegates.card_photo import CardPhoto
from delegates.ui.delegates.ties import ties
from delegates.ui.widgets.button import ActionButton
from delegates.ui.widgets.card import Card
from delegates.ui.widgets.data_line import DataLine
from delegates.ui.widgets.empty_state import EmptyState
from delegates.ui.widgets.question_bar import answer_words

if TYPE_CHECKING:
    from delegates.services.about_person import PersonFacts

translate = QCoreApplication.translate
HISTORY_SHOWN = 12
# What a card of 308 px leaves beside the photo, its margins and the scroll bar.
BESIDE_PHOTO_PX = 150


def _goes_beside_photo(row: RosterRow) -> bool:
    """Whether every part of both names has room beside the photo: a name breaks at blanks only and is never cut."""
    floor = theme.current().scaled(painters.FLOOR_PX)
    parts = [(part, True) for part in row.name.split()]
    parts += [(part, False) for part in (row.second_name or "").split()]
    return all(
        lines.width_px(part, floor, bold=bold) <= theme.current().scaled(BESIDE_PHOTO_PX)
        for part, bold in parts
    )


def status_said(status: Status) -> str:
    """What is told when a registration stands otherwise than before; {name} is filled by the caller."""
    return {
        Status.CANCELLED: translate("PersonCard", "{name}: the registration is cancelled."),
        Status.BLOCKED: translate("PersonCard", "{name} is on the stop list. The badge is refused."),
    }.get(status, translate("PersonCard", "{name} is registered again."))


class PersonCard(Card):
    """Signals: what a person wants done with this one."""

    edit_wanted = Signal()
    badge_wanted = Signal()
    reissue_wanted = Signal()
    status_wanted = Signal(object)
    photo_wanted = Signal(object)  # the file that was dropped, or None
    back_wanted = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._context = context
        self.row: RosterRow | None = None
        self._past: list[Any] = []
        self._known: PersonFacts | None = None
        self._answers: list[tuple[Question, Any]] = []
        self._nobody = EmptyState("user-round", icon_px=48)
        self.body.addWidget(self._nobody, 1)
        self._whole = QWidget()
        column = QVBoxLayout(self._whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._inside = QWidget()
        self._inside.setObjectName("scrolled")
        self._facts = QVBoxLayout(self._inside)
        self._facts.setContentsMargins(16, 16, 16, 12)
        self._facts.setSpacing(6)
        scroll.setWidget(self._inside)
        column.addWidget(scroll, 1)
        line = QFrame()
        line.setProperty("kind", "divider")
        column.addWidget(line)
        column.addLayout(self._buttons())
        self.body.addWidget(self._whole, 1)
        self.show_person(None, [])

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(16, 12, 16, 12)
        row.setSpacing(8)
        self.edit = ActionButton("", icon="pencil", kind="primary", size="small")
        self.badge = ActionButton("", icon="printer", size="small")
        self.reissue = ActionButton("", icon="replace", size="small")
        self.status = ActionButton("", icon="user-round-pen", size="small", trailing="chevron-down")
        self.back = ActionButton("", icon="x", key="Esc", size="small")
        self.back.hide()
        self.edit.clicked.connect(self.edit_wanted)
        self.badge.clicked.connect(self.badge_wanted)
        self.reissue.clicked.connect(self.reissue_wanted)
        self.status.clicked.connect(self._ask_status)
        self.back.clicked.connect(self.back_wanted)
        for button in (self.edit, self.badge, self.reissue):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.back)
        return row

    def set_alone(self, alone: bool) -> None:
        """Whether the card stands in place of the table: then it needs a way back."""
        self.back.setVisible(alone)

    def status_menu(self) -> QMenu:
        """What can become of this registration, each in clear words."""
        menu = QMenu(self)
        if self.row is not None:
            for status, icon, word in self._ways(self.row.status):
                action = menu.addAction(icons.icon(icon, 16), word)
                action.triggered.connect(lambda _=False, chosen=status: self.status_wanted.emit(chosen))
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    @staticmethod
    def _ways(status: Status) -> list[tuple[Status, str, str]]:
        cancel = (Status.CANCELLED, "circle-x", translate("PersonCard", "Cancel the registration"))
        block = (Status.BLOCKED, "ban", translate("PersonCard", "Put on the stop list"))
        again = (Status.REGISTERED, "undo-2", translate("PersonCard", "Register again"))
        match status:
            case Status.CANCELLED:
                return [again, block]
            case Status.BLOCKED:
                return [again, cancel]
            case _:
                return [cancel, block]

    def _ask_status(self) -> None:
        self.status_menu().popup(self.status.mapToGlobal(self.status.rect().bottomLeft()))

    def show_person(
        self,
        row: RosterRow | None,
        past: Sequence[Any],
        answers: Sequence[tuple[Question, Any]] = (),
        facts: PersonFacts | None = None,
    ) -> None:
        """Show somebody, or that nobody is chosen. `past` are `services.checking_in.PastVerdict`, newest first; `answers`
        what was asked, each with its `Answer`; `facts` as soon as they are known."""
        self.row, self._past, self._answers, self._known = row, list(past), list(answers), facts
        self._whole.setVisible(row is not None)
        self._nobody.setVisible(row is None)
        self.retranslate()

    def retranslate(self) -> None:
        """Every word again."""
        self._nobody.set_words(
            translate("PersonCard", "Nobody chosen"), translate("PersonCard", "Choose somebody in the table.")
        )
        self.edit.setText(translate("PersonCard", "Edit"))
        self.badge.setText(translate("PersonCard", "Badge"))
        self.reissue.setText(translate("PersonCard", "Reissue"))
        self.status.setText(translate("PersonCard", "Change the status"))
        self.back.setText(translate("PersonCard", "Back to the table"))
        if self.row is not None:
            self._fill(self.row)

    def _fill(self, row: RosterRow) -> None:
        while (item := self._facts.takeAt(0)) is not None:
            widget = item.widget()
            if widget is self.status:
                widget.hide()
            elif widget is not None:
                widget.hide()
                widget.deleteLater()
        head = QWidget()
        top = QHBoxLayout(head) if _goes_beside_photo(row) else QVBoxLayout(head)
        top.setContentsMargins(0, 0, 0, 0)
        top.setSpacing(16)
        photo = CardPhoto(self._context, row.id)
        photo.wanted.connect(self.photo_wanted)
        top.addWidget(photo, 0, Qt.AlignmentFlag.AlignTop)
        names = QVBoxLayout()
        names.setSpacing(0)
        if row.honorific:
            names.addWidget(DataLine(row.honorific, size="hint", colour="text2"))
        names.addWidget(DataLine(row.name, size="lead", bold=True, is_name=True))
        if row.second_name:
            names.addWidget(DataLine(row.second_name, size="body", is_name=True))
        names.addStretch(1)
        top.addLayout(names, 1)
        self._facts.addWidget(head)
        for icon, caption, values in self._fact_rows(row):
            if values:
                self._facts.addWidget(_fact(icon, caption, values))
        for question, answer in self._answers:
            self._facts.addWidget(_asked(question.text, answer_words(question, answer.value)))
        if self._past:
            line = QFrame()
            line.setProperty("kind", "divider")
            title = QLabel(translate("PersonCard", "History"))
            title.setProperty("kind", "strong")
            self._facts.addSpacing(6)
            self._facts.addWidget(line)
            self._facts.addWidget(title)
            for line_of in self._history()[:HISTORY_SHOWN]:
                self._facts.addWidget(_happened(*line_of))
        self._facts.addSpacing(6)
        self._facts.addWidget(self.status, 0, Qt.AlignmentFlag.AlignLeft)
        self.status.show()
        self._facts.addStretch(1)

    def _fact_rows(self, row: RosterRow) -> list[tuple[str, str, list[Value]]]:
        status = {
            Status.CANCELLED: translate("PersonCard", "Cancelled"),
            Status.BLOCKED: translate("PersonCard", "On the stop list"),
            Status.INVITED: translate("PersonCard", "Invited"),
        }.get(row.status, "")
        phone = formats.phone(row.phone) if row.phone else ""
        facts = [
            ("ban", translate("PersonCard", "Status"), [Value(status, bold=True, colour="redtext")]),
            ("briefcase-business", translate("PersonCard", "Position"), [Value(row.position)]),
            ("flag", translate("PersonCard", "Delegation"), [Value(row.delegation)]),
            ("id-card", translate("PersonCard", "Badge"), self._badge(row)),
            ("phone", translate("PersonCard", "Phone"), [Value(phone)]),
            ("mail", translate("PersonCard", "E-mail"), [Value(row.email)]),
            ("armchair", translate("PersonCard", "Seat"), [Value(row.seat)]),
            ("info", translate("PersonCard", "Attention"), [Value(row.attention)]),
        ]
        if self._known is not None:
            facts += [
                (one.icon, one.caption, [Value(line, colour=one.colour) for line in one.lines])
                for one in ties(self._known, self._context)
            ]
        return [(icon, caption, [value for value in values if value.text]) for icon, caption, values in facts]

    def _badge(self, row: RosterRow) -> list[Value]:
        """The code, and what became of that badge last."""

        def when(at_utc: datetime) -> str:
            return formats.date_time_of(at_utc, self._zone, self._context.language.code)

        code = Value(formats.code(row.code) if row.code else "", bold=True)
        if row.badge_void:
            return [code, Value(translate("PersonCard", "void"), "hint", colour="redtext")]
        if row.printed_at_utc is not None:
            words = wording.filled(translate("PersonCard", "printed {when}"), when=when(row.printed_at_utc))
            values = [code, Value(words, "hint", colour="text2")]
            if row.printed_text_differs:
                other = translate("PersonCard", "Printed with other text: print it again.")
                values.append(Value(other, "hint", colour="ambertext"))
            return values
        issued = next((one for one in self._past if one.kind == "badge_issued"), None)
        if issued is None:
            return [code]
        words = wording.filled(
            translate("PersonCard", "issued {when}, not printed"), when=when(issued.at_utc)
        )
        return [code, Value(words, "hint", colour="ambertext")]

    @property
    def _zone(self) -> tzinfo:
        workspace = self._context.workspace
        return workspace.zone if workspace is not None else UTC

    def _history(self) -> list[tuple[str, str, str, str]]:
        """What happened and what was answered, newest first."""
        found = [(one.at_utc, self._happening(one)) for one in self._past]
        found += [(answer.at_utc, self._answered(question, answer)) for question, answer in self._answers]
        return [words for _, words in sorted(found, key=lambda one: one[0], reverse=True)]

    def _answered(self, question: Question, answer: Any) -> tuple[str, str, str, str]:
        words = wording.filled(
            translate("PersonCard", "{question} {answer}, {desk}"),
            question=question.text,
            answer=answer_words(question, answer.value),
            desk=answer.desk,
        )
        return formats.time_of(answer.at_utc, self._zone), "circle-question-mark", words, "text2"

    def _happening(self, one: Any) -> tuple[str, str, str, str]:
        at = formats.time_of(one.at_utc, self._zone)
        if one.outcome is not None:
            outcome = str(one.outcome)
            colour = {"admitted": "greentext", "repeat": "ambertext", "refused": "redtext"}.get(
                outcome, "bluetext"
            )
            words = self._judged(one)
            if one.reason not in (Reason.BADGE_REPLACED, Reason.BADGE_VOID):
                words = f"{words}, {one.desk}"
            if one.from_paper:
                words = f"{words}, {wording.from_paper()}"
            if one.taken_back:
                words, colour = (
                    wording.filled(translate("PersonCard", "{what}, taken back"), what=words),
                    "text2",
                )
            return at, theme.OUTCOME_ICONS[outcome], words, colour
        words, icon = {
            "undo": (translate("PersonCard", "Taken back"), "undo-2"),
            "badge_issued": (translate("PersonCard", "Badge issued"), "id-card"),
            "badge_printed": (translate("PersonCard", "Badge printed"), "printer"),
            "badge_voided": (translate("PersonCard", "Badge void"), "ban"),
            "badge_handed": (translate("PersonCard", "Badge handed over"), "mail"),
            "badge_returned": (translate("PersonCard", "Badge came back"), "undo-2"),
            "greeted": (translate("PersonCard", "Greeted"), "user-round-check"),
        }.get(one.kind, (one.kind, "info"))
        if one.kind == "badge_handed" and one.note:
            words = wording.filled(
                translate("PersonCard", "Badge handed to {name}, {desk}"), name=one.note, desk=one.desk
            )
        elif one.code and one.kind.startswith("badge"):
            words = f"{words} {formats.code(one.code)}"
        if one.kind == "greeted":
            words = wording.filled(translate("PersonCard", "Greeted by {operator}"), operator=one.operator)
        if one.kind == "badge_voided" and one.note:
            words = wording.filled(translate("PersonCard", "{what}: {why}"), what=words, why=one.note)
        if one.kind == "badge_printed":
            by = (
                translate("PersonCard", "{what}, by {operator} on {printer}, {desk}")
                if one.note
                else translate("PersonCard", "{what}, by {operator} as a PDF, {desk}")
            )
            words = wording.filled(
                by, what=words, operator=one.operator, printer=one.note or "", desk=one.desk
            )
        return at, icon, words, "text2"

    @staticmethod
    def _judged(one: Any) -> str:
        """The answer to a scan in two or three words: why, where there is a why."""
        code = formats.code(one.code or "")
        match one.reason:
            case Reason.BADGE_REPLACED:
                return wording.filled(translate("PersonCard", "Old badge {code}"), code=code)
            case Reason.BADGE_VOID:
                return wording.filled(translate("PersonCard", "Void badge {code}"), code=code)
            case Reason.DELEGATE_CANCELLED:
                return translate("PersonCard", "Refused: cancelled")
            case Reason.DELEGATE_BLOCKED:
                return translate("PersonCard", "Refused: on the stop list")
            case Reason.NOT_ADMITTED_HERE:
                return translate("PersonCard", "Refused: not admitted there")
            case Reason.TOO_EARLY:
                return translate("PersonCard", "Refused: too early")
            case Reason.TOO_LATE:
                return translate("PersonCard", "Refused: closed")
            case Reason.FORGED:
                return translate("PersonCard", "Refused: not genuine")
            case Reason.FORCED:
                return translate("PersonCard", "Admitted, override")
            case Reason.EXIT:
                return translate("PersonCard", "Went out")
            case Reason.REENTRY:
                return translate("PersonCard", "Came back")
            case _:
                return wording.outcome(str(one.outcome))


@dataclass(frozen=True, slots=True)
class Value:
    """One line under a caption."""

    text: str | None
    size: str = "body"
    bold: bool = False
    colour: str = "text"


def _fact(icon: str, caption: str, values: Sequence[Value]) -> QWidget:
    """An icon, a caption over the values."""
    look = theme.current()
    words = QLabel(caption)
    words.setProperty("kind", "caption")
    column = QVBoxLayout()
    column.setSpacing(0)
    column.addWidget(words)
    for value in values:
        column.addWidget(DataLine(value.text or "", size=value.size, bold=value.bold, colour=value.colour))
    picture = QLabel()
    picture.setPixmap(icons.pixmap(icon, look.scaled(16), "text2"))
    # As high as the caption beside it, in every script and zoom.
    picture.setFixedHeight(words.sizeHint().height())
    return _beside(picture, column)


def _asked(question: str, answer: str) -> QWidget:
    """A question over its answer, both in anybody's words."""
    look = theme.current()
    column = QVBoxLayout()
    column.setSpacing(0)
    column.addWidget(DataLine(question, size="hint", colour="text2"))
    column.addWidget(DataLine(answer))
    picture = QLabel()
    picture.setPixmap(icons.pixmap("circle-question-mark", look.scaled(16), "text2"))
    picture.setFixedHeight(lines.box_px(look.px("hint")))
    return _beside(picture, column)


def _happened(at: str, icon: str, words: str, colour: str) -> QWidget:
    """One line of the history: time, icon, words over as many lines as they need."""
    look = theme.current()
    line_px = lines.box_px(look.px("hint"))
    time = DataLine(at, size="hint", colour="text2")
    time.setFixedWidth(look.scaled(42))
    picture = QLabel()
    picture.setPixmap(icons.pixmap(icon, look.scaled(16), colour))
    picture.setFixedHeight(line_px)
    column = QVBoxLayout()
    column.addWidget(DataLine(words, size="hint", bold=colour != "text2", colour=colour))
    holder = _beside(picture, column)
    row = holder.layout()
    assert isinstance(row, QHBoxLayout)
    row.insertWidget(0, time, 0, Qt.AlignmentFlag.AlignTop)
    return holder


def _beside(picture: QLabel, column: QVBoxLayout) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.current().scaled(8))
    row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
    row.addLayout(column, 1)
    return holder
