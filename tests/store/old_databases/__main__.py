"""Write the database of the newest schema, as a text: once for each schema that is released.

    python -m tests.store.old_databases

The rows are those of the schema before, as they come out of its migration.  Add
one by hand for each table that is new, as ``INSERT INTO``.
"""

import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path

from bot.store.database import Database
from bot.store.migrations import HEAD

HERE = Path(__file__).parent


def main() -> None:
    newest = max(HERE.glob("*.sql"))
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "fanion.db"
        with closing(sqlite3.connect(file)) as old:
            old.executescript(newest.read_text(encoding="utf-8"))
        Database.open(f"sqlite:///{file}").close()
        with closing(sqlite3.connect(file)) as new:
            (HERE / f"{HEAD}.sql").write_text("\n".join(new.iterdump()) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
