"""The kit every page is built of: fields, chips, cards, tables, tabs; it knows theme and icons, no meeting.

Every field has `value()`, `set_value(v)` (shows, never emits), `committed(v)` (she said so), `flush()`
(commit now) and `set_problem(sentence | None)`.

A name is loaded when it is first asked for: the first window needs few of them, and each costs start-up.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from app.ui.widgets.banner import Banner as Banner
    from app.ui.widgets.buttons import button as button
    from app.ui.widgets.buttons import chip_button as chip_button
    from app.ui.widgets.buttons import icon_button as icon_button
    from app.ui.widgets.buttons import set_kind as set_kind
    from app.ui.widgets.card import Card as Card
    from app.ui.widgets.chip import Chip as Chip
    from app.ui.widgets.choice_field import CheckField as CheckField
    from app.ui.widgets.choice_field import ChoiceField as ChoiceField
    from app.ui.widgets.elided import ElidedLabel as ElidedLabel
    from app.ui.widgets.empty_page import EmptyPage as EmptyPage
    from app.ui.widgets.flow import FlowLayout as FlowLayout
    from app.ui.widgets.form import FieldRow as FieldRow
    from app.ui.widgets.form import FormGrid as FormGrid
    from app.ui.widgets.labels import Dot as Dot
    from app.ui.widgets.labels import IconLabel as IconLabel
    from app.ui.widgets.labels import Tone as Tone
    from app.ui.widgets.labels import line as line
    from app.ui.widgets.labels import words as words
    from app.ui.widgets.line_fields import CodeField as CodeField
    from app.ui.widgets.line_fields import LineField as LineField
    from app.ui.widgets.line_fields import PassphraseField as PassphraseField
    from app.ui.widgets.name_field import NameField as NameField
    from app.ui.widgets.navigation import Navigation as Navigation
    from app.ui.widgets.navigation import NavigationEntry as NavigationEntry
    from app.ui.widgets.page import Page as Page
    from app.ui.widgets.page import PageHeader as PageHeader
    from app.ui.widgets.page import scrolled as scrolled
    from app.ui.widgets.page import scrolling_column as scrolling_column
    from app.ui.widgets.passphrase_entry import PassphraseEntry as PassphraseEntry
    from app.ui.widgets.pick_field import PickField as PickField
    from app.ui.widgets.pick_list import Entry as Entry
    from app.ui.widgets.pick_many_field import PickManyField as PickManyField
    from app.ui.widgets.problem_mark import set_look as set_look
    from app.ui.widgets.read_fields import DateField as DateField
    from app.ui.widgets.read_fields import NumberField as NumberField
    from app.ui.widgets.read_fields import TimeField as TimeField
    from app.ui.widgets.read_fields import WholeField as WholeField
    from app.ui.widgets.rows import Column as Column
    from app.ui.widgets.rows import RowsModel as RowsModel
    from app.ui.widgets.status_line import StatusLine as StatusLine
    from app.ui.widgets.step_tabs import StepTabs as StepTabs
    from app.ui.widgets.suggest_field import SuggestField as SuggestField
    from app.ui.widgets.table_view import TableView as TableView
    from app.ui.widgets.text_area import TextArea as TextArea
    from app.ui.widgets.title_field import TitleField as TitleField
    from app.ui.widgets.toast import Toast as Toast
    from app.ui.widgets.two_step import TwoStep as TwoStep

_HOMES = {
    "Banner": "banner",
    "Card": "card",
    "CheckField": "choice_field",
    "Chip": "chip",
    "ChoiceField": "choice_field",
    "CodeField": "line_fields",
    "Column": "rows",
    "DateField": "read_fields",
    "Dot": "labels",
    "ElidedLabel": "elided",
    "EmptyPage": "empty_page",
    "Entry": "pick_list",
    "FieldRow": "form",
    "FlowLayout": "flow",
    "FormGrid": "form",
    "IconLabel": "labels",
    "LineField": "line_fields",
    "NameField": "name_field",
    "Navigation": "navigation",
    "NavigationEntry": "navigation",
    "NumberField": "read_fields",
    "WholeField": "read_fields",
    "Page": "page",
    "PageHeader": "page",
    "PassphraseEntry": "passphrase_entry",
    "PassphraseField": "line_fields",
    "PickField": "pick_field",
    "PickManyField": "pick_many_field",
    "RowsModel": "rows",
    "StatusLine": "status_line",
    "StepTabs": "step_tabs",
    "SuggestField": "suggest_field",
    "TableView": "table_view",
    "TextArea": "text_area",
    "TimeField": "read_fields",
    "TitleField": "title_field",
    "Toast": "toast",
    "Tone": "labels",
    "TwoStep": "two_step",
    "button": "buttons",
    "chip_button": "buttons",
    "icon_button": "buttons",
    "line": "labels",
    "scrolled": "page",
    "scrolling_column": "page",
    "set_kind": "buttons",
    "set_look": "problem_mark",
    "words": "labels",
}


def __getattr__(name: str) -> Any:
    """Load a name from its module (PEP 562)."""
    if name not in _HOMES:
        raise AttributeError(name)
    found = globals()[name] = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    return found
