"""What reaches us from Slack, and what does not; over sockets, and over HTTP."""

import asyncio
from datetime import timedelta

import pytest

from bot.core.chat import (
    Ask,
    Change,
    Edit,
    Field,
    FieldKind,
    File,
    Filled,
    Form,
    Membership,
    Reply,
    Tap,
)  # fmt: skip
from bot.core.message import Button, Message
from bot.platforms.slack.message_blocks import parts
from tests.servers.slack import faults
from tests.slack_hearing import SAID, slack_hearing

VOTE = Message("Votre avis ?", (), (Button("4 ★", "rate:fonds:4"),))
FORM = Form(
    title="Annonce",
    choice="compose:1",
    fields=(Field(code="text", label="Texte", kind=FieldKind.TEXT),),
    submit="Voir",
)


@pytest.fixture(params=["socket", "http"])
def over(request):
    return request.param


async def asked(house, text, **said):
    """Return what came of *text* in the channel: the words, and whether they were for us."""
    house.alice.says(house.mission, text, **said)
    await house.quiet()
    return [(ask.text, ask.addressed) for ask in house.rote.heard]


async def votes(house, where):
    """Put a message with a button into a channel."""
    (part,) = parts(VOTE)
    await house.rote.transport.call(
        house.team.id, "chat.postMessage", channel=where.id, text=part.text, blocks=part.blocks
    )


# ---- questions -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("c'est quoi la suite ?", ("c'est quoi la suite ?", False)),
        ("@fanion c'est quoi la suite ?", ("c'est quoi la suite ?", True)),
        ("@fanion", ("/help", True)),
        ("@fanion, la suite ?", ("la suite ?", True)),
        ("la suite, @fanion", ("la suite,", True)),
        ("dis @fanion, on part quand ?", ("dis on part quand ?", True)),
        ("@fanion /fanion demain", ("/demain", True)),
        ("@fanion /fanion c'est quoi la suite ?", ("c'est quoi la suite ?", True)),
        ("@fanion a < b & c > d", ("a < b & c > d", True)),
        ("on part avec @bruno.durand ?", ("on part avec @Bruno Durand ?", False)),
        ("voir https://ccifrance.example/plan", ("voir https://ccifrance.example/plan", False)),
    ],
)
async def test_a_mention_is_meant_for_us(over, written, meant):
    async with slack_hearing(over) as house:
        house.bruno.says(house.team.bot, "me voilà")
        await house.quiet()
        house.rote.heard.clear()
        assert await asked(house, written) == [meant]


async def test_a_mention_that_comes_twice_is_answered_once(over):
    async with slack_hearing(over, again=10.0) as house:
        house.alice.mentions(house.mission, "la suite ?")
        await house.quiet()
        kinds = [one.body["event"]["type"] for one in house.server.delivery.sent]
        assert sorted(kinds)[:2] == ["app_mention", "message"]
        assert house.mission.dialogue()[1:] == [f"Fanion under “@Fanion la suite ?”: {SAID}"]


async def test_in_a_thread_below_us_people_talk_to_us_unless_they_say_to_whom(over):
    async with slack_hearing(over) as house:
        house.alice.mentions(house.mission, "la suite ?")
        await votes(house, house.mission)
        await house.quiet()
        house.rote.heard.clear()
        (ours, *_) = [one for one in house.mission.said_by(house.team.bot) if not one.thread]
        house.alice.says(house.mission, "et après ?", thread=ours)
        house.alice.says(house.mission, "@bruno.durand tu viens ?", thread=ours)
        house.alice.says(house.mission, "@here on y va", thread=ours)
        await house.quiet()
        heard = [(one.text, one.addressed, one.replies_to) for one in house.rote.heard]
    there = f"{house.mission.id}:{ours.ts}"
    assert [one[1:] for one in heard] == [(True, there), (False, there), (False, there)]


async def test_a_thread_keeps_its_answers_and_a_direct_chat_has_none(over):
    async with slack_hearing(over) as house:
        first = house.alice.says(house.mission, "on part à 9 h ?")
        house.bruno.mentions(house.mission, "et après ?", thread=first)
        house.alice.says(house.team.bot, "la suite ?")
        await house.quiet()
        chats = [(ask.chat.id, ask.chat.thread, ask.text) for ask in house.rote.heard]
    assert sorted(chats) == sorted([
        (house.chat(house.mission), "", "on part à 9 h ?"),
        (house.chat(house.mission), first.ts, "et après ?"),
        (house.chat(house.alice), "", "la suite ?"),
    ])  # fmt: skip


async def test_who_turns_to_us_directly_is_known_by_name_and_language(over):
    async with slack_hearing(over) as house:
        house.alice.says(house.team.bot, "bonjour")
        await house.quiet()
        (ask,) = house.rote.heard
        assert (ask.account.name, ask.account.language) == ("Alice Martin", "fr")
        assert house.server.counts["users.info"] == 1


async def test_where_names_are_not_told_people_are_heard_all_the_same(over):
    async with slack_hearing(over) as house:
        house.server.fail_next("users.info", faults.missing_scope("users:read"))
        for _ in range(2):
            house.alice.says(house.team.bot, "bonjour")
            await house.quiet()
        assert [ask.account.name for ask in house.rote.heard] == ["", ""]
        assert house.server.counts["users.info"] == 1


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("", "/help"),
        ("aide", "/help"),
        ("suite", "/suite"),
        ("next", "/next"),
        ("programme jeudi", "/programme jeudi"),
        ("annonce Le car part à 9 h", "/annonce Le car part à 9 h"),
        ("start abc-DEF_123", "/start abc-DEF_123"),
        ("c'est quoi la suite ?", "c'est quoi la suite ?"),
        ("qui nous reçoit à Stanford ?", "qui nous reçoit à Stanford ?"),
        ("R&D à 10 h <tôt>", "R&D à 10 h <tôt>"),
    ],
)
async def test_the_slash_command_and_what_is_meant_by_it(over, typed, text):
    async with slack_hearing(over) as house:
        done = house.alice.slash(house.mission, "/fanion", typed)
        await house.quiet()
        (ask,) = house.rote.heard
        assert (ask.text, ask.alone, ask.addressed) == (text, True, True)
        assert done.acknowledged
        assert house.addresses == {ask.id: done.payload["response_url"]}


async def test_our_own_words_and_those_of_other_apps_are_not_heard(over):
    async with slack_hearing(over) as house:
        await votes(house, house.mission)
        weather = house.server.other_bot(house.team, "Météo")
        house.server.bot_says(weather, house.mission, "c'est quoi la suite ?")
        house.alice.sets_topic(house.mission, "San Francisco")
        house.alice.says_of_self(house.mission, "part devant")
        await house.quiet()
        assert house.rote.texts == ["part devant"]


async def test_old_questions_are_dropped_and_old_votes_and_files_are_kept():
    async with slack_hearing() as house:
        await votes(house, house.mission)
        house.alice.says(house.mission, "la suite ?")
        house.alice.presses(house.mission, "4 ★")
        house.alice.shares(house.team.bot, "mission.yaml", b"mission:\n")
        house.clock.set(house.clock.now() + timedelta(minutes=11))
        await house.quiet()
        assert sorted(type(one).__name__ for one in house.rote.heard) == ["File", "Tap"]
        house.alice.says(house.mission, "demain ?")
        await house.quiet()
        assert house.rote.texts == ["demain ?"]


async def test_an_edit_is_the_same_question_in_other_words(over):
    async with slack_hearing(over) as house:
        said = house.alice.mentions(house.mission, "la suit ?")
        await house.quiet()
        house.alice.edits(said, "@fanion la suite ?")
        await house.quiet()
        first, second = (one for one in house.rote.heard if isinstance(one, Ask))
    assert (first.text, first.edited, second.text, second.edited) == (
        "la suit ?", False, "la suite ?", True
    )  # fmt: skip
    assert (first.message, second.id.partition("/")[0]) == (second.message, first.id)


async def test_a_thread_that_grows_is_no_edit(over):
    async with slack_hearing(over) as house:
        said = house.alice.says(house.mission, "la suite ?")
        await house.quiet()
        house.server.world.events.changed(said, dict(said.wire), said.channel.next_ts())
        await house.quiet()
        assert house.rote.texts == ["la suite ?"]


async def test_the_same_words_again_within_ten_seconds():
    at = [100.0]
    async with slack_hearing(again=10.0, seconds=lambda: at[0]) as house:
        for person in (house.alice, house.alice, house.bruno):
            person.says(house.mission, "la suite ?")
            person.says(house.team.bot, "la suite ?")
        await house.quiet()
        at[0] += 10.1
        house.alice.says(house.mission, "La  suite ? ")
        await house.quiet()
        there = house.chat(house.mission)
        heard = [(one.account.id, one.again) for one in house.rote.heard if one.chat.id == there]
    alice, bruno = house.chat(house.alice), house.chat(house.bruno)
    assert heard == [(alice, False), (bruno, True), (alice, False)]
    assert len(house.rote.heard) == 6


# ---- buttons, forms, pages -------------------------------------------------------------------


async def test_a_button_is_acknowledged_and_its_word_is_for_one_alone(over):
    async with slack_hearing(over) as house:
        await votes(house, house.mission)
        house.rote.replies["rate:fonds:4"] = Reply(toast="C'est noté.")
        done = house.alice.presses(house.mission, "4 ★")
        await house.quiet()
        (tap,) = house.rote.heard
        assert (done.acknowledged, done.failed) == (True, "")
        assert (tap.chat.id, tap.choice) == (house.chat(house.mission), "rate:fonds:4")
        assert house.told == [(house.chat(house.mission), house.chat(house.alice), "C'est noté.")]


async def test_on_their_own_page_a_word_is_said_only_where_nothing_else_changes(over):
    async with slack_hearing(over) as house:
        house.rote.replies["home"] = Reply(
            toast="Voilà.", edits=(Edit(id="home", message=Message("Votre page")),)
        )
        house.alice.opens_home()
        await house.quiet()
        assert [(one.choice, one.chat.thread, one.message) for one in house.rote.heard] == [
            ("home", "home", "home")
        ]
        assert house.told == []
        house.rote.replies["home"] = Reply(toast="Rien de neuf.")
        house.alice.opens_home()
        await house.quiet()
        assert house.told == [(house.chat(house.alice), house.chat(house.alice), "Rien de neuf.")]


async def test_a_shortcut_opens_a_form_and_what_is_filled_in_comes_back(over):
    async with slack_hearing(over) as house:
        house.rote.replies["compose"] = Reply(form=FORM)
        house.alice.shortcut("compose")
        await house.quiet()
        done = house.alice.submits(house.alice.modal(), {"text": "Le car part"})
        await house.quiet()
        tap, filled = house.rote.heard
        assert isinstance(tap, Tap)
        assert isinstance(filled, Filled)
        assert (filled.choice, filled.values) == ("compose:1", {"text": "Le car part"})
        assert (filled.chat.id, filled.account.name) == (house.chat(house.alice), "Alice Martin")
        assert done.acknowledged
        assert house.team.stack(house.alice) == []


async def test_a_form_that_was_opened_in_a_channel_belongs_to_it(over):
    async with slack_hearing(over) as house:
        await votes(house, house.mission)
        house.rote.replies["rate:fonds:4"] = Reply(form=FORM)
        house.alice.presses(house.mission, "4 ★")
        await house.quiet()
        house.alice.submits(house.alice.modal(), {"text": "Passionnant"})
        await house.quiet()
        assert house.rote.heard[-1].chat.id == house.chat(house.mission)


async def test_what_is_wrong_is_said_in_the_form_and_another_may_follow(over):
    async with slack_hearing(over) as house:
        house.rote.replies["compose"] = Reply(form=FORM)
        house.alice.shortcut("compose")
        await house.quiet()
        house.rote.replies["compose:1"] = Reply(wrong={"text": "Il manque le texte."})
        done = house.alice.submits(house.alice.modal(), {"text": "x"})
        await house.quiet()
        assert done.errors == {"text": "Il manque le texte."}
        house.rote.replies["compose:1"] = Reply(form=Form(title="C'est parti", message=VOTE))
        house.alice.submits(house.alice.modal(), {"text": "Le car part"})
        await house.quiet()
        assert house.alice.modal().title == "C'est parti"
        house.rote.replies["rate:fonds:4"] = Reply(form=Form(title="Merci", message=VOTE))
        house.alice.presses(house.alice.modal(), "4 ★")
        await house.quiet()
        assert house.alice.modal().title == "Merci"
        assert len(house.team.stack(house.alice)) == 1


async def test_the_shortcut_on_a_message_begins_a_broadcast_with_its_words(over):
    async with slack_hearing(over) as house:
        said = house.bruno.says(house.mission, "Le car part à 9 h & pas à 10")
        await house.quiet()
        house.alice.shortcut("announce", said)
        await house.quiet()
        ask = house.rote.heard[-1]
        assert (ask.text, ask.chat.id, ask.addressed) == (
            "/broadcast Le car part à 9 h & pas à 10", house.chat(house.alice), True
        )  # fmt: skip


# ---- files -----------------------------------------------------------------------------------


async def test_a_file_is_fetched_in_a_direct_chat_and_left_alone_in_a_channel(over):
    async with slack_hearing(over) as house:
        house.alice.shares(house.mission, "photos.zip", b"theirs")
        house.alice.shares(house.team.bot, "mission.yaml", b"mission:\n", text="voilà")
        house.alice.shares(house.mission, "plan.xlsx", b"PK", text="@fanion charge ça")
        await house.quiet()
        files = [one for one in house.rote.heard if isinstance(one, File)]
    assert sorted((one.name, one.content, one.caption, one.addressed) for one in files) == [
        ("mission.yaml", b"mission:\n", "voilà", True),
        ("plan.xlsx", b"PK", "charge ça", True),
    ]


async def test_of_a_file_that_is_too_large_only_the_size_is_told(over):
    async with slack_hearing(over) as house:
        house.alice.shares(house.team.bot, "film.xlsx", bytes(6_000_000))
        await house.quiet()
        assert [len(file.content) for file in house.rote.heard] == [5_000_001]


@pytest.mark.parametrize(
    "url",
    [
        "https://drive.google.example/plan.xlsx",
        "https://files.slack.com@evil.example/plan.xlsx",
        "https://files.slack.com.evil.example/plan.xlsx",
        "http://files.slack.com/files-pri/T-F/plan.xlsx",
        "https://evilslack.com/plan.xlsx",
        "file:///etc/passwd",
        "http://127.0.0.1:1/plan.xlsx",
        "https://[::1/plan.xlsx",
        "",
    ],
)
async def test_nobody_but_slack_sees_the_token(over, url, caplog):
    async with slack_hearing(over) as house:
        file = {"id": "F1", "name": "plan.xlsx", "url_private": url, "size": 10}
        house.alice.says(house.team.bot, "voilà", subtype="file_share", files=[file])
        await house.quiet()
        assert [file.content for file in house.rote.heard] == [b""]
    assert "it does not lie at Slack" in caplog.text
    assert house.team.token not in caplog.text


async def test_several_files_come_one_after_the_other_the_words_with_the_first(over):
    async with slack_hearing(over) as house:
        files = [{"id": f"F{n}", "name": f"{n}.jpg", "mimetype": "image/jpeg"} for n in range(3)]
        house.alice.says(house.team.bot, "du jour", subtype="file_share", files=files)
        await house.quiet()
        heard = [(one.name, one.caption) for one in house.rote.heard]
        assert heard == [("0.jpg", "du jour"), ("1.jpg", ""), ("2.jpg", "")]
        assert len({one.id for one in house.rote.heard}) == 3


async def test_what_is_said_aloud_is_a_question_without_words(over):
    async with slack_hearing(over) as house:
        clip = {"id": "F1", "name": "audio_message.m4a", "subtype": "slack_audio"}
        house.alice.says(house.team.bot, "", subtype="file_share", files=[clip])
        await house.quiet()
        assert [(one.text, one.addressed) for one in house.rote.heard] == [("", True)]


# ---- what becomes of us ----------------------------------------------------------------------


async def test_our_own_place_in_a_channel_is_noticed_with_its_name(over):
    async with slack_hearing(over) as house:
        house.alice.removes(house.team.bot, house.mission)
        await house.quiet()
        house.alice.invites(house.team.bot, house.mission)
        house.alice.invites(house.server.person(house.team, "Carla Costa"), house.mission)
        await house.quiet()
        heard = [(one.change, one.title, one.account.id) for one in house.rote.heard]
    assert heard[-1] == (Change.ADDED, "mission-californie", house.chat(house.alice))
    assert {one[0] for one in heard[:-1]} == {Change.REMOVED}


async def test_a_channel_whose_name_is_not_told_is_noticed_all_the_same(over):
    async with slack_hearing(over) as house:
        house.alice.removes(house.team.bot, house.mission)
        await house.quiet()
        house.server.fail_next("conversations.info", faults.missing_scope("channels:read"))
        house.alice.invites(house.team.bot, house.mission)
        await house.quiet()
        assert house.rote.heard[-1].title == ""


async def test_an_archived_channel_is_gone_and_comes_back(over):
    async with slack_hearing(over) as house:
        house.alice.archives(house.mission)
        house.alice.unarchives(house.mission)
        await house.quiet()
        heard = [one.change for one in house.rote.heard if isinstance(one, Membership)]
        assert heard == [Change.REMOVED, Change.ADDED]


async def test_a_person_who_changes_their_language_is_answered_in_it(over):
    async with slack_hearing(over) as house:
        house.alice.says(house.team.bot, "bonjour")
        await house.quiet()
        house.alice.locale = "en-GB"
        house.alice.moves("Europe/London", 3600)
        await house.quiet()
        house.alice.says(house.team.bot, "hello")
        await house.quiet()
        assert [one.account.language for one in house.rote.heard] == ["fr", "en"]


# ---- order, repetition, too much -------------------------------------------------------------


@pytest.mark.parametrize("how", [faults.TWICE, faults.AGAIN])
async def test_what_comes_twice_counts_once(over, how):
    async with slack_hearing(over) as house:
        house.alice.says(house.mission, "zéro")
        await house.quiet()
        house.server.fail_next("delivery", how)
        for text in ("un", "deux"):
            house.alice.says(house.mission, text)
        await house.quiet()
        assert sorted(house.rote.texts) == ["deux", "un", "zéro"]


async def test_the_order_in_a_channel_is_kept():
    async with slack_hearing(connections=1) as house:
        for number in range(20):
            house.alice.says(house.mission, f"{number}")
        await house.quiet()
        assert house.rote.texts == [f"{number}" for number in range(20)]


async def test_what_comes_again_while_the_first_is_at_work_waits_for_it(over):
    async with slack_hearing(over) as house:
        house.rote.holds = asyncio.Event()
        house.alice.says(house.mission, "la suite ?")
        await house.until(lambda: house.hearing.under_way)
        house.server.passes(3)
        await house.until(lambda: len(house.server.delivery.sent) == 2)
        house.rote.holds.set()
        await house.quiet()
        assert house.rote.texts == ["la suite ?"]
        assert house.server.delivery.dropped == []


async def test_what_cannot_be_handled_comes_again(over):
    async with slack_hearing(over) as house:
        house.rote.fails.append(RuntimeError("the database is gone"))
        house.alice.says(house.mission, "la suite ?")
        if over == "socket":
            await house.until(lambda: not house.rote.fails)
            house.server.passes(3)
        await house.quiet()
        assert house.rote.texts == ["la suite ?"]
        assert [one.attempt for one in house.server.delivery.sent] == [0, 1]


async def test_too_much_at_once_has_to_come_again():
    async with slack_hearing("http", busy=2) as house:
        house.rote.holds = asyncio.Event()
        for number in range(3):
            house.alice.says(house.team.channel(f"g-{number}", [house.alice]), "la suite ?")
        await house.until(lambda: len(house.server.posts.posted) == 2)
        assert [status for _, status in house.server.posts.posted] == [503, 503]
        house.rote.holds.set()
        await house.until(lambda: len(house.server.posts.posted) == 4)
        house.server.passes(60)
        await house.quiet()
        assert len(house.rote.heard) == 3
