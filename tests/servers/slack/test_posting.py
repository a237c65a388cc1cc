"""What an app says: how it stands there, whom it wakes, and what Slack refuses."""

import pytest
from slack_sdk.errors import SlackApiError

HEADED = [{"type": "section", "text": {"type": "mrkdwn", "text": "*9 h 10*, hall"}}]


async def test_what_the_app_said(slack, team, mission):
    answer = await slack.chat_postMessage(channel=mission.id, text="9 h 10, hall", blocks=HEADED)
    (said,) = mission.said_by(team.bot)
    assert answer.data == {"ok": True, "channel": mission.id, "ts": said.ts, "message": said.wire}
    assert said.wire["bot_id"] == team.bot.bot_id
    assert said.blocks[0]["block_id"]
    assert said.blocks[0]["text"]["verbatim"] is False
    (line,) = mission.transcript()
    assert (line.text, line.notified) == ("*9 h 10*, hall", "9 h 10, hall")
    assert answer.headers["x-oauth-scopes"].startswith("app_mentions:read,channels:history")


async def test_moments_rise_in_a_channel(slack, team, mission, alice):
    other = team.channel("suiveurs", [alice])
    for channel in (mission, mission, other):
        await slack.chat_postMessage(channel=channel.id, text="9 h 10")
    assert list(mission.messages) == ["1822061400.000000", "1822061400.000001"]
    assert list(other.messages) == ["1822061400.000000"]


async def test_whom_a_message_wakes(server, slack, team, mission, alice, bruno):
    carla = server.person(team, "Carla Ortiz", display_name="Carla")
    carla.joins(mission)
    group = team.user_group("groupe-a", [bruno, carla])
    said = []
    for text in (
        f"<@{alice.id}> 9 h 10", f"<!subteam^{group.id}> 9 h 10", "<!channel> 9 h 10", "9 h 10",
    ):  # fmt: skip
        answer = await slack.chat_postMessage(channel=mission.id, text=text)
        said.append(mission.messages[answer["ts"]])
    assert [m.woken for m in said] == [
        [alice], [bruno, carla], [alice, bruno, carla], [],
    ]  # fmt: skip
    assert [m.tokens for m in said] == [
        [f"<@{alice.id}>"], [f"<!subteam^{group.id}>"], ["<!channel>"], [],
    ]  # fmt: skip
    assert mission.dialogue()[1] == "Fanion (wakes Bruno Durand, Carla): @groupe-a 9 h 10"


async def test_with_blocks_the_text_wakes_nobody(slack, mission, alice):
    text = f"<@{alice.id}> 9 h 10"
    answer = await slack.chat_postMessage(channel=mission.id, text=text, blocks=HEADED)
    said = mission.messages[answer["ts"]]
    assert (said.woken, said.tokens) == ([], [f"<@{alice.id}>"])


async def test_a_direct_message_goes_to_a_person(slack, team, alice):
    answer = await slack.chat_postMessage(channel=alice.id, text="9 h 10")
    assert answer["channel"] == team.im(alice).id
    assert team.im(alice).messages[answer["ts"]].woken == [alice]
    opened = await slack.conversations_open(users=alice.id)
    assert (opened["channel"]["id"], opened["already_open"]) == (team.im(alice).id, True)


async def test_under_a_message(slack, mission, alice):
    question = alice.says(mission, "Qui prend le car ?")
    first = await slack.chat_postMessage(channel=mission.id, text="Vous", thread_ts=question.ts)
    await slack.chat_postMessage(channel=mission.id, text="Tous", thread_ts=first["ts"])
    assert [m.text for m in mission.replies(question.ts)] == ["Vous", "Tous"]
    alice.deletes(question)
    loose = await slack.chat_postMessage(channel=mission.id, text="Oui", thread_ts=question.ts)
    assert "thread_ts" not in loose["message"]


async def test_a_thread_that_never_was_fails_the_test(server, slack, mission):
    await slack.chat_postMessage(channel=mission.id, text="Oui", thread_ts="1822061400.999999")
    (problem,) = server.forgive()
    assert "names nothing" in problem


async def test_what_was_said_is_changed_and_taken_back(slack, mission, alice, refusal):
    posted = await slack.chat_postMessage(channel=mission.id, text="9 h 10", blocks=HEADED)
    where = {"channel": mission.id, "ts": posted["ts"]}
    await slack.chat_update(**where, text="9 h 20")
    assert mission.dialogue() == ["Fanion (edited): 9 h 20"]
    await slack.chat_delete(**where)
    assert mission.dialogue() == []
    assert await refusal("chat.update", **where, text="x") == "message_not_found"
    theirs = {"channel": mission.id, "ts": alice.says(mission, "bonjour").ts}
    assert await refusal("chat.update", **theirs, text="x") == "cant_update_message"
    assert await refusal("chat.delete", **theirs) == "cant_delete_message"


async def test_only_one_sees_it(slack, mission, alice, bruno):
    await slack.chat_postEphemeral(channel=mission.id, user=alice.id, text="pour vous")
    assert mission.dialogue(alice) == ["Fanion (only for one): pour vous"]
    assert mission.dialogue(bruno) == []


async def test_a_link_to_a_message(slack, team, mission):
    posted = await slack.chat_postMessage(channel=mission.id, text="9 h 10")
    link = await slack.chat_getPermalink(channel=mission.id, message_ts=posted["ts"])
    assert link["permalink"] == (
        f"https://cci-occitanie.slack.com/archives/{mission.id}/p1822061400000000"
    )


async def test_where_it_cannot_write(server, slack, team, alice, mission, refusal):
    closed = team.channel("direction", [alice], private=True, with_bot=False)
    open_ = team.channel("annonces", [alice], with_bot=False)
    other = server.workspace("CCI Aveyron").channel("mission")
    alice.archives(mission)
    bot = server.other_bot(team, "Météo")
    refusals = {
        c: await refusal("chat.postMessage", channel=c, text="9 h 10")
        for c in (closed.id, open_.id, mission.id, other.id, bot.id, "mission")
    }
    assert list(refusals.values()) == [
        "channel_not_found", "not_in_channel", "is_archived", "channel_not_found",
        "cannot_dm_bot", "channel_not_found",
    ]  # fmt: skip
    await slack.conversations_join(channel=open_.id)
    assert await refusal("chat.postMessage", channel=open_.id, text="9 h 10") == ""


async def test_somebody_who_is_gone(slack, team, alice, bruno, mission, refusal):
    alice.deactivates(bruno)
    # https://github.com/slackapi/python-slack-sdk/issues/1156
    assert await refusal("chat.postMessage", channel=bruno.id, text="9 h 10") == ""
    assert await refusal("conversations.open", users=bruno.id) == "user_disabled"
    alice.leaves(mission)
    gone = {"channel": mission.id, "user": alice.id, "text": "x"}
    assert await refusal("chat.postEphemeral", **gone) == "user_not_in_channel"


@pytest.mark.parametrize(
    ("params", "error"),
    [
        ({}, "no_text"),
        ({"text": "x", "blocks": [{"type": "banner"}]}, "invalid_blocks"),
        ({"text": "x", "blocks": [*HEADED * 51]}, "invalid_blocks"),
        ({"text": "x", "blocks": "oui"}, "invalid_blocks_format"),
        ({"text": "x", "blocks": [{"type": "section", "text": {"type": "mrkdwn", "text": "x" * 2500}}] * 5},
         "msg_blocks_too_long"),
        ({"text": "x", "thread_ts": "0"}, "invalid_thread_ts"),
        ({"text": "x", "metadata": {"event_type": "x"}}, "invalid_metadata_format"),
        ({"text": "x", "metadata": {"event_type": "x", "event_payload": {"k": "x" * 16000}}},
         "metadata_too_large"),
    ],
)  # fmt: skip
async def test_what_is_wrong_in_itself_fails_the_test(server, refusal, mission, params, error):
    assert await refusal("chat.postMessage", channel=mission.id, **params) == error
    assert mission.dialogue() == []
    assert any(error in problem for problem in server.forgive())


async def test_an_edit_is_shorter(server, slack, mission, refusal):
    posted = await slack.chat_postMessage(channel=mission.id, text="x")
    edit = {"channel": mission.id, "ts": posted["ts"], "text": "x" * 4001}
    assert await refusal("chat.update", **edit) == "msg_too_long"
    assert "chat.update: msg_too_long" in server.forgive()


async def test_it_names_somebody_of_another_workspace(server, slack, mission):
    carla = server.person(server.workspace("CCI Aveyron"), "Carla Ortiz")
    await slack.chat_postMessage(channel=mission.id, text=f"<@{carla.id}> 9 h 10 <!channel>")
    assert server.forgive() == [f"chat.postMessage: <@{carla.id}> is nobody in CCI Occitanie"]


async def test_json_is_not_read_where_something_is_looked_up(server, slack, alice):
    # https://github.com/kortix-ai/suna/pull/6616
    with pytest.raises(SlackApiError, match="invalid_arguments"):
        await slack.api_call("users.info", json={"user": alice.id})
    assert any("reads no JSON" in problem for problem in server.forgive())


async def test_a_method_that_is_not_there(server, refusal):
    assert await refusal("chat.postNothing") == "unknown_method"
    assert server.forgive() == ["chat.postNothing: unknown_method"]
