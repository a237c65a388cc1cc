"""From a code to what one does with it: a link that opens Telegram, or words to type."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import click

from bot.core.languages.invitations import Invitations
from bot.settings import Settings
from bot.store.invitations import ORGANISER, PEOPLE

PICTURES = (".png", ".svg")
BORDER = 2
"""Light modules around the code; four are asked for, and phones do with two."""
HALVES = {(False, False): " ", (True, False): "▀", (False, True): "▄", (True, True): "█"}


def bot_name(settings: Settings) -> str:
    """Ask Telegram for the bot's name; empty where no token is set or nothing is told."""
    import asyncio

    from bot.platforms.telegram_doctor import username_of

    token = settings.telegram_token
    if token is None:
        return ""
    return asyncio.run(username_of(token.get_secret_value(), settings.telegram_api_url))


def for_a_person(what: str) -> bool:
    """Tell whether a code is opened in a direct chat, and not in a group."""
    return what == PEOPLE or what.startswith(ORGANISER)


def link(bot: str, what: str, code: str) -> str:
    """Return the link that opens Telegram with *code*, which is for *what*."""
    opens = "start" if for_a_person(what) else "startgroup"
    return f"https://t.me/{bot}?{opens}={code}"


def links_of(settings: Settings, codes: Mapping[str, str]) -> dict[str, str]:
    """Return the links of *codes* by what they are for; none where there is no Telegram."""
    bot = bot_name(settings) if codes else ""
    return {what: link(bot, what, code) for what, code in codes.items()} if bot else {}


def on_slack(settings: Settings) -> bool:
    """Tell whether the service speaks on Slack."""
    return settings.slack_bot_token is not None or bool(settings.slack_client_id)


def set_up(settings: Settings) -> tuple[str, ...]:
    """Return the platforms on which the service speaks."""
    there = {"telegram": settings.telegram_token is not None, "slack": on_slack(settings)}
    return tuple(name for name, so in there.items() if so)


def slack_command(code: str) -> str:
    """Return what is typed on Slack to use *code*; nobody else sees it there."""
    from bot.platforms.slack.manifest import COMMAND

    return f"{COMMAND} start {code}"


def told_on_slack(what: str, code: str, words: Invitations) -> str:
    """Say what to do on Slack with *code*, which is for *what*."""
    command = slack_command(code)
    if what == PEOPLE:
        return words.slack_for_people(command)
    return words.slack_directly(command) if for_a_person(what) else words.slack_in_chat(command)


def drawn(address: str) -> Iterator[str]:
    """Draw *address* as a QR code for a terminal: light as blocks, two rows to a line."""
    import segno

    rows = [
        [not dark for dark in row]
        for row in segno.make(address, error="m", micro=False).matrix_iter(border=BORDER)
    ]
    if len(rows) % 2:
        rows.append([False] * len(rows[0]))
    for upper, lower in zip(rows[::2], rows[1::2], strict=True):
        yield "".join(HALVES[pair] for pair in zip(upper, lower, strict=True))


def on_black(row: str) -> str:
    """Colour a row for terminals of any colours: what is light has to be light for a phone."""
    return click.style(row, fg="bright_white", bg="black")


def save_picture(address: str, file: Path) -> None:
    """Write *address* as a QR code into *file*, a .png or .svg, for its owner alone."""
    import io
    import os

    import segno

    made = io.BytesIO()
    kind = file.suffix.removeprefix(".").lower()
    segno.make(address, error="m", micro=False).save(made, kind=kind, scale=10, border=4)
    # It opens a group or makes an organiser, as the link does.
    opened = os.open(file, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600)
    with os.fdopen(opened, "wb") as written:
        written.write(made.getvalue())
