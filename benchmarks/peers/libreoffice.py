"""LibreOffice Writer: a flat OpenDocument text converted without a window, one process per file."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable
from pathlib import Path

from benchmarks.minutes import page
from benchmarks.minutes.page import FONTS
from benchmarks.peers import opendocument

FONT_CONFIGURATION = f"""<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>{FONTS}</dir><include ignore_missing="yes">/etc/fonts/fonts.conf</include></fontconfig>
"""


def prepare(scratch: Path) -> Callable[[bytes], bytes]:
    program = shutil.which("soffice") or "soffice"
    profile = f"-env:UserInstallation={(scratch / 'libreoffice-profile').as_uri()}"
    fonts = scratch / "fonts.conf"
    fonts.write_text(FONT_CONFIGURATION, encoding="utf-8")
    surroundings = os.environ | {"FONTCONFIG_FILE": str(fonts)}

    def make(record: bytes) -> bytes:
        with tempfile.TemporaryDirectory() as folder:
            source = Path(folder) / "minutes.fodt"
            source.write_text(opendocument.document(page.read(record)), encoding="utf-8")
            subprocess.run(
                [program, profile, "--headless", "--convert-to", "pdf", "--outdir", folder, str(source)],
                check=True, capture_output=True, env=surroundings,
            )  # fmt: skip
            return source.with_suffix(".pdf").read_bytes()

    return make
