"""قلم چاپ: the font of the office's papers, chosen from those of this machine, with a sample as it prints."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from app import paths
from app.domain.font import OfficeFont
from app.domain.problems import Problem
from app.services import fonts
from app.services.changes import Changes
from app.services.fonts import OWN, Family, Sample
from app.services.office import Office
from app.ui import rendering, theme
from app.ui.desk import Desk
from app.ui.file_dialogs import ask_for_font
from app.ui.preferences.looked_up_field import LookedUpField
from app.ui.preferences.setting_row import FIELD_WIDTH, SettingRow
from app.ui.preferences.way_back import take_back
from app.ui.widgets import button, words
from app.words import Catalogue

_POINTS_PER_PIXEL = 0.75


class SamplePicture(QWidget):
    """A strip of white paper, whatever the theme, with the sample on it."""

    def __init__(self) -> None:
        super().__init__()
        self.image: QImage | None = None
        self.setAccessibleName(self.tr("نمونه چاپ"))
        self.hide()

    def show_image(self, image: QImage) -> None:
        """Show the sample as wide as the field is."""
        self.image = image
        width = theme.current().px(FIELD_WIDTH)
        self.setFixedSize(width, round(width * image.height() / image.width()))
        self.show()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.image is None:
            return
        painter = QPainter(self)
        painter.setRenderHints(
            QPainter.RenderHint.SmoothPixmapTransform | QPainter.RenderHint.Antialiasing, on=True
        )
        paper = QPainterPath()
        paper.addRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        painter.setClipPath(paper)
        painter.drawImage(self.rect(), self.image)
        painter.setPen(theme.current().colour("line"))
        painter.drawPath(paper)


class FontRow(SettingRow):
    """Saved as it is chosen; a refusal is told at the field, and what the font lacks below its sample."""

    def __init__(self, desk: Desk, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        self.families = LookedUpField()
        super().__init__(
            self.tr("قلم چاپ"),
            self.families,
            self.tr(
                "حروف صورتجلسه. پرونده قلم در دفتر نگه داشته می‌شود تا همه رایانه‌ها یکسان چاپ کنند. "
                "پیش‌فرض: وزیرمتن."
            ),
            self.tr("فونت خط نازنین") + " font typeface",
            parent,
        )
        self._desk, self._catalogue = desk, catalogue
        self._found: dict[str, Family] | None = None
        self._has_looked = False
        self._sampled: str | None = None
        self._build()
        self.offer_default(self._take_back)
        self.families.opened.connect(self._look)
        self.families.committed.connect(self._on_family)
        self.show_chosen()

    def show_chosen(self) -> None:
        """Show the font that the office has now."""
        chosen = self._chosen()
        self._offer()
        self.families.set_value(chosen)
        self.show_changed(chosen != OWN)
        if chosen != self._sampled:
            self._ask_for_sample()

    def choose_file(self, file: Path) -> None:
        """Print in the font of a file; the bold one beside it goes with it."""
        self._save(lambda office: fonts.choose(office, file))

    def _build(self) -> None:
        self.other = button(self.tr("پرونده دیگر…"), self._ask_for_file, "quiet", "open")
        self.other.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.told = words("", "muted", wrap=True)
        self.told.hide()
        beside = QHBoxLayout()
        beside.addWidget(self.other)
        beside.addStretch(1)
        self.below.addLayout(beside)
        self.sample = SamplePicture()
        self.below.addWidget(self.sample)
        self.below.addWidget(self.told)

    def _chosen(self) -> str:
        return self._desk.profile.font or OWN

    def _offer(self) -> None:
        """Our own first, then what the office keeps and what this machine has."""
        found, chosen = self._found or {}, self._chosen()
        names = sorted({*found, chosen} - {OWN}, key=str.casefold)
        kept = self.tr("{font} (در دفتر)")
        is_only_kept = self._found is not None and chosen not in found
        others = [(one, kept.format(font=one) if is_only_kept and one == chosen else one) for one in names]
        self.families.offer([(OWN, self.tr("وزیرمتن (همراه برنامه)")), *others])

    def _look(self) -> None:
        """Find the fonts of this machine, the first time that the list is opened since she came here."""
        if self._has_looked or not self._desk.is_open:
            return
        self._has_looked = True

        def found(families: tuple[Family, ...]) -> None:
            self._found = {one.name: one for one in families}
            self._offer()
            self.families.set_value(self._chosen())

        self._desk.ask(lambda _office: fonts.families(paths.font_folders()), found, owner=self)

    def _on_family(self, family: str) -> None:
        if family == OWN:
            self._save(fonts.use_own)
        elif one := (self._found or {}).get(family):
            self._save(lambda office: fonts.choose(office, one.regular, one.bold))

    def _take_back(self) -> None:
        def read(office: Office) -> OfficeFont | None:
            with suppress(Problem):  # what is damaged is nothing to come back to
                return fonts.kept(office)
            return None

        take_back(self._desk, self.label, read, fonts.keep, None)

    def _save(self, work: Callable[[Office], Changes]) -> None:
        def saved(_changes: Changes) -> None:
            self.families.set_problem(None)

        self._sampled = None  # the same family may come with other files
        self._desk.ask(work, saved, self._refuse, self)

    def _refuse(self, problem: Problem) -> None:
        self.families.set_value(self._chosen())
        self.families.set_problem(self._catalogue.problem(problem))

    def _ask_for_sample(self) -> None:
        """Have a line printed; the worker sets and draws it."""
        if not (self._desk.is_open and self.isVisible()):
            return
        self._sampled = self._chosen()
        pixels = theme.current().px(FIELD_WIDTH)
        sharp = round(pixels * self.devicePixelRatioF())

        def made(office: Office) -> tuple[Sample, QImage]:
            sample = fonts.sample(office, FIELD_WIDTH * _POINTS_PER_PIXEL)
            return sample, rendering.draw(rendering.preview_of(sample.pdf), 0, sharp)

        self._desk.ask(made, lambda answer: self._show_sample(*answer), self._refuse, self)

    def _show_sample(self, sample: Sample, image: QImage) -> None:
        self.sample.show_image(image)
        told = self.tr("این نویسه‌ها از وزیرمتن گرفته می‌شود: {characters}")
        self.told.setText(told.format(characters=f"\u2068{' '.join(sample.missing)}\u2069"))
        self.told.setVisible(bool(sample.missing))

    def _ask_for_file(self) -> None:
        ask_for_font(self, self.tr("قلم چاپ"), self.choose_file)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._has_looked = False
        self.show_chosen()
