"""Expected failures: a code and its facts, never a sentence.

`delegates.ui.wording` and `delegates.cli` turn a code into words in the person's language. Anything that is not a
`DeskError` is a bug and takes the crash path.
"""

from __future__ import annotations

# Codes that the command line answers with exit status 3 (CLI contract), plus those that only forms can meet.
CODES = frozenset(
    {
        "exists",  # the file is there already: path
        "not_found",  # path, or kind + id of a thing that is not in the forum
        "not_a_forum",  # path
        "damaged",  # path, what
        "newer_version",  # path, version
        "locked",  # path
        "read_only",  # path
        "disk_full",  # path
        "bad_file",  # file, why (a key of wording)
        "hub_unreachable",
        "hub_refused",
        "network_drive",  # path, kind
        "invalid",  # field, why (a key of wording), value
        "not_allowed",  # what: needs the organiser's rights; why: the password is wrong, or has to wait (seconds)
        "no_printer",  # printer, where one was named
        "printer_refused",  # printer, words (what the system said, in its own language)
        "cancelled",  # a person stopped the work; nothing of it stays
    }
)


class DeskError(Exception):
    """Something a person can understand and act on.

    `code` is one of `CODES`; `facts` are the values a sentence may name (paths, fields, numbers), all of them
    plain `str`, `int` or `None`.
    """

    def __init__(self, code: str, **facts: object) -> None:
        if code not in CODES:
            raise ValueError(f"unknown DeskError code {code!r}")
        super().__init__(code)
        self.code = code
        self.facts = facts

    def __str__(self) -> str:
        return self.code + "".join(f" {name}={value!r}" for name, value in self.facts.items())
