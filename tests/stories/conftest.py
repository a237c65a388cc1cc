"""Stories are told in the room and on Telegram, where updates are fetched or brought."""

import pytest

from bot.files.reading import read_file
from bot.samples import sample
from tests.stories.phones import on_phones
from tests.stories.story import Story


@pytest.fixture(params=["room", "telegram", "telegram-webhook"])
async def tell(request):
    """Return what begins a story: a mission, and the instant at which it is opened."""
    if request.param == "room":
        yield Story
        return
    async with on_phones(brought=request.param == "telegram-webhook") as begin:
        yield begin


@pytest.fixture
def california():
    """Return the bundled mission of September 2022."""
    return read_file(sample("silicon-valley-2022")).mission
