"""Slack, as a platform like the others."""

import asyncio
import logging
import re
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace

from slack_bolt.response import BoltResponse

from bot.clock import Clock, monotonic
from bot.core.chat import (
    ANSWER,
    NOBODY,
    Account,
    Call,
    ChatRef,
    DeliveryError,
    Document,
    Receive,
    Route,
)
from bot.core.message import Message, line
from bot.platforms.pacing import Limit, Limits, Pace, Urgency, Window
from bot.platforms.slack import events_route
from bot.platforms.slack.channels import Channels
from bot.platforms.slack.hearing import Around, Hearing
from bot.platforms.slack.installing import Installing
from bot.platforms.slack.known import Known
from bot.platforms.slack.mentions import Mentions
from bot.platforms.slack.pages import Pages, is_form
from bot.platforms.slack.places import NAME, is_home, place
from bot.platforms.slack.saying import Saying, Way
from bot.platforms.slack.socket import Sockets
from bot.platforms.slack.transport import SERVER, Installation, Me, OneWorkspace, Transport
from bot.platforms.slack.voice import Voice
from bot.platforms.troubles import Troubles

logger = logging.getLogger(__name__)

Find = Callable[[str], Awaitable[Installation | None]]
"""Finds the app in a workspace (its id), None where it is not installed."""

ANSWERED = re.compile(rf"{ANSWER}(.*?)-\d+(?:-part-\d+)?$")
"""The id of what is answered stands in the key of an answer, with numbers behind it."""
A_WORD = "-word"
"""How the key ends of a word to who pressed."""


SLACKS = Pace(
    Limits(
        everywhere=(Limit(20, 1.02), Limit(300, 60.5)),
        person=(Limit(3, 3.1),),
        group=(Limit(3, 3.1),),
        in_flight=16,
    ),
    again=10.0,
)
"""Slack counts one message a second in a channel, a few at once, and some hundreds a minute in
a workspace: https://docs.slack.dev/apis/web-api/rate-limits"""

CALM = Limit(20, 60.5)
"""So many words to who pressed go as messages of their own, of a hundred that Slack takes in a
minute: https://docs.slack.dev/reference/methods/chat.postEphemeral"""


class Slack:
    """An app on Slack, in the one workspace of *token* and in those that *find* knows.

    *app_token* is for Socket Mode, *signing_secret* for what Slack brings over
    HTTP.  *system* is the machine's clock, for the age of what waited and of
    what was sent.  *gone* hears of a workspace that has taken the app out.
    """

    def __init__(  # noqa: PLR0913, what it depends on
        self,
        token: str = "",
        *,
        system: Clock,
        find: Find | None = None,
        gone: Callable[[str], Awaitable[None]] | None = None,
        app_token: str = "",
        signing_secret: str = "",
        server: str = SERVER,
        installing: Installing | None = None,
        pace: Pace = SLACKS,
        seconds: Callable[[], float] = monotonic,
    ) -> None:
        """Speak with the Web API at *server* (ending in ``/api/``); nothing is sent yet."""
        self.name = NAME
        self._one = OneWorkspace(token) if token else None
        self._find = find
        self._gone = gone
        self._server = server
        self._installing = installing
        self._transport = Transport(server, self._token)
        self._app_token = app_token
        self._signing_secret = signing_secret
        self._system = system
        self._pace = pace
        self._seconds = seconds
        self._words: dict[str, Window] = {}
        self._channels = Channels(self._transport)
        self._saying = Saying(pace.limits, seconds)
        known = Known(self._transport, self._channels, system)
        self._voice = Voice(self._transport, self._channels, self._saying, known)
        self.pages = Pages(self._transport, self._saying)
        self._mentions = Mentions(self._transport, seconds)
        self._hearing: Hearing | None = None
        self._sockets: Sockets | None = None
        self.troubles = Troubles(NAME)

    # ---- the platform ----------------------------------------------------------------------

    async def run(self, receive: Receive) -> None:
        """Pass everything that is said to *receive*, until cancelled."""
        hearing = self._hearing = Hearing(
            self._transport,
            self.pages,
            Around(
                find=self._me,
                tell=self._tell,
                remember=self._voice.remember,
                gone=self._taken_out,
                regrouped=self._mentions.forget,
            ),
            receive,
            server=self._server,
            system=self._system,
            seconds=self._seconds,
            again=self._pace.again,
        )
        try:
            if self._app_token:
                self._sockets = hearing.sockets(self._app_token, troubles=self.troubles)
                await self._sockets.run()
            await asyncio.Event().wait()
        finally:
            self._hearing = self._sockets = None
            await hearing.finish()

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

        A phone rings for who is mentioned; in a direct chat it always does.
        """
        way = await self._way(to, rings=rings, quotes=quotes, whom=whom)
        back = self._voice.address(_asked_in(key))
        if back:
            way = replace(way, back=back)
        if only_for is not None and only_for.id != to.id:
            way = replace(way, only_for=only_for, mentions="")
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
        """Send a file, and *caption* behind it.

        Returns the id under which *caption* can be edited.  Raises `DeliveryError`.
        """
        if only_for is not None and only_for.id != to.id:
            to, quotes = ChatRef(NAME, only_for.id), ""
        way = await self._way(to, rings=rings, quotes=quotes, whom=whom)
        return await self._say(caption, document, way, key)

    async def _way(self, to: ChatRef, *, rings: bool, quotes: str, whom: Call) -> Way:
        way = Way(to=to, urgency=Urgency.REMINDER if rings else Urgency.REST, quotes=quotes)
        if not rings or way.place.is_direct:
            return way
        return replace(way, mentions=await self._mentions.of(way.place.team, whom))

    async def _say(
        self, message: Message | None, document: Document | None, way: Way, key: str
    ) -> str:
        if not key or key.startswith(ANSWER):
            # Whoever presses in their Home is answered in their chat: the page stays.
            to = replace(way.to, thread="") if is_home(way.to) else way.to
            way = replace(way, urgency=Urgency.ANSWER, to=to)
        elif message is not None and is_home(way.to):
            return await self.pages.home(message, way)
        return await self._voice.send(message, way, key, document)

    async def edit(self, to: ChatRef, id: str, message: Message) -> None:  # noqa: A002
        """Say the message *id* anew.  Raises `DeliveryError`."""
        way = Way(to=to, urgency=Urgency.REST)
        if is_home(to):
            await self.pages.home(message, way)
        elif is_form(id):
            await self.pages.edit(id, message, way)
        else:
            await self._voice.edit(id, message, way)

    async def remove(self, to: ChatRef, id: str) -> None:  # noqa: A002
        """Delete the message *id*; a page stays.  Raises `DeliveryError`."""
        if not (is_home(to) or is_form(id)):
            await self._voice.remove(id, Way(to=to, urgency=Urgency.REST))

    async def was_sent(self, to: ChatRef, key: str) -> str | bool | None:
        """Tell whether the delivery *key* arrived: its id, no, or None: Slack does not tell."""
        if is_home(to):
            return False  # the same page once more does no harm
        return await self._voice.was_sent(Way(to=to, urgency=Urgency.REST), key)

    def routes(self) -> tuple[Route, ...]:
        """Name the route that Slack brings things to, where it does, and those to install by."""
        if not self._signing_secret:
            return ()
        pages = self._installing.routes() if self._installing is not None else ()
        return (events_route.route(self._signing_secret, self._system, self._brought), *pages)

    async def close(self) -> None:
        """Close the connections, when nothing is sent any more."""
        await self._transport.close()

    @property
    def listening(self) -> bool:
        """Tell whether what people say reaches us."""
        if self._sockets is not None:
            return self._sockets.listening
        return self._hearing is not None and not self._app_token

    @property
    def under_way(self) -> int:
        """How many answers and words are on their way."""
        return self._hearing.under_way if self._hearing is not None else 0

    # ---- workspaces ------------------------------------------------------------------------

    async def _installation(self, team: str) -> Installation | None:
        """Find the app in a workspace: the one of the token that was set, else another."""
        one = None
        if self._one is not None:
            one = await self._one.installation(team, self._transport.lent)
        if one is None and self._find is not None:
            one = await self._find(team)
        return one

    async def _token(self, team: str) -> str:
        found = await self._installation(team)
        return found.token if found is not None else ""

    async def _me(self, team: str) -> Me | None:
        found = await self._installation(team)
        return found.me if found is not None else None

    async def _taken_out(self, team: str) -> None:
        if self._gone is not None:
            await self._gone(team)

    # ---- what hearing needs ----------------------------------------------------------------

    async def _brought(self, body: str, headers: Mapping[str, str]) -> BoltResponse | None:
        """Take what Slack has posted; None while we do not listen."""
        hearing = self._hearing
        return await hearing.brought(body, headers) if hearing is not None else None

    async def _whispered(self, to: ChatRef, message: Message, key: str) -> bool:
        """Say it by the way that leads back to who pressed, where many press at once.

        Slack takes any number of those; but only of the other way it tells
        that somebody is not in the channel, and reads nothing there.
        """
        team, now = place(to).team, self._seconds()
        window = self._words.setdefault(team, Window((CALM,)))
        if window.free_at() <= now:
            window.go(now)
            return False
        pressed = key.removeprefix(ANSWER).removesuffix(A_WORD)
        return await self._voice.whisper(self._voice.address(pressed), message)

    async def _tell(self, to: ChatRef, account: Account, words: str, key: str) -> None:
        """Say *words* to *account* alone: who is not in the channel reads them directly."""
        message, own = Message("", (line(words),)), ChatRef(NAME, account.id)
        if await self._whispered(to, message, key):
            return
        try:
            try:
                await self.send(to, message, key=key, rings=False, only_for=account)
            except DeliveryError as error:
                if not error.permanent or to.id == own.id:
                    raise
                await self.send(own, message, key=key, rings=False)
        except DeliveryError as error:
            logger.warning("a word to who pressed did not arrive: %s", error)


def _asked_in(key: str) -> str:
    """Return the id of what the answer with that key answers, "" where it is none."""
    found = ANSWERED.match(key)
    return found[1] if found else ""
