"""The workbook of a report: what a spreadsheet opens."""

from dataclasses import replace
from datetime import UTC, date, datetime, time
from io import BytesIO

import pytest
from openpyxl import load_workbook

from bot.core.feedback import Rating, tally
from bot.core.mission import Objective, words
from bot.core.report.facts import (
    Fate,
    FollowUp,
    FollowUpState,
    Goal,
    HostQuestion,
    Line,
    MissionReport,
    Question,
    Visit,
)
from bot.core.report.version import Version
from bot.files.report.workbook import to_workbook
from tests.programmes import clock, mission, session

GOOGLE = session("google", "10:00", "11:30", groups="A")
MOVED = session("stanford", "15:00", "16:00")
PEOPLE = (("alice", 5), ("bruno", 4), ("claire", 4))
RATINGS = tally(Rating(score=score, name=name.title()) for name, score in PEOPLE)
REPORT = MissionReport(
    mission=replace(
        mission(GOOGLE, MOVED, groups="A", people="Alice:A Bruno:A Claire:A"), organiser="CCI"
    ),
    written_at=datetime(2022, 10, 3, 22, 30, tzinfo=UTC),
    visits=(
        Visit(
            session=GOOGLE,
            fate=Fate.AS_PLANNED,
            planned=GOOGLE,
            ended_at=datetime(2022, 9, 26, 18, 10, tzinfo=UTC),
            expected=("alice", "bruno", "claire"),
            present=("alice", "bruno"),
            absent=("claire",),
            tally=RATINGS,
            ratings=PEOPLE,
            lines=(
                Line(text='=HYPERLINK("http://x";"Google")', about="google", person="alice"),
                Line(
                    text="+1 pour\x07 l'IA",
                    about="google",
                    person="bruno",
                    shareable=True,
                    signed=True,
                    place=1,
                ),
            ),
            follow_ups=(
                FollowUp(
                    session="google",
                    person="alice",
                    state=FollowUpState.UNDER_WAY,
                    note="@rappeler",
                ),
            ),
            questions=(HostQuestion(text="Et les PME ?", votes=4),),
        ),
        Visit(session=MOVED, fate=Fate.CHANGED, planned=replace(MOVED, start=clock("14:00"))),
    ),
    goals=(
        Goal(
            objective=Objective(code="ia", text=words("Comprendre l'IA")),
            tally=RATINGS,
            visits=("google",),
            of_visits=RATINGS,
        ),
    ),
    lines={Question.NEXT: (Line(text="Tel-Aviv", about="mission:next"),)},
    asked=3,
    answered=2,
    participants=3,
    companies=1,
)


@pytest.fixture(scope="module")
def book():
    return load_workbook(BytesIO(to_workbook(REPORT, Version.FULL, "fr")))


def rows(book, name):
    return [tuple(cell.value for cell in row) for row in book[name].iter_rows(min_row=2)]


def test_days_and_times_are_such_and_say_what_was_planned(book):
    assert [
        (row[0].date(), *row[1:4], row[5], *row[10:13]) for row in rows(book, "Programme")
    ] == [
        (
            date(2022, 9, 26),
            time(10),
            time(11, 30),
            time(11, 10),
            "Google",
            "comme prévu",
            None,
            None,
        ),
        (
            date(2022, 9, 26),
            time(15),
            time(16),
            None,
            "Stanford",
            "modifiée",
            datetime(2022, 9, 26),
            time(14),
        ),
    ]


def test_totals_of_a_visit_are_numbers(book):
    heads = [cell.value for cell in book["Rencontres"][1]]
    google, _ = rows(book, "Rencontres")

    assert dict(zip(heads, google, strict=True)) == {
        "Jour": datetime(2022, 9, 26),
        "Rencontre": "Google",
        "Interlocuteurs": None,
        "Avis": 3,
        "Moyenne sur 5": pytest.approx(13 / 3),
        "Avis cachés": None,
        "Avis à 5": 1,
        "Avis à 4": 2,
        "Avis à 3": 0,
        "Avis à 2": 0,
        "Avis à 1": 0,
        "Phrases à retenir": 2,
        "Suites à donner": 1,
        "Attendus": 3,
        "Présents": 2,
        "Absents": 1,
    }


def test_what_begins_like_a_formula_stays_a_text(book):
    texts = [book["À retenir"].cell(row, 3) for row in (2, 3, 4)]
    (note,) = (book["Suites à donner"].cell(2, 7),)

    assert [(cell.value, cell.data_type) for cell in (*texts, note)] == [
        ('=HYPERLINK("http://x";"Google")', "s"),
        ("+1 pour l'IA", "s"),
        ("Tel-Aviv", "s"),
        ("@rappeler", "s"),
    ]


def test_a_line_says_who_may_read_it(book):
    assert [row[3:] for row in rows(book, "À retenir")] == [
        ("Alice", None, None, None, None),
        ("Bruno", None, "oui", "oui", 1),
        (None, None, None, None, None),
    ]


def test_what_else_is_known_has_a_sheet_each(book):
    day = datetime(2022, 9, 26)

    assert rows(book, "Avis") == [
        (day, "Google", "Alice", None, 5),
        (day, "Google", "Bruno", None, 4),
        (day, "Google", "Claire", None, 4),
    ]
    assert rows(book, "Suites à donner") == [
        (day, "Google", None, "Alice", None, "en cours", "@rappeler")
    ]
    assert [row[1:] for row in rows(book, "Présence")] == [
        ("Google", "Alice", None, "présent"),
        ("Google", "Bruno", None, "présent"),
        ("Google", "Claire", None, "absent"),
    ]
    assert [(row[0], row[1], row[9]) for row in rows(book, "Objectifs")] == [
        ("Comprendre l'IA", 3, "Google")
    ]
    assert [row[2:] for row in rows(book, "Questions")] == [("Et les PME ?", 4, None)]


def test_the_first_sheet_says_it_in_short(book):
    assert rows(book, "En bref") == [
        ("Mission", "Mission Californie"),
        ("Organisateur", "CCI"),
        ("Établi le", datetime(2022, 10, 4)),
        ("Participants", 3),
        ("Entreprises", 1),
        ("Rencontres tenues", 2),
        ("Rencontres annulées", 0),
        ("Personnes interrogées", 3),
        ("Personnes ayant répondu", 2),
    ]


def test_every_table_stays_headed_and_can_be_filtered(book):
    tables = [sheet for sheet in book.worksheets if sheet.title != "En bref"]

    assert {sheet.freeze_panes for sheet in book.worksheets} == {"A2"}
    assert all(sheet.auto_filter.ref == sheet.dimensions for sheet in tables)
    assert [len(sheet._charts) for sheet in tables] == [0, 1, 0, 0, 0, 0, 0, 0]  # noqa: SLF001


def test_it_speaks_english_and_says_that_answers_are_invented():
    english = to_workbook(replace(REPORT, invented=True), Version.FULL, "en")

    short = dict(rows(load_workbook(BytesIO(english)), "In short"))

    assert short["Please note"] == "People, ratings and lines are invented: this is an example."


def test_a_mission_without_an_answer_still_has_its_programme():
    bare = replace(
        REPORT,
        visits=tuple(Visit(session=one, fate=Fate.AHEAD) for one in (GOOGLE,)),
        goals=(),
        lines={},
    )

    made = load_workbook(BytesIO(to_workbook(bare, Version.FULL, "fr")))

    assert made.sheetnames == ["En bref", "Programme", "Rencontres"]


def test_the_same_facts_make_the_same_file():
    assert to_workbook(REPORT, Version.FULL, "fr") == to_workbook(REPORT, Version.FULL, "fr")
