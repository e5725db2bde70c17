"""What a write touched, so that every page knows whether it is stale."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Changes:
    """Delegates by id; the rest as flags. `everything` after an import, a restore or another forum."""

    delegates: frozenset[str] = frozenset()
    delegations: bool = False
    badges: bool = False
    check_ins: bool = False
    answers: bool = False
    programme: bool = False
    settings: bool = False
    pictures: bool = False
    everything: bool = False
