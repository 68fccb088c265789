"""The sign-in sheet (فهرست حضور و غیاب) as a print-out; what it says holds once it is given out."""

from __future__ import annotations

from app.domain import sign_in
from app.domain.minutes import compose
from app.services.office import Office
from app.services.print_outs import Made, Request, Told, names, outfit
from app.services.sign_in import SheetOrder


def make(office: Office, request: Request, told: Told) -> Made:
    """The sheet in the order of those that were given out before, or ``anew`` in that of the alphabet."""
    from app.documents import sheets
    from app.documents.sign_in_sheet import SignInFacts

    with office.store.read() as room:
        stored, register = room.meetings.get(request.meeting_id), room.register()
        given_out = () if request.anew else room.sign_in_numbers.of(request.meeting_id)
    minutes = compose(stored.meeting, register, stored.issue)
    rows = sign_in.rows(stored.meeting, register, given_out)
    facts = SignInFacts(
        minutes,
        rows,
        first_blank=sign_in.next_number(rows, given_out),
        blank_rows=max(request.blank_rows, 0),
        printed_at=office.clock().replace(microsecond=0),
    )
    printed = sheets.print_sign_in_sheet(facts, outfit.of(office), told)
    order = SheetOrder(
        request.meeting_id, tuple((row.number, row.participant.id) for row in rows), request.anew
    )
    name = names.of_meeting(minutes, request.kind)
    return Made(request.kind, printed.pdf, name, printed.pages, printed.missing, printed.shaper, order=order)
