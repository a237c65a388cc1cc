"""A question in its situation, and what is said about it."""

from dataclasses import dataclass

from bot.core.asking import Situation
from bot.core.chat import ChatKind
from bot.core.message import Message
from bot.core.messages.teller import Teller
from bot.core.mission import Mission, Role, Session
from bot.core.understanding.question import Question


@dataclass(frozen=True)
class Told:
    """What is said about a question, and the sessions that it names in that order.

    *besides* are those that are named in passing.
    """

    message: Message
    sessions: tuple[Session, ...] = ()
    besides: tuple[Session, ...] = ()


@dataclass(frozen=True)
class Asked:
    """A question in its situation, with the writer of the answer."""

    question: Question
    situation: Situation
    teller: Teller

    @property
    def mission(self) -> Mission:
        """The mission that is asked about."""
        return self.situation.mission

    @property
    def for_organiser(self) -> bool:
        """Tell whether an organiser asks directly, where nobody else sees how to reach hosts."""
        asker = self.situation.asker
        return asker.role is Role.ORGANISER and asker.chat is ChatKind.DIRECT

    @property
    def named(self) -> bool:
        """Tell whether sessions, or a sort of them, were named."""
        return bool(self.question.sessions) or self.question.sort is not None
