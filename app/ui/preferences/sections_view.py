"""The sections of the settings below one another, with their list beside them; found by a search."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.ui import figures, theme
from app.ui.preferences.section import Section
from app.ui.preferences.section_list import WIDTH, SectionList
from app.ui.widgets import ChoiceField, EmptyPage, LineField, scrolling_column

CONTENT_WIDTH = 900
LEAST_CONTENT = 660
"""px at 100 %: where the list of sections would leave less, `jump` takes its place."""


class SectionsView(QWidget):
    """``told(str)`` how many settings answer what is typed into `search`.

    `search` and `jump`, the list of sections where it has no room beside them, belong into the page's head.
    """

    told = Signal(str)

    def __init__(
        self, sections: tuple[Section, ...], search: LineField, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.sections, self.search = sections, search
        names = [section.title for section in sections]
        self.jump = ChoiceField(list(enumerate(names)))
        self.list = SectionList(self.tr("بخش‌های تنظیمات"), names)
        self.area = scrolling_column((), CONTENT_WIDTH)
        self._build()
        self.content = self._fill()
        self.jump.committed.connect(self.go_to)
        self.list.chosen.connect(self._on_list)
        self.area.verticalScrollBar().valueChanged.connect(lambda _value: self._mark(self._in_view()))
        search.textChanged.connect(self._on_search)
        self._kept: QWidget | None = None
        self.area.verticalScrollBar().rangeChanged.connect(lambda _from, _to: self._on_growth())
        self.area.verticalScrollBar().actionTriggered.connect(lambda _action: self._let_go())
        self._mark(0)

    def go_to(self, place: int) -> None:
        """Bring a section to the top, by its place from 0."""
        self.area.verticalScrollBar().setValue(self.top_of(self.sections[place]))
        self._mark(place)  # at the end the last ones cannot come to the top

    def show_field(self, field: QWidget) -> None:
        """Bring a field into sight and give it the focus."""
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.area.ensureWidgetVisible(field)

    def keep_in_sight(self, field: QWidget) -> None:
        """The same, and hold it there while what stands above is filled, until she scrolls or goes on."""
        self._kept = field
        self.show_field(field)

    def _on_growth(self) -> None:
        kept = self._kept
        if kept is None or self.window().focusWidget() is not kept:
            return
        QTimer.singleShot(0, kept, lambda: self.area.ensureWidgetVisible(kept))  # the rows are laid out then

    def _let_go(self) -> None:
        self._kept = None

    def top_of(self, section: Section) -> int:
        """Where the bar stands when a section is at the top."""
        return section.mapTo(self.content, QPoint(0, 0)).y() - theme.current().px(theme.GAP)

    def _build(self) -> None:
        px = theme.current().px
        self.jump.setAccessibleName(self.list.accessibleName())
        self.jump.setAccessibleDescription(self.list.accessibleName())
        self.not_found = EmptyPage(
            "search",
            self.tr("تنظیمی با این نام نیست"),
            self.tr("بخشی از نام یا شرح آن را بنویسید؛ مانند «شماره»، «گذرواژه» یا «اندازه»."),
            self.tr("همه تنظیمات"),
            self.search.clear,
            step_icon="settings",
        )
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.area)
        self._stack.addWidget(self.not_found)
        self._beside = QWidget(self)
        column = QVBoxLayout(self._beside)
        column.setContentsMargins(px(theme.GAP_TIGHT), px(theme.GAP), px(theme.GAP_TIGHT), px(theme.GAP))
        column.addWidget(self.list)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addWidget(self._beside)
        across.addWidget(self._stack, 1)

    def _fill(self) -> QWidget:
        """Put the sections in once all around them stands: each change of parent styles all of them anew."""
        content = self.area.widget()
        assert content is not None
        column = content.findChild(QVBoxLayout)
        assert isinstance(column, QVBoxLayout)
        for place, section in enumerate(self.sections):
            column.insertWidget(place, section)
        return content

    def _on_list(self, place: int) -> None:
        """Go to a section; who came with a key is in it, at its first field."""
        by_key = self.list.isAncestorOf(self.window().focusWidget() or self)
        self.go_to(place)
        field = self._first_of(self.sections[place]) if by_key else None
        if field is not None:
            field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _first_of(self, section: Section) -> QWidget | None:
        """Where Tab comes into a section."""
        field = self.search.nextInFocusChain()
        while field is not None and field is not self.search:
            by_tab = field.focusPolicy() & Qt.FocusPolicy.TabFocus
            if by_tab and section.isAncestorOf(field) and field.isVisible() and field.isEnabled():
                return field
            field = field.nextInFocusChain()
        return None

    def _in_view(self) -> int:
        """The place of the section that she reads: the last whose head is in the upper part of the page."""
        bar = self.area.verticalScrollBar()
        line = bar.value() + self.area.viewport().height() // 4
        shown = [(place, one) for place, one in enumerate(self.sections) if not one.isHidden()]
        if bar.value() == bar.maximum() and shown and bar.maximum():
            return shown[-1][0]
        passed = [place for place, one in shown if self.top_of(one) <= line]
        return passed[-1] if passed else shown[0][0] if shown else 0

    def _mark(self, place: int) -> None:
        self.list.mark(place)
        self.jump.set_value(place)

    def _on_search(self, typed: str) -> None:
        found = [section.search(typed) for section in self.sections]
        is_search = bool(typed.strip())
        self._stack.setCurrentIndex(0 if any(found) else 1)
        self.list.show_found(found if is_search else None)
        told = self.tr("{count} تنظیم پیدا شد").format(count=figures.grouped(sum(found)))
        self.told.emit(told if is_search and any(found) else "")
        offered = [(place, one.title) for place, one in enumerate(self.sections) if found[place]]
        self.jump.set_options(offered)
        self.area.verticalScrollBar().setValue(0)
        self._mark(offered[0][0] if offered else 0)
        self._fit()

    def _fit(self) -> None:
        """Beside the settings the list of sections, or where it has no room there, a choice in the head."""
        px = theme.current().px
        has_room = self.width() >= px(WIDTH + LEAST_CONTENT)
        self._beside.setVisible(has_room)
        self.jump.setVisible(not has_room and self.jump.count() > 0)
        self.search.setFixedWidth(px(290 if has_room else 190))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
