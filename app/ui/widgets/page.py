"""The frame of a page: a white header with title and actions, and a ground on which the cards lie."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.ui import theme
from app.ui.theme.large_text import has_huge_text
from app.ui.widgets.elided import ElidedLabel
from app.ui.widgets.flow import FlowLayout


class PageHeader(QFrame):
    """Title and a grey line below it at the right; what is added comes after, `add_action` at the far end."""

    def __init__(self, title: str, subtitle: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "header")
        px = theme.current().px
        self.setMinimumHeight(0 if has_huge_text() else px(58))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(px(16), px(6), px(14), px(6))
        self._row.setSpacing(px(10))
        names = QVBoxLayout()
        names.setSpacing(0)
        self._title, self._subtitle = ElidedLabel(title, "heading"), ElidedLabel(subtitle, "muted")
        names.addStretch(1)
        names.addWidget(self._title)
        names.addWidget(self._subtitle)
        names.addStretch(1)
        self._row.addLayout(names)
        self._facts = FlowLayout(spacing=px(8))
        self._row.addLayout(self._facts, 1)
        self.set_subtitle(subtitle)

    def set_title(self, title: str) -> None:
        self._title.setText(title)

    def set_subtitle(self, subtitle: str) -> None:
        self._subtitle.setText(subtitle)
        self._subtitle.setVisible(bool(subtitle))

    def add_fact(self, widget: QWidget) -> None:
        """After the title: chips of counts."""
        self._facts.addWidget(widget)

    def add_action(self, widget: QWidget) -> None:
        """At the far end: a search field, the page's button."""
        self._row.addWidget(widget)


class Page(QWidget):
    """A header, and below it `body` with room around cards; `bands` between take tabs and banners."""

    def __init__(self, title: str, subtitle: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        px = theme.current().px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.header = PageHeader(title, subtitle)
        self.bands = QVBoxLayout()
        self.bands.setSpacing(0)
        self.body = QVBoxLayout()
        self.body.setContentsMargins(px(theme.GAP), px(theme.GAP), px(theme.GAP), px(theme.GAP))
        self.body.setSpacing(px(theme.GAP))
        column.addWidget(self.header)
        column.addLayout(self.bands)
        column.addLayout(self.body, 1)


def scrolling_column(parts: Iterable[QWidget], width: int) -> QScrollArea:
    """Cards below one another in the middle of a page, at most `width` px wide at 100 %; they scroll."""
    px = theme.current().px
    content, inner = QWidget(), QWidget()
    across = QHBoxLayout(content)
    across.setContentsMargins(px(theme.GAP), px(theme.GAP), px(theme.GAP), px(theme.GAP))
    across.addStretch(1)
    across.addWidget(inner, 100)
    across.addStretch(1)
    inner.setMaximumWidth(px(width))
    column = QVBoxLayout(inner)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(px(theme.GAP))
    for part in parts:
        column.addWidget(part)
    column.addStretch(1)
    return scrolled(content)


def scrolled(content: QWidget) -> QScrollArea:
    """Let a tall thing scroll on the ground it lies on."""
    content.setProperty("ground", "clear")
    area = QScrollArea()
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # what lies on it takes the keys, and passes these on
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidget(content)
    return area
