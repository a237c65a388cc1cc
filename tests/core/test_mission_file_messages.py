"""What an organiser, who has a phone and no terminal, reads of a file that is wrong."""

import pytest

from bot.core.languages.english.problems import WORDS, EnglishProblems
from bot.core.languages.french.problems import FrenchProblems
from bot.core.languages.problems import told_on_a_phone
from bot.core.messages.mission_files import problems_message
from bot.core.plain import render
from bot.core.problems import Problem, What

EMPTY = Problem("vide.xlsx", What.FILE_EMPTY)


@pytest.mark.parametrize(
    ("language", "hint"), [("fr", "Partez de /modele."), ("en", "Start from /template.")]
)
def test_the_empty_workbook_is_had_from_the_bot(language, hint):
    assert told_on_a_phone(EMPTY, language).hint == hint


@pytest.mark.parametrize("words", [FrenchProblems(), EnglishProblems()])
def test_no_hint_sends_to_a_terminal(words):
    hints = [words.on_a_phone(words.phrases(Problem("", what))[1]) for what in WORDS]

    assert [hint for hint in hints if "fanion" in hint] == []


def test_the_file_is_named_once():
    said = render(problems_message("vide.xlsx", [EMPTY], "fr")).replace("\u00a0", " ")

    assert said.splitlines()[0] == "vide.xlsx : 1 erreur."
    assert said.count("vide.xlsx :") == 1
