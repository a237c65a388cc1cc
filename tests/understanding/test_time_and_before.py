"""What is asked of the day that was said, of what was said before, and of what is off."""

from datetime import UTC, datetime
from functools import partial

import pytest

from bot.core.answering import Answered, Asker, answer
from bot.core.chat import ChatKind
from tests.understanding.judging import mission_called

MOROCCO = mission_called("atacora-2027")
AFTER_SCHOOL = ("estm", "atlas-ventures", "consulat")
PEOPLE = {person.name: person for person in MOROCCO.people}


def asked(text: str, at: str, who: str, after: str = "") -> Answered:
    """Say *text* to the bot at the site's time *at*, a moment *after* something else."""
    asker = Asker(language="fr", person=PEOPLE[who], chat=ChatKind.DIRECT, addressed=True)
    now = datetime.fromisoformat(f"2027-10-{at}:00+01:00").astimezone(UTC)
    say = partial(answer, MOROCCO, asker=asker, now=now)
    before = say(after) if after else None
    found = say(text, recall=lambda: before.lately if before else None)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("text", "at", "who", "sessions"),
    [
        ("anything cancelled today?", "06T07:05", "Salma Berrada", ("douane",)),
        ("Qu'est-ce qui n'est pas confirmé ?", "06T07:05", "Salma Berrada", ("showroom",)),
        ("anything cancelled tomorrow?", "06T07:05", "Salma Berrada", ()),
        ("which sessions are cancelled?", "06T07:05", "Salma Berrada", ("douane",)),
        (
            "j'étais souffrante hier après-midi, qu'est-ce que j'ai manqué",
            "07T09:45",
            "Anne-Sophie Petit",
            ("dej-mercredi", "tanneries", "azahar"),
        ),
        ("what's left for today after school?", "05T14:10", "Joost van Rijn", AFTER_SCHOOL),
        ("one hour for lunch only? until when", "07T12:15", "Joost van Rijn", ("dej-jeudi",)),
    ],
)
def test_it_is_of_the_time_that_was_said(
    text: str, at: str, who: str, sessions: tuple[str, ...]
) -> None:
    assert asked(text, at, who).sessions == sessions


@pytest.mark.parametrize("text", ["Rendez-vous.", "Rendez-vous ?", "and how long does it take"])
def test_a_bare_word_is_of_what_was_just_asked(text: str) -> None:
    found = asked(text, "06T09:30", "Bruno Wallaert", after="Tanneries quand ?")
    assert found.sessions == ("tanneries",)


@pytest.mark.parametrize("text", ["Demain je dors", "night folks. best trip in years"])
def test_what_it_is_told_names_no_session(text: str) -> None:
    assert asked(text, "05T21:30", "Joost van Rijn").sessions == ()
