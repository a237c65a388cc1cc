"""Asking two people whether to introduce them, each directly, and telling who it is."""

from datetime import datetime, timedelta

from bot.core.chat import BoundChat
from bot.core.features import Feature
from bot.core.messages.offers import FITS, INTRODUCED
from bot.core.mission import Mission
from bot.core.offers import MOST_ASKED, Introduction, Kind, Offer, matches
from bot.store.reaching import chats_of_all
from bot.store.store import Store
from bot.store.telling import tell

HELPS_FOR = timedelta(days=7)


def reachable(store: Store, mission: Mission) -> dict[str, BoundChat]:
    """Return who (by code) can be asked something directly, and where: nobody who is muted."""
    chats = chats_of_all(store, mission.code)
    heard = store.unmuted([chat.id for chat in chats.values()])
    return {person: chat for person, chat in chats.items() if chat.id in heard}


def look_for(store: Store, mission: Mission, new: Offer, now: datetime) -> None:
    """Ask both sides about what fits *new*, where both can be asked and have not been."""
    chats = reachable(store, mission)
    if new.closed or new.person not in chats:
        return
    known = [one for one in store.open_offers(mission.code) if one.person in chats]
    people = {one.person for one in known if one.kind is new.kind.other}
    enough = {person for person in people if is_asked_enough(store, mission, person)}
    others = [one for one in known if one.person not in enough]
    for found in matches(new, others, mission):
        offer, seek = (new, found) if new.kind is Kind.OFFER else (found, new)
        if store.may_introduce(mission.code, offer.id, seek.id, now):
            for one in (offer, seek):
                chat, presses = chats[one.person], one.id == new.id
                ask_side(store, mission, offer, seek, one.kind, chat, now, presses=presses)


def look_again(store: Store, mission: Mission, person: str, now: datetime) -> None:
    """Ask about what fits what *person* has said before: they can be asked from now on."""
    if store.feature(mission.code, Feature.OFFERS):
        for one in store.offers_of(mission.code, person):
            if one.text:
                look_for(store, mission, one, now)


def is_asked_enough(store: Store, mission: Mission, person: str) -> bool:
    """Tell whether somebody has as many open questions as one may be asked."""
    own = {one.id: one.kind for one in store.offers_of(mission.code, person) if not one.closed}
    open_ones = [
        one
        for one in store.introductions_of(mission.code, person)
        if any(one.said(own[id_]) is None for id_ in (one.offer, one.seek) if id_ in own)
    ]
    return len(open_ones) >= MOST_ASKED


def ask_side(  # noqa: PLR0913, PLR0917 - who is asked about what, and where
    store: Store,
    mission: Mission,
    offer: Offer,
    seek: Offer,
    side: Kind,
    chat: BoundChat,
    now: datetime,
    *,
    presses: bool = False,
) -> None:
    """Ask one side, silently; whom it would be is not said.

    At night it waits, but for who has just written (*presses*).
    """
    data = {"offer": offer.id, "seek": seek.id, "side": side.value}
    notice = store.add_notice(mission.code, FITS, data, now)
    helps = now + HELPS_FOR
    tell(store, mission, notice, [chat], now, helps_until=helps, presses=presses)


def introduce(store: Store, mission: Mission, made: Introduction, by: str, now: datetime) -> None:
    """Tell both sides who it is, at once who has just agreed (*by*, a code)."""
    chats = chats_of_all(store, mission.code)
    for side in Kind:
        own = store.offer(mission.code, made.offer if side is Kind.OFFER else made.seek)
        chat = chats.get(own.person) if own is not None else None
        if chat is not None:
            data = {"offer": made.offer, "seek": made.seek, "side": side.value}
            notice = store.add_notice(mission.code, INTRODUCED, data, now)
            presses = own is not None and own.person == by
            helps = now + HELPS_FOR
            tell(store, mission, notice, [chat], now, helps_until=helps, presses=presses)
