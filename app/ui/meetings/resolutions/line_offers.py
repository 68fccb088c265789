"""The names offered under the line: a list that never takes the focus and belongs to the window it is in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPoint, QRect, Qt, Signal
from PySide6.QtWidgets import QWidget

from app.ui import figures, theme
from app.ui.widgets.pick_list import Line, Notice, PickDelegate, PickModel, PickPopup, wanted_width

if TYPE_CHECKING:
    from app.domain.line_completions import Completion
    from app.domain.line_names import Name
    from app.domain.line_remedies import Remedy

_MOST_SEEN = 6


class LineOffers(PickPopup):
    """`picked(row)` when a name is pressed; the line moves the choice and closes it."""

    picked = Signal(int)

    def __init__(self, field: QWidget) -> None:
        super().__init__()
        self._field = field
        self.setParent(field)
        self.names = PickModel()
        self.setModel(self.names)
        self.setItemDelegate(PickDelegate(self))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("نام‌های پیشنهادی"))
        self.clicked.connect(lambda index: self.picked.emit(index.row()))
        field.destroyed.connect(self.deleteLater)
        self.hide()

    @property
    def chosen(self) -> int | None:
        """The row that Enter would take."""
        index = self.currentIndex()
        return index.row() if self.isVisible() and index.isValid() else None

    def offer(self, names: Sequence[Line], caret: QRect, choose_first: bool) -> None:
        """Show the names at the caret (a rectangle of the field), above it where there is no room below."""
        self.names.show(names)
        window = self._field.window()
        if self.parentWidget() is not window:
            self.setParent(window)
        self.setGeometry(self._place(caret, names, window))
        self.show()
        self.raise_()
        self.setCurrentIndex(self.names.index(0) if choose_first else self.names.index(-1))

    def step(self, by: int) -> None:
        """Choose the next name (1) or the one before (-1), round at the ends."""
        count = self.names.rowCount()
        now = self.currentIndex().row() if self.currentIndex().isValid() else (-1 if by > 0 else count)
        self.setCurrentIndex(self.names.index((now + by) % count))

    def labels(self) -> list[str]:
        """What is offered now; empty while closed."""
        if not self.isVisible():
            return []
        return [self.names.entry(row).label for row in range(self.names.rowCount())]

    def _place(self, caret: QRect, names: Sequence[Line], window: QWidget) -> QRect:
        px = theme.current().px
        height = min(len(names), _MOST_SEEN) * px(34) + 2 * self.frameWidth() + 2
        width = min(max(px(300), wanted_width(names)), window.width() - px(16))
        at = QRect(self._field.mapTo(window, caret.topLeft()), caret.size())
        right_to_left = self._field.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = at.right() - width + px(10) if right_to_left else at.left() - px(10)
        left = max(px(8), min(left, window.width() - width - px(8)))
        top = at.bottom() + px(5)
        if top + height > window.height() - px(8) and at.top() - px(5) - height > 0:
            top = at.top() - px(5) - height
        return QRect(QPoint(left, top), QPoint(left + width - 1, top + height - 1))


def adding(remedy: Remedy) -> str:
    """What is added by a press: a body or a neighbourhood of this name."""
    told = {
        "body": QCoreApplication.translate("LineOffers", "افزودن «{name}» به‌عنوان نهاد تازه"),
        "place": QCoreApplication.translate("LineOffers", "افزودن محله «{name}»"),
    }
    return told["body" if remedy.field.names_bodies else "place"].format(name=remedy.name)


def reason(meant: Name | Remedy) -> str:
    """Through whom a body or a neighbourhood is meant: «بیژن توکلی، معاون»."""
    return figures.row((meant.person, meant.post)) if meant.person else ""


def nobodys(person: str) -> Notice:
    """The line that tells of a person, or of a post, without a body."""
    return Notice(person, QCoreApplication.translate("LineOffers", "نهادی ندارد"))


def offer_detail(one: Completion) -> str:
    """What stands beside a name that is offered."""
    if told := reason(one.name) or one.name.detail:
        return told
    return QCoreApplication.translate("LineOffers", "شاید منظور") if one.is_guess else ""
