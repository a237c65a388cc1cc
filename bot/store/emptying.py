"""Takes everybody out of a mission: the programme stays, and what adds up."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import datetime

from sqlalchemy import ColumnElement, Table
from sqlmodel import Session, SQLModel, col, delete, select, update

from bot.core.erasing import SHORTEST, nameless
from bot.core.mission import Host, Mission, Person
from bot.store.erasing import Erasing
from bot.store.missions import DOCUMENT
from bot.store.of_chats import OfChat
from bot.store.sweeping import publish_anew
from bot.store.tables import (
    AccountRow,
    BroadcastRow,
    ChatRow,
    DeliveryRow,
    EndedRow,
    MissionRevisionRow,
    MissionRow,
    NoticeRow,
    PictureRow,
    RoomMessageRow,
    SettingRow,
    StandingRow,
)

STAYS = frozenset(
    {"mission", "mission_revision", "edition", "look", "poll", "feature", "ended", "picture"}
)
"""Tables of which rows stay: the programme, totals, switches, the organisation's logo."""
LOGO = "logo"
OF_BROADCASTS = ("broadcast page", "broadcast taken", "broadcast correction", "broadcast wall")
Condition = ColumnElement[bool]


class Emptying(Erasing):
    """The part of the store that lets a mission be without its people."""

    _session: Session

    def erased_at(self, mission: str) -> datetime | None:
        """Return when what a mission knew of people was deleted, None: it has not been."""
        query = select(MissionRow.erased_at).where(MissionRow.code == mission)
        return self._session.exec(query).first()

    def erase_everyone(self, mission: Mission, at: datetime) -> None:
        """Delete whatever is kept of people in *mission*, at *at* (mission time), for good."""
        self._session.flush()
        self._drop_settings(mission.code)
        self._drop_places(mission.code)
        for table in reversed(SQLModel.metadata.sorted_tables):
            if table.name not in STAYS and (of_mission := _of(table, mission.code)) is not None:
                self._session.connection().execute(table.delete().where(of_mission))
        pictures = col(PictureRow.mission) == mission.code
        self._session.exec(delete(PictureRow).where(pictures, col(PictureRow.what) != LOGO))
        self._session.exec(update(PictureRow).where(pictures).values(person=""))
        ended = col(EndedRow.mission) == mission.code
        self._session.exec(update(EndedRow).where(ended).values(by=""))
        self._session.expire_all()
        self._unname(mission, at)
        rows = update(MissionRow).where(col(MissionRow.code) == mission.code)
        self._session.exec(rows.values(erased_at=at))
        self._session.expire_all()
        self._snapshots.clear()
        self.look_soon(mission.code)
        self.leave_no_trace()

    def _drop_settings(self, mission: str) -> None:
        """Drop the settings that name the mission, its chats, accounts, messages and notices."""
        own = {
            *_named(OfChat, self._numbers(ChatRow, mission)),
            *_named(("your day",), self._numbers(DeliveryRow, mission)),
            *_named(("decided",), self._numbers(NoticeRow, mission)),
            *_named(OF_BROADCASTS, self._numbers(BroadcastRow, mission)),
        }
        accounts = self._session.exec(select(AccountRow).where(AccountRow.mission == mission))
        tokens = {
            f"{one.platform}:{one.platform_id}"
            for one in accounts.all()
            if not self._elsewhere_too(one)
        }
        for row in self._session.exec(select(SettingRow)).all():
            rest = row.name.partition(":")[2]
            theirs = mission in rest.split(":") or f":{mission}:" in row.value
            if theirs or row.name in own or rest in tokens:
                self._session.delete(row)
        self._session.flush()

    def _elsewhere_too(self, row: AccountRow) -> bool:
        query = select(AccountRow.mission).where(
            AccountRow.platform == row.platform,
            AccountRow.platform_id == row.platform_id,
            AccountRow.mission != row.mission,
        )
        return self._session.exec(query).first() is not None

    def _drop_places(self, mission: str) -> None:
        """Drop what stands in the room, and where answers stand in chats of the mission alone."""
        rows = self._session.exec(select(ChatRow).where(ChatRow.mission == mission)).all()
        ids = [row.platform_id for row in rows]
        self._session.exec(delete(RoomMessageRow).where(col(RoomMessageRow.chat).in_(ids)))
        for row in rows:
            about = f"{row.platform}:{row.platform_id}:"
            standing = col(StandingRow.about).startswith(about, autoescape=True)
            self._session.exec(delete(StandingRow).where(standing))

    def _numbers(self, row: type[SQLModel], mission: str) -> list[int]:
        columns = row.__table__.c  # type: ignore[attr-defined]
        query = select(columns.id).where(columns.mission == mission)
        return [*self._session.connection().execute(query).scalars()]

    def _unname(self, mission: Mission, at: datetime) -> None:
        """Let nobody have a name in any revision, nor a host an address."""
        query = select(MissionRevisionRow).where(MissionRevisionRow.mission == mission.code)
        rows = self._session.exec(query.order_by(col(MissionRevisionRow.revision))).all()
        documents = [DOCUMENT.validate_json(row.document) for row in rows]
        instead: dict[str, Person] = {}
        texts: dict[str, str] = {}
        for document in documents:
            for person in document.people:
                if person.code not in instead:
                    instead[person.code] = _nobody(document, person, instead)
                said = {person.name: instead[person.code].name, person.phone: "", person.email: ""}
                texts |= {one: by for one, by in said.items() if len(one) >= SHORTEST}
        for row, document in zip(rows, documents, strict=True):
            bare = DOCUMENT.dump_json(_bare(document, instead)).decode()
            row.document, row.source = _replaced(bare, texts), ""
            self._session.add(row)
        publish_anew(self._session, rows[-1], at)


def _named(begins: Iterable[str], numbers: Iterable[int]) -> Iterator[str]:
    listed = [*numbers]
    return (f"{one}:{number}" for one in begins for number in listed)


def _of(table: Table, mission: str) -> Condition | None:
    """Return which rows of a table are a mission's, be it by what they refer to; None: none."""
    if "mission" in table.columns:
        return table.c.mission == mission
    for key in table.foreign_keys:
        parent = _of(key.column.table, mission)
        if parent is not None:
            return key.parent.in_(select(key.column).where(parent))
    return None


def _nobody(mission: Mission, person: Person, known: Mapping[str, Person]) -> Person:
    made = nameless(mission, person)
    taken = {one.code for one in known.values()}
    number = len(known) + 1
    return made if made.code not in taken else replace(made, code=f"{made.code}-{number}")


def _bare(mission: Mission, instead: Mapping[str, Person]) -> Mission:
    people = tuple(
        replace(instead[one.code], groups=one.groups, role=one.role) for one in mission.people
    )
    sessions = tuple(
        replace(one, hosts=tuple(map(_unreachable, one.hosts))) for one in mission.sessions
    )
    hosts = tuple(map(_unreachable, mission.hosts))
    return replace(mission, people=people, hosts=hosts, sessions=sessions)


def _unreachable(host: Host) -> Host:
    return replace(host, email="", phone="")


def _replaced(document: str, texts: Mapping[str, str]) -> str:
    """Take names and numbers out of whatever else the programme says."""
    if not texts:
        return document
    longest = sorted(texts, key=len, reverse=True)
    found = "|".join(map(re.escape, longest))
    return re.sub(rf"(?<!\w)(?:{found})(?!\w)", lambda one: texts[one[0]], document)
