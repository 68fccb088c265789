"""The fonts of a printed file, read back by a reader of their own: widths, and what each code means."""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator

import pikepdf
from pikepdf import Array, Name, Object, Pdf, String

_FORBIDDEN = frozenset("\x00\ufeff\ufffe\uffff")


def check(file: Pdf) -> None:
    """ISO 19005-3, 6.2.11: embedded, with the widths that they say, a Unicode character behind every code."""
    for one in file.objects:
        if isinstance(one, pikepdf.Dictionary) and one.get("/Type") == Name.Font:
            assert one.Subtype in (Name.Type0, Name.CIDFontType2)
            if one.Subtype == Name.Type0:
                _check_font(one)
    for content in _contents(file):
        for font, used in _used_codes(content):
            assert used <= set(unicode_of(font)), "a code without a character"


def unicode_of(font: Object) -> dict[int, str]:
    """Code -> its character, by ToUnicode."""
    _, _, body = font.ToUnicode.read_bytes().partition(b"endcodespacerange")
    rows = re.findall(rb"<([0-9A-F]{4})> ?<([0-9A-F]+)>", body)
    return {int(code, 16): bytes.fromhex(text.decode()).decode("utf-16-be") for code, text in rows}


def _check_font(font: Object) -> None:
    assert font.Encoding == Name("/Identity-H")
    (descendant,) = font.DescendantFonts
    assert descendant.CIDToGIDMap == Name.Identity
    assert font.BaseFont == descendant.BaseFont == descendant.FontDescriptor.FontName
    assert re.match(r"/[A-Z]{6}\+", str(font.BaseFont)), "not a subset"
    assert int(descendant.FontDescriptor.Flags) == 4
    program = descendant.FontDescriptor.FontFile2.read_bytes()
    advances, per_em = _horizontal_metrics(program)
    widths = _widths(descendant)
    assert max(unicode_of(font)) < len(widths) <= len(advances)  # behind them: parts of composite glyphs
    for width, advance in zip(widths, advances, strict=False):
        assert abs(width - advance * 1000 / per_em) < 0.01, "W is not hmtx"
    for character in unicode_of(font).values():
        assert len(character) == 1
        assert character not in _FORBIDDEN


def _widths(descendant: Object) -> list[float]:
    first, widths = descendant.W
    assert int(first) == 0
    return [float(width) for width in widths]


def _horizontal_metrics(program: bytes) -> tuple[list[int], int]:
    """Advance of every glyph and units per em (OpenType: head, hhea, maxp, hmtx)."""
    tables = {}
    for place in range(struct.unpack(">H", program[4:6])[0]):
        tag, _, start, length = struct.unpack(">4sLLL", program[12 + 16 * place : 28 + 16 * place])
        tables[tag] = program[start : start + length]
    (per_em,) = struct.unpack(">H", tables[b"head"][18:20])
    (count,) = struct.unpack(">H", tables[b"hhea"][34:36])
    (glyphs,) = struct.unpack(">H", tables[b"maxp"][4:6])
    advances = [struct.unpack(">H", tables[b"hmtx"][4 * n : 4 * n + 2])[0] for n in range(count)]
    return advances + [advances[-1]] * (glyphs - count), per_em


def _contents(file: Pdf) -> Iterator[Object]:
    """Everything with operators: pages and forms."""
    yield from (page.obj for page in file.pages)
    for one in file.objects:
        if isinstance(one, pikepdf.Stream) and one.get("/Subtype") == Name.Form:
            yield one


def _used_codes(content: Object) -> Iterator[tuple[Object, set[int]]]:
    font = None
    for operands, operator in pikepdf.parse_content_stream(content):
        if str(operator) == "Tf":
            font = content.Resources.Font[operands[0]]
        elif str(operator) in ("Tj", "TJ"):
            shown = operands[0] if isinstance(operands[0], Array) else [operands[0]]
            joined = b"".join(bytes(part) for part in shown if isinstance(part, String))
            yield font, {code for (code,) in struct.iter_unpack(">H", joined)}
