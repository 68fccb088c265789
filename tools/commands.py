"""The verbs of `dev.py`: each sets up what it needs, then runs the real thing and returns its exit status."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree

from tools import environment, speech, system, translations
from tools.environment import PYTHON, ROOT
from tools.speech import Stop, say, warn

STATIC_CHECKS = {
    "ruff check": [str(PYTHON), "-m", "ruff", "check", "."],
    "ruff format": [str(PYTHON), "-m", "ruff", "format", "--check", "."],
    "mypy": [str(PYTHON), "-m", "mypy"],
    "import-linter": [str(environment.script("lint-imports"))],
}

MOST_WORKERS = 4


class Verb(NamedTuple):
    do: Callable[[list[str]], int]
    persian: str
    english: str


def main(arguments: list[str]) -> int:
    speech.prepare()
    name, *rest = arguments or ["--help"]
    if name not in VERBS:
        print(usage())
        return 0 if name in ("-h", "--help", "help") else 2
    try:
        return VERBS[name].do(rest)
    except Stop as problem:
        warn(problem.persian, problem.english)
        return 1
    except OSError as problem:
        warn(f"سیستم‌عامل نپذیرفت: {problem}", f"The operating system refused: {problem}")
        return 1
    except KeyboardInterrupt:
        return 130


def usage() -> str:
    lines = ["python3 dev.py VERB [...]", ""]
    for name, verb in VERBS.items():
        lines += [f"  {name:12} {verb.english}", f"  {'':12} {verb.persian}"]
    return "\n".join(lines)


def demo(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="dev.py demo", description=VERBS["demo"].english)
    parser.add_argument("folder", nargs="?", type=Path, default=ROOT / "demo")
    parser.add_argument("--no-window", action="store_true", help="stop when the files are made")
    choice = parser.parse_args(arguments)
    folder = choice.folder.resolve()
    _set_up("run")
    status = _app("demo", str(folder))
    if status or choice.no_window:
        return status
    if not system.can_open_window():
        say(
            "صفحه‌نمایشی در دسترس نیست؛ پنجره باز نشد. روی رایانه‌ای با صفحه‌نمایش: python3 dev.py run",
            "There is no screen to use, so no window was opened. Where there is one: python3 dev.py run",
        )
        return 0
    return _app("--office", str(folder / DEMO_OFFICE))


def run(arguments: list[str]) -> int:
    _set_up("run")
    if not arguments and not system.can_open_window():
        raise Stop(
            "صفحه‌نمایشی در دسترس نیست. فرمان‌ها بی پنجره هم کار می‌کنند: python3 dev.py run --help",
            "There is no screen to use. The commands work without a window too: python3 dev.py run --help",
        )
    return _app(*arguments)


def test(arguments: list[str]) -> int:
    """Everything; with arguments only pytest, which gets them."""
    _set_up("test", system.TEST_PROGRAMS)
    failed = [] if arguments else _failed_checks()
    with tempfile.TemporaryDirectory() as folder:
        results = Path(folder) / "results.xml"
        command = [str(PYTHON), "-m", "pytest", f"--junit-xml={results}", *(arguments or _side_by_side())]
        if not system.can_draw():
            command += ["-p", "no:pytest-qt"]
        if _call(command):
            failed.append("pytest")
        skipped = skipped_in(results)
    _say_what_was_left_out()
    return verdict(failed, skipped)


def _side_by_side() -> list[str]:
    """A worker for each processor, whole files at a time: their fixtures make keys and windows once.

    In the order of `tests/conftest.py`; by itself xdist would leave the files with the fewest tests, which
    take longest, to the end.  It would also start a file over in which a worker died, many times.
    """
    workers = str(min(os.cpu_count() or 1, MOST_WORKERS))
    return ["-n", workers, "--dist", "loadfile", "--no-loadscope-reorder", "--max-worker-restart", "0"]


def check(arguments: list[str]) -> int:
    _set_up("test")
    if arguments == ["--fix"]:
        for command in (["check", "--fix", "."], ["format", "."]):
            _call([str(PYTHON), "-m", "ruff", *command])
    return verdict(_failed_checks())


def bench(arguments: list[str]) -> int:
    names = sorted(path.stem for path in (ROOT / "benchmarks").glob("[a-z]*.py"))
    if not arguments or arguments[0] not in names:
        print(f"python3 dev.py bench NAME    NAME: {', '.join(names)}")
        return 2
    system.provide(system.BENCH_LIBRARIES, {})
    _set_up("bench")
    return _call([str(PYTHON), "-m", f"benchmarks.{arguments[0]}", *arguments[1:]])


def lock(arguments: list[str]) -> int:
    """Choose versions anew within the bounds of pyproject.toml (`--upgrade`: the newest ones)."""
    environment.install("lock")
    for group in ("run", "test", "build", "bench", "lock"):
        command = [
            str(PYTHON), "-m", "uv", "pip", "compile", "pyproject.toml", "--universal",
            "--python-version", "3.11", "--generate-hashes", "--no-emit-index-url", "--no-emit-find-links",
            "--quiet", "--custom-compile-command", "python3 dev.py lock",
            "--output-file", f"requirements/{group}.txt",
        ]  # fmt: skip
        if group == "lock":
            command[command.index("pyproject.toml")] = "requirements/lock.in"
        elif group != "run":
            command += ["--extra", group, "--constraint", "requirements/run.txt"]
        if status := _call(command + arguments):
            return status
    return 0


def screenshots(arguments: list[str]) -> int:
    _set_up("run")
    return _call([str(PYTHON), "-m", "tools.screenshots", *arguments], QT_QPA_PLATFORM="offscreen")


def inspect(arguments: list[str]) -> int:
    _set_up("run")
    return _call([str(PYTHON), "-m", "tools.inspection", *arguments], QT_QPA_PLATFORM="offscreen")


def build(arguments: list[str]) -> int:
    system.provide({}, system.BUILD_PROGRAMS)
    _set_up("build")
    return _call([str(PYTHON), "-m", "PyInstaller", "--noconfirm", "build.spec", *arguments])


def translate(arguments: list[str]) -> int:
    _set_up("run")
    return translations.update(arguments)


def keys(_arguments: list[str]) -> int:
    _set_up("run")
    return _call([str(PYTHON), "-m", "tools.keys"])


VERBS = {
    "demo": Verb(
        demo,
        "راه‌اندازی، و همهٔ کار یک نشست نمونه: دفتر، صورتجلسه، امضا، راستی‌آزمایی، پنجره  [پوشه] [--no-window]",
        "set up, then the whole job once: office, minutes, signature, proof, window  [DIR] [--no-window]",
    ),
    "test": Verb(test, "راه‌اندازی، و همهٔ آزمون‌ها", "set up, then all checks and tests  [pytest arguments]"),
    "run": Verb(run, "باز کردن پنجره، یا فرمان‌های برنامه", "open the window, or any command of the program"),
    "check": Verb(check, "بررسی‌های ایستا", "ruff, mypy and import-linter alone  [--fix]"),
    "bench": Verb(bench, "سنجش سرعت", "a benchmark  NAME"),
    "screenshots": Verb(screenshots, "عکس همهٔ صفحه‌های پنجره", "pictures of every page of the window  [DIR]"),
    "inspect": Verb(
        inspect,
        "بازرسی همهٔ صفحه‌ها: جا، نام، Tab، کانون، رنگ  [--theme] [--text] [--size] [--language] [--only]",
        "check every page: room, names, Tab, focus, ink  [--theme] [--text] [--size] [--language] [--only]",
    ),
    "translate": Verb(translate, "به‌روز کردن ترجمه‌ها", "bring translations/*.ts up to date, make the .qm"),
    "keys": Verb(keys, "ساختن docs/keys.md از جدول کلیدها", "write docs/keys.md from the table of keys"),
    "build": Verb(build, "ساخت برنامهٔ مستقل", "a folder that runs without Python (dist/dabir)"),
    "lock": Verb(lock, "قفل کردن نسخهٔ بسته‌ها", "lock the packages anew  [--upgrade]"),
}
DEMO_OFFICE = "office.dabir"


def _set_up(group: str, programs: dict[str, str] | None = None) -> None:
    system.provide(system.DRAWING | system.WINDOW, programs or {})
    environment.install(group)
    translations.compile_changed()


def _call(command: list[str], **variables: str) -> int:
    sys.stdout.flush()
    return subprocess.run(command, cwd=ROOT, env=environment.clean_environ() | variables).returncode


def _app(*arguments: str) -> int:
    """The program itself, in the folder where the person is: a file named there is meant there."""
    variables = environment.clean_environ() | {"PYTHONPATH": str(ROOT)}
    return subprocess.run([PYTHON, "-m", "app", *arguments], env=variables).returncode


def _failed_checks() -> list[str]:
    failed = []
    for name, command in STATIC_CHECKS.items():
        print(f"== {name}", flush=True)
        if _call(command):
            failed.append(name)
    return failed


def _say_what_was_left_out() -> None:
    lacking = system.missing_programs(system.TEST_PROGRAMS)
    if not system.can_draw():
        lacking = [*system.missing_libraries(system.DRAWING), *lacking]
    if lacking:
        warn(
            f"آزمون‌هایی که به این‌ها نیاز دارند کنار گذاشته شدند: {'، '.join(lacking)}",
            f"Tests that need these were skipped: {', '.join(lacking)}",
        )


def skipped_in(results: Path) -> int:
    """How many tests the results of pytest (JUnit XML) say were skipped; none where it wrote no results."""
    if not results.exists():
        return 0
    return sum(int(suite.get("skipped", 0)) for suite in ElementTree.parse(results).iter("testsuite"))


def verdict(failed: list[str], skipped: int = 0) -> int:
    """Say how it ended; the exit status comes back."""
    if failed:
        warn(f"رد شد: {'، '.join(failed)}", f"Failed: {', '.join(failed)}")
        return 1
    if skipped:
        say(
            f"آنچه آزموده شد درست بود؛ {skipped} آزمون کنار گذاشته شد.",
            f"What was tested passed; tests left out: {skipped}.",
        )
    else:
        say("همه درست بود.", "All passed.")
    return 0
