"""Says things on Slack: to a channel, to one alone, anew, and with a file."""

import logging
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from bot.core.chat import Account, DeliveryError, Document
from bot.core.message import Message
from bot.platforms.slack.channels import Channels
from bot.platforms.slack.filing import Filing, is_about_files
from bot.platforms.slack.known import Known, client_msg_id, metadata
from bot.platforms.slack.message_blocks import Part, parts
from bot.platforms.slack.places import channel_and_ts, message_id, user_of
from bot.platforms.slack.refusals import NOT_THERE, USED_UP, Refusal
from bot.platforms.slack.saying import AND, Saying, Way
from bot.platforms.slack.top_text import instead_of_blocks
from bot.platforms.slack.transport import Transport

logger = logging.getLogger(__name__)

KEPT = 1000
"""How many messages to one alone, in parts, or left in the middle are remembered."""
NOT_HERE = (
    "Je ne suis pas encore dans ce canal\u00a0: invitez-moi avec `/invite @Fanion`. / "
    "I am not in this channel yet: invite me with `/invite @Fanion`."
)
"""Said to who gave a command to be answered before everyone, where we cannot speak."""
SHARED = -1
"""Stands among what went out of a delivery for the file that goes ahead of its words."""


@dataclass(frozen=True, slots=True)
class _Posted:
    """One part of *message*, with what it will be known by."""

    message: Message
    mentions: str
    part: Part
    key: str
    number: int
    many: int

    @property
    def instead(self) -> str:
        """What stands instead of the blocks, where they are refused."""
        alone = self.many == 1
        return instead_of_blocks(self.message, self.mentions) if alone else self.part.text


class Voice:
    """Sends, edits and sends files, each part in its turn."""

    def __init__(
        self, transport: Transport, channels: Channels, saying: Saying, known: Known
    ) -> None:
        """Speak through *transport* in the turns of *saying*."""
        self._transport = transport
        self._channels = channels
        self._saying = saying
        self._known = known
        self._filing = Filing(transport, channels, saying)
        self._begun: dict[str, tuple[int, dict[int, str]]] = {}
        self._wholes: dict[str, str] = {}
        self._urls: dict[str, str] = {}
        self._hidden: dict[str, Way] = {}

    def remember(self, id: str, response_url: str) -> None:  # noqa: A002, what it is
        """Note where the message *id*, that one alone sees, is said anew, or an ask answered."""
        self._urls[id] = response_url
        _forget_old(self._urls)

    def address(self, id: str) -> str:  # noqa: A002, what it is
        """Return where the message or the ask *id* is edited or answered, "" where nowhere."""
        return self._urls.get(id, "")

    # ---- what is said ----------------------------------------------------------------------

    async def whisper(self, url: str, message: Message) -> bool:
        """Say *message* to who pressed, at the address that came along; False: it led nowhere.

        Slack counts such a word neither as the channel's nor as a call of
        ours: a hundred people may press the same button at the same time.
        """
        if not url:
            return False
        (posted, *_) = _posted(message, parts(message), "")
        said: dict[str, Any] = {"text": posted.part.text, "blocks": posted.part.blocks}
        said |= {"response_type": "ephemeral", "replace_original": False}
        try:
            await self._transport.post(url, said=said)
        except Refusal as refusal:
            return refusal.may_have_arrived  # a word is not said twice
        return True

    async def send(
        self, message: Message | None, way: Way, key: str = "", document: Document | None = None
    ) -> str:
        """Say *message*, the buttons below its last part, and return its id.

        *document* goes ahead of it.  What went out of the delivery *key*
        before it failed is not said again.  Raises `DeliveryError`.
        """
        said = parts(message, way.mentions) if message is not None else ()
        many, sent = self._begun.pop(key, (len(said), {}))
        sent = sent if many == len(said) else {}
        try:
            if document is not None and SHARED not in sent:
                sent[SHARED] = await self._share(document, message, way)
            await self._send_parts(message, said, sent, way, key)
        except DeliveryError:
            if key and sent:
                self._begun[key] = len(said), sent
                _forget_old(self._begun)
            raise
        return self._whole([sent[number] for number in range(len(said))]) or sent.get(SHARED, "")

    async def edit(self, id: str, message: Message, way: Way) -> None:  # noqa: A002
        """Say the message *id* anew, part by part.  Raises `DeliveryError`."""
        old = self._wholes.get(id, id).split(AND)
        said = parts(message)
        for one, posted in zip(old, _posted(message, said, ""), strict=False):
            await self._edit_part(one, posted, way)
        for one in old[len(said) :]:
            try:
                await self._remove_part(one, way)
            except DeliveryError as error:
                logger.info("a part that is not said any more stays: %s", error)
        if len(said) > len(old):
            sent: dict[int, str] = dict(enumerate(old))
            await self._send_parts(message, said, sent, way, "")
            self._wholes[id] = AND.join(sent[number] for number in range(len(said)))
            _forget_old(self._wholes)

    async def remove(self, id: str, way: Way) -> None:  # noqa: A002
        """Take the message *id* back, with all its parts.  Raises `DeliveryError`."""
        for one in self._wholes.pop(id, id).split(AND):
            await self._remove_part(one, way)

    async def was_sent(self, way: Way, key: str) -> str | bool | None:
        """Tell whether the delivery *key* arrived: its id, no, or None: Slack does not tell.

        What arrived of one in parts is not said again.
        """
        found = await self._known.parts(way.place, way.thread, key)
        if found is None:
            return None
        arrived, many = found
        if len(arrived) < many:
            if arrived:
                _, sent = self._begun.get(key, (many, {}))
                self._begun[key] = many, {**sent, **arrived}
                _forget_old(self._begun)
            return False
        return self._whole([arrived[number] for number in range(many)])

    # ---- parts -----------------------------------------------------------------------------

    async def _send_parts(
        self,
        message: Message | None,
        said: Sequence[Part],
        sent: dict[int, str],
        way: Way,
        key: str,
    ) -> None:
        """Send what is missing in *sent*, and note there what arrived; only the first rings."""
        if message is None:
            return
        if key and way.only_for is None:
            self._known.begin(key)
        for posted in _posted(message, said, key, way.mentions):
            if posted.number not in sent:
                sent[posted.number] = await self._send_part(posted, way)

    async def _send_part(self, posted: _Posted, way: Way) -> str:
        async def arrived(way: Way) -> str | bool | None:
            if not posted.key or way.unkeyed or way.only_for is not None:
                return None
            found = await self._known.parts(way.place, way.thread, posted.key)
            return None if found is None else found[0].get(posted.number, False)

        async def call(way: Way) -> str:
            if way.only_for is not None:
                return await self._post_hidden(posted, way, way.only_for)
            return await self._post(posted, way)

        if way.only_for is not None and way.to.id == way.only_for.id:
            way = replace(way, only_for=None)
        return await self._saying.in_turn(call, way, arrived)

    async def _post(self, posted: _Posted, way: Way) -> str:
        place = way.place
        keyed: dict[str, Any] = {}
        if posted.key and not way.unkeyed:
            keyed = {
                "client_msg_id": client_msg_id(place, posted.key, posted.number),
                "metadata": metadata(posted.key, posted.number, posted.many),
            }
        try:
            answer = await self._transport.call(
                place.team,
                "chat.postMessage",
                channel=place.channel,
                written="" if way.plain else posted.part.written,
                text=posted.instead if way.plain else None,
                thread_ts=way.thread,
                unfurl_links=False,
                unfurl_media=False,
                **keyed,
            )
        except Refusal as refusal:
            if refusal.error in NOT_THERE and way.back:
                said = {"text": NOT_HERE, "response_type": "ephemeral"}
                await self._transport.post(way.back, said=said)
            raise
        channel = str(answer["channel"])
        self._channels.note(place, channel)
        return message_id(channel, str(answer["ts"]))

    async def _post_hidden(self, posted: _Posted, way: Way, only_for: Account) -> str:
        """Say it to one person alone.

        Without us in the channel only the command that they gave leads back,
        and what is said so has no id.
        """
        place = way.place
        try:
            answer = await self._transport.call(
                place.team,
                "chat.postEphemeral",
                channel=place.channel,
                user=user_of(only_for),
                **_content(posted, way),
                thread_ts=way.thread,
            )
        except Refusal as refusal:
            if refusal.error not in NOT_THERE or not way.back:
                raise
            said = _content(posted, way) | {"response_type": "ephemeral"}
            await self._transport.post(way.back, said=said)
            return message_id(place.channel, "hidden")
        id_ = message_id(place.channel, str(answer["message_ts"]))
        self._hidden[id_] = way
        _forget_old(self._hidden)
        return id_

    async def _edit_part(self, id: str, posted: _Posted, way: Way) -> None:  # noqa: A002
        channel, ts = channel_and_ts(id)
        if id in self._urls or id in self._hidden:
            await self._edit_hidden(id, posted, way)
            return

        async def call(way: Way) -> None:
            content = _content(posted, way)
            content.setdefault("blocks", [])  # or those that stand there would stay
            await self._transport.call(
                way.place.team, "chat.update", channel=channel, ts=ts, **content
            )

        await self._saying.in_turn(call, way)

    async def _edit_hidden(self, id: str, posted: _Posted, way: Way) -> None:  # noqa: A002
        """Say anew what one person alone sees: in its place, else once more below."""

        async def call(way: Way) -> bool:
            url = self._urls.get(id)
            if url is None:
                return False
            said = _content(posted, way) | {"replace_original": True}
            try:
                await self._transport.post(url, said=said)
            except Refusal as refusal:
                if refusal.may_have_arrived or refusal.error not in USED_UP:
                    raise
                self._urls.pop(id, None)
                return False
            return True

        if await self._saying.in_turn(call, way):
            return
        hidden = self._hidden.pop(id, None)
        if hidden is None:
            raise DeliveryError("what one alone sees cannot be said anew", permanent=True)
        again = replace(hidden, urgency=way.urgency, plain=False)
        self._wholes[id] = await self._send_part(posted, again)
        _forget_old(self._wholes)

    async def _remove_part(self, id: str, way: Way) -> None:  # noqa: A002
        channel, ts = channel_and_ts(id)
        url = self._urls.pop(id, "")
        hidden = self._hidden.pop(id, None) is not None

        async def call(way: Way) -> None:
            if url:
                await self._transport.post(url, said={"delete_original": True})
            elif not hidden:  # what one alone sees is gone by itself, sooner or later
                await self._transport.call(way.place.team, "chat.delete", channel=channel, ts=ts)

        await self._saying.in_turn(call, way)

    async def _share(self, document: Document, message: Message | None, way: Way) -> str:
        """Share a file; where only the file is refused, its words go out all the same."""
        try:
            return await self._filing.share(document, message, replace(way, mentions=""))
        except DeliveryError as error:
            words_go_on = error.ambiguous or is_about_files(error)
            if message is None or not words_go_on:
                raise
            logger.warning("a file may be missing: %s", error)
            return ""

    def _whole(self, sent: Sequence[str]) -> str:
        """Return the id of what went out as *sent*; its buttons name only the last of them."""
        whole = AND.join(sent)
        if len(sent) > 1:
            self._wholes[sent[-1]] = whole
            _forget_old(self._wholes)
        return whole


def _posted(
    message: Message, said: Sequence[Part], key: str, mentions: str = ""
) -> Iterator[_Posted]:
    many = len(said)
    for number, part in enumerate(said):
        yield _Posted(message, mentions, part, key, number, many)


def _content(posted: _Posted, way: Way) -> dict[str, Any]:
    if way.plain:
        return {"text": posted.instead}
    return {"text": posted.part.text, "blocks": posted.part.blocks}


def _forget_old(kept: dict[Any, Any]) -> None:
    while len(kept) > KEPT:
        del kept[next(iter(kept))]
