"""Who has seen what asked for it: a notice of changes by its revision, or a broadcast."""

from collections.abc import Collection
from datetime import datetime

from sqlmodel import Session, col, delete, select

from bot.store.tables import SeenRow
from bot.store.upsert import insert_new

CHANGES = "changes"
BROADCAST = "broadcast"


def seen_name(what: str, number: int) -> str:
    """Name what can be seen: the changes of a revision, or a broadcast by its number."""
    return f"{what}:{number}"


class Seen:
    """The part of the store that keeps who has seen what."""

    _session: Session

    def note_seen(self, mission: str, what: str, person: str, at: datetime) -> bool:
        """Note that *person* has seen *what* (a `seen_name`), and tell whether that is new."""
        values = {"mission": mission, "what": what, "person": person, "at": at}
        return insert_new(self._session, SeenRow, values)

    def seen_by(self, mission: str, what: str) -> dict[str, datetime]:
        """Return who (codes) has seen *what*, and when.

        Who has seen the changes of a later revision knows those before, too.
        """
        kind, _, number = what.partition(":")
        query = select(SeenRow.what, SeenRow.person, SeenRow.at).where(
            SeenRow.mission == mission,
            col(SeenRow.what).startswith(f"{kind}:", autoescape=True),
        )
        least = int(number)
        found: dict[str, datetime] = {}
        for name, person, at in self._session.exec(query.order_by(col(SeenRow.at))):
            its = int(name.rpartition(":")[2])
            if its == least or (kind == CHANGES and its > least):
                found.setdefault(person, at)
        return found

    def changes_seen(self, mission: str) -> dict[str, int]:
        """Return the last revision whose changes each person (code) has seen."""
        kind = f"{CHANGES}:"
        query = select(SeenRow.person, SeenRow.what).where(
            SeenRow.mission == mission, col(SeenRow.what).startswith(kind, autoescape=True)
        )
        found: dict[str, int] = {}
        for person, what in self._session.exec(query):
            found[person] = max(found.get(person, 0), int(what.removeprefix(kind)))
        return found

    def seen_of(self, mission: str, person: str) -> tuple[str, ...]:
        """Return what *person* has seen, in the order in which they said so."""
        query = select(SeenRow.what).where(SeenRow.mission == mission, SeenRow.person == person)
        return tuple(self._session.exec(query.order_by(col(SeenRow.at), col(SeenRow.what))))

    def forget_seen(self, mission: str, person: str) -> None:
        """Forget what *person* has seen."""
        self._session.exec(
            delete(SeenRow).where(col(SeenRow.mission) == mission, col(SeenRow.person) == person)
        )

    def ask_again(self, mission: str, what: str) -> None:
        """Forget who has seen *what*: it says something else now."""
        ours = col(SeenRow.mission) == mission, col(SeenRow.what) == what
        self._session.exec(delete(SeenRow).where(*ours))

    def unseen_by(self, mission: str, what: str, people: Collection[str]) -> tuple[str, ...]:
        """Return those of *people* (codes) who have not seen *what*, in their order."""
        seen = self.seen_by(mission, what)
        return tuple(person for person in people if person not in seen)
