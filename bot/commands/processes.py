"""Which processes share a database, for people and as JSON."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from bot.commands.watching import table

if TYPE_CHECKING:
    from bot.store.sharing import RunningProcess

MINUTE = "%Y-%m-%d %H:%M"
INSTANT = "%Y-%m-%dT%H:%M:%SZ"
DOES = {"lane": "sends on", "ears": "listens on"}
"""What the first word of a lease's name means; the second is the platform."""


def of_processes(processes: "Sequence[RunningProcess]") -> Iterator[str]:
    """Say which *processes* there are, and what each of them alone does."""
    if not processes:
        return
    yield "Processes on this database:"
    yield from table(
        [
            (f"fanion {one.role}", f"on {one.host}", f"since {one.since:{MINUTE}}", does(one))
            for one in processes
        ]
    )


def does(process: "RunningProcess") -> str:
    """Say what a process alone does, or that it would take over."""
    if not process.lives:
        return f"is gone; seen last at {process.seen_at:{MINUTE}}"
    alone = ["looks what is due"] if process.leads else []
    for lease in process.holds:
        what, _, platform = lease.partition(" ")
        alone.append(f"{DOES[what]} {platform}")
    return ", ".join(alone) or "stands by"


def as_json(process: "RunningProcess") -> dict[str, object]:
    """Return what is known of a process."""
    return {
        "host": process.host,
        "role": process.role,
        "since": f"{process.since:{INSTANT}}",
        "seen_at": f"{process.seen_at:{INSTANT}}",
        "lives": process.lives,
        "leads": process.leads,
        "holds": list(process.holds),
    }
