"""What a mission file says besides its sessions."""

from dataclasses import dataclass, field
from datetime import time, timedelta
from enum import StrEnum
from re import fullmatch
from typing import Protocol, TypeVar

from bot.core.codes import first_free
from bot.core.mission import (
    RETENTION,
    Group,
    Host,
    Info,
    Objective,
    Person,
    Place,
    Role,
)
from bot.core.positions import position
from bot.core.problems import What
from bot.core.report.colours import parts
from bot.core.timing import QuietHours, Timing
from bot.files import values
from bot.files.entry import Entry, shortened
from bot.files.likeness import folded, like, slug
from bot.files.map_links import position_in


class Feedback(StrEnum):
    """Whether organisers see who gave a rating."""

    NAMED = "named"
    ANONYMOUS = "anonymous"


@dataclass(frozen=True, kw_only=True)
class Head:
    """The entry ``mission``; a text that was not understood is empty."""

    code: str = ""
    title: str = ""
    organiser: str = ""
    home_zone: str = ""
    zone: str = ""
    languages: tuple[str, ...] = ("en",)
    anonymous: bool = False
    retention: timedelta = RETENTION
    colour: str = ""
    timing: Timing = field(default_factory=Timing)
    objectives: tuple[Objective, ...] = ()
    revision: str = ""


class Coded(Protocol):
    """Something that a session names by its code."""

    @property
    def code(self) -> str:
        """The code."""


@dataclass(frozen=True)
class GroupNames:
    """The groups by what they may be called."""

    codes: tuple[str, ...]
    names: tuple[str, ...]
    by_name: dict[str, str]

    @classmethod
    def of(cls, groups: tuple[Group, ...]) -> "GroupNames":
        """Index *groups*; a code goes before a name."""
        named = {folded(group.name): group.code for group in groups}
        named |= {folded(group.code): group.code for group in groups}
        named |= {group.code: group.code for group in groups}
        codes = tuple(group.code for group in groups)
        return cls(codes, tuple(group.name for group in groups), named)


C = TypeVar("C", bound=Coded)


def read_head(root: Entry, *, make_code: bool) -> Head:
    """Read the entry ``mission``; its code is required unless *make_code*."""
    entry = root.entry("mission", required=True)
    if entry is None:
        return Head()
    code = entry.text("code", required=not make_code)
    if not code and make_code:
        code = slug(entry.raw_text("title"))
    if code and not fullmatch(r"[a-z0-9-]+", code):
        near = (slug(code),) if slug(code) else ()
        entry.fault(entry.at("code"), What.BAD_MISSION_CODE, text=shortened(code), like=near)
    head = Head(
        code=code,
        title=entry.text("title", required=True),
        organiser=entry.text("organiser"),
        home_zone=entry.zone("home_timezone", required=True),
        zone=entry.zone("timezone", required=True),
        languages=entry.languages("languages", spoken=True) or ("en",),
        anonymous=entry.choice("feedback", Feedback, Feedback.NAMED) is Feedback.ANONYMOUS,
        retention=_retention(entry),
        colour=entry.parsed("colour", _colour, What.BAD_COLOUR) or "",
        objectives=distinct(
            "objectives", [(part, _objective(part)) for part in entry.entries("objectives")]
        ),
        timing=_timing(entry),
        revision=entry.text("revision"),
    )
    entry.refuse_others()
    return head


def _retention(entry: Entry) -> timedelta:
    kept = entry.parsed("retention", _days, What.BAD_RETENTION)
    return RETENTION if kept is None else kept


def _colour(text: str) -> str | None:
    """Read "#0A4A7A", with or without its sign."""
    written = f"#{text.strip().removeprefix('#').lower()}"
    return written if parts(written) else None


def _days(text: str) -> timedelta | None:
    """Read whole days: somebody has to be told before they are over."""
    length = values.duration(text)
    return length if length and not length % timedelta(days=1) else None


def _objective(entry: Entry) -> Objective:
    text = entry.words("text", required=True)
    code = entry.text("code") or slug(text.said_in("fr"))
    entry.refuse_others()
    return Objective(code=code, text=text)


def _timing(mission: Entry) -> Timing:
    entry = mission.entry("reminders")
    if entry is None:
        return Timing()
    usual = Timing()
    before, journey = entry.leads("before"), entry.leads("before_journey")
    timing = Timing(
        before=usual.before if before is None else before,
        before_journey=usual.before_journey if journey is None else journey,
        evening_digest=_hour(entry, "evening_digest", usual.evening_digest),
        morning_brief=_hour(entry, "morning_brief", usual.morning_brief),
        home_digest=_hour(entry, "home_digest", usual.home_digest),
        arrival=entry.yes("arrival", default=usual.arrival),
        feedback_after=_after(entry, usual.feedback_after),
        quiet_hours=_quiet(entry, usual.quiet_hours),
    )
    entry.refuse_others()
    return timing


def _hour(entry: Entry, key: str, usual: time | None) -> time | None:
    if values.is_off(entry.text(key)):
        return None
    at = entry.clock(key)
    return usual if at is None else at


def _after(entry: Entry, usual: timedelta | None) -> timedelta | None:
    if values.is_off(entry.text("feedback_after")):
        return None
    after = entry.parsed("feedback_after", values.duration, What.BAD_DURATION)
    return usual if after is None else after


def _quiet(entry: Entry, usual: QuietHours | None) -> QuietHours | None:
    if values.is_off(entry.text("quiet_hours")):
        return None
    return entry.parsed("quiet_hours", values.quiet_hours, What.BAD_QUIET_HOURS) or usual


def read_info(root: Entry) -> tuple[Info, ...]:
    """Read the practical answers."""
    found = []
    for entry in root.entries("info"):
        asked = tuple(text for _, text in entry.texts("ask"))
        if not asked:
            entry.fault(entry.at("ask"), What.REQUIRED, key="ask")
        answer = entry.words("answer", required=True, lines=True)
        entry.refuse_others()
        found.append(Info(ask=asked, answer=answer))
    return tuple(found)


def read_groups(root: Entry) -> tuple[Group, ...]:
    """Read the groups."""
    entries = root.entries("groups")
    found = []
    for entry, code in zip(entries, _codes(entries, "group"), strict=True):
        name = entry.text("name", required=not entry.text("code")) or code
        entry.refuse_others()
        found.append((entry, Group(code=code, name=name)))
    return distinct("groups", found)


def read_places(root: Entry) -> tuple[Place, ...]:
    """Read the places."""
    entries = root.entries("places")
    found = []
    for entry, code in zip(entries, _codes(entries, "place"), strict=True):
        link = entry.text("map")
        written = entry.parsed("position", position, What.BAD_POSITION)
        place = Place(
            code=code,
            name=entry.text("name", required=True),
            address=entry.text("address"),
            access=entry.words("access"),
            timezone=entry.zone("timezone"),
            map=link,
            position=written or position_in(link),
        )
        entry.refuse_others()
        found.append((entry, place))
    return distinct("places", found)


def read_hosts(root: Entry) -> tuple[Host, ...]:
    """Read the hosts."""
    entries = root.entries("hosts")
    found = []
    for entry, code in zip(entries, _codes(entries, "host"), strict=True):
        host = Host(
            code=code,
            name=entry.text("name", required=True),
            organisation=entry.text("organisation"),
            title=entry.text("title"),
            about=entry.text("about"),
            languages=entry.languages("languages"),
            link=entry.text("link"),
            email=entry.text("email"),
            phone=entry.text("phone"),
        )
        entry.refuse_others()
        found.append((entry, host))
    return distinct("hosts", found)


def read_people(root: Entry, groups: GroupNames) -> tuple[Person, ...]:
    """Read the people."""
    entries = root.entries("people")
    codes = _codes(entries, "person")
    found = [
        (entry, _person(entry, code, groups)) for entry, code in zip(entries, codes, strict=True)
    ]
    return distinct("people", found)


def _codes(entries: list[Entry], usual: str) -> list[str]:
    """Return the codes, made of the name where none is given.

    Two of one name need codes: nothing else would tell them apart.
    """
    taken = {code for code in (entry.text("code") for entry in entries) if code}
    names: dict[str, bool] = {}
    codes = []
    for entry in entries:
        code, name = entry.text("code"), entry.text("name")
        alike = folded(name)
        if alike in names and not (code and names[alike]):
            entry.fault(entry.at("name"), What.NAME_TWICE, name=shortened(name))
        if alike:
            names[alike] = bool(code) and names.get(alike, True)
        if not code:
            code = first_free(slug(name) or usual, taken)
            taken.add(code)
        codes.append(code)
    return codes


def _person(entry: Entry, code: str, groups: GroupNames) -> Person:
    person = Person(
        code=code,
        name=entry.text("name", required=True),
        organisation=entry.text("organisation"),
        role=entry.choice("role", Role, Role.PARTICIPANT),
        language=_language(entry),
        groups=groups_of(entry, groups),
        phone=entry.text("phone"),
        email=entry.text("email"),
        timezone=entry.zone("timezone"),
    )
    entry.refuse_others()
    return person


def _language(entry: Entry) -> str:
    codes = entry.languages("language", spoken=True)
    return codes[0] if codes else ""


SHOWN = 20
"""How many known groups or objectives a problem lists."""
EVERYONE = frozenset({"tous", "toutes", "tout le monde", "all", "everyone", "everybody"})


def groups_of(entry: Entry, groups: GroupNames) -> tuple[str, ...]:
    """Read the codes (or names) of groups; "everyone" is none of them."""
    found = []
    for path, text in entry.texts("groups"):
        code = groups.by_name.get(text) or groups.by_name.get(folded(text))
        if code is not None:
            found.append(code)
        elif folded(text) not in EVERYONE:
            entry.fault(
                path,
                What.UNKNOWN_GROUP,
                name=shortened(text),
                like=like(text, (*groups.codes, *groups.names)),
                known=groups.codes[:SHOWN],
            )
    return tuple(dict.fromkeys(found))


def distinct(key: str, found: list[tuple[Entry, C]]) -> tuple[C, ...]:
    """Keep the first of those that share a code, and note the others."""
    by_code: dict[str, C] = {}
    for entry, value in found:
        if value.code in by_code:
            entry.fault(entry.at("code"), What.CODE_TWICE, name=shortened(value.code), listed=key)
        elif value.code:
            by_code[value.code] = value
    return tuple(by_code.values())
