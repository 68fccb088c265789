"""The font of the office's papers: its files are kept whole, and a damaged one is refused."""

from __future__ import annotations

import hashlib

from sqlalchemy import Connection, delete, insert, select

from app.domain.font import FontFile, OfficeFont
from app.domain.problems import Problem
from app.storage.mapping.row import facts, shared
from app.storage.tables import office_font


class Font:
    """The font that the office has chosen, inside one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def family(self) -> str | None:
        """What it is called, read without its files; None while nothing is chosen."""
        regular = select(office_font.c.family).where(office_font.c.bold.is_(False))
        name: str | None = self._connection.scalar(regular)
        return name

    def get(self) -> OfficeFont | None:
        """The font with its files; None while nothing is chosen.

        :raises Problem: ``font_damaged`` with ``font`` and ``file``, when a file is not what was kept.
        """
        columns = shared(office_font, FontFile)
        files = {}
        for row in self._connection.execute(select(office_font)):
            file = FontFile(**{name: getattr(row, name) for name in columns}, data=row.content)
            if hashlib.sha256(file.data).hexdigest() != file.sha256:
                raise Problem("font_damaged", font=file.family, file=file.name)
            files[row.bold] = file
        return OfficeFont(files[False], files.get(True, files[False])) if files else None

    def put(self, font: OfficeFont) -> None:
        """Keep a font in place of the one that was chosen."""
        self.delete()
        files = {False: font.regular} | ({True: font.bold} if font.bold != font.regular else {})
        rows = [
            {"bold": bold, **facts(office_font, file), "content": file.data} for bold, file in files.items()
        ]
        self._connection.execute(insert(office_font), rows)

    def delete(self) -> None:
        """Choose none."""
        self._connection.execute(delete(office_font))
