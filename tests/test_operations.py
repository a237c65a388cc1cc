"""The page for operators is true: its commands, settings, leads, units, and the compose file."""

import configparser
import re
from pathlib import Path

import pytest
from click.testing import CliRunner
from ruamel.yaml import YAML

from bot.app import A_MOMENT, ENDS_WITHIN
from bot.commands import COMMANDS, cli
from bot.commands.run import LEAVES_WITHIN
from bot.settings import PREFIX, Settings

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs" / "operations.md").read_text(encoding="utf-8")
SHELL = re.findall(r"```sh\n(.*?)```", PAGE, re.DOTALL)
UNITS = re.findall(r"```ini\n(.*?)```", PAGE, re.DOTALL)
CODE = "\n".join([*SHELL, *UNITS, *re.findall(r"`([^`\n]+)`", PAGE)])
COMPOSE = YAML(typ="safe").load((ROOT / "compose.yaml").read_text(encoding="utf-8"))
SCALED = YAML(typ="safe").load((ROOT / "compose.scale.yaml").read_text(encoding="utf-8"))
DOCKERFILE = (ROOT / "Dockerfile").read_text(encoding="utf-8")
GONE_WITHIN = 10.0


def fanions():
    """Yield each command of ours that is named, and what stands behind it."""
    return re.findall(r"(?:bin/|exec fanion |^)fanion ([a-z][a-z-]*)([^\n`]*)", CODE, re.MULTILINE)


def unit(number):
    read = configparser.ConfigParser(strict=False, interpolation=None)
    read.optionxform = str
    read.read_string(UNITS[number])
    return read


def test_every_command_that_is_named_is_one():
    assert {command for command, _ in fanions()} <= set(COMMANDS)
    assert len(fanions()) > 10


def test_every_option_that_is_named_is_one():
    for command, rest in fanions():
        offered = CliRunner().invoke(cli, [command, "--help"]).output
        named = set(re.findall(r"(--[a-z-]+)", rest.partition("&&")[0]))
        assert named <= set(re.findall(r"--[a-z-]+", offered)), command


def test_every_setting_that_is_named_is_one():
    named = set(re.findall(rf"\b({PREFIX}[A-Z_]*[A-Z])\b", PAGE))
    assert named <= {f"{PREFIX}{name.upper()}" for name in Settings.model_fields}


def test_every_lead_is_there():
    leads = re.findall(r"\]\((?!https?:)([^)#]+)[^)]*\)", PAGE)
    assert [lead for lead in leads if not (ROOT / "docs" / lead).exists()] == []


def test_every_make_target_is_one():
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    asked = re.findall(r"^make (\S+)", "\n".join(SHELL), re.MULTILINE)
    assert [one for one in asked if f"\n{one}:" not in makefile] == []


def test_the_readme_leads_here():
    assert "(docs/operations.md)" in (ROOT / "README.md").read_text(encoding="utf-8")


# ---- units and container -------------------------------------------------------------------


@pytest.mark.parametrize("number", range(3))
def test_each_unit_reads_as_one(number):
    sections = {"Service", "Timer"} & set(unit(number).sections())
    assert ("Unit" in unit(number), len(sections)) == (True, 1)


def test_the_service_runs_what_make_installs_as_its_own_user():
    service = unit(0)["Service"]
    assert service["ExecStart"] == "/opt/fanion/.venv/bin/fanion run"
    assert service["User"] == "fanion"
    assert service["ReadWritePaths"] == service["WorkingDirectory"] == "/var/lib/fanion"


def test_whoever_stops_it_waits_longer_than_it_takes():
    assert ENDS_WITHIN + 2 * A_MOMENT < LEAVES_WITHIN < GONE_WITHIN
    assert float(unit(0)["Service"]["TimeoutStopSec"]) > GONE_WITHIN
    assert float(COMPOSE["services"]["fanion"]["stop_grace_period"].rstrip("s")) > GONE_WITHIN


def test_the_container_writes_to_its_volume_alone_and_listens_to_this_machine():
    service = COMPOSE["services"]["fanion"]
    assert service["volumes"] == ["data:/data"]
    assert list(COMPOSE["volumes"]) == ["data"]
    assert "VOLUME /data" in DOCKERFILE
    assert (service["read_only"], service["cap_drop"]) == (True, ["ALL"])
    assert service["ports"] == ["127.0.0.1:8080:8080"]


# ---- several processes -----------------------------------------------------------------------


def test_one_process_hears_and_three_help_once_the_database_is_there():
    services = SCALED["services"]
    assert sorted(services) == ["database", "run", "worker"]
    assert (services["run"]["command"], services["worker"]["command"]) == (["run"], ["worker"])
    assert services["worker"]["deploy"]["replicas"] == 3
    for name in ("run", "worker"):
        assert services[name]["command"][0] in COMMANDS
        assert services[name]["depends_on"] == {"database": {"condition": "service_healthy"}}


def test_a_mission_is_loaded_by_a_container_that_is_lent_the_file():
    (lent,) = re.findall(
        r"^docker compose --file compose.scale.yaml run (.*)$", CODE, re.MULTILINE
    )
    remove, volume, mounted, service, command, file = lent.split()
    assert (remove, volume) == ("--rm", "--volume")
    assert mounted == f'"$PWD{file}:{file}:ro"'
    assert 'ENTRYPOINT ["fanion"]' in DOCKERFILE
    assert (service in SCALED["services"], command in COMMANDS) == (True, True)
    # A copy would have to be written to the image, or to what is in memory alone.
    assert (SCALED["services"][service]["read_only"], "compose.scale.yaml cp" in CODE) == (
        True,
        False,
    )


def test_they_share_the_database_and_its_password_stands_in_no_file_of_ours():
    database = SCALED["services"]["database"]
    asked = "${POSTGRES_PASSWORD:?stands in .env}"
    made = {name: database["environment"][f"POSTGRES_{name}"] for name in ("USER", "DB")}
    assert made == {"USER": "fanion", "DB": "fanion"}
    assert database["environment"]["POSTGRES_PASSWORD"] == asked
    for name in ("run", "worker"):
        url = SCALED["services"][name]["environment"]["FANION_DATABASE_URL"]
        assert url == f"postgresql://fanion:{asked}@database/fanion"


def test_the_database_keeps_everything_in_a_volume_and_says_when_it_is_there():
    database = SCALED["services"]["database"]
    assert [one.partition(":")[0] for one in database["volumes"]] == list(SCALED["volumes"])
    assert database["healthcheck"]["test"][:2] == ["CMD", "pg_isready"]
    assert "ports" not in database


def test_each_process_may_write_nowhere_and_is_given_time_to_stop():
    for name in ("run", "worker"):
        service = SCALED["services"][name]
        assert (service["read_only"], service["cap_drop"]) == (True, ["ALL"])
        assert "volumes" not in service
        assert float(service["stop_grace_period"].rstrip("s")) > GONE_WITHIN
    assert SCALED["services"]["run"]["ports"] == ["127.0.0.1:8080:8080"]
    assert "ports" not in SCALED["services"]["worker"]
