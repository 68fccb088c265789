"""The print-out she has chosen, as it will be: its pages, its text, or a word where it cannot be shown."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QPlainTextEdit

from app.domain.extract import Reason
from app.domain.print_out import Format
from app.domain.problems import Problem
from app.persian.isolates import isolated
from app.services.print_outs import Made
from app.ui import figures, theme
from app.ui.desk import Desk
from app.ui.file_dialogs import show_folder_of
from app.ui.rendering import Preview, preview_of
from app.ui.widgets import Banner, Card, button, words
from app.ui.widgets.labels import Role
from app.ui.widgets.page_stepper import PageStepper
from app.ui.widgets.pages_view import PagesView
from app.ui.widgets.progress_line import ProgressLine
from app.words import Catalogue


class SheetView(Card):
    """Whoever makes print-outs tells it what came of it; it knows no meeting."""

    def __init__(self, desk: Desk, catalogue: Catalogue) -> None:
        super().__init__(QCoreApplication.translate("SheetView", "پیش‌نمایش"), flush=True)
        self._desk, self._catalogue = desk, catalogue
        self.made: Made | None = None
        self.preview: Preview | None = None
        px = theme.current().px
        self.pages = PagesView(desk.tasks)
        self.pages.setAccessibleName(self.tr("صفحه‌های چاپ"))
        self.stepper = PageStepper(self.pages)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setFrameShape(QPlainTextEdit.Shape.NoFrame)
        self.text.setProperty("kind", "plain")
        self.text.document().setDocumentMargin(px(14))
        way = self.text.document().defaultTextOption()
        way.setTextDirection(Qt.LayoutDirection.RightToLeft)  # of each line, also of one that begins with «–»
        way.setAlignment(Qt.AlignmentFlag.AlignRight)  # plain text is not mirrored by Qt
        self.text.document().setDefaultTextOption(way)
        self.text.setAccessibleName(self.tr("متن خروجی"))
        self.copy = button(self.tr("رونوشت متن"), self._copy, "secondary", "copy")
        self.notice = words("", "muted", wrap=True)
        self.notice.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.notice.setContentsMargins(px(24), px(24), px(24), px(24))
        self.problem = self._line("problem")
        self.saved = self._line("label")
        self.folder = button(self.tr("گشودن پوشه"), self._show_folder, "quiet", "open")
        self._file: Path | None = None
        self.missing = Banner("", "amber")
        self.progress = ProgressLine()
        for action in (self.stepper, self.copy):
            self.add_action(action)
        for told in (self.progress, self.problem):
            self.body.addWidget(told)
        saved = QHBoxLayout()
        left, right = theme.current().sides(0, 14)
        saved.setContentsMargins(left, 0, right, 0)
        saved.addWidget(self.saved, 1)
        saved.addWidget(self.folder)
        self.body.addLayout(saved)
        self.add_inset(self.missing)
        for shown in (self.pages, self.text, self.notice):
            self.body.addWidget(shown, 1)
        self.clear()

    def clear(self) -> None:
        """Another print-out is being made."""
        self.made = self.preview = None
        told = self.problem, self.saved, self.folder, self.missing
        for widget in (*told, self.text, self.copy, self.stepper):
            widget.hide()
        self.pages.clear()
        self.pages.show()
        self.notice.hide()
        self.set_count("")

    def show_made(self, made: Made) -> None:
        """Show what was made in place of what was shown; where she has scrolled to is kept."""
        if self.made is not None and self.made.signed:
            self.saved.hide()
            self.folder.hide()
        self.made = made
        self.problem.hide()
        self._warn(made)
        if made.signed:
            self.tell(self.tr("همان پرونده امضاشده است و همان‌گونه چاپ می‌شود."))
        kind = made.kind.file_format
        self.pages.setVisible(kind is Format.PDF)
        self.stepper.setVisible(kind is Format.PDF)
        self.text.setVisible(kind is Format.TEXT)
        self.copy.setVisible(kind is Format.TEXT)
        self.notice.setVisible(kind in (Format.DOCX, Format.XLSX))
        if kind is Format.PDF:
            tasks = self._desk.tasks
            tasks.run(lambda: preview_of(made.data), lambda shown: self._show(made, shown), owner=self)
        elif kind is Format.TEXT:
            self.text.setPlainText(made.data.decode("utf-8-sig"))
        else:
            told = self.tr("«{name}» آماده است؛ با «ذخیره…» جای آن را برگزینید.")
            self.notice.setText(told.format(name=isolated(made.name)))

    def show_problem(self, problem: Problem) -> None:
        """Say why there is nothing to be seen."""
        self.clear()
        self.tell_problem(problem)

    def tell_problem(self, problem: Problem) -> None:
        """Say what did not succeed with what is shown."""
        self.saved.hide()
        self.folder.hide()
        self.problem.setText(self._catalogue.problem(problem))
        self.problem.show()

    def tell(self, sentence: str, file: Path | None = None) -> None:
        """Say what has been done with what is shown; the folder of a ``file`` can be opened."""
        self.problem.hide()
        self.saved.setText(sentence)
        self.saved.show()
        self._file = file
        self.folder.setVisible(file is not None)

    def _show_folder(self) -> None:
        if self._file is not None:
            show_folder_of(self._file)

    def _show(self, made: Made, preview: Preview) -> None:
        if made is self.made:
            self.preview = preview
            self.pages.show_preview(preview)

    def _warn(self, made: Made) -> None:
        """Say what the font lacks, and of which resolutions no extract says anything."""
        say, told = self._catalogue.say, []
        if made.missing:
            told.append(say("cli", "missing_characters", characters=" ".join(made.missing)))
        for reason in Reason:
            rows = [figures.grouped(one.row) for one in made.left_out if one.reason is reason]
            if rows:
                told.append(say("cli", f"left_out_{reason}", rows=figures.row(rows)))
        self.missing.set_sentence(figures.sentences(told))
        self.missing.setVisible(bool(told))

    def _copy(self) -> None:
        """What is for others: whence its numbers come stays here."""
        text = self.text.toPlainText()
        kept = text.removesuffix(f"\n{self.made.sources}" if self.made and self.made.sources else "")
        QApplication.clipboard().setText(kept)
        self.tell(self.tr("متن رونوشت شد، بی مأخذ عددها.") if kept != text else self.tr("متن رونوشت شد."))

    def _line(self, role: Role) -> QLabel:
        margin = theme.current().px(14)
        made = words("", role, wrap=True)
        made.setContentsMargins(margin, 0, margin, 0)
        return made
