"""Whatever Telegram answers: what people see, and what the outbox is told."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.core.chat import Document
from bot.core.message import Button, Message, Quote, line
from bot.platforms.telegram.platform import TELEGRAMS
from tests.servers.telegram import faults
from tests.servers.telegram.limits import Limits
from tests.telegram_house import SAID, telegram_house

SEEN = ["17 h au Ferry Building"]


def meaning(error):
    return {
        "permanent": error.permanent,
        "gone": error.gone,
        "ambiguous": error.ambiguous,
        "again": error.retry_after,
        "moved_to": error.moved_to,
    }


NOTHING = {"permanent": False, "gone": False, "ambiguous": False, "again": None, "moved_to": ""}
GONE = NOTHING | {"permanent": True, "gone": True}
PERMANENT = NOTHING | {"permanent": True}
AMBIGUOUS = NOTHING | {"ambiguous": True}
AGAIN = {
    "too many requests": (faults.too_many_requests(7), timedelta(seconds=7)),
    "a bad token": (faults.UNAUTHORIZED, timedelta(minutes=1)),
}


@pytest.mark.parametrize(
    ("fault", "means"),
    [
        (faults.BLOCKED, GONE),
        (faults.DEACTIVATED, GONE),
        (faults.KICKED_FROM_GROUP, GONE),
        (faults.KICKED_FROM_SUPERGROUP, GONE),
        (faults.NOT_IN_GROUP, GONE),
        (faults.GROUP_DELETED, GONE),
        (faults.CANNOT_BEGIN, GONE),
        (faults.CHAT_NOT_FOUND, GONE),
        (faults.NO_RIGHTS, PERMANENT),
        (faults.migrated(-1002100000042), NOTHING | {"moved_to": "-1002100000042"}),
        (faults.too_many_requests(7), NOTHING | {"again": timedelta(seconds=7)}),
        (faults.UNAUTHORIZED, NOTHING | {"again": timedelta(minutes=1)}),
        (faults.server_error(502), AMBIGUOUS),
        (faults.internal_error(), AMBIGUOUS),
        (faults.CUT, AMBIGUOUS),
        (faults.ACCEPTED_THEN_CUT, AMBIGUOUS),
        (faults.BROKEN, AMBIGUOUS),
    ],
    ids=lambda value: getattr(getattr(value, "refusal", None), "description", None),
)
async def test_a_refusal_says_what_it_means_for_the_message(fault, means):
    async with telegram_house(listens=False) as house:
        house.server.fail_next("sendMessage", fault)
        assert meaning(await house.refused()) == means


async def test_what_never_left_has_not_arrived():
    async with telegram_house(listens=False) as house:
        house.platform._api._base_url = "http://127.0.0.1:9/bot"  # noqa: SLF001
        assert meaning(await house.refused()) == NOTHING


async def test_markup_that_is_refused_goes_out_as_plain_text():
    async with telegram_house(listens=False) as house:
        house.server.fail_next("sendMessage", faults.CANNOT_PARSE)
        await house.sends(Message("R&D", (line("9 h 10 <hall>"),)))
        assert house.texts() == ["R&D\n9 h 10 <hall>"]


async def test_an_answer_to_a_question_in_a_topic_that_was_closed_goes_to_general():
    async with telegram_house(listens=False, kind="supergroup", forum=True) as house:
        topic = house.alice.opens_topic(house.group, "Groupe Industrie")
        asked = house.alice.says(house.group, "/suite", thread=topic)
        house.alice.closes_topic(house.group, topic)
        to = replace(house.to, thread=str(topic.id))

        await house.sends(to=to, key="answer-8-0", quotes=str(asked.id))

        (shown,) = [one for one in house.group.transcript() if one.who == "Fanion"]
        assert (shown.text, shown.topic, shown.answers) == (SEEN[0], None, None)


async def test_what_is_said_in_a_closed_topic_goes_to_general():
    async with telegram_house(listens=False, forum=True) as house:
        topic = house.alice.opens_topic(house.group, "Groupe Industrie")
        house.alice.demotes(house.bot, house.group)
        house.alice.closes_topic(house.group, topic)
        to = replace(house.to, thread=str(topic.id))
        await house.sends(to=to)
        await house.sends(to=replace(to, thread="4711"))
        shown = [one for one in house.group.transcript() if one.who == "Fanion"]
        assert [(one.text, one.topic) for one in shown] == [(*SEEN, None), (*SEEN, None)]


async def test_a_quote_that_is_gone_is_no_reason_to_be_silent():
    async with telegram_house(listens=False) as house:
        said = house.alice.says(house.group, "/suite")
        house.alice.deletes(said)
        await house.sends(quotes=str(said.id))
        assert house.texts() == SEEN


async def test_the_same_words_again_are_no_error():
    async with telegram_house(listens=False) as house:
        id_ = await house.sends()
        await house.platform.edit(house.to, id_, SAID)
        assert house.texts() == SEEN


# ---- answers, which nobody but us will try again ---------------------------------------------


@pytest.mark.parametrize("fault", [faults.too_many_requests(1), faults.migrated(0)])
async def test_an_answer_gets_through_in_the_end(fault):
    async with telegram_house() as house:
        if fault.refusal.parameters.get("migrate_to_chat_id") == 0:
            fault = faults.migrated(house.alice.makes_group("Mission", kind="supergroup").id)
            new = house.server.world.groups[fault.refusal.parameters["migrate_to_chat_id"]]
            house.alice.adds(house.bot, new)
        else:
            new = house.group
        house.server.fail_next("sendMessage", fault)
        house.alice.says(house.group, "/suite")
        await house.quiet()
        assert house.texts(new) == SEEN


async def test_an_answer_that_may_have_arrived_is_not_said_twice():
    async with telegram_house() as house:
        house.server.fail_next("sendMessage", faults.ACCEPTED_THEN_CUT)
        house.alice.says(house.group, "/suite")
        await house.quiet()
        assert house.texts() == SEEN
        assert [meaning(error) for error in house.rote.failed] == [AMBIGUOUS]


# ---- in parts --------------------------------------------------------------------------------

LONG = Message(
    "Annonce", tuple(Quote(f"{n} " + "é" * 3000) for n in range(3)), (Button("Vu", "seen:1"),)
)


async def test_a_long_message_comes_in_parts_and_rings_once():
    async with telegram_house(listens=False) as house:
        id_ = await house.sends(LONG, rings=True)
        shown = [one for one in house.group.transcript() if one.who == "Fanion"]
        assert [(len(one.text), one.rings, one.buttons) for one in shown] == [
            (3010, True, ()),
            (3002, False, ()),
            (3002, False, (("Vu",),)),
        ]
        assert len(id_.split(",")) == 3


async def test_parts_are_edited_in_place_and_the_last_is_known_by_its_button():
    async with telegram_house(listens=False) as house:
        id_ = await house.sends(LONG)
        await house.platform.edit(house.to, id_.split(",")[-1], Message("Annonce retirée"))
        assert house.texts() == ["Annonce retirée"]


async def test_what_arrived_of_a_message_is_not_said_again():
    async with telegram_house(listens=False) as house:
        house.server.fail_next("sendMessage", faults.too_many_requests(1), after=1)
        error = await house.refused(LONG)
        assert error.retry_after == timedelta(seconds=1)
        await house.sends(LONG)
        assert [text[:9].strip() for text in house.texts()] == [
            "Annonce\n0",
            "1 ééééééé",
            "2 ééééééé",
        ]


# ---- the pace --------------------------------------------------------------------------------


async def test_a_group_that_said_enough_is_left_to_the_outbox_and_others_go_on():
    at = [0.0]
    async with telegram_house(listens=False, pace=TELEGRAMS, seconds=lambda: at[0]) as house:
        house.server.limits = Limits(monotonic=lambda: at[0])
        sent, held = 0, None
        while held is None and sent < 30:
            try:
                async with asyncio.timeout(0.5):
                    await house.sends()
                sent += 1
            except TimeoutError:
                at[0] += 3.1
                held = "held" if sent >= 20 else None
        to_alice = await house.sends(to=house.direct(house.alice))
        assert (sent, bool(to_alice), house.server.limits.refused) == (20, True, 0)


async def test_a_chat_that_must_wait_holds_up_no_other():
    async with telegram_house(listens=False) as house:
        house.server.fail_next("sendMessage", faults.too_many_requests(60), chat=house.group)
        error = await house.refused()
        assert error.retry_after == timedelta(seconds=60)
        await house.sends(to=house.direct(house.alice))
        assert house.texts(house.alice.direct(house.bot)) == SEEN


# ---- files -----------------------------------------------------------------------------------


async def test_a_file_comes_with_its_caption_or_before_it():
    workbook = Document(name="mission.xlsx", content=b"PK\x03\x04 the template")
    async with telegram_house(listens=False) as house:
        to = house.direct(house.alice)
        await house.platform.send_document(to, workbook, Message("Le classeur"))
        await house.platform.send_document(to, workbook, Message("", (Quote("é" * 1500),)))
        await house.platform.send_document(to, workbook, None)
        shown = house.alice.direct(house.bot).transcript()
        assert [(one.document, len(one.text)) for one in shown] == [
            ("mission.xlsx", 11),
            (None, 1500),
            ("mission.xlsx", 0),
            ("mission.xlsx", 0),
        ]
        kept = [one.content for one in house.server.world.files.values()]
        assert kept == [workbook.content]  # uploaded once
