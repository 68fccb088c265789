"""A QR code of 95 digits as shapes (ISO/IEC 18004: version 3, level M, numeric); knows not what they say.

One size and one mode are all that is printed; whether they are right, the reader's own library tells in the
tests.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

DIGITS = 95
SIZE = 29
"""Modules of a side, without the quiet zone."""
QUIET = 4
"""Modules of white that a reader wants around a code (ISO/IEC 18004, 6.3.8)."""

Modules = Sequence[Sequence[int]]
"""1 is dark; row by row from the top."""

_DATA, _CHECK = 44, 26  # codewords of version 3-M, all in one block
_WHOLE = (1 << 8 * _CHECK) - 1
_FINDER = ("1111111", "1000001", "1011101", "1011101", "1011101", "1000001", "1111111")
_ALIGNMENT = ("11111", "10001", "10101", "10001", "11111")
_ALIGNED_AT = 20
_TIMING = 6
_FORMAT = f"{0x5412:015b}"[
    ::-1
]  # level M (00) and mask 000 have a check of zeros (7.9); the lowest bit first
_DARK = re.compile(b"\x01+")


def modules(digits: str) -> Modules:
    """The code of 95 ASCII digits.

    It lies under the mask of a chessboard (000), where the standard would try all eight (7.8): the digits of
    a hash need no mixing, and every reader takes the mask from the code.
    """
    words = _codewords(digits)
    places = _places()
    bits = "".join(f"{word:08b}" for word in (*words, *_check(words))).ljust(len(places), "0")
    rows = [list(row) for row in _frame()]
    for (row, column), bit in zip(places, bits, strict=True):
        rows[row][column] = int(bit) ^ (1 - (row + column) % 2)
    return rows


def operators(code: Modules, left: float, top: float, module: float) -> str:
    """The drawing of a code whose modules are `module` points wide, black on whatever is there.

    The modules are the units in which it is drawn, counted downwards from the corner.
    """
    squares = "\n".join(
        f"{run.start()} {row} {run.end() - run.start()} 1 re"
        for row, line in enumerate(code)
        for run in _DARK.finditer(bytes(line))
    )
    return f"q {module:.4f} 0 0 {-module:.4f} {left:.2f} {top:.2f} cm\n{squares} f\nQ"


def _codewords(digits: str) -> list[int]:
    """Mode, count and digits in threes (7.4.3), a terminator, and the padding of 7.4.10."""
    if len(digits) != DIGITS or not (digits.isascii() and digits.isdigit()):
        raise ValueError(digits)
    threes = [digits[place : place + 3] for place in range(0, DIGITS, 3)]
    bits = f"0001{DIGITS:010b}" + "".join(f"{int(some):0{1 + 3 * len(some)}b}" for some in threes) + "0000"
    bits += "0" * (-len(bits) % 8)
    words = [int(bits[place : place + 8], 2) for place in range(0, len(bits), 8)]
    return words + [0xEC, 0x11][: _DATA - len(words)]


def _check(words: list[int]) -> bytes:
    """What is left of the words after a division by the generator (Reed-Solomon, 7.5.2)."""
    rest, products = 0, _products()
    for word in words:
        rest = rest << 8 & _WHOLE ^ products[word ^ rest >> 8 * (_CHECK - 1)]
    return rest.to_bytes(_CHECK, "big")


@cache
def _products() -> tuple[int, ...]:
    """The generator below its first term, times every element of GF(256) modulo x⁸ + x⁴ + x³ + x² + 1."""
    generator, root = [1], 1
    for _ in range(_CHECK):
        shifted = [_times(term, root) for term in generator]
        generator = [a ^ b for a, b in zip([*generator, 0], [0, *shifted], strict=True)]
        root = _times(root, 2)
    return tuple(
        int.from_bytes(bytes(_times(term, factor) for term in generator[1:]), "big") for factor in range(256)
    )


def _times(one: int, other: int) -> int:
    product = 0
    for bit in range(7, -1, -1):
        product = product << 1 ^ (0x11D if product & 0x80 else 0) ^ (one if other >> bit & 1 else 0)
    return product


@cache
def _frame() -> tuple[tuple[int, ...], ...]:
    """The function patterns (6.3) and the format of level M under mask 000 (7.9); 2 where data is laid."""
    rows = [[2] * SIZE for _ in range(SIZE)]

    def lay(pattern: Sequence[str], top: int, left: int) -> None:
        for row, line in enumerate(pattern, top):
            for column, module in enumerate(line, left):
                rows[row][column] = int(module)

    corner, clear = SIZE - 8, ["0" * 9] * 9
    lay(clear, 0, 0)
    lay([line[1:] for line in clear], 0, corner)
    lay(clear[1:], corner, 0)
    for top, left in ((0, 0), (0, SIZE - 7), (SIZE - 7, 0)):
        lay(_FINDER, top, left)
    lay(_ALIGNMENT, _ALIGNED_AT, _ALIGNED_AT)
    for place in range(8, corner):
        rows[_TIMING][place] = rows[place][_TIMING] = 1 - place % 2
    rows[corner][8] = 1  # the dark module (7.9.1)
    for number, bit in enumerate(_FORMAT):
        beside = number if number < 6 else number + 1 if number < 8 else SIZE - 15 + number
        above = SIZE - 1 - number if number < 8 else 7 if number == 8 else 14 - number
        rows[beside][8] = rows[8][above] = int(bit)
    return tuple(map(tuple, rows))


@cache
def _places() -> tuple[tuple[int, int], ...]:
    """Where data is laid (7.7.3): pairs of columns from the right, upwards and downwards in turn."""
    frame, pairs = _frame(), [*range(SIZE - 1, _TIMING, -2), *range(_TIMING - 1, 0, -2)]
    return tuple(
        (row, column)
        for number, right in enumerate(pairs)
        for row in (range(SIZE) if number % 2 else range(SIZE - 1, -1, -1))
        for column in (right, right - 1)
        if frame[row][column] == 2
    )
