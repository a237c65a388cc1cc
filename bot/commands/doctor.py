"""``fanion doctor``: what is configured, what is missing, and what to do about it."""

import asyncio
import json
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

import click
from pydantic import SecretStr

from bot.clock import SystemClock
from bot.commands.missions import AT_FAULT
from bot.core.condition import (
    Condition,
    DatabaseFacts,
    DatabaseState,
    MissionFacts,
    Poller,
    Setup,
    SlackFacts,
    SlackSetup,
    TelegramFacts,
)
from bot.core.diagnosis import Finding, Grade, findings
from bot.core.diagnosis.slack import BEGINS
from bot.core.languages import SPOKEN
from bot.core.languages.diagnosis import Diagnosis, diagnosis_in, found
from bot.settings import PREFIX, Settings, SettingsError, TelegramMode, read_settings

if TYPE_CHECKING:
    from bot.store.workspaces import Workspace

ENV = Path(".env")
LISTENS = 3.0
"""Seconds in which another poller comes back after its call was ended."""
MARKS = {Grade.OK: ("✓", "green"), Grade.WARNING: ("!", "yellow"), Grade.FAULT: ("✗", "red")}
OF_SLACK = (
    "slack_bot_token",
    "slack_app_token",
    "slack_signing_secret",
    "slack_client_id",
    "slack_client_secret",
)
ADDRESSES = ("database_url",)
"""Settings that may have a password in them."""


@click.command()
@click.option("--json", "as_json", is_flag=True, help="One JSON document.")
@click.option("--lang", type=click.Choice(SPOKEN), default="en", help="Language of the texts.")
@click.option(
    "--listen",
    type=click.FloatRange(min=0, max=50),
    default=LISTENS,
    show_default=True,
    help="Seconds to listen for another program that uses the same token.",
)
def doctor(as_json: bool, lang: str, listen: float) -> None:
    """Say what is configured, what is missing, and what to press or type.

    Changes nothing, and shows no secret.  Exit status 1 where something is at
    fault; a warning is none.
    """
    settings: Settings | None = None
    try:
        settings = read_settings()
    except SettingsError as error:
        condition = Condition(wrong_settings=error.said_in(lang))
    else:
        condition = _condition(settings, listen)
    found_out = findings(condition)
    show = _document if as_json else _page
    click.echo(show(settings, condition, found_out, lang))
    if any(finding.grade is Grade.FAULT for finding in found_out):
        raise SystemExit(AT_FAULT)


# ---- looking ---------------------------------------------------------------------------------


@dataclass(frozen=True)
class Kept:
    """What the database has that platforms are asked about; *missions* None: it was not read."""

    missions: tuple[MissionFacts, ...] | None = None
    groups: tuple[str, ...] = ()
    channels: tuple[str, ...] = ()
    workspaces: "tuple[Workspace, ...]" = ()
    unreadable: tuple[str, ...] = ()
    processes: tuple[str, ...] = ()


def _condition(settings: Settings, listen: float) -> Condition:
    """Look at the database, and ask the platforms whose settings are there."""
    from bot.store.examination import examine

    facts = examine(settings.database_url)
    kept = _kept(settings, facts)
    facts = replace(facts, processes=kept.processes)
    return Condition(
        setup=_setup(settings),
        database=facts,
        missions=kept.missions,
        telegram=_ask_telegram(settings, kept.groups, None if facts.runs else listen),
        slack=_ask_slack(settings, kept, runs=facts.runs),
    )


def _kept(settings: Settings, facts: DatabaseFacts) -> Kept:
    from bot.store.database import Database
    from bot.store.examination import groups_on, missions_in

    if facts.state is not DatabaseState.READY:
        return Kept(missions=() if facts.state is DatabaseState.NEW else None)
    database = Database.open(settings.database_url)
    try:
        with database.reading() as store:
            kept = Kept(
                missions_in(store),
                groups_on(store, "telegram"),
                groups_on(store, "slack"),
                store.workspaces("slack"),
                processes=tuple(
                    f"fanion {one.role} on {one.host}"
                    for one in (store.processes() if database.shared else ())
                    if one.lives
                ),
            )
    finally:
        database.close()
    return _opened(kept, settings, database.file) if kept.workspaces else kept


def _opened(kept: Kept, settings: Settings, file: Path | None) -> Kept:
    """Open the tokens of workspaces, as far as a key is there that does."""
    from bot.store.sealing import Seal, UnreadableError
    from bot.store.secret import secrets_there

    given = settings.secret_key
    keys = secrets_there(given.get_secret_value() if given is not None else "", file)
    seal = Seal(*keys or (b"",))
    readable, unreadable = [], []
    for one in kept.workspaces:
        try:
            readable.append(replace(one, token=seal.opened(one.token)))
        except UnreadableError:
            unreadable.append(one.name)
    return replace(kept, workspaces=tuple(readable), unreadable=tuple(unreadable))


def _setup(settings: Settings) -> Setup:
    hook = settings.telegram_mode is TelegramMode.WEBHOOK
    return Setup(
        telegram=settings.telegram_token is not None,
        slack=_setup_of_slack(settings),
        room=bool(settings.room),
        expected_hook=settings.public_url if hook else "",
        open_file=str(ENV) if _others_read(ENV) and _any_secret(settings) else "",
    )


def _setup_of_slack(settings: Settings) -> SlackSetup:
    there = tuple(_name(one) for one in OF_SLACK if getattr(settings, one))
    if not there:
        return SlackSetup()
    from bot.platforms.slack_doctor import begins, is_secret

    secret = settings.slack_signing_secret
    tokens = {
        _name("slack_bot_token"): settings.slack_bot_token,
        _name("slack_app_token"): settings.slack_app_token,
    }
    return SlackSetup(
        there=there,
        begin=tuple(
            (name, begins(token.get_secret_value())) for name, token in tokens.items() if token
        ),
        secret_shaped=secret is None or is_secret(secret.get_secret_value()),
        public_url=settings.public_url,
    )


def _any_secret(settings: Settings) -> bool:
    return any(isinstance(value, SecretStr) for _, value in settings)


def _others_read(file: Path) -> bool:
    try:
        return bool(file.stat().st_mode & (stat.S_IRGRP | stat.S_IROTH))
    except OSError:
        return False


def _ask_telegram(
    settings: Settings, groups: tuple[str, ...], listen: float | None
) -> TelegramFacts | None:
    if settings.telegram_token is None:
        return None
    from bot.platforms.telegram_doctor import Asked, examine

    asked = Asked(
        token=settings.telegram_token.get_secret_value(),
        server=settings.telegram_api_url,
        groups=groups,
        listen=None if settings.telegram_mode is TelegramMode.WEBHOOK else listen,
    )
    facts = asyncio.run(examine(asked, SystemClock().now))
    ours = listen is None and not facts.webhook.url and facts.username
    return replace(facts, poller=Poller.OURS) if ours else facts


def _ask_slack(settings: Settings, kept: Kept, *, runs: bool) -> SlackFacts | None:
    setup = _setup_of_slack(settings)
    if not setup.there:
        return None
    from bot.platforms.slack_doctor import Asked, Installed, examine

    def token(setting: str, value: SecretStr | None) -> str:
        """Return a token that is of the right kind: another is told to nobody."""
        right = dict(setup.begin).get(setting) == BEGINS[setting]
        return value.get_secret_value() if value is not None and right else ""

    asked = Asked(
        server=settings.slack_api_url,
        bot=token(_name("slack_bot_token"), settings.slack_bot_token),
        app="" if setup.over_http else token(_name("slack_app_token"), settings.slack_app_token),
        installed=tuple(Installed(one.team, one.name, one.token) for one in kept.workspaces),
        channels=kept.channels,
        door=settings.public_url if setup.over_http and runs else "",
    )
    facts = asyncio.run(examine(asked, SystemClock().now))
    return replace(facts, unreadable=kept.unreadable)


# ---- showing ---------------------------------------------------------------------------------


def _name(setting: str) -> str:
    return f"{PREFIX}{setting.upper()}"


def shown_settings(settings: Settings, words: Diagnosis) -> Iterator[tuple[str, str]]:
    """Write every setting with its value, a secret only as set or not."""
    for name, value in settings:
        if isinstance(value, SecretStr):
            yield _name(name), words.is_set
        elif value is None or value == "":
            yield _name(name), words.is_missing
        elif name in ADDRESSES:
            yield _name(name), _without_password(str(value))
        else:
            yield _name(name), value.value if isinstance(value, StrEnum) else str(value)


def _without_password(address: str) -> str:
    """Take out what stands between scheme and host: user and password."""
    scheme, _, rest = address.partition("://")
    authority, slash, path = rest.partition("/")
    return f"{scheme}://{authority.rpartition('@')[2]}{slash}{path.partition('?')[0]}"


def _page(
    settings: Settings | None, condition: Condition, found_out: Sequence[Finding], language: str
) -> str:
    del condition
    words = diagnosis_in(language)
    lines = []
    if settings is not None:
        lines = [click.style(words.settings_title, bold=True)]
        lines += [f"  {name}: {value}" for name, value in shown_settings(settings, words)]
        lines.append("")
    lines.append(click.style(words.findings_title, bold=True))
    for finding in found_out:
        told = found(finding, language)
        mark, colour = MARKS[finding.grade]
        lines.append(f"{click.style(mark, fg=colour)} {told.what}  [{finding.what}]")
        if told.do:
            lines.append(f"    → {told.do}")
    grades = [finding.grade for finding in found_out]
    lines += ["", words.summary(grades.count(Grade.FAULT), grades.count(Grade.WARNING))]
    return "\n".join(lines)


def _document(
    settings: Settings | None, condition: Condition, found_out: Sequence[Finding], language: str
) -> str:
    words = diagnosis_in(language)
    telegram, slack = condition.telegram, condition.slack
    document = {
        "ok": all(finding.grade is not Grade.FAULT for finding in found_out),
        "settings": dict(shown_settings(settings, words)) if settings is not None else {},
        "telegram": {"username": telegram.username} if telegram is not None else None,
        "slack": {"workspaces": [one.name for one in slack.workspaces]} if slack else None,
        "findings": [
            {
                "code": finding.what.value,
                "grade": finding.grade.value,
                "finding": found(finding, language).what,
                "do": found(finding, language).do,
            }
            for finding in found_out
        ],
    }
    return json.dumps(document, ensure_ascii=False)
