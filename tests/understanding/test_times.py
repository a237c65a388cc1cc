"""Before and after what, at what time of day, and what of the day: as people say it."""

from datetime import UTC, datetime, time

import pytest

from bot.core.answering import Asker, answer
from bot.core.understanding import understand
from bot.core.understanding.clock_times import in_figures, times_in
from bot.core.understanding.sentence import folded
from tests.understanding.judging import mission_called

VALLEY = mission_called("silicon-valley-2022")
MORNING = datetime(2022, 9, 26, 18, 40, tzinfo=UTC)
"""Before lunch on the first day of visits."""
OF_THINGS = [
    ("après Google il y a quoi ?", "after", None),
    ("une fois sortis de chez Google on enchaîne sur quoi ?", "after", None),
    ("what follows Google?", "after", None),
    ("next meal after Google?", "after", "meal"),
    ("after Google are we free?", "after", None),
    ("any free time before the flight home?", "before", "free"),
    ("on a du temps libre avant de repartir ?", "before", "free"),
    ("combien de visites avant de rentrer ?", "count", "visit"),
]
OF_NOTHING = [
    ("c'est quoi la visite d'après ?", "next"),
    ("et après on est libres quand ?", "when"),
    ("et après on va où ?", "next"),
    ("is lunch next or is there something before?", "next"),
    ("how many visits left after today?", "count"),
]
OTHERS = [
    ("départ demain matin ?", "rendezvous"),
    ("on repart quand ?", "rendezvous"),
    ("what have they done so far today?", "missed"),
    ("je sors de réunion, qu'est-ce que j'ai raté ?", "missed"),
    ("how late does this go?", "until"),
    ("are we done for today?", "rest"),
    ("what's left before the flight?", "rest"),
    ("time in Paris?", "clocks"),
    ("what's on at 4?", "now"),
    ("any time to ourselves today?", "when"),
    ("when do we arrive at Google?", "when"),
    ("what time are we back at the hotel?", "until"),
    ("demain ça finit tard ?", "until"),
    ("how many visits before we go home?", "count"),
    ("how many meetings have we done?", "missed"),
    ("what's on the last day?", "day"),
    ("récapitule-moi mercredi", "day"),
    ("when do we leave Google?", "until"),
    ("when do we leave for Google?", "rendezvous"),
    ("on repart de chez Google à quelle heure ?", "until"),
]
CLOCKS = [
    ("dix-huit heures trente", [(18, 30)]),
    ("à 14 h ou 14 h 15", [(14, 0), (14, 15)]),
    ("six heures moins vingt", [(5, 40)]),
    ("half past seven", [(7, 30)]),
    ("twenty to three", [(14, 40)]),
    ("at 4:30", [(16, 30)]),
    ("at nine", [(9, 0)]),
    ("at 4", [(16, 0)]),
    ("at 2 minutes from here", []),
    ("10 pm", [(22, 0)]),
    ("in ten minutes", []),
]


def asked(text):
    return understand(text, VALLEY, addressed=True, from_home="they" in text)


@pytest.mark.parametrize(("text", "asks", "wanted"), OF_THINGS)
def test_something_comes_before_or_after_what_is_named(text, asks, wanted):
    question = asked(text)

    assert (question.asks, question.wanted) == (asks, wanted)


@pytest.mark.parametrize(("text", "asks"), [*OF_NOTHING, *OTHERS])
def test_times_are_asked_for_as_people_do(text, asks):
    assert asked(text).asks == asks


@pytest.mark.parametrize(("text", "times"), CLOCKS)
def test_a_time_of_day_is_read_in_figures_and_in_words(text, times):
    assert times_in(in_figures(folded(text))) == tuple(time(*one) for one in times)


@pytest.mark.parametrize(
    ("text", "sessions"),
    [
        ("on a quoi à 14 h 30 ?", ("stanford",)),
        ("what's on at half past two?", ("stanford",)),
        ("13 h 20 ou 13 h 30 le départ ?", ("stanford",)),
        ("y a quoi après 16 h ?", ("fonds",)),
    ],
)
def test_what_there_is_at_a_time_is_told(text, sessions):
    alice = next(person for person in VALLEY.people if person.name.startswith("Alice"))

    told = answer(VALLEY, text, Asker(language="fr", person=alice, addressed=True), MORNING)

    assert told.sessions == sessions
