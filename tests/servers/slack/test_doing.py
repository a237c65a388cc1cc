"""What people do with an app: press, choose, command, fill in; and what it makes of it."""

import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.webhook.async_client import AsyncWebhookClient

from tests.servers.slack.conftest import until


def section(text):
    return {"type": "section", "text": {"type": "mrkdwn", "text": text}}


def button(label, action, value=""):
    shown = {"type": "plain_text", "text": label}
    return {"type": "button", "text": shown, "action_id": action, "value": value or action}


RATING = [
    section("Votre avis sur *Google* ?"),
    {
        "type": "actions",
        "block_id": "rate",
        "elements": [button("1", "rate-1", "google:1"), button("5", "rate-5", "google:5")],
    },
]
FORM = {
    "type": "modal", "callback_id": "line", "title": {"type": "plain_text", "text": "Votre avis"},
    "submit": {"type": "plain_text", "text": "Envoyer"}, "private_metadata": "google",
    "notify_on_close": True,
    "blocks": [
        {"type": "input", "block_id": "line", "label": {"type": "plain_text", "text": "À retenir"},
         "element": {"type": "plain_text_input", "action_id": "text"}},
        {"type": "input", "block_id": "whom", "optional": True,
         "label": {"type": "plain_text", "text": "Pour qui ?"},
         "element": {"type": "static_select", "action_id": "to", "options": [
             {"text": {"type": "plain_text", "text": "Tous"}, "value": "all"},
             {"text": {"type": "plain_text", "text": "Groupe A"}, "value": "A"}]}},
    ],
}  # fmt: skip


@pytest.fixture
async def asked(slack, mission):
    """Ask in the channel how the visit was."""
    await slack.chat_postMessage(channel=mission.id, text="Votre avis ?", blocks=RATING)
    return mission


async def acknowledged(done):
    await until(lambda: done.acknowledged)
    return done


async def test_a_button_is_pressed(ear, server, team, alice, asked):
    done = await acknowledged(alice.presses(asked, "5"))
    request = ear.heard[-1]
    (posted,) = asked.said_by(team.bot)
    assert request.type == "interactive"
    assert request.payload["actions"] == [{
        "type": "button", "action_id": "rate-5", "block_id": "rate", "value": "google:5",
        "text": {"type": "plain_text", "text": "5", "emoji": True},
        "action_ts": "1822061400.000000",
    }]  # fmt: skip
    assert request.payload["container"] == {
        "type": "message", "message_ts": posted.ts, "channel_id": asked.id, "is_ephemeral": False,
    }  # fmt: skip
    assert request.payload["message"]["text"] == "Votre avis ?"
    assert request.payload["channel"] == {"id": asked.id, "name": "mission-californie"}
    assert request.payload["response_url"].startswith(f"{server.url}/actions/{team.id}/")
    assert request.payload["user"] == {
        "id": alice.id, "username": "alice.martin", "name": "alice.martin", "team_id": team.id,
    }  # fmt: skip
    assert not done.failed


async def test_a_trigger_opens_one_modal_within_three_seconds(
    ear, server, slack, refusal, alice, asked
):
    done = await acknowledged(alice.presses(asked, "5"))
    server.passes(3)
    await slack.views_open(trigger_id=done.trigger, view=FORM)
    assert alice.modal().title == "Votre avis"
    again = {"trigger_id": done.trigger, "view": FORM}
    assert await refusal("views.open", **again) == "exchanged_trigger_id"
    late = alice.presses(asked, "1")
    server.passes(3.1)
    again = {"trigger_id": late.trigger, "view": FORM}
    assert await refusal("views.open", **again) == "expired_trigger_id"
    assert await refusal("views.open", trigger_id="1.2.3", view=FORM) == "invalid_trigger_id"


@pytest.fixture
async def form(ear, slack, alice, asked):
    done = await acknowledged(alice.presses(asked, "5"))
    await slack.views_open(trigger_id=done.trigger, view=FORM)
    return alice.modal()


async def test_a_form_is_filled_in_and_goes(ear, alice, form):
    done = await acknowledged(alice.submits(form, {"line": "Parler au client", "to": "Groupe A"}))
    view = ear.heard[-1].payload["view"]
    assert view["state"]["values"] == {
        "line": {"text": {"type": "plain_text_input", "value": "Parler au client"}},
        "whom": {"to": {"type": "static_select", "selected_option": {
            "text": {"type": "plain_text", "text": "Groupe A", "emoji": True}, "value": "A"}}},
    }  # fmt: skip
    assert (view["private_metadata"], view["callback_id"]) == ("google", "line")
    assert (form.open, done.errors) == (False, {})


async def test_what_is_needed_has_to_be_filled_in(alice, form):
    with pytest.raises(AssertionError, match="À retenir"):
        alice.submits(form)
    with pytest.raises(AssertionError, match="nothing to fill in for"):
        alice.submits(form, {"line": "x", "colour": "rouge"})


async def test_an_app_finds_mistakes_in_a_form(ear, alice, form):
    errors = {"line": "Un peu plus, s'il vous plaît."}
    ear.answers["view_submission"] = {"response_action": "errors", "errors": errors}
    done = await acknowledged(alice.submits(form, {"line": "x"}))
    assert (done.errors, form.open) == (errors, True)


async def test_a_form_leads_to_another_one(ear, alice, form):
    thanks = {"type": "modal", "title": {"type": "plain_text", "text": "Merci"},
              "blocks": [section("C'est noté.")]}  # fmt: skip
    ear.answers["view_submission"] = {"response_action": "push", "view": thanks}
    await acknowledged(alice.submits(form, {"line": "x"}))
    assert alice.modal().texts() == ["C'est noté."]
    assert alice.modal().wire["previous_view_id"] == form.id
    alice.closes(alice.modal())
    ear.answers["view_submission"] = {"response_action": "update", "view": thanks}
    await acknowledged(alice.submits(form, {"line": "x"}))
    assert (alice.modal(), form.texts()) == (form, ["C'est noté."])


async def test_a_form_that_is_closed_says_so_if_it_wants_to(ear, alice, form):
    await acknowledged(alice.closes(form))
    assert ear.heard[-1].payload["type"] == "view_closed"
    with pytest.raises(AssertionError, match="no modal open"):
        alice.modal()


async def test_no_more_than_three_forms_lie_on_each_other(ear, slack, refusal, alice, form):
    deeper = {**FORM, "blocks": [{"type": "actions", "elements": [button("Encore", "more")]}]}
    await slack.views_update(view_id=form.id, view=deeper)
    for _ in range(2):
        done = await acknowledged(alice.presses(alice.modal(), "Encore"))
        await slack.views_push(trigger_id=done.trigger, view=deeper)
    done = await acknowledged(alice.presses(alice.modal(), "Encore"))
    pushed = {"trigger_id": done.trigger, "view": deeper}
    assert await refusal("views.push", **pushed) == "push_limit_reached"


async def test_a_view_is_updated_where_nobody_else_did(slack, refusal, form):
    old = form.wire["hash"]
    await slack.views_update(view_id=form.id, hash=old, view=FORM)
    stale = {"view_id": form.id, "hash": old, "view": FORM}
    assert await refusal("views.update", **stale) == "hash_conflict"
    assert await refusal("views.update", view_id="V0", view=FORM) == "not_found"


async def test_something_is_chosen_on_the_home_tab(ear, slack, alice):
    options = [{"text": {"type": "plain_text", "text": t}, "value": v}
               for t, v in (("Français", "fr"), ("English", "en"))]  # fmt: skip
    menu = {"type": "static_select", "action_id": "language", "options": options}
    settings = {**section("Langue"), "block_id": "settings", "accessory": menu}
    await slack.views_publish(user_id=alice.id, view={"type": "home", "blocks": [settings]})
    await acknowledged(alice.picks(alice.home(), "language", "English"))
    payload = ear.heard[-1].payload
    assert payload["actions"][0]["selected_option"]["value"] == "en"
    assert payload["container"] == {"type": "view", "view_id": alice.home().id}
    state = payload["view"]["state"]["values"]["settings"]["language"]
    assert state["selected_option"]["value"] == "en"
    assert "response_url" not in payload


async def test_a_command_and_its_answer(ear, team, alice, bruno, mission):
    ear.answers["slash_commands"] = {"text": "9 h 10, hall"}
    done = await acknowledged(alice.slash(mission, "/fanion", "suite & fin"))
    assert ear.heard[-1].payload == {
        "token": "Pct6Sm6JynybrFXkjEiH7hhX", "team_id": team.id, "team_domain": "cci-occitanie",
        "channel_id": mission.id, "channel_name": "mission-californie", "user_id": alice.id,
        "user_name": "alice.martin", "command": "/fanion", "text": "suite &amp; fin",
        "api_app_id": "A05FANION01", "is_enterprise_install": "false",
        "response_url": done.payload["response_url"], "trigger_id": done.trigger,
    }  # fmt: skip
    assert mission.dialogue(alice) == ["Fanion (only for one): 9 h 10, hall"]
    assert mission.dialogue(bruno) == []


async def test_a_command_is_answered_for_all(ear, alice, mission):
    ear.answers["slash_commands"] = {"text": "9 h 10", "response_type": "in_channel"}
    await acknowledged(alice.slash(mission, "/fanion"))
    assert mission.dialogue() == ["Fanion: 9 h 10"]


async def test_shortcuts(ear, alice, asked):
    await acknowledged(alice.shortcut("compose"))
    question = alice.says(asked, "On mange où ?")
    await acknowledged(alice.shortcut("answer", question))
    kinds = [r.payload for r in ear.heard if r.type == "interactive"]
    assert [k["type"] for k in kinds] == ["shortcut", "message_action"]
    assert kinds[1]["message"]["text"] == "On mange où ?"
    assert "channel" not in kinds[0]


async def test_nobody_answers_in_time(ear, server, alice, asked):
    ear.deaf = True
    done = alice.presses(asked, "5")
    await ear.has(2)
    server.passes(3)
    assert (done.acknowledged, done.failed) == (False, "timeout")


async def test_nobody_is_connected(server, alice, asked):
    done = alice.presses(asked, "5")
    await until(lambda: done.failed)
    assert done.failed == "dispatch_failed"


async def test_a_response_url_takes_five_posts(ear, server, alice, asked, session):
    done = await acknowledged(alice.presses(asked, "5"))
    web = AsyncWebhookClient(done.payload["response_url"], session=session)
    assert (await web.send(text="C'est noté.")).body == "ok"
    await web.send(text="Merci, 1 avis", replace_original=True)
    await web.send(text="À tous : merci", response_type="in_channel")
    await web.send(delete_original=True)
    assert asked.dialogue(alice) == [
        "Fanion (only for one): C'est noté.",
        "Fanion: À tous : merci",
    ]
    await web.send(text="cinq")
    sixth = await web.send(text="six")
    assert (sixth.status_code, "used_url" in sixth.body) == (404, True)


async def test_a_response_url_lasts_half_an_hour(ear, server, alice, asked, session):
    done = await acknowledged(alice.presses(asked, "5"))
    server.passes(1801)
    late = await AsyncWebhookClient(done.payload["response_url"], session=session).send(text="x")
    assert (late.status_code, "expired_url" in late.body) == (404, True)


async def test_an_ephemeral_is_pressed_and_replaced(ear, slack, alice, mission, session):
    await slack.chat_postEphemeral(
        channel=mission.id, user=alice.id, text="Votre avis ?", blocks=RATING
    )
    done = await acknowledged(alice.presses(mission, "1"))
    assert done.payload["container"]["is_ephemeral"]
    assert "message" not in done.payload
    web = AsyncWebhookClient(done.payload["response_url"], session=session)
    await web.send(text="C'est noté.", replace_original=True)
    assert [line.notified for line in mission.transcript(seen_by=alice)] == ["C'est noté."]


async def test_a_home_tab_may_be_off(server, slack, alice):
    server.app.home = False
    with pytest.raises(SlackApiError, match="not_enabled"):
        await slack.views_publish(user_id=alice.id, view={"type": "home", "blocks": []})
