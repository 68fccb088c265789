"""All keys in one table, bound to what the window does, alive on keyboards where all letters are Persian."""

from app.ui.shortcuts.binding import action as action
from app.ui.shortcuts.binding import bind as bind
from app.ui.shortcuts.binding import heard as heard
from app.ui.shortcuts.binding import hears as hears
from app.ui.shortcuts.layouts import LATIN_OF_SCAN_CODE as LATIN_OF_SCAN_CODE
from app.ui.shortcuts.layouts import LatinKeys as LatinKeys
from app.ui.shortcuts.table import KEYS as KEYS
from app.ui.shortcuts.table import Group as Group
from app.ui.shortcuts.table import Key as Key
from app.ui.shortcuts.table import hint as hint
from app.ui.shortcuts.table import label as label
from app.ui.shortcuts.table import where as where
