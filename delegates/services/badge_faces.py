"""What the badges of delegates say: facts of the roster, the delegation, the category and the forum, gathered."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from datetime import UTC, date
from typing import Final

from delegates.badges.face import LANGUAGES, BadgeFace, ProgrammeLine
from delegates.domain.badge_code import frame, short_code
from delegates.domain.checkpoint import ProgrammeItem
from delegates.domain.people import Category, DelegateId, Delegation, RosterRow
from delegates.domain.reference import Reference
from delegates.services.desk import Desk
from delegates.storage import picture_store, programme_store, roster_store

# The language in which free text on a badge is chosen, where the delegate's own is not known.
_LANGUAGE_OF_COUNTRY: Final[Mapping[str, str]] = {"LA": "lo", "TH": "en", "VN": "vi", "KH": "km"}


class BadgeFaces:
    """Reads once what many badges share, then makes a face of each row."""

    def __init__(self, desk: Desk, reference: Reference, photos: Set[DelegateId]) -> None:
        with desk.database.read() as db:
            self._categories = desk.categories(db)
            self._delegations = {one.id: one for one in roster_store.delegations(db)}
            self._languages = roster_store.languages(db)
            items = programme_store.items(db)
        self._forum, self._key = desk.forum, desk.key
        self._reference = reference
        self._photos = photos
        self._programme = tuple(_line(item, desk) for item in items)
        self._provinces = {body.province: body.name_native for body in reference.bodies if body.province}
        self._dates = dates_text(desk.forum.starts, desk.forum.ends)

    def faces(self, rows: Sequence[RosterRow]) -> list[BadgeFace]:
        """What the badges of these delegates bear, in the same order."""
        return [self._face(row) for row in rows]

    def _face(self, row: RosterRow) -> BadgeFace:
        category: Category = self._categories[row.category]
        sent_by: Delegation | None = self._delegations.get(row.delegation_id) if row.delegation_id else None
        country = sent_by.country if sent_by is not None else None
        names = self._reference.country_name(country) if country else None
        return BadgeFace(
            delegate_id=row.id,
            frame=frame(self._forum.number, row.badge_number, self._key),
            code=short_code(self._forum.number, row.badge_number),
            honorific=row.honorific,
            name_native=row.name_native,
            name_latin=row.name_latin,
            position=row.position,
            delegation=row.delegation,
            delegation_latin=row.delegation_latin,
            category_letter=category.letter,
            category_name=category.name,
            category_colour=category.colour,
            category_ink=category.ink,
            forum_name=self._forum.name,
            forum_dates=self._dates,
            venue=self._forum.venue or "",
            seat=row.seat,
            issue=row.badge_issue,
            language=self._language(row, country),
            category_name_lo=category.name_lo,
            acronym=sent_by.acronym if sent_by is not None else None,
            country=names[0] if names else None,
            country_latin=names[1] if names else None,
            country_code=country,
            province=self._provinces.get(sent_by.province or "") if sent_by is not None else None,
            variant=str(row.variant) if row.variant else None,
            photo=picture_store.photo_key(row.id) if row.id in self._photos else None,
            programme=self._programme,
        )

    def _language(self, row: RosterRow, country: str | None) -> str | None:
        own = (self._languages.get(row.id) or "").strip().casefold()
        if own in LANGUAGES:
            return own
        return _LANGUAGE_OF_COUNTRY.get(country, "en") if country else None


def _line(item: ProgrammeItem, desk: Desk) -> ProgrammeLine:
    times = [
        moment.replace(tzinfo=moment.tzinfo or UTC).astimezone(desk.zone)
        for moment in (item.starts_utc, item.ends_utc)
        if moment is not None
    ]
    day = f"{times[0].day:02d}.{times[0].month:02d}.{times[0].year}" if times else ""
    return ProgrammeLine(
        day=day,
        time="–".join(f"{moment.hour:02d}:{moment.minute:02d}" for moment in times),
        title=item.title,
        place=item.place or "",
    )


def dates_text(starts: date | None, ends: date | None) -> str:
    """The forum's dates as a badge bears them: digits only, understood in every language."""
    if starts is None:
        return ""
    first = f"{starts.day:02d}.{starts.month:02d}.{starts.year}"
    if ends is None or ends == starts:
        return first
    return f"{first} – {ends.day:02d}.{ends.month:02d}.{ends.year}"
