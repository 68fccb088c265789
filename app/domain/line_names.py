"""What a line can name, and by what each of it is called; it reads no line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from app.domain.agenda import AgendaItem
from app.domain.register import Register
from app.domain.resolution import ResolutionKind
from app.persian import digits, numerals
from app.persian.folding import compact


@dataclass(frozen=True, slots=True)
class Name:
    """A name to choose: `said` puts it into a line so that nothing else is understood.

    `detail` tells it from a namesake: the nahiyeh of a neighbourhood, the title of an agenda item.
    `person` and `post` are through whom it is meant, where the words typed are those of a person or a post.
    """

    id: str
    name: str
    said: str
    detail: str = ""
    person: str = ""
    post: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """A name with all by which it is called; what is archived is understood, but not offered."""

    name: Name
    also: tuple[str, ...] = ()
    is_offered: bool = True


KINDS: Final = {
    ResolutionKind.RESOLUTION: ("مصوبه",),
    ResolutionKind.UNDERTAKING: ("تعهد",),
    ResolutionKind.PERMIT: ("مجوز", "مجوز مرجع بالاتر"),
    ResolutionKind.RECOMMENDATION: ("توصیه و تأکید", "توصیه", "تأکید"),
}
DEADLINES: Final = (
    "تا جلسه بعد", "مستمر", "فوری", "یک هفته", "دو هفته", "یک ماه", "آخر هفته", "آخر ماه", "پایان سال",
)  # fmt: skip


def bodies(register: Register) -> Iterable[Entry]:
    """With short names and aliases."""
    for body in register.bodies:
        also = tuple(filter(None, (body.short_name, *body.aliases)))
        yield Entry(Name(body.id, body.name, body.name), also, body.active)


def agenda_item(number: int, item: AgendaItem) -> Entry:
    """By its number, its place in words, or its title."""
    figure = digits.to_persian(str(number))
    ordinal = numerals.ordinal_in_words(number)
    return Entry(
        Name(item.id, figure, figure, item.title),
        tuple(
            filter(None, (item.title, numerals.in_words(number), ordinal, f"بند {number}", f"بند {ordinal}"))
        ),
    )


def neighbourhoods(register: Register) -> Iterable[Entry]:
    """Namesakes are said with their nahiyeh: «شهادت (ناحیه ۳)»."""
    places = register.neighbourhoods
    shared = Counter(
        key
        for place in places
        if place.active
        for key in {compact(name) for name in (place.name, *place.aliases)}
    )
    for place in places:
        nahiyeh = digits.to_persian(place.nahiyeh.strip())
        if nahiyeh and not compact(nahiyeh).startswith(compact("ناحیه")):
            nahiyeh = f"ناحیه {nahiyeh}"
        has_namesake = bool(nahiyeh) and shared[compact(place.name)] > 1
        said = f"{place.name} ({nahiyeh})" if has_namesake else place.name
        with_nahiyeh = tuple(f"{alias} {nahiyeh}" for alias in (place.name, *place.aliases) if nahiyeh)
        name = Name(place.id, place.name, said, nahiyeh if has_namesake else "")
        yield Entry(name, (*place.aliases, *with_nahiyeh), place.active)
