"""What somebody reads of what they take up again, and what it comes to."""

from dataclasses import replace
from datetime import date

import pytest

from bot.core.languages.follow_ups import follow_ups_in
from bot.core.message import BUTTONS
from bot.core.messages.follow_ups import own_follow_ups, totals
from bot.core.mission import Host, Role
from bot.core.plain import render
from bot.core.report.facts import FollowUp, FollowUpState
from tests.programmes import MONDAY, mission, session

MARIA = Host(
    name="Maria Jensen",
    organisation="Google",
    title="Research lead",
    link="https://example.org/maria",
    email="maria@example.org",
    phone="+1 555 0100",
)
VISITS = tuple(
    session(
        f"v{n}", "10:00", "11:00", day=date.fromordinal(MONDAY.toordinal() + n), hosts=(MARIA,)
    )
    for n in range(12)
)
TRIP = mission(*VISITS, people="Alice Bruno Florence")
TRIP = replace(TRIP, people=(*TRIP.people[:2], replace(TRIP.people[2], role=Role.ORGANISER)))
DONE, UNDER_WAY, DROPPED, WANTED = (
    FollowUpState.DONE, FollowUpState.UNDER_WAY, FollowUpState.DROPPED, FollowUpState.WANTED,
)  # fmt: skip


def plain(text):
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def wanted(count, state=WANTED):
    return tuple(FollowUp(session=f"v{n}", person="alice", state=state) for n in range(count))


def test_a_host_is_named_with_their_page_and_who_knows_how_to_call_them():
    said = plain(render(own_follow_ups(TRIP, wanted(1), "fr")))

    assert said.splitlines()[3:] == [
        "Maria Jensen, Research lead, Google, https://example.org/maria",
        "Ses coordonnées : demandez à Florence.",
    ]
    assert "555" not in said
    assert "maria@" not in said


def test_an_organiser_reads_how_to_call_them():
    said = render(own_follow_ups(TRIP, wanted(1), "en", by_organiser=True))

    assert "Google, maria@example.org, +1 555 0100" in said
    assert "ask Florence" not in said


def test_of_many_those_that_are_left_come_first_and_the_rest_is_counted():
    some = (*wanted(6, DONE), *wanted(12)[6:])
    message = own_follow_ups(TRIP, some, "en")

    (first, *_) = (one for one in render(message).splitlines() if "to do" in one)
    assert first.startswith("① V6")
    assert "And 4 more, once some of these are done or dropped." in render(message)
    assert len(message.buttons) == 24 <= BUTTONS


def test_what_was_taken_out_of_the_programme_is_not_asked_about():
    gone = (FollowUp(session="apple", person="alice"),)

    assert plain(render(own_follow_ups(TRIP, gone, "fr"))).splitlines()[1:] == [
        "Vous n'avez aucune suite à donner."
    ]


@pytest.mark.parametrize(
    ("counts", "fr", "en"),
    [
        (
            {DONE: 5, UNDER_WAY: 4, DROPPED: 1, WANTED: 2},
            "12 suites à donner : 5 faites, 4 en cours, 1 abandonnée, 2 à faire",
            "12 follow-ups: 5 done, 4 under way, 1 dropped, 2 to do",
        ),
        ({DONE: 1}, "1 suite à donner : 1 faite", "1 follow-up: 1 done"),
    ],
)
def test_what_they_come_to(counts, fr, en):
    assert plain(follow_ups_in("fr").totals(counts)) == fr
    assert follow_ups_in("en").totals(counts) == en


def test_organisers_read_how_many_people_could_not_be_asked():
    assert render(totals(wanted(2), "en", unreached=2)).splitlines() == [
        "The mission's follow-ups",
        "2 follow-ups: 2 to do",
        "I could not ask 2 people, who have no direct chat with me.",
        "/followups shows them visit by visit.",
    ]
    assert render(totals((), "en")).splitlines()[1:] == ["Nobody has anything to follow up."]
