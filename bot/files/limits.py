"""What a process that does one piece of work may cost, whatever it was given."""

import resource
from contextlib import suppress


def cost_at_most(memory: int, seconds: int) -> None:
    """Let this process map so many bytes and compute for so long at most, and dump nothing.

    Called before anything of a file is looked at: a hostile one costs this process alone.
    """
    limits = (
        (resource.RLIMIT_AS, memory),
        (resource.RLIMIT_CPU, seconds),
        (resource.RLIMIT_CORE, 0),
    )
    for limit, most in limits:
        with suppress(ValueError):  # a system that does not know this limit
            resource.setrlimit(limit, (most, most))
