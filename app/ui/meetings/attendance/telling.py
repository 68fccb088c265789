"""The words for an act on the list, with the person's neighbourhood where the name alone is a namesake's."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from app.domain.act import Act
from app.ui import figures
from app.ui.meetings.attendance.rows import Row
from app.words import Catalogue


def said(act: Act, rows: Iterable[Row], catalogue: Catalogue) -> str:
    """What was done: «رضا ملکی» ساعت ۱۰:۴۶ حاضر شد."""
    called = next((row.called for row in rows if row.id == act.told.item_id), act.told.values.get("name"))
    sentence = catalogue.tables["acts"].get(act.told.code, "")
    if not called or any(f"{mark}{{name}}" in sentence for mark in "«“"):
        return catalogue.act(act)  # nobody's name, or in quotation marks already
    values = {**act.told.values, "name": figures.quoted(called)}
    return catalogue.act(replace(act, told=replace(act.told, values=values)))
