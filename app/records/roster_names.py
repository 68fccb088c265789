"""A whole name, as it stands in one cell of a roster, in its parts."""

from __future__ import annotations

from typing import Final, NamedTuple

from app.persian import folding

_ADDRESS: Final = ("جناب آقای", "سرکار خانم", "آقای", "آقا", "خانم", "جناب", "سرکار", "برادر", "خواهر")
_RANKS: Final = (
    "مهندس", "دکتر", "سید", "سیده", "حاج", "حاجی", "حاجیه", "سرهنگ", "سرگرد", "سروان", "ستوان", "سردار",
    "سرتیپ", "سرلشکر", "حجت‌الاسلام", "حجت‌الاسلام والمسلمین", "آیت‌الله", "شیخ", "استاد", "کربلایی",
)  # fmt: skip
_FIRST_OF_TWO: Final = ("محمد", "علی", "امیر", "غلام", "عبد", "فاطمه", "زهرا", "ام", "نور", "گل")
_SECOND_OF_TWO: Final = (
    "علی", "رضا", "حسین", "حسن", "مهدی", "جواد", "تقی", "صادق", "باقر", "کاظم", "ابراهیم", "امین", "هادی",
    "محسن", "محمد", "عباس", "اکبر", "اصغر", "زهرا", "سادات", "البنین", "الله",
)  # fmt: skip


class Name(NamedTuple):
    """What stands before a name, the first and the last name, and how the person is addressed («آقای»)."""

    honorific: str
    first: str
    last: str
    address: str = ""


def _folded(words: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    return tuple(sorted((folding.tokens(word) for word in words), key=len, reverse=True))


_ADDRESS_WORDS, _RANK_WORDS = _folded(_ADDRESS), _folded(_RANKS)
_FIRST_KEYS = frozenset(map(folding.compact, _FIRST_OF_TWO))
_SECOND_KEYS = frozenset(map(folding.compact, _SECOND_OF_TWO))


def split(whole: str, *, family_first: bool = False) -> Name:
    """«مهندس سید محمد رضا کریمی نژاد» in its parts; «کریمی‌نژاد، محمد رضا» too.

    Where a first name of two words ends is a guess that changes nothing: names are compared as a whole.
    """
    for comma in "،,":
        last, found, first = whole.partition(comma)
        if found and first.strip() and last.strip():
            return _joined(first, last.strip())
    address, words = _taken(whole.split(), _ADDRESS_WORDS)
    rank, words = _taken(words, _RANK_WORDS)
    if family_first and len(words) > 1:
        return Name(" ".join(rank), words[-1], " ".join(words[:-1]), " ".join(address))
    count = 1 if len(words) > 1 else 0
    if (
        len(words) > 2
        and folding.compact(words[0]) in _FIRST_KEYS
        and folding.compact(words[1]) in _SECOND_KEYS
    ):
        count = 2
    return Name(" ".join(rank), " ".join(words[:count]), " ".join(words[count:]), " ".join(address))


def parted(text: str) -> tuple[str, str]:
    """«آقای»، «خانم» and the like, which everybody is called, and the text without them."""
    address, words = _taken(text.split(), _ADDRESS_WORDS)
    return " ".join(address), " ".join(words)


def is_honorific(text: str) -> bool:
    """Whether it is nothing but what stands before a name."""
    _, words = _taken(parted(text)[1].split(), _RANK_WORDS)
    return not words


def _joined(first: str, last: str) -> Name:
    address, words = _taken(first.split(), _ADDRESS_WORDS)
    rank, words = _taken(words, _RANK_WORDS)
    return Name(" ".join(rank), " ".join(words), last, " ".join(address))


def _taken(words: list[str], known: tuple[tuple[str, ...], ...]) -> tuple[list[str], list[str]]:
    """The known words in front, and the rest; a name is not used up whole."""
    taken: list[str] = []
    while words:
        found = next((count for form in known if (count := _length(words, form))), 0)
        if not found:
            break
        taken, words = taken + words[:found], words[found:]
    return taken, words


def _length(words: list[str], form: tuple[str, ...]) -> int:
    """How many words the form takes, half-spaces counting as gaps or not; 0 when it does not stand there."""
    wanted = "".join(form)
    for count in range(1, min(len(words), len(form) + 1) + 1):  # «والمسلمین» is often two words
        if folding.compact(" ".join(words[:count])) == wanted:
            return count
    return 0
