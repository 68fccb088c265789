"""Words drawn as shapes instead of text: a watermark that no search finds and no copy carries along."""

from __future__ import annotations

import uharfbuzz as hb

from app.documents.typesetting.shaping import Face


class _Path:
    """Collects PDF path operators (ISO 32000-1, 8.5.2) from HarfBuzz's callbacks."""

    def __init__(self, scale: float) -> None:
        self.operators: list[str] = []
        self._scale = scale
        self._dx = self._dy = 0.0
        self._pen = (0.0, 0.0)

    def move_origin(self, x: float, y: float) -> None:
        self._dx, self._dy = x, y

    def move_to(self, x: float, y: float) -> None:
        self._add("m", (x, y))

    def line_to(self, x: float, y: float) -> None:
        self._add("l", (x, y))

    def quadratic_to(self, cx: float, cy: float, x: float, y: float) -> None:
        """PDF has cubic curves only: raise the degree."""
        (px, py) = self._pen
        first = (px + 2 * (cx - px) / 3, py + 2 * (cy - py) / 3)
        second = (x + 2 * (cx - x) / 3, y + 2 * (cy - y) / 3)
        self._add("c", first, second, (x, y))

    def cubic_to(
        self, first: tuple[float, float], second: tuple[float, float], end: tuple[float, float]
    ) -> None:
        self._add("c", first, second, end)

    def close(self) -> None:
        self.operators.append("h")

    def _add(self, operator: str, *points: tuple[float, float]) -> None:
        self._pen = points[-1]
        places = [f"{(x + self._dx) * self._scale:.1f} {(y + self._dy) * self._scale:.1f}" for x, y in points]
        self.operators.append(" ".join([*places, operator]))


def shapes(text: str, face: Face, size: float, *, grey: float) -> tuple[str, float]:
    """Operators that fill one right-to-left line, its left end at the origin; and its width in points."""
    scale = size / face.units_per_em
    path = _Path(scale)
    functions = _functions()
    pen = 0.0
    for word in reversed(text.split()):
        for glyph, x, y in face.glyphs(word, rtl=True):
            path.move_origin(pen + x, y)
            face.draw_glyph(glyph, functions, path)
        pen += face.shape(word, rtl=True).width + face.space_width
    operators = "\n".join(path.operators)
    return f"q {grey:g} g\n{operators}\nf Q", (pen - face.space_width) * scale


def _functions() -> hb.DrawFuncs:
    functions = hb.DrawFuncs()
    functions.set_move_to_func(lambda x, y, path: path.move_to(x, y))
    functions.set_line_to_func(lambda x, y, path: path.line_to(x, y))
    functions.set_quadratic_to_func(lambda cx, cy, x, y, path: path.quadratic_to(cx, cy, x, y))
    functions.set_cubic_to_func(lambda ax, ay, bx, by, x, y, path: path.cubic_to((ax, ay), (bx, by), (x, y)))
    functions.set_close_path_func(lambda path: path.close())
    return functions
