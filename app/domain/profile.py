"""The office's profile: what belongs to the office, not to a meeting nor to a computer."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain import number
from app.domain.print_form import AS_SHIPPED, PrintForm


@dataclass(frozen=True, slots=True)
class OfficeProfile:
    """Name, district and number pattern of the office, and the word for its councillors (شورایار is data).

    `font` is the family of the font that the office has chosen for its papers; None is Vazirmatn.
    ``thursday_off`` says that the office is closed on Thursdays too; ``prints_movements`` that the printed
    talks say who came and went in their course; ``amendment_pattern`` makes the number of an amendment from
    that of its original; ``print_form`` is how the office prints its papers.  Who is marked present in the
    first ``roll_call_minutes`` of a session is there from its start.
    """

    organisation: str = ""
    department: str = ""
    region: str = ""
    member_label: str = "شورایار"
    number_pattern: str = number.DEFAULT_PATTERN
    trial: bool = False
    font: str | None = None
    thursday_off: bool = False
    prints_movements: bool = False
    amendment_pattern: str = number.DEFAULT_AMENDMENT_PATTERN
    print_form: PrintForm = AS_SHIPPED
    roll_call_minutes: int = 10
