"""The middle of the verdict panel: photo, the person's lines, the tile with category and seat at the right.

Names shrink before they break, break at spaces only, and are never cut.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPainter

from delegates.ui import icons, lines, painters, theme
from delegates.ui.verdict_view import PersonLines, VerdictView
from delegates.ui.widgets.photo import paint_photo
from delegates.ui.widgets.verdict_metrics import VerdictMetrics


@dataclass(frozen=True, slots=True)
class _Piece:
    """A line or a block of lines of the person's column: its height, and how to draw it at (x, top)."""

    height: int
    draw: Callable[[QPainter, int, int], None]


def body_height(view: VerdictView, m: VerdictMetrics, inner_width: int) -> int:
    """The least height of the middle; `inner_width` is what the margins leave."""
    look = theme.current()
    column = sum(piece.height for piece in _pieces(view, m, room_px(view, m, inner_width)))
    side = _side_height(view.person, m) if view.person else 0
    return max(column, side, look.scaled(m.photo[1])) + 2 * look.scaled(m.body_pad)


def room_px(view: VerdictView, m: VerdictMetrics, inner_width: int) -> int:
    """Width of the person's column."""
    look = theme.current()
    room = inner_width - look.scaled(m.photo[0]) - look.scaled(m.gap)
    if view.person is not None:
        room -= look.scaled(m.side_column) + look.scaled(m.gap)
    return max(60, room)


def paint_body(painter: QPainter, body: QRect, view: VerdictView, m: VerdictMetrics) -> None:
    """Everything of the middle, inside a rectangle with the margins taken off."""
    look = theme.current()
    width, height = look.scaled(m.photo[0]), look.scaled(m.photo[1])
    photo = QRect(body.x(), body.y() + (body.height() - height) // 2, width, height)
    picture = view.person.photo if view.person is not None else None
    paint_photo(painter, photo, picture, icon="" if view.person is not None else view.icon)
    pieces = _pieces(view, m, room_px(view, m, body.width()))
    top = body.y() + (body.height() - sum(piece.height for piece in pieces)) // 2
    for piece in pieces:
        piece.draw(painter, photo.right() + 1 + look.scaled(m.gap), top)
        top += piece.height
    if view.person is not None:
        _paint_side(painter, body, view.person, m)


def _pieces(view: VerdictView, m: VerdictMetrics, room: int) -> list[_Piece]:
    if view.person is None:
        return _text_pieces(view.text, m, room)
    return [*_person_pieces(view.person, m, room), *_party_pieces(view.party, m, room)]


# the person's column


def _person_pieces(person: PersonLines, m: VerdictMetrics, room: int) -> list[_Piece]:
    look = theme.current()
    text, text2 = look.colour("text"), look.colour("text2")
    pieces: list[_Piece] = []
    names = tuple(look.scaled(px) for px in m.names)
    honorific_px = look.scaled(m.honorific)
    lead = f"{person.honorific} " if person.honorific else ""
    lead_width = lines.width_px(lead, honorific_px) if m.inline and lead else 0.0
    name = lines.fit_name(person.name, max(60, round(room - lead_width)), names)
    inline = bool(lead) and m.inline
    if inline and len(name.lines) > 1:  # a long name has lines of its own, each as wide as there is room
        inline, name = False, lines.fit_name(person.name, room, names)
    if inline:
        pieces.append(_inline_name(lead, honorific_px, lead_width, name, text2, text))
    else:
        if person.honorific:
            pieces.append(_block(lines.fit_organisation(person.honorific, room, honorific_px), text2))
        pieces.append(_block(name, text))
    if person.latin:
        latins = tuple(look.scaled(px) for px in m.latins)
        pieces.append(_block(lines.fit_name(person.latin, room, latins, bold=False), text))
    pieces += _post_pieces(person, m, room)
    return pieces


def _inline_name(
    lead: str, lead_px: int, lead_width: float, name: lines.Fitted, lead_ink: QColor, ink: QColor
) -> _Piece:
    shift = lines.baseline_px(name.size_px) - lines.baseline_px(lead_px)

    def draw(painter: QPainter, x: int, top: int) -> None:
        lines.draw(painter, x, top + shift, lead, lead_px, lead_ink)
        lines.draw_fitted(painter, x + lead_width, top, name, ink)

    return _Piece(name.height_px, draw)


def _post_pieces(person: PersonLines, m: VerdictMetrics, room: int) -> list[_Piece]:
    look = theme.current()
    text, text2 = look.colour("text"), look.colour("text2")
    position_px, delegation_px = look.scaled(m.position), look.scaled(m.delegation)
    bold = not m.card
    if m.joined and person.position and person.delegation:
        joined = [
            (person.position, text if bold else text2, bold),
            (f"· {person.delegation}", text2, False),
        ]
        width = sum(lines.width_px(run, position_px, bold=heavy) for run, _, heavy in joined)
        if width + lines.width_px(" ", position_px) <= room:

            def draw(painter: QPainter, x: int, top: int) -> None:
                lines.draw_runs(painter, x, top, position_px, joined)

            return [_Piece(lines.box_px(position_px), draw)]
    pieces = []
    if person.position:
        fitted = lines.fit_organisation(person.position, room, position_px, bold=bold)
        pieces.append(_block(fitted, text if bold else text2))
    if person.delegation:
        pieces.append(_block(lines.fit_organisation(person.delegation, room, delegation_px), text2))
    return pieces


def _party_pieces(party: tuple[str, ...], m: VerdictMetrics, room: int) -> list[_Piece]:
    """Whom somebody belongs to, behind a small icon: a fact, no call."""
    look = theme.current()
    size_px, icon = look.scaled(m.honorific), look.scaled(20 if not m.joined else 16)
    indent = icon + look.scaled(8)
    pieces = []
    for sentence in party:
        fitted = lines.fit_organisation(sentence, max(60, room - indent), size_px)
        pieces.append(_with_icon(fitted, icon, indent, look.colour("text2")))
    return pieces


def _with_icon(fitted: lines.Fitted, icon: int, indent: int, ink: QColor) -> _Piece:
    def draw(painter: QPainter, x: int, top: int) -> None:
        middle = top + lines.box_px(fitted.size_px) // 2
        icons.paint(painter, QRect(x, middle - icon // 2, icon, icon), "users", ink)
        lines.draw_fitted(painter, x + indent, top, fitted, ink)

    return _Piece(fitted.height_px, draw)


def _text_pieces(text: tuple[str, str], m: VerdictMetrics, room: int) -> list[_Piece]:
    look = theme.current()
    heavy = look.scaled(20 if m.card else 24)
    bold, plain = text
    pieces = (
        [_block(lines.fit_organisation(bold, room, heavy, bold=True), look.colour("text"))] if bold else []
    )
    if plain:
        size = look.scaled(15 if m.joined else 20)
        pieces.append(_block(lines.fit_organisation(plain, room, size), look.colour("text2")))
    return pieces


def _block(fitted: lines.Fitted, ink: QColor) -> _Piece:
    def draw(painter: QPainter, x: int, top: int) -> None:
        lines.draw_fitted(painter, x, top, fitted, ink)

    return _Piece(fitted.height_px, draw)


# the column at the right


def _side_height(person: PersonLines, m: VerdictMetrics) -> int:
    look = theme.current()
    if m.card:
        return look.scaled(m.tile)
    height = look.scaled(m.tile) + look.scaled(4)
    height += _category_lines(person, m).height_px
    if person.seat:
        height += _seat_lines(person, m).height_px
    return height


def _category_lines(person: PersonLines, m: VerdictMetrics) -> lines.Fitted:
    look = theme.current()
    return lines.fit_organisation(
        person.category_name, look.scaled(m.side_column), look.scaled(m.category), bold=True
    )


def _seat_lines(person: PersonLines, m: VerdictMetrics) -> lines.Fitted:
    look = theme.current()
    room = look.scaled(m.side_column) - look.scaled(26 if not m.joined else 0)
    return lines.fit_organisation(person.seat, room, look.scaled(m.seat))


def _paint_side(painter: QPainter, body: QRect, person: PersonLines, m: VerdictMetrics) -> None:
    look = theme.current()
    right = body.right() + 1
    tile = look.scaled(m.tile)
    top = body.y() + (body.height() - _side_height(person, m)) // 2
    painters.draw_tile(painter, QRect(right - tile, top, tile, tile), person.category)
    if m.card:
        return
    top += tile + look.scaled(4)
    category = _category_lines(person, m)
    top = round(lines.draw_fitted(painter, 0, top, category, look.colour("text"), right_to=right))
    if not person.seat:
        return
    seat = _seat_lines(person, m)
    lines.draw_fitted(painter, 0, top, seat, look.colour("text2"), right_to=right)
    if not m.joined:
        icon = look.scaled(20)
        left = right - max(lines.width_px(line, seat.size_px) for line in seat.lines) - icon - look.scaled(6)
        middle = top + lines.box_px(seat.size_px) // 2
        icons.paint(painter, QRect(round(left), middle - icon // 2 + 1, icon, icon), "armchair", "text2")
