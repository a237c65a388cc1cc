"""Opens the mission file that a command was given, or says what is wrong with it."""

from collections.abc import Callable
from functools import wraps
from pathlib import Path

import click

from bot.core.languages.problems import Told, told
from bot.core.mission import Mission
from bot.core.problems import Problem
from bot.files.programme_alone import Given
from bot.files.reading import Reading, read_file

AT_FAULT = 1
"""The exit status where the input is at fault."""


OPTIONS = {
    "--zone": "Of a CSV file, a calendar or a schedule: the zone of its times.",
    "--home-zone": "As --zone: the zone that the mission comes from.",
    "--title": "As --zone: what the mission is called.",
    "--code": "As --zone: the mission's code (a-z, 0-9 and '-').",
}
"""What a file that is a programme alone does not say."""


def programme_options(command: Callable[..., None]) -> Callable[..., None]:
    """Give *command* the options of a file that is a programme alone, as *given*."""

    @wraps(command)
    def with_given(
        *args: object, zone: str, home_zone: str, title: str, code: str, **others: object
    ) -> None:
        given = Given(zone=zone, home_zone=home_zone, title=title, code=code)
        command(*args, given=given, **others)

    for name, what in reversed(OPTIONS.items()):
        with_given = click.option(name, default="", metavar="TEXT", help=what)(with_given)
    return with_given


def open_mission(path: str, language: str = "en", given: Given | None = None) -> Mission:
    """Return the mission in the file *path*.

    A file with errors ends the command with status 1, every problem on stderr.
    """
    reading = read(path, given)
    if reading.mission is None:
        complain(reading.problems, language)
        raise SystemExit(AT_FAULT)
    return reading.mission


def read(path: str, given: Given | None = None) -> Reading:
    """Read the file *path*; whatever is wrong with it is among the problems."""
    return read_file(Path(path), given or Given())


def complain(problems: tuple[Problem, ...], language: str) -> None:
    """Write every problem on stderr."""
    for problem in problems:
        click.echo(as_lines(told(problem, language)), err=True)


def as_lines(problem: Told) -> str:
    """Write a problem for people: level, place, what is wrong; below it how to mend it."""
    first = f"{problem.level_name}: {problem.where}: {problem.problem}"
    return f"{first}\n    {problem.hint}" if problem.hint else first
