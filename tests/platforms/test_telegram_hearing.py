"""What reaches us from Telegram, and what does not."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.core.chat import Account, Change, ChatRef
from bot.core.message import Button, Message
from bot.platforms.pacing import UNBOUND
from tests.servers.telegram import faults
from tests.telegram_house import telegram_house

VOTE = Message("Votre avis ?", (), (Button("4 ★", "rate:fonds:4"),))


async def asked(house, text, **said):
    """Return what came of *text* in the group: the words, and whether they were meant for us."""
    house.alice.says(house.group, text, **said)
    await house.quiet()
    return [(ask.text, ask.addressed) for ask in house.rote.heard]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("c'est quoi la suite ?", ("c'est quoi la suite ?", False)),
        ("@fanion_bot c'est quoi la suite ?", ("c'est quoi la suite ?", True)),
        ("la suite, @Fanion_Bot", ("la suite,", True)),
        ("dis @fanion_bot, on part quand ?", ("dis on part quand ?", True)),
        ("/suite", ("/suite", True)),
        ("/suite@fanion_bot", ("/suite", True)),
        ("/programme@Fanion_bot jeudi", ("/programme jeudi", True)),
        ("écris à contact@fanion_bot.example", ("écris à contact@fanion_bot.example", False)),
    ],
)
async def test_a_mention_and_a_command_are_meant_for_us(written, meant):
    async with telegram_house() as house:
        assert await asked(house, written) == [meant]


async def test_a_command_for_another_bot_is_none_of_ours():
    async with telegram_house() as house:
        assert await asked(house, "/suite@other_bot") == []


async def test_a_reply_to_us_and_a_direct_chat_are_meant_for_us():
    async with telegram_house() as house:
        await house.sends()
        (ours,) = house.group.said_by(house.bot)
        theirs = house.bruno.says(house.group, "et après ?", reply_to=ours)
        house.alice.says(house.group, "on verra", reply_to=theirs)
        house.alice.says(house.bot, "bonjour")
        await house.quiet()
        heard = {ask.text: ask for ask in house.rote.heard}
    assert {text: ask.addressed for text, ask in heard.items()} == {
        "et après ?": True,
        "on verra": False,
        "bonjour": True,
    }
    assert heard["et après ?"].replies_to == str(ours.id)
    assert heard["bonjour"].account == Account("telegram", str(house.alice.id), "Alice Martin")
    assert heard["bonjour"].account.language == "fr"


async def test_an_answer_goes_to_the_topic_of_the_question():
    async with telegram_house(forum=True) as house:
        topic = house.alice.opens_topic(house.group, "Groupe Industrie")
        house.alice.says(house.group, "/suite", thread=topic)
        house.alice.says(house.group, "/suite")
        house.alice.says(house.group, "on y va", thread=topic)
        await house.quiet()
        shown = [line for line in house.group.transcript() if line.who == "Fanion"]
        heard = [(ask.text, ask.chat.thread, ask.addressed) for ask in house.rote.heard]
    assert [(line.topic, line.answers, line.rings) for line in shown] == [
        ("Groupe Industrie", "/suite", False),
        (None, "/suite", False),
    ]
    there = str(topic.id)
    assert heard == [("/suite", there, True), ("/suite", "", True), ("on y va", there, False)]


async def test_a_thread_of_replies_is_no_topic():
    async with telegram_house(kind="supergroup") as house:
        first = house.alice.says(house.group, "on part à 9 h ?")
        house.bruno.says(house.group, "/suite", reply_to=first)
        await house.quiet()
        assert [ask.chat for ask in house.rote.heard] == [house.to, house.to]


async def test_a_button_is_answered_at_once():
    async with telegram_house() as house:
        house.bot.updates.pending.clear()
        await house.sends(VOTE)
        press = house.alice.presses(house.group, "4 ★")
        await house.quiet()
        (tap,) = house.rote.heard
    assert (press.answered, press.text) == (True, "C'est noté.")
    assert (tap.choice, tap.account.id) == ("rate:fonds:4", str(house.alice.id))


async def test_a_query_that_is_too_old_does_no_harm():
    async with telegram_house() as house:
        await house.sends(VOTE)
        house.alice.presses(house.group, "4 ★")
        house.clock.advance(timedelta(hours=1))
        house.server.fail_next("answerCallbackQuery", faults.QUERY_TOO_OLD)
        await house.quiet()
        assert len(house.rote.heard) == 1


async def test_old_questions_are_dropped_and_old_votes_and_files_are_kept():
    async with telegram_house(listens=False) as house:
        await house.sends(VOTE)
        house.alice.says(house.group, "/suite")
        house.alice.presses(house.group, "4 ★")
        house.alice.sends_document(house.bot, "mission.yaml", b"mission:")
        house.clock.advance(timedelta(minutes=11))
        house.alice.says(house.group, "/demain")
        await listen(house)
        kinds = {type(one).__name__: one for one in house.rote.heard}
    assert sorted(kinds) == ["Ask", "File", "Tap"]
    assert kinds["Ask"].text == "/demain"


async def listen(house):
    """Let a platform that was off come back, for as long as something waits."""
    task = asyncio.create_task(house.platform.run(house.rote.receive))
    await house.quiet()
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)


async def test_a_file_is_fetched_in_a_direct_chat_and_left_alone_in_a_group():
    async with telegram_house() as house:
        house.alice.sends_document(house.group, "photos.zip", b"theirs")
        house.alice.sends_document(house.bot, "mission.yaml", b"mission:\n")
        await house.quiet()
        assert [(file.name, file.content) for file in house.rote.heard] == [
            ("mission.yaml", b"mission:\n")
        ]


async def test_a_film_is_a_file_and_what_is_said_aloud_is_a_question_without_words():
    async with telegram_house() as house:
        film = house.server.world.store("", b"film", "video/mp4", "videos")
        shown = film.ids() | {"width": 1, "height": 1, "duration": 3, "mime_type": film.mime}
        house.alice.sends(house.bot, video=shown, caption="/annonce Vu d'ici")
        house.alice.sends(house.bot, voice=film.ids() | {"duration": 3})
        house.alice.sends(house.group, voice=film.ids() | {"duration": 3})
        await house.quiet()
        sent, spoken = house.rote.heard
    assert (sent.name, sent.media_type, sent.content, sent.caption) == (
        "video.mp4",
        "video/mp4",
        b"film",
        "/annonce Vu d'ici",
    )
    assert (spoken.text, spoken.addressed) == ("", True)


async def test_of_a_file_that_is_too_large_only_the_size_is_told():
    async with telegram_house() as house:
        house.alice.sends_document(house.bot, "film.xlsx", bytes(6_000_000))
        await house.quiet()
        assert [len(file.content) for file in house.rote.heard] == [5_000_001]
        assert house.server.called("getFile") == []


async def test_an_edit_of_a_question_is_told_from_the_question():
    async with telegram_house() as house:
        said = house.alice.says(house.group, "/suite")
        await house.quiet()
        house.alice.edits(said, "/suite svp")
        await house.quiet()
        first, second = house.rote.heard
        assert (first.edited, second.edited) == (False, True)
        assert (first.message, first.id) == (second.message, second.id.partition("/")[0])


async def test_an_edit_of_what_had_no_answer_is_heard():
    async with telegram_house() as house:
        said = house.alice.says(house.group, "fanon, la suite ?")
        await house.quiet()
        house.alice.edits(said, "@fanion_bot la suite ?")
        await house.quiet()
        assert house.texts() == ["17 h au Ferry Building"]
        first, second = house.rote.heard
        assert first.id != second.id


async def test_the_same_words_in_a_group_within_ten_seconds_count_once_for_each():
    at = [100.0]
    pace = replace(UNBOUND, again=10.0)
    async with telegram_house(pace=pace, seconds=lambda: at[0]) as house:
        for person in (house.alice, house.alice, house.bruno, house.bruno):
            person.says(house.group, "/suite")
            person.says(house.bot, "/suite")
        await house.quiet()
        at[0] += 10.1
        house.bruno.says(house.group, "/Suite ")
        await house.quiet()
        in_group = [one for one in house.rote.heard if one.chat == house.to]
    assert [(one.account.name, one.again) for one in in_group] == [
        ("Alice Martin", False),
        ("Bruno Durand", True),
        ("Bruno Durand", False),
    ]
    assert len(house.rote.heard) == 7  # in the direct chats each time


# ---- what becomes of us ----------------------------------------------------------------------


async def test_our_own_place_in_a_chat_is_noticed():
    async with telegram_house(reads_all=False) as house:
        house.alice.promotes(house.bot, house.group)
        house.alice.demotes(house.bot, house.group)
        house.alice.removes(house.bot, house.group)
        house.alice.adds(house.bot, house.group)
        house.bruno.blocks(house.bot)
        await house.quiet()
        heard = [(one.change, one.reads_all, one.title) for one in house.rote.heard]
        direct = [one.title for one in house.rote.heard if one.direct]
    title = "Mission Californie"
    assert [one for one in heard if one[2] == title] == [
        (Change.PROMOTED, True, title),
        (Change.DEMOTED, False, title),
        (Change.REMOVED, False, title),
        (Change.ADDED, False, title),
    ]
    assert direct == ["Bruno Durand"]


async def test_a_group_that_becomes_a_supergroup_is_told_once():
    async with telegram_house() as house:
        old = house.to
        new = house.alice.upgrades(house.group)
        await house.quiet()
        moves = [one for one in house.rote.heard if one.change is Change.MOVED]
    assert {(one.id, one.chat, one.moved_to) for one in moves} == {
        (f"moved:{old.id}:{new.id}", old, str(new.id))
    }


# ---- order, repetition, what cannot be read --------------------------------------------------


@pytest.mark.parametrize("how", [faults.TWICE, faults.BACKWARDS, faults.AGAIN])
async def test_updates_keep_their_order_and_their_ids_however_they_come(how):
    async with telegram_house() as house:
        house.server.fail_next("getUpdates", how, times=3)
        for text in ("un", "deux", "trois"):
            house.alice.says(house.group, text)
        await house.quiet()
        once = {ask.id: ask.text for ask in house.rote.heard}
    assert list(once.values()) == ["un", "deux", "trois"]


async def test_an_update_that_nobody_can_read_does_not_stop_the_others():
    async with telegram_house() as house:
        house.bot.updates.put({"update_id": house.bot.updates.next_id, "message": {"date": "?"}})
        house.bot.updates.next_id += 1
        house.alice.says(house.group, "bonjour")
        await house.quiet()
        assert [ask.text for ask in house.rote.heard] == ["bonjour"]


async def test_what_was_not_handled_comes_again():
    async with telegram_house(listens=False) as house:
        house.alice.says(house.group, "un")
        reached = asyncio.Event()

        async def hangs(_, *, taken):
            reached.set()
            await asyncio.Event().wait()

        task = asyncio.create_task(house.platform.run(hangs))
        await reached.wait()
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        assert len(house.bot.updates.pending) == 1
        await listen(house)
        assert [ask.text for ask in house.rote.heard] == ["un"]


async def test_another_poller_is_said_once_and_outlived(caplog):
    async with telegram_house() as house:
        house.server.fail_next("getUpdates", faults.OTHER_POLLER)
        house.alice.says(house.group, "bonjour")
        await house.quiet()
        house.alice.says(house.group, "et moi ?")
        await house.quiet()
        assert [ask.text for ask in house.rote.heard] == ["bonjour", "et moi ?"]
    said = [one.message for one in caplog.records if "another program" in one.message]
    assert len(said) == 1


async def test_no_line_of_the_log_has_the_token_in_it(caplog):
    caplog.set_level("DEBUG")
    async with telegram_house() as house:
        house.server.fail_next("sendMessage", faults.CUT)
        await house.refused()
        house.server.fail_next("getUpdates", faults.server_error())
        house.alice.says(house.group, "bonjour")
        await house.quiet()
        token = house.bot.token
    assert token not in caplog.text
    assert token not in repr(house.platform._api)  # noqa: SLF001, what a log would print


async def test_the_chat_is_named_by_its_number():
    async with telegram_house() as house:
        house.alice.says(house.group, "bonjour")
        await house.quiet()
        assert house.rote.heard[0].chat == ChatRef("telegram", str(house.group.id))
