"""Before the last flight: the mission as a whole, asked in the group and directly."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.core.feedback import tally
from bot.store.polls import WHOLE, about_whole, tally_of
from bot.store.values import DeliveryKind
from handlers.introducing import introduce
from tests.stories.story import Story, plain_spaces

FLORENCE, ALICE, DENIS, BRUNO = (
    "florence-delpuech", "alice-martin", "denis-petit", "bruno-durand",
)  # fmt: skip
AT_THE_AIRPORT = datetime(2022, 9, 29, 20, 50, tzinfo=UTC)
MONDAY_AT_TEN = datetime(2022, 10, 3, 8, tzinfo=UTC)
"""In Paris, after they have landed on Friday."""
TITLE = "Avant de rentrer : le bilan de la mission"
NUDGE = "Le bilan de la mission : il est encore temps"
ADVICE = "Que diriez-vous à ceux qui ne sont pas partis ?"
MINUTE = timedelta(minutes=1)


@pytest.fixture
async def story(tell, california):
    """Come to the airport, where everybody has been asked."""
    told = tell(california, AT_THE_AIRPORT - 10 * MINUTE)
    await told.until(AT_THE_AIRPORT + MINUTE)
    return told


@pytest.fixture
async def room(california):
    """Come there in the room alone: what is decided is the same on every platform."""
    told = Story(california, AT_THE_AIRPORT - 10 * MINUTE)
    await told.until(AT_THE_AIRPORT + MINUTE)
    return told


@pytest.fixture
async def anonymous(tell, california):
    told = tell(replace(california, anonymous=True), AT_THE_AIRPORT - 10 * MINUTE)
    await told.until(AT_THE_AIRPORT + MINUTE)
    return told


def asked(story, chat="main"):
    """Return what the request says, line by line."""
    (found,) = [one for one in story.heard(chat) if one.startswith(TITLE)]
    return found.splitlines()


async def test_the_group_is_asked_how_far_each_objective_was_reached(story):
    assert [line[0] for line in asked(story)[2:6]] == ["①", "②", "③", "④"]

    assert await story.presses(ALICE, "③ 4 ★") == "Merci Alice ! 4 sur 5, c'est noté."
    await story.presses(DENIS, "③ 5 ★")
    assert await story.presses(DENIS, "③ 2 ★") == "C'est changé : 2 sur 5 au lieu de 5."

    assert [line.endswith("· 2 avis") for line in asked(story)[2:6]] == [False, False, True, False]
    assert asked(story, ALICE)[4].endswith("· votre note : 4 sur 5")
    with story.database.transaction() as store:
        mission = store.mission(story.code)
        code = f"objective:{mission.objectives[2].code}"
        assert tally_of(mission, code, store).by_name == (("Alice Martin", 4), ("Denis Petit", 2))


async def test_organisers_are_not_asked(room):
    assert not [one for one in room.heard(FLORENCE) if one.startswith(TITLE)]
    assert await room.presses(FLORENCE, "① 5 ★") == (
        "Seuls les participants donnent leur avis. /resultats vous les montre."
    )


async def test_after_ten_days_nothing_is_taken_any_more(room):
    await room.until(AT_THE_AIRPORT + timedelta(days=10))

    told = await room.presses(ALICE, "① 5 ★")
    assert told == "Le bilan de cette mission est clos : merci à tous ceux qui ont répondu."
    assert asked(room)[2].endswith("réussit")


async def test_anonymous_ratings_of_objectives_move_in_steps_of_three_and_close(anonymous):
    def seen():
        with anonymous.database.transaction() as store:
            mission = store.mission(anonymous.code)
            code = f"objective:{mission.objectives[0].code}"
            return tally_of(mission, code, store), store.ratings(anonymous.code, code)

    assert any("Les notes sont anonymes." in line for line in asked(anonymous))
    await anonymous.presses(DENIS, "① 2 ★")
    await anonymous.presses(ALICE, "① 5 ★")
    assert (seen()[0].count, seen()[0].hidden) == (0, 2)
    assert list(seen()[1]) == [ALICE, DENIS]  # by name, not by time: there is none

    await anonymous.presses(BRUNO, "① 5 ★")
    shown = replace(tally([]), counts=(0, 1, 0, 0, 2))
    assert seen()[0] == shown
    await anonymous.presses(BRUNO, "① 1 ★")
    assert seen()[0] == shown

    await anonymous.until(AT_THE_AIRPORT + timedelta(days=10, minutes=1))
    assert seen() == (shown, {})


async def test_what_a_stranger_has_rated_counts_once_they_have_said_who_they_are(room):
    paul = room.stranger("Paul")
    with room.database.transaction() as store:
        for chat in store.direct_chats(room.code, ALICE):
            store.forget_chat(chat.id)
        for account in store.accounts(room.code)[ALICE]:
            store.part_from(account, room.code)
    buttons = {plain_spaces(name): found for name, found in room.room.buttons(room.chat()).items()}
    message, choice = buttons["① 4 ★"]
    await room.room.presses(paul, room.chat(), message, choice)
    await room.app.settle()
    assert not asked(room)[2].endswith("avis")

    with room.database.transaction() as store:
        mission = store.mission(room.code)
        introduce(paul, mission.people_by_code[ALICE], mission, store, AT_THE_AIRPORT + MINUTE)
    await room.app.settle()
    assert asked(room)[2].endswith("· 1 avis")


# ---- the nudge ---------------------------------------------------------------------------------


async def test_who_has_answered_nothing_is_nudged_once_on_monday(story):
    await story.presses(ALICE, "① 4 ★")
    await story.until(MONDAY_AT_TEN - MINUTE)
    assert not [one for one in story.heard(DENIS) if one.startswith(NUDGE)]

    await story.until(MONDAY_AT_TEN + timedelta(days=5))
    nudged = {
        who: len([one for one in story.heard(who) if one.startswith(NUDGE)])
        for who in (ALICE, DENIS, FLORENCE, "main")
    }
    assert nudged == {ALICE: 0, DENIS: 1, FLORENCE: 0, "main": 0}


async def test_the_group_is_nudged_for_those_without_a_direct_chat(room):
    with room.database.transaction() as store:
        for who in (ALICE, DENIS, BRUNO):
            for chat in store.direct_chats(room.code, who):
                store.close_chat(chat.id)
    await room.presses(ALICE, "① 4 ★")
    await room.until(MONDAY_AT_TEN)

    (nudge,) = [one for one in room.heard() if one.startswith(NUDGE)]
    assert nudge.splitlines()[1] == "2 personnes n'ont pas encore répondu."
    assert not [name for name in ("Denis", "Bruno") if name in nudge]


async def test_no_row_tells_who_has_rated_anonymously(california):
    """Neither how often a message was edited, nor whom the nudge has passed by."""
    story = Story(replace(california, anonymous=True), AT_THE_AIRPORT - 10 * MINUTE)
    await story.until(AT_THE_AIRPORT + MINUTE)
    for who in (ALICE, DENIS):
        await story.presses(who, "① 4 ★")
    await story.until(AT_THE_AIRPORT + timedelta(days=10, minutes=1))

    with story.database.transaction() as store:
        theirs = {
            who: [
                (one.subject.rpartition(":")[0], one.state, one.version, one.attempts)
                for chat in store.direct_chats(story.code, who)
                for one in _about_whole(store, story.code, chat)
            ]
            for who in (ALICE, DENIS, BRUNO)
        }
    assert len(theirs[ALICE]) == 2
    assert theirs[ALICE] == theirs[DENIS] == theirs[BRUNO]


def _about_whole(store, mission, chat):
    subjects = (about_whole(0, chat.person), f"{WHOLE}mission_nudge:{chat.person}")
    return [
        one
        for subject in subjects
        for one in store.deliveries(mission, DeliveryKind.FEEDBACK, subject)
    ]


async def test_whoever_is_muted_is_left_alone(california):
    story = Story(california, AT_THE_AIRPORT - 10 * MINUTE)
    await story.says(DENIS, "/silence", DENIS)
    await story.until(MONDAY_AT_TEN)

    assert not [one for one in story.heard(DENIS) if one.startswith((TITLE, NUDGE))]


# ---- in words ----------------------------------------------------------------------------------


def newest(story, chat):
    """Return the id of the newest message in a chat that has buttons."""
    return next(iter(story.room.buttons(story.chat(chat)).values()))[0]


async def test_questions_come_one_after_another_and_are_answered_by_replying(tell, california):
    story = tell(california, AT_THE_AIRPORT - 10 * MINUTE)
    if story.chat().platform == "slack":
        pytest.skip("there it is a form")
    await story.until(AT_THE_AIRPORT + MINUTE)

    assert await story.presses(ALICE, "En quelques mots") == (
        "Les questions vous attendent dans notre conversation privée."
    )
    question = story.heard(ALICE)[-1]
    assert question.splitlines() == [
        ADVICE,
        "Répondez à ce message, au clavier ou à la voix : une phrase suffit.",
        "Seuls les organisateurs vous lisent, avec votre nom.",
    ]
    before = len(story.heard(ALICE))
    await story.says(
        ALICE, "Allez-y tôt, et venez avec un produit fini.", ALICE, to=newest(story, ALICE)
    )
    kept, second = story.heard(ALICE)[before + 1 :]
    assert kept.splitlines()[:2] == [
        "C'est noté, merci.",
        "À ceux qui ne sont pas partis · entre les organisateurs et vous",
    ]
    assert second.startswith("Où devrait aller la prochaine mission ?")

    assert await story.presses(ALICE, "À partager, avec mon nom", ALICE) == (
        "à partager avec votre nom"
    )
    await story.presses(ALICE, "Passer", ALICE)
    await story.presses(ALICE, "Passer", ALICE)
    await story.presses(ALICE, "Passer", ALICE)
    assert story.heard(ALICE)[-1] == "C'est tout. Merci, et bon retour !"
    with story.database.transaction() as store:
        (line,) = store.lines(story.code)
    assert (line.about, line.text, line.person, line.shareable, line.signed) == (
        "mission:advice", "Allez-y tôt, et venez avec un produit fini.", ALICE, True, True,
    )  # fmt: skip


async def test_few_think_of_replying_and_just_answer(room):
    await room.presses(ALICE, "En quelques mots", ALICE)

    kept, asked_next = await room.says(ALICE, "osez demander, tout simplement", ALICE)
    assert "osez demander, tout simplement" in kept
    assert await room.says(ALICE, "merci", ALICE) == ["Avec plaisir."]
    kept, *_ = await room.says(ALICE, "Montréal ou Boston", ALICE)
    assert "Montréal ou Boston" in kept
    await room.until(AT_THE_AIRPORT + 40 * MINUTE)
    (said,) = await room.says(ALICE, "bon vol à vous tous", ALICE)
    assert not said.startswith("C'est noté")


async def test_an_answer_is_asked_for_again_and_changed(tell, california):
    story = tell(california, AT_THE_AIRPORT - 10 * MINUTE)
    await story.until(AT_THE_AIRPORT + MINUTE)
    if story.chat().platform == "slack":
        pytest.skip("there it is a form")
    await story.says(ALICE, "/monbilan", ALICE)
    await story.says(ALICE, "Partez !", ALICE, to=newest(story, ALICE))
    with story.database.transaction() as store:
        store.share_takeaway(story.code, "mission:advice", ALICE, shareable=True, signed=False)

    await story.presses(ALICE, "Modifier", ALICE)
    assert "Partez !" in story.heard(ALICE)[-1]
    await story.says(ALICE, "Partez plus longtemps.", ALICE, to=newest(story, ALICE))

    with story.database.transaction() as store:
        (line,) = store.lines(story.code)
    assert (line.text, line.shareable) == ("Partez plus longtemps.", True)


async def test_before_and_after_it_is_not_asked(california):
    story = Story(california, AT_THE_AIRPORT - 10 * MINUTE)
    assert (await story.says(ALICE, "/monbilan", ALICE))[-1] == (
        "Je vous le demanderai avant le retour."
    )
    await story.until(AT_THE_AIRPORT + timedelta(days=10))
    assert (await story.says(ALICE, "/monbilan", ALICE))[-1] == (
        "Le bilan de cette mission est clos : merci à tous ceux qui ont répondu."
    )
