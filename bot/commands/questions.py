"""``fanion questions``: what was said to the bot and not understood, without names."""

import json
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

import click

from bot.commands.watching import found, opened, table, why_not
from bot.settings import SettingsError, read_settings

if TYPE_CHECKING:
    from bot.store.not_understood import Unanswered

SETTING = "FANION_KEEP_NOT_UNDERSTOOD"


@click.command()
@click.option("--most", type=click.IntRange(min=1), default=50, help="List so many (50).")
@click.option("--forget", is_flag=True, help="Remove them all instead.")
@click.option("--json", "as_json", is_flag=True, help="One JSON document.")
def questions(*, most: int, forget: bool, as_json: bool) -> None:
    """List what was said to the bot and not understood, what was said most often first.

    Kept without names for 90 days at most, and only with FANION_KEEP_NOT_UNDERSTOOD=on.
    Below each is what its words were taken for; docs/understanding.md says how to add
    a phrase.
    """
    try:
        settings = read_settings()
    except SettingsError as error:
        raise click.ClickException(str(error)) from None
    if why := why_not(found(settings.database_url)):
        raise click.ClickException(why)
    with opened(settings.database_url) as database:
        if forget:
            with database.transaction() as store:
                count = store.forget_not_understood()
            click.echo(json.dumps({"forgotten": count}) if as_json else f"Forgotten: {count}.")
            return
        with database.reading() as store:
            every = store.not_understood()
    counting = settings.keep_not_understood
    if as_json:
        listed = [_as_json(one) for one in every[:most]]
        document = {"counting": counting, "sentences": len(every), "questions": listed}
        click.echo(json.dumps(document, ensure_ascii=False))
        return
    for line in _page(every, most, counting=counting):
        click.echo(line)


def _page(every: Sequence["Unanswered"], most: int, *, counting: bool) -> Iterator[str]:
    if not every:
        yield "Nothing is kept that was not understood."
    rows = [(f"{one.count}×", one.language, one.sentence) for one in every[:most]]
    for one, line in zip(every, table(rows), strict=False):
        yield line
        yield click.style(f"    read as: {one.read}; last on {one.last}", dim=True)
    if len(every) > most:
        yield f"… and {len(every) - most} more: --most {len(every)}"
    if not counting:
        yield f"Nothing is being counted: {SETTING} is off."


def _as_json(one: "Unanswered") -> dict[str, Any]:
    return {
        "sentence": one.sentence,
        "language": one.language,
        "read": one.read,
        "count": one.count,
        "first": one.first.isoformat(),
        "last": one.last.isoformat(),
    }
