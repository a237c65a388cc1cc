"""What people can help with and look for: noted, listed without names, and introductions."""

from datetime import datetime

from bot.core.chat import Answer, Ask, ChatKind, Reply, Tap
from bot.core.features import Feature
from bot.core.languages.conversation import conversation_in
from bot.core.languages.linking import linking_in
from bot.core.languages.offers import offers_in
from bot.core.message import Message, line
from bot.core.messages.offers import CLOSE, NO, TAKE, YES, list_message, noted_message
from bot.core.mission import Person
from bot.core.offers import MOST_CHARACTERS, MOST_OPEN, Kind, Offer, are_apart, said_in
from bot.core.tokens import number_in
from bot.store.introducing import (
    ask_side,
    introduce,
    is_asked_enough,
    look_again,
    look_for,
    reachable,
)
from bot.store.store import Store
from handlers.instead import instead
from handlers.organisers import said
from handlers.questions import can_answer
from handlers.scene import Scene, alone_with


def offer(ask: Ask, rest: str, scene: Scene, store: Store, now: datetime) -> Reply:
    """Take ``/offer TEXT``, or list what one offers and what others look for."""
    return _said(Kind.OFFER, ask, rest, scene, store, now)


def seek(ask: Ask, rest: str, scene: Scene, store: Store, now: datetime) -> Reply:
    """Take ``/seek TEXT``, or list what one looks for and what others offer."""
    return _said(Kind.SEEK, ask, rest, scene, store, now)


def in_words(ask: Ask, scene: Scene, store: Store, now: datetime) -> Reply | None:
    """Take « je cherche un distributeur à Austin » said to us; None: something else was said.

    What asks about the programme is a question, as ever: "I'm looking for the coach".
    """
    heard = said_in(ask.text) if scene.is_told_to_us(ask) and not ask.edited else None
    if heard is None or not store.feature(scene.mission.code, Feature.OFFERS):
        return None
    if can_answer(ask.text, scene, now):
        return None
    kind, text = heard
    return _said(kind, ask, text, scene, store, now)


def _said(  # noqa: PLR0913, PLR0917 - who says what, and where
    kind: Kind, ask: Ask, rest: str, scene: Scene, store: Store, now: datetime
) -> Reply:
    words, person = offers_in(scene.language), scene.person
    if not store.feature(scene.mission.code, Feature.OFFERS):
        return said(words.off(by_organiser=scene.by_organiser), quotes=ask.message)
    if person is None:
        return said(linking_in(scene.language).say_first(), quotes=ask.message)
    text = " ".join(rest.split())
    if not text:
        return _listed(kind, ask, person, scene, store, now)
    refusal = _refused(kind, text, person, scene, store)
    if refusal:
        return said(refusal, quotes=ask.message)
    mission = scene.mission
    new = store.add_offer(mission.code, kind, person.code, text, now)
    look_for(store, mission, new, now)
    can_ask = person.code in reachable(store, mission)
    message = noted_message(new, scene.language, reachable=can_ask)
    answers = (Answer(message=message, quotes=ask.message),)
    return Reply(answers=answers, tells_others=True)


def _refused(kind: Kind, text: str, person: Person, scene: Scene, store: Store) -> str:
    words = offers_in(scene.language)
    if len(text) > MOST_CHARACTERS:
        return words.too_long(len(text), MOST_CHARACTERS)
    own = [one for one in _open(person, scene, store) if one.kind is kind and one.text]
    return words.too_many(kind, MOST_OPEN) if len(own) >= MOST_OPEN else ""


def _open(person: Person, scene: Scene, store: Store) -> list[Offer]:
    return [one for one in store.offers_of(scene.mission.code, person.code) if not one.closed]


def _listed(  # noqa: PLR0913, PLR0917 - what is listed for whom
    kind: Kind, ask: Ask, person: Person, scene: Scene, store: Store, now: datetime
) -> Reply:
    """List it in the direct chat, and look once more for what fits one's own."""
    if not alone_with(ask, scene):
        return said(offers_in(scene.language).directly(kind), quotes=ask.message)
    own = [one for one in _open(person, scene, store) if one.kind is kind and one.text]
    look_again(store, scene.mission, person.code, now)
    others = _others(kind.other, person, scene, store)
    message = list_message(kind, own, others, scene.language)
    answers = (Answer(message=message, quotes=ask.message),)
    return Reply(answers=answers, tells_others=bool(own))


def _others(kind: Kind, person: Person, scene: Scene, store: Store) -> list[Offer]:
    """Return what others offer (or look for) who can be asked, the newest in front."""
    chats = reachable(store, scene.mission)
    found = [
        one
        for one in store.open_offers(scene.mission.code)
        if one.kind is kind
        and one.text
        and one.person in chats
        and are_apart(person.code, one.person, scene.mission)
    ]
    return found[::-1]


# ---- at the buttons --------------------------------------------------------------------------


def press(tap: Tap, scene: Scene, store: Store, now: datetime) -> Reply:
    """Do what a button says: ``offer:close:<id>``, ``offer:take:<id>``, ``offer:meet:…``."""
    _, act, rest = [*tap.choice.split(":", 2), "", ""][:3]
    words, person = offers_in(scene.language), scene.person
    if not store.feature(scene.mission.code, Feature.OFFERS):
        return Reply(toast=words.off(by_organiser=scene.by_organiser))
    if person is None:
        return Reply(toast=linking_in(scene.language).say_first())
    if act == "meet":
        return _answered(tap, rest, person, scene, store, now)
    return _of_one(tap, act, rest, person, scene, store, now)


def _of_one(  # noqa: PLR0913, PLR0917 - who does what with which
    tap: Tap, act: str, rest: str, person: Person, scene: Scene, store: Store, now: datetime
) -> Reply:
    words = offers_in(scene.language)
    known = store.offer(scene.mission.code, number_in(rest))
    if known is None or known.closed:
        return Reply(toast=words.gone())
    if act == CLOSE and known.person == person.code:
        store.close_offer(known.id)
        return instead(tap, _line(words.closed()), words.closed())
    if act == TAKE and are_apart(person.code, known.person, scene.mission):
        return Reply(toast=_taken(known, person, scene, store, now))
    return Reply(toast=conversation_in(scene.language).out_of_date())


def _taken(known: Offer, person: Person, scene: Scene, store: Store, now: datetime) -> str:
    """Ask who offers (or looks for) something, for who has chosen it; return what these read.

    Their own side of it has no words: it holds for this one alone.
    """
    mission, words = scene.mission, offers_in(scene.language)
    chats = reachable(store, mission)
    if known.person not in chats or is_asked_enough(store, mission, known.person):
        return words.gone()
    if any(
        known.id in (one.offer, one.seek)
        for one in store.introductions_of(mission.code, person.code)
    ):
        return words.asked_already()
    own = store.add_offer(mission.code, known.kind.other, person.code, "", now)
    offer, seek = (known, own) if known.kind is Kind.OFFER else (own, known)
    store.may_introduce(mission.code, offer.id, seek.id, now)
    store.agree(mission.code, offer.id, seek.id, own.kind, now, wanted=True)
    ask_side(store, mission, offer, seek, known.kind, chats[known.person], now)
    return words.asked()


def _answered(  # noqa: PLR0913, PLR0917 - who says what to whom
    tap: Tap, rest: str, person: Person, scene: Scene, store: Store, now: datetime
) -> Reply:
    """Note what one side says; once both have agreed each is told who the other is."""
    offer_id, seek_id, side, what = [*rest.split(":"), "", "", ""][:4]
    words, code = offers_in(scene.language), scene.mission.code
    gone = Reply(toast=conversation_in(scene.language).out_of_date())
    if side not in set(Kind) or what not in {YES, NO}:
        return gone
    offer, seek = store.offer(code, number_in(offer_id)), store.offer(code, number_in(seek_id))
    own = offer if side == Kind.OFFER else seek
    if offer is None or seek is None or own is None or own.person != person.code:
        return gone
    before = store.introduction(code, offer.id, seek.id)
    if before is None or before.agreed or scene.chat.kind is not ChatKind.DIRECT:
        return gone
    if offer.closed or seek.closed:
        return instead(tap, _line(words.gone()), words.gone())
    met = store.agree(code, offer.id, seek.id, Kind(side), now, wanted=what == YES)
    if met is not None and met.agreed:
        introduce(store, scene.mission, met, person.code, now)
    told = words.waits() if what == YES else words.declined()
    return instead(tap, _line(told), told)


def _line(text: str) -> Message:
    return Message("", (line(text),))
