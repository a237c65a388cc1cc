"""Codes that open something: only their hashes are kept."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from hashlib import sha256

from sqlmodel import Session, col, delete, select, update

from bot.store.tables import InvitationRow


class Opens(StrEnum):
    """What comes of a code."""

    YES = "yes"
    WRONG = "wrong"
    USED = "used"
    EXPIRED = "expired"


@dataclass(frozen=True, kw_only=True)
class Invitation:
    """What a code opens: *what* of *mission*, or an organiser called *name* without one yet."""

    hash: str
    what: str
    mission: str = ""
    name: str = ""
    once: bool = True
    opens: Opens = Opens.YES


class Codes:
    """The part of the store that keeps codes."""

    _session: Session

    def keep_code(  # noqa: PLR0913 - a row has as many facts
        self,
        code: str,
        what: str,
        expires_at: datetime,
        *,
        mission: str = "",
        name: str = "",
        once: bool = True,
    ) -> None:
        """Let *code* open *what* until *expires_at* (mission time)."""
        row = InvitationRow(
            hash=hash_of(code),
            what=what,
            expires_at=expires_at,
            mission=mission,
            name=name,
            once=once,
        )
        self._session.add(row)
        self._session.flush()

    def invitation(self, code: str, now: datetime) -> Invitation | None:
        """Return what *code* opens, and whether it still does at *now*; None: nobody made it."""
        return self.invitation_kept_as(hash_of(code), now)

    def invitation_kept_as(self, hash: str, now: datetime) -> Invitation | None:  # noqa: A002
        """Return the same of the code whose *hash* is kept."""
        row = self._session.get(InvitationRow, hash)
        if row is None:
            return None
        opens = Opens.YES
        if row.used:
            opens = Opens.USED
        elif now >= row.expires_at:
            opens = Opens.EXPIRED
        return Invitation(
            hash=row.hash,
            what=row.what,
            mission=row.mission,
            name=row.name,
            once=row.once,
            opens=opens,
        )

    def use_code(self, invitation: Invitation) -> None:
        """Note that a code was used; one that opens once opens nothing any more."""
        if invitation.once:
            self.spoil_code(invitation)

    def spoil_code(self, invitation: Invitation) -> None:
        """Let a code open nothing any more."""
        ours = col(InvitationRow.hash) == invitation.hash
        self._session.exec(update(InvitationRow).where(ours).values(used=True))

    def revoke_codes(self, mission: str, what: str) -> None:
        """Let the codes that were made before for *what* open nothing any more."""
        self._session.exec(
            update(InvitationRow)
            .where(col(InvitationRow.mission) == mission, col(InvitationRow.what) == what)
            .values(used=True)
        )

    def remove_codes(self, mission: str, what: str) -> None:
        """Remove all codes that were made for *what*."""
        ours = col(InvitationRow.mission) == mission, col(InvitationRow.what) == what
        self._session.exec(delete(InvitationRow).where(*ours))

    def opens(self, mission: str, what: str, now: datetime) -> bool:
        """Tell whether there is a code that opens *what* at *now*."""
        query = select(InvitationRow.hash).where(
            InvitationRow.mission == mission,
            InvitationRow.what == what,
            col(InvitationRow.used).is_(False),
            InvitationRow.expires_at > now,
        )
        return self._session.exec(query).first() is not None

    def forget_codes(self, before: datetime) -> None:
        """Remove what expired before an instant."""
        self._session.exec(delete(InvitationRow).where(col(InvitationRow.expires_at) < before))


def hash_of(code: str) -> str:
    """Return what is kept of a code."""
    return sha256(code.encode()).hexdigest()
