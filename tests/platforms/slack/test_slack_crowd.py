"""A whole group presses, or speaks, at the same moment."""

from bot.core.chat import ChatRef
from bot.core.message import Button, Message
from tests.servers.slack import faults
from tests.slack_house import slack_house

VOTE = Message("Votre avis ?", (), (Button("4 ★", "rate:fonds:4"),))
CROWD = 50


async def test_each_of_a_crowd_hears_that_it_is_noted_and_slack_is_asked_for_few_messages():
    async with slack_house(listens=True) as house:
        people = [house.server.person(house.team, f"Personne {n}") for n in range(CROWD)]
        channel = house.team.channel("visite", people)
        await house.sends(VOTE, ChatRef("slack", f"{house.team.id}:{channel.id}"))
        for person in people:
            person.presses(channel, "4 ★")
        await house.quiet()

        heard = [house.texts(channel, seen_by=person)[-1] for person in people]
        assert heard == ["C'est noté."] * CROWD
        assert house.server.counts["chat.postEphemeral"] == 20
        assert house.server.counts["response_url"] == CROWD - 20


async def test_who_is_asked_for_too_hastily_is_asked_for_another_time():
    now = [100.0]
    async with slack_house(listens=True, seconds=lambda: now[0]) as house:
        house.server.fail_next("users.info", faults.rate_limited(30))
        for after in (0.0, 1.0, 31.0, 1.0):
            now[0] += after
            house.alice.says(house.channel, "<@U0> et maintenant ?")
            await house.quiet()

        names = [ask.account.name for ask in house.rote.heard]
        assert (names, house.server.counts["users.info"]) == (["", "", "", "Alice Martin"], 2)
