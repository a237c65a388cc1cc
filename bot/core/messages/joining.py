"""What people and chats are told when they come to a mission."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from bot.core.answering import Answered, answer_to
from bot.core.asking import Asker
from bot.core.bidi import isolated
from bot.core.chat import Account, BoundChat, ChatKind
from bot.core.joining import free_names, linked_count, page_of
from bot.core.languages.answers import answer_words
from bot.core.languages.dates import dates_in
from bot.core.languages.joining import joining_in
from bot.core.languages.linking import linking_in
from bot.core.languages.privacy import privacy_in
from bot.core.message import (
    LABEL_CHARACTERS,
    TITLE_CHARACTERS,
    Block,
    Button,
    Heading,
    Message,
    Strong,
    line,
    shortened,
)
from bot.core.messages.linking import Known, buttons_about, called, lines_about
from bot.core.mission import Mission, Person
from bot.core.tokens import token_of
from bot.core.understanding.question import Asks, Question

GREETING, WHO = "g", "w"
"""Which message the names stand in, so that it is said anew as it was."""
A_ROW = 2
CLAIM = "claim"
"""The kind of the notice that asks organisers whose a name is."""


def label(text: str) -> str:
    """Cut *text* to what a button takes."""
    return shortened(text, LABEL_CHARACTERS)


# ---- chats -----------------------------------------------------------------------------------


def greeting(  # noqa: PLR0913 - what a greeting says
    mission: Mission,
    chat: BoundChat,
    taken: Mapping[str, object],
    language: str,
    *,
    reads_all: bool | None,
    keeps_questions: bool = False,
    page: int = 0,
) -> Message:
    """Greet a chat that now belongs to *mission*, and ask who is who.

    *keeps_questions*: what is not understood is counted, without names.
    """
    words = joining_in(language)
    followers = chat.kind is ChatKind.FOLLOWERS
    blocks: list[Block] = [
        line(words.greeting_for_followers() if followers else words.greeting_can()),
        line(words.greeting_how()),
        line(keeps(mission, language)),
    ]
    if keeps_questions:
        blocks.append(line(words.keeps_questions()))
    if reads_all is False:
        blocks.append(line(words.cannot_read()))
    buttons = _names(mission, chat, taken, language, page=page, where=GREETING)
    if buttons:
        blocks.append(line(Strong(words.who_are_you())))
        blocks += _how_many(mission, chat, taken, language)
    title = words.greeting_title(isolated(mission.title))
    return Message(shortened(title, TITLE_CHARACTERS), tuple(blocks), buttons)


def keeps(mission: Mission, language: str) -> str:
    """Say what is kept of whoever says who they are, for what, and until when."""
    return privacy_in(language).keeps(mission.retention.days)


def who_are_you(  # noqa: PLR0913 - what the question says
    mission: Mission,
    chat: BoundChat,
    taken: Mapping[str, object],
    language: str,
    page: int = 0,
    *,
    elsewhere: str = "",
) -> Message:
    """Ask who somebody is, with the names that are free as buttons.

    *elsewhere* is another platform on which some have said who they are.
    """
    words = joining_in(language)
    buttons = _names(mission, chat, taken, language, page=page, where=WHO)
    title = words.who_are_you() if buttons else words.everyone_linked()
    blocks = [*_how_many(mission, chat, taken, language)]
    if buttons:
        blocks.append(line(keeps(mission, language)))
    if elsewhere:
        blocks.append(line(linking_in(language).known_there(called(elsewhere))))
    return Message(title, tuple(blocks), buttons)


def _how_many(
    mission: Mission, chat: BoundChat, taken: Mapping[str, object], language: str
) -> Iterator[Block]:
    """Say how many have said who they are; in a shared chat alone, and not before the first."""
    count, of = linked_count(mission, taken)
    if count and chat.kind is not ChatKind.FOLLOWERS:
        yield line(joining_in(language).linked(count, of))


def _names(  # noqa: PLR0913 - whose names, where, and on which page
    mission: Mission,
    chat: BoundChat,
    taken: Mapping[str, object],
    language: str,
    *,
    page: int,
    where: str,
) -> tuple[Button, ...]:
    free = free_names(mission, chat, taken)
    some, following = page_of(free, page)
    buttons = [
        Button(label(person.name), f"iam:{where}:{token_of(person.code)}", row=at // A_ROW)
        for at, person in enumerate(some)
    ]
    if len(some) < len(free):
        more = joining_in(language).more_names()
        buttons.append(Button(more, f"names:{where}:{following}", row=len(some) // A_ROW + 1))
    return tuple(buttons)


def how_to_bind(
    organised: Sequence[Mission], language: str, platform: str, *, reads_all: bool | None
) -> Message:
    """Say how a group comes to a mission; *organised* are those of who added the bot."""
    words = joining_in(language, platform)
    blocks: list[Block] = [line(words.how_to_bind())]
    if reads_all is False:
        blocks.append(line(words.cannot_read()))
    buttons = tuple(_kinds(organised, language, platform))
    if buttons:
        blocks.append(line(words.or_press()))
    return Message("", tuple(blocks), buttons)


def change_of_mission(
    here: Mission, wanted: Mission, token: str, language: str, platform: str
) -> Message:
    """Ask whether a chat is to leave the mission *here*; *token* names what was asked."""
    words = joining_in(language, platform)
    return Message(
        "",
        (
            line(Strong(words.change_title(isolated(here.title), isolated(wanted.title)))),
            line(words.change_means(isolated(here.title))),
        ),
        (
            Button(label(words.change(wanted.title)), f"rebind:{token}:yes"),
            Button(label(words.keep(here.title)), f"rebind:{token}:no", row=1),
        ),
    )


def _kinds(organised: Sequence[Mission], language: str, platform: str) -> Iterator[Button]:
    """Name what the group may be, for a few missions."""
    words = joining_in(language, platform)
    row = 0
    for mission in organised[:3]:
        kinds = {"main": words.main(), "followers": words.followers()}
        kinds |= {f"group:{token_of(group.code)}": group.name for group in mission.groups[:5]}
        for what, name in kinds.items():
            choice = f"bind:{token_of(mission.code)}:{what}"
            if len(choice.encode()) <= 64:  # noqa: PLR2004 - CHOICE_BYTES; then by code alone
                yield Button(label(words.bind_as(name, mission.title)), choice, row=row)
                row += 1


# ---- people ----------------------------------------------------------------------------------


def welcome(mission: Mission, person: Person, language: str, now: datetime) -> Message:
    """Welcome somebody in the direct chat with what comes next, and how to ask."""
    words = joining_in(language)
    answered = _coming(mission, person, language, now)
    blocks: list[Block] = []
    if answered is not None:
        coming = answered.message
        blocks = [Heading(coming.title), *coming.blocks] if coming.title else [*coming.blocks]
    blocks.append(line(words.how_to_ask()))
    title = words.welcome(isolated(person.name.split()[0]))
    return Message(shortened(title, TITLE_CHARACTERS), tuple(blocks))


def next_in_short(mission: Mission, person: Person, language: str, now: datetime) -> str:
    """Name what comes next for *person* in a line, nothing where nothing does."""
    coming = _coming(mission, person, language, now)
    if coming is None:
        return ""
    if len(coming.sessions) == 1:
        return coming.message.title
    each = (mission.sessions_by_code[code].title.said_in(language) for code in coming.sessions)
    together = dates_in(language).together([isolated(title) for title in each])
    return answer_words(language).next_up(together)


def _coming(mission: Mission, person: Person, language: str, now: datetime) -> Answered | None:
    asker = Asker(language=language, person=person, chat=ChatKind.DIRECT, addressed=True)
    answered = answer_to(mission, Question(asks=Asks.NEXT), asker, now)
    return answered if answered is not None and answered.sessions else None


def you_are(  # noqa: PLR0913 - who somebody is, and where
    mission: Mission,
    person: Person,
    mark: str,
    language: str,
    known: Known | None = None,
    *,
    privately: bool = False,
) -> Message:
    """Say who somebody is; *mark* names whose button the correction is.

    The names of accounts are said *privately* only.
    """
    words = joining_in(language)
    groups = dates_in(language).together(
        [isolated(mission.group_name(code)) for code in person.groups]
    )
    button = Button(words.not_me(), f"notme:{mark}")
    said = line(words.you_are(isolated(person.name), groups))
    if known is None:
        return Message("", (said,), (button,))
    about = lines_about(known, language, privately=privately)
    more = buttons_about(known, language, privately=privately)
    return Message("", (said, *about), (button, *more))


def people(
    mission: Mission, accounts: Mapping[str, Sequence[Account]], language: str, page: int = 0
) -> Message:
    """Show organisers who has said who they are, and let them free a name."""
    words = joining_in(language)
    asked = [person for person in mission.people if person.role.value != "organiser"]
    if not asked:
        return Message(words.no_people())
    count, of = linked_count(mission, accounts)
    there = [person for person in asked if person.code in accounts]
    missing = [isolated(person.name) for person in asked if person.code not in accounts]
    blocks: list[Block] = []
    if missing:
        blocks += [Heading(words.missing()), line(", ".join(missing))]
    if there:
        named = [f"{isolated(one.name)} ({_called(accounts[one.code])})" for one in there]
        blocks += [Heading(words.there()), line(", ".join(named)), line(words.people_hint())]
    some, following = page_of(there, page)
    buttons = [
        Button(label(one.name), f"free:{token_of(one.code)}", row=at // A_ROW)
        for at, one in enumerate(some)
    ]
    if len(some) < len(there):
        buttons.append(Button(words.more_names(), f"people:{following}", row=len(some)))
    return Message(words.people_title(count, of), tuple(blocks), tuple(buttons))


def _called(accounts: Sequence[Account]) -> str:
    return ", ".join(isolated(account.name) or called(account.platform) for account in accounts)


def free_name(person: Person, language: str) -> Message:
    """Ask an organiser once more before a name is parted from its account."""
    words = joining_in(language)
    choice = f"freed:{token_of(person.code)}"
    return Message(
        "",
        (line(person.name),),
        (Button(label(words.free_name(person.name)), choice), Button("←", "people:0")),
    )


def claim_message(
    mission: Mission, claim: Mapping[str, Any], decided: str, language: str
) -> Message | None:
    """Ask an organiser whose a name is that two accounts say is theirs; or say what was decided.

    None where the mission has nobody of that name any more.
    """
    words = joining_in(language)
    person = mission.people_by_code.get(claim["person"])
    if person is None:
        return None
    account, other = claim["account"][2], claim["other"][2]
    name = isolated(person.name)
    if decided == "yes":
        return Message("", (line(words.claim_granted(isolated(account), name)),))
    if decided:
        return Message("", (line(words.claim_refused(isolated(other), name)),))
    return Message(
        "",
        (line(words.claim(isolated(account), name, isolated(other))),),
        (
            Button(label(words.claim_right(account or "?")), f"claim:{claim['token']}:yes"),
            Button(label(words.claim_wrong(other or "?")), f"claim:{claim['token']}:no"),
        ),
    )
