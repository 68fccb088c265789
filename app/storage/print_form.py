"""The office's own form for its papers; while nothing was changed, that of the program."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from sqlalchemy import Connection, Table, delete, insert, select

from app.domain.own_wording import OwnText
from app.domain.print_form import (
    ALL_SECTIONS,
    AS_SHIPPED,
    LetterheadImage,
    PaperMargins,
    PrintForm,
    SectionChoice,
)
from app.storage import tables
from app.storage.mapping.row import facts, shared

_MARGIN = "margin_"
_TABLES = (
    tables.print_form,
    tables.print_form_line,
    tables.print_form_image,
    tables.print_form_section,
    tables.print_form_text,
)


class PrintForms:
    """The form inside one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self) -> PrintForm:
        """The form as it was kept; a section that came later stands at the end."""
        row = self._connection.execute(select(tables.print_form)).mappings().first()
        if row is None:
            return AS_SHIPPED
        margins = {name: row[_MARGIN + name] for name in asdict(PaperMargins())}
        return PrintForm(
            lines=tuple(one.text for one in self._rows(tables.print_form_line, "place")),
            image=self._image(),
            invocation=row["invocation"],
            paper=row["paper"],
            margins=PaperMargins(**margins),
            sections=self._sections(),
            wording=tuple(
                OwnText(one.form, one.key, one.text)
                for one in self._rows(tables.print_form_text, "form", "key")
            ),
        )

    def put(self, form: PrintForm) -> None:
        """Keep a form in place of the one before; that of the program leaves no row."""
        for table in _TABLES:
            self._connection.execute(delete(table))
        if form == AS_SHIPPED:
            return
        margins = {_MARGIN + name: value for name, value in asdict(form.margins).items()}
        head = {"singleton": 1, "invocation": form.invocation, "paper": form.paper, **margins}
        self._insert(tables.print_form, [head])
        lines = [{"place": place, "text": line} for place, line in enumerate(form.lines)]
        self._insert(tables.print_form_line, lines)
        if form.image:
            image = {"singleton": 1, **facts(tables.print_form_image, form.image)}
            self._insert(tables.print_form_image, [image])
        places = [
            {"place": place, **facts(tables.print_form_section, one)}
            for place, one in enumerate(form.sections)
        ]
        self._insert(tables.print_form_section, places)
        self._insert(tables.print_form_text, [facts(tables.print_form_text, one) for one in form.wording])

    def _image(self) -> LetterheadImage | None:
        row = self._connection.execute(select(tables.print_form_image)).first()
        columns = shared(tables.print_form_image, LetterheadImage) if row else ()
        return LetterheadImage(**{name: getattr(row, name) for name in columns}) if row else None

    def _sections(self) -> tuple[SectionChoice, ...]:
        rows = self._rows(tables.print_form_section, "place")
        kept = [SectionChoice(one.section, one.printed) for one in rows]
        known = {one.section for one in kept}
        return (*kept, *(one for one in ALL_SECTIONS if one.section not in known))

    def _rows(self, table: Table, *order: str) -> Sequence[Any]:
        return self._connection.execute(select(table).order_by(*(table.c[name] for name in order))).all()

    def _insert(self, table: Table, rows: list[dict[str, object]]) -> None:
        if rows:
            self._connection.execute(insert(table), rows)
