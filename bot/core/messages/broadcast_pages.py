"""What an organiser chooses from below a preview: whom, when, and how it looks elsewhere."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from bot.core.beginnings import clock_of
from bot.core.bidi import isolated
from bot.core.broadcast_times import Occasion, Offered, offered
from bot.core.broadcasts import PEOPLE, Announcement, companies, picked
from bot.core.languages.broadcasting import broadcasting_in
from bot.core.languages.conversation import conversation_in
from bot.core.languages.dates import dates_in
from bot.core.message import LABEL_CHARACTERS, Button, shortened
from bot.core.mission import Role
from bot.core.tokens import token_of

A_PAGE = 12
IN_A_ROW = 2
TITLE = 40
MORE, SESSIONS, COMPANIES, SOME_PEOPLE, WHEN, LOOK = (
    "more", "sessions", "companies", "people", "when", "look"
)  # fmt: skip
"""The pages of a preview; those of long lists with a number."""


def buttons_of(
    page: str, draft: Announcement, language: str, now: datetime, *, unseen: bool
) -> tuple[Button, ...]:
    """Return what can be pressed on a page of a preview; none: it has no page of that name.

    *unseen*: something has asked for Seen.
    """
    name, _, number = page.partition(":")
    at = int(number) if number.isdecimal() else 0
    match name:
        case "more":
            return tuple(_audiences(draft, language, unseen=unseen))
        case "sessions":
            return _paged(page, _sessions(draft, language, now), at, draft, language)
        case "companies":
            return _paged(page, _companies(draft, language), at, draft, language)
        case "people":
            return _paged(page, _people(draft, language), at, draft, language)
        case "when":
            return (*_times(draft, language, now), _back(draft, language, row=9))
        case _:
            return ()


def _audiences(draft: Announcement, language: str, *, unseen: bool) -> Iterator[Button]:
    words, number = broadcasting_in(language), draft.number
    yield Button(words.a_session(), f"show:{number}:{SESSIONS}:0")
    if companies(draft.mission):
        yield Button(words.a_company(), f"show:{number}:{COMPANIES}:0", row=1)
    yield Button(words.some_people(), f"show:{number}:{SOME_PEOPLE}:0", row=2)
    if unseen:
        yield Button(words.who_has_not_seen(), f"to:{number}:unseen", row=3)
    yield _back(draft, language, row=4)


def _back(draft: Announcement, language: str, row: int) -> Button:
    return Button(broadcasting_in(language).back(), f"show:{draft.number}:", row=row)


def _paged(
    page: str, every: Sequence[tuple[str, str]], at: int, draft: Announcement, language: str
) -> tuple[Button, ...]:
    words, number, name = broadcasting_in(language), draft.number, page.partition(":")[0]
    shown = every[at * A_PAGE : (at + 1) * A_PAGE]
    found = [
        Button(shortened(label, LABEL_CHARACTERS), choice, row=place // IN_A_ROW)
        for place, (label, choice) in enumerate(shown)
    ]
    last = A_PAGE // IN_A_ROW
    if at:
        found.append(Button(words.earlier(), f"show:{number}:{name}:{at - 1}", row=last))
    if every[(at + 1) * A_PAGE :]:
        found.append(Button(words.later(), f"show:{number}:{name}:{at + 1}", row=last))
    return (*found, _back(draft, language, row=last + 1))


def _sessions(draft: Announcement, language: str, now: datetime) -> list[tuple[str, str]]:
    dates, number = dates_in(language), draft.number
    found = []
    for session in draft.mission.programme:
        if session.ends_at > now:
            clock = f"{dates.short_day(session.day)} {dates.clock(session.start)}"
            title = shortened(session.title.said_in(language), TITLE)
            found.append((f"{clock} · {title}", f"to:{number}:session:{token_of(session.code)}"))
    return found


def _companies(draft: Announcement, language: str) -> list[tuple[str, str]]:
    del language
    return [
        (name, f"to:{draft.number}:company:{token_of(name)}") for name in companies(draft.mission)
    ]


def _people(draft: Announcement, language: str) -> list[tuple[str, str]]:
    """Give those who travel, then those at home; who is picked is marked."""
    mission, words = draft.mission, conversation_in(language)
    chosen = picked(draft.audience) if draft.audience.startswith(PEOPLE) else ()
    every = (*mission.with_role(Role.PARTICIPANT), *mission.with_role(Role.FOLLOWER))
    return [
        (
            words.chosen(one.name) if one.code in chosen else one.name,
            f"to:{draft.number}:person:{token_of(one.code)}",
        )
        for one in every
    ]


def _times(draft: Announcement, language: str, now: datetime) -> Iterator[Button]:
    words = broadcasting_in(language)
    yield Button(words.at_once(), f"when:{draft.number}:now")
    for row, one in enumerate(offered(draft.mission, draft.audience, now), start=1):
        label = shortened(_labelled(draft, one, language, now), LABEL_CHARACTERS)
        yield Button(label, f"when:{draft.number}:{one.wall:%Y-%m-%dT%H:%M}", row=row)


def _labelled(draft: Announcement, one: Offered, language: str, now: datetime) -> str:
    words, dates = broadcasting_in(language), dates_in(language)
    clock = dates.clock(one.wall.time())
    match one.occasion:
        case Occasion.RENDEZVOUS:
            today = clock_of(draft.mission, draft.audience).date(now)
            if one.wall.date() != today:
                clock = f"{dates.short_day(one.wall.date())} {clock}"
            title = one.session.title.said_in(language) if one.session is not None else ""
            return words.before_rendezvous(clock, isolated(shortened(title, TITLE)))
        case Occasion.DIGEST:
            return words.at_digest(clock)
        case Occasion.TOMORROW:
            return words.tomorrow(clock)
