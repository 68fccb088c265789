"""نشان سرلوحه: the office's own emblem or banner, chosen from a file; the program brings none along."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from app.domain.print_form import LetterheadImage
from app.domain.problems import Problem
from app.services import print_form
from app.services.changes import Changes
from app.services.office import Office
from app.ui import figures, file_dialogs, theme
from app.ui.desk import Desk
from app.ui.preferences.setting_row import SettingRow
from app.ui.widgets import button, words
from app.ui.widgets.problem_mark import PROBLEM_PROPERTY
from app.words import Catalogue

_PICTURE = QSize(150, 60)


class LetterheadImageRow(SettingRow):
    """Saved as it is chosen; taking it away can be undone."""

    def __init__(self, desk: Desk, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        self._desk, self._catalogue = desk, catalogue
        self._image: LetterheadImage | None = None
        holder = QWidget()
        super().__init__(
            self.tr("نشان سرلوحه"),
            holder,
            self.tr(
                "تصویر PNG یا JPEG خود دفتر که در گوشه راست سرلوحه می‌آید و در دفتر نگه داشته می‌شود. "
                "پیش‌فرض: ندارد."
            ),
            self.tr("آرم لوگو سربرگ تصویر") + " letterhead logo emblem image",
            parent,
        )
        beside = QHBoxLayout(holder)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(theme.current().px(6))
        self.choose = button(self.tr("برگزیدن تصویر…"), self._ask_for_file, icon="open")
        self.remove = button(self.tr("برداشتن"), self._remove, "quiet", "delete")
        for made in (self.choose, self.remove):
            made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            beside.addWidget(made)
        beside.addStretch(1)
        self.picture = QLabel()
        self.picture.setAccessibleName(self.tr("تصویر سرلوحه"))
        self.told = words("", "muted", wrap=True)
        self.below.addWidget(self.picture)
        self.below.addWidget(self.told)
        self.show_image(None)

    def show_image(self, image: LetterheadImage | None) -> None:
        """Show the image that the office has now."""
        self._image = image
        self.remove.setVisible(image is not None)
        self.picture.setVisible(image is not None)
        self.told.setVisible(image is not None)
        if image is None:
            return
        self.picture.setPixmap(_on_paper(image, self.devicePixelRatioF()))
        size = self.tr("پرونده {name}، {width} در {height} نقطه")
        width, height = figures.grouped(image.width), figures.grouped(image.height)
        self.told.setText(size.format(name=f"\u2068{image.name}\u2069", width=width, height=height))

    def choose_file(self, file: Path) -> None:
        """Put the image of a file into the letterhead."""

        def saved(_changes: Changes) -> None:
            self._tell("")

        def refused(problem: Problem) -> None:
            self._tell(self._catalogue.problem(problem))

        self._desk.ask(lambda office: print_form.choose_image(office, file), saved, refused, self)

    def _remove(self) -> None:
        gone = self._image

        def back(office: Office) -> Changes:
            return print_form.change(office, image=gone)

        self._tell("")
        self.choose.setFocus()
        told = self.tr("نشان سرلوحه برداشته شد")
        self._desk.do_undoably(told, lambda office: print_form.change(office, image=None), back)

    def _tell(self, sentence: str) -> None:
        self.field.setProperty(PROBLEM_PROPERTY, sentence)

    def _ask_for_file(self) -> None:
        file_dialogs.ask_for_image(self, self.tr("نشان سرلوحه"), self.choose_file)


def _on_paper(image: LetterheadImage, ratio: float) -> QPixmap:
    """The image on white, as it is printed, in whatever theme."""
    px = theme.current().px
    room = QSize(px(_PICTURE.width()), px(_PICTURE.height())) * ratio
    keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    found = QImage.fromData(image.data).scaled(room, keep, smooth)
    margin = round(px(6) * ratio)
    paper = QPixmap(found.size() + QSize(2 * margin, 2 * margin))
    paper.fill(QColor(Qt.GlobalColor.white))
    painter = QPainter(paper)
    painter.drawImage(margin, margin, found)
    painter.end()
    paper.setDevicePixelRatio(ratio)
    return paper
