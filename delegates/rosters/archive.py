"""A foreign archive of XML (a workbook of Excel or of OpenDocument): the gate before it, and its parts streamed.

The gate judges the archive: number, names and sizes of parts, counted while they are read, checksums. The XML is then
streamed through expat, which refuses any document type, so no entity is ever expanded and nothing outside is ever read.

Source: ECMA-376 part 2 (packages); OASIS OpenDocument 1.3 part 2 (packages).
"""

from __future__ import annotations

import io
import re
import time
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from xml.parsers import expat

from delegates.errors import DeskError

_MAX_PARTS = 2_000
_MAX_PART_BYTES = 256 * 1024 * 1024
_MAX_TOTAL_BYTES = 400 * 1024 * 1024
# Text packs about 10:1, a sheet of equal rows 100:1; a bomb 1,000:1.
_MAX_RATIO = 400
_RATIO_FREE_BYTES = 8 * 1024 * 1024
_TIME_LIMIT_S = 12.0
_CHUNK = 256 * 1024
# A list is seven deep; expat itself would follow a million.
_MAX_DEPTH = 256
_NO_MEMORY = expat.errors.codes[expat.errors.XML_ERROR_NO_MEMORY]


class Refused(Exception):
    """The file can't be used; `why` is one of `reading.WHYS`."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


class StopReading(Refused):
    """Reading ends here: `why` says the workbook can't be used; "" that the rest holds nothing for a list."""


@contextmanager
def opened(content: bytes, file: str) -> Iterator[Archive]:
    """The archive, judged; whatever goes wrong inside answers with `bad_file`."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            package = Archive(archive, deadline=time.monotonic() + _TIME_LIMIT_S)
            package.check()
            yield package
    except Refused as refused:
        raise DeskError("bad_file", file=file, why=refused.why) from None
    except expat.ExpatError as wrong:
        if wrong.code == _NO_MEMORY:
            raise MemoryError from None
        raise DeskError("bad_file", file=file, why="damaged") from None
    except (
        zipfile.BadZipFile,
        zlib.error,
        EOFError,
        NotImplementedError,
        OSError,
        UnicodeError,
    ):
        raise DeskError("bad_file", file=file, why="damaged") from None
    except (ValueError, OverflowError, LookupError, RuntimeError):
        # Numbers, references and parts that contradict each other.
        raise DeskError("bad_file", file=file, why="damaged") from None


class Archive:
    """The parts of one file. Raises `Refused`."""

    def __init__(self, archive: zipfile.ZipFile, deadline: float) -> None:
        self._archive = archive
        self._deadline = deadline
        self.names = frozenset(info.filename for info in archive.infolist())
        self.lowered = frozenset(name.lower() for name in self.names)

    def check(self) -> None:
        """The gate: reads every part through once, because sizes in an archive can lie."""
        parts = self._archive.infolist()
        if len(parts) > _MAX_PARTS or len(self.lowered) != len(parts):
            raise Refused("hostile")
        for info in parts:
            name = info.filename
            if name.startswith(("/", "\\")) or ":" in name or ".." in re.split(r"[\\/]", name):
                raise Refused("hostile")
            if info.flag_bits & 0x1:
                raise Refused("encrypted")
            if info.file_size > _MAX_PART_BYTES or (
                info.file_size > _RATIO_FREE_BYTES
                and info.file_size > _MAX_RATIO * max(info.compress_size, 1)
            ):
                raise Refused("hostile")
        if sum(info.file_size for info in parts) > _MAX_TOTAL_BYTES:
            raise Refused("too_large")
        for info in parts:
            size = 0
            for chunk in self._chunks(info.filename):
                size += len(chunk)
                if size > _MAX_PART_BYTES:
                    raise Refused("hostile")

    def start_of(self, name: str, length: int) -> bytes:
        """The first bytes of a part."""
        with self._archive.open(name) as part:
            return part.read(length)

    def _chunks(self, name: str) -> Iterator[bytes]:
        with self._archive.open(name) as part:
            while chunk := part.read(_CHUNK):
                if time.monotonic() > self._deadline:
                    raise Refused("too_large")
                yield chunk

    def parse(
        self,
        name: str,
        start: Callable[[str, dict[str, str]], None],
        end: Callable[[str], None] | None = None,
        text: Callable[[str], None] | None = None,
        *,
        prefixes: bool = False,
    ) -> None:
        """Stream a part. Element names come without their namespace prefix unless `prefixes`."""
        parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)

        def refuse(*_: object) -> None:
            raise Refused("hostile")

        parser.StartDoctypeDeclHandler = refuse
        parser.EntityDeclHandler = refuse
        parser.ExternalEntityRefHandler = refuse  # type: ignore[assignment]  # it never returns
        depth = 0

        def began(tag: str, attributes: dict[str, str]) -> None:
            nonlocal depth
            depth += 1
            if depth > _MAX_DEPTH:
                raise Refused("hostile")
            start(tag if prefixes or ":" not in tag else tag.rpartition(":")[2], attributes)

        def ended(tag: str) -> None:
            nonlocal depth
            depth -= 1
            if end is not None:
                end(tag if prefixes or ":" not in tag else tag.rpartition(":")[2])

        parser.StartElementHandler = began
        parser.EndElementHandler = ended
        if text is not None:
            parser.CharacterDataHandler = text
        for chunk in self._chunks(name):
            parser.Parse(chunk, False)
        parser.Parse(b"", True)
