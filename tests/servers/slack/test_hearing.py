"""What an app hears of what people do, over Socket Mode."""

from tests.servers.slack.conftest import until


async def test_what_is_said_in_a_channel(ear, alice, mission, team):
    said = alice.says(mission, "On part à 9 h & on mange <ensuite> : https://ot-sf.example/carte.")
    (request,) = await ear.has(1)
    assert request.payload["event"] == {
        "type": "message", "ts": said.ts, "user": alice.id, "team": team.id,
        "client_msg_id": said.wire["client_msg_id"], "channel": mission.id,
        "channel_type": "channel", "event_ts": said.ts,
        "text": ("On part à 9 h &amp; on mange &lt;ensuite&gt; : "
                 "<https://ot-sf.example/carte>."),
        "blocks": said.blocks,
    }  # fmt: skip
    assert (request.type, request.payload["type"]) == ("events_api", "event_callback")
    assert request.payload["authorizations"] == [{
        "enterprise_id": None, "team_id": team.id, "user_id": team.bot.id, "is_bot": True,
        "is_enterprise_install": False,
    }]  # fmt: skip


async def test_a_mention_comes_twice_with_one_ts(ear, alice, mission, team):
    said = alice.mentions(mission, "c'est quoi la suite ?")
    first, second = await ear.has(2)
    assert [e["type"] for e in ear.events] == ["message", "app_mention"]
    assert {e["ts"] for e in ear.events} == {said.ts}
    assert ear.events[1]["text"] == f"<@{team.bot.id}> c'est quoi la suite ?"
    assert "channel_type" not in ear.events[1]
    assert first.payload["event_id"] != second.payload["event_id"]


async def test_a_direct_message_mentions_nobody(ear, alice, team):
    said = alice.says(team.bot, "@fanion la suite ?")
    await ear.has(1)
    assert [(e["type"], e["channel_type"]) for e in ear.events] == [("message", "im")]
    assert said.channel.id.startswith("D")


async def test_replies_say_under_what_they_stand(ear, alice, bruno, mission):
    question = alice.says(mission, "Qui prend le car ?")
    answer = bruno.says(mission, "Moi", thread=question)
    below = alice.says(mission, "Moi aussi", thread=answer, broadcast=True)
    await ear.has(3)
    assert [e.get("thread_ts") for e in ear.events] == [None, question.ts, question.ts]
    assert [e.get("subtype") for e in ear.events] == [None, None, "thread_broadcast"]
    assert ear.events[1]["parent_user_id"] == alice.id
    assert str(mission.transcript()[-1]) == "Alice Martin under “Qui prend le car ?”: Moi aussi"
    assert below.thread == question.ts


async def test_what_is_changed_and_taken_back(ear, alice, mission):
    said = alice.says(mission, "9 h 10")
    alice.edits(said, "9 h 20")
    alice.deletes(said)
    await ear.has(3)
    changed, deleted = ear.events[1:]
    assert (changed["subtype"], changed["hidden"]) == ("message_changed", True)
    assert (changed["previous_message"]["text"], changed["message"]["text"]) == (
        "9 h 10", "9 h 20",
    )  # fmt: skip
    assert (deleted["subtype"], deleted["deleted_ts"]) == ("message_deleted", said.ts)
    assert mission.dialogue() == []


async def test_other_ways_to_say_something(ear, server, team, alice, mission):
    alice.says_of_self(mission, "part devant")
    alice.shares(mission, "programme.xlsx", b"PK...", text="le nouveau")
    server.bot_says(server.other_bot(team, "Météo"), mission, "18° à San Francisco")
    await ear.has(4)
    assert [e.get("subtype", e["type"]) for e in ear.events] == [
        "me_message", "file_share", "file_shared", "bot_message",
    ]  # fmt: skip
    assert ear.events[1]["files"][0]["name"] == "programme.xlsx"
    assert "user" not in ear.events[3]


async def test_the_app_hears_itself(ear, slack, team, mission):
    posted = await slack.chat_postMessage(channel=mission.id, text="9 h 10")
    await slack.chat_update(channel=mission.id, ts=posted["ts"], text="9 h 20")
    await ear.has(2)
    assert [(e.get("subtype"), e.get("bot_id")) for e in ear.events] == [
        (None, team.bot.bot_id), ("message_changed", None),
    ]  # fmt: skip


async def test_it_hears_nothing_where_it_is_not(ear, team, alice, mission):
    elsewhere = team.channel("direction", [alice], private=True, with_bot=False)
    alice.says(elsewhere, "entre nous")
    alice.says(mission, "à tous")
    await ear.has(1)
    assert [e["text"] for e in ear.events] == ["à tous"]


async def test_nor_what_its_scopes_do_not_let_it(server, ear, alice):
    other = server.workspace("CCI Aveyron", scopes=["chat:write", "app_mentions:read"])
    carla = server.person(other, "Carla Ortiz")
    channel = other.channel("mission", [carla])
    carla.says(channel, "bonjour")
    carla.mentions(channel, "bonjour")
    await ear.has(1)
    assert [e["type"] for e in ear.events] == ["app_mention"]


async def test_who_comes_and_goes(ear, server, team, alice, mission):
    david = server.person(team, "David Roux")
    david.joins(mission)
    alice.removes(david, mission)
    alice.removes(team.bot, mission)
    alice.invites(team.bot, mission)
    await ear.has(9)
    assert [e.get("subtype", e["type"]) for e in ear.events] == [
        "channel_join", "member_joined_channel", "channel_leave", "member_left_channel",
        "channel_leave", "member_left_channel", "channel_left", "channel_join",
        "member_joined_channel",
    ]  # fmt: skip
    assert ear.events[-1]["inviter"] == alice.id


async def test_what_happens_to_a_channel(ear, alice, mission):
    alice.renames(mission, "mission-2027")
    alice.archives(mission)
    alice.unarchives(mission)
    await ear.has(6)
    assert [e.get("subtype", e["type"]) for e in ear.events] == [
        "channel_name", "channel_rename", "channel_archive", "channel_archive",
        "channel_unarchive", "channel_unarchive",
    ]  # fmt: skip


async def test_who_looks_at_the_home_tab(ear, slack, team, alice):
    alice.opens_home()
    await ear.has(1)
    blocks = [{"type": "section", "text": {"type": "mrkdwn", "text": "*9 h 10*, hall"}}]
    await slack.views_publish(user_id=alice.id, view={"type": "home", "blocks": blocks})
    alice.opens_home()
    await ear.has(2)
    first, second = ear.events
    assert (first["tab"], "view" in first) == ("home", False)
    assert second["view"]["hash"] == alice.home().wire["hash"]
    assert alice.home().texts() == ["*9 h 10*, hall"]


async def test_who_moves_or_is_gone(ear, alice, bruno):
    bruno.moves("Asia/Tokyo", 32400)
    alice.deactivates(bruno)
    await ear.has(2)
    assert [e["user"].get("tz") for e in ear.events] == ["Asia/Tokyo", None]
    assert ear.events[1]["user"]["deleted"]


async def test_the_end_of_an_installation(ear, alice, mission, refusal):
    alice.removes_app()
    await ear.has(2)
    assert [e["type"] for e in ear.events] == ["tokens_revoked", "app_uninstalled"]
    alice.says(mission, "bonjour ?")
    assert await refusal("chat.postMessage", channel=mission.id, text="x") == "account_inactive"
    assert len(ear.events) == 2


async def test_two_workspaces_do_not_share_anything(server, ear, alice, mission, team):
    other = server.workspace("CCI Aveyron")
    carla = server.person(other, "Carla Ortiz")
    channel = other.channel("mission-californie", [carla])
    carla.says(channel, "bonjour")
    alice.says(mission, "bonjour")
    requests = await ear.has(2)
    assert [r.payload["team_id"] for r in requests] == [other.id, team.id]
    await until(lambda: not server.pending)
