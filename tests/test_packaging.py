"""What is installed: the wheel holds our three packages with their data; the locks hold the rest."""

import os
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import distribution
from pathlib import Path
from zipfile import ZipFile

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]

MACHINES = [
    {
        "python_version": version,
        "python_full_version": f"{version}.0",
        "sys_platform": platform,
        "platform_system": system,
        "platform_machine": machine,
        "os_name": "posix",
        "implementation_name": "cpython",
        "platform_python_implementation": "CPython",
    }
    for version in ("3.11", "3.12", "3.13")
    for platform, system, machine in (
        ("linux", "Linux", "x86_64"),
        ("linux", "Linux", "aarch64"),
        ("darwin", "Darwin", "x86_64"),
        ("darwin", "Darwin", "arm64"),
    )
]


# ---- the wheel -------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def wheel(tmp_path_factory) -> ZipFile:
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", folder],
        cwd=ROOT,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        check=True,
    )
    (built,) = folder.glob("*.whl")
    with ZipFile(built) as opened:
        yield opened


def tracked(*patterns: str) -> set[str]:
    """List the files in git that match, relative to the root."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--", *patterns],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return {name for name in listed.stdout.split("\0") if name and (ROOT / name).is_file()}


def test_the_wheel_installs_three_packages_and_no_other(wheel):
    version = PROJECT["version"]
    assert {name.split("/")[0] for name in wheel.namelist()} == {
        "bot",
        "handlers",
        "schedules",
        f"fanion-{version}.dist-info",
    }


def test_the_wheel_holds_every_file_of_the_packages(wheel):
    """Samples, workbooks, migrations and the room's page are read from where they are installed."""
    assert tracked("bot", "handlers", "schedules") - set(wheel.namelist()) == set()


@pytest.mark.parametrize(
    "wanted",
    [
        r"bot/samples/silicon-valley-2022\.yaml",
        r"bot/samples/.+\.xlsx",
        r"bot/store/migrations/(.+/)?\w+\.py",
        r"bot/web/.+\.html",
        r"bot/web/.+\.css",
        r"bot/web/.+\.js",
    ],
)
def test_the_wheel_holds_what_the_service_reads(wheel, wanted):
    assert [name for name in wheel.namelist() if re.fullmatch(wanted, name)] != []


def test_the_one_command_is_fanion(wheel):
    (entry_points,) = (name for name in wheel.namelist() if name.endswith("/entry_points.txt"))
    assert wheel.read(entry_points).decode().split() == [
        "[console_scripts]",
        "fanion",
        "=",
        "bot.__main__:main",
    ]


def test_no_index_would_take_it(wheel):
    (metadata,) = (name for name in wheel.namelist() if name.endswith(".dist-info/METADATA"))
    assert "Classifier: Private :: Do Not Upload" in wheel.read(metadata).decode().splitlines()


# ---- the locks -------------------------------------------------------------------------------


def pins(lock: str) -> dict[str, str]:
    """Read a lock file as versions by canonical name."""
    lines = (ROOT / lock).read_text(encoding="utf-8").splitlines()
    pinned = (re.match(r"([\w.-]+)==([\w.!+-]+)", line) for line in lines)
    return {canonicalize_name(pin[1]): pin[2] for pin in pinned if pin}


def needs(name: str, extras: set[str]) -> Iterator[Requirement]:
    """Yield what an installed distribution needs on any of the machines that we promise."""
    for text in distribution(name).requires or ():
        need = Requirement(text)
        if need.marker is None or any(
            need.marker.evaluate({**machine, "extra": extra})
            for machine in MACHINES
            for extra in extras | {""}
        ):
            yield need


def unlocked(roots: list[str], lock: dict[str, str]) -> list[str]:
    """Follow *roots* through all that they need, and name what *lock* lacks or holds otherwise."""
    missing, seen = [], set()
    waiting = [Requirement(root) for root in roots]
    while waiting:
        need = waiting.pop()
        name = canonicalize_name(need.name)
        if name not in lock or not need.specifier.contains(lock[name], prereleases=True):
            missing.append(str(need))
        elif (name, *sorted(need.extras)) not in seen:
            seen.add((name, *sorted(need.extras)))
            waiting += needs(name, need.extras)
    return missing


@pytest.mark.parametrize(
    ("lock", "extra"), [("requirements.lock", None), ("requirements-dev.lock", "dev")]
)
def test_a_lock_holds_what_any_promised_machine_needs(lock, extra):
    """Linux and macOS, CPython 3.11 to 3.13: not only the machine on which it was made."""
    roots = PROJECT["dependencies"] + (PROJECT["optional-dependencies"][extra] if extra else [])
    assert unlocked(roots, pins(lock)) == []


def test_the_tests_run_on_the_versions_that_the_service_runs_on():
    dev = pins("requirements-dev.lock")
    assert pins("requirements.lock").items() - dev.items() == set()


def test_the_locks_agree_on_what_several_of_them_hold():
    """They are installed together, into one .venv."""
    dev = pins("requirements-dev.lock")
    for other in (pins("requirements-build.lock"), pins("requirements-teach.lock")):
        shared = dev.keys() & other.keys()
        assert {name: dev[name] for name in shared} == {name: other[name] for name in shared}


@pytest.mark.parametrize(
    "lock",
    [
        "requirements.lock",
        "requirements-build.lock",
        "requirements-dev.lock",
        "requirements-teach.lock",
    ],
)
def test_every_pin_has_its_hashes(lock):
    text = (ROOT / lock).read_text(encoding="utf-8")
    packages = re.split(r"^(?=[\w.-]+==)", text, flags=re.MULTILINE)[1:]
    assert [package.split()[0] for package in packages if "--hash=sha256:" not in package] == []
