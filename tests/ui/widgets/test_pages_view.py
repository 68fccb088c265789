"""The pages of a long book: what is looked at is drawn, what is far away takes no memory."""

from __future__ import annotations

from functools import partial
from io import BytesIO

import pikepdf
from pytestqt.qtbot import QtBot

from app.ui.desk import Desk
from app.ui.rendering import preview_of
from app.ui.widgets.pages_view import PagesView

PAGES = 300


def _book() -> bytes:
    held = BytesIO()
    with pikepdf.new() as book:
        for _ in range(PAGES):
            book.add_blank_page(page_size=(595, 842))
        book.save(held)
    return held.getvalue()


def test_of_a_book_only_pages_near_the_view_are_kept_as_pictures(desk: Desk, qtbot: QtBot) -> None:
    view = PagesView(desk.tasks)
    qtbot.addWidget(view)
    view.resize(400, 600)
    view.show()
    view.show_preview(preview_of(_book()))
    qtbot.waitUntil(lambda: view.sheets[0].image is not None)

    def is_shown(page: int) -> bool:
        view.go_to(page)
        return view.page() == page and view.sheets[page].image is not None

    for page in range(0, PAGES, 20):
        qtbot.waitUntil(partial(is_shown, page))
    assert view.sheets[0].image is None
    assert sum(sheet.image is not None for sheet in view.sheets) < 20
    qtbot.waitUntil(partial(is_shown, 0))
