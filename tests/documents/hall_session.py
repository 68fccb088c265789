"""An invented session with what only the hall knows: votes, stages, movements, namesakes, a quorum."""

from __future__ import annotations

from datetime import date, time

from app.domain.agenda import AgendaItem
from app.domain.attendance import Attendance, Presence, Role, Stay
from app.domain.meeting import Meeting
from app.domain.minutes import Content, Issue, Minutes, Named, PersonName
from app.domain.presiding import Presiding
from app.domain.quorum import QuorumRule
from app.domain.resolution import Resolution, ResolutionKind, ResolutionStatus
from app.domain.stage import Recess
from app.domain.statement import Statement
from app.domain.turn import Span, Turn
from app.domain.vote import Vote, VoteKind

_HERE = Presence.PRESENT

ROWS = (
    Attendance(
        "chair", "نادر کریمی نمونه", "p1", "معاون شهردار", role=Role.CHAIR, presence=_HERE, signs=True,
    ),
    Attendance(
        "scribe", "مریم دبیری نمونه", "p2", "دبیر جلسه", role=Role.SECRETARY, presence=_HERE, signs=True,
    ),
    Attendance(
        "ali-n", "علی رضایی نمونه", "p3", "شورایار", neighbourhood_id="north", presence=_HERE, signs=True
    ),
    Attendance(
        "ali-s", "علی رضائی نمونه", "p4", "شورایار", neighbourhood_id="south", presence=_HERE,
        stays=(Stay(time(10, 40), time(11, 0)), Stay(time(11, 25), None)),
    ),
    Attendance(
        "away", "بهروز نبوی نمونه", "p5", "شورایار", neighbourhood_id="east", presence=Presence.ABSENT,
    ),
    Attendance(
        "alternate", "پروین یدکی نمونه", "p6", "شورایار", neighbourhood_id="east", presence=_HERE,
        on_behalf_of="away", letter_no="1405/77", alternate=True, stays=(Stay(time(9, 50), time(11, 40)),),
    ),
    Attendance("late", "کاظم دیری نمونه", "p7", "کارشناس", role=Role.GUEST, presence=_HERE,
               stays=(Stay(time(10, 40), None),)),
)  # fmt: skip
STATEMENTS = (
    Statement("s1", "chair", text="گزارش ماه را خواند.", started_at=time(10, 5)),
    Statement("s2", "ali-n", text="از روشنایی معابر پرسید.", started_at=time(10, 35)),
    Statement("s3", "ali-n", text="پس از پاسخ، بازدید را پیشنهاد کرد.", started_at=time(10, 50)),
    Statement("s4", text="خواستار درخت‌کاری شد."),
    Statement("s5", "ali-s", text="با بازدید موافق بود.", started_at=time(11, 30)),
)
RESOLUTIONS = (
    Resolution(
        "r1", text="بازدید از معابر", due_text="یک ماه", responsible_ids=("lights",), from_statement_id="s3",
        vote=Vote(VoteKind.COUNTED, 3, 1, 0, ("ali-s",), "ali-n"),
    ),
    Resolution("r2", text="کاشت ۵۰ درخت", due_text="پاییز", vote=Vote(VoteKind.UNANIMOUS)),
    Resolution("r3", ResolutionKind.RECOMMENDATION, "جابه‌جایی ایستگاه", vote=Vote(VoteKind.COUNTED, 1, 3)),
    Resolution(
        "r4", ResolutionKind.RECOMMENDATION, "تعطیلی بازار روز", status=ResolutionStatus.REJECTED,
        vote=Vote(VoteKind.MAJORITY, recused_ids=("ali-n", "ali-s")),
    ),
)  # fmt: skip
MEETING = Meeting(
    "hall",
    "نشست آزمایشی (نمونه)",
    ordinal=9,
    held_on=date(2026, 11, 3),
    started=time(10, 0),
    ended=time(12, 10),
    venue="سالن نمونه",
    sample=True,
    agenda=(
        AgendaItem("a1", "گزارش ماه"),
        AgendaItem("a2", "روشنایی", "علی رضایی نمونه", 10, outside=True),
    ),
    attendance=ROWS,
    statements=STATEMENTS,
    resolutions=RESOLUTIONS,
    turns=(
        Turn("t1", "ali-n", spans=(Span(time(10, 35), time(10, 45), 600),), done=True, statement_id="s2"),
        Turn("t2", label="مهمانی از ردیف آخر", spans=(Span(time(11, 10), time(11, 12)),), statement_id="s4"),
    ),
    recesses=(Recess("x1", time(11, 12), time(11, 24), "اقامه نماز"),),
    presiding=(Presiding("q1", "scribe", Role.CHAIR, time(11, 5), time(11, 20)),),
    quorum_rule=QuorumRule.HALF_PLUS_ONE,
)
NEIGHBOURHOODS = (
    Named("north", "شمالی نمونه"),
    Named("south", "جنوبی نمونه"),
    Named("east", "شرقی نمونه"),
)
SESSION = Minutes(
    Content(
        MEETING,
        people=tuple(PersonName(row.person_id or "", row.name) for row in ROWS),
        bodies=(Named("lights", "ادارهٔ روشنایی نمونه"),),
        neighbourhoods=NEIGHBOURHOODS,
    ),
    Issue(),
)
