"""The README is true: its commands run, its settings and files are there."""

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from bot.commands import COMMANDS, cli
from bot.settings import PREFIX, Settings

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
SHELL = "\n".join(re.findall(r"```sh\n(.*?)```", README, re.DOTALL))


def test_every_command_is_in_the_table_and_every_row_is_a_command():
    rows = re.findall(r"^\| `fanion ([\w-]+)", README, re.MULTILINE)
    assert sorted(rows) == sorted(COMMANDS)


@pytest.mark.parametrize("command", sorted(COMMANDS))
def test_every_command_says_what_it_does(command):
    asked = CliRunner().invoke(cli, [command, "--help"])
    assert asked.exit_code == 0
    assert asked.output.startswith("Usage: ")


def test_every_setting_is_described_and_nothing_else():
    described = set(re.findall(rf"`({PREFIX}[A-Z_]+[A-Z])`", README))
    assert described == {f"{PREFIX}{name.upper()}" for name in Settings.model_fields}


def test_every_make_target_is_one():
    targets = set(re.findall(r"^(\w+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    assert set(re.findall(r"^make (\w+)", SHELL, re.MULTILINE)) <= targets


def test_every_file_that_it_leads_to_is_there():
    leads = re.findall(r"\]\((?!https?:)([^)#]+)\)", README)
    assert [lead for lead in leads if not (ROOT / lead).exists()] == []


def test_the_commands_for_ones_own_mission_work_in_that_order(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    commands = re.findall(r"^\.venv/bin/fanion (.*)$", SHELL, re.MULTILINE)
    assert commands[-1] == "run"
    for command in commands[:-1]:
        done = CliRunner().invoke(cli, command.split(), input="y\n")
        assert (command, done.exit_code) == (command, 0), done.output
