"""Pieces of words, each of one face and one direction, and the marks with which they are written.

Marks without width and ink tell the direction to readers that guess it from places; which ones a piece needs
depends on what follows, and on nothing else of its line.
"""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from app.documents.typesetting.levels import class_of
from app.documents.typesetting.operands import Operands, operands
from app.documents.typesetting.shaping import Face


class Kind(Enum):
    """How a piece is written into the page."""

    RTL = 1  # glyphs from left to right, so the logical end comes first
    LTR = 0
    SOLITARY = 2  # a sign between right-to-left letters, shown by itself


class Manner(NamedTuple):
    """How text is shown: what is next to each other in the same manner is one segment of a line.

    There is one of each (`manner`), so that they are told apart by identity.
    """

    face: Face
    kind: Kind
    level: int


_MANNERS: dict[Manner, Manner] = {}


def manner(face: Face, kind: Kind, level: int) -> Manner:
    """The one of these."""
    new = Manner(face, kind, level)
    return _MANNERS.setdefault(new, new)


class Piece(NamedTuple):
    """Shaped text of one face and one direction; `width` is in ems, `missing` what the face lacks."""

    manner: Manner
    text: str
    width: float
    missing: str
    operands: Operands


class Lead(Enum):
    """A right-to-left mark at the left of a left-to-right segment, and where in the text it is written.

    `APART` and `INSIDE`: before the segment, by an operator of its own or by the segment's. `LATE`: behind
    the whole line, for a number directly after a right-to-left sign, where MuPDF would else break the line.
    """

    NONE = 0
    APART = 1
    INSIDE = 2
    LATE = 3


class Part(NamedTuple):
    """A piece as a line takes it: `last` is its last character, `lead` the mark that its segment needs."""

    manner: Manner
    width: float
    last: str
    operand: str
    lead: Lead


def shaped(face: Face, kind: Kind, level: int, text: str) -> Piece:
    """A piece of this text."""
    rtl, em = kind is not Kind.LTR, face.units_per_em
    found = face.shape(text, rtl=rtl)
    shown = operands(text, found, em, rtl=rtl)
    return Piece(manner(face, kind, level), text, found.width / em, found.missing, shown)


def bare(piece: Piece) -> Part:
    """A piece without search marks."""
    return _part(piece, piece.operands.bare, Lead.NONE)


def marked(piece: Piece, following: str) -> Part:
    """A piece with search marks before the character `following`, if any that is not of its own phrase."""
    kind = piece.manner.kind
    if kind is Kind.RTL:
        return _part(piece, piece.operands.marked, Lead.NONE)
    lead = Lead.INSIDE if following and class_of(following) in "LEN+%" else Lead.APART
    if kind is Kind.SOLITARY:
        return _part(piece, piece.operands.bare, lead)
    if not following:
        return bare(piece)
    return _part(piece, piece.operands.marked, lead)


def ending(piece: Piece) -> Part:
    """A piece with search marks at the end of a line."""
    lead = Lead.INSIDE if piece.manner.kind is Kind.SOLITARY else Lead.NONE
    return _part(piece, piece.operands.ending, lead)


def behind(part: Part, before: Kind) -> Part:
    """A part with search marks where it follows a piece of the same word, without a space between them."""
    if part.manner.kind is not Kind.LTR:
        return part
    if before is Kind.RTL and part.lead is not Lead.NONE:
        return part._replace(lead=Lead.LATE)
    if before is Kind.SOLITARY and part.lead is Lead.NONE:
        return part._replace(lead=Lead.APART)
    return part


def _part(piece: Piece, operand: str, lead: Lead) -> Part:
    return Part(piece.manner, piece.width, piece.text[-1], operand, lead)
