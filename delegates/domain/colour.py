"""How light a colour is, and how well one can be read on another. Source: WCAG 2.2, relative luminance and contrast."""

from __future__ import annotations

from functools import lru_cache


@lru_cache(maxsize=512)
def luminance(colour: str) -> float:
    """Relative luminance of "#RRGGBB", 0..1."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(first: str, second: str) -> float:
    """The contrast of two colours "#RRGGBB", 1 to 21."""
    light, dark = sorted((luminance(first), luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)
