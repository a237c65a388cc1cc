"""Secret addresses of calendars: given as often as somebody asks, replaced, stopped.

Only the hash of an address is kept, and still it can be shown again: its secret
part is derived (HMAC-SHA256) from the key that signs links, from whose calendar
it is and from a serial number.  Raising the serial makes another address, and
what is not the hash that is kept opens nothing.  The first serial is drawn, so
that an address that was removed does not come back with the next.  Where the key
is another than before, so is the address that is shown, and the old one stops.
"""

import hmac
import secrets
from base64 import urlsafe_b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from bot.core.calendars import (
    FOLLOWERS,
    GROUP,
    Calendar,
    Entry,
    Reader,
    entries,
    reader_of,
)
from bot.core.chat import ChatKind
from bot.core.messages.calendars import calendar as calendar_of
from bot.core.mission import Mission
from bot.store.calendars import Reached, Subscription
from bot.store.codes import hash_of
from bot.store.store import Store

BYTES = 24
"""192 bits of a token."""
FIRST = 2**30
"""The first serial is below this: each calendar has as many addresses left."""


@dataclass(frozen=True, kw_only=True)
class Address:
    """Where a calendar is reached; *by_others*: also from elsewhere than this very machine."""

    url: str
    by_others: bool

    @property
    def webcal(self) -> str:
        """The same for what subscribes at a touch."""
        return f"webcal://{self.url.partition('://')[2]}"


def address(store: Store, mission: str, whose: str, now: datetime) -> Address | None:
    """Return the address of a calendar, a new one where there is none or it was stopped.

    None: this process serves no calendars.
    """
    kept = store.subscription(mission, whose)
    if kept is None or kept.revoked:
        return renewed(store, mission, whose, now)
    return _kept(store, mission, whose, kept.serial, now)


def renewed(store: Store, mission: str, whose: str, now: datetime) -> Address | None:
    """Return a new address; the one before it opens nothing any more."""
    kept = store.subscription(mission, whose)
    serial = kept.serial + 1 if kept is not None else 1 + secrets.randbelow(FIRST)
    return _kept(store, mission, whose, serial, now)


def stop(store: Store, mission: str, whose: str, now: datetime) -> None:
    """Let the address of a calendar, where there is one, open nothing any more."""
    kept = store.subscription(mission, whose)
    if kept is not None and not kept.revoked:
        stopped = Subscription(
            mission=mission, whose=whose, serial=kept.serial, hash=kept.hash, revoked=True
        )
        store.keep_subscription(stopped, now)


def _kept(store: Store, mission: str, whose: str, serial: int, now: datetime) -> Address | None:
    at = store.calendars_at
    if at is None:
        return None
    token = _token(at, mission, whose, serial)
    made = Subscription(mission=mission, whose=whose, serial=serial, hash=hash_of(token))
    if store.subscription(mission, whose) != made:
        store.keep_subscription(made, now)
    return Address(url=f"{at.url}/calendar/{token}.ics", by_others=at.by_others)


def _token(at: Reached, mission: str, whose: str, serial: int) -> str:
    what = "\0".join(("a calendar's address", mission, whose, str(serial)))
    return urlsafe_b64encode(hmac.digest(at.secret, what.encode(), "sha256")[:BYTES]).decode()


# ---- what is there ---------------------------------------------------------------------------


@dataclass(frozen=True, kw_only=True)
class Opened:
    """A calendar that somebody may see; its words are found without a store, elsewhere."""

    mission: Mission
    reader: Reader
    held: tuple[Entry, ...]
    published: Mapping[int, datetime]

    def calendar(self) -> Calendar:
        """Say it, which takes 30 ms for a programme of a thousand sessions."""
        return calendar_of(self.mission, self.reader, self.held, self.published)


def opened(store: Store, token: str, at: datetime) -> Opened | None:
    """Return what *token* opens, as it is at the instant *at*."""
    found = store.subscribed_with(hash_of(token))
    if found is None or not store.knows(found.mission):
        return None
    return shown(store, store.mission(found.mission), found.whose, at)


def shown(store: Store, mission: Mission, whose: str, at: datetime) -> Opened | None:
    """Return the calendar of *whose*, None where *mission* knows nobody of that name any more.

    It is the programme as it was published last, whatever is being changed.
    """
    reader = reader_of(mission, whose, mission.language)
    if reader is None:
        return None
    reader = Reader(
        language=_language(store, mission, reader), person=reader.person, group=reader.group
    )
    held = entries(
        mission,
        store.chronicle(mission.code),
        reader,
        at,
        lambda revision: store.mission_at(mission.code, revision),
    )
    return Opened(
        mission=mission,
        reader=reader,
        held=tuple(held),
        published=store.published(mission.code),
    )


def _language(store: Store, mission: Mission, reader: Reader) -> str:
    """Return the language somebody chose, else theirs by the file; of a chat the chat's."""
    if reader.person is not None:
        accounts = store.accounts(mission.code).get(reader.person.code, ())
        chosen = (store.language_of(account, mission.code) for account in accounts)
        return next(filter(None, chosen), "") or reader.person.language or mission.language
    kind = ChatKind.GROUP if reader.group else ChatKind.FOLLOWERS
    chats = store.chats(mission.code, kind)
    spoken = (chat.language for chat in chats if chat.group == reader.group)
    return next(filter(None, spoken), "") or mission.language


def whose_there_are(mission: Mission) -> tuple[str, ...]:
    """Name the calendars of *mission* that are not one person's."""
    return (*(f"{GROUP}{code}" for code in mission.group_codes), FOLLOWERS)
