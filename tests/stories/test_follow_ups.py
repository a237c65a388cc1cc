"""The month after: what became of what people meant to take up again."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.core.report.facts import FollowUp, FollowUpState
from bot.core.retention import announced_at
from bot.store.forgetting import forget_person
from tests.stories.story import Story

FLORENCE, ALICE, DENIS, BRUNO = (
    "florence-delpuech", "alice-martin", "denis-petit", "bruno-durand",
)  # fmt: skip
AFTER_A_WEEK = datetime(2022, 10, 7, 8, tzinfo=UTC)
"""Friday at 10:00 in Paris: they have landed the Friday before."""
AFTER_A_MONTH = datetime(2022, 10, 31, 9, tzinfo=UTC)
"""30 days after is a Sunday, and clocks are set back on it: Monday at 10:00."""
TITLE = "Vos suites à donner"
TOTAL = "Les suites à donner"
MINUTE = timedelta(minutes=1)
WANTED = (
    FollowUp(session="google", person=ALICE, note="Envoyer la plaquette"),
    FollowUp(session="stanford", person=ALICE, state=FollowUpState.DONE),
    FollowUp(session="stanford", person=DENIS),
    FollowUp(session="startup", person=BRUNO, state=FollowUpState.DROPPED),
)


def began(story):
    with story.database.transaction() as store:
        for one in WANTED:
            store.keep_follow_up(story.code, one, store.published_at(story.code, 1))
    return story


@pytest.fixture
def story(tell, california):
    return began(tell(california, AFTER_A_WEEK - timedelta(hours=1)))


@pytest.fixture
def room(california):
    return began(Story(california, AFTER_A_WEEK - timedelta(hours=1)))


def told(story, chat, title=TITLE):
    return [one.splitlines() for one in story.heard(chat) if one.startswith(title)]


async def test_after_a_week_each_reads_what_is_left_with_its_contact(story):
    await story.until(AFTER_A_WEEK - MINUTE)
    assert told(story, ALICE) == []
    await story.until(AFTER_A_WEEK)

    assert told(story, ALICE) == [
        [
            TITLE,
            "Où en êtes-vous ? Une réponse à toucher pour chacune.",
            "① Google – laboratoire de recherche · à faire",
            "Maria Jensen, Directrice de recherche, Google",
            "Votre note : Envoyer la plaquette",
            "Ses coordonnées : demandez à Florence Delpuech ou à Marc Teulier.",
        ]
    ]
    assert len(told(story, DENIS)) == 1
    assert told(story, BRUNO) == told(story, "main") == []


async def test_one_tap_says_how_far_it_is_and_it_shows_there(story):
    await story.until(AFTER_A_WEEK)

    assert await story.presses(ALICE, "① En cours", ALICE) == "C'est noté : en cours."
    assert told(story, ALICE)[0][2].endswith("· en cours")
    await story.presses(DENIS, "① Fait", DENIS)
    await story.until(AFTER_A_MONTH)

    # What is done is not asked about again; what is under way is.
    assert (len(told(story, ALICE)), len(told(story, DENIS))) == (2, 1)


async def test_organisers_read_the_total_twice_and_how_many_could_not_be_asked(story):
    with story.database.transaction() as store:
        for chat in store.direct_chats(story.code, DENIS):
            store.close_chat(chat.id)
    await story.until(AFTER_A_MONTH - MINUTE)
    assert told(story, FLORENCE, TOTAL) == [
        [
            TOTAL,
            "4 suites à donner : 1 faite, 1 abandonnée, 2 à faire",
            "Je n'ai pas pu relancer une personne : nous n'avons pas de conversation privée.",
            "/suivi les montre, visite par visite.",
        ]
    ]
    await story.until(AFTER_A_MONTH)
    assert len(told(story, FLORENCE, TOTAL)) == 2


async def test_anyone_asks_for_their_own_at_any_time_and_organisers_for_all(room):
    (own,) = await room.says(ALICE, "/suivi", ALICE)
    assert [line for line in own.splitlines() if line[0] in "①②"] == [
        "① Google – laboratoire de recherche · à faire",
        "② Stanford University : visite du campus · fait",
    ]
    (every,) = await room.says(FLORENCE, "/suivi", FLORENCE)
    assert every.splitlines() == [
        TOTAL,
        "4 suites à donner : 1 faite, 1 abandonnée, 2 à faire",
        "Google – laboratoire de recherche",
        "1 suite à donner : 1 à faire",
        "Alice Martin · à faire (Envoyer la plaquette)",
        "Stanford University : visite du campus",
        "2 suites à donner : 1 faite, 1 à faire",
        "Alice Martin · fait",
        "Denis Petit · à faire",
        "Start-up française installée : témoignage",
        "1 suite à donner : 1 abandonnée",
        "Bruno Durand · abandonné",
    ]
    assert await room.says(ALICE, "/suivi") == ["Je vous réponds en privé."]


async def test_nobody_changes_what_is_somebody_elses(room):
    await room.says(ALICE, "/suivi", ALICE)
    (message, choice) = next(
        found for name, found in room.room.buttons(room.chat(ALICE)).items() if "①" in name
    )
    said = await room.room.presses(room.account(BRUNO), room.chat(ALICE), message, choice)

    assert said == "Cette suite n'est plus gardée."
    with room.database.transaction() as store:
        assert {*store.follow_ups(room.code)} == {*WANTED}


async def test_who_is_muted_or_has_nothing_left_hears_nothing(room):
    await room.says(DENIS, "/silence", DENIS)
    await room.until(AFTER_A_MONTH + timedelta(days=30))

    assert told(room, DENIS) == told(room, BRUNO) == []


async def test_once_data_is_deleted_nothing_goes_out(room):
    with room.database.transaction() as store:
        mission = store.mission(room.code)
        for person in (ALICE, DENIS, BRUNO):
            forget_person(store, mission, mission.people_by_code[person], AFTER_A_WEEK)
    await room.until(AFTER_A_MONTH)

    assert told(room, ALICE) == told(room, FLORENCE, TOTAL) == []


async def test_a_month_after_a_mission_it_is_next_looked_at_when_its_data_is_to_go(room):
    await room.until(AFTER_A_WEEK)
    with room.database.transaction() as store:
        assert store.next_look() == AFTER_A_MONTH
    await room.until(AFTER_A_MONTH)
    with room.database.transaction() as store:
        assert store.next_look() == announced_at(store.mission(room.code))
