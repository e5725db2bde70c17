"""Times of day as hands write them."""

from __future__ import annotations

from datetime import time

import pytest

from delegates.domain.clock_time import typed_time


@pytest.mark.parametrize(
    "text",
    ["08:42", "8:42", "0842", "842", "8.42", " 8 42 ", "8h42", "8-42", "໐໘:໔໒", "០៨៤២", "٠٨:٤٢"],
)
def test_a_time_is_read_however_it_is_written(text: str) -> None:
    assert typed_time(text) == time(8, 42)


@pytest.mark.parametrize(
    "text", ["", "8", "42", "24:00", "12:60", "8:4", "08:42:10", "08420", "ten", "8..42"]
)
def test_anything_else_is_no_time(text: str) -> None:
    assert typed_time(text) is None


def test_midnight_and_the_last_minute() -> None:
    assert [typed_time("0000"), typed_time("23:59")] == [time(0, 0), time(23, 59)]
