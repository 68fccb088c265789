"""What Ctrl+Z and Ctrl+Y take back here and now: a text in view, an act of the page, what the toast names."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.ui.widgets.problem_mark import take_back_unread

if TYPE_CHECKING:
    from app.ui.widgets.toast import Toast


class Undoing(QObject):
    """Of one page; ``ask`` has it do an act by its name, and tells whether it did."""

    def __init__(self, page: QWidget, toast: Toast, ask: Callable[[str], bool]) -> None:
        super().__init__()
        self._page, self._toast, self._ask = page, toast, ask

    def undo(self) -> None:
        """First what is in view and cannot be read, then the last act."""
        if take_back_unread(self._page):
            self._toast.say(self.tr("آنچه خوانده نشد برداشته شد و مقدار پیشین برگشت."))
        elif self._ask("undo"):
            return
        elif self._toast.offers_undo:
            self._toast.undo()
        else:
            self._toast.say(self.tr("اینجا کاری برای واگرد نیست."))

    def redo(self) -> None:
        """Do again what was undone last, where the page keeps a history."""
        if not self._ask("redo"):
            self._toast.say(self.tr("«ازنو» تنها در جلسه‌ای است که هنوز تأیید نشده."))
