"""Who corrects a question gets its answer corrected: one answer for each message."""

from datetime import UTC, datetime, timedelta

import pytest

from tests.stories.conftest import TELLERS

ALICE = "alice-martin"
LUNCH = datetime(2022, 9, 26, 12, 30, tzinfo=UTC) + timedelta(hours=7)


@pytest.fixture(params=TELLERS)
async def story(request, california):
    async with TELLERS[request.param]() as tell:
        yield tell(california, LUNCH)


async def edits(story, text, chat="main"):
    """Let Alice change what she wrote last."""
    await story.room.edits(story.account(ALICE), story.chat(chat), text)
    await story.app.settle()


def answers(story, chat="main"):
    return [text.splitlines()[0] for text in story.heard(chat) if not text.startswith(f"{ALICE}:")]


async def test_the_answer_is_corrected_with_the_question(story):
    await story.says(ALICE, "programme de lundi")
    await edits(story, "programme de demain")

    assert answers(story) == ["Programme de demain, mardi 27 septembre"]


@pytest.mark.parametrize("chat", ["main", ALICE])
async def test_also_after_a_restart(story, chat):
    await story.says(ALICE, "c'est quoi la suite ?", chat)
    await story.app.router.keep()
    story.restart()
    await edits(story, "programme de demain", chat)

    assert answers(story, chat) == ["Programme de demain, mardi 27 septembre"]


async def test_a_slip_of_the_pen_changes_nothing(story):
    (first,) = await story.says(ALICE, "c'est quoi la suite ?")
    await edits(story, "C'est quoi, la suite ?")

    assert story.heard()[-1] == first
    assert len(answers(story)) == 1


async def test_what_becomes_the_groups_own_talk_keeps_its_answer(story):
    (first,) = await story.says(ALICE, "c'est quoi la suite ?")
    await edits(story, "merci, c'était super !")

    assert story.heard()[-1] == first


async def test_the_same_question_soon_after_is_not_pointed_to_what_says_something_else(story):
    await story.says(ALICE, "programme de lundi")
    await edits(story, "programme de demain")
    (again,) = await story.says("bruno-durand", "programme de lundi")

    assert again.splitlines()[0] == "Programme d'aujourd'hui, lundi 26 septembre"


async def test_what_had_no_answer_gets_one_when_it_becomes_a_question(story):
    await story.says(ALICE, "merci, c'était super !")
    await edits(story, "c'est quoi la suite ?")

    assert len(answers(story)) == 1
