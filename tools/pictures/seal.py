"""The seal in pictures: what comes after the approval, and the checks of files, papers and of the office."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from tools.pictures.scene import Scene

if TYPE_CHECKING:
    from app.services.office import Office
    from tools.pictures.stage import Stage

_ON = date(2026, 11, 22)


def _distributed(stage: Stage) -> None:
    from app.domain.distribution import Channel
    from app.services import distribution, register

    meeting_id = stage.meeting_id

    def distribute(office: Office) -> None:
        first, second, *_others = register.read(office).bodies
        for body, channel in ((first, Channel.AUTOMATION), (second, Channel.HAND)):
            distribution.distribute(office, meeting_id, body.id, channel, _ON, receipt_no="1405/2211")
        distribution.set_secretariat_number(office, meeting_id, "1405/د/318", _ON)

    stage.do(distribute)
    part = stage.meeting("closing")
    stage.settle()
    stage.scroll_to(part.distribution)


def _after_approval(stage: Stage) -> None:
    part = stage.meeting("closing")
    stage.scroll_to(part.approval)
    part.approval.after.amend.click()
    part.approval.after.reason.setText("مهلت مصوبه نخست اشتباه نوشته شده است")


def _amending(stage: Stage) -> None:
    from app.services import lifecycle, meetings

    meeting_id = stage.meeting_id

    def amend(office: Office) -> None:
        lifecycle.amend(office, meeting_id, "مهلت مصوبه نخست اشتباه نوشته شده است")
        first, second, *_others = meetings.read(office, meeting_id).meeting.resolutions
        meetings.amend(office, meeting_id, first.id, due_on=date(2027, 1, 20))
        meetings.amend(office, meeting_id, second.id, text=second.text + " با هماهنگی شورایاران محله")

    stage.do(amend)
    stage.page("meetings")
    part = stage.meeting("closing")
    stage.scroll_to(part.rewordings)


def _part(key: str, stage: Stage) -> None:
    stage.meeting(key)


def _list(stage: Stage) -> None:
    stage.meeting_page.leave()
    stage.settle()


def _amended(stage: Stage) -> None:
    from app.services import minutes

    meeting_id = stage.meeting_id
    stage.do(lambda office: minutes.acknowledge_all(office, meeting_id))
    stage.do(lambda office: minutes.approve(office, meeting_id))
    stage.page("people")
    stage.page("meetings")
    part = stage.meeting("closing")
    part.versions.rows.at(1).see.click()
    stage.settle()
    stage.scroll_to(part.versions)


def _voided(stage: Stage) -> None:
    from app.services import lifecycle, meetings

    def void(office: Office) -> str:
        one = next(one for one in meetings.summaries(office) if one.number and one.id != stage.meeting_id)
        lifecycle.void(office, one.id, "به اشتباه دو بار ثبت شده بود")
        return one.id

    meeting_id = stage.do(void)
    stage.page("meetings")
    stage.meeting("closing", meeting_id)


def _changed(stage: Stage) -> None:
    page = stage.page("verification")
    signed = stage.folder / "signed.pdf"
    changed: Path = stage.folder / "changed.pdf"
    changed.write_bytes(signed.read_bytes() + b"\n% added\n")
    page.card.verify(changed)
    stage.settle()


def _stored(stage: Stage) -> None:
    stage.page("verification").card.examined.stored.click()
    stage.settle()


def _code(office: Office, meeting_id: str) -> str:
    from app.domain import paper_code
    from app.services import versions

    kept = versions.in_force(office, meeting_id)
    assert kept is not None
    return paper_code.typed(paper_code.compose(kept))


def _paper(stage: Stage) -> None:
    code = stage.do(lambda office: _code(office, stage.meeting_id))
    page = stage.page("verification")
    page.paper.code.setText(" ".join(code[at : at + 4] for at in range(0, len(code), 4)))
    page.paper._show_length()
    page.paper.check_typed()
    stage.settle()
    stage.scroll_to(page.paper)


def _unknown(stage: Stage) -> None:
    page = stage.page("verification")
    page.stored.close_pane()
    page.paper.code.setText("123456789012")
    page.paper._show_length()
    page.paper.check_typed()
    stage.settle()
    stage.scroll_to(page.paper)


def _checked(stage: Stage) -> None:
    page = stage.page("verification")
    page.history.check()
    stage.settle()
    stage.scroll_to(page.history)


SEAL = (
    Scene("seal-ways", _after_approval),
    Scene("seal-distributed", _distributed),
    Scene("seal-amending", _amending),
    Scene("seal-amending-facts", lambda stage: _part("facts", stage)),
    Scene("seal-amending-hall", lambda stage: _part("hall", stage)),
    Scene("seal-list", _list),
    Scene("seal-amended", _amended),
    Scene("seal-voided", _voided),
    Scene("seal-voided-facts", lambda stage: stage.meeting_page.show_part("facts")),
    Scene("seal-changed", _changed),
    Scene("seal-stored", _stored),
    Scene("seal-paper", _paper),
    Scene("seal-paper-unknown", _unknown),
    Scene("seal-checked", _checked),
)
"""After the scenes of the sample, whose minutes are signed on the way."""
