"""Passphrases and PINs: read from a file or asked for on the terminal, never from the command line."""

from __future__ import annotations

import getpass
import sys
from pathlib import Path

from app.domain.problems import Problem
from app.services import files


def secret(file: Path | None, question: str) -> str:
    """The first line of ``file``, or what a person types, unseen.

    :raises Problem: ``passphrase_file_not_text``, ``passphrase_not_given`` without file and terminal.
    """
    if file is None:
        if not sys.stdin.isatty():
            raise Problem("passphrase_not_given")
        try:
            return getpass.getpass(f"{question}: ")
        except EOFError:
            raise Problem("passphrase_not_given") from None
    try:
        return files.first_line(file)
    except UnicodeDecodeError:
        raise Problem("passphrase_file_not_text", file=file) from None
