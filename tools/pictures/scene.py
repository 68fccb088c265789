"""One state of one page, and how it is come to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from tools.pictures.stage import Stage


@dataclass(frozen=True, slots=True)
class Scene:
    """``show`` goes on from the scene before; ``in_docs`` are those whose pictures the docs hold.

    ``of`` is what is photographed, where it is not the window.
    """

    name: str
    show: Callable[[Stage], object]
    in_docs: bool = False
    of: Callable[[Stage], QWidget] | None = None
