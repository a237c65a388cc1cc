"""What an organiser copies and sends to a host."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.carrying_out import carried_out
from bot.core.host_lines import host_lines
from bot.core.mission import Host, Kind, Place
from bot.core.orders import (
    Cancel,
    Confirm,
    Gather,
    Move,
    Regroup,
    Reinstate,
    Relocate,
    Shift,
    Swap,
    Transfer,
)
from tests.programmes import california, clock, mission, session

MINUTE = timedelta(minutes=1)
BEFORE = california("08:00")
MARIA = Host(name="Maria Jensen", organisation="Google", languages=("en",))
ETIENNE = Host(name="Étienne Duval", languages=("pt", "fr"))
KENJI = Host(name="Kenji Mori", languages=("ja",))
GOOGLE = session(
    "google",
    "10:00",
    "11:30",
    meet="09:10",
    groups="A",
    hosts=(MARIA,),
    meet_place=Place(name="Hall"),
)
WEB3 = session("web3", "14:00", "15:30", hosts=(ETIENNE, KENJI), kind=Kind.TALK)
LUNCH = session("dejeuner", "12:00", kind=Kind.MEAL)
FERRY = Place(name="Ferry Building", code="ferry", address="1 Ferry Building, San Francisco")


def programme(**more):
    made = mission(GOOGLE, WEB3, LUNCH, groups="AB", people="Alice:A Anne:A Bruno:B")
    return replace(made, organiser="CCI Occitanie", places=(FERRY,), **more)


def lines(order, language="", of=None):
    """Write whom each line is to, in which language, and it, with plain spaces."""
    of = of or programme()
    return [
        (line.host.name, line.language, line.text.replace("\u00a0", " "))
        for line in host_lines(of, carried_out(order, of, BEFORE), language)
    ]


ENGLISH = "Dear Maria Jensen, this is CCI Occitanie (2 people). {} Thank you, and kind regards."
FRENCH = "Bonjour Maria Jensen, ici CCI Occitanie (2 personnes). {} Merci, et bien cordialement."


@pytest.mark.parametrize(
    ("order", "english", "french"),
    [
        (
            Shift(sessions=("google",), by=20 * MINUTE),
            (
                "Our meeting on Monday 26 September begins at 10:20 instead of 10:00. "
                "Please tell us should that not suit you."
            ),
            (
                "Notre rencontre du lundi 26 septembre commencera à 10 h 20 au lieu de 10 h. "
                "Dites-nous si cela ne vous convient pas."
            ),
        ),
        (
            Move(session="google", day=date(2022, 9, 27), start=clock("15:30")),
            (
                "Our meeting on Monday 26 September at 10:00 takes place on Tuesday 27 September at "
                "15:30 instead. Please tell us should that not suit you."
            ),
            (
                "Notre rencontre du lundi 26 septembre à 10 h est déplacée au mardi 27 septembre à "
                "15 h 30. Dites-nous si cela ne vous convient pas."
            ),
        ),
        (
            Gather(session="google", late=20 * MINUTE),
            (
                "We are leaving 20 min late for our meeting on Monday 26 September at 10:00 and may "
                "not reach you before 10:20. Please accept our apologies."
            ),
            (
                "Nous partons avec 20 min de retard pour notre rencontre du lundi 26 septembre à 10 h "
                "et n'arriverons peut-être chez vous que vers 10 h 20. Veuillez nous en excuser."
            ),
        ),
        (
            # The start moves to the rendezvous; there is still the way.
            Gather(session="google", late=60 * MINUTE),
            (
                "We are leaving 1 h late for our meeting on Monday 26 September at 10:00 and may "
                "not reach you before 11:00. Please accept our apologies."
            ),
            (
                "Nous partons avec 1 h de retard pour notre rencontre du lundi 26 septembre à 10 h "
                "et n'arriverons peut-être chez vous que vers 11 h. Veuillez nous en excuser."
            ),
        ),
        (
            Move(session="google", end=clock("12:00")),
            "Our meeting on Monday 26 September ends at 12:00 instead of 11:30.",
            "Notre rencontre du lundi 26 septembre se terminera à 12 h au lieu de 11 h 30.",
        ),
        (
            Cancel(sessions=("google",)),
            (
                "Our meeting on Monday 26 September at 10:00 will not take place. "
                "We are sorry about that."
            ),
            (
                "Notre rencontre du lundi 26 septembre à 10 h n'aura pas lieu. "
                "Nous en sommes désolés."
            ),
        ),
        (
            Relocate(session="google", place="ferry"),
            (
                "Our meeting on Monday 26 September at 10:00 takes place here: "
                "Ferry Building, 1 Ferry Building, San Francisco."
            ),
            (
                "Notre rencontre du lundi 26 septembre à 10 h se tiendra à cette adresse : "
                "Ferry Building, 1 Ferry Building, San Francisco."
            ),
        ),
    ],
)
def test_the_host_hears_it_in_their_language(order, english, french):
    assert lines(order) == [("Maria Jensen", "en", ENGLISH.format(english))]
    assert lines(order, "fr") == [("Maria Jensen", "fr", FRENCH.format(french))]


def test_a_visit_that_takes_place_after_all():
    of = programme()
    off = carried_out(Cancel(sessions=("google",)), of, BEFORE)

    assert lines(Reinstate(sessions=("google",)), of=off) == [
        (
            "Maria Jensen",
            "en",
            ENGLISH.format(
                "Our meeting on Monday 26 September at 10:00 takes place after all. "
                "We look forward to it."
            ),
        )
    ]
    assert "est finalement maintenue" in lines(Reinstate(sessions=("google",)), "fr", off)[0][2]


def test_more_people_are_announced():
    assert lines(Regroup(session="google", groups=())) == [
        (
            "Maria Jensen",
            "en",
            (
                "Dear Maria Jensen, this is CCI Occitanie (3 people). For our meeting on Monday "
                "26 September at 10:00 we will be 3 instead of 2. Thank you, and kind regards."
            ),
        )
    ]


def test_each_host_is_written_to_in_a_language_that_we_both_speak_else_in_english():
    told = lines(Shift(sessions=("web3",), by=30 * MINUTE))

    assert [(name, language) for name, language, _ in told] == [
        ("Étienne Duval", "fr"),
        ("Kenji Mori", "en"),
    ]


def test_a_mission_without_an_organisation_and_people_names_itself():
    bare = replace(programme(), organiser="", people=())

    assert lines(Cancel(sessions=("google",)), of=bare)[0][2].startswith(
        "Dear Maria Jensen, this is Mission Californie. "
    )


def test_in_french_too():
    bare = replace(programme(), organiser="", people=())

    assert lines(Cancel(sessions=("google",)), "fr", bare)[0][2].startswith(
        "Bonjour Maria Jensen, ici Mission Californie. "
    )
    assert "nous serons 3 au lieu de 2." in lines(Regroup(session="google", groups=()), "fr")[0][2]


def test_one_person_is_no_people():
    alone = replace(programme(), people=programme().people[:1])

    assert "CCI Occitanie (1 person)" in lines(Cancel(sessions=("google",)), of=alone)[0][2]


def test_nobody_writes_to_the_own_house():
    florence = Host(name="Florence Delpuech", organisation="CCI OCCITANIE")
    of = replace(programme(), sessions=(replace(GOOGLE, hosts=(florence, MARIA)),))

    assert [name for name, _, _ in lines(Cancel(sessions=("google",)), of=of)] == ["Maria Jensen"]


@pytest.mark.parametrize(
    "order",
    [
        Shift(sessions=("dejeuner",), by=20 * MINUTE),  # has no host
        Gather(session="google", late=-10 * MINUTE),
        Gather(session="web3", late=-10 * MINUTE),
        Confirm(session="google", tentative=True),
        Transfer(person="anne", groups=("B",)),
    ],
)
def test_what_is_no_matter_of_a_host(order):
    assert lines(order) == []


def test_a_swap_is_no_matter_of_hosts_where_as_many_come():
    of = replace(
        programme(),
        people=programme().people[1:],
        sessions=(GOOGLE, replace(WEB3, groups=("B",)), LUNCH),
    )

    assert lines(Swap(first="google", second="web3"), of=of) == []


@given(st.integers(-90, 90).filter(bool))
def test_the_line_says_the_old_and_the_new_time_on_the_hosts_clock(minutes):
    new = (california("10:00") + minutes * MINUTE - timedelta(hours=7)).strftime("%H:%M")

    assert (
        f"begins at {new} instead of 10:00."
        in lines(Shift(sessions=("google",), by=minutes * MINUTE))[0][2]
    )
