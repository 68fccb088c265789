"""Type to find one of many people or bodies; Enter takes the first, the last line may make a new one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QCompleter, QWidget

from app.persian.folding import compact
from app.ui import theme
from app.ui.widgets.enter_presses import is_enter
from app.ui.widgets.line_fields import LineField
from app.ui.widgets.opener import Opener
from app.ui.widgets.pick_list import (
    Entry,
    Line,
    NewEntry,
    Notice,
    PickDelegate,
    PickModel,
    PickPopup,
    best_first,
    wanted_width,
)
from app.ui.widgets.problem_mark import PROBLEM_PROPERTY


class PickField(LineField):
    """`committed(id | None)` when an entry is taken or the field emptied; `created(str)` for «create …».

    Tab takes the chosen line as Enter does, where `takes_by_tab`, and goes on.

    With `keeps_text` false the field empties itself after each pick, as a «who has come?» field wants it.
    """

    committed = Signal(object)
    created = Signal(str)
    picked = Signal(object)

    def __init__(
        self,
        placeholder: str = "",
        entries: Sequence[Entry] = (),
        creates: bool = False,
        keeps_text: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        self._id: Any = None
        self._labels: dict[Any, str] = {}
        super().__init__(placeholder, parent)
        self._entries: tuple[Entry, ...] = ()
        self._creates, self._keeps_text = creates, keeps_text
        self.takes_by_tab = True
        self.new_label = self.tr("افزودن «%s»")
        self._offered: Callable[[Entry], bool] = lambda _entry: True
        self._beside: Callable[[str], Sequence[Entry | Notice]] | None = None
        self._makes: Callable[[str], bool] = lambda _typed: True
        self._model = PickModel()
        self._popup = PickPopup()
        self._completer = self._build_completer()
        self.opener = Opener(self, self.tr("گشودن فهرست"), "down", self.open_list)
        self.textEdited.connect(lambda _text: self._on_typed())
        self.set_entries(entries)

    def set_entries(self, entries: Sequence[Entry]) -> None:
        """What can be picked, in the order in which it is shown."""
        self._entries = tuple(entries)
        self._labels = {entry.id: entry.label for entry in entries}

    def offer_only(self, offered: Callable[[Entry], bool]) -> None:
        """Leave out entries of which `offered` is false."""
        self._offered = offered

    def offer_beside(
        self, beside: Callable[[str], Sequence[Entry | Notice]], makes: Callable[[str], bool]
    ) -> None:
        """After the entries offer what `beside` finds by other ways; where there is neither, its notices.

        A new entry is made only of what `makes` lets pass.
        """
        self._beside, self._makes = beside, makes

    def value(self) -> Any:
        """The id of the entry that was picked, or None."""
        return self._id

    def set_value(self, value: Any) -> None:
        self._commit.mark(value)
        if self._commit.pending:
            return
        self._id = value
        self.setText(self._labels.get(value, ""))
        self.setCursorPosition(0)
        self.set_problem(None)

    def open_list(self) -> None:
        """Show all entries, or those that match what was typed since the last pick."""
        if self.isReadOnly():
            return
        self.setFocus()
        unchanged = self.text() == self._labels.get(self._id, "")
        self._offer("" if unchanged else self.text())

    def offered_labels(self) -> list[str]:
        """The lines of the list as it is shown now; empty while it is closed."""
        if not self._popup.isVisible():
            return []
        return [self._model.entry(row).label for row in range(self._model.rowCount())]

    def flush(self) -> None:
        """Settle what was typed: nothing clears the pick, a full name takes it, anything else is marked."""
        text = compact(self.text())
        if not text:
            self._id = None
            self.set_problem(None)
        elif text != compact(self._labels.get(self._id, "")):
            same = [entry for entry in self._entries if compact(entry.label) == text]
            if len(same) == 1:
                self._take(same[0])
                return
            found = self._found(self.text())
            told = found[0].sentence if found and isinstance(found[0], Notice) else ""
            self.set_problem(told or self.tr("این نام در فهرست نیست؛ یکی را از فهرست برگزینید."))
        super().flush()

    def take_back(self) -> bool:
        """Show the entry of before again in place of a text that is none; whether there was one."""
        if not self.property(PROBLEM_PROPERTY) or compact(self.text()) == compact(
            self._labels.get(self._id, "")
        ):
            return False
        self.set_value(self._id)
        return True

    def _build_completer(self) -> QCompleter:
        completer = QCompleter(self._model, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setMaxVisibleItems(9)
        completer.setWrapAround(False)  # else Down on the last line chooses nothing, and Enter refuses it
        completer.setPopup(self._popup)
        self._popup.setItemDelegate(PickDelegate(self._popup))
        completer.setWidget(self)
        completer.activated[QModelIndex].connect(self._on_activated)  # type: ignore[index]
        return completer

    def _found(self, typed: str) -> list[Line]:
        """The entries that answer what was typed, and those that do by other ways; or why there is none."""
        found: list[Line] = [*best_first([one for one in self._entries if self._offered(one)], typed)]
        if self._beside is None or not typed.strip():
            return found
        there = {one.id for one in found if isinstance(one, Entry)}
        beside = self._beside(typed)
        found += [
            one for one in beside if isinstance(one, Entry) and one.id not in there and self._offered(one)
        ]
        return found or [one for one in beside if isinstance(one, Notice)]

    def _offer(self, typed: str) -> None:
        shown = self._found(typed)
        is_called = compact(typed) in {compact(one.label) for one in shown if isinstance(one, Entry)}
        if self._creates and typed.strip() and not is_called and self._makes(typed):
            shown.append(NewEntry(self.new_label % typed.strip(), typed.strip()))
        self._model.show(shown)
        if not shown:
            self._popup.hide()
            return
        area = self.rect()
        is_from_right = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        area.setWidth(max(area.width(), theme.current().px(300)))
        if self._beside is not None:
            begin = self.mapTo(self.window(), self.rect().topRight() if is_from_right else QPoint()).x()
            room = begin if is_from_right else self.window().width() - begin
            area.setWidth(max(area.width(), min(wanted_width(shown), room)))
        if is_from_right:
            area.moveRight(self.rect().right())
        self._completer.complete(area)
        self._popup.setCurrentIndex(self._completer.completionModel().index(0, 0))

    def _on_typed(self) -> None:
        self.set_problem(None)
        if self.text().strip():
            self._offer(self.text())
        else:
            self._popup.hide()

    def _on_activated(self, index: QModelIndex) -> None:
        entry = self._model.entry(index.row())
        if isinstance(entry, NewEntry):
            self._commit.drop()
            self.set_problem(None)
            self.setText("" if not self._keeps_text else self._labels.get(self._id, ""))
            self.created.emit(entry.typed)
        elif isinstance(entry, Notice):
            self.set_problem(entry.sentence)
        else:
            self._take(entry)

    def _take(self, entry: Entry) -> None:
        self._commit.drop()
        self.set_problem(None)
        if self._keeps_text:
            self._id = entry.id
            self.setText(entry.label)
            super().flush()
        else:
            self.setText("")
        self.picked.emit(entry.id)

    def insert_text(self, text: str) -> None:
        super().insert_text(text)
        self._on_typed()

    def event(self, event: QEvent) -> bool:
        is_press = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if is_press and event.key() == Qt.Key.Key_Tab and self.takes_by_tab:  # type: ignore[attr-defined]
            self._take_chosen()
            if not self.hasFocus():  # who was told of the pick has gone on already
                event.accept()
                return True
        return super().event(event)

    def _take_chosen(self) -> None:
        """Take the chosen line of the list, unless another is called just as it was typed."""
        chosen = self._popup.currentIndex()
        if not self._popup.isVisible() or not chosen.isValid():
            return
        entry = self._model.entry(chosen.row())
        if not isinstance(entry, Entry):
            return  # nothing new is made by going on
        typed, label = compact(self.text()), compact(entry.label)
        self._popup.hide()
        if typed and (typed == label or typed not in map(compact, self._labels.values())):
            self._on_activated(chosen)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        before = self.text()
        if event.key() == Qt.Key.Key_Down and not self._popup.isVisible():
            self.open_list()
            return
        if is_enter(event) and self._popup.isVisible():
            event.ignore()  # it takes the chosen line; what was typed so far is no answer
            return
        super().keyPressEvent(event)
        if self.text() != before and not self._popup.isVisible():
            self._on_typed()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        self.selectAll()
