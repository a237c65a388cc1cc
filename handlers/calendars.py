"""Somebody wants the programme in their own calendar: a secret address, and it can be stopped."""

import re
from datetime import datetime

from bot.core.calendars import FOLLOWERS, GROUP, PERSON
from bot.core.chat import Answer, Ask, ChatKind, Document, Reply, Tap
from bot.core.languages.calendars import calendars_in
from bot.core.languages.conversation import conversation_in
from bot.core.languages.joining import joining_in
from bot.core.languages.linking import linking_in
from bot.core.message import Message, line
from bot.core.messages import calendar_addresses as messages
from bot.core.mission import Mission, Person
from bot.core.understanding.sentence import folded, words_of
from bot.core.whose import meant
from bot.files.calendar import written
from bot.store.store import Store
from bot.store.subscribing import Address, address, renewed, shown, stop, whose_there_are
from handlers.accounts import own_direct_chat
from handlers.instead import instead
from handlers.organisers import said, told_directly
from handlers.scene import Scene

AT_HOME = frozenset(words_of("contact contacts followers follower en france home office"))
"""What the followers' calendar is called."""
_NAMED = re.compile(r"(?:(?:le|du|des|de|la|the|of|for|pour|l) |groupe |group )*")
_OTHER_SIGNS = re.compile(r"[\W_]+")
_CALENDAR = r"(?:calendrier|agenda|calendar|diary)"
_MADE_BY = "google|outlook|apple|iphone|samsung|android|telephone|phone"
_OWN = rf"(?:mon|my|notre|our) (?:(?:{_MADE_BY}) )?{_CALENDAR}(?: (?:{_MADE_BY}))?"
_IN_WORDS = re.compile(
    r"(?:please |svp |s il vous plait |vous pouvez |pouvez vous |peux tu |tu peux |can you "
    r"|could you |je veux |je voudrais |i want to |i would like to |how do i |how can i "
    r"|comment )*(?:"
    rf"(?:mon |my |le |the )?(?:calendrier|calendar)(?: (?:link|address|feed|ics|ical))?"
    r"|(?:le )?lien d[ue] (?:mon )?calendrier"
    r"|(?:add|put|get|have|sync|save|copy)(?: \w+){0,3}?"
    rf" (?:to|in|into|on|with) {_OWN}"
    r"|(?:l |le |les |tout |me )?(?:ajoute[rz]?|mets|met|mettre|mettez|copie[rz]?|avoir)"
    rf"(?: \w+){{0,3}}? (?:dans|a|sur|avec) {_OWN}"
    r"|(?:m |s )?abonne[rz]? au (?:calendrier|programme)"
    r"|subscribe to the (?:calendar|programme|program)"
    r")(?: please| svp| s il vous plait| merci| thanks)*"
)
_OF_OTHERS = re.compile(r"(?:le |the )?(?:calendrier|calendar) (.+)")


def calendar(ask: Ask, rest: str, scene: Scene, store: Store, now: datetime) -> Reply:
    """Give an address, where nobody else reads it: ``/calendar [group or followers]``."""
    words = calendars_in(scene.language)
    if scene.person is None:
        return said(linking_in(scene.language).say_first(), quotes=ask.message)
    whose = wanted(scene.mission, scene.person, rest)
    if whose != own(scene.person) and not scene.by_organiser:
        return said(words.only_own(), quotes=ask.message)
    if whose is None:
        known = (messages.called(scene.mission, one, scene.language) for one in _others(scene))
        return said(words.which(", ".join(known)), quotes=ask.message)
    private = ask.alone or scene.chat.kind is ChatKind.DIRECT
    to = None if private else own_direct_chat(scene, store)
    if not private and to is None:
        return said(joining_in(scene.language).directly(words.command()), quotes=ask.message)
    told = Answer(message=_address(whose, scene, store, now), to=to)
    if private:
        return Reply(answers=(told,))
    return told_directly(ask, scene, told)


def asked_in_words(ask: Ask, scene: Scene, store: Store, now: datetime) -> Reply | None:
    """Take "add it to my calendar", "calendrier du groupe A"; None: something else was said."""
    if not ask.addressed or scene.person is None:
        return None
    text = _plain(ask.text)
    if _IN_WORDS.fullmatch(text):
        return calendar(ask, "", scene, store, now)
    of_others = _OF_OTHERS.fullmatch(text)
    if of_others and scene.by_organiser and wanted(scene.mission, scene.person, of_others[1]):
        return calendar(ask, of_others[1], scene, store, now)
    return None


def press(tap: Tap, scene: Scene, store: Store, now: datetime) -> Reply:
    """Do what a button below an address does: ``calendar:<act>:<whose>``."""
    _, act, token = [*tap.choice.split(":", 2), "", ""][:3]
    whose = _meant(token, scene)
    if whose is None or not (tap.alone or scene.chat.kind is ChatKind.DIRECT):
        return Reply(toast=conversation_in(scene.language).out_of_date())
    mission, language = scene.mission, scene.language
    match act:
        case messages.RENEW | messages.STOP:
            message = messages.asked_first(mission, whose, act, language)
        case messages.RENEWED:
            message = _address(whose, scene, store, now, renew=True)
        case messages.STOPPED:
            stop(store, mission.code, whose, now)
            message = messages.stopped(mission, whose, language)
        case messages.FILE:
            return _file(whose, scene, store, now)
        case _:
            message = _address(whose, scene, store, now)
    return instead(tap, message)


def own(person: Person) -> str:
    """Name the calendar of *person*."""
    return f"{PERSON}{person.code}"


def wanted(mission: Mission, person: Person, rest: str) -> str | None:
    """Return whose calendar *rest* names, that of *person* where it names nobody's."""
    text = _plain(rest)
    text = text[len(found[0]) :] if (found := _NAMED.match(f"{text} ")) else text
    if not text:
        return own(person)
    for group in mission.groups:
        names = {_plain(group.code), _plain(group.name)}
        if text in names | {name.removeprefix("groupe ").removeprefix("group ") for name in names}:
            return f"{GROUP}{group.code}"
    return FOLLOWERS if set(text.split()) <= AT_HOME else None


def _plain(text: str) -> str:
    return _OTHER_SIGNS.sub(" ", folded(text)).strip()


def _others(scene: Scene) -> tuple[str, ...]:
    return whose_there_are(scene.mission) if scene.by_organiser else ()


def _meant(token: str, scene: Scene) -> str | None:
    """Return whose calendar a button is about, None: it is not for who presses."""
    if scene.person is None:
        return None
    names = {
        messages.named(scene.mission, one): one for one in (own(scene.person), *_others(scene))
    }
    return names.get(meant(token, names))


def _address(
    whose: str, scene: Scene, store: Store, now: datetime, *, renew: bool = False
) -> Message:
    """Give the address of a calendar, or say that there is none."""
    made: Address | None = (renewed if renew else address)(store, scene.mission.code, whose, now)
    if made is None:
        not_served = line(calendars_in(scene.language).not_served())
        return Message(messages.title(scene.mission, whose, scene.language), (not_served,))
    return messages.address_told(
        scene.mission,
        whose,
        made.url,
        made.webcal,
        scene.language,
        by_others=made.by_others,
        renewed=renew,
    )


def _file(whose: str, scene: Scene, store: Store, now: datetime) -> Reply:
    """Send the calendar as it is now, for where no address can be reached."""
    found = shown(store, scene.mission, whose, now)
    if found is None:
        return Reply(toast=conversation_in(scene.language).out_of_date())
    document = Document(
        name=f"{scene.mission.code}.ics",
        content=written(found.calendar()),
        media_type="text/calendar",
    )
    message = Message("", (line(calendars_in(scene.language).file_is()),))
    return Reply(answers=(Answer(message=message, document=document),))
