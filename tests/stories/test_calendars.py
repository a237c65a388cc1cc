"""Alice wants the programme in her own calendar, and the organiser the group's on the office wall."""

import re
from datetime import UTC, datetime

import pytest

from bot.store.calendars import Reached
from bot.store.subscribing import opened
from tests.calendars import plain

ALICE, FLORENCE, SOPHIE = "alice-martin", "florence-delpuech", "sophie-lacan"
SUNDAY = datetime(2022, 9, 25, 16, 0, tzinfo=UTC)
ADDRESS = re.compile(r"https://fanion\.example/calendar/([\w-]{32})\.ics")
HERE = "https://fanion.example"
EXPLAINED = (
    "Avec cette adresse, le programme s'affiche dans votre agenda, et chaque changement y arrive "
    "tout seul."
)


@pytest.fixture
def story(tell, california):
    begun = tell(california, SUNDAY)
    begun.database.calendars_at = Reached(secret=b"a secret", url=HERE, by_others=True)
    return begun


def token_in(text):
    (found,) = set(ADDRESS.findall(text))
    return found


def opens(story, token):
    with story.database.reading() as store:
        found = opened(store, token, story.clock.now())
        return found and found.calendar()


def hidden(text):
    return re.sub(r"[\w-]{32}\.ics", "….ics", text)


async def test_an_address_is_for_who_asks_and_is_shown_again(story):
    (said,) = await story.says(ALICE, "/calendrier", ALICE)
    (again,) = await story.says(ALICE, "ajoute le programme à mon agenda", ALICE)

    assert again == said
    assert hidden(said).splitlines()[:6] == [
        "Votre calendrier",
        EXPLAINED,
        "Ajouter à mon agenda, sur cet appareil",
        "iPhone, iPad, Mac : webcal://fanion.example/calendar/….ics",
        "Adresse à copier dans Google Agenda, Outlook ou un autre : https://fanion.example/calendar/….ics",
        "Gardez-la pour vous : qui l'a voit le programme.",
    ]
    assert len(opens(story, token_in(said)).events) == 24


async def test_before_the_group_the_address_comes_directly(story):
    before = len(story.heard(ALICE))
    (said,) = await story.says(ALICE, "/calendrier")

    assert plain(said) == "Je vous réponds en privé."
    (told,) = story.heard(ALICE)[before:]
    assert ADDRESS.search(told)


async def test_a_new_address_ends_the_old_one_once_that_is_confirmed(story):
    (said,) = await story.says(ALICE, "/calendrier", ALICE)
    old = token_in(said)

    await story.presses(ALICE, "Nouvelle adresse (l'ancienne s'arrête)", ALICE)
    assert "Changer d'adresse ?" in story.heard(ALICE)[-1]
    assert opens(story, old) is not None

    await story.presses(ALICE, "Non, ne rien changer", ALICE)
    assert story.heard(ALICE)[-1] == said

    await story.presses(ALICE, "Nouvelle adresse (l'ancienne s'arrête)", ALICE)
    await story.presses(ALICE, "Oui, une nouvelle adresse", ALICE)
    told = story.heard(ALICE)[-1]
    assert told.splitlines()[1] == "C'est fait : l'ancienne adresse ne fonctionne plus."
    assert opens(story, old) is None
    assert opens(story, token_in(told)) is not None


async def test_it_can_be_stopped_and_begun_again(story):
    (said,) = await story.says(ALICE, "/calendrier", ALICE)
    await story.presses(ALICE, "Arrêter", ALICE)
    await story.presses(ALICE, "Oui, arrêter", ALICE)

    assert story.heard(ALICE)[-1].splitlines()[:2] == [
        "Votre calendrier",
        "Cette adresse ne fonctionne plus. /calendrier en donne une autre.",
    ]
    assert opens(story, token_in(said)) is None
    (again,) = await story.says(ALICE, "/calendrier", ALICE)
    assert opens(story, token_in(again)) is not None


async def test_an_organiser_has_those_of_groups_and_followers(story):
    (group,) = await story.says(FLORENCE, "/calendrier A", FLORENCE)
    (home,) = await story.says(FLORENCE, "calendrier des contacts", FLORENCE)
    (unknown,) = await story.says(FLORENCE, "/calendrier Z", FLORENCE)

    assert [one.splitlines()[0] for one in (group, home)] == [
        "Le calendrier · Groupe Industrie",
        "Le calendrier · Contacts en France",
    ]
    assert opens(story, token_in(group)).name == ("Mission Silicon Valley 2022 · Groupe Industrie")
    assert len(opens(story, token_in(home)).events) == 27
    assert unknown.startswith("Je connais ces calendriers : Groupe Industrie, ")
