"""A mission file as the input of a command: read, or refused with every problem on stderr."""

from pathlib import Path

import click

from bot.core.languages.problems import told
from bot.core.mission import Mission
from bot.core.problems import Level, Problem
from bot.files.reading import read_file


def mission_of(file: Path, language: str = "en") -> Mission:
    """Return the mission in *file*; where it has errors, print every problem and exit with 1."""
    reading = read_file(file)
    if reading.mission is None or not reading.ok:
        print_problems(reading.problems, language)
        raise SystemExit(1)
    return reading.mission


def print_problems(problems: tuple[Problem, ...], language: str) -> None:
    """Print each problem on stderr: where, what is wrong, how to mend it."""
    for problem in problems:
        said = told(problem, language)
        colour = "red" if problem.level is Level.ERROR else "yellow"
        level = click.style(problem.level.value, fg=colour)
        click.echo(f"{problem.where}: {level}: {said.problem}", err=True)
        if said.hint:
            click.echo(f"    {said.hint}", err=True)
