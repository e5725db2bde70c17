"""Who comes for whom: what of an office passes to the one who comes in its holder's place."""

from __future__ import annotations

from dataclasses import replace

from delegates.domain.people import Delegate


def in_place_of(absent: Delegate, comes: Delegate, *, keep_rank: bool, keep_seat: bool) -> Delegate:
    """The one who comes, as he or she is registered from now on: for the delegation of the absent one.

    `keep_rank` gives the rank, category and headship of the office, `keep_seat` its seat; what the office does not have
    stays the person's own. Whoever the absent one accompanied is accompanied by the one who comes, unless it is the
    same person.
    """
    principal = comes.principal_id or absent.principal_id
    stays = comes.delegation_id == absent.delegation_id and comes.is_head
    return replace(
        comes,
        delegation_id=absent.delegation_id,
        rank=absent.rank if keep_rank and absent.rank is not None else comes.rank,
        category=absent.category if keep_rank else comes.category,
        is_head=stays or (absent.is_head and keep_rank),
        seat=absent.seat if keep_seat and absent.seat else comes.seat,
        principal_id=None if principal in (comes.id, absent.id) else principal,
        substitute_of=absent.id,
    )
