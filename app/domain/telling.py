"""What an act was, told from the difference that it made and by no verb, so that none can forget to tell."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from app.domain.act import Told
from app.domain.aggregate import Meeting
from app.domain.alteration import Alteration, Edit
from app.domain.attendance import OFFICERS, Attendance, Presence
from app.domain.statement import Statement
from app.domain.turn import Turn

NOUNS = {
    "resolutions": "resolution",
    "statements": "statement",
    "requests": "request",
    "agenda": "agenda_item",
    "attachments": "attachment",
    "recesses": "recess",
    "presiding": "presiding",
    "attendance": "row",
    "turns": "turn",
}
"""The first part of the codes of a collection; what comes first is what an act is told of."""

_REMOVED_FIRST = ("attendance", *(name for name in NOUNS if name != "attendance"))
_TEXTS = {"text", "title"}
_MARKS = {
    Presence.ABSENT: "row_absent",
    Presence.EXCUSED: "row_excused",
    Presence.UNMARKED: "row_unmarked",
}
_TOGETHER = {
    Presence.PRESENT: "several_present",
    Presence.ABSENT: "several_absent",
    Presence.EXCUSED: "several_excused",
}

BodyName = Callable[[str], str]


def tell(before: Meeting, after: Meeting, made: Alteration, body_name: BodyName) -> Told:
    """The one thing to say of an act; ``body_name`` gives the name of a body of the register."""
    return _Teller(before, after, made, body_name).told()


class _Teller:
    def __init__(self, before: Meeting, after: Meeting, made: Alteration, body_name: BodyName) -> None:
        self._before, self._after, self._made, self._body_name = before, after, made, body_name

    def told(self) -> Told:
        """What is most telling of everything that differs."""
        ways = (
            self._stages,
            self._floor,
            self._added,
            self._removed,
            self._silence,
            self._presence,
            self._edited,
            self._moved,
            self._facts,
        )
        return next((told for way in ways if (told := way())), Told("meeting_edited"))

    def _edits(self, collection: str) -> Iterator[Edit]:
        return (edit for edit in self._made.edits if edit.collection == collection)

    def _stages(self) -> Told | None:
        for name in ("started", "ended"):
            time = self._made.facts_after.get(name)
            if time and not self._made.facts_before[name]:
                return Told(f"meeting_{name}", {"time": time})
        if "ended" in self._made.facts_after and self._after.ended is None:
            return Told("meeting_reopened")
        for edit in self._edits("recesses"):
            if edit.before and edit.after and not edit.before.get("ended", True) and edit.after["ended"]:
                return self._one("recess_ended", self._after, edit, time=edit.after["ended"])
        return None

    def _floor(self) -> Told | None:
        """Somebody was given the floor."""
        for edit in self._edits("turns"):
            turn, was = self._item(self._after, edit), self._item(self._before, edit)
            if turn is not None and turn.is_running and not (was is not None and was.is_running):
                return self._one("turn_started", self._after, edit)
        return None

    def _silence(self) -> Told | None:
        """The floor was taken back."""
        for edit in self._edits("turns"):
            turn, was = self._item(self._after, edit), self._item(self._before, edit)
            if turn is not None and was is not None and was.is_running and not turn.is_running:
                return self._one("turn_ended" if turn.done else "turn_paused", self._after, edit)
        return None

    def _added(self) -> Told | None:
        return self._came_or_went("added", tuple(NOUNS), self._after, lambda edit: edit.before is None)

    def _removed(self) -> Told | None:
        return self._came_or_went("removed", _REMOVED_FIRST, self._before, lambda edit: edit.after is None)

    def _came_or_went(
        self, how: str, collections: tuple[str, ...], where: Meeting, is_so: Callable[[Edit], bool]
    ) -> Told | None:
        for name in collections:
            found = [edit for edit in self._edits(name) if is_so(edit)]
            if len(found) == 1:
                item = self._item(where, found[0])
                noun = "group" if isinstance(item, Attendance) and item.is_group else NOUNS[name]
                return self._one(f"{noun}_{how}", where, found[0])
            if found:
                return Told(f"several_{how}", {"count": len(found)})
        return None

    def _presence(self) -> Told | None:
        edits = [edit for edit in self._edits("attendance") if edit.after]
        for edit in edits:
            if edit.after and edit.after.get("on_behalf_of"):
                other = self._named(self._before, edit.after["on_behalf_of"])
                return self._one("row_substitutes", self._after, edit, other=other)
        marked = [edit for edit in edits if edit.after and {"presence", "stays"} & edit.after.keys()]
        if len(marked) > 1:
            return Told(self._marked_together(marked), {"count": len(marked)})
        return self._marked(marked[0]) if marked else None

    def _marked_together(self, marked: list[Edit]) -> str:
        rows = [self._item(self._after, edit) for edit in marked]
        were = [self._item(self._before, edit) for edit in marked]
        if all(row.is_present and row.arrived_at for row in were) and not any(row.arrived_at for row in rows):
            return "several_from_start"
        marks = {row.presence for row in rows}
        return _TOGETHER.get(marks.pop(), "several_marked") if len(marks) == 1 else "several_marked"

    def _marked(self, edit: Edit) -> Told:
        row, was = self._item(self._after, edit), self._item(self._before, edit)
        if not row.is_present:
            return self._one(_MARKS[row.presence], self._after, edit)
        stay = row.stays[-1] if row.stays else None
        if was.is_present and stay:
            if stay.left and (not was.stays or was.stays[-1].left != stay.left):
                return self._one("row_left", self._after, edit, time=stay.left)
            if len(row.stays) > len(was.stays) and stay.arrived:
                return self._one("row_came_back", self._after, edit, time=stay.arrived)
            return self._one("row_field", self._after, edit, field="stays")
        if stay and stay.arrived:
            return self._one("row_arrived", self._after, edit, time=stay.arrived)
        return self._one("row_from_start" if self._after.started else "row_present", self._after, edit)

    def _edited(self) -> Told | None:
        for name, noun in NOUNS.items():
            found = [edit for edit in self._edits(name) if edit.before and edit.after]
            officer = next((edit for edit in found if self._is_new_officer(edit)), None)
            if officer:
                return self._one(f"row_{self._item(self._after, officer).role}", self._after, officer)
            if found and name != "resolutions" and len(found) > 1:
                return Told("several_edited", {"count": len(found)})
            if found:
                return self._field(noun, found[0])
        return None

    def _field(self, noun: str, edit: Edit) -> Told:
        changed = set(edit.after or ())
        if changed == {"vote"}:
            return self._one("resolution_voted", self._after, edit)
        if len(changed) == 1 and not changed & _TEXTS:
            return self._one(f"{noun}_field", self._after, edit, field=changed.pop())
        return self._one(f"{noun}_edited", self._after, edit)

    def _is_new_officer(self, edit: Edit) -> bool:
        return bool(edit.after) and edit.after is not None and edit.after.get("role") in OFFICERS

    def _moved(self) -> Told | None:
        for order in self._made.orders:
            # Moved is what stands at the end of the stretch that it went over.
            forward = len(order.before) > 1 and order.before[0] == order.after[-1]
            moved = order.before[0] if forward else order.after[0]
            edit = Edit(order.collection, moved, {}, {})
            return self._one(f"{NOUNS[order.collection]}_moved", self._after, edit)
        return None

    def _facts(self) -> Told | None:
        changed = tuple(self._made.facts_after)
        if len(changed) != 1:
            return None
        if changed == ("cancelled",):
            return Told("meeting_cancelled" if self._after.cancelled else "meeting_not_cancelled")
        return Told("meeting_field", {"field": changed[0]})

    def _one(self, code: str, where: Meeting, edit: Edit, **more: Any) -> Told:
        siblings = [item.id for item in getattr(where, edit.collection)]
        row = siblings.index(edit.item_id) + 1
        name = self._name(where, self._item(where, edit))
        return Told(code, {"row": row, "name": name, **more}, edit.item_id)

    def _item(self, where: Meeting, edit: Edit) -> Any:
        return next((item for item in getattr(where, edit.collection) if item.id == edit.item_id), None)

    def _name(self, where: Meeting, item: Any) -> str:
        if isinstance(item, Attendance):
            return item.name
        if isinstance(item, Statement | Turn):
            label = item.label if isinstance(item, Turn) else ""
            named = self._named(where, item.speaker_id)
            return named or label or (self._body_name(item.body_id) if item.body_id else "")
        row_id = getattr(item, "row_id", None)
        text: str = self._named(where, row_id) if row_id else getattr(item, "title", "")
        return text

    def _named(self, where: Meeting, row_id: str | None) -> str:
        return next((row.name for row in where.attendance if row.id == row_id), "")
