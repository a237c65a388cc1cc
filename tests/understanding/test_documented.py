"""Every example in docs/understanding.md is answered, on the mission that the gallery shows."""

import re
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.core.answering import Asker, answer
from tests.programmes import bundled

ROOT = Path(__file__).parent.parent.parent
MISSION = bundled("silicon-valley-2022")
PEOPLE = {person.name: person for person in MISSION.people}
MORNING = datetime(2022, 9, 26, 15, 30, tzinfo=UTC)
PAGE = (ROOT / "docs/understanding.md").read_text("utf-8").partition("## For a")[2]
ROWS = [
    [cell.strip() for cell in row.strip("|").split("|")]
    for row in re.findall(r"^\|.*\|$", PAGE.partition("\n## ")[0], re.MULTILINE)[2:]
]
EXAMPLES = [
    (
        text,
        "said to the bot" in row[0],
        "Sophie Lacan" if "from home" in row[0] else "Alice Martin",
    )
    for row in ROWS
    for cell in row[1:]
    for text in cell.split(" · ")
]


def test_there_are_examples_in_both_languages():
    assert [len(row) for row in ROWS] == [3] * len(ROWS)


@pytest.mark.parametrize(("text", "addressed", "who"), EXAMPLES)
def test_an_example_is_answered(text, addressed, who):
    asker = Asker(language="fr", person=PEOPLE[who], addressed=addressed)

    assert answer(MISSION, text, asker, MORNING) is not None
