"""The office's authority: made once with a passphrase; afterwards its fingerprint and where its files are."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from app.domain.problems import Problem
from app.services import authority
from app.services.authority import AuthorityMade
from app.ui import file_dialogs, theme
from app.ui.desk import Desk
from app.ui.entries.editor import fitting
from app.ui.preferences.passphrases import NewPassphrase
from app.ui.widgets import Banner, FormGrid, IconLabel, button, words
from app.words import Catalogue


class AuthorityCard(QWidget):
    """``known(AuthorityMade | None)`` when it has been asked or made."""

    known = Signal(object)

    def __init__(self, desk: Desk, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._catalogue = desk, catalogue
        self._root: Path | None = None
        px = theme.current().px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(10), px(16), px(12))
        column.setSpacing(px(8))
        column.addWidget(words(self.tr("مرجع گواهی دفتر")))
        self._stack = QStackedWidget()
        self._stack.addWidget(self._build_missing())
        self._stack.addWidget(self._build_made())
        column.addWidget(self._stack)
        self._problem = Banner("", "red")
        self._problem.hide()
        column.addWidget(self._problem)

    def ask(self) -> None:
        """Ask the office whether it has an authority."""
        if self._desk.is_open:
            self._desk.ask(authority.find, self._show, self._refuse, self)

    def make(self) -> None:
        """Make the authority with the passphrase that was typed twice."""
        passphrase = self.passphrase.taken()
        if not passphrase:
            return
        self.make_button.setEnabled(False)
        self._problem.hide()

        def made(authority: AuthorityMade) -> None:
            self.make_button.setEnabled(True)
            self.passphrase.clear()
            self._show(authority)

        self._desk.ask(
            lambda office: authority.create(office, passphrase), made, self._refuse, self
        )

    def _build_missing(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.current().px(10))
        column.addWidget(
            words(
                self.tr(
                    "با آن برای هر امضاکننده کلید ساخته می‌شود و هر کس می‌تواند اصالت صورتجلسه را بسنجد. "
                    "یک بار ساخته می‌شود؛ گذرواژه آن جایی نوشته نمی‌شود و بی آن کلید تازه نمی‌توان ساخت. "
                    "پیش‌فرض: ساخته نشده."
                ),
                "muted",
                wrap=True,
            )
        )
        form = FormGrid(fitting(3))
        self.passphrase = NewPassphrase(form, self.tr("گذرواژه مرجع"), self)
        self.passphrase.second.returnPressed.connect(self.make)
        self.make_button = button(self.tr("ساختن مرجع گواهی"), self.make, "primary", "key")
        form.add_widget(at_field(self.make_button))
        column.addWidget(form)
        return page

    def _build_made(self) -> QWidget:
        page = QWidget()
        px = theme.current().px
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        head = QHBoxLayout()
        head.setSpacing(px(6))
        head.addWidget(IconLabel("verified", "green", 18))
        head.addWidget(words(self.tr("ساخته شده است. اثر انگشت گواهی ریشه (SHA-256):"), "muted"))
        head.addStretch(1)
        column.addLayout(head)
        self.fingerprint = _code_label(self.tr("اثر انگشت گواهی ریشه"))
        column.addWidget(self.fingerprint)
        row = QHBoxLayout()
        row.setSpacing(px(10))
        self.place = _code_label(self.tr("جای پرونده گواهی ریشه"))
        row.addWidget(self.place, 1)
        row.addWidget(button(self.tr("باز کردن پوشه"), self._open_folder, icon="open"))
        column.addLayout(row)
        column.addWidget(
            words(
                self.tr("این پرونده را به هر کس که می‌خواهد امضاها را بسنجد بدهید؛ رمزی در آن نیست."),
                "muted",
                wrap=True,
            )
        )
        return page

    def _show(self, authority: AuthorityMade | None) -> None:
        if authority is not None:
            self._root = authority.root
            self.fingerprint.setText(in_groups(authority.fingerprint))
            self.place.setText(str(authority.root))
            self.place.setToolTip(str(authority.root))
        self._stack.setCurrentIndex(0 if authority is None else 1)
        self.known.emit(authority)

    def _refuse(self, problem: Problem) -> None:
        self.make_button.setEnabled(True)
        if problem.code == "passphrase_short":
            self.passphrase.first.set_problem(self._catalogue.problem(problem))
            return
        self._problem.set_sentence(self._catalogue.problem(problem))
        self._problem.show()

    def _open_folder(self) -> None:
        if self._root is not None:
            file_dialogs.show_folder_of(self._root)


def in_groups(fingerprint: str) -> str:
    """Hexadecimal digits in groups of four, two lines of eight groups, to be read out."""
    groups = [fingerprint[at : at + 4] for at in range(0, len(fingerprint), 4)]
    return "\n".join("  ".join(groups[at : at + 8]) for at in range(0, len(groups), 8))


def at_field(made: QWidget) -> QWidget:
    """A button at the height of the fields beside it, whose labels are above them."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, words("", "label").sizeHint().height() + theme.current().px(3), 0, 0)
    column.addWidget(made, 0, Qt.AlignmentFlag.AlignLeading)
    column.addStretch(1)
    return holder


def _code_label(name: str) -> QLabel:
    """Code that can be marked and copied, left-to-right at the side where the lines begin."""
    label = words("", "label")
    label.setAccessibleName(name)
    label.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
    label.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return label
