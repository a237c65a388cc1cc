"""A platform that keeps what it is told, and fails as often as a test wants."""

import asyncio
from dataclasses import dataclass, field, replace

from bot.core import plain
from bot.core.chat import NOBODY, Account, Call, ChatRef, DeliveryError, Document, Receive, Route
from bot.core.home import HOME
from bot.core.message import Message


@dataclass(frozen=True)
class Told:
    """A message as it stands in a chat; *edits* counts how often it was said anew."""

    id: str
    chat: str
    text: str
    rings: bool
    key: str
    edits: int = 0
    document: Document | None = None
    whom: Call = NOBODY
    quotes: str = ""


@dataclass
class FakePlatform:
    """A platform for tests.

    *failures* are raised by the next sends and edits, one each.  What is sent
    waits for *gate* where there is one.  *remembers* False: it cannot be asked
    what arrived, as Telegram cannot; *swallows*: what fails has arrived all
    the same.
    """

    name: str = "fake"
    failures: list[Exception] = field(default_factory=list)
    gate: asyncio.Event | None = None
    remembers: bool = True
    swallows: bool = False
    told: dict[str, Told] = field(default_factory=dict)
    attempts: int = 0
    at_once: int = 0
    most_at_once: int = 0

    @property
    def texts(self) -> list[str]:
        """What was said, in order."""
        return [told.text for told in self.told.values()]

    @property
    def titles(self) -> list[str]:
        """The first lines of what was said, in order."""
        return [told.text.partition("\n")[0] for told in self.told.values()]

    async def run(self, receive: Receive) -> None:  # noqa: ARG002
        await asyncio.Event().wait()

    async def send(
        self,
        to: ChatRef,
        message: Message,
        *,
        key: str,
        rings: bool,
        quotes: str = "",
        whom: Call = NOBODY,
        only_for: Account | None = None,
    ) -> str:
        return await self.send_document(
            to, None, message, key=key, rings=rings, quotes=quotes, whom=whom, only_for=only_for
        )

    async def send_document(
        self,
        to: ChatRef,
        document: Document | None,
        caption: Message | None,
        *,
        key: str = "",
        rings: bool = False,
        quotes: str = "",
        whom: Call = NOBODY,
        only_for: Account | None = None,
    ) -> str:
        if only_for is not None:
            to = ChatRef(to.platform, only_for.id)
        self.attempts += 1
        await self._pass_gate()
        # A page of somebody's own has one message, which is said anew.
        number = to.thread if to.thread == HOME else str(len(self.told) + 1)
        text = plain.render(caption) if caption is not None else ""
        told = Told(number, to.id, text, rings, key, document=document, whom=whom, quotes=quotes)
        if self.failures:
            if self.swallows:
                self.told[number] = told
            raise self.failures.pop(0)
        self.told[number] = told
        return number

    async def edit(self, to: ChatRef, id: str, message: Message) -> None:  # noqa: A002
        self.attempts += 1
        await self._pass_gate()
        if self.failures:
            raise self.failures.pop(0)
        old = (
            self.told[id] if to.thread != HOME else self.told.get(id, Told(id, "", "", False, ""))
        )
        text = plain.render(message)
        self.told[id] = replace(old, chat=to.id, text=text, edits=old.edits + 1)

    async def remove(self, to: ChatRef, id: str) -> None:  # noqa: A002
        del to
        del self.told[id]

    async def was_sent(self, to: ChatRef, key: str) -> str | bool | None:  # noqa: ARG002
        if not self.remembers:
            return None
        return next((told.id for told in self.told.values() if told.key == key), False)

    def routes(self) -> tuple[Route, ...]:
        return ()

    async def _pass_gate(self) -> None:
        self.at_once += 1
        self.most_at_once = max(self.most_at_once, self.at_once)
        try:
            if self.gate is not None:
                await self.gate.wait()
        finally:
            self.at_once -= 1


def refused(reason: str = "chat not found") -> DeliveryError:
    return DeliveryError(reason, permanent=True)
