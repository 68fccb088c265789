"""The hall while a session is on: the list and the tiles, a line being written, turns and the queue."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from tools.hall_scene import open_session
from tools.pictures import offices
from tools.pictures.scene import Scene

if TYPE_CHECKING:
    from tools.pictures.stage import Stage

LINE = "نصب ۵ کانکس مسئول: شهرداری منطقه ۲۰ موضوع: امنیت محله: دولت‌آباد تا ۱۴۰۵/۱۲/۲۵"


def _hall(stage: Stage) -> None:
    """A session that is on, with the gist of who speaks being typed."""
    meeting_id = stage.do(lambda office: open_session(office, offices.NOW))
    stage.page("meetings")
    part = stage.meeting("hall", meeting_id)
    part.speakers.gist.text.setFocus()


def _in_hall(act: Callable[[Any], object]) -> Callable[[Stage], object]:
    return lambda stage: act(stage.meeting_page.part("hall"))


def _tiles(part: Any) -> None:
    part.attendance.finder.clear()
    part.attendance.show_tiles(True)


def _place(part: Any) -> None:
    part.attendance.open_place(part.attendance.tiles.tiles.tile(1).id)


def _hall_line(part: Any) -> None:
    part.attendance.show_tiles(False)
    part._go_to("resolutions")
    part.resolutions.entry.field.setPlainText(LINE)


def _turns(part: Any) -> None:
    part.resolutions.entry.field.clear()
    part._go_to("attendance")
    part.speakers.spoken.fold(False)
    part.speakers.spoken.edit()


HALL = (
    Scene("hall", _hall, in_docs=True),
    Scene("hall-finding", _in_hall(lambda part: part.attendance.finder.insert_text("کریمی"))),
    Scene("hall-tiles", _in_hall(_tiles)),
    Scene("hall-place", _in_hall(_place)),
    Scene("hall-line", _in_hall(_hall_line)),
    Scene("hall-turns", _in_hall(_turns)),
    Scene("hall-queue", _in_hall(lambda part: part.speakers.open_queue())),
)
