"""The first page of the sample as the office's form prints it now."""

from __future__ import annotations

from PySide6.QtGui import QImage, QShowEvent
from PySide6.QtWidgets import QWidget

from app.domain.problems import Problem
from app.services import print_form
from app.services.office import Office
from app.ui import rendering, theme
from app.ui.desk import Desk
from app.ui.preferences.font_row import SamplePicture
from app.ui.preferences.setting_row import FIELD_WIDTH, SettingRow
from app.ui.widgets import words
from app.words import Catalogue


class FormPreviewRow(SettingRow):
    """Drawn anew whenever something changes of what is printed on it, as long as it can be seen."""

    def __init__(self, desk: Desk, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        self.picture = SamplePicture()
        super().__init__(
            self.tr("پیش‌نمایش"),
            self.picture,
            self.tr("برگه نخست صورتجلسه نمونه با همین فرم، کوچک‌شده."),
            self.tr("نما نمونه چاپ برگه") + " preview",
            parent,
        )
        self._desk, self._catalogue = desk, catalogue
        self._drawn: object = None
        self._at_work = False
        self.told = words("", "problem", wrap=True)
        self.told.hide()
        self.below.addWidget(self.told)

    def draw_anew(self) -> None:
        """Draw the page if anything on it is other now; printing it goes on beside what she types."""
        wanted = self._desk.profile
        if wanted == self._drawn or self._at_work or not (self._desk.is_open and self.isVisible()):
            return
        self._drawn, self._at_work = wanted, True
        self._desk.ask_aside(print_form.sample, self._draw, self._refuse, self)

    def _draw(self, pdf: bytes) -> None:
        sharp = round(theme.current().px(FIELD_WIDTH) * self.devicePixelRatioF())

        def drawn(_office: Office) -> QImage:
            return rendering.draw(rendering.preview_of(pdf), 0, sharp)

        self._desk.ask(drawn, self._show, self._refuse, self)

    def _show(self, image: QImage) -> None:
        self.picture.show_image(image)
        self._tell("")

    def _refuse(self, problem: Problem) -> None:
        self._tell(self._catalogue.problem(problem))

    def _tell(self, sentence: str) -> None:
        self.told.setText(sentence)
        self.told.setVisible(bool(sentence))
        self._at_work = False
        self.draw_anew()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.draw_anew()
