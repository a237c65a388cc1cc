"""``fanion backup``: a copy of everything, while the service runs."""

import json
from pathlib import Path

import click

from bot.clock import SystemClock
from bot.settings import SettingsError, read_settings
from bot.store.copies import KEY, Copy, copy_of, file_of
from bot.store.errors import DatabaseError

NAMED = "-backup-"
"""Stands in the name of a copy between its database's and its date."""
ON_A_SERVER = """\
the database is on a server, which has its own means, for example
    pg_dump --format=custom --file=fanion.dump "$FANION_DATABASE_URL"
and to go back to that, with Fanion stopped,
    pg_restore --clean --if-exists --dbname="$FANION_DATABASE_URL" fanion.dump
Such a copy has the answers to anonymous polls in it that are open: keep it for a day at most
where a mission asks anonymously. The key that signs links is FANION_SECRET_KEY."""


@click.command()
@click.argument("file", required=False, type=click.Path(path_type=Path))
@click.option(
    "--keep",
    type=click.IntRange(min=1),
    help="Remove older copies beside this one that have names of this kind; so many stay.",
)
@click.option("--json", "as_json", is_flag=True, help="One JSON document.")
def backup(file: Path | None, keep: int | None, as_json: bool) -> None:
    """Copy everything to FILE, while the service runs; check the copy and say what is in it.

    Without FILE, or where it is a folder, the copy is named after the
    database and the moment.  A file that is there is never overwritten.
    """
    try:
        settings = read_settings()
        database = file_of(settings.database_url)
        if database is None:
            raise click.ClickException(ON_A_SERVER)
        made = copy_of(database, _destination(database, file))
    except (SettingsError, DatabaseError) as error:
        raise click.ClickException(str(error)) from None
    removed = _prune(made.file, database, keep) if keep is not None else []
    if as_json:
        click.echo(json.dumps(_document(made, removed), ensure_ascii=False))
    else:
        click.echo(described(made, database, removed))


def _destination(database: Path, file: Path | None) -> Path:
    if file is not None and not file.is_dir():
        return file
    moment = SystemClock().now().strftime("%Y-%m-%dT%H%M%SZ")
    return (file or database.parent) / f"{database.stem}{NAMED}{moment}.db"


def _prune(made: Path, database: Path, keep: int) -> list[Path]:
    """Remove the oldest copies beside *made* that were named by us, all but *keep*."""
    named = sorted(made.parent.glob(f"{database.stem}{NAMED}*Z.db"), key=lambda one: one.name)
    removed = [one for one in named[:-keep] if one != made]
    for one in removed:
        one.unlink()
        one.with_name(one.name + KEY).unlink(missing_ok=True)
    return removed


def described(made: Copy, database: Path, removed: list[Path]) -> str:
    """Say where the copy is, what is in it and what is not, and how to go back to it."""
    counts = made.counts
    missions = ", ".join(made.titles) or "no mission yet"
    known = f"{counts['chats']:,} chats, {counts['accounts']:,} accounts"
    lines = [
        f"Copied to {made.file} ({_in_megabytes(made.size)}), read again and found whole.",
        f"In it: {missions}; {known}, {counts['messages']:,} messages (schema {made.schema}).",
    ]
    if made.key is not None:
        lines.append(f"The key that signs links is beside it: {made.key}")
    lines += [
        "Not in it: your settings (.env), and the answers to anonymous polls that are open.",
        *(f"Removed: {one}" for one in removed),
        f"To go back to it: stop Fanion, move {database} and all files that begin with that",
        f"name away, copy this one to {database}"
        + (f" and its key to {database}{KEY}" if made.key is not None else "")
        + ", start Fanion.",
    ]
    return "\n".join(lines)


def _in_megabytes(size: int) -> str:
    return f"{size / 1_000_000:.1f} MB"


def _document(made: Copy, removed: list[Path]) -> dict[str, object]:
    return {
        "file": str(made.file),
        "key": str(made.key) if made.key is not None else None,
        "bytes": made.size,
        "schema": made.schema,
        "titles": list(made.titles),
        **made.counts,
        "removed": [str(one) for one in removed],
    }
