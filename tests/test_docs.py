"""The pages for organisers are true: their commands, settings, leads, tables and examples."""

import re
from datetime import UTC, datetime

import pytest
from click.testing import CliRunner

from bot.commands import COMMANDS, cli
from bot.core.languages.menu import MENUS
from bot.core.languages.slack_app import SCOPES_FOR, SLACK_APP
from bot.core.understanding.ordering import command_order, order_in
from bot.platforms.slack.manifest import COMMAND
from bot.platforms.slack.own_commands import OUR_COMMANDS
from bot.platforms.slack.pressed import ordered
from bot.settings import PREFIX, Settings
from handlers.commands import AMENDING, OWN_WORDS
from tests.gallery import troubles
from tests.gallery.__main__ import DOCS
from tests.programmes import bundled
from tests.stories.story import plain_spaces

PAGES = {name: (DOCS / name).read_text(encoding="utf-8") for name in troubles.PAGES}
"""Those that set up a platform."""
GUIDES = {
    name: (DOCS / name).read_text(encoding="utf-8") for name in ("organiser.md", "organiser.fr.md")
}
"""Those that lead through a mission."""
READ = {**PAGES, **GUIDES}
MANY = re.DOTALL | re.MULTILINE
MONDAY = datetime(2022, 9, 26, 14, tzinfo=UTC)
"""7:00 in San Francisco."""
SPOKEN_IN = DOCS.parent / "bot" / "core" / "languages"
MOST_BYTES = 150_000
"""Of a picture."""
BOTFATHERS = {"newbot", "setprivacy", "setjoingroups", "mybots", "revoke", "start"}
SLACKS_OWN = {"invite", "fanion"}


def code_in(page):
    return re.findall(r"```sh\n.*?```|`[^`]+`", READ[page], re.DOTALL)


def slug(heading):
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")


@pytest.mark.parametrize("page", PAGES)
def test_every_finding_that_is_not_well_is_explained(page):
    head = troubles.HEADS[troubles.PAGES[page][0]]
    explained = re.findall(r"^\| `([a-z-]+)` \|", PAGES[page].partition(head)[2], re.MULTILINE)
    assert explained == [what.value for what in troubles.explained(page)]


@pytest.mark.parametrize("page", PAGES)
def test_findings_stand_there_as_the_doctor_says_them(page):
    assert troubles.with_table(PAGES[page], page) == PAGES[page], "type `make gallery`"


@pytest.mark.parametrize("page", READ)
def test_every_command_that_is_named_is_one(page):
    said = "\n".join(code_in(page))
    named = set(re.findall(r"(?<![/\w@])fanion ([a-z][a-z-]*)\b", said))
    assert named <= set(COMMANDS)

    menus = {
        word for menu in MENUS.values() for word, _ in (*menu.for_everyone, *menu.for_organisers)
    }
    slashes = set(re.findall(r"`/([a-z]+)(?: [^`/]*)?`", READ[page]))
    assert slashes <= menus | BOTFATHERS | set(OWN_WORDS) | set(AMENDING) | SLACKS_OWN


@pytest.mark.parametrize("page", READ)
def test_every_option_that_is_named_is_one(page):
    for command, rest in re.findall(
        r"(?<![/\w@])fanion ([a-z-]+)([^`\n]*)", "\n".join(code_in(page))
    ):
        offered = CliRunner().invoke(cli, [command, "--help"]).output
        options = set(re.findall(r"(--[a-z-]+)", rest))
        assert options <= set(re.findall(r"--[a-z-]+", offered)), command


@pytest.mark.parametrize("page", READ)
def test_every_setting_that_is_named_is_one(page):
    named = set(re.findall(rf"\b({PREFIX}[A-Z_]*[A-Z])\b", READ[page]))
    assert named <= {f"{PREFIX}{name.upper()}" for name in Settings.model_fields}


@pytest.mark.parametrize("page", READ)
def test_every_lead_of_the_page_is_there(page):
    for lead in re.findall(r"\]\((?!https://)([^)]+)\)", READ[page]):
        file, _, anchor = lead.partition("#")
        assert not file or (DOCS / file).exists(), lead
        headings = {slug(line) for line in re.findall(r"^## (.*)$", READ[page], re.MULTILINE)}
        assert not anchor or anchor in headings, lead


@pytest.mark.parametrize("name", ["telegram", "slack", "organiser"])
def test_both_pages_go_the_same_way(name):
    english, french = (re.findall(r"^## ", READ[one], re.MULTILINE)
                       for one in (f"{name}.md", f"{name}.fr.md"))  # fmt: skip
    assert len(english) == len(french)


# ---- a mission -----------------------------------------------------------------------------


@pytest.mark.parametrize("page", GUIDES)
def test_what_is_said_to_change_the_programme_is_understood(page):
    mission = bundled("silicon-valley-2022")
    text = plain_spaces(GUIDES[page])
    (table,) = re.findall(r"^\| (?:in words|en toutes lettres) \|.*?\n\n", text, MANY)
    said = [one or other for one, other in re.findall(r"« (.*?) »|\"(.*?)\"", table)]
    ordered = re.findall(r"`/(\w+) ?([^`]*)`", table)

    assert len(said) >= 9
    assert [text for text in said if order_in(text, mission, MONDAY) is None] == []
    meant = {text: command_order(AMENDING[name], text, mission, MONDAY) for name, text in ordered}
    assert [text for text, order in meant.items() if order is None] == []


@pytest.mark.parametrize("page", GUIDES)
def test_every_button_is_called_so(page):
    modules = [
        one for language in ("english", "french") for one in (SPOKEN_IN / language).glob("*.py")
    ]
    written = plain_spaces("".join(one.read_text(encoding="utf-8") for one in modules))
    written = written.replace("{NBSP}", " ").replace("{NARROW}", " ")
    named = re.findall(r"(?<!\*)\*([^*\n]+)\*(?!\*)", plain_spaces(GUIDES[page]))
    labels = {re.sub(r" ?\([^)]*\)$", "", one) for one in named}
    labels = {re.sub("Slack|Telegram", "{platform}", one) for one in labels}
    assert sorted(one for one in labels if one not in written) == []


@pytest.mark.parametrize("page", GUIDES)
def test_every_picture_is_shown_and_light(page):
    pictures = sorted((DOCS / "organiser").iterdir())
    assert sorted(set(re.findall(r"\]\(organiser/([\w-]+\.png)\)", GUIDES[page]))) == [
        one.name for one in pictures
    ]
    assert [one.name for one in pictures if one.stat().st_size > MOST_BYTES] == []


# ---- Slack ---------------------------------------------------------------------------------


@pytest.mark.parametrize(("page", "language"), [("slack.md", "en"), ("slack.fr.md", "fr")])
def test_every_shortcut_is_named_as_it_is_called(page, language):
    for name, _ in SLACK_APP[language].shortcuts.values():
        assert f"**{name}**" in PAGES[page]


@pytest.mark.parametrize(("page", "language"), [("slack.md", "en"), ("slack.fr.md", "fr")])
def test_every_permission_is_explained(page, language):
    words = SLACK_APP[language]
    explained = re.findall(r"^\| `([a-z_:.]+)` \| ([^|]+) \|$", PAGES[page], re.MULTILINE)
    assert explained == [(scope, words.scopes[what]) for scope, what in SCOPES_FOR.items()]


@pytest.mark.parametrize("page", ["slack.md", "slack.fr.md"])
def test_what_is_typed_behind_the_command_is_understood(page):
    typed = set(re.findall(rf"`{COMMAND} ([^`]+)", PAGES[page]))
    words = {one for one in typed if not one.endswith("?")}
    assert {one.partition(" ")[0] for one in words} <= OUR_COMMANDS
    assert [one for one in typed - words if ordered(one) != one] == []
