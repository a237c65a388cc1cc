"""What an organiser sees of changes by hand: previews, the draft, and what is asked back."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.core import zones
from bot.core.amendments import Amendment
from bot.core.bidi import isolated
from bot.core.broadcasts import Copy
from bot.core.changes import SessionChange, differences
from bot.core.effects import Effects
from bot.core.host_lines import HostLine
from bot.core.languages.amending import AmendingWords, amending_in
from bot.core.languages.changes import changes_in
from bot.core.languages.conversation import conversation_in
from bot.core.languages.dates import dates_in
from bot.core.message import (
    LABEL_CHARACTERS,
    TITLE_CHARACTERS,
    Block,
    Button,
    Facts,
    Heading,
    Listing,
    Message,
    Quote,
    Span,
    line,
    shortened,
    spans_of,
)
from bot.core.messages.broadcasts import when_told
from bot.core.messages.differences import told_count
from bot.core.messages.effects import effect_lines
from bot.core.messages.lines import Writer
from bot.core.messages.notices import ARROW, change_line
from bot.core.messages.readers import writer_for
from bot.core.mission import Mission, Person, Session
from bot.core.orders import (
    Add,
    Cancel,
    Gather,
    Move,
    Order,
    Regroup,
    Reinstate,
    Relocate,
    Shift,
    Swap,
    Transfer,
)
from bot.core.plain import render
from bot.core.tokens import token_of

MOST_CHANGES = 12
"""Changes that a message lists."""
A_PAGE = 8
"""Sessions that can be chosen from at once."""
SESSION_STEPS = tuple(timedelta(minutes=minutes) for minutes in (10, 20, 30, 60, -10, -30))
"""By how much a button moves a session."""
DEPARTURE_STEPS = tuple(timedelta(minutes=minutes) for minutes in (10, 20, 30))
"""By how much a button moves a rendezvous, or everything."""


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """What an order would do: to the draft *before*, which it makes *after*.

    *heard* is the notice that people will read, None where nobody is told;
    *planned* says when; *told* how many changes the whole draft then has to
    tell.  *hosts* are lines for those who receive the group.
    """

    before: Mission
    after: Mission
    effects: Effects
    heard: Message | None = None
    planned: tuple[Copy, ...] = ()
    told: int = 0
    hosts: tuple[HostLine, ...] = ()


def preview(  # noqa: PLR0913 - what it does, and what can be pressed
    outcome: Outcome,
    token: str,
    language: str,
    now: datetime,
    *,
    follows: bool = False,
    meanwhile: bool = False,
    reader: Person | None = None,
) -> Message:
    """Show *reader* what an order would do, with the buttons that apply it or leave it.

    *follows*: what comes after can be moved, too.  *meanwhile*: the draft has
    changed since the last preview of it.
    """
    words = amending_in(language)
    first = [line(words.changed_meanwhile())] if meanwhile else []
    buttons = [Button(words.apply(), f"amend:{token}:apply")]
    if outcome.told:
        label = words.apply_and_tell(outcome.told)
        buttons.append(Button(label, f"amend:{token}:tell"))
    if follows:
        buttons.append(Button(words.what_follows(), f"amend:{token}:follow", row=1))
    buttons.append(Button(words.drop(), f"amend:{token}:drop", row=1))
    blocks = (*first, *_outcome(outcome, words, language, now, reader))
    return Message(words.preview_title(), blocks, tuple(buttons))


def _outcome(
    outcome: Outcome,
    words: AmendingWords,
    language: str,
    now: datetime,
    reader: Person | None,
) -> Iterator[Block]:
    writer = writer_for(outcome.after, reader, language)
    yield from _changes(outcome.before, writer, words, now)
    rows = [(words.concerns_label(), _concerned(outcome, words))]
    if outcome.heard is not None:
        when = when_told(outcome.after, outcome.planned, language, now, reader)
        rows.append((conversation_in(language).when_label(), when))
    yield Facts(tuple(rows), dates_in(language).colon)
    broken = tuple(effect_lines(outcome.after, outcome.effects, language, reader))
    if broken:
        yield Heading(words.breaks_title())
        yield Listing(broken)
    if outcome.heard is not None:
        yield Heading(words.they_read())
        yield Quote(render(outcome.heard))
    for host in outcome.hosts:
        yield Heading(shortened(words.to_host(isolated(host.host.name)), TITLE_CHARACTERS))
        yield Quote(host.text)


def _concerned(outcome: Outcome, words: AmendingWords) -> str:
    effects, known = outcome.effects, outcome.after.people_by_code
    names = effects.groups
    if not effects.changes:  # only people are elsewhere
        names = tuple(known[code].name for code in effects.people if code in known)
    groups = [isolated(name) for name in names]
    return words.concerned(groups, len(effects.concerned))


def _changes(old: Mission, writer: Writer, words: AmendingWords, now: datetime) -> Iterator[Block]:
    """Write what is different: each session as people are told it, and who is elsewhere."""
    new, language = writer.mission, writer.language
    # The reader's own home zone is no change of the programme.
    changes = differences(replace(old, home_zone=new.home_zone), new)
    items = [_item(writer, change, now) for change in changes.sessions[:MOST_CHANGES]]
    items += [spans_of(one) for one in _moved_people(old, new, language)]
    if items:
        yield Listing(tuple(items))
    more = len(changes.sessions) - MOST_CHANGES
    if more > 0:
        yield line(conversation_in(language).more_problems(more))
    if not items:
        yield line(words.come_to_nothing())


def _item(writer: Writer, change: SessionChange, now: datetime) -> tuple[Span, ...]:
    here = writer.mission.home_zone if writer.home_first else change.session.zone
    today = zones.local_date(now, here)
    return change_line(writer, change, today)


def _moved_people(old: Mission, new: Mission, language: str) -> Iterator[str]:
    """Say who is in other groups: "Marc Teulier : Groupe Industrie → Groupe Numérique"."""
    for person in new.people:
        before = old.people_by_code.get(person.code)
        if before is not None and before.groups != person.groups:
            was, now = (_groups(new, one, language) for one in (before, person))
            yield f"{isolated(person.name)}{dates_in(language).colon}{was}{ARROW}{now}"


def _groups(mission: Mission, person: Person, language: str) -> str:
    names = [isolated(mission.group_name(code)) for code in person.groups]
    return dates_in(language).together(names) or "—"


@dataclass(frozen=True, kw_only=True)
class Draft:
    """What waits to be told: *amendments* that make *drafted* of what is *published*."""

    published: Mission
    drafted: Mission
    amendments: Sequence[Amendment]


def draft_message(draft: Draft, reader: str, language: str, now: datetime) -> Message:
    """Show what waits to be told, to the organiser *reader* (a code)."""
    words, amendments = amending_in(language), draft.amendments
    if not amendments:
        return Message(blocks=(line(words.no_draft()),))
    told = told_count(differences(draft.published, draft.drafted), now)
    authors = dict.fromkeys(one.author for one in amendments if one.author != reader)
    writer = writer_for(draft.drafted, draft.drafted.people_by_code.get(reader), language)
    names = [isolated(_name(draft.drafted, code)) for code in authors]
    blocks = [
        *_changes(draft.published, writer, words, now),
        line(words.nobody_told()),
        *([line(words.also_by(names))] if names else []),
    ]
    return Message(
        words.draft_title(len(amendments)),
        tuple(blocks),
        (
            Button(words.tell(told), f"draft:tell:{amendments[-1].id}"),
            Button(words.take_back(), f"draft:undo:{amendments[-1].id}"),
        ),
    )


def _name(mission: Mission, code: str) -> str:
    person = mission.people_by_code.get(code)
    return person.name if person is not None else code


def told_message(text: str, revision: int, language: str, *, held: bool) -> Message:
    """Say that people are told, or when they will be; what was told can be taken back."""
    words = amending_in(language)
    buttons = [Button(words.take_told_back(), f"draft:back:{revision}")]
    if held:
        now_label = conversation_in(language).send_now()
        buttons.insert(0, Button(now_label, f"draft:now:{revision}"))
    return Message(blocks=(line(text),), buttons=tuple(buttons))


# ---- what is asked back ------------------------------------------------------------------------


def which(mission: Mission, orders: Sequence[Order], token: str, language: str) -> Message:
    """Ask which of *orders* is meant; *token* names them, in order."""
    words, writer = amending_in(language), Writer(mission, language)
    off = changes_in(language).cancelled() if len({type(one) for one in orders}) > 1 else ""
    names = [f"{off if isinstance(one, Cancel) else ''}{_named(writer, one)}" for one in orders]
    buttons = [
        Button(shortened(names[number], LABEL_CHARACTERS), f"order:{token}:{number}", row)
        for row, number in enumerate(range(len(orders))[:A_PAGE])
    ]
    drop = Button(words.drop(), f"amend:{token}:drop", row=A_PAGE)
    return Message(blocks=(line(words.which()),), buttons=(*buttons, drop))


def _named(writer: Writer, order: Order) -> str:  # noqa: PLR0911 - one for each order
    """Name an order by what it is about, and what it makes of it where that is short."""
    mission = writer.mission
    match order:
        case Transfer():
            names = [isolated(mission.group_name(code)) for code in order.groups]
            return f"{_name(mission, order.person)}{ARROW}{writer.dates.together(names)}"
        case Swap():
            return f"{_session(writer, order.first)} ⇄ {_session(writer, order.second)}"
        case Add():
            return order.title
        case Shift() | Cancel() | Reinstate():
            return _session(writer, next(iter(order.sessions), ""))
        case Move(start=at) | Gather(at=at) if at is not None:
            return _becomes(writer, order.session, writer.dates.clock(at))
        case Relocate() | Gather(place=str(_)) if order.place:
            place = next((one.name for one in mission.places if one.code == order.place), "")
            return _becomes(writer, order.session, place or order.place)
        case Regroup():
            names = [isolated(mission.group_name(code)) for code in order.groups]
            whom = writer.dates.together(names) or changes_in(writer.language).everyone()
            return _becomes(writer, order.session, whom)
        case _:
            return _session(writer, order.session)


def _becomes(writer: Writer, code: str, what: str) -> str:
    """Name a session and what becomes of it, so that a long title leaves room for that."""
    what = shortened(what, LABEL_CHARACTERS // 2)
    room = LABEL_CHARACTERS - len(ARROW) - len(what)
    return f"{shortened(_session(writer, code), room)}{ARROW}{what}"


def _session(writer: Writer, code: str) -> str:
    session = writer.mission.sessions_by_code.get(code)
    return _label(writer, session) if session is not None else code


def sessions_message(
    mission: Mission, sessions: Sequence[Session], begin: int, language: str
) -> Message:
    """Let an organiser choose which of *sessions*, from the place *begin* on, is to be changed."""
    words, writer = amending_in(language), Writer(mission, language)
    page = sessions[begin : begin + A_PAGE]
    if not page:
        return Message(blocks=(line(words.nothing_ahead()),))
    buttons = [
        Button(_label(writer, session), f"change:{token_of(session.code)}", row=number)
        for number, session in enumerate(page)
    ]
    if len(sessions) > begin + A_PAGE:
        more = Button(words.more_sessions(), f"changes:{begin + A_PAGE}", row=A_PAGE)
        buttons.append(more)
    return Message(blocks=(line(words.choose_session()),), buttons=tuple(buttons))


def _label(writer: Writer, session: Session) -> str:
    day = writer.dates.short_day(session.day)
    clock = writer.dates.clock(session.start)
    return shortened(f"{day}, {clock} · {writer.title(session)}", LABEL_CHARACTERS)


def choices_message(mission: Mission, session: Session, language: str) -> Message:
    """Let an organiser choose what becomes of *session*."""
    words, writer = amending_in(language), Writer(mission, language)
    token = token_of(session.code)
    if session.cancelled:
        buttons = [Button(words.reinstate_it(), f"change:{token}:reinstate")]
    else:
        buttons = list(_choices(words, token))
    buttons.append(Button(words.back(), "changes:0", row=4))
    about = line(_label(writer, session))
    return Message(blocks=(about, line(words.choose_change())), buttons=tuple(buttons))


def _choices(words: AmendingWords, token: str) -> Iterable[Button]:
    for step in SESSION_STEPS:
        yield Button(words.session_by(step), f"change:{token}:by:{_minutes(step)}")
    for step in DEPARTURE_STEPS:
        yield Button(words.departure_by(step), f"change:{token}:late:{_minutes(step)}", row=1)
    for step in DEPARTURE_STEPS:
        yield Button(words.all_by(step), f"change:{token}:all:{_minutes(step)}", row=2)
    yield Button(words.cancel_it(), f"change:{token}:cancel", row=3)


def _minutes(step: timedelta) -> int:
    return round(step.total_seconds() / 60)
