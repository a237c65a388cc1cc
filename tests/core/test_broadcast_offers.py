"""What is offered below a preview: times and texts, from the programme as it is."""

import pytest

from bot.core.broadcast_times import offered
from bot.core.templates import templates
from tests.programmes import bundled, california

MISSION = bundled("silicon-valley-2022")


@pytest.mark.parametrize(
    ("at", "audience", "times"),
    [
        ("12:30", "everyone", ["26 12:50", "26 20:00", "27 07:15"]),
        ("13:00", "everyone", ["26 20:00", "27 07:15"]),
        ("13:30", "everyone", ["26 16:30", "26 20:00", "27 07:15"]),
        ("20:30", "group:B", ["27 07:15", "27 08:00"]),
        ("21:00", "people:alice-martin", ["27 07:15", "27 07:45"]),
    ],
)
def test_times_are_sensible_ones_that_lie_ahead(at, audience, times):
    found = offered(MISSION, audience, california(at))

    assert [f"{one.wall:%d %H:%M}" for one in found] == times


@pytest.mark.parametrize(
    ("at", "names"),
    [
        ("12:30", ["coach", "earlier", "later", "leaving", "stay", "passports", "badges"]),
        ("13:10", ["coach", "later", "leaving", "stay", "passports", "badges"]),
    ],
)
def test_a_text_about_the_rendezvous_is_offered_while_it_can_be_true(at, names):
    assert list(templates(MISSION, "fr", california(at))) == names


def test_texts_name_the_next_rendezvous():
    texts = templates(MISSION, "en", california("12:30"))

    assert (texts["coach"], texts["earlier"]) == (
        "The coach is here: Castro Street, Mountain View.",
        "We meet earlier: 13:05.",
    )
