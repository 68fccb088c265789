"""What can be said in the line of a resolution, and by which words and signs; the key card prints this table.

A word opens a chip where it stands alone before a colon: «مسئول:», «مسئول :». A sign opens one where it
follows a space and the value follows it at once: «*فاتب», «>آخر خرداد»; «۲ + ۳» and «۵*۵» stay prose.

The signs were chosen from those that `ir` (ISIRI 9147; xkb symbols/ir, the first two levels) and `us` both
have without AltGr, and that Persian prose does not write before a word.  On `ir` @ and # need AltGr;
! ، ؛ : . - / ( ) « » belong to prose.

    sign  field      on `ir`          on `us`
    *     مسئول      Shift+8          Shift+8
    +     همکار      Shift+=          Shift+=
    =     موضوع      =                =
    \\     محله       \\                \\
    >     مهلت       Shift+و          Shift+.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Field(StrEnum):
    """The fields of a resolution that the line can say; the value is the name of the field in code."""

    RESPONSIBLE = "responsible"
    COOPERATING = "cooperating"
    CONSULTED = "consulted"
    TOPIC = "topic"
    NEIGHBOURHOOD = "neighbourhood"
    DUE = "due"
    QUANTITY = "quantity"
    PLACE = "place"
    CONDITION = "condition"
    KIND = "kind"
    AGENDA = "agenda"

    @property
    def names_bodies(self) -> bool:
        """Whether it names bodies, of which one resolution names each once (I4)."""
        return self in (Field.RESPONSIBLE, Field.COOPERATING, Field.CONSULTED)

    @property
    def takes_many(self) -> bool:
        """Whether it holds several names, joined by «و» or «،»."""
        return self.names_bodies or self is Field.NEIGHBOURHOOD


@dataclass(frozen=True, slots=True)
class Opening:
    """How a field is opened: its label and other words, each before a colon, and perhaps a short sign.

    `example` is a chip as it is typed.
    """

    field: Field
    label: str
    other_words: tuple[str, ...] = ()
    sign: str = ""
    example: str = ""

    @property
    def words(self) -> tuple[str, ...]:
        """Every word that opens the field."""
        return (self.label, *self.other_words)


OPENINGS: Final = (
    Opening(
        Field.RESPONSIBLE, "مسئول",
        ("مسئول اقدام", "مسئول پیگیری", "مسئولان", "مسئولین", "اقدام‌کننده"),
        "*", "مسئول: شهرداری منطقه ۲۰",
    ),
    Opening(
        Field.COOPERATING, "همکار", ("همکاران", "با همکاری"), "+", "همکار: فرمانداری ری و سرکلانتری نهم"
    ),
    Opening(Field.CONSULTED, "مشاور", ("مشاوران", "نظر", "با نظر", "طرف مشورت"), "", "مشاور: پلیس"),
    Opening(Field.TOPIC, "موضوع", (), "=", "موضوع: امنیت"),
    Opening(Field.NEIGHBOURHOOD, "محله", ("محلات", "محله‌ها", "محله‌های"), "\\", "محله: دولت‌آباد، استخر"),
    Opening(Field.DUE, "مهلت", ("موعد", "سررسید"), ">", "مهلت: آخر خرداد"),
    Opening(Field.QUANTITY, "مقدار", ("تعداد",), "", "مقدار: ۵ کانکس"),
    Opening(Field.PLACE, "مکان", ("محل", "محل اجرا"), "", "مکان: شهرری"),
    Opening(Field.CONDITION, "شرط", ("به شرط", "مشروط به"), "", "شرط: با نظر پلیس"),
    Opening(Field.KIND, "نوع", ("نوع مصوبه",), "", "نوع: تعهد"),
    Opening(Field.AGENDA, "دستور", ("دستور جلسه", "بند دستور"), "", "دستور: ۲"),
)  # fmt: skip
"""The table of words and signs, in the order in which the line is written back."""

LABELS: Final = {opening.field: opening.label for opening in OPENINGS}
SIGNS: Final = {opening.sign: opening.field for opening in OPENINGS if opening.sign} | {"<": Field.DUE}
"""«<» is «>» as it looks in a line from right to left: whoever reads it there types it so."""
SIGNS_BEFORE_DIGITS: Final = frozenset({"\\", ">", "<"})
"""«>۲۵/۱۲» and «\\۱۳ آبان» begin with digits; «+۵» and «=۲۰» are sums."""
