"""Excel workbooks (.xlsx, .xlsm): the gate of `archive` before, then a streaming reader of exactly what a list needs.

Rows, cells and time are capped. Nothing is kept but text; macros are never looked at.

Source: ECMA-376 part 1 (SpreadsheetML), part 2 (packages).
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator

from delegates.rosters.archive import Archive, Refused, StopReading
from delegates.rosters.reading import Sheet
from delegates.rosters.sheet_xml import SharedStringReader, SheetReader
from delegates.rosters.style_xml import StyleReader, Styles

_DOCUMENT_RELATION = "/officeDocument"
_WORKSHEET_RELATION = "/worksheet"


def is_workbook(archive: Archive) -> bool:
    """Whether an archive is a package of Office at all."""
    return "[content_types].xml" in archive.lowered and "_rels/.rels" in archive.lowered


def has_macros(archive: Archive) -> bool:
    """Whether a workbook carries macros."""
    return any(name.endswith("vbaproject.bin") for name in archive.lowered)


def read(archive: Archive) -> tuple[Sheet, ...]:
    """The worksheets of a workbook in their order. Raises `Refused`."""
    if "xl/workbook.bin" in archive.lowered:
        raise Refused("binary_workbook")
    return tuple(_Package(archive).sheets())


class _Package:
    """The parts of one workbook."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._names = archive.names
        self._parse = archive.parse

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
            self._parse(name, start)
        return found

    # -- the workbook -------------------------------------------------------------------------------------------------

    def sheets(self) -> Iterator[Sheet]:
        main = next(
            (target for _, kind, target in self.relations("") if kind.endswith(_DOCUMENT_RELATION)), None
        )
        if main is None or main not in self._names:
            raise Refused("not_a_workbook")
        listed, is_1904 = self._listed(main)
        relations = self.relations(main)
        parts = {key: target for key, kind, target in relations if kind.endswith(_WORKSHEET_RELATION)}
        worksheets = [
            (name, state, parts[key]) for name, state, key in listed if parts.get(key) in self._names
        ]
        if not worksheets:
            raise Refused("no_sheets" if main.startswith("xl/") else "not_a_workbook")
        by_kind = {kind.rpartition("/")[2]: target for _, kind, target in relations if target in self._names}
        styles = self._styles(by_kind.get("styles"), is_1904=is_1904)
        shared = self._shared_strings(by_kind.get("sharedStrings"))
        for name, state, part in worksheets:
            reader = SheetReader(shared, styles)
            try:
                self._parse(part, reader.start, reader.end, reader.text)
            except StopReading as stopped:
                if stopped.why:
                    raise
            made = reader.made
            hidden = state in ("hidden", "veryHidden")
            yield Sheet(name, made.rows(), hidden, tuple(made.merges), frozenset(made.hidden_columns))

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

        self._parse(main, start)
        return listed, is_1904

    def _styles(self, part: str | None, *, is_1904: bool) -> Styles:
        reader = StyleReader()
        if part is not None:
            self._parse(part, reader.start, reader.end)
        return reader.styles(is_1904=is_1904)

    def _shared_strings(self, part: str | None) -> list[str]:
        reader = SharedStringReader()
        if part is not None:
            self._parse(part, reader.start, reader.end, reader.text)
        return reader.strings
