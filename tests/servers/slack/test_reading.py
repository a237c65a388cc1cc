"""What an app looks up: conversations, people, groups, files, its own token."""

import aiohttp
import pytest
from slack_sdk.errors import SlackApiError

KEY = {"event_type": "fanion_delivery", "event_payload": {"key": "delivery-1"}}


async def test_what_was_said_newest_first(slack, mission, alice):
    question = alice.says(mission, "Qui prend le car ?")
    await slack.chat_postMessage(channel=mission.id, text="Tous", thread_ts=question.ts)
    await slack.chat_postMessage(channel=mission.id, text="9 h 10", metadata=KEY)
    found = await slack.conversations_history(channel=mission.id)
    assert [m["text"] for m in found["messages"]] == ["9 h 10", "Qui prend le car ?"]
    assert (found["messages"][1]["reply_count"], found["has_more"]) == (1, False)
    assert "metadata" not in found["messages"][0]


async def test_a_delivery_is_found_by_its_metadata(slack, mission):
    posted = await slack.chat_postMessage(channel=mission.id, text="9 h 10", metadata=KEY)
    found = await slack.conversations_history(
        channel=mission.id, include_all_metadata=True, oldest=posted["ts"], inclusive=True
    )
    assert [m.get("metadata") for m in found["messages"]] == [KEY]
    later = await slack.conversations_history(channel=mission.id, oldest=posted["ts"])
    assert later["messages"] == []


async def test_page_by_page(server, slack, mission, alice):
    for n in range(7):
        alice.says(mission, str(n))
    seen, cursor = [], ""
    while True:
        found = await slack.conversations_history(channel=mission.id, limit=3, cursor=cursor)
        seen += [m["text"] for m in found["messages"]]
        if not found["has_more"]:
            break
        cursor = found["response_metadata"]["next_cursor"]
    assert seen == list("6543210")
    server.world.history_limit = 2
    assert len((await slack.conversations_history(channel=mission.id))["messages"]) == 2


async def test_a_thread(slack, mission, alice, bruno, refusal):
    question = alice.says(mission, "Qui prend le car ?")
    answer = bruno.says(mission, "Moi", thread=question)
    found = await slack.conversations_replies(channel=mission.id, ts=question.ts)
    assert [m["ts"] for m in found["messages"]] == [question.ts, answer.ts]
    nothing = {"channel": mission.id, "ts": "1822061400.999999"}
    assert await refusal("conversations.replies", **nothing) == "thread_not_found"


async def test_conversations(slack, team, mission, alice, bruno, refusal):
    team.channel("direction", [alice], private=True, with_bot=False)
    team.channel("annonces", [alice], with_bot=False)
    listed = await slack.conversations_list(types="public_channel,private_channel")
    assert [(c["name"], c["is_member"]) for c in listed["channels"]] == [
        ("mission-californie", True), ("annonces", False),
    ]  # fmt: skip
    members = await slack.conversations_members(channel=mission.id)
    assert members["members"] == [alice.id, bruno.id, team.bot.id]
    info = await slack.conversations_info(channel=mission.id, include_num_members=True)
    assert (info["channel"]["num_members"], info["channel"]["is_archived"]) == (3, False)
    direct = await slack.conversations_info(channel=team.im(alice).id)
    assert (direct["channel"]["is_im"], direct["channel"]["user"]) == (True, alice.id)
    several = await slack.conversations_open(users=f"{alice.id},{bruno.id}")
    assert team.channels[several["channel"]["id"]].kind == "mpim"
    assert await refusal("conversations.info", channel="C0") == "channel_not_found"


async def test_people_and_groups(slack, team, alice, bruno, refusal):
    info = await slack.users_info(user=bruno.id, include_locale=True)
    assert [info["user"][key] for key in ("tz", "tz_offset", "locale", "deleted")] == [
        "America/Los_Angeles", -25200, "fr-FR", False,
    ]  # fmt: skip
    found = await slack.users_lookupByEmail(email="alice.martin@cci-occitanie.example")
    assert found["user"]["id"] == alice.id
    everyone = await slack.users_list()
    assert [u["name"] for u in everyone["members"]] == ["fanion", "alice.martin", "bruno.durand"]
    group = team.user_group("groupe-a", [bruno], "Groupe Industrie")
    groups = await slack.usergroups_list(include_users=True)
    assert [(g["handle"], g["users"]) for g in groups["usergroups"]] == [("groupe-a", [bruno.id])]
    users = await slack.usergroups_users_list(usergroup=group.id)
    assert users["users"] == [bruno.id]
    assert await refusal("users.info", user="U0") == "user_not_found"


async def test_who_the_app_is(slack, team, mission, alice):
    me = await slack.auth_test()
    assert [me[key] for key in ("user", "team", "user_id", "bot_id", "team_id")] == [
        "fanion", "CCI Occitanie", team.bot.id, team.bot.bot_id, team.id,
    ]  # fmt: skip
    bot = await slack.bots_info(bot=me["bot_id"])
    assert bot["bot"]["user_id"] == team.bot.id
    assert (await slack.team_info())["team"]["domain"] == "cci-occitanie"
    said = alice.says(mission, "Merci !")
    await slack.reactions_add(channel=mission.id, timestamp=said.ts, name="+1")
    assert said.wire["reactions"] == [{"name": "+1", "users": [team.bot.id], "count": 1}]


# ---- files ---------------------------------------------------------------------------------


async def test_a_file_goes_up_in_three_steps(slack, team, mission, server):
    sent = await slack.files_upload_v2(
        channel=mission.id, filename="rapport.pdf", content=b"%PDF-1.7", title="Rapport",
        initial_comment="Le rapport",
    )  # fmt: skip
    assert mission.dialogue() == ["Fanion: Le rapport\n<rapport.pdf>"]
    kept = team.files[sent["file"]["id"]]
    assert (kept.content, kept.title, kept.mime) == (b"%PDF-1.7", "Rapport", "application/pdf")


async def test_a_file_is_read_with_the_token(slack, team, mission, alice, session):
    said = alice.shares(mission, "programme.xlsx", b"PK...", text="le nouveau")
    info = await slack.files_info(file=said.wire["files"][0]["id"])
    url = info["file"]["url_private_download"]
    async with session.get(url, headers={"Authorization": f"Bearer {team.token}"}) as answer:
        assert await answer.read() == b"PK..."
    async with session.get(url) as answer:
        assert (answer.content_type, "Sign in" in await answer.text()) == ("text/html", True)


async def test_files_that_do_not_go_where_they_should(slack, team, mission, alice, server):
    open_ = team.channel("annonces", [alice], with_bot=False)
    with pytest.raises(SlackApiError, match="not_in_channel"):
        await slack.files_upload_v2(channel=open_.id, filename="a.pdf", content=b"x")
    with pytest.raises(SlackApiError, match="must match regex pattern"):
        await slack.files_upload_v2(channel=alice.id, filename="a.pdf", content=b"x")
    assert len(server.forgive()) == 1


# ---- tokens --------------------------------------------------------------------------------


async def test_what_a_token_may_not_do(server, slack, mission, refusal):
    team = mission.team
    team.installation.scopes = ("chat:write", "channels:read")
    with pytest.raises(SlackApiError) as refused:
        await slack.users_info(user=team.bot.id)
    assert refused.value.response.data == {
        "ok": False, "error": "missing_scope", "needed": "users:read",
        "provided": "chat:write,channels:read",
    }  # fmt: skip


async def test_tokens_that_are_not_good(server, slack, session, team, alice):
    async def error(method, token):
        with pytest.raises(SlackApiError) as refused:
            await slack.api_call(method, params={"token": token})
        return refused.value.response["error"]

    assert await error("auth.test", "xoxb-nobody") == "invalid_auth"
    assert await error("auth.test", server.app.token) == "not_allowed_token_type"
    assert await error("apps.connections.open", team.token) == "not_allowed_token_type"
    assert (await slack.auth_revoke())["revoked"]
    assert await error("auth.test", team.token) == "token_revoked"
    alice.removes_app()
    assert await error("auth.test", team.token) == "account_inactive"
    async with session.post(f"{server.api}auth.test") as answer:
        assert (await answer.json())["error"] == "not_authed"


async def test_an_installation_by_oauth(server, session):
    other = server.workspace("CCI Aveyron", installed=False)
    carla = server.person(other, "Carla Ortiz")
    code = carla.allows(scopes=("chat:write", "commands"), redirect_uri="https://fanion.example/")
    app = {"client_id": server.app.client_id, "client_secret": server.app.client_secret}

    async def exchange(code, *, headers=None, **form):
        # slack_sdk's own way uses what aiohttp is about to drop.
        url = f"{server.api}oauth.v2.access"
        data = {"code": code, "redirect_uri": "https://fanion.example/"} | form
        async with session.post(url, data=data, headers=headers) as answer:
            return await answer.json()

    basic = aiohttp.encode_basic_auth(*app.values())
    given = await exchange(code, headers={"Authorization": basic})
    assert [given[k] for k in ("access_token", "scope", "bot_user_id")] == [
        other.token, "chat:write,commands", other.bot.id,
    ]  # fmt: skip
    assert (given["team"], given["authed_user"]) == (
        {"id": other.id, "name": "CCI Aveyron"}, {"id": carla.id},
    )  # fmt: skip
    assert (await exchange(code, **app))["error"] == "invalid_code"
    code = carla.allows(redirect_uri="https://fanion.example/")
    elsewhere = await exchange(code, **app, redirect_uri="https://else.example/")
    assert elsewhere["error"] == "bad_redirect_uri"
    stranger = await exchange(code, client_id=server.app.client_id, client_secret="x")
    assert stranger["error"] == "bad_client_secret"
    assert len(server.forgive()) == 1
