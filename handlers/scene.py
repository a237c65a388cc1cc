"""Who speaks, where, and about which mission."""

from dataclasses import dataclass

from bot.core.chat import BoundChat
from bot.core.mission import Mission, Person, Role


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
