"""The tables, one noun one name: only columns and constraints, no verbs."""

from app.storage.tables.act import act
from app.storage.tables.audit import audit
from app.storage.tables.distribution import distribution, secretariat_number
from app.storage.tables.font import office_font
from app.storage.tables.holiday import holiday
from app.storage.tables.meeting import (
    acknowledgement,
    agenda_item,
    attachment,
    attachment_content,
    attendance,
    copy_to,
    meeting,
    request,
    request_answer,
    statement,
    stay,
)
from app.storage.tables.minutes import document_number, minutes_draft, minutes_version
from app.storage.tables.presiding import presiding
from app.storage.tables.print_form import (
    print_form,
    print_form_image,
    print_form_line,
    print_form_section,
    print_form_text,
)
from app.storage.tables.register import (
    body,
    body_alias,
    body_name,
    neighbourhood,
    neighbourhood_alias,
    office_profile,
    person,
    position,
    series,
    series_agenda,
    series_body,
    series_neighbourhood,
    venue,
)
from app.storage.tables.resolution import (
    Part,
    allocation,
    resolution,
    resolution_body,
    resolution_neighbourhood,
    resolution_relation,
)
from app.storage.tables.schema import metadata
from app.storage.tables.sign_in import sign_in_number
from app.storage.tables.signature import revision, scan, signature_event
from app.storage.tables.stage import recess
from app.storage.tables.turn import turn, turn_span
from app.storage.tables.vote import recusal, vote

__all__ = [
    "Part",
    "acknowledgement",
    "act",
    "agenda_item",
    "allocation",
    "attachment",
    "attachment_content",
    "attendance",
    "audit",
    "body",
    "body_alias",
    "body_name",
    "copy_to",
    "distribution",
    "document_number",
    "holiday",
    "meeting",
    "metadata",
    "minutes_draft",
    "minutes_version",
    "neighbourhood",
    "neighbourhood_alias",
    "office_font",
    "office_profile",
    "person",
    "position",
    "presiding",
    "print_form",
    "print_form_image",
    "print_form_line",
    "print_form_section",
    "print_form_text",
    "recess",
    "recusal",
    "request",
    "request_answer",
    "resolution",
    "resolution_body",
    "resolution_neighbourhood",
    "resolution_relation",
    "revision",
    "scan",
    "secretariat_number",
    "series",
    "series_agenda",
    "series_body",
    "series_neighbourhood",
    "sign_in_number",
    "signature_event",
    "statement",
    "stay",
    "turn",
    "turn_span",
    "venue",
    "vote",
]
