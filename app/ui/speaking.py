"""Another language for a window that is open: it is built anew in its place, and nothing typed is lost."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Protocol, cast

from PySide6.QtCore import SIGNAL, QObject, QTimer
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from app.settings import Settings
from app.ui import application, speech
from app.ui.binding import flush_fields
from app.ui.widgets.line_fields import LineField
from app.ui.widgets.text_area import TextArea

if TYPE_CHECKING:
    from app.ui.desk import Desk
    from app.ui.main_window import MainWindow

_COMMITTED = SIGNAL("committed(QString)")


class Rebuilt(Protocol):
    """What is needed of a program whose window is built anew."""

    settings: Settings
    window: MainWindow

    @property
    def desk(self) -> Desk: ...

    def keep(self, **values: Any) -> None: ...

    def rebuild(self) -> None: ...

    def change_settings(self, changed: Settings) -> None: ...


class Speaking(QObject):
    """Of one program; the office, the clock of the session and the display of the hall go on meanwhile."""

    def follow(self, before: Settings) -> None:
        """Have the window speak as she has just chosen, or say why it cannot yet and choose back."""
        # Not at once: the field in which she chose is of the page that goes.
        QTimer.singleShot(0, self, lambda: self._follow(before))

    @property
    def _program(self) -> Rebuilt:
        return cast(Rebuilt, self.parent())

    def _follow(self, before: Settings) -> None:
        program = self._program
        refused = self._refusal()
        if refused:
            program.keep(language=before.language, gregorian=before.gregorian)
            page: Any = program.window.pages.page("preferences")
            page.kept.refresh()
            program.window.toast.say(refused)
            return
        now = program.settings
        speech.show_gregorian(now.gregorian)
        if now.language != before.language:
            application.change_language(cast(QApplication, QApplication.instance()), now.language)
        program.rebuild()
        if now.language != before.language:
            program.desk.done.emit(
                self.tr("زبان برنامه عوض شد"),
                lambda: program.change_settings(replace(program.settings, language=before.language)),
            )

    def _refusal(self) -> str:
        """Commit all that was typed, and say why the window cannot be built anew yet; empty when it can."""
        window = self._program.window
        if not window.settle():
            return window.toast.sentence()
        flush_fields(window)
        draft: Any = next(filter(_is_draft, window.findChildren(QWidget)), None)
        if draft is None:
            return ""
        told = self.tr("آنچه در «{field}» نوشته‌اید ثبت نشده است؛ ثبت یا پاکش کنید، سپس دوباره برگزینید.")
        name = QAccessible.queryAccessibleInterface(draft).text(QAccessible.Text.Name)
        return told.format(field=name or draft.placeholderText())


def _is_draft(field: QWidget) -> bool:
    """Whether she has written here what nobody takes before a button is pressed; a search is nothing kept."""
    if isinstance(field, LineField):
        is_passing = field.isClearButtonEnabled() or field.echoMode() is not QLineEdit.EchoMode.Normal
        typed = field.text() if field.isModified() and not is_passing else ""
    elif isinstance(field, TextArea):
        typed = field.toPlainText() if field.document().isModified() else ""
    else:
        return False
    return bool(typed.strip()) and not field.receivers(_COMMITTED)
