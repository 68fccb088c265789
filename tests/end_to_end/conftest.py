"""A real program on an office of its own, with a sight and hands for it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.end_to_end.display import missing, virtual_display

ROOT = Path(__file__).resolve().parents[2]

needs_display = pytest.mark.skipif(bool(missing()), reason=f"not installed: {', '.join(missing())}")


@pytest.fixture
def environ() -> Iterator[dict[str, str]]:
    """The environment of programs on a display of the test's own."""
    with virtual_display() as environ:
        yield environ | {"PYTHONPATH": str(ROOT)}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The offscreen platform says of every popup what it cannot do; that is no fault of ours."""
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support", extend=True))
