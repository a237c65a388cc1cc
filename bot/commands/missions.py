"""Opens the mission file that a command was given, or says what is wrong with it."""

from pathlib import Path

import click

from bot.core.languages.problems import Told, told
from bot.core.mission import Mission
from bot.core.problems import Problem
from bot.files.reading import Reading, read_file

AT_FAULT = 1
"""The exit status where the input is at fault."""


def open_mission(path: str, language: str = "en") -> Mission:
    """Return the mission in the file *path*.

    A file with errors ends the command with status 1, every problem on stderr.
    """
    reading = read(path)
    if reading.mission is None:
        complain(reading.problems, language)
        raise SystemExit(AT_FAULT)
    return reading.mission


def read(path: str) -> Reading:
    """Read the file *path*; whatever is wrong with it is among the problems."""
    return read_file(Path(path))


def complain(problems: tuple[Problem, ...], language: str) -> None:
    """Write every problem on stderr."""
    for problem in problems:
        click.echo(as_lines(told(problem, language)), err=True)


def as_lines(problem: Told) -> str:
    """Write a problem for people: level, place, what is wrong; below it how to mend it."""
    first = f"{problem.level_name}: {problem.where}: {problem.problem}"
    return f"{first}\n    {problem.hint}" if problem.hint else first
