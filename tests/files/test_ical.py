"""A programme as a calendar: one event a session."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given as for_any
from hypothesis import strategies as st
from icalendar import Calendar, Event, vCalAddress, vText

from bot.core import zones
from bot.core.languages.problems import told
from bot.core.mission import Group, Host, Kind, Mission, Person, Place, Role, words
from bot.core.problems import What
from bot.files.programme_alone import Given
from tests.files.alone import CALIFORNIA, GIVEN, PARIS, read, session, sound, wrong

LABORATORY = r"""UID:google@cci-occitanie.fr
DTSTART;TZID=America/Los_Angeles:20220927T100000
DTEND;TZID=America/Los_Angeles:20220927T113000
SUMMARY:Google\, le laboratoire
LOCATION:1600 Amphitheatre Pkwy\, Mountain View
GEO:37.4220;-122.0841
DESCRIPTION:Pièce d'identité obligatoire.\nBadge à l'accueil.
CATEGORIES:CCI,Visite
STATUS:TENTATIVE"""
RUNNING = Mission(
    code="sv",
    title="Mission Silicon Valley",
    home_zone=PARIS,
    zone=CALIFORNIA,
    groups=(Group(code="A", name="Groupe Industrie"),),
    people=(
        Person(code="alice", name="Alice Martin", email="alice@martin.fr"),
        Person(code="claire", name="Claire Durand", role=Role.ORGANISER),
    ),
    places=(Place(code="hotel", name="Hotel Nikko", address="222 Mason St"),),
    sessions=(
        session(
            "google",
            27,
            "10:00",
            "11:30",
            kind=Kind.VISIT,
            feedback=True,
            meet_time=time(9, 10),
            groups=("A",),
        ),
        session(
            "vol",
            24,
            "06:45",
            "14:10",
            kind=Kind.TRAVEL,
            zone=PARIS,
            meet_time=time(5, 0),
        ),
    ),
)


def calendar(*events, before=""):
    within = "".join(f"BEGIN:VEVENT\n{one}\nEND:VEVENT\n" for one in events)
    text = f"BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//Agenda\n{before}{within}END:VCALENDAR\n"
    return text.replace("\n", "\r\n")


def event(*lines, start="20220927T100000", title="Google"):
    return "\n".join([f"SUMMARY:{title}", f"DTSTART:{start}", *lines])


def only(*lines, given=GIVEN, before="", **more):
    [one] = sound(calendar(event(*lines, **more), before=before), "m.ics", given).sessions
    return one


def at(text):
    return datetime.fromisoformat(text).astimezone(UTC)


def test_an_event_is_a_session():
    [google] = sound(calendar(LABORATORY), "mission.ics").sessions

    assert google == session(
        "google",
        27,
        "10:00",
        "11:30",
        title="Google, le laboratoire",
        kind=Kind.VISIT,
        feedback=True,
        place=google.place,
        notes=words("Pièce d'identité obligatoire.\nBadge à l'accueil."),
        tentative=True,
    )
    assert (google.place.name, google.place.position) == (
        "1600 Amphitheatre Pkwy, Mountain View",
        (37.422, -122.0841),
    )


@pytest.mark.parametrize(
    ("zoned", "zone", "starts_at"),
    [
        ("DTSTART:20220927T100000", CALIFORNIA, "2022-09-27T10:00-07:00"),
        ("DTSTART:20220927T170000Z", CALIFORNIA, "2022-09-27T10:00-07:00"),
        ("DTSTART;TZID=Europe/Paris:20220927T100000", PARIS, "2022-09-27T10:00+02:00"),
        ("DTSTART;TZID=Romance Standard Time:20220927T100000", PARIS, "2022-09-27T10:00+02:00"),
        (
            "DTSTART;TZID=/freeassociation.sourceforge.net/Europe/Paris:20220927T100000",
            PARIS,
            "2022-09-27T10:00+02:00",
        ),
        ("DTSTART;TZID=UTC:20220927T170000", CALIFORNIA, "2022-09-27T10:00-07:00"),
    ],
)
def test_in_the_zone_that_is_written_else_in_the_mission_s(zoned, zone, starts_at):
    [one] = sound(calendar(f"SUMMARY:Google\n{zoned}"), "m.ics").sessions

    assert (one.zone, one.starts_at) == (zone, at(starts_at))


def test_an_hour_that_comes_twice_is_known_where_it_is_an_instant():
    [one] = sound(
        calendar(event("DTEND:20221106T100000Z", start="20221106T093000Z")), "m.ics"
    ).sessions

    assert (one.start, one.zone, one.starts_at) == (
        time(1, 30),
        "Etc/GMT+8",
        at("2022-11-06T09:30+00:00"),
    )


def test_a_zone_that_only_the_file_knows_is_told_by_where_it_is():
    zone = (
        "BEGIN:VTIMEZONE\nTZID:Notre fuseau\nX-LIC-LOCATION:Europe/Paris\nBEGIN:STANDARD\n"
        "DTSTART:19701025T030000\nTZOFFSETFROM:+0200\nTZOFFSETTO:+0100\nEND:STANDARD\n"
        "END:VTIMEZONE\n"
    )
    data = calendar("SUMMARY:Google\nDTSTART;TZID=Notre fuseau:20220927T100000", before=zone)

    assert sound(data, "m.ics").sessions[0].zone == PARIS


def test_a_zone_that_nobody_knows_is_a_problem():
    data = calendar("SUMMARY:Google\nDTSTART;TZID=Heure de la CCI:20220927T100000")

    assert wrong(data, "m.ics") == [("VEVENT[0].DTSTART (Google)", What.UNKNOWN_ZONE)]


def test_a_flight_ends_in_the_zone_in_which_it_lands():
    flight = only(
        "CATEGORIES:Vol",
        "DTEND;TZID=America/Los_Angeles:20220924T141000",
        start="20220924T064500",
        given=Given(zone=PARIS, home_zone=PARIS, title="SV", code="sv"),
    )

    assert (flight.kind, flight.end_zone, flight.ends_at) == (
        Kind.TRAVEL,
        CALIFORNIA,
        at("2022-09-24T14:10-07:00"),
    )


@pytest.mark.parametrize(
    ("line", "length"),
    [
        ("DTEND:20220927T113000", timedelta(hours=1, minutes=30)),
        ("DTEND:20220927T183000Z", timedelta(hours=1, minutes=30)),
        ("DURATION:PT45M", timedelta(minutes=45)),
        ("DTEND:20220928T020000", timedelta(hours=16)),
        ("X-NOTHING:1", timedelta(hours=1)),
        ("DTEND:20220927T100000", timedelta(hours=1)),
    ],
)
def test_it_ends_when_it_says_else_after_an_hour(line, length):
    one = only(line)

    assert one.ends_at - one.starts_at == length


@pytest.mark.parametrize(
    ("lines", "where", "what"),
    [
        (["DTSTART;VALUE=DATE:20220927"], "DTSTART", What.ALL_DAY),
        (["DTSTART:20220927T100000", "RRULE:FREQ=DAILY;COUNT=3"], "RRULE", What.REPEATING),
        (["DTSTART:20220927T100000", "RDATE:20220928T100000"], "RDATE", What.REPEATING),
        (
            ["DTSTART:20220927T100000", "RECURRENCE-ID:20220927T090000"],
            "RECURRENCE-ID",
            What.REPEATING,
        ),
        (["DTSTART:demain"], "DTSTART", What.BAD_PROPERTY),
        (["DTSTART:20220927T100000", "GEO:ici"], "GEO", What.BAD_PROPERTY),
        (["LOCATION:Mountain View"], "DTSTART", What.REQUIRED),
        (["DTSTART:20220927T100000", "DTEND:20220927T090000"], "DTEND", What.ENDS_FIRST),
        (["DTSTART:20220927T100000", "DTEND:20220928T100000"], "DTEND", What.OVER_A_DAY),
        (["DTSTART:20220927T100000", "DURATION:P3D"], "DTEND", What.OVER_A_DAY),
        (["DTSTART:20220313T023000"], "DTSTART", What.TIME_SKIPPED),
    ],
)
def test_what_is_wrong_with_an_event(lines, where, what):
    data = calendar(LABORATORY, "\n".join(["UID:x", "SUMMARY:Salon", *lines]))

    found = [one for one in wrong(data, "m.ics") if one[1] is what]

    assert found == [(f"VEVENT[1].{where} (Salon)", what)]


def test_where_every_event_is_wrong_nothing_else_is():
    assert wrong(calendar("SUMMARY:Salon\nDTSTART;VALUE=DATE:20220927"), "m.ics") == [
        ("VEVENT[0].DTSTART (Salon)", What.ALL_DAY)
    ]


def test_an_event_without_a_title_and_a_flight_without_zones_are_named_as_a_calendar_does():
    problems, _ = read(
        calendar(
            "UID:x\nDTSTART:20220927T100000",
            "UID:y\nSUMMARY:Vol!\nCATEGORIES:vol\nDTSTART:20220924T064500\nDTEND:20220924T141000",
        ),
        "m.ics",
    )

    title, flight = (told(one, "en") for one in problems)
    assert (title.where, title.problem) == ("VEVENT[0].SUMMARY", '"SUMMARY" is missing.')
    assert flight.where == "VEVENT[1].DTSTART (Vol)"
    assert "DTSTART;TZID" in flight.hint


@pytest.mark.parametrize(
    ("uid", "code"),
    [
        ("google@cci-occitanie.fr", "google"),
        ("7kukuqrfedlm2f9t0c3n5ob1kg@google.com", "7kukuqrfedlm2f9t0c3n5ob1kg"),
        (
            "040000008200E00074C5B7101A82E00800000000D0C9F3A2B5D2D801000000000000000010000000",
            "ev-b027f711ce",
        ),
    ],
)
def test_a_code_is_made_of_the_identifier_and_stays_though_all_else_changes(uid, code):
    first = only(f"UID:{uid}")
    later = only(f"UID:{uid}", "SEQUENCE:3", start="20220928T150000", title="Alphabet")

    assert (first.code, later.code) == (code, code)


def test_without_identifiers_codes_are_made_of_titles():
    data = calendar(event(), event(start="20220927T140000", title="Stanford"))

    assert [one.code for one in sound(data, "m.ics").sessions] == ["google", "stanford"]


def test_what_is_cancelled_in_the_calendar_is_cancelled():
    assert only("STATUS:CANCELLED").cancelled is True
    assert only("STATUS:CONFIRMED").cancelled is False
    assert only(before="METHOD:CANCEL\n").cancelled is True


def test_who_is_in_a_meeting_and_not_of_the_mission_is_a_host():
    google = only(
        "ORGANIZER;CN=Claire Durand:mailto:claire@cci.fr",
        "ATTENDEE;CN=Alice M.:mailto:alice@martin.fr",
        'ATTENDEE;CN="Jensen, Maria":mailto:maria@google.com',
        "ATTENDEE;CN=Salle 4;CUTYPE=ROOM:mailto:salle4@google.com",
        "ATTENDEE;CN=Bob Stone;PARTSTAT=DECLINED:mailto:bob@google.com",
        "ATTENDEE:mailto:nobody@google.com",
        given=Given(running=RUNNING),
    )

    assert google.hosts == (Host(name="Jensen, Maria"),)


def test_who_is_in_most_of_the_events_is_of_the_mission():
    names = ("Maria", "Daniel", "Wei", "Ada")
    data = calendar(
        *(
            event(
                f"UID:{name}",
                "ORGANIZER;CN=Claire Durand:mailto:claire@cci.fr",
                f"ATTENDEE;CN={name}:mailto:{name}@example.com",
                start=f"20220927T{10 + 2 * hour}0000",
            )
            for hour, name in enumerate(names)
        )
    )

    hosts = [one.hosts for one in sound(data, "m.ics").sessions]
    assert hosts == [(Host(name=name),) for name in names]


def test_in_a_mission_that_runs_what_a_calendar_cannot_say_stays():
    mission = sound(
        calendar(LABORATORY.replace("T100000", "T103000").replace("CATEGORIES:CCI,Visite\n", "")),
        "m.ics",
        Given(running=RUNNING),
    )
    [google] = mission.sessions
    before = RUNNING.sessions[0]

    assert (google.start, google.tentative) == (time(10, 30), True)
    assert (google.meet_time, google.groups, google.kind, google.feedback) == (
        before.meet_time,
        before.groups,
        before.kind,
        True,
    )
    assert (mission.title, mission.people, mission.places[0]) == (
        RUNNING.title,
        RUNNING.people,
        RUNNING.places[0],
    )


def test_a_place_stays_that_the_calendar_does_not_name_and_goes_that_it_names_without_a_word():
    running = replace(RUNNING, sessions=(replace(RUNNING.sessions[0], place=RUNNING.places[0]),))

    places = [
        only("UID:google", *lines, given=Given(running=running)).place
        for lines in ([], ["LOCATION:"], ["LOCATION:Palo Alto"])
    ]

    assert places == [RUNNING.places[0], None, Place(name="Palo Alto")]


def test_a_flight_that_is_an_instant_keeps_its_zones():
    flight = only(
        "UID:vol",
        "DTEND:20220924T221000Z",
        start="20220924T054500Z",
        title="Vol",
        given=Given(running=RUNNING),
    )

    assert (flight.start, flight.zone, flight.end, flight.end_zone) == (
        time(7, 45),
        PARIS,
        time(15, 10),
        CALIFORNIA,
    )


@pytest.mark.parametrize(
    ("written", "read_as"),
    [
        (r"Google\, labo", "Google, labo"),
        (r"A\; B \\ C", "A; B \\ C"),
        (r"Salle \\nord", "Salle \\nord"),
        (r"Google\nlabo", "Google labo"),
    ],
)
def test_what_is_escaped(written, read_as):
    assert only(title=written).title == words(read_as)


@pytest.mark.parametrize(
    "place", ["hotel nikko", "hotel", "222 Mason St", "Hotel Nikko\\, 222 Mason St"]
)
def test_a_place_that_is_listed_is_that_one(place):
    one = only(f"LOCATION:{place}", "GEO:37.7;-122.4", given=Given(running=RUNNING))

    assert one.place == RUNNING.places[0]


def test_a_category_may_be_a_group():
    assert only("CATEGORIES:Groupe Industrie", given=Given(running=RUNNING)).groups == ("A",)


@pytest.mark.parametrize(
    "data",
    [
        "Google, mardi",
        "BEGIN:VCALENDAR\n",
        "BEGIN:VEVENT\nSUMMARY:Google\nEND:VEVENT\n",
        "BEGIN:VCALENDAR\nEND:VEVENT\nEND:VCALENDAR\n",
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VCALENDAR\n",
    ],
)
def test_what_is_no_calendar(data):
    assert [what for _, what in wrong(data, "m.ics")] in ([What.CALENDAR_BROKEN], [What.NO_EVENTS])


def test_five_thousand_events_are_enough():
    data = calendar() + "BEGIN:VEVENT\n" * 5_001

    assert wrong(data, "m.ics") == [("m.ics", What.TOO_MANY_ROWS)]


@for_any(
    st.text(st.sampled_from('BEGIN:VTSUMRYD0129Z;=-,\\\n"éP'), max_size=80), st.integers(0, 9)
)
def test_any_text_within_an_event_is_read_or_refused(text, place):
    lines = LABORATORY.split("\n")
    data = calendar("\n".join([*lines[:place], text, *lines[place:]]))

    problems, mission = read(data, "m.ics")

    assert (mission is None) == any(one.level == "error" for one in problems)
    assert all(told(one, "fr").problem for one in problems)


SAID = st.text(  # no backslash: before an N the library that writes makes a new line of it
    st.characters(
        codec="utf-8",
        exclude_categories=["C", "Z"],
        exclude_characters="\\",
        include_characters=" ,;:\"'",
    ),
    min_size=1,
    max_size=60,
).map(lambda text: " ".join(text.split()))


@st.composite
def programmes(draw):
    """Draw sessions as a calendar can say them."""
    sessions = []
    for number in range(draw(st.integers(1, 5))):
        zone = draw(st.sampled_from([CALIFORNIA, PARIS, "Asia/Kolkata"]))
        end_zone = draw(st.sampled_from([zone, CALIFORNIA]))
        start = datetime(2022, 9, 1) + timedelta(minutes=draw(st.integers(0, 90 * 24 * 60)))
        length = timedelta(minutes=draw(st.integers(1, 23 * 60)))
        end = zones.wall_time(zones.instant(start, zone) + length, end_zone)
        once = [zones.readings(wall, where) for wall, where in ((start, zone), (end, end_zone))]
        if any(len(found) != 1 for found in once):
            continue
        one = session(
            f"s-{number}",
            27,
            f"{start:%H:%M}",
            f"{end:%H:%M}",
            title=draw(SAID.filter(bool)),
            zone=zone,
            end_zone=end_zone,
            place=draw(st.none() | SAID.filter(bool).map(lambda name: Place(name=name))),
            notes=words(draw(SAID)),
            tentative=draw(st.booleans()),
            kind=draw(st.sampled_from(Kind)),
        )
        sessions.append(_on(one, start.date()))
    return sessions


def _on(one, day):
    feedback = one.kind in {Kind.VISIT, Kind.MEETING, Kind.TALK}
    return type(one)(
        **{**vars(one), "day": date(day.year, day.month, day.day), "feedback": feedback}
    )


@for_any(programmes(), st.sampled_from(["zoned", "instants"]))
def test_a_programme_that_is_written_is_read_again(sessions, how):
    made = Calendar()
    made.add("prodid", "-//CCI")
    made.add("version", "2.0")
    for one in sessions:
        made.add_component(_event_of(one, how))

    problems, mission = read(made.to_ical(), "m.ics")

    assert {one.what for one in problems if one.level == "error"} <= (
        {What.TRAVEL_WITHOUT_ZONES, What.NO_EVENTS}
    )
    if mission is not None:
        expected = sorted(sessions, key=lambda one: (one.starts_at, one.code))
        if how == "zoned":
            assert list(mission.sessions) == expected
        assert [_moments(one) for one in mission.sessions] == [_moments(one) for one in expected]


def _moments(one):
    return one.code, one.title, one.starts_at, one.ends_at, one.notes, one.tentative


def _event_of(one, how):
    event = Event()
    event.add("uid", f"{one.code}@cci-occitanie.fr")
    event.add("summary", one.title.said_in(""))
    event.add("description", one.notes.said_in(""))
    event.add("categories", [one.kind.value])
    event.add("status", "TENTATIVE" if one.tentative else "CONFIRMED")
    if one.place is not None:
        event.add("location", one.place.name)
    if how == "instants":
        event.add("dtstart", one.starts_at)
        event.add("dtend", one.ends_at)
        return event
    start = datetime.combine(one.day, one.start)
    end = zones.wall_time(one.ends_at, one.end_zone)
    for name, wall, zone in (("DTSTART", start, one.zone), ("DTEND", end, one.end_zone)):
        event.add(name, wall, parameters={"TZID": zone})
    return event


def test_addresses_as_the_library_writes_them():
    made, one = Calendar(), Event()
    host = vCalAddress("MAILTO:maria@google.com")
    host.params["cn"] = vText("Maria Jensen")
    one.add("attendee", host)
    one.add("summary", "Google")
    one.add("dtstart", datetime(2022, 9, 27, 10))
    made.add_component(one)

    [google] = sound(made.to_ical(), "m.ics").sessions

    assert google.hosts == (Host(name="Maria Jensen"),)
