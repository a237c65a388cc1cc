"""What the store promises holds on both kinds of database."""

import pytest

from bot.store.database import Database
from tests.servers.postgresql import EITHER, address


@pytest.fixture(params=EITHER)
def database(request):
    """Return a database with nothing in it."""
    database = Database.open(address(request))
    yield database
    database.close()


@pytest.fixture(params=["file", "postgresql"])
def url(request, tmp_path):
    """Return the address of a database that several may open, with nothing in it."""
    if request.param == "postgresql":
        return request.getfixturevalue("postgresql_url")
    return f"sqlite:///{tmp_path / 'fanion.db'}"
