"""The texts of the widgets: from the code into `translations/*.ts`, and from there into the `.qm` of Qt.

The code speaks Persian; `fa.ts` only says what Qt itself says otherwise than we want, and is written by hand.
"""

from __future__ import annotations

import subprocess
from pathlib import Path

from tools import environment
from tools.speech import warn

FOLDER = environment.ROOT / "translations"
LANGUAGE_OF_THE_CODE = "fa"


def update(arguments: list[str]) -> int:
    """Gather the texts of the window and its keys into the .ts of every other language, then compile all."""
    app = environment.ROOT / "app"
    code = sorted(str(path) for path in (app / "keys.py", *(app / "ui").rglob("*.py")))
    for target in {*FOLDER.glob("*.ts"), FOLDER / "en.ts"} - {FOLDER / f"{LANGUAGE_OF_THE_CODE}.ts"}:
        languages = ["-source-language", LANGUAGE_OF_THE_CODE, "-target-language", target.stem]
        options = ["-locations", "none", "-sort-messages", "-no-obsolete", *languages, *arguments]
        command = [str(environment.script("pyside6-lupdate")), *options, *code, "-ts", str(target)]
        if status := subprocess.run(command, env=environment.clean_environ()).returncode:
            return status
    failures = [source for source in sorted(FOLDER.glob("*.ts")) if not _compile(source)]
    return 1 if failures else 0


def compile_changed() -> None:
    """Make the .qm files that are absent or older than their .ts; they are not kept in the repository."""
    for source in sorted(FOLDER.glob("*.ts")):
        target = _compiled(source)
        if not target.exists() or target.stat().st_mtime < source.stat().st_mtime:
            _compile(source)


def _compiled(source: Path) -> Path:
    return source.with_name(f"dabir_{source.stem}.qm")


def _compile(source: Path) -> bool:
    """Written beside and renamed, for an open window keeps the old file mapped and would die without it."""
    lrelease = environment.script("pyside6-lrelease")
    beside = _compiled(source).with_suffix(".part")
    command = [str(lrelease), "-silent", str(source), "-qm", str(beside)]
    done = subprocess.run(command, capture_output=True, text=True, env=environment.clean_environ())
    if done.returncode:
        warn(
            f"ترجمهٔ {source.name} ساخته نشد: {done.stderr.strip()}",
            f"The translation {source.name} could not be compiled: {done.stderr.strip()}",
        )
        return False
    beside.replace(_compiled(source))
    return True
