"""The service is killed in the middle of a broadcast: its organisers are asked, and decide."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.core.chat import ChatKind
from bot.store.values import DeliveryKind, State
from schedules.delivery import Lane

FLORENCE, MARC, ALICE = "florence-delpuech", "marc-teulier", "alice-martin"
LUNCH = datetime(2022, 9, 26, 12, 30, tzinfo=UTC) + timedelta(hours=7)
CAR = "Annonce\nLe car attend devant la gare."
ASKED = (
    "Arrivé ou non ?\n"
    "L'envoi a été interrompu, et je ne peux pas savoir si ceci est arrivé. Rien ne repart sans "
    "votre accord.\n"
    "• annonce « Le car attend devant la gare. » : la conversation principale"
)
NOTED = "\n• annonce « Le car attend devant la gare. » : la conversation principale"


class CannotTell:
    """A platform that remembers nothing of what it was given, as Telegram."""

    def __init__(self, name):
        self.name = name

    async def was_sent(self, *_):
        return None


async def killed(story):
    """Kill the service when everything that waits is on its way, and start it again."""
    async with story.database.transaction() as store:
        waiting = [one for one in store.in_state(State.WAITING) if one.due_at <= story.clock.now()]
        for one in waiting:
            if one.kind in (DeliveryKind.BROADCAST, DeliveryKind.FEEDBACK):
                store.start_sending(one.id)
    story.restart()
    platform = CannotTell(story.chat().platform)
    await Lane(platform, story.database, story.clock, story.clock).recover()
    await story.app.settle()


@pytest.fixture
async def story(tell, california):
    """Let Florence announce something, and the service be killed as it goes out."""
    story = tell(california, LUNCH)
    await story.says(FLORENCE, "/annonce Le car attend devant la gare.", FLORENCE)
    message, sends = story.room.buttons(story.chat(FLORENCE))["Envoyer"]
    await story.room.presses(story.account(FLORENCE), story.chat(FLORENCE), message, sends)
    await killed(story)
    return story


async def press(story, who, choice, chat=""):
    """Press what may no longer stand there."""
    message = story.room.messages(story.chat(chat or who))[-1].id
    shown = await story.room.presses(story.account(who), story.chat(chat or who), message, choice)
    await story.app.settle()
    return shown.replace("\u00a0", " ").replace("\u202f", " ")


def labels(story, who):
    newest = story.room.messages(story.chat(who))[-1].message
    return [button.label for button in newest.buttons]


async def test_all_organisers_are_asked_once_and_it_rings(story):
    assert story.heard() == []
    for who in (FLORENCE, MARC):
        assert story.heard(who, bells=True)[-1] == f"🔔 {ASKED}"
        assert labels(story, who) == ["Renvoyer", "C'est bien arrivé"]
    assert story.heard(FLORENCE)[-2].splitlines()[-1] == (
        "État : peut-être pas arrivée : la conversation principale"
    )


async def test_one_tap_sends_it_again_and_everyone_who_was_asked_sees_who_decided(story):
    assert await story.presses(FLORENCE, "Renvoyer", FLORENCE) == "C'est parti."

    assert story.heard(bells=True) == [f"🔔 {CAR}"]
    assert story.heard(FLORENCE)[-1] == f"Renvoyé à 12 h 30.{NOTED}"
    assert story.heard(MARC)[-1] == f"Renvoyé à 12 h 30 par Florence Delpuech.{NOTED}"
    assert labels(story, FLORENCE) == labels(story, MARC) == []
    assert story.heard(FLORENCE)[-2].splitlines()[-1] == (
        "État : envoyée à 12 h 30 dans 1 conversation"
    )


async def test_pressed_twice_or_by_two_it_goes_once(story):
    choice = story.room.buttons(story.chat(FLORENCE))["Renvoyer"][1]
    arrived = story.room.buttons(story.chat(FLORENCE))["C'est bien arrivé"][1]
    await press(story, FLORENCE, choice)

    assert await press(story, FLORENCE, choice) == "C'est déjà décidé."
    assert await press(story, MARC, choice) == "C'est déjà décidé."
    assert await press(story, MARC, arrived) == "C'est déjà décidé."
    assert story.heard() == [CAR]


async def test_what_has_arrived_is_not_sent_again(story):
    story.clock.advance(timedelta(minutes=5))
    assert await story.presses(MARC, "C'est bien arrivé", MARC) == "C'est noté."

    assert story.heard() == []
    assert story.heard(MARC)[-1] == f"Bien arrivé : c'est noté à 12 h 35.{NOTED}"
    assert story.heard(FLORENCE)[-1] == (f"Bien arrivé : Marc Teulier l'a dit à 12 h 35.{NOTED}")
    assert story.heard(FLORENCE)[-2].splitlines()[-1] == (
        "État : envoyée à 12 h 30 dans 1 conversation"
    )


async def test_what_nobody_decides_stays_held(story):
    await story.until(LUNCH + timedelta(days=6))

    assert CAR not in story.heard()
    assert story.heard(FLORENCE).count(ASKED) == 1
    async with story.database.transaction() as store:
        assert [one.kind for one in store.in_state(State.UNKNOWN)] == [DeliveryKind.BROADCAST]


async def test_nobody_else_can_decide(story):
    choice = story.room.buttons(story.chat(FLORENCE))["Renvoyer"][1]

    assert await press(story, ALICE, choice, FLORENCE) == (
        "Désolé, seuls les organisateurs peuvent faire cela."
    )
    for wrong in ("unsure:999:again", "unsure:x:again", "unsure", f"{choice}x"):
        assert await press(story, FLORENCE, wrong) == "Ce bouton ne sert plus."
    assert story.heard() == []


async def test_killed_again_while_it_goes_again_they_are_asked_again(story):
    choice = story.room.buttons(story.chat(FLORENCE))["Renvoyer"][1]
    message = story.room.messages(story.chat(FLORENCE))[-1].id
    await story.room.presses(story.account(FLORENCE), story.chat(FLORENCE), message, choice)
    await killed(story)

    assert story.heard(FLORENCE)[-2:] == [f"Renvoyé à 12 h 30.{NOTED}", ASKED]
    assert await story.presses(MARC, "Renvoyer", MARC) == "C'est parti."
    assert story.heard() == [CAR]


async def test_in_the_night_it_goes_again_when_it_may_ring(story):
    await story.until(LUNCH + timedelta(hours=11))
    await story.presses(FLORENCE, "Renvoyer", FLORENCE)
    assert CAR not in story.heard()
    assert story.heard(FLORENCE)[-1] == (
        f"Renvoi décidé à 23 h 30.{NOTED}\nQuand : partira à 6 h 30, mardi 27 septembre "
        "(15 h 30 à Paris)"
    )

    await story.until(LUNCH + timedelta(hours=18))
    assert CAR in story.heard()


async def test_an_organiser_who_reads_english_is_asked_in_english(tell, california):
    people = [
        replace(one, language="en") if one.code == MARC else one for one in california.people
    ]
    story = tell(replace(california, people=tuple(people)), LUNCH)
    await story.says(MARC, "/broadcast The coach waits at the station.", MARC)
    message, sends = story.room.buttons(story.chat(MARC))["Send"]
    await story.room.presses(story.account(MARC), story.chat(MARC), message, sends)
    await killed(story)

    assert story.heard(MARC)[-1] == (
        "Did it arrive?\n"
        "Sending was interrupted, and I cannot tell whether this arrived. Nothing goes out again "
        "unless you say so.\n"
        "• broadcast “The coach waits at the station.”: the main chat"
    )
    assert await story.presses(MARC, "It arrived", MARC) == "Noted."
    assert story.heard(MARC)[-1].splitlines()[0] == "Arrived: noted at 12:30."
    assert story.heard(FLORENCE)[-1].splitlines()[0] == (
        "Bien arrivé : Marc Teulier l'a dit à 12 h 30."
    )


async def test_a_request_for_feedback_that_is_too_late_is_not_sent_again(tell, california):
    story = tell(california, LUNCH + timedelta(hours=3))
    ahead = await story.app.clockwork.step()
    while ahead is not None:
        story.clock.set(ahead)
        ahead = await story.app.clockwork.step()
        async with story.database.transaction() as store:
            if any(one.kind is DeliveryKind.FEEDBACK for one in store.in_state(State.WAITING)):
                break
    await killed(story)
    assert story.heard(FLORENCE)[-1].splitlines()[-1] == (
        "• demande d'avis « Stanford University : visite du campus » : la conversation principale"
    )

    await story.until(story.clock.now() + timedelta(hours=30))
    await press(story, FLORENCE, story.room.buttons(story.chat(FLORENCE))["Renvoyer"][1])
    assert [text for text in story.heard() if "Stanford" in text and "avis" in text] == []
    decided = [text for text in story.heard(FLORENCE) if text.startswith("Rien n'est reparti")]
    assert [text.splitlines()[0] for text in decided] == [
        "Rien n'est reparti : c'est trop tard, ou la conversation n'existe plus."
    ]


async def test_a_chat_that_is_gone_meanwhile_gets_nothing(story):
    async with story.database.transaction() as store:
        (main,) = store.chats(story.code, ChatKind.MAIN)
        store.close_chat(main.id)
    await story.presses(FLORENCE, "Renvoyer", FLORENCE)

    assert story.heard(FLORENCE)[-1].splitlines()[0] == (
        "Rien n'est reparti : c'est trop tard, ou la conversation n'existe plus."
    )
    async with story.database.transaction() as store:
        store.reopen_chat(main.id, story.clock.now())
    await story.until(LUNCH + timedelta(hours=2))
    assert CAR not in story.heard()


async def test_a_photo_without_words_is_asked_about_by_its_name(tell, california):
    story = tell(california, LUNCH)
    await story.says(FLORENCE, "/annonce", FLORENCE)
    await story.uploads(
        FLORENCE, "photo.jpg", b"\xff\xd8\xff\xe0" + bytes(2000), media_type="image/jpeg"
    )
    message, sends = story.room.buttons(story.chat(FLORENCE))["Envoyer"]
    await story.room.presses(story.account(FLORENCE), story.chat(FLORENCE), message, sends)
    await killed(story)

    assert story.heard(FLORENCE)[-1].splitlines()[-1] == (
        "• annonce « photo.jpg » : la conversation principale"
    )
    await story.presses(FLORENCE, "Renvoyer", FLORENCE)
    assert story.heard() == ["Annonce\n📎 photo.jpg"]
