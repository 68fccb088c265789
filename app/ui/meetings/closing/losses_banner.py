"""What the paper lacks where HarfBuzz did not shape its letters: named before anybody exports or signs."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget

from app.domain.problems import Problem
from app.services import files, fonts
from app.services.fonts import Shaping
from app.ui.desk import Desk
from app.ui.widgets import Banner
from app.words import Catalogue


class LossesBanner(Banner):
    """Unseen unless something is lost."""

    def __init__(self, desk: Desk, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__("", "amber", parent=parent)
        self._desk, self._catalogue = desk, catalogue
        self._file: Path | None = None
        self.hide()

    def clear(self) -> None:
        """There is no paper; an answer that is still to come is nobody's."""
        self._file = None
        self.hide()

    def show_shaping(self, shaping: Shaping) -> None:
        """Tell what is lost with what shaped a paper."""
        if shaping.losses:
            losses = self._catalogue.losses(shaping.losses)
            self.set_sentence(self._catalogue.say("cli", "shaped_plainly", losses=losses))
        self.setVisible(bool(shaping.losses))

    def read(self, file: Path) -> None:
        """Tell what a file of minutes lacks; one that cannot be read is told of by the proof-reading."""
        self.clear()
        self._file = file

        def told(shaping: Shaping) -> None:
            if file == self._file:
                self.show_shaping(shaping)

        def unread(_problem: Problem) -> None:
            if file == self._file:
                self.clear()

        self._desk.ask(lambda _office: fonts.shaping_of_file(files.read(file)), told, unread, self)
