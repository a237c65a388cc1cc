"""Pages on Slack: somebody's App Home, and forms in front of what they look at."""

from dataclasses import replace

from bot.core.chat import Form
from bot.core.message import Message
from bot.platforms.slack.places import HOME
from bot.platforms.slack.refusals import Refusal, delivery_error
from bot.platforms.slack.saying import Saying, Way
from bot.platforms.slack.transport import Transport
from bot.platforms.slack.views import NAME, Opened, home, modal

FORM = "view:"
"""What the ids of forms begin with, where a form is edited like a message."""
KEPT = 500
"""How many forms are remembered that somebody may have in front of them."""


class Pages:
    """Publishes Homes and opens forms."""

    def __init__(self, transport: Transport, saying: Saying) -> None:
        """Publish through *transport* in the turns of *saying*."""
        self._transport = transport
        self._saying = saying
        self._shown: dict[str, tuple[Form, Opened]] = {}

    async def home(self, message: Message, way: Way) -> str:
        """Show *message* as the Home of the person whose chat it goes to, and return its id.

        Raises `DeliveryError`.
        """
        view = home(message)

        async def call(way: Way) -> str:
            place = way.place
            await self._transport.call(
                place.team, "views.publish", user_id=place.channel, view=view
            )
            return HOME

        return await self._saying.in_turn(call, way)

    async def open(self, team: str, trigger: str, form: Form, opened: Opened) -> str:
        """Open *form* for who gave us the *trigger*, and return the id of its view.

        At once and only once: the trigger holds for three seconds.  Raises
        `DeliveryError`.
        """
        return await self._show(team, "views.open", form, opened, trigger_id=trigger)

    async def update(self, team: str, view: str, form: Form, opened: Opened) -> str:
        """Show *form* in the place of the one that is the *view*, and return the id of it.

        Raises `DeliveryError`.
        """
        return await self._show(team, "views.update", form, opened, view_id=view)

    async def edit(self, id: str, message: Message, way: Way) -> None:  # noqa: A002
        """Say *message* above the fields of the form *id*, which stays what it is.

        A form that we do not know any more, after a start, becomes a page with
        *message* alone.  Raises `DeliveryError`.
        """
        view = id.removeprefix(FORM)
        known = self._shown.get(view, (Form(title=message.title or NAME), Opened(way.to)))
        await self.update(way.place.team, view, replace(known[0], message=message), known[1])

    async def _show(  # noqa: PLR0913 - what is shown, and the two ways to say where
        self,
        team: str,
        method: str,
        form: Form,
        opened: Opened,
        *,
        trigger_id: str | None = None,
        view_id: str | None = None,
    ) -> str:
        view = modal(form, opened)
        try:
            said = await self._transport.call(
                team, method, view=view, trigger_id=trigger_id, view_id=view_id
            )
        except Refusal as refusal:
            raise delivery_error(refusal) from refusal
        shown = str(said["view"]["id"])
        self._shown[shown] = form, opened
        if len(self._shown) > KEPT:
            del self._shown[next(iter(self._shown))]
        return shown


def is_form(id: str) -> bool:  # noqa: A002, what it is
    """Tell whether the id of a message is that of a form in front of somebody."""
    return id.startswith(FORM)
