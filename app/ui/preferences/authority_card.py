"""The office's authority: made once with a passphrase; afterwards what it is and what is done with it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.domain.problems import Problem
from app.services import authority
from app.services.authority import AuthorityMade
from app.ui import theme
from app.ui.desk import Desk
from app.ui.preferences.authority_made import AuthorityMadeView
from app.ui.preferences.form_parts import at_field
from app.ui.preferences.passphrases import NewPassphrase
from app.ui.preferences.setting_card import SettingCard
from app.ui.theme.large_text import fitting
from app.ui.widgets import Banner, FormGrid, button, words
from app.words import Catalogue


class AuthorityCard(SettingCard):
    """``known(AuthorityMade | None)`` when it has been asked, made or changed."""

    known = Signal(object)

    def __init__(self, desk: Desk, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("مرجع گواهی دفتر"),
            also=self.tr("گواهی ریشه اثر انگشت گذرواژه کلید ساختن مرجع") + " certificate authority root key",
            parent=parent,
        )
        self._desk, self._catalogue = desk, catalogue
        self.made = AuthorityMadeView(desk, catalogue)
        self.made.changed.connect(self.ask)
        self.made.refused.connect(self._refuse)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._build_missing())
        self._stack.addWidget(self.made)
        self.column.addWidget(self._stack)
        self._problem = Banner("", "red")
        self._problem.hide()
        self.column.addWidget(self._problem)

    def ask(self) -> None:
        """Ask the office whether it has an authority."""
        if self._desk.is_open:
            self._desk.ask(authority.find, self._show, self._refuse, self)

    def make(self) -> None:
        """Make the authority with the passphrase that was typed twice."""
        passphrase = self.passphrase.taken()
        if not passphrase or not self.make_button.isEnabled():
            return
        self.make_button.setEnabled(False)

        def made(authority: AuthorityMade) -> None:
            self.make_button.setEnabled(True)
            self.passphrase.clear()
            self._show(authority)

        self._desk.ask(lambda office: authority.create_named(office, passphrase), made, self._refuse, self)

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
                    "نشان «فا» یا «EN» کنار خانه، زبان صفحه‌کلید را می‌گوید. پیش‌فرض: ساخته نشده."
                ),
                "muted",
                wrap=True,
            )
        )
        form = FormGrid(fitting(3))
        self.passphrase = NewPassphrase(form, self.tr("گذرواژه مرجع"), self)
        self.passphrase.second.returnPressed.connect(self.make)
        self.make_button = button(self.tr("ساختن مرجع گواهی"), self.make, "primary", "key")
        form.add_widget(at_field(self.make_button, len(form.rows)))
        column.addWidget(form)
        column.addStretch(1)
        return page

    def _show(self, made: AuthorityMade | None) -> None:
        self._problem.hide()
        if made is not None:
            self.made.show_authority(made)
        self._stack.setCurrentIndex(0 if made is None else 1)
        self.known.emit(made)

    def _refuse(self, problem: Problem) -> None:
        self.make_button.setEnabled(True)
        if problem.code == "passphrase_short":
            self.passphrase.set_problem(self._catalogue.problem(problem))
            return
        self._problem.set_sentence(self._catalogue.problem(problem))
        self._problem.show()
