"""Hearing on Slack, put together: the door, the ears, and the ways that lead to them."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, replace

from slack_bolt.response import BoltResponse

from bot.clock import Clock
from bot.core.chat import Account, ChatRef, Form, Receive
from bot.platforms.slack.door import HTTP, Door, Find
from bot.platforms.slack.ears import BUSY, PATIENCE, Ears
from bot.platforms.slack.fetching import Fetching
from bot.platforms.slack.hands import Hands
from bot.platforms.slack.names import Names
from bot.platforms.slack.pages import Pages
from bot.platforms.slack.places import BETWEEN, is_home
from bot.platforms.slack.socket import CONNECTIONS, Sockets
from bot.platforms.slack.transport import Transport
from bot.platforms.slack.views import Opened
from bot.platforms.troubles import Troubles


@dataclass(frozen=True, kw_only=True)
class Around:
    """What hearing needs of the platform around it.

    *find* tells who we are in a workspace.  *tell* says words that one person
    alone sees, under a key.  *remember* keeps the address at which such a
    message (by its id) is edited, or an ask (by its id) answered.  *gone*: the
    app was taken out of a workspace; *regrouped*: its user groups have changed.
    """

    find: Find
    tell: Callable[[ChatRef, Account, str, str], Awaitable[None]]
    remember: Callable[[str, str], None]
    gone: Callable[[str], Awaitable[None]]
    regrouped: Callable[[str], None]


class Hearing:
    """Takes what Slack brings, over HTTP and over sockets, to *receive*."""

    def __init__(  # noqa: PLR0913, what hearing depends on
        self,
        transport: Transport,
        pages: Pages,
        around: Around,
        receive: Receive,
        *,
        server: str,
        system: Clock,
        seconds: Callable[[], float],
        again: float,
        busy: int = BUSY,
        patience: float = PATIENCE,
    ) -> None:
        """Listen through *transport* to the Web API at *server*; see `Ears` for the others."""
        self._transport = transport
        self._pages = pages
        self._around = around
        self._seconds = seconds
        self._names = Names(transport, seconds)
        fetching = Fetching(transport, server)
        hands = Hands(
            known=self._names.known,
            meet=self._names.meet,
            title=self._names.title,
            renamed=self._names.note,
            show=self._show,
            tell=self._tell,
            fetch=fetching.fetch,
            pictures=fetching.pictures,
            remember=around.remember,
            gone=around.gone,
            regrouped=around.regrouped,
        )
        self._ears = Ears(
            hands,
            receive,
            system=system,
            seconds=seconds,
            again=again,
            busy=busy,
            patience=patience,
        )
        self._door = Door(around.find, self._ears.take)

    @property
    def under_way(self) -> int:
        """How many answers and words are on their way."""
        return self._ears.under_way

    def sockets(
        self,
        app_token: str,
        connections: int = CONNECTIONS,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
        troubles: Troubles | None = None,
    ) -> Sockets:
        """Return so many *connections*, opened by *app_token*, to be `run`.

        *troubles* hear when none can be opened.
        """
        return Sockets(
            self._transport,
            app_token,
            self._door,
            seconds=self._seconds,
            connections=connections,
            sleep=sleep,
            troubles=troubles,
        )

    async def brought(self, body: str, headers: Mapping[str, str]) -> BoltResponse:
        """Take what was posted, once its signature is checked."""
        return await self._door.brought(body, headers, HTTP)

    async def finish(self) -> None:
        """Wait a little for the answers that are on their way."""
        await self._ears.finish()
        self._names.close()

    async def _show(self, form: Form, opened: Opened, trigger: str, view: str) -> None:
        team = opened.chat.id.partition(BETWEEN)[0]
        if view:
            await self._pages.update(team, view, form, opened)
        else:
            await self._pages.open(team, trigger, form, opened)

    async def _tell(self, chat: ChatRef, account: Account, words: str, key: str) -> None:
        """Say *words* to one alone; their own page has no room for them, their chat has."""
        to = replace(chat, thread="") if is_home(chat) else chat
        await self._around.tell(to, account, words, key)
