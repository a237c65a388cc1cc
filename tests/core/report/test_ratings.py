"""Which ratings an organiser asks for, and that a picture says no more than its words."""

import re
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.core import plain
from bot.core.feedback import STEP, Rating, Tally, anonymous_tally, tally
from bot.core.messages.results import below_picture, not_found, shown
from bot.core.report.page import Bars, Cover, Figures, Text
from bot.core.report.ratings import WHOLE, Of, Ratings, Scope, asked, pressed
from bot.core.report.ratings_page import page_of_ratings
from tests.programmes import bundled

CALIFORNIA = bundled("silicon-valley-2022")
RATED = tuple(one for one in CALIFORNIA.programme if one.feedback)
FRIDAY = datetime(2022, 9, 30, 18, tzinfo=UTC)
CODES = (
    *(session.code for session in RATED),
    *(f"objective:{one.code}" for one in CALIFORNIA.objectives),
)
NAMED = Ratings(
    mission=CALIFORNIA,
    sessions=RATED,
    tallies={
        code: tally([Rating(score=5, name="Alice Martin"), Rating(score=3 + at % 3, name="Zoé")])
        for at, code in enumerate(CODES)
    },
)


def day(number):
    return Scope(of=Of.DAY, codes=(f"2022-09-{number}",))


def visit(*codes):
    return Scope(of=Of.SESSION, codes=codes)


def objective(code):
    return Scope(of=Of.OBJECTIVE, codes=(code,))


EVERY = (
    WHOLE,
    Scope(of=Of.OBJECTIVES),
    *(day(on.day) for on in NAMED.days),
    *(visit(session.code) for session in RATED),
    *(objective(one.code) for one in CALIFORNIA.objectives),
    visit("facebook", "partenaires"),
)


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("", WHOLE),
        ("toute la mission", WHOLE),
        ("mission", WHOLE),
        ("tout", WHOLE),
        ("google", visit("google")),
        ("Stanford", visit("stanford")),
        ("gogle", visit("google")),
        ("web3", visit("web3")),
        ("facebook", visit("facebook", "partenaires")),
        ("mardi", day(27)),
        ("Tuesday", day(27)),
        ("mercredi 28", day(28)),
        ("27/09", day(27)),
        ("objectifs", Scope(of=Of.OBJECTIVES)),
        ("objectives", Scope(of=Of.OBJECTIVES)),
        ("financement", objective("financement")),
        ("objectif financement", objective("financement")),
        ("écosystème", objective("ecosysteme")),
        ("levée de fonds", visit("fonds")),
        ("objets connectés", visit("objets", "sante")),
        ("vendredi", None),
        ("hier", None),
        ("la météo", None),
        ("?!", WHOLE),
    ],
)
def test_what_follows_the_command_names_a_visit_a_day_or_an_objective(text, scope):
    assert asked(text, NAMED, FRIDAY) == scope


@pytest.mark.parametrize("scope", [one for one in EVERY if len(one.codes) < 2])
def test_every_button_leads_to_what_it_names(scope):
    assert pressed(scope.choice, NAMED) == scope


@pytest.mark.parametrize(
    "choice",
    [
        "results",
        "results:day:2022-09-30",
        "results:session:apple",
        "results:objective:",
        "results:names",
    ],
)
def test_a_button_for_what_is_no_more_leads_nowhere(choice):
    assert pressed(choice, NAMED) is None


@pytest.mark.parametrize("scope", EVERY)
def test_all_can_be_reached_by_buttons(scope):
    found, seen = [WHOLE], set()
    while found:
        at = found.pop()
        if at in seen:
            continue
        seen.add(at)
        message = shown(NAMED, at, "fr")
        found += [pressed(button.choice, NAMED) for button in message.buttons]
    assert scope in seen or len(scope.codes) > 1


def numbers(text):
    return set(re.findall(r"\d+(?:[.,]\d+)?", text))


def drawn(page):
    """Return all that stands in a picture below its head."""
    for block in page.blocks:
        match block:
            case Cover(title=title):
                yield title
            case Figures(items=items):
                yield from (f"{value} {counts}" for value, counts in items)
            case Bars(caption=caption, bars=bars):
                yield caption
                yield from (f"{bar.label} {bar.words}" for bar in bars)
            case Text(spans=spans):
                yield from (span.text for span in spans)
            case _:
                raise AssertionError(block)


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("scope", EVERY)
def test_who_cannot_see_a_picture_misses_no_number_of_it(scope, language):
    page = page_of_ratings(NAMED, scope, language)

    assert page.language == language
    for said in (shown, below_picture):
        words = plain.render(said(NAMED, scope, language))
        assert numbers(" ".join(drawn(page))) <= numbers(words)


@pytest.mark.parametrize("scope", EVERY)
def test_words_fit_below_their_picture_and_one_visit_always_has_its_names(scope):
    words = plain.render(below_picture(NAMED, scope, "fr"))
    assert len(words) <= 1024
    assert "Alice Martin" in words or scope.of is not Of.SESSION or len(scope.codes) > 1


@pytest.mark.parametrize("scope", EVERY)
def test_a_picture_names_nobody(scope):
    assert "Alice" not in " ".join(drawn(page_of_ratings(NAMED, scope, "fr")))


@given(
    shows=st.lists(st.integers(min_value=0, max_value=9), min_size=5, max_size=5),
    more=st.integers(min_value=0, max_value=STEP - 1),
)
@example(shows=[0, 0, 0, 0, 0], more=1)
def test_an_anonymous_mission_shows_what_may_show_alone(shows, more):
    of_it = anonymous_tally(shows, sum(shows) + more)
    tallies = dict.fromkeys(CODES, of_it)
    anonymous = Ratings(
        mission=replace(CALIFORNIA, anonymous=True), sessions=RATED, tallies=tallies
    )
    for scope in (WHOLE, day(27), visit("google"), objective("financement")):
        page = page_of_ratings(anonymous, scope, "fr")
        words = plain.render(shown(anonymous, scope, "fr"))
        assert numbers(" ".join(drawn(page))) <= numbers(words)
        assert ("caché" in words) == bool(more)


def test_a_bar_is_as_long_as_the_mean_and_absent_where_there_is_none():
    tallies = {**NAMED.tallies, "google": Tally(counts=(0, 0, 0, 1, 1)), "stanford": Tally()}
    monday = replace(NAMED, tallies=tallies)
    (bars,) = (
        block for block in page_of_ratings(monday, day(26), "en").blocks if isinstance(block, Bars)
    )
    assert [bar.share for bar in bars.bars] == [0.9, 0.9, None, 0.8]


def test_the_spread_is_drawn_from_five_down_to_one():
    of_it = Tally(counts=(0, 1, 0, 2, 4))
    page = page_of_ratings(
        replace(NAMED, tallies={**NAMED.tallies, "google": of_it}), visit("google"), "fr"
    )
    (bars,) = (block for block in page.blocks if isinstance(block, Bars))
    assert [(bar.label[0], bar.share, bar.words) for bar in bars.bars] == [
        ("5", 1.0, "4\u00a0avis"),
        ("4", 0.5, "2\u00a0avis"),
        ("3", 0.0, "0\u00a0avis"),
        ("2", 0.25, "1\u00a0avis"),
        ("1", 0.0, "0\u00a0avis"),
    ]


def test_before_anything_is_answered_there_is_nothing_to_press():
    nothing = Ratings(mission=CALIFORNIA, sessions=RATED, tallies=dict.fromkeys(CODES, Tally()))
    assert not nothing.answered
    assert shown(nothing, WHOLE, "fr").buttons == ()


def test_what_names_nothing_is_told_with_what_there_is():
    message = not_found(NAMED, "la météo", "fr")
    assert "la météo" in plain.render(message)
    assert [button.choice for button in message.buttons] == [
        *(f"results:day:{on.isoformat()}" for on in NAMED.days),
        "results:objectives",
    ]


def test_a_long_mission_has_no_more_buttons_than_a_message_takes():
    sessions = tuple(
        replace(RATED[0], code=f"visite-{number}", day=date(2022, 9, 1 + number % 30))
        for number in range(60)
    )
    tallies = {session.code: Tally(counts=(0, 0, 0, 0, 3)) for session in sessions}
    long = Ratings(mission=CALIFORNIA, sessions=sessions, tallies=tallies)
    for scope in (WHOLE, visit(*tallies), Scope(of=Of.OBJECTIVES)):
        assert len(shown(long, scope, "fr").buttons) <= 25
        assert page_of_ratings(long, scope, "fr").blocks
