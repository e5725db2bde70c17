"""Names of operators: who is offered, and one spelling for each."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from delegates.ui.context import Context


def known_operators(context: Context) -> tuple[str, ...]:
    """Those who have worked on the open forum, the newest first, then the other names of this computer; each once."""
    from delegates.domain import names  # not needed before somebody looks

    found: dict[str, str] = {}
    for name in (*context.operators, *context.settings.operators):
        found.setdefault(names.key(name), name)
    return tuple(found.values())


def known_spelling(name: str, known: Iterable[str]) -> str:
    """The name as it is known already where it was written a little otherwise ("noy " for "Noy")."""
    from delegates.domain import names

    cleaned = names.store(name)
    asked = names.key(cleaned)
    return next((one for one in known if asked and names.key(one) == asked), cleaned)
