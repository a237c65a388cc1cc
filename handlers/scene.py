"""Who speaks, where, and about which mission."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.core.chat import Account, Ask, BoundChat, ChatKind, Inbound, Tap
from bot.core.joining import current
from bot.core.mission import Mission, Person, Role
from bot.store.store import Store


@dataclass(frozen=True, kw_only=True)
class Scene:
    """What a handler is told beside the message itself.

    *person* is None where we do not know who speaks.  *language* is the code
    in which to answer: the person's own, else the chat's, else the mission's.
    """

    mission: Mission
    chat: BoundChat
    person: Person | None
    language: str

    @property
    def by_organiser(self) -> bool:
        """Tell whether an organiser speaks."""
        return self.person is not None and self.person.role is Role.ORGANISER

    def is_told_to_us(self, ask: Ask) -> bool:
        """Tell whether what was written was plainly meant for the bot, and not for the group."""
        return ask.addressed or ask.alone or self.chat.kind is ChatKind.DIRECT


def scene_of(inbound: Inbound, store: Store, now: datetime) -> Scene | None:
    """Find where *inbound* was said, about which mission, and by whom; None: not our matter.

    A topic that belongs to no mission by itself is part of its group.
    """
    choices = store.choices(inbound.chat) or store.choices(replace(inbound.chat, thread=""))
    chat = choices[0][0] if len(choices) == 1 else None
    if len(choices) > 1:
        missions = {one.mission: store.mission(one.mission) for one, _ in choices}
        chat = current(choices, missions, now)
    return scene_in(chat, inbound.account, store) if chat is not None else None


def scene_in(chat: BoundChat, account: Account, store: Store) -> Scene:
    """Find about which mission is spoken in *chat*, and by whom."""
    mission = store.mission(chat.mission)
    own = chat.person if chat.kind is ChatKind.DIRECT else ""
    person = mission.people_by_code.get(store.person_of(account, mission.code) or own)
    language = (
        store.language_of(account, mission.code)
        or (person.language if person else "")
        or chat.language
        or mission.language
    )
    return Scene(mission=mission, chat=chat, person=person, language=language)


def alone_with(by: Ask | Tap, scene: Scene) -> bool:
    """Tell whether nobody else sees what is answered."""
    return by.alone or scene.chat.kind is ChatKind.DIRECT


def language_here(by: Ask | Tap, scene: Scene) -> str:
    """Return in which language all who see it are answered: a shared chat has its own."""
    if alone_with(by, scene):
        return scene.language
    return scene.chat.language or scene.mission.language
