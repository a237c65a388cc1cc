"""When people are asked about the mission as a whole, and what they read."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given

from bot.core import zones
from bot.core.agenda import agenda
from bot.core.agenda.due import Audience, DueKind
from bot.core.agenda.whole_mission import (
    asked_at,
    closes_at,
    journey_home,
    nudged_at,
    opens_at,
    pages,
)
from bot.core.chat import ChatKind
from bot.core.feedback import Refusal, rateable, rated_codes
from bot.core.message import BUTTONS
from bot.core.messages.whole_mission import Known, whole_request
from bot.core.mission import Kind, Objective, Role, words
from bot.core.plain import render
from bot.core.site_time import EVERYONE, site_time, site_time_at_home
from tests.core.test_agenda_properties import missions
from tests.programmes import (
    AFTERWARDS,
    MAIN,
    PARIS,
    bundled,
    california,
    mission,
    session,
)

VISIT = session("google", "10:00", "11:30")
FLIGHT = session("vol", "15:50", "11:30", kind=Kind.TRAVEL, meet="13:00", end_zone=PARIS)
TUESDAY = date(2022, 9, 27)
A_DAY_AND_A_NIGHT = timedelta(hours=36)
HOME = mission(VISIT, FLIGHT, people="Alice Bruno")
ALICE = Audience(chat="7", kind=ChatKind.DIRECT, language="fr", person="alice")


def objectives(count):
    return tuple(Objective(code=f"o{n}", text=words(f"Objectif {n}")) for n in range(count))


def plain(text):
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def afterwards(of, *audiences):
    """Write what comes when the mission is over: instants in UTC, kinds, whether it rings."""
    return [
        (f"{due.at:%a %d %H:%M}", *due.kinds, due.rings)
        for due in agenda(of, audiences or (MAIN,))
        if AFTERWARDS.intersection(due.kinds)
    ]


def test_the_group_is_asked_once_two_hours_before_the_flight_and_nudged_the_next_working_day():
    assert afterwards(HOME) == [
        ("Mon 26 20:50", DueKind.MISSION_FEEDBACK, False),  # 13:50 there, flight at 15:50
        ("Wed 28 08:00", DueKind.MISSION_NUDGE, False),  # landed on Tuesday; 10:00 in Paris
    ]


def test_directly_a_participant_is_asked_too_and_hears_of_follow_ups_after_7_and_30_days():
    assert afterwards(HOME, ALICE) == [
        ("Mon 26 20:50", DueKind.MISSION_FEEDBACK, False),
        ("Wed 28 08:00", DueKind.MISSION_NUDGE, False),
        ("Tue 04 08:00", DueKind.FOLLOW_UPS, False),
        ("Thu 27 08:00", DueKind.FOLLOW_UPS, False),
    ]


def test_an_organiser_is_asked_nothing_and_reads_what_follow_ups_come_to():
    alice, bruno = HOME.people
    led = replace(HOME, people=(replace(alice, role=Role.ORGANISER), bruno))

    assert [kind for _, kind, _ in afterwards(led, ALICE)] == [DueKind.FOLLOW_UPS] * 2


def test_a_follower_hears_of_neither():
    alice, bruno = HOME.people
    stayed = replace(HOME, people=(replace(alice, role=Role.FOLLOWER), bruno))

    assert afterwards(stayed, ALICE) == []


def test_after_a_weekend_people_are_nudged_on_monday():
    friday = date(2022, 9, 30)
    of = mission(replace(VISIT, day=friday), replace(FLIGHT, day=friday))

    assert zones.wall_time(nudged_at(of), PARIS) == datetime(2022, 10, 3, 10)


@pytest.mark.parametrize(
    ("meet", "start", "lands", "asked"),
    [
        ("13:00", "15:50", "11:30", california("13:50", TUESDAY)),
        # In the night before 08:00 nobody reads it, in the morning everybody does.
        ("05:30", "08:00", "04:00", california("06:30", TUESDAY)),
        # At 06:30 they are in the air: they read it before they go to bed.
        ("03:30", "06:00", "02:00", california("22:00")),
        # At 11:00 they are still at Google.
        ("11:40", "13:00", "09:00", california("12:00", TUESDAY)),
    ],
)
def test_never_at_night_nor_in_a_visit_nor_after_the_flight_has_left(meet, start, lands, asked):
    flight = session("vol", start, lands, kind=Kind.TRAVEL, day=TUESDAY, meet=meet, end_zone=PARIS)
    visit = replace(VISIT, day=TUESDAY) if start == "13:00" else VISIT

    assert asked_at(mission(visit, flight), EVERYONE) == asked


def test_where_nobody_travels_it_is_half_an_hour_after_the_end():
    assert asked_at(mission(VISIT), EVERYONE) == california("12:00")


def test_a_journey_that_visits_follow_is_not_the_way_home():
    boston = replace(VISIT, code="mit", day=date(2022, 9, 28))

    assert journey_home((FLIGHT, boston)) is None
    assert journey_home((VISIT, FLIGHT)) is FLIGHT


def test_at_the_airport_and_not_before_the_train_home_from_it():
    train = session("tgv", "14:00", "18:00", kind=Kind.TRAVEL, day=date(2022, 9, 27), zone=PARIS)

    assert journey_home((VISIT, FLIGHT, train)) is FLIGHT


def test_those_who_fly_at_different_times_are_asked_at_theirs_and_the_group_last():
    later = replace(FLIGHT, code="vol-b", day=date(2022, 9, 28), groups=("B",))
    of = mission(
        VISIT, replace(FLIGHT, groups=("A",)), later, groups="AB", people="Alice:A Bruno:B"
    )
    bruno = replace(ALICE, chat="8", person="bruno")

    assert afterwards(of, ALICE)[0][0] == "Mon 26 20:50"
    assert afterwards(of, bruno)[0][0] == afterwards(of)[0][0] == "Wed 28 20:50"
    assert opens_at(of) == asked_at(of, frozenset("A"))


@pytest.mark.parametrize(
    "of",
    [
        replace(HOME, sessions=(replace(VISIT, feedback=False), FLIGHT)),
        replace(HOME, timing=replace(HOME.timing, feedback_after=None)),
        replace(HOME, sessions=()),
        replace(HOME, sessions=(VISIT,)),  # it has been asked about already
    ],
)
def test_nothing_is_asked_where_nothing_asks_for_feedback_nor_about_a_single_day(of):
    assert afterwards(of, MAIN, ALICE) == []


def test_objectives_alone_are_asked_about():
    of = replace(HOME, sessions=(replace(VISIT, feedback=False), FLIGHT), objectives=objectives(1))

    assert len(afterwards(of)) == 2


@pytest.mark.parametrize(
    ("count", "sizes"),
    [(0, [0]), (1, [1]), (4, [4]), (5, [3, 2]), (9, [5, 4]), (10, [4, 4, 2]), (14, [5, 5, 4])],
)
def test_objectives_are_spread_so_that_the_last_message_has_room_for_a_button(count, sizes):
    of = replace(HOME, objectives=objectives(count))

    assert [len(page) for page in pages(of)] == sizes
    assert sum(pages(of), ()) == tuple(one.code for one in of.objectives)
    shown = [whole_request(of, page, "fr") for page in pages(of)]
    assert [len(one.buttons) for one in shown[:-1]] == [5 * size for size in sizes[:-1]]
    assert len(shown[-1].buttons) == 5 * sizes[-1] + 1 <= BUTTONS


# ---- for every programme ---------------------------------------------------------------------


@given(missions())
def test_nothing_is_asked_in_quiet_hours(of):
    quiet, here, at_home = of.timing.quiet_hours, site_time(of), site_time_at_home(of)
    for due in agenda(of, (MAIN,)):
        if quiet is not None and AFTERWARDS.intersection(due.kinds):
            asks = due.kinds == (DueKind.MISSION_FEEDBACK,)
            assert not quiet.hold((here if asks else at_home).wall(due.at).time())


@given(missions())
def test_it_is_asked_before_the_last_flight_leaves(of):
    """Unless visits last until the night before, or clocks are set in it."""
    home = journey_home(of.programme)
    if home is None:
        return
    here, eve = site_time(of), home.starts_at - A_DAY_AND_A_NIGHT
    visited = max((one.ends_at for one in of.programme if one.feedback), default=eve)
    if visited <= eve and here.zone(eve) == here.zone(home.starts_at - timedelta(minutes=1)):
        assert asked_at(of, EVERYONE) < home.starts_at


@given(missions())
def test_there_is_one_nudge_on_a_working_day_after_the_end(of):
    due = [one for one in agenda(of, (MAIN,)) if AFTERWARDS.intersection(one.kinds)]
    if not due:
        return
    asked, nudge = due
    ended = max(one.ends_at for one in of.programme)
    wall = zones.wall_time(nudge.at, of.home_zone)
    assert (asked.kinds, nudge.kinds) == ((DueKind.MISSION_FEEDBACK,), (DueKind.MISSION_NUDGE,))
    assert asked.at < nudge.at < closes_at(of)
    assert wall.date() > zones.local_date(ended, of.home_zone)
    assert (wall.weekday() < 5, wall.hour) == (True, 10)
    assert (nudge.at - ended) < timedelta(days=4)


# ---- who may rate an objective, and when -------------------------------------------------------

HOW_FAR = "Avons-nous atteint nos objectifs ?"
OF_IT = "objective:o0"
ASKED = replace(HOME, objectives=objectives(1))


@pytest.mark.parametrize(
    ("at", "why"),
    [
        (california("13:49"), Refusal.NOT_ENDED),
        (california("13:50"), None),
        (california("13:50") + timedelta(days=10, seconds=-1), None),
        (california("13:50") + timedelta(days=10), Refusal.MISSION_CLOSED),
    ],
)
def test_an_objective_is_rated_for_ten_days(at, why):
    alice = ASKED.people[0]

    assert rateable(ASKED, OF_IT, alice, at) is why
    assert rateable(replace(ASKED, anonymous=True), OF_IT, alice, at) is why


def test_only_participants_rate_an_objective_and_only_one_there_is():
    alice = replace(ASKED.people[0], role=Role.ORGANISER)

    assert rateable(ASKED, OF_IT, alice, california("14:00")) is Refusal.ORGANISER
    assert rateable(ASKED, "objective:o1", None, california("14:00")) is Refusal.NO_SESSION
    assert rateable(ASKED, OF_IT, None, california("14:00")) is None
    assert rated_codes(ASKED) == ("google", "vol", OF_IT)


# ---- what is read ------------------------------------------------------------------------------


def test_each_objective_has_a_row_of_five_and_the_count_shows():
    of = replace(bundled("silicon-valley-2022"), anonymous=True)
    message = whole_request(of, pages(of)[0], "fr", Known(counts={of.objectives[0].code: 3}))

    assert plain(render(message)).splitlines()[:4] == [
        "Avant de rentrer : le bilan de la mission",
        f"{HOW_FAR} De 1 (pas du tout) à 5 (tout à fait), une note à toucher pour chacun.",
        f"① {of.objectives[0].text.said_in('fr')} · 3 avis",
        f"② {of.objectives[1].text.said_in('fr')}",
    ]
    assert "Les notes sont anonymes. Vous pouvez répondre jusqu'au samedi 8 octobre." in plain(
        render(message)
    )
    rows = {}
    for button in message.buttons:
        rows.setdefault(button.row, []).append(plain(button.label))
    assert rows[0] == [f"① {score} ★" for score in range(1, 6)]
    assert rows.popitem()[1] == ["En quelques mots"]


def test_a_nudge_says_how_many_are_missing_and_names_nobody():
    message = whole_request(HOME, (), "en", Known(missing=2, nudges=True))

    assert render(message).splitlines()[:2] == [
        "The mission as a whole: there is still time",
        "2 people have not answered yet.",
    ]
    assert "Alice" not in render(message)
