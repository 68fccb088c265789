"""How a verb answers: a person in sentences, a program in JSON; and what is told beside the answer."""

from __future__ import annotations

import json
import os
import sys
from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from app.cli import console
from app.services import files
from app.services.fonts import Shaping
from app.words import Catalogue


def warn_of_missing(catalogue: Catalogue, characters: Sequence[str]) -> None:
    """Name the characters that the paper's letters lack."""
    if characters:
        console.warn(catalogue.say("cli", "missing_characters", characters=" ".join(characters)))


def warn_of_losses(catalogue: Catalogue, shaping: Shaping) -> None:
    """Name what the other shaping engine loses."""
    if shaping.losses:
        console.warn(catalogue.say("cli", "shaped_plainly", losses=catalogue.losses(shaping.losses)))


def tell(options: Namespace, answer: Any, text: str) -> None:
    """Answer a verb."""
    if options.json:
        print_data(json.dumps(answer, ensure_ascii=False, indent=1))
    else:
        print_data(console.shown(text, sys.stdout))


def print_data(text: str) -> None:
    """Write the answer out at once, so that a full disk behind the output is found here and told."""
    try:
        print(text, flush=True)
    except OSError as error:
        # What is still waiting would fail again when Python ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if isinstance(error, BrokenPipeError):
            raise
        raise files.problem_of(error, Path("stdout")) from error
