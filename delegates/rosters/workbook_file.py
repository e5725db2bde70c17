"""Excel workbooks (.xlsx): a gate before, then a streaming reader of exactly what a list needs.

A workbook is a foreign archive of XML. The gate judges the archive (number, names and sizes of parts, counted while they
are read, checksums); the XML is then streamed through expat, which refuses any document type, so no entity is ever
expanded and nothing outside is ever read. Rows, cells and time are capped. Nothing is kept but text.

Source: ECMA-376 part 1 (SpreadsheetML), part 2 (packages).
"""

from __future__ import annotations

import io
import posixpath
import re
import time
import zipfile
import zlib
from collections.abc import Callable, Iterator
from xml.parsers import expat

from delegates.errors import DeskError
from delegates.rosters import legacy
from delegates.rosters.reading import Sheet
from delegates.rosters.sheet_xml import SharedStringReader, SheetReader, StopReading
from delegates.rosters.style_xml import StyleReader, Styles

_MAX_PARTS = 2_000
_MAX_PART_BYTES = 256 * 1024 * 1024
_MAX_TOTAL_BYTES = 400 * 1024 * 1024
# Text packs about 10:1, a sheet of equal rows 100:1; a bomb 1,000:1.
_MAX_RATIO = 400
_RATIO_FREE_BYTES = 8 * 1024 * 1024
_TIME_LIMIT_S = 12.0
_CHUNK = 256 * 1024
_DOCUMENT_RELATION = "/officeDocument"
_WORKSHEET_RELATION = "/worksheet"


class _Refused(Exception):
    """The archive or its XML can't be used; `why` is one of `reading.WHYS`."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


def read(content: bytes, file: str) -> tuple[Sheet, ...]:
    """The worksheets of a workbook in their order. Raises `bad_file`."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            package = _Package(archive, deadline=time.monotonic() + _TIME_LIMIT_S)
            package.check()
            sheets = tuple(package.sheets())
    except (_Refused, StopReading) as refused:
        raise DeskError("bad_file", file=file, why=refused.why) from None
    except (
        zipfile.BadZipFile,
        zlib.error,
        EOFError,
        expat.ExpatError,
        NotImplementedError,
        OSError,
        UnicodeError,
    ):
        raise DeskError("bad_file", file=file, why="damaged") from None
    except (ValueError, OverflowError, KeyError, IndexError, RuntimeError):
        # Numbers, references and parts that contradict each other.
        raise DeskError("bad_file", file=file, why="damaged") from None
    if legacy.looks_legacy(
        cell for sheet in sheets for row in sheet.rows[:2000] for cell in row.cells if cell
    ):
        raise DeskError("bad_file", file=file, why="legacy_coding")
    return sheets


class _Package:
    """The parts of one workbook."""

    def __init__(self, archive: zipfile.ZipFile, deadline: float) -> None:
        self._archive = archive
        self._deadline = deadline
        self._names = {info.filename: info for info in archive.infolist()}

    # -- the gate -----------------------------------------------------------------------------------------------------

    def check(self) -> None:
        parts = self._archive.infolist()
        if len(parts) > _MAX_PARTS:
            raise _Refused("hostile")
        if len({info.filename.lower() for info in parts}) != len(parts):
            raise _Refused("hostile")
        for info in parts:
            name = info.filename
            if name.startswith(("/", "\\")) or ":" in name or ".." in re.split(r"[\\/]", name):
                raise _Refused("hostile")
            if info.flag_bits & 0x1:
                raise _Refused("encrypted")
            if info.file_size > _MAX_PART_BYTES or (
                info.file_size > _RATIO_FREE_BYTES
                and info.file_size > _MAX_RATIO * max(info.compress_size, 1)
            ):
                raise _Refused("hostile")
        if sum(info.file_size for info in parts) > _MAX_TOTAL_BYTES:
            raise _Refused("too_large")
        self._check_kind()
        for info in parts:
            self._count(info)

    def _check_kind(self) -> None:
        lowered = {name.lower() for name in self._names}
        if "mimetype" in lowered and "content.xml" in lowered:
            raise _Refused("open_document")
        if any(name.endswith("vbaproject.bin") for name in lowered):
            raise _Refused("macros")
        if "xl/workbook.bin" in lowered:
            raise _Refused("binary_workbook")
        if "[content_types].xml" not in lowered or "_rels/.rels" not in lowered:
            raise _Refused("not_a_workbook")

    def _count(self, info: zipfile.ZipInfo) -> None:
        """Sizes in an archive can lie: read each part through once, which checks its checksum too."""
        size = 0
        for chunk in self._chunks(info.filename):
            size += len(chunk)
            if size > _MAX_PART_BYTES:
                raise _Refused("hostile")

    def _chunks(self, name: str) -> Iterator[bytes]:
        with self._archive.open(name) as part:
            while chunk := part.read(_CHUNK):
                if time.monotonic() > self._deadline:
                    raise _Refused("too_large")
                yield chunk

    # -- XML ----------------------------------------------------------------------------------------------------------

    def parse(
        self,
        name: str,
        start: Callable[[str, dict[str, str]], None],
        end: Callable[[str], None] | None = None,
        text: Callable[[str], None] | None = None,
    ) -> None:
        """Stream a part. Element names come without their namespace prefix."""
        parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)

        def refuse(*_: object) -> None:
            raise _Refused("hostile")

        parser.StartDoctypeDeclHandler = refuse
        parser.EntityDeclHandler = refuse
        parser.ExternalEntityRefHandler = refuse  # type: ignore[assignment]  # it never returns
        parser.StartElementHandler = lambda tag, attributes: start(tag.rpartition(":")[2], attributes)
        if end is not None:
            ended = end
            parser.EndElementHandler = lambda tag: ended(tag.rpartition(":")[2])
        if text is not None:
            parser.CharacterDataHandler = text
        for chunk in self._chunks(name):
            parser.Parse(chunk, False)
        parser.Parse(b"", True)

    def relations(self, part: str) -> list[tuple[str, str, str]]:
        """(id, type, target part) of the relations of a part; "" is the package itself."""
        folder, base = posixpath.split(part)
        name = posixpath.join(folder, "_rels", f"{base}.rels")
        found: list[tuple[str, str, str]] = []

        def start(tag: str, attributes: dict[str, str]) -> None:
            if tag == "Relationship" and attributes.get("TargetMode") != "External":
                target = attributes.get("Target", "")
                joined = target.lstrip("/") if target.startswith("/") else posixpath.join(folder, target)
                found.append(
                    (attributes.get("Id", ""), attributes.get("Type", ""), posixpath.normpath(joined))
                )

        if name in self._names:
            self.parse(name, start)
        return found

    # -- the workbook -------------------------------------------------------------------------------------------------

    def sheets(self) -> Iterator[Sheet]:
        main = next(
            (target for _, kind, target in self.relations("") if kind.endswith(_DOCUMENT_RELATION)), None
        )
        if main is None or main not in self._names:
            raise _Refused("not_a_workbook")
        listed, is_1904 = self._listed(main)
        relations = self.relations(main)
        parts = {key: target for key, kind, target in relations if kind.endswith(_WORKSHEET_RELATION)}
        worksheets = [
            (name, state, parts[key]) for name, state, key in listed if parts.get(key) in self._names
        ]
        if not worksheets:
            raise _Refused("no_sheets")
        by_kind = {kind.rpartition("/")[2]: target for _, kind, target in relations if target in self._names}
        styles = self._styles(by_kind.get("styles"), is_1904=is_1904)
        shared = self._shared_strings(by_kind.get("sharedStrings"))
        for name, state, part in worksheets:
            reader = SheetReader(shared, styles)
            try:
                self.parse(part, reader.start, reader.end, reader.text)
            except StopReading as stopped:
                if stopped.why:
                    raise
            yield Sheet(name, reader.rows(), state in ("hidden", "veryHidden"), tuple(reader.merges))

    def _listed(self, main: str) -> tuple[list[tuple[str, str, str]], bool]:
        listed: list[tuple[str, str, str]] = []
        is_1904 = False

        def start(tag: str, attributes: dict[str, str]) -> None:
            nonlocal is_1904
            if tag == "sheet":
                key = next(
                    (value for name, value in attributes.items() if name.rpartition(":")[2] == "id"), ""
                )
                listed.append((attributes.get("name", ""), attributes.get("state", "visible"), key))
            elif tag == "workbookPr":
                is_1904 = attributes.get("date1904", "0") in ("1", "true")

        self.parse(main, start)
        return listed, is_1904

    def _styles(self, part: str | None, *, is_1904: bool) -> Styles:
        reader = StyleReader()
        if part is not None:
            self.parse(part, reader.start, reader.end)
        return reader.styles(is_1904=is_1904)

    def _shared_strings(self, part: str | None) -> list[str]:
        reader = SharedStringReader()
        if part is not None:
            self.parse(part, reader.start, reader.end, reader.text)
        return reader.strings
