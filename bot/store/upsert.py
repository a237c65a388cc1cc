"""Insert or leave, insert or replace: the two statements that each database words itself."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from sqlalchemy import Executable, Table
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.sql.dml import ReturningInsert
from sqlmodel import Session, SQLModel


def insert_new(session: Session, row: type[SQLModel], values: Mapping[str, Any]) -> bool:
    """Insert *values* unless their unique key is there, and tell whether they were new."""
    connection = session.connection()
    return bool(connection.execute(_new(connection.dialect.name, row), values).rowcount)


def insert_all(
    session: Session, row: type[SQLModel], values: Sequence[Mapping[str, Any]]
) -> list[int]:
    """Insert rows with *values*, the rest as it is by default, and return their new ids in order.

    The session does not get to know them: that would take three times as long.
    """
    if not values:
        return []
    rest = _defaults(row)
    made = session.connection().execute(_plain(row), [{**rest, **one} for one in values])
    return list(made.scalars())


def put(session: Session, row: type[SQLModel], values: Mapping[str, Any]) -> None:
    """Insert *values*, in the place of what stands under their primary key."""
    connection = session.connection()
    connection.execute(_put(connection.dialect.name, row, tuple(values)), values)


def put_all(session: Session, row: type[SQLModel], values: Sequence[Mapping[str, Any]]) -> None:
    """Insert all of *values*, which have the same names, as `put` does, in one statement."""
    if values:
        connection = session.connection()
        statement = _put(connection.dialect.name, row, tuple(values[0]))
        connection.execute(statement, list(values))


@cache
def _defaults(row: type[SQLModel]) -> Mapping[str, Any]:
    fields = row.model_fields.items()
    return {
        name: field.get_default(call_default_factory=True)
        for name, field in fields
        if name != "id" and not field.is_required()
    }


@cache
def _plain(row: type[SQLModel]) -> ReturningInsert[Any]:
    table: Table = row.__table__  # type: ignore[attr-defined]
    return table.insert().returning(table.c.id, sort_by_parameter_order=True)


@cache
def _new(dialect: str, row: type[SQLModel]) -> Executable:
    table = row.__table__  # type: ignore[attr-defined]
    statement: Executable = _insert(dialect)(table).inline().on_conflict_do_nothing()
    # PostgreSQL's dialect tells only then how many rows there were.
    return statement.execution_options(preserve_rowcount=True)


@cache
def _put(dialect: str, row: type[SQLModel], names: tuple[str, ...]) -> Executable:
    table = row.__table__  # type: ignore[attr-defined]
    key = [column.name for column in table.primary_key]
    statement = _insert(dialect)(table)
    rest = {name: statement.excluded[name] for name in names if name not in key}
    replacing: Executable = statement.on_conflict_do_update(index_elements=key, set_=rest)
    return replacing


def _insert(dialect: str) -> Any:  # noqa: ANN401 - two dialects' own types
    return postgresql.insert if dialect == "postgresql" else sqlite.insert
