"""The pages that set up a platform are true: their commands, settings, leads and tables."""

import re

import pytest
from click.testing import CliRunner

from bot.commands import COMMANDS, cli
from bot.core.languages.menu import MENUS
from bot.core.languages.slack_app import SCOPES_FOR, SLACK_APP
from bot.platforms.slack.manifest import COMMAND
from bot.platforms.slack.own_commands import OUR_COMMANDS
from bot.platforms.slack.pressed import ordered
from bot.settings import PREFIX, Settings
from handlers.commands import OWN_WORDS
from tests.gallery import troubles
from tests.gallery.__main__ import DOCS

PAGES = {name: (DOCS / name).read_text(encoding="utf-8") for name in troubles.PAGES}
BOTFATHERS = {"newbot", "setprivacy", "setjoingroups", "mybots", "revoke", "start"}
SLACKS_OWN = {"invite", "fanion"}


def code_in(page):
    return re.findall(r"```sh\n.*?```|`[^`]+`", PAGES[page], re.DOTALL)


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


@pytest.mark.parametrize("page", PAGES)
def test_every_command_that_is_named_is_one(page):
    said = "\n".join(code_in(page))
    named = set(re.findall(r"(?<![/\w@])fanion ([a-z][a-z-]*)\b", said))
    assert named <= set(COMMANDS)

    menus = {
        word for menu in MENUS.values() for word, _ in (*menu.for_everyone, *menu.for_organisers)
    }
    slashes = set(re.findall(r"`/([a-z]+)(?: [^`/]*)?`", PAGES[page]))
    assert slashes <= menus | BOTFATHERS | set(OWN_WORDS) | SLACKS_OWN


@pytest.mark.parametrize("page", PAGES)
def test_every_option_that_is_named_is_one(page):
    for command, rest in re.findall(
        r"(?<![/\w@])fanion ([a-z-]+)([^`\n]*)", "\n".join(code_in(page))
    ):
        offered = CliRunner().invoke(cli, [command, "--help"]).output
        options = set(re.findall(r"(--[a-z-]+)", rest))
        assert options <= set(re.findall(r"--[a-z-]+", offered)), command


@pytest.mark.parametrize("page", PAGES)
def test_every_setting_that_is_named_is_one(page):
    named = set(re.findall(rf"\b({PREFIX}[A-Z_]*[A-Z])\b", PAGES[page]))
    assert named <= {f"{PREFIX}{name.upper()}" for name in Settings.model_fields}


@pytest.mark.parametrize("page", PAGES)
def test_every_lead_of_the_page_is_there(page):
    for lead in re.findall(r"\]\((?!https://)([^)]+)\)", PAGES[page]):
        file, _, anchor = lead.partition("#")
        assert not file or (DOCS / file).exists(), lead
        headings = {slug(line) for line in re.findall(r"^## (.*)$", PAGES[page], re.MULTILINE)}
        assert not anchor or anchor in headings, lead


@pytest.mark.parametrize("name", ["telegram", "slack"])
def test_both_pages_go_the_same_way(name):
    english, french = (re.findall(r"^## ", PAGES[one], re.MULTILINE)
                       for one in (f"{name}.md", f"{name}.fr.md"))  # fmt: skip
    assert len(english) == len(french)


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
