"""Every state of every page that is worth a look, in an order in which none spoils a later one."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from app.domain.attendance import Presence
from app.ui import speech
from tools.pictures import closing_mode, offices
from tools.pictures.backups import BACKUPS
from tools.pictures.display import DISPLAY
from tools.pictures.hall import HALL, LINE
from tools.pictures.print_outs import PRINT_OUTS
from tools.pictures.scene import Scene
from tools.pictures.seal import SEAL
from tools.pictures.signing import SIGNING
from tools.pictures.start import WELCOME

if TYPE_CHECKING:
    from app.domain.meeting import Meeting
    from tools.pictures.stage import Stage

PARTS = ("facts", "agenda", "attendance", "statements", "resolutions", "closing")
PAGES = ("people", "neighbourhoods", "verification", "preferences")


def _part(key: str) -> Scene:
    return Scene(key, lambda stage: stage.meeting(key), in_docs=True)


def _page(key: str) -> Scene:
    return Scene(key, lambda stage: stage.page(key), in_docs=True)


def _go(key: str, stage: Stage) -> None:
    stage.page(key)


def _searched(typed: str, stage: Stage) -> None:
    page = stage.page("meetings").list
    page.search.setText(typed)
    stage.until(lambda: page.results.texts.is_known)


def _search_texts(stage: Stage) -> None:
    """A word that a meeting's title says too, and one that only texts say."""
    _searched("شهردار" if speech.is_persian() else "کانکس", stage)


def _list_again(stage: Stage) -> None:
    stage.page("meetings").list.search.clear()


def _absent_row(stage: Stage) -> None:
    """The details of somebody who has no seat yet."""
    part = stage.meeting("attendance")
    part.list.choose(part.meeting.attendance[-1].id)


def _resolutions(stage: Stage) -> None:
    part = stage.meeting("resolutions")
    stage.meeting_page.jump_to("resolutions", _split(part), "text")


def _split(part: Any) -> str:
    """The resolution whose quantity is split: the 15 stations of the sample."""
    meeting: Meeting = part.meeting
    return next(one.id for one in meeting.resolutions if one.quantity and one.quantity.split)


def _quantity(stage: Stage) -> None:
    stage.scroll_to(stage.meeting_page.part("resolutions").editor.quantity)


def _folds(stage: Stage) -> None:
    """Every group of the less used fields, open."""
    details = stage.meeting_page.part("resolutions").editor.details
    for fold in (details.setting, details.credit, details.links, details.notes, details.files):
        fold.set_open(True)
    stage.settle()
    stage.scroll_to(details.setting)


def _vote(stage: Stage) -> None:
    from app.domain.vote import VoteKind

    details = stage.meeting_page.part("resolutions").editor.details
    details.vote.set_open(True)
    vote = details.voting.vote
    vote.kind.button(VoteKind.COUNTED).click()
    vote.in_favour.setText("۷")
    vote.in_favour.flush()
    stage.settle()
    stage.scroll_to(details.vote)


def _line(stage: Stage) -> None:
    part = stage.meeting("resolutions")
    part.entry.setFocus()
    part.entry.field.setPlainText(LINE)


def _line_help(stage: Stage) -> None:
    entry = stage.meeting_page.part("resolutions").entry
    entry.field.clear()
    entry.help.click()


def _find(stage: Stage, *, replacing: bool) -> None:
    stage.meeting_page.part("resolutions").entry.field.given_up.emit()
    stage.meeting("agenda")
    stage.meeting_page.keys.find(replacing=replacing)
    finder = stage.window.focusWidget()
    assert finder is not None
    finder.setText("محله")  # type: ignore[attr-defined]


def _clean(stage: Stage) -> None:
    from app.domain.agenda import AgendaItem
    from app.services import meetings

    slip = AgendaItem("slip", "خانه های جهادی ,20 باب")
    stage.do(lambda office: meetings.add(office, stage.meeting_id, slip))
    stage.meeting_page.keys.clean()


def _history(stage: Stage) -> None:
    from app.services import history, meetings

    stage.do(lambda office: history.undo(office, stage.meeting_id))
    stage.do(lambda office: meetings.revise(office, stage.meeting_id, venue="سرای محله نمونه", venue_id=None))
    stage.meeting("facts")
    for panel in _panels(stage):
        panel.close_panel()
    stage.meeting_page.show_history()


def _panels(stage: Stage) -> list[Any]:
    from app.ui.meetings.text import CleaningPanel, FindPanel

    kinds = (FindPanel, CleaningPanel)
    return [panel for kind in kinds for panel in stage.window.findChildren(kind) if panel.isVisible()]


def _palette(stage: Stage) -> None:
    stage.meeting_page.show_history()
    stage.meeting("facts")
    stage.window.open_palette()


def _toast(stage: Stage) -> None:
    stage.window.palette_of_commands.dismiss()
    part = stage.meeting("attendance")
    part.list.choose(part.meeting.attendance[0].id)
    part._mark(Presence.ABSENT)
    stage.settle()
    part._mark(Presence.PRESENT)


def _approve(stage: Stage) -> None:
    from app.services import minutes

    stage.meeting("closing")
    stage.do(lambda office: minutes.acknowledge_all(office, stage.meeting_id))
    stage.do(lambda office: minutes.approve(office, stage.meeting_id))


def _prepared(stage: Stage) -> None:
    meeting_id = stage.do(offices.prepare_session)
    stage.page("meetings")
    stage.meeting("facts", meeting_id)


def _carry_over(stage: Stage) -> None:
    stage.meeting_page.show_part("agenda")
    stage.settle()
    card = stage.meeting_page.part("agenda").carry_over
    card.open()
    card.tick_all(True)


def _shelf(key: str, stage: Stage) -> None:
    stage.page("people").show_shelf(key)


def _series(stage: Stage) -> None:
    page = stage.page("people")
    page.choose(page.desk.register.series[0].id)


def _new_person(stage: Stage) -> None:
    page = stage.page("people")
    page.show_shelf("people")
    page.begin()


def _roster(stage: Stage) -> None:
    page = stage.page("people")
    page.show_shelf("people")
    file = stage.do(lambda office: offices.write_roster(office, stage.folder / "roster.xlsx"))
    page.importing.open(file)


def _roster_all(stage: Stage) -> None:
    from app.ui.people.roster_panel import ALL

    panel = stage.page("people").importing.panel
    panel.filter.button(ALL).click()


def _verdict(stage: Stage) -> None:
    stage.page("people").importing.close()
    signed = stage.do(lambda office: offices.sign_minutes(office, stage.meeting_id, stage.folder))
    stage.page("verification").card.verify(signed)
    stage.settle()


def _holidays(stage: Stage) -> None:
    stage.do(offices.enter_holidays)
    page = stage.page("preferences")
    stage.settle()
    stage.scroll_to(page.holidays)


def _setting(name: str, stage: Stage) -> None:
    stage.scroll_to(getattr(stage.page("preferences"), name))


def _searched_settings(typed: str, stage: Stage) -> None:
    page = stage.page("preferences")
    page.search.setText(typed)
    stage.settle()


def _found_printer(stage: Stage) -> None:
    _searched_settings("چاپگر" if speech.is_persian() else "printer", stage)


def _health(stage: Stage) -> None:
    page = stage.page("preferences")
    page.search.clear()
    page.health_card.history.start.click()
    stage.program.desk.drain()
    stage.settle()
    stage.scroll_to(page.health)


def _first_meeting(stage: Stage) -> None:
    stage.page("meetings").list.make()
    stage.settle()


def _step(key: str) -> Callable[[Stage], object]:
    return lambda stage: stage.meeting_page.show_part(key)


EMPTY = (
    Scene("start", partial(_go, "meetings"), in_docs=True),
    *(Scene(f"start-{key}", partial(_go, key)) for key in PAGES),
    Scene("first-facts", _first_meeting),
    *(Scene(f"first-{key}", _step(key)) for key in (*PARTS[1:], "hall", "print_outs")),
    *WELCOME,
)
"""An office in which nobody has written anything yet."""

SAMPLE = (
    Scene("meetings", _list_again, in_docs=True),
    Scene("found-in-texts", _search_texts),
    Scene("not-found", partial(_searched, "نیست")),
    Scene("meetings-again", _list_again),
    *map(_part, PARTS[:3]),
    Scene("attendance-details", _absent_row),
    _part("statements"),
    Scene("resolutions", _resolutions, in_docs=True),
    Scene("split", _quantity, in_docs=True),
    Scene("folds", _folds),
    Scene("vote", _vote),
    Scene("line", _line),
    Scene("line-help", _line_help),
    Scene("find", partial(_find, replacing=False)),
    Scene("replace", partial(_find, replacing=True)),
    Scene("cleaning", _clean),
    Scene("history", _history),
    Scene("palette", _palette),
    Scene("toast", _toast),
    *closing_mode.DRAFT,
    _part("closing"),
    Scene("approved", _approve, in_docs=True),
    *closing_mode.APPROVED,
    *PRINT_OUTS,
    *map(_page, PAGES),
    Scene("people-bodies", partial(_shelf, "bodies")),
    Scene("people-series", _series),
    Scene("people-new", _new_person),
    Scene("roster", _roster),
    Scene("roster-all", _roster_all),
    Scene("verdict", _verdict),
    Scene("preferences-holidays", _holidays),
    *(Scene(f"preferences-{name}", partial(_setting, name)) for name in ("signing", "computer")),
    Scene("preferences-found", _found_printer),
    Scene("preferences-not-found", partial(_searched_settings, "قالیچه پرنده")),
    Scene("preferences-health", _health),
    *BACKUPS,
    *SIGNING,
    Scene("prepared", _prepared),
    Scene("carry-over", _carry_over),
    *HALL,
    *DISPLAY,
    *SEAL,
)
"""The office with the sample meeting, a draft that is approved on the way."""
