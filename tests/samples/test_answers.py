"""The invented answers to bundled missions: of the people and visits that there are, and no more."""

import re
from itertools import chain

import pytest

from bot.core.mission import Role
from bot.core.report.happened import expected_of
from bot.samples import ANSWERED, answers
from tests.programmes import bundled, invented

LONGEST = 300
"""Characters of one line."""


@pytest.fixture(params=ANSWERED)
def code(request):
    return request.param


@pytest.fixture
def mission(code):
    return bundled(code)


@pytest.fixture
def given(code):
    return invented(code)


def there(mission, given, code):
    """Return who took part in a session, as far as anybody counted."""
    expected = set(expected_of(mission, mission.sessions_by_code[code]))
    return expected - set(given.sessions[code].absent or ())


def lines(given):
    return [*chain.from_iterable(s.takeaways for s in given.sessions.values()), *of_mission(given)]


def of_mission(given):
    return [*chain.from_iterable(given.lines.values())]


def follow_ups(given):
    return [*chain.from_iterable(session.follow_ups for session in given.sessions.values())]


def questions(given):
    return [*chain.from_iterable(session.questions for session in given.sessions.values())]


def ratings(given):
    return [*(s.ratings for s in given.sessions.values()), *given.objectives.values()]


def test_the_first_lines_say_that_all_is_invented(code):
    first = answers(code).read_text(encoding="utf-8").partition("\n\n")[0]

    assert re.findall(r"Tout (?:le reste )?est inventé", first) != []


def test_they_are_of_their_mission(code, given):
    assert given.mission == code


def test_every_session_objective_and_person_exists(mission, given):
    sessions = {*given.sessions, *(change.session for change in given.changes)}
    participants = {person.code for person in mission.with_role(Role.PARTICIPANT)}
    organisers = {person.code for person in mission.with_role(Role.ORGANISER)}
    asked = questions(given)
    spoke = {
        *(one.person for one in (*lines(given), *follow_ups(given), *asked)),
        *chain.from_iterable(question.votes for question in asked),
        *chain.from_iterable(session.absent or () for session in given.sessions.values()),
        *chain.from_iterable(ratings(given)),
    }
    acted = {
        *(change.by for change in given.changes),
        *(session.ended.by for session in given.sessions.values() if session.ended),
    }

    assert sessions - set(mission.sessions_by_code) == set()
    assert set(given.objectives) == {objective.code for objective in mission.objectives}
    assert spoke - participants == set()
    assert acted - organisers == set()


def test_people_answer_only_about_what_they_attended(mission, given):
    strangers = {
        code: {
            *session.ratings,
            *(one.person for one in (*session.takeaways, *session.follow_ups)),
        }
        - there(mission, given, code)
        for code, session in given.sessions.items()
    }

    assert {code: who for code, who in strangers.items() if who} == {}


def test_questions_come_from_those_who_will_be_there_and_nobody_votes_for_their_own(
    mission, given
):
    for code, session in given.sessions.items():
        expected = set(expected_of(mission, mission.sessions_by_code[code]))
        for question in session.questions:
            assert {question.person, *question.votes} - expected == set()
            assert question.person not in question.votes


def test_only_sessions_that_ask_for_it_and_take_place_are_rated(mission, given):
    cancelled = {change.session for change in given.changes if change.cancelled}
    asked = {session.code for session in mission.programme if session.feedback} - cancelled

    assert set(given.sessions) - asked == set()


def test_scores_are_one_to_five(given):
    assert (
        set(chain.from_iterable(one.values() for one in ratings(given))) - {1, 2, 3, 4, 5} == set()
    )


def test_lines_and_notes_are_short_and_never_empty(given):
    asked = [text for question in questions(given) for text in (question.text, question.answer)]
    said = [line.text for line in lines(given)]
    notes = [follow_up.note for follow_up in follow_ups(given)]

    assert [text for text in (*said, *notes, *asked) if len(text) > LONGEST] == []
    assert [text for text in said if not text.strip()] == []


def test_nobody_says_two_lines_about_the_same(given):
    about = [s.takeaways for s in given.sessions.values()] + [*given.lines.values()]
    about += [s.follow_ups for s in given.sessions.values()]

    twice = [[one.person for one in said] for said in about]
    assert [people for people in twice if len(people) != len(set(people))] == []


def test_a_name_stands_only_below_a_line_that_may_be_passed_on(given):
    assert [line.text for line in lines(given) if line.signed and not line.shareable] == []


def test_the_organiser_picks_shareable_lines_from_the_first_place_on(given):
    picked = sorted((line.place, line.shareable) for line in lines(given) if line.place)

    assert picked == [(place, True) for place in range(1, len(picked) + 1)]


def test_in_2022_and_2018_three_in_four_answer_and_not_all_are_delighted():
    for code in ("silicon-valley-2022", "silicon-valley-2018"):
        mission, given = bundled(code), invented(code)
        could = sum(len(there(mission, given, session)) for session in given.sessions)
        scores = [*chain.from_iterable(s.ratings.values() for s in given.sessions.values())]

        assert 0.6 <= len(scores) / could <= 0.85
        assert sum(score <= 3 for score in scores) / len(scores) >= 0.15


def test_in_2017_people_wished_for_what_the_press_says():
    given = invented("silicon-valley-2017")
    wished = " ".join(line.text for line in given.lines["next"]).lower()

    assert [
        one for one in ("new york", "israël", "hong kong", "shenzhen") if one not in wished
    ] == []


def test_only_bundled_answers_are_found():
    with pytest.raises(KeyError):
        answers("silicon-valley-2023")
