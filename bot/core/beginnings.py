"""What stands before a broadcast's text: "/annonce groupe A, demain 8 h : …".

It is taken only where all of it, up to the colon, says whom or when and can
mean one thing; else it is the text's own.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from bot.core import zones
from bot.core.broadcasts import (
    COMPANY,
    EVERYONE,
    FOLLOWERS,
    GROUP,
    SESSION,
    companies,
    to_people,
)
from bot.core.chat import ChatKind
from bot.core.holding import reader_clock
from bot.core.mission import Mission
from bot.core.site_time import SiteTime

MOST = 80
"""Characters that whom and when take at most."""
NOON, HOURS, MINUTES = 12, 24, 60
A_DAY = timedelta(days=1)
_DAYS = {
    "aujourd'hui": 0, "today": 0, "ce soir": 0, "tonight": 0, "ce matin": 0, "this morning": 0,
    "this evening": 0, "demain": 1, "tomorrow": 1,
    "demain matin": 1, "tomorrow morning": 1, "demain soir": 1, "tomorrow evening": 1,
}  # fmt: skip
_WEEKDAYS = {
    name: number
    for names in (
        "lundi mardi mercredi jeudi vendredi samedi dimanche",
        "monday tuesday wednesday thursday friday saturday sunday",
    )
    for number, name in enumerate(names.split())
}
_EVENING = ("soir", "tonight", "evening")


def _any_of(words: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


_DAY = re.compile(rf"(?<!\w)(?:{_any_of(_DAYS)}|{_any_of(_WEEKDAYS)})(?!\w)")
_CLOCK = re.compile(
    r"(?:(?<!\w)(?:a|at|vers|des|pour|for)\s+)?(?<![\w:])"
    r"(?:(?P<hour>\d{1,2})\s?(?:(?:h|heures?)\s?(?P<of>\d{2})?|:(?P<minute>\d{2})"
    r"|(?=\s?[ap]m))\s?(?P<half>[ap]m)?|(?P<noon>midi|noon))(?!\w)"
)
_TO = re.compile(
    r"^(?:a la|a l'|a|au|aux|pour|to|for)\s+"
    r"(?:(?:tous |toutes |all )?(?:ceux|celles|those|people|the people|everyone)"
    r"\s+(?:de|du|des|chez|qui vont chez|qui vont a|of|at|going to|from)\s+)?"
    r"(?:les |le |la |l'|the )?"
)
_ALL = {"tous", "toutes", "tout le monde", "everyone", "everybody", "all"}
_HOME = {"contacts en france", "contacts", "followers", "followers at home", "suiveurs"}
_NAMES = re.compile(r"\s*(?:,|&|\bet\b|\band\b)\s*")
_LEFT = " ,;·-–"


@dataclass(frozen=True, kw_only=True)
class Begun:
    """What was written: *taken* of it says whom (*audience*) and when, *text* is the rest.

    *wall* is what the clocks of who reads it show then, None for at once.
    """

    text: str
    audience: str = EVERYONE
    wall: datetime | None = None
    taken: str = ""


def begun(text: str, mission: Mission, now: datetime) -> Begun:
    """Take off what stands before *text*, where it says whom or when and nothing else."""
    whole = Begun(text=text)
    before, rest = _split(text)
    if not before:
        return whole
    said = _plain(before)
    day, clock = _DAY.search(said), _CLOCK.search(said)
    if clock is not None:
        said = _without(said, *(part for part in (day, clock) if part is not None))
    audiences = _audiences(said, mission, now) if said else {EVERYONE}
    if len(audiences) != 1:
        return whole
    (audience,) = audiences
    wall = None
    if clock is not None:
        at = _time(clock, day[0] if day else "")
        wall = _wall(mission, audience, at, day[0] if day else "", now) if at else None
        if wall is None:
            return whole
    return Begun(
        text=rest,
        audience=audience,
        wall=wall,
        taken=text.removesuffix(rest).strip(),
    )


def _split(text: str) -> tuple[str, str]:
    """Return what stands before the first colon with a space behind it, and what follows."""
    first, _, _ = text[: MOST + 1].partition("\n")
    for at, sign in enumerate(first):
        if sign == ":" and text[at + 1 : at + 2].isspace():
            before, rest = text[:at].strip(), text[at + 1 :].lstrip()
            return (before, rest) if rest else ("", text)
    return "", text


def instant_of(mission: Mission, audience: str, wall: datetime, now: datetime) -> datetime | None:
    """Return when the clocks of who reads it show *wall*; None: never, or not any more."""
    clock = clock_of(mission, audience)
    at = clock.first_shows(wall)
    return at if zones.readings(wall, clock.zone(at)) and at > now else None


def clock_of(mission: Mission, audience: str) -> SiteTime:
    """Return the clocks of who reads a broadcast: at home for followers, else on site."""
    return reader_clock(mission, ChatKind.FOLLOWERS if audience == FOLLOWERS else ChatKind.MAIN)


# ---- when ------------------------------------------------------------------------------------


def _time(found: re.Match[str], day: str) -> time | None:
    if found["noon"]:
        return time(NOON)
    hour, minute = int(found["hour"]), int(found["of"] or found["minute"] or 0)
    late = found["half"] == "pm" or (not found["half"] and day.endswith(_EVENING))
    if found["half"] and hour == NOON:
        hour = 0
    if late and hour < NOON:
        hour += NOON
    return time(hour, minute) if hour < HOURS and minute < MINUTES else None


def _wall(mission: Mission, audience: str, at: time, day: str, now: datetime) -> datetime | None:
    today = clock_of(mission, audience).date(now)
    ahead = _DAYS.get(day)
    if day in _WEEKDAYS:
        ahead = (_WEEKDAYS[day] - today.weekday()) % 7
        again = 7
    else:
        again = 0 if day else 1
    first = datetime.combine(today + (ahead or 0) * A_DAY, at)
    for wall in (first, first + again * A_DAY):
        if instant_of(mission, audience, wall, now) is not None:
            return wall
    return None


# ---- whom ------------------------------------------------------------------------------------


def _audiences(said: str, mission: Mission, now: datetime) -> set[str]:
    """Return what *said* may mean: one audience, or it is not understood."""
    named = _TO.sub("", said, count=1)
    if named in _ALL:
        return {EVERYONE}
    if named in _HOME:
        return {FOLLOWERS}
    if groups := set(_groups(said, named, mission)):
        return groups
    if named == said:  # without "to" it is more likely the text's own
        return set()
    return {*_companies(named, mission), *_people(named, mission), *_sessions(named, mission, now)}


def _groups(said: str, named: str, mission: Mission) -> Iterator[str]:
    bare = re.sub(r"^(?:le |the )?(?:groupe|group)\s+", "", named)
    for group in mission.groups:
        names = {_plain(group.name), re.sub(r"^(?:groupe|group)\s+", "", _plain(group.name))}
        spoken = bare != said and bare in {*names, _plain(group.code)}
        if spoken or named == _plain(group.name):
            yield f"{GROUP}{group.code}"


def _companies(named: str, mission: Mission) -> Iterator[str]:
    known = {name: _plain(name) for name in companies(mission)}
    exact = [name for name, plain in known.items() if plain == named]
    yield from (f"{COMPANY}{name}" for name in exact or _begin(known, named))


def _begin(known: dict[str, str], named: str) -> list[str]:
    return [name for name, plain in known.items() if f"{plain} ".startswith(f"{named} ")]


def _people(named: str, mission: Mission) -> Iterator[str]:
    codes = []
    for name in _NAMES.split(named):
        known = {one.code: _plain(one.name) for one in mission.people}
        found = [code for code, plain in known.items() if plain == name] or [
            code for code, plain in known.items() if name in plain.split()
        ]
        if len(found) != 1:
            yield from (to_people([code]) for code in found)  # several: it is not clear whom
            return
        codes += found
    yield to_people(one.code for one in mission.people if one.code in codes)


def _sessions(named: str, mission: Mission, now: datetime) -> Iterator[str]:
    ahead = [one for one in mission.programme if one.ends_at > now]
    exact = [one for one in ahead if named in map(_plain, one.title.all)]
    # Words in the middle of a title are too often said of something else.
    loose = [
        one
        for one in ahead
        if any(
            re.match(rf"{re.escape(named)}(?!\w)", _plain(name))
            for name in (one.code, *one.title.all)
        )
    ]
    yield from (f"{SESSION}{one.code}" for one in exact or loose)


# ---- words -----------------------------------------------------------------------------------


def _without(said: str, *parts: re.Match[str]) -> str:
    for part in sorted(parts, key=lambda one: one.start(), reverse=True):
        said = f"{said[: part.start()]} {said[part.end() :]}"
    return " ".join(said.split()).strip(_LEFT)


def _plain(text: str) -> str:
    """Write *text* without case, accents and odd spaces."""
    apart = unicodedata.normalize("NFD", text.casefold().replace("’", "'"))
    return " ".join("".join(c for c in apart if not unicodedata.combining(c)).split())
