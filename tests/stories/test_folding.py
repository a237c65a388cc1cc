"""A long programme is one message: a press shows another day of it in the same place."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.core.mission import words

ALICE, BRUNO = "alice-martin", "bruno-durand"
LUNCH = datetime(2022, 9, 26, 12, 30, tzinfo=UTC) + timedelta(hours=7)
OUT_OF_DATE = "Ce bouton ne sert plus."


@pytest.fixture
def story(tell, california):
    return tell(california, LUNCH)


def labels(story, chat="main"):
    (message,) = [said for said in story.room.messages(story.chat(chat)) if buttons(said)]
    return [label.replace("\u00a0", " ") for label in buttons(message)]


def buttons(said):
    return [button.label for button in said.message.buttons] if said.message else []


async def test_a_press_shows_another_day_in_the_same_message(story):
    (monday,) = await story.says(ALICE, "/programme")
    before = len(story.heard())

    assert await story.presses(BRUNO, "mer. 28") == ""
    assert len(story.heard()) == before
    assert story.heard()[-1].splitlines()[0] == "Programme du mercredi 28 septembre"
    assert "✓ mer. 28" in labels(story)

    await story.presses(ALICE, "lun. 26")
    assert story.heard()[-1] == monday


async def test_the_buttons_work_after_a_restart_and_directly(story):
    await story.says(ALICE, "le programme complet", ALICE)
    await story.room.keep()
    story.restart()
    await story.presses(ALICE, "mar. 27", ALICE)

    assert story.heard(ALICE)[-1].splitlines()[0] == ("Programme de demain, mardi 27 septembre")


async def test_a_day_too_long_for_a_message_folds_by_half_day(tell, california):
    long = words("Rencontre avec des investisseurs de la vallée " * 2)
    model = california.sessions_by_code["google"]
    start = datetime(2022, 9, 27, 8, 0)
    crowded = [
        replace(
            model,
            code=f"s{n}",
            title=long,
            groups=(),
            meet_time=None,
            day=start.date(),
            start=(start + n * timedelta(minutes=20)).time(),
            end=None,
        )
        for n in range(40)
    ]
    story = tell(replace(california, sessions=tuple(crowded)), LUNCH)
    (morning,) = await story.says(ALICE, "/programme mardi")
    await story.presses(ALICE, "Soir")

    assert morning.splitlines()[0] == "Programme de demain, mardi 27 septembre (matin)"
    assert story.heard()[-1].splitlines()[0] == ("Programme de demain, mardi 27 septembre (soir)")


async def test_the_same_question_is_answered_again_once_the_message_shows_another_day(story):
    (monday,) = await story.says(ALICE, "/programme")
    await story.presses(ALICE, "mar. 27")
    (again,) = await story.says(ALICE, "/programme")

    assert again == monday


async def test_a_press_made_up_does_not_overwrite_what_the_clock_has_said(story):
    await story.until(LUNCH + timedelta(hours=10))
    digest = next(
        said
        for said in story.room.messages(story.chat())
        if said.message is not None and said.message.title.startswith("Programme de demain")
    )
    shown = await story.room.presses(
        story.account(ALICE), story.chat(), digest.id, "fold:fr:::20220928"
    )

    assert shown.replace("\u202f", " ") == OUT_OF_DATE
    assert story.room.message(story.chat(), digest.id).message == digest.message


async def test_a_press_that_leads_nowhere_any_more_says_so(story):
    await story.says(ALICE, "/programme")
    (said,) = [said for said in story.room.messages(story.chat()) if buttons(said)]
    shown = await story.room.presses(
        story.account(ALICE), story.chat(), said.id, "fold:fr:00000000::20220928"
    )

    assert shown.replace("\u202f", " ") == OUT_OF_DATE
