"""The sentences of problems, gaps and the command line, in Persian and English,
from ``translations/sentences.*.toml``.
"""

from __future__ import annotations

import os
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol, cast

from app.domain.act import Act, Told, Way
from app.domain.number import DocumentKind
from app.domain.problems import Problem
from app.persian import calendar, clock, digits, latin, letters
from app.persian.isolates import isolated

if TYPE_CHECKING:
    from app.domain.gap import Gap
    from app.domain.holiday import DayNote

LANGUAGES = ("fa", "en")

_OF_FILES = ("path", "file", "folder", "pointer")
"""Blanks for the names of files and folders and for a place in a file, which stay what they are."""


def language_of(environment: Mapping[str, str]) -> str:
    """The language that the locale asks for: Persian unless it names another (an unset or «C» locale
    names none).
    """
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        tongue = environment.get(name, "").partition(".")[0].partition("_")[0]
        if tongue:
            return "fa" if tongue in ("fa", "C", "POSIX") else "en"
    return "fa"


class RecordFault(Protocol):
    """A faulty field of a record, as the room of the records tells it."""

    @property
    def pointer(self) -> str: ...
    @property
    def field(self) -> str: ...
    @property
    def title(self) -> str: ...
    @property
    def reason(self) -> str: ...
    @property
    def expected(self) -> object: ...
    @property
    def actual(self) -> object: ...


@dataclass(frozen=True)
class Catalogue:
    """The sentences of one language."""

    language: str
    tables: Mapping[str, Mapping[str, str]]
    isolates: bool = False

    @classmethod
    def load(cls, folder: Path, language: str, isolates: bool = False) -> Catalogue:
        """Read ``sentences.<language>.toml`` in ``folder``; a window ``isolates`` the names of files,
        a terminal, from which they are copied, does not.
        """
        tables = tomllib.loads((folder / f"sentences.{language}.toml").read_text("utf-8"))
        return cls(language, tables, isolates)

    def say(self, table: str, key: str, /, **values: object) -> str:
        """One sentence with its blanks filled; numbers,
        days and times as people of this language read them.
        """
        return self.tables[table][key].format_map(_Values(self, values))

    def problem(self, problem: Problem) -> str:
        """What a problem says, with its remedy."""
        if problem.code not in self.tables["problems"]:
            return self.say("problems", "unknown", code=problem.code)
        return self.say("problems", problem.code, **problem.values)

    def details(self, problem: Problem) -> list[str]:
        """The single faults that a problem sums up, a line each: open gaps, or fields of a record."""
        gaps = cast("tuple[Gap, ...]", problem.values.get("gaps", ()))
        faults = cast("tuple[RecordFault, ...]", problem.values.get("errors", ()))
        place = (problem.values.get("pointer") or problem.values.get("where")) if not faults else None
        return [
            *(self.gap(gap) for gap in gaps),
            *(self.record_fault(fault) for fault in faults),
            *([self.say("record_faults", "place", pointer=place)] if place else []),
        ]

    def record_fault(self, fault: RecordFault) -> str:
        """What is wrong with one field of a record: its name, its JSON pointer (RFC 6901), the fault."""
        name = fault.title if self.language == "fa" and fault.title else fault.field
        told = self.say("record_faults", fault.reason, expected=fault.expected, actual=fault.actual)
        return self.say("record_faults", "line", name=name, pointer=fault.pointer, fault=told)

    def gap(self, gap: Gap) -> str:
        """What a gap says."""
        return self.say("gaps", gap.code, **gap.values)

    def act(self, act: Act) -> str:
        """What was done; an undoing names what it undid."""
        if act.way is Way.UNDONE and (named := f"undone_{act.told.code}") in self.tables["acts"]:
            return self.told(replace(act.told, code=named))
        told = self.told(act.told)
        return told if act.way is Way.DONE else self.say("acts", act.way, act=told)

    def told(self, told: Told) -> str:
        """What something done was."""
        values = {**told.values, "name": told.values.get("name") or self.say("acts", "nameless")}
        code = told.code
        if "field" in values:
            by_itself = f"{code}_{values['field']}"
            code = by_itself if by_itself in self.tables["acts"] else code
            values["field"] = self.say("fields", values["field"])
        return self.say("acts", code, **values)

    def day_note(self, note: DayNote) -> str:
        """What there is to say of a day."""
        return self.say("days", note.kind, title=note.title)

    def finding(self, code: str, where: str = "") -> str:
        """What a rule of the verification found; a code without a sentence is shown as it is."""
        sentence = self.tables["findings"].get(code, code)
        return f"{sentence} ({self._place(where)})" if where else sentence

    def _place(self, where: str) -> str:
        """A place in a file, by its bytes or objects, as it is told to whoever looks into the file."""
        number = where.removeprefix("object ")
        if not number.isdecimal():
            return where
        return self.say("places", "byte" if number == where else "object", number=int(number))

    def losses(self, codes: Iterable[str]) -> str:
        """What a shaping engine loses, in a row."""
        comma = "، " if self.language == "fa" else ", "
        return comma.join(self.tables["losses"][code] for code in codes)

    def moment(self, at: datetime) -> str:
        """A day and the hour: «۱۴۰۵/۰۹/۰۱، ساعت ۱۰:۴۷»."""
        return calendar.moment(at) if self.language == "fa" else latin.moment(at)

    def show(self, value: object) -> str:
        """A value as it is read: Persian digits in Persian, and in every language in a number with letters,
        «۲۰/ص/۱۴۰۵»; what has no Persian letter (hash, path) is data and stays.
        """
        text = self._plain(value)
        is_data = isinstance(value, os.PathLike) or (isinstance(value, str) and not letters.has_persian(text))
        is_number = isinstance(value, str) and " " not in text
        return text if is_data or (self.language != "fa" and not is_number) else digits.to_persian(text)

    def _plain(self, value: object) -> str:
        if isinstance(value, DocumentKind):
            return self.say("documents", value.name.lower())
        if isinstance(value, datetime):
            return self.moment(value)
        if isinstance(value, date):
            return calendar.short(value) if self.language == "fa" else latin.short(value)
        if isinstance(value, time):
            return clock.short(value) if self.language == "fa" else f"{value:%H:%M}"
        if isinstance(value, int | Decimal):
            return (
                digits.grouped(value)
                if self.language == "fa"
                else f"{value:,f}"
                if value % 1
                else f"{int(value):,}"
            )
        return str(value)


class _Values(dict[str, Any]):
    """The values of a sentence; a value that was not given stays visible as «{name}» and never stops the
    telling.
    """

    def __init__(self, catalogue: Catalogue, values: Mapping[str, object]) -> None:
        self._catalogue = catalogue
        super().__init__({name: self._shown(name, value) for name, value in values.items()})

    def _shown(self, name: str, value: object) -> str:
        if name not in _OF_FILES:
            return self._catalogue.show(value)
        return isolated(str(value)) if self._catalogue.isolates else str(value)

    def __missing__(self, name: str) -> str:
        return f"{{{name}}}"
