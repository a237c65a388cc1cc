"""Those on the way: who is there, who is late, who is where, and who goes with another group."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from bot.core.asking import Asker
from bot.core.chat import ChatKind
from bot.core.headcount import LATE, LEAVING, Headcount, expected
from bot.core.languages.headcount import headcount_in
from bot.core.languages.other_group import other_group_in
from bot.core.message import Message, line
from bot.core.messages.headcount import (
    Delay,
    headcount_message,
    here_message,
    how_late_message,
    late_message,
    leaving_message,
    which_message,
)
from bot.core.messages.lines import Writer
from bot.core.messages.log_lines import log_line
from bot.core.messages.other_group import answered_message, asked_message
from bot.core.messages.whereabouts import teller_for, whereabouts_message
from bot.core.mission import Mission, Role
from bot.core.other_group import DROPPED, JOINED, NOT_JOINED, Decision, Means, Wish, meaning
from bot.core.whereabouts import whereabouts
from tests.gallery.scene import Section, Shown, at, california, person

FLORENCE = "florence-delpuech"
TO_MICROSOFT = Wish(person="alice-martin", group="B", session="microsoft")
NOTICE = 7
COMMANDS = {"fr": ("/appel", "/appel Tokyo", "/retard", "/groupes"),
            "en": ("/rollcall", "/rollcall Tokyo", "/late", "/groups")}  # fmt: skip


def called(language: str) -> Mission:
    mission = california(language)
    people = (replace(one, phone="+33 (0)6 12 34 56 78") for one in mission.people)
    return replace(mission, people=tuple(people))


def said(text: str, about: str, asked: str = "") -> Shown:
    return Shown(about=about, message=Message("", (line(text),)), said=asked)


def headcounts(language: str) -> Iterator[Shown]:
    mission, words = called(language), headcount_in(language)
    writer, google = Writer(mission, language), mission.sessions_by_code["google"]
    command, unknown, *_ = COMMANDS[language]
    nobody = Headcount(session=google, people=expected(mission, google))
    some = replace(
        nobody,
        present={one.code for one in nobody.people[:4]},
        late={nobody.people[5].code: timedelta(minutes=10)},
        asked_at=at(26, 9, 5),
    )
    gone = replace(some, left_at=at(26, 9, 12), reached=2, unreached={nobody.people[6].code})
    everyone = replace(some, present={one.code for one in some.people})
    for about, known, asked in (
        ("an organiser counts", nobody, command),
        ("the group was asked, one is late", some, ""),
        ("those missing were told to come", gone, ""),
        ("everyone is there", everyone, ""),
    ):
        message = headcount_message(writer, known, NOTICE)
        yield Shown(about=about, message=message, said=asked)
    both = [google, mission.sessions_by_code["microsoft"]]
    yield Shown(about="two at the same time", message=which_message(writer, both), said=command)
    yield said(words.not_found("Tokyo"), "not in the programme", unknown)
    yield said(words.nothing_ahead(), "after the last one", command)
    for about, known, toast in (
        ("the group is asked", nobody, ""),
        ("some are there", some, words.noted("Alice")),
        ("once more", some, words.already_noted()),
        ("somebody of the other group presses", some, words.not_expected()),
    ):
        yield Shown(about=about, message=here_message(writer, known, NOTICE), toast=toast)
    yield Shown(
        about="directly, to who is missing", message=leaving_message(writer, google), rings=True
    )
    message = leaving_message(writer, google, to_all=True)
    yield Shown(about="in the group, where that does not reach all", message=message, rings=True)


def late(language: str) -> Iterator[Shown]:
    mission, words = called(language), headcount_in(language)
    writer, google = Writer(mission, language), mission.sessions_by_code["google"]
    alice = person(mission, "Alice Martin")
    command = COMMANDS[language][2]
    yield Shown(about="by how much?", message=how_late_message(language), said=command)
    yield said(words.late_noted("Florence", 1), "one organiser knows", f"{command} 10")
    yield said(words.late_noted("Florence, Marc", 2), "two know")
    yield said(words.late_noted("", 0), "nobody can be reached")
    yield said(words.nothing_to_be_late_for(), "nothing is ahead")
    yield said(words.only_travellers(), "somebody at home")
    delay = Delay(person=alice, session=google, length=timedelta(minutes=10))
    for about, told in (
        ("what organisers read", delay),
        ("it has begun", replace(delay, over=True)),
        ("she has come", replace(delay, there=True)),
    ):
        yield Shown(about=about, message=late_message(writer, told, NOTICE))


def where(language: str) -> Iterator[Shown]:
    mission = called(language)
    command = COMMANDS[language][3]
    alice = person(mission, "Alice Martin")
    sophie = replace(alice, role=Role.FOLLOWER)
    for about, now, who, joins in (
        ("before the visits", at(26, 9, 2), alice, ("B",)),
        ("on the way", at(26, 9, 30), alice, ()),
        ("one is over", at(26, 11, 20), alice, ()),
        ("for those at home", at(26, 11, 20), sophie, ()),
        ("after the last one", at(30, 20), alice, ()),
    ):
        asker = Asker(language=language, person=who, chat=ChatKind.MAIN)
        teller = teller_for(mission, asker, language, now)
        message = whereabouts_message(teller, whereabouts(mission, now), joins)
        yield Shown(about=about, message=message, said=command)


def other(language: str) -> Iterator[Shown]:
    mission, words = called(language), other_group_in(language)
    writer, alice = Writer(mission, language), person(mission, "Alice Martin")
    means = meaning(mission, TO_MICROSOFT)
    if means is None:
        raise AssertionError("there is room with Microsoft on Monday")
    group = mission.group_name("B")
    crowded = replace(means, people=9, capacity=8)
    fixed = tuple(replace(one, fixed=True) for one in means.missed)
    said_yes = {"by": FLORENCE, "what": Decision.VISIT.value}
    asked: tuple[tuple[str, Means | None, dict[str, str]], ...] = (
        ("organisers are asked", means, {}),
        ("she would miss what is fixed, and there is no room", replace(crowded, missed=fixed), {}),
        ("there is room", replace(means, missed=(), people=8, capacity=8), {}),
        ("decided", None, said_yes),
        ("from now on", None, {**said_yes, "what": Decision.ON.value}),
        ("no", None, {**said_yes, "what": Decision.NO.value}),
        ("the visit is off", None, {}),
    )
    for about, known, decided in asked:
        message = asked_message(writer, alice, TO_MICROSOFT, known, NOTICE, decided)
        yield Shown(about=about, message=message)
    for text, about in (
        (words.asked(["Florence", "Marc"]), "who asks"),
        (words.asked_already(), "once more"),
        (words.nobody_to_ask(), "nobody can be reached"),
        (words.nothing_to_join(), "nothing of that group is ahead"),
        (words.say_who_first(), "who asks is unknown"),
    ):
        yield said(text, about)
    for what in Decision:
        gone = replace(alice, groups=means.into) if what is Decision.ON else alice
        message = answered_message(writer, gone, TO_MICROSOFT, what, at(26, 9, 2))
        yield Shown(about=f"what she hears: {what}", message=message)
    data = {"who": alice.name, "group": group, "minutes": 10, "count": 3}
    lines = (log_line(one, data, language) for one in (LATE, LEAVING, JOINED, NOT_JOINED, DROPPED))
    yield said(" · ".join(lines), "in the log")


SECTIONS = (
    Section({"fr": "Qui est là", "en": "Who is there"}, headcounts),
    Section({"fr": "En retard", "en": "Late"}, late),
    Section({"fr": "Qui est où", "en": "Who is where"}, where),
    Section({"fr": "Avec un autre groupe", "en": "With another group"}, other),
)
