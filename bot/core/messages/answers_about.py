"""What the bot answers about people, groups, clocks and itself."""

from collections.abc import Iterator, Sequence

from bot.core import zones
from bot.core.bidi import isolated
from bot.core.message import (
    Block,
    Button,
    Heading,
    Line,
    Link,
    Listing,
    Message,
    Strong,
    line,
    shortened,
    spans_of,
)
from bot.core.messages.answers import LABEL, TITLE, WHICH, buttons_for
from bot.core.messages.teller import Teller
from bot.core.mission import Group, Host, Info, Person, Session
from bot.core.whose import short

MOST_SESSIONS = 3
MOST_PEOPLE = 8
PERSON = "person"
"""What the button of a person asks."""


def hosts_told(teller: Teller, sessions: Sequence[Session], *, contacts: bool) -> Message:
    """Tell who receives the group; *contacts*: for an organiser, how to reach them, too."""
    if len(sessions) == 1:
        blocks = tuple(_hosts(teller, sessions[0], contacts=contacts))
        return Message(teller.title(sessions[0]), (*blocks, teller.gathering(sessions[0])))
    listed: list[Block] = []
    for session in sessions:
        groups = teller.groups(session)
        head = f"{teller.words.for_group(groups) if groups else ''}{teller.title(session)}"
        listed.append(Heading(f"{head}, {teller.when(session)}"))
        listed += [_name(host) for host in session.hosts] or [line(teller.says.no_hosts)]
    return Message(teller.says.meets_you, tuple(listed))


def _hosts(teller: Teller, session: Session, *, contacts: bool) -> Iterator[Block]:
    if not session.hosts:
        yield line(teller.says.no_hosts)
    for host in session.hosts:
        yield _name(host)
        yield from _more(teller, host, contacts=contacts)


def _name(host: Host) -> Line:
    rest = [part for part in (host.title, host.organisation) if part]
    return line(Strong(isolated(host.name)), "".join(f", {isolated(part)}" for part in rest))


def _more(teller: Teller, host: Host, *, contacts: bool) -> Iterator[Block]:
    if host.about:
        yield line(host.about)
    if host.link:
        yield line(Link(host.link, host.link))
    reach = ", ".join(filter(None, (host.phone, host.email)))
    if contacts and reach:
        yield line(teller.words.for_group(teller.says.contact), reach)


def host_told(
    teller: Teller, host: Host, sessions: Sequence[Session], *, contacts: bool
) -> Message:
    """Tell who a host is, and when the group meets them."""
    rest = ", ".join(isolated(part) for part in (host.title, host.organisation) if part)
    blocks: list[Block] = [line(rest)] if rest else []
    blocks += _more(teller, host, contacts=contacts)
    blocks += [
        line(f"{teller.title(session)}, {teller.when(session)}")
        for session in sessions[:MOST_SESSIONS]
    ]
    return Message(shortened(host.name, TITLE), tuple(blocks))


def person_told(teller: Teller, person: Person) -> Message:
    """Tell who somebody of the mission is: what the programme says of everyone."""
    groups = [teller.mission.group_name(code) for code in person.groups]
    about = ", ".join(isolated(part) for part in (person.organisation, *groups) if part)
    return Message(shortened(person.name, TITLE), (line(about),) if about else ())


def which_person(teller: Teller, people: Sequence[tuple[str, str]]) -> Message:
    """Ask back which of several people of one name is meant.

    *people* are pairs of what tells them apart, and a name.
    """
    buttons = tuple(
        Button(
            shortened(name, LABEL),
            teller.whose.choice(WHICH, PERSON, short(code)),
            row=at,
        )
        for at, (code, name) in enumerate(people[:MOST_PEOPLE])
    )
    return Message(teller.says.which_one, (), buttons)


def info_told(teller: Teller, info: Info) -> Message:
    """Give a practical answer as it was written."""
    answer = info.answer.said_in(teller.language)
    return Message("", tuple(line(part) for part in answer.splitlines() if part.strip()))


def all_info(teller: Teller) -> Message:
    """Give every practical answer."""
    infos = [info for info in teller.mission.info if info.answer]
    if not infos:
        return Message(teller.says.no_info)
    items = tuple(spans_of(info.answer.said_in(teller.language)) for info in infos)
    return Message(teller.says.info_title, (Listing(items),))


def clocks_told(teller: Teller, site_zone: str) -> Message:
    """Tell what time it is at home and on site."""
    home = teller.mission.home_zone
    order = dict.fromkeys((site_zone, home) if teller.home_first else (home, site_zone))
    lines = []
    for zone in order:
        wall = zones.wall_time(teller.now, zone)
        clock, city = teller.dates.clock(wall.time()), teller.dates.in_city(zone)
        lines.append(teller.says.clock_here(clock, city, teller.dates.day(wall.date())))
    return Message(lines[0], tuple(line(text) for text in lines[1:]))


def my_group_told(teller: Teller, person: Person | None) -> Message:
    """Tell somebody which group they are in."""
    if person is None or not person.groups:
        return Message(teller.says.no_group)
    names = [isolated(teller.mission.group_name(code)) for code in person.groups]
    return Message(shortened(teller.says.your_group(teller.dates.together(names)), TITLE))


def members_told(teller: Teller, groups: Sequence[Group]) -> Message:
    """Tell who is in some groups."""
    messages: list[Block] = []
    for group in groups:
        names = [isolated(p.name) for p in teller.mission.people if group.code in p.groups]
        if len(groups) > 1:
            messages.append(Heading(group.name))
        messages.append(line(", ".join(names) or "–"))
    title = groups[0].name if len(groups) == 1 else teller.says.meets_you
    return Message(shortened(title, TITLE), tuple(messages))


def help_told(teller: Teller, *, understood: bool, perhaps: Sequence[Session] = ()) -> Message:
    """Say what can be asked; *perhaps* are sessions that it may have been about."""
    says = teller.says
    if perhaps:
        return Message(says.did_you_mean, (), buttons_for(teller, "session", perhaps))
    buttons = tuple(
        Button(label, f"ask:{choice}", row=at // 2)
        for at, (label, choice) in enumerate(says.buttons)
    )
    listed = Listing(tuple(spans_of(example) for example in says.examples))
    if understood:
        return Message(says.can_answer, (listed,), buttons)
    return Message(says.not_understood, (line(says.can_answer), listed), buttons)


def said(text: str) -> Message:
    """Say one thing."""
    return Message(shortened(text, TITLE))
