from __future__ import annotations

import uuid
from datetime import UTC, datetime, timedelta
from threading import Thread

import pytest

from delegates.storage.ids import uuid7

NOW = datetime(2024, 1, 10, 1, 2, 3, 456000, tzinfo=UTC)


def test_is_a_version_7_id_that_bears_its_time() -> None:
    made = uuid.UUID(uuid7(NOW))
    assert (made.version, made.variant) == (7, uuid.RFC_4122)
    assert made.int >> 80 == int(NOW.timestamp() * 1000)


def test_rises_within_one_moment_and_when_the_clock_is_put_back_a_little() -> None:
    made = [uuid7(NOW) for _ in range(5000)] + [uuid7(NOW - timedelta(seconds=5)) for _ in range(5000)]
    assert made == sorted(set(made))


def test_follows_a_clock_that_was_put_right() -> None:
    uuid7(NOW + timedelta(days=365))
    assert uuid.UUID(uuid7(NOW)).int >> 80 == int(NOW.timestamp() * 1000)


def test_no_two_threads_get_the_same() -> None:
    made: list[str] = []
    threads = [Thread(target=lambda: made.extend([uuid7(NOW) for _ in range(2000)])) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(set(made)) == 8000


def test_a_time_without_a_zone_is_a_bug() -> None:
    with pytest.raises(ValueError, match="zone"):
        uuid7(NOW.replace(tzinfo=None))
