"""Words, dates and numbers of reports."""

from __future__ import annotations

import string
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from delegates.domain.people import DEFAULT_CATEGORIES, Category, Forum, Status
from delegates.errors import DeskError
from delegates.reports import words as module
from delegates.reports.table import COLUMNS
from delegates.reports.words import LANGUAGES, Words


@pytest.mark.parametrize(
    ("language", "day", "count"),
    [
        ("en", "10 Jan 2024", "1,240"),
        ("lo", "10 ມັງກອນ 2024", "1.240"),
        ("vi", "10/01/2024", "1.240"),
        ("km", "10 មករា 2024", "1.240"),
    ],
)
def test_dates_and_numbers_are_written_as_each_country_does(language, day, count):
    words = Words(language)
    assert words.day(date(2024, 1, 10)) == day
    assert words.count(1240) == count
    moment = datetime(2024, 1, 9, 18, 5, tzinfo=UTC)
    assert words.moment(moment, ZoneInfo("Asia/Vientiane")) == f"{day} 01:05"


def test_a_forum_of_one_day_shows_one_date():
    day, next_day = date(2024, 1, 10), date(2024, 1, 11)
    assert Words("en").days(Forum("f", "F", None, day, day, 1)) == "10 Jan 2024"
    assert Words("en").days(Forum("f", "F", None, day, next_day, 1)) == "10 Jan 2024 – 11 Jan 2024"
    assert Words("en").days(Forum("f", "F", None, None, None, 1)) is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_there_in_every_language(language):
    words = Words(language)
    for key in module._TEXTS:
        assert words[key].strip(), key
    assert all(words[column.key] for column in COLUMNS)
    assert all(words.status(status) for status in Status)
    assert len({words.category(category) for category in DEFAULT_CATEGORIES}) == len(DEFAULT_CATEGORIES)


def test_all_languages_have_the_same_placeholders():
    def names(text: str) -> set[str | None]:
        return {name for _, name, _, _ in string.Formatter().parse(text)} - {None}

    for key, texts in module._TEXTS.items():
        assert len({frozenset(names(text)) for text in texts}) == 1, key


def test_a_renamed_category_keeps_the_name_it_was_given():
    guard = Category("S", "Guard", "ຍາມ", "#000000")
    assert [Words(language).category(guard) for language in ("en", "lo", "vi", "km")] == [
        "Guard",
        "ຍາມ",
        "Guard",
        "Guard",
    ]


def test_a_language_without_words_is_refused():
    with pytest.raises(DeskError) as refused:
        Words("fr")
    assert refused.value.facts["field"] == "language"
