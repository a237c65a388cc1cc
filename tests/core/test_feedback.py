from dataclasses import replace
from datetime import timedelta

import pytest

from bot.core.feedback import (
    Rating,
    Refusal,
    Tally,
    anonymous_tally,
    is_step,
    rateable,
    rated_sessions,
    tally,
    together,
)
from bot.core.languages.feedback import feedback_in
from bot.core.messages.feedback import feedback_request
from bot.core.messages.results import results
from bot.core.mission import Kind, Person, Role
from bot.core.plain import render
from bot.core.tokens import code_of, token_of
from tests.programmes import california, mission, session

GOOGLE = session("google", "10:00", "11:30", groups="A")
LUNCH = session("lunch", "12:00", "13:00", kind=Kind.MEAL)
STANFORD = session("stanford", "14:00", "15:30")
PROGRAMME = mission(GOOGLE, LUNCH, STANFORD, groups="AB", people="Alice:A Bruno:A Claire:B")
ALICE = PROGRAMME.people[0]


def plain(text):
    return text.replace("\u00a0", " ").replace("\u202f", " ")


@pytest.mark.parametrize(
    ("code", "person", "at", "why"),
    [
        ("google", ALICE, "11:30", None),
        ("google", None, "12:00", None),
        ("google", ALICE, "11:29", Refusal.NOT_ENDED),
        ("lunch", ALICE, "13:30", Refusal.NOT_ASKED),
        ("apple", ALICE, "13:30", Refusal.NO_SESSION),
        ("google", replace(ALICE, role=Role.ORGANISER), "12:00", Refusal.ORGANISER),
        (
            "google",
            Person(code="sophie", name="Sophie", role=Role.FOLLOWER),
            "12:00",
            Refusal.FOLLOWER,
        ),
    ],
)
def test_who_may_rate_what_and_when(code, person, at, why):
    assert rateable(PROGRAMME, code, person, california(at)) is why


def test_what_was_over_early_is_rated_from_then_on():
    early = {"google": california("11:00")}

    assert rateable(PROGRAMME, "google", ALICE, california("11:00"), early) is None
    assert rateable(PROGRAMME, "google", ALICE, california("10:59"), early) is Refusal.NOT_ENDED
    assert rated_sessions(PROGRAMME, california("11:00"), early) == (GOOGLE,)


def test_an_anonymous_poll_that_was_asked_early_closes_a_day_after_that():
    anonymous, early = replace(PROGRAMME, anonymous=True), {"google": california("11:00")}
    closes = california("11:00") + timedelta(hours=24)

    assert rateable(anonymous, "google", ALICE, closes - timedelta(seconds=1), early) is None
    assert rateable(anonymous, "google", ALICE, closes, early) is Refusal.CLOSED


def test_a_cancelled_visit_is_not_rated():
    cancelled = replace(PROGRAMME, sessions=(replace(GOOGLE, cancelled=True),))

    assert rateable(cancelled, "google", ALICE, california("12:00")) is Refusal.CANCELLED


def test_an_anonymous_poll_closes_a_day_after_its_request():
    anonymous = replace(PROGRAMME, anonymous=True)
    closes = california("11:40") + timedelta(hours=24)

    assert rateable(anonymous, "google", ALICE, closes - timedelta(seconds=1)) is None
    assert rateable(anonymous, "google", ALICE, closes) is Refusal.CLOSED
    assert rateable(PROGRAMME, "google", ALICE, closes) is None


def test_every_refusal_has_kind_words_in_both_languages():
    assert all(feedback_in(language).refused(why) for language in ("fr", "en") for why in Refusal)


def test_ratings_add_up_with_names():
    added = tally([Rating(score=5, name="Bruno"), Rating(score=4, name="Alice"), Rating(score=3)])

    assert added == Tally(counts=(0, 0, 1, 1, 1), by_name=(("Alice", 4), ("Bruno", 5)))
    assert (added.count, added.average) == (3, 4.0)


def test_nothing_has_no_average():
    assert Tally().average is None


def test_anonymous_results_move_in_steps_of_three():
    assert [count for count in range(10) if is_step(count)] == [3, 6, 9]
    assert anonymous_tally(None, 2) == Tally(hidden=2)
    assert anonymous_tally([0, 0, 0, 1, 2], 5) == Tally(counts=(0, 0, 0, 1, 2), hidden=2)


def test_a_whole_day_is_shown_without_names():
    day = together([tally([Rating(score=5, name="Alice")]), Tally(hidden=2)])

    assert day == Tally(counts=(0, 0, 0, 0, 1), hidden=2)


def test_what_has_ended_is_asked_about():
    assert rated_sessions(PROGRAMME, california("13:30")) == (GOOGLE,)


def test_the_request_has_five_buttons_in_a_row_and_shows_how_many_answered():
    message = feedback_request(PROGRAMME, GOOGLE, 3, "fr")

    assert plain(render(message)).splitlines() == [
        "Votre avis : Google (Groupe A)",
        "De 1 (décevant) à 5 (excellent), d'un seul geste.",
        "3 avis",
    ]
    assert [button.choice for button in message.buttons] == [
        f"rate:google:{n}" for n in range(1, 6)
    ]
    assert {button.row for button in message.buttons} == {0}


def test_an_anonymous_request_says_so():
    anonymous = replace(PROGRAMME, anonymous=True)

    assert plain(render(feedback_request(anonymous, STANFORD, 1, "en"))).splitlines() == [
        "Your feedback: Stanford",
        "From 1 (poor) to 5 (excellent), one tap is enough.",
        "It is anonymous, and open for 24 hours.",
        "1 answer",
    ]


def test_a_code_too_long_for_a_button_still_has_one():
    code = "visite-du-laboratoire-de-recherche-de-google-à-mountain-view-avec-le-groupe-a"
    long = replace(GOOGLE, code=code)

    choice = feedback_request(mission(long, groups="A"), long, 0, "fr").buttons[0].choice

    assert code_of(choice.split(":")[1], ["google", code]) == code


def test_a_short_code_is_its_own_name():
    assert (token_of("google"), code_of("apple", ["google"])) == ("google", None)


def test_results_by_session_and_day():
    tallies = {
        "google": tally([Rating(score=5, name="Alice"), Rating(score=4, name="Bruno")]),
        "stanford": Tally(counts=(0, 0, 1, 1, 1), hidden=1),
    }

    assert plain(render(results(PROGRAMME, (GOOGLE, STANFORD), tallies, "fr"))).splitlines() == [
        "Les avis",
        "Lundi 26 septembre",
        "Groupe A : Google · 4,5 sur 5, 2 avis",
        "1 ▁ 0   2 ▁ 0   3 ▁ 0   4 █ 1   5 █ 1",
        "Alice 5, Bruno 4",
        "Stanford · 4,0 sur 5, 3 avis · 1 avis reste caché",
        "1 ▁ 0   2 ▁ 0   3 █ 1   4 █ 1   5 █ 1",
        "Lundi 26 septembre, en tout · 4,2 sur 5, 5 avis · 1 avis reste caché",
        "Toute la mission",
        "4,2 sur 5, 5 avis · 1 avis reste caché",
    ]


def test_results_without_an_answer():
    assert plain(render(results(PROGRAMME, (STANFORD,), {"stanford": Tally()}, "en"))) == (
        "The ratings\nMonday 26 September\nStanford · no answers"
    )


def test_results_before_the_first_visit_ends():
    assert render(results(PROGRAMME, (), {}, "en")) == "The ratings\nNo visit has ended yet."
