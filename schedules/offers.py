"""Two who may help each other are asked, each directly, and told who it is once both agree."""

from datetime import datetime

from bot.core.features import Feature
from bot.core.messages.offers import fits_message, introduced_message
from bot.core.offers import Introduction, Kind, Offer
from bot.store.chats import audience
from bot.store.store import Store
from bot.store.values import Delivery, Notice
from schedules.rendered import Rendered

Two = tuple[Offer, Offer, Introduction]


def fits_told(store: Store, delivery: Delivery, notice: Notice, now: datetime) -> Rendered | None:
    """Ask one side; None: they have said something, or it cannot be any more."""
    del now
    found, side = _two(store, notice), Kind(notice.data["side"])
    if found is None or not store.feature(delivery.mission, Feature.OFFERS):
        return None
    offer, seek, met = found
    if offer.closed or seek.closed or False in (met.by_offer, met.by_seek):
        return None
    if met.said(side) is not None:
        return None
    language = audience(delivery.chat, store.mission(delivery.mission)).language
    return Rendered(fits_message(offer, seek, side, language), rings=False)


def introduced_told(
    store: Store, delivery: Delivery, notice: Notice, now: datetime
) -> Rendered | None:
    """Name one to the other: both have agreed."""
    del now
    mission, found = store.mission(delivery.mission), _two(store, notice)
    if found is None or not found[2].agreed:
        return None
    offer, seek, _ = found
    own, theirs = (offer, seek) if notice.data["side"] == Kind.OFFER else (seek, offer)
    other = mission.people_by_code.get(theirs.person)
    if other is None:
        return None
    language = audience(delivery.chat, mission).language
    return Rendered(introduced_message(other, theirs, own, language), rings=False)


def _two(store: Store, notice: Notice) -> Two | None:
    ids = notice.data["offer"], notice.data["seek"]
    offer, seek = (store.offer(notice.mission, one) for one in ids)
    met = store.introduction(notice.mission, *ids)
    return (offer, seek, met) if offer is not None and seek is not None and met else None
