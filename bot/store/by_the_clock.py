"""In which chats the clock speaks, and of what in a direct one."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from weakref import ref

from sqlmodel import select

from bot.core.agenda.due import Audience
from bot.core.chat import ChatKind
from bot.core.mission import Mission, Role
from bot.store.chats import Chats
from bot.store.facts import remembered
from bot.store.memory import Memory
from bot.store.tables import ChatRow


@dataclass
class _Known:
    """What the chats of a mission say, and what was worked out of it last.

    *flags* tell of each direct chat whether its person asked to be reminded
    there, and whether it is muted; *several* are the people with more than one.
    What was worked out of a programme does not keep it when it is over.
    """

    flags: dict[str, tuple[bool, bool]]
    mission: Callable[[], Mission | None] = lambda: None
    several: tuple[str, ...] = ()
    chosen: tuple[str, ...] = ()
    audiences: tuple[Audience, ...] = ()


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
        known = remembered(self._session, key, lambda: _Known(self._flags(mission.code)))
        if known.mission() is not mission:
            known.mission, known.audiences = ref(mission), ()
            known.several = self._several(mission)
        chosen = tuple(self.setting(prefers_name(mission.code, one)) for one in known.several)
        # It is asked at every tick and for every message, and hundreds may have a chat.
        if not known.audiences or known.chosen != chosen:
            known.chosen = chosen
            known.audiences = self._spoken_to(mission, known)
        return known.audiences

    def _several(self, mission: Mission) -> tuple[str, ...]:
        people = Counter(one.person for one in self.chats(mission.code, ChatKind.DIRECT))
        return tuple(person for person, count in people.items() if person and count > 1)

    def _spoken_to(self, mission: Mission, known: _Known) -> tuple[Audience, ...]:
        every = self.audiences(mission)
        own = _own(mission, every, known)
        return tuple(
            one if one.kind is not ChatKind.DIRECT else replace(one, reminded=own[one.chat])
            for one in every
            if one.kind is not ChatKind.DIRECT or one.chat in own
        )

    def _flags(self, mission: str) -> dict[str, tuple[bool, bool]]:
        query = select(ChatRow.id, ChatRow.personal, ChatRow.muted).where(
            ChatRow.mission == mission,
            ChatRow.kind == ChatKind.DIRECT.value,
            ChatRow.active,
        )
        rows = self._session.exec(query)
        return {str(chat): (personal, muted) for chat, personal, muted in rows}


def _own(mission: Mission, every: Sequence[Audience], known: _Known) -> dict[str, bool]:
    """Return the direct chats that the clock speaks in, and whether it reminds there."""
    flags = known.flags
    found = {chat: True for chat, (personal, muted) in flags.items() if personal and not muted}
    preferred = dict(zip(known.several, known.chosen, strict=True))
    theirs: dict[str, list[Audience]] = {}
    for one in every:
        if one.kind is ChatKind.DIRECT and one.person:
            theirs.setdefault(one.person, []).append(one)
    for person, chats in theirs.items():
        who = mission.people_by_code.get(person)
        told = who is not None and who.role is not Role.FOLLOWER
        if not told or any(one.chat in found for one in chats):
            continue
        platform = preferred.get(person, "")
        chosen = next((one for one in chats if one.platform == platform), chats[0])
        if not flags[chosen.chat][1]:
            found[chosen.chat] = False
    return found
