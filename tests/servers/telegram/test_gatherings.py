"""What can become of a group."""

import pytest


async def send(ask, chat, **params):
    return await ask("sendMessage", chat_id=chat.id, text="9 h 10", **params)


def kinds(updates):
    """Name what happened: the kind of update, or what a service message is about."""
    said = {"message_id", "from", "date", "chat", "sender_chat", "is_topic_message",
            "message_thread_id", "reply_to_message"}  # fmt: skip
    return [
        kind if kind != "message" else ", ".join(sorted(what.keys() - said))
        for update in updates
        for kind, what in update.items()
        if kind != "update_id"
    ]


async def test_a_bot_comes_and_goes(ask, alice, fanion):
    group = alice.makes_group("Mission Californie")
    alice.adds(fanion, group)
    alice.promotes(fanion, group)
    alice.removes(fanion, group)
    updates = await ask.updates()
    assert kinds(updates) == [
        "my_chat_member", "new_chat_members", "my_chat_member", "left_chat_member",
        "my_chat_member",
    ]  # fmt: skip
    changes = [u["my_chat_member"] for u in updates if "my_chat_member" in u]
    assert [(c["old_chat_member"]["status"], c["new_chat_member"]["status"]) for c in changes] == [
        ("left", "member"),
        ("member", "administrator"),
        ("administrator", "kicked"),
    ]


async def test_a_group_link_brings_the_bot_and_its_payload(ask, alice, fanion):
    group = alice.makes_group("Mission Californie")
    alice.starts_in_group(fanion, group, "m-3")
    updates = await ask.updates()
    assert kinds(updates)[:2] == ["my_chat_member", "new_chat_members"]
    assert updates[2]["message"]["text"] == "/start@fanion_bot m-3"


async def test_a_group_becomes_a_supergroup(ask, alice, fanion, group):
    alice.promotes(fanion, group)
    await send(ask, group)
    await ask.updates()
    new = alice.upgrades(group)
    updates = await ask.updates()
    assert kinds(updates) == ["migrate_to_chat_id", "my_chat_member", "migrate_from_chat_id"]
    assert updates[0]["message"]["chat"]["id"] == group.id
    assert updates[0]["message"]["migrate_to_chat_id"] == new.id
    assert updates[2]["message"]["chat"]["id"] == new.id
    assert updates[2]["message"]["migrate_from_chat_id"] == group.id
    assert await send(ask, group) == {
        "ok": False,
        "error_code": 400,
        "description": "Bad Request: group chat was upgraded to a supergroup chat",
        "parameters": {"migrate_to_chat_id": new.id},
    }
    assert (await send(ask, new))["ok"]
    assert [line.text for line in new.transcript()] == ["9 h 10"]
    with pytest.raises(AssertionError):
        alice.says(group, "il y a quelqu'un ?")


async def test_a_supergroup_that_was_a_group_is_left_twice(ask, alice, group):
    new = alice.upgrades(group)
    await ask.updates()
    alice.deletes_group(new)
    updates = await ask.updates()
    assert {u["my_chat_member"]["chat"]["id"] for u in updates} == {group.id, new.id}
    assert (await send(ask, new))["error_code"] == 403


async def test_topics(ask, alice, fanion, forum):
    topic = alice.opens_topic(forum, "Groupe A")
    question = alice.says(forum, "/suite", thread=topic)
    created, asked = (u["message"] for u in await ask.updates())
    assert created["forum_topic_created"]["name"] == "Groupe A"
    assert asked["message_thread_id"] == topic.id
    assert asked["is_topic_message"] is True
    assert "forum_topic_created" in asked["reply_to_message"]

    await send(ask, forum, message_thread_id=topic.id)
    await send(ask, forum, reply_parameters={"message_id": question.id})
    await send(ask, forum)
    assert forum.dialogue() == [
        "Alice Martin in Groupe A: /suite",
        "Fanion in Groupe A: 9 h 10",
        "Fanion in Groupe A to “/suite”: 9 h 10",
        "Fanion: 9 h 10",
    ]


async def test_a_topic_is_closed_and_gone(ask, alice, fanion, forum):
    topic = alice.opens_topic(forum, "Groupe A")
    alice.closes_topic(forum, topic)
    answer = await send(ask, forum, message_thread_id=topic.id)
    assert answer["description"] == "Bad Request: TOPIC_CLOSED"
    assert (await send(ask, forum))["ok"]
    alice.promotes(fanion, forum, "can_manage_topics")
    assert (await send(ask, forum, message_thread_id=topic.id))["ok"]
    alice.deletes_topic(forum, topic)
    answer = await send(ask, forum, message_thread_id=topic.id)
    assert answer["description"] == "Bad Request: message thread not found"


async def test_an_answer_in_a_supergroup_starts_a_thread_that_is_no_topic(ask, alice, fanion):
    group = alice.makes_group("Mission Californie", kind="supergroup")
    alice.adds(fanion, group)
    await ask.updates()
    first = alice.says(group, "/suite")
    alice.says(group, "/suite", reply_to=first)
    _, second = (u["message"] for u in await ask.updates())
    assert second["message_thread_id"] == first.id
    assert "is_topic_message" not in second
    answer = await send(ask, group, message_thread_id=first.id)
    assert answer["description"] == "Bad Request: message thread not found"


async def test_people_block_and_come_back(ask, alice, fanion):
    alice.starts(fanion, "k7")
    alice.blocks(fanion)
    alice.starts(fanion)
    updates = await ask.updates()
    assert kinds(updates) == [
        "entities, text", "my_chat_member", "my_chat_member", "entities, text",
    ]  # fmt: skip
    assert updates[0]["message"]["text"] == "/start k7"
    assert updates[1]["my_chat_member"]["new_chat_member"]["status"] == "kicked"


def test_a_bot_that_may_not_be_added(server, alice):
    shy = server.bot("shy_bot", joins_groups=False)
    with pytest.raises(AssertionError):
        alice.adds(shy, alice.makes_group("Mission Californie"))
