"""What the store promises holds on both kinds of database."""

import pytest

from bot.store.database import Database


@pytest.fixture(params=["memory", "postgresql"])
def database(request):
    """Return a database with nothing in it."""
    kind = request.param
    url = request.getfixturevalue("postgresql_url") if kind == "postgresql" else "sqlite://"
    database = Database.open(url)
    yield database
    database.close()


@pytest.fixture(params=["file", "postgresql"])
def url(request, tmp_path):
    """Return the address of a database that several may open, with nothing in it."""
    if request.param == "postgresql":
        return request.getfixturevalue("postgresql_url")
    return f"sqlite:///{tmp_path / 'fanion.db'}"
