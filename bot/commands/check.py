"""``fanion check``: what is wrong with a mission file, and how to mend it."""

import json

import click

from bot.commands.missions import AT_FAULT, as_lines, complain, programme_options, read
from bot.core.languages import SPOKEN
from bot.core.languages.problems import Told, counted, told
from bot.core.problems import Level
from bot.files.programme_alone import Given


@click.command()
@click.argument("file")
@click.option("--json", "as_json", is_flag=True, help="One JSON document.")
@click.option("--lang", type=click.Choice(SPOKEN), default="en", help="Language of the problems.")
@programme_options
def check(file: str, as_json: bool, lang: str, given: Given) -> None:
    """Check a mission file: every problem, where it is and how to mend it.

    Errors stop a load (exit status 1, every problem on stderr), warnings do not.
    """
    reading = read(file, given)
    problems = [told(problem, lang) for problem in reading.problems]
    errors = sum(problem.level is Level.ERROR for problem in reading.problems)
    if as_json:
        click.echo(_document(problems, ok=reading.ok))
    else:
        click.echo(counted(click.format_filename(file), errors, len(problems) - errors, lang))
    if not reading.ok:
        complain(reading.problems, lang)
        raise SystemExit(AT_FAULT)
    if not as_json:
        for problem in problems:
            click.echo(as_lines(problem))


def _document(problems: list[Told], *, ok: bool) -> str:
    listed = [
        {"where": one.where, "level": one.level, "problem": one.problem, "hint": one.hint}
        for one in problems
    ]
    return json.dumps({"ok": ok, "problems": listed}, ensure_ascii=False)
