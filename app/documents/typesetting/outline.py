"""Words drawn as shapes instead of text: a watermark that no search finds and no copy carries along."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from app.documents.typesetting.contours import Contour, Point, contours
from app.documents.typesetting.shaping import Face


@lru_cache(maxsize=8)
def shapes(text: str, face: Face, size: float, *, grey: float) -> tuple[str, float]:
    """Operators that fill one right-to-left line, its left end at the origin; and its width in points."""
    space = face.space_width * size / face.units_per_em
    operators: list[str] = []
    pen = 0.0
    for word in reversed(text.split()):
        for part, own in reversed(face.parts(word)):
            scale = size / own.units_per_em
            for glyph, x, y in own.glyphs(part, rtl=True):
                for contour in contours(own.truetype, glyph):
                    operators += _path(
                        [Point(pen + (p.x + x) * scale, (p.y + y) * scale, p.on) for p in contour]
                    )
            pen += own.shape(part, rtl=True).width * scale
        pen += space
    body = "\n".join(operators)
    return f"q {grey:g} g\n{body}\nf Q", pen - space


def _path(contour: Contour) -> Iterator[str]:
    """PDF path operators (ISO 32000-1, 8.5.2); quadratic curves are raised to cubic ones."""
    points = _with_implied(contour)
    if not points:
        return
    pen = points[0]
    yield f"{_place(pen.x, pen.y)} m"
    steering: Point | None = None
    for point in [*points[1:], pen]:
        if not point.on:
            steering = point
        elif steering is None:
            yield f"{_place(point.x, point.y)} l"
            pen = point
        else:
            handles = ((end.x + 2 * (steering.x - end.x) / 3, end.y + 2 * (steering.y - end.y) / 3)
                       for end in (pen, point))  # fmt: skip
            yield " ".join(_place(x, y) for x, y in (*handles, point[:2])) + " c"
            pen, steering = point, None
    yield "h"


def _with_implied(contour: Contour) -> Contour:
    """The contour from a point on the curve, with those that `glyf` leaves out between two steering ones."""
    points: Contour = []
    for before, point in zip([contour[-1], *contour[:-1]], contour, strict=True) if contour else ():
        if not before.on and not point.on:
            points.append(Point((before.x + point.x) / 2, (before.y + point.y) / 2, True))
        points.append(point)
    start = next((place for place, point in enumerate(points) if point.on), 0)
    return points[start:] + points[:start]


def _place(x: float, y: float) -> str:
    return f"{x:.1f} {y:.1f}"
