"""نوع نشست: what every new meeting of it starts with and its quorum; they are edited where the lists are."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.domain.register import Register
from app.domain.series import Series
from app.ui import figures, theme
from app.ui.entries.quorum_words import quorum_in_words
from app.ui.entries.signers_words import signers_in_words
from app.ui.preferences.setting_row import SettingRow
from app.ui.widgets import button, words
from app.ui.widgets.rows_by_id import RowsById


class SeriesRow(SettingRow):
    """``wanted(str)`` with the series that she wants to edit, empty for the list in which one is begun."""

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        field = QWidget()
        """From where Tab comes to the lines."""
        super().__init__(
            self.tr("نوع نشست و حد نصاب"),
            field,
            self.tr(
                "عنوان، محل، رئیس، دستور همیشگی، دعوت‌شدگان و حد نصابی که جلسه تازه با آن آغاز می‌شود، و "
                "اینکه چه کسانی امضا می‌کنند. پیش‌فرض: حد نصاب ندارد و امضاکنندگان هر بار پرسیده می‌شوند."
            ),
            self.tr("سری نشست رسمیت شماره جلسه دعوت امضا امضاکنندگان")
            + " series meeting kind quorum signers",
            parent,
        )
        column = QVBoxLayout(field)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.current().px(8))
        self.rows: RowsById[SeriesLine] = RowsById(self._make_line, theme.current().px(8))
        self.new = button(self.tr("نوع نشست تازه…"), lambda: self.wanted.emit(""), "quiet", "add")
        self.new.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        column.addWidget(self.rows)
        column.addWidget(self.new)

    def show_register(self, register: Register) -> None:
        """Show every series that the office has."""
        self.rows.sync([one.id for one in register.series])
        for row, one in zip(self.rows, register.series, strict=True):
            row.show_series(one)
        self.rows.setVisible(bool(register.series))

    def _make_line(self, series_id: str) -> SeriesLine:
        line = SeriesLine()
        line.edit.clicked.connect(lambda: self.wanted.emit(series_id))
        return line


class SeriesLine(QWidget):
    """One series: its title, the number of its last meeting, its quorum, and the way to its editor."""

    def __init__(self) -> None:
        super().__init__()
        px = theme.current().px
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        told = QVBoxLayout()
        told.setSpacing(0)
        self.title, self.facts = words("", wrap=True), words("", "muted", wrap=True)
        told.addWidget(self.title)
        told.addWidget(self.facts)
        row.addLayout(told, 1)
        self.edit = button(self.tr("ویرایش…"), icon="edit")
        row.addWidget(self.edit)

    def show_series(self, series: Series) -> None:
        """Show a series."""
        self.title.setText(series.title)
        facts = self.tr("حد نصاب: {quorum} · امضا: {signers} · آخرین شماره: {ordinal}").format(
            quorum=quorum_in_words(series.quorum_rule, series.quorum_basis),
            signers=signers_in_words(series.preparation.signers),
            ordinal=figures.grouped(series.last_ordinal),
        )
        self.facts.setText(facts)
        self.edit.setAccessibleName(self.tr("ویرایش «{title}»").format(title=series.title))
