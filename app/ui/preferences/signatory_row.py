"""One signatory in the settings: how his key stands, where it is, and the drawers of what is done with it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.domain.problems import Problem
from app.services import keys
from app.services.certificates import Held, Standing
from app.ui import figures, theme
from app.ui.desk import Desk
from app.ui.preferences.drawers import Drawers
from app.ui.preferences.key_form import KeyForm
from app.ui.preferences.key_panels import ChangePanel, ExportPanel, KeyPanel, RevokePanel
from app.ui.preferences.key_states import KeyState
from app.ui.widgets import Banner, Chip, ElidedLabel, IconLabel, Tone, icon_button
from app.ui.widgets.labels import line
from app.words import Catalogue

_TONES: dict[Standing, Tone] = {
    Standing.VALID: "green",
    Standing.NOT_YET: "amber",
    Standing.EXPIRED: "amber",
    Standing.REVOKED: "red",
}


class SignatoryRow(QWidget):
    """``changed`` when something was done with the key."""

    changed = Signal()

    def __init__(self, desk: Desk, catalogue: Catalogue) -> None:
        super().__init__()
        self._desk, self._catalogue = desk, catalogue
        self.state: KeyState | None = None
        self._key_here = True
        px = theme.current().px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addWidget(line())
        column.addLayout(self._build_line())
        self.drawers = self._build_drawers()
        column.addWidget(self.drawers)
        self.problem = Banner("", "red")
        self.problem.hide()
        column.addWidget(self.problem)
        self.set_open(False)

    def show_state(self, state: KeyState, name: str, key_here: bool) -> None:
        """Show how the key of somebody stands; what she is typing below is left alone."""
        self.state, self._key_here = state, key_here
        held = state.person.position_on(None)
        title = held.title if held else ""
        self.name.setText(f"{name} · {title}" if title else name)
        for verb in (self.opens, self.more):
            verb.setAccessibleName(self.tr("کلید «{name}»").format(name=name))
            verb.setToolTip(verb.accessibleName())
        self._show_standing(state.newest)
        self.place.setText(self._place_of(state))
        self.place.setToolTip(f"\u2066{state.file}\u2069" if state.file else "")

    def standing(self) -> str:
        """How the key stands, as it is shown."""
        return self.chip.text()

    def set_open(self, is_open: bool) -> None:
        """Show or hide what can be done with the key."""
        self.drawers.setVisible(is_open)
        if not is_open:
            self.drawers.close_panel()
            self.problem.hide()
        self.more.setVisible(is_open)
        self.opens.setVisible(not is_open)

    def _build_line(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.current().px(8))
        self.name = ElidedLabel(role="strong")
        self.chip, self.trial = Chip(""), Chip(self.tr("آزمایشی"), "amber")
        self.place = ElidedLabel(role="label")
        self.place.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.opens = icon_button("", "expand", lambda: self._turn(True))
        self.more = icon_button("", "down", lambda: self._turn(False))
        for part in (IconLabel("key", "muted", 16), self.name, self.chip, self.trial):
            row.addWidget(part)
        row.addWidget(self.place, 1)
        row.addWidget(self.opens)
        row.addWidget(self.more)
        return row

    def _turn(self, is_open: bool) -> None:
        self.set_open(is_open)
        (self.more if is_open else self.opens).setFocus()

    def _build_drawers(self) -> Drawers:
        drawers = Drawers()
        self.renew = drawers.add(self.tr("تمدید"), "restore", self._renewal)
        self.change = drawers.add(self.tr("تغییر گذرواژه"), "key", lambda: self._panel(ChangePanel))
        self.export = drawers.add(self.tr("خروجی p12"), "export", lambda: self._panel(ExportPanel))
        self.revoke = drawers.add(self.tr("ابطال"), "stop", self._revocation)
        return drawers

    def _panel(self, kind: type[ChangePanel] | type[ExportPanel]) -> QWidget:
        assert self.state is not None
        return self._watched(kind(self._desk, self._catalogue, self.state))

    def _revocation(self) -> QWidget:
        assert self.state is not None
        return self._watched(RevokePanel(self._desk, self._catalogue, self.state, self._key_here))

    def _watched(self, panel: KeyPanel) -> KeyPanel:
        panel.done.connect(self._done)
        panel.refused.connect(self._refuse)
        return panel

    def _renewal(self) -> QWidget:
        assert self.state is not None
        person = self.state.person
        form = KeyForm(self._desk, self._catalogue, self.tr("ساختن کلید و گواهی تازه"), self._key_here)
        if not self.state.in_office:
            form.place.set_value(True)
            form.place.committed.emit(True)
        form.make_button.clicked.connect(lambda: form.submit(person, keys.renew))
        form.authority.field.returnPressed.connect(lambda: form.submit(person, keys.renew))
        sentence = self.tr("کلید «{name}» تمدید شد؛ گواهی پیشین در دفتر می‌ماند")
        form.made.connect(lambda _file: self._done(sentence.format(name=person.full_name)))
        form.refused.connect(self._refuse)
        return form

    def _done(self, sentence: str) -> None:
        self.problem.hide()
        self.drawers.close_panel()
        self._desk.done.emit(sentence, None)
        self.changed.emit()

    def _refuse(self, problem: Problem) -> None:
        self.problem.set_sentence(self._catalogue.problem(problem))
        self.problem.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.more.isVisible():
            self._turn(False)
        else:
            super().keyPressEvent(event)

    def _show_standing(self, held: Held | None) -> None:
        if held is None:
            self.chip.set_text(self.tr("گواهی خوانده نشد"))
            self.chip.set_tone("red")
            self.trial.hide()
            return
        word = self._catalogue.say("standings", held.standing.value)
        day = figures.short_day(held.holder.valid_to.astimezone().date())
        if held.standing is Standing.VALID:
            told = self.tr("{standing} تا {day}").format(standing=word, day=day)
        elif held.revocation is not None:
            on = figures.short_day(held.revocation.on.astimezone().date())
            told = self.tr("{standing} در {day}").format(standing=word, day=on)
            why = self._catalogue.say("revocation_reasons", held.revocation.reason.value)
            self.chip.setToolTip(why)
        else:
            told = self.tr("{standing} در {day}").format(standing=word, day=day)
        self.chip.set_text(told)
        self.chip.set_tone(_TONES[held.standing])
        self.trial.setVisible(held.holder.is_trial)

    def _place_of(self, state: KeyState) -> str:
        if state.in_office:
            return self.tr("کلید در پوشه دفتر")
        if state.file is not None:
            return self.tr("کلید روی حافظه او: {file}").format(file=f"\u2066{state.file}\u2069")
        return self.tr("کلید نزد خود او")
