"""``fanion deliveries``: what went where and when."""

import json
from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import groupby

import click

from bot.commands.instant import INSTANT
from bot.commands.watching import Seen, found, opened, seen, table, why_not
from bot.outages import lasting
from bot.settings import SettingsError, read_settings

LATE = 120.0
"""Seconds; from there on PRODUCT.md calls it late."""


@click.command()
@click.argument("code")
@click.option("--since", type=INSTANT, help="Only what was due at this instant or later.")
@click.option(
    "--chat",
    help="Only one chat: main, followers, group:CODE, person:NAME, or our number of it.",
)
@click.option("--failed", is_flag=True, help="Only what did not arrive, or may not have.")
@click.option("--json", "as_json", is_flag=True, help="One JSON document.")
def deliveries(
    code: str, since: datetime | None, chat: str | None, *, failed: bool, as_json: bool
) -> None:
    """Say what went where and when in the mission CODE, without a word of any message.

    Times are site time.  Changes nothing, and works while the service runs and
    while it does not.
    """
    found_out = [
        one for one in _deliveries(code, since, failed=failed) if chat is None or _is(one, chat)
    ]
    if as_json:
        document = {"mission": code, "deliveries": [one.as_json() for one in found_out]}
        click.echo(json.dumps(document, ensure_ascii=False))
        return
    for line in _page(found_out, failed=failed):
        click.echo(line)


def _deliveries(code: str, since: datetime | None, *, failed: bool) -> list[Seen]:
    from bot.store.overview import NOT_ARRIVED

    try:
        url = read_settings().database_url
    except SettingsError as error:
        raise click.ClickException(str(error)) from None
    if why := why_not(found(url)):
        raise click.ClickException(why)
    with opened(url) as database, database.reading() as store:
        known = store.missions()
        if code not in known:
            there = f"there are {', '.join(known)}" if known else "there is none yet"
            raise click.ClickException(f"no mission {code!r}; {there}")
        mission = store.mission(code)
        every = store.deliveries_of(code, since=since, states=NOT_ARRIVED if failed else ())
        return sorted(
            (seen(mission, one) for one in every),
            key=lambda one: (one.delivery.sent_at or one.delivery.due_at, one.delivery.id),
        )


def _is(one: Seen, chat: str) -> bool:
    """Tell whether *one* went to what is called *chat*."""
    person = f"person:{one.delivery.chat.person}"
    return chat.casefold() in {one.to.casefold(), person, str(one.delivery.chat.id)}


def _page(found_out: Sequence[Seen], *, failed: bool) -> Iterator[str]:
    """Write a table for each day."""
    if not found_out:
        yield "Everything has arrived." if failed else "Nothing was sent yet."
        return
    rows = [_row(one) for one in found_out]
    lines = list(table(rows))
    for day, of_day in groupby(
        zip(found_out, lines, strict=True), key=lambda pair: pair[0].wall.date()
    ):
        yield click.style(f"\n{day:%A %d %B %Y}", bold=True)
        for _, line in of_day:
            yield line
    arrived = sum(one.delivery.sent_at is not None for one in found_out)
    rang = sum(one.delivery.rings and one.delivery.sent_at is not None for one in found_out)
    yield f"\n{len(found_out)} messages: {arrived} arrived, {rang} of them rang."


def _row(one: Seen) -> tuple[str, ...]:
    delivery = one.delivery
    return (
        f"{one.wall:%H:%M:%S}",
        "rings" if delivery.rings else "",
        f"{one.to} ({delivery.chat.ref.platform})",
        delivery.state.value + _late(one),
        one.what + (f" — {delivery.error}" if delivery.error else ""),
    )


def _late(one: Seen) -> str:
    """Say how late it was, where it was."""
    if one.late is None or one.late < LATE:
        return ""
    delta = one.delivery.sent_at - one.delivery.due_at if one.delivery.sent_at else None
    return f" {lasting(delta)} late" if delta is not None else ""
