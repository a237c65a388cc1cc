"""Files on Slack: brought up where nobody sees them, then shared in a channel.

A picture is shared like any other file and not put among a message's blocks:
so an edit of the words never loses it, what Slack does not show as an image
still arrives, and nothing waits for Slack to have looked at the picture.
https://docs.slack.dev/messaging/working-with-files#uploading_files
"""

import json
import logging

from bot.core import plain
from bot.core.chat import DeliveryError, Document
from bot.core.message import Message, shortened
from bot.platforms.slack.channels import Channels
from bot.platforms.slack.refusals import Refusal, delivery_error
from bot.platforms.slack.saying import Saying, Way
from bot.platforms.slack.transport import Transport

logger = logging.getLogger(__name__)

NOT_SHARED = "file_not_found"
"""What was only brought up is no file yet."""
DESCRIPTION = 1000
"""Slack's limit for what is said of a picture to who does not see it."""


class Filing:
    """Brings files up and shares them."""

    def __init__(self, transport: Transport, channels: Channels, saying: Saying) -> None:
        """Share through *transport* in the turns of *saying*."""
        self._transport = transport
        self._channels = channels
        self._saying = saying

    async def share(self, document: Document, said: Message | None, way: Way) -> str:
        """Share *document* and return its id; *said* goes with it.  Raises `DeliveryError`.

        Only where it is shared can it be in doubt whether it arrived.
        """
        file = await self._brought_up(document, said, way.place.team)

        async def call(way: Way) -> str:
            channel = await self._channels.of(way.place)
            await self._transport.ask(
                way.place.team,
                "files.completeUploadExternal",
                files=json.dumps([{"id": file, "title": document.name}]),
                channel_id=channel,
                thread_ts=way.thread,
            )
            return f"{channel}:{file}"

        try:
            return await self._saying.in_turn(call, way)
        except DeliveryError as error:
            if error.ambiguous:
                shared = await self._is_shared(file, way.place.team)
                if shared:
                    return f"{await self._channels.of(way.place)}:{file}"
                error.ambiguous = shared is None
            raise

    async def _is_shared(self, file: str, team: str) -> bool | None:
        """Tell whether *file* was shared after all; None: Slack does not tell."""
        try:
            await self._transport.ask(team, "files.info", file=file)
        except (Refusal, DeliveryError) as error:
            missing = isinstance(error, Refusal) and error.error == NOT_SHARED
            return False if missing else None
        return True

    async def _brought_up(self, document: Document, said: Message | None, team: str) -> str:
        """Bring *document* up, where nobody sees it yet."""
        described = document.is_picture and said is not None
        try:
            place = await self._transport.ask(
                team,
                "files.getUploadURLExternal",
                filename=document.name,
                length=len(document.content),
                alt_txt=shortened(plain.render(said), DESCRIPTION) if described and said else None,
            )
            await self._transport.post(str(place["upload_url"]), content=document.content)
        except Refusal as refusal:
            failed = delivery_error(refusal)
            failed.ambiguous = False
            raise failed from refusal
        return str(place["file_id"])


def is_about_files(error: DeliveryError) -> bool:
    """Tell whether *error* is no reason not to say the words: only the file is not wanted."""
    return error.permanent and not error.gone
