"""What a mission file in YAML is read as."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.mission import Kind, Role, words
from bot.core.problems import What
from bot.core.timing import Timing
from bot.files.document import Document
from bot.files.reading import read_mission, understood

HEAD = """\
mission: {code: sv, title: Silicon Valley, home_timezone: Europe/Paris, timezone: America/Los_Angeles}
"""
PLACES = """\
places:
  - {code: mpl, name: Aéroport de Montpellier, timezone: Europe/Paris}
  - {code: hotel, name: Hotel Nikko, address: "222 Mason St"}
  - {name: Stanford University}
"""


def read(sessions, head=HEAD, lists=PLACES):
    reading = read_mission((head + lists + "sessions:\n" + sessions).encode(), "mission.yaml")
    assert [one for one in reading.problems if one.level == "error"] == []
    return reading.mission


def only(sessions, **changes):
    [session] = read(sessions, **changes).sessions
    return session


def problems(text):
    return [(one.where, one.what) for one in read_mission(text.encode(), "mission.yaml").problems]


def test_times_days_and_codes_mean_what_they_look_like():
    """YAML 1.1 would read 10:00 as 600, `off` as false and 007 as 7."""
    session = only(
        "  - {code: 007, title: 2022, day: 2022-09-27, start: 10:00, end: 11:30, reminders: off}\n"
    )

    assert (session.code, session.title) == ("007", words("2022"))
    assert (session.day, session.start, session.end) == (date(2022, 9, 27), time(10), time(11, 30))
    assert session.reminders == ()


def test_what_is_not_written_has_its_default():
    session = only("  - {code: google, title: Google, day: 2022-09-27, start: '10:00'}\n")

    assert (session.kind, session.feedback, session.reminders) == (Kind.OTHER, False, None)
    assert session.ends_at - session.starts_at == timedelta(hours=1)


def test_an_appointment_whose_time_cannot_be_moved_and_for_how_many_there_is_room():
    usual = only("  - {code: google, title: Google, day: 2022-09-27, start: '10:00'}\n")
    strict = only(
        "  - {code: google, title: Google, day: 2022-09-27, start: '10:00', fixed: true, capacity: 12}\n"
    )

    assert (usual.fixed, usual.capacity) == (False, None)
    assert (strict.fixed, strict.capacity) == (True, 12)


@pytest.mark.parametrize("written", ["0", "-3", "2.5", "douze", "12 personnes", "9999999", "²"])
def test_room_is_for_a_whole_number_of_people(written):
    session = f"{{code: a, title: A, day: 2022-09-27, start: '10:00', capacity: {written}}}"

    assert problems(f"{HEAD}sessions:\n  - {session}\n") == [
        ("sessions[0].capacity", What.BAD_CAPACITY)
    ]


@pytest.mark.parametrize(
    ("kind", "asked"),
    [("visit", True), ("meeting", True), ("talk", True), ("meal", False), ("travel", False)],
)
def test_feedback_is_asked_after_visits_meetings_and_talks(kind, asked):
    head = HEAD.replace("America/Los_Angeles", "Europe/Paris")

    assert (
        only(
            f"  - {{code: a, title: A, day: 2022-09-27, start: '10:00', kind: {kind}}}\n",
            head=head,
        ).feedback
        is asked
    )


@pytest.mark.parametrize(
    ("more", "zone", "end_zone"),
    [
        ("", "America/Los_Angeles", "America/Los_Angeles"),
        ("place: mpl", "Europe/Paris", "Europe/Paris"),
        ("place: mpl, end_place: hotel", "Europe/Paris", "America/Los_Angeles"),
        (
            "place: hotel, end_place: Aéroport de Montpellier",
            "America/Los_Angeles",
            "Europe/Paris",
        ),
        ("place: mpl, end_place: Orly", "Europe/Paris", "Europe/Paris"),
        ("place: mpl, timezone: Europe/London", "Europe/London", "Europe/London"),
        ("timezone: Europe/London, end_place: hotel", "Europe/London", "America/Los_Angeles"),
        ("end_place: mpl, end_timezone: Asia/Tokyo", "America/Los_Angeles", "Asia/Tokyo"),
    ],
)
def test_the_zones_are_the_entry_s_own_else_its_places_else_the_mission_s(more, zone, end_zone):
    comma = f", {more}" if more else ""
    session = only(f"  - {{code: vol, title: Vol, day: 2022-09-27, start: '10:00'{comma}}}\n")

    assert (session.zone, session.end_zone) == (zone, end_zone)


def test_a_place_is_found_by_code_or_name_and_taken_as_written_else():
    text = "  - {code: a, title: A, day: 2022-09-27, start: '10:00', place: %s}\n"

    found = [only(text % place).place for place in ("hotel", "hôtel nikko", "Hall B")]

    assert [(place.code, place.name) for place in found] == [
        ("hotel", "Hotel Nikko"),
        ("hotel", "Hotel Nikko"),
        ("", "Hall B"),
    ]


def test_a_text_may_be_written_in_both_languages():
    session = only(
        "  - {code: a, title: {fr: Dîner, en: Dinner}, day: 2022-09-27, start: '20:00', notes: Venez}\n"
    )

    assert [session.title.said_in("fr"), session.title.said_in("en")] == ["Dîner", "Dinner"]
    assert session.notes.said_in("en") == "Venez"


def test_sessions_are_in_the_order_of_instants_whatever_the_file_says():
    mission = read(
        "  - {code: soir, title: Soir, day: 2022-09-24, start: '20:00'}\n"
        "  - {code: vol, title: Vol, day: 2022-09-24, start: '20:30', place: mpl}\n"
    )

    assert [session.code for session in mission.sessions] == ["vol", "soir"]


def test_people_without_a_code_get_one_of_their_name():
    people = """\
groups: [{code: A, name: Groupe Industrie}]
people:
  - {name: Élise Moreau, groups: [Groupe Industrie], language: français}
  - {name: Alice Martin, code: elise-moreau, role: organiser}
"""
    mission = read(
        "  - {code: a, title: A, day: 2022-09-27, start: '10:00', groups: A}\n", lists=people
    )

    assert [(p.code, p.groups, p.language, p.role) for p in mission.people] == [
        ("elise-moreau-2", ("A",), "fr", Role.PARTICIPANT),
        ("elise-moreau", (), "", Role.ORGANISER),
    ]


def test_the_clock_s_settings():
    head = """\
mission:
  code: sv
  title: Silicon Valley
  home_timezone: Europe/Paris
  timezone: America/Los_Angeles
  feedback: anonymous
  colour: E2001A
  languages: [fr, en]
  reminders: {before: [10m, 1h30], before_journey: off, evening_digest: 21h, morning_brief: off, arrival: off, feedback_after: off, quiet_hours: off}
"""
    mission = read("  - {code: a, title: A, day: 2022-09-27, start: '10:00'}\n", head=head)

    assert mission.timing == Timing(
        before=(timedelta(minutes=90), timedelta(minutes=10)),
        before_journey=(),
        evening_digest=time(21),
        morning_brief=None,
        arrival=False,
        feedback_after=None,
        quiet_hours=None,
    )
    assert (mission.anonymous, mission.languages) == (True, ("fr", "en"))
    assert mission.colour == "#e2001a"


def test_a_day_without_a_year_is_near_the_days_that_have_one():
    mission = read(
        "  - {code: a, title: A, day: 30/12/2022, start: '10:00'}\n"
        "  - {code: b, title: B, day: lundi 2 janvier, start: '10:00'}\n"
    )

    assert [session.day for session in mission.sessions] == [date(2022, 12, 30), date(2023, 1, 2)]


def test_a_doubled_time_is_one_instant_in_a_zone_of_fixed_offset():
    """What the hint proposes for an error is understood."""
    session = only(
        "  - {code: a, title: A, day: 2023-11-05, start: '01:30', timezone: Etc/GMT+8}\n"
    )

    assert session.starts_at == datetime(2023, 11, 5, 9, 30, tzinfo=UTC)


def test_problems_stand_in_the_order_of_the_file():
    text = (
        HEAD
        + """\
sessions:
  - {code: a, title: A, day: 2022-09-27, start: later, kind: visti, places: x}
  - {code: b, day: 2022-09-27, start: '10:00', groups: [A]}
groups: [{name: B}, {nom: C}]
"""
    )

    assert problems(text) == [
        ("sessions[0].start", What.BAD_CLOCK),
        ("sessions[0].kind", What.BAD_CHOICE),
        ("sessions[0].places", What.UNKNOWN_KEY),
        ("sessions[1].title", What.REQUIRED),
        ("sessions[1].groups[0]", What.UNKNOWN_GROUP),
        ("groups[1].name", What.REQUIRED),
        ("groups[1].nom", What.UNKNOWN_KEY),
    ]


def test_what_is_required():
    assert problems("mission: {}\nsessions: [{}]\n") == [
        ("mission.code", What.REQUIRED),
        ("mission.title", What.REQUIRED),
        ("mission.home_timezone", What.REQUIRED),
        ("mission.timezone", What.REQUIRED),
        ("sessions[0].day", What.REQUIRED),
        ("sessions[0].code", What.REQUIRED),
        ("sessions[0].title", What.REQUIRED),
        ("sessions[0].start", What.REQUIRED),
    ]
    assert problems("info: []\n") == [("mission", What.REQUIRED), ("sessions", What.REQUIRED)]


def test_an_alias_may_be_used_and_not_abused():
    shared = HEAD + "info: [&i {ask: [wifi], answer: NikkoGuest}, *i]\nsessions: []\n"
    bomb = "a: &a [x, x, x, x, x, x, x, x, x, x]\n" + "".join(
        f"{chr(98 + n)}: &{chr(98 + n)} [{', '.join([f'*{chr(97 + n)}'] * 10)}]\n"
        for n in range(8)
    )

    assert problems(shared) == [("sessions", What.REQUIRED)]
    assert problems(bomb) == [("mission.yaml", What.YAML_TOO_MUCH)]


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(data):
    reading = read_mission(data, "mission.yaml")

    assert (reading.mission is None) is not reading.ok


KEYS = st.sampled_from(
    [
        "mission",
        "sessions",
        "people",
        "places",
        "groups",
        "hosts",
        "info",
        "code",
        "title",
        "day",
        "start",
        "end",
        "place",
        "kind",
        "name",
        "reminders",
        "fr",
        "home_timezone",
        "x",
    ]
)
TEXTS = st.one_of(
    st.none(),
    st.text(max_size=12),
    st.sampled_from(
        ["2022-09-27", "9999-12-31", "0001-01-01", "10:00", "Europe/Paris", "A", "off"]
    ),
)
RAW = st.recursive(
    TEXTS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=6)
)


@given(st.dictionaries(KEYS, RAW, max_size=8))
def test_any_document_is_understood_or_refused(root):
    reading = understood(Document(root, "mission.yaml"))

    assert (reading.mission is None) is not reading.ok


@given(
    st.lists(
        st.fixed_dictionaries(
            {
                "code": st.sampled_from(["a", "b", "c"]),
                "title": TEXTS,
                "day": st.dates().map(str),
                "start": st.times().map(lambda at: f"{at:%H:%M}"),
            },
            optional={
                "end": st.times().map(lambda at: f"{at:%H:%M}"),
                "meet_time": st.times().map(lambda at: f"{at:%H:%M}"),
                "kind": st.sampled_from([*Kind, "x"]),
                "timezone": st.sampled_from(
                    ["Europe/Paris", "Pacific/Apia", "Australia/Lord_Howe"]
                ),
                "end_timezone": st.sampled_from(["Asia/Tokyo", "America/Sao_Paulo", "Mars"]),
                "place": TEXTS,
                "groups": RAW,
            },
        ),
        max_size=4,
    )
)
def test_any_programme_is_understood_or_refused(sessions):
    head = {"code": "x", "title": "X", "home_timezone": "Europe/Paris", "timezone": "Asia/Tokyo"}

    reading = understood(Document({"mission": head, "sessions": sessions}, "mission.yaml"))

    assert (reading.mission is None) is not reading.ok
