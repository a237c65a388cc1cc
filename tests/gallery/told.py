"""After a change was told: who has seen it, what organisers read, and reminders that are struck."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, time, timedelta

from bot.core.agenda.due import Due, DueKind, Occurrence
from bot.core.amendments import Amendment, AmendmentState, patches_between
from bot.core.changes import SessionChange, differences
from bot.core.chat import ChatKind
from bot.core.languages.seen import seen_in
from bot.core.message import Line, Message
from bot.core.messages.day import Day, Done, Telling, day_message
from bot.core.messages.history import history_message
from bot.core.messages.lines import Writer
from bot.core.messages.notices import change_lines, notice
from bot.core.messages.seen import SeenCount, asks_seen, missing_blocks
from bot.core.messages.struck import Gone, struck_reminder
from bot.core.mission import Mission, Role
from tests.gallery.announced import changed, later
from tests.gallery.scene import Section, Shown, at, california, main

AT = at(26, 8, 20)
SITE, HOME = "America/Los_Angeles", "Europe/Paris"
FLORENCE, MARC = "florence-delpuech", "marc-teulier"
SAID = {"fr": "Google est repoussé de 40 min", "en": "Google is 40 min later"}


def moved(language: str) -> tuple[Mission, tuple[SessionChange, ...]]:
    mission = california(language)
    people = (replace(one, phone="+33 (0)6 12 34 56 78") for one in mission.people)
    mission = replace(mission, people=tuple(people))
    new = changed(mission, "google", **later(mission.sessions_by_code["google"], 40))
    return new, differences(mission, new).sessions


def participants(mission: Mission) -> tuple[str, ...]:
    industry = (one for one in mission.people if "A" in one.groups)
    return tuple(one.code for one in industry if one.role is Role.PARTICIPANT)


def seen(language: str) -> Iterator[Shown]:
    mission, changes = moved(language)
    told = notice(mission, changes, (), language, AT)
    words = seen_in(language)
    for about, count, toast in (
        ("a change within 24 hours", 0, ""),
        ("somebody has seen it", 1, words.noted("Alice")),
        ("more have", 6, words.noted("Bruno")),
        ("once more", 6, words.already_noted()),
        ("an organiser presses", 6, words.not_asked()),
    ):
        lines, buttons = asks_seen(language, ChatKind.MAIN, SeenCount("changes:7", count, 7))
        message = replace(told, blocks=(*told.blocks, *lines), buttons=buttons)
        yield Shown(about=about, message=message, rings=not count, toast=toast)
    for about, title, count in (
        ("directly, half an hour later", words.nudge_title(1), 0),
        ("seen", words.nudge_title(1), 1),
        ("who joins late, or unmutes", words.still_holds_title(), 0),
    ):
        lines, buttons = asks_seen(language, ChatKind.DIRECT, SeenCount("changes:7", count, 1))
        message = replace(told, title=title, blocks=(*told.blocks, *lines), buttons=buttons)
        yield Shown(about=about, message=message, rings="directly" in about)


def struck(language: str) -> Iterator[Shown]:
    mission = california(language)
    google = mission.sessions_by_code["google"]
    reminder = Occurrence(
        key="reminder:30:google:1:main",
        kind=DueKind.REMINDER,
        at=google.gathers_at - timedelta(minutes=30),
        helps_until=google.ends_at,
        sessions=("google",),
        rings=True,
        lead=timedelta(minutes=30),
    )
    microsoft = replace(reminder, key="reminder:30:microsoft:1:main", sessions=("microsoft",))
    later_on = replace(google, start=time(11), end=time(12), meet_time=time(10, 10))
    elsewhere = replace(google, meet_place=mission.sessions_by_code["microsoft"].place)
    for about, now in (
        ("moved", later_on),
        ("to another day", replace(google, day=date(2022, 9, 28))),
        ("to another place", elsewhere),
        ("cancelled", None),
    ):
        gone = [Gone(reminder, mission, now)]
        yield Shown(
            about=about, message=struck_reminder(mission, None, gone, language, reminder.at)
        )
    due = Due(at=reminder.at, audience=main(language), occurrences=(microsoft,))
    gone = [Gone(reminder, mission, later_on)]
    message = struck_reminder(mission, due, gone, language, reminder.at)
    yield Shown(about="one group's of two", message=message)


def days(language: str) -> Iterator[Shown]:
    mission, changes = moved(language)
    whom = participants(mission)
    telling = Telling(
        at=AT,
        changes=changes,
        whom=whom,
        asks=True,
        unseen=whom[-3:],
        unreached=frozenset(whom[-1:]),
    )
    done = (
        Done(at=at(26, 8, 12), person=FLORENCE, what="amended", data={"said": SAID[language]}),
        Done(at=AT, person=FLORENCE, what="told", data={"changes": 1}),
    )
    drafts = Day(on=date(2022, 9, 26), drafts={FLORENCE: 2, MARC: 1})
    told = Day(on=date(2022, 9, 26), told=(telling,), done=done)
    everyone = replace(told, told=(replace(telling, unseen=()),))
    for about, day, zone in (
        ("drafts wait", drafts, SITE),
        ("changes were told", told, SITE),
        ("all have seen them", everyone, SITE),
        ("for an organiser at home", told, HOME),
    ):
        yield Shown(about=about, message=day_message(mission, day, language, zone))
    lines = tuple(
        Line(next(iter(change_lines(Writer(mission, language), change, AT.date()))))
        for change in changes
    )
    listed = list(missing_blocks(mission, whom[-3:], len(whom), frozenset(), language))[-1:]
    words = seen_in(language)
    title = words.alarm_title(3, len(whom))
    alarm = Message(title, (*lines, *listed))
    yield Shown(about="an urgent change that some have not seen", message=alarm, rings=True)
    yield Shown(about="now they have", message=Message(words.alarm_over(), lines))
    amendment = Amendment(
        id=3,
        mission=mission.code,
        author=FLORENCE,
        at=at(26, 8, 12),
        patches=patches_between(california(language), mission),
        said=SAID[language],
        state=AmendmentState.PUBLISHED,
    )
    history = history_message(mission, [amendment], done, language, SITE)
    yield Shown(about="/history", message=history)
    empty = history_message(mission, [], [], language, SITE)
    yield Shown(about="/history, nothing yet", message=empty)


SECTIONS = (
    Section({"en": "Seen", "fr": "Vu"}, seen),
    Section({"en": "Reminders that hold no more", "fr": "Rappels périmés"}, struck),
    Section({"en": "For organisers: the day", "fr": "Pour les organisateurs"}, days),
)
