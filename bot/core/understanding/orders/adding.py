"""Something new: « ajoute un pot à 18 h au bar de l'hôtel »."""

import re
from datetime import datetime, time

from bot.core.mission import Kind
from bot.core.orders import Add, Unclear
from bot.core.programme import Part
from bot.core.understanding.orders.finding import find
from bot.core.understanding.orders.heard import Heard, Outcome
from bot.core.understanding.orders.places import place_from
from bot.core.understanding.orders.roles import Role
from bot.core.understanding.orders.said import Item, What, flattened
from bot.core.understanding.orders.times import At

_ARTICLE = re.compile(
    r"^(?:une?|le|la|les|l'|des|du|de la|an?|the|some|our|notre)\s+|^l'", re.IGNORECASE
)
_BESIDE = re.compile(r"\s(?:apres|avant|avec|de|du|d'|des|pour|after|before|with|for|of)\b")
KINDS = (
    (Kind.MEAL, "petit-dejeuner petit-dej dejeuner diner repas lunch dinner breakfast brunch"),
    (Kind.VISIT, "visite visit tour"),
    (Kind.TALK, "conference talk table-ronde atelier presentation keynote"),
    (Kind.MEETING, "reunion meeting point briefing debrief debriefing rendez-vous rdv entretien"),
    (Kind.FREE, "libre quartier-libre"),
    (Kind.TRAVEL, "navette car transfert transfer coach bus shuttle vol flight train"),
)
EVENING_HOURS = range(5, 12)


def add(heard: Heard) -> Outcome:
    """Take an order that begins with « ajoute »; None where it does not."""
    starts = heard.numbers(Role.ADD)
    if not starts or starts[0] > MOST_BEFORE:
        return None
    times = heard.times
    if times.by is not None and not times.new:
        return None
    meets = [at for at in heard.numbers(Role.MEET) if at > starts[0] + 1]
    meet_time, meet_place = _rendezvous(heard, meets)
    place = place_from(heard, start=starts[0] + 2, end=meets[0] if meets else None)
    groups = find(heard.fragment(start=starts[0]), heard.scene, heard.told()).groups
    title = _title(heard, starts[0], groups, meets)
    if not title:
        return Unclear(lacks="title")
    at, end = _hours(heard)
    if at is None:
        return Unclear(lacks="time")
    day = heard.date(times.day or times.day_of or times.day_to) or heard.scene.today
    kind = _kind(title)
    return Add(
        title=title,
        day=day,
        start=_of_the_evening(at, heard),
        end=end,
        place=place,
        groups=tuple(code for code in heard.scene.mission.group_codes if code in groups),
        kind=kind,
        meet_time=meet_time.clock if meet_time is not None else None,
        meet_place=meet_place,
    )


MOST_BEFORE = 6


def _rendezvous(heard: Heard, meets: list[int]) -> tuple[At | None, str]:
    """Return the time and place that are said behind « rdv »."""
    if not meets or len(heard.times.new) <= 1:
        return (None, place_from(heard, start=meets[0]) if meets else "")
    return heard.times.new[-1], place_from(heard, start=meets[0] + 1)


def _hours(heard: Heard) -> tuple[At | None, time | None]:
    times = heard.times
    if times.pairs:
        return times.pairs[0][0], times.pairs[0][1].clock
    if not times.new:
        return (times.select[0], None) if times.select else (None, None)
    start = times.new[0]
    if times.until is not None:
        return start, times.until.clock
    if times.lasting is not None:
        ends = datetime.combine(heard.scene.today, start.clock) + times.lasting
        return start, ends.time()
    return start, None


def _of_the_evening(at: At, heard: Heard) -> time:
    """Take "drinks at 7" for the evening."""
    part = heard.find().part
    late = part in (Part.EVENING, Part.AFTERNOON)
    early = at.clock.hour < 12  # noqa: PLR2004 - noon
    if early and at.vague and (late or at.clock.hour in range(1, 7)):
        return at.clock.replace(hour=at.clock.hour + 12)
    if early and late and at.clock.hour in EVENING_HOURS:
        return at.clock.replace(hour=at.clock.hour + 12)
    return at.clock


def _title(heard: Heard, verb: int, groups: frozenset[str], meets: list[int]) -> str:
    """Return the organiser's own words for it, beginning with a capital."""
    run: list[Item] = []
    runs: list[list[Item]] = []
    end = meets[0] if meets else len(heard.items)
    for at in range(verb + 1, end):
        item = heard.items[at]
        stops = at in heard.times.used or at in heard.used or _is_aside(heard, at)
        if stops or (item.what is What.MARK and item.words != ("-",)):
            runs.append(run)
            run = []
        else:
            run.append(item)
    runs.append(run)
    named = [one for one in runs if any(item.what is What.WORDS and _tells(item) for item in one)]
    if not named:
        return ""
    said = heard.text[named[0][0].start : named[0][-1].end]
    if groups:
        said = re.split(r"\s(?:pour (?:le |les )?groupes?|for (?:the )?groups?)\s", said)[0]
    said = _ARTICLE.sub("", said).strip(" ,:-")
    return said[:1].upper() + said[1:]


POLITELY = {(word,) for word in ("svp", "stp", "please", "merci", "plait", "pls", "thanks")}
PARTS = frozenset(
    {"matin", "midi", "soir", "aprem", "morning", "afternoon", "evening", "tonight", "night"}
)
ASIDE = frozenset({"ce", "cet", "cette", "this", "in", "the", "l", "apres", "dans"}) | PARTS


def _is_aside(heard: Heard, at: int) -> bool:
    """Tell whether an item says when and not what: « ce soir », "in the evening"."""
    item = heard.items[at]
    if item.has(Role.NEW, Role.TOO) or item.words[-1:] in POLITELY:
        return True
    if item.what is not What.WORDS or item.words[-1] not in ASIDE:
        return False
    if item.words[-1] in PARTS:
        return True
    following = heard.items[at + 1 : at + 3]
    return any(one.words[-1:] and one.words[-1] in PARTS for one in following)


def _tells(item: Item) -> bool:
    return item.words[0] not in ("un", "une", "a", "an", "le", "la", "the", "l", "some", "des")


def _kind(title: str) -> Kind:
    said = _BESIDE.split(flattened(title))[0]
    words = set(re.findall(r"\w+", said)) | set(said.split())
    for kind, names in KINDS:
        if words & set(names.split()):
            return kind
    return Kind.FREE if "free time" in said or "temps libre" in said else Kind.OTHER
