"""An update is read as the library reads it, by the short way where it is mere words, too."""

import pytest
from telegram import Update

from bot.platforms.telegram.ears import PLAIN_MESSAGE, read

ALICE = {"id": 825000002, "is_bot": False, "first_name": "Alice", "language_code": "fr"}
GROUP = {"id": -4021000004, "type": "group", "title": "Mission Californie"}
DIRECT = {"id": 825000002, "type": "private", "first_name": "Alice"}
TOPIC = {"message_thread_id": 7, "is_topic_message": True}
WORDS = {
    "message_id": 41,
    "date": 1664204400,
    "chat": DIRECT,
    "from": ALICE,
    "text": "C'est quoi la suite ?",
}
COMMAND = {
    "text": "/suite @fanion_bot",
    "entities": [
        {"type": "bot_command", "offset": 0, "length": 6},
        {"type": "mention", "offset": 7, "length": 11},
    ],
}


@pytest.mark.parametrize(
    "message",
    [
        WORDS,
        WORDS | COMMAND,
        WORDS | {"chat": GROUP},
        {name: value for name, value in WORDS.items() if name != "from"},
        {name: value for name, value in WORDS.items() if name != "text"},
        WORDS | {"chat": GROUP | {"is_forum": True}, **TOPIC},
        WORDS | {"reply_to_message": {**WORDS, "message_id": 40}},
        WORDS | {"edit_date": 1664204460},
        WORDS | {"something_new": {"that": "nobody knows"}},
    ],
)
@pytest.mark.parametrize("kind", ["message", "edited_message"])
def test_an_update_is_what_the_library_makes_of_it(message, kind):
    raw = {"update_id": 9, kind: message}

    assert read(raw).to_dict() == Update.de_json(raw, None).to_dict()


@pytest.mark.parametrize("missing", sorted(PLAIN_MESSAGE & {"message_id", "date", "chat"}))
def test_what_cannot_be_read_is_let_go(missing):
    message = {name: value for name, value in WORDS.items() if name != missing}

    assert read({"update_id": 9, "message": message}) is None
