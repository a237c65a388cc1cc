"""An organiser's broadcast: as people get it, and as its author sees it before and after."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import datetime

from bot.core import zones
from bot.core.agenda.due import Audience
from bot.core.bidi import isolated
from bot.core.broadcasts import (
    EVERYONE,
    FOLLOWERS,
    GROUP,
    Announcement,
    Copy,
    Outcome,
    people,
)
from bot.core.chat import ChatKind
from bot.core.holding import reader_clock
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
    Message,
    Quote,
    shortened,
)
from bot.core.messages.lines import Writer
from bot.core.mission import Mission
from bot.core.tokens import token_of

A_ROW = 3
OTHER_BUTTONS = 6


def broadcast_message(said: Announcement, chat: Audience) -> Message:
    """Say it in *chat*: headed by the group's name where others read it too."""
    group = said.group if chat.kind is not ChatKind.GROUP else ""
    return Message(_title(said.mission, group, chat.language), tuple(_said(said)))


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


def _title(mission: Mission, group: str, language: str) -> str:
    groups = (isolated(mission.group_name(group)),) if group else ()
    return shortened(conversation_in(language).broadcast_title(groups), TITLE_CHARACTERS)


def preview(
    draft: Announcement, planned: tuple[Copy, ...], language: str, now: datetime
) -> Message:
    """Show a draft as it will look, who gets it and when, with the buttons to decide."""
    words = conversation_in(language)
    rows = [(words.when_label(), when_told(draft.mission, planned, language, now))]
    if draft.calls_everyone:
        home = home_in(language)
        rows.append((home.call_label(), home.call_told()))
    return Message(
        words.preview_title(),
        (*_looks(draft, planned, language), Facts(tuple(rows), dates_in(language).colon)),
        tuple(_buttons(draft, planned, words, now)),
    )


def _looks(draft: Announcement, planned: tuple[Copy, ...], language: str) -> Iterator[Block]:
    words = conversation_in(language)
    own = planned and all(copy.audience.kind is ChatKind.GROUP for copy in planned)
    yield Heading(_title(draft.mission, "" if own else draft.group, language))
    yield from _said(draft)
    reach = (
        words.reach(len(planned), len(people(draft.mission, draft.audience)))
        if planned
        else words.nobody_there()
    )
    row = (words.audience_label(), f"{_audience(draft, words)} · {reach}")
    yield Facts((*_attached(draft, language), row), dates_in(language).colon)


def _audience(draft: Announcement, words: Conversation) -> str:
    if draft.audience == FOLLOWERS:
        return words.followers()
    if not draft.group:
        return words.everyone()
    return isolated(draft.mission.group_name(draft.group))


def when_told(mission: Mission, planned: tuple[Copy, ...], language: str, now: datetime) -> str:
    """Say when a message goes to the chats of *planned*."""
    words = conversation_in(language)
    held = [copy for copy in planned if copy.at > now]
    if not held:
        return words.at_once()
    if len(held) == len(planned) and len({copy.at for copy in held}) == 1:
        return words.goes_out_at(_clock(mission, held[0], language, now))
    return " · ".join(
        words.goes_out_for(
            chat_name(mission, copy.audience, language), _clock(mission, copy, language, now)
        )
        for copy in held
    )


def _clock(mission: Mission, copy: Copy, language: str, now: datetime) -> str:
    """Write when a copy goes, on its readers' clock and at home, with the day where not today."""
    writer = Writer(mission, language)
    zone = reader_clock(mission, copy.audience.kind, copy.audience.group).zone(copy.at)
    first, other = writer.both_clocks(copy.at, zone)
    day = zones.local_date(copy.at, zone)
    if day != zones.local_date(now, zone):
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
    draft: Announcement, planned: tuple[Copy, ...], words: Conversation, now: datetime
) -> Iterator[Button]:
    number = draft.number
    if planned:
        yield Button(words.send(), f"broadcast:{number}:send")
    if any(copy.at > now for copy in planned):
        yield Button(words.send_now(), f"broadcast:{number}:now")
    yield Button(words.cancel(), f"broadcast:{number}:cancel")
    offered = [(EVERYONE, words.everyone(), EVERYONE)]
    offered += [
        (f"{GROUP}{group.code}", group.name, f"{GROUP}{token_of(group.code)}")
        for group in draft.mission.groups[: BUTTONS - OTHER_BUTTONS]
    ]
    offered.append((FOLLOWERS, words.followers(), FOLLOWERS))
    for place, (code, name, choice) in enumerate(offered):
        label = words.chosen(name) if code == draft.audience else name
        yield Button(
            shortened(label, LABEL_CHARACTERS),
            f"to:{number}:{choice}",
            row=1 + place // A_ROW,
        )


def report(sent: Announcement, outcome: Outcome, language: str, now: datetime) -> Message:
    """Show what became of a broadcast that was sent off."""
    words = conversation_in(language)
    status = " · ".join(_status(sent.mission, outcome, language, now))
    rows = (
        *_attached(sent, language),
        (words.audience_label(), _audience(sent, words)),
        (words.status_label(), status),
    )
    buttons = (
        Button(words.send_now(), f"broadcast:{sent.number}:now"),
        Button(words.cancel(), f"broadcast:{sent.number}:cancel"),
    )
    return Message(
        _title(sent.mission, sent.group, language),
        (*_said(sent), Facts(rows, dates_in(language).colon)),
        buttons if any(copy.at > now for copy in outcome.waiting) else (),
    )


def _status(mission: Mission, outcome: Outcome, language: str, now: datetime) -> Iterator[str]:
    words = conversation_in(language)
    writer = Writer(mission, language)
    if outcome.sent and outcome.sent_at is not None:
        zone = reader_clock(mission, ChatKind.MAIN).zone(outcome.sent_at)
        yield words.sent(writer.both_clocks(outcome.sent_at, zone)[0], outcome.sent)
    ahead = tuple(copy for copy in outcome.waiting if copy.at > now)
    if ahead:
        yield when_told(mission, ahead, language, now)
    if len(ahead) < len(outcome.waiting):
        yield words.being_sent()
    if outcome.failed:
        yield words.not_sent_to(_names(mission, outcome.failed, language))
    if outcome.unsure:
        yield words.unsure_about(_names(mission, outcome.unsure, language))


def _names(mission: Mission, chats: Iterable[Audience], language: str) -> str:
    writer = Writer(mission, language)
    return writer.dates.together([chat_name(mission, chat, language) for chat in chats])


def dropped(said: Announcement, language: str) -> Message:
    """Show a broadcast that was cancelled, with its text, which is not lost."""
    return Message(conversation_in(language).cancelled(), tuple(_said(said)))
