"""The application speaks Persian from right to left, Qt's own words included, and loads nothing heavy."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtGui import QFontInfo, QKeySequence
from PySide6.QtWidgets import QApplication, QDialogButtonBox

from app.ui import application

ROOT = Path(__file__).resolve().parents[2]
LRELEASE = Path(sys.executable).with_name("pyside6-lrelease")


def test_layout_locale_and_font_are_persian(qapp: QApplication) -> None:
    assert qapp.layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert QLocale().toString(1234567) == "۱٬۲۳۴٬۵۶۷"
    assert QFontInfo(qapp.font()).family() == "Vazirmatn"
    assert qapp.applicationDisplayName() == "دبیر"
    assert qapp.style().objectName().lower() in ("fusion", "")


@pytest.mark.usefixtures("qapp")
def test_standard_buttons_are_persian() -> None:
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    assert box.buttons()[0].text() == "انصراف"


def test_our_catalogue_fills_the_gaps_of_qts_own(qapp: QApplication, tmp_path: Path) -> None:
    compiled = tmp_path / "dabir_fa.qm"
    subprocess.run(
        [LRELEASE, ROOT / "translations" / "fa.ts", "-qm", compiled], check=True, capture_output=True
    )
    application.set_language(qapp, tmp_path, "fa")
    try:
        assert QCoreApplication.translate("QFileDialog", "Look in:") == "پوشه:"
        native = QKeySequence("Ctrl+Shift+F").toString(QKeySequence.SequenceFormat.NativeText)
        assert native == "Ctrl+Shift+F"
    finally:
        application.set_language(qapp, ROOT / "translations", "fa")


def test_english_is_left_to_right_and_back_again(qapp: QApplication) -> None:
    application.set_language(qapp, ROOT / "translations", "en")
    try:
        assert qapp.layoutDirection() == Qt.LayoutDirection.LeftToRight
        assert QLocale().toString(1234) == "1,234"
    finally:
        application.set_language(qapp, ROOT / "translations", "fa")
    assert qapp.layoutDirection() == Qt.LayoutDirection.RightToLeft


@pytest.mark.usefixtures("qapp")
def test_a_missing_font_is_not_passed_over(tmp_path: Path) -> None:
    from app.ui.fonts import load_fonts

    with pytest.raises(FileNotFoundError):
        load_fonts(tmp_path)


HEAVY = "reportlab pyhanko cryptography pypdfium2 alembic jsonschema sqlalchemy jdatetime uharfbuzz"


def test_the_first_window_loads_nothing_heavy() -> None:
    program = f"""
import sys
from pathlib import Path
from app.ui.application import build_application
from app.ui.main_window import MainWindow
root = Path({str(ROOT)!r})
app = build_application(["dabir"], resources=root / "resources", translations=root / "translations")
window = MainWindow("دبیر", "", [])
window.show()
app.processEvents()
qt = sorted(name for name in sys.modules if name.startswith("PySide6.Qt"))
print(sorted(set({HEAVY.split()!r}) & set(sys.modules)), qt)
"""
    answer = subprocess.run(
        [sys.executable, "-c", program], check=True, capture_output=True, text=True, cwd=ROOT
    )
    assert answer.stdout.split("]")[0] == "["
    assert answer.stdout.count("PySide6") == 4, answer.stdout
