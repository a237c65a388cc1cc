"""The bundled missions: on the frame of what was reported, and what they promise in their lines."""

from collections import Counter

import pytest

from bot.core.mission import Kind, Role
from bot.samples import CODES, sample
from tests.programmes import bundled

APPOINTMENTS = (Kind.VISIT, Kind.MEETING, Kind.TALK)


def mission(code):
    return bundled(code)


def appointments(code):
    return [s for s in mission(code).programme if s.kind in APPOINTMENTS and s.feedback]


def organisations(code):
    """Return who receives the group, and where."""
    found = mission(code)
    return {host.organisation for host in found.hosts} | {place.name for place in found.places}


@pytest.mark.parametrize("code", CODES)
def test_each_says_in_its_first_lines_what_is_invented(code):
    lines = sample(code).read_text(encoding="utf-8").splitlines()
    said = "\n".join(lines[: lines.index("")])

    assert (said.count("# Connu par la presse :"), said.count("# Inventé :")) == (1, 1)


@pytest.mark.parametrize("code", CODES)
def test_each_is_told_in_french_first_and_in_english(code):
    found = mission(code)
    titles = [(s.title.said_in("fr"), s.title.said_in("en")) for s in found.sessions]

    assert found.languages == ("fr", "en")
    assert [pair for pair in titles if not all(pair)] == []


def test_in_2017_there_were_fourteen_appointments_in_three_days():
    days = Counter(session.day.day for session in appointments("silicon-valley-2017"))

    assert days == {22: 5, 23: 5, 24: 4}


def test_in_2017_some_fifteen_entrepreneurs_met_whom_the_press_names():
    people = [p for p in mission("silicon-valley-2017").people if p.role is Role.PARTICIPANT]
    hosts = {
        "Google",
        "Samsung",
        "Pole Star",
        "Criteo",
        "Numberly",
        "Celad",
        "Invisage",
        "Plug and Play",
        "Stanford University",
        "UC Berkeley",
        "The Refiners",
    }

    assert len(people) == 15
    assert hosts - organisations("silicon-valley-2017") == set()


@pytest.mark.parametrize("code", CODES)
def test_each_objective_is_that_of_some_appointment(code):
    found = mission(code)
    met = {objective for session in found.sessions for objective in session.objectives}

    assert {objective.code for objective in found.objectives} == met


def test_in_2018_ten_or_so_companies_went_three_of_them_of_aveyron():
    written = sample("silicon-valley-2018").read_text(encoding="utf-8")
    aveyron = written.partition("# Aveyron\n")[2].partition("# Le reste")[0]
    people = [p for p in mission("silicon-valley-2018").people if p.role is Role.PARTICIPANT]
    companies = {person.organisation for person in people}

    assert len(companies) == 11
    assert len({one for one in companies if one in aveyron}) == 3
