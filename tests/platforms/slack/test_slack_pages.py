"""Somebody's App Home, and forms in front of them."""

from dataclasses import replace

import pytest

from bot.core.chat import DeliveryError, Field, FieldKind, Form
from bot.core.message import Button, Message, line
from bot.platforms.slack.platform import Slack
from bot.platforms.slack.views import Opened
from tests.servers.slack import faults
from tests.slack_house import slack_house

AGENDA = Message("Aujourd'hui", (line("9 h 10 dans le hall"),))
RATING = Form(
    title="Votre avis",
    choice="rate:google",
    message=Message("Google", (), (Button("5", "rate:google:5"),)),
    fields=(Field(code="line", label="À retenir", kind=FieldKind.TEXT, optional=True),),
    submit="Envoyer",
)


def home(house):
    return replace(house.direct(house.alice), thread="home")


def seen(house):
    return house.team.homes[house.alice.id].texts()


async def test_a_home_is_published_and_published_anew():
    async with slack_house() as house:
        sent = await house.sends(AGENDA, home(house))
        assert (sent, seen(house)[0]) == ("home", "Aujourd'hui")

        await house.platform.edit(home(house), sent, Message("Demain"))
        assert seen(house)[0] == "Demain"


async def test_an_answer_to_who_presses_in_their_home_stands_in_their_chat():
    async with slack_house() as house:
        await house.sends(AGENDA, home(house))
        await house.sends(to=home(house), key="answer-tap:1-0")
        assert seen(house)[0] == "Aujourd'hui"
        assert house.texts(house.team.im(house.alice)) == ["17 h au Ferry Building"]


async def test_a_home_of_which_nobody_knows_is_published_once_more():
    async with slack_house() as house:
        await house.sends(AGENDA, home(house))
        assert await house.platform.was_sent(home(house), "delivery-1") is False


async def test_a_home_that_is_switched_off_is_no_fault_of_the_chat():
    async with slack_house() as house:
        house.server.app.home = False
        error = await house.refused(AGENDA, home(house))
        assert (error.permanent, error.gone) == (True, False)


async def pressed(house):
    """Have Alice press a button, and return the trigger that came with it."""
    await house.sends(Message("Google", (), (Button("Noter", "rate"),)))
    (message,) = house.channel.said_by(house.team.bot)
    return house.alice.presses(message, "Noter").trigger


async def test_a_form_opens_and_is_said_anew_like_a_message():
    async with slack_house() as house:
        opened = Opened(house.direct(house.alice))
        pages = house.platform.pages
        view = await pages.open(house.team.id, await pressed(house), RATING, opened)
        await house.platform.edit(
            house.direct(house.alice), f"view:{view}", Message("Google : 5 sur 5")
        )

        (shown,) = house.team.stack(house.alice)
        assert (shown.title, shown.texts()[0]) == ("Votre avis", "Google : 5 sur 5")


async def test_a_form_from_before_a_start_becomes_a_page():
    async with slack_house() as house:
        opened = Opened(house.direct(house.alice))
        trigger = await pressed(house)
        view = await house.platform.pages.open(house.team.id, trigger, RATING, opened)
        started = Slack(house.team.token, system=house.clock, server=house.server.api)
        await started.edit(house.direct(house.alice), f"view:{view}", Message("Merci"))
        await started.close()

        (shown,) = house.team.stack(house.alice)
        assert shown.title == "Merci"


async def test_a_trigger_that_came_too_late_opens_nothing():
    async with slack_house() as house:
        trigger = await pressed(house)
        house.server.passes(4)
        with pytest.raises(DeliveryError):
            await house.platform.pages.open(
                house.team.id, trigger, RATING, Opened(house.direct(house.alice))
            )


async def test_a_form_is_tried_once():
    async with slack_house() as house:
        trigger = await pressed(house)
        house.server.fail_next("views.open", faults.ambiguous(accepted=False))
        with pytest.raises(DeliveryError):
            await house.platform.pages.open(
                house.team.id, trigger, RATING, Opened(house.direct(house.alice))
            )
        assert house.server.counts["views.open"] == 1
