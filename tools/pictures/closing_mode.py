"""The closing of the sample, step by step: read and corrected, completed, numbered, signed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tools.pictures.scene import Scene

if TYPE_CHECKING:
    from tools.pictures.stage import Stage


def _mode(stage: Stage) -> Any:
    stage.meeting("facts")
    stage.meeting_page.closing.enter()
    stage.settle()
    return stage.meeting_page.closing.mode


def _reading(stage: Stage) -> None:
    step = _mode(stage).step("reading")
    stage.until(lambda: step.passage is not None)
    decided = next(one.id for one in step.meeting.resolutions if one.quantity)
    step._go_to(f"resolution:{decided}")


def _correcting(stage: Stage) -> None:
    stage.meeting_page.closing.mode.step("reading").correct()


def _read(stage: Stage) -> None:
    from app.services import meetings

    step = stage.meeting_page.closing.mode.step("reading")
    step.stop_correcting()
    changed = step.passage.item_ids[0]
    text = "استقرار ایستگاه پلیس در شهرری با همکاری محله‌ها"
    stage.do(lambda office: meetings.amend(office, stage.meeting_id, changed, text=text))
    stage.settle()
    step.go(len(step._reading.passages))


def _gaps(stage: Stage) -> None:
    from app.services import history

    stage.do(lambda office: history.undo(office, stage.meeting_id))
    mode = stage.meeting_page.closing.mode
    mode.show_step("gaps")
    stage.settle()
    rows = mode.step("gaps").gaps.rows()
    deadline = next(row.gap for row in rows if row.gap.code == "deadline_missing")
    mode.show_gap(deadline)


def _elsewhere(stage: Stage) -> None:
    mode = stage.meeting_page.closing.mode
    mode.jump_asked.emit("attendance", "", "")


def _number(stage: Stage) -> None:
    stage.meeting_page.closing.enter()
    stage.meeting_page.closing.mode.show_step("printing")


def _paper(stage: Stage) -> None:
    mode = _mode(stage)
    mode.show_step("printing")
    stage.until(mode.step("printing").printing.proof.isVisible)


def _signatures(stage: Stage) -> None:
    from app.domain.signature import Method

    mode = stage.meeting_page.closing.mode
    mode.show_step("signing")
    stage.settle()
    for method in (Method.INK, Method.REFUSED, Method.REPLACED):
        mode.step("signing").list.mark(method)


DRAFT = (
    Scene("closing-reading", _reading),
    Scene("closing-correcting", _correcting),
    Scene("closing-read", _read),
    Scene("closing-gaps", _gaps),
    Scene("closing-elsewhere", _elsewhere),
    Scene("closing-number", _number),
)
"""Before the approval."""

APPROVED = (
    Scene("closing-paper", _paper),
    Scene("closing-signatures", _signatures),
)
"""After it."""
