"""Saving the scan of a signed paper that the office keeps under its hash."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.domain.problems import Problem
from app.services import signature_register
from app.ui.desk import Desk
from app.ui.file_dialogs import ask_where_to_write_copy


def ask_where(parent: QWidget, desk: Desk, sha256: str, refused: Callable[[Problem], None]) -> None:
    """Ask where a scan goes, under the name it had, and write it there."""

    def save(file: Path) -> None:
        desk.ask(
            lambda office: signature_register.save_scan(office, sha256, file), failed=refused, owner=parent
        )

    def propose(name: str) -> None:
        title = QCoreApplication.translate("ScanSaving", "تصویر برگه امضاشده")
        ask_where_to_write_copy(parent, title, name, save)

    desk.ask(lambda office: signature_register.scan_name(office, sha256), propose, refused, parent)
