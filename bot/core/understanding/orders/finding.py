"""Which sessions an organiser means: named, of a sort, the next one, all of an afternoon."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from functools import cached_property

from rapidfuzz.distance import OSA

from bot.core import zones
from bot.core.mission import QUIET_KINDS, Kind, Mission, Session
from bot.core.programme import EVENING, NOON, Day, Part, at_midday, date_of
from bot.core.site_time import EVERYONE, site_zone
from bot.core.understanding.names import Names
from bot.core.understanding.naming import names_of
from bot.core.understanding.orders.times import At
from bot.core.understanding.practical import LODGINGS
from bot.core.understanding.question import Sort
from bot.core.understanding.reading import Reading, read
from bot.core.understanding.sentence import words_of
from bot.core.understanding.sorts import LOOSE, of_sort
from bot.core.understanding.subject import Subject, subject_of
from bot.core.understanding.tags import Tag

MOST_OFFERED = 6
_AND = re.compile(r"\s*(?:,|&|\+|(?<!\w)(?:et|and|ainsi que)(?!\w))\s*", re.IGNORECASE)
MANY = frozenset({"les", "ces", "nos", "tous", "toutes", "all", "both", "our", "these", "two"})
EVENINGS = frozenset({"soiree", "evening"})
NOT_OTHERWISE = frozenset({Sort.BREAKFAST, Sort.LUNCH, Sort.DINNER, Sort.MEAL, Sort.FREE})
"""Sorts that nobody calls anything else by."""
SAYS_LITTLE = frozenset({"one", "ones", "celui", "celle", "ceux", "celles", "s", "t", "l", "a"})


@dataclass(frozen=True, kw_only=True)
class Scene:
    """A mission at the instant *now*; *own* are the groups of who speaks."""

    mission: Mission
    now: datetime
    own: frozenset[str] = frozenset()

    @cached_property
    def names(self) -> Names:
        """What the mission's words name."""
        return names_of(self.mission)

    @cached_property
    def zone(self) -> str:
        """The zone in which the clocks around the people tick."""
        return site_zone(self.mission, EVERYONE, self.now)

    @cached_property
    def today(self) -> date:
        """The site date."""
        return zones.local_date(self.now, self.zone)

    def session(self, code: str) -> Session:
        """Return the session *code*."""
        return self.mission.sessions_by_code[code]

    def date_of(self, day: Day) -> date | None:
        """Return the date that *day* means today."""
        return date_of(day, self.mission, self.today)

    def is_today(self, session: Session) -> bool:
        """Tell whether *session* is of the day that its clocks show."""
        return zones.local_date(self.now, session.zone) in (session.day, session.meet_day)

    def to_come(self) -> list[Session]:
        """List what has not started."""
        return [one for one in self.mission.programme if one.starts_at > self.now]

    def as_if_held(self) -> "Scene":
        """Return the same scene with what was cancelled as if it took place."""
        if not any(one.cancelled for one in self.mission.sessions):
            return self
        derived = self.mission.derived
        if "all held" not in derived:
            every = tuple(replace(one, cancelled=False) for one in self.mission.sessions)
            held = replace(self.mission, sessions=every)
            held.derived["names"] = self.names  # the same, and a megabyte
            derived["all held"] = held
        return replace(self, mission=derived["all held"])

    def likeliest_first(self, codes: Iterable[str]) -> tuple[str, ...]:
        """Put what the speaker's own groups do first."""
        return tuple(sorted(codes, key=lambda c: not self.session(c).concerns(self.own or ())))


@dataclass(frozen=True, kw_only=True)
class Told:
    """What tells which session is meant besides its name: days, times, groups.

    *day* may also be where it goes: it only tells where that leaves something.
    """

    day_of: date | None = None
    day: date | None = None
    select: tuple[At, ...] = ()
    old: tuple[At, ...] = ()
    since: At | None = None
    under_way: bool = False
    appointment: bool = False
    cancelled: bool = False
    many: bool = False
    today: bool = False


@dataclass(frozen=True, kw_only=True)
class Found:
    """The sessions that a piece of a sentence names.

    *codes*: one of them is meant, or all of them where *every*.  *named*: by something
    that is theirs alone.  *lost*: something was named that nobody knows.
    """

    codes: tuple[str, ...] = ()
    every: bool = False
    named: bool = False
    unknown: tuple[str, ...] = ()
    groups: frozenset[str] = frozenset()
    people: tuple[str, ...] = ()
    part: Part | None = None
    reading: Reading | None = field(default=None, repr=False)
    kept_day: bool = False
    sort: Sort | None = None

    @property
    def lost(self) -> bool:
        """Tell whether words are left that name nothing we know."""
        return bool(self.unknown)

    @property
    def said_nothing(self) -> bool:
        """Tell whether nothing at all was named."""
        return not self.codes and not self.unknown and not self.named


def find(fragment: str, scene: Scene, told: Told) -> Found:
    """Find the sessions that *fragment* names."""
    if not fragment.strip() and not (told.select or told.old or told.appointment):
        return Found()
    reading = read(fragment, scene.names)
    subject = subject_of(reading, scene.mission, scene.names)
    unknown = tuple(w for w in reading.unknown if w not in SAYS_LITTLE and not w.isdecimal())
    unknown += tuple(w for w in reading.content if not _is_close(w, scene.names))
    codes, named = _base(reading, subject, scene, told)
    found = Found(
        named=named,
        unknown=unknown,
        groups=reading.groups,
        people=subject.people,
        part=reading.part,
        reading=reading,
        sort=subject.sort,
    )
    if several := _several(fragment, scene, told):
        return replace(found, codes=several, every=True, named=True, unknown=())
    narrowed, kept_day = narrow(codes, scene, told, reading, sorted_only=not named)
    return replace(
        found,
        codes=narrowed,
        every=_is_many(reading, subject, told) and len(narrowed) > 1,
        kept_day=kept_day,
    )


def _is_close(word: str, names: Names) -> bool:
    """Tell whether *word* is a name, or nearly so, and has not only to do with one."""
    if word in names.words or word in names.people or word in names.places:
        return True
    if word.removesuffix("s") in names.words or word in names.trades or word in names.jobs:
        return True
    if len(word) >= SHORTEST and any(one.startswith(word) for one in names.words):
        return True
    most = 2 if len(word) >= LONG else 1
    return any(OSA.distance(word, one, score_cutoff=most) <= most for one in names.words)


SHORTEST, LONG = 4, 7


def _several(fragment: str, scene: Scene, told: Told) -> tuple[str, ...]:
    """Return the sessions that are named one after the other: « Google et Microsoft »."""
    parts = [part for part in _AND.split(fragment) if part.strip()]
    if not 1 < len(parts) <= MOST_OFFERED:
        return ()
    if codes := _each(parts, scene, told):
        return codes
    for found in _AND.finditer(fragment):  # one of the names has an "and" in it
        halves = [fragment[: found.start()], fragment[found.end() :]]
        if all(half.strip() for half in halves) and (codes := _each(halves, scene, told)):
            return codes
    return ()


def _each(parts: list[str], scene: Scene, told: Told) -> tuple[str, ...]:
    """Return the sessions that *parts* name, none unless each names another one."""
    codes: list[str] = []
    for part in parts:
        found = _alone(part, scene, told)
        if found is None:
            return ()
        codes.append(found)
    return tuple(codes) if len(set(codes)) == len(codes) else ()


def _alone(part: str, scene: Scene, told: Told) -> str | None:
    reading = read(part, scene.names)
    subject = subject_of(reading, scene.mission, scene.names)
    codes, named = _base(reading, subject, scene, told)
    codes, _ = narrow(codes, scene, told, reading, sorted_only=not named)
    unknown = [word for word in reading.unknown if word not in SAYS_LITTLE]
    return codes[0] if len(codes) == 1 and not unknown else None


def _base(  # noqa: C901, PLR0911 - a ladder
    reading: Reading, subject: Subject, scene: Scene, told: Told
) -> tuple[tuple[str, ...], bool]:
    """Return what may be meant before days and times are looked at, and whether it was named."""
    programme = scene.mission.programme
    if subject.sort is None and reading.content and set(reading.content) <= LODGINGS:
        return (), True  # « à l'hôtel » is where they sleep
    if subject.sessions:
        if subject.sort not in NOT_OTHERWISE:
            return subject.sessions, True
        of_it = set(of_sort(scene.mission, subject.sort))
        kept = tuple(code for code in subject.sessions if code in of_it)
        return (kept, True) if kept else (tuple(of_it), False)
    if reading.content and subject.sort in NOT_OTHERWISE:
        return of_sort(scene.mission, subject.sort), False
    if reading.content and subject.perhaps and not subject.people:
        return subject.perhaps, True
    if reading.content:
        return (), True
    if reading.has(Tag.NEXT):
        return _next(scene, subject.sort), True
    if subject.sort is not None:
        codes = of_sort(scene.mission, subject.sort)
        if subject.sort in LOOSE or not codes:
            loose = tuple(s.code for s in programme if s.kind in QUIET_KINDS)
            codes = (codes or loose) if subject.sort is not Sort.APPOINTMENT else loose
        return codes, False
    if reading.part is Part.EVENING and not EVENINGS.isdisjoint(reading.words):
        late = [one for one in programme if one.start >= EVENING]
        so = [one for one in late if EVENINGS & {w for t in one.title.all for w in words_of(t)}]
        return tuple(one.code for one in so or late), False
    if told.appointment:
        return tuple(s.code for s in programme if s.kind in QUIET_KINDS), False
    if told.select:
        return tuple(s.code for s in programme), False
    return (), False


def _next(scene: Scene, sort: Sort | None) -> tuple[str, ...]:
    codes = set(of_sort(scene.mission, sort)) if sort is not None else None
    if sort in LOOSE:
        codes = {s.code for s in scene.mission.programme if s.kind in QUIET_KINDS}
    to_come = [s for s in scene.to_come() if codes is None or s.code in codes]
    return tuple(s.code for s in to_come if s.starts_at == to_come[0].starts_at)


def narrow(
    codes: tuple[str, ...],
    scene: Scene,
    told: Told,
    reading: Reading | None,
    *,
    sorted_only: bool,
) -> tuple[tuple[str, ...], bool]:
    """Keep of *codes* what days, times and groups leave; tell whether *told.day* did it."""
    left = [scene.session(code) for code in codes]
    if told.cancelled and any(one.cancelled for one in left):
        left = [one for one in left if one.cancelled]
    if told.select:
        clocks = {at.clock for at in told.select} | {_later(at) for at in told.select if at.vague}
        left = [one for one in left if {one.start, one.meet_time} & clocks]
    if reading is not None and reading.groups:
        left = _of_groups(left, reading.groups)
    if told.day_of is not None:
        left = [one for one in left if told.day_of in (one.day, one.meet_day)]
    kept_day = False
    if told.day is not None and any(told.day == one.day for one in left):
        left, kept_day = [one for one in left if told.day == one.day], True
    day_said = told.day_of is not None or kept_day
    if reading is not None and reading.part is not None:
        on = told.day_of or told.day or scene.today
        kept = [one for one in left if one.day == on and in_part(one, reading.part)]
        left, day_said = (kept, True) if kept else (left, day_said)
    if told.old and len(left) > 1:
        clocks = {at.clock for at in told.old}
        left = [one for one in left if {one.start, one.meet_time} & clocks] or left
    return tuple(
        one.code for one in _timely(left, scene, told, day_said=day_said, sorted_only=sorted_only)
    ), kept_day


def _of_groups(left: list[Session], groups: frozenset[str]) -> list[Session]:
    own = [one for one in left if set(one.groups) == groups]
    return own or [one for one in left if one.concerns(groups)]


def _timely(
    left: list[Session], scene: Scene, told: Told, *, day_said: bool, sorted_only: bool
) -> list[Session]:
    """Keep what is not over; of a sort what is today's, where no day was said."""
    if told.under_way and (on := [one for one in left if one.under_way(scene.now)]):
        return on
    left = [one for one in left if one.ends_at > scene.now] or left
    if told.today and not day_said:
        left = [one for one in left if scene.is_today(one)] or left
    if sorted_only:
        ahead = [one for one in left if one.starts_at > scene.now]
        if not day_said:
            todays = [one for one in ahead if scene.is_today(one)]
            return todays or ahead or left
        return ahead or left
    return left


def _later(at: At) -> time:
    return at.clock.replace(hour=(at.clock.hour + 12) % 24)


def _is_many(reading: Reading, subject: Subject, told: Told) -> bool:
    """Tell whether all of a sort are meant: « les visites », "both talks"."""
    many = told.many or not MANY.isdisjoint(reading.words)
    return many and not subject.sessions


def in_part(session: Session, part: Part) -> bool:
    """Tell whether *session* begins in that part of its day."""
    if at_midday(session):
        return False
    if part is Part.MORNING:
        return session.start < NOON
    if part is Part.AFTERNOON:
        return NOON <= session.start < EVENING
    return session.start >= EVENING


def is_flight(session: Session, scene: Scene) -> bool:
    """Tell whether *session* is a flight or another journey that does not wait."""
    return session.is_journey or session.code in of_sort(scene.mission, Sort.FLIGHT)


def left_of_day(
    scene: Scene,
    on: date | None = None,
    keep: Callable[[Session], bool] = lambda _: True,
    *,
    stop: bool = True,
) -> tuple[str, ...]:
    """Return what is left of the day *on*, else of today, for everyone.

    Those are the sessions that have not started, of the people's own day, for each group
    up to its next flight or fixed one, which are left out (*stop*).
    """
    stopped: set[str] = set()
    all_stopped = False
    out: list[str] = []
    for session in scene.to_come():
        day = on or zones.local_date(scene.now, session.zone)
        if session.day != day or not keep(session):
            continue
        groups = set(session.groups)
        if stop and (session.fixed or is_flight(session, scene)):
            stopped |= groups
            all_stopped = all_stopped or not groups
        elif not (all_stopped or (stopped and (not groups or stopped & groups))):
            out.append(session.code)
    return tuple(out)


NEARLY_TOGETHER = timedelta(hours=1)


def rides(scene: Scene, on: date | None = None) -> list[Session]:
    """List what people gather for and has not started: with a rendezvous, or a journey.

    What is left of today has no rendezvous where it is in the evening: then its starts.
    """
    waiting = [one for one in scene.to_come() if on is None or on in (one.day, one.meet_day)]
    found = [one for one in waiting if one.meet_time is not None or one.kind is Kind.TRAVEL]
    todays = [one for one in waiting if scene.is_today(one) and one.kind is not Kind.FREE]
    if on is None and todays and not any(scene.is_today(one) for one in found):
        return todays
    return found


def firsts(sessions: Iterable[Session], scene: Scene) -> list[Session]:
    """Return what comes first of *sessions* for each group, if it is about the same time."""
    ordered = sorted(sessions, key=lambda one: (one.gathers_at, one.starts_at))
    groups = scene.mission.group_codes or ("",)
    each = {
        one.code: one
        for group in groups
        for one in [s for s in ordered if not s.groups or group in s.groups][:1]
    }
    found = [one for one in ordered if one.code in each]
    return [one for one in found if one.gathers_at - found[0].gathers_at < NEARLY_TOGETHER]


def next_rides(scene: Scene, on: date | None = None) -> tuple[str, ...]:
    """Return the next that people gather for, of every group."""
    return tuple(one.code for one in firsts(rides(scene, on), scene))
