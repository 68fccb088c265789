"""The register: people, bodies, neighbourhoods, venues and series, each with what is particular to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from operator import attrgetter
from typing import Any

from sqlalchemy import bindparam, select, update

from app.domain.body import Body
from app.domain.neighbourhood import Neighbourhood
from app.domain.person import Person, Position
from app.domain.preparation import Preparation
from app.domain.problems import Problem
from app.domain.series import Series, Venue
from app.persian import folding, sorting
from app.storage import tables
from app.storage.mapping.row import facts, grouped, shared
from app.storage.things import Parts, Things


class People(Things[Person]):
    """People with their positions."""

    table = tables.person
    kind = Person

    def protocol(self) -> tuple[str, ...]:
        """The identifiers of those who have a place in the order of the protocol."""
        place = tables.person.c.protocol
        found = select(tables.person.c.id).where(place.is_not(None)).order_by(place, tables.person.c.id)
        return tuple(self._connection.scalars(found))

    def set_protocol(self, person_ids: Sequence[str]) -> None:
        """Keep the order of the protocol; who is not named in it has no place."""
        self._connection.execute(update(tables.person).values(protocol=None))
        places = [{"of": person_id, "at": place} for place, person_id in enumerate(person_ids)]
        if places:
            change = update(tables.person).where(tables.person.c.id == bindparam("of"))
            self._connection.execute(change.values(protocol=bindparam("at")), places)

    def _sort_key(self, thing: Person) -> str:
        return sorting.person_key(thing.last_name, thing.first_name)

    def _read_parts(self, thing_id: str | None = None) -> Parts:
        rows = self._part_rows(tables.position, "person_id", thing_id)
        return {"positions": grouped(rows, "person_id", _position)}

    def _write_parts(self, thing: Person) -> None:
        rows = [
            {"id": held.id, "place": place, **facts(tables.position, held)}
            for place, held in enumerate(thing.positions)
        ]
        self._replace_rows(tables.position, "person_id", thing.id, rows)


class Bodies(Things[Body]):
    """Bodies with their aliases; however it is spelled, a name or alias means one body."""

    table = tables.body
    kind = Body

    def put(self, thing: Body) -> None:
        """Keep a body.

        :raises Problem: ``alias_taken`` with ``alias`` and ``body``, when another body has the name.
        """
        self._refuse_taken_names(thing)
        super().put(thing)

    def name_of(self, body_id: str) -> str:
        """The name of a body; empty if there is none."""
        return self._connection.scalar(select(tables.body.c.name).where(tables.body.c.id == body_id)) or ""

    def _refuse_taken_names(self, thing: Body) -> None:
        names = _folded(thing)
        taken = (
            select(tables.body_name.c.folded, tables.body.c.name)
            .join_from(tables.body_name, tables.body)
            .where(tables.body_name.c.folded.in_(names), tables.body_name.c.body_id != thing.id)
        )
        clash = self._connection.execute(taken).first()
        if clash:
            raise Problem("alias_taken", alias=names[clash.folded], body=clash.name)

    def _read_parts(self, thing_id: str | None = None) -> Parts:
        rows = self._part_rows(tables.body_alias, "body_id", thing_id)
        return {"aliases": grouped(rows, "body_id", lambda row: row.alias)}

    def _write_parts(self, thing: Body) -> None:
        aliases = [{"place": place, "alias": alias} for place, alias in enumerate(thing.aliases)]
        self._replace_rows(tables.body_alias, "body_id", thing.id, aliases)
        folded = [{"folded": name} for name in _folded(thing)]
        self._replace_rows(tables.body_name, "body_id", thing.id, folded)


class Neighbourhoods(Things[Neighbourhood]):
    """Neighbourhoods with their other names."""

    table = tables.neighbourhood
    kind = Neighbourhood

    def _read_parts(self, thing_id: str | None = None) -> Parts:
        rows = self._part_rows(tables.neighbourhood_alias, "neighbourhood_id", thing_id)
        return {"aliases": grouped(rows, "neighbourhood_id", lambda row: row.alias)}

    def _write_parts(self, thing: Neighbourhood) -> None:
        aliases = [{"place": place, "alias": alias} for place, alias in enumerate(thing.aliases)]
        self._replace_rows(tables.neighbourhood_alias, "neighbourhood_id", thing.id, aliases)


class Venues(Things[Venue]):
    """Venues."""

    table = tables.venue
    kind = Venue


class AllSeries(Things[Series]):
    """Series of meetings with what they prepare; the last ordinal of one never goes back, whatever is put."""

    table = tables.series
    kind = Series
    sort_by = "title"

    def put(self, thing: Series) -> None:
        """Keep a series, with the highest of the ordinals that it had and that is given."""
        last = select(tables.series.c.last_ordinal).where(tables.series.c.id == thing.id)
        given = max(self._connection.scalar(last) or 0, thing.last_ordinal)
        super().put(replace(thing, last_ordinal=given))

    def _facts(self, thing: Series) -> dict[str, Any]:
        return super()._facts(thing) | facts(tables.series, thing.preparation)

    def _thing(self, row: Any, parts: Parts) -> Series:
        plain: dict[str, Any] = {name: getattr(row, name) for name in shared(tables.series, Preparation)}
        lists: dict[str, Any] = {field: tuple(by_owner.get(row.id, ())) for field, by_owner in parts.items()}
        return replace(super()._thing(row, {}), preparation=Preparation(**plain, **lists))

    def _read_parts(self, thing_id: str | None = None) -> Parts:
        return {
            field: grouped(self._part_rows(table, "series_id", thing_id), "series_id", attrgetter(column))
            for field, (table, column) in _PREPARED.items()
        }

    def _write_parts(self, thing: Series) -> None:
        for field, (table, column) in _PREPARED.items():
            values = getattr(thing.preparation, field)
            rows = [{"place": place, column: value} for place, value in enumerate(values)]
            self._replace_rows(table, "series_id", thing.id, rows)


_PREPARED = {
    "agenda": (tables.series_agenda, "title"),
    "body_ids": (tables.series_body, "body_id"),
    "neighbourhood_ids": (tables.series_neighbourhood, "neighbourhood_id"),
}
"""For every list of a preparation: its table and the column of its values."""


def _position(row: Any) -> Position:
    return Position(id=row.id, **{name: getattr(row, name) for name in shared(tables.position, Position)})


def _folded(thing: Body) -> dict[str, str]:
    """The names of a body by their folded form; what folds to nothing is no name."""
    names = {folding.compact(name): name for name in (*thing.aliases, thing.name)}
    return {folded: name for folded, name in names.items() if folded}
