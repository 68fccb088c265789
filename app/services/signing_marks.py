"""What was marked of the signed paper, row by row, registered at once in the register of signatures."""

from __future__ import annotations

from collections.abc import Mapping

from app.domain.problems import Problem, Refusal
from app.domain.signature import Method
from app.services import signature_register
from app.services.office import Office

Mark = tuple[Method, str]
"""How somebody signed by hand or did not, and what belongs to it: the name of the substitute, the reason."""


def register(office: Office, meeting_id: str, version: int, marks: Mapping[str, Mark]) -> None:
    """Register what was marked, as of today; all or, where something is refused, what comes before it.

    :raises Refusal: ``signer_name_missing`` before anything is registered; what
        :mod:`app.services.signature_register` refuses.
    """
    nameless = [row for row, (method, note) in marks.items() if method is Method.REPLACED and not note]
    if nameless:
        names = {one.row.id: one.row.name for one in signature_register.read(office, meeting_id, version)}
        raise Refusal("signer_name_missing", name=names.get(nameless[0], ""))
    today = office.clock().date()
    for row_id, (method, note) in marks.items():
        if method is Method.INK:
            signature_register.sign_in_ink(office, meeting_id, row_id, today, dissent=note, version=version)
        elif method is Method.REFUSED:
            signature_register.refuse(office, meeting_id, row_id, today, note, version=version)
        elif method is Method.REPLACED:
            signature_register.replace_signatory(office, meeting_id, row_id, note, today, version=version)
        else:
            raise Problem("digital_without_file", name=row_id)
