"""Whatever is typed, no order breaks anything or takes long."""

import tracemalloc
from datetime import UTC, datetime
from time import thread_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.orders import Unclear
from bot.core.understanding.ordering import command_order, order_in
from bot.core.understanding.orders.commanding import COMMANDS
from bot.core.understanding.orders.lexicon import lexicon
from tests.programmes import bundled

pytestmark = pytest.mark.uncounted  # it measures time, and counting takes most of it

NOW = datetime(2022, 9, 26, 16, tzinfo=UTC)
SAMPLE = bundled("silicon-valley-2022")
WORDS = [
    "décale",
    "annule",
    "le",
    "la",
    "tout",
    "car",
    "à",
    "9h40",
    "de",
    "20",
    "min",
    "au",
    "lieu",
    "Google",
    "demain",
    "et",
    "groupe",
    "A",
    "B",
    "va",
    "chez",
    "Microsoft",
    "ajoute",
    "un",
    "pot",
    "push",
    "everything",
    "by",
    "half",
    "an",
    "hour",
    "to",
    "3pm",
    "the",
    "coach",
    "is",
    "late",
    "→",
    "-",
    "+",
    "devant",
    "l'hôtel",
    "rdv",
    "jusqu'à",
    "remets",
    "comme",
    "avant",
    "swap",
    "vol",
    "arrive",
    "Marc",
    "passe",
    "dans",
    "27/09",
    "31",
    "?",
    ",",
    "25h",
    "9:75",
    "99/99",
    "0",
    "demi-heure",
    "et",
    "quart",
    "moins",
    "le",
    "pas",
    "est",
    "dîner",
    "ce",
    "soir",
    "jeudi",
    "500",
]
REPEATED = (
    " ", "a", "1", ",", "?", ".", "-", ":", "<", "é", "\n", "a ", "1 ", "a,", ", ", "? ", " - ",
    "9h", "9:", "9h ", "et ", "de 9h à ", "Google et ", "décale Google de 20 min ", "A et ",
    "ﷺ", "\u0301", "⓿", "²", "½", "😀 ", "à 9h40 au lieu de ", "qzxv wkjh ", "au hall ",
)  # fmt: skip


@given(text=st.text(max_size=310) | st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join))
def test_any_text_is_an_order_or_none_of_the_sessions_we_have(text):
    outcome = order_in(text, SAMPLE, NOW)

    among = outcome.among if isinstance(outcome, Unclear) else ()
    known = {*SAMPLE.sessions_by_code, *SAMPLE.people_by_code, ""}
    assert set(among) <= known


@given(
    name=st.sampled_from(sorted(COMMANDS)) | st.text(max_size=5),
    rest=st.text(max_size=60) | st.lists(st.sampled_from(WORDS), max_size=8).map(" ".join),
)
def test_any_command_is_an_order_or_says_what_it_lacks(name, rest):
    assert command_order(name, rest, SAMPLE, NOW) is not None


@settings(max_examples=30, deadline=None)
@given(at=st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1)))
def test_at_any_time_an_order_is_understood(at):
    said = ("on décale tout de 20 min", "le car a 20 min de retard", "rdv à 8h", "inverse A et B")

    outcomes = [order_in(one, SAMPLE, at.replace(tzinfo=UTC)) for one in said]

    assert [one is not None for one in outcomes] == [True] * 4


def seconds(text):
    """Return the seconds of work that a text takes, whatever else the machine does."""
    taken = []
    for _ in range(5):
        start = thread_time()
        order_in(text, SAMPLE, NOW)
        taken.append(thread_time() - start)
    return min(taken)


@pytest.mark.parametrize("repeated", REPEATED)
def test_what_is_pathological_takes_under_fifty_milliseconds(repeated):
    assert seconds((repeated * 300)[:300]) < 0.05
    assert seconds(repeated * 3000) < 0.05


@pytest.mark.parametrize(
    "text",
    [
        "on décale tout de 20 min",
        "le car part à 9 h 40 au lieu de 9 h 10",
        "RDV à 8h45 devant l'hôtel au lieu du hall",
        "A va chez Microsoft et B chez Google",
        "add drinks tomorrow at 6pm at the hotel bar",
        "c'est quand Google ?",
    ],
)
def test_an_order_takes_three_milliseconds_at_most(text):
    assert seconds(text) < 0.003


def test_the_words_of_orders_take_under_three_hundred_kilobytes():
    tracemalloc.start()
    before = tracemalloc.get_traced_memory()[0]
    words = lexicon.__wrapped__()
    after = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()

    assert (len(words.phrases) > 1000, after - before < 300_000) == (True, True)
