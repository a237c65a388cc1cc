"""Telegram, as a platform like the others."""

import asyncio
import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from telegram.error import TelegramError

from bot.clock import Clock, monotonic
from bot.core.chat import (
    ANSWER,
    NOBODY,
    Account,
    Call,
    ChatRef,
    Document,
    NotKeptError,
    Receive,
    Route,
)
from bot.core.message import Message
from bot.platforms.pacing import Limit, Limits, Pace, Urgency
from bot.platforms.telegram import webhook
from bot.platforms.telegram.ears import Ears, read
from bot.platforms.telegram.inbound import KINDS, NAME, Me, is_group
from bot.platforms.telegram.menus import Menus
from bot.platforms.telegram.polling import pause_after, poll
from bot.platforms.telegram.transport import Api, Transport
from bot.platforms.telegram.voice import Voice
from bot.platforms.telegram.way import Way
from bot.platforms.troubles import Troubles
from bot.platforms.turns import Turns
from bot.store.database import Database

logger = logging.getLogger(__name__)

SERVER = "https://api.telegram.org"
A_SECOND = 1.02
"""Seconds in which Telegram counts, and a little more: how long messages take to it varies."""
ALLOWED, AN_ANSWERERS = 30, 3
"""How many messages a second Telegram takes of a bot, and how many of them another process gets
that only answers."""
CONNECTIONS = 8
"""How many updates Telegram may bring at once."""

SMOOTHLY = Limit(4, 0.12)
TELEGRAMS = Pace(
    Limits(
        everywhere=(Limit(ALLOWED, A_SECOND), SMOOTHLY),
        person=(Limit(3, 3.1),),
        group=(Limit(3, 3.1), Limit(20, 60.5)),
        in_flight=16,
    ),
    again=10.0,
)
"""Telegram counts 30 messages in a second, 20 in a minute in a group and one a second in any
chat, a few at once; how long they take to arrive varies, hence the little more."""


@dataclass(frozen=True, kw_only=True)
class Webhook:
    """Where Telegram brings updates: our public address, and the key of our secret."""

    public_url: str
    key: bytes

    @property
    def url(self) -> str:
        """The whole address."""
        return self.public_url.rstrip("/") + webhook.PATH

    @property
    def secret(self) -> str:
        """The word that Telegram has to show."""
        return webhook.secret_for(self.key)


class Telegram:
    """A bot on Telegram: fetches updates, or takes them by *webhook* where there is one.

    *system* is the machine's clock, for the age of what waited; *database*
    tells whose chats are organisers'.
    """

    def __init__(  # noqa: PLR0913, what it depends on
        self,
        token: str,
        *,
        system: Clock,
        server: str = SERVER,
        database: Database | None = None,
        webhook: Webhook | None = None,
        pace: Pace = TELEGRAMS,
        seconds: Callable[[], float] = monotonic,
    ) -> None:
        """Speak as the bot of *token* with the Bot API at *server*; nothing is sent yet."""
        self.name = NAME
        self._transport = Transport()
        self._api = Api(token, server.rstrip("/"), self._transport)
        self._turns = Turns(pace.limits, is_group, seconds)
        self._voice = Voice(self._api, self._turns, seconds)
        self._system = system
        self._database = database
        self._webhook = webhook
        self._pace = pace
        self._seconds = seconds
        self._ears: Ears | None = None
        self.troubles = Troubles(NAME)

    # ---- the platform ----------------------------------------------------------------------

    async def run(self, receive: Receive) -> None:
        """Pass everything that is said to *receive*, until cancelled."""
        me = await self._who_am_i()
        menus = Menus(self._api, self._database)
        self._ears = Ears(
            self._api,
            me,
            menus.after(receive),
            system=self._system,
            seconds=self._seconds,
            again=self._pace.again,
        )
        showing = asyncio.create_task(menus.show())
        try:
            await self._take_webhook()
            if self._webhook is None:
                await poll(self._api, self._ears.take_all, self.troubles)
            await asyncio.Event().wait()
        finally:
            showing.cancel()
            ears, self._ears = self._ears, None
            await ears.finish()

    async def send(  # noqa: PLR0913, as many facts as a message has
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
        """Say *message* and return its id, or the ids of its parts.  Raises `DeliveryError`.

        A group hides nothing from its members, and rings for all of them.
        """
        del whom
        way = _way(to, quotes, only_for, rings=rings)
        return await self._say(message, None, way, key)

    async def send_document(  # noqa: PLR0913, as many facts as a message has, and the file
        self,
        to: ChatRef,
        document: Document,
        caption: Message | None,
        *,
        key: str = "",
        rings: bool = False,
        quotes: str = "",
        whom: Call = NOBODY,
        only_for: Account | None = None,
    ) -> str:
        """Send a file with *caption* below it, or behind it where that is too long.

        Returns the id under which *caption* can be edited.  Raises `DeliveryError`.
        """
        del whom
        way = _way(to, quotes, only_for, rings=rings)
        return await self._say(caption, document, way, key)

    async def _say(
        self, message: Message | None, document: Document | None, way: Way, key: str
    ) -> str:
        if not key or key.startswith(ANSWER):
            way = replace(way, urgency=Urgency.ANSWER)
            return await self._voice.send(message, way, document=document)
        urgency = Urgency.REST if way.silent else Urgency.REMINDER
        return await self._voice.send(message, replace(way, urgency=urgency), key, document)

    async def edit(self, to: ChatRef, id: str, message: Message) -> None:  # noqa: A002
        """Say the message *id* anew.  Raises `DeliveryError`."""
        await self._voice.edit(id, message, Way(to=to, urgency=Urgency.REST))

    async def remove(self, to: ChatRef, id: str) -> None:  # noqa: A002
        """Delete the message *id*; it is emptied where it is too old for that."""
        await self._voice.remove(id, Way(to=to, urgency=Urgency.REST))

    async def was_sent(self, to: ChatRef, key: str) -> str | bool | None:
        """Say that Telegram cannot be asked."""
        del to, key
        return None

    def share(self, others: int, *, sends: bool) -> None:
        """Keep to our part of what Telegram takes of a bot, beside *others* who answer.

        Who *sends* leaves three a second to each of them, and half of it all at
        most; without the others it has everything.
        """
        if self._pace.limits.everywhere:
            self._turns.share(part_of(others, sends=sends))

    def routes(self) -> tuple[Route, ...]:
        """Name the route that Telegram brings updates to, where it does."""
        if self._webhook is None:
            return ()
        return (webhook.route(self._webhook.secret, self._take),)

    async def close(self) -> None:
        """Close the connections, when nothing is sent any more."""
        await self._transport.shutdown()

    @property
    def listening(self) -> bool:
        """Tell whether what people say reaches us."""
        return self._ears is not None

    @property
    def under_way(self) -> int:
        """How many answers and words are on their way."""
        return self._ears.under_way if self._ears is not None else 0

    # ---- within ----------------------------------------------------------------------------

    async def _who_am_i(self) -> Me:
        """Ask who we are, for as long as it takes."""
        while True:
            try:
                me = await self._api.get_me()
            except TelegramError as error:
                await asyncio.sleep(pause_after(self.troubles, error))
            else:
                self.troubles.over()
                logger.info("telegram: we are @%s", me.username)
                return Me(me.id, me.username or "", bool(me.can_read_all_group_messages))

    async def _take_webhook(self) -> None:
        """Tell Telegram where to bring updates, or that we fetch them; what waits stays."""
        while True:
            try:
                if self._webhook is None:
                    await self._api.delete_webhook(drop_pending_updates=False)
                else:
                    await self._api.set_webhook(
                        self._webhook.url,
                        max_connections=CONNECTIONS,
                        allowed_updates=KINDS,
                        drop_pending_updates=False,
                        secret_token=self._webhook.secret,
                    )
            except TelegramError as error:
                await asyncio.sleep(pause_after(self.troubles, error))
            else:
                self.troubles.over()
                return

    async def _take(self, raw: Mapping[str, Any]) -> bool:
        """Handle an update that Telegram brought; tell whether it is safe with us."""
        ears = self._ears
        if ears is None:
            return False
        update = read(raw)
        try:
            if update is not None:
                await ears.take(update)
        except NotKeptError:
            return False
        return True


def part_of(others: int, *, sends: bool) -> tuple[Limit, ...]:
    """Return the part of one process of what Telegram takes, beside *others* who answer."""
    half = ALLOWED // 2
    if sends:
        return (Limit(max(ALLOWED - AN_ANSWERERS * others, half), A_SECOND), SMOOTHLY)
    answerers = others + 1  # it may be one that only sends who sends
    if AN_ANSWERERS * answerers <= half:
        return (Limit(AN_ANSWERERS, A_SECOND),)
    return (Limit(1, A_SECOND * answerers / half),)


def _way(to: ChatRef, quotes: str, only_for: Account | None, *, rings: bool) -> Way:
    """Return where it goes: a group hides nothing from its members."""
    if only_for is not None and to.id != only_for.id:
        to, quotes = ChatRef(NAME, only_for.id), ""
    return Way(to=to, urgency=Urgency.REST, silent=not rings, quotes=quotes)
