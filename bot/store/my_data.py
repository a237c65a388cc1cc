"""Gathers what the database holds of one person, and of nobody else."""

import json
from base64 import b64encode
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any

from sqlmodel import Session, col, or_, select

from bot.core.mission import Mission, Person
from bot.core.my_data import MyData
from bot.core.replies import TEXT
from bot.store.of_chats import OfChat
from bot.store.personal import PERSONAL, Personal
from bot.store.tables import (
    AccountRow,
    ChatRow,
    DeliveryRow,
    HostQuestionRow,
    HostQuestionVoteRow,
    IntroductionRow,
    NoticeRow,
    OfferRow,
    SettingRow,
    TaskRow,
)

Fields = dict[str, Any]


class MyDatas:
    """The part of the store that gathers what there is of somebody."""

    _session: Session

    def my_data(self, mission: Mission, person: Person, at: datetime) -> MyData:
        """Return all that is kept of *person* in *mission*, as it is at *at*."""
        self._session.flush()
        sections: dict[str, Sequence[Fields]] = {"person": [_plain(asdict(person))]}
        for one in PERSONAL:
            sections[one.section] = list(self._my_rows(one, mission.code, person.code))
        sections["votes"] = list(self._my_votes(mission.code, person.code))
        sections["introductions"] = list(self._my_introductions(mission.code, person.code))
        sections["settings"] = list(self._my_settings(mission.code, person.code))
        sections["messages"] = list(self._my_messages(mission.code, person.code))
        sections["said"] = list(self._my_said(mission.code, person.code))
        sections["tasks"] = list(self._my_tasks(mission.code, person.code))
        return MyData(
            name=person.name,
            mission=mission.title,
            made=at.date().isoformat(),
            sections=sections,
        )

    def _my_rows(self, one: Personal, mission: str, person: str) -> Iterator[Fields]:
        columns = one.row.__table__.c  # type: ignore[attr-defined]
        theirs = columns[one.whose] == f"{one.prefix}{person}"
        query = (
            select(*(columns[name] for name in one.shows))
            .where(columns.mission == mission, theirs)
            .order_by(*one.row.__table__.primary_key.columns)  # type: ignore[attr-defined]
        )
        for row in self._session.connection().execute(query).mappings():
            yield _plain(row)

    def _my_votes(self, mission: str, person: str) -> Iterator[Fields]:
        query = (
            select(HostQuestionRow.session, HostQuestionRow.id)
            .join(HostQuestionVoteRow, col(HostQuestionVoteRow.question) == HostQuestionRow.id)
            .where(HostQuestionRow.mission == mission, HostQuestionVoteRow.person == person)
            .order_by(col(HostQuestionRow.id))
        )
        for session, number in self._session.exec(query):
            # The words are somebody else's.
            yield {"session": session, "what": number}

    def _my_introductions(self, mission: str, person: str) -> Iterator[Fields]:
        own = list(
            self._session.exec(
                select(OfferRow.id).where(OfferRow.mission == mission, OfferRow.person == person)
            )
        )
        query = select(IntroductionRow).where(
            IntroductionRow.mission == mission,
            or_(col(IntroductionRow.offer).in_(own), col(IntroductionRow.seek).in_(own)),
        )
        for row in self._session.exec(query):
            said = row.by_offer if row.offer in own else row.by_seek
            yield _plain({"at": row.at, "answer": said, "made_at": row.made_at})

    def _my_settings(self, mission: str, person: str) -> Iterator[Fields]:
        """Return what stands under a name with them in it, and what is noted of them by name."""
        tokens = {f"{account}" for account in self._my_account_tokens(mission, person)}
        own = {one.name_in(chat) for chat in self._my_chats(mission, person) for one in OfChat}
        rows = self._session.exec(select(SettingRow).order_by(col(SettingRow.name)))
        for row in rows:
            parts = row.name.split(":")
            of_mission = mission in parts and person in parts
            of_account = any(row.name.endswith(f":{token}") for token in tokens)
            if of_mission or of_account or row.name in own:
                # A programme that was sent is no fact of theirs.
                value = "" if row.name.startswith(("loaded:", "upload:")) else row.value
                yield {"what": row.name, "value": value}
            elif row.name.startswith((f"late:{mission}:", f"outings:{mission}")):
                yield from _of_person(row.name, row.value, person)

    def _my_messages(self, mission: str, person: str) -> Iterator[Fields]:
        query = (
            select(DeliveryRow)
            .where(col(DeliveryRow.chat).in_(self._my_chats(mission, person)))
            .order_by(col(DeliveryRow.id))
        )
        for row in self._session.exec(query):
            facts = {"kind": row.kind, "due_at": row.due_at, "state": row.state}
            yield _plain({**facts, "sent_at": row.sent_at})

    def _my_said(self, mission: str, person: str) -> Iterator[Fields]:
        """Return notices that are of them: late, wanted in another group, an answer of theirs."""
        query = select(NoticeRow).where(NoticeRow.mission == mission).order_by(col(NoticeRow.id))
        for row in self._session.exec(query):
            wish = row.data.get("wish") or {}
            if person in (row.data.get("person"), wish.get("person")):
                facts = {"kind": row.kind, "at": row.created_at}
                yield _plain({**facts, "text": row.data.get(TEXT, "")})

    def _my_tasks(self, mission: str, person: str) -> Iterator[Fields]:
        accounts = self._my_account_tokens(mission, person)
        for row in self._session.exec(select(TaskRow).order_by(col(TaskRow.id))):
            by = row.asked_by or {}
            if f"{by.get('platform')}:{by.get('id')}" in accounts:
                yield _plain({"kind": row.kind, "at": row.asked_at, "state": row.state})

    def _my_chats(self, mission: str, person: str) -> list[int]:
        query = select(ChatRow.id).where(ChatRow.mission == mission, ChatRow.person == person)
        return [one for one in self._session.exec(query) if one is not None]

    def _my_account_tokens(self, mission: str, person: str) -> frozenset[str]:
        query = select(AccountRow.platform, AccountRow.platform_id).where(
            AccountRow.mission == mission, AccountRow.person == person
        )
        return frozenset(f"{platform}:{id_}" for platform, id_ in self._session.exec(query))


def _of_person(name: str, written: str, person: str) -> Iterator[Fields]:
    kept = json.loads(written)
    if isinstance(kept, dict) and person in kept:
        yield {"what": name, "value": kept[person]}
    elif isinstance(kept, list):
        yield from (
            {"what": name, "value": one}
            for one in kept
            if isinstance(one, dict) and one.get("person") == person
        )


def _plain(row: Mapping[Any, Any]) -> Fields:
    return {str(name): _json(value) for name, value in row.items()}


def _json(value: Any) -> Any:  # noqa: ANN401 - whatever a column holds
    match value:
        case datetime():
            return value.isoformat(timespec="minutes").replace("+00:00", "Z")
        case bytes():
            return b64encode(value).decode()
        case tuple():
            return list(value)
        case _:
            return value
