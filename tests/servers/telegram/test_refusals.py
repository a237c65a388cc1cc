"""Telegram's refusals: its codes and its words."""

import pytest

PAST = "query is too old and response timeout expired or query ID is invalid"


def keyboard(*rows):
    return {"inline_keyboard": [list(row) for row in rows]}


def button(text="Vu", **action):
    return {"text": text} | (action or {"callback_data": "seen"})


async def test_an_unknown_method_is_not_there(server, ask):
    assert await ask("sendPigeon", chat_id=1) == {
        "ok": False, "error_code": 404, "description": "Not Found",
    }  # fmt: skip
    assert server.forgive()


async def test_a_wrong_token_is_not_let_in(server, ask):
    ask.bot = server.bot("other_bot", token="999999:AAHunknown_to_everybody_1234567890")
    server.world.bots.clear()
    assert (await ask("getMe"))["description"] == "Unauthorized"


MALFORMED = {
    "nothing": ({"text": ""}, "message text is empty"),
    "blanks": ({"text": " \n "}, "message text is empty"),
    "only markup": ({"text": "<b> </b>", "parse_mode": "HTML"}, "message text is empty"),
    "long": ({"text": "é" * 4097}, "message is too long"),
    "long in UTF-16": ({"text": "🎉" * 2049}, "message is too long"),
    "an open tag": (
        {"text": "<b>9 h 10", "parse_mode": "HTML"},
        "can't parse entities: Can't find end tag corresponding to start tag \"b\"",
    ),
    "an unknown tag": (
        {"text": "a <dupont@example.com>", "parse_mode": "HTML"},
        'can\'t parse entities: Unsupported start tag "dupont@example.com" at byte offset 2',
    ),
    "an unknown mode": ({"text": "a", "parse_mode": "BBCode"}, "unsupported parse_mode"),
    "long data": (
        {"text": "a", "reply_markup": keyboard([button(callback_data="é" * 33)])},
        "BUTTON_DATA_INVALID",
    ),
    "101 buttons": (
        {"text": "a", "reply_markup": keyboard(*([button()] for _ in range(101)))},
        "reply markup is too long",
    ),
    "9 in a row": (
        {"text": "a", "reply_markup": keyboard([button() for _ in range(9)])},
        "REPLY_MARKUP_INVALID",
    ),
    "a button without a word": (
        {"text": "a", "reply_markup": keyboard([button(" ")])},
        'can\'t parse inline keyboard button: Field "text" must be non-empty',
    ),
    "a button that does nothing": (
        {"text": "a", "reply_markup": keyboard([{"text": "Vu"}])},
        "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
    ),
    "an address that is none": (
        {"text": "a", "reply_markup": keyboard([button(url="javascript:alert(1)")])},
        "BUTTON_URL_INVALID",
    ),
}


@pytest.mark.parametrize("case", MALFORMED)
async def test_a_message_that_cannot_be_sent(server, ask, group, case):
    params, words = MALFORMED[case]
    answer = await ask("sendMessage", chat_id=group.id, **params)
    assert answer == {"ok": False, "error_code": 400, "description": f"Bad Request: {words}"}
    assert server.forgive()
    assert group.transcript() == []


async def test_4096_after_parsing_are_not_too_many(ask, group):
    text = "<b>" + "é" * 4096 + "</b>"
    sent = await ask.result("sendMessage", chat_id=group.id, text=text, parse_mode="HTML")
    assert len(sent["text"]) == 4096


async def test_a_caption_is_shorter(server, ask, alice, group):
    mine = alice.sends_document(group, "programme.xlsx", b"PK")
    given = {"document": mine.wire["document"]["file_id"], "caption": "é" * 1025}
    answer = await ask("sendDocument", chat_id=group.id, **given)
    assert answer["description"] == "Bad Request: message caption is too long"
    assert server.forgive()


async def test_what_is_not_there(ask, group):
    async def words(method, **params):
        answer = await ask(method, **params)
        assert answer["error_code"] == 400
        return answer["description"].removeprefix("Bad Request: ")

    here = {"chat_id": group.id, "text": "9 h 10"}
    assert await words("sendMessage", chat_id=-100500, text="a") == "chat not found"
    assert await words("sendMessage", chat_id=4711, text="a") == "chat not found"
    assert await words("editMessageText", message_id=99, **here) == "message to edit not found"
    assert await words("deleteMessage", chat_id=group.id, message_id=99) == (
        "message to delete not found"
    )
    assert await words("sendMessage", reply_parameters={"message_id": 99}, **here) == (
        "message to be replied not found"
    )
    assert await words("sendMessage", message_thread_id=7, **here) == "message thread not found"
    assert await words("answerCallbackQuery", callback_query_id="1") == PAST
    assert await words("getFile", file_id="BQAC") == (
        "wrong file_id or the file is temporarily unavailable"
    )
    assert await words("copyMessage", from_chat_id=group.id, message_id=99, chat_id=group.id) == (
        "message to copy not found"
    )


async def test_an_answer_to_what_is_gone_can_be_sent_all_the_same(ask, group):
    reply = {"message_id": 99, "allow_sending_without_reply": True}
    sent = await ask.result("sendMessage", chat_id=group.id, text="a", reply_parameters=reply)
    assert "reply_to_message" not in sent


async def test_an_edit_has_to_change_something(ask, group):
    here = {"chat_id": group.id, "parse_mode": "HTML"}
    sent = await ask.result("sendMessage", text="<b>9 h 10</b>", **here)
    same = await ask(
        "editMessageText", message_id=sent["message_id"], text="<b>9 h 10</b>", **here
    )
    assert same["description"].startswith("Bad Request: message is not modified: specified new")
    await ask.result(
        "editMessageText", message_id=sent["message_id"], text="<i>9 h 10</i>", **here
    )


async def test_only_its_own_messages_are_a_bots_to_change(ask, alice, group):
    hers = alice.says(group, "on se retrouve où ?")
    answer = await ask("editMessageText", chat_id=group.id, message_id=hers.id, text="a")
    assert answer["description"] == "Bad Request: message can't be edited"
    answer = await ask("deleteMessage", chat_id=group.id, message_id=hers.id)
    assert answer["description"] == "Bad Request: message can't be deleted"


async def refusal(ask, chat):
    answer = await ask("sendMessage", chat_id=chat.id, text="9 h 10")
    return answer["error_code"], answer["description"]


async def test_people_who_do_not_want_to_hear(server, ask, alice, group, fanion):
    bruno = server.person("Bruno")
    assert await refusal(ask, bruno) == (400, "Bad Request: chat not found")
    alice.adds(bruno, group)
    assert await refusal(ask, bruno) == (
        403, "Forbidden: bot can't initiate conversation with a user",
    )  # fmt: skip
    bruno.starts(fanion)
    await ask.result("sendMessage", chat_id=bruno.id, text="bonjour")
    bruno.blocks(fanion)
    assert await refusal(ask, bruno) == (403, "Forbidden: bot was blocked by the user")
    bruno.starts(fanion)
    await ask.result("sendMessage", chat_id=bruno.id, text="re-bonjour")
    bruno.deletes_account()
    assert await refusal(ask, bruno) == (403, "Forbidden: user is deactivated")
    other = server.bot("other_bot")
    assert await refusal(ask, other) == (403, "Forbidden: bot can't send messages to bots")


async def test_groups_that_the_bot_is_not_in(ask, alice, fanion, group, forum):
    alice.removes(fanion, group)
    assert await refusal(ask, group) == (403, "Forbidden: bot was kicked from the group chat")
    await ask.result("leaveChat", chat_id=forum.id)
    assert await refusal(ask, forum) == (
        403, "Forbidden: bot is not a member of the supergroup chat",
    )  # fmt: skip
    alice.adds(fanion, group)
    await ask.result("sendMessage", chat_id=group.id, text="re-bonjour")
    alice.deletes_group(group)
    assert await refusal(ask, group) == (403, "Forbidden: the group chat was deleted")


async def test_a_group_where_only_administrators_write(ask, alice, fanion, group):
    group.only_admins_write = True
    assert await refusal(ask, group) == (
        400, "Bad Request: not enough rights to send text messages to the chat",
    )  # fmt: skip
    alice.promotes(fanion, group)
    await ask.result("sendMessage", chat_id=group.id, text="9 h 10")


async def test_commands_that_are_none(server, ask):
    one = {"command": "suite", "description": "Ce qui vient"}
    for commands, words in (
        ([one] * 101, "BOT_COMMANDS_TOO_MUCH"),
        ([one | {"command": "Où"}], "BOT_COMMAND_INVALID"),
        ([one | {"description": ""}], "BOT_COMMAND_DESCRIPTION_INVALID"),
    ):
        answer = await ask("setMyCommands", commands=commands)
        assert answer["description"] == f"Bad Request: {words}"
    answer = await ask("setMyShortDescription", short_description="é" * 121)
    assert answer["error_code"] == 400
    assert server.forgive()


async def test_closing_tells_of_calls_that_were_wrong(server, ask, group):
    await ask("sendMessage", chat_id=group.id, text="")
    with pytest.raises(AssertionError, match="message text is empty"):
        await server.__aexit__(None, None, None)
    server.forgive()
