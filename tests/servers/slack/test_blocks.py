"""Block Kit's limits: what keeps them passes, what breaks one is named."""

import pytest

from tests.servers.slack.blocks import faults_of, faults_of_view
from tests.servers.slack.checks import SPECS, Checks
from tests.servers.slack.mrkdwn import faults_of as faults_of_text


def plain(text):
    return {"type": "plain_text", "text": text}


def mrkdwn(text):
    return {"type": "mrkdwn", "text": text}


def section(**more):
    return {"type": "section", **more}


def button(label="Vu", **more):
    return {"type": "button", "text": plain(label), "action_id": "seen", **more}


def actions(*elements, **more):
    return {"type": "actions", "elements": list(elements), **more}


GOOD = [
    {"type": "header", "text": plain("x" * 150)},
    section(text=mrkdwn("x" * 3000), block_id="x" * 255),
    section(fields=[mrkdwn("x" * 2000)] * 10),
    actions(*(button("x" * 75, action_id=f"seen-{n}", value="x" * 2000) for n in range(25))),
    {"type": "context", "elements": [mrkdwn("9 h 10")] * 10},
    {"type": "divider"},
]
MENU = {"type": "static_select", "action_id": "day", "placeholder": plain("Jour")}
BAD = {
    "header": ({"type": "header", "text": plain("x" * 151)}, "less than 151"),
    "header in mrkdwn": ({"type": "header", "text": mrkdwn("x")}, "unsupported type: mrkdwn"),
    "section": (section(text=mrkdwn("x" * 3001)), "less than 3001"),
    "nothing": (section(), "text or fields"),
    "empty": (section(text=mrkdwn("")), "more than 0"),
    "field": (section(fields=[mrkdwn("x" * 2001)]), "less than 2001"),
    "fields": (section(fields=[mrkdwn("x")] * 11), "between 1 and 10"),
    "block_id": (section(text=mrkdwn("x"), block_id="x" * 256), "between 1 and 255"),
    "button": (actions(button("x" * 76)), "less than 76"),
    "value": (actions(button(value="x" * 2001)), "less than 2001"),
    "action_id": (actions(button(action_id="x" * 256)), "between 1 and 255"),
    "style": (actions(button(style="green")), "primary or danger"),
    "buttons": (actions(*(button(action_id=f"a{n}") for n in range(26))), "between 1 and 25"),
    "no buttons": (actions(), "between 1 and 25"),
    "twice": (actions(button(), button()), "already exists"),
    "menu": (actions({**MENU, "options": []}), "between 1 and 100"),
    "option": (
        actions({**MENU, "options": [{"text": plain("x" * 76), "value": "x"}]}), "less than 76",
    ),
    "initial": (
        actions({**MENU, "options": [{"text": plain("x"), "value": "x"}],
                 "initial_option": {"text": plain("y"), "value": "y"}}),
        "not among the options",
    ),
    "kind": ({"type": "banner"}, "unsupported type: banner"),
}  # fmt: skip


def test_what_keeps_the_limits_passes():
    assert faults_of(GOOD, 50) == []


@pytest.mark.parametrize("case", BAD)
def test_what_breaks_one_is_named(case):
    block, words = BAD[case]
    (fault,) = faults_of([block], 50)
    assert words in fault


def test_too_many_and_twice():
    same = section(text=mrkdwn("x"), block_id="one")
    assert faults_of([same, same], 1) == [
        "no more than 1 items allowed [json-pointer:/blocks]", "`block_id` one already exists",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("view", "words"),
    [
        ({"type": "modal", "title": plain("x" * 25), "blocks": []}, "less than 25"),
        ({"type": "modal", "blocks": []}, "missing required field: text"),
        ({"type": "modal", "title": plain("x"), "blocks": [
            {"type": "input", "label": plain("x"),
             "element": {"type": "plain_text_input", "action_id": "x"}}]}, "submit"),
        ({"type": "home", "blocks": [{"type": "divider"}] * 101}, "no more than 100"),
        ({"type": "home", "blocks": [], "private_metadata": "x" * 3001}, "less than 3001"),
        ({"type": "card", "blocks": []}, "unsupported type: card"),
    ],
)  # fmt: skip
def test_views_have_limits_too(view, words):
    (fault,) = faults_of_view(view, ("modal", "home"))
    assert words in fault


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("*9 h 10* &amp; <https://ot-sf.example/?a=1&b=2|carte>", []),
        ("> dit\n<@U05A1>, <!subteam^S05A1|@a>, <!channel>, <#C05A1|mission>", []),
        ("<!date^1664206200^{date_short} {time}|26 sept. 17 h 30>", []),
        ("R&D", ["a bare & is not escaped"]),
        ("a < b", ["a bare < is not escaped"]),
        ("9 h 10 -> hall", ["a bare > is not escaped"]),
        ("<b>9 h 10", ["<b> is no token of Slack's"]),
        ("<!date^demain^{time}|demain>", ["<!date^demain^{time}|demain> is no token of Slack's"]),
    ],
)
def test_markup(text, faults):
    assert faults_of_text(text) == faults


def test_a_text_has_to_stand_beside_blocks(tmp_path):
    checks = Checks(tmp_path)
    assert not checks.by_specification
    assert checks.of_message({"blocks": GOOD}) == ["no top-level text beside the blocks"]
    assert checks.of_message({"text": "9 h 10", "blocks": GOOD}) == []


@pytest.mark.skipif(not SPECS.exists(), reason="the specification is not beside the project")
def test_with_the_specification_every_field_is_looked_at():
    checks = Checks()
    assert checks.of_message({"channel": "C1", "text": "9 h 10", "blocks": GOOD}) == []
    coloured = [section(text=mrkdwn("x"), colour=1)]
    assert checks.of_message({"text": "x", "blocks": coloured}) != []
    assert checks.of_view({"type": "home", "blocks": [], "colour": 1}) != []


async def test_what_is_wrong_fails_the_test_that_caused_it(server, slack, mission):
    await slack.chat_postMessage(channel=mission.id, text="R&D < <!channel>")
    assert server.forgive() == [
        "chat.postMessage: a bare < is not escaped", "chat.postMessage: a bare & is not escaped",
    ]  # fmt: skip
