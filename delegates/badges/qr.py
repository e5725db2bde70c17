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

from delegates.badges.boxes import QR_MODULES, QUIET_MODULES

DIGITS: Final = 34
SIZE: Final = QR_MODULES
QUIET: Final = QUIET_MODULES
_VERSION: Final = 2
_MASKS: Final = 8
# The symbol is one integer: row after row from the top, bit 31 of a row is its leftmost module, 1 is dark. The seven
# zeros at each row's end keep shifted copies of neighbouring rows apart, and make a row four whole bytes.
_STRIDE: Final = 32


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
        self.changes = tuple((mask, _changes(mask, 1), _changes(mask, _STRIDE)) for mask in self.masks)
        self.groups: list[dict[str, int]] = []
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
            digits = 3 if width == 10 else 1
            self.groups.append({f"{value:0{digits}}": entry for value, entry in enumerate(entries)})

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
        data ^= entries[frame[first : first + 3]]
    if mask is not None:
        return data ^ tables.masks[mask]
    across, down = _changes(data, 1), _changes(data, _STRIDE)
    best, lowest = data, _NO_SCORE
    for constant, mask_across, mask_down in tables.changes:
        masked = data ^ constant
        # Where neighbours differ is linear too: masking turns a change round where the mask changes.
        score = _score(masked, across ^ mask_across, down ^ mask_down, lowest)
        if score < lowest:
            best, lowest = masked, score
    return best


def _grid(row_bits: int, rows: int = SIZE) -> int:
    """The same bits in each of the lowest rows."""
    packed = 0
    for _ in range(rows):
        packed = packed << _STRIDE | row_bits << (_STRIDE - SIZE)
    return packed


_INSIDE: Final = _grid((1 << SIZE) - 1)
# Where a module has a neighbour to its left, and one above it.
_ACROSS: Final = _grid((1 << (SIZE - 1)) - 1)
_DOWN: Final = _grid((1 << SIZE) - 1, SIZE - 1)
_PAIRS: Final = {1: _ACROSS, _STRIDE: _DOWN}
_NO_SCORE: Final = 1 << 30
# For every number of dark modules: ten for each whole twentieth that they are off the half.
_BALANCE: Final = [10 * int(abs(dark * 100 / SIZE**2 - 50) / 5) for dark in range(SIZE**2 + 1)]


def _changes(packed: int, step: int) -> int:
    """The modules that differ from their neighbour one step up the integer: to the left (1) or above (_STRIDE)."""
    return (packed ^ packed >> step) & _PAIRS[step]


def penalty(packed: int) -> int:
    """The standard's score of a symbol: long runs, blocks, look-alikes of finders, imbalance; lower reads better."""
    return _score(packed, _changes(packed, 1), _changes(packed, _STRIDE), _NO_SCORE)


def _score(packed: int, across: int, down: int, limit: int) -> int:
    """The score of a symbol whose changes are known; once it reaches the limit, what it is so far."""
    score = _BALANCE[packed.bit_count()]
    same, same_down = across ^ _ACROSS, down ^ _DOWN
    score += 3 * (same & same >> _STRIDE & same_down).bit_count()
    two = same & same >> 1
    three = two & same >> 2  # three pairs: four modules of one colour
    five = three & same >> 3
    two_down = same_down & same_down >> _STRIDE
    three_down = two_down & same_down >> 2 * _STRIDE
    five_down = three_down & same_down >> 3 * _STRIDE
    # A run of n ≥ 5 scores n - 2: three for the first of its n - 4 windows and one for every other.
    score += 3 * (five.bit_count() + five_down.bit_count())
    score -= 2 * ((five & five >> 1).bit_count() + (five_down & five_down >> _STRIDE).bit_count())
    if score >= limit:
        return score
    light = packed ^ _INSIDE
    for step, change, pair, four in ((1, across, two, three), (_STRIDE, down, two_down, three_down)):
        # 1011101 with four light modules on either side.
        twice = change & change >> step
        finder = packed & twice & pair >> 2 * step & twice >> 4 * step
        quiet = light & four  # four light modules from here on
        score += 40 * ((finder & quiet >> 7 * step).bit_count() + (finder & quiet << 4 * step).bit_count())
    return score


def operators(frame: str, x_pt: float, y_pt: float, size_pt: float) -> str:
    """The symbol as PDF operators: black modules on a white square that includes the quiet zone.

    x, y is the lower left corner of the symbol without its quiet zone, `size_pt` its side.
    """
    return f"{_ground(x_pt, y_pt, size_pt)}{symbol(frame):0{SIZE * _STRIDE // 4}X}>\nEI Q"


@lru_cache(maxsize=16)
def _ground(x_pt: float, y_pt: float, size_pt: float) -> str:
    """The operators up to the modules: the white square, and a black stencil of one bit a module.

    A stencil and no path: it is a tenth of the bytes, and as one picture it has no hairline between modules on any
    screen or printer. In hexadecimal, so that nothing in it can be taken for its end.
    """
    quiet = size_pt * QUIET / SIZE
    side = size_pt + 2 * quiet
    return (
        f"1 g {x_pt - quiet:.2f} {y_pt - quiet:.2f} {side:.2f} {side:.2f} re f\n"
        f"q 0 g {size_pt:.2f} 0 0 {size_pt:.2f} {x_pt:.2f} {y_pt:.2f} cm\n"
        f"BI/W {SIZE}/H {SIZE}/BPC 1/IM true/D[1 0]/F/AHx ID\n"
    )
