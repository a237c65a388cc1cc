"""Whom a ring calls on Slack: those it concerns, by their names or by their group's."""

import pytest

from bot.core.message import Message, Quote, line
from tests.servers.slack import faults
from tests.servers.slack.accounts import SCOPES
from tests.slack_house import SAID, slack_house

ALL = ("Alice Martin", "Bruno Durand", "Carla Rossi")


async def with_carla(house):
    carla = house.server.person(house.team, "Carla Rossi")
    carla.joins(house.channel)
    return carla


async def rings(house, *people, key="delivery-1", **more):
    await house.sends(rings=True, whom=house.call(*people, **more), key=key)
    last = house.lines()[-1]
    return last.text.partition("\n")[0], last.wakes


async def test_people_are_called_by_their_names():
    async with slack_house() as house:
        assert await rings(house, house.alice) == ("@Alice Martin", ("Alice Martin",))


async def test_what_does_not_ring_calls_nobody():
    async with slack_house() as house:
        await house.sends(whom=house.call(house.alice))
        assert house.lines()[-1].wakes == ()


async def test_what_rings_for_nobody_that_we_know_is_said_all_the_same():
    async with slack_house() as house:
        assert await rings(house) == ("17 h au Ferry Building", ())


async def test_exactly_the_people_of_a_user_group_are_called_by_its_name():
    async with slack_house() as house:
        carla = await with_carla(house)
        house.team.user_group("groupe-industrie", [house.alice, house.bruno, carla])
        house.team.user_group("occitanie", [house.alice, house.bruno])

        assert await rings(house, carla, house.alice, house.bruno) == ("@groupe-industrie", ALL)
        assert await rings(house, house.alice, house.bruno, key="delivery-2") == (
            "@Alice Martin @Bruno Durand",
            ALL[:2],
        )


async def test_one_more_or_less_in_the_group_and_its_name_would_call_others():
    async with slack_house() as house:
        carla = await with_carla(house)
        dora = house.server.person(house.team, "Dora Petit")
        house.team.user_group("trop", [house.alice, house.bruno, carla, dora])

        shown, woken = await rings(house, house.alice, house.bruno, carla)
        assert (shown, woken) == ("@Alice Martin @Bruno Durand @Carla Rossi", ALL)


async def test_user_groups_are_asked_for_once_and_again_when_they_have_changed():
    at = [0.0]
    async with slack_house(seconds=lambda: at[0]) as house:
        people = house.alice, house.bruno, await with_carla(house)
        for number, minutes in enumerate((0, 5, 11)):
            at[0] = minutes * 60.0
            await rings(house, *people, key=f"delivery-{number}")
        assert house.server.counts["usergroups.list"] == 2


@pytest.mark.parametrize(
    "scopes", [SCOPES, tuple(one for one in SCOPES if one != "usergroups:read")]
)
async def test_without_their_groups_the_people_are_named(scopes):
    async with slack_house(scopes=scopes) as house:
        people = house.alice, house.bruno, await with_carla(house)
        house.server.fail_next("usergroups.list", faults.CUT)
        assert (await rings(house, *people))[1] == ALL
        assert (await rings(house, *people, key="delivery-2"))[1] == ALL
        assert house.server.counts["usergroups.list"] == 1


async def test_the_whole_channel_is_called_only_when_the_organiser_says_so():
    async with slack_house() as house:
        assert await rings(house, house.alice, everyone=True) == ("@channel", ALL[:2])


async def test_an_account_of_another_workspace_is_nobody_here():
    async with slack_house() as house:
        other = house.server.workspace("CCI Paris")
        dora = house.server.person(other, "Dora Petit")
        whom = house.call(house.alice)
        whom = type(whom)(accounts=(f"{other.id}:{dora.id}", *whom.accounts))
        await house.sends(rings=True, whom=whom)
        assert house.channel.said_by(house.team.bot)[-1].tokens == [f"<@{house.alice.id}>"]


async def test_a_direct_chat_needs_no_mention():
    async with slack_house() as house:
        await house.sends(to=house.direct(house.alice), rings=True, whom=house.call(house.alice))
        assert house.texts(house.team.im(house.alice)) == ["17 h au Ferry Building"]


async def test_nobody_is_called_by_what_people_write():
    hostile = Message("<!channel> @here", (line("<@U0ALICE> &"), Quote("<!everyone> @channel")))
    async with slack_house() as house:
        await house.sends(hostile)
        (said,) = house.channel.said_by(house.team.bot)
        assert (said.tokens, said.woken) == ([], [])


async def test_an_edit_calls_nobody_again():
    async with slack_house() as house:
        sent = await house.sends(rings=True, whom=house.call(house.alice))
        await house.platform.edit(house.to, sent, SAID)
        assert house.lines()[-1].wakes == ()
