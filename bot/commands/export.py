"""``fanion export``: the programme as it is now, as a workbook that loads again."""

from pathlib import Path
from typing import NoReturn

import click

from bot.commands.missions import AT_FAULT
from bot.core.languages import SPOKEN
from bot.core.languages.merging import merging_in
from bot.settings import SettingsError, read_settings
from bot.store.database import Database, DatabaseError
from bot.store.loading import stamp_of


@click.command()
@click.argument("code")
@click.option(
    "--out", required=True, type=click.Path(path_type=Path), help="The workbook (.xlsx)."
)
@click.option("--lang", type=click.Choice(SPOKEN), help="Language; else the mission's first.")
@click.option("--force", is_flag=True, help="Overwrite it.")
def export(code: str, out: Path, lang: str | None, force: bool) -> None:
    """Write the mission CODE as it is published now as a workbook.

    It says which revision it was written from: loaded again, it is compared
    with that one, and what others have changed since stays or is asked.
    """
    from bot.files.workbook_writing import write_workbook

    if out.suffix.lower() != ".xlsx":
        raise click.UsageError(f"{out} should end in .xlsx")
    if out.exists() and not force:
        _fail(f"{out} is there already; --force overwrites it.")
    try:
        database = Database.open(read_settings().database_url)
    except SettingsError as error:
        raise click.ClickException(error.said_in(lang or "en")) from None
    except DatabaseError as error:
        raise click.ClickException(str(error)) from None
    try:
        with database.transaction() as store:
            if not store.knows(code):
                _fail(f"There is no mission {code}: {', '.join(store.missions()) or 'none yet'}.")
            mission, revision = store.mission(code), stamp_of(store, code)
            drafts = len(store.drafts(code))
    finally:
        database.close()
    try:
        write_workbook(mission, out, lang or mission.language, revision)
    except OSError as error:
        _fail(f"{out} cannot be written: {error.strerror}")
    click.echo(merging_in(lang or "en").written(str(out), drafts))


def _fail(why: str) -> NoReturn:
    click.echo(why, err=True)
    raise SystemExit(AT_FAULT)
