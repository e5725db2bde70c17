"""What the panel shows: the person found, else the last answer, else nothing."""

from __future__ import annotations

from delegates.domain.admission import Outcome, Verdict
from delegates.domain.people import RosterRow
from delegates.ui.context import Context
from delegates.ui.verdict_view import VerdictView, found_view, without_name


def present_view(
    context: Context, verdict: Verdict | None, found: RosterRow | None, *, full: bool
) -> VerdictView | None:
    """A full screen that faces the guest names nobody who is refused."""
    if found is not None:
        return found_view(
            found,
            language=context.language.code,
            categories=context.categories,
            similar=found.similar,
            photo=context.photos.of(found.id),
        )
    if verdict is None:
        return None
    if full and context.settings.guest_facing and verdict.outcome is Outcome.REFUSED:
        return without_name(context.view_of(verdict))
    person = verdict.delegate
    return context.view_of(verdict, photo=context.photos.of(person.id) if person is not None else None)
