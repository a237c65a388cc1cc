"""Whatever is typed, nothing breaks and nothing takes long."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from time import thread_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.answering import Asker, answer
from bot.core.mission import (
    Group,
    Host,
    Info,
    Kind,
    Mission,
    Person,
    Place,
    Session,
    words,
)

pytestmark = pytest.mark.uncounted  # it measures time, and counting takes most of it

ZONE = "America/Los_Angeles"
FIRST = date(2022, 9, 26)
NOW = datetime(2022, 9, 28, 15, 30, tzinfo=UTC)
COMPANIES = ("Google", "Stanford", "Plug and Play", "Criteo", "Samsung", "Berkeley", "Numberly")
KINDS = (Kind.VISIT, Kind.MEETING, Kind.TALK, Kind.MEAL, Kind.FREE)


def session(number: int) -> Session:
    company = f"{COMPANIES[number % 7]} {number}"
    return Session(
        code=f"s{number}",
        title=words(f"{company} : atelier {number}"),
        day=FIRST + timedelta(days=number // 10),
        start=time(8 + number % 10),
        zone=ZONE,
        end_zone=ZONE,
        kind=KINDS[number % 5],
        place=Place(name=company, code=f"p{number}", address=f"{number} Main Street"),
        meet_time=time(7 + number % 10, 30),
        groups=("A",) if number % 3 else (),
        hosts=(Host(name=f"Maria Jensen {number}", organisation=company),),
    )


@pytest.fixture(scope="module")
def busy():
    return busy_mission()


def busy_mission() -> Mission:
    """Make a programme of 200 sessions."""
    return Mission(
        code="busy",
        title="Mission chargée",
        home_zone="Europe/Paris",
        zone=ZONE,
        languages=("fr", "en"),
        groups=(Group(code="A", name="Groupe A"), Group(code="B", name="Groupe B")),
        people=(Person(code="alice", name="Alice Martin", groups=("A",), language="fr"),),
        info=(Info(ask=("wifi", "mot de passe"), answer=words("NikkoGuest")),),
        sessions=tuple(session(number) for number in range(200)),
    )


BUSY = busy_mission()
ASKERS = st.builds(
    Asker,
    language=st.sampled_from(["fr", "en", "de", ""]),
    person=st.sampled_from([None, BUSY.people[0]]),
    addressed=st.booleans(),
)
WORDS = st.sampled_from(
    [
        "what's",
        "next",
        "où",
        "quand",
        "demain",
        "programme",
        "de",
        "Google",
        "who",
        "the",
        "?",
        "!",
        ",",
        "27",
        "27/09",
        "9h30",
        "jeudi",
        "à",
        "/next",
        "/programme",
        "/où",
        "groupe",
        "A",
        "Alice",
        "wifi",
        "merci",
        "tu",
        "avant",
        "après",
        "dîner",
        "le",
        "il",
        "est",
        "quelle",
        "heure",
        "France",
        "lunch",
        "rendez-vous",
        "et",
        "on",
        "se",
        "retrouve",
        "ce",
        "soir",
        "tonight",
        "Maria",
        "1er",
        "31",
        "février",
        "99",
    ]
)


@given(text=st.text(max_size=400) | st.lists(WORDS, max_size=12).map(" ".join), asker=ASKERS)
def test_any_text_is_answered_or_left_alone(text, asker):
    answered = answer(BUSY, text, asker, NOW)

    assert answered is None or set(answered.sessions) <= set(BUSY.sessions_by_code)


@given(text=st.text(max_size=200), at=st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1)))
def test_whoever_speaks_to_the_bot_gets_an_answer_at_any_time(text, at):
    asker = Asker(language="fr", addressed=True)

    assert answer(BUSY, text, asker, at.replace(tzinfo=UTC)) is not None


@pytest.mark.parametrize("number", ["⓿", "²", "½", "٣", "\uff19", "Ⅷ", "一", "9" * 500])
@pytest.mark.parametrize(
    "said", ["le {}", "à {}", "at {}", "{}/09", "{} mai", "groupe {}", "dans {} h"]
)
def test_whatever_counts_as_a_number_breaks_nothing(said, number):
    assert answer(BUSY, said.format(number), Asker(language="fr", addressed=True), NOW) is not None


def seconds(mission, text, *, addressed):
    """Return the seconds of work that an answer takes, whatever else the machine does."""
    asker = Asker(language="fr", person=mission.people[0], addressed=addressed)
    taken = []
    for _ in range(15):
        start = thread_time()
        answer(mission, text, asker, NOW)
        taken.append(thread_time() - start)
    return min(taken)


@pytest.mark.parametrize("text", ["what's next?", "c'est quoi la suite ?", "when is google 14?"])
def test_a_question_is_answered_within_a_millisecond(busy, text):
    assert seconds(busy, text, addressed=False) < 0.001


@pytest.mark.parametrize(
    "text",
    ["a" * 10_000, "where is gogle " * 700, "où ? " * 2_500, "9h" * 5_000, "/next " + "x," * 5_000,
     "\u0301" * 10_000, "😀 " * 5_000, "(((" * 3_000, "qzxv wkjh plmr " * 600,
     "on part," + " " * 500 + "x" * 50, "ﷺ," * 3_000],
)  # fmt: skip
def test_ten_thousand_characters_take_under_twenty_milliseconds(busy, text):
    assert seconds(busy, text, addressed=True) < 0.02


def syllables(number: int) -> str:
    """Write a number as a word that nobody knows: each has its own."""
    said = ""
    while number or len(said) < 6:
        number, one = divmod(number, 80)
        said += "bcdfghjklmnprstv"[one % 16] + "aeiou"[one // 16]
    return said


def wordy_mission() -> Mission:
    """Make a programme of 200 sessions of which each has names of its own."""
    busy = busy_mission()
    return replace(
        busy,
        sessions=tuple(
            replace(one, title=words(" ".join(syllables(7_919 * at + part) for part in range(8))))
            for at, one in enumerate(busy.sessions)
        ),
    )


@pytest.mark.parametrize("between", [" ", "? ", ", ", " when, "])
def test_words_that_were_never_met_take_under_twenty_milliseconds_among_many_names(between):
    mission = wordy_mission()
    asker = Asker(language="fr", person=mission.people[0], addressed=True)
    answer(mission, "what's next?", asker, NOW)
    taken = []
    for text in range(8):
        said = between.join(syllables(900_000 + 104_729 * text + at) for at in range(150))
        start = thread_time()
        answer(mission, said, asker, NOW)
        taken.append(thread_time() - start)

    assert min(taken) < 0.02
