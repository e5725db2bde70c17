"""Where badges stand on paper: one a page at its own size, as many as fit on a sheet, or in the places of a stock.

Everything is in mm from the lower left corner of the page. A page lies upright or turned, whichever holds more; a badge
always stands upright on it, or upside down where that is how it comes out upright once the sheet is turned or folded.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from typing import Final, Literal, get_args

from delegates.badges.stocks import STOCKS, Stock
from delegates.errors import DeskError

Sides = Literal["front", "back"]
TwoSided = Literal["auto", "none", "duplex", "folded"]
Fold = Literal["top", "left"]
Flip = Literal["long", "short"]

# Plain sheets by name: width and height upright. "badge" is a page of the badge's own size.
PAPERS: Final[dict[str, tuple[float, float]]] = {
    "a4": (210.0, 297.0),
    "a3": (297.0, 420.0),
    "letter": (215.9, 279.4),
}
# Cut marks: their length, their air from the badge where the paper has room for it, and their line.
MARK_MM: Final = 4.0
MARK_GAP_MM: Final = 1.0
MARK_LINE_MM: Final = 0.1
_SHORTEST_MM: Final = 1.5  # a shorter mark is not seen; it gives up its air from the badge
_NO_MARGIN_MM: Final = 1.0  # less paper than this beside the badges counts as none
_ROOM: Final = 1e-6


@dataclass(frozen=True, slots=True)
class Arrangement:
    """What a person chose: the paper, how badges stand on it, and how both sides come about.

    `paper`: "badge", a key of PAPERS or of STOCKS. `margin_mm` is the least on every side of a plain sheet; the block is
    centred in what remains. `skip`: positions of the first sheet that are used already. `fold`: the edge at which front
    and back meet, back above the front or left of it. `flip`: the edge of the page over which the printer turns it.
    `two_sided` "auto" is the template's own way; until a template has said it, only fronts are meant.
    """

    paper: str = "badge"
    margin_mm: float = 0.0
    gap_x_mm: float = 0.0
    gap_y_mm: float = 0.0
    cut_marks: bool = True
    two_sided: TwoSided = "auto"
    fold: Fold = "top"
    flip: Flip = "long"
    skip: int = 0


def restored(values: object) -> Arrangement:
    """An arrangement from its values by name, as stored; what can't be used is as nobody chose it."""
    plain = Arrangement()
    if not isinstance(values, dict):
        return plain
    lengths = {
        key: float(values[key])
        for key in ("margin_mm", "gap_x_mm", "gap_y_mm")
        if isinstance(values.get(key), int | float) and 0 <= values[key] <= 100
    }
    words = {
        key: values[key]
        for key, allowed in (
            ("paper", {"badge", *PAPERS, *STOCKS}),
            ("two_sided", set(get_args(TwoSided))),
            ("fold", set(get_args(Fold))),
            ("flip", set(get_args(Flip))),
        )
        if isinstance(values.get(key), str) and values[key] in allowed
    }
    return replace(plain, cut_marks=values.get("cut_marks") is not False, **lengths, **words)  # type: ignore[arg-type]  # checked above


@dataclass(frozen=True, slots=True)
class Place:
    """Lower left corner of a piece on its page: of a badge, or of front and back together where they are folded."""

    x_mm: float
    y_mm: float


@dataclass(frozen=True, slots=True)
class Mark:
    """A line between two points."""

    x1_mm: float
    y1_mm: float
    x2_mm: float
    y2_mm: float


@dataclass(frozen=True, slots=True)
class Imposition:
    """A page and the places on it, row by row from the upper left; cut marks; lines to fold along.

    `badge_width_mm` × `badge_height_mm` is one side of a badge, `piece_…` what is cut out.
    """

    width_mm: float
    height_mm: float
    badge_width_mm: float
    badge_height_mm: float
    piece_width_mm: float
    piece_height_mm: float
    places: tuple[Place, ...]
    marks: tuple[Mark, ...] = ()
    folds: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class Slot:
    """One side of the badge `index` (its number in the run), lower left corner; `turned` by 180°."""

    index: int
    side: Sides
    x_mm: float
    y_mm: float
    turned: bool = False


@dataclass(frozen=True, slots=True)
class SheetPage:
    """One page to print. `side` is the side of the paper; a folded piece has both its sides on the front."""

    side: Sides
    slots: tuple[Slot, ...]
    marks: tuple[Mark, ...]
    folds: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class _Block:
    """Columns and rows of equal pieces on a page."""

    page: tuple[float, float]
    piece: tuple[float, float]
    columns: int
    rows: int
    left: float
    bottom: float
    pitch_x: float
    pitch_y: float

    @property
    def xs(self) -> list[float]:
        return [self.left + column * self.pitch_x for column in range(self.columns)]

    @property
    def ys(self) -> list[float]:
        """From the top down."""
        return [self.bottom + row * self.pitch_y for row in range(self.rows - 1, -1, -1)]


def impose(width_mm: float, height_mm: float, arrangement: Arrangement) -> Imposition:
    """The page for badges whose one side has this size.

    Raises DeskError: not_found (kind "paper"), invalid with `field` and `why`: "negative" (margin or gap),
    "no_place" (nothing fits; `paper`, `needs` and `room` as "105 × 148" in mm), "skip" (no position is left on the first
    sheet; `value`, `places`).
    """
    for field in ("margin_mm", "gap_x_mm", "gap_y_mm", "skip"):
        if getattr(arrangement, field) < 0:
            raise DeskError("invalid", field=field, why="negative", value=str(getattr(arrangement, field)))
    piece = _piece(width_mm, height_mm, arrangement)
    paper = arrangement.paper
    if paper == "badge":
        block = _Block(piece, piece, 1, 1, 0.0, 0.0, *piece)
    elif paper in STOCKS:
        block = _in_stock(piece, STOCKS[paper])
    elif paper in PAPERS:
        block = _on_plain(piece, arrangement)
    else:
        raise DeskError("not_found", kind="paper", id=paper)
    places = tuple(Place(x, y) for y in block.ys for x in block.xs)
    if arrangement.skip >= len(places):
        raise DeskError("invalid", field="skip", why="skip", value=arrangement.skip, places=len(places))
    marked = arrangement.cut_marks and paper in PAPERS
    folded = arrangement.two_sided == "folded"
    return Imposition(
        *block.page,
        width_mm,
        height_mm,
        *piece,
        places,
        _cut_marks(block) if marked else (),
        _fold_lines(block, arrangement.fold, (width_mm, height_mm)) if folded else (),
    )


def _piece(width_mm: float, height_mm: float, arrangement: Arrangement) -> tuple[float, float]:
    if arrangement.two_sided != "folded":
        return width_mm, height_mm
    return (width_mm, 2 * height_mm) if arrangement.fold == "top" else (2 * width_mm, height_mm)


def _on_plain(piece: tuple[float, float], arrangement: Arrangement) -> _Block:
    """As many as fit, the page turned if more fit; pieces touch without a gap, so that one cut parts two."""
    width, height = PAPERS[arrangement.paper]
    margin, gap_x, gap_y = arrangement.margin_mm, arrangement.gap_x_mm, arrangement.gap_y_mm

    def counts(page: tuple[float, float]) -> tuple[int, int]:
        columns = int((page[0] - 2 * margin + gap_x) / (piece[0] + gap_x) + _ROOM)
        rows = int((page[1] - 2 * margin + gap_y) / (piece[1] + gap_y) + _ROOM)
        return max(columns, 0), max(rows, 0)

    page = max(((width, height), (height, width)), key=lambda size: counts(size)[0] * counts(size)[1])
    columns, rows = counts(page)
    if not columns or not rows:
        raise _no_place(arrangement.paper, piece, (width - 2 * margin, height - 2 * margin))
    pitch_x, pitch_y = piece[0] + gap_x, piece[1] + gap_y
    left = (page[0] - columns * pitch_x + gap_x) / 2
    bottom = (page[1] - rows * pitch_y + gap_y) / 2
    return _Block(page, piece, columns, rows, left, bottom, pitch_x, pitch_y)


def _in_stock(piece: tuple[float, float], stock: Stock) -> _Block:
    """Each piece in the middle of a place; the page is turned where pieces only fit turned."""
    if _fits(piece, (stock.width_mm, stock.height_mm)):
        page, place = stock.sheet_mm, (stock.width_mm, stock.height_mm)
        columns, rows, pitch_x, pitch_y = stock.columns, stock.rows, stock.pitch_x_mm, stock.pitch_y_mm
        left = stock.left_mm
        bottom = page[1] - stock.top_mm - place[1] - (rows - 1) * pitch_y
    elif _fits(piece, (stock.height_mm, stock.width_mm)):
        page, place = (stock.sheet_mm[1], stock.sheet_mm[0]), (stock.height_mm, stock.width_mm)
        columns, rows, pitch_x, pitch_y = stock.rows, stock.columns, stock.pitch_y_mm, stock.pitch_x_mm
        left, bottom = stock.top_mm, stock.left_mm
    else:
        raise _no_place(stock.key, piece, (stock.width_mm, stock.height_mm))
    left += (place[0] - piece[0]) / 2
    bottom += (place[1] - piece[1]) / 2
    return _Block(page, piece, columns, rows, left, bottom, pitch_x, pitch_y)


def _fits(piece: tuple[float, float], place: tuple[float, float]) -> bool:
    return piece[0] <= place[0] + _ROOM and piece[1] <= place[1] + _ROOM


def _no_place(paper: str, piece: tuple[float, float], room: tuple[float, float]) -> DeskError:
    needs, has = (f"{max(size[0], 0):g} × {max(size[1], 0):g}" for size in (piece, room))
    return DeskError("invalid", field="paper", why="no_place", paper=paper, needs=needs, room=has)


def _cut_marks(block: _Block) -> tuple[Mark, ...]:
    """Marks of every cut, at both edges of each gap, in the paper's margins."""
    marks: list[Mark] = []
    bottom, left = block.bottom, block.left
    for x in _cuts(block.xs, block.piece[0], block.page[0]):
        marks += [Mark(x, a, x, b) for a, b in _ends(bottom, block.page[1])]
    for y in _cuts(block.ys[::-1], block.piece[1], block.page[1]):
        marks += [Mark(a, y, b, y) for a, b in _ends(left, block.page[0])]
    return tuple(marks)


def _cuts(starts: list[float], size: float, length: float) -> list[float]:
    """Where to cut: both edges of every piece, once where two touch, never along the paper's own edge."""
    cuts: list[float] = []
    for edge in (at for start in starts for at in (start, start + size)):
        if _ROOM < edge < length - _ROOM and (not cuts or edge - cuts[-1] > _ROOM):
            cuts.append(edge)
    return cuts


def _ends(margin: float, length: float) -> list[tuple[float, float]]:
    """Both marks of a cut across a page of that length, whose badges begin at the margin.

    Without a margin the marks lie on the cut itself, from the paper's edge inwards.
    """
    inner, outer = 0.0, MARK_MM
    if margin >= MARK_GAP_MM + _SHORTEST_MM:
        outer = margin - MARK_GAP_MM
        inner = outer - min(MARK_MM, outer)
    elif margin >= _NO_MARGIN_MM:
        outer = margin
    return [(inner, outer), (length - outer, length - inner)]


def _fold_lines(block: _Block, fold: Fold, badge: tuple[float, float]) -> tuple[Mark, ...]:
    """Marks beside the block where the paper has a margin for them, else lines across each piece."""
    lines: list[Mark] = []
    if fold == "top":
        beside = _ends(block.left, block.page[0])
        spans = beside if block.left >= _NO_MARGIN_MM else [(x, x + block.piece[0]) for x in block.xs]
        for y in block.ys:
            lines += [Mark(a, y + badge[1], b, y + badge[1]) for a, b in spans]
    else:
        beside = _ends(block.bottom, block.page[1])
        spans = beside if block.bottom >= _NO_MARGIN_MM else [(y, y + block.piece[1]) for y in block.ys]
        for x in block.xs:
            lines += [Mark(x + badge[0], a, x + badge[0], b) for a, b in spans]
    return tuple(lines)


def pages(
    count: int, page: Imposition, arrangement: Arrangement, breaks: Collection[int] = ()
) -> Iterator[SheetPage]:
    """The pages of a run of `count` badges, in the order of printing: each front, and its back where there is one.

    `breaks`: numbers of badges that begin a new sheet.
    """
    for taken in _sheets(count, len(page.places), arrangement.skip, frozenset(breaks)):
        slots: list[Slot] = []
        for index, position in taken:
            slots += _front(index, page.places[position], page, arrangement)
        yield SheetPage("front", tuple(slots), page.marks, page.folds)
        if arrangement.two_sided == "duplex":
            backs = tuple(_mirrored(index, page.places[at], page, arrangement.flip) for index, at in taken)
            yield SheetPage(
                "back", backs, (), ()
            )  # one cuts from the front: marks on both sides never quite agree


def sheet_of(
    index: int, count: int, page: Imposition, arrangement: Arrangement, breaks: Collection[int] = ()
) -> tuple[range, int]:
    """The badges that stand on the same sheet as the badge `index` of a run, and the first position they take."""
    for taken in _sheets(count, len(page.places), arrangement.skip, frozenset(breaks)):
        if taken[-1][0] >= index:
            return range(taken[0][0], taken[-1][0] + 1), taken[0][1]
    raise IndexError(index)


def sheet_count(count: int, page: Imposition, arrangement: Arrangement, breaks: Collection[int] = ()) -> int:
    """How many sheets of paper a run takes."""
    return sum(1 for _ in _sheets(count, len(page.places), arrangement.skip, frozenset(breaks)))


def _sheets(count: int, places: int, skip: int, breaks: frozenset[int]) -> Iterator[list[tuple[int, int]]]:
    """(badge, position) of each sheet; a new sheet begins where the last is full or a badge asks for it."""
    taken: list[tuple[int, int]] = []
    position = skip
    for index in range(count):
        if taken and (position == places or index in breaks):
            yield taken
            taken, position = [], 0
        taken.append((index, position))
        position += 1
    if taken:
        yield taken


def _front(index: int, place: Place, page: Imposition, arrangement: Arrangement) -> list[Slot]:
    """What stands on the front of the paper: the badge's front, and its back where it is folded behind."""
    x, y = place.x_mm, place.y_mm
    if arrangement.two_sided != "folded":
        return [Slot(index, "front", x, y)]
    if arrangement.fold == "top":
        return [Slot(index, "front", x, y), Slot(index, "back", x, y + page.badge_height_mm, turned=True)]
    return [Slot(index, "front", x + page.badge_width_mm, y), Slot(index, "back", x, y)]


def turns_sideways(page: Imposition, flip: Flip) -> bool:
    """Whether the printer turns this page like a leaf of a book, over a vertical edge."""
    return (page.width_mm <= page.height_mm) == (flip == "long")


def _mirrored(index: int, place: Place, page: Imposition, flip: Flip) -> Slot:
    """The back of a badge behind its front; upside down where the sheet is turned head over heels.

    A badge on its lanyard turns sideways, so its back has its top where the front has it.
    """
    if turns_sideways(page, flip):
        return Slot(index, "back", page.width_mm - place.x_mm - page.piece_width_mm, place.y_mm)
    y = page.height_mm - place.y_mm - page.piece_height_mm
    return Slot(index, "back", place.x_mm, y, turned=True)
