"""What was just talked about carries over to the next question, for ten minutes."""

from datetime import UTC, datetime, timedelta

import pytest

ALICE, CLAIRE = "alice-martin", "claire-durand"
MORNING = datetime(2022, 9, 26, 15, 30, tzinfo=UTC)


@pytest.fixture
def story(tell, california):
    return tell(california, MORNING)


async def first_lines(story, who, *texts, chat="main"):
    """Say one thing after the other; return how each answer begins, "" for silence."""
    said = [await story.says(who, text, chat) for text in texts]
    return [heard[0].splitlines()[0] if heard else "" for heard in said]


async def test_where_it_is_and_who_receives_us_is_asked_of_what_was_talked_about(story):
    assert (
        await first_lines(
            story, ALICE, "c'est quand Stanford ?", "et c'est où ?", "qui nous reçoit ?"
        )
        == ["Stanford University : visite du campus"] * 3
    )


async def test_a_time_alone_is_asked_of_what_was_talked_about(story):
    where, when = [
        await story.says(ALICE, text) for text in ("c'est où Stanford ?", "à quelle heure ?")
    ]

    assert [heard[0].splitlines()[0] for heard in (where, when)] == (
        ["Stanford University : visite du campus"] * 2
    )


async def test_after_that_goes_on_from_there(story):
    assert await first_lines(
        story, ALICE, "when is Google?", "and after that?", "et après ?", "et avant ?"
    ) == [
        "Google – laboratoire de recherche",
        "Déjeuner libre, Castro Street",
        "Stanford University : visite du campus",
        "Déjeuner libre, Castro Street",
    ]


async def test_the_same_is_asked_of_another_group_day_or_session(story):
    assert await first_lines(
        story,
        ALICE,
        "c'est quoi la suite ?",
        "et pour le groupe B ?",
        "programme de demain ?",
        "et mercredi ?",
        "c'est où Google ?",
        "et Stanford ?",
    ) == [
        "À suivre : Google – laboratoire de recherche",
        "À suivre : Microsoft – cloud et IA",
        "Programme de demain, mardi 27 septembre",
        "Programme du mercredi 28 septembre",
        "Google – laboratoire de recherche",
        "Stanford University : visite du campus",
    ]


async def test_a_day_carries_over_as_that_day(story):
    (_, who) = [
        await story.says(ALICE, text, ALICE)
        for text in ("programme de demain", "qui nous reçoit ?")
    ]

    assert next(line for line in who[0].splitlines() if "Facebook" in line) == (
        "Facebook – lunettes de réalité augmentée, mar. 27, 9 h"
    )


async def test_what_somebody_else_talked_about_does_not_carry_over(story):
    await story.says(ALICE, "c'est quand Stanford ?")

    assert await first_lines(story, CLAIRE, "et c'est où ?", "et après ?", "à quelle heure ?") == [
        "",
        "",
        "",
    ]


async def test_another_chat_is_another_talk(story):
    await story.says(ALICE, "c'est quand Stanford ?")

    assert await first_lines(story, ALICE, "et c'est où ?", chat=ALICE) == [
        "Google – laboratoire de recherche"
    ]


async def test_after_ten_minutes_it_is_forgotten(story):
    await story.says(ALICE, "c'est quand Stanford ?")
    story.clock.advance(timedelta(minutes=11))

    assert await first_lines(story, ALICE, "et c'est où ?") == [""]


async def test_talk_to_others_in_between_stays_talk(story):
    await story.says(ALICE, "c'est quand Stanford ?")

    assert await first_lines(
        story, ALICE, "et toi, t'es où ?", "j'arrive", "et voilà", "ok, à demain", "super, merci"
    ) == ["", "", "", "", ""]


async def test_a_press_is_talked_about_too(story):
    await story.says(ALICE, "bidule machinchose truc ?", ALICE)
    await story.presses(ALICE, "La suite", ALICE)

    assert await first_lines(story, ALICE, "et c'est où ?", "et après ?", chat=ALICE) == [
        "Google – laboratoire de recherche",
        "Déjeuner libre, Castro Street",
    ]


async def test_of_two_people_of_one_name_it_asks_which(story):
    assert await first_lines(story, ALICE, "c'est qui Durand ?", chat=ALICE) == [
        "De quoi parlez-vous ?"
    ]
    await story.presses(ALICE, "Claire Durand", ALICE)

    assert story.heard(ALICE)[-1] == "Claire Durand\nDurand Emballage, Groupe Numérique"
