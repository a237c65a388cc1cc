"""Joining, being in a chat, and everything that is said in a line."""

import inspect
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from types import FunctionType
from typing import Any

from bot.core.chat import Account, BoundChat, ChatKind, ChatRef
from bot.core.erasing import nameless
from bot.core.feedback import Refusal
from bot.core.holding import reader_clock
from bot.core.languages.conversation import Conversation, conversation_in
from bot.core.languages.feedback import FeedbackWords, feedback_in
from bot.core.languages.joining import JoiningWords, joining_in
from bot.core.languages.linking import LinkingWords, linking_in
from bot.core.message import Message, line
from bot.core.messages.joining import (
    change_of_mission,
    claim_message,
    free_name,
    greeting,
    how_to_bind,
    people,
    welcome,
    who_are_you,
    you_are,
)
from bot.core.messages.kept import Kept, kept_message, nothing_kept
from bot.core.messages.linking import Known, code_message
from bot.core.messages.privacy import (
    file_message,
    forget_message,
    retention_ended,
    retention_ends,
)
from bot.core.messages.rehearsed import rehearse_whom, rehearsed
from bot.core.mission import Mission, Role
from bot.core.rehearsal import rehearsal
from bot.core.rehearsing import unclear_in
from bot.core.retention import ends_on
from handlers.joining import help_for_organisers
from tests.gallery.scene import (
    Section,
    Shown,
    at,
    california,
    followers,
    hard,
    main,
    person,
)
from tests.programmes import bundled


def chat(mission: Mission, kind: ChatKind = ChatKind.MAIN) -> BoundChat:
    return BoundChat(
        id=1,
        ref=ChatRef("telegram", "-1002100000001"),
        mission=mission.code,
        kind=kind,
        bound_at=datetime(2022, 9, 1, tzinfo=UTC),
    )


def taken(mission: Mission, count: int) -> Mapping[str, tuple[Account, ...]]:
    """Let the first *count* people have said who they are."""
    return {
        one.code: (Account("telegram", str(825_000_000 + at), one.name.split()[0]),)
        for at, one in enumerate(mission.people[:count])
    }


def joining(language: str) -> Iterator[Shown]:
    mission = california(language)
    alice = person(mission, "Alice Martin")
    reads: bool | None
    for about, kind, reads, count in (
        ("greeting", ChatKind.MAIN, True, 0),
        ("greeting, privacy mode on, some are there", ChatKind.MAIN, False, 6),
        ("greeting of the followers", ChatKind.FOLLOWERS, True, 0),
    ):
        there = taken(mission, count)
        message = greeting(mission, chat(mission, kind), there, language, reads_all=reads)
        yield Shown(about=about, message=message)
    counts = greeting(
        mission, chat(mission), taken(mission, 0), language, reads_all=True, keeps_questions=True
    )
    yield Shown(about="greeting, what is not understood is counted", message=counts)
    unbound = how_to_bind((), language, "telegram", reads_all=True)
    yield Shown(about="a group without a mission", message=unbound)
    unbound = how_to_bind((mission,), language, "telegram", reads_all=False)
    yield Shown(about="a group without a mission, by an organiser", message=unbound)
    unbound = how_to_bind((mission,), language, "slack", reads_all=None)
    yield Shown(about="a channel without a mission, by an organiser", message=unbound)
    march = bundled("silicon-valley-2023")
    if march is None:
        raise AssertionError("the bundled mission cannot be read")
    for where in ("telegram", "slack"):
        asked = change_of_mission(mission, march, "5e3f0c6a8f6f4c1d", language, where)
        yield Shown(about=f"another mission's code ({where})", message=asked)
    for count in (0, 10, len(mission.people)):
        message = who_are_you(mission, chat(mission), taken(mission, count), language)
        yield Shown(about=f"who are you, {count} there", message=message)
    told = welcome(mission, alice, language, at(26, 8))
    yield Shown(about="welcome, directly", said="/start …", message=told)
    yield Shown(about="who am I", message=you_are(mission, alice, "mine", language))
    yield from on_both(mission, language)
    listed = people(mission, taken(mission, 9), language)
    yield Shown(about="people, for organisers", message=listed)
    yield Shown(about="free a name", message=free_name(alice, language))
    yield from privacy(mission, language)
    florence = mission.people[0].name.split()[0]
    title = joining_in(language).welcome_organiser(florence, mission.title)
    yield Shown(about="an organiser, welcomed", message=help_for_organisers(title, language))
    claim = {
        "person": alice.code,
        "account": ["telegram", "825000010", "Mallory"],
        "other": ["telegram", "825000001", "Alice"],
        "token": "5e3f0c6a8f6f4c1d",
    }
    for decided, about in (("", "asked"), ("yes", "given away"), ("no", "kept")):
        message = claim_message(mission, claim, decided, language)
        assert message is not None
        yield Shown(about=f"a name that two say is theirs, {about}", message=message)


def privacy(mission: Mission, language: str) -> Iterator[Shown]:
    telegram = Account("telegram", "825000001", "Alice M.")
    slack = Account("slack", "T02F:U04A1", "alice.martin")
    both = Known(
        here="slack",
        accounts=(telegram, slack),
        direct=("telegram", "slack"),
        written="telegram",
    )
    name = person(mission, "Alice Martin").name
    once = Kept(name=name, known=Known(here="telegram", accounts=(telegram,)), ratings=3)
    twice = Kept(name=name, known=both, ratings=3, reminded=True, present=2, late=1)
    nobody = nameless(mission, person(mission, "Alice Martin")).name
    asked = "/donnees" if language == "fr" else "/privacy"
    for about, message in (
        ("what is kept", kept_message(once, language)),
        ("what is kept, on both platforms", kept_message(twice, language)),
        ("forgotten for good?", forget_message(mission.title, nobody, "mine", language)),
        ("one's data as a file", file_message(mission.title, language)),
        ("data end, to organisers", ends_soon(mission, language, organises=True)),
        ("data end, to everyone else", ends_soon(mission, language, organises=False)),
        ("data have ended", retention_ended(mission.title, language)),
        ("what is kept about a stranger", nothing_kept(mission, language, questions=True)),
    ):
        yield Shown(about=about, said=asked, message=message)


def ends_soon(mission: Mission, language: str, *, organises: bool) -> Message:
    return retention_ends(mission.title, ends_on(mission), 14, language, organises=organises)


def rehearsals(language: str) -> Iterator[Shown]:
    mission = california(language)
    chats = [main(language), followers(language)]
    for name, on in (("Bruno Durand", 27), ("Sophie Lacan", 27), ("Bruno Durand", 30)):
        whose = person(mission, name)
        kind = ChatKind.FOLLOWERS if whose.role is Role.FOLLOWER else ChatKind.MAIN
        here = reader_clock(mission, kind)
        day = date(2022, 9, on)
        found = [
            one
            for one in rehearsal(mission, [chat for chat in chats if chat.kind is kind])
            if here.date(one.due.at) == day
        ]
        message = rehearsed(mission, whose, day, found, language)
        yield Shown(about=f"what somebody will get, {name} on {on}", message=message)
    for said in ("Durand", "Brunette", "Zorglub"):
        unclear = unclear_in(mission, said, at(26, 8))
        message = rehearse_whom(mission, unclear, language)
        yield Shown(about="whose?", said=f"/rehearse {said}", message=message)


def hard_joining(language: str) -> Iterator[Shown]:
    mission = hard(language)
    none = taken(mission, 0)
    message = greeting(mission, chat(mission), none, language, reads_all=False)
    yield Shown(about="greeting", message=message)
    yield Shown(about="who am I", message=you_are(mission, mission.people[1], "m", language))
    yield Shown(about="welcome", message=welcome(mission, mission.people[1], language, at(26, 6)))
    yield Shown(about="people", message=people(mission, taken(mission, 3), language))


def on_both(mission: Mission, language: str) -> Iterator[Shown]:
    """Show what somebody reads who has an account on Telegram and one on Slack."""
    alice = mission.people_by_code["alice-martin"]
    asked = who_are_you(mission, chat(mission), taken(mission, 9), language, elsewhere="slack")
    yield Shown(about="who are you, some are on Slack", message=asked)
    here = Account("telegram", "825000001", "Alice")
    alone = Known(here="telegram", accounts=(here,), unlinked=("slack",))
    message = you_are(mission, alice, "mine", language, alone, privately=True)
    yield Shown(about="who am I, and also on Slack?", message=message)
    for platform in ("telegram", "slack"):
        told = code_message("Zt1oT3Jd0mI9sVq7cYw2Rg", platform, "", 15, language)
        yield Shown(about=f"a code, asked for on {platform}", message=told)
    both = Known(
        here="telegram",
        accounts=(Account("slack", "T0TEAM:U0ALICE", "alice.martin"), here),
        direct=("telegram", "slack"),
        written="telegram",
    )
    for privately in (True, False):
        message = you_are(mission, alice, "mine", language, both, privately=privately)
        where = "directly" if privately else "in the group"
        yield Shown(about=f"who am I, on both, {where}", message=message)


# ---- every line ------------------------------------------------------------------------------

SAMPLES: Mapping[str, Any] = {
    "account": "Zoé 🎒",
    "answers": 11,
    "average": 4.3,
    "changes": 3,
    "characters": 10_000,
    "chats": 2,
    "clock": "14 h 02",
    "code": "japon-2023",
    "command": "/rappels",
    "count": 11,
    "day": "mardi 27 septembre",
    "file": "mission.xlsx",
    "group": "Groupe Industrie",
    "groups": ("Groupe Industrie",),
    "label": "Groupe Industrie",
    "minutes": 15,
    "named": ("Slack", "Telegram"),
    "platform": "Slack",
    "limit": 3500,
    "mission": "Mission Silicon Valley 2022",
    "name": "Alice Martin",
    "names": "Groupe Industrie",
    "new": 5,
    "of": 14,
    "old": 3,
    "on": True,
    "other": "Bruno",
    "ours": "silicon-valley-2022",
    "people": 14,
    "score": 5,
    "session": "Google",
    "so": True,
    "title": "Mission Silicon Valley 2022",
    "told": 3,
    "what": "Google",
    "when": "6 h 30",
    "who": "Alice Martin",
    "why": Refusal.NOT_ENDED,
}
IN_ENGLISH: Mapping[str, Any] = {
    "clock": "14:02",
    "command": "/reminders",
    "day": "Tuesday 27 September",
    "when": "06:30",
}
BY_TYPE: Mapping[object, Any] = {int: 3, bool: True, float: 4.3}
OTHERWISE: Mapping[str, Any] = {"groups": "Groupe Industrie", "chats": "Groupe Industrie"}
"""Where the same name is a text."""


def sample_for(function: Callable[..., object], language: str) -> dict[str, Any]:
    """Make up what *function* is told, by the names and types of its parameters."""
    given = {}
    for name, parameter in inspect.signature(function).parameters.items():
        if name == "self":
            continue
        value = SAMPLES.get(name, BY_TYPE.get(parameter.annotation, name))
        if language == "en":
            value = IN_ENGLISH.get(name, value)
        if parameter.annotation is str and not isinstance(value, str):
            value = OTHERWISE.get(name, name)
        given[name] = value
    return given


def lines_of(protocol: type, words: object, language: str) -> Iterator[Shown]:
    """Say each line that *protocol* knows, with what its docstring says of it."""
    for name, function in vars(protocol).items():
        if name.startswith("_") or not isinstance(function, FunctionType):
            continue
        said = getattr(words, name)(**sample_for(function, language))
        if isinstance(said, str):
            yield Shown(about=name.replace("_", " "), message=Message(blocks=(line(said),)))


def conversation(language: str) -> Iterator[Shown]:
    yield from lines_of(Conversation, conversation_in(language), language)


def lines_of_joining(language: str) -> Iterator[Shown]:
    lines = [*lines_of(JoiningWords, joining_in(language), language)]
    yield from lines
    said = [one.message for one in lines]
    for one in lines_of(JoiningWords, joining_in(language, "slack"), language):
        if one.message not in said:
            yield replace(one, about=f"{one.about} (in a channel of Slack)")


def lines_of_linking(language: str) -> Iterator[Shown]:
    yield from lines_of(LinkingWords, linking_in(language), language)


def lines_of_feedback(language: str) -> Iterator[Shown]:
    words = feedback_in(language)
    yield Shown(about="a first rating", toast=words.thanks("Alice", 5))
    yield Shown(about="somebody unknown", toast=words.thanks("", 5))
    yield Shown(about="a second", toast=words.replaced(5, 3))
    yield Shown(about="the same again", toast=words.replaced(5, 5))
    for why in Refusal:
        yield Shown(about=why.value.replace("_", " "), toast=words.refused(why))
    yield from lines_of(FeedbackWords, words, language)


SECTIONS = (
    Section({"en": "Joining", "fr": "Rejoindre la mission"}, joining),
    Section({"en": "Rehearsed", "fr": "Voir à l'avance"}, rehearsals),
    Section({"en": "Hard joining", "fr": "Rejoindre, contenus difficiles"}, hard_joining),
    Section({"en": "Ratings, line by line", "fr": "Les avis, ligne par ligne"}, lines_of_feedback),
    Section({"en": "Joining, line by line", "fr": "Rejoindre, ligne par ligne"}, lines_of_joining),
    Section(
        {"en": "Two accounts, line by line", "fr": "Deux comptes, ligne par ligne"},
        lines_of_linking,
    ),
    Section(
        {"en": "Conversation, line by line", "fr": "Conversation, ligne par ligne"}, conversation
    ),
)
