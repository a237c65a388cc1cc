"""Everything the bot reads and writes, within one transaction."""

from datetime import datetime, timedelta

from sqlmodel import Session, col, delete, update

from bot.store.accounts import Accounts
from bot.store.amendments import Amendments
from bot.store.attendances import Attendances
from bot.store.by_the_clock import ByTheClock
from bot.store.calendars import Calendars
from bot.store.chats import Chats
from bot.store.codes import Codes
from bot.store.emptying import Emptying
from bot.store.ended import Ended
from bot.store.features import Features
from bot.store.follow_ups import FollowUps
from bot.store.host_questions import HostQuestions
from bot.store.log import Log
from bot.store.memory import Memory
from bot.store.missions import Missions, Snapshots
from bot.store.my_data import MyDatas
from bot.store.not_understood import NotUnderstoods
from bot.store.offers import Offers
from bot.store.outbox import Outbox
from bot.store.overview import Overview
from bot.store.pictures import Pictures
from bot.store.room import Room
from bot.store.said import Said
from bot.store.seen import Seen
from bot.store.sharing import Sharing
from bot.store.standing import Standing
from bot.store.tables import ChatRow, DeliveryKeyRow, DeliveryRow, EditionRow
from bot.store.takeaways import Takeaways
from bot.store.talks import Talks
from bot.store.tasks import Tasks
from bot.store.values import DeliveryKind
from bot.store.workspaces import Workspaces

SOON = timedelta(minutes=5)
"""How long at most something waits to be tried again after the clock was put back."""


class Store(
    ByTheClock,
    Calendars,
    Amendments,
    Emptying,
    Missions,
    Chats,
    Accounts,
    Codes,
    Outbox,
    Overview,
    Pictures,
    Said,
    Seen,
    Attendances,
    Ended,
    Features,
    FollowUps,
    Log,
    Memory,
    MyDatas,
    NotUnderstoods,
    Standing,
    Takeaways,
    Talks,
    Tasks,
    Workspaces,
    Sharing,
    Room,
    HostQuestions,
    Offers,
):
    """What a transaction can read and write: ``with database.transaction() as store``.

    Each part stands in its own module.  A store is never kept beyond its
    transaction; what it returns are values, which may be.
    """

    def __init__(self, session: Session, snapshots: Snapshots) -> None:
        """Read and write in *session*; take missions that were read before from *snapshots*."""
        self._session = session
        self._snapshots = snapshots

    def be_there_by(self, at: datetime) -> None:
        """Let a clock start at *at*: what came later counts as there since then.

        What was decided without being sent, on another clock, is open again.
        """
        self._there_since(at)
        self.look_at_all()
        self._session.exec(delete(DeliveryKeyRow).where(col(DeliveryKeyRow.delivery).is_(None)))

    def back_at(self, now: datetime, system_now: datetime) -> None:
        """Put right what a clock noted that was ahead, and shows *now* again.

        What it noted as later than that counts as there since now; what the
        clock makes due and waits is decided anew, a notice of changes goes now,
        be it too late before, and what is tried again is so within `SOON`, by
        the system's clock.
        """
        self._there_since(now)
        self.look_at_all()
        by_the_clock = DeliveryKind.DUE, DeliveryKind.FEEDBACK, DeliveryKind.YOUR_DAY
        self.forget_waiting(now, by_the_clock)
        self.take_up(now)
        for notice in self.notices_after(now):
            self.look_again(notice.id, now)
        soon = system_now + SOON
        self._session.exec(
            update(DeliveryRow)
            .where(col(DeliveryRow.pending).is_(True), col(DeliveryRow.retry_at) > soon)
            .values(retry_at=soon)
        )

    def _there_since(self, at: datetime) -> None:
        chats, editions = col(ChatRow.bound_at) > at, col(EditionRow.since) > at
        self._session.exec(update(ChatRow).where(chats).values(bound_at=at))
        self._session.exec(update(EditionRow).where(editions).values(since=at))
