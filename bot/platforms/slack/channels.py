"""The true channel of a direct chat, which Slack names by its person only when one posts."""

from collections import OrderedDict

from bot.platforms.slack.places import Place
from bot.platforms.slack.transport import Transport

KEPT = 5000


class Channels:
    """Finds channels, and remembers those of direct chats."""

    def __init__(self, transport: Transport) -> None:
        """Ask through *transport*."""
        self._transport = transport
        self._known: OrderedDict[Place, str] = OrderedDict()

    async def of(self, place: Place) -> str:
        """Return the channel of *place*.  Raises `Refusal` and `DeliveryError`."""
        if not place.is_direct:
            return place.channel
        known = self._known.get(place)
        if known is None:
            said = await self._transport.call(
                place.team, "conversations.open", users=place.channel
            )
            known = str(said["channel"]["id"])
            self.note(place, known)
        return known

    def note(self, place: Place, channel: str) -> None:
        """Remember what came back from a post to *place*."""
        if place.is_direct:
            self._known[place] = channel
            if len(self._known) > KEPT:
                self._known.popitem(last=False)
