"""Invented sessions of which tests make print-outs: nothing at all, the sample's, a hall's, a great one."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time
from decimal import Decimal
from io import BytesIO

import pikepdf

from app.documents.press import Outfit, Paper
from app.documents.sheets import Stationery
from app.domain.agenda import AgendaItem
from app.domain.attendance import Attendance, Presence, Role
from app.domain.meeting import Meeting
from app.domain.minutes import Content, Issue, Minutes, Named, PersonName, compose
from app.domain.profile import OfficeProfile
from app.domain.quantity import Axis, Part, Quantity, Split
from app.domain.register import Register
from app.domain.request import Request
from app.domain.resolution import Resolution, ResolutionKind
from app.domain.statement import Statement
from app.records import codec
from tests.documents import embedded_fonts, hall_session, invariants
from tests.documents.conftest import RESOURCES

PROFILE = OfficeProfile("شهرداری منطقه ۲۰ تهران (نمونه)", "دبیرخانه شورایاری‌ها", "20")
STATIONERY = Stationery(PROFILE, RESOURCES)
PRINTED_AT = datetime(2026, 11, 2, 9, 0, tzinfo=UTC)
_PEOPLE, _RESOLUTIONS, _BODIES, _PLACES = 230, 60, 12, 20


def sample() -> Minutes:
    """The session of the seed report, a draft."""
    plain = json.loads((RESOURCES / "sample" / "minutes.json").read_text(encoding="utf-8"))
    return replace(codec.from_plain(plain), issue=Issue())


def empty() -> Minutes:
    """A meeting of which nothing is known."""
    return compose(Meeting("m"), Register(), Issue())


def great() -> Minutes:
    """230 people of twenty neighbourhoods, 40 statements, 20 requests, 60 resolutions of twelve bodies."""
    rows = (
        Attendance(
            "chair", "نادر کریمی نمونه", "p-chair", "شهردار منطقه", role=Role.CHAIR,
            presence=Presence.PRESENT, signs=True,
        ),
        Attendance(
            "scribe", "مریم دبیری نمونه", "p-scribe", "دبیر ستاد", role=Role.SECRETARY,
            presence=Presence.PRESENT, signs=True,
        ),
        *(_row(place) for place in range(_PEOPLE - 2)),
    )  # fmt: skip
    meeting = Meeting(
        "great",
        "نشست ماهیانه شهردار و مدیران ارشد منطقه با شورایاران (نمونه)",
        ordinal=118,
        held_on=date(2026, 11, 3),
        planned_start=time(9, 30),
        started=time(9, 40),
        ended=time(13, 5),
        venue="سالن اجتماعات نمونه",
        next_meeting_on=date(2026, 12, 1),
        sample=True,
        agenda=tuple(
            AgendaItem(f"a{place}", f"بررسی موضوع شماره {place} محلات", "معاون شهرسازی", 15)
            for place in range(1, 9)
        ),
        attendance=rows,
        statements=tuple(_statement(place) for place in range(40)),
        requests=tuple(
            Request(f"q{place}", f"روشنایی معابر محله {place}", neighbourhood_id=f"n{place}",
                    answered_by=(f"r{place}", f"s{place}"))
            for place in range(20)
        ),
        resolutions=tuple(_resolution(place) for place in range(_RESOLUTIONS)),
        copies_to=("b0", "b1"),
    )  # fmt: skip
    people = tuple(PersonName(row.person_id or "", row.name, honorific="") for row in rows)
    bodies = tuple(Named(f"b{place}", f"معاونت نمونه شماره {place + 1}") for place in range(_BODIES))
    places = tuple(Named(f"n{place}", f"نمونه {place + 1}") for place in range(_PLACES))
    series = Named("series", "نشست ماهیانه شورایاران")
    return Minutes(Content(meeting, series, people, bodies, places), Issue())


def lines_of(papers: Sequence[Paper], outfit: Outfit) -> list[str]:
    """The paragraphs of some papers, one after the other; that the file says them, proof-reading tells."""
    from app.documents.proof import expected

    found = expected.of_papers(papers, outfit, [1] * len(papers), through=False)
    return [text.text for text in found.texts]


def check(pdf: bytes) -> None:
    """The rules of a tagged and archival file without a record."""
    invariants.streams_end_on_their_own_line(pdf)
    with pikepdf.open(BytesIO(pdf)) as file:
        assert file.check_pdf_syntax() == []
        assert "/Names" not in file.Root
        for rule in (
            invariants.says_what_it_is, invariants.metadata_agrees_with_info, invariants.colours_are_defined,
            invariants.nothing_shines_through_or_acts, embedded_fonts.check, invariants.all_content_is_marked,
            invariants.tree_and_pages_agree, invariants.tree_is_well_formed, invariants.tables_are_regular,
        ):  # fmt: skip
            rule(file)


def _row(place: int) -> Attendance:
    presence = (Presence.PRESENT, Presence.PRESENT, Presence.ABSENT, Presence.EXCUSED)[place % 4]
    return Attendance(
        f"row{place}",
        f"آقای شورایار نمونه {place + 1}",
        f"p{place}",
        "شورایار" if place % 5 else "دبیر شورایاری محله",
        neighbourhood_id=f"n{place % _PLACES}",
        role=Role.GUEST if place % 29 == 0 else Role.MEMBER,
        presence=presence,
    )


def _statement(place: int) -> Statement:
    said = f"گزارش {place + 1} محله را خواند. از ۱۲ معبر، ۷۵٪ آسفالت شده است. خواستار ادامه تا ۱۴۰۵/۱۲/۲۹ شد."
    return Statement(f"s{place}", f"row{place // 2 * 4}", text=said)


def _resolution(place: int) -> Resolution:
    split = Split(Axis.SUPPLIER, (Part("x", "سازمان نمونه", Decimal(8)), Part("y", "نهاد دیگر", Decimal(7))))
    return Resolution(
        f"r{place}",
        ResolutionKind.RECOMMENDATION if place % 7 == 6 else ResolutionKind.RESOLUTION,
        f"نصب و راه‌اندازی ایستگاه‌های شماره {place + 1} در محلات کم‌برخوردار. گزارش آن به جلسه داده شود.",
        responsible_ids=(f"b{place % _BODIES}",) if place % 9 else (),
        cooperating_ids=(f"b{(place + 1) % _BODIES}",) if place % 2 else (),
        neighbourhood_ids=(f"n{place % _PLACES}",),
        due_on=date(2026, 12, 22) if place % 4 else None,
        credit=1_500_000_000 if place % 10 == 3 else None,
        credit_year=1405 if place % 10 == 3 else None,
        quantity=Quantity(Decimal(15), "ایستگاه", split) if place % 6 == 0 else None,
    )


SESSIONS = {"sample": sample(), "hall": hall_session.SESSION, "great": great(), "empty": empty()}
