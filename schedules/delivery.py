"""Empties the outbox: claimed in one transaction, sent outside any, settled in another."""

import asyncio
import contextlib
from collections.abc import Callable, Collection, Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial

from bot.clock import Clock, Errand, errand, monotonic
from bot.core.agenda.due import Occurrence
from bot.core.changes import CHANGES
from bot.core.chat import NOBODY, Call, ChatPlatform, ChatRef, DeliveryError, Document
from bot.core.lateness import LATE, WORTH_TELLING
from bot.core.message import Message
from bot.core.parts import parts
from bot.core.retries import WAITS, wait_after
from bot.core.undelivered import Why
from bot.store.database import Database
from bot.store.outages import out_of_order
from bot.store.process import Process
from bot.store.store import Store
from bot.store.values import FILES, TAKEN_BACK, TOO_LATE, Delivery, DeliveryKind, State
from schedules.observing import BrokenError, InterruptedDeliveryError, Watch
from schedules.occurrences import carried
from schedules.recovering import Recovery
from schedules.rendered import Rendered
from schedules.rendering import BY_THE_CLOCK, render
from schedules.settling import Settling
from schedules.undelivered import is_silent

IN_FLIGHT = 8
"""How many messages may be on their way on one platform."""
PATIENCE = 30.0
"""Seconds after which a platform that does not answer counts as silent."""
A_MOMENT = 1.0
"""Seconds after which the outbox is looked at again where it could not be read."""
RECOVERS_EVERY = 1.0
"""Seconds after which it is looked again whether another process died while it was sending."""
REPEATS = 1
"""How often a message is sent again that may have arrived."""
REPEATABLE = (
    DeliveryKind.DUE,
    DeliveryKind.YOUR_DAY,
    DeliveryKind.NOTICE,
    DeliveryKind.HOME,
    DeliveryKind.ANSWER,
)
"""What does no harm when it comes twice; of all else the organiser decides."""


Arrived = str | bool | None
"""What a platform knows of a delivery: its message's id, yes, no, or None: it cannot tell."""


@dataclass(frozen=True)
class Letter:
    """A delivery that was claimed, with the words that it goes out in."""

    delivery: Delivery
    rendered: Rendered


@dataclass
class Claim:
    """What a transaction has taken out of the outbox.

    *ready* is all that could go, *letters* what of it is sent; *closed* notes
    the rest.  *rests*: nothing is left to try a platform with that was away.
    *hastened*: when what waited for it is tried, where it works again.
    """

    ready: tuple[Delivery, ...] = ()
    letters: list[Letter] = field(default_factory=list)
    closed: list[Callable[[], None]] = field(default_factory=list)
    rests: bool = False
    hastened: datetime | None = None


def lane_of(platform: str) -> str:
    """Name the lease of who sends on *platform*, and the queue of their wake-ups."""
    return f"lane {platform}"


class Lane:
    """Everything that goes out on one platform: one message at a time a chat, eight in all."""

    def __init__(  # noqa: PLR0913 - everything that a message's way depends on
        self,
        platform: ChatPlatform,
        database: Database,
        clock: Clock,
        system: Clock,
        handed_over: Callable[[], None] = lambda: None,
        *,
        patience: float = PATIENCE,
        watch: Watch | None = None,
        process: Process | None = None,
    ) -> None:
        """Send to *platform* what is due by *clock*; *system* is for retries.

        Where several processes share the database, only who has the lease of
        the platform sends: *process* knows.

        A platform that does not answer for *patience* seconds counts as silent.
        *handed_over* is called whenever nothing is on its way any more; *watch*
        sees what becomes of everything.
        """
        self._watch = watch or Watch()
        self._platform = platform
        self._process = process or Process()
        self.lease = lane_of(platform.name)
        self._process.want(self.lease)
        self._process.on_change(self._look_again)
        self._recovered_at = 0.0
        self._database = database
        self._clock = clock
        self._system = system
        self._handed_over = handed_over
        self._in_flight: dict[int, asyncio.Task[None]] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._running = False
        self._sent_parts: dict[int, list[str]] = {}
        self._files_ahead: dict[int, list[str]] = {}
        self._something = asyncio.Event()
        self._settling = Settling(database, self._claim_next)
        self._interrupted = True
        self._patience = patience
        self._recovery = Recovery(platform.name, system)
        self._watch.when_heard_again(platform.name, self._heard_again)
        self._stopping = False
        self._worked = True

    @property
    def under_way(self) -> int:
        """How many messages are on their way."""
        return len(self._in_flight)

    # ---- running ---------------------------------------------------------------------------

    def wake(self) -> None:
        """Look whether there is something to send."""
        self._something.set()

    async def run(self) -> None:
        """Send what is due, until stopped; what is in flight then is finished."""
        self._running = True
        while not self._stopping:
            self._something.clear()
            if not self._process.has(self.lease):
                self._watch.rests(self._platform.name, "another process speaks to it")
                await self._hasten_for_others()
                await self._woken(within=A_MOMENT)
                continue
            try:
                if self._interrupted or self._others_may_have_died():
                    await self.recover()
                letters = await self._claim()
            except Exception as error:  # noqa: BLE001 - the lane outlives whatever it is
                self._watch.failed(error, "the outbox cannot be read", self._platform.name)
                await self._woken(within=A_MOMENT)
                continue
            self._watch.works(self._platform.name)
            for letter in letters:
                self._start(letter)
            if not letters:
                # Once: what is tried again later would be handed over for ever.
                if self._worked and not self._in_flight:
                    self._worked = False
                    self._handed_over()
                await self._woken(within=A_MOMENT if self._process.shared else None)
        while self._tasks:  # who settles may have claimed something just before
            await asyncio.gather(*self._tasks, return_exceptions=True)

    def _look_again(self) -> None:
        """Go by what has become ours: what was being sent, and who still lives."""
        self._interrupted = True
        self.wake()

    def _heard_again(self) -> None:
        """Try soon what waits: the platform works again."""
        self._recovery.heard()
        self.wake()

    async def _hasten_for_others(self) -> None:
        """Let who sends try soon what waits, since it is us who heard that it works again."""
        if not self._recovery.is_due:
            return
        try:
            async with self._database.transaction() as store:
                at = self._recovery.hasten(store)
        except Exception as error:  # noqa: BLE001 - it is tried again in a moment
            self._watch.failed(error, "the outbox cannot be written", self._platform.name)
        else:
            self._watch.works(self._platform.name)
            self._hastened(at)

    def _hastened(self, at: datetime | None) -> None:
        if at is not None:
            self._recovery.hastened(at)
            self._wake_in(max(at - self._system.now(), timedelta()))

    def _others_may_have_died(self) -> bool:
        return self._process.shared and monotonic() - self._recovered_at > RECOVERS_EVERY

    def stop(self) -> None:
        """Claim nothing more."""
        self._stopping = True
        self.wake()

    async def send_all(self) -> int:
        """Send what is due until nothing is left, and return how much that was."""
        count = 0
        while letters := await self._claim():
            count += len(letters)
            await asyncio.gather(*map(self._deliver, letters))
        return count

    async def _woken(self, within: float | None = None) -> None:
        """Wait until somebody wakes us, or *within* seconds."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(within):
                await self._something.wait()

    def _start(self, letter: Letter) -> None:
        chat = letter.delivery.chat.id
        task = asyncio.create_task(self._deliver(letter), name=f"delivery {letter.delivery.id}")
        self._in_flight[chat] = task
        self._tasks.add(task)
        task.add_done_callback(lambda done: self._ended(chat, done))

    def _ended(self, chat: int, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        if self._in_flight.get(chat) is task:  # else the next one there was claimed meanwhile
            del self._in_flight[chat]
        if not task.cancelled() and (error := task.exception()) is not None:
            # It stays marked as being sent, as after a crash.
            if isinstance(error, Exception):
                doing = "a delivery could not be settled"
                self._watch.failed(error, doing, self._platform.name)
            self._interrupted = True
        self.wake()

    # ---- one message -----------------------------------------------------------------------

    async def _claim(self) -> list[Letter]:
        """Take what is due, mark it as being sent, and close what has nothing left to say."""
        while len(self._in_flight) < IN_FLIGHT:
            async with self._database.transaction() as store:
                claim = self._take(store)
            self._taken(claim)
            if claim.letters or not claim.ready:
                return claim.letters
        return []

    def _claim_next(self, store: Store, free: frozenset[int]) -> Callable[[], None]:
        """Claim in the transaction that notes what came of messages to the chats *free*."""
        goes_on = self._running and not (self._stopping or self._interrupted)
        claim = self._take(store, free) if goes_on else Claim()

        def send() -> None:
            self._taken(claim)
            for letter in claim.letters:
                self._start(letter)

        return send

    def _take(self, store: Store, free: frozenset[int] = frozenset()) -> Claim:
        """Claim as much as there is room for, where messages to the chats *free* have arrived."""
        under_way = self._in_flight.keys() - free
        room = IN_FLIGHT - len(under_way)
        if room <= 0 or not self._process.holds(store, self.lease):
            return Claim()
        hastened = self._recovery.hasten(store)
        now, busy = self._clock.now(), self._busy(store, under_way)
        claim = Claim(
            store.ready(self._platform.name, now, self._system.now(), busy=busy, limit=room),
            hastened=hastened,
        )
        claim.rests = not claim.ready and self._nothing_waits(store)
        # All are put into words before any is closed, and closed when all are marked: who
        # has closed one touches what tells of it, and that may go out with this very claim.
        said = [(delivery, self._rendered(store, delivery)) for delivery in claim.ready]
        claim.letters += (Letter(one, words) for one, words in said if isinstance(words, Rendered))
        new = (one.delivery.id for one in claim.letters if not one.delivery.message)
        store.start_sending(*new, sender=self._process.number)
        for delivery, words in said:
            if not isinstance(words, Rendered):
                claim.closed.append(self._closed(store, delivery, words))
        return claim

    def _taken(self, claim: Claim) -> None:
        """Note what *claim* has brought, now that it is committed."""
        self._hastened(claim.hastened)
        self._worked |= bool(claim.ready)
        self._watch.claimed(claim.ready)
        for note in claim.closed:
            note()
        if claim.rests:
            self._watch.rests(self._platform.name, "nothing waits for it any more")

    def _nothing_waits(self, store: Store) -> bool:
        """Tell whether nothing is left to try a platform with that was away."""
        name = self._platform.name
        if self._in_flight or not self._watch.is_away(name):
            return False
        return not store.unfinished(self._clock.now(), [name])

    def _busy(self, store: Store, under_way: AbstractSet[int]) -> Collection[int]:
        """Return the chats in which something is being said, be it by another process."""
        return under_way | store.chats_being_told() if self._process.shared else under_way

    def _rendered(self, store: Store, delivery: Delivery) -> Rendered | Exception | None:
        """Render *delivery*; one that cannot be does not stop the others.

        Raises what is the database's fault and not the delivery's.
        """
        try:
            return render(store, delivery, self._clock.now())
        except Exception as error:
            if out_of_order(error):
                raise
            return error

    def _closed(
        self, store: Store, delivery: Delivery, error: Exception | None
    ) -> Callable[[], None]:
        """Close *delivery*, which says nothing or cannot be rendered; return what notes that."""
        now = self._clock.now()
        if error is not None:
            store.settle(delivery.id, State.FAILED, "it cannot be rendered")
            _note_whole(store, delivery, Why.FAILED)
            return partial(self._watch.unreadable, delivery, error)
        if delivery.message:
            store.keep_as_told(delivery)
            return _nothing
        over = delivery.helps_until is not None and now >= delivery.helps_until
        store.settle(delivery.id, State.EXPIRED, TOO_LATE if over else "")
        _note_late(store, delivery, now)
        return partial(self._watch.expired, delivery)

    async def _deliver(self, letter: Letter) -> None:
        with errand() as way:
            await self._carry(letter, way)

    async def _carry(self, letter: Letter, way: Errand) -> None:
        delivery, rendered = letter.delivery, letter.rendered
        late = (self._clock.now() - delivery.due_at).total_seconds()
        try:
            with self._settling.on_its_way():
                async with asyncio.timeout(self._patience):
                    if delivery.message:
                        message = await self._say_anew(delivery, rendered)
                    else:
                        message = await self._send(delivery, rendered)
        except DeliveryError as error:
            await self._refused(delivery, error)
        except TimeoutError:
            silence = f"no answer within {self._patience:.0f} s"
            await self._refused(delivery, DeliveryError(silence, ambiguous=True))
        except Exception as error:  # noqa: BLE001 - nobody knows what a platform may raise
            await self._refused(delivery, BrokenError(error))
        else:
            late += way.left_after or 0.0
            await self._arrived(delivery, message, rendered, late=late)

    async def _send(self, delivery: Delivery, rendered: Rendered) -> str:
        """Send all parts of a message, and return their ids; only the first one rings.

        Of several files the last goes with the last part, the others go ahead of
        it all: once the key has arrived, everything has.  What has been sent
        before a failure is not sent again.
        """
        said = parts(rendered.message)
        *ahead, document = rendered.documents or (None,)
        letter = [*((None, one) for one in ahead), *((part, None) for part in said)]
        letter[-1] = said[-1], document
        sent = self._sent_parts.setdefault(delivery.id, [])
        for number in range(len(sent), len(letter)):
            part, file = letter[number]
            key = delivery.key if number == len(letter) - 1 else f"{delivery.key}-part-{number}"
            first = number == len(ahead)
            whom = rendered.whom if rendered.rings and first else None
            quotes = rendered.quotes if first else ""
            piece = self._send_piece(delivery.chat.ref, part, file, key, whom, quotes)
            sent.append(await piece)
        del self._sent_parts[delivery.id]
        if ahead:
            self._files_ahead[delivery.id] = sent[: len(ahead)]
        return " ".join(sent[len(ahead) :])

    async def _send_piece(  # noqa: PLR0913, PLR0917 - what a piece consists of
        self,
        to: ChatRef,
        part: Message | None,
        file: Document | None,
        key: str,
        call: Call | None,
        quotes: str,
    ) -> str:
        """Send words, a file, or both; it rings where there is a *call*, be it of nobody."""
        rings, whom = call is not None, call or NOBODY
        if file is not None:
            return await self._platform.send_document(
                to, file, part, key=key, rings=rings, quotes=quotes, whom=whom
            )
        if part is None:
            raise AssertionError("a piece of a message is words, a file, or both")
        return await self._platform.send(to, part, key=key, rings=rings, quotes=quotes, whom=whom)

    async def _say_anew(self, delivery: Delivery, rendered: Rendered) -> str:
        """Edit what stands there; where files are taken back, put a message in its place."""
        if not rendered.takes_back:
            return await self._edit(delivery, rendered.message)
        to = delivery.chat.ref
        for gone in [*delivery.data.get(FILES, ()), *delivery.message.split()]:
            try:
                await self._platform.remove(to, gone)
            except DeliveryError as error:
                if not error.permanent:
                    raise
        key = f"{delivery.key}-instead"
        return await self._platform.send(to, rendered.message, key=key, rings=False)

    async def _edit(self, delivery: Delivery, message: Message) -> str:
        """Say the parts anew where they stand; more follow them, what is left is removed."""
        to, ids, said = delivery.chat.ref, delivery.message.split(), parts(message)
        for shown, part in zip(ids, said, strict=False):
            await self._platform.edit(to, shown, part)
        for left in ids[len(said) :]:
            await self._platform.remove(to, left)
        ids = ids[: len(said)]
        for number, part in enumerate(said[len(ids) :], start=len(ids)):
            key = f"{delivery.key}-part-{number}"
            ids.append(await self._platform.send(to, part, key=key, rings=False))
        return " ".join(ids)

    # ---- what came of it -------------------------------------------------------------------

    async def _noted(self, delivery: Delivery, note: Callable[[Store], None]) -> None:
        """Note what came of a message as soon as the database takes it: only we know of it."""
        while True:
            try:
                await self._settling.noted(delivery.chat.id, note)
            except Exception as error:
                if not out_of_order(error):
                    raise
                doing = "what became of a message cannot be noted"
                self._watch.failed(error, doing, self._platform.name)
            else:
                return
            await asyncio.sleep(A_MOMENT)

    async def _arrived(
        self,
        delivery: Delivery,
        message: str,
        rendered: Rendered | None = None,
        *,
        late: float | None = None,
    ) -> None:
        if late is None:  # it was asked for, some time after
            late = (self._clock.now() - delivery.due_at).total_seconds()
        behind = timedelta(seconds=late)
        self._recovery.reached(was_away=self._watch.is_away(self._platform.name))

        def settle(store: Store) -> None:
            store.settle_sent(delivery, message, self._clock.now())
            if rendered is not None:
                _note_left_out(store, delivery, rendered)
                _note_files(store, delivery, rendered, self._files_ahead.pop(delivery.id, ()))
            _note_behind(store, delivery, behind, rendered)

        await self._noted(delivery, settle)
        self._watch.arrived(delivery, late)

    async def _refused(self, delivery: Delivery, error: DeliveryError) -> None:
        attempts = delivery.attempts + 1
        if error.ambiguous and not delivery.message:
            arrived = await self._ask(delivery)
            if arrived is not False:
                await self._perhaps(delivery, arrived, error)
                return
        ends = delivery.helps_until is not None and not delivery.message
        wait = wait_after(error, attempts, until_it_helps_no_more=ends)
        if error.moved_to:
            wait = timedelta()

        def settle(store: Store) -> None:
            if error.moved_to:
                store.move_chat(delivery.chat.id, error.moved_to)
            if wait is not None:
                again, asked = self._system.now() + wait, error.retry_after is not None
                store.settle_later(delivery.id, again, str(error), asked=asked)
            elif delivery.message:
                store.keep_as_told(delivery)
            else:
                store.settle(delivery.id, State.FAILED, str(error))
                if error.gone:
                    _close(store, delivery)
                else:
                    _note(store, delivery, Why.FAILED, self._clock.now())
                    _note_lacking(store, delivery, error.lacks)

        await self._noted(delivery, self._if_ours(delivery, settle))
        if wait is None:
            self._watch.given_up(delivery, error, State.FAILED)
        else:
            self._watch.tried(delivery, error, wait.total_seconds())
            self._wake_in(wait)

    async def _ask(self, delivery: Delivery) -> Arrived:
        """Ask the platform whether *delivery* arrived; None: it cannot tell."""
        with contextlib.suppress(DeliveryError, TimeoutError):
            async with asyncio.timeout(self._patience):
                return await self._platform.was_sent(delivery.chat.ref, delivery.key)
        return None

    async def _perhaps(self, delivery: Delivery, arrived: Arrived, error: DeliveryError) -> None:
        """Settle what has arrived, or of which the platform cannot tell (*arrived* is None)."""
        if arrived is not None:
            await self._arrived(delivery, arrived if isinstance(arrived, str) else "")
            return
        again = delivery.kind in REPEATABLE and delivery.repeats < REPEATS
        wait = WAITS[0]

        def settle(store: Store) -> None:
            if again:
                store.repeat(delivery.id, self._system.now() + wait, str(error))
            else:
                store.settle(delivery.id, State.UNKNOWN, str(error))
                _note(store, delivery, Why.UNCLEAR, self._clock.now())

        await self._noted(delivery, self._if_ours(delivery, settle))
        if again:
            self._watch.tried(delivery, error, wait.total_seconds())
            self._wake_in(wait)
        else:
            self._watch.given_up(delivery, error, State.UNKNOWN)

    def _wake_in(self, wait: timedelta) -> None:
        asyncio.get_running_loop().call_later(wait.total_seconds(), self.wake)

    # ---- after a crash ---------------------------------------------------------------------

    async def recover(self) -> None:
        """Settle what was being sent when who sent it ended: ask the platform, else repeat."""
        async with self._database.transaction() as store:
            sending = self._left_over(store)
            again = () if self._process.shared else store.tried_again(self._platform.name)
        for at in again:
            self._wake_in(at - self._system.now())
        interrupted = InterruptedDeliveryError()
        for delivery in sending:
            arrived = await self._ask(delivery)
            if arrived is False:
                async with self._database.transaction() as store:
                    if self._is_ours(store, delivery):
                        store.settle_later(delivery.id, self._system.now(), "interrupted")
                self._watch.tried(delivery, interrupted, 0)
            else:
                await self._perhaps(delivery, arrived, interrupted)
        self._interrupted = False
        self._recovered_at = monotonic()

    def _left_over(self, store: Store) -> list[Delivery]:
        """Return what nobody sends any more though it was begun; it is ours to settle then."""
        if not self._process.holds(store, self.lease):
            return []
        left = [
            one
            for one in store.in_state(State.SENDING)
            if one.chat.ref.platform == self._platform.name
            and one.chat.id not in self._in_flight
            and self._process.is_left(store, one.sender)
        ]
        if self._process.shared:
            for one in left:
                store.take_over(one.id, self._process.number)
        return left

    def _if_ours(
        self, delivery: Delivery, note: Callable[[Store], None]
    ) -> Callable[[Store], None]:
        """Return *note* for as long as what came of *delivery* is for us to say."""

        def ours(store: Store) -> None:
            if self._is_ours(store, delivery):
                note(store)

        return ours

    def _is_ours(self, store: Store, delivery: Delivery) -> bool:
        """Tell whether what came of *delivery* is for us to say: nobody has taken it over.

        Who was taken for dead and lives does not know what happened to it since.
        """
        if not self._process.shared or delivery.message:
            return True
        return store.is_sent_by(delivery.id, self._process.number)


def _nothing() -> None:
    """Do nothing: an edit that says nothing any more leaves what stands there."""


def _why_late(delivery: Delivery) -> Why:
    """Tell why *delivery* did not go while it helped: we were away, or the platform was."""
    if delivery.repeats:
        return Why.UNCLEAR
    return Why.FAILED if delivery.error else Why.LATE


def _close(store: Store, delivery: Delivery) -> None:
    """Close a chat in which nobody can be reached any more; the organiser is told once."""
    if store.close_chat(delivery.chat.id):
        store.note_undelivered(delivery.chat, Why.GONE, "lost", (), delivery.due_at)


def _note(store: Store, delivery: Delivery, why: Why, now: datetime) -> None:
    """Note for the organiser what did not arrive; what is only said to them is not noted."""
    if delivery.kind in BY_THE_CLOCK:
        _note_parts(store, delivery, why, carried(store, delivery, now))
    else:
        _note_whole(store, delivery, why)


def _note_late(store: Store, delivery: Delivery, now: datetime) -> None:
    """Note what of *delivery*, which says nothing any more, did not go while it helped."""
    why = _why_late(delivery)
    if delivery.kind in BY_THE_CLOCK:
        over = (part for part in carried(store, delivery, now) if now >= part.helps_until)
        _note_parts(store, delivery, why, over)
    elif delivery.helps_until is not None and now >= delivery.helps_until:
        _note_whole(store, delivery, why)


def _note_left_out(store: Store, delivery: Delivery, rendered: Rendered) -> None:
    """Note what was to go with *delivery* and helped nobody any more when it went."""
    why = _why_late(delivery)
    _note_parts(store, delivery, why, rendered.too_late)
    if rendered.over:
        store.note_undelivered(delivery.chat, why, CHANGES, rendered.over, delivery.due_at)


def _note_files(
    store: Store, delivery: Delivery, rendered: Rendered, ahead: Sequence[str]
) -> None:
    """Keep the ids of files that went ahead of a message, and what was taken back."""
    if ahead:
        store.note_said(delivery.id, {FILES: list(ahead)})
    if rendered.takes_back:
        store.note_said(delivery.id, {FILES: [], TAKEN_BACK: False})


def _note_behind(
    store: Store, delivery: Delivery, behind: timedelta, rendered: Rendered | None
) -> None:
    """Note what arrived far *behind* its time, and let what waits for that be told."""
    if behind <= LATE or delivery.message or is_silent(delivery):
        return
    store.look_soon(delivery.chat.mission)
    if behind <= WORTH_TELLING:
        return
    if delivery.kind in BY_THE_CLOCK:
        dropped = {part.key for part in rendered.too_late} if rendered else set()
        parts = carried(store, delivery, delivery.due_at + behind)
        arrived = (part for part in parts if part.key not in dropped)
        _note_parts(store, delivery, Why.DELAYED, arrived)
    else:
        _note_whole(store, delivery, Why.DELAYED, rendered.over if rendered else ())


def _note_lacking(store: Store, delivery: Delivery, permission: str) -> None:
    """Note which permission it would have taken."""
    if permission and not is_silent(delivery):
        store.note_undelivered(delivery.chat, Why.DENIED, permission, (), delivery.due_at)


def _note_whole(store: Store, delivery: Delivery, why: Why, but: Collection[str] = ()) -> None:
    """Note a whole message, *but* for these sessions (codes)."""
    kind = delivery.data.get("kind", delivery.kind.value)
    if not is_silent(delivery):
        # A notice tells more than it did when it was claimed: what has changed since.
        now = store.delivery(delivery.id) or delivery
        sessions = tuple(code for code in now.data.get("sessions", ()) if code not in but)
        store.note_undelivered(delivery.chat, why, kind, sessions, delivery.due_at)


def _note_parts(store: Store, delivery: Delivery, why: Why, parts: Iterable[Occurrence]) -> None:
    for part in parts:
        store.note_undelivered(delivery.chat, why, part.kind.value, part.sessions, delivery.due_at)
