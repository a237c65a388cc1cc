"""What reaches a bot, and that python-telegram-bot reads all of it."""

import asyncio

import pytest
from telegram import Bot, ChatFullInfo, ChatMember, Update

PHOTO = b"\xff\xd8\xff\xe0 the campus"


@pytest.fixture
def library(ask):
    return Bot(ask.bot.token, base_url=f"{ask.url}/bot", base_file_url=f"{ask.url}/file/bot")


def texts(updates):
    return [u["message"]["text"] for u in updates if "text" in u.get("message", {})]


async def test_in_privacy_mode_a_bot_hears_what_is_for_it(server, ask, alice, group):
    sent = await ask.result("sendMessage", chat_id=group.id, text="Bonjour à tous")
    alice.says(group, "c'est quoi la suite ?")
    alice.says(group, "/suite")
    alice.says(group, "/suite@fanion_bot")
    alice.says(group, "/suite@other_bot")
    alice.says(group, "dis, @Fanion_bot, on part quand ?")
    alice.says(group, "merci", reply_to=group.messages[sent["message_id"]])
    alice.says(group, "de rien", reply_to=alice.says(group, "merci Bruno"))
    assert texts(await ask.updates()) == [
        "/suite",
        "/suite@fanion_bot",
        "dis, @Fanion_bot, on part quand ?",
        "merci",
    ]


async def test_a_command_for_nobody_is_for_the_bot_that_spoke_last(server, ask, alice, group):
    other = server.bot("other_bot")
    alice.adds(other, group)
    group.last_bot = other
    alice.says(group, "/suite")
    assert texts(await ask.updates()) == []
    await ask.result("sendMessage", chat_id=group.id, text="Bonjour")
    alice.says(group, "/suite")
    assert texts(await ask.updates()) == ["/suite"]


async def test_an_administrator_hears_everything(ask, alice, fanion, group):
    alice.promotes(fanion, group)
    alice.says(group, "c'est quoi la suite ?")
    assert texts(await ask.updates()) == ["c'est quoi la suite ?"]
    alice.demotes(fanion, group)
    alice.says(group, "et après ?")
    assert texts(await ask.updates()) == []


async def test_privacy_turned_off_counts_once_the_bot_joins_anew(ask, alice, fanion, group):
    fanion.privacy = False
    assert (await ask.result("getMe"))["can_read_all_group_messages"] is True
    alice.says(group, "c'est quoi la suite ?")
    assert texts(await ask.updates()) == []
    alice.removes(fanion, group)
    alice.adds(fanion, group)
    alice.says(group, "c'est quoi la suite ?")
    assert texts(await ask.updates()) == ["c'est quoi la suite ?"]


async def test_offsets_count_as_telegram_counts(ask, alice, fanion):
    alice.says(fanion, "🎉 voir https://example.com/é et /suite")
    (update,) = await ask.updates()
    assert update["message"]["entities"] == [
        {"type": "url", "offset": 8, "length": 21},
        {"type": "bot_command", "offset": 33, "length": 6},
    ]


async def test_every_kind_of_update_is_whole(server, ask, library, alice, fanion, group):
    """What the library cannot place, it would keep in `api_kwargs`."""
    bruno = server.person("Bruno", language_code="")
    sent = await ask.result(
        "sendMessage", chat_id=group.id, text="Vu ?",
        reply_markup={"inline_keyboard": [[{"text": "Vu", "callback_data": "seen:1"}]]},
    )  # fmt: skip
    alice.starts(fanion, "k7")
    alice.edits(alice.says(fanion, "la suite"), "la suite ?")
    alice.presses(group, "Vu")
    alice.presses(group.messages[sent["message_id"]], "Vu")
    alice.sends_document(fanion, "programme.xlsx", b"PK", caption="le programme")
    alice.sends_photo(fanion, PHOTO, caption="@fanion_bot le campus")
    alice.sends_location(fanion, 37.4275, -122.1697)
    alice.promotes(fanion, group)
    alice.adds(bruno, group)
    bruno.removes(bruno, group)
    alice.says(group, "anonymement", anonymous=True)
    alice.renames(group, "Californie 2027")
    forum = alice.upgrades(group, forum=True)
    topic = alice.opens_topic(forum, "Groupe A")
    alice.says(forum, "/suite", thread=topic)
    alice.closes_topic(forum, topic)
    alice.reopens_topic(forum, topic)
    alice.starts_in_group(fanion, alice.makes_group("Autre mission"), "m3")
    alice.deletes_group(forum)
    alice.blocks(fanion)
    alice.unblocks(fanion)
    updates = await ask.updates()
    assert len(updates) == 27
    for update in updates:
        read = Update.de_json(update, library)
        assert unplaced(read) - {"all_members_are_administrators"} == set(), update
        assert read.effective_chat
        assert read.effective_user


def unplaced(thing):
    """Name every field, however deep, that the library does not know."""
    found = set(thing.api_kwargs)
    for name in thing.__slots__:
        value = getattr(thing, name, None)
        for one in value if isinstance(value, tuple) else (value,):
            if hasattr(one, "api_kwargs"):
                found |= unplaced(one)
    return found


async def test_a_press_is_answered_where_it_was_pressed(ask, alice, group):
    sent = await ask.result(
        "sendMessage", chat_id=group.id, text="Votre avis ?",
        reply_markup={"inline_keyboard": [[{"text": "5", "callback_data": "rate:5"}]]},
    )  # fmt: skip
    press = alice.presses(group, "5")
    (update,) = await ask.updates()
    query = update["callback_query"]
    assert (query["data"], query["message"]["message_id"]) == ("rate:5", sent["message_id"])
    given = {"callback_query_id": query["id"], "text": "Merci !"}
    await ask.result("answerCallbackQuery", **given)
    assert (press.answered, press.text, press.alert) == (True, "Merci !", False)
    assert (await ask("answerCallbackQuery", **given))["error_code"] == 400


async def test_a_press_that_waited_too_long_and_one_on_what_is_gone(ask, alice, group):
    sent = await ask.result(
        "sendMessage", chat_id=group.id, text="Votre avis ?",
        reply_markup={"inline_keyboard": [[{"text": "5", "callback_data": "rate:5"}]]},
    )  # fmt: skip
    await ask.result("deleteMessage", chat_id=group.id, message_id=sent["message_id"])
    press = alice.presses(group.messages[sent["message_id"]], "5")
    press.expired = True
    (update,) = await ask.updates()
    assert update["callback_query"]["message"]["date"] == 0
    answer = await ask("answerCallbackQuery", callback_query_id=press.id)
    assert answer["description"].startswith("Bad Request: query is too old")


async def test_files_go_both_ways(library, alice, fanion):
    alice.sends_document(fanion, "programme.xlsx", b"PK programme")
    async with library:
        (update,) = await library.get_updates()
        file = await update.message.document.get_file()
        assert bytes(await file.download_as_bytearray()) == b"PK programme"
        sent = await update.message.reply_document(
            b"PK corrected", filename="corrected.xlsx", caption="<b>3</b> problèmes",
            parse_mode="HTML",
        )  # fmt: skip
        await update.message.reply_photo(PHOTO)
        await sent.copy(alice.id)
    assert [
        (line.document, line.photo, line.text) for line in alice.direct(fanion).transcript()
    ] == [
        ("programme.xlsx", False, ""),
        ("corrected.xlsx", False, "3 problèmes"),
        (None, True, ""),
        ("corrected.xlsx", False, "3 problèmes"),
    ]


async def test_a_chat_as_people_see_it(ask, alice, fanion, group):
    question = alice.says(group, "/suite")
    sent = await ask.result(
        "sendMessage", chat_id=group.id, text="<b>9 h 10</b> dans le hall", parse_mode="HTML",
        disable_notification=True, reply_parameters={"message_id": question.id},
        reply_markup={"inline_keyboard": [[{"text": "Vu", "callback_data": "seen"}]]},
    )  # fmt: skip
    place = {"latitude": 37.4275, "longitude": -122.1697}
    await ask.result(
        "sendVenue", chat_id=group.id, title="Stanford", address="450 Jane Stanford Way", **place
    )
    await ask.result("sendLocation", chat_id=group.id, disable_notification=True, **place)
    assert group.dialogue() == [
        "Alice Martin: /suite",
        "Fanion (silent) to “/suite”: 9 h 10 dans le hall\n[Vu]",
        "Fanion: <Stanford, 450 Jane Stanford Way>",
        "Fanion (silent): <37.4275, -122.1697>",
    ]
    await ask.result(
        "editMessageText", chat_id=group.id, message_id=sent["message_id"], text="parti"
    )
    assert str(group.transcript()[1]) == "Fanion (silent, edited) to “/suite”: parti"
    await ask.result("deleteMessage", chat_id=group.id, message_id=sent["message_id"])
    assert len(group.transcript()) == 3


async def test_what_telegram_makes_links_of_by_itself(ask, group):
    sent = await ask.result(
        "sendMessage", chat_id=group.id, text="<b>stanford.edu</b>, voir /suite", parse_mode="HTML"
    )
    assert [e["type"] for e in sent["entities"]] == ["bold", "url", "bot_command"]


async def test_a_moment_in_each_readers_zone(ask, group):
    text = '<tg-time unix="1822061400" format="t">9 h 10</tg-time>'
    sent = await ask.result("sendMessage", chat_id=group.id, text=text, parse_mode="HTML")
    assert sent["entities"] == [
        {"type": "date_time", "offset": 0, "length": 6, "unix_time": 1822061400,
         "date_time_format": "t"}
    ]  # fmt: skip


async def test_a_bot_says_what_it_is_in_each_language(ask, fanion, group):
    suite = [{"command": "suite", "description": "Ce qui vient"}]
    following = [{"command": "next", "description": "What comes next"}]
    mine = {"type": "chat", "chat_id": group.id}
    await ask.result("setMyCommands", commands=following)
    await ask.result("setMyCommands", commands=suite, language_code="fr")
    await ask.result("setMyCommands", commands=suite + following, scope=mine)
    await ask.result("setMyDescription", description="Ce qui vient, et où", language_code="fr")
    await ask.result("setMyShortDescription", short_description="What comes next")
    assert fanion.commands == {
        ("default", ""): following,
        ("default", "fr"): suite,
        (f"chat:{group.id}", ""): suite + following,
    }
    assert await ask.result("getMyCommands", language_code="fr") == suite
    await ask.result("deleteMyCommands", scope=mine)
    assert await ask.result("getMyCommands", scope=mine) == []
    assert await ask.result("getMyDescription", language_code="fr") == {
        "description": "Ce qui vient, et où"
    }
    assert await ask.result("getMyShortDescription", language_code="fr") == {
        "short_description": "What comes next"
    }


async def test_the_library_can_look_around(library, alice, fanion, group):
    alice.promotes(fanion, group)
    async with library:
        chat = await library.get_chat(group.id)
        admins = await library.get_chat_administrators(group.id)
        mine = await library.get_chat_member(group.id, fanion.id)
        assert await library.get_chat_member_count(group.id) == 2
        assert await library.send_chat_action(group.id, "typing")
    assert isinstance(chat, ChatFullInfo)
    assert [a.status for a in admins] == [ChatMember.OWNER, ChatMember.ADMINISTRATOR]
    assert (mine.status, mine.can_pin_messages) == (ChatMember.ADMINISTRATOR, True)
    assert group.actions == ["typing"]


async def test_buttons_and_captions_change_where_they_stand(ask, alice, fanion, group):
    mine = alice.sends_document(group, "programme.xlsx", b"PK")
    here = {"chat_id": group.id}
    seen = {"inline_keyboard": [[{"text": "Vu (1)", "callback_data": "seen"}]]}
    sent = await ask.result(
        "sendDocument", document=mine.wire["document"]["file_id"], caption="le programme", **here
    )
    here["message_id"] = sent["message_id"]
    await ask.result("editMessageReplyMarkup", reply_markup=seen, **here)
    await ask.result("editMessageCaption", caption="corrigé", reply_markup=seen, **here)
    assert group.dialogue()[1:] == ["Fanion (edited): corrigé\n<programme.xlsx>\n[Vu (1)]"]
    await ask.result("editMessageReplyMarkup", **here)
    assert (await ask("editMessageReplyMarkup", **here))["error_code"] == 400
    assert (await ask("editMessageText", text="a", **here))["description"] == (
        "Bad Request: there is no text in the message to edit"
    )
    assert group.transcript()[1].buttons == ()


async def test_answers_take_the_time_that_was_asked_for(server, ask):
    server.latency = 0.02
    began = asyncio.get_running_loop().time()
    await ask.result("getMe")
    assert asyncio.get_running_loop().time() - began >= 0.019
