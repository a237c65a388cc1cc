"""What people can help with and what they look for, and who has agreed to meet whom."""

from datetime import datetime

from sqlmodel import Session, col, delete, or_, select, update

from bot.core.offers import Introduction, Kind, Offer
from bot.store.tables import IntroductionRow, OfferRow
from bot.store.upsert import insert_new


class Offers:
    """The part of the store that keeps offers, requests and introductions."""

    _session: Session

    def add_offer(self, mission: str, kind: Kind, person: str, text: str, at: datetime) -> Offer:
        """Keep what *person* can help with, or looks for."""
        row = OfferRow(mission=mission, person=person, kind=kind.value, text=text, at=at)
        self._session.add(row)
        self._session.flush()
        return _offer(row)

    def offer(self, mission: str, offer: int) -> Offer | None:
        """Return one offer or request of a mission."""
        row = self._session.get(OfferRow, offer)
        return _offer(row) if row is not None and row.mission == mission else None

    def open_offers(self, mission: str) -> tuple[Offer, ...]:
        """Return all offers and requests that are not closed, the oldest in front."""
        query = (
            select(OfferRow)
            .where(OfferRow.mission == mission, col(OfferRow.closed).is_(False))
            .order_by(col(OfferRow.id))
        )
        return tuple(map(_offer, self._session.exec(query)))

    def offers_of(self, mission: str, person: str) -> tuple[Offer, ...]:
        """Return what *person* offers and looks for, closed or not, the oldest in front."""
        query = (
            select(OfferRow)
            .where(OfferRow.mission == mission, OfferRow.person == person)
            .order_by(col(OfferRow.id))
        )
        return tuple(map(_offer, self._session.exec(query)))

    def close_offer(self, offer: int) -> None:
        """Note that an offer or a request holds no more: nobody is asked about it from now on."""
        ours = col(OfferRow.id) == offer
        self._session.exec(update(OfferRow).where(ours).values(closed=True))

    def may_introduce(self, mission: str, offer: int, seek: int, at: datetime) -> bool:
        """Note that an offer and a request (ids) may fit, and tell whether that is new."""
        values = {
            "offer": offer,
            "seek": seek,
            "mission": mission,
            "at": at,
            "by_offer": None,
            "by_seek": None,
            "made_at": None,
        }
        return insert_new(self._session, IntroductionRow, values)

    def introduction(self, mission: str, offer: int, seek: int) -> Introduction | None:
        """Return what the two sides of an offer and a request (ids) say."""
        row = self._session.get(IntroductionRow, (offer, seek))
        return _introduction(row) if row is not None and row.mission == mission else None

    def introductions_of(self, mission: str, person: str) -> tuple[Introduction, ...]:
        """Return those in which *person* is one side."""
        own = [one.id for one in self.offers_of(mission, person)]
        row = IntroductionRow
        query = (
            select(row)
            .where(row.mission == mission, or_(col(row.offer).in_(own), col(row.seek).in_(own)))
            .order_by(col(row.offer), col(row.seek))
        )
        return tuple(map(_introduction, self._session.exec(query)))

    def agree(  # noqa: PLR0913 - who says what to which
        self, mission: str, offer: int, seek: int, side: Kind, at: datetime, *, wanted: bool
    ) -> Introduction | None:
        """Note what one side says to an introduction, and return it; made, it stays as it is.

        It is made, at *at*, as soon as both have agreed.
        """
        row = self._session.get(IntroductionRow, (offer, seek))
        if row is None or row.mission != mission:
            return None
        if row.made_at is None:
            if side is Kind.OFFER:
                row.by_offer = wanted
            else:
                row.by_seek = wanted
            if row.by_offer and row.by_seek:
                row.made_at = at
            self._session.add(row)
            self._session.flush()
        return _introduction(row)

    def forget_offers(self, mission: str, person: str) -> None:
        """Forget what *person* offered and looked for, and whom they were to meet."""
        own = [one.id for one in self.offers_of(mission, person)]
        met = IntroductionRow
        either = or_(col(met.offer).in_(own), col(met.seek).in_(own))
        self._session.exec(delete(met).where(either))
        self._session.exec(delete(OfferRow).where(col(OfferRow.id).in_(own)))


def _offer(row: OfferRow) -> Offer:
    return Offer(
        id=row.id or 0,
        kind=Kind(row.kind),
        person=row.person,
        text=row.text,
        at=row.at,
        closed=row.closed,
    )


def _introduction(row: IntroductionRow) -> Introduction:
    return Introduction(
        offer=row.offer,
        seek=row.seek,
        by_offer=row.by_offer,
        by_seek=row.by_seek,
        made_at=row.made_at,
    )
