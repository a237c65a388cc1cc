"""An answer's buttons: more of it, and which is meant, in the same message, for who asked."""

from datetime import UTC, datetime

import pytest

ALICE, CLAIRE, INES = "alice-martin", "claire-durand", "ines-carvalho"
MORNING = datetime(2022, 9, 26, 15, 30, tzinfo=UTC)
SECOND = "Facebook – travailler avec les start-up"
ITS_BUTTON = f"{SECOND}, mar. 27, 10 h 30"


@pytest.fixture
def story(tell, california):
    return tell(california, MORNING)


async def test_more_is_in_the_same_message_and_stays_who_askeds(story):
    (short,) = await story.says(ALICE, "c'est quoi la suite ?")
    before = len(story.heard())

    assert await story.presses(CLAIRE, "Voir la suite") == ""
    told = story.heard()[-1].splitlines()

    assert len(story.heard()) == before
    assert told[: len(short.splitlines()) - 1] == short.splitlines()[:-1]
    assert told[-1].split(" · ")[1] == (
        "Fonds d'investissement : lever des fonds en Californie, jusqu'à 18 h 30"
    )
    # The short answer does not stand there any more.
    assert await story.says(ALICE, "c'est quoi la suite ?") == [short]


async def test_more_is_true_when_it_is_pressed(story):
    await story.says(INES, "what's next?", INES)
    story.clock.set(MORNING.replace(hour=18))
    await story.presses(INES, "More", INES)

    assert story.heard(INES)[-1].splitlines()[0] == "Next: Lunch on your own, Castro Street"


async def test_which_one_is_answered_in_place_of_the_question(story):
    (asked,) = await story.says(ALICE, "à quelle heure Facebook ?")
    before = len(story.heard())
    await story.presses(ALICE, ITS_BUTTON)

    assert (asked.splitlines()[0], len(story.heard())) == ("De quoi parlez-vous ?", before)
    assert story.heard()[-1].splitlines()[0] == SECOND


async def test_a_button_works_after_a_restart_and_is_talked_about(story):
    await story.says(ALICE, "à quelle heure Facebook ?", ALICE)
    await story.room.keep()
    story.restart()
    await story.presses(ALICE, ITS_BUTTON, ALICE)

    assert story.heard(ALICE)[-1].splitlines()[0] == SECOND
    assert (await story.says(ALICE, "et c'est où ?", ALICE))[0].splitlines()[0] == SECOND
