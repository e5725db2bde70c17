"""Codes that are no badges of any forum, recognised by how they begin, under any keyboard layout.

Only the kind is told. What a foreign code holds is never opened, shown or logged.
"""

from __future__ import annotations

import re

from delegates.scanner.layouts import key_tables

WEB_ADDRESS = "web_address"
CONTACT_CARD = "contact_card"
WIFI = "wifi"
PAYMENT = "payment"
PHONE_OR_MAIL = "phone_or_mail"
OTHER = "other"

# A kind shows in the first characters; the rest is not looked at.
_LOOKED_AT = 48
_AIM_IDENTIFIER = re.compile(r"^\][A-Za-z][0-9A-Za-z]")
# Nobody types these when looking for a person.
_CERTAIN = (
    (WEB_ADDRESS, re.compile(r"https?://|www\.|urlto:", re.I)),
    (CONTACT_CARD, re.compile(r"begin:vcard|mecard:|bizcard:", re.I)),
    (WIFI, re.compile(r"wifi:", re.I)),
    # EMVCo merchant-presented QR: payload format 01, then point of initiation; UPI.
    (PAYMENT, re.compile(r"0002010[12]|upi://|bitcoin:|ethereum:", re.I)),
    (PHONE_OR_MAIL, re.compile(r"mailto:|matmsg:|tel:|sms:|smsto:|mms:|mmsto:", re.I)),
    (
        OTHER,
        re.compile(r"otpauth:|otpauth-migration:|geo:|begin:v|market:|intent:|whatsapp:|line:|fido:/", re.I),
    ),
)
# From a scanner these are foreign codes too; typed, they are a search.
_SCANNED = (
    (WEB_ADDRESS, re.compile(r"[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}/", re.I)),
    (PHONE_OR_MAIL, re.compile(r"[\w.+-]+@[\w-]+\.\w|\+\d{6}", re.I)),
)


def kind_of(texts: list[str], *, typed: bool) -> str | None:
    """The kind of foreign code, or None. `texts`: what arrived, as rebuilt from the keys and as text."""
    for text in texts:
        start = text.lstrip()[:_LOOKED_AT]
        found = _first(_CERTAIN if typed else (*_CERTAIN, *_SCANNED), start)
        if found is not None:
            return found
    for text in texts:
        start = text.lstrip()[:_LOOKED_AT]
        for table in key_tables():
            us_text = table.us_text(start)
            if us_text == start:
                continue
            found = _first(_CERTAIN, us_text)
            if found is not None:
                return found
    return None


def _first(patterns: tuple[tuple[str, re.Pattern[str]], ...], us_text: str) -> str | None:
    payload = _AIM_IDENTIFIER.sub("", us_text)
    return next((kind for kind, pattern in patterns if pattern.match(payload)), None)
