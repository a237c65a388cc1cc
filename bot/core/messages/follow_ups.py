"""What people take up again with hosts: one's own with its contacts, and the total."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from bot.core.bidi import isolated
from bot.core.circled import circled
from bot.core.languages.follow_ups import FollowUpWords, follow_ups_in
from bot.core.message import (
    Block,
    Button,
    Heading,
    Line,
    Link,
    Message,
    Strong,
    line,
    shortened,
    spans_of,
)
from bot.core.messages.lines import Writer
from bot.core.mission import Host, Mission, Role, Session
from bot.core.report.facts import FollowUp, FollowUpState
from bot.core.tokens import token_of

FURTHER = "further"
"""What the choices of these buttons begin with."""
AT_ONCE = 8
"""Follow-ups that a message has buttons for: three each."""
LONGEST = 300
TURNS = (FollowUpState.DONE, FollowUpState.UNDER_WAY, FollowUpState.DROPPED)
LEFT = frozenset({FollowUpState.WANTED, FollowUpState.UNDER_WAY})
"""The states of what is still to be done."""


def still_open(follow_ups: Iterable[FollowUp]) -> tuple[FollowUp, ...]:
    """Return those that are neither done nor dropped."""
    return tuple(one for one in follow_ups if one.state in LEFT)


def own_follow_ups(
    mission: Mission, follow_ups: Iterable[FollowUp], language: str, *, by_organiser: bool = False
) -> Message:
    """Show somebody theirs, each with its hosts and what they have noted; there is a tap for each.

    Organisers read a host's number and address, others whom to ask for them.
    """
    words, writer = follow_ups_in(language), Writer(mission, language)
    known = mission.sessions_by_code
    listed = [one for one in follow_ups if one.session in known]
    listed.sort(key=lambda one: (known[one.session].starts_at, one.session))
    if not listed:
        return Message(words.title(), (line(words.none()),))
    if len(listed) > AT_ONCE:
        listed.sort(key=lambda one: one.state not in LEFT)
    shown = listed[:AT_ONCE]
    blocks: list[Block] = [line(words.how_far())]
    for place, one in enumerate(shown):
        session = known[one.session]
        state = words.state(one.state)
        blocks.append(
            Line(spans_of(Strong(f"{circled(place)} {writer.title(session)}"), f" · {state}"))
        )
        blocks += _contacts(session, by_organiser=by_organiser)
        if one.note:
            blocks.append(line(words.note(shortened(one.note, LONGEST))))
    if not by_organiser and any(known[one.session].hosts for one in shown):
        blocks += _way(mission, words)
    if len(listed) > len(shown):
        blocks.append(line(words.more(len(listed) - len(shown))))
    return Message(words.title(), tuple(blocks), tuple(_buttons(shown, words)))


def _contacts(session: Session, *, by_organiser: bool) -> Iterator[Block]:
    for host in session.hosts:
        said = ", ".join(isolated(part) for part in _about(host, by_organiser=by_organiser))
        link = (", ", Link(host.link, host.link)) if host.link.startswith("https://") else ()
        yield Line(spans_of(said, *link))


def _about(host: Host, *, by_organiser: bool) -> Iterator[str]:
    private = (host.email, host.phone) if by_organiser else ()
    yield from filter(None, (host.name, host.title, host.organisation, *private))


def _way(mission: Mission, words: FollowUpWords) -> Iterator[Block]:
    names = [isolated(person.name) for person in mission.with_role(Role.ORGANISER)]
    if names:
        yield line(words.ask_organisers(names))


def _buttons(shown: Sequence[FollowUp], words: FollowUpWords) -> Iterator[Button]:
    for row, one in enumerate(shown):
        for state in TURNS:
            label = f"{circled(row)} {words.button(state)}"
            yield Button(label, f"{FURTHER}:{state.value}:{token_of(one.session)}", row=row)


# ---- organisers --------------------------------------------------------------------------------


def total_of(follow_ups: Iterable[FollowUp], language: str) -> str:
    """Say what follow-ups come to: "12 suites : 5 faites, 4 en cours, …"."""
    return follow_ups_in(language).totals(Counter(one.state for one in follow_ups))


def totals(follow_ups: Sequence[FollowUp], language: str, unreached: int = 0) -> Message:
    """Show organisers the total, and how many people could not be asked."""
    words = follow_ups_in(language)
    lines = [total_of(follow_ups, language)] if follow_ups else [words.nothing_yet()]
    if unreached:
        lines.append(words.unreached(unreached))
    if follow_ups:
        lines.append(words.all_of_them(words.command()))
    return Message(words.totals_title(), tuple(map(line, lines)))


def all_follow_ups(mission: Mission, follow_ups: Sequence[FollowUp], language: str) -> Message:
    """Show organisers the total, visit by visit, and whose they are."""
    words, writer = follow_ups_in(language), Writer(mission, language)
    if not follow_ups:
        return Message(words.totals_title(), (line(words.nothing_yet()),))
    blocks: list[Block] = [line(total_of(follow_ups, language))]
    for session in sorted(mission.sessions, key=lambda one: (one.starts_at, one.code)):
        theirs = [one for one in follow_ups if one.session == session.code]
        if theirs:
            blocks.append(Heading(writer.title(session)))
            blocks.append(line(total_of(theirs, language)))
            blocks += [line(_named(mission, one, words)) for one in theirs]
    return Message(words.totals_title(), tuple(blocks))


def _named(mission: Mission, one: FollowUp, words: FollowUpWords) -> str:
    person = mission.people_by_code.get(one.person)
    name = isolated(person.name) if person is not None else one.person
    note = f" ({isolated(shortened(one.note, LONGEST))})" if one.note else ""
    return f"{name} · {words.state(one.state)}{note}"
