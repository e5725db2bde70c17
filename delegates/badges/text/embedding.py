"""Fonts inside one PDF: a subset of each face that is used, with the text of every glyph.

A face becomes one Type 0 font. A code stands for a pair (glyph, text), so that text can be copied and searched as it
was written: the first glyph of a cluster says the whole cluster, the others say a zero width space.
Source: ISO 32000-1, 9.7.4 (CIDFontType2), 9.10.3 (ToUnicode).
"""

from __future__ import annotations

from typing import Any, Final

import uharfbuzz as hb
from reportlab.pdfbase import pdfdoc

from delegates.badges.text.fonts import NO_INK, Face
from delegates.badges.text.shaping import ZERO_WIDTH_SPACE, Part, Run

# Tables a PDF viewer needs of a TrueType font; the layout is already done.
_DROPPED_TABLES: Final = (
    "GSUB",
    "GPOS",
    "GDEF",
    "BASE",
    "OS/2",
    "name",
    "post",
    "cmap",
    "gasp",
    "STAT",
    "meta",
    "DSIG",
)
_NONSYMBOLIC: Final = 4
_CODES_PER_BLOCK: Final = 100  # of a CMap section, by its specification
_LETTERS: Final = [chr(code) for code in range(0x21, 0x7F) if chr(code) not in "()\\"]
# Codes above those of two letters; of them the last are kept for glyphs that say nothing, as many as a face may have.
_FIRST_BEYOND: Final = 0x7F00 - len(_LETTERS) ** 2
_MOST_CODES: Final = 0xE000 - _FIRST_BEYOND


def utf16_hex(text: str) -> str:
    """A text as hexadecimal UTF-16, big end first."""
    return text.encode("utf-16-be").hex()


def text_string(text: str) -> str:
    """A text as a string of the file: as it is where it is plain ASCII, else hexadecimal UTF-16."""
    if text.isascii():
        return "(" + text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)") + ")"
    return f"<FEFF{utf16_hex(text)}>"


class _Codes(dict[Part, str]):
    """What stands inside the string of a TJ array for each part of a run: a glyph's code, or a move that parts it.

    A code is two printable letters, which are half as long as its four hexadecimal digits; when those are used up, it
    is in digits again. Beyond, a glyph says nothing by itself; the span it stands in does.
    """

    def __init__(self, upem: int) -> None:
        super().__init__()
        self._upem = upem
        self.glyphs: dict[int, str] = {}  # what is drawn, by code

    def __missing__(self, part: Part) -> str:
        if not isinstance(part, str):
            written = f"){round(part * 1000 / self._upem, 1):g}("
        elif (count := len(self.glyphs)) < len(_LETTERS) ** 2:
            high, low = divmod(count, len(_LETTERS))
            written = _LETTERS[high] + _LETTERS[low]
            self.glyphs[int.from_bytes(written.encode("ascii"), "big")] = part
        elif count < _MOST_CODES or len(part) == 1:
            code = _FIRST_BEYOND + count
            written = f")<{code:04X}>("
            self.glyphs[code] = part
        else:
            written = self[part[0]]
        self[part] = written
        return written


class _Subset:
    """The codes of one face in one document."""

    def __init__(self, used: Face, resource: str, tag: str) -> None:
        self.face, self.resource, self.tag = used, resource, tag
        self.codes = _Codes(used.upem)

    @property
    def glyphs(self) -> list[tuple[int, int, str]]:
        """What was drawn: (code, glyph's number in the face, what it says), in the order of codes."""
        return sorted((code, ord(part[0]), part[1:]) for code, part in self.codes.glyphs.items())

    def to_unicode(self) -> str:
        entries = [
            f"<{code:04X}> <{utf16_hex(text or ZERO_WIDTH_SPACE)}>" for code, _glyph, text in self.glyphs
        ]
        body: list[str] = []
        for first in range(0, len(entries), _CODES_PER_BLOCK):
            block = entries[first : first + _CODES_PER_BLOCK]
            body += [f"{len(block)} beginbfchar", *block, "endbfchar"]
        return "\n".join(
            [
                "/CIDInit /ProcSet findresource begin 12 dict begin begincmap",
                "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
                "/CMapName /Adobe-Identity-UCS def /CMapType 2 def",
                "1 begincodespacerange <0000> <FFFF> endcodespacerange",
                *body,
                "endcmap CMapName currentdict /CMap defineresource pop end end",
            ]
        )

    def font_file(self) -> tuple[bytes, dict[int, int]]:
        """The cut-down font and, for each glyph of the face, its number in it."""
        wanted = hb.SubsetInput()
        wanted.glyph_set.update({glyph for _code, glyph, _text in self.glyphs} | {0})
        wanted.drop_table_tag_set.update(
            int.from_bytes(tag.encode("ascii"), "big") for tag in _DROPPED_TABLES
        )
        wanted.flags = (
            hb.SubsetFlags.NOTDEF_OUTLINE | hb.SubsetFlags.NO_LAYOUT_CLOSURE | hb.SubsetFlags.NO_HINTING
        )
        plan = hb.SubsetPlan(self.face.hb_face, wanted)
        numbers = {int(old): int(new) for old, new in plan.old_to_new_glyph_mapping.items()}
        return bytes(plan.execute().blob.data), numbers


class DocumentFonts:
    """The fonts of one PDF document. ReportLab calls `addObjects` when it writes the file."""

    def __init__(self, document: Any) -> None:
        self._subsets: dict[str, _Subset] = {}
        document.delayedFonts.append(self)

    def _subset(self, used: Face) -> _Subset:
        subset = self._subsets.get(used.name)
        if subset is None:
            number = len(self._subsets) + 1
            tag = "DELEG" + chr(ord("A") + number - 1)
            subset = self._subsets[used.name] = _Subset(used, f"T{number}", tag)
        return subset

    def encode(self, run: Run) -> tuple[str, str]:
        """A run as its font's resource and the array for TJ; independent of its size."""
        subset = self._subset(run.face)
        return subset.resource, f"[({''.join(map(subset.codes.__getitem__, run.parts))})]"

    def addObjects(self, document: Any) -> None:  # noqa: N802 - ReportLab's name
        """Writes every font that was used into the document."""
        resources = document.idToObject["BasicFonts"].dict
        for subset in self._subsets.values():
            font = _font_objects(document, subset)
            resources[subset.resource] = document.Reference(font, f"font:{subset.face.name}")


def _stream(document: Any, content: bytes, name: str, **entries: object) -> Any:
    stream = pdfdoc.PDFStream()
    stream.content = content
    stream.dictionary.dict.update(entries)
    if document.compression:
        stream.filters = [pdfdoc.PDFZCompress]
    return document.Reference(stream, name)


def _font_objects(document: Any, subset: _Subset) -> Any:
    """The Type 0 font of a subset with its descendant, descriptor, file and maps."""
    used, face_name = subset.face, f"{subset.tag}+{subset.face.name.replace('_', '-')}"
    data, numbers = subset.font_file()
    box, extents = _bounding_box(subset), used.hb_font.get_font_extents("ltr")
    descriptor = pdfdoc.PDFDictionary(
        {
            "Type": pdfdoc.PDFName("FontDescriptor"),
            "FontName": pdfdoc.PDFName(face_name),
            "Flags": _NONSYMBOLIC,
            "FontBBox": pdfdoc.PDFArray(box),
            "ItalicAngle": 0,
            "Ascent": round(extents.ascender * 1000 / used.upem),
            "Descent": round(extents.descender * 1000 / used.upem),
            "CapHeight": 714,
            "StemV": 140 if used.name.endswith("Bold") else 80,
            "FontFile2": _stream(document, data, f"file:{used.name}", Length1=len(data)),
        }
    )
    glyph_numbers = bytearray(2 * (max(subset.codes.glyphs) + 1))
    for code, glyph, _text in subset.glyphs:
        glyph_numbers[2 * code : 2 * code + 2] = numbers[glyph].to_bytes(2, "big")
    descendant = pdfdoc.PDFDictionary(
        {
            "Type": pdfdoc.PDFName("Font"),
            "Subtype": pdfdoc.PDFName("CIDFontType2"),
            "BaseFont": pdfdoc.PDFName(face_name),
            "CIDSystemInfo": pdfdoc.PDFDictionary(
                {
                    "Registry": pdfdoc.PDFString("Adobe"),
                    "Ordering": pdfdoc.PDFString("Identity"),
                    "Supplement": 0,
                }
            ),
            "FontDescriptor": document.Reference(descriptor, f"descriptor:{used.name}"),
            "DW": 0,
            "W": pdfdoc.PDFArray(_widths(subset)),
            "CIDToGIDMap": _stream(document, bytes(glyph_numbers), f"glyphs:{used.name}"),
        }
    )
    return pdfdoc.PDFDictionary(
        {
            "Type": pdfdoc.PDFName("Font"),
            "Subtype": pdfdoc.PDFName("Type0"),
            "BaseFont": pdfdoc.PDFName(face_name),
            "Encoding": pdfdoc.PDFName("Identity-H"),
            "DescendantFonts": pdfdoc.PDFArray([document.Reference(descendant, f"descendant:{used.name}")]),
            "ToUnicode": _stream(document, subset.to_unicode().encode("ascii"), f"unicode:{used.name}"),
        }
    )


def _widths(subset: _Subset) -> list[Any]:
    """The widths of all codes: the first code of a stretch without gaps, its widths, and so on."""
    per_thousand, found, next_code = 1000 / subset.face.upem, list[Any](), -1
    for code, glyph, _text in subset.glyphs:
        if code != next_code:
            found += [code, pdfdoc.PDFArrayCompact([])]
        found[-1].sequence.append(round(subset.face.metrics[glyph][0] * per_thousand, 2))
        next_code = code + 1
    return found


def _bounding_box(subset: _Subset) -> list[int]:
    inks = [ink for _code, glyph, _text in subset.glyphs if (ink := subset.face.metrics[glyph][1:]) != NO_INK]
    left, right, bottom, top = zip(*(inks or [(0, 0, 0, 0)]), strict=True)
    return [round(edge * 1000 / subset.face.upem) for edge in (min(left), min(bottom), max(right), max(top))]
