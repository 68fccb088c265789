"""Chromium, or Chrome: a web page printed without a window, one process per file."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from collections.abc import Callable
from pathlib import Path

from benchmarks.measuring.contestants import CHROMIUM_PROGRAMS
from benchmarks.minutes import page
from benchmarks.peers import css, html


def prepare(scratch: Path) -> Callable[[bytes], bytes]:
    program = next(filter(None, map(shutil.which, CHROMIUM_PROGRAMS)))
    profile = f"--user-data-dir={scratch / 'chromium-profile'}"

    def make(record: bytes) -> bytes:
        with tempfile.TemporaryDirectory() as folder:
            source, target = Path(folder) / "minutes.html", Path(folder) / "minutes.pdf"
            source.write_text(html.document(page.read(record), css.LOOK), encoding="utf-8")
            subprocess.run(
                [
                    program, "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", profile,
                    f"--print-to-pdf={target}", source.as_uri(),
                ],
                check=True, capture_output=True,
            )  # fmt: skip
            return target.read_bytes()

    return make
