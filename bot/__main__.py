"""Hands over to the command line."""

from bot.commands import cli


def main() -> None:
    """Run ``fanion``."""
    cli(prog_name="fanion")


if __name__ == "__main__":
    main()
