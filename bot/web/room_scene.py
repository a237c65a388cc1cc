"""One look at the room: which missions have chats here, and which chat is open."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from uuid import uuid4

from bot.clock import monotonic
from bot.core.chat import BoundChat, ChatKind
from bot.core.languages import spoken
from bot.core.mission import Mission, Person
from bot.platforms.room import Room
from bot.platforms.room_chats import NAME, furnish
from bot.store.database import Database
from bot.web.room_view import View

FRESH = 0.5
"""Seconds for which a look at the database is good enough for those who only listen."""


@dataclass(frozen=True, slots=True)
class Furnished:
    """A mission that has chats in the room."""

    mission: Mission
    revision: int
    published_at: datetime
    chats: tuple[BoundChat, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """What somebody sees: a mission and its chats, the *chat* that is open, the others."""

    view: View
    chat: BoundChat
    missions: tuple[Mission, ...]
    stamp: object
    """Changes when the list of chats may have."""

    def person(self, code: str) -> Person | None:
        """Return who speaks in the open chat as *code*: in a direct chat always its person."""
        direct = self.chat.kind is ChatKind.DIRECT
        return self.view.mission.people_by_code.get(self.chat.person if direct else code)

    def direct_chat(self, person: Person) -> BoundChat | None:
        """Return the direct chat of *person*."""
        return next((chat for chat in self.view.chats if chat.person == person.code), None)


@dataclass
class Looks:
    """Looks at the room, and gives every mission that is loaded its chats in it.

    *furnished* is called when a mission got chats, so that the service looks
    at what is due in them.
    """

    room: Room
    database: Database
    now: Callable[[], datetime]
    furnished: Callable[[], None] = lambda: None
    seen: dict[str, int] = field(default_factory=dict)
    boot: str = field(default_factory=lambda: uuid4().hex)
    _missions: dict[str, Furnished] = field(default_factory=dict)
    _looked: float = -FRESH

    async def scene(
        self, asked: Mapping[str, object], *, language: str = "", fresh: bool = False
    ) -> Scene | None:
        """Look at what *asked* names (chat, mission, lang); None while there is no mission.

        A chat that is not there is None, too, unless only the mission is asked for.
        """
        wanted = str(asked.get("chat", ""))
        if fresh or monotonic() - self._looked >= FRESH or not self._missions:
            await self.refresh()
        code = str(asked.get("mission", "")) or wanted.partition("/")[0]
        found = self._missions.get(code) or self._latest()
        if found is None:
            return None
        chats = {chat.ref.id: chat for chat in found.chats}
        chat = chats.get(wanted) if wanted else found.chats[0]
        if chat is None:
            return None
        mission = found.mission
        view = View(
            room=self.room,
            mission=mission,
            chats=found.chats,
            language=spoken(str(asked.get("lang", "")), language, mission.language),
            now=self.now(),
            seen=self.seen,
        )
        missions = tuple(one.mission for one in self._missions.values())
        return Scene(view=view, chat=chat, missions=missions, stamp=self._stamp())

    async def refresh(self) -> None:
        """Read which missions there are, and give chats to those that are new or changed."""
        new = False
        missions = {}
        async with self.database.transaction() as store:
            for code, revision in store.missions().items():
                known = self._missions.get(code)
                mission = store.mission(code)
                if known is None or known.revision != revision:
                    furnish(store, mission, self.now())
                    new = True
                chats = [chat for chat in store.chats(code) if chat.ref.platform == NAME]
                chats.sort(key=lambda chat: chat.kind is not ChatKind.MAIN)
                published_at = store.published_at(code, revision)
                missions[code] = Furnished(mission, revision, published_at, tuple(chats))
        self._missions = missions
        self._looked = monotonic()
        if new:
            self.furnished()

    @property
    def any_mission(self) -> bool:
        """Tell whether there is a mission to show."""
        return bool(self._missions)

    def _latest(self) -> Furnished | None:
        by_age = sorted(self._missions.values(), key=lambda found: found.published_at)
        return by_age[-1] if by_age else None

    def _stamp(self) -> object:
        return tuple(
            (code, found.revision, len(found.chats)) for code, found in self._missions.items()
        )
