"""That a visit is over: what is heard, and that the group's own talk is not."""

import json
from pathlib import Path

import pytest

from bot.core.understanding.ending import Done, said_done

TUNING = ("sentences.jsonl", "chili-2027.jsonl", "oresund-2027.jsonl")
SAID = {"Facebook c'est fini", "done"}
"""Talk that says so, of whom it was said: it counts only from who may, while that is under way."""


@pytest.mark.parametrize(
    ("text", "heard"),
    [
        ("we're done", Done()),
        ("We're all done here, thanks!", Done()),
        ("c'est fini", Done()),
        ("Ça y est, on a fini", Done()),
        ("on a terminé", Done()),
        ("C'est terminé, on remonte dans le car", Done()),
        ("on a fini chez Google", Done("google")),
        ("Google, c'est fini !", Done("google")),
        ("on sort de chez Google", Done("google")),
        ("that's it for Stanford, we're out", Done("stanford")),
        ("we are done at Google", Done("google")),
        ("Stanford is over", Done("stanford")),
        ("La visite est terminée", Done(visit=True)),
        ("on a fini la visite", Done(visit=True)),
        ("fin de la visite chez Google", Done("google", visit=True)),
        ("the meeting is over", Done(visit=True)),
        ("we're finished with the talk", Done(visit=True)),
    ],
)
def test_it_is_said_in_many_ways(text, heard):
    assert said_done(text) == heard


@pytest.mark.parametrize(
    "text",
    [
        "C'est fini, les blagues",
        "c'est fini ?",
        "on a fini le café",
        "on finit à quelle heure ?",
        "j'ai fini mon livre",
        "are we done?",
        "I'm done with this phone",
        "bien fini hier soir",
        "",
    ],
)
def test_other_talk_is_not(text):
    assert said_done(text) is None


def test_what_groups_talk_about_hardly_ever_says_so():
    here = Path(__file__).parent
    lines = [line for name in TUNING for line in (here / name).read_text("utf-8").splitlines()]
    talk = [one["text"] for one in map(json.loads, lines) if not one.get("answered", True)]

    assert len(talk) > 100
    assert {text for text in talk if said_done(text)} == SAID
