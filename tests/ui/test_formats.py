from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from delegates.ui import formats

ZONE = ZoneInfo("Asia/Vientiane")
AT = datetime(2024, 1, 10, 1, 42, 7, tzinfo=UTC)
N = formats.NBSP


@pytest.mark.parametrize(
    ("language", "written"),
    [("en", "10 Jan 2024"), ("lo", "10 ມັງກອນ 2024"), ("vi", "10/01/2024"), ("km", "10 មករា 2024")],
)
def test_dates(language: str, written: str) -> None:
    assert formats.date_of(date(2024, 1, 10), language) == written


def test_times_are_of_the_forums_zone() -> None:
    assert formats.time_of(AT, ZONE) == "08:42"
    assert formats.time_of(AT, ZONE, seconds=True) == "08:42:07"
    late = datetime(2024, 1, 9, 18, 0, tzinfo=UTC)
    assert formats.date_time_of(late, ZONE) == "10 Jan 2024, 01:00"


def test_days_of_a_forum() -> None:
    one, other = date(2024, 1, 10), date(2024, 1, 12)
    assert formats.dates_of(one, one) == "10 Jan 2024"
    assert formats.dates_of(one, other) == "10 Jan 2024 – 12 Jan 2024"
    assert formats.dates_of(None, other) == "12 Jan 2024"
    assert formats.dates_of(None, None) == ""


@pytest.mark.parametrize(
    ("language", "written"), [("en", "1,240"), ("lo", "1.240"), ("vi", "1.240"), ("km", "1.240")]
)
def test_thousands(language: str, written: str) -> None:
    assert formats.number(1240, language) == written
    assert formats.number(999, language) == "999"


def test_decimals() -> None:
    assert formats.decimal(1234.56, 1, "en") == "1,234.6"
    assert formats.decimal(1234.56, 1, "lo") == "1.234,6"


@pytest.mark.parametrize(
    ("part", "whole", "written"),
    [(212, 486, "44"), (0, 486, "0"), (486, 486, "100"), (485, 486, "99"), (1, 486, "1"), (0, 0, "0")],
)
def test_a_share_is_whole_only_when_it_is(part: int, whole: int, written: str) -> None:
    assert formats.share(part, whole) == f"{written}{N}%"


def test_codes_stand_in_threes() -> None:
    assert formats.code("771902433") == f"771{N}902{N}433"
    assert formats.code("") == ""


@pytest.mark.parametrize(
    ("stored", "shown", "national"),
    [
        ("+8562055558412", "+856 20 5555 8412", "020 5555 8412"),
        ("+84912345678", "+84 91 234 5678", "091 234 5678"),
        ("+85512345678", "+855 12 345 678", "012 345 678"),
        ("+4930123456", "+4930123456", "+4930123456"),
        ("ext. 12", "ext. 12", "ext. 12"),
        (
            "+8562055558412 / +8562022229299",
            "+856 20 5555 8412 / +856 20 2222 9299",
            "020 5555 8412 / 020 2222 9299",
        ),
    ],
)
def test_telephones(stored: str, shown: str, national: str) -> None:
    assert formats.phone(stored).replace(N, " ") == shown
    assert formats.phone(stored, national=True).replace(N, " ") == national
    assert formats.phone(None) == ""
