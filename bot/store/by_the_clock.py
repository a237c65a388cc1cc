"""In which chats the clock speaks, and of what in a direct one."""

from dataclasses import replace

from sqlmodel import select

from bot.core.agenda.due import Audience
from bot.core.chat import ChatKind
from bot.core.mission import Mission, Role
from bot.store.chats import Chats
from bot.store.facts import remembered
from bot.store.memory import Memory
from bot.store.tables import ChatRow

Flags = tuple[bool, bool]
"""Whether the person of a direct chat asked to be reminded there, and whether it is muted."""


def prefers_name(mission: str, person: str) -> str:
    """Name the setting that says on which platform a person (code) is told directly."""
    return f"prefers:{mission}:{person}"


class ByTheClock(Chats, Memory):
    """The part of the store that knows in which chats the clock speaks."""

    def by_the_clock(self, mission: Mission) -> tuple[Audience, ...]:
        """Return the open chats that the clock speaks in, in the order of their ids.

        Of the direct ones those that were asked to remind, and for every
        participant or organiser else the one in which they are told what is for
        them alone (not *reminded*); none that is muted.
        """
        self._session.flush()
        key = "by the clock", mission.code
        flags = remembered(self._session, key, lambda: self._flags(mission.code))
        own = self._own(mission, flags)
        return tuple(
            one if one.kind is not ChatKind.DIRECT else replace(one, reminded=own[one.chat])
            for one in self.audiences(mission)
            if one.kind is not ChatKind.DIRECT or one.chat in own
        )

    def _own(self, mission: Mission, flags: dict[str, Flags]) -> dict[str, bool]:
        """Return the direct chats that the clock speaks in, and whether it reminds there."""
        found = {chat: True for chat, (personal, muted) in flags.items() if personal and not muted}
        theirs: dict[str, list[Audience]] = {}
        for one in self.audiences(mission):
            if one.kind is ChatKind.DIRECT and one.person:
                theirs.setdefault(one.person, []).append(one)
        for person, chats in theirs.items():
            known = mission.people_by_code.get(person)
            told = known is not None and known.role is not Role.FOLLOWER
            if not told or any(one.chat in found for one in chats):
                continue
            chosen = chats[0]
            if len(chats) > 1:
                platform = self.setting(prefers_name(mission.code, person))
                chosen = next((one for one in chats if one.platform == platform), chosen)
            if not flags[chosen.chat][1]:
                found[chosen.chat] = False
        return found

    def _flags(self, mission: str) -> dict[str, Flags]:
        query = select(ChatRow.id, ChatRow.personal, ChatRow.muted).where(
            ChatRow.mission == mission,
            ChatRow.kind == ChatKind.DIRECT.value,
            ChatRow.active,
        )
        rows = self._session.exec(query)
        return {str(chat): (personal, muted) for chat, personal, muted in rows}
