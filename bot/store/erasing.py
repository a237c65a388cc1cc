"""Takes a person out of the database: rows that are theirs, and their traces in all others."""

import hmac
import secrets
from collections.abc import Iterable, Sequence
from datetime import datetime, time

from sqlmodel import Session, col, delete, or_, select, update

from bot.core.chat import Account
from bot.core.codes import folded
from bot.core.erasing import Traces, nameless
from bot.core.feedback import happened_at, rated_codes
from bot.core.mission import Mission, Person
from bot.store.deliveries import chunks
from bot.store.missions import Missions
from bot.store.of_chats import OfChat
from bot.store.personal import PERSONAL, Fate
from bot.store.sweeping import rewrite, sweep
from bot.store.tables import (
    AccountRow,
    AnswerRow,
    ChatRow,
    DeliveryKeyRow,
    DeliveryRow,
    InvitationRow,
    RatingRow,
    RoomMessageRow,
    SettingRow,
    TaskFileRow,
    TaskRow,
    UndeliveredRow,
)
from bot.store.values import DeliveryKind, State, TaskState

NAME = "scrub"
"""Where a session notes that what it has deleted is to be gone from the file, too."""
KEY = "forgets with"
"""Where a session knows the key with which the names of the forgotten are marked."""
FORGOTTEN = "forgotten:"
"""How the setting begins that marks that somebody asked to be forgotten."""
NOBODY = "gone:"
"""How a voter begins of whom nothing is known any more."""


class Erasing(Missions):
    """The part of the store that forgets people for good."""

    _session: Session

    def traces_of(self, mission: Mission, person: Person, accounts: Iterable[Account]) -> Traces:
        """Return what tells who *person* is; *accounts* are theirs here, and may be elsewhere."""
        own = tuple(one for one in accounts if not self._elsewhere(one, mission.code))
        query = select(ChatRow).where(
            ChatRow.mission == mission.code, ChatRow.person == person.code
        )
        refs = {f"{row.platform}:{row.platform_id}" for row in self._session.exec(query)}
        shared = {
            f"{row.platform}:{row.platform_id}"
            for row in self._session.exec(
                select(ChatRow).where(ChatRow.mission != mission.code, ChatRow.person != "")
            )
        }
        return Traces(
            person=person,
            instead=nameless(mission, person),
            accounts=own,
            places=tuple(sorted(refs - shared)),
        )

    def erase(self, mission: Mission, traces: Traces, at: datetime) -> None:
        """Forget a person of *mission* for good; totals stay.  *at* is mission time."""
        code = traces.person.code
        chats = self._own_chats(mission.code, code)
        self._unname_ratings(mission, code)
        self._delete_theirs(mission.code, traces)
        self._empty_chats(chats)
        self._drop_tasks(mission.code, traces, chats)
        sweep(self._session, mission.code, traces)
        rewrite(self._session, mission, traces, at)
        self._snapshots.clear()
        self.look_soon(mission.code)
        self.note_forgotten(mission.code, traces.person.name)
        self.leave_no_trace()

    def leave_no_trace(self) -> None:
        """Let what this transaction deletes be gone from the database's file as well."""
        self._session.info[NAME] = True

    # ---- who asked to be forgotten ---------------------------------------------------------

    def note_forgotten(self, mission: str, name: str) -> None:
        """Note that somebody of that *name* asked to be forgotten, without their name."""
        row = SettingRow(name=self._mark(mission, name), value="1")
        self._session.merge(row)
        self._session.flush()

    def asked_to_be_forgotten(self, mission: Mission) -> tuple[str, ...]:
        """Return the names of those in *mission* (as a file has it) who asked for that."""
        marks = {self._mark(mission.code, one.name): one.name for one in mission.people}
        query = select(SettingRow.name).where(col(SettingRow.name).startswith(FORGOTTEN))
        kept = set(self._session.exec(query))
        return tuple(name for mark, name in marks.items() if mark in kept)

    def _mark(self, mission: str, name: str) -> str:
        key: bytes = self._session.info.get(KEY) or b""
        said = f"{mission}\0{folded(name)}".encode()
        return f"{FORGOTTEN}{hmac.digest(key, said, 'sha256').hex()}"

    # ---- one by one ------------------------------------------------------------------------

    def _elsewhere(self, account: Account, mission: str) -> bool:
        query = select(AccountRow.mission).where(
            AccountRow.platform == account.platform,
            AccountRow.platform_id == account.id,
            AccountRow.mission != mission,
            AccountRow.person != "",
        )
        return self._session.exec(query).first() is not None

    def _own_chats(self, mission: str, person: str) -> tuple[int, ...]:
        query = select(ChatRow.id).where(ChatRow.mission == mission, ChatRow.person == person)
        return tuple(one for one in self._session.exec(query) if one is not None)

    def _unname_ratings(self, mission: Mission, person: str) -> None:
        """Let ratings be nobody's: each by itself, so that no two can be told to be one's."""
        ours = col(RatingRow.mission) == mission.code, col(RatingRow.voter) == person
        rows = self._session.exec(select(RatingRow).where(*ours)).all()
        given = [(row.session, row.score, row.at) for row in rows]
        self._session.exec(delete(RatingRow).where(*ours))
        self._session.expire_all()
        known = rated_codes(mission)
        for session, score, at in secrets.SystemRandom().sample(given, len(given)):
            midnight = datetime.combine(at.date(), time(), at.tzinfo)
            row = RatingRow(
                mission=mission.code,
                session=session,
                voter=f"{NOBODY}{secrets.token_hex(8)}",
                score=score,
                at=happened_at(mission, session) if session in known else midnight,
            )
            self._session.add(row)
        self._session.flush()

    def _delete_theirs(self, mission: str, traces: Traces) -> None:
        code = traces.person.code
        for one in PERSONAL:
            columns = one.row.__table__.c  # type: ignore[attr-defined]
            if one.fate is Fate.DELETED:
                theirs = columns[one.whose] == f"{one.prefix}{code}"
                self._session.exec(delete(one.row).where(columns.mission == mission, theirs))
        links = [f"link:{account.platform}:{account.id}" for account in traces.accounts]
        self._session.exec(delete(InvitationRow).where(col(InvitationRow.what).in_(links)))

    def _empty_chats(self, chats: Sequence[int]) -> None:
        """Close the chats with one person, with all that went there or was about to.

        What is being sent at this moment is settled as if nothing had happened.
        """
        inside = col(DeliveryRow.chat).in_(chats)
        idle = inside, col(DeliveryRow.state) != State.SENDING.value
        theirs = select(DeliveryRow.id).where(*idle)
        self._session.exec(delete(DeliveryKeyRow).where(col(DeliveryKeyRow.delivery).in_(theirs)))
        self._session.exec(delete(DeliveryRow).where(*idle))
        self._session.exec(update(DeliveryRow).where(inside).values(pending=False, data={}))
        self._session.exec(delete(UndeliveredRow).where(col(UndeliveredRow.chat).in_(chats)))
        self._session.exec(delete(AnswerRow).where(col(AnswerRow.chat).in_(chats)))
        self._empty_rooms(chats)
        names = [one.name_in(chat) for one in OfChat for chat in chats]
        self._session.exec(delete(SettingRow).where(col(SettingRow.name).in_(names)))
        for chat in chats:
            self.look_soon_at_chat(chat)
            empty = {"active": False, "person": "", "platform_id": f"was:{chat}", "thread": ""}
            values = {**empty, "personal": False, "language": ""}
            self._session.exec(update(ChatRow).where(col(ChatRow.id) == chat).values(**values))

    def _empty_rooms(self, chats: Sequence[int]) -> None:
        """Empty direct chats in the room, which keeps what is said in it here."""
        ids = select(ChatRow.platform_id).where(col(ChatRow.id).in_(chats))
        self._session.exec(delete(RoomMessageRow).where(col(RoomMessageRow.chat).in_(ids)))

    def _drop_tasks(self, mission: str, traces: Traces, chats: Sequence[int]) -> None:
        """Drop what they asked for, and files that were made for others, once those have them."""
        rows = self._session.exec(select(TaskRow)).all()
        accounts = {(one.platform, one.id) for one in traces.accounts}
        asked = [row.id for row in rows if _account(row) in accounts or row.chat in chats]
        of_mission = select(ChatRow.id).where(ChatRow.mission == mission)
        ended = select(TaskRow.id).where(
            col(TaskRow.state).in_((TaskState.DONE.value, TaskState.GIVEN_UP.value)),
            or_(col(TaskRow.chat).in_(of_mission), col(TaskRow.chat).is_(None)),
        )
        waits = select(DeliveryRow.subject).where(
            col(DeliveryRow.pending).is_(True), DeliveryRow.kind == DeliveryKind.ANSWER.value
        )
        wanted = set(self._session.exec(waits))
        made = [one for one in self._session.exec(ended) if str(one) not in wanted]
        for some in chunks([*asked, *made]):
            self._session.exec(delete(TaskFileRow).where(col(TaskFileRow.task).in_(some)))
        for some in chunks(asked):
            self._session.exec(delete(TaskRow).where(col(TaskRow.id).in_(some)))
        self._session.expire_all()


def _account(row: TaskRow) -> tuple[str, str]:
    by = row.asked_by or {}
    return by.get("platform", ""), by.get("id", "")
