"""Calendar files, read by two parsers."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import icalendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core import zones
from bot.core.mission import Host, Kind, Person, Place, Role, words
from tests.calendars import Past, plain, seen
from tests.programmes import CALIFORNIA, PARIS, bundled, mission, session

HOTEL = Place(
    name="Hotel Nikko", address="222 Mason St, San Francisco", position=(37.7856, -122.4093)
)
GOOGLE = Place(
    name="Google",
    address="1600 Amphitheatre Pkwy, Mountain View",
    access=words("Bâtiment 43 ; badge à l'accueil"),
)
MARIA = Host(
    name="Maria Jensen",
    organisation="Google",
    title="Research lead",
    email="maria@google.example",
    phone="+1 650 555 0100",
)
VISIT = replace(
    session("google", "10:00", "11:30", meet="09:10", groups="A"),
    title=words("Google, le laboratoire"),
    place=GOOGLE,
    meet_place=HOTEL,
    hosts=(MARIA,),
    notes=words("Pièce d'identité obligatoire."),
)
FREE = session("libre", "14:00", "18:00", kind=Kind.FREE, place="")
DINNER = session("diner", "20:00", kind=Kind.MEAL, place="Castro Street")
FLIGHT = session(
    "retour",
    "15:50",
    "11:30",
    kind=Kind.TRAVEL,
    day=date(2022, 9, 29),
    meet="13:00",
    place="San Francisco",
    end_zone=PARIS,
)
PEOPLE = (
    Person(code="alice", name="Alice Martin", groups=("A",)),
    Person(code="denis", name="Denis Petit", groups=("B",)),
    Person(code="florence", name="Florence Delpuech", role=Role.ORGANISER, groups=("A",)),
    Person(code="marc", name="Marc Teulier", role=Role.ORGANISER, timezone="Europe/Paris"),
    Person(code="sophie", name="Sophie Lacan", role=Role.FOLLOWER),
)
TRIP = replace(mission(VISIT, FREE, DINNER, FLIGHT, groups="AB"), people=PEOPLE)


def test_a_visit_with_all_that_one_needs_on_the_pavement():
    visit = Past(TRIP).seen("person:alice")["google"]

    assert visit.uid == "google@californie.fanion"
    assert (visit.summary, visit.status, visit.sequence) == (
        "Google, le laboratoire",
        "CONFIRMED",
        0,
    )
    assert visit.starts_at == datetime(2022, 9, 26, 17, 0, tzinfo=UTC)
    assert visit.ends_at == datetime(2022, 9, 26, 18, 30, tzinfo=UTC)
    assert visit.location == "Google, 1600 Amphitheatre Pkwy, Mountain View"
    assert visit.description.splitlines() == [
        "On se retrouve à 9 h 10, Hotel Nikko (18 h 10 à Paris)",
        "10 h – 11 h 30",
        "Interlocuteur : Maria Jensen, Research lead, Google",
        "Pièce d'identité obligatoire.",
        (
            "Plan (Hotel Nikko) : https://www.google.com/maps/search/?api=1&query="
            "222%20Mason%20St%2C%20San%20Francisco"
        ),
        "Accès (Google) : Bâtiment 43 ; badge à l'accueil",
    ]
    # Half an hour before the rendezvous, which is fifty minutes before the visit.
    assert visit.alarms == (timedelta(minutes=80),)


def test_a_journey_ends_on_the_clock_of_where_it_ends():
    file = Past(TRIP).file("person:alice")
    (flight,) = [one for one in seen(file) if one.uid.startswith("retour")]

    assert b"DTSTART;TZID=America/Los_Angeles:20220929T155000" in file
    assert b"DTEND;TZID=Europe/Paris:20220930T113000" in file
    assert flight.ends_at == datetime(2022, 9, 30, 9, 30, tzinfo=UTC)
    assert flight.alarms == (timedelta(hours=4, minutes=50), timedelta(hours=3, minutes=20))
    assert flight.description.splitlines()[:2] == [
        "On se retrouve à 13 h, San Francisco (22 h à Paris)",
        "Départ 15 h 50, arrivée 11 h 30 à Paris (+1 j)",
    ]


@pytest.mark.parametrize(
    ("whose", "codes"),
    [
        ("person:alice", ["google", "libre", "diner", "retour"]),
        ("person:denis", ["libre", "diner", "retour"]),
        ("person:florence", ["google", "libre", "diner", "retour"]),
        ("person:marc", ["google", "libre", "diner", "retour"]),
        ("person:sophie", ["google", "libre", "diner", "retour"]),
        ("group:A", ["google", "libre", "diner", "retour"]),
        ("group:B", ["libre", "diner", "retour"]),
        ("followers", ["google", "libre", "diner", "retour"]),
    ],
)
def test_everyone_sees_what_is_theirs(whose, codes):
    assert list(Past(TRIP).seen(whose)) == codes


def test_only_organisers_can_reach_the_hosts():
    past = Past(TRIP)
    readers = ("person:alice", "person:denis", "person:sophie", "group:A", "group:B", "followers")

    for whose in readers:
        file = past.file(whose)
        assert b"555" not in file
        assert b"maria@" not in file
    for whose in ("person:florence", "person:marc"):
        told = past.seen(whose)["google"].description
        assert "Contact : +1 650 555 0100, maria@google.example" in told


def test_nothing_rings_where_nobody_is_reminded_or_for_those_at_home():
    past = Past(TRIP)

    assert past.seen("person:alice")["libre"].alarms == ()
    assert past.seen("group:A")["diner"].alarms == (timedelta(minutes=30),)
    for whose in ("followers", "person:sophie", "person:marc"):
        assert [one.alarms for one in past.seen(whose).values()] == [(), (), (), ()]
    # An organiser on the way with one group is not rung for another.
    others = replace(TRIP, sessions=(replace(VISIT, groups=("B",)), DINNER))
    assert Past(others).seen("person:florence")["google"].alarms == ()


def test_leads_of_a_session_are_its_own():
    often = replace(VISIT, reminders=(timedelta(hours=1), timedelta(minutes=10)))
    silent = replace(DINNER, reminders=())
    found = Past(replace(TRIP, sessions=(often, silent))).seen("person:alice")

    assert found["google"].alarms == (timedelta(minutes=110), timedelta(minutes=60))
    assert found["diner"].alarms == ()


def test_those_at_home_read_their_own_clock_first_and_whose_visit_it_is():
    visit = Past(TRIP).seen("followers")["google"]

    assert visit.summary == "Groupe A : Google, le laboratoire"
    assert visit.description.splitlines()[:2] == [
        "Le groupe se retrouve à 18 h 10, Hotel Nikko (9 h 10 sur place)",
        "19 h – 20 h 30",
    ]


def test_the_language_is_the_readers():
    visit = Past(TRIP).seen("person:alice", language="en")["google"]

    assert visit.description.splitlines()[:3] == [
        "We meet at 09:10, Hotel Nikko (18:10 in Paris)",
        "10:00–11:30",
        "Host: Maria Jensen, Research lead, Google",
    ]


def test_a_rendezvous_the_evening_before_names_its_day():
    early = replace(VISIT, start=time(5), end=time(7), meet_time=time(21, 15))
    visit = Past(replace(TRIP, sessions=(early,))).seen("person:alice")["google"]

    assert visit.description.splitlines()[0] == (
        "On se retrouve dimanche 25 septembre à 21 h 15, Hotel Nikko (6 h 15 à Paris, +1 j)"
    )
    assert visit.alarms == (timedelta(hours=8, minutes=15),)


def test_what_is_not_certain_or_off_says_so_in_its_title():
    perhaps = replace(VISIT, tentative=True)
    past = Past(TRIP, replace(TRIP, sessions=(perhaps, FREE, DINNER, FLIGHT)))
    visit = past.seen("person:alice")["google"]
    assert (visit.summary, visit.status) == ("Google, le laboratoire (à confirmer)", "TENTATIVE")

    past.publish(replace(TRIP, sessions=(replace(perhaps, cancelled=True), FREE, DINNER, FLIGHT)))
    off = past.seen("person:alice")["google"]
    assert (off.summary, off.status, off.alarms, off.description) == (
        "Annulé : Google, le laboratoire (à confirmer)",
        "CANCELLED",
        (),
        "Ce n'est plus à votre programme.",
    )
    assert past.seen("person:alice", language="en")["google"].summary == (
        "Cancelled: Google, le laboratoire (to be confirmed)"
    )


def test_a_position_is_told_where_it_is_known():
    at_hotel = replace(DINNER, place=HOTEL)
    file = Past(replace(TRIP, sessions=(at_hotel, VISIT))).file("person:alice")
    geo = [one.get("GEO") for one in icalendar.Calendar.from_ical(file).walk("VEVENT")]

    assert [one and one.to_ical() for one in geo] == [None, "37.7856;-122.4093"]


def test_a_free_afternoon_does_not_make_busy_and_neither_does_a_mission_of_others():
    def busy(whose):
        read = icalendar.Calendar.from_ical(Past(TRIP).file(whose))
        return [str(one["TRANSP"]) for one in read.walk("VEVENT")]

    assert busy("person:alice") == ["OPAQUE", "TRANSPARENT", "OPAQUE", "OPAQUE"]
    assert set(busy("followers")) == {"TRANSPARENT"}


def test_a_calendar_names_itself_and_when_to_look_again():
    read = icalendar.Calendar.from_ical(Past(TRIP).file("group:A"))

    assert plain(read["X-WR-CALNAME"]) == plain(read["NAME"]) == "Mission Californie · Groupe A"
    assert read["REFRESH-INTERVAL"].to_ical() == b"PT15M"
    assert read["X-PUBLISHED-TTL"] == "PT15M"
    # What has METHOD is an invitation, which asks for an organiser to answer to.
    assert "METHOD" not in read


@pytest.mark.parametrize("of", [TRIP, replace(TRIP, sessions=())], ids=["a trip", "nothing yet"])
def test_every_zone_that_is_named_is_explained(of):
    read = icalendar.Calendar.from_ical(Past(of).file("person:alice"))
    named = {
        event[name].params["TZID"]
        for event in read.walk("VEVENT")
        for name in ("DTSTART", "DTEND")
    }
    explained = [str(one["TZID"]) for one in read.walk("VTIMEZONE")]

    assert explained == sorted(named or {CALIFORNIA})


@pytest.mark.parametrize(
    ("code", "language"), [("silicon-valley-2022", "fr"), ("silicon-valley-2023", "en")]
)
def test_the_bundled_missions_are_read_alike_by_both(code, language):
    of = bundled(code)
    past, groups = Past(of), [f"group:{group}" for group in of.group_codes]
    for whose in ("followers", *groups, f"person:{of.people[0].code}"):
        for one in past.seen(whose, language=language).values():
            held = of.sessions_by_code[one.uid.partition("@")[0]]
            assert (one.starts_at, one.ends_at) == (held.starts_at, held.ends_at)


# ---- clocks that change ------------------------------------------------------------------------

WEEKS = (date(2026, 10, 23), date(2027, 3, 12), date(2027, 3, 26), date(2026, 10, 30))
"""Around them Paris and California are eight hours apart, Israel changes, Vancouver stays."""
ZONES = (
    CALIFORNIA,
    PARIS,
    "Asia/Jerusalem",
    "America/Vancouver",
    "Asia/Tokyo",
    "Europe/Dublin",
    "Australia/Lord_Howe",
    "Africa/Casablanca",
    "UTC",
)


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize("week", WEEKS, ids=str)
def test_a_calendar_that_knows_no_zones_tells_the_same_time_around_a_change(zone, week):
    every_day = [
        session(f"le-{day}", "16:00", "17:30", day=week + timedelta(days=day), zone=zone)
        for day in range(6)
    ]
    found = Past(mission(*every_day, people="Alice")).seen("person:alice")

    assert [(one.starts_at, one.ends_at) for one in found.values()] == [
        (one.starts_at, one.ends_at) for one in every_day
    ]
    assert len(found) == 6


def test_vancouver_stays_as_our_rules_say_whatever_others_know():
    winter = session("hiver", "09:00", day=date(2026, 12, 1), zone="America/Vancouver")
    (seen_as,) = Past(mission(winter, people="Alice")).seen("person:alice").values()

    assert seen_as.starts_at == datetime(2026, 12, 1, 16, 0, tzinfo=UTC)


def test_a_table_begins_before_what_it_explains():
    first, *others = zones.observances(
        CALIFORNIA, datetime(2022, 9, 24, tzinfo=UTC), datetime(2022, 11, 30, tzinfo=UTC)
    )

    assert (first.begins, first.name, first.summer) == (datetime(2022, 3, 13, 2), "PDT", True)
    assert [(one.begins, one.name, one.summer) for one in others] == [
        (datetime(2022, 11, 6, 2), "PST", False)
    ]


# ---- whatever people write -------------------------------------------------------------------

WRITTEN = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cs", "Cc", "Zl", "Zp")),
    min_size=1,
    max_size=90,
).map(str.strip)


@given(
    title=WRITTEN.filter(bool),
    place=WRITTEN,
    notes=st.lists(WRITTEN.filter(bool), max_size=3).map("\n".join),
)
def test_whatever_is_written_arrives_in_lines_that_are_short(title, place, notes):
    one = replace(
        session("visite", "10:00", place=""),
        title=words(title[:90]),
        place=Place(name=place) if place else None,
        notes=words(notes),
    )
    file = Past(mission(one, people="Alice")).file("person:alice")
    (event,) = icalendar.Calendar.from_ical(file).walk("VEVENT")
    told = str(event["DESCRIPTION"])

    assert max(map(len, file.split(b"\r\n"))) <= 75
    assert file.count(b"\n") == file.count(b"\r\n")
    assert title[:90] in str(event["SUMMARY"])
    assert str(event.get("LOCATION", "")) == place
    assert told.endswith(notes)
