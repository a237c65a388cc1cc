"""Hands over to the command line."""

import gc

# Whatever is imported stays: without this the collector goes through it all again and again,
# which is a fifth of the time until a command begins.
gc.set_threshold(10_000, 20, 100)

from bot.commands import cli  # noqa: E402 - see above


def main() -> None:
    """Run ``fanion``."""
    cli(prog_name="fanion")


if __name__ == "__main__":
    main()
