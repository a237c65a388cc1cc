"""An organiser looks at the ratings: a picture for the eye, and the same in words."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from tests.programmes import bundled
from tests.stories.story import Story

FLORENCE, ALICE, DENIS, OLIVER = "florence-delpuech", "alice-martin", "denis-petit", "oliver-grant"
AFTER_STANFORD = datetime(2022, 9, 26, 15, 45, tzinfo=UTC) + timedelta(hours=7)
STANFORD = [
    "Stanford University : visite du campus · 4,0 sur 5, 3 avis",
    "1 ▁ 0   2 ▁ 0   3 █ 1   4 █ 1   5 █ 1",
    "Alice Martin 4, Denis Petit 5, Oliver Grant 3",
]


async def rated(story):
    """Go to after the visit to Stanford, which three people rate."""
    await story.until(AFTER_STANFORD)
    for who, label in ((ALICE, "4 ★"), (DENIS, "5 ★"), (OLIVER, "3 ★")):
        await story.presses(who, label)
    return story


@pytest.fixture
async def room():
    """Tell it in the room alone."""
    return await rated(
        Story(bundled("silicon-valley-2022"), AFTER_STANFORD - timedelta(minutes=30))
    )


async def test_a_picture_arrives_with_its_words_and_buttons_lead_further(tell, california):
    story = await rated(tell(california, AFTER_STANFORD - timedelta(minutes=30)))

    (whole,) = await story.says(FLORENCE, "/resultats stanford", FLORENCE)
    title, picture, *words = whole.splitlines()
    assert (title, picture[:1], words) == ("Les avis", "📎", STANFORD)

    before = len(story.heard(FLORENCE))
    await story.presses(FLORENCE, "Lundi 26 septembre", FLORENCE)
    (day,) = story.heard(FLORENCE)[before:]
    assert day.splitlines()[1][:1] == "📎"
    assert day.splitlines()[2] == "Lundi 26 septembre"
    assert day.splitlines()[-1] == "Lundi 26 septembre, en tout · 4,0 sur 5, 3 avis"


async def test_the_picture_is_a_picture_and_says_so_by_its_name(room):
    await room.says(FLORENCE, "/resultats lundi", FLORENCE)

    (sent,) = [
        found
        for said in room.room.messages(room.chat(FLORENCE))
        if (found := room.room.document(said.id)) is not None
    ]
    assert (sent.name, sent.is_picture) == ("avis Lundi 26 septembre.png", True)
    assert sent.content.startswith(b"\x89PNG")


async def test_what_nobody_rated_is_said_and_offered(room):
    (unknown,) = await room.says(FLORENCE, "/resultats la météo", FLORENCE)
    assert unknown == (
        "Je ne trouve pas « la météo » parmi ce qui a été noté. "
        "Essayez un jour, une visite ou un objectif : /resultats mardi"
    )
    assert await room.presses(FLORENCE, "Lun. 26", FLORENCE) == ""
    assert room.heard(FLORENCE)[-1].splitlines()[2] == "Lundi 26 septembre"


async def test_anyone_else_gets_no_ratings(room):
    assert await room.says(ALICE, "/resultats stanford", ALICE) == [
        "Désolé, seuls les organisateurs peuvent faire cela."
    ]


async def test_before_anything_is_rated_there_are_words_alone():
    story = Story(bundled("silicon-valley-2022"), AFTER_STANFORD - timedelta(minutes=30))
    (said,) = await story.says(FLORENCE, "/resultats", FLORENCE)
    assert "📎" not in said


async def test_two_anonymous_answers_do_not_show_in_a_picture_either():
    mission = replace(bundled("silicon-valley-2022"), anonymous=True)
    story = Story(mission, AFTER_STANFORD - timedelta(minutes=30))
    await story.until(AFTER_STANFORD)
    for who, label in ((ALICE, "4 ★"), (DENIS, "5 ★")):
        await story.presses(who, label)

    (said,) = await story.says(FLORENCE, "/resultats stanford", FLORENCE)
    assert said.splitlines()[2:3] == [
        "Stanford University : visite du campus · 2 avis restent cachés"
    ]
