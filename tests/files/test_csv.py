"""A programme as CSV: the sheet Programme alone."""

import csv
from datetime import date, time, timedelta
from io import StringIO

import pytest
from hypothesis import given as for_any
from hypothesis import strategies as st

from bot.core.languages import SPOKEN
from bot.core.languages.columns import column_names
from bot.core.languages.problems import told
from bot.core.mission import Group, Host, Kind, Mission, Objective, Person, Place, Words, words
from bot.core.problems import What
from bot.files.programme_alone import Given
from bot.files.workbook_rows import rows_of
from tests.files.alone import CALIFORNIA, PARIS, read, session, sound, wrong

FRENCH = """\
Jour;Début;Fin;Titre;Type;Lieu;RDV;Groupes;Interlocuteurs;Places
27/09/2022;10h;11h30;Google;visite;Mountain View;9h10;A; B;12
;14h;15h;Déjeuner à l'hôtel;repas;;;;;
""".replace("A; B", '"A; B"').replace(";12", ";Maria Jensen;12")
LISTED = Mission(
    code="sv",
    title="Mission Silicon Valley",
    home_zone=PARIS,
    zone=CALIFORNIA,
    languages=("fr", "en"),
    objectives=(Objective(code="fonds", text=words("Lever des fonds")),),
    groups=(Group(code="A", name="Industrie"), Group(code="B", name="Numérique")),
    people=(Person(code="alice", name="Alice Martin", groups=("A",)),),
    places=(Place(code="hotel", name="Hotel Nikko", address="222 Mason St"),),
    hosts=(Host(code="mj", name="Maria Jensen", organisation="Google"),),
    sessions=(
        session(
            "google",
            27,
            "10:00",
            "11:30",
            title="Google",
            kind=Kind.VISIT,
            feedback=True,
            meet_time=time(9, 10),
            groups=("A",),
            capacity=12,
        ),
        session("vol", 30, "15:50", "14:00", kind=Kind.TRAVEL, end_zone=PARIS, title="Vol"),
    ),
)
RUNNING = Given(running=LISTED)


def test_a_programme_as_a_spreadsheet_saves_it():
    mission = sound(FRENCH, "programme.csv")
    google, lunch = mission.sessions

    assert (mission.code, mission.title, mission.home_zone, mission.zone) == (
        "sv",
        "Silicon Valley",
        PARIS,
        CALIFORNIA,
    )
    assert (google.day, google.start, google.end, google.meet_time) == (
        date(2022, 9, 27),
        time(10),
        time(11, 30),
        time(9, 10),
    )
    assert (google.code, google.kind, google.capacity) == ("google", Kind.VISIT, 12)
    assert (google.place.name, google.groups, [host.name for host in google.hosts]) == (
        "Mountain View",
        ("A", "B"),
        ["Maria Jensen"],
    )
    assert (lunch.day, lunch.title.said_in("fr")) == (date(2022, 9, 27), "Déjeuner à l'hôtel")


def test_nothing_is_wrong_with_names_that_a_programme_alone_cannot_list():
    problems, mission = read(FRENCH, "programme.csv")

    assert problems == ()
    assert [group.code for group in mission.groups] == ["A", "B"]
    assert (mission.people, mission.languages) == ((), ("fr",))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
def test_in_whatever_way_it_was_saved(encoding, ends):
    data = FRENCH.replace("\n", ends).encode(encoding)

    assert sound(data, "programme.csv") == sound(FRENCH, "programme.csv")


@pytest.mark.parametrize(
    "text",
    [
        'Day,Start,Title\n2022-09-27,10:00,"Google, the laboratory"\n',
        "Day;Start;Title\n2022-09-27;10:00;Google, the laboratory\n",
        "Day\tStart\tTitle\n2022-09-27\t10:00\tGoogle, the laboratory\n",
        "sep=;\nDay;Start;Title\n2022-09-27;10:00;Google, the laboratory\n",
        '\n\nDay;Start;Title\n2022-09-27;10:00;"Google,\nthe laboratory"\n\n',
        "Programme;Day;Start;Title\n;2022-09-27;10:00;Google, the laboratory\n",
    ],
)
def test_whatever_separates_its_columns(text):
    mission = sound(text, "programme.csv")

    assert [one.title for one in mission.sessions] == [words("Google, the laboratory")]
    assert mission.languages == ("en",)


def test_problems_are_named_by_row_and_column():
    assert wrong(
        "Jour;Début;Fin;Titre;Places;Couleur\n"
        "27/09/2022;10h75;11h;Google;;bleu\n"
        ";12h;;;;\n"
        ";14h;14h;Stanford;zéro;\n",
        "programme.csv",
    ) == [
        ("Programme!F1", What.UNKNOWN_COLUMN),
        ("Programme!B2", What.BAD_CLOCK),
        ("Programme!D3", What.REQUIRED),
        ("Programme!E4", What.BAD_CAPACITY),
    ]


@pytest.mark.parametrize(
    ("data", "problems"),
    [
        ("Jour;Début\n27/09/2022;10h\n", [("Programme!A1", What.COLUMN_MISSING)]),
        ("Jour;Début;Titre\n;;\n", [("p.csv", What.NO_EVENTS)]),
        (b"Day;Start;Title\n2022-09-27;10:00;\x81\x8d\n", [("p.csv", What.FILE_NOT_TEXT)]),
        (b"PK\x03\x04 a workbook that was renamed", [("p.csv", What.FILE_NOT_TEXT)]),
        ('Day;Start;Title\n2022-09-27;10:00;"Google\n', [("p.csv", What.CSV_BROKEN)]),
        ("Jour;Début;Titre\n" + ";10h;A\n" * 5_001, [("Programme!A5002", What.TOO_MANY_ROWS)]),
        ("Jour;Début;Titre" + ";x" * 100 + "\n", [("Programme!A1", What.TOO_MANY_COLUMNS)]),
    ],
)
def test_what_is_no_programme(data, problems):
    assert [one for one in wrong(data, "p.csv") if one[1] is not What.UNKNOWN_COLUMN] == problems


def test_every_option_that_is_missing_is_named():
    problems, mission = read(FRENCH, "programme.csv", Given(zone="Los Angeles"))

    assert mission is None
    assert [(one.where, one.what, one.details.get("option")) for one in problems] == [
        ("programme.csv", What.OPTION_MISSING, "--home-zone"),
        ("programme.csv", What.OPTION_MISSING, "--title"),
        ("programme.csv", What.OPTION_MISSING, "--code"),
        ("--zone", What.UNKNOWN_ZONE, None),
    ]
    assert told(problems[0], "fr").hint == (
        "Ajoutez --home-zone à la commande, par exemple --home-zone Europe/Paris."
    )


def test_an_option_that_is_wrong_is_named():
    given = Given(zone="Europe/Pari", home_zone=PARIS, title="Lisbonne", code="Été 2022")

    assert wrong(FRENCH, "programme.csv", given) == [
        ("--zone", What.UNKNOWN_ZONE),
        ("--code", What.BAD_MISSION_CODE),
    ]


def test_where_nobody_can_be_asked_for_options_it_says_what_to_send():
    assert wrong(FRENCH, "programme.csv", None) == [("programme.csv", What.PROGRAMME_ALONE)]


def test_in_a_mission_that_runs_everything_else_stays():
    text = "Jour;Début;Fin;Titre\n27/09/2022;10h30;12h;Google\n30/09/2022;15h50;14h;Vol\n"

    mission = sound(text, "programme.csv", RUNNING)
    google, flight = mission.sessions

    before = LISTED.sessions[0]
    assert (google.start, google.end) == (time(10, 30), time(12))
    assert (google.groups, google.meet_time, google.capacity, google.kind, google.feedback) == (
        before.groups,
        before.meet_time,
        before.capacity,
        before.kind,
        before.feedback,
    )
    assert flight == LISTED.sessions[1]
    assert (mission.people, mission.places, mission.groups, mission.languages) == (
        LISTED.people,
        LISTED.places,
        LISTED.groups,
        LISTED.languages,
    )
    assert (mission.title, mission.code) == ("Mission Silicon Valley", "sv")


def test_an_empty_cell_of_a_column_that_is_there_takes_away():
    text = "Jour;Début;Fin;Titre;RDV;Groupe\n27/09/2022;10h;11h30;Google;;\n"

    [google] = sound(text, "programme.csv", RUNNING).sessions

    assert (google.meet_time, google.groups, google.capacity) == (None, (), 12)


def test_it_names_groups_places_and_hosts_of_the_mission_that_runs():
    text = "Jour;Début;Titre;Groupe;Lieu;Interlocuteur;Objectif\n27/09/2022;10h;%s\n"

    [stanford] = sound(text % "Stanford;numérique;hotel nikko;mj;fonds", "p.csv", RUNNING).sessions

    assert (stanford.groups, stanford.place, stanford.hosts, stanford.objectives) == (
        ("B",),
        LISTED.places[0],
        LISTED.hosts,
        ("fonds",),
    )
    assert wrong(text % "Stanford;C;Hotel Niko;mj;", "p.csv", RUNNING) == [
        ("Programme!D2", What.UNKNOWN_GROUP),
        ("Programme!E2", What.PLACE_NOT_LISTED),
    ]


def test_a_title_that_is_written_in_two_languages_stays_so():
    dinner = session("diner", 27, "20:00", title="Dîner")
    both = Words((("fr", "Dîner"), ("en", "Dinner")))
    running = Mission(
        code="sv",
        title="Lisbonne",
        home_zone=PARIS,
        zone=CALIFORNIA,
        sessions=(session("diner", 27, "20:00"),),
    )
    given = Given(running=Mission(**{**vars(running), "sessions": (_with_title(dinner, both),)}))

    [kept] = sound("Jour;Début;Titre\n27/09/2022;21h;Dîner\n", "p.csv", given).sessions

    assert (kept.title, kept.start) == (both, time(21))


def _with_title(one, title):
    return type(one)(**{**vars(one), "title": title})


def test_options_win_over_the_mission_that_runs():
    given = Given(title="Mission 2023", zone="America/New_York", running=LISTED)

    mission = sound("Jour;Début;Titre\n27/09/2022;9h;Wall Street\n", "p.csv", given)

    assert (mission.title, mission.sessions[0].zone, mission.home_zone) == (
        "Mission 2023",
        "America/New_York",
        PARIS,
    )


def plain(text):
    """Put a text on one line, without what keeps a spreadsheet from taking it for a formula."""
    return " ".join(text.split()).lstrip("=+-@' ")


TEXT = st.text(
    st.characters(codec="utf-8", exclude_categories=["C", "Z"], include_characters=" \"';,=+-"),
    min_size=1,
    max_size=30,
).map(plain)
NAME = st.text(st.sampled_from("abcÉéß 'lO-"), min_size=1, max_size=12).map(plain)
LEADS = st.lists(st.integers(1, 300), min_size=1, max_size=3, unique=True).map(
    lambda minutes: tuple(timedelta(minutes=one) for one in sorted(minutes, reverse=True))
)


@st.composite
def programmes(draw):
    """Draw a programme in California, an hour a session."""
    sessions = []
    for number in range(draw(st.integers(1, 6))):
        day, hour = divmod(number, 4)
        kind = draw(st.sampled_from(Kind))
        place = draw(st.none() | NAME.filter(bool).map(lambda name: Place(name=name)))
        sessions.append(
            session(
                f"s-{number}",
                26 + day,
                f"{9 + 2 * hour:02}:{draw(st.integers(0, 29)):02}",
                draw(st.none() | st.just(f"{10 + 2 * hour:02}:{draw(st.integers(0, 59)):02}")),
                title=draw(TEXT.filter(bool)),
                kind=kind,
                place=place,
                meet_place=draw(st.sampled_from([None, place])),
                groups=draw(st.sampled_from([(), ("A",), ("A", "B")])),
                hosts=draw(st.sampled_from([(), (Host(name="Maria"),)])),
                reminders=draw(st.none() | st.just(()) | LEADS),
                feedback=draw(st.booleans()),
                tentative=draw(st.booleans()),
                cancelled=draw(st.booleans()),
                fixed=draw(st.booleans()),
                capacity=draw(st.none() | st.integers(1, 500)),
            )
        )
    return Mission(
        code="sv",
        title="Silicon Valley",
        home_zone=PARIS,
        zone=CALIFORNIA,
        sessions=tuple(sessions),
    )


@for_any(
    programmes(),
    st.sampled_from(SPOKEN),
    st.sampled_from(";,\t"),
    st.sampled_from(["utf-8", "utf-8-sig"]),
)
def test_a_programme_that_is_written_is_read_again(mission, language, delimiter, encoding):
    names = column_names("sessions", language)
    target = StringIO()
    rows = csv.writer(target, delimiter=delimiter)
    rows.writerow([named[0] for named in names.values()])
    for row in rows_of(mission, language)["sessions"]:
        values = (row.get(key) for key in names)
        rows.writerow("" if one is None else _shown(one) for one in values)

    again = sound(target.getvalue().encode(encoding), "programme.csv")

    assert again.sessions == mission.sessions


def _shown(value):
    return f"{value:%H:%M}" if isinstance(value, time) else str(value)
