"""Telephone numbers as lists write them -> E.164, several joined by " / ".

A list gives the number as people dial it at home (020 5555 1234), with the country code, with Lao or Khmer digits, as a
spreadsheet number that lost its zero (2055551234), as text of such a number (2055551234.0), or two in one cell.

Source: ITU-T E.164; national numbering plans of Laos, Viet Nam, Cambodia (lengths and trunk zero).
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

SEPARATOR = " / "

# Country -> calling code.
_CALLING_CODES = {
    "LA": "856", "VN": "84", "KH": "855", "TH": "66", "CN": "86", "MM": "95", "MY": "60", "SG": "65", "ID": "62",
    "PH": "63", "BN": "673", "TL": "670", "JP": "81", "KR": "82", "IN": "91", "AU": "61", "NZ": "64", "US": "1", "CA": "1",
    "GB": "44", "FR": "33", "DE": "49", "CH": "41", "LU": "352", "BE": "32", "NL": "31", "SE": "46", "IT": "39", "ES": "34",
    "RU": "7", "HK": "852", "TW": "886",
}  # fmt: skip
# What a number looks like after the trunk zero: mobile numbers and landlines with their area code.
_NATIONAL = {
    "LA": re.compile(r"20\d{8}|30[24]\d{7}|30\d{7}|[2-8]\d{7}"),
    "VN": re.compile(r"[35789]\d{8}|2\d{9}"),
    "KH": re.compile(r"[1-9]\d{7,8}"),
    "TH": re.compile(r"[689]\d{8}|[2-7]\d{7}"),
    "CN": re.compile(r"1[3-9]\d{9}"),
}
_LAO_MOBILE = re.compile(r"020[235789]\d{7}")
_ANY_NATIONAL = re.compile(r"[1-9]\d{6,11}")

_SEPARATORS = re.compile(r"[/;,|\n\r]+|\s+(?:or|and|và|hoặc|ຫຼື|ຫລື|ແລະ|ឬ|និង)\s+|\s{2,}(?=[+0])", re.IGNORECASE)
_EXTENSION = re.compile(r"\(?\s*(?:ext|x|máy lẻ|ຕໍ່)\.?\s*\d{1,5}\)?\s*$", re.IGNORECASE)
_LABEL = re.compile(r"^[^\d+(]*")
_LOST_IN_SHEET = re.compile(r"\d+(?:[.,]\d+)?E\+?\d+", re.IGNORECASE)
_FLOAT = re.compile(r"(\d{6,})[.,]0+")
_NO_DIGIT = re.compile(r"[^\d+]")


@dataclass(frozen=True, slots=True)
class Phones:
    """What a cell holds: `text` (E.164 where it can be, else as given; None where nothing is left).

    `repaired`: a lost zero or a spreadsheet number was put right. `unusual`: a part is no telephone number that we know.
    """

    text: str | None
    repaired: bool = False
    unusual: bool = False


def numbers(text: str | None) -> frozenset[str]:
    """The E.164 numbers of a stored phone field, for comparison."""
    return frozenset(part for part in (text or "").split(SEPARATOR) if part.startswith("+"))


def read(text: str, countries: tuple[str, ...] = ("LA",)) -> Phones:
    """Read a cell; `countries` are tried in order for numbers without a country code."""
    found: list[str] = []
    repaired = unusual = False
    ascii_text = _ascii_digits(text)
    if _LOST_IN_SHEET.fullmatch(ascii_text.strip()):
        return Phones(None, unusual=True)  # rounded by the spreadsheet: its last digits are gone
    for part in _SEPARATORS.split(ascii_text):
        given = " ".join(part.split())
        if not any(char.isdigit() for char in given):
            continue
        number, was_repaired = _one(given, countries)
        if number is None and sum(map(str.isdigit, given)) < 3:
            unusual = True
            continue
        repaired |= was_repaired
        unusual |= number is None
        found.append(number or given[:40])
    return Phones(SEPARATOR.join(dict.fromkeys(found)) or None, repaired, unusual)


def _ascii_digits(text: str) -> str:
    return "".join(
        str(unicodedata.digit(char)) if char.isdigit() and not char.isascii() else char
        for char in unicodedata.normalize("NFKC", text).replace("\u200b", "")
    )


def _one(given: str, countries: tuple[str, ...]) -> tuple[str | None, bool]:
    """-> (E.164 or None, whether it had to be repaired)."""
    bare = _LABEL.sub("", _EXTENSION.sub("", given))
    as_float = _FLOAT.fullmatch(bare.replace(" ", ""))
    repaired = as_float is not None
    if as_float:
        bare = as_float.group(1)
    digits = _NO_DIGIT.sub("", bare.replace("(0)", "") if "+" in bare else bare)
    if digits.startswith("00"):
        digits = "+" + digits[2:]
    if digits.startswith("+"):
        body = digits.replace("+", "")
        return (
            (f"+{_without_trunk_zero(body)}", repaired)
            if 8 <= len(body) <= 15 and body[0] != "0"
            else (None, repaired)
        )
    if not digits.isdecimal():
        return None, repaired
    if _LAO_MOBILE.fullmatch(digits) and countries[:1] != ("VN",):  # unmistakable, whoever carries it
        return f"+856{digits[1:]}", repaired
    for country in dict.fromkeys(countries):
        code = _CALLING_CODES.get(country)
        if code is None:
            continue
        pattern = _NATIONAL.get(country, _ANY_NATIONAL)
        if digits.startswith("0") and pattern.fullmatch(digits[1:]):
            return f"+{code}{digits[1:]}", repaired
        if digits.startswith(code) and country in _NATIONAL and pattern.fullmatch(digits[len(code) :]):
            return f"+{digits}", True
        if not digits.startswith("0") and country in _NATIONAL and pattern.fullmatch(digits):
            return f"+{code}{digits}", True
    return None, repaired


def _without_trunk_zero(body: str) -> str:
    """+856 020 … is +856 20 …"""
    for country in ("LA", "VN", "KH", "TH"):
        code = _CALLING_CODES[country]
        if body.startswith(code + "0") and _NATIONAL[country].fullmatch(body[len(code) + 1 :]):
            return code + body[len(code) + 1 :]
    return body
