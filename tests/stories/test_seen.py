"""A change has been told: who has seen it, who is written to, and what organisers read."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest

from bot.core.amendments import patches_between
from bot.core.chat import ChatKind
from bot.core.message import Struck
from bot.core.mission import Place
from bot.store.days import day_changed
from bot.store.publishing import publish, publish_draft
from tests.stories.both import CHANNEL, GROUP, Both
from tests.stories.story import Story, plain_spaces

FLORENCE, ALICE, BRUNO, CLAIRE = (
    "florence-delpuech",
    "alice-martin",
    "bruno-durand",
    "claire-durand",
)
FONDS = "Fonds d'investissement : lever des fonds en Californie"
MOVED = f"{FONDS} : 17 h → 18 h 30, Ferry Building (3 h 30 à Paris, +1 j)"
TOLD = f"🔔 Changement de programme\n{MOVED}\nJusqu'à 20 h"
NUDGED = f"🔔 Avez-vous vu ce changement ?\n{MOVED}\nJusqu'à 20 h"


def monday(hour, minute=0):
    """Return the instant at which clocks in San Francisco show it on 26 September."""
    return datetime(2022, 9, 26, hour, minute, tzinfo=UTC) + timedelta(hours=7)


@pytest.fixture
def story(california):
    """Open the room after the visit to Stanford, when only the evening is ahead."""
    return Story(called(california), monday(15, 45))


def called(mission):
    """Give Bruno a number."""
    people = (
        replace(one, phone="+33 (0)6 12 34 56 78") if one.code == BRUNO else one
        for one in mission.people
    )
    return replace(mission, people=tuple(people))


def changed(mission, code, **fields):
    """Return *mission* with one session changed."""
    return replace(
        mission,
        sessions=tuple(
            replace(session, **fields) if session.code == code else session
            for session in mission.sessions
        ),
    )


def later(mission):
    return changed(mission, "fonds", start=time(18, 30), end=time(20))


async def publishes(story, mission):
    """Publish *mission* as another process would."""
    with story.database.transaction() as store:
        publish(store, mission, story.clock.now())
    await story.app.settle()


@pytest.fixture
async def told(story, california):
    await publishes(story, later(called(california)))
    return story


def labels(story, chat="main"):
    return [plain_spaces(label) for label in story.room.buttons(story.chat(chat))]


# ---- seen ------------------------------------------------------------------------------------


async def test_whoever_has_seen_it_says_so_and_the_count_shows(told):
    assert told.heard(bells=True) == [TOLD]
    assert labels(told) == ["Vu"]

    assert await told.presses(ALICE, "Vu") == "Merci Alice, c'est noté."
    assert await told.presses(ALICE, "Vu (1 sur 14)") == "C'était déjà noté."
    assert await told.presses(BRUNO, "Vu (1 sur 14)") == "Merci Bruno, c'est noté."

    assert told.heard(bells=True) == [f"{TOLD}\n2 personnes sur 14 l'ont vu"]
    assert labels(told) == ["Vu (2 sur 14)"]


async def test_it_is_the_same_wherever_people_read_it(tell, california):
    story = tell(california, monday(15, 45))
    await publishes(story, later(california))
    await story.settle()

    assert await story.presses(ALICE, "Vu") == "Merci Alice, c'est noté."
    await story.settle()
    assert story.heard() == [f"{TOLD.removeprefix('🔔 ')}\n1 personne sur 14 l'a vu"]
    assert await story.presses(ALICE, "Vu (1 sur 14)") == "C'était déjà noté."


async def test_who_is_asked_reads_several_changes_in_the_order_of_the_programme(story, california):
    """They unmute: what was told first gathers first."""
    await story.says(ALICE, "/silence", ALICE)
    moved = later(called(california))
    await publishes(story, moved)
    story.clock.set(monday(15, 50))
    await publishes(story, changed(moved, "web3", cancelled=True))
    await story.says(ALICE, "/reprendre", ALICE)

    assert story.heard(ALICE)[-1].splitlines() == [
        "Ce qui a changé entre-temps",
        MOVED,
        "Jusqu'à 20 h",
        "Annulé : Web3 : métavers et blockchain (mardi 27 septembre, 13 h 30)",
    ]


async def test_several_changes_are_asked_for_together(story, california):
    off = changed(called(california), "web3", cancelled=True)
    await publishes(story, later(off))
    await story.until(monday(16, 21))

    asked = [text for text in story.heard(ALICE) if text.startswith("Avez-vous vu")]
    assert [text.splitlines()[0] for text in asked] == ["Avez-vous vu ces changements ?"]


async def test_organisers_are_not_counted(told):
    assert await told.presses(FLORENCE, "Vu") == ("On ne compte ici que les personnes concernées.")
    assert told.heard(bells=True) == [TOLD]


async def test_a_stranger_says_who_they_are_and_counts_then(story, california):
    with story.database.transaction() as store:
        for account in store.accounts(story.code)[ALICE]:
            store.part_from(account, story.code)
    await publishes(story, later(called(california)))

    assert await story.presses(ALICE, "Vu") == (
        "C'est noté. Touchez maintenant votre nom, et il comptera."
    )
    assert story.heard(bells=True)[0] == TOLD

    await story.presses(ALICE, "Alice Martin")
    assert story.heard(bells=True)[0] == f"{TOLD}\n1 personne sur 14 l'a vu"


async def test_only_those_whom_it_concerns_are_counted(story, california):
    google = changed(called(california), "vehicule", meet_time=time(8, 15))
    await publishes(story, google)

    await story.presses(CLAIRE, "Vu")
    assert labels(story) == ["Vu (1 sur 7)"]
    assert await story.presses(ALICE, "Vu (1 sur 7)") == "Merci Alice, c'est noté."
    assert labels(story) == ["Vu (1 sur 7)"]


async def test_a_change_far_ahead_does_not_ask(story, california):
    await publishes(story, changed(called(california), "bilan", start=time(15, 30)))

    assert [text.splitlines()[0] for text in story.heard(bells=True)] == [
        "Changement de programme"
    ]
    assert labels(story) == []


async def test_it_asks_all_the_same_where_the_organiser_wishes_it(story, california):
    far = changed(called(california), "bilan", start=time(15, 30))
    with story.database.transaction() as store:
        old = store.mission(story.code)
        store.amend(story.code, patches_between(old, far), author=FLORENCE, at=monday(15, 45))
        publish_draft(store, old, monday(15, 45), FLORENCE, asks_seen=True)
    await story.app.settle()

    assert labels(story) == ["Vu"]


async def test_who_has_seen_a_later_change_knows_the_one_before(told, california):
    again = changed(called(california), "fonds", start=time(19), end=time(20))
    await publishes(told, again)
    await told.presses(ALICE, "Vu")

    assert [text.splitlines()[-1] for text in told.heard()] == ["1 personne sur 14 l'a vu"] * 2


async def test_a_button_that_nobody_made_says_nothing(told):
    message, _ = told.room.buttons(told.chat())["Vu"]
    for choice in ("seen:changes:99", "seen:changes:x", "seen:broadcast:4", "seen:"):
        shown = await told.room.presses(told.account(ALICE), told.chat(), message, choice)
        assert plain_spaces(shown) == "Ce bouton ne sert plus."


async def test_both_platforms_count_together(california):
    both = Both(monday(15, 45), california)
    both.is_on("alice", ALICE, "telegram", direct=False)
    both.is_on("bruno", BRUNO, "slack", direct=False)
    with both.database.transaction() as store:
        publish(store, later(california), both.clock.now())
    await both.app.settle()

    await both.presses("alice", "Vu", GROUP)
    await both.presses("bruno", "Vu (1 sur 14)", CHANNEL)

    for chat in (GROUP, CHANNEL):
        assert both.heard(chat)[-1].splitlines()[-1] == "2 personnes sur 14 l'ont vu"
        assert both.labels(chat) == ["Vu (2 sur 14)"]


# ---- who has not -----------------------------------------------------------------------------


async def test_who_has_not_seen_it_is_written_to_once(told):
    await told.presses(ALICE, "Vu")
    await told.until(monday(15, 54))
    assert told.heard(BRUNO) == []
    await told.until(monday(18))

    assert told.heard(ALICE) == []
    assert told.heard(BRUNO, bells=True) == [NUDGED]
    assert await told.presses(BRUNO, "Vu", BRUNO) == "Merci Bruno, c'est noté."
    assert told.heard(BRUNO, bells=True) == [f"{NUDGED}\nVous l'avez vu."]
    assert labels(told, BRUNO) == []
    assert labels(told) == ["Vu (2 sur 14)"]


async def test_who_is_muted_is_written_to_about_what_is_near(told):
    await told.says(BRUNO, "/silence", BRUNO)
    await told.until(monday(16))

    assert told.heard(BRUNO, bells=True)[-1] == NUDGED


async def test_an_urgent_change_that_is_not_seen_rings_for_organisers(told):
    await told.presses(ALICE, "Vu")
    await told.until(monday(16, 4))
    assert [text for text in told.heard(FLORENCE) if "urgent" in text] == []
    await told.until(monday(16, 5))

    (alarm,) = [text for text in told.heard(FLORENCE, bells=True) if "urgent" in text]
    assert alarm.splitlines()[:3] == [
        "🔔 Changement urgent : 13 personnes sur 14 ne l'ont pas vu",
        MOVED,
        "• Bruno Durand · Groupe Industrie · Durand Emballage · +33612345678",
    ]

    await told.presses(BRUNO, "Vu (1 sur 14)")
    (alarm,) = [text for text in told.heard(FLORENCE) if "urgent" in text]
    assert alarm.splitlines()[0] == "Changement urgent : 12 personnes sur 14 ne l'ont pas vu"
    assert "Bruno" not in alarm


async def test_all_have_seen_it_and_nobody_hears_more(told, california):
    for person in california.people:
        if person.role == "participant":
            await told.presses(person.code, labels(told)[0])
    before = told.heard(FLORENCE)
    await told.until(monday(16, 30))

    assert labels(told) == ["Vu (14 sur 14)"]
    assert told.heard(FLORENCE) == before
    assert told.heard(BRUNO) == []


# ---- the organisers' message of the day ------------------------------------------------------


async def test_organisers_read_in_one_silent_message_who_is_missing(told):
    await told.presses(ALICE, "Vu")
    (day,) = told.heard(FLORENCE, bells=True)

    assert day.splitlines()[:8] == [
        "Pour les organisateurs : lundi 26 septembre",
        "Annoncé à 15 h 45",
        MOVED,
        "Pour tout le monde : 14 personnes",
        "1 personne sur 14 l'a vu",
        "Ne l'ont pas vu",
        "• Bruno Durand · Groupe Industrie · Durand Emballage · +33612345678",
        "• Claire Durand · Groupe Numérique · Durand Emballage",
    ]


async def test_whoever_no_direct_message_can_reach_is_marked(story, california):
    with story.database.transaction() as store:
        for chat in store.direct_chats(story.code, BRUNO):
            store.forget_chat(chat.id)
    await publishes(story, later(called(california)))

    (day,) = story.heard(FLORENCE)
    assert [line for line in day.splitlines() if "Bruno" in line] == [
        (
            "• Bruno Durand · Groupe Industrie · Durand Emballage · +33612345678"
            " · pas de message direct possible"
        )
    ]


async def test_a_draft_stands_in_it_until_it_is_told(story, california):
    now = story.clock.now()
    with story.database.transaction() as store:
        old = store.mission(story.code)
        patches = patches_between(old, later(old))
        store.amend(story.code, patches, author=FLORENCE, at=now, said="les fonds à 18 h 30")
        day_changed(store, old, now)
    await story.app.settle()
    assert story.heard(FLORENCE) == [
        (
            "Pour les organisateurs : lundi 26 septembre\n"
            "Pas encore annoncé : 1 changement (Florence Delpuech)."
        )
    ]

    with story.database.transaction() as store:
        publish_draft(store, old, now, FLORENCE)
    await story.app.settle()
    (day,) = story.heard("marc-teulier")
    assert day.splitlines()[-2:] == [
        "Qui a fait quoi",
        "• 15 h 45 · Florence Delpuech a annoncé 1 changement",
    ]

    (history,) = await story.says(FLORENCE, "/historique", FLORENCE)
    assert history.splitlines() == [
        "Historique",
        "lundi 26 septembre",
        "15 h 45 · Florence Delpuech a annoncé 1 changement",
        "15 h 45 · Florence Delpuech · « les fonds à 18 h 30 »",
        f"• {MOVED} · Jusqu'à 20 h",
    ]


async def test_an_organiser_at_home_reads_home_time(story, california):
    people = (
        replace(one, timezone="Europe/Paris") if one.code == FLORENCE else one
        for one in called(california).people
    )
    await publishes(story, later(replace(california, people=tuple(people))))
    assert story.heard(FLORENCE) == []  # it is a quarter to one there
    await story.until(monday(21, 31))

    (day,) = [text for text in story.heard(FLORENCE, bells=True) if text.startswith("Pour")]
    assert day.splitlines()[:4] == [
        "Pour les organisateurs : mardi 27 septembre",
        "Annoncé à 0 h 45",
        f"{FONDS} : 2 h → 3 h 30, Ferry Building (18 h 30 sur place, −1 j)",
        "Pour tout le monde : 14 personnes",
    ]


async def test_the_history_is_for_organisers(story):
    assert await story.says(ALICE, "/historique", ALICE) == [
        "Désolé, seuls les organisateurs peuvent faire cela."
    ]
    assert await story.says(FLORENCE, "/history", FLORENCE) == [
        "Historique\nRien n'a encore été modifié depuis la messagerie."
    ]


# ---- reminders that have gone ----------------------------------------------------------------


def struck(story, message):
    """Return which lines of a message are struck through."""
    blocks = story.room.messages(story.chat())[message].message.blocks
    return [
        plain_spaces(span.text)
        for block in blocks
        for span in getattr(block, "spans", ())
        if isinstance(span, Struck)
    ]


async def test_the_reminder_of_what_was_moved_is_struck(story, california):
    await story.until(monday(16, 31))
    await publishes(story, later(called(california)))

    reminder = story.heard()[0].splitlines()
    assert reminder[:3] == [
        f"Déplacé à 18 h 30 : {FONDS}",
        f"Dans 30 min : {FONDS}",
        "17 h, Ferry Building (2 h à Paris, +1 j)",
    ]
    assert struck(story, 0) == reminder[1:]
    assert story.room.messages(story.chat())[0].edited


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"cancelled": True}, "Annulé"),
        ({"day": date(2022, 9, 27)}, "Déplacé au mardi 27 septembre, 17 h"),
        ({"meet_place": Place(name="Pier 23")}, "Autre lieu (Pier 23)"),
    ],
)
async def test_so_is_that_of_what_was_changed_otherwise(story, california, change, said):
    await story.until(monday(16, 31))
    await publishes(story, changed(called(california), "fonds", **change))

    assert story.heard()[0].splitlines()[0] == f"{said} : {FONDS}"


async def test_what_comes_back_to_its_time_stands_again(story, california):
    await story.until(monday(16, 31))
    before = story.heard()[0]
    await publishes(story, later(called(california)))
    await publishes(story, called(california))

    assert story.heard()[0] == before
    assert struck(story, 0) == []


async def test_a_reminder_whose_rendezvous_is_past_stays(story, california):
    await story.until(monday(17, 5))
    before = story.heard()[0]
    await publishes(story, changed(called(california), "fonds", end=time(20)))

    assert story.heard()[0] == before


# ---- who is told directly, and who was not there ---------------------------------------------


async def test_who_asked_to_be_reminded_directly_is_told_there_too(story, california):
    await story.says(ALICE, "/rappels oui", ALICE)
    await publishes(story, changed(called(california), "vehicule", meet_time=time(8, 15)))
    assert [text for text in story.heard(ALICE) if "Changement" in text] == []

    await publishes(story, later(called(california)))
    assert story.heard(ALICE, bells=True)[-1] == TOLD
    assert await story.presses(ALICE, "Vu", ALICE) == "Merci Alice, c'est noté."
    assert story.heard(ALICE, bells=True)[-1] == f"{TOLD}\nVous l'avez vu."


async def test_who_was_mute_hears_what_still_matters(story, california):
    await story.says(BRUNO, "/silence", BRUNO)
    await publishes(story, later(called(california)))
    story.clock.set(monday(15, 50))
    await story.says(BRUNO, "/reprendre", BRUNO)

    assert story.heard(BRUNO, bells=True)[-1] == (
        f"Ce qui a changé entre-temps\n{MOVED}\nJusqu'à 20 h"
    )
    assert labels(story, BRUNO) == ["Vu"]


async def test_who_joins_late_hears_it_too_and_nothing_where_nothing_has_changed(california):
    both = Both(monday(15, 45), california)
    with both.database.transaction() as store:
        for who in ("alice", "bruno"):
            direct = both.direct(who, "telegram")
            store.bind(direct, california.code, ChatKind.DIRECT, both.clock.now())
    await both.says("alice", "/quisuisje", "telegram")
    await both.presses("alice", "Alice Martin", "telegram")
    assert [text for text in both.heard("telegram", "alice") if "changé" in text] == []

    with both.database.transaction() as store:
        publish(store, later(california), both.clock.now())
    await both.app.settle()
    await both.says("bruno", "/quisuisje", "telegram")
    await both.presses("bruno", "Bruno Durand", "telegram")

    told = [text for text in both.heard("telegram", "bruno") if "changé" in text]
    assert told == [f"Ce qui a changé entre-temps\n{MOVED}\nJusqu'à 20 h"]
    assert both.labels("telegram", "bruno") == ["Vu"]


async def test_so_does_who_is_named_in_the_group_and_opens_the_chat_afterwards(california):
    both = Both(monday(15, 45), california)
    with both.database.transaction() as store:
        publish(store, later(california), both.clock.now())
    await both.app.settle()
    await both.says("bruno", "/quisuisje", GROUP)
    await both.presses("bruno", "Bruno Durand", GROUP)
    await both.says("bruno", "/start", "telegram")

    told = [text for text in both.heard("telegram", "bruno") if "changé" in text]
    assert told == [f"Ce qui a changé entre-temps\n{MOVED}\nJusqu'à 20 h"]


async def test_what_each_was_last_told_is_the_programme(story, california):
    await story.says(ALICE, "/rappels oui", ALICE)
    with story.database.transaction() as store:
        store.bind(
            story.room.new_chat("group:B"), story.code, ChatKind.GROUP, monday(15), group="B"
        )
    await publishes(story, later(called(california)))
    await publishes(story, changed(later(called(california)), "vehicule", meet_time=time(8, 15)))
    await story.until(monday(16))

    with story.database.transaction() as store:
        revision = str(store.revision(story.code))
        told = {
            store.setting(f"told:{chat.id}", revision)
            for chat in store.chats(story.code)
            if chat.kind is not ChatKind.DIRECT or store.reminds_personally(chat.id)
        }
    assert told == {revision}
