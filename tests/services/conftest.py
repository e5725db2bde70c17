"""A forum file of its own for each test, with a clock that the test moves."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from delegates.services.forum_files import ForumDetails, create_forum
from delegates.services.sample_forum import create_sample
from delegates.services.workspace import Workspace


class Clock:
    """08:00 in Vientiane on the day of the model forum, a second later each time it is asked."""

    def __init__(self) -> None:
        self.now = datetime(2024, 1, 10, 1, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now

    def pass_(self, **span: float) -> None:
        self.now += timedelta(**span)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def workspace(tmp_path: Path, clock: Clock) -> Iterator[Workspace]:
    made = create_forum(
        tmp_path / "test.forum",
        ForumDetails("Forum", venue="Hall", number=417),
        desk_name="Desk 1",
        operator="Reception",
        clock=clock,
    )
    yield made
    made.close()


@pytest.fixture
def sample(tmp_path: Path, clock: Clock) -> Iterator[Workspace]:
    """The sixty people of the sample lists."""
    made = create_sample(tmp_path / "sample.forum", desk_name="Desk 1", operator="Reception", clock=clock)
    yield made
    made.close()
