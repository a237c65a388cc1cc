"""Accounts: who somebody on a platform is in a mission."""

from datetime import datetime

from sqlalchemy import bindparam
from sqlmodel import Session, col, delete, select, update

from bot.core.chat import Account
from bot.store.facts import remembered
from bot.store.tables import AccountRow
from bot.store.upsert import put

ACCOUNTS = AccountRow.__table__  # type: ignore[attr-defined]
OF_MISSION = (
    select(ACCOUNTS)
    .where(ACCOUNTS.c.mission == bindparam("of"), ACCOUNTS.c.person != "")
    .order_by(ACCOUNTS.c.person, ACCOUNTS.c.platform, ACCOUNTS.c.name)
)


class Accounts:
    """The part of the store that knows who is who."""

    _session: Session

    def introduce(self, account: Account, mission: str, person: str, language: str = "") -> None:
        """Remember that *account* is the person with the code *person*.

        A *language* that they asked for before stays where none is given.
        """
        put(
            self._session,
            AccountRow,
            {
                "platform": account.platform,
                "platform_id": account.id,
                "mission": mission,
                "person": person,
                "language": language or self.language_of(account, mission),
                "name": account.name,
            },
        )

    def note_informed(self, account: Account, mission: str, at: datetime) -> None:
        """Note that *account* was told what is kept of them; the first time counts."""
        theirs = (
            col(AccountRow.platform) == account.platform,
            col(AccountRow.platform_id) == account.id,
            col(AccountRow.mission) == mission,
        )
        untold = col(AccountRow.informed_at).is_(None)
        self._session.exec(update(AccountRow).where(*theirs, untold).values(informed_at=at))

    def speak_to(self, account: Account, mission: str, language: str) -> None:
        """Remember in which language *account* wants to be answered."""
        self.introduce(account, mission, self.person_of(account, mission), language)

    def person_of(self, account: Account, mission: str) -> str:
        """Return the code of the person that *account* is, or nothing."""
        return self._known_of(account, mission)[0]

    def language_of(self, account: Account, mission: str) -> str:
        """Return the language that *account* asked for, or nothing."""
        return self._known_of(account, mission)[1]

    def accounts(self, mission: str) -> dict[str, tuple[Account, ...]]:
        """Return the accounts of each person (code) of the mission who has said who they are."""
        return remembered(self._session, ("accounts", mission), lambda: self._accounts(mission))

    def _accounts(self, mission: str) -> dict[str, tuple[Account, ...]]:
        self._session.flush()
        found: dict[str, tuple[Account, ...]] = {}
        for row in self._session.connection().execute(OF_MISSION, {"of": mission}):
            account = Account(row.platform, row.platform_id, row.name)
            found[row.person] = (*found.get(row.person, ()), account)
        return found

    def missions_of(self, account: Account) -> dict[str, str]:
        """Return the missions in which *account* is somebody, with the person's code."""
        query = select(AccountRow.mission, AccountRow.person).where(
            AccountRow.platform == account.platform,
            AccountRow.platform_id == account.id,
            col(AccountRow.person) != "",
        )
        return dict(sorted(self._session.exec(query).all()))

    def part_from(self, account: Account, mission: str) -> None:
        """Forget who *account* is in a mission."""
        self._session.exec(
            delete(AccountRow).where(
                col(AccountRow.platform) == account.platform,
                col(AccountRow.platform_id) == account.id,
                col(AccountRow.mission) == mission,
            )
        )

    def _known_of(self, account: Account, mission: str) -> tuple[str, str]:
        """Return the person that *account* is and the language that it asked for."""
        key = (account.platform, account.id, mission)

        def read() -> tuple[str, str]:
            row = self._session.get(AccountRow, key)
            return (row.person, row.language) if row is not None else ("", "")

        return remembered(self._session, ("account", key), read)
