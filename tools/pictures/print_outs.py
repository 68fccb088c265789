"""The print-outs of the sample, one after the other, as they are seen before they are printed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from app.domain.print_out import Format, Kind
from tools.pictures.scene import Scene

if TYPE_CHECKING:
    from tools.pictures.stage import Stage


def _kind(kind: Kind, stage: Stage) -> None:
    part: Any = stage.meeting("print_outs")
    part.kinds.choose(kind)
    sheet = part.sheet

    def is_shown() -> bool:
        made = sheet.made is not None and sheet.made.kind is kind
        return made and (kind.file_format is not Format.PDF or bool(sheet.pages.sheets))

    stage.until(is_shown)
    stage.settle()


PRINT_OUTS = (
    Scene("print-outs", partial(_kind, Kind.MINUTES), in_docs=True),
    *(Scene(f"print-outs-{kind.value}", partial(_kind, kind)) for kind in Kind if kind is not Kind.MINUTES),
)
