"""Questions for hosts, offers and what turns them on: who may, at which button, and at its edges."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.core.amendments import patches_between
from bot.core.carrying_out import carried_out
from bot.core.features import Feature
from bot.core.mission import Kind, Person, Role
from bot.core.orders import Shift
from bot.store.publishing import publish_amendment
from tests.programmes import mission, session
from tests.stories.both import GROUP, Both
from tests.stories.story import Story, plain_spaces

FLORENCE, ALICE, BRUNO, CLAIRE = (
    Person(code="florence", name="Florence Roy", role=Role.ORGANISER, language="fr"),
    Person(code="alice", name="Alice Martin", language="fr", groups=("A",)),
    Person(code="bruno", name="Bruno Durand", language="fr", groups=("A",)),
    Person(code="claire", name="Claire Petit", language="en", groups=("B",)),
)
DAY = replace(
    mission(
        session("google", "10:00", "11:30", meet="09:10", groups="A"),
        session("microsoft", "10:00", "11:15", meet="09:10", groups="B"),
        session("dejeuner", "12:00", "13:00", kind=Kind.MEAL),
        session("facebook", "14:00", "15:00", groups="A"),
        groups="AB",
    ),
    people=(FLORENCE, ALICE, BRUNO, CLAIRE),
)
GONE = "Ce bouton ne sert plus."


def at(hour, minute=0):
    return datetime(2022, 9, 26, hour, minute, tzinfo=UTC) + timedelta(hours=7)


@pytest.fixture
def story():
    story = Story(DAY, at(8))
    turn(story, Feature.HOST_QUESTIONS, Feature.OFFERS)
    return story


def turn(story, *features, on=True):
    with story.database.transaction() as store:
        for feature in features:
            store.set_feature(DAY.code, feature, "on" if on else "")


def questions(story):
    with story.database.transaction() as store:
        return {
            code: [(one.text, one.votes, one.answer) for one in some]
            for code, some in store.host_questions(DAY.code).items()
        }


def labels(story, chat="main"):
    return [plain_spaces(name) for name in story.room.buttons(story.chat(chat))]


async def forged(story, who, choice, chat=""):
    """Press a button that only somebody who makes up presses would."""
    where = story.chat(chat or who)
    message = story.room.messages(where)[-1].id
    shown = await story.room.presses(story.account(who), where, message, choice)
    await story.app.settle()
    return plain_spaces(shown)


# ---- questions for hosts ---------------------------------------------------------------------


async def test_the_next_visit_is_that_of_who_asks(story):
    (asked,) = await story.says("claire", "/question How many are you?", "claire")

    assert asked.splitlines()[0] == "Your question is noted for Microsoft."
    assert questions(story) == {"microsoft": [("How many are you?", 1, "")]}


async def test_an_organiser_of_no_group_is_asked_back(story):
    await story.says("florence", "/question Combien êtes-vous ?", "florence")

    assert labels(story, "florence") == ["Google", "Microsoft", "Retirer"]
    await story.presses("florence", "Microsoft", "florence")
    assert list(questions(story)) == ["microsoft"]


async def test_pressed_for_a_visit_that_has_it_already_it_is_a_vote(story):
    await story.says("alice", "/question Combien êtes-vous ?", "alice")
    await story.says("florence", "/question combien êtes-vous", "florence")
    await story.presses("florence", "Google", "florence")

    assert questions(story) == {"google": [("Combien êtes-vous ?", 2, "")]}
    assert story.heard("florence")[-1].startswith("La même question est déjà posée")


async def test_without_a_text_it_says_how(story):
    (told,) = await story.says("alice", "/question")
    assert told.startswith("Écrivez /question et votre question")
    (told,) = await story.says("alice", "/questions netflix", "alice")
    assert told.startswith("Je ne trouve pas « netflix »")


async def test_after_the_last_visit_nobody_is_left_to_ask(story):
    await story.until(at(20))
    (told,) = await story.says("alice", "/question Combien ?", "alice")
    assert told.startswith("Plus aucune visite n'est prévue")
    (told,) = await story.says("alice", "/questions", "alice")
    assert told.startswith("Plus aucune visite n'est prévue")


async def test_once_the_visit_has_begun_nobody_votes_and_the_list_of_the_last_is_shown(story):
    await story.says("alice", "/question pour Facebook : Combien êtes-vous ?", "alice")
    await story.says("bruno", "/questions facebook", "bruno")
    await story.until(at(14, 1))

    assert await story.presses("bruno", "▲ 1", "bruno") == (
        "La visite a commencé : le vote est clos."
    )
    assert questions(story)["facebook"] == [("Combien êtes-vous ?", 1, "")]
    (listed,) = await story.says("bruno", "/questions", "bruno")
    assert listed.splitlines()[1] == "1. Combien êtes-vous ? (1 voix)"


async def test_other_visits_with_questions_are_a_tap_away(story):
    await story.says("alice", "/question Combien êtes-vous ?", "alice")
    await story.says("alice", "/question pour Facebook : Recrutez-vous ?", "alice")
    await story.says("bruno", "/questions", "bruno")

    await story.presses("bruno", "Facebook", "bruno")

    assert story.heard("bruno")[-1].splitlines()[:2] == [
        "Questions · Facebook",
        "1. Recrutez-vous ? (1 voix)",
    ]


async def test_only_who_may_can_change_a_question(story):
    await story.says("alice", "/question Combien êtes-vous ?", "alice")
    await story.says("bruno", "/questions", "bruno")
    ours = "Seuls les organisateurs et l'auteur de la question le peuvent."

    for act in ("drop:1", "answer:1", "for:1:facebook"):
        assert await forged(story, "bruno", f"question:{act}") == ours
    for act in ("up:99", "up:x", "show:netflix", "", "drop:99999999999999"):
        assert await forged(story, "bruno", f"question:{act}") == GONE
    await story.says("alice", "/questions", "alice")
    for act in ("for:1:facebook", "for:1:netflix", "sing:1"):
        assert await forged(story, "alice", f"question:{act}") == GONE
    assert "Répondre ou retirer" not in labels(story, "bruno")

    await story.says("florence", "/questions google", "florence")
    await story.presses("florence", "Répondre ou retirer", "florence")
    assert await story.presses("florence", "Retirer la 1", "florence") == (
        "La question est retirée."
    )
    assert questions(story) == {}


async def test_off_again_no_button_does_anything(story):
    await story.says("alice", "/question Combien êtes-vous ?", "alice")
    await story.says("bruno", "/questions", "bruno")
    turn(story, Feature.HOST_QUESTIONS, on=False)

    assert "n'ont pas activé" in await story.presses("bruno", "▲ 1", "bruno")
    (told,) = await story.says("bruno", "/questions", "bruno")
    assert "n'ont pas activé" in told


async def test_what_is_written_too_late_or_elsewhere_is_no_answer(story):
    await story.says("alice", "/question Combien êtes-vous ?", "alice")
    await story.says("florence", "/question répondu Google 1", "florence")
    await story.says("florence", "/aide", "florence")
    await story.until(at(8, 30))

    await story.says("florence", "Vingt mille.", "florence")

    assert questions(story)["google"] == [("Combien êtes-vous ?", 1, "")]
    (told,) = await story.says("florence", "/question répondu Google 2 : non", "florence")
    assert told.startswith("Ce numéro n'est pas dans la liste")
    (told,) = await story.says("florence", f"/question répondu 1 {'a' * 301}", "florence")
    assert told.startswith("Votre texte fait 301 caractères")


async def test_who_asked_may_say_the_answer_as_a_reply(story):
    await story.says("alice", "/question Combien êtes-vous ?", "alice")
    await story.says("alice", "/questions", "alice")
    await story.presses("alice", "Répondre ou retirer", "alice")
    await story.presses("alice", "Réponse à la 1", "alice")
    prompt = story.room.messages(story.chat("alice"))[-1].id

    await story.says("alice", "Vingt mille.", "alice", to=prompt)

    assert questions(story)["google"] == [("Combien êtes-vous ?", 1, "Vingt mille.")]


def shift(story, minutes):
    """Let the visit to Google be so many minutes later."""
    with story.database.transaction() as store:
        known, now = store.mission(DAY.code), story.clock.now()
        order = Shift(sessions=("google",), by=timedelta(minutes=minutes))
        patches = patches_between(known, carried_out(order, known, now))
        publish_amendment(store, DAY.code, patches, "florence", "Google bouge", now)


async def test_the_questions_stay_when_the_reminder_is_said_anew(story):
    await story.says("claire", "/question How many are you?", "claire")
    await story.until(at(8, 41))
    (before,) = [one for one in story.heard() if "• How many are you?" in one]
    assert "Google" in before

    shift(story, 20)
    await story.settle()

    (after,) = [one for one in story.heard() if "• How many are you?" in one]
    assert after != before
    assert after.count("How many are you?") == 1


async def test_the_questions_go_with_a_notice_that_reminds(story):
    await story.says("alice", "/question Combien êtes-vous ?", "alice")
    await story.until(at(8, 30))
    shift(story, -20)
    await story.settle()

    (told,) = [one for one in story.heard() if "• Combien êtes-vous ?" in one]
    assert "8 h 50" in told


# ---- offers and requests ---------------------------------------------------------------------


def offered(story):
    with story.database.transaction() as store:
        return [(one.person, one.kind.value, one.text) for one in store.open_offers(DAY.code)]


async def meet(story):
    """Let Alice look for something that Claire offers; both are asked."""
    await story.says("alice", "/cherche un importateur à Austin", "alice")
    await story.says("claire", "/offer two importers in Austin", "claire")
    await story.settle()


async def test_in_the_group_one_is_told_that_it_takes_a_direct_chat(story):
    with story.database.transaction() as store:
        for chat in store.direct_chats(DAY.code, "alice"):
            store.close_chat(chat.id)
    (noted,) = await story.says("alice", "/cherche un importateur à Austin")
    assert "il me faut une conversation privée" in noted
    (how,) = await story.says("bruno", "/cherche")
    assert how.splitlines()[1] == "Pour lire la liste, écrivez-moi /cherche en privé."

    await story.says("claire", "/offer two importers in Austin", "claire")
    await story.settle()

    assert "may I introduce" not in story.heard("claire")[-1]
    (listed,) = await story.says("claire", "/offer", "claire")
    assert "Nobody is looking for anything yet." in listed


async def test_who_opens_a_direct_chat_later_is_asked_then():
    story = Both(at(8), DAY)
    turn(story, Feature.OFFERS)
    story.is_on("Alice", "alice", "telegram", direct=False)
    story.is_on("Claire", "claire", "slack")
    await story.says("Alice", "/cherche un importateur à Austin", GROUP)
    await story.says("Claire", "/offer two importers in Austin", "slack")

    await story.says("Alice", "/suite", "telegram")

    assert any("peut peut-être vous aider" in one for one in story.heard("telegram", "Alice"))
    asked = story.heard("slack", "Claire")[-1]
    assert asked.startswith("Somebody in the group is looking for:")


async def test_who_wants_to_hear_nothing_is_not_asked(story):
    await story.says("alice", "/cherche un importateur à Austin", "alice")
    await story.says("alice", "/silence", "alice")
    before = len(story.heard("alice"))

    await story.says("claire", "/offer two importers in Austin", "claire")
    await story.settle()
    assert len(story.heard("alice")) == before

    await story.says("alice", "/reprendre", "alice")
    await story.settle()
    assert "peut peut-être vous aider" in story.heard("alice")[-1]


async def test_nobody_answers_for_somebody_else(story):
    await meet(story)
    await story.says("bruno", "/propose", "bruno")
    for choice in (
        "offer:meet:2:1:offer:yes",  # hers, pressed by him
        "offer:meet:2:1:seek:yes",
        "offer:meet:2:1:seek:perhaps",
        "offer:meet:x:1:seek:yes",
        "offer:close:1",
        "offer:sing:1",
    ):
        assert await forged(story, "bruno", choice) == GONE, choice
    assert await forged(story, "bruno", "offer:close:99") == "Ce n'est plus d'actualité."
    assert await forged(story, "alice", "offer:take:1") == GONE  # her own
    with story.database.transaction() as store:
        met = store.introduction(DAY.code, 2, 1)
    assert (met.by_offer, met.by_seek) == (None, None)


async def test_what_is_taken_back_introduces_nobody(story):
    await meet(story)
    await story.presses("alice", "Oui, présentez-nous", "alice")
    await forged(story, "alice", "offer:close:1")

    await story.presses("claire", "Yes, introduce us", "claire")
    await story.settle()

    assert story.heard("claire")[-1] == "That is no longer open."
    assert not any("Alice" in one for one in story.heard("claire"))


async def test_introduced_they_stay_so(story):
    await meet(story)
    await story.presses("alice", "Oui, présentez-nous", "alice")
    await story.presses("claire", "Yes, introduce us", "claire")
    await story.settle()
    assert story.heard("claire")[-1].splitlines()[0] == "May I introduce: Alice Martin"

    assert await forged(story, "alice", "offer:meet:2:1:seek:no") == GONE
    await story.says("alice", "/cherche", "alice")
    await story.settle()
    asked = [one for one in story.heard("alice") if "peut peut-être" in one]
    assert asked == []  # edited when she said yes, and not asked again


async def test_nobody_is_asked_about_more_than_five_at_once(story):
    await story.says("claire", "/offer importers in Austin, Boston, Chicago", "claire")
    for number in range(7):
        await story.says("alice", f"/cherche un importateur à Austin, numéro{number}", "alice")
    await story.settle()

    asked = [one for one in story.heard("claire") if one.startswith("Somebody in the group")]
    assert len(asked) == 5


async def test_off_again_nobody_is_asked_or_introduced(story):
    await meet(story)
    turn(story, Feature.OFFERS, on=False)
    assert "n'ont pas activé" in await story.presses("alice", "Oui, présentez-nous", "alice")
    (told,) = await story.says("alice", "/cherche", "alice")
    assert "n'ont pas activé" in told


async def test_who_is_unknown_says_first_who_they_are(story):
    stranger = story.stranger("Zoé")
    for text in ("/question Combien ?", "/cherche un importateur"):
        await story.room.says(stranger, story.chat(), text)
        await story.settle()
        assert story.heard()[-1] == "Dites-moi d'abord qui vous êtes : /quisuisje."
    assert (questions(story), offered(story)) == ({}, [])


# ---- what organisers turn on -----------------------------------------------------------------


async def test_only_organisers_turn_things_on_or_off(story):
    await story.says("florence", "/reglages", "florence")
    await story.says("alice", "/aide", "alice")

    ours = "Désolé, seuls les organisateurs peuvent faire cela."
    assert await forged(story, "alice", "feature:offers:off") == ours
    for choice in ("feature:sing:on", "feature:offers:perhaps", "feature:anyone_ends:tell"):
        assert await forged(story, "florence", choice) == GONE, choice
    (asked,) = await story.says("florence", "/reglages")
    assert "en privé" in asked
    with story.database.transaction() as store:
        on = [one.value for one in Feature if store.feature(DAY.code, one)]
    assert on == ["host_questions", "offers"]


async def test_the_group_is_told_once_and_not_of_what_is_off_again(story):
    turn(story, Feature.ANYONE_ENDS, on=False)
    await story.until(at(23))
    await story.says("florence", "/reglages", "florence")
    await story.presses("florence", "Activer : « C'est terminé » par tous", "florence")
    await story.presses("florence", "Le dire au groupe", "florence")
    await story.presses("florence", "Désactiver : « C'est terminé » par tous", "florence")
    await story.until(at(23) + timedelta(hours=8))

    assert not any(one.startswith("Du nouveau") for one in story.heard())
