"""One signatory of the minutes in the list: who, how he stands, and room below for what he does next."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.domain.signature import Method, Signatory
from app.ui import figures, theme
from app.ui.theme.large_text import has_large_text
from app.ui.widgets import Chip, ElidedLabel, Tone, icon_button
from app.ui.widgets.labels import line
from app.words import Catalogue

_TONES: dict[Method, Tone] = {
    Method.DIGITAL: "green",
    Method.INK: "green",
    Method.REFUSED: "red",
    Method.REPLACED: "primary",
}


class SignatoryRow(QWidget):
    """`turned` with whether it is to be open."""

    turned = Signal(bool)

    def __init__(self, catalogue: Catalogue) -> None:
        super().__init__()
        self._catalogue = catalogue
        self.signatory: Signatory | None = None
        px = theme.current().px
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(8))
        self._column.addWidget(line())
        self.name = ElidedLabel(role="strong")
        self.title = ElidedLabel(role="label", least=0)
        self.title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.chip = Chip("")
        self.opens = icon_button("", "expand", lambda: self.turned.emit(True))
        self.closes = icon_button("", "down", lambda: self.turned.emit(False))
        self.closes.hide()
        for laid in self._lines():
            self._column.addLayout(laid)

    def _lines(self) -> tuple[QHBoxLayout, ...]:
        """All in one line, or with large text the state below the name."""
        first, second = QHBoxLayout(), QHBoxLayout()
        for laid in (first, second):
            laid.setSpacing(theme.current().px(8))
        first.addWidget(self.name)
        large = has_large_text()
        if large:
            first.addStretch(1)
            second.addWidget(self.chip)
            second.addWidget(self.title, 1)
        else:
            first.addWidget(self.title, 1)
            first.addWidget(self.chip)
        first.addWidget(self.opens)
        first.addWidget(self.closes)
        return (first, second) if large else (first,)

    def show_signatory(self, signatory: Signatory, is_next: bool) -> None:
        """Show how somebody stands."""
        self.signatory = signatory
        name, event = signatory.row.name, signatory.last
        self.name.setText(name)
        self.title.setText(signatory.row.title)
        if event is None:
            told, tone = (self.tr("نوبت امضا"), "primary") if is_next else (self.tr("بی‌امضا"), "plain")
        else:
            word = self._catalogue.say("methods", event.method.value)
            told = self.tr("{method} · {day}").format(method=word, day=figures.short(event.on))
            tone = _TONES[event.method]
        self.chip.set_text(told)
        self.chip.setToolTip(figures.gregorian(event.on if event else None))
        self.chip.set_tone(tone)  # type: ignore[arg-type]
        for verb in (self.opens, self.closes):
            verb.setAccessibleName(self.tr("امضای {name}: {state}").format(name=name, state=told))
            verb.setToolTip(verb.accessibleName())

    def host(self, panel: QWidget) -> None:
        """Show a panel below the line."""
        self._column.addWidget(panel)
        panel.show()
        self._show_open(True)

    def release(self, panel: QWidget) -> None:
        """The panel goes elsewhere."""
        self._column.removeWidget(panel)
        panel.hide()
        self._show_open(False)

    def _show_open(self, is_open: bool) -> None:
        had_focus = self.opens.hasFocus() or self.closes.hasFocus()
        self.opens.setVisible(not is_open)
        self.closes.setVisible(is_open)
        if had_focus:
            (self.closes if is_open else self.opens).setFocus()
