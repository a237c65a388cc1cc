"""A visit ends early: whoever may say so says it, and people are asked at once."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.core.features import Feature
from tests.stories.story import Story

FLORENCE, ALICE, DENIS, SOPHIE = "florence-delpuech", "alice-martin", "denis-petit", "sophie-lacan"
REQUEST = "Votre avis : Stanford University : visite du campus\nDe 1 (décevant) à 5 (excellent), d'un seul geste."
NOTED = "C'est noté : Stanford University : visite du campus, c'est fini. Je recueille les avis."


def monday(hour, minute=0):
    """Return the instant at which clocks in San Francisco show it on 26 September."""
    return datetime(2022, 9, 26, hour, minute, tzinfo=UTC) + timedelta(hours=7)


@pytest.fixture
async def story(tell, california):
    """Open the room in the last half hour of the visit to Stanford, which ends at 15:30."""
    told = tell(california, monday(15, 10))
    await told.until(monday(15, 10))
    return told


@pytest.fixture
async def room(california):
    told = Story(california, monday(15, 10))
    await told.until(monday(15, 10))
    return told


def set_feature(story, feature):
    with story.database.transaction() as store:
        store.set_feature(story.code, feature.value)


async def test_an_organiser_says_so_and_people_rate_at_once(story):
    assert (await story.says(FLORENCE, "C'est fini, on remonte dans le car !"))[:1] == [NOTED]
    assert story.heard()[-1] == REQUEST

    assert await story.presses(ALICE, "4 ★") == "Merci Alice ! 4 sur 5, c'est noté."
    await story.until(monday(16))
    assert [one for one in story.heard() if one.startswith(REQUEST)] == [f"{REQUEST}\n1 avis"]


@pytest.mark.parametrize(
    "said",
    ["we're done", "on a fini chez Stanford", "that's it for Stanford, we're out", "/termine"],
)
async def test_it_can_be_said_in_many_ways_and_directly(room, said):
    assert NOTED in await room.says(FLORENCE, said, FLORENCE)
    assert room.heard()[-1] == REQUEST


async def test_a_mistake_is_taken_back_with_one_tap(story):
    await story.says(FLORENCE, "/done", FLORENCE)
    await story.presses(FLORENCE, "Non, cela continue", FLORENCE)

    goes_on = "Finalement, cela continue. Je demanderai les avis à la fin."
    assert story.heard()[-1] == goes_on
    assert any(one.startswith("Entendu : Stanford") for one in story.heard(FLORENCE))
    await story.until(monday(15, 41))
    assert story.heard()[-2:] == [goes_on, REQUEST]


async def test_what_somebody_has_rated_stays_over(room):
    await room.says(FLORENCE, "/done", FLORENCE)
    await room.presses(ALICE, "4 ★")

    told = await room.presses(FLORENCE, "Non, cela continue", FLORENCE)
    assert told == "Un avis a déjà été donné : on ne revient pas en arrière."


@pytest.mark.parametrize(
    "said",
    [
        "C'est fini, les blagues",
        "on a fini le café",
        "c'est fini pour aujourd'hui",
        "enfin fini",
    ],
)
async def test_the_groups_own_talk_is_none_of_our_business(room, said):
    before = room.heard()

    assert await room.says(FLORENCE, said) == []
    assert room.heard()[: len(before)] == before


async def test_others_are_heard_only_where_the_organiser_allows_it(room):
    assert await room.says(ALICE, "on a fini chez Stanford") == []

    set_feature(room, Feature.ANYONE_ENDS)
    assert (await room.says(ALICE, "on a fini chez Stanford"))[0] == NOTED
    set_feature(room, Feature.ANYONE_ENDS)
    assert await room.says(SOPHIE, "on a fini chez Stanford") == []


async def test_who_may_not_is_told_kindly_where_they_said_it_to_us(room):
    (told,) = await room.says(DENIS, "/termine", DENIS)

    assert told == "Désolé, seuls les organisateurs peuvent faire cela."


async def test_what_has_not_begun_or_is_over_is_said_so(story):
    (early,) = await story.says(FLORENCE, "/done fonds", FLORENCE)
    assert early == "Fonds d'investissement : lever des fonds en Californie ne commence qu'à 17 h."

    await story.until(monday(15, 35))
    (late,) = await story.says(FLORENCE, "c'est fini", FLORENCE)
    assert late == "Stanford University : visite du campus, c'est fini depuis 15 h 30."


async def test_of_several_it_asks_which(california):
    people = [
        replace(one, groups=()) if one.code == FLORENCE else one for one in california.people
    ]
    story = Story(replace(california, people=tuple(people)), monday(10, 30))
    await story.until(monday(10, 30))

    (asked,) = await story.says(FLORENCE, "on a fini", FLORENCE)
    assert asked == "Qu'est-ce qui est fini ?"
    await story.presses(FLORENCE, "Google – laboratoire de recherche", FLORENCE)
    assert story.heard()[-1].startswith("Votre avis : Google – laboratoire de recherche")


async def test_an_organiser_may_name_a_visit_of_another_group(california):
    story = Story(california, monday(10, 30))
    await story.until(monday(10, 30))

    await story.says(FLORENCE, "on a fini chez Microsoft", FLORENCE)
    assert story.heard()[-1].startswith("Votre avis : Microsoft – cloud et IA")


async def test_the_organisers_day_tells_who_said_so(room):
    await room.says(FLORENCE, "/done", FLORENCE)

    told = [one for one in room.heard(FLORENCE) if "Pour les organisateurs" in one]
    assert "Florence Delpuech a dit que c'était fini" in told[-1]
