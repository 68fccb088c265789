"""The letterhead (سرلوحه) of an office: whose paper it is; knows nothing of what is printed on it."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO

from app.domain.print_form import check_image
from app.domain.problems import Refusal

_FORMATS = ("PNG", "JPEG")
_MODES = frozenset({"1", "L", "LA", "P", "PA", "RGB", "RGBA", "CMYK", "YCbCr"})


@dataclass(frozen=True, slots=True)
class Letterhead:
    """Lines of the organisation from the top, and its own emblem, if any.

    The program ships no emblem: `logo` is a PNG or JPEG file that the office loaded itself.
    """

    lines: tuple[str, ...] = ()
    logo: bytes | None = None


def measured(data: bytes) -> tuple[int, int]:
    """Width and height in pixels of an image file that can stand in a letterhead, as it is to be looked at.

    :raises Refusal: ``letterhead_image_too_large``, ``letterhead_image_unreadable``.
    """
    from PIL import Image

    from app.documents.typesetting import pictures
    from app.documents.typesetting.sheet import Box

    check_image(len(data))
    try:
        with Image.open(BytesIO(data), formats=_FORMATS) as image:
            check_image(len(data), image.width * image.height)
            if image.mode not in _MODES:
                raise Refusal("letterhead_image_unreadable")
        pictures.opaque(data, Box(0, 0, 72, 72))
        return pictures.size_of(data)
    except (
        OSError,
        ValueError,
        SyntaxError,
        Image.DecompressionBombError,
    ) as error:  # what Pillow says of damaged files
        raise Refusal("letterhead_image_unreadable") from error
