"""Whatever Slack answers: what people see, and what the outbox is told."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.core.message import Button, Link, Message, Quote, line
from bot.platforms import pacing
from bot.platforms.pacing import Pace
from bot.platforms.slack.platform import SLACKS
from bot.platforms.slack.transport import Installation, Me
from tests.servers.slack import faults
from tests.servers.slack.limits import Limits
from tests.slack_house import SAID, slack_house

SEEN = ["17 h au Ferry Building"]
POST = "chat.postMessage"


def meaning(error):
    return {
        "permanent": error.permanent,
        "gone": error.gone,
        "ambiguous": error.ambiguous,
        "again": error.retry_after,
    }


NOTHING = {"permanent": False, "gone": False, "ambiguous": False, "again": None}
PERMANENT = NOTHING | {"permanent": True}
GONE = PERMANENT | {"gone": True}
AMBIGUOUS = NOTHING | {"ambiguous": True}


@pytest.mark.parametrize(
    ("fault", "means"),
    [
        (faults.NOT_IN_CHANNEL, GONE),
        (faults.CHANNEL_NOT_FOUND, GONE),
        (faults.IS_ARCHIVED, GONE),
        (faults.USER_NOT_FOUND, GONE),
        (faults.refused("user_disabled"), GONE),
        (faults.CANNOT_DM_BOT, PERMANENT),
        (faults.RESTRICTED_ACTION, PERMANENT),
        (faults.MSG_TOO_LONG, PERMANENT),
        (faults.refused("an_error_of_tomorrow"), PERMANENT),
        (faults.ACCOUNT_INACTIVE, PERMANENT),
        (faults.TOKEN_REVOKED, PERMANENT),
        (faults.missing_scope("chat:write"), PERMANENT),
        (faults.INVALID_AUTH, NOTHING | {"again": timedelta(minutes=1)}),
        (faults.rate_limited(7), NOTHING | {"again": timedelta(seconds=7)}),
        (faults.refused("message_limit_exceeded"), NOTHING | {"again": timedelta(seconds=1)}),
        (faults.refused("team_added_to_org"), NOTHING),
        (faults.server_error(404), NOTHING),
        *((faults.ambiguous(name, accepted=False), AMBIGUOUS) for name in faults.AMBIGUOUS),
        (faults.server_error(502), AMBIGUOUS),
        (faults.CUT, AMBIGUOUS),
        (faults.ACCEPTED_THEN_CUT, AMBIGUOUS),
        (faults.BROKEN, AMBIGUOUS),
    ],
    ids=lambda value: getattr(getattr(value, "refusal", None), "error", None),
)
async def test_a_refusal_says_what_it_means_for_the_message(fault, means):
    async with slack_house() as house:
        house.server.fail_next(POST, fault)
        assert meaning(await house.refused()) == means


async def test_what_never_left_has_not_arrived():
    async with slack_house(token="", server_url="http://127.0.0.1:9/api/", find=here) as house:
        assert meaning(await house.refused()) == NOTHING


async def here(team):
    """Find the app in every workspace."""
    return Installation(Me(team, "U0FANION", "B0FANION", "fanion"), "xoxb-1")


async def test_a_missing_scope_is_named_with_what_to_do():
    async with slack_house() as house:
        house.server.fail_next(POST, faults.missing_scope("chat:write"))
        assert str(await house.refused()) == (
            "the app lacks the scope chat:write: it has to be installed again with the scopes "
            "of its manifest"
        )


async def test_a_workspace_without_the_app_is_asked_nothing():
    async with slack_house() as house:
        elsewhere = replace(house.to, id="T0ELSE:C0CHAN")
        assert meaning(await house.refused(to=elsewhere)) == PERMANENT
        assert house.server.counts[POST] == 0


async def test_no_error_and_no_name_shows_the_token(caplog):
    caplog.set_level("DEBUG")
    async with slack_house() as house:
        house.server.fail_next(POST, faults.TOKEN_REVOKED)
        error = await house.refused()
        shown = [str(error), repr(error.__cause__), repr(vars(house.platform)), caplog.text]
        assert not any(house.team.token in one for one in shown)


# ---- another way -----------------------------------------------------------------------------


async def test_blocks_that_are_refused_go_out_as_text_that_says_where_links_lead():
    said = Message("Google", (line(Link("Plan", "https://maps.example/google")),))
    async with slack_house() as house:
        house.server.fail_next(POST, faults.INVALID_BLOCKS)
        sent = await house.sends(said, rings=True, whom=house.call(house.alice))
        (shown,) = house.lines()
        assert shown.text == "@Alice Martin Google\nPlan (https://maps.example/google)"
        assert shown.wakes == ("Alice Martin",)

        house.server.fail_next("chat.update", faults.INVALID_BLOCKS)
        await house.platform.edit(house.to, sent, SAID)
        assert house.texts() == SEEN


async def test_what_is_said_in_a_thread_that_is_gone_goes_to_the_channel():
    async with slack_house() as house:
        question = house.alice.says(house.channel, "on se retrouve où ?")
        house.alice.deletes(question)
        await house.sends(to=replace(house.to, thread=question.ts))
        await house.sends(quotes=f"{house.channel.id}:{question.ts}", key="answer-1-0")
        assert [(one.text, one.under) for one in house.lines()] == [(*SEEN, None)] * 2


async def test_a_message_whose_key_slack_does_not_want_goes_out_without():
    async with slack_house() as house:
        house.server.fail_next(POST, faults.refused("duplicate_message_not_found"))
        await house.sends()
        assert house.texts() == SEEN


# ---- what may have arrived -------------------------------------------------------------------

IN_DOUBT = [
    *(faults.ambiguous(name, accepted=True) for name in faults.AMBIGUOUS),
    faults.server_error(503, accepted=True),
    faults.ACCEPTED_THEN_CUT,
    faults.BROKEN,
]


def lost(fault):
    return replace(fault, accepted=False, how="page" if fault.how == "broken" else fault.how)


@pytest.mark.parametrize("arrives", [True, False])
@pytest.mark.parametrize("fault", IN_DOUBT)
async def test_slack_is_asked_whether_it_arrived(fault, arrives):
    async with slack_house() as house:
        house.server.fail_next(POST, fault if arrives else lost(fault))
        assert meaning(await house.refused()) == AMBIGUOUS

        found = await house.platform.was_sent(house.to, "delivery-1")
        assert (isinstance(found, str), house.texts()) == (arrives, SEEN if arrives else [])
        if not found:
            found = await house.sends()
        await house.platform.edit(house.to, found, Message("Annonce retirée"))
        assert house.texts() == ["Annonce retirée"]


async def test_what_was_said_in_a_thread_and_directly_is_found_there():
    async with slack_house() as house:
        question = house.alice.says(house.channel, "on se retrouve où ?")
        places = [replace(house.to, thread=question.ts), house.direct(house.alice)]
        sent = [await house.sends(to=to, key=f"delivery-{n}") for n, to in enumerate(places)]
        found = [await house.platform.was_sent(to, f"delivery-{n}") for n, to in enumerate(places)]
        assert found == sent
        assert await house.platform.was_sent(places[0], "delivery-9") is False


async def test_what_was_sent_long_ago_is_found_behind_all_that_was_said_since():
    async with slack_house() as house:
        sent = await house.sends()
        for number in range(450):
            house.alice.says(house.channel, f"message {number}")
        assert await house.platform.was_sent(house.to, "delivery-1") == sent
        assert await house.platform.was_sent(house.to, "delivery-2") is False


async def test_what_may_stand_further_back_than_one_reads_cannot_be_told():
    async with slack_house() as house:
        house.server.world.history_limit = 15
        for number in range(100):
            house.alice.says(house.channel, f"message {number}")
        assert await house.platform.was_sent(house.to, "delivery-1") is None


@pytest.mark.parametrize(
    "fault", [faults.rate_limited(60), faults.missing_scope("channels:history"), faults.CUT]
)
async def test_a_refusal_to_tell_is_neither_yes_nor_no(fault):
    async with slack_house() as house:
        await house.sends()
        house.server.fail_next("conversations.history", fault)
        assert await house.platform.was_sent(house.to, "delivery-1") is None


# ---- answers, which nobody but us will try again ---------------------------------------------


@pytest.mark.parametrize(
    "fault", [faults.rate_limited(1), faults.refused("team_added_to_org"), *map(lost, IN_DOUBT)]
)
async def test_an_answer_gets_through_in_the_end(fault):
    async with slack_house(listens=True) as house:
        house.server.fail_next(POST, fault)
        house.alice.mentions(house.channel, "c'est quoi la suite ?")
        await house.quiet()
        assert (house.texts(), house.rote.failed) == (SEEN, [])


@pytest.mark.parametrize("fault", IN_DOUBT)
async def test_an_answer_that_arrived_is_not_said_twice(fault):
    async with slack_house(listens=True) as house:
        house.server.fail_next(POST, fault)
        house.alice.mentions(house.channel, "c'est quoi la suite ?")
        await house.quiet()
        assert (house.texts(), house.rote.failed) == (SEEN, [])


async def test_an_answer_of_which_slack_does_not_tell_is_not_said_twice():
    async with slack_house(listens=True) as house:
        house.server.fail_next(POST, faults.ACCEPTED_THEN_CUT)
        house.server.fail_next("conversations.replies", faults.rate_limited(60))
        house.alice.mentions(house.channel, "c'est quoi la suite ?")
        await house.quiet()
        assert house.texts() == SEEN
        assert [meaning(error) for error in house.rote.failed] == [AMBIGUOUS]


# ---- for one alone ---------------------------------------------------------------------------


async def test_what_only_one_may_see_is_shown_to_them_where_they_asked():
    async with slack_house(listens=True) as house:
        house.alice.slash(house.channel, "/fanion", "suite")
        await house.quiet()
        assert (house.texts(), house.texts(seen_by=house.alice)) == ([], SEEN)
        assert house.texts(seen_by=house.bruno) == []


async def test_a_button_of_what_only_one_sees_is_pressed_by_them_alone():
    async with slack_house(listens=True) as house:
        await house.sends(ASKED, only_for=house.account(house.alice), key="answer-1-0")
        house.alice.presses(house.channel.ephemerals[0], "Oui")
        await house.quiet()
        assert [tap.alone for tap in house.rote.heard] == [True]


async def test_what_only_one_sees_does_not_wait_for_the_channels_turn():
    pace = Pace(pacing.Limits(group=ONE, person=ONE), again=0.0)
    async with slack_house(pace=pace) as house:
        for number, one in enumerate((house.alice, house.bruno)):
            only = {"only_for": house.account(one), "key": f"answer-{number}-0"}
            await house.sends(**only)
        await house.sends(key="answer-3-0")
        assert [house.texts(seen_by=one) for one in (house.alice, house.bruno)] == [SEEN * 2] * 2


async def test_without_us_in_the_channel_the_command_leads_back():
    async with slack_house(listens=True) as house:
        other = house.team.channel("compta", [house.alice], with_bot=False)
        house.alice.slash(other, "/fanion", "suite")
        await house.quiet()
        assert (house.texts(other, house.alice), house.rote.failed) == (SEEN, [])


async def test_where_it_cannot_be_hidden_it_goes_to_their_direct_chat():
    async with slack_house() as house:
        carla = house.server.person(house.team, "Carla Rossi")
        await house.sends(only_for=house.account(carla), key="answer-1-0")
        assert (house.texts(), house.texts(house.team.im(carla))) == ([], SEEN)


async def test_their_own_chat_hides_it_anyway():
    async with slack_house() as house:
        to = house.direct(house.alice)
        await house.sends(to=to, only_for=house.account(house.alice), key="answer-1-0")
        assert [one.ephemeral for one in house.lines(house.team.im(house.alice))] == [False]


ONE = (pacing.Limit(1, 3600.0),)
ASKED = Message("", (line("Bruno, c'est vous ?"),), (Button("Oui", "me:1"),))


async def test_what_one_alone_sees_is_said_anew_in_its_place():
    async with slack_house(listens=True) as house:
        alice = house.account(house.alice)
        sent = await house.sends(ASKED, only_for=alice, key="answer-1-0")
        house.alice.presses(house.channel.ephemerals[0], "Oui")
        await house.quiet()
        (tap,) = house.rote.heard
        await house.platform.edit(tap.chat, tap.message, SAID)
        assert tap.message == sent
        assert house.texts(seen_by=house.alice) == [*SEEN, "C'est noté."]


async def test_what_cannot_be_said_anew_there_is_said_once_more():
    async with slack_house() as house:
        alice = house.account(house.alice)
        sent = await house.sends(ASKED, only_for=alice, key="answer-1-0")
        await house.platform.edit(house.to, sent, SAID)
        assert house.texts(seen_by=house.alice) == ["Bruno, c'est vous ?", *SEEN]


# ---- in parts --------------------------------------------------------------------------------

LONG = Message(
    "Annonce", tuple(Quote(f"{n} " + "é" * 3000) for n in range(3)), (Button("Vu", "seen:1"),)
)


async def test_a_long_message_comes_in_parts_and_wakes_once():
    async with slack_house() as house:
        sent = await house.sends(LONG, rings=True, whom=house.call(house.alice))
        shown = house.lines()
        assert [(one.wakes, one.buttons) for one in shown] == [
            (("Alice Martin",), ()),
            ((), ()),
            ((), ("Vu",)),
        ]
        await house.platform.edit(house.to, sent.split(",")[-1], Message("Annonce retirée"))
        assert house.texts() == ["Annonce retirée"]


async def test_what_arrived_of_a_message_is_not_said_again():
    async with slack_house() as house:
        for fault, after in ((faults.rate_limited(1), 1), (faults.ACCEPTED_THEN_CUT, 0)):
            house.server.fail_next(POST, fault, after=after)
            await house.refused(LONG)
            assert await house.platform.was_sent(house.to, "delivery-1") is False
        await house.sends(LONG)
        assert [text.removeprefix("Annonce\n")[:3] for text in house.texts()] == [
            "0 é",
            "1 é",
            "2 é",
        ]


# ---- the pace --------------------------------------------------------------------------------


async def test_a_channel_that_said_enough_is_left_to_the_outbox_and_others_go_on():
    at = [0.0]
    limits = Limits()
    async with slack_house(pace=SLACKS, seconds=lambda: at[0], limits=limits) as house:
        for number in range(3):
            await house.sends(key=f"delivery-{number}")
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0.2):
                await house.sends(key="delivery-3")
        await house.sends(to=house.direct(house.alice), key="delivery-4")
        assert (len(house.texts()), limits.refused) == (3, 0)


async def test_a_channel_that_must_wait_holds_up_no_other():
    async with slack_house() as house:
        house.server.fail_next(POST, faults.rate_limited(60), channel=house.channel)
        assert (await house.refused()).retry_after == timedelta(seconds=60)
        await house.sends(to=house.direct(house.alice))
        assert house.texts(house.team.im(house.alice)) == SEEN
