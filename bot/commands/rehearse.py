"""``fanion rehearse``: every message before anyone flies."""

import json
from collections.abc import Sequence
from datetime import datetime

import click

from bot.commands.instant import INSTANT
from bot.commands.missions import open_mission, programme_options
from bot.core import zones
from bot.core.agenda.due import Audience
from bot.core.checks.budget import BUDGET
from bot.core.mission import Mission
from bot.core.plain import render
from bot.core.rehearsal import Rehearsed, audience_named, rehearsal, rings_by_day
from bot.core.site_time import site_time
from bot.files.programme_alone import Given

CHATS = "main,followers"


@click.command()
@click.argument("file")
@click.option("--from", "start", type=INSTANT, help="Leave out what comes before this instant.")
@click.option("--to", "end", type=INSTANT, help="Leave out what comes from this instant on.")
@click.option(
    "--chats",
    default=CHATS,
    show_default=True,
    help="The chats there are: main, followers, a group's code, person:NAME.",
)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object a line.")
@programme_options
def rehearse(
    file: str,
    start: datetime | None,
    end: datetime | None,
    chats: str,
    *,
    as_json: bool,
    given: Given,
) -> None:
    """Show every message that the clock alone will cause for the mission in FILE."""
    mission = open_mission(file, given=given)
    audiences = [_audience(mission, name.strip()) for name in chats.split(",") if name.strip()]
    messages = [
        one
        for one in rehearsal(mission, audiences)
        if (start is None or one.due.at >= start) and (end is None or one.due.at < end)
    ]
    if as_json:
        for one in messages:
            click.echo(json.dumps(_as_json(mission, one), ensure_ascii=False))
    else:
        _timeline(mission, messages)


def _audience(mission: Mission, name: str) -> Audience:
    try:
        return audience_named(mission, name)
    except ValueError:
        known = ", ".join(["main", "followers", *mission.group_codes, "person:NAME"])
        raise click.BadParameter(
            f"no chat {name!r}; there are {known}", param_hint="--chats"
        ) from None


def _as_json(mission: Mission, one: Rehearsed) -> dict[str, object]:
    return {
        "at": f"{one.due.at:%Y-%m-%dT%H:%M:%SZ}",
        "kinds": [kind.value for kind in one.due.kinds],
        "sessions": list(one.due.sessions),
        "to": _name(mission, one.due.audience),
        "rings": one.due.rings,
        "language": one.due.audience.language,
        "text": render(one.message),
    }


def _name(mission: Mission, audience: Audience) -> str:
    if audience.person:
        return f"person:{mission.people_by_code[audience.person].name}"
    return audience.name


def _timeline(mission: Mission, messages: Sequence[Rehearsed]) -> None:
    """Print day by day, in both clocks, and how often each phone rings."""
    here = site_time(mission)
    rings = rings_by_day(mission, [one.due for one in messages])
    day = None
    for one in messages:
        wall = here.wall(one.due.at)
        if wall.date() != day:
            day = wall.date()
            click.secho(f"\n{day:%A %d %B %Y}", bold=True)
            ringing = sum(o.due.rings and here.date(o.due.at) == day for o in messages)
            for line in _rings_of_day(mission, rings.get(day, {}), ringing):
                click.echo(f"  {line}")
        home = zones.wall_time(one.due.at, mission.home_zone)
        bell = "🔔" if one.due.rings else "  "
        kinds = ", ".join(kind.value.replace("_", " ") for kind in one.due.kinds)
        to = _name(mission, one.due.audience)
        click.echo(f"  {wall:%H:%M} (home {home:%a %H:%M}) {bell} → {to}: {kinds}")
        for line in render(one.message).splitlines():
            click.echo(f"        {line}")


def _rings_of_day(mission: Mission, counts: dict[str, int], ringing: int) -> list[str]:
    """Say how often the phones ring: in one line where all ring alike.

    *ringing* is how many messages ring; a file without people has no phones to count.
    """
    if not ringing:
        return ["no phone rings"]
    if not counts:
        return [f"{ringing} × a phone rings"]
    over = f" (more than {BUDGET}: too many)"
    if len(set(counts.values())) == 1:
        times = next(iter(counts.values()))
        return [f"every phone rings {times} ×{over if times > BUDGET else ''}"]
    people = mission.people_by_code
    return [
        f"{people[code].name}: {times} ×{over if times > BUDGET else ''}"
        for code, times in sorted(counts.items(), key=lambda one: (-one[1], one[0]))
    ]
