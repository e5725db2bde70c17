"""Long writing in small steps: between them it may wait for the desk, or be stopped."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

# Asked between steps; may wait, and raises to stop: nothing of the file stays then.
Step = Callable[[], None]
ItemT = TypeVar("ItemT")


def no_step() -> None:
    """Writing that nobody waits beside."""


def stepping(items: Iterable[ItemT], step: Step, every: int) -> Iterator[ItemT]:
    """The same items, with a step after every so many."""
    for number, item in enumerate(items, 1):
        if number % every == 0:
            step()
        yield item
