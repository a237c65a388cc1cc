"""A bad day rings a participant's phone at most ten times, whoever says that they have seen it."""

from collections import Counter
from datetime import UTC, datetime, timedelta

import pytest

from bot.core.chat import ChatKind
from bot.core.mission import Role
from tests.programmes import bundled
from tests.stories.story import Story

FLORENCE = "florence-delpuech"
BUDGET = 10
DAY = (
    (
        (7, 40),
        "le car a 20 min de retard",
        "mar. 27, 9 h · Facebook – lunettes de réalité augmentée",
    ),
    ((9, 10), "Web3 est à 14 h 30"),
    ((11, 50), "Créer sa société est annulé"),
    ((13, 5), "la table ronde a lieu à l'hôtel"),
    ((18, 0), "le dîner-débat est à 20 h 45"),
)
"""When the organiser writes what, in San Francisco: a late coach, three changes, a moved dinner."""


def tuesday(hour, minute=0):
    """Return the instant at which clocks in San Francisco show it on 27 September."""
    return datetime(2022, 9, 27, hour, minute, tzinfo=UTC) + timedelta(hours=7)


MIDNIGHT = tuesday(0) + timedelta(days=1)


@pytest.fixture
def story():
    return Story(bundled("silicon-valley-2022"), tuesday(0) - timedelta(hours=2))


def rings(story):
    """Count for each participant what rang on Tuesday: in the group, and in their direct chat."""
    found = Counter()
    with story.database.transaction() as store:
        mission = store.mission(story.code)
        participants = [one.code for one in mission.with_role(Role.PARTICIPANT)]
        chats = store.chats(story.code, ChatKind.MAIN, ChatKind.DIRECT)
    for chat in chats:
        whom = [chat.person] if chat.person else participants
        for said in story.room.messages(chat.ref):
            if said.rings and tuesday(0) <= said.at < MIDNIGHT:
                found.update(whom)
    return {person: found[person] for person in participants}


async def played(story, *, sees):
    """Play the day; those who *sees* say so of whatever asks them, after five minutes."""
    for (hour, minute), order, *meant in DAY:
        await story.until(tuesday(hour, minute))
        await story.says(FLORENCE, order, FLORENCE)
        for label in meant:
            await story.presses(FLORENCE, label, FLORENCE)
        await story.presses(FLORENCE, "Appliquer et prévenir (1)", FLORENCE)
        await story.until(tuesday(hour, minute + 5))
        for who in sees:
            for message in story.room.messages(story.chat()):
                for button in message.message.buttons:
                    if button.choice.startswith("seen:"):
                        await story.room.presses(
                            story.account(who), story.chat(), message.id, button.choice
                        )
    await story.until(MIDNIGHT)


async def test_who_says_that_they_have_seen_it(story):
    with story.database.transaction() as store:
        everyone = [one.code for one in store.mission(story.code).with_role(Role.PARTICIPANT)]

    await played(story, sees=everyone)

    assert max(rings(story).values()) <= BUDGET


async def test_who_never_says_so(story):
    await played(story, sees=())

    assert max(rings(story).values()) <= BUDGET
