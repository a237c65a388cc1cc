import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from bot.commands import cli

QUEBEC = str(Path(__file__).parent.parent / "understanding/quebec-2026.yaml")
MONDAY = "2026-05-18T08:20:00-04:00"
PAUL = {
    "answered": True,
    "sessions": ["inaf"],
    "language": "fr",
    "text": "À suivre\u00a0: INAF : laboratoire des aliments\n"
    "On se retrouve à 8\u00a0h\u00a050, Hôtel Clarendon (14\u00a0h\u00a050 à Paris)"
    " · dans 30\u00a0min\n"
    "9\u00a0h\u00a030 – 11\u00a0h\u00a030, Institut INAF\n"
    "Blouse fournie.\n"
    "Ensuite\u00a0: 12\u00a0h\u00a015\u00a0Déjeuner au Grand Marché · 13\u00a0h\u00a050\u00a0Ferme Bonneterre",
}


def fanion(*words, stdin=None):
    return CliRunner().invoke(cli, ["ask", *words], input=stdin)


def test_a_question_as_json():
    asked = fanion(
        QUEBEC, "c'est quoi la suite ?", "--at", MONDAY, "--as", "Paul Rouquette", "--json"
    )

    assert (asked.exit_code, json.loads(asked.stdout)) == (0, PAUL)


def test_a_question_for_people():
    asked = fanion(QUEBEC, "c'est quoi la suite ?", "--at", MONDAY, "--as", "paul rouquette")

    assert asked.stdout == PAUL["text"] + "\n"


def test_silence():
    told = fanion(QUEBEC, "merci !", "--at", MONDAY, "--as", "Paul Rouquette")
    as_json = fanion(QUEBEC, "merci !", "--at", MONDAY, "--as", "Emma Walsh", "--json")

    assert told.stdout == "(silence)\n"
    assert json.loads(as_json.stdout) == {
        "answered": False,
        "sessions": [],
        "language": "en",
        "text": "",
    }


def test_said_to_the_bot_it_says_what_it_can_answer():
    asked = fanion(QUEBEC, "c'est quand Netflix ?", "--at", MONDAY, "--addressed", "--json")

    answered = json.loads(asked.stdout)
    assert (answered["answered"], answered["sessions"]) == (True, [])


def test_somebody_unknown_is_an_error_with_a_proposal():
    asked = fanion(QUEBEC, "next?", "--at", MONDAY, "--as", "Paul Rouquete")

    assert (asked.exit_code, asked.stderr) == (
        1,
        "nobody is called 'Paul Rouquete'; did you mean Paul Rouquette?\n",
    )


@pytest.mark.parametrize(
    "words",
    [
        ["next?", "--at", "2026-05-18T08:20:00"],
        ["next?", "--at", "yesterday"],
        ["next?"],
        ["--at", MONDAY],
        ["next?", "--at", MONDAY, "--batch", "-"],
    ],
)
def test_wrong_usage(words):
    assert fanion(QUEBEC, *words).exit_code == 2


def test_a_file_at_fault():
    asked = fanion("nowhere.yaml", "next?", "--at", MONDAY)

    assert (asked.exit_code, asked.stdout, "nowhere.yaml" in asked.stderr) == (1, "", True)


def test_a_batch_is_one_answer_a_line():
    lines = [
        {"question": "c'est quoi la suite ?", "at": MONDAY, "as": "Paul Rouquette"},
        {"question": "merci", "at": MONDAY, "as": "Paul Rouquette", "addressed": False},
        {"question": "what's next?", "at": MONDAY, "as": "Emma Walsh", "addressed": True},
    ]
    asked = fanion(QUEBEC, "--batch", "-", stdin="\n".join(map(json.dumps, lines)) + "\n\n")

    answers = [json.loads(line) for line in asked.stdout.splitlines()]
    assert answers[0] == PAUL
    assert [(one["answered"], one["sessions"], one["language"]) for one in answers] == [
        (True, ["inaf"], "fr"),
        (False, [], "fr"),
        (True, ["inaf"], "en"),
    ]


def test_a_batch_with_faults_names_every_line():
    lines = [
        '{"question": "next?", "at": "2026-05-18T08:20:00-04:00", "as": "Nobody"}',
        '{"question": "next?", "at": "2026-05-18T08:20:00"}',
        '["next?"]',
        "next?",
    ]
    asked = fanion(QUEBEC, "--batch", "-", stdin="\n".join(lines))

    told = [line.split(": ")[0] for line in asked.stderr.splitlines()]
    assert (asked.exit_code, asked.stdout) == (1, "")
    assert told == ["<stdin>:1", "<stdin>:2", "<stdin>:3", "<stdin>:4"]


def test_how_a_sentence_was_read_for_people():
    asked = fanion(
        QUEBEC,
        "on se retrouve ou dem1 matin",
        "--at",
        MONDAY,
        "--as",
        "Paul Rouquette",
        "--explain",
    )

    read, heard = asked.stdout.split("\n\n")[0].rsplit("\n", 1)
    assert read == (
        "on se retrouve ou dem1 matin\n"
        "  on se retrouve  meet\n"
        "  ou              where\n"
        "  demain          tomorrow\n"
        "  matin           morning\n"
        "  → asks: rendezvous, day: offset 1, part: morning, language: fr (plainly a question)"
    )
    assert re.sub(r"\d+", "00", heard) == (
        "sounds like rendezvous (00%), asked of the programme 00%"
    )


def test_how_a_sentence_was_read_as_json():
    asked = fanion(QUEBEC, "on a vu Netflix", "--at", MONDAY, "--explain", "--json")

    assert json.loads(asked.stdout)["read"] == [
        {
            "text": "on a vu Netflix",
            "language": "fr",
            "words": [
                {"word": "on a", "means": ["planned", "info_word"]},
                {"word": "vu", "means": ["unknown"]},
                {"word": "netflix", "means": ["unknown"]},
            ],
            "question": None,
            "plain": False,
        }
    ]
    sounds = json.loads(asked.stdout)["sounds"]
    assert (set(sounds), sounds["asked"] < 0.5) == ({"asked", "asks", "sure"}, True)


def test_what_was_asked_before_carries_over():
    said = ["--at", MONDAY, "--as", "Paul Rouquette", "--json"]
    asked = fanion(QUEBEC, "et c'est où ?", *said, "--after", "c'est quoi la suite ?")
    line = {"question": "et c'est où ?", "at": MONDAY, "as": "Paul Rouquette"}
    after = json.dumps({**line, "after": "c'est quoi la suite ?"})
    batch = fanion(QUEBEC, "--batch", "-", stdin=f"{json.dumps(line)}\n{after}\n")

    assert json.loads(asked.stdout)["sessions"] == ["inaf"]
    assert [json.loads(one)["sessions"] for one in batch.stdout.splitlines()] == [[], ["inaf"]]
