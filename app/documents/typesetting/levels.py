"""Bidirectional levels of a paragraph (UAX #9, revision 46); knows characters only, no font and no page.

Each Bidi_Class is written as one letter, so that the rules become regular expressions over letters.
Explicit embeddings, overrides and isolates are not resolved: `without_controls` takes them out of text first
(X9 removes most of them anyway); what is left of them, like other boundary neutrals, follows its neighbour.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from itertools import groupby

LTR, RTL = 0, 1

_LETTER_OF_CLASS = {
    "L": "L", "R": "R", "AL": "A", "EN": "E", "AN": "N", "ES": "+", "ET": "%", "CS": ",",
    "NSM": "M", "B": "B", "S": "S", "WS": " ", "ON": "o",
}  # fmt: skip
_BOUNDARY_NEUTRAL = "b"

_CONTROLS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


class _Classes(dict[int, str]):
    """A table for `str.translate`: code point -> letter of its Bidi_Class, filled as characters are met."""

    def __missing__(self, code: int) -> str:
        name = unicodedata.bidirectional(chr(code))
        letter = _LETTER_OF_CLASS.get(name, _BOUNDARY_NEUTRAL) if name else "L"
        self[code] = letter
        return letter


_CLASSES = _Classes()

# Bidi_Paired_Bracket: runs in which opening and closing brackets alternate, then the pairs that are apart.
_ALTERNATING = (
    "()༺༻༼༽᚛᚜⁅⁆⁽⁾₍₎⌈⌉⌊⌋\u2329\u232a❨❩❪❫❬❭❮❯❰❱❲❳❴❵⟅⟆⟦⟧⟨⟩⟪⟫⟬⟭⟮⟯⦃⦄⦅⦆⦇⦈⦉⦊⦋⦌⦑⦒⦓⦔⦕⦖⦗⦘"
    "⧘⧙⧚⧛⧼⧽⸢⸣⸤⸥⸦⸧⸨⸩\u2e55\u2e56\u2e57\u2e58\u2e59\u2e5a\u2e5b\u2e5c〈〉《》「」『』【】〔〕〖〗〘〙〚〛﹙﹚﹛﹜﹝﹞（）⦅⦆｢｣"
    "[]{}⦍⦐⦏⦎［］｛｝｟｠"
)
_CANONICAL = {"\u2329": "〈", "\u232a": "〉"}
_CLOSING_OF = dict(zip(_ALTERNATING[::2], (_CANONICAL.get(c, c) for c in _ALTERNATING[1::2]), strict=True))
_CLOSING = {c: _CANONICAL.get(c, c) for c in _ALTERNATING[1::2]}
_BRACKET = re.compile("[" + re.escape(_ALTERNATING) + "]")
_DEEPEST_BRACKETS = 63

# Right-to-left throughout but for its numbers: no sign here is moved by a number unless it stands inside one,
# no number by a letter in another word.
SETTLED = "".join(map(chr, (*range(0x0620, 0x0660), *range(0x066E, 0x06D6)))) + (
    "\u200c ،.:/()«»؛؟!–—…0123456789۰۱۲۳۴۵۶۷۸۹"
)
"""In a right-to-left text of these, each word has the levels that it has alone, and each space level 1."""


def ranges(characters: Iterable[str]) -> str:
    """Characters in order, for a class of a regular expression; one by one they take long to compile."""
    numbered = groupby(enumerate(map(ord, characters)), lambda at: at[1] - at[0])
    codes = [[code for _, code in same] for _, same in numbered]
    return "".join(
        f"{chr(same[0])}-{chr(same[-1])}" if len(same) > 2 else "".join(map(chr, same)) for same in codes
    )


_SETTLED_CLASS = ranges(SETTLED)
_SETTLED = re.compile(f"[{_SETTLED_CLASS}]*(?:(?<=[0-9۰-۹])[٫٬](?=[0-9۰-۹])[{_SETTLED_CLASS}]*)*\\Z")

_W1_MARKS = re.compile("(.)(M+)", re.DOTALL)
_W2_AFTER_ARABIC_LETTER = re.compile("A[^LR]*")
_W4_BETWEEN_EUROPEAN = re.compile("(?<=E)[+,](?=E)")
_W4_BETWEEN_ARABIC = re.compile("(?<=N),(?=N)")
_W5_TERMINATORS = re.compile("%*E[%E]*")
_W6_SEPARATORS = re.compile("[+,%]")
_W7_AFTER_LATIN_LETTER = re.compile("L[^R]*")
# N1 where it leads to another direction than N2 does; numbers count as right-to-left
_BETWEEN_LEFT = re.compile("(?<=L)[o BS]+(?=L)")
_BETWEEN_RIGHT = re.compile("(?<=[REN])[o BS]+(?=[REN])")
_N2_NEUTRALS = {embedding: str.maketrans(dict.fromkeys("o BS", embedding)) for embedding in "LR"}
_L1_TRAILING_SPACE = re.compile("[ BS]+$| *[BS]")


def without_controls(text: str) -> str:
    """The text without directional marks, embeddings, overrides and isolates: they are never printed."""
    return _CONTROLS.sub("", text)


def classes(text: str) -> str:
    """One letter per character: L R A(L) E(N) (A)N +(ES) %(ET) ,(CS) (NS)M B S ' '(WS) o(N) b(N)."""
    return text.translate(_CLASSES)


def is_settled(text: str) -> bool:
    """Whether each word of a right-to-left text has the levels that it has alone, and each space level 1."""
    return _SETTLED.match(text) is not None


def class_of(character: str) -> str:
    """The letter of one character's Bidi_Class, as in `classes`."""
    return _CLASSES[ord(character)]


def levels(text: str, base: int = RTL) -> list[int]:
    """The embedding level of each character of one paragraph, after rules W1-W7, N0-N2, I1-I2 and L1."""
    whole = classes(text)
    if _BOUNDARY_NEUTRAL not in whole:
        return _resolved(text, whole, base)
    kept = [i for i, letter in enumerate(whole) if letter != _BOUNDARY_NEUTRAL]
    resolved = _resolved("".join(text[i] for i in kept), "".join(whole[i] for i in kept), base)
    of_kept = dict(zip(kept, resolved, strict=True))
    result, level = [], base
    for index in range(len(whole)):
        level = of_kept.get(index, level)
        result.append(level)
    return result


def visual_runs(of_line: Sequence[int]) -> list[tuple[int, int, int]]:
    """Rule L2 on the levels of one line: runs (start, end, level) from left to right."""
    runs: list[tuple[int, int, int]] = []
    for index, level in enumerate(of_line):
        if runs and runs[-1][2] == level:
            runs[-1] = (runs[-1][0], index + 1, level)
        else:
            runs.append((index, index + 1, level))
    if not runs:
        return runs
    lowest_odd = min((level | 1 for _, _, level in runs), default=1)
    for threshold in range(max(level for _, _, level in runs), lowest_odd - 1, -1):
        start = 0
        while start < len(runs):
            end = start
            while end < len(runs) and runs[end][2] >= threshold:
                end += 1
            runs[start:end] = runs[start:end][::-1]
            start = max(end, start + 1)
    return runs


def _resolved(text: str, original: str, base: int) -> list[int]:
    embedding = "R" if base else "L"
    letters = _neutrals(_brackets(text, _weak(original, embedding), original, embedding), embedding)
    if base:
        result = [1 if letter == "R" else 2 for letter in letters]
    else:
        result = [0 if letter == "L" else 1 if letter == "R" else 2 for letter in letters]
    for match in _L1_TRAILING_SPACE.finditer(original):
        result[match.start() : match.end()] = [base] * (match.end() - match.start())
    return result


def _weak(letters: str, embedding: str) -> str:
    """Rules W1 to W7."""
    if "M" in letters:
        letters = _W1_MARKS.sub(lambda m: m[1] * len(m[0]), embedding + letters)[1:]
    if "E" in letters:
        letters = _W2_AFTER_ARABIC_LETTER.sub(lambda m: m[0].replace("E", "N"), letters)
    letters = letters.replace("A", "R")  # W3
    letters = _W4_BETWEEN_ARABIC.sub("N", _W4_BETWEEN_EUROPEAN.sub("E", letters))
    letters = _W5_TERMINATORS.sub(lambda m: "E" * len(m[0]), letters)
    letters = _W6_SEPARATORS.sub("o", letters)
    if "E" in letters and (embedding == "L" or "L" in letters):
        letters = _W7_AFTER_LATIN_LETTER.sub(lambda m: m[0].replace("E", "L"), embedding + letters)[1:]
    return letters


def _brackets(text: str, letters: str, original: str, embedding: str) -> str:
    """Rule N0: both brackets of a pair take one direction, decided by what they enclose and what precedes."""
    if not _BRACKET.search(text):
        return letters
    resolved = list(letters)
    for opening, closing in _bracket_pairs(text, letters):
        inside = {_strong(letter) for letter in resolved[opening + 1 : closing]} - {""}
        if not inside:
            continue
        direction = embedding
        if embedding not in inside:
            before = (_strong(resolved[place]) for place in range(opening - 1, -1, -1))
            direction = next(filter(None, before), embedding)
        for position in (opening, closing):
            resolved[position] = direction
            follower = position + 1
            while follower < len(original) and original[follower] == "M":
                resolved[follower] = direction
                follower += 1
    return "".join(resolved)


def _bracket_pairs(text: str, letters: str) -> list[tuple[int, int]]:
    """Definition BD16: pairs of positions, sorted by the opening bracket."""
    awaited: list[tuple[str, int]] = []
    pairs: list[tuple[int, int]] = []
    for match in _BRACKET.finditer(text):
        index, bracket = match.start(), match[0]
        if letters[index] != "o":
            continue
        if bracket in _CLOSING_OF:
            if len(awaited) == _DEEPEST_BRACKETS:
                return []
            awaited.append((_CLOSING_OF[bracket], index))
            continue
        for depth in range(len(awaited) - 1, -1, -1):
            if awaited[depth][0] == _CLOSING[bracket]:
                pairs.append((awaited[depth][1], index))
                del awaited[depth:]
                break
    return sorted(pairs)


def _strong(letter: str) -> str:
    """The direction that a resolved letter lends to neutrals: numbers count as right-to-left (N0, N1)."""
    return "L" if letter == "L" else "R" if letter in "REN" else ""


def _neutrals(letters: str, embedding: str) -> str:
    """Rules N1 and N2."""
    between, other = (_BETWEEN_LEFT, "L") if embedding == "R" else (_BETWEEN_RIGHT, "R")
    return between.sub(lambda m: other * len(m[0]), letters).translate(_N2_NEUTRALS[embedding])
