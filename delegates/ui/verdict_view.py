"""What the verdict panel shows: a frozen value made from a verdict, in the person's language.

The words stand here, one row a reason: the word of the band, why, and what to do now. A sentence whose fact is missing
gives way to its shorter form. No "he" or "she", two sentences at most.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, tzinfo

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QPixmap

from delegates.domain.admission import Outcome, Reason, Verdict
from delegates.domain.people import Category, Delegation, RosterRow
from delegates.ui import formats, wording
from delegates.ui.verdict_notes import notes_of, party_of
from delegates.verdict_words import FOREIGN, NO_PERSON, NO_PERSON_ELSE, NOT_INSIDE, WORDS

translate = QCoreApplication.translate
MOST_TYPED = 60


@dataclass(frozen=True, slots=True)
class PersonLines:
    """The lines about a person, as given: nothing is cut, joined or respelled."""

    name: str
    honorific: str = ""
    latin: str = ""
    position: str = ""
    delegation: str = ""
    category: Category | str = "D"
    category_name: str = ""
    seat: str = ""
    photo: QPixmap | None = None


@dataclass(frozen=True, slots=True)
class VerdictView:
    """`outcome` is admitted, repeat, refused, unread, queued or found (a person opened from a search).

    `why` holds one or two lines. Without a person, `icon` stands in the photo's place beside two lines of text.
    `attention` holds notes for staff, one a line; on an admission they stand in the place of `now`. `is_urgent` says that
    one of them is to be heard too. `party` says whom somebody accompanies or who belongs to him or her, `asks` what is to
    be asked. `waiting` is how many scans wait behind this one.
    """

    outcome: str
    word: str
    why: tuple[str, ...] = ()
    person: PersonLines | None = None
    icon: str = "scan-line"
    text: tuple[str, str] = ("", "")
    attention: tuple[str, ...] = ()
    now: str = ""
    waiting: int = 0
    is_urgent: bool = False
    party: tuple[str, ...] = ()
    asks: str = ""

    @property
    def to_do(self) -> str:
        """What to do now, unless notes or a question say it: beside a refusal or a repeat they never replace it."""
        replaced = self.outcome == Outcome.ADMITTED and (self.attention or self.asks)
        return "" if replaced else self.now

    @property
    def sound(self) -> str:
        """The name of its sound: a note that is urgent is heard with an admission; other outcomes have their own."""
        return "attention" if self.is_urgent and self.outcome == Outcome.ADMITTED else self.outcome

    @property
    def spoken(self) -> str:
        """ "word. name. notes. now.", for a screen reader."""
        name = (
            " ".join(part for part in (self.person.honorific, self.person.name) if part)
            if self.person
            else self.text[0]
        )
        parts = (self.word, name, *self.attention, self.to_do, self.asks)
        return " ".join(f"{part.rstrip('.')}." for part in parts if part)


def view_of(
    verdict: Verdict,
    *,
    zone: tzinfo,
    language: str = "en",
    categories: Sequence[Category] = (),
    body: Delegation | None = None,
    photo: QPixmap | None = None,
) -> VerdictView:
    """A verdict as the panel shows it; `body` is the delegation of whoever was scanned."""
    row = verdict.delegate
    facts = _facts(verdict, zone, language, categories)
    word, whys, nows = WORDS[verdict.reason]
    if verdict.flagged:
        whys, nows = NOT_INSIDE, nows[:1]
    sentences = [_first_possible(forms, facts) for forms in nows]
    why_lines = [_first_possible(whys, facts)]
    if verdict.reason is Reason.OK and row is not None and row.code:
        why_lines.append(wording.filled(translate("Verdict", "Badge {code}"), code=formats.code(row.code)))
    if verdict.offline:
        why_lines.append(translate("Verdict", "Offline, kept on this desk"))
    bold, plain = NO_PERSON.get(verdict.reason, NO_PERSON_ELSE)
    notes = notes_of(verdict, body, zone)
    return VerdictView(
        outcome=str(verdict.outcome),
        word=translate("Verdict", word),
        why=tuple(why_lines[:2]),
        person=person_of(row, language=language, categories=categories, photo=photo)
        if row is not None
        else None,
        icon="scan-line" if verdict.outcome is Outcome.UNREAD else "user-round",
        text=(translate("Verdict", bold), translate("Verdict", plain)),
        attention=tuple(note.text for note in notes),
        now=" ".join(sentence for sentence in sentences if sentence),
        is_urgent=any(note.is_urgent for note in notes),
        party=party_of(verdict, zone),
        asks=verdict.questions[0].text if verdict.questions else "",
    )


def person_of(
    row: RosterRow, *, language: str = "en", categories: Sequence[Category] = (), photo: QPixmap | None = None
) -> PersonLines:
    """The lines of a person, from a row of the roster."""
    category = _category(row.category, categories)
    return PersonLines(
        name=row.name,
        honorific=row.honorific or "",
        latin=row.second_name or "",
        position=row.position or "",
        delegation=row.delegation or "",
        category=category,
        category_name=wording.category(category, language),
        seat=row.seat or "",
        photo=photo,
    )


def found_view(
    row: RosterRow,
    *,
    language: str = "en",
    categories: Sequence[Category] = (),
    similar: bool = False,
    photo: QPixmap | None = None,
) -> VerdictView:
    """A person opened from the search: a neutral band, nothing recorded."""
    now = (
        translate("Verdict", "Please check name and position with the guest.")
        if similar
        else translate("Verdict", "Press Enter to check in.")
    )
    return VerdictView(
        outcome="found",
        word=translate("Verdict", "Found, not checked in"),
        why=(wording.filled(translate("Verdict", "Badge {code}"), code=formats.code(row.code)),)
        if row.code
        else (),
        person=person_of(row, language=language, categories=categories, photo=photo),
        now=now,
    )


def queued_view(count: int, dialog_title: str = "") -> VerdictView:
    """Scans wait because a dialog is open: a notice, no outcome."""
    return VerdictView(
        outcome="queued",
        word=translate("Verdict", "Queued"),
        why=(translate("Verdict", "%n scan(s) wait", "", count),),
        icon="hourglass",
        text=(
            wording.filled(translate("Verdict", "A window is open: {title}"), title=dialog_title)
            if dialog_title
            else translate("Verdict", "A window is open"),
            translate("Verdict", "The scans are kept and answered in order."),
        ),
        now=translate("Verdict", "Finish or close the window (Esc)."),
    )


def unrecorded_view(sentence: str) -> VerdictView:
    """A scan that could not be written down, and why: no guest before may stand there in green meanwhile."""
    return VerdictView(
        outcome="refused",
        word=translate("Verdict", "Not recorded"),
        icon="triangle-alert",
        text=(sentence, translate("Verdict", "Nothing was recorded for any person.")),
        now=translate("Verdict", "Let nobody pass on this scan. Put it right, then scan again."),
    )


def without_person(reason: Reason) -> str:
    """One line for a scan that is nobody's, in the list of last scans."""
    return translate("Verdict", NO_PERSON.get(reason, NO_PERSON_ELSE)[0])


def with_waiting(view: VerdictView, count: int) -> VerdictView:
    """The same verdict, with how many scans wait behind it."""
    return replace(view, waiting=count)


def without_name(view: VerdictView) -> VerdictView:
    """A refusal on a screen that faces the guest: no name, nothing about why."""
    return replace(
        view,
        word=translate("Verdict", "Please wait a moment"),
        why=(),
        person=None,
        icon="user-round",
        text=(translate("Verdict", "Please wait a moment"), ""),
        attention=(),
        now="",
        party=(),
    )


def _category(letter: str, categories: Sequence[Category]) -> Category | str:
    return next((category for category in categories if category.letter == letter), letter)


def _facts(verdict: Verdict, zone: tzinfo, language: str, categories: Sequence[Category]) -> dict[str, str]:
    given = verdict.facts
    row = verdict.delegate
    found: dict[str, str | None] = {
        "time": _moment(verdict.at_utc, verdict, zone, language),
        "checkpoint": verdict.checkpoint,
        "seat": row.seat if row else None,
        "category": wording.category(_category(row.category, categories), language) if row else None,
        "first": _moment(verdict.previous.at_utc, verdict, zone, language) if verdict.previous else None,
        "first_desk": verdict.previous.desk if verdict.previous else None,
        "foreign": translate("Verdict", FOREIGN.get(str(given.get("foreign", "other")), FOREIGN["other"])),
    }
    for name, key in {
        "out": "out_at_utc",
        "since": "in_since_utc",
        "replaced": "replaced_at_utc",
        "voided": "voided_at_utc",
        "opens": "opens_utc",
        "closes": "closes_utc",
    }.items():
        value = given.get(key)
        found[name] = _moment(value, verdict, zone, language) if isinstance(value, datetime) else None
    for name in (
        "replaced_desk",
        "replaced_why",
        "forum_number",
        "why",
        "contact",
        "place",
        "other",
        "substitute",
    ):
        value = given.get(name)
        found[name] = _short(str(value)) if value not in (None, "") else None
    new_code = given.get("new_code")
    found["new_code"] = formats.code(str(new_code)) if new_code else None
    return {name: value for name, value in found.items() if value}


def _short(words: str) -> str:
    """What staff typed, as much of it as a band has room for."""
    return words if len(words) <= MOST_TYPED else words[: MOST_TYPED - 1].rstrip() + "…"


def _moment(at_utc: datetime, verdict: Verdict, zone: tzinfo, language: str) -> str:
    """The time alone on the day of the scan, the date with it on another day."""
    if at_utc.astimezone(zone).date() == verdict.at_utc.astimezone(zone).date():
        return formats.time_of(at_utc, zone)
    return formats.date_time_of(at_utc, zone, language)


def _first_possible(forms: Sequence[str], facts: Mapping[str, str]) -> str:
    for form in forms:
        if all(name in facts for name in _placeholders(form)):
            return wording.filled(translate("Verdict", form), **facts) if form else ""
    return ""


def _placeholders(form: str) -> list[str]:
    return [piece.partition("}")[0] for piece in form.split("{")[1:]]
