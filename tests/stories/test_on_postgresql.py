"""A day in California as it is everywhere else, kept on a PostgreSQL server."""

import pytest

from bot.store.database import Database
from bot.store.publishing import publish
from tests.stories.story import Story
from tests.stories.test_a_day_in_california import (
    evening,
    test_a_moved_visit_is_told_and_its_reminder_moves,
    test_a_reminder_rings_with_both_clocks_and_three_people_rate_the_visit,
    test_an_organiser_announces_and_a_participant_may_not,
)

pytestmark = pytest.mark.uncounted  # it is counted where it is kept in memory

__all__ = [
    "evening",
    "test_a_moved_visit_is_told_and_its_reminder_moves",
    "test_a_reminder_rings_with_both_clocks_and_three_people_rate_the_visit",
    "test_an_organiser_announces_and_a_participant_may_not",
]


@pytest.fixture
def tell(postgresql_url):
    opened = []

    class OnPostgreSQL(Story):
        def begun(self, mission, at):
            database = Database.open(postgresql_url)
            opened.append(database)
            with database.transaction() as store:
                publish(store, mission, at)
                self.room.furnish(store, mission, at)
            return database

    yield OnPostgreSQL
    for database in opened:
        database.close()
