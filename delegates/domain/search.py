"""Finding a person by whatever the receptionist can type: the folded text of a delegate and the ranking of hits.

Two kinds of text are kept apart. *Exact* text is what is written on the list, folded (`names.key`): names with and
without blanks, position, delegation, phone, e-mail, badge code. *Sound* text is how a name may be spelt in Latin
letters and its consonant skeleton; a hit found only there is marked similar, stands below the exact ones and is never
chosen by itself.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from delegates.domain import latin, names

# Sound text stands before this mark, exact text after it, one line a field.
MARK = "\x1f"
# Within the exact text, names stand before this mark and everything else after it.
NAMES_END = "\x1e"

_NOT_DIGITS = re.compile(r"\D+")
_DIALLED_FIRST = re.compile(r"^(?:00(?=[1-9]\d{7})|0(?=[1-9]))")
_DIGITS_ONLY = re.compile(r"[\d\s\-+().]+")


def delegate_text(
    *,
    name_native: str | None,
    name_latin: str | None,
    position: str | None = None,
    phone: str | None = None,
    email: str | None = None,
    seat: str | None = None,
) -> str:
    """The folded text stored with a delegate: sound lines, `MARK`, name lines, `NAMES_END`, other exact lines."""
    called: list[str] = []
    exact: list[str] = []
    sound: list[str] = []
    for name in (name_native, name_latin):
        if not name:
            continue
        called += [names.key(name), names.solid_key(name)]
        spelt = latin.romanise(name)
        sound += [spelt, spelt.replace(" ", ""), latin.skeleton(spelt)]
    if position:
        exact.append(names.key(position))
    exact += [_NOT_DIGITS.sub("", part) for part in (phone or "").split("/") if part.strip()]
    exact += [
        folded
        for folded in (names.key(email or ""), (email or "").casefold(), names.key(seat or ""))
        if folded
    ]
    parts = ["\n".join(dict.fromkeys(lines)) for lines in (sound, called, exact)]
    return f"{parts[0]}\n{MARK}\n{parts[1]}\n{NAMES_END}\n{parts[2]}\n"


def row_text(delegate: str, *, delegation_keys: str, code: str) -> str:
    """The text that a search runs over: the delegate's own, the delegation's names folded, the badge code."""
    return f"{delegate}{delegation_keys}\n{code}\n"


def delegation_text(*names_given: str | None) -> str:
    """The folded names of a delegation (native, Latin, short, acronym, aliases), one a line."""
    return "\n".join(dict.fromkeys(names.key(name) for name in names_given if name))


@dataclass(frozen=True, slots=True)
class Query:
    """A typed text, folded once: `words` must all be found, `solid` is the whole without blanks.

    `digits` is set when nothing but a number was typed (a phone, a code); `sounds` are the words as Latin spellings.
    """

    stored: str
    key: str
    solid: str
    words: tuple[str, ...]
    digits: str | None
    spelt: str
    skeleton: str

    @property
    def is_empty(self) -> bool:
        return not self.key and not self.digits


def query(text: str) -> Query:
    """Fold what was typed the way names are folded."""
    stored = names.store(text[:400])
    key = names.key(stored)
    digits = None
    if stored and _DIGITS_ONLY.fullmatch(stored):
        # Digits of any script are typed on a Lao or Khmer keyboard.
        digits = "".join(str(unicodedata.digit(letter)) for letter in stored if letter.isdecimal())
    if digits:
        # Phones are kept international: 020 5555 … is found in 856205555…; 0012 is the end of one and stays.
        digits = _DIALLED_FIRST.sub("", digits)
    spelt = latin.romanise(stored)
    return Query(
        stored=stored,
        key=key,
        solid=key.replace(" ", ""),
        words=tuple(key.split()),
        digits=digits or None,
        spelt=spelt,
        skeleton=latin.skeleton(spelt),
    )


def grade(asked: Query, search_text: str) -> int | None:
    """How well a row answers: 0 the name itself, 1 its beginning, 2 a word's beginning, 3 inside a name, 4 elsewhere.

    5 is a hit by sound only (the romanised spelling holds the words); None is no hit.
    """
    sound, _, exact = search_text.partition(MARK)
    if asked.digits:
        return 4 if asked.digits in exact else None
    words = asked.words
    if all(word in exact for word in words) or asked.solid in exact:
        lines = exact.partition(NAMES_END)[0].split("\n")
        if asked.key in lines or asked.solid in lines:
            return 0
        if any(line.startswith((asked.key, asked.solid)) for line in lines):
            return 1
        if any(all((" " + line).find(" " + word) >= 0 for word in words) for line in lines):
            return 2
        if any(all(word in line for word in words) or asked.solid in line for line in lines):
            return 3
        return 4
    spoken = asked.spelt.split()
    if spoken and len(asked.spelt) >= 3 and all(word in sound for word in spoken):
        return 5
    return None
