"""The register: people, bodies, neighbourhoods, venues and series, each with what is particular to it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from sqlalchemy import select

from app.domain.body import Body
from app.domain.neighbourhood import Neighbourhood
from app.domain.person import Person, Position
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
    """Series of meetings; the last ordinal of one never goes back, whatever value is put."""

    table = tables.series
    kind = Series
    sort_by = "title"

    def put(self, thing: Series) -> None:
        """Keep a series, with the highest of the ordinals that it had and that is given."""
        last = select(tables.series.c.last_ordinal).where(tables.series.c.id == thing.id)
        given = max(self._connection.scalar(last) or 0, thing.last_ordinal)
        super().put(replace(thing, last_ordinal=given))


def _position(row: Any) -> Position:
    return Position(id=row.id, **{name: getattr(row, name) for name in shared(tables.position, Position)})


def _folded(thing: Body) -> dict[str, str]:
    """The names of a body by their folded form; what folds to nothing is no name."""
    names = {folding.compact(name): name for name in (*thing.aliases, thing.name)}
    return {folded: name for folded, name in names.items() if folded}
