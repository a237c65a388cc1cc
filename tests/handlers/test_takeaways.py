"""What people wrote to take home: picked by an organiser, shared by who wrote it."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from tests.programmes import bundled
from tests.stories.story import Story

FLORENCE, ALICE, DENIS = "florence-delpuech", "alice-martin", "denis-petit"
CODE = "silicon-valley-2022"
EVENING = datetime(2022, 9, 26, 20, 40, tzinfo=UTC) + timedelta(hours=7)
LINES = (
    (ALICE, "stanford", "Leurs étudiants cherchent des sujets."),
    (DENIS, "stanford", "Un labo ouvert aux PME."),
    (DENIS, "mission:next", "New York !"),
)


def told(mission):
    story = Story(mission, EVENING)
    with story.database.transaction() as store:
        for person, about, text in LINES:
            store.keep_takeaway(CODE, about, person, text, EVENING)
        store.share_takeaway(CODE, "stanford", DENIS, shareable=True, signed=False)
    return story


@pytest.fixture
def story():
    return told(bundled(CODE))


def places(story):
    with story.database.transaction() as store:
        found = sorted((one.place, one.text) for one in store.lines(CODE) if one.place)
    return [text for _, text in found]


async def test_an_organiser_reads_all_lines_and_what_is_between_us(story):
    [said] = await story.says(FLORENCE, "/aretenir", FLORENCE)

    assert said.splitlines() == [
        "À retenir",
        (
            "3 phrases, dont 0 choisie pour le rapport. Touchez un numéro pour choisir une phrase ou "
            "l'écarter ; le rapport suit l'ordre de vos choix."
        ),
        (
            "• 1. « Leurs étudiants cherchent des sujets. » "
            "(Stanford University : visite du campus, Alice Martin) · entre nous"
        ),
        "• 2. « Un labo ouvert aux PME. » (Stanford University : visite du campus, Denis Petit)",
        "• 3. « New York ! » (La prochaine mission, Denis Petit) · entre nous",
    ]


async def test_lines_are_picked_put_first_and_left_out_with_a_tap_each(story):
    await story.says(FLORENCE, "/aretenir", FLORENCE)
    for label in ("2", "1", "3"):
        await story.presses(FLORENCE, label, FLORENCE)
    assert places(story) == [LINES[1][2], LINES[0][2], LINES[2][2]]

    await story.presses(FLORENCE, "3 en tête", FLORENCE)
    await story.presses(FLORENCE, "2 ✓ n° 2", FLORENCE)
    assert places(story) == [LINES[2][2], LINES[0][2]]


async def test_who_wrote_a_line_says_who_reads_it(story):
    [said] = await story.says(ALICE, "/aretenir", ALICE)
    assert "Denis" not in said
    assert "Un labo" not in said

    reads = []
    for label in (
        "1 · entre nous",
        "1 · à partager, sans mon nom",
        "1 · à partager, avec mon nom",
    ):
        await story.presses(ALICE, label, ALICE)
        with story.database.transaction() as store:
            [line] = [one for one in store.lines(CODE) if one.person == ALICE]
        reads.append((line.shareable, line.signed))
    assert reads == [(True, False), (True, True), (False, False)]


async def test_nobody_is_named_beside_a_line_of_an_anonymous_mission():
    story = told(replace(bundled(CODE), anonymous=True))
    [said] = await story.says(FLORENCE, "/aretenir", FLORENCE)
    choices = [choice for _, choice in story.room.buttons(story.chat(FLORENCE)).values()]

    assert not any(name in said for name in ("Alice", "Denis"))
    assert not any(name in choice for name in (ALICE, DENIS) for choice in choices)


async def test_asked_in_the_group_it_is_answered_directly(story):
    said = await story.says(ALICE, "/takeaways")

    assert said == ["Je vous réponds en privé."]
    assert story.heard(ALICE)[-1].splitlines()[0] == "À retenir"


async def test_pages_are_turned(story):
    with story.database.transaction() as store:
        for number, person in enumerate(bundled(CODE).people[2:14]):
            store.keep_takeaway(CODE, "fonds", person.code, f"Ligne {number:02}", EVENING)
    await story.says(FLORENCE, "/aretenir", FLORENCE)
    await story.presses(FLORENCE, "Suivantes", FLORENCE)

    assert story.heard(FLORENCE)[-1].splitlines()[-1] == "Page 2 sur 2"
    await story.presses(FLORENCE, "Précédentes", FLORENCE)
    assert story.heard(FLORENCE)[-1].splitlines()[-1] == "Page 1 sur 2"
