"""Tells her by itself what becomes of the backups, and offers one where the office is damaged or gone."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QObject, Signal

from app.domain.problems import Problem
from app.ui.backups.keeper import Keeper

if TYPE_CHECKING:
    from app.ui.widgets.page_stack import PageStack
    from app.words import Catalogue

LOST = frozenset({"office_unreadable", "office_lost"})
"""Problems after which only a backup helps."""
_OFFICE, _BACKUP = "office", "backup"


class Shell(Protocol):
    """The window, as far as it is needed here."""

    @property
    def toast(self) -> Any: ...
    @property
    def pages(self) -> PageStack: ...
    def set_banner(
        self,
        name: str,
        sentence: str,
        tone: Any = "primary",
        action: str = "",
        acted: Callable[[], object] | None = None,
        closable: bool = False,
    ) -> None: ...
    def clear_banner(self, name: str) -> None: ...


class Guard(QObject):
    """``retried`` when the file is to be opened once more · ``backups_wanted`` when she wants to see them."""

    retried = Signal()
    backups_wanted = Signal()

    def __init__(self, shell: Shell, keeper: Keeper, catalogue: Catalogue) -> None:
        super().__init__(keeper)
        self._shell, self.catalogue = shell, catalogue
        keeper.troubled.connect(self._on_troubled)
        keeper.recovered.connect(lambda: shell.clear_banner(_BACKUP))
        keeper.damaged.connect(self.tell_damage)
        keeper.restored.connect(self._on_restored)
        keeper.waited_for.connect(
            lambda: shell.set_banner(_BACKUP, self.tr("پشتیبان گرفته می‌شود، سپس برنامه بسته می‌شود…"))
        )

    @property
    def _keeper(self) -> Keeper:
        keeper = self.parent()
        assert isinstance(keeper, Keeper)
        return keeper

    def rescue(self, problem: Problem) -> bool:
        """Show the newest sound backup if the office did not open for its damage; whether that is so."""
        if problem.code not in LOST:
            return False
        from app.ui.backups.rescue_page import RescuePage

        page = RescuePage(self._keeper, self.catalogue)
        page.retried.connect(self.retried)
        self._shell.set_banner(_OFFICE, self.catalogue.problem(problem), "red")
        self._shell.pages.show_instead(page)
        page.ask()
        return True

    def tell_damage(self, problem: Problem) -> None:
        """The office is open, and something in its file cannot be read."""
        self._shell.set_banner(
            _OFFICE,
            self.catalogue.problem(problem),
            "red",
            self.tr("دیدن پشتیبان‌ها"),
            self.backups_wanted.emit,
        )

    def _on_troubled(self, problem: Problem) -> None:
        told = self.tr("پشتیبان گرفته نشد؛ کار شما ثبت شده است. {problem}")
        sentence = told.format(problem=self.catalogue.problem(problem))
        self._shell.set_banner(_BACKUP, sentence, "amber", closable=True)

    def _on_restored(self, done: Any) -> None:
        for name in (_OFFICE, _BACKUP, "problem"):
            self._shell.clear_banner(name)
        self._shell.pages.rebuild()
        told = self.tr("دفتر از پشتیبان بازگردانده شد")
        if done.kept is not None:
            told = self.tr("دفتر از پشتیبان بازگردانده شد؛ آنچه بود با نام {name} مانده است").format(
                name=f"\u2066{done.kept.name}\u2069"
            )
        self._shell.toast.say(told)
