"""The paper that is signed: read back first, then sent to a printer or written as a PDF."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget

from app.domain.problems import Problem
from app.services import proof
from app.services.office import Office
from app.ui import shortcuts, theme
from app.ui.desk import Desk
from app.ui.printing import PrintRun, ask_how_to_print
from app.ui.rendering import Preview
from app.ui.widgets import Banner, Card, FlowLayout, WholeField, button, set_kind, words
from app.ui.widgets.announcing import announce
from app.ui.widgets.progress_line import ProgressLine
from app.words import Catalogue

_MOST_COPIES = 99


class PrintCard(Card):
    """`export_asked` for a PDF, `printed` when the printer has got it."""

    export_asked = Signal()
    printed = Signal()

    def __init__(self, desk: Desk, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("PrintCard", "چاپ"), parent=parent)
        self._desk, self._catalogue = desk, catalogue
        self._meeting_id = ""
        self._preview: Preview | None = None
        self._approved = False
        self._run: PrintRun | None = None
        self.proof, self.differs = Banner("", "green"), Banner("", "red")
        self.told = words("", "label", wrap=True)
        self.problem = words("", "problem", wrap=True)
        self.copies = WholeField(_MOST_COPIES)
        self.copies.set_value(1)
        self.copies.setAccessibleName(self.tr("شمار نسخه"))
        self.copies.setFixedWidth(theme.current().px(56))
        self.print = button(self.tr("چاپ…"), self.ask_how, "primary", "print", shortcuts.hint("print"))
        self.export = button(
            self.tr("نسخه PDF…"), self.export_asked.emit, "secondary", "export", shortcuts.hint("export")
        )
        self.progress = ProgressLine()
        self.progress.stopped.connect(self._stop)
        self._build()

    def show_minutes(self, meeting_id: str, approved: bool) -> None:
        """Print these minutes; what was read back of others holds for them alone."""
        if (meeting_id, approved) != (self._meeting_id, self._approved):
            self._preview = None
            for told in (self.proof, self.differs, self.told, self.problem):
                told.hide()
        self._meeting_id, self._approved = meeting_id, approved
        self.draft.setVisible(not approved)
        set_kind(self.print, "primary" if approved else "secondary")  # the approval comes first
        self._let()

    def take(self, preview: Preview) -> None:
        """These are the pages; those that are signed are read back before they go to paper."""
        self._preview = preview
        self._let()
        if not self._approved:
            return
        meeting_id = self._meeting_id

        def compared(office: Office) -> Any:
            return proof.proofread(office, meeting_id, preview.pdf)

        def told(differences: Any) -> None:
            self._tell_proof(preview, proof.problem_of(differences) if differences else None)

        self._desk.ask(compared, told, lambda problem: self._tell_proof(preview, problem), self)

    def ask_how(self) -> None:
        """Ask for the printer; copies are as she said."""
        self.copies.flush()
        if self._preview is None or self._run is not None:
            return
        pages, copies = len(self._preview.sizes), self.copies.value() or 1
        name = self._desk.printer
        ask_how_to_print(self, self.tr("صورتجلسه"), pages, self.print_on, copies, name)

    def print_on(self, printer: QPrinter) -> None:
        """Send the pages that are shown, the file itself."""
        if self._preview is None or self._run is not None:
            return
        self._desk.keep_printer(printer.printerName())
        self._run = PrintRun(self._desk.tasks, printer, self._preview, self.tr("صورتجلسه"), self)
        self.progress.begin(self.tr("در حال چاپ…"))
        self._run.progress.connect(self.progress.show_progress)
        self._run.finished.connect(self._on_finished)
        self._run.start()

    def tell(self, sentence: str, aloud: bool = True) -> None:
        """Say what has been done with the pages; not `aloud` where another does."""
        self.problem.hide()
        self.told.setText(sentence)
        self.told.show()
        if aloud:
            announce(self.told, sentence)

    def _build(self) -> None:
        px = theme.current().px
        self.draft = words(
            self.tr("هنوز پیش‌نویس است؛ برگه‌ای که امضا می‌شود پس از تأیید چاپ می‌شود."),
            "muted",
            wrap=True,
        )
        row = FlowLayout(spacing=px(8))
        label = words(self.tr("شمار نسخه"), "label")
        label.setBuddy(self.copies)
        for part in (self.print, label, self.copies, self.export):
            row.addWidget(part)
        for shown in (self.proof, self.differs, self.draft):
            self.body.addWidget(shown)
        self.body.addLayout(row)
        for told in (self.progress, self.told, self.problem):
            self.body.addWidget(told)
        for hidden in (self.proof, self.differs, self.told, self.problem):
            hidden.hide()

    def _stop(self) -> None:
        if self._run is not None:
            self._run.stop()

    def _let(self) -> None:
        self.print.setEnabled(self._preview is not None and self._run is None)

    def _tell_proof(self, preview: Preview, problem: Problem | None) -> None:
        if preview is not self._preview:
            return
        clean = self.tr("برگه با متن صورتجلسه سنجیده شد؛ هر دو یکی است.")
        self.proof.set_sentence(clean)
        self.proof.setVisible(problem is None)
        self.differs.set_sentence(self._catalogue.problem(problem) if problem else "")
        self.differs.setVisible(problem is not None)

    def _on_finished(self, problem: Problem | None) -> None:
        self._run = None
        self.progress.end()
        self._let()
        if problem is None:
            self.tell(self.tr("به چاپگر فرستاده شد."))
            self.printed.emit()
        else:
            self.told.hide()
            self.problem.setText(self._catalogue.problem(problem))
            self.problem.show()
