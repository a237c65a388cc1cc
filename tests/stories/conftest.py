"""Stories are told in the room, on Telegram (fetched or brought), on Slack (sockets or HTTP)."""

import pytest

from tests.programmes import bundled
from tests.stories.channels import on_channels
from tests.stories.phones import on_phones
from tests.stories.story import Story

TELLERS = {
    "telegram": lambda: on_phones(brought=False),
    "telegram-webhook": lambda: on_phones(brought=True),
    "slack": lambda: on_channels(posted=False),
    "slack-http": lambda: on_channels(posted=True),
}


@pytest.fixture(params=["room", *TELLERS])
async def tell(request):
    """Return what begins a story: a mission, and the instant at which it is opened."""
    if request.param == "room":
        yield Story
        return
    async with TELLERS[request.param]() as begin:
        yield begin


@pytest.fixture
def california():
    """Return the bundled mission of September 2022."""
    return bundled("silicon-valley-2022")
