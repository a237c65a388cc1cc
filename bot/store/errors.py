"""What the database refuses, in plain words."""


class DatabaseError(Exception):
    """The database cannot be used; the text says why in plain words and names no password."""


class OutdatedError(DatabaseError):
    """A newer Fanion has changed the tables since this one began: it writes nothing more."""


class BusyError(DatabaseError):
    """Others have held the database for longer than one waits for it."""
