"""The badge's QR symbol: 34 digits in numeric mode, level H, version 2 (25 × 25 modules).

With version, level, mode and length fixed a symbol is an affine map of its data bits over GF(2): the error correction is
linear and a mask is a constant. So a symbol is a constant XOR one table entry for each group of three digits. The tables
are made from the `qrcode` package on first use, and every symbol is bit for bit what that package makes.
Source: ISO/IEC 18004, 7.4.3 (numeric mode), 7.8 (masks and their scores).
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from qrcode import QRCode, base, constants, util

DIGITS: Final = 34
SIZE: Final = 25  # modules a side
QUIET: Final = 4  # white modules kept free on every side
_VERSION: Final = 2
_MASKS: Final = 8
# The symbol is one integer: row after row from the top, bit 31 of a row is its leftmost module, 1 is dark. The seven
# light bits at each row's end keep shifted copies of neighbouring rows apart.
_STRIDE: Final = 32
_CHUNK: Final = 8


def _pack(modules: list[list[bool | None]]) -> int:
    packed = 0
    for row in modules:
        bits = 0
        for dark in row:
            bits = bits << 1 | bool(dark)
        packed = packed << _STRIDE | bits << (_STRIDE - SIZE)
    return packed


class _Tables:
    """The constants and tables of the map from digits to modules."""

    def __init__(self) -> None:
        self._encoder = QRCode(version=_VERSION, error_correction=constants.ERROR_CORRECT_H, mask_pattern=0)
        self._blocks = base.rs_blocks(_VERSION, constants.ERROR_CORRECT_H)
        capacity = sum(block.data_count for block in self._blocks) * 8
        # Mode indicator 0001, ten bits of length, then ten bits for three digits and four for the last one.
        widths = [10] * (DIGITS // 3) + [4] * (DIGITS % 3)
        head = [0, 0, 0, 1, *(int(bit) for bit in format(DIGITS, "010b"))]
        if len(head) + sum(widths) != capacity:
            raise AssertionError("34 digits fill version 2-H exactly")
        empty = head + [0] * sum(widths)
        plain = self._symbol(empty, 0)
        self.masks = tuple(self._symbol(empty, mask) for mask in range(_MASKS))
        self.groups: list[list[int]] = []
        first = len(head)
        for width in widths:
            basis = []
            for place in range(width):
                bits = list(empty)
                bits[first + place] = 1
                basis.append(self._symbol(bits, 0) ^ plain)
            first += width
            entries = [0]
            for value in range(1, 1000 if width == 10 else 10):
                lowest = value & -value
                entries.append(entries[value ^ lowest] ^ basis[width - lowest.bit_length()])
            self.groups.append(entries)

    def _symbol(self, bits: list[int], mask: int) -> int:
        buffer = util.BitBuffer()
        for bit in bits:
            buffer.put_bit(bool(bit))
        self._encoder.data_cache = util.create_bytes(buffer, self._blocks)
        self._encoder.makeImpl(False, mask)
        return _pack(self._encoder.modules)


@lru_cache(maxsize=1)
def _tables() -> _Tables:
    return _Tables()


def symbol(frame: str, mask: int | None = None) -> int:
    """The symbol of a frame of 34 digits as one integer (25 rows of 32 bits, leftmost module first, 1 is dark).

    `mask` 0 … 7 is forced, or the one that the standard's scores choose. Raises ValueError for anything but 34 digits.
    """
    if len(frame) != DIGITS or not (frame.isascii() and frame.isdigit()):
        raise ValueError("a badge's frame is 34 digits")
    tables = _tables()
    data = 0
    for entries, first in zip(tables.groups, range(0, DIGITS, 3), strict=True):
        data ^= entries[int(frame[first : first + 3])]
    if mask is not None:
        return data ^ tables.masks[mask]
    return min((data ^ constant for constant in tables.masks), key=penalty)


def _grid(row_bits: int) -> int:
    """The same bits in every row."""
    packed = 0
    for _ in range(SIZE):
        packed = packed << _STRIDE | row_bits << (_STRIDE - SIZE)
    return packed


_INSIDE: Final = _grid((1 << SIZE) - 1)


def penalty(packed: int) -> int:
    """The standard's score of a symbol: long runs, blocks, look-alikes of finders, imbalance; lower reads better."""
    light = packed ^ _INSIDE
    score = 0
    for step in (1, _STRIDE):
        for colour in (packed, light):
            two = colour & colour >> step
            four = two & two >> 2 * step
            run = four & colour >> 4 * step  # five in a row
            # A run of n ≥ 5 scores n - 2: one for each of its n - 4 windows and two more for its beginning.
            score += run.bit_count() + 2 * (run & ~(run >> step)).bit_count()
        # 1011101 with four light modules on either side.
        finder = packed & light >> step & packed >> 2 * step & packed >> 3 * step & packed >> 4 * step
        finder &= light >> 5 * step & packed >> 6 * step
        quiet = light & light >> step
        quiet &= quiet >> 2 * step  # four light modules from here on
        score += 40 * ((finder & quiet >> 7 * step).bit_count() + (finder & quiet << 4 * step).bit_count())
    for colour in (packed, light):
        pair = colour & colour >> 1
        score += 3 * (pair & pair >> _STRIDE).bit_count()
    percent = packed.bit_count() * 100 / (SIZE * SIZE)
    return score + 10 * int(abs(percent - 50) / 5)


def _path(row_number: int, chunk: int, bits: int) -> str:
    """The dark modules among eight of a row as rectangles, in modules from the symbol's lower left corner."""
    out: list[str] = []
    start = None
    for column in range(_CHUNK + 1):
        dark = column < _CHUNK and bits >> (_CHUNK - 1 - column) & 1
        if dark and start is None:
            start = column
        elif not dark and start is not None:
            out.append(f"{chunk * _CHUNK + start} {SIZE - 1 - row_number} {column - start} 1 re\n")
            start = None
    return "".join(out)


# (row, chunk of eight modules, its bits) → path; filled as symbols are drawn, 25,600 entries at most.
_paths: dict[tuple[int, int, int], str] = {}


def path(packed: int) -> str:
    """The dark modules as one PDF path of rectangles, in modules from the symbol's lower left corner.

    One path, filled once: rectangles that touch leave no hairline between them on any screen or printer.
    """
    out: list[str] = []
    for place, bits in enumerate(packed.to_bytes(SIZE * _STRIDE // _CHUNK, "big")):
        if bits:
            key = (place >> 2, place & 3, bits)
            piece = _paths.get(key)
            if piece is None:
                piece = _paths[key] = _path(*key)
            out.append(piece)
    return "".join(out)


def operators(frame: str, x_pt: float, y_pt: float, size_pt: float) -> str:
    """The symbol as PDF operators: black modules on a white square that includes the quiet zone.

    x, y is the lower left corner of the symbol without its quiet zone, `size_pt` its side.
    """
    module = size_pt / SIZE
    side = SIZE + 2 * QUIET
    return (
        f"q {module:.6g} 0 0 {module:.6g} {x_pt:.4f} {y_pt:.4f} cm\n"
        f"1 g -{QUIET} -{QUIET} {side} {side} re f\n0 g\n{path(symbol(frame))}f Q"
    )
