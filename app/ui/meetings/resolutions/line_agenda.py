"""The item of the agenda that is talked about goes with a new line, in sight as a chip; knows no session."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QMenu, QWidget

from app.domain.agenda import AgendaItem
from app.domain.resolution import Resolution
from app.ui import figures, speech
from app.ui.meetings.resolutions.line_words import Said

_TITLE = 28
"""Letters of a title that a chip tells."""


class LineAgenda(QObject):
    """`changed` when another item goes with the line, or none.

    What the line itself says («دستور: ۲») goes before it.
    """

    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self._agenda: tuple[AgendaItem, ...] = ()
        self._current: str | None = None
        self._chosen: str | None = None
        self._is_chosen = False

    def follow(self, agenda: tuple[AgendaItem, ...], current: str | None) -> None:
        """This is talked about now, None where nobody knows."""
        if (agenda, current) != (self._agenda, self._current):
            self._agenda, self._current = agenda, current
            self.changed.emit()

    def begin(self) -> None:
        """What she chose was for the line before."""
        self._is_chosen = False

    def with_item(self, one: Resolution) -> Resolution:
        """The resolution of a line, under the item that goes with it."""
        item = self._item()
        return one if item is None or one.agenda_item_id else replace(one, agenda_item_id=item.id)

    def chips(self, is_said: bool) -> tuple[Said, ...]:
        """How it is shown beside what the line says, which may be an item too."""
        if is_said or not self._agenda or (self._current is None and not self._is_chosen):
            return ()
        item = self._item()
        if item is None:
            return (Said(self.tr("بی بند دستور"), "plain", self._how(), -1, -1),)
        title = speech.shown(item.title)
        title = title if len(title) <= _TITLE else f"{title[:_TITLE].rstrip()}…"
        told = self.tr("دستور: {at}. {title}").format(at=self._number(item), title=title)
        return (Said(told, "plain", self._how(), -1, -1),)

    def ask(self, at: QPoint) -> None:
        """Let her choose another for this line, or none; `at` is a place on the screen."""
        menu = QMenu(self._over)
        for item in self._agenda:
            self._offer(menu, f"{self._number(item)}. {speech.shown(item.title)}", item.id)
        self._offer(menu, self.tr("بی بند دستور"), None)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    def _offer(self, menu: QMenu, told: str, item_id: str | None) -> None:
        action = menu.addAction(told)
        action.triggered.connect(lambda _checked=False: self._choose(item_id))

    def _choose(self, item_id: str | None) -> None:
        self._chosen, self._is_chosen = item_id, True
        self.changed.emit()

    def _item(self) -> AgendaItem | None:
        wanted = self._chosen if self._is_chosen else self._current
        return next((item for item in self._agenda if item.id == wanted), None)

    def _number(self, item: AgendaItem) -> str:
        return figures.grouped(self._agenda.index(item) + 1)

    def _how(self) -> str:
        return self.tr("این مصوبه زیر بندی می‌آید که اکنون گفت‌وگو می‌شود؛ برای بندی دیگر روی این بزنید.")
