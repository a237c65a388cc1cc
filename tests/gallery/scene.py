"""What the gallery shows: messages with what brought them about, and the missions they are of."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from typing import Any

from bot.core.agenda.due import Audience
from bot.core.chat import ChatKind
from bot.core.message import Message
from bot.core.mission import (
    Group,
    Host,
    Info,
    Kind,
    Mission,
    Person,
    Place,
    Role,
    Session,
    words,
)
from tests.programmes import bundled

Json = dict[str, Any]


@dataclass(frozen=True, kw_only=True)
class Shown:
    """One thing that the bot says.

    *about* says when, *said* is what somebody wrote or pressed before, *toast*
    the word that only who pressed sees, *view* a form or a Home tab on Slack.
    """

    about: str
    message: Message | None = None
    rings: bool = False
    said: str = ""
    toast: str = ""
    view: Json | None = None


@dataclass(frozen=True)
class Section:
    """A part of the gallery: its name in each language, and what it shows in one."""

    names: dict[str, str]
    shown: Callable[[str], Iterator[Shown]]


@cache
def california(language: str) -> Mission:
    """Return the bundled mission, for a group that speaks *language* first."""
    mission = bundled("silicon-valley-2022")
    if mission is None:
        raise AssertionError("the bundled mission has no errors")
    others = tuple(code for code in mission.languages if code != language)
    people = tuple(replace(person, language=language) for person in mission.people)
    return replace(mission, languages=(language, *others), people=people)


def at(day: int, hour: int, minute: int = 0) -> datetime:
    """Return an instant by clocks in California, in September 2022."""
    return datetime(2022, 9, day, hour, minute, tzinfo=UTC) + timedelta(hours=7)


def person(mission: Mission, name: str) -> Person:
    return next(one for one in mission.people if one.name == name)


def main(language: str) -> Audience:
    return Audience(chat="main", kind=ChatKind.MAIN, language=language)


def followers(language: str) -> Audience:
    return Audience(chat="followers", kind=ChatKind.FOLLOWERS, language=language)


def group(language: str, code: str = "A") -> Audience:
    return Audience(chat=f"group:{code}", kind=ChatKind.GROUP, language=language, group=code)


# ---- hard content ----------------------------------------------------------------------------

LONG = (
    "Société coopérative d'intérêt collectif des artisans, commerçants et producteurs réunis "
    "du Grand Sud-Ouest, de l'Aveyron et des Hautes-Pyrénées pour l'export vers l'Amérique du "
    "Nord & l'Asie"
)
LONG_NAME = f"{LONG} – {'antenne de Rodez '}"[:199] + "."
"""200 characters."""
ARABIC = "ليلى بن عبد الله"
HEBREW = "דוד כהן"
MARKUP = "<b>Martin</b> & Fils <script>alert('x')</script>"
EMOJI = "Chez 👩🏽‍🍳 Zoë 🇫🇷🎉"
MENTION = "@durov et @fanion_occitanie_bot"
TITLES = (LONG_NAME, ARABIC, MARKUP, EMOJI, MENTION, HEBREW)


@cache
def hard(language: str) -> Mission:
    """Return a mission in which everything that can be hard to show is hard to show."""
    zone, home = "America/Los_Angeles", "Europe/Paris"
    day = date(2022, 9, 26)
    places = (
        Place(name=MARKUP, address=f"1 <i>Rue</i> de l'Échappée & Cie, {ARABIC}", code="markup"),
        Place(name=LONG_NAME, code="long", map="javascript:alert(1)"),
    )
    hosts = (
        Host(name=ARABIC, title=MARKUP, organisation=LONG_NAME, about=EMOJI, link="javascript:x"),
        Host(name=MENTION, organisation="A&B <AB>", link="https://example.org/?a=1&b=<2>"),
    )
    sessions = tuple(
        Session(
            code=f"s{number}",
            title=words(TITLES[number % len(TITLES)]),
            day=day,
            start=time(7 + number // 4, 15 * (number % 4)),
            end=time(7 + number // 4, 15 * (number % 4) + 10),
            zone=zone,
            end_zone=zone,
            kind=Kind.VISIT,
            place=places[number % 2],
            hosts=hosts,
            groups=("<A>",) if number % 3 else (),
            notes=words(f"{EMOJI} & {MARKUP} — {MENTION} https://example.org/?a=1&b=2"),
            feedback=True,
        )
        for number in range(40)
    )
    people = (
        Person(code="long", name=LONG_NAME, organisation=MARKUP, groups=("<A>",)),
        Person(code="arabic", name=ARABIC, organisation=EMOJI, groups=("<A>",)),
        Person(code="markup", name=MARKUP, groups=("B",)),
        Person(code="florence", name="Florence Delpuech", role=Role.ORGANISER),
    )
    return Mission(
        code="dure",
        title=f"{MARKUP} {ARABIC}",
        home_zone=home,
        zone=zone,
        languages=(language,),
        groups=(Group(code="<A>", name=f"{MARKUP} {ARABIC}"), Group(code="B", name=EMOJI)),
        people=people,
        places=places,
        hosts=hosts,
        info=(Info(ask=("wifi",), answer=words(f"Réseau <invité> & clé : p@ss_w*rd`{EMOJI}`")),),
        sessions=sessions,
    )
