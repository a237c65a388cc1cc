"""Runs the yardsticks: ``python -m bench``, or ``python -m bench room`` for one of them.

Every module beside this one offers ``measure() -> Iterable[Result]``.
"""

import pkgutil
import sys
from importlib import import_module
from pathlib import Path

BESIDE = (
    "__main__",
    "organisations",
    "asked",
    "processor",
    "result",
    "slack_server",
    "telegram_server",
)
"""Modules that measure nothing themselves."""
LONG = ("changing", "dying", "model", "month", "scale_out", "soak")
"""Modules that take minutes, and measure only where they are named."""
WIDTHS = (58, 14, 14)


def main() -> None:
    """Print a line for everything that is measured; "!" stands before what is not good enough."""
    wanted = sys.argv[1:]
    found = sorted(one.name for one in pkgutil.iter_modules([str(Path(__file__).parent)]))
    names = [name for name in found if name not in BESIDE]
    unknown = [name for name in wanted if name not in names]
    if unknown:
        sys.exit(f"there is no bench {', '.join(unknown)}; there is: {', '.join(names)}")
    print(row("", "what", "measured", "aim"))
    for name in wanted or [name for name in names if name not in LONG]:
        for result in import_module(f"bench.{name}").measure():
            mark = " " if result.good_enough else "!"
            print(row(mark, result.what, result.measured, result.aim), flush=True)


def row(mark: str, *cells: str) -> str:
    """Write one line of the table."""
    padded = [cell.ljust(width) for cell, width in zip(cells, WIDTHS, strict=True)]
    return f"{mark:1} {' '.join(padded)}".rstrip()


if __name__ == "__main__":
    main()
