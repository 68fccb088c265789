"""Persian words of time and what they mean on a given day; it knows no sentence around them and no clock."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from functools import cache, lru_cache
from typing import Final

from app.persian import calendar, numerals
from app.persian.folding import compact
from app.persian.reading import pattern


class Term(StrEnum):
    """What kind of deadline was said: a day, or one of the words that stand for none."""

    DAY = "day"
    NEXT_MEETING = "next_meeting"  # تا جلسه بعد
    CONTINUOUS = "continuous"  # مستمر
    IMMEDIATE = "immediate"  # فوری


class Note(StrEnum):
    """What the person should look at."""

    NO_SUCH_DAY = "no_such_day"  # ۳۱ مهر
    WRONG_WEEKDAY = "wrong_weekday"  # شنبه ۱ آذر, which is a Sunday
    PAST = "past"  # a day before today, said with its year
    EITHER_ORDER = "either_order"  # ۵/۱۲, read month first as in every date field


@dataclass(frozen=True, slots=True)
class Sense:
    """What words of time mean; `is_firm`, when after «تا» they can be nothing but a deadline."""

    day: date | None = None
    note: Note | None = None
    term: Term = Term.DAY
    is_firm: bool = True
    overrun: calendar.Overrun | None = None


_Found = re.Match[str]
Rule = Callable[[_Found, date], Sense | None]

_COUNTED: Final = tuple(map(numerals.in_words, range(1, 101)))
_ORDERED: Final = tuple(map(numerals.ordinal_in_words, range(1, 32)))
_NUMBERS: Final = {
    **{compact(name): number for number, name in enumerate(_COUNTED, start=1)},
    **{compact(name): number for number, name in enumerate(_ORDERED, start=1)},
    compact("یکم"): 1,
}
COUNT: Final = rf"(?:[0-9]{{1,4}}|{pattern(*_COUNTED)})"
_ORDINAL: Final = pattern("یکم", *_ORDERED)

_MONTH_ENDS: Final = {"بهار": 3, "تابستان": 6, "پاییز": 9, "زمستان": 12}
_MONTHS: Final = {compact(name): number for number, name in enumerate(calendar.MONTHS, start=1)}
_SEASONS: Final = {compact(name): number for name, number in _MONTH_ENDS.items()}
_WEEKDAYS: Final = {compact(name): number for number, name in enumerate(calendar.WEEKDAYS)}
MONTH: Final = pattern(*calendar.MONTHS)
WEEKDAY: Final = pattern(*calendar.WEEKDAYS)
_NEXT: Final = rf"(?:{pattern('آینده', 'آتی', 'بعدی')}|بعد(?! از))"
_THIS: Final = pattern("جاری", "حاضر")
# Two figures after a month count things («تا ۲۵ اسفند ۱۰ کانکس») unless they are called a year.
_YEAR: Final = (
    rf"(?: ?(?:سال )?(?P<year>1[34][0-9]{{2}}|(?<=سال )[0-9]{{2}})| سال (?:(?P<next>{_NEXT})|{_THIS}))?"
)
BOUND: Final = (
    rf"(?:(?P<end>{pattern('آخر', 'پایان', 'انتهای', 'آخرین روز')})|(?P<middle>{pattern('نیمه', 'وسط')})"
    rf"|(?P<first>{pattern('اول', 'ابتدای', 'آغاز')}))(?: ی)?"
)


def _shifted(day: date, months: int) -> date | None:
    """The same day of the month so many months on; the last one, where the month is shorter."""
    year, month, number = calendar.jalali(day)
    years, month = divmod(month - 1 + months, 12)
    last = _last_of(year + years, month + 1)
    return min(last, _day(year + years, month + 1, number) or last) if last else None


@lru_cache(maxsize=1024)
def _day(year: int, month: int, number: int) -> date | None:
    """The day, within the years that calendar.parse knows."""
    return calendar.parse(f"{year:04}/{month}/{number}", date.min) if year > 0 else None


def _last_of(year: int, month: int) -> date | None:
    return next((day for number in (31, 30, 29) if (day := _day(year, month, number))), None)


def _full(year: str, today: date) -> int:
    """The year meant by four or two digits, as everywhere a date is typed."""
    first = calendar.parse(f"{int(year):02}/1/1", today) if len(year) < 4 else None
    return calendar.year_of(first) if first else int(year)


def _count(said: str) -> int:
    key = said.replace(" ", "")
    return int(key) if key.isdigit() else _NUMBERS[key]


def _sense(day: date | None, today: date, *, is_firm: bool = True) -> Sense:
    note = Note.NO_SUCH_DAY if day is None else Note.PAST if day < today else None
    return Sense(day, note, is_firm=is_firm)


def _coming(of_year: Callable[[int], date | None], found: _Found, today: date) -> date | None:
    """The day in the year that was said, else its next occurrence from today on."""
    if found["year"]:
        return of_year(_full(found["year"], today))
    this = calendar.year_of(today)
    day = None if found["next"] else of_year(this)
    return of_year(this + 1) if found["next"] or (day and day < today) else day


def _day_of_month(found: _Found, today: date) -> Sense:
    month, number = _MONTHS[found["month"].replace(" ", "")], _count(found["day"])
    sense = _sense(_coming(lambda year: _day(year, month, number), found, today), today)
    year = calendar.year_of(today) + bool(found["next"])
    return _with_last(sense, _full(found["year"], today) if found["year"] else year, month, number)


def _with_last(sense: Sense, year: int, month: int, number: int) -> Sense:
    """What no such day means, with the last day of its month if that is why."""
    return sense if sense.day else replace(sense, overrun=calendar.overrun_of(year, month, number))


def _on_its_weekday(rule: Callable[[_Found, date], Sense]) -> Rule:
    """The rule, unless a weekday stands before the day that is not its own."""

    def checked(found: _Found, today: date) -> Sense:
        sense, weekday = rule(found, today), found["weekday"]
        if sense.day and weekday and _WEEKDAYS[weekday.replace(" ", "")] != sense.day.weekday():
            return Sense(note=Note.WRONG_WEEKDAY)
        return sense

    return checked


def _bound_of_month(found: _Found, today: date) -> Sense:
    name = found["month"].replace(" ", "")
    month = _MONTHS.get(name) or _SEASONS[name]

    def of_year(year: int) -> date | None:
        return _last_of(year, month) if found["end"] else _day(year, month, 15 if found["middle"] else 1)

    if name in _SEASONS and not found["end"]:
        return Sense()
    return _sense(_coming(of_year, found, today), today)


def _bound_of_this(found: _Found, today: date) -> Sense | None:
    """The end of the week, the middle of the month, the end of the year: this one or the next."""
    year, month, _ = calendar.jalali(today)
    steps = 1 if found["next"] else 0
    if found["unit"] == compact("هفته"):
        friday = today + timedelta(days=(calendar.WEEKDAYS.index("جمعه") - today.weekday()) % 7 + 7 * steps)
        return _sense(friday, today) if found["end"] else None
    if found["unit"] == compact("سال"):
        year = _full(found["year"], today) if found["year"] else year + steps
        return _sense(_last_of(year, 12) if found["end"] else None, today) if not found["middle"] else None
    years, month = divmod(month - 1 + steps, 12)
    day = _day(year + years, month + 1, 15) if found["middle"] else _last_of(year + years, month + 1)
    # «تا نیمه ماه» said on the 20th, or «تا اول ماه», may mean next month: nobody guesses for her.
    return _sense(day, today) if day and day >= today and not found["first"] else None


def _figures(found: _Found, today: date) -> Sense:
    one, two, three = found["one"], found["two"], found["three"]
    if three:
        year, number = (three, one) if len(three) == 4 and len(one) < 3 else (one, three)
        date_said = _full(year, today), int(two), int(number)
        return _with_last(_sense(_day(*date_said), today), *date_said)
    if len(one) > 2:
        return Sense(note=Note.NO_SUCH_DAY, is_firm=False)
    days = [_next_day(int(month), int(number), today) for month, number in ((one, two), (two, one))]
    day = days[0] or days[1]
    either = Note.EITHER_ORDER if all(days) and days[0] != days[1] else None
    return Sense(day, either or _sense(day, today).note, is_firm=False)


def _next_day(month: int, number: int, today: date) -> date | None:
    year = calendar.year_of(today)
    day = _day(year, month, number)
    return _day(year + 1, month, number) if day and day < today else day


def _together(found: _Found, today: date) -> Sense:
    figures = found["figures"]
    return _sense(_day(int(figures[:4]), int(figures[4:6]), int(figures[6:])), today)


def _weekday(found: _Found, today: date) -> Sense:
    wanted = _WEEKDAYS[found["weekday"].replace(" ", "")]
    if found["week"]:
        saturday = today + timedelta(days=(calendar.WEEKDAYS.index("شنبه") - today.weekday() - 1) % 7 + 1)
        return Sense(saturday + timedelta(days=(wanted - saturday.weekday()) % 7))
    return Sense(today + timedelta(days=(wanted - today.weekday() - 1) % 7 + 1))


def _near(found: _Found, today: date) -> Sense:
    steps = 0 if found["today"] else 2 if found["after"] else 1
    return Sense(today + timedelta(days=steps))


def length(found: _Found, today: date) -> Sense | None:
    count, unit = _count(found["count"]), found["unit"]
    if count == 0:
        return None
    if unit in (compact("ماه"), compact("سال")):
        day = _shifted(today, count * (12 if unit == compact("سال") else 1))
    else:
        hours = count * {compact("ساعت"): 1, compact("روز"): 24, compact("هفته"): 7 * 24}[unit]
        day = today + timedelta(days=-(-hours // 24))
    if day and calendar.year_of(day) > calendar.LAST_YEAR:
        day = None
    return Sense(day, None if day else Note.NO_SUCH_DAY, is_firm=bool(found["on"] or found["within"]))


def _fixed(term: Term) -> Rule:
    return lambda _found, _today: Sense(term=term, is_firm=term is Term.NEXT_MEETING)


_LEADING: Final = (
    rf"(?:{pattern('حداکثر', 'نهایتا', 'نهایتاً')} )?(?:(?:{pattern('تا', 'لغایت')}"
    rf"|(?P<within>{pattern('ظرف', 'طی')}(?: مدت)?)|{pattern('به مدت', 'در مدت')}) )?"
    rf"(?:{pattern('تاریخ', 'مورخ', 'روز')} )?"
)
_ITS_WEEKDAY: Final = rf"(?:(?P<weekday>{WEEKDAY}) )?"
_SPOKEN: Final[tuple[tuple[str, Rule], ...]] = (
    (rf"{pattern('جلسه', 'نشست')}(?: ی)? ?{_NEXT}", _fixed(Term.NEXT_MEETING)),
    (rf"(?:{pattern('به طور', 'به صورت')} )?{pattern('مستمر', 'مداوم')}", _fixed(Term.CONTINUOUS)),
    (pattern("فوری", "فورا", "فوراً", "بلافاصله"), _fixed(Term.IMMEDIATE)),
    (
        rf"{_ITS_WEEKDAY}(?P<day>[0-9]{{1,2}}|{_ORDINAL}|{COUNT})(?: ?(?:م|ام))? ?(?:ماه )?"
        rf"(?P<month>{MONTH})(?: ?ماه)?{_YEAR}",
        _on_its_weekday(_day_of_month),
    ),
    (
        rf"{BOUND} ?(?:ماه )?(?P<month>{MONTH}|{pattern(*_MONTH_ENDS)})(?: ?ماه)?{_YEAR}",
        _bound_of_month,
    ),
    (
        rf"{BOUND} ?(?:این |همین )?(?P<unit>{pattern('هفته', 'ماه', 'سال')})(?: ی)?"
        rf"(?: (?P<year>[0-9]{{4}}))?(?: ?(?:(?P<next>{_NEXT})|{_THIS}))?",
        _bound_of_this,
    ),
    (
        rf"{_ITS_WEEKDAY}(?P<one>[0-9]{{1,4}}) ?(?P<sign>[/.\-]) ?(?P<two>[0-9]{{1,2}})"
        r"(?: ?(?P=sign) ?(?P<three>[0-9]{1,4}))?",
        _on_its_weekday(_figures),
    ),
    (rf"{_ITS_WEEKDAY}(?P<figures>1[0-9]{{7}})", _on_its_weekday(_together)),
    (rf"(?P<weekday>{WEEKDAY})(?:(?P<week> هفته)?(?: ی)? {_NEXT})?", _weekday),
    (rf"(?:(?P<today>امروز)|(?P<after>{pattern('پس فردا')})|فردا)", _near),
    (
        rf"(?P<count>{COUNT}) ?(?P<unit>{pattern('روز', 'هفته', 'ماه', 'سال', 'ساعت')})(?: ?(?:ه|ای|ی))?"
        rf"(?P<on> (?:{pattern('دیگر')}|{_NEXT}))?",
        length,
    ),
)


@cache
def rules() -> tuple[tuple[re.Pattern[str], Rule], ...]:
    """Each kind of words, over the keys of a Reading, and the rule that gives it a meaning.

    Compiled at first use: 20 ms, not wanted before the first window.
    """
    return tuple((re.compile(rf"{_LEADING}{spoken}(?!\S)"), rule) for spoken, rule in _SPOKEN)
