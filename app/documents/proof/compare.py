"""What stands on the pages against what must; a difference is named with its place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import pairwise
from statistics import median

from app.documents import Difference
from app.documents.proof import order
from app.documents.proof.expected import ExpectedDocument, ExpectedText
from app.documents.proof.reading import Line, ReadDocument, ReadPage, ReadText

_BEFORE, _AFTER = 12, 24
_SLACK = 0.5  # points
_MOST_ALIGNED = 2000
_MOST_COLUMNS = 20

Pair = tuple[ExpectedText | None, ReadText | None]
Placed = tuple[ExpectedText, ReadText]


class Comparison:
    """A document as it should be beside the same as it was read."""

    def __init__(self, expected: ExpectedDocument, found: ReadDocument) -> None:
        self._expected = expected
        self._found = found
        self._pairs = list(_pairs(expected.texts, found.texts))

    @property
    def read(self) -> list[tuple[ExpectedText, int]]:
        """The texts that were found, each with its page."""
        return [(wanted, read.lines[0].page) for wanted, read in self._pairs if wanted and read]

    def differences(self) -> Iterator[Difference]:
        """Differences in the order of reading, then those of each page's foot and of what belongs nowhere."""
        outside, last = self._expected.outside, 1
        for wanted, read in self._pairs:
            last = read.lines[0].page if read else last
            if wanted and read:
                yield from _of_text(wanted, read.lines)
            elif wanted:
                yield Difference(last, wanted.place, excerpt(wanted.text, 0), "")
            elif read:
                yield Difference(last, outside, "", excerpt(_as_read(read.lines), 0))
        yield from _misplaced(self._pairs)
        pages = self._found.pages
        for number, page in enumerate(pages, 1):
            yield from _of_page(self._expected, page, number, len(pages))


def excerpt(text: str, place: int) -> str:
    """A few words around a character."""
    start, end = max(0, place - _BEFORE), place + _AFTER
    return f"{'…' if start else ''}{text[start:end]}{'…' if end < len(text) else ''}"


def _pairs(expected: Sequence[ExpectedText], found: Sequence[ReadText]) -> Iterator[Pair]:
    """Each expected text with the one that was read in its stead; None where one of the two is missing."""
    wanted_keys = [(text.columns, _letters(text.text)) for text in expected]
    found_keys = [(read.columns, _letters("".join(line.text for line in read.lines))) for read in found]
    head = _alike(wanted_keys, found_keys)
    tail = _alike(wanted_keys[head:][::-1], found_keys[head:][::-1])
    wanted_end, found_end = len(expected) - tail, len(found) - tail
    yield from zip(expected[:head], found[:head], strict=True)
    if max(wanted_end, found_end) - head > _MOST_ALIGNED:
        yield from _replaced(expected[head:wanted_end], found[head:found_end])
    else:
        matcher = SequenceMatcher(
            None, wanted_keys[head:wanted_end], found_keys[head:found_end], autojunk=False
        )
        for _, a, b, c, d in matcher.get_opcodes():
            yield from _replaced(expected[head + a : head + b], found[head + c : head + d])
    yield from zip(expected[wanted_end:], found[found_end:], strict=True)


def _replaced(expected: Sequence[ExpectedText], found: Sequence[ReadText]) -> Iterator[Pair]:
    """One after the other; where the columns say that something is missing or too much, that."""
    waiting, there = list(expected), list(found)
    while waiting and there:
        same = waiting[0].columns == there[0].columns
        yield (
            waiting.pop(0) if same or len(waiting) >= len(there) else None,
            there.pop(0) if same or len(waiting) < len(there) else None,
        )
    yield from ((text, None) for text in waiting)
    yield from ((None, read) for read in there)


def _of_text(wanted: ExpectedText, lines: Sequence[Line]) -> Iterator[Difference]:
    """The first difference of a text, line by line."""
    start, text = 0, wanted.text
    turned = [False] * len(text) if wanted.is_left_to_right else order.directions(text)
    for line in lines:
        if start and text[start : start + 1] == " ":
            start += 1  # a line ends where a space was
        end = start + len(line.text)
        if not _is_line(text[start:end], turned[start:end], line.text, wanted.is_left_to_right):
            read = (
                line.text if wanted.is_left_to_right else _best(text[start:end], turned[start:end], line.text)
            )
            first = _alike(text[start:], read)
            yield Difference(line.page, wanted.place, excerpt(text, start + first), excerpt(read, first))
            return
        start = end
    if start < len(text):
        yield Difference(lines[-1].page, wanted.place, excerpt(text, start), "")


def _is_line(text: str, turned: Sequence[bool], line: str, left_to_right: bool) -> bool:
    shown = text if left_to_right else "".join(text[place] for place in order.visual(text, turned))
    return order.comparable(shown) == order.comparable(line)


def _best(text: str, turned: Sequence[bool], line: str) -> str:
    """A line as it is read: in the order that it should have, or in its own, whichever agrees further."""
    readings = [order.logical(line)]
    if len(text) == len(line):
        read = list(line)
        for place, character in zip(order.visual(text, turned), line, strict=True):
            read[place] = character
        readings.append("".join(read))
    return max(readings, key=lambda reading: _alike(text, reading))


def _misplaced(pairs: Sequence[Pair]) -> Iterator[Difference]:
    """Texts that lie elsewhere on the page than what is read before them, or in the same column, allows."""
    placed = [(wanted, read) for wanted, read in pairs if wanted and read and not wanted.apart]
    for (before, above), (after, below) in pairwise(placed):
        if not _is_below(above, below):
            yield Difference(
                below.lines[0].page, after.place, excerpt(before.text, 0), excerpt(after.text, 0)
            )
    columns: dict[tuple[int, int], list[Placed]] = {}
    for wanted, read in placed:
        for cell in read.cells:
            columns.setdefault((cell.table, cell.column), []).append((wanted, read))
    for (table, column), texts in columns.items():
        nearest = next((k for k in range(column + 1, column + _MOST_COLUMNS) if (table, k) in columns), None)
        if nearest is not None:
            yield from _overlapping(texts, columns[table, nearest])


def _is_below(one: ReadText, other: ReadText) -> bool:
    """Whether what is read later lies lower on the page, unless it is in another cell of the same row."""
    first, second = one.lines[-1], other.lines[0]
    for a, b in zip(one.cells, other.cells, strict=False):
        if a.row == b.row and a.column != b.column:
            return True
        if a.row != b.row:  # the cells of a row need not end at one height
            first = one.lines[0]
            break
    return first.page < second.page or (first.page == second.page and second.base < first.base)


def _overlapping(texts: Sequence[Placed], further: Sequence[Placed]) -> Iterator[Difference]:
    """The text that reaches into the next column of its table; columns go from right to left."""
    left_most = min(texts, key=lambda one: _left(one[1]))
    right_most = max(further, key=lambda one: _right(one[1]))
    if _right(right_most[1]) <= _left(left_most[1]) + _SLACK:
        return
    off = median(map(_left, (read for _, read in texts))) - _left(left_most[1])
    off_further = _right(right_most[1]) - median(map(_right, (read for _, read in further)))
    wanted, read = left_most if off > off_further else right_most
    yield Difference(read.lines[0].page, wanted.place, "", excerpt(wanted.text, 0))


def _left(read: ReadText) -> float:
    return min(line.left for line in read.lines)


def _right(read: ReadText) -> float:
    return max(line.right for line in read.lines)


def _of_page(expected: ExpectedDocument, page: ReadPage, number: int, pages: int) -> Iterator[Difference]:
    foot = [line for line in page.artifacts if line.base < expected.foot_ends]
    wanted = expected.foot(number, pages)
    shown = "".join(
        text.text
        if text.is_left_to_right
        else "".join(text.text[place] for place in order.visual(text.text, order.directions(text.text)))
        for text in wanted
    )
    if order.comparable(shown) != order.comparable("".join(line.text for line in foot)):
        told = " ".join(text.text for text in _in_order_of_reading(wanted))
        yield Difference(number, wanted[0].place, told, _as_read(foot))
    head = [line for line in page.artifacts if line.base >= expected.foot_ends]
    letters = _letters("".join(line.text for line in head))
    if head and letters not in {_letters("".join(texts)) for texts in expected.repeats}:
        yield Difference(number, expected.outside, "", excerpt(_as_read(head), 0))
    if page.loose:
        yield Difference(number, expected.outside, "", excerpt(_as_read(page.loose), 0))
    if page.annotations:
        yield Difference(number, expected.outside, "", f"/Annots ({page.annotations})")


def _in_order_of_reading(foot: Sequence[ExpectedText]) -> Iterator[ExpectedText]:
    """What stands from left to right, from the right; then what is read from the left."""
    yield from (text for text in reversed(foot) if not text.is_left_to_right)
    yield from (text for text in foot if text.is_left_to_right)


def _as_read(lines: Sequence[Line]) -> str:
    return " ".join(order.logical(line.text) for line in lines)


def _letters(text: str) -> str:
    """The characters of a text without their order, and without spaces."""
    return "".join(sorted(text.replace(" ", "")))


def _alike(one: Sequence[object], other: Sequence[object]) -> int:
    """How many elements at the beginning of both are the same."""
    both = enumerate(zip(one, other, strict=False))
    return next((place for place, (a, b) in both if a != b), min(len(one), len(other)))
