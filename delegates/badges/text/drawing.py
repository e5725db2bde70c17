"""Drawing fitted text on a ReportLab canvas.

Nothing else may draw text: ReportLab's own shaping does nothing for `drawString` without a library that is not to be
had, drops the baseline of Khmer, and its shaped text can't be copied out again.
"""

from __future__ import annotations

import zlib
from functools import lru_cache
from typing import IO, Any, Final, Literal

from reportlab import rl_config
from reportlab.pdfbase import pdfdoc
from reportlab.pdfgen.canvas import Canvas

from delegates.badges.pictures import picture_object
from delegates.badges.text.embedding import DocumentFonts, text_string
from delegates.badges.text.fitting import FittedText, TextStyle
from delegates.badges.text.shaping import Shaped, clean, shape

Align = Literal["left", "center", "right"]
VAlign = Literal["top", "middle", "bottom"]

# Streams stay binary (smaller, and ReportLab's ASCII85 is slow); nothing is ever fetched for a document.
rl_config.useA85 = 0
rl_config.trustedHosts = []
rl_config.trustedSchemes = []

# Of the room that a block leaves free in its box.
_SHARE_ABOVE: Final[dict[VAlign, float]] = {"top": 0.0, "middle": 0.5, "bottom": 1.0}
# Half the height of small letters: what the eye takes for the middle of a line.
_MIDDLE_EM: Final = 0.3
_CREATOR: Final = "Delegates"
# Of zlib: half the time of its own choice for a page 6 % longer.
_LEVEL: Final = 4
# Operators that came more often than that are worth an object of the file.
_OFTEN: Final = 3


class _Ready(pdfdoc.PDFObject):  # type: ignore[misc]  # reportlab has no types
    """An object of the file that is formatted already."""

    __RefOnly__ = 1

    def __init__(self, data: bytes) -> None:
        self._data = data

    def format(self, _document: Any) -> bytes:
        """The object as it stands in the file; given away, since a document is written once."""
        data, self._data = self._data, b""
        return data


class DeskCanvas(Canvas):  # type: ignore[misc]  # reportlab has no types
    """A canvas whose text is drawn by this package: no base-14 font is ever named in the file."""

    def __init__(self, file: Any, **options: Any) -> None:
        super().__init__(file, **options)
        self.fonts = DocumentFonts(self._doc)
        # By operators: how often they came, and then the operator that draws their form.
        self._forms: dict[str, int | str] = {}
        self._xobjects = pdfdoc.PDFDictionary()
        self._resources: Any = None
        self._known_pictures: dict[str, tuple[str, int, int]] = {}
        self._tree: bytes | None = None

    def _make_preamble(self) -> None:
        # ReportLab's own preamble sets Helvetica on every page.
        self._preamble = "1 0 0 1 0 0 cm"

    def picture(self, key: str, data: bytes) -> tuple[str, int, int]:
        """The operator that draws a picture, JPEG or PNG, as a unit square, and the picture's size in pixels.

        The first picture of a key counts; it stands in the file once. Raises ValueError for what is no picture.
        """
        known = self._known_pictures.get(key)
        if known is None:
            made = picture_object(data)
            stream = _Ready(made.stream(lambda mask: self._reference(_Ready(mask))))
            known = (self._xobject("P", stream), made.width_px, made.height_px)
            self._known_pictures[key] = known
        return known

    def form(self, operators: str) -> str:
        """What draws operators that may come again: themselves, or the form they stand in once they came often.

        For what badges have in common: fills, the line of the forum, a delegation's name. A form is an object of the
        file, and is worth its bytes only when many pages draw it.
        """
        known = self._forms.get(operators, 0)
        if isinstance(known, str):
            return known
        if known < _OFTEN:
            self._forms[operators] = known + 1
            return operators
        width, height = self._pagesize
        entries = b"/Type/XObject/Subtype/Form/BBox[0 0 %.3f %.3f]/Resources %b" % (
            width,
            height,
            self._reference(self._shared()),
        )
        drawn = self._forms[operators] = self._xobject("F", self._stream(operators, entries))
        return drawn

    def add_page(self, operators: str) -> None:
        """A whole page of nothing but text, paths and forms, compressed at once.

        For runs of thousands of pages: a page object of ReportLab's costs more than what stands on it, and keeps its
        operators in memory until the file is written. All of them have the size the canvas has at the first.
        """
        page = b"<</Type/Page/Parent %b/Contents %b>>\n"
        self._doc.addPage(_Ready(page % (self._ready_pages(), self._reference(self._stream(operators)))))

    def _ready_pages(self) -> bytes:
        """The reference to the tree of pages, which hands its size and resources down to those that have none."""
        if self._tree is None:
            tree, (width, height) = self._doc.Pages, self._pagesize
            tree.Resources = self._doc.Reference(self._shared())
            tree.MediaBox = pdfdoc.PDFArrayCompact([0, 0, width, height])
            tree.__NoDefault__ = (*tree.__NoDefault__, "Resources", "MediaBox")
            self._tree = self._reference(tree)
        return self._tree

    def _stream(self, operators: str, entries: bytes = b"") -> _Ready:
        data = zlib.compress(operators.encode("ascii"), _LEVEL)
        head = b"<<%b/Filter/FlateDecode/Length %d>>\nstream\n" % (entries, len(data))
        return _Ready(b"%b%b\nendstream\n" % (head, data))

    def _shared(self) -> Any:
        """The dictionary of resources that all pages and forms made here share."""
        if self._resources is None:
            fonts = pdfdoc.PDFObjectReference(pdfdoc.BasicFonts)
            self._resources = pdfdoc.PDFDictionary({"Font": fonts, "XObject": self._xobjects})
        return self._resources

    def _xobject(self, letter: str, drawn: Any) -> str:
        """The operator that draws a form or picture, which is called by that letter and its number."""
        name = f"{letter}{len(self._xobjects.dict) + 1}"
        self._xobjects[name] = self._doc.Reference(drawn)
        return f"/{name} Do"

    def _reference(self, written: Any) -> bytes:
        name = self._doc.Reference(written).name
        return b"%d %d R" % self._doc.idToObjectNumberAndVersion[name]


def canvas_for(
    file: IO[bytes] | str,
    pagesize: tuple[float, float],
    title: str,
    author: str = _CREATOR,
    *,
    invariant: bool = False,
) -> DeskCanvas:
    """A compressed canvas with title and author; page size in points. `invariant` leaves dates and random ids out."""
    canvas = DeskCanvas(
        file, pagesize=pagesize, pageCompression=1, pdfVersion=(1, 5), invariant=int(invariant)
    )
    canvas.setTitle(clean(title))
    canvas.setAuthor(clean(author))
    canvas.setCreator(_CREATOR)
    canvas.setSubject("")
    return canvas


@lru_cache(maxsize=256)
def fill_operator(colour: str) -> str:
    """The PDF operator that sets the fill colour "#RRGGBB". Raises ValueError for anything else."""
    if len(colour) != 7 or colour[0] != "#":
        raise ValueError(f"a colour is #RRGGBB, not {colour!r}")
    return " ".join(f"{int(colour[i : i + 2], 16) / 255:.3g}" for i in (1, 3, 5)) + " rg"


def line_operators(
    fonts: DocumentFonts, shaped: Shaped, size_pt: float, x_pt: float, baseline_pt: float
) -> str:
    """One line as text operators, to stand between BT and ET."""
    out: list[str] = []
    current = ""
    for run in shaped.runs:
        resource, array = fonts.encode(run)
        if resource != current:
            out.append(f"/{resource} {size_pt:.4g} Tf")
            current = resource
        out.append(f"1 0 0 1 {x_pt + run.x * size_pt:.2f} {baseline_pt + run.y * size_pt:.2f} Tm{array}TJ")
    return "\n".join(out)


def _span(actual: str, body: str) -> str:
    """Text operators with the text they stand for, so that readers copy it in logical order."""
    return f"/Span<</ActualText{text_string(actual)}>>BDC\nBT\n{body}\nET\nEMC"


def fitted_operators(
    fonts: DocumentFonts,
    fitted: FittedText,
    x_pt: float,
    y_pt: float,
    align: Align = "left",
    valign: VAlign = "middle",
) -> str:
    """A fitted text as page operators; x, y is the lower left corner of its box. Empty for no text."""
    if not fitted.lines:
        return ""
    top = y_pt + fitted.height_pt - _SHARE_ABOVE[valign] * (fitted.height_pt - fitted.block_pt)
    style, size = fitted.style, fitted.size_pt
    body: list[str] = []
    for line, below in zip(fitted.lines, fitted.baselines_pt, strict=True):
        shaped = shape(line, style.family, style.bold)
        room = fitted.width_pt - shaped.width * size
        indent = room if align == "right" else 0.0
        if align == "center":
            # Centred by advances, so that a name sits where the eye expects it, unless its ink would leave the box.
            by_advance = (fitted.width_pt - shaped.advance * size) / 2 + shaped.left * size
            indent = min(max(by_advance, 0.0), room)
        body.append(line_operators(fonts, shaped, size, x_pt + indent - shaped.left * size, top - below))
    # One span for all lines: the field is copied as it was written, without the breaks of this page.
    return fill_operator(style.colour) + "\n" + _span(fitted.text, "\n".join(body))


def draw(
    canvas: DeskCanvas,
    fitted: FittedText,
    x_pt: float,
    y_pt: float,
    width_pt: float | None = None,
    align: Align = "left",
    valign: VAlign = "middle",
) -> None:
    """Draws a fitted text into its box; x, y is the box's lower left corner in points.

    `width_pt` may be given where the text is to be aligned in a wider box than it was fitted to.
    """
    if width_pt is not None and width_pt > fitted.width_pt:
        x_pt += {"left": 0.0, "center": 0.5, "right": 1.0}[align] * (width_pt - fitted.width_pt)
    operators = fitted_operators(canvas.fonts, fitted, x_pt, y_pt, align, valign)
    if operators:
        canvas.addLiteral(f"q\n{operators}\nQ")


def level_operators(
    fonts: DocumentFonts, fitted: FittedText, x_pt: float, y_pt: float, align: Align = "left"
) -> str:
    """A fitted text in the middle of its box as page operators; one line on the same baseline whatever its script."""
    if len(fitted.lines) != 1:
        return fitted_operators(fonts, fitted, x_pt, y_pt, align)
    baseline = fitted.height_pt / 2 - _MIDDLE_EM * fitted.size_pt
    lowest = fitted.block_pt - fitted.baselines_pt[0]
    highest = fitted.height_pt - fitted.baselines_pt[0]
    y_pt += min(max(baseline, lowest), highest) - highest
    return fitted_operators(fonts, fitted, x_pt, y_pt, align, "top")


def draw_level(
    canvas: DeskCanvas, fitted: FittedText, x_pt: float, y_pt: float, align: Align = "left"
) -> None:
    """Draws a fitted text in the middle of its box, in points; see `level_operators`."""
    operators = level_operators(canvas.fonts, fitted, x_pt, y_pt, align)
    if operators:
        canvas.addLiteral(f"q\n{operators}\nQ")


def draw_line(canvas: DeskCanvas, text: str, x_pt: float, baseline_pt: float, style: TextStyle) -> float:
    """Draws one line as it is, not fitted, from x at the baseline; returns its width in points."""
    shaped = shape(clean(text), style.family, style.bold)
    if shaped.runs:
        body = line_operators(canvas.fonts, shaped, style.size_pt, x_pt, baseline_pt)
        canvas.addLiteral(f"q\n{fill_operator(style.colour)}\n{_span(shaped.text, body)}\nQ")
    return shaped.advance * style.size_pt
