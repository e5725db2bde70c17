"""What the verdict panel shows while nobody has been scanned."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPoint, QRect
from PySide6.QtGui import QPainter, QPen

from delegates.ui import icons, lines, painters, theme, wording

translate = QCoreApplication.translate
RADIUS_PX = 8


def paint_idle(painter: QPainter, rect: QRect, *, small: bool, nobody: bool = False) -> None:
    """The invitation: scan, type a name, or register; where `nobody` is registered yet, what to do first."""
    look = theme.current()
    painter.setPen(QPen(look.colour("border"), 1))
    painter.setBrush(look.colour("surface"))
    painter.drawRoundedRect(rect.toRectF().adjusted(0.5, 0.5, -0.5, -0.5), RADIUS_PX, RADIUS_PX)
    icon = look.scaled(48 if small else 72)
    word_px, line_px = look.px("title" if small else "name_2"), look.px("body" if small else "lead")
    hint_px = look.px("hint" if small else "label")
    gap = look.scaled(8 if small else 12)
    if nobody:
        word = translate("VerdictPanel", "Nobody is registered yet")
        line = translate("VerdictPanel", "Bring in the lists of the offices: Delegates, then Import.")
        hint = translate("VerdictPanel", "Or press {key} to register one person.")
    else:
        word = translate("VerdictPanel", "Ready to welcome")
        line = translate("VerdictPanel", "Scan a badge at any time; no need to click into a field.")
        hint = translate("VerdictPanel", "No badge: type a name (Lao or Latin), or press {key} to register.")
    parts = [(word, word_px, True, "text"), (line, line_px, False, "text2")]
    total = icon + gap + sum(lines.box_px(px) for _, px, _, _ in parts) + lines.box_px(hint_px)
    top = max(0, (rect.height() - total) // 2)
    icons.paint(painter, QRect((rect.width() - icon) // 2, top, icon, icon), "id-card", "strong")
    top += icon + gap
    for text, size_px, bold, colour in parts:
        fitted = lines.fit_organisation(text, rect.width() - 32, size_px, bold=bold)
        top = round(lines.draw_fitted(painter, 0, top, fitted, look.colour(colour), centre_in=rect.width()))
    _paint_with_key(painter, rect.width(), top, hint, hint_px)


def _paint_with_key(painter: QPainter, width: int, top: int, template: str, size_px: int) -> None:
    """A sentence in the middle with the key F2 in its frame where the placeholder stands."""
    look = theme.current()
    before, _, after = template.partition("{key}")
    key_width = painters.key_width_px("F2")
    space = look.scaled(4)
    widths = [lines.width_px(before.strip(), size_px), lines.width_px(after.strip(), size_px)]
    total = sum(widths) + key_width + 2 * space
    if total > width - 32:
        whole = lines.fit_organisation(wording.filled(template, key="F2"), width - 32, size_px)
        lines.draw_fitted(painter, 0, top, whole, look.colour("text2"), centre_in=width)
        return
    x = (width - total) / 2
    lines.draw(painter, x, top, before.strip(), size_px, look.colour("text2"))
    x += widths[0] + space
    painters.draw_key(painter, QPoint(round(x) + key_width, top + lines.box_px(size_px) // 2 + 1), "F2")
    lines.draw(painter, x + key_width + space, top, after.strip(), size_px, look.colour("text2"))
