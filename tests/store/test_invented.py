"""The invented answers to a bundled mission, as the store has them afterwards."""

from datetime import UTC, datetime, time, timedelta
from itertools import chain

import pytest

from bot.core.amendments import AmendmentState
from bot.core.features import ON
from bot.core.invented import INVENTED
from bot.core.report.facts import FollowUp, FollowUpState, Line
from bot.samples import ANSWERED
from bot.store.database import Database
from bot.store.invented import answers_into
from bot.store.publishing import publish
from tests.programmes import bundled, invented

CALIFORNIA = "silicon-valley-2022"
WEEKS = timedelta(weeks=6)


@pytest.fixture(scope="module")
def told():
    """Return what reads a mission's store, with its invented answers in it."""
    database = Database.open("sqlite://")
    with database.transaction() as store:
        for code in ANSWERED:
            mission = bundled(code)
            publish(store, mission, mission.programme[0].gathers_at - WEEKS)
            answers_into(store, code, invented(code))
    with database.transaction() as store:
        yield store
    database.close()


@pytest.mark.parametrize("code", ANSWERED)
def test_every_rating_line_and_follow_up_is_kept(told, code):
    given = invented(code)
    rated = {about: dict(one.ratings) for about, one in given.sessions.items() if one.ratings}
    rated |= {f"objective:{name}": dict(scores) for name, scores in given.objectives.items()}
    sessions = given.sessions.values()
    lines = [*chain.from_iterable(one.takeaways for one in sessions)]
    lines += [*chain.from_iterable(given.lines.values())]
    follow_ups = [*chain.from_iterable(one.follow_ups for one in sessions)]

    assert {about: told.ratings(code, about) for about in told.rated_sessions(code)} == rated
    assert sorted(line.text for line in told.lines(code)) == sorted(line.text for line in lines)
    assert len(told.follow_ups(code)) == len(follow_ups)
    assert told.feature(code, INVENTED) == ON


def test_a_line_keeps_who_may_read_it_and_where_the_organiser_put_it(told):
    kept = {(line.about, line.person): line for line in told.lines(CALIFORNIA)}

    assert kept["google", "alice-martin"] == Line(
        text="Ils commencent par 200 exemples bien choisis, pas par des millions. "
        "À notre échelle c'est faisable.",
        about="google",
        person="alice-martin",
        shareable=True,
        signed=True,
        place=1,
    )
    assert kept["mission:next", "yann-kervella"] == Line(
        text="Le Danemark", about="mission:next", person="yann-kervella"
    )


def test_a_follow_up_is_as_far_as_it_was_a_month_later(told):
    kept = {(one.session, one.person): one for one in told.follow_ups(CALIFORNIA)}

    assert kept["objets", "nadia-costes"] == FollowUp(
        session="objets",
        person="nadia-costes",
        state=FollowUpState.DONE,
        note="10 capteurs commandés sur place",
    )


def test_who_was_there_and_what_was_over_early(told):
    there = told.attended(CALIFORNIA)

    assert there["microsoft"] == {
        "claire-durand": True,
        "denis-petit": True,
        "fanny-roux": True,
        "ines-carvalho": True,
        "julien-fabre": True,
        "laure-vidal": True,
        "yann-kervella": False,
    }
    assert set(bundled(CALIFORNIA).sessions_by_code) - set(there) >= {"societe", "sante"}
    assert told.ended(CALIFORNIA) == {
        "partenaires": (datetime(2022, 9, 27, 17, 55, tzinfo=UTC), "florence-delpuech")
    }


def test_the_programme_as_it_happened(told):
    held = told.mission(CALIFORNIA).sessions_by_code
    planned = told.mission_at(CALIFORNIA, 1).sessions_by_code
    history = told.amendments(CALIFORNIA, AmendmentState.PUBLISHED)

    assert [(one.author, one.revision) for one in history] == [
        ("marc-teulier", 2),
        ("florence-delpuech", 3),
        ("florence-delpuech", 4),
        ("florence-delpuech", 5),
    ]
    assert (planned["inclusion"].start, planned["inclusion"].tentative) == (time(16, 30), True)
    assert (held["inclusion"].start, held["inclusion"].tentative) == (time(16, 45), False)
    assert held["dejeuner-mercredi"].cancelled


def test_a_mission_is_told_once_and_with_its_own_answers(database):
    mission, given = bundled(CALIFORNIA), invented(CALIFORNIA)
    with database.transaction() as store:
        publish(store, mission, mission.programme[0].gathers_at - WEEKS)
        answers_into(store, CALIFORNIA, given)
        with pytest.raises(ValueError, match="départ 8 h 15"):
            answers_into(store, CALIFORNIA, given)
        with pytest.raises(ValueError, match="silicon-valley-2018"):
            answers_into(store, CALIFORNIA, invented("silicon-valley-2018"))
