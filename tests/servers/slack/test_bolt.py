"""An app of Bolt's, as most are: what it needs works, and what it does not take comes again."""

import asyncio

import pytest
from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncApp

from tests.servers.slack.conftest import QUICKLY, until

SEEN = [
    {"type": "section", "text": {"type": "mrkdwn", "text": "9 h 10, hall"}},
    {"type": "actions", "elements": [
        {"type": "button", "text": {"type": "plain_text", "text": "Vu"}, "action_id": "seen"}]},
]  # fmt: skip
QUESTION = {
    "type": "modal", "callback_id": "line", "title": {"type": "plain_text", "text": "Votre avis"},
    "submit": {"type": "plain_text", "text": "Envoyer"},
    "blocks": [{
        "type": "input", "block_id": "line", "label": {"type": "plain_text", "text": "À retenir"},
        "element": {"type": "plain_text_input", "action_id": "text"},
    }],
}  # fmt: skip


@pytest.fixture
def bolt(slack):
    return AsyncApp(client=slack)


@pytest.fixture
async def handler(server, bolt, slack):
    handler = AsyncSocketModeHandler(
        bolt, server.app.token, web_client=slack, ping_interval=QUICKLY
    )
    await handler.connect_async()
    await until(lambda: server.sockets.connections)
    yield handler
    client = handler.client
    await handler.close_async()
    await asyncio.gather(
        client.message_processor,
        client.message_receiver,
        client.current_session_monitor,
        return_exceptions=True,
    )


async def test_a_conversation(server, bolt, handler, alice, mission):
    @bolt.event("app_mention")
    async def answer(event, say):
        await say(text="9 h 10, hall", blocks=SEEN, thread_ts=event["ts"])

    @bolt.event("message")
    async def ignore():
        pass

    @bolt.action("seen")
    async def ask(ack, body, client, respond):
        await ack()
        await client.views_open(trigger_id=body["trigger_id"], view=QUESTION)
        await respond("C'est noté.")

    @bolt.view("line")
    async def take(ack, view):
        line = view["state"]["values"]["line"]["text"]["value"]
        await ack(response_action="errors", errors={"line": f"Plus que « {line} » ?"})

    @bolt.command("/fanion")
    async def help_(ack):
        await ack("Écrivez /fanion suite.")

    question = alice.mentions(mission, "c'est quoi la suite ?")
    await until(lambda: len(mission.messages) == 2)
    pressed = alice.presses(mission, "Vu")
    await until(lambda: pressed.uses)
    sent = alice.submits(alice.modal(), {"line": "Google"})
    await until(lambda: sent.acknowledged)
    asked = alice.slash(mission, "/fanion")
    await until(lambda: asked.acknowledged and not server.pending)
    assert sent.errors == {"line": "Plus que « Google » ?"}
    assert mission.dialogue(alice) == [
        "Alice Martin: @Fanion c'est quoi la suite ?",
        "Fanion under “@Fanion c'est quoi la suite ?”: 9 h 10, hall\n[Vu]",
        "Fanion (only for one): C'est noté.",
        "Fanion (only for one): Écrivez /fanion suite.",
    ]
    assert [m.text for m in mission.replies(question.ts)] == ["9 h 10, hall"]


async def test_what_it_has_no_listener_for_comes_again(server, bolt, handler, alice, mission):
    # Bolt answers 404, and over Socket Mode not at all.
    alice.removes(mission.team.bot, mission)
    await until(lambda: len(server.delivery.sent) == 3)
    server.passes(3)
    await until(lambda: len(server.delivery.sent) == 6)
    assert [s.attempt for s in server.delivery.sent] == [0, 0, 0, 1, 1, 1]
