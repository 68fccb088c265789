"""Rules for how objects refer to one another: a file can be walked through in bounded time.

Who walks from the catalog along every path meets an object once per path. Forty objects that each refer twice
to the next are a trillion paths, and pyHanko walks them all.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from app.signing.verification.file_shape import PdfFile, PdfObject
from app.signing.verification.tokens import Ref, Value
from app.signing.verification.violation import require

_MOST_STEPS = 2_000_000
# Ways back up, to a page or to an element of the structure tree: nobody goes on from there.
_UPWARD = frozenset(("Parent", "P", "Pg"))
_ABOVE = frozenset(("Page", "Pages", "StructElem", "StructTreeRoot"))


def check_graph(file: PdfFile) -> None:
    """No circles, and not too many paths. Raises Violation `form_tangled`."""
    objects = file.objects()
    steps: dict[int, int] = {}
    for number in (file.catalog_number, file.information_number):
        _count(objects, number, steps)
    total = sum(steps.get(number, 0) for number in (file.catalog_number, file.information_number))
    require(total <= _MOST_STEPS, "form_tangled")


def _count(objects: Mapping[int, PdfObject], start: int, steps: dict[int, int]) -> None:
    """Enter into `steps` how many steps it takes to walk every path from each object that `start` reaches."""
    below = {start: list(_downward(objects, start))}
    pending = [(start, iter(below[start]))]
    while pending:
        number, rest = pending[-1]
        left = next((one for one in rest if one not in steps), None)
        if left is None:
            # Cut short, so that the figure itself stays small.
            steps[number] = min(1 + sum(steps[one] for one in below[number]), _MOST_STEPS + 1)
            pending.pop()
            continue
        require(left not in below, "form_tangled", f"object {left}")
        below[left] = list(_downward(objects, left))
        pending.append((left, iter(below[left])))


def _downward(objects: Mapping[int, PdfObject], number: int) -> Iterator[int]:
    """The objects that one refers to, as often as it does, without those above it."""
    found = objects.get(number)
    pending: list[Value] = [found.value if found else None]
    while pending:
        one = pending.pop()
        if isinstance(one, Ref) and one.number in objects:
            yield one.number
        elif isinstance(one, list):
            pending.extend(one)
        elif isinstance(one, dict):
            pending.extend(
                value for key, value in one.items() if not (key in _UPWARD and _is_above(objects, value))
            )


def _is_above(objects: Mapping[int, PdfObject], value: Value) -> bool:
    found = objects.get(value.number) if isinstance(value, Ref) else None
    return found is not None and found.dictionary.get("Type") in _ABOVE
