"""An invented session («نمونه») that is on: 145 people, a speaker, a queue, statements and resolutions."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from itertools import cycle, islice, product
from typing import TYPE_CHECKING

from app.domain.agenda import AgendaItem
from app.domain.attendance import Attendance, Presence, Role, Stay
from app.domain.meeting import Meeting
from app.domain.quorum import QuorumBasis, QuorumRule
from app.domain.resolution import Resolution, ResolutionKind
from app.domain.statement import Statement, StatementKind
from app.domain.turn import Span, Turn
from app.services import meetings, register

if TYPE_CHECKING:
    from app.services.office import Office

PEOPLE = 145
_FIRST = ("زهرا", "حسین", "مریم", "محمد", "فاطمه", "علی", "رضا", "نرگس", "حمید", "سارا", "کاظم", "لیلا")
_LAST = (
    "کریمی‌نژاد", "کریمی", "کریم‌پور", "رستمی", "ملکی", "نوری", "عباسی", "صادقی", "یزدانی", "قاسمی",
    "شریفی", "مرادی", "حیدری", "احمدی", "زارع", "جعفری", "کاظمی", "موسوی",
)  # fmt: skip
_AGENDA = (
    "گزارش پیگیری مصوبات جلسه پیش",
    "دفترچه محلات",
    "امنیت محلات",
    "خانه‌های جهادی",
    "پیشنهادهای شورایاران",
)
_SAID = (
    (
        "mayor",
        time(10, 22),
        StatementKind.UNDERTAKING,
        "مدیریت شهری تهیه و نصب ۵ کانکس را در دستور کار دارد؛ محل‌های استقرار با نظر پلیس و کار کارشناسی "
        "تعیین می‌شود.",
    ),
    (
        "mayor",
        time(10, 29),
        StatementKind.EMPHASIS,
        "تشکیل خانه‌های جهادی به‌عنوان قرارگاه‌های خیرین و افراد نیکوکاری که قصد خدمت به اقشار کم‌برخوردار "
        "را دارند باید تسریع شود.",
    ),
    (
        "police",
        time(10, 41),
        StatementKind.REPORT,
        "موفق شدیم برای استقرار ۱۵ ایستگاه پلیس در شهرری مجوز بگیریم که در ۸ نقطه خارج از محدوده شهری و "
        "۷ نقطه داخل محدوده شهری نصب خواهند شد.",
    ),
)


def open_session(office: Office, now: datetime, people: int = PEOPLE, statements: int = len(_SAID)) -> str:
    """Put the session into the office, seventeen minutes past the first hour; its identifier comes back."""
    known = register.read(office)
    made = meetings.create(
        office,
        held_on=now.date(),
        title="نشست ماهیانه با شورایاران",
        venue="سالن نمونه",
        started=(now - timedelta(minutes=77)).time().replace(second=0, microsecond=0),
        sample=True,
    ).meeting
    assert made is not None
    places = [place.id for place in known.neighbourhoods]
    bodies = [body.id for body in known.bodies]

    def filled(meeting: Meeting) -> Meeting:
        return replace(
            meeting,
            quorum_rule=QuorumRule.TWO_THIRDS,
            quorum_basis=QuorumBasis.NEIGHBOURHOODS,
            agenda=tuple(AgendaItem(f"item-{at}", title) for at, title in enumerate(_AGENDA)),
            attendance=_rows(people, places),
            statements=_statements(statements),
            resolutions=_resolutions(bodies, now.date()),
            turns=_turns(bodies),
        )

    meetings.change(office, made.id, filled)
    return made.id


def _rows(people: int, places: list[str]) -> tuple[Attendance, ...]:
    came = (Stay(time(9, 28)),)
    rows = [
        Attendance("mayor", "سید احمد نمونه", title="شهردار منطقه", role=Role.CHAIR, signs=True,
                   presence=Presence.PRESENT, stays=came),
        Attendance("clerk", "سمیرا نمونه", title="دبیر جلسه", role=Role.SECRETARY, signs=True,
                   presence=Presence.PRESENT, stays=came),
        Attendance("police", "سرگرد سید محمد نمونه‌پور", title="سرکلانتر نهم", role=Role.GUEST,
                   presence=Presence.PRESENT, stays=(Stay(time(9, 31)),)),
        Attendance("camp", "مدیران قرارگاه نمونه", role=Role.GUEST, is_group=True, headcount=4,
                   presence=Presence.PRESENT, stays=(Stay(time(9, 30)),)),
    ]  # fmt: skip
    names = [f"{first} {last}" for last, first in product(_LAST, _FIRST)]
    homes = cycle(places[:12])
    for at, name in enumerate(islice(cycle(names), people - len(rows))):
        presence = (Presence.UNMARKED, Presence.ABSENT, Presence.EXCUSED)[at % 3] if at % 7 == 0 else None
        rows.append(
            Attendance(
                f"row-{at}", name, title="عضو شورایاری", neighbourhood_id=next(homes),
                presence=presence or Presence.PRESENT,
                stays=() if presence else (Stay(time(10, 5) if at % 9 == 0 else time(9, 28)),),
            )
        )  # fmt: skip
    return tuple(rows)


def _statements(count: int) -> tuple[Statement, ...]:
    """The three that are told, with as many others before them as are wanted."""
    told = [
        Statement(f"said-{at}", speaker, kind=kind, text=text, started_at=moment, agenda_item_id="item-2")
        for at, (speaker, moment, kind, text) in enumerate(_SAID)
    ]
    before = [replace(told[at % 2], id=f"earlier-{at}") for at in range(count - len(told))]
    return (*before, *told)


def _turns(bodies: list[str]) -> tuple[Turn, ...]:
    return (
        Turn("turn-mayor", "mayor", spans=(Span(time(10, 22), time(10, 33), 655),), done=True,
             statement_id="said-1", agenda_item_id="item-2"),
        Turn("turn-police", "police", spans=(Span(time(10, 40)),), statement_id="said-2",
             agenda_item_id="item-2"),
        Turn("turn-1", "mayor"),
        Turn("turn-2", "row-1"),
        Turn("turn-3", "camp"),
        Turn("turn-4", body_id=bodies[0]),
    )  # fmt: skip


def _resolutions(bodies: list[str], day: date) -> tuple[Resolution, ...]:
    return (
        Resolution("res-1", ResolutionKind.PERMIT, "استقرار ایستگاه پلیس در شهرری",
                   responsible_ids=(bodies[1],), due_text="تا جلسه بعد"),
        Resolution("res-2", ResolutionKind.UNDERTAKING, "تهیه و نصب ۵ کانکس", responsible_ids=(bodies[0],),
                   related_ids=("res-1",)),
        Resolution("res-3", ResolutionKind.UNDERTAKING, "تداوم جلسات سرکلانتری با شورایاران",
                   responsible_ids=(bodies[1],), due_text="مستمر"),
        Resolution("res-4", ResolutionKind.RECOMMENDATION, "عمل به برنامه‌های دفترچه محلات و رعایت زمان‌بندی",
                   due_on=day + timedelta(days=30)),
    )  # fmt: skip
