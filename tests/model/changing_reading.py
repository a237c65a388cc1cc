"""What people are told of changes, as they read it: from the words of a message to facts.

Nothing here asks the service.  A notice is read line by line: a head names a
session and when one gathers, the lines below it say what else is different.
"""

import re
from dataclasses import dataclass, replace
from datetime import date, datetime, time

from bot.core import zones
from bot.core.mission import Session

NOTICE = re.compile(r"(\d+ changes|Change) of programme$")
MEANWHILE = "What has changed meanwhile"
NUDGES = ("Have you seen this change?", "Have you seen these changes?", MEANWHILE)
MONTHS = "January February March April May June July August September October November December"
DAY = r"(?:(?P<{0}day>\w+day \d+ \w+), )?"
HEAD = re.compile(
    r"(?P<what>New: |Back on: |Cancelled: )?(?:(?P<groups>[^:]+): )?(?P<title>{titles})"
    r"(?: \(to be confirmed\))?(?P<rest>[:,( ].*)$"
)
GATHERS = re.compile(DAY.format("") + r"(?P<clock>\d\d:\d\d)(?:, (?P<place>.+))?$")
HOME = re.compile(r" \([^()]* in \w[^()]*\)$")
TIMES = re.compile(r"(?P<start>\d\d:\d\d)–(?P<end>\d\d:\d\d)")
UNTIL = re.compile(r"Until (?P<end>\d\d:\d\d)(?:, (?P<place>[^,]+))?")
ASPECT = re.compile(r"(?P<aspect>Place|Meet at|Ends|For): (?:.* → )?(?P<now>.*)$")

NONE, EVERYONE = "(none)", "everyone"


@dataclass(frozen=True)
class Facts:
    """What somebody knows of a session, in wall time where it is; None of it where it is off.

    *groups* are names; none are everyone.
    """

    gathers: datetime
    start: time
    end: time
    meets: str
    place: str
    groups: frozenset[str] = frozenset()


def facts(session: Session | None, names: dict[str, str]) -> Facts | None:
    """Return what there is to know of a session; *names* are those of the groups, by code."""
    if session is None or session.cancelled:
        return None
    groups = frozenset(names[code] for code in session.groups)
    return Facts(
        gathers=zones.wall_time(session.gathers_at, session.zone),
        start=zones.wall_time(session.starts_at, session.zone).time(),
        end=zones.wall_time(session.ends_at, session.end_zone).time(),
        meets=session.gathering_place.name if session.gathering_place else "",
        place=session.place.name if session.place else "",
        groups=frozenset() if groups == set(names.values()) else groups,
    )


def plain(text: str) -> str:
    """Write no-break spaces as plain ones, and nothing that only turns what is written."""
    return re.sub("[\u2066-\u2069]", "", text.replace("\u00a0", " ").replace("\u202f", " "))


def read(
    text: str, known: dict[str, Facts | None], titles: dict[str, str], today: date
) -> dict[str, Facts | None]:
    """Return what a notice says of each session (code) that it tells of.

    *known* is what its readers knew before, *titles* the codes by title, *today*
    the date there.
    """
    found: dict[str, Facts | None] = {}
    head = re.compile(HEAD.pattern.replace("{titles}", "|".join(titles)))
    code = ""
    for line in plain(text).splitlines()[1:]:
        if match := head.match(line):
            code = titles[match["title"]]
            found[code] = _headed(match, known.get(code), today)
        elif code and found[code] is not None:
            found[code] = _more(line, found[code])
    return found


def _headed(match: re.Match[str], was: Facts | None, today: date) -> Facts | None:
    if (match["what"] or "") == "Cancelled: ":
        return None
    groups = frozenset(re.split(", | and ", match["groups"])) if match["groups"] else frozenset()
    rest = HOME.sub("", match["rest"]).lstrip(":, ")
    before, arrow, after = rest.rpartition(" → ")
    said = GATHERS.match(after)
    if said is None:
        raise AssertionError(f"nobody can read when that is: {match[0]}")
    day = said["day"]
    if not day and arrow:
        day = GATHERS.match(before)["day"]
    gathers = datetime.combine(_date(day, today), time.fromisoformat(said["clock"]))
    anew = was is None or match["what"]
    meets = said["place"] or "" if arrow or anew else was.meets
    if anew:
        return Facts(gathers, gathers.time(), gathers.time(), meets, meets, groups)
    # What else is another is said below.
    return replace(was, gathers=gathers, meets=meets, groups=groups)


def _date(day: str | None, today: date) -> date:
    if not day:
        return today
    _, number, month = day.split()
    months = MONTHS.split()
    near = [date(today.year + more, months.index(month) + 1, int(number)) for more in (-1, 0, 1)]
    return min(near, key=lambda one: abs(one - today))


def _more(line: str, so_far: Facts) -> Facts:
    if match := TIMES.match(line):
        start, end = (time.fromisoformat(match[name]) for name in ("start", "end"))
        _, comma, place = line.partition(", ")
        return replace(so_far, start=start, end=end, place=place if comma else so_far.place)
    if match := UNTIL.match(line):
        end = time.fromisoformat(match["end"])
        place = match["place"] or so_far.place
        return replace(so_far, start=so_far.gathers.time(), end=end, place=place)
    if match := ASPECT.match(line):
        return _aspect(match["aspect"], "" if match["now"] == NONE else match["now"], so_far)
    return so_far


def _aspect(aspect: str, said: str, so_far: Facts) -> Facts:
    match aspect:
        case "Place":
            together = so_far.meets == so_far.place
            return replace(so_far, place=said, meets=said if together else so_far.meets)
        case "Meet at":
            return replace(so_far, meets=said)
        case "Ends":
            return replace(so_far, end=time.fromisoformat(said))
        case _:
            named = frozenset() if said == EVERYONE else frozenset(re.split(", | and ", said))
            return replace(so_far, groups=named)


def reminded(text: str) -> str:
    """Return that part of a message which reminds: a list of the day may follow it."""
    lines = plain(text).splitlines()
    days = [
        n for n, line in enumerate(lines) if re.match("(Today|Tomorrow|The programme of)", line)
    ]
    return "\n".join(lines[: days[0]] if days else lines)
