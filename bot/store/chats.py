"""Chats and people: which conversation belongs to which mission, and who is who."""

from datetime import datetime

from sqlmodel import Session, col, or_, select, update

from bot.core.agenda.due import Audience
from bot.core.chat import Account, BoundChat, ChatKind, ChatRef
from bot.core.mission import Mission
from bot.store.tables import AccountRow, ChatRow
from bot.store.upsert import put


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


class Chats:
    """The part of the store that keeps chats and accounts."""

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
        when); bound to something else, it starts anew.
        """
        row = self._chat_row(ref)
        if row is None:
            row = ChatRow(
                platform=ref.platform,
                platform_id=ref.id,
                thread=ref.thread,
                mission=mission,
                kind=kind.value,
                bound_at=at,
            )
        same = (row.mission, row.kind, row.group, row.person) == (mission, kind, group, person)
        if not (same and row.active):
            row.bound_at = at
        row.mission, row.kind, row.group, row.person = mission, kind.value, group, person
        row.language = language or row.language
        row.active = True
        self._session.add(row)
        self._session.flush()
        return bound_chat(row)

    def chat(self, ref: ChatRef) -> BoundChat | None:
        """Return the chat *ref* if it belongs to a mission."""
        row = self._chat_row(ref)
        return bound_chat(row) if row is not None and row.active else None

    def chat_by_id(self, chat_id: int) -> BoundChat | None:
        """Return the chat with our own id *chat_id*, also one that was closed."""
        row = self._session.get(ChatRow, chat_id)
        return bound_chat(row) if row is not None else None

    def chats(self, mission: str, *kinds: ChatKind) -> tuple[BoundChat, ...]:
        """Return the mission's open chats (of *kinds*, or of all), in the order of their ids."""
        query = (
            select(ChatRow)
            .where(ChatRow.mission == mission, col(ChatRow.active).is_(True))
            .order_by(col(ChatRow.id))
        )
        if kinds:
            query = query.where(col(ChatRow.kind).in_([kind.value for kind in kinds]))
        return tuple(map(bound_chat, self._session.exec(query)))

    def direct_chats(self, mission: str, person: str) -> tuple[BoundChat, ...]:
        """Return the direct chats of a person (code), the one bound first in front."""
        direct = self.chats(mission, ChatKind.DIRECT)
        return tuple(chat for chat in direct if chat.person == person)

    def speak(self, chat_id: int, language: str) -> None:
        """Set the language of a chat."""
        self._change_chat(chat_id, language=language)

    def move_chat(self, chat_id: int, platform_id: str) -> None:
        """Note that the platform gave the chat another id; what waits for it goes there."""
        self._change_chat(chat_id, platform_id=platform_id)

    def close_chat(self, chat_id: int) -> None:
        """Note that nobody can be reached there any more."""
        self._change_chat(chat_id, active=False)

    def audiences(self, mission: Mission) -> tuple[Audience, ...]:
        """Return the mission's open chats as the agenda sees them, in the order of their ids.

        A direct chat speaks the language of its person, every other the one
        that was set for it, else the mission's first.
        """
        return tuple(audience(chat, mission) for chat in self.chats(mission.code))

    def by_the_clock(self, mission: Mission) -> tuple[Audience, ...]:
        """Return the open chats that the clock speaks in: a direct one only where it was asked to.

        In the order of their ids.
        """
        query = select(ChatRow.id).where(
            ChatRow.mission == mission.code,
            col(ChatRow.active).is_(True),
            or_(ChatRow.kind != ChatKind.DIRECT.value, col(ChatRow.personal).is_(True)),
        )
        asked = {str(chat) for chat in self._session.exec(query)}
        return tuple(one for one in self.audiences(mission) if one.chat in asked)

    def remind_personally(self, chat_id: int, *, wanted: bool) -> None:
        """Remind the person of a direct chat there, too, or no longer."""
        self._change_chat(chat_id, personal=wanted)

    def introduce(self, account: Account, mission: str, person: str, language: str = "") -> None:
        """Remember that *account* is the person with the code *person*."""
        put(
            self._session,
            AccountRow,
            {
                "platform": account.platform,
                "platform_id": account.id,
                "mission": mission,
                "person": person,
                "language": language,
            },
        )

    def person_of(self, account: Account, mission: str) -> str:
        """Return the code of the person that *account* is, or nothing."""
        row = self._account_row(account, mission)
        return row.person if row is not None else ""

    def language_of(self, account: Account, mission: str) -> str:
        """Return the language that *account* asked for, or nothing."""
        row = self._account_row(account, mission)
        return row.language if row is not None else ""

    def _chat_row(self, ref: ChatRef) -> ChatRow | None:
        query = select(ChatRow).where(
            ChatRow.platform == ref.platform,
            ChatRow.platform_id == ref.id,
            ChatRow.thread == ref.thread,
        )
        return self._session.exec(query).first()

    def _account_row(self, account: Account, mission: str) -> AccountRow | None:
        return self._session.get(AccountRow, (account.platform, account.id, mission))

    def _change_chat(self, chat_id: int, **values: object) -> None:
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
    )
