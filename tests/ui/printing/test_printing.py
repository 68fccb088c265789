"""What goes to the printer is the file itself; where a printer takes no files, its pages in its own dots."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
from PIL import ImageChops, ImageStat
from PIL.Image import Image
from PySide6.QtCore import QObject
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QApplication, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from app.domain.print_out import Kind
from app.domain.problems import Problem
from app.services import print_outs
from app.services.office import Office
from app.services.print_outs import Request
from app.ui.printing import PrintRun, ask_how_to_print
from app.ui.printing.pictures import PagePictures
from app.ui.rendering import Preview, preview_of
from app.ui.tasks import Tasks


@pytest.fixture
def tasks(qapp: QApplication) -> Iterator[Tasks]:
    made = Tasks(qapp)
    yield made
    made.close()


@pytest.fixture
def minutes_preview(office: Office, sample_id: str) -> Preview:
    return preview_of(print_outs.make(office, Request(Kind.MINUTES, sample_id)).data)


@pytest.fixture
def onto_file(tmp_path: Path) -> QPrinter:
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setResolution(100)
    printer.setFullPage(True)
    printer.setOutputFileName(str(tmp_path / "out.pdf"))
    return printer


def test_printing_to_a_file_writes_the_same_bytes(
    tasks: Tasks, minutes_preview: Preview, onto_file: QPrinter, qtbot: QtBot
) -> None:
    run = PrintRun(tasks, onto_file, minutes_preview, "minutes")
    with qtbot.waitSignal(run.finished) as ended:
        run.start()
    assert ended.args == [None]
    assert Path(onto_file.outputFileName()).read_bytes() == minutes_preview.pdf


def test_a_full_disk_is_told(tasks: Tasks, minutes_preview: Preview, qtbot: QtBot, tmp_path: Path) -> None:
    printer = QPrinter()
    printer.setOutputFileName(str(tmp_path / "no such folder" / "out.pdf"))
    run = PrintRun(tasks, printer, minutes_preview, "minutes")
    with qtbot.waitSignal(run.finished) as ended:
        run.start()
    assert isinstance(ended.args[0], Problem)


def test_the_queue_of_the_system_gets_the_file(
    tasks: Tasks,
    minutes_preview: Preview,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    lp = tmp_path / "lp"
    lp.write_text(f'#!/bin/sh\ncat > "{tmp_path}/printed"\n')
    lp.chmod(0o700)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=":")
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.NativeFormat)
    run = PrintRun(tasks, printer, minutes_preview, "minutes")
    with qtbot.waitSignal(run.finished) as ended:
        run.start()
    assert ended.args == [None]
    assert (tmp_path / "printed").read_bytes() == minutes_preview.pdf


def test_pages_as_pictures_are_all_there_in_their_places(
    tasks: Tasks, minutes_preview: Preview, onto_file: QPrinter, qtbot: QtBot
) -> None:
    """Where the original has ink, the picture has it too: nothing is cut, turned or moved."""
    owner = QObject()
    run = PagePictures(tasks, onto_file, minutes_preview, owner)
    told: list[tuple[int, int]] = []
    run.progress.connect(lambda done, of: told.append((done, of)))
    with qtbot.waitSignal(run.finished, timeout=30_000) as ended:
        run.start()
    count = len(minutes_preview.sizes)
    assert ended.args == [None]
    assert told == [(place, count) for place in range(1, count + 1)]
    on_paper = Path(onto_file.outputFileName()).read_bytes()
    for page in range(count):
        original, printed = _picture(minutes_preview.pdf, page), _picture(on_paper, page)
        moved = ImageChops.offset(original, 4, 4)
        assert all(abs(a - b) <= 1 for a, b in zip(printed.size, original.size, strict=True))
        assert _unlike(original, printed.resize(original.size)) < _unlike(original, moved) / 2


def test_only_the_pages_she_wants_are_printed(
    tasks: Tasks, minutes_preview: Preview, onto_file: QPrinter, qtbot: QtBot
) -> None:
    onto_file.setFromTo(2, 2)
    run = PagePictures(tasks, onto_file, minutes_preview, QObject(tasks))
    with qtbot.waitSignal(run.finished, timeout=30_000):
        run.start()
    assert len(pypdfium2.PdfDocument(onto_file.outputFileName())) == 1


def test_she_can_stop_between_two_pages(
    tasks: Tasks, minutes_preview: Preview, onto_file: QPrinter, qtbot: QtBot
) -> None:
    run = PagePictures(tasks, onto_file, minutes_preview, QObject(tasks))
    told: list[int] = []
    run.progress.connect(lambda done, _of: (told.append(done), run.stop()))
    with qtbot.waitSignal(run.finished, timeout=30_000) as ended:
        run.start()
    assert ended.args == [None]
    assert told == [1]


def test_the_dialog_asks_for_copies_and_pages_and_hands_over_the_printer(qtbot: QtBot) -> None:
    parent, chosen = QWidget(), []
    qtbot.addWidget(parent)
    dialog = ask_how_to_print(parent, "صورتجلسه", 5, chosen.append)
    assert isinstance(dialog, QPrintDialog)
    assert (dialog.minPage(), dialog.maxPage()) == (1, 5)
    dots = [one for one in dialog.findChildren(QToolButton) if one.text() == "..."]
    assert [one.accessibleName() for one in dots] == ["گزینش پرونده…"] * len(dots), "Qt's dots are no name"
    dialog.accepted.emit(dialog.printer())
    assert len(chosen) == 1
    assert chosen[0].docName() == "صورتجلسه"
    dialog.reject()


def _picture(pdf: bytes, page: int) -> Image:
    document = pypdfium2.PdfDocument(pdf)
    picture = document[page].render(scale=1, grayscale=True).to_pil()
    document.close()
    return picture


def _unlike(one: Image, other: Image) -> float:
    """How different two pictures are on the average, in levels of grey."""
    return float(ImageStat.Stat(ImageChops.difference(one, other)).mean[0])
