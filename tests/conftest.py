"""What every test stands on: its own home folder, a Qt without screen, and silence where nothing is expected.

It imports no Qt itself: tests of the lower floors must run where Qt's system libraries are missing.
"""

from __future__ import annotations

import gc
import logging
import os
import re
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

ROOT = Path(__file__).resolve().parents[1]

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
for name in ("LANG", "LC_ALL"):
    os.environ[name] = "C.UTF-8"
for name in [name for name in os.environ if name.startswith("DABIR_") or name == "LANGUAGE"]:
    del os.environ[name]

# The same commit gets the same verdict; the search for new cases is `--hypothesis-profile searching`.
settings.register_profile("repeatable", max_examples=60, deadline=None, derandomize=True)
settings.register_profile(
    "searching", max_examples=2000, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("repeatable")

HOME_VARIABLES = {
    "HOME": "",
    "USERPROFILE": "",
    "XDG_CONFIG_HOME": ".config",
    "XDG_DATA_HOME": ".local/share",
    "XDG_STATE_HOME": ".local/state",
    "XDG_CACHE_HOME": ".cache",
    "XDG_RUNTIME_DIR": ".run",
    "APPDATA": "AppData/Roaming",
    "LOCALAPPDATA": "AppData/Local",
}


NO_QT = "Qt cannot be loaded on this machine"
QT_FOLDERS = {"ui", "end_to_end"}
LONGEST = ("end_to_end", "ui/test_every_page_fits.py", "signing/verification", "cli")
"""Files and folders of tests, the slowest first."""


@pytest.fixture(scope="session")
def qt_loads(pytestconfig: pytest.Config) -> None:
    """For tests that start Qt in a process of their own: skip where it cannot be loaded."""
    if not pytestconfig.pluginmanager.hasplugin("pytest-qt"):
        pytest.skip(NO_QT)


def without_qt() -> ModuleType:
    """Stands in for pytest-qt where Qt cannot be loaded: what asks for a window is skipped."""

    @pytest.fixture(scope="session")
    def qapp() -> None:
        pytest.skip(NO_QT)

    plugin = ModuleType("without_qt")
    for name in ("qapp", "qtbot", "qtlog", "qtmodeltester"):
        setattr(plugin, name, qapp)
    return plugin


def pytest_addoption(parser: pytest.Parser, pluginmanager: pytest.PytestPluginManager) -> None:
    """Where Qt cannot be loaded the tests run with `-p no:pytest-qt`; its settings stay known."""
    if not pluginmanager.hasplugin("pytest-qt"):
        for ini in ("qt_api", "qt_log_level_fail", "qt_log_ignore"):
            parser.addini(ini, "Set for pytest-qt, which is switched off.", type="args")


def pytest_configure(config: pytest.Config) -> None:
    if not config.pluginmanager.hasplugin("pytest-qt"):
        config.pluginmanager.register(without_qt())


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The longest files come first, or one worker would have them alone at the end."""
    tests = ROOT / "tests"
    ranks = {path: rank for rank, path in enumerate(tests / name for name in LONGEST)}

    def rank(item: pytest.Item) -> int:
        return min(
            (ranks[one] for one in (item.path, *item.path.parents) if one in ranks), default=len(ranks)
        )

    items.sort(key=rank)


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Folders whose modules import Qt are not even read without it."""
    if not config.pluginmanager.hasplugin("pytest-qt") and collection_path.name in QT_FOLDERS:
        return True
    return None


@pytest.fixture(scope="session")
def qapp(qt_loads: None) -> QApplication:  # noqa: ARG001 - first it must be sure that Qt loads
    """The one application of all tests, built as the product builds it, with a cursor that does not blink."""
    from app.ui.application import build_application

    application = build_application(
        ["dabir"], resources=ROOT / "resources", translations=ROOT / "translations"
    )
    application.setCursorFlashTime(0)
    gc.enable()
    return application


@pytest.fixture(autouse=True)
def _garbage(request: pytest.FixtureRequest) -> Iterator[None]:
    """Beside a window the application looks for garbage (`app.ui.garbage`), elsewhere Python does."""
    if "qapp" not in request.fixturenames:
        yield
        return
    request.getfixturevalue("qapp")
    gc.disable()
    yield
    gc.enable()


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home folder of the test's own: nothing is read from or left in the tester's."""
    folder = tmp_path_factory.mktemp("home")
    for variable, below in HOME_VARIABLES.items():
        place = folder / below
        place.mkdir(parents=True, exist_ok=True, mode=0o700)
        monkeypatch.setenv(variable, str(place))
    return folder


@pytest.fixture(autouse=True)
def _silence(request: pytest.FixtureRequest, caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """An unexpected log record of level WARNING or above fails the test.

    `@pytest.mark.expected_logs("pattern", …)` allows the records whose message matches one of the
    patterns (regular expressions), and fails when one of them was never logged.
    """
    yield
    patterns = [p for mark in request.node.iter_markers("expected_logs") for p in mark.args]
    records = [r for phase in ("setup", "call") for r in caplog.get_records(phase)]
    loud = [r.getMessage() for r in records if r.levelno >= logging.WARNING]
    unexpected = [text for text in loud if not any(re.search(p, text) for p in patterns)]
    missing = [p for p in patterns if not any(re.search(p, text) for text in loud)]
    if unexpected or missing:
        pytest.fail(f"unexpected log records: {unexpected}; expected but missing: {missing}", pytrace=False)
