"""``fanion template``: the workbook that an organiser starts from."""

from pathlib import Path

import click

from bot.core.languages import SPOKEN

AT_FAULT = 1


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--lang", type=click.Choice(SPOKEN), default="en", help="Language of the workbook.")
@click.option("--force", is_flag=True, help="Overwrite FILE.")
def template(file: Path, lang: str, force: bool) -> None:
    """Write an empty mission workbook: drop-downs, example rows, explanations.

    Fill it in, then ask `fanion check FILE` whether it is understood.
    """
    from bot.files.template import write_template

    if file.suffix.lower() != ".xlsx":
        raise click.UsageError(f"{file} should end in .xlsx")
    if file.exists() and not force:
        click.echo(f"{file} is there already; --force overwrites it.", err=True)
        raise SystemExit(AT_FAULT)
    try:
        write_template(file, lang)
    except OSError as error:
        click.echo(f"{file} cannot be written: {error.strerror}", err=True)
        raise SystemExit(AT_FAULT) from error
    click.echo(f"{file} is ready. Fill it in, then: fanion check {file}")
