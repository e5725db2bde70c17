"""Times, dates, numbers, codes and telephones as the window shows them, in the person's language.

Gregorian years, 24-hour clock, Western digits in every language. Inside, times are aware UTC; the forum's zone is given
by the caller.
"""

from __future__ import annotations

from datetime import date, datetime, tzinfo

NBSP = "\N{NO-BREAK SPACE}"

_MONTHS_EN = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_MONTHS_LO = (
    "ມັງກອນ", "ກຸມພາ", "ມີນາ", "ເມສາ", "ພຶດສະພາ", "ມິຖຸນາ", "ກໍລະກົດ", "ສິງຫາ", "ກັນຍາ", "ຕຸລາ", "ພະຈິກ", "ທັນວາ",
)  # fmt: skip
_MONTHS_KM = (
    "មករា", "កុម្ភៈ", "មីនា", "មេសា", "ឧសភា", "មិថុនា", "កក្កដា", "សីហា", "កញ្ញា", "តុលា", "វិច្ឆិកា", "ធ្នូ",
)  # fmt: skip
_MONTHS = {"en": _MONTHS_EN, "lo": _MONTHS_LO, "km": _MONTHS_KM}
_THOUSANDS = {"en": ",", "lo": ".", "vi": ".", "km": "."}
_DECIMAL = {"en": ".", "lo": ",", "vi": ",", "km": ","}

# Lengths of the national numbers behind a country code, and how each is grouped; the trunk zero stands before them.
_NATIONAL: dict[str, dict[int, tuple[int, ...]]] = {
    "856": {10: (2, 4, 4), 8: (2, 3, 3), 9: (2, 4, 3)},
    "84": {9: (2, 3, 4), 10: (2, 4, 4)},
    "855": {8: (2, 3, 3), 9: (2, 3, 4)},
    "66": {9: (2, 3, 4), 8: (1, 3, 4)},
}


def time_of(at_utc: datetime, zone: tzinfo, *, seconds: bool = False) -> str:
    """`08:42`; with seconds in histories and conflicts."""
    return at_utc.astimezone(zone).strftime("%H:%M:%S" if seconds else "%H:%M")


def date_of(day: date, language: str = "en") -> str:
    """`10 Jan 2024` · `10 ມັງກອນ 2024` · `10/01/2024` (vi) · `10 មករា 2024`."""
    months = _MONTHS.get(language)
    if months is None:
        return f"{day.day:02}/{day.month:02}/{day.year:04}"
    return f"{day.day} {months[day.month - 1]} {day.year}"


def dates_of(starts: date | None, ends: date | None, language: str = "en") -> str:
    """A forum's days: one date, or `10 Jan 2024 – 12 Jan 2024`; nothing for no date."""
    if starts is None and ends is None:
        return ""
    first, last = starts or ends, ends or starts
    assert first is not None
    assert last is not None
    if first == last:
        return date_of(first, language)
    return f"{date_of(first, language)} – {date_of(last, language)}"


def date_time_of(at_utc: datetime, zone: tzinfo, language: str = "en") -> str:
    """Date and time apart by a comma: `10 Jan 2024, 08:42`."""
    local = at_utc.astimezone(zone)
    return f"{date_of(local.date(), language)}, {local:%H:%M}"


def number(value: int, language: str = "en") -> str:
    """Thousands as the language writes them: `1,240` or `1.240`."""
    return f"{value:,}".replace(",", _THOUSANDS.get(language, ","))


def decimal(value: float, places: int = 1, language: str = "en") -> str:
    """A number with decimal places: `2.5` or `2,5`."""
    whole, _, rest = f"{value:,.{places}f}".partition(".")
    whole = whole.replace(",", _THOUSANDS.get(language, ","))
    return whole + (_DECIMAL.get(language, ".") + rest if rest else "")


def share(part: int, whole: int) -> str:
    """`44 %`, rounded, but 100 % only when it is all and 0 % only when it is none."""
    if whole <= 0 or part <= 0:
        return f"0{NBSP}%"
    if part >= whole:
        return f"100{NBSP}%"
    return f"{min(99, max(1, round(100 * part / whole)))}{NBSP}%"


def code(digits: str) -> str:
    """A badge code in threes, held together by no-break spaces: `771 902 433`."""
    return NBSP.join(digits[i : i + 3] for i in range(0, len(digits), 3))


def phone(stored: str | None, *, national: bool = False) -> str:
    """A stored number as people read it: `+856 20 5555 8412`, at the desk `020 5555 8412`.

    Several are joined by ` / `. What is no international number is shown as stored.
    """
    if not stored:
        return ""
    return " / ".join(_one_phone(one.strip(), national) for one in stored.split("/"))


def _one_phone(stored: str, national: bool) -> str:
    digits = stored.removeprefix("+")
    if not stored.startswith("+") or not digits.isdecimal():
        return stored
    for country in sorted(_NATIONAL, key=len, reverse=True):
        if digits.startswith(country):
            rest = digits[len(country) :]
            groups = _NATIONAL[country].get(len(rest))
            if groups is None:
                break
            pieces: list[str] = []
            for length in groups:
                pieces.append(rest[:length])
                rest = rest[length:]
            grouped = NBSP.join(pieces)
            return f"0{grouped}" if national else f"+{country}{NBSP}{grouped}"
    return stored
