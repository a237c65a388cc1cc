"""Insert or leave, insert or replace: the two statements that each database words itself."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import Session, SQLModel


def insert_new(session: Session, row: type[SQLModel], values: Mapping[str, Any]) -> bool:
    """Insert *values* unless their unique key is there, and tell whether they were new."""
    table = row.__table__  # type: ignore[attr-defined]
    result = session.connection().execute(
        _insert(session)(table).values(**values).on_conflict_do_nothing()
    )
    return bool(result.rowcount)


def put(session: Session, row: type[SQLModel], values: Mapping[str, Any]) -> None:
    """Insert *values*, in the place of what stands under their primary key."""
    table = row.__table__  # type: ignore[attr-defined]
    key = [column.name for column in table.primary_key]
    rest = {name: value for name, value in values.items() if name not in key}
    session.connection().execute(
        _insert(session)(table)
        .values(**values)
        .on_conflict_do_update(index_elements=key, set_=rest)
    )


def _insert(session: Session) -> Any:  # noqa: ANN401 - two dialects' own types
    dialect = session.connection().dialect.name
    return postgresql.insert if dialect == "postgresql" else sqlite.insert
