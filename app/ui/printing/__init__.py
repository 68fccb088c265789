"""Printing a PDF: Qt's dialog asks how, then the file itself goes to paper and is never laid out again."""

from app.ui.printing.ask import ask_how_to_print as ask_how_to_print
from app.ui.printing.run import PrintRun as PrintRun
