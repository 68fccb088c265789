"""``python -m app``: the window, or with a verb the command line; nothing else."""

from __future__ import annotations

import gc
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.services.office import Office

_WITH_VALUE = {"--office", "--language"}
# The same program once more, as the process that works with a token (`app.signing.tokens.process`).
_TOKEN_HELPER = "--token-helper"


def main() -> int:
    """Start what the arguments ask for."""
    # Loading makes objects by the hundred thousand and no garbage, and looking for some all the while costs
    # time: a command therefore looks seldom, and the window not before its first page is there.
    gc.set_threshold(200_000, 20, 50)
    arguments = sys.argv[1:]
    if arguments == [_TOKEN_HELPER]:
        from app.services import tokens

        return tokens.serve()
    if _asks_for_more_than_a_window(arguments):
        from app import cli

        return cli.main(arguments, _open_office)
    gc.disable()
    from app.ui.run import run

    return run(arguments, _open_office)


def _open_office(target: str) -> Office:
    """Open the office; imported late, since the window paints before the store is loaded."""
    from app.bootstrap import open_office

    return open_office(target)


def _asks_for_more_than_a_window(arguments: list[str]) -> bool:
    rest = iter(arguments)
    for argument in rest:
        if argument in _WITH_VALUE:
            next(rest, None)
        elif argument.partition("=")[0] not in _WITH_VALUE:
            return True
    return False


if __name__ == "__main__":
    sys.exit(main())
