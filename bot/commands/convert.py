"""``fanion convert``: a programme as people write it into a mission workbook."""

import json
from pathlib import Path

import click

from bot.commands.missions import AT_FAULT, complain
from bot.core import zones
from bot.core.languages import SPOKEN
from bot.core.languages.converting import converting_in
from bot.files.child import read_in_child
from bot.files.conversion import Conversion, Said


@click.command()
@click.argument("raw", type=click.Path(path_type=Path))
@click.option(
    "--out", required=True, type=click.Path(path_type=Path), help="The mission workbook."
)
@click.option("--zone", default="", help="Where it takes place: America/Los_Angeles.")
@click.option("--home-zone", default="", help="Where it comes from: Europe/Paris.")
@click.option("--title", default="", help="What the mission is called.")
@click.option("--code", default="", help="Its code: a-z, 0-9 and -.")
@click.option(
    "--answers",
    type=click.Path(path_type=Path),
    help="An earlier mission workbook; else the one at --out.",
)
@click.option(
    "--lang", type=click.Choice(SPOKEN), help="Language of the workbook; else the file's own."
)
@click.option("--json", "as_json", is_flag=True, help="One JSON document.")
def convert(  # noqa: PLR0917 - click gives them by name
    raw: Path,
    out: Path,
    zone: str,
    home_zone: str,
    title: str,
    code: str,
    answers: Path | None,
    lang: str | None,
    as_json: bool,
) -> None:
    """Make a mission workbook of RAW, a programme as people write it.

    What was not certain has a comment, what is open is asked on the sheet
    Questions.  Fill in the answers (or the cells) and convert again, also a
    later version of RAW: answers, changes by hand and codes stay.
    """
    from bot.files.conversion import convert as converted

    if out.suffix.lower() != ".xlsx":
        raise click.UsageError(f"{out} should end in .xlsx")
    for name, given in (("--zone", zone), ("--home-zone", home_zone)):
        if given and not zones.known(given):
            raise click.UsageError(f"{name}: {given} is no time zone; Europe/Paris is one")
    data = _read(raw)
    if data and read_in_child(data, raw.name)[0] is not None:
        click.echo(converting_in(lang or "en").is_mission(raw.name), err=True)
        raise SystemExit(AT_FAULT)
    earlier = _read(answers) if answers else out.read_bytes() if out.is_file() else b""
    said = Said(zone=zone, home_zone=home_zone, title=title, code=code, language=lang or "")
    done = converted(data, raw.name, said, earlier)
    words = converting_in(lang or done.language)
    if done.problems:
        complain(done.problems, lang or done.language)
        raise SystemExit(AT_FAULT)
    if not done.workbook:
        click.echo(words.no_programme(raw.name), err=True)
        raise SystemExit(AT_FAULT)
    try:
        out.write_bytes(done.workbook)
    except OSError as error:
        click.echo(f"{out} cannot be written: {error.strerror}", err=True)
        raise SystemExit(AT_FAULT) from error
    click.echo(_document(done) if as_json else _text(done, raw.name))


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        click.echo(f"{path} cannot be read: {error.strerror}", err=True)
        raise SystemExit(AT_FAULT) from error


def _text(done: Conversion, name: str) -> str:
    words = converting_in(done.language)
    lines = [words.converted(name, done.sessions, len(done.questions)), ""]
    lines += [
        f"{number}. {words.question(one)}" for number, one in enumerate(done.questions, start=1)
    ]
    if done.questions:
        lines.append("")
    if done.left_out:
        lines.append(words.rows_left_out(len(done.left_out)))
    lines.append(words.go_on(len(done.questions)))
    return "\n".join(lines)


def _document(done: Conversion) -> str:
    words = converting_in(done.language)
    return json.dumps(
        {
            "sessions": done.sessions,
            "marks": done.marks,
            "questions": [
                {
                    "key": one.key,
                    "fills": [target for target in one.targets if not target.startswith("all/")],
                    "question": words.question(one),
                    "where": one.cell,
                    "about": one.about,
                    "now": one.offered,
                }
                for one in done.questions
            ],
            "left_out": [
                {"where": row.cell, "text": row.text, "why": words.left_out(row.why)}
                for row in done.left_out
            ],
        },
        ensure_ascii=False,
    )
