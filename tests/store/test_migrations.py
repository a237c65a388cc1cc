"""An older database becomes a newer one with everything in it."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime

from alembic import command
from alembic.config import Config
from sqlalchemy import create_engine

from bot.core.chat import ChatKind, ChatRef
from bot.store import schema
from bot.store.database import Database

NOON = "2022-09-20 12:00:00.000000"
HERE = schema.Path(schema.__file__).with_name("migrations")


def test_the_file_of_a_broadcast_outlives_a_table_that_is_made_anew(tmp_path):
    file = tmp_path / "fanion.db"
    config = Config()
    config.set_main_option("script_location", str(HERE))
    engine = create_engine(f"sqlite:///{file}")
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0004")
    engine.dispose()
    with closing(sqlite3.connect(file)) as old:
        old.execute("INSERT INTO mission VALUES ('californie', 1)")
        old.execute(
            "INSERT INTO broadcast (id, mission, author, text, audience, state, created_at) "
            "VALUES (3, 'californie', 'florence', 'Ici', 'everyone', 'draft', ?)",
            (NOON,),
        )
        old.execute("INSERT INTO attachment VALUES (3, 'plan.pdf', 'application/pdf', 4, 'plan')")
        old.commit()

    database = Database.open(f"sqlite:///{file}")
    with database.transaction() as store:
        assert [one.name for one in store.attachments(3)] == ["plan.pdf"]
        assert store.broadcast(3).album == ""
    database.close()


def test_chats_and_what_waits_for_them_outlive_a_table_that_is_made_anew(tmp_path):
    file = tmp_path / "fanion.db"
    config = Config()
    config.set_main_option("script_location", str(HERE))
    engine = create_engine(f"sqlite:///{file}")
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0001")
    engine.dispose()
    with closing(sqlite3.connect(file)) as old:
        old.execute("INSERT INTO mission VALUES ('californie', 1)")
        old.execute(
            "INSERT INTO chat VALUES (7, 'telegram', '-100', '', 'californie', 'main', '', '', '', ?, 0, 1)",
            (NOON,),
        )
        old.execute("INSERT INTO answer VALUES (7, 'next', '12', ?)", (NOON,))
        old.commit()

    database = Database.open(f"sqlite:///{file}")
    with database.transaction() as store:
        chat = store.chat(ChatRef("telegram", "-100"))
        assert (chat.id, chat.kind) == (7, ChatKind.MAIN)
        assert store.recent_answer(7, "next", datetime(2022, 9, 1, tzinfo=UTC)) == "12"
    database.close()
    with closing(sqlite3.connect(file)) as new:
        assert new.execute("PRAGMA foreign_key_check").fetchall() == []
