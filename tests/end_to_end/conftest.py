"""A real program on an office of its own, with a sight and hands for it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from app.ui.application import build_application

ROOT = Path(__file__).resolve().parents[2]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The offscreen platform says of every popup what it cannot do; that is no fault of ours."""
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support", extend=True))


@pytest.fixture(scope="session")
def qapp() -> QApplication:
    """pytest-qt's application, built as the product builds it, with a cursor that does not blink."""
    application = build_application(
        ["dabir"], resources=ROOT / "resources", translations=ROOT / "translations"
    )
    application.setCursorFlashTime(0)
    return application
