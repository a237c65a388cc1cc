"""Lines to take home: organisers pick and order them, who wrote them says who may read them."""

from datetime import datetime

from bot.core.chat import Answer, Ask, Reply, Tap
from bot.core.languages.conversation import conversation_in
from bot.core.message import Message
from bot.core.messages.takeaways import FIRST, TURN, own_message, picks_message
from bot.core.report.facts import Line
from bot.core.takeaways import listed, mark_of
from bot.store.store import Store
from handlers.accounts import own_direct
from handlers.instead import instead
from handlers.organisers import said, told_directly
from handlers.scene import Scene


def takeaways(ask: Ask, rest: str, scene: Scene, store: Store, now: datetime) -> Reply:
    """Show organisers all lines to pick from, and anyone else their own, where nobody else reads.

    ``/takeaways``, « /aretenir ».
    """
    del rest, now
    chat, words = own_direct(scene, store), conversation_in(scene.language)
    if chat is None and not ask.alone:
        return said(words.directly_please(ask.text.split()[0]), quotes=ask.message)
    message = _picks(scene, store, 0) if scene.by_organiser else _own(scene, store, 0)
    if ask.alone or chat is None or chat.ref == ask.chat:
        return Reply(answers=(Answer(message=message, quotes=ask.message),))
    return told_directly(ask, scene, Answer(message=message, to=chat.ref))


def pick(tap: Tap, scene: Scene, store: Store, now: datetime) -> Reply:
    """Pick a line or leave it out (``pick:<page>:<mark>``), put it first, or turn the page."""
    del now
    page, _, rest = tap.choice.removeprefix("pick:").partition(":")
    if not scene.by_organiser or not page.isdecimal():
        return Reply(toast=conversation_in(scene.language).organisers_only())
    if rest != TURN:
        order, mark = _picked(store, scene.mission.code), rest.removeprefix(f"{FIRST}:")
        meant = [one for one in store.lines(scene.mission.code) if mark_of(one) == mark]
        others = [one for one in order if mark_of(one) != mark]
        if not meant:
            return Reply(toast=conversation_in(scene.language).out_of_date())
        if rest.startswith(FIRST):
            others = [*meant, *others]
        elif len(others) == len(order):
            others = [*others, *meant]
        for line in meant:
            store.place_takeaway(scene.mission.code, line.about, line.person, None)
        for place, line in enumerate(others, start=1):
            store.place_takeaway(scene.mission.code, line.about, line.person, place)
    return instead(tap, _picks(scene, store, int(page)))


def share(tap: Tap, scene: Scene, store: Store, now: datetime) -> Reply:
    """Let the next circle read a line of one's own: ``own:<page>:<mark>``, or turn the page."""
    del now
    page, _, mark = tap.choice.removeprefix("own:").partition(":")
    mission, person = scene.mission.code, scene.person
    if person is None or not page.isdecimal():
        return Reply(toast=conversation_in(scene.language).out_of_date())
    for line in _lines_of(store, mission, person.code):
        if mark_of(line) == mark:
            store.share_takeaway(
                mission,
                line.about,
                person.code,
                shareable=not line.shareable or not line.signed,
                signed=line.shareable and not line.signed,
            )
    return instead(tap, _own(scene, store, int(page)))


def _picked(store: Store, mission: str) -> list[Line]:
    """Return the lines that are picked, in their order."""
    found = [(one.place, one) for one in store.lines(mission) if one.place is not None]
    return [one for _, one in sorted(found, key=lambda pair: pair[0])]


def _lines_of(store: Store, mission: str, person: str) -> list[Line]:
    return [one for one in store.lines(mission) if one.person == person]


def _picks(scene: Scene, store: Store, page: int) -> Message:
    mission = scene.mission
    lines = store.lines(mission.code)
    if mission.anonymous:
        lines = tuple(one if one.signed else _nameless(one) for one in lines)
    picked = len(_picked(store, mission.code))
    shown = listed(mission, lines, page)
    return picks_message(mission, shown, picked, len(lines), scene.language)


def _own(scene: Scene, store: Store, page: int) -> Message:
    mission, person = scene.mission, scene.person
    lines = _lines_of(store, mission.code, person.code) if person is not None else []
    return own_message(mission, listed(mission, lines, page), scene.language)


def _nameless(line: Line) -> Line:
    """Return *line* as it is read where nobody is to know whose it is."""
    return Line(text=line.text, about=line.about, shareable=line.shareable, place=line.place)
