"""The virtual environment `.venv`: made once, filled from the locks, mended when a set-up was cut off.

It needs neither ensurepip nor pip: stock Debian has none, so a pip of its own runs from its wheel.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path
from typing import Any

from tools.speech import Stop, say

ROOT = Path(__file__).resolve().parents[1]
VENV = ROOT / ".venv"
SCRIPTS = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = SCRIPTS / ("python.exe" if os.name == "nt" else "python")
REQUIREMENTS = ROOT / "requirements"
STATE = VENV / "set-up.json"
LOG = VENV / "set-up.log"
# Each lock is complete: whoever has the second needs nothing more for the first.
CONTAINS_RUN = {"run", "test", "build", "bench"}


def install(group: str) -> None:
    """Make `.venv` hold the locked packages of `requirements/<group>.txt`; instant when it does already."""
    lock = REQUIREMENTS / f"{group}.txt"
    state = _state()
    if state.get("interpreter") == _interpreter() and state["locks"].get(group) == _digest(lock):
        return
    if state.get("cut_off") or not _usable(state):
        _make_venv()
        state = {"interpreter": _interpreter(), "locks": {}}
    say(
        f"نصب بسته‌های «{group}» با نسخه و درهم‌ساز قفل‌شده … (بار نخست حدود یک دقیقه)",
        f"Installing the locked packages of “{group}” … (about a minute the first time)",
    )
    _run_pip(lock, state)
    _refuse_pyside_that_aborts()
    for name in {group, "run"} if group in CONTAINS_RUN else {group}:
        state["locks"][name] = _digest(REQUIREMENTS / f"{name}.txt")
    _remember(state)


def script(name: str) -> Path:
    """The command that an installed package brought into the environment."""
    return SCRIPTS / (f"{name}.exe" if os.name == "nt" else name)


def clean_environ() -> dict[str, str]:
    """The surroundings for a child: the environment's own packages and no others."""
    return {
        k: v for k, v in os.environ.items() if k not in {"PYTHONPATH", "PYTHONHOME", "__PYVENV_LAUNCHER__"}
    }


def _interpreter() -> str:
    return f"{sys.version.split()[0]} {sysconfig.get_platform()} {sys.base_prefix} {VENV}"


def _digest(lock: Path) -> str:
    return hashlib.sha256(lock.read_bytes()).hexdigest()


def _state() -> dict[str, Any]:
    try:
        state = json.loads(STATE.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return state if PYTHON.exists() and isinstance(state.get("locks"), dict) else {}


def _remember(state: dict[str, Any]) -> None:
    """Written beside and moved into place: a state is whole or absent."""
    beside = STATE.with_suffix(".new")
    beside.write_text(json.dumps(state, indent=1), encoding="utf-8")
    beside.replace(STATE)


def _usable(state: dict[str, Any]) -> bool:
    """Whether the environment on disk runs this very Python; one without a state was made by hand."""
    if state and state.get("interpreter") != _interpreter():
        return False
    ask = "import sys; print(sys.version.split()[0], sys.base_prefix)"
    try:
        answer = subprocess.run([PYTHON, "-c", ask], capture_output=True, text=True, env=clean_environ())
    except OSError:
        return False
    state.setdefault("interpreter", _interpreter())
    state.setdefault("locks", {})
    return answer.stdout.split() == [sys.version.split()[0], sys.base_prefix]


def _make_venv() -> None:
    say("ساختن محیط مجازی ‎.venv …", "Making the virtual environment .venv …")
    if VENV.exists():
        shutil.rmtree(VENV)
    # Not sys.executable: when that is the Python inside the .venv just removed, it is gone.
    made = subprocess.run(
        [getattr(sys, "_base_executable", sys.executable), "-m", "venv", "--without-pip", VENV],
        capture_output=True, text=True, env=clean_environ(),
    )  # fmt: skip
    if made.returncode:
        raise Stop(
            f"محیط مجازی ساخته نشد: {made.stderr.strip()}",
            f"The virtual environment could not be made: {made.stderr.strip()}",
        )


def _run_pip(lock: Path, state: dict[str, Any]) -> None:
    """Install; from the moment files are written until all are, the state says that a kill cut it off."""
    pip = next((REQUIREMENTS / "bootstrap").glob("pip-*.whl")) / "pip"
    command = [
        str(PYTHON), str(pip), "--disable-pip-version-check", "install", "--progress-bar=off", "--compile",
        "--no-warn-script-location", "--require-hashes", "--only-binary=:all:", "--requirement", str(lock),
    ]  # fmt: skip
    wheels = ROOT / "wheels"
    if wheels.is_dir():
        command += ["--no-index", "--find-links", str(wheels)]
    environ = clean_environ() | {"PYTHONUTF8": "1", "PIP_ROOT_USER_ACTION": "ignore"}
    writing = False
    with (
        LOG.open("w", encoding="utf-8") as log,
        subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8", env=environ, cwd=ROOT
        ) as process,
    ):
        assert process.stdout
        for line in process.stdout:
            log.write(line)
            if line.startswith("Installing collected packages"):
                writing = True
                _remember(state | {"cut_off": True})
    if process.returncode:
        if not writing:
            _remember(state)
        tail = "\n".join(LOG.read_text(encoding="utf-8").splitlines()[-8:])
        raise Stop(
            f"نصب بسته‌ها انجام نشد؛ اتصال به مخزن بسته‌ها و جای خالی دیسک را ببینید و دوباره اجرا کنید. "
            f"شرح کامل: {LOG}",
            f"The packages could not be installed; check the network and the free disk space, then run this "
            f"again. Full log: {LOG}\n{tail}",
        )


def _refuse_pyside_that_aborts() -> None:
    if sys.version_info < (3, 12) and any(VENV.glob("[Ll]ib*/**/pyside6_essentials-6.12.0.dist-info")):
        raise Stop(
            "PySide6 نسخهٔ 6.12.0 با پایتون پیش از ۳٫۱۲ فرو می‌ریزد؛ پوشهٔ ‎.venv را پاک کنید.",
            "PySide6 6.12.0 aborts on Python before 3.12; delete the folder .venv.",
        )
