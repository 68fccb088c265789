"""The bytes of attachments; what an attachment is called belongs to its meeting."""

from __future__ import annotations

from sqlalchemy import Connection, insert, select, update

from app.domain.problems import Problem
from app.storage.tables import attachment_content


class Attachments:
    """The bytes of attachments, inside one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def put_content(self, attachment_id: str, content: bytes) -> None:
        """Keep the bytes of an attachment, in place of those it had."""
        here = attachment_content.c.attachment_id == attachment_id
        changed = update(attachment_content).where(here).values(content=content)
        if not self._connection.execute(changed).rowcount:
            new = insert(attachment_content).values(attachment_id=attachment_id, content=content)
            self._connection.execute(new)

    def content(self, attachment_id: str) -> bytes:
        """The bytes of an attachment.

        :raises Problem: ``attachment_gone``, when they are not kept.
        """
        kept = select(attachment_content.c.content).where(attachment_content.c.attachment_id == attachment_id)
        content: bytes | None = self._connection.scalar(kept)
        if content is None:
            raise Problem("attachment_gone", id=attachment_id)
        return content
