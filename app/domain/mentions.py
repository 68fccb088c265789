"""What one item of a meeting says of another: nothing is named that is not there; a turn keeps its label."""

from __future__ import annotations

from dataclasses import replace

from app.domain.aggregate import Meeting, items
from app.domain.known import Known
from app.domain.resolution import Resolution
from app.domain.turn import Turn


def without_dangling(meeting: Meeting, before: Meeting) -> Meeting:
    """The meeting without any mention of what is not in it; ``before`` tells the names of who has gone.

    A turn of somebody who has gone stays as it is, its clock too, under the name that he had.
    """
    here = Known(item.id for item in items(meeting))
    gone = {row.id: row.name for row in before.attendance if row.id not in here}

    free, rest = here.one, here.several

    def known(key: str) -> bool:
        item_id = key.partition(":")[2]
        return not item_id or item_id in here

    def decided(one: Resolution) -> Resolution:
        return replace(
            one,
            related_ids=rest(one.related_ids),
            agenda_item_id=free(one.agenda_item_id),
            from_statement_id=free(one.from_statement_id),
            vote=replace(
                one.vote, recused_ids=rest(one.vote.recused_ids), proposed_by=free(one.vote.proposed_by)
            ),
        )

    def called(turn: Turn) -> Turn:
        return replace(
            turn,
            speaker_id=free(turn.speaker_id),
            label=turn.label or gone.get(turn.speaker_id or "", ""),
            statement_id=free(turn.statement_id),
            agenda_item_id=free(turn.agenda_item_id),
        )

    return replace(
        meeting,
        attendance=tuple(replace(row, on_behalf_of=free(row.on_behalf_of)) for row in meeting.attendance),
        statements=tuple(
            replace(said, agenda_item_id=free(said.agenda_item_id), speaker_id=free(said.speaker_id))
            for said in meeting.statements
        ),
        requests=tuple(replace(asked, answered_by=rest(asked.answered_by)) for asked in meeting.requests),
        resolutions=tuple(decided(one) for one in meeting.resolutions),
        attachments=tuple(
            replace(file, resolution_id=free(file.resolution_id)) for file in meeting.attachments
        ),
        turns=tuple(called(turn) for turn in meeting.turns),
        presiding=tuple(one for one in meeting.presiding if one.row_id in here),
        acknowledged=tuple(key for key in meeting.acknowledged if known(key)),
    )
