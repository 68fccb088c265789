"""The second line of the head while the session is on: agenda item, speaker, quorum, who presides, recess."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from app.domain import stage
from app.domain import turn as turns
from app.domain.attendance import OFFICERS, Attendance, Role
from app.domain.meeting import Meeting
from app.domain.presiding import acting
from app.domain.quorum import QuorumBasis, QuorumRule, quorum
from app.ui import figures, shortcuts, speech, theme
from app.ui.desk import Desk
from app.ui.meetings.hall.display.display import HallDisplay
from app.ui.meetings.hall.display.menu import DisplayButton
from app.ui.meetings.hall.floor_keys import bind_floor_keys
from app.ui.meetings.hall.session import HallSession
from app.ui.meetings.hall.voice_field import PassingField
from app.ui.meetings.hall.voices import running_time, turn_name
from app.ui.widgets import Banner, Chip, button, words
from app.ui.widgets.buttons import set_menu
from app.ui.widgets.elided import ElidedLabel, written
from app.ui.widgets.pick_list import Entry

_TITLE = 44
"""Letters of an item of the agenda that are told beside its number."""


class HallStrip(QFrame):
    """Shown on the day of the meeting until its end, whichever part she looks at."""

    def __init__(self, desk: Desk, session: HallSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._session = desk, session
        self._handed = Role.CHAIR
        self.setProperty("role", "header")
        self._build()
        self.hide()
        session.ticked.connect(self._on_tick)
        session.jumped.connect(self._on_jumped)
        session.item_changed.connect(self.refresh)
        self._display = HallDisplay.of(desk)
        self._display.offered.connect(self._on_screen_offered)
        bind_floor_keys(self.floor, session)
        for key, pressed in (
            ("recess", session.recess_or_resume),
            ("next_item", lambda: session.step_item(1)),
            ("previous_item", lambda: session.step_item(-1)),
        ):
            shortcuts.bind(self, key, pressed)

    def show_part(self, key: str) -> None:
        """In the hall its own card says who speaks."""
        self.floor.setVisible(key != "hall")

    def refresh(self) -> None:
        """Show the session as it is now."""
        meeting = self._session.meeting
        self.setVisible(self._session.is_on)
        if not self._session.is_on:
            return
        self._show_item(meeting)
        self._show_quorum(meeting)
        self._show_officers(meeting)
        on = stage.open_recess(meeting.recesses)
        self.recess.setText(self.tr("ادامه جلسه") if on else self.tr("تنفس"))
        self.recess.setVisible(bool(meeting.started))
        self._on_tick()

    def _build(self) -> None:
        px = theme.current().px
        self.item = button("", kind="quiet")
        self.item.setToolTip(f"{shortcuts.label('next_item')}  {shortcuts.hint('next_item')}")
        self._items = QMenu(self)
        self._items.aboutToShow.connect(self._fill_items)
        set_menu(self.item, self._items)
        self.floor = QWidget()
        self.speaker, self.time = ElidedLabel(role="strong", least=80), words("", "strong")
        floor = QHBoxLayout(self.floor)
        floor.setContentsMargins(0, 0, 0, 0)
        floor.setSpacing(px(8))
        floor.addWidget(self.speaker)
        floor.addWidget(self.time)
        self.pause, self.quorum = Chip("", "amber"), Chip("", "amber")
        self.presiding = button("", kind="quiet")
        self._offices = QMenu(self)
        self._offices.aboutToShow.connect(self._fill_offices)
        set_menu(self.presiding, self._offices)
        self.deputy = PassingField(self.tr("چه کسی؟"))
        self.deputy.setFixedWidth(px(220))
        self.deputy.picked.connect(self._on_deputy)
        self.deputy.left.connect(self.deputy.hide)
        self.deputy.hide()
        self.display = DisplayButton(HallDisplay.of(self._desk), self)
        self.recess = button("", self._session.recess_or_resume, key_hint=shortcuts.hint("recess"))
        row = QHBoxLayout()
        row.setContentsMargins(px(14), 0, px(14), px(5))
        row.setSpacing(px(10))
        for part in (self.item, self.floor):
            row.addWidget(part)
        row.addStretch(1)
        for part in (self.pause, self.quorum, self.presiding, self.deputy, self.display, self.recess):
            row.addWidget(part)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addLayout(row)
        self.banner: Banner | None = None

    def _show_item(self, meeting: Meeting) -> None:
        item = self._session.item
        if item is None:
            self.item.hide()
            return
        at, count = figures.grouped(meeting.agenda.index(item) + 1), figures.grouped(len(meeting.agenda))
        room = self.item.fontMetrics().averageCharWidth() * _TITLE
        title = written(item.title, self.item.fontMetrics(), room)
        self.item.setText(self.tr("بند {at} از {count} · {title}").format(at=at, count=count, title=title))
        self.item.show()

    def _show_quorum(self, meeting: Meeting) -> None:
        """Words, not colour alone; never red: it is she who decides whether to go on."""
        now = quorum(meeting)
        self.quorum.setVisible(meeting.quorum_rule is not QuorumRule.NONE)
        here, needed = figures.grouped(now.here), figures.grouped(now.needed)
        told = self.tr("{here} از {all}").format(here=here, all=needed)
        self.quorum.set_text(
            self.tr("حد نصاب هست") if now.met else self.tr("به حد نصاب نرسیده"), "" if now.met else told
        )
        self.quorum.set_tone("green" if now.met else "amber")
        of = figures.grouped(now.of)
        told = (
            self.tr("{here} محله از {of} نماینده دارند؛ {needed} لازم است")
            if meeting.quorum_basis is QuorumBasis.NEIGHBOURHOODS
            else self.tr("{here} عضو از {of} در سالن هستند؛ {needed} لازم است")
        )
        self.quorum.setToolTip(told.format(here=here, of=of, needed=needed))

    def _show_officers(self, meeting: Meeting) -> None:
        chair = meeting.who_presides(Role.CHAIR)
        deputy = acting(meeting.presiding, Role.CHAIR)
        label = self.tr("رئیس موقت: {name}") if deputy else self.tr("رئیس: {name}")
        self.presiding.setText(label.format(name=chair.name) if chair else self.tr("رئیس تعیین نشده"))
        secretary = meeting.who_presides(Role.SECRETARY)
        told = self.tr("دبیر: {name}").format(name=secretary.name) if secretary else ""
        self.presiding.setToolTip(told)

    def _fill_items(self) -> None:
        self._items.clear()
        for at, item in enumerate(self._session.meeting.agenda, 1):
            action = self._items.addAction(f"{figures.grouped(at)}. {speech.shown(item.title)}")
            action.triggered.connect(
                lambda _checked=False, item_id=item.id: self._session.choose_item(item_id)
            )

    def _fill_offices(self) -> None:
        self._offices.clear()
        meeting = self._session.meeting
        hand_over = {Role.CHAIR: self.tr("واگذاری ریاست…"), Role.SECRETARY: self.tr("واگذاری دبیری…")}
        hand_back = {
            Role.CHAIR: self.tr("بازگشت ریاست به {name}"),
            Role.SECRETARY: self.tr("بازگشت دبیری به {name}"),
        }
        for role in OFFICERS:
            deputy = acting(meeting.presiding, role)
            owner = meeting.chair if role is Role.CHAIR else meeting.secretary
            if deputy:
                told = hand_back[role].format(name=owner.name if owner else "…")
                action = self._offices.addAction(told)
                action.triggered.connect(lambda _checked=False, role=role: self._session.hand_back(role))
            action = self._offices.addAction(hand_over[role])
            action.triggered.connect(lambda _checked=False, role=role: self._ask_deputy(role))

    def _ask_deputy(self, role: Role) -> None:
        self._handed = role
        rows = sorted(self._session.meeting.attendance, key=lambda row: not row.in_hall())
        self.deputy.set_entries([_entry(row) for row in rows if not row.is_group])
        self.deputy.show()
        self.deputy.setFocus()

    def _on_deputy(self, row_id: str) -> None:
        self.deputy.hide()
        self._session.hand_over(row_id, self._handed)

    def _on_tick(self) -> None:
        if not self.isVisible() and not self._session.is_on:
            return
        meeting = self._session.meeting
        turn = turns.running(meeting.turns)
        name = turn_name(turn, meeting, self._desk.register)[0] if turn else ""
        _show(self.speaker, name)
        _show(self.time, running_time(self._session.seconds(turn)) if turn else "")
        on = stage.open_recess(meeting.recesses)
        self.pause.setVisible(on is not None)
        if on is not None:
            now = self._session.clock.now()
            lasted = (now.hour * 60 + now.minute - on.began.hour * 60 - on.began.minute) % (24 * 60)
            self.pause.set_text(
                self.tr("تنفس از {time}").format(time=figures.time(on.began)),
                figures.duration(lasted * 60) if lasted else "",  # only the minute of its beginning is kept
            )

    def _on_screen_offered(self, name: str) -> None:
        def go() -> None:
            self._display.go_to(name)
            self._show_banner(None)

        told = self.tr("صفحه «{name}» وصل شد.").format(name=name)
        self._show_banner(Banner(told, "primary", self.tr("نمایش در سالن روی آن"), go, closable=True))

    def _show_banner(self, banner: Banner | None) -> None:
        if self.banner is not None:
            self.banner.hide()
            self.banner.deleteLater()
        self.banner = banner
        if banner is not None:
            self._column.addWidget(banner)

    def _on_jumped(self, seconds: float) -> None:
        span = figures.duration(abs(round(seconds)))
        told = (
            self.tr("ساعت رایانه {time} جلو رفت.") if seconds > 0 else self.tr("ساعت رایانه {time} عقب رفت.")
        )
        told = (
            told.format(time=span)
            + " "
            + self.tr("زمان سخن از روی آن سنجیده نمی‌شود و درست است؛ ساعت ورود و خروج‌ها را ببینید.")
        )
        self._show_banner(Banner(told, "amber", closable=True))


def _entry(row: Attendance) -> Entry:
    return Entry(row.id, row.name, row.title, row.remarks)


def _show(label: ElidedLabel | QWidget, text: str) -> None:
    if label.text() != text:  # type: ignore[union-attr]
        label.setText(text)  # type: ignore[union-attr]
