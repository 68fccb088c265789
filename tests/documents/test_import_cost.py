"""Opening the room loads nothing heavy: start-up is measured."""

from __future__ import annotations

import subprocess
import sys


def test_opening_the_room_loads_no_library() -> None:
    code = (
        "import sys, app.documents, app.documents.minutes, app.documents.proof\n"
        "import app.documents.docx, app.documents.workbook\n"
        "import app.documents.typesetting.fonts\n"
        "heavy = {'reportlab', 'uharfbuzz', 'PIL', 'bidi', 'arabic_reshaper', 'jdatetime', 'cryptography'}\n"
        "heavy |= {'pdfplumber', 'pdfminer', 'pypdfium2', 'zxingcpp', 'docx', 'openpyxl', 'lxml'}\n"
        "print(sorted(heavy & {name.partition('.')[0] for name in sys.modules}))"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout == "[]\n"
