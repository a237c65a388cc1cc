"""Chats: which conversation belongs to which mission."""

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import bindparam
from sqlmodel import Session, col, select, update

from bot.core.agenda.due import Audience
from bot.core.chat import BoundChat, ChatKind, ChatRef
from bot.core.mission import Mission
from bot.store.facts import remembered
from bot.store.looks import Looks
from bot.store.tables import ChatRow

AT = (
    select(ChatRow)
    .where(
        col(ChatRow.platform) == bindparam("on"),
        col(ChatRow.platform_id) == bindparam("there"),
        col(ChatRow.thread) == bindparam("within"),
    )
    .order_by(col(ChatRow.id))
)
PERSONAL = select(ChatRow.id).where(
    col(ChatRow.mission) == bindparam("of"),
    col(ChatRow.kind) == ChatKind.DIRECT.value,
    col(ChatRow.active).is_(True),
    col(ChatRow.personal).is_(True),
)
"""What is asked for every message and at every tick is put together once."""


def bound_chat(row: ChatRow) -> BoundChat:
    """Make the value of a row."""
    return BoundChat(
        id=row.id or 0,
        ref=ChatRef(row.platform, row.platform_id, row.thread),
        mission=row.mission,
        kind=ChatKind(row.kind),
        bound_at=row.bound_at,
        group=row.group,
        person=row.person,
        language=row.language,
    )


class Chats(Looks):
    """The part of the store that keeps chats."""

    _session: Session

    def bind(  # noqa: PLR0913 - a row has as many facts
        self,
        ref: ChatRef,
        mission: str,
        kind: ChatKind,
        at: datetime,
        *,
        group: str = "",
        person: str = "",
        language: str = "",
    ) -> BoundChat:
        """Let the chat *ref* belong to *mission* from *at* on, and return it.

        Bound again to what it is already, it stays as it was (and keeps since
        when); bound to something else, it starts anew.  A direct chat may
        belong to several missions, every other to one.
        """
        rows = self._rows_at(ref)
        row = next((one for one in rows if one.mission == mission), None)
        if kind is not ChatKind.DIRECT:
            for other in rows:
                if other is not row:
                    other.active = False
                    self._session.add(other)
                    self.look_soon(other.mission)
        if row is None:
            row = ChatRow(
                platform=ref.platform,
                platform_id=ref.id,
                thread=ref.thread,
                mission=mission,
                kind=kind.value,
                bound_at=at,
                chosen_at=at,
            )
        same = (row.mission, row.kind, row.group, row.person) == (mission, kind, group, person)
        if not (same and row.active):
            row.bound_at = at
        row.kind, row.group, row.person, row.chosen_at = kind.value, group, person, at
        row.language = language or row.language
        row.active = True
        self._session.add(row)
        self._session.flush()
        self.look_soon(mission)
        return bound_chat(row)

    def chat(self, ref: ChatRef) -> BoundChat | None:
        """Return the chat *ref* if it belongs to a mission; of several, the one last chosen."""
        chosen = self.choices(ref)
        return max(chosen, key=lambda one: one[1])[0] if chosen else None

    def choices(self, ref: ChatRef) -> tuple[tuple[BoundChat, datetime], ...]:
        """Return what *ref* is to each of its missions, and when it was last chosen."""
        return remembered(self._session, ("choices", ref), lambda: self._choices(ref))

    def _choices(self, ref: ChatRef) -> tuple[tuple[BoundChat, datetime], ...]:
        return tuple((bound_chat(row), row.chosen_at) for row in self._rows_at(ref) if row.active)

    def choose(self, chat_id: int, at: datetime) -> None:
        """Let a direct chat be about this one of its missions from *at* on."""
        self._change_chat(chat_id, chosen_at=at)

    def chats_in(self, ref: ChatRef, *, closed: bool = False) -> tuple[BoundChat, ...]:
        """Return the open (or the *closed*) chats in the place of *ref*, its topics among them.

        Of the closed ones those of the mission that was there last.
        """
        query = (
            select(ChatRow)
            .where(
                ChatRow.platform == ref.platform,
                ChatRow.platform_id == ref.id,
                col(ChatRow.active).is_(not closed),
            )
            .order_by(col(ChatRow.chosen_at).desc(), col(ChatRow.id))
        )
        rows = self._session.exec(query).all()
        if closed:
            rows = [row for row in rows if row.mission == rows[0].mission]
        return tuple(map(bound_chat, rows))

    def chats(self, mission: str, *kinds: ChatKind) -> tuple[BoundChat, ...]:
        """Return the mission's open chats (of *kinds*, or of all), in the order of their ids."""
        self._session.flush()  # what is written here is seen, as a query would
        every = remembered(self._session, ("chats", mission), lambda: self._open(mission))
        return tuple(chat for chat in every if chat.kind in kinds) if kinds else every

    def _open(self, mission: str) -> tuple[BoundChat, ...]:
        query = (
            select(ChatRow)
            .where(ChatRow.mission == mission, col(ChatRow.active).is_(True))
            .order_by(col(ChatRow.id))
        )
        return tuple(map(bound_chat, self._session.exec(query)))

    def direct_chats(self, mission: str, person: str) -> tuple[BoundChat, ...]:
        """Return the direct chats of a person (code), the one bound first in front."""
        direct = self.chats(mission, ChatKind.DIRECT)
        return tuple(chat for chat in direct if chat.person == person)

    def speak(self, chat_id: int, language: str) -> None:
        """Set the language of a chat."""
        self._change_chat(chat_id, language=language)

    def move_chat(self, chat_id: int, platform_id: str) -> None:
        """Note that the platform gave the chat another id; what waits for it goes there.

        Its topics move along.  A chat that was bound at the new place meanwhile
        gives way to the one that moves there.
        """
        row = self._session.get_one(ChatRow, chat_id)
        if row.platform_id == platform_id:
            return
        there = col(ChatRow.platform) == row.platform, col(ChatRow.platform_id) == platform_id
        for other in self._session.exec(select(ChatRow).where(*there)).all():
            self._change_chat(other.id or 0, platform_id=f"was:{other.id}", active=False)
        self._session.exec(
            update(ChatRow)
            .where(
                col(ChatRow.platform) == row.platform,
                col(ChatRow.platform_id) == row.platform_id,
            )
            .values(platform_id=platform_id)
        )

    def reopen_chat(self, chat_id: int, at: datetime) -> None:
        """Note that people can be reached there again, from *at* on."""
        self._change_chat(chat_id, active=True, bound_at=at, chosen_at=at)

    def close_chat(self, chat_id: int) -> bool:
        """Note that nobody can be reached there any more; tell whether that is new."""
        self.look_soon_at_chat(chat_id)
        query = update(ChatRow).where(col(ChatRow.id) == chat_id, col(ChatRow.active).is_(True))
        return bool(self._session.exec(query.values(active=False)).rowcount)

    def own_chat(self, chat_id: int, person: str) -> None:
        """Note whose a direct chat is; nobody's as long as we do not know."""
        self._change_chat(chat_id, person=person)
        if not person:
            self._change_chat(chat_id, personal=False, muted=False, language="")

    def forget_chat(self, chat_id: int) -> None:
        """Close a chat, and forget where and whose it was."""
        self._change_chat(chat_id, active=False, person="", platform_id=f"was:{chat_id}")

    def audiences(self, mission: Mission) -> tuple[Audience, ...]:
        """Return the mission's open chats as the agenda sees them, in the order of their ids.

        A direct chat speaks the language of its person, every other the one
        that was set for it, else the mission's first.
        """
        return tuple(audience(chat, mission) for chat in self.chats(mission.code))

    def personal_chats(self, mission: str) -> frozenset[int]:
        """Return the open direct chats whose people asked to be reminded there, muted ones too."""
        personal = self._session.exec(PERSONAL, params={"of": mission})
        return frozenset(chat for chat in personal if chat is not None)

    def unmuted(self, chats: Collection[int]) -> frozenset[int]:
        """Return those of *chats* (ids) whose people are not left alone there."""
        query = select(ChatRow.id).where(col(ChatRow.muted).is_(True))
        muted = self._session.exec(query)
        return frozenset(chats).difference(one for one in muted if one is not None)

    def remind_personally(self, chat_id: int, *, wanted: bool) -> None:
        """Remind the person of a direct chat there, too, or no longer."""
        self._change_chat(chat_id, personal=wanted)

    def reminds_personally(self, chat_id: int) -> bool:
        """Tell whether the person of a direct chat is reminded there."""
        return self._session.get_one(ChatRow, chat_id).personal

    def is_muted(self, chat_id: int) -> bool:
        """Tell whether the person of a direct chat is left alone there."""
        return self._session.get_one(ChatRow, chat_id).muted

    def count_from(self, chat_id: int, at: datetime) -> None:
        """Let nothing from before *at* count as late in a chat."""
        self._change_chat(chat_id, bound_at=at)

    def mute(self, chat_id: int, *, wanted: bool) -> None:
        """Leave the person of a direct chat alone there, or no longer."""
        self._change_chat(chat_id, muted=wanted)

    def _rows_at(self, ref: ChatRef) -> Sequence[ChatRow]:
        where = {"on": ref.platform, "there": ref.id, "within": ref.thread}
        return self._session.exec(AT, params=where).all()

    def _change_chat(self, chat_id: int, **values: object) -> None:
        self.look_soon_at_chat(chat_id)
        self._session.exec(update(ChatRow).where(col(ChatRow.id) == chat_id).values(**values))


def audience(chat: BoundChat, mission: Mission) -> Audience:
    """Return *chat* as the agenda sees it."""
    person = mission.people_by_code.get(chat.person)
    own = person.language if person is not None else ""
    return Audience(
        chat=str(chat.id),
        kind=chat.kind,
        language=chat.language or own or mission.language,
        group=chat.group,
        person=chat.person,
        platform=chat.ref.platform,
    )
