"""Search in the texts of all meetings, whatever the spelling; it reads words alone, no whole meeting."""

from __future__ import annotations

from app.domain.search import Hits, find
from app.persian.folding import compact, fold
from app.services.office import Office

MOST = 50
"""So many are shown; of the others it is told how many they are."""


def search(office: Office, text: str, most: int = MOST) -> Hits:
    """Where every word of ``text`` stands: resolutions first, then agenda, statements and requests, among
    these the newest meeting first; nothing for nothing but gaps.

    Texts are folded once and kept folded with the office.
    """
    if not compact(text):
        return Hits()
    with office.store.read() as room:
        passages = room.texts.all()
    known = office.folded
    folded = {one: known.get(one) or fold(one) for one in {passage.text.text for passage in passages}}
    known.clear()
    known.update(folded)
    return find(passages, folded, text, most)
