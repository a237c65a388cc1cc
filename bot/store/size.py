"""How large a database is."""

from bot.store.database import Database


def size_of(database: Database) -> int:
    """Return how many bytes *database* takes, 0 in memory."""
    if database.shared:
        reading = database.reading()
        with reading:
            asked = "SELECT pg_database_size(current_database())"
            return int(reading.connection().exec_driver_sql(asked).scalar_one())
    if database.file is None:
        return 0
    beside = (database.file.with_name(f"{database.file.name}{end}") for end in ("", "-wal"))
    return sum(file.stat().st_size for file in beside if file.exists())
