"""Hears what Slack tells: each thing handled, then acknowledged, then answered."""

import asyncio
import logging
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from typing import Any, TypeGuard
from weakref import WeakValueDictionary

from bot.clock import Clock
from bot.core.chat import (
    Ask,
    Change,
    ChatRef,
    DeliveryError,
    File,
    Form,
    Inbound,
    Membership,
    Receive,
    Reply,
    Tap,
)
from bot.core.photos import for_the_report
from bot.platforms.slack.fetching import NotFetchedError
from bot.platforms.slack.hands import Ack, BusyError, Hands
from bot.platforms.slack.inbound import (
    LARGEST,
    Heard,
    Nothing,
    Pressed,
    Regrouped,
    Renamed,
    Said,
    Sent,
    Submitted,
    Theirs,
    Uninstalled,
    Wire,
)
from bot.platforms.slack.places import BETWEEN, channel_and_ts, is_channel, is_home
from bot.platforms.slack.pressed import heard
from bot.platforms.slack.transport import Me
from bot.platforms.slack.views import Opened, errors, instead, modal

logger = logging.getLogger(__name__)

TOO_OLD = timedelta(minutes=10)
"""A question that waited longer helps nobody any more; votes and files do."""
FETCHED_WITHIN = 20.0
TITLE_WITHIN = 1.5
"""Seconds that the name of a channel is waited for."""
CLOSING = 5.0
"""Seconds that answers under way get when we stop."""
BUSY = 500
"""So many answers on their way, and nothing new is taken before some have arrived."""
PATIENCE = 2.0
"""Seconds that Slack is kept waiting for that; it asks for an answer within three."""
INTRODUCES = "iam:"
"""What the choice of a button begins with by which somebody says who they are."""
EDITED = "/"
"""Stands in the id of an ask before which of its edits it is."""


class Ears:
    """Passes what people say to *receive*, in order within a chat.

    *system* tells the age of what waited.  The same words again in a channel
    within *again* seconds (by the monotonic *seconds*) are not heard from who
    said them, and marked where somebody else did.
    """

    def __init__(  # noqa: PLR0913, what hearing depends on
        self,
        hands: Hands,
        receive: Receive,
        *,
        system: Clock,
        seconds: Callable[[], float],
        again: float,
        busy: int = BUSY,
        patience: float = PATIENCE,
    ) -> None:
        """Begin with nothing heard."""
        self._hands = hands
        self._receive = receive
        self._system = system
        self._seconds = seconds
        self._again = again
        self._busy = busy
        self._patience = patience
        self._lately: OrderedDict[tuple[ChatRef, str], tuple[float, dict[str, str]]] = (
            OrderedDict()
        )
        self._locks: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()
        self._under_way: set[asyncio.Task[Any]] = set()
        self._deliveries: dict[str, asyncio.Future[Ack]] = {}

    @property
    def under_way(self) -> int:
        """How many answers and words are on their way."""
        return len(self._under_way)

    async def take(self, payload: Wire, me: Me) -> Ack:
        """Handle *payload* so that it is not lost any more, and return what Slack is told.

        Answers follow by themselves.  Slack brings an event again that it was
        not told of in time: while the first is still at work, the second waits
        for it; later the event's id, stored with what it changed, tells.
        Raises `BusyError`.
        """
        event = payload.get("event_id")
        if not isinstance(event, str):
            return await self._taken(payload, me)
        first = self._deliveries.get(event)
        if first is not None:
            await asyncio.wait((first,))
            if first.cancelled():
                raise BusyError
            return first.result()
        first = self._deliveries[event] = asyncio.get_running_loop().create_future()
        try:
            ack = await self._taken(payload, me)
        except BaseException:
            first.cancel()  # whoever waits for it is to come again, too
            raise
        else:
            first.set_result(ack)
            return ack
        finally:
            del self._deliveries[event]

    async def finish(self) -> None:
        """Wait a little for the answers that are on their way."""
        waiting = {*self._under_way, *self._deliveries.values()}
        if waiting:
            await asyncio.wait(waiting, timeout=CLOSING)

    # ---- one after the other in a chat -----------------------------------------------------

    async def _taken(self, payload: Wire, me: Me) -> Ack:
        what = self._understood(payload, me)
        chat = _chat_of(what)
        if not chat:
            await self._noticed(what)
            return {"options": []} if payload.get("type") == "block_suggestion" else {}
        direct = not is_channel(chat)
        if not direct and _says_who_they_are(what):
            # Organisers read their name from then on, and know nobody by what they log in with.
            await self._hands.meet(*place_of(what.tap.account.id))
            what = self._understood(payload, me)
        before = self._hands.known(*place_of(chat)) if direct else None
        async with self._locks.setdefault(chat, asyncio.Lock()):
            await self._not_too_many()
            if direct:
                # Who turns to us directly for the first time is answered in their language.
                await self._hands.meet(*place_of(chat))
                if self._hands.known(*place_of(chat)) != before:
                    what = self._understood(payload, me)
            return await self._acted(what, me)

    def _understood(self, payload: Wire, me: Me) -> Heard:
        """Read *payload*; what cannot be read is let go, or it would come again."""
        try:
            return heard(payload, me, lambda user: self._hands.known(me.team, user))
        except Exception as error:  # noqa: BLE001, whatever there is in it
            # Never the words: they are people's own.
            kind, where = payload.get("type"), type(error).__name__
            logger.warning("slack: a payload of type %r cannot be read: %s", kind, where)
            return Nothing.NOTHING

    async def _not_too_many(self) -> None:
        if len(self._under_way) < self._busy:
            return
        with suppress(TimeoutError):
            async with asyncio.timeout(self._patience):
                while len(self._under_way) >= self._busy:
                    await asyncio.wait(self._under_way, return_when=asyncio.FIRST_COMPLETED)
        if len(self._under_way) >= self._busy:
            raise BusyError

    async def _noticed(self, what: Heard) -> None:
        """Take what happens to a whole workspace."""
        if isinstance(what, Uninstalled):
            await self._hands.gone(what.team)
        elif isinstance(what, Regrouped):
            self._hands.regrouped(what.team)
        elif isinstance(what, Renamed):
            self._hands.renamed(what.team, what.user)

    async def _acted(self, what: Heard, me: Me) -> Ack:
        match what:
            case Said():
                await self._asked(what, me)
            case Pressed():
                await self._pressed(what)
            case Submitted():
                return await self._submitted(what)
            case Sent():
                for number, file in enumerate(what.files):
                    await self._handled(await self._file(what, number, file, me))
            case Membership():
                await self._handled(await self._titled(what))
            case _:
                pass
        return {}

    # ---- questions -------------------------------------------------------------------------

    async def _asked(self, said: Said, me: Me) -> None:
        ask = self._worth(said)
        if ask is None:
            return
        if said.answer_at:
            self._hands.remember(ask.id, said.answer_at)
        if ask.replies_to and for_the_report(ask.text):
            photo = await self._photo_above(ask, me)
            if photo is not None:
                for number, file in enumerate(photo.files):
                    await self._handled(await self._file(photo, number, file, me))
                return
        decided = await self._handled(ask)
        if decided.form is not None and ask.trigger:
            self._soon(self._shown(ask, decided.form, Opened(ask.chat)))

    async def _photo_above(self, ask: Ask, me: Me) -> Sent | None:
        """Return the photos that somebody answers so that they are kept for the report."""
        channel, ts = channel_and_ts(ask.message)
        thread = channel_and_ts(ask.replies_to)[1]
        try:
            async with asyncio.timeout(TITLE_WITHIN):
                files, caption = await self._hands.pictures(me.team, channel, thread, ts)
        except TimeoutError:
            return None
        if not files:
            return None
        return Sent(
            id=ask.id,
            chat=ask.chat,
            account=ask.account,
            message=ask.message,
            caption=caption,
            addressed=True,
            files=files,
            said=ask.text,
        )

    def _worth(self, said: Said) -> Ask | None:
        """Return what to answer, None where it is too old, or was just said."""
        ask = said.ask
        if said.at is not None and self._system.now() - said.at > TOO_OLD:
            logger.info("a question that waited too long is dropped: %s", ask.id)
            return None
        if said.edited:
            return replace(ask, id=f"{ask.id}{EDITED}{said.edited}", edited=True)
        return self._once(ask)

    def _once(self, ask: Ask) -> Ask | None:
        """Return None where who asks said the same there a moment ago; note where others did.

        What is answered to somebody else may be theirs alone, so it is not for
        us to leave out.  The same message once more, as a mention, has the same id.
        """
        if self._again <= 0 or ask.alone or not is_channel(ask.chat.id):
            return ask
        now = self._seconds()
        while self._lately and next(iter(self._lately.values()))[0] < now - self._again:
            self._lately.popitem(last=False)
        words = (ask.chat, " ".join(ask.text.casefold().split()))
        _, by = self._lately.setdefault(words, (now, {}))
        said = by.setdefault(ask.account.id, ask.id)
        return replace(ask, again=len(by) > 1) if said == ask.id else None

    # ---- buttons and forms -----------------------------------------------------------------

    async def _pressed(self, pressed: Pressed) -> None:
        tap = pressed.tap
        if pressed.edit_at:
            self._hands.remember(tap.message, pressed.edit_at)
        if pressed.answer_at:
            self._hands.remember(tap.id, pressed.answer_at)
        decided = await self._handled(tap)
        if decided.form is not None and (tap.trigger or pressed.form):
            opened = pressed.opened or Opened(tap.chat, tap.message)
            self._soon(self._shown(tap, decided.form, opened, pressed.form))
        # Slack has no word for who presses. Where they see that the page changes, none is needed.
        seen = is_home(tap.chat) and decided.edits
        if decided.toast and not seen:
            key = f"answer-{tap.id}-word"
            self._soon(self._hands.tell(tap.chat, tap.account, decided.toast, key))

    async def _shown(self, by: Ask | Tap, form: Form, opened: Opened, view: str = "") -> None:
        """Open *form*, or say that it came too late: who pressed waits for it."""
        try:
            await self._hands.show(form, opened, by.trigger, view)
        except DeliveryError as error:
            logger.warning("slack: a form was not opened: %s", error)
            if form.late:
                await self._hands.tell(by.chat, by.account, form.late, f"answer-{by.id}-late")

    async def _submitted(self, submitted: Submitted) -> Ack:
        filled = submitted.filled
        decided = await self._handled(filled)
        if decided.wrong:
            return errors(decided.wrong, submitted.view)
        if decided.toast:
            key = f"answer-{filled.id}-word"
            self._soon(self._hands.tell(filled.chat, filled.account, decided.toast, key))
        if decided.form is not None:
            return instead(modal(decided.form, submitted.opened))
        return {"response_action": "clear"}

    # ---- files and channels ----------------------------------------------------------------

    async def _file(self, sent: Sent, number: int, file: Theirs, me: Me) -> File:
        """Fetch a file; what cannot be had, or is too large, is left to the reader to refuse.

        What was written belongs to the first.
        """
        content = bytes(min(file.size, LARGEST + 1))
        if file.size <= LARGEST:
            try:
                async with asyncio.timeout(FETCHED_WITHIN):
                    content = await self._hands.fetch(me.team, file, LARGEST)
            except NotFetchedError as error:
                logger.warning("slack: a file cannot be fetched: %s", error)
                content = b""
            except (DeliveryError, TimeoutError) as error:
                logger.warning("slack: a file cannot be fetched: %s", type(error).__name__)
                content = b""
        return File(
            id=f"{sent.id}:{number}" if number else sent.id,
            chat=sent.chat,
            account=sent.account,
            name=file.name,
            content=content,
            message=sent.message,
            caption="" if number else sent.caption,
            media_type=file.media_type,
            addressed=sent.addressed,
            album=sent.id if len(sent.files) > 1 else "",
            said=sent.said,
        )

    async def _titled(self, event: Membership) -> Membership:
        """Add the channel's name, which Slack does not tell with it."""
        title = event.title
        if not title and event.change is Change.ADDED:
            with suppress(TimeoutError):
                async with asyncio.timeout(TITLE_WITHIN):
                    title = await self._hands.title(*place_of(event.chat.id))
        return replace(event, title=title)

    # ---- handling --------------------------------------------------------------------------

    async def _handled(self, inbound: Inbound) -> Reply:
        """Have *inbound* handled, and return what was decided, before it is answered."""
        decided: asyncio.Future[Reply] = asyncio.get_running_loop().create_future()

        def taken(reply: Reply) -> None:
            if not decided.done():
                decided.set_result(reply)

        async def receive() -> None:
            try:
                taken(await self._receive(inbound, taken=taken))
            except Exception as error:
                if decided.done():
                    raise
                # Nothing is stored then: Slack is to bring it again.
                decided.set_exception(error)

        self._soon(receive())
        return await decided

    def _soon(self, work: Awaitable[None]) -> None:
        task = asyncio.create_task(_logged(work))
        self._under_way.add(task)
        task.add_done_callback(self._under_way.discard)


async def _logged(work: Awaitable[None]) -> None:
    try:
        await work
    except Exception:
        logger.exception("slack: what was decided cannot be done")


def place_of(chat: str) -> tuple[str, str]:
    """Return the workspace, and the channel or person, that a chat's id names."""
    team, _, where = chat.partition(BETWEEN)
    return team, where


def _says_who_they_are(what: Heard) -> TypeGuard[Pressed]:
    return isinstance(what, Pressed) and what.tap.choice.startswith(INTRODUCES)


def _chat_of(what: Heard) -> str:
    """Name the chat within which things keep their order, "" where there is none."""
    match what:
        case Said(ask=inbound) | Pressed(tap=inbound) | Submitted(filled=inbound):
            return inbound.chat.id
        case Sent(chat=chat) | Membership(chat=chat):
            return chat.id
        case _:
            return ""
