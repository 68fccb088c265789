"""docs/keys.md says what the table of keys says."""

from __future__ import annotations

import pytest

pytest.importorskip("PySide6.QtCore")

from tools import keys


def test_the_page_of_keys_is_up_to_date() -> None:
    assert keys.FILE.read_text(encoding="utf-8") == keys.page(), "python3 dev.py keys"
