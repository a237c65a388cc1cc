"""What a report is told: every number of it is recomputed here, from the rows as they are kept."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.core.feedback import Tally
from bot.core.report.facts import Fate, FollowUp, Question
from bot.samples import ANSWERED
from bot.store.database import Database
from bot.store.publishing import publish
from bot.store.reported import reported
from tests.programmes import mission, session
from tests.store.raw_rows import WEEKS, Rows, answered

CALIFORNIA = "silicon-valley-2022"
AFTERWARDS = datetime(2022, 10, 3, 7, tzinfo=UTC)


@pytest.fixture(scope="module")
def kept(tmp_path_factory):
    """Return a database with the bundled answers, and where its file lies."""
    file = tmp_path_factory.mktemp("reported") / "fanion.db"
    database = answered(file)
    yield database, file
    database.close()


def report_on(kept, code, at=AFTERWARDS):
    with kept[0].reading() as store:
        return reported(store, code, at)


def rounded(tally):
    return None if tally.average is None else round(tally.average, 9)


@pytest.mark.parametrize("code", ANSWERED)
def test_every_rating_counts_once_and_averages_are_theirs(kept, code):
    report, rows = report_on(kept, code), Rows(kept[1], code)

    of_visits = {visit.session.code: visit.tally for visit in report.visits}
    assert {one: tally.counts for one, tally in of_visits.items()} == {
        one: rows.counted(one) for one in of_visits
    }
    assert {one: rounded(tally) for one, tally in of_visits.items()} == {
        one: rows.mean(one) for one in of_visits
    }
    assert [(goal.objective.code, goal.tally.counts) for goal in report.goals] == [
        (one["code"], rows.counted(f"objective:{one['code']}")) for one in rows.last["objectives"]
    ]
    shown = [*of_visits.values(), *(goal.tally for goal in report.goals)]
    assert sum(tally.count for tally in shown) == len(rows.ratings)


@pytest.mark.parametrize("code", ANSWERED)
def test_an_objective_has_what_the_visits_that_served_it_were_rated_in_all(kept, code):
    report, rows = report_on(kept, code), Rows(kept[1], code)

    served = {
        goal.objective.code: [
            one["code"]
            for one in rows.last["sessions"]
            if goal.objective.code in one["objectives"] and not one["cancelled"]
        ]
        for goal in report.goals
    }
    assert {goal.objective.code: sorted(goal.visits) for goal in report.goals} == {
        objective: sorted(codes) for objective, codes in served.items()
    }
    assert {goal.objective.code: goal.of_visits.count for goal in report.goals} == {
        objective: sum(len(rows.scores[one]) for one in codes)
        for objective, codes in served.items()
    }


@pytest.mark.parametrize("code", ANSWERED)
def test_ratings_stand_beside_those_who_gave_them(kept, code):
    report, rows = report_on(kept, code), Rows(kept[1], code)

    of_visits = {(visit.session.code, *one) for visit in report.visits for one in visit.ratings}
    of_goals = {
        (f"objective:{goal.objective.code}", *one) for goal in report.goals for one in goal.ratings
    }
    assert of_visits | of_goals == {*rows.ratings}


@pytest.mark.parametrize("code", ANSWERED)
def test_every_line_and_follow_up_stands_where_it_belongs(kept, code):
    report, rows = report_on(kept, code), Rows(kept[1], code)

    lines = [line for visit in report.visits for line in visit.lines]
    lines += [line for some in report.lines.values() for line in some]
    assert sorted((one.about, one.person, one.text) for one in lines) == sorted(
        row[:3] for row in rows.lines
    )
    assert sorted(
        (visit.session.code, one.person, one.state.value)
        for visit in report.visits
        for one in visit.follow_ups
    ) == sorted(row[:3] for row in rows.follow_ups)


@pytest.mark.parametrize("code", ANSWERED)
def test_who_was_expected_there_and_absent_is_counted_without_organisers(kept, code):
    report, rows = report_on(kept, code), Rows(kept[1], code)

    entries = {one["code"]: one for one in [*rows.first["sessions"], *rows.last["sessions"]]}
    assert {visit.session.code: [*visit.expected] for visit in report.visits} == {
        one: rows.concerned(entry) for one, entry in entries.items()
    }
    for present in (True, False):
        noted = {
            (about, person)
            for about, person, there in rows.there
            if bool(there) is present and person in rows.travelled
        }
        told = {
            (visit.session.code, person)
            for visit in report.visits
            for person in (visit.present if present else visit.absent)
        }
        assert told == noted


@pytest.mark.parametrize("code", ANSWERED)
def test_how_many_travelled_and_answered_anything(kept, code):
    report, rows = report_on(kept, code), Rows(kept[1], code)

    said = {row[1] for row in [*rows.ratings, *rows.lines, *rows.follow_ups]}
    companies = {rows.people[one]["organisation"] for one in rows.travelled}
    assert (report.participants, report.companies) == (
        len(rows.travelled),
        len(companies - {""}),
    )
    assert (report.asked, report.answered) == (len(rows.travelled), len(said & {*rows.travelled}))


def test_what_became_of_the_programme_of_2022(kept):
    report = report_on(kept, CALIFORNIA)

    told = {fate: [v.session.code for v in report.visits if v.fate is fate] for fate in Fate}
    assert {fate: codes for fate, codes in told.items() if fate is not Fate.AS_PLANNED} == {
        Fate.CHANGED: ["vehicule", "inclusion", "diner-adieu"],
        Fate.CANCELLED: ["dejeuner-mercredi"],
        Fate.ADDED: [],
        Fate.AHEAD: [],
    }
    moved = next(visit for visit in report.visits if visit.session.code == "diner-adieu")
    assert (f"{moved.planned.start:%H:%M}", f"{moved.session.start:%H:%M}") == ("19:30", "20:00")


def test_what_was_over_early_says_since_when(kept):
    report, rows = report_on(kept, CALIFORNIA), Rows(kept[1], CALIFORNIA)

    early = {visit.session.code: visit.ended_at for visit in report.visits if visit.ended_at}

    assert {code: f"{at:%Y-%m-%d %H:%M}" for code, at in early.items()} == {
        code: at[:16] for code, at in rows.ended.items()
    }


def test_during_the_mission_what_has_not_ended_is_ahead(kept):
    tuesday_noon = datetime(2022, 9, 27, 19, tzinfo=UTC)

    ahead = [
        visit.session
        for visit in report_on(kept, CALIFORNIA, tuesday_noon).visits
        if visit.fate is Fate.AHEAD
    ]

    assert min(session.ends_at for session in ahead) > tuesday_noon


def test_invented_answers_are_said_to_be_invented(kept):
    assert [report_on(kept, code).invented for code in ANSWERED] == [True] * len(ANSWERED)


# ---- a mission of one's own ----------------------------------------------------------------

DURING = datetime(2022, 9, 26, 20, tzinfo=UTC)
"""13:00 on Monday in California."""


@pytest.fixture
def opened():
    database = Database.open()
    yield database
    database.close()


def visited(database, *, anonymous=False):
    travelled = mission(session("google", "10:00", "11:30"), people="Alice Bruno Denis")
    with database.transaction() as store:
        publish(store, replace(travelled, anonymous=anonymous), DURING - WEEKS)
    return travelled


def test_of_an_anonymous_mission_nobody_reads_whose_a_rating_or_an_unsigned_line_is(opened):
    code = visited(opened, anonymous=True).code
    with opened.transaction() as store:
        for person, score in (("alice", 5), ("denis", 2)):
            store.rate(code, "google", person, score, DURING)
            store.keep_takeaway(code, "google", person, f"Une ligne ({score})", DURING)
        store.share_takeaway(code, "google", "denis", shareable=True, signed=True)
        store.keep_follow_up(code, FollowUp(session="google", person="alice"), DURING)

        (visit,) = reported(store, code, DURING).visits

    assert visit.tally == Tally(hidden=2)
    assert visit.ratings == ()
    assert {line.text: line.person for line in visit.lines} == {
        "Une ligne (2)": "denis",
        "Une ligne (5)": "",
    }
    assert [one.person for one in visit.follow_ups] == ["alice"]


def test_who_reads_their_own_diary_of_an_anonymous_mission_reads_what_they_said(opened):
    code = visited(opened, anonymous=True).code
    with opened.transaction() as store:
        for person, score in (("alice", 5), ("denis", 2)):
            store.rate(code, "google", person, score, DURING)
            store.keep_takeaway(code, "google", person, f"Une ligne ({score})", DURING)

        (visit,) = reported(store, code, DURING, "alice").visits

    assert visit.ratings == (("alice", 5),)
    assert {line.person for line in visit.lines} == {"alice", ""}


def test_a_mission_of_which_nobody_has_said_anything_still_has_its_programme(opened):
    code = visited(opened).code
    with opened.transaction() as store:
        report = reported(store, code, DURING)

    assert [(one.session.code, one.fate, one.tally) for one in report.visits] == [
        ("google", Fate.AS_PLANNED, Tally())
    ]
    assert (report.asked, report.answered, report.lines) == (len(report.visits[0].expected), 0, {})


def test_votes_that_wait_and_organisers_ticks_are_nobodys_attendance(opened):
    code = visited(opened).code
    with opened.transaction() as store:
        store.note_attendance(
            code, "google", ["account:telegram:4711", "alice"], present=True, by="x", at=DURING
        )
        (visit,) = reported(store, code, DURING).visits

    assert visit.present == ("alice",)


def test_what_the_organiser_picked_stands_in_front_in_their_order(opened):
    code = visited(opened).code
    with opened.transaction() as store:
        for number, person in enumerate(("alice", "denis", "bruno")):
            at = DURING + timedelta(minutes=number)
            store.keep_takeaway(code, "mission:next", person, f"ligne {number}", at)
        store.place_takeaway(code, "mission:next", "bruno", 1)

        report = reported(store, code, DURING)

    assert [line.text for line in report.lines[Question.NEXT]] == [
        "ligne 2",
        "ligne 0",
        "ligne 1",
    ]
