"""Print-outs (خروجی‌ها): which sheets and files there are, of what each is made, and in which format."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Format(StrEnum):
    """How a print-out is kept; the value is the ending of its file."""

    PDF = "pdf"
    DOCX = "docx"
    XLSX = "xlsx"
    TEXT = "txt"


class Source(StrEnum):
    """What a print-out is made of."""

    MEETING = "meeting"
    YEAR = "year"  # the meetings of a Jalali year
    NOTHING = "nothing"


class Kind(StrEnum):
    """Every print-out of the office; the value names it on the command line and in names of files."""

    MINUTES = "minutes"  # صورتجلسه
    READING = "reading"  # پیش‌نویس قرائت
    SIGN_IN = "sign-in"  # فهرست حضور و غیاب
    INVITATION = "invitation"  # دعوت‌نامه
    EXTRACT = "extract"  # ابلاغ / رونوشت مصوبات
    YEAR_BOOK = "year-book"  # کتاب سال
    NEWS = "news"  # متن خبر
    KEYS = "keys"  # کارت صفحه‌کلید
    MINUTES_DOCX = "minutes-docx"  # صورتجلسه، Word
    RESOLUTIONS_XLSX = "resolutions-xlsx"  # مصوبات، Excel
    ATTENDANCE_XLSX = "attendance-xlsx"  # حضور و غیاب، Excel

    @property
    def file_format(self) -> Format:
        """The format of its file."""
        return _FORMATS.get(self, Format.PDF)

    @property
    def source(self) -> Source:
        """What it is made of."""
        return _SOURCES.get(self, Source.MEETING)

    @property
    def may_choose(self) -> bool:
        """Whether it is made for chosen people or bodies, too."""
        return self in (Kind.INVITATION, Kind.EXTRACT)


@dataclass(frozen=True, slots=True)
class KeyLine:
    """A line of the key card: its group, the sequences that do the same, what they do, and where."""

    group: str
    sequences: tuple[str, ...]
    label: str
    where: str


_FORMATS = {
    Kind.NEWS: Format.TEXT,
    Kind.MINUTES_DOCX: Format.DOCX,
    Kind.RESOLUTIONS_XLSX: Format.XLSX,
    Kind.ATTENDANCE_XLSX: Format.XLSX,
}
_SOURCES = {Kind.YEAR_BOOK: Source.YEAR, Kind.KEYS: Source.NOTHING}
