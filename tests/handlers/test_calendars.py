"""What counts as asking for a calendar, who may, and what an address is where nobody is served."""

from datetime import UTC, datetime

import pytest

from bot.store.calendars import Reached
from tests.programmes import bundled
from tests.stories.story import Story

ALICE, INES = "alice-martin", "ines-carvalho"
SUNDAY = datetime(2022, 9, 25, 16, 0, tzinfo=UTC)
ASKED = (
    "/calendrier",
    "calendrier",
    "Mon calendrier",
    "mon calendrier, s'il vous plaît",
    "Mets-le dans mon agenda",
    "mettez tout dans mon calendrier Google",
    "ajouter à mon agenda",
    "Comment ajouter le programme à mon calendrier ?",
    "pouvez-vous l'ajouter à mon agenda ?",
    "le lien du calendrier",
    "m'abonner au calendrier",
    "/calendar",
    "my calendar",
    "Add to my calendar",
    "add it to my Google calendar please",
    "How do I get this in my calendar?",
    "can you put the programme in my calendar",
    "calendar link",
    "subscribe to the calendar",
)
NOT_ASKED = (
    "le programme de demain",
    "c'est quoi l'agenda de mardi ?",
    "what's on the calendar tomorrow?",
    "j'ai perdu mon agenda dans le car",
    "is Google in my calendar at 10?",
)


@pytest.fixture
def story():
    begun = Story(bundled("silicon-valley-2022"), SUNDAY)
    begun.database.calendars_at = Reached(
        secret=b"a secret", url="http://127.0.0.1:8080", by_others=False
    )
    return begun


async def test_people_ask_for_it_in_their_own_words(story):
    heard = [await story.says(ALICE, words, ALICE) for words in ASKED]

    assert [said[0].splitlines()[0] for said in heard] == ["Votre calendrier"] * len(ASKED)


async def test_other_talk_of_calendars_is_not_asking_for_one(story):
    heard = [await story.says(ALICE, words, ALICE) for words in NOT_ASKED]

    assert [said for said in heard if any("/calendar/" in one for one in said)] == []


async def test_the_group_may_talk_of_calendars(story):
    assert await story.says(ALICE, "mets-le dans ton agenda !") == []
    assert await story.says(ALICE, "je l'ajoute à mon agenda") == []


async def test_here_it_works_on_this_computer_only_and_says_so(story):
    (said,) = await story.says(INES, "/calendar", INES)

    assert said.splitlines()[5] == (
        "It works on this computer only: this Fanion has no public address."
    )
    assert "webcal://127.0.0.1:8080/calendar/" in said


async def test_a_file_is_for_where_no_address_can_be_reached(story):
    await story.says(ALICE, "/calendrier", ALICE)
    await story.presses(ALICE, "Recevoir un fichier", ALICE)

    (said,) = story.heard(ALICE)[-1:]
    assert "silicon-valley-2022.ics" in said
    assert "Le programme tel qu'il est maintenant." in said


async def test_somebody_unknown_says_first_who_they_are(story):
    await story.room.says(story.stranger("Nadia"), story.chat(), "@Fanion /calendrier")
    await story.settle()

    assert story.heard()[-1] == "Dites-moi d'abord qui vous êtes : /quisuisje."


async def test_where_nothing_is_served_that_is_said(story):
    story.database.calendars_at = None

    assert await story.says(ALICE, "/calendrier", ALICE) == [
        "Votre calendrier\nIci, je ne peux pas donner de calendrier."
    ]


async def test_who_takes_a_name_back_takes_no_calendar_along(story):
    (without,) = await story.says(ALICE, "/donnees", ALICE)
    await story.says(ALICE, "/calendrier", ALICE)
    (kept,) = await story.says(ALICE, "/donnees", ALICE)
    assert set(kept.splitlines()) - set(without.splitlines()) == {
        "Calendrier : une adresse secrète"
    }
    await story.presses(ALICE, "Tout effacer", ALICE)
    await story.presses(ALICE, "Oui, m'oublier", ALICE)

    with story.database.transaction() as store:
        assert store.subscription(story.code, f"person:{ALICE}") is None


async def test_nobody_else_has_that_of_a_group(story):
    (said,) = await story.says(ALICE, "/calendrier B", ALICE)

    assert said == (
        "Seuls les organisateurs peuvent demander celui des autres. /calendrier tout court donne "
        "le vôtre."
    )
