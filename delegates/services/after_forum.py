"""What is handed in after a forum: one dated folder with every document, and a verified copy of the forum file."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

from delegates.domain.attendance_record import Record, Selection, record
from delegates.domain.scan_log import grouped_check
from delegates.errors import DeskError
from delegates.reports.steps import Step, no_step
from delegates.services.attendance_reporting import AttendanceReporting
from delegates.services.certificates import Certificates
from delegates.services.desk import Desk
from delegates.whole_file import desk_error

if TYPE_CHECKING:
    from delegates.reports.words import Words
    from delegates.storage.backup import BackupFacts

Progress = Callable[[int, int], None]
CONTENTS: Final = "contents.txt"
_MOST_FOLDERS: Final = 99


@dataclass(frozen=True, slots=True)
class Package:
    """Where it is, its files in order, and the check value that all of them are of."""

    folder: Path
    files: tuple[str, ...]
    check_value: str


@dataclass(frozen=True, slots=True)
class _Part:
    """One file of the package: its name, the word that says what it is, and what writes it."""

    name: str
    word: str
    write: Callable[[Path], object]


class AfterForum:
    """One command after the last guest has left."""

    def __init__(
        self,
        desk: Desk,
        reporting: AttendanceReporting,
        certificates: Certificates,
        save_copy: Callable[[Path], BackupFacts],
    ) -> None:
        self._desk, self._reporting, self._certificates = desk, reporting, certificates
        self._save_copy = save_copy

    def package(
        self,
        out: Path,
        language: str = "en",
        progress: Progress | None = None,
        step: Step = no_step,
    ) -> Package:
        """Write the package into a new folder in `out`, named after the forum file and the day; whole or not at all.

        The official record is written in `language` and in English, and of each day where there were several. `progress`
        is told (done, all) before each file, `step` is asked every few rows; both may raise to stop. Raises DeskError
        "not_found" (no such folder), "invalid" (language), "disk_full", "read_only", "damaged" (the forum file), "locked".
        """
        from delegates.reports.words import Words

        words = Words(language)
        if not out.is_dir():
            raise DeskError("not_found", path=str(out))
        sources = self._reporting.sources()
        everything = record(sources)
        day = sources.made_at_utc.astimezone(sources.zone).date()
        folder = _free(out, f"{self._desk.database.path.stem}-{day:%Y-%m-%d}")
        parts = list(
            self._parts(
                everything, language, [record(sources, Selection(day=one)) for one in everything.days], step
            )
        )
        unfinished = folder.with_name(f".{folder.name}.part")
        try:
            unfinished.mkdir()
            written: list[tuple[_Part, str]] = []
            for number, part in enumerate(parts):
                if progress is not None:
                    progress(number, len(parts))
                target = unfinished / part.name
                part.write(target)
                if target.exists():  # nobody came: no certificates
                    written.append((part, _sha256(target)))
            text = _contents(everything, words, written)
            (unfinished / CONTENTS).write_text(text, encoding="utf-8", newline="\n")
            unfinished.rename(folder)
        except OSError as error:
            expected = desk_error(error, folder)
            if expected is None:
                raise
            raise expected from error
        finally:
            shutil.rmtree(unfinished, ignore_errors=True)
        return Package(folder, (*(part.name for part, _ in written), CONTENTS), everything.check_value)

    def _parts(self, everything: Record, language: str, days: list[Record], step: Step) -> Iterator[_Part]:
        from delegates.reports.writing import Form, Look, write_form

        heading = self._reporting.is_host_lao()

        def part(name: str, word: str, made: Record, form: Form, spoken: str) -> _Part:
            look = Look(spoken, (), heading)
            return _Part(
                f"{name}{form.suffix}", word, partial(write_form, made, form=form, look=look, step=step)
            )

        for spoken in dict.fromkeys((language, "en")):
            yield part(f"record_{spoken}", "official_record", everything, Form.RECORD, spoken)
        if len(days) > 1:
            for made in days:
                name = f"record_{made.selection.day:%Y-%m-%d}_{language}"
                yield part(name, "official_record", made, Form.RECORD, language)
        yield part("attendance", "attendance", everything, Form.WORKBOOK, language)
        yield part("figures", "figures", everything, Form.FIGURES, language)
        yield part("delegates", "attendance", everything, Form.PEOPLE, language)
        yield part("scans", "scans", everything, Form.SCANS, language)

        def goes_on(_done: int, _all: int) -> bool:
            step()
            return True

        write = partial(self._certificates.write, everything, progress=goes_on)
        yield _Part("certificates.pdf", "certificate", write)
        yield _Part(self._desk.database.path.name, "forum_file", self._save_copy)


def _free(out: Path, name: str) -> Path:
    """A folder that is not there yet: the name, else with a number. Raises DeskError "exists"."""
    for number in range(1, _MOST_FOLDERS + 1):
        folder = out / (name if number == 1 else f"{name} ({number})")
        if not folder.exists():
            return folder
    raise DeskError("exists", path=str(out / name))


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _contents(made: Record, words: Words, written: list[tuple[_Part, str]]) -> str:
    """What the folder holds, for a person; the lines at the end are those that `sha256sum -c` reads."""
    attendance = made.attendance
    zone = ZoneInfo(attendance.forum.zone)
    lines = [
        attendance.forum.name,
        f"{words['made_at']}: {words.moment(attendance.made_at_utc, zone)}",
        f"{words['exported_by']}: {made.operator} · {made.desk}",
        f"{words['check_value']}: {grouped_check(made.check_value)}",
        "",
        *(f"{part.name}  –  {words[part.word]}" for part, _ in written),
        "",
        *(f"{digest}  {part.name}" for part, digest in written),
    ]
    return "\n".join(lines) + "\n"
