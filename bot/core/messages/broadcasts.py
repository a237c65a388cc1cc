"""An organiser's broadcast: as people get it, and as its author sees it before and after."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.core import zones
from bot.core.agenda.due import Audience
from bot.core.bidi import isolated
from bot.core.broadcasts import (
    ALOUD,
    COMPANY,
    EVERYONE,
    FOLLOWERS,
    GROUP,
    PEOPLE,
    UNSEEN,
    Announcement,
    Copy,
    Outcome,
    company_of,
    is_direct,
    people,
    session_of,
)
from bot.core.chat import ChatKind
from bot.core.holding import reader_clock
from bot.core.languages.broadcasting import BroadcastingWords, broadcasting_in
from bot.core.languages.conversation import Conversation, conversation_in
from bot.core.languages.dates import dates_in
from bot.core.languages.home import home_in
from bot.core.message import (
    BUTTONS,
    LABEL_CHARACTERS,
    TITLE_CHARACTERS,
    Block,
    Button,
    Facts,
    Heading,
    Listing,
    Message,
    Quote,
    line,
    shortened,
    spans_of,
)
from bot.core.messages.lines import Writer
from bot.core.messages.persons import called
from bot.core.messages.readers import writer_for
from bot.core.messages.seen import SeenCount, asks_seen, missing_blocks
from bot.core.mission import Mission, Person
from bot.core.tokens import token_of

A_ROW = 3
OTHER_BUTTONS = 13
FEW_WORDS = 40
MOST_NAMES = 4
PLATFORMS = {"telegram": "Telegram", "slack": "Slack", "room": "Fanion"}


@dataclass(frozen=True, kw_only=True)
class Options:
    """What a preview offers beside sending it off.

    *unreached* have no direct chat.  *what* is how the broadcast begins that
    some have not seen.  *taken* stood before the text and said whom or when.
    *platforms* are those on which it is read beside that of who looks.
    """

    unreached: tuple[Person, ...] = ()
    what: str = ""
    taken: str = ""
    platforms: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Asked:
    """How a broadcast that asks for Seen was answered: by whom (codes) it was not."""

    unseen: tuple[str, ...]
    of: int
    unreached: tuple[str, ...] = ()


def broadcast_message(
    said: Announcement,
    chat: Audience,
    *,
    corrected: datetime | None = None,
    count: SeenCount | None = None,
) -> Message:
    """Say it in *chat*: headed by the group's name where others read it too.

    *corrected* is when it was put right after it had stood there otherwise.
    """
    heading = title_of(said, chat.language, own=chat.kind is ChatKind.GROUP)
    blocks = [*_said(said)]
    if corrected is not None:
        words = broadcasting_in(chat.language)
        blocks.append(line(words.corrected(clock_there(said.mission, chat, corrected))))
    seen, buttons = asks_seen(chat.language, chat.kind, count)
    return Message(heading, (*blocks, *seen), buttons)


def withdrawn_message(mission: Mission, chat: Audience, at: datetime) -> Message:
    """Stand where a broadcast stood that was withdrawn at *at*."""
    return Message(broadcasting_in(chat.language).withdrawn(clock_there(mission, chat, at)))


def clock_there(mission: Mission, chat: Audience, at: datetime) -> str:
    """Write what the clocks of those show who read *chat*."""
    wall = reader_clock(mission, chat.kind, chat.group).wall(at)
    return dates_in(chat.language).clock(wall.time())


def title_of(said: Announcement, language: str, *, own: bool = False) -> str:
    """Head a broadcast; in a group's *own* chat its name is not said."""
    mission, names = said.mission, []
    if said.group and not own:
        names.append(mission.group_name(said.group))
    if session := mission.sessions_by_code.get(session_of(said.audience)):
        names.append(session.title.said_in(language))
    if said.audience.startswith(ALOUD):
        names.append(company_of(said.audience))
    title = conversation_in(language).broadcast_title(tuple(map(isolated, names)))
    return shortened(title, TITLE_CHARACTERS)


def begins(text: str) -> str:
    """Return how a text begins, to tell it from others."""
    return isolated(shortened(" ".join(text.split()), FEW_WORDS)) if text else "📎"


def _said(said: Announcement) -> Iterator[Block]:
    """Give what the organiser wrote, and the place that they sent."""
    if said.text:
        yield Quote(said.text)
    if said.venue is not None:
        yield said.venue


def _attached(said: Announcement, language: str) -> tuple[tuple[str, str], ...]:
    """Name the files that travel along, as a fact: "3 × photo.jpg · 720 Ko"."""
    if not said.attached:
        return ()
    words = conversation_in(language)
    each = Counter(one.name for one in said.attached)
    names = (f"{count} × {name}" if count > 1 else name for name, count in each.items())
    size = words.file_size(sum(one.size for one in said.attached))
    return ((words.attached_label(), f"{', '.join(names)} · {size}"),)


def preview(  # noqa: PLR0913, PLR0917 - what an organiser sees before it goes
    draft: Announcement,
    planned: tuple[Copy, ...],
    language: str,
    now: datetime,
    options: Options | None = None,
    buttons: Sequence[Button] = (),
) -> Message:
    """Show a draft as it will look, who gets it and when, with the buttons to decide.

    *buttons* take their place while something is chosen.
    """
    words, options = conversation_in(language), options or Options()
    rows = [(words.when_label(), when_told(draft.mission, planned, language, now, _author(draft)))]
    if draft.calls_everyone:
        home = home_in(language)
        rows.append((home.call_label(), home.call_told()))
    return Message(
        words.preview_title(),
        (
            *_looks(draft, planned, language, options),
            Facts(tuple(rows), dates_in(language).colon),
            *out_of_reach_blocks(options.unreached, language),
        ),
        tuple(buttons) or tuple(_buttons(draft, planned, words, now, options)),
    )


def out_of_reach_blocks(unreached: Sequence[Person], language: str) -> Iterator[Block]:
    """Name to an organiser who is not reached, each with a number to tap."""
    if unreached:
        words = broadcasting_in(language)
        yield Heading(words.out_of_reach(len(unreached)))
        yield Listing(tuple(spans_of(with_phone(one, words)) for one in unreached))


def with_phone(person: Person, words: BroadcastingWords) -> str:
    """Name a person with their number, which every phone makes a call of."""
    return f"{isolated(person.name)} · {called(person.phone) or words.no_phone()}"


def _looks(
    draft: Announcement, planned: tuple[Copy, ...], language: str, options: Options
) -> Iterator[Block]:
    words = conversation_in(language)
    own = bool(planned) and all(copy.audience.kind is ChatKind.GROUP for copy in planned)
    yield Heading(title_of(draft, language, own=own))
    yield from _said(draft)
    reach = (
        words.reach(len(planned), len(people(draft.mission, draft.audience)))
        if planned
        else nobody_there(draft.mission, draft.audience, language)
    )
    row = (words.audience_label(), f"{audience_name(draft, language, options.what)} · {reach}")
    yield Facts((*_attached(draft, language), row), dates_in(language).colon)


def nobody_there(mission: Mission, audience: str, language: str) -> str:
    """Say why nobody would get a broadcast to *audience*."""
    if not is_direct(audience):
        return conversation_in(language).nobody_there()
    words = broadcasting_in(language)
    return words.nobody_directly() if people(mission, audience) else words.all_have_seen()


def audience_name(draft: Announcement, language: str, what: str = "") -> str:
    """Name whom a broadcast is for; *what* begins so that some of them have not seen."""
    words, mission = conversation_in(language), draft.mission
    more = broadcasting_in(language)
    if draft.audience == FOLLOWERS:
        return words.followers()
    if draft.audience.startswith(UNSEEN):
        return more.unseen(what)
    if draft.audience.startswith(PEOPLE):
        names = [isolated(person.name) for person in people(mission, draft.audience)]
        return more.names(names[:MOST_NAMES], len(names) - MOST_NAMES if names[MOST_NAMES:] else 0)
    if company := company_of(draft.audience):
        return isolated(company)
    if session := mission.sessions_by_code.get(session_of(draft.audience)):
        return more.people_of(isolated(session.title.said_in(language)))
    return isolated(mission.group_name(draft.group)) if draft.group else words.everyone()


def when_told(
    mission: Mission,
    planned: tuple[Copy, ...],
    language: str,
    now: datetime,
    reader: Person | None = None,
) -> str:
    """Say to *reader* when a message goes to the chats of *planned*."""
    words, writer = conversation_in(language), writer_for(mission, reader, language)
    held = [copy for copy in planned if copy.at > now]
    if not held:
        return words.at_once()
    if len(held) == len(planned) and len({copy.at for copy in held}) == 1:
        return words.goes_out_at(_clock(mission, writer, held[0], now))
    return " · ".join(
        words.goes_out_for(
            chat_name(mission, copy.audience, language), _clock(mission, writer, copy, now)
        )
        for copy in held
    )


def _clock(mission: Mission, writer: Writer, copy: Copy, now: datetime) -> str:
    """Write when a copy goes, on its readers' clock and at home, with the day where not today."""
    zone = reader_clock(mission, copy.audience.kind, copy.audience.group).zone(copy.at)
    first, other = writer.both_clocks(copy.at, zone)
    read_first = writer.mission.home_zone if writer.home_first else zone
    day = zones.local_date(copy.at, read_first)
    if day != zones.local_date(now, read_first):
        first = f"{first}, {writer.dates.day(day)}"
    return f"{first} ({other})" if other else first


def chat_name(mission: Mission, chat: Audience, language: str) -> str:
    """Name a chat to an organiser."""
    words = conversation_in(language)
    match chat.kind:
        case ChatKind.MAIN:
            return words.main_chat()
        case ChatKind.GROUP:
            return words.group_chat(isolated(mission.group_name(chat.group)))
        case ChatKind.FOLLOWERS:
            return words.followers()
        case ChatKind.DIRECT:
            person = mission.people_by_code.get(chat.person)
            return isolated(person.name) if person else chat.person


def _buttons(
    draft: Announcement,
    planned: tuple[Copy, ...],
    words: Conversation,
    now: datetime,
    options: Options,
) -> Iterator[Button]:
    number = draft.number
    if planned:
        yield Button(words.send(), f"broadcast:{number}:send")
    if any(copy.at > now for copy in planned):
        yield Button(words.send_now(), f"broadcast:{number}:now")
    yield Button(words.cancel(), f"broadcast:{number}:cancel")
    offered = _offered(draft, words, options)
    for place, (label, choice) in enumerate(offered):
        yield Button(shortened(label, LABEL_CHARACTERS), choice, row=1 + place // A_ROW)
    beside = tuple(_beside(draft, words, options))
    after = 2 + (len(offered) - 1) // A_ROW
    for place, (label, choice) in enumerate(beside):
        yield Button(shortened(label, LABEL_CHARACTERS), choice, row=after + place // 2)


def _offered(draft: Announcement, words: Conversation, options: Options) -> list[tuple[str, str]]:
    """Offer the audiences, the one that is chosen marked, and the way to the others."""
    number, language = draft.number, words.language
    known = [(EVERYONE, words.everyone(), EVERYONE)]
    known += [
        (f"{GROUP}{group.code}", group.name, f"{GROUP}{token_of(group.code)}")
        for group in draft.mission.groups[: BUTTONS - OTHER_BUTTONS]
    ]
    known.append((FOLLOWERS, words.followers(), FOLLOWERS))
    found = [
        (words.chosen(name) if code == draft.audience else name, f"to:{number}:{choice}")
        for code, name, choice in known
    ]
    if draft.audience not in {code for code, *_ in known}:
        name = audience_name(draft, language, options.what)
        found.append((words.chosen(name), f"show:{number}:more"))
    found.append((broadcasting_in(language).others(), f"show:{number}:more"))
    return found


def _beside(
    draft: Announcement, words: Conversation, options: Options
) -> Iterator[tuple[str, str]]:
    """Offer when it goes, whether it asks for Seen, and how it looks elsewhere."""
    number, more = draft.number, broadcasting_in(words.language)
    yield more.when(), f"show:{number}:when"
    label = more.ask_seen()
    yield words.chosen(label) if draft.asks_seen else label, f"show:{number}:seen"
    if draft.audience.startswith(COMPANY):
        yield more.in_main_chat(), f"to:{number}:aloud"
    if draft.audience.startswith(ALOUD):
        yield more.one_by_one(), f"to:{number}:direct"
    for platform in options.platforms:
        yield more.look_on(PLATFORMS.get(platform, platform)), f"show:{number}:look:{platform}"
    if options.taken:
        yield more.whole_text(shortened(options.taken, FEW_WORDS)), f"show:{number}:whole"


def report(  # noqa: PLR0913, PLR0917 - what an organiser asks about it
    sent: Announcement,
    outcome: Outcome,
    language: str,
    now: datetime,
    options: Options | None = None,
    asked: Asked | None = None,
) -> Message:
    """Show what became of a broadcast that was sent off, and who has not seen it."""
    words, options = conversation_in(language), options or Options()
    status = report_status(sent.mission, outcome, language, now, _author(sent))
    rows = (
        *_attached(sent, language),
        (words.audience_label(), audience_name(sent, language, options.what)),
        (words.status_label(), status),
    )
    seen = (
        missing_blocks(sent.mission, asked.unseen, asked.of, asked.unreached, language)
        if asked is not None
        else ()
    )
    return Message(
        title_of(sent, language),
        (
            *_said(sent),
            Facts(rows, dates_in(language).colon),
            *out_of_reach_blocks(options.unreached, language),
            *seen,
        ),
        tuple(_report_buttons(sent, outcome, language, now)),
    )


def _report_buttons(
    sent: Announcement, outcome: Outcome, language: str, now: datetime
) -> Iterator[Button]:
    words, more, number = conversation_in(language), broadcasting_in(language), sent.number
    if any(copy.at > now for copy in outcome.waiting):
        yield Button(words.send_now(), f"broadcast:{number}:now")
        if not outcome.sent:
            yield Button(words.cancel(), f"broadcast:{number}:cancel")
    yield Button(more.correct(), f"again:{number}:correct", row=1)
    if outcome.sent or outcome.unsure:
        yield Button(more.withdraw(), f"again:{number}:withdraw", row=1)
    if sent.text:
        yield Button(more.copy(), f"again:{number}:copy", row=1)


def _author(draft: Announcement) -> Person | None:
    """Return who wrote it, and reads what becomes of it."""
    return draft.mission.people_by_code.get(draft.author)


def report_status(
    mission: Mission,
    outcome: Outcome,
    language: str,
    now: datetime,
    reader: Person | None = None,
) -> str:
    """Say to *reader* what became of the copies of a broadcast."""
    ahead = tuple(copy for copy in outcome.waiting if copy.at > now)
    when = when_told(mission, ahead, language, now, reader) if ahead else ""
    said = _status(mission, outcome, writer_for(mission, reader, language), when, len(ahead))
    return " · ".join(said)


def _status(
    mission: Mission, outcome: Outcome, writer: Writer, when: str, ahead: int
) -> Iterator[str]:
    """Say it; the copies that wait go *when* it says, and so many are still *ahead*."""
    language = writer.language
    words = conversation_in(language)
    if outcome.sent and outcome.sent_at is not None:
        zone = reader_clock(mission, ChatKind.MAIN).zone(outcome.sent_at)
        yield words.sent(writer.both_clocks(outcome.sent_at, zone)[0], outcome.sent)
    if when:
        yield when
    if ahead < len(outcome.waiting):
        of = outcome.sent + len(outcome.waiting) + len(outcome.failed) + len(outcome.unsure)
        reached = broadcasting_in(language).reached(outcome.sent, of) if of > 1 else ""
        yield f"{words.being_sent()} ({reached})" if reached else words.being_sent()
    if outcome.corrected_at is not None:
        zone = reader_clock(mission, ChatKind.MAIN).zone(outcome.corrected_at)
        clock = writer.both_clocks(outcome.corrected_at, zone)[0]
        yield broadcasting_in(language).corrected(clock).lower()
    if outcome.failed:
        yield words.not_sent_to(_names(mission, outcome.failed, language))
    if outcome.unsure:
        yield words.unsure_about(_names(mission, outcome.unsure, language))


def _names(mission: Mission, chats: Iterable[Audience], language: str) -> str:
    writer = Writer(mission, language)
    return writer.dates.together([chat_name(mission, chat, language) for chat in chats])


def dropped(said: Announcement, language: str, withdrawn: datetime | None = None) -> Message:
    """Show a broadcast that was cancelled, or *withdrawn* then; its text is not lost."""
    title = conversation_in(language).cancelled()
    if withdrawn is not None:
        clock = reader_clock(said.mission, ChatKind.MAIN).wall(withdrawn).time()
        title = broadcasting_in(language).withdrawn(dates_in(language).clock(clock))
    return Message(title, tuple(_said(said)))
