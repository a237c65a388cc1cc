"""docs/mission-file.md lists every sheet, column and word that is understood.

After a change, ``python tests/files/test_mission_file_page.py`` prints the tables that belong there.
"""

import re
import sys
from pathlib import Path

from bot.core.languages.columns import SHEETS, column_names, sheet_names, value_names
from bot.core.languages.workbook import guide_in
from bot.files.programme_alone import Given
from bot.files.reading import read_mission

PAGE = Path(__file__).parents[2] / "docs" / "mission-file.md"


def both(names):
    """Write names in French and English: the template's in bold, the others after it."""
    return " | ".join(
        ", ".join([f"**{names(language)[0]}**", *names(language)[1:]]) for language in ("fr", "en")
    )


def tables():
    lines = ["### Sheets", "", "| sheet | French | English |", "|---|---|---|"]
    lines += [
        f"| `{sheet}` | {both(lambda language, sheet=sheet: sheet_names(sheet, language))} |"
        for sheet in SHEETS
    ]
    for sheet in SHEETS:
        what = "Lines" if sheet == "mission" else "Columns"
        lines += ["", f"### {what} of {sheet_names(sheet, 'en')[0]}", ""]
        lines += ["| key | French | English | what to write |", "|---|---|---|---|"]
        for key in column_names(sheet, "en"):
            names = both(lambda language, sheet=sheet, key=key: column_names(sheet, language)[key])
            lines.append(f"| `{key}` | {names} | {guide_in('en').help[sheet][key]} |")
    for key in ("kind", "role", "feedback"):
        lines += ["", f"### Words for {key}", "", "| word | French | English |", "|---|---|---|"]
        lines += [
            f"| `{word}` | {both(lambda language, key=key, word=word: value_names(key, language)[word])} |"
            for word in value_names(key, "en")
        ]
    return "\n".join(lines) + "\n"


def test_the_page_lists_what_is_understood():
    assert PAGE.read_text(encoding="utf-8").split("<!-- names -->\n")[1] == tables()


def test_the_example_on_the_page_is_a_mission_without_a_problem():
    [example] = re.findall(
        r"```yaml\n(mission:.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL
    )

    assert read_mission(example.encode(), "mission.yaml").problems == ()


def test_the_csv_on_the_page_is_a_programme_without_a_problem():
    [example] = re.findall(r"```\n(Jour;.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    given = Given(zone="America/Los_Angeles", home_zone="Europe/Paris", title="SV", code="sv")

    reading = read_mission(example.encode(), "programme.csv", given)

    assert (reading.problems, len(reading.mission.sessions)) == ((), 2)


if __name__ == "__main__":
    sys.stdout.write(tables())
