"""A photo of the mission is kept for the report by answering it with "rapport"."""

from datetime import UTC, datetime, timedelta

import pytest

from tests.photographs import kept, shows

FLORENCE, ALICE, DENIS = "florence-delpuech", "alice-martin", "denis-petit"
IN_THE_CAR = datetime(2022, 9, 26, 15, 50, tzinfo=UTC) + timedelta(hours=7)
KEPT = "C'est gardé pour le rapport (Stanford University : visite du campus) : 1 photo en tout."


@pytest.fixture
def story(tell, california):
    return tell(california, IN_THE_CAR)


async def test_who_answers_a_photo_of_the_group_has_it_kept(story):
    taken = await shows(story, DENIS, caption="Devant la chapelle")

    assert await story.says(ALICE, "Rapport !", to=taken) == [KEPT]
    (one,) = kept(story)
    assert (one.session, one.person, one.caption) == ("stanford", ALICE, "Devant la chapelle")


async def test_a_mere_photo_is_the_groups_own(story):
    taken = await shows(story, ALICE, caption="Quel rapport avec nous ?")
    heard = story.heard()

    assert await story.says(DENIS, "superbe", to=taken) == []
    assert (story.heard()[: len(heard)], kept(story)) == (heard, ())
