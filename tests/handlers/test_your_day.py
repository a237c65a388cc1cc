"""The round-up by hand: the page with all visits, and that no reply is lost."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.chat import Filled, Tap
from bot.core.messages.your_day import your_day_message
from bot.core.your_day import MOST_LINE, DayVisit
from tests.programmes import bundled
from tests.stories.story import Story, plain_spaces

ALICE = "alice-martin"
CALIFORNIA = bundled("silicon-valley-2022")
EVENING = datetime(2022, 9, 27, 3, 31, tzinfo=UTC)


async def evening():
    story = Story(CALIFORNIA, EVENING - timedelta(minutes=41))
    await story.until(EVENING)
    return story


def day_of(story):
    with story.database.transaction() as store:
        (day,) = store.deliveries_where()[-1:]
        return next(
            one for one in store.deliveries_where() if one.subject == ALICE and one.kind == "your_day"
        ) or day  # fmt: skip


async def pressed(story, choice):
    return await story.app.receive(
        Tap(
            id=f"tap-{choice}",
            chat=story.chat(ALICE),
            account=story.account(ALICE),
            choice=choice,
            message=day_of(story).message,
            trigger="opens",
        )
    )


async def fills(story, number=1, **values):
    reply = await story.app.receive(
        Filled(
            id=f"filled-{number}",
            chat=story.chat(ALICE),
            account=story.account(ALICE),
            choice=f"day:{day_of(story).id}",
            values=values,
        )
    )
    await story.app.settle()
    return reply


async def test_the_page_asks_for_everything_about_every_visit():
    story = await evening()
    form = (await pressed(story, f"day:{day_of(story).id}:form")).form

    assert [plain_spaces(one.label) for one in form.fields[:5]] == [
        "① Google : votre note",
        "① Google : à retenir, en une phrase",
        "① Google : partage",
        "① Google : signature",
        "① Google : la suite",
    ]
    assert len(form.fields) == 15


async def test_what_is_filled_in_comes_all_at_once():
    story = await evening()
    reply = await fills(
        story, score0="4", line0="Ouvert aux PME", share0="yes", sign0="yes", again0="yes", line1="Un prof"
    )  # fmt: skip

    assert plain_spaces(reply.toast) == "C'est noté, merci !"
    day = next(one for one in story.heard(ALICE) if one.startswith("Votre journée")).splitlines()
    assert day[1:5] == [
        "① Google – laboratoire de recherche · 4 ★ · à partager avec votre nom · à recontacter",
        "Ouvert aux PME",
        "② Stanford University : visite du campus",
        "Un prof",
    ]


async def test_what_cannot_be_is_said_of_its_field_and_nothing_is_kept():
    story = await evening()
    reply = await fills(story, score0="4", share1="yes", line2="Lever moins")

    assert {field: plain_spaces(words) for field, words in reply.wrong.items()} == {
        "line1": "Écrivez d'abord la phrase : il n'y a rien à partager ni à signer."
    }
    with story.database.transaction() as store:
        assert store.ratings_of(story.code, ALICE) == {}
        assert store.lines(story.code, ALICE) == ()


async def test_what_is_too_long_for_a_line_is_given_back():
    story = await evening()
    words = [f"mot{number}" for number in range(200)]
    (answer,) = await story.says(
        ALICE, f"Google : {' '.join(words)}", ALICE, to=day_of(story).message
    )

    with story.database.transaction() as store:
        (line,) = store.lines(story.code, ALICE)
    assert len(line.text) <= MOST_LINE
    assert [word for word in words if word not in answer.casefold()] == []


async def test_somebody_elses_day_is_none_of_ones_own():
    story = await evening()
    with story.database.transaction() as store:
        other = next(
            one for one in store.deliveries_where()
            if one.kind == "your_day" and one.subject == "denis-petit"
        )  # fmt: skip
    assert (await pressed(story, f"day:{other.id}:again:0")).toast == "Ce bouton ne sert plus."
    assert (await pressed(story, f"day:{day_of(story).id}:again:7")).toast == (
        "Ce bouton ne sert plus."
    )


SAID = st.lists(
    st.sampled_from(
        ["Google :", "Stanford", "1.", "2", "leur labo", "s'ouvre", "aux PME.", "on recontacte",
         "recontacter", "merci", "quand ?", "silence", "aide"]
    ),
    min_size=1,
    max_size=8,
).map(" ".join)  # fmt: skip


@pytest.fixture(scope="module")
def told():
    return []


@settings(max_examples=25, deadline=None)
@given(SAID)
def test_no_reply_is_ever_lost(told, text):
    """It is kept, or stands in the answer; a question about the programme is answered."""

    async def said():
        if not told:
            told.append(await evening())
        (story,) = told
        return story, await story.says(ALICE, text, ALICE, to=day_of(story).message)

    story, answers = asyncio.run(said())
    with story.database.transaction() as store:
        lines = [one.text for one in store.lines(story.code, ALICE)]
        lines += [one.note for one in store.follow_ups(story.code, ALICE)]
    found = " ".join([*answers, *lines]).casefold()
    heads = {"google", "stanford", ":", "1.", "2", "recontacter"}
    lost = [w for w in text.casefold().split() if w not in found and w not in heads]
    assert answers
    assert lost == [] or "?" in text


@pytest.mark.parametrize("count", range(1, 25))
@pytest.mark.parametrize("forms", [False, True])
def test_however_many_visits_there_are_the_message_holds(count, forms):
    visits = [DayVisit(session=one) for one in CALIFORNIA.sessions[:count]]
    message = your_day_message(CALIFORNIA, visits, EVENING.date(), 1, "fr", forms=forms)

    assert len(message.buttons) <= 25
    assert len(message.blocks) == len(visits) + 2
