"""The schedule of a conference, as pretalx and frab export it."""

import json
from datetime import date, time

import pytest

from bot.core.mission import Host, Kind, Mission, Place, words
from bot.core.problems import What
from bot.files.programme_alone import Given
from tests.files.alone import CALIFORNIA, PARIS, session, sound, wrong

GIVEN = Given(home_zone=PARIS)
BERLIN = "Europe/Berlin"


def event(code, start, duration, title, **more):
    return {
        "guid": f"5b2e9f40-0000-5000-8000-{code.lower():0>12}",
        "code": code,
        "id": 4711,
        "date": start,
        "start": start[11:16],
        "duration": duration,
        "room": "Aula",
        "title": title,
        "subtitle": "",
        "language": "en",
        "track": "Web",
        "type": "Talk",
        "abstract": "",
        "description": "",
        "persons": [],
        **more,
    }


def schedule(*events, room="Aula", **conference):
    return json.dumps(
        {
            "schedule": {
                "version": "0.4",
                "conference": {
                    "acronym": "pycon-de-2027",
                    "title": "PyCon DE 2027",
                    "start": "2027-04-14",
                    "end": "2027-04-16",
                    "time_zone_name": BERLIN,
                    "days": [{"index": 1, "date": "2027-04-14", "rooms": {room: list(events)}}],
                    **conference,
                },
            }
        }
    )


KEYNOTE = event(
    "ABC7DE",
    "2027-04-14T09:30:00+02:00",
    "00:45",
    "Opening",
    type="Keynote",
    abstract="How it began.\n\nAnd much more.",
    persons=[{"code": "JKL", "public_name": "Maria Jensen"}, {"name": "Wei Chen"}],
)
AS_XML = """<?xml version='1.0' encoding='utf-8' ?>
<schedule>
    <version>0.4</version>
    <conference>
        <acronym>pycon-de-2027</acronym>
        <title>PyCon DE 2027</title>
        <time_zone_name>Europe/Berlin</time_zone_name>
    </conference>
    <day index="1" date="2027-04-14">
        <room name="Aula" guid="1">
            <event guid="5b2e9f40" id="4711" code="ABC7DE">
                <room>Aula</room>
                <title>Opening</title>
                <subtitle></subtitle>
                <type>Keynote</type>
                <date>2027-04-14T09:30:00+02:00</date>
                <start>09:30</start>
                <duration>00:45</duration>
                <abstract>How it began.

And much more.</abstract>
                <persons>
                    <person id="1">Maria Jensen</person>
                    <person id="2">Wei Chen</person>
                </persons>
            </event>
        </room>
    </day>
</schedule>
"""


@pytest.mark.parametrize(
    ("data", "name"), [(schedule(KEYNOTE), "schedule.json"), (AS_XML, "schedule.xml")]
)
def test_it_says_its_title_code_and_zone_itself(data, name):
    mission = sound(data, name, GIVEN)

    assert (mission.code, mission.title, mission.zone, mission.home_zone) == (
        "pycon-de-2027",
        "PyCon DE 2027",
        BERLIN,
        PARIS,
    )
    [opening] = mission.sessions
    assert (opening.code, opening.title, opening.kind) == ("abc7de", words("Opening"), Kind.TALK)
    assert (opening.day, opening.start, opening.end, opening.zone) == (
        date(2027, 4, 14),
        time(9, 30),
        time(10, 15),
        BERLIN,
    )
    assert (opening.place.name, [host.name for host in opening.hosts]) == (
        "Aula",
        ["Maria Jensen", "Wei Chen"],
    )
    assert opening.notes == words("How it began.")
    assert ([one.name for one in mission.places], [one.name for one in mission.hosts]) == (
        ["Aula"],
        ["Maria Jensen", "Wei Chen"],
    )


def test_options_win_and_instants_stay():
    given = Given(zone=CALIFORNIA, home_zone=PARIS, title="Voyage d'étude", code="etude-2027")

    mission = sound(schedule(KEYNOTE), "schedule.json", given)

    assert (mission.title, mission.code) == ("Voyage d'étude", "etude-2027")
    [opening] = mission.sessions
    assert (opening.start, opening.zone) == (time(0, 30), CALIFORNIA)
    assert (
        opening.starts_at == sound(schedule(KEYNOTE), "schedule.json", GIVEN).sessions[0].starts_at
    )


def test_what_it_does_not_say_is_asked_for():
    bare = schedule(KEYNOTE, acronym="", time_zone_name=None)

    assert wrong(schedule(KEYNOTE), "schedule.json", Given()) == [
        ("schedule.json", What.OPTION_MISSING)
    ]
    assert len(wrong(bare, "schedule.json", Given())) == 3


@pytest.mark.parametrize(
    ("kinds", "kind"),
    [
        ({"type": "Lightning Talk"}, Kind.TALK),
        ({"type": "Lunch"}, Kind.MEAL),
        ({"type": "Lunch break"}, Kind.MEAL),
        ({"type": "Other", "track": "Company visit"}, Kind.OTHER),
        ({"type": "Sponsored", "track": "Company visit"}, Kind.VISIT),
        ({"type": "Sponsored", "track": None}, Kind.OTHER),
        ({"type": "Sponsored", "persons": [{"name": "Maria"}]}, Kind.TALK),
        ({"type": {"en": "Talk"}, "persons": "Maria"}, Kind.OTHER),
    ],
)
def test_the_type_or_the_track_tells_the_kind(kinds, kind):
    one = event("A1", "2027-04-14T09:30:00+02:00", "00:45", "Something", **{"track": "", **kinds})

    assert sound(schedule(one), "schedule.json", GIVEN).sessions[0].kind is kind


def test_a_second_slot_of_one_talk_is_a_session_of_its_own():
    again = event("ABC7DE", "2027-04-14T14:30:00+02:00", "00:45", "Opening")

    codes = [one.code for one in sound(schedule(KEYNOTE, again), "s.json", GIVEN).sessions]

    assert codes == ["abc7de", "abc7de-2"]


def test_what_is_wrong_is_named_by_day_room_and_place():
    assert wrong(
        schedule(
            KEYNOTE,
            event("B", "on Wednesday", "00:45", "Break"),
            event("C", "2027-04-14T12:00:00+02:00", "an hour", "Lunch"),
            event("D", "2027-04-14T12:00:00+02:00", "1:06:00", "Sprint"),
            event("E", "2027-04-14T12:00:00+02:00", "01:00", ""),
        ),
        "schedule.json",
        GIVEN,
    ) == [
        ("days[0].rooms.Aula[1].date", What.BAD_PROPERTY),
        ("days[0].rooms.Aula[2].duration", What.BAD_PROPERTY),
        ("days[0].rooms.Aula[3].duration", What.OVER_A_DAY),
        ("days[0].rooms.Aula[4].title", What.REQUIRED),
    ]


@pytest.mark.parametrize(
    ("data", "name", "what"),
    [
        ('{"schedule": ', "s.json", What.SCHEDULE_BROKEN),
        ("[" * 100_000, "s.json", What.SCHEDULE_BROKEN),
        ('{"name": "fanion"}', "s.json", What.NOT_A_SCHEDULE),
        ("[1, 2]", "s.json", What.NOT_A_SCHEDULE),
        ('{"schedule": {"conference": {"days": [1]}}}', "s.json", What.NOT_A_SCHEDULE),
        (schedule(), "s.json", What.NO_EVENTS),
        ("<html><body/></html>", "s.xml", What.NOT_A_SCHEDULE),
        ("<schedule><conference/>", "s.xml", What.SCHEDULE_BROKEN),
        (
            "<!DOCTYPE s [<!ENTITY a 'ha'><!ENTITY b '&a;&a;'>]><schedule>&b;</schedule>",
            "s.xml",
            What.SCHEDULE_BROKEN,
        ),
    ],
)
def test_what_is_no_schedule(data, name, what):
    assert wrong(data, name, GIVEN) == [(name, what)]


def test_five_thousand_events_are_enough():
    events = [event(f"E{n}", "2027-04-14T09:30:00+02:00", "00:05", "A") for n in range(5_002)]

    assert wrong(schedule(*events), "s.json", GIVEN) == [("s.json", What.TOO_MANY_ROWS)]


def test_rooms_and_persons_that_the_mission_knows_are_those():
    aula = Place(code="aula", name="AULA", address="Congress Center, Darmstadt")
    maria = Host(code="mj", name="Maria Jensen", organisation="Google")
    running = Mission(
        code="pycon",
        title="Délégation",
        home_zone=PARIS,
        zone=BERLIN,
        places=(aula,),
        hosts=(maria,),
        sessions=(session("abc7de", 14, "09:00", groups=("A",), zone=BERLIN, end_zone=BERLIN),),
    )

    mission = sound(schedule(KEYNOTE), "schedule.json", Given(running=running))

    [opening] = mission.sessions
    assert (opening.place, opening.hosts[0], opening.groups) == (aula, maria, ("A",))
    assert (mission.title, [one.name for one in mission.hosts]) == (
        "Délégation",
        ["Maria Jensen", "Wei Chen"],
    )
