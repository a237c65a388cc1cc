"""Goes through every text that the database keeps, and takes somebody's traces out of it.

No table is left out because somebody forgot to name it: what there is comes
from the schema.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import JSON, Column, String, Table
from sqlmodel import AutoString, Session, SQLModel, col, select, update

from bot.core.erasing import Traces, without_person
from bot.core.mission import Mission
from bot.store.missions import DOCUMENT
from bot.store.tables import MissionRevisionRow, MissionRow

APART = frozenset({"account", "chat", "mission", "mission_revision", "rating", "alembic_version"})
"""What is taken care of elsewhere."""
NEVER = frozenset({"state", "mission", "session", "platform", "media_type", "zone_rules", "token"})
"""Columns with words of ours, or of the programme."""


def sweep(session: Session, mission: str, traces: Traces) -> None:
    """Take *traces* out of every row that has to do with *mission*."""
    session.flush()
    for table in SQLModel.metadata.sorted_tables:
        if table.name not in APART:
            _sweep_table(session, table, mission, traces)
    session.expire_all()


def _sweep_table(session: Session, table: Table, mission: str, traces: Traces) -> None:
    texts = [column for column in table.columns if _is_text(column)]
    if not texts:
        return
    key = list(table.primary_key.columns)
    query = table.select().with_only_columns(*dict.fromkeys([*key, *texts]))
    shared = "mission" not in table.columns
    if not shared:
        query = query.where(table.c.mission == mission)
    connection = session.connection()
    for row in connection.execute(query).mappings().all():
        where = [column == row[column] for column in key]
        theirs = traces if not shared or _is_about(mission, row) else _apart(traces)
        changed = _changed(table, {column.name: row[column] for column in texts}, theirs)
        if any(column.primary_key and column.name in changed for column in texts):
            # What has their name for a key is theirs, or says what nobody needs any more.
            connection.execute(table.delete().where(*where))
        elif changed:
            connection.execute(table.update().where(*where).values(**changed))


def _is_text(column: "Column[Any]") -> bool:
    kinds = isinstance(column.type, JSON | String | AutoString)
    return kinds and column.name not in NEVER


def _is_about(mission: str, row: Mapping[Any, Any]) -> bool:
    return any(mission in str(value) for value in row.values())


def _apart(traces: Traces) -> Traces:
    """Return what tells of somebody wherever it stands: accounts and chats."""
    nobody = type(traces.person)(code="", name="")
    return Traces(person=nobody, instead=nobody, accounts=traces.accounts, places=traces.places)


def _changed(table: Table, texts: Mapping[str, Any], traces: Traces) -> dict[str, Any]:
    """Return what has to stand there instead, by column."""
    cleared = {name: _cleared(table.c[name], value, traces) for name, value in texts.items()}
    return {name: value for name, value in cleared.items() if value != texts[name]}


def _cleared(column: "Column[Any]", value: Any, traces: Traces) -> Any:  # noqa: ANN401 - JSON
    if value is None or not isinstance(value, str) or isinstance(column.type, JSON):
        return traces.cleared(value)
    for kept in _json_in(value):
        cleared = traces.cleared(kept)
        return value if cleared == kept else json.dumps(cleared, ensure_ascii=False)
    return traces.cleared(value)


def _json_in(text: str) -> Iterator[Any]:
    """Return the value that *text* is the JSON of, where it is that of a list or of fields."""
    if text[:1] in ("{", "["):
        try:
            yield json.loads(text)
        except ValueError:
            return


def rewrite(session: Session, mission: Mission, traces: Traces, at: datetime) -> None:
    """Let every revision of *mission* name somebody else, and publish the last one anew.

    Other processes hold revisions in memory: with the new one they read all of
    them again that they need.
    """
    query = select(MissionRevisionRow).where(MissionRevisionRow.mission == mission.code)
    rows = session.exec(query.order_by(col(MissionRevisionRow.revision))).all()
    # A session or a group may have the same code, and keeps it.
    said = replace(traces, person=replace(traces.person, code=""))
    for row in rows:
        bare = without_person(DOCUMENT.validate_json(row.document), traces)
        kept = json.loads(DOCUMENT.dump_json(bare))
        cleared = DOCUMENT.validate_json(json.dumps(said.cleared(kept)))
        row.document = DOCUMENT.dump_json(cleared).decode()
        row.source = ""
        session.add(row)
    publish_anew(session, rows[-1], at)


def publish_anew(session: Session, last: MissionRevisionRow, at: datetime) -> None:
    """Let the *last* revision be published once more, as the next one."""
    row = MissionRevisionRow(
        mission=last.mission,
        revision=last.revision + 1,
        document=last.document,
        zone_rules=last.zone_rules,
        published_at=at,
        instants=last.instants,
    )
    session.add(row)
    mission = update(MissionRow).where(col(MissionRow.code) == last.mission)
    session.exec(mission.values(revision=last.revision + 1))
    session.flush()
    session.expire_all()
