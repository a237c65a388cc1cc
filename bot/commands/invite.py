"""``fanion invite``: links, codes and QR codes that bring chats and people to a mission."""

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import IO, Any

import click

from bot.clock import SystemClock
from bot.commands.bound import Bound, told_bound
from bot.commands.links import (
    PICTURES,
    bot_name,
    drawn,
    for_a_person,
    link,
    on_black,
    on_slack,
    save_picture,
    set_up,
    slack_command,
    told_on_slack,
)
from bot.core.chat import ChatKind
from bot.core.languages import SPOKEN
from bot.core.languages.invitations import Invitations, invitations_in
from bot.core.mission import Mission, Role
from bot.settings import SettingsError, read_settings
from bot.store.database import Database, DatabaseError
from bot.store.examination import missing_file
from bot.store.invitations import (
    GROUP,
    LASTS,
    ORGANISER,
    PEOPLE,
    bound,
    one_time_code,
    organiser_code,
    people_code,
)
from bot.store.invitations import (
    invite as invite_the_rest,
)
from bot.store.store import Store
from schedules.clockwork import kept_position


@dataclass(frozen=True)
class Invited:
    """A fresh code: *what* it is for (as in `bot.store.invitations`), in words, and its link.

    *link* is empty where Telegram is not set up, *slack* (what is typed there)
    where Slack is not.
    """

    what: str
    name: str
    code: str
    link: str = ""
    slack: str = ""


@dataclass(frozen=True)
class Platforms:
    """Where codes can be used: *bot* is its name on Telegram, "" where it has or tells none."""

    bot: str
    telegram: bool
    slack: bool

    def invited(self, what: str, name: str, code: str) -> Invited:
        """Say of a code what is done with it."""
        opens = link(self.bot, what, code) if self.bot else ""
        return Invited(what, name, code, opens, slack_command(code) if self.slack else "")

    @property
    def typed(self) -> bool:
        """Tell whether a code is typed, where there is no link: on Telegram, or anywhere."""
        return self.telegram or not self.slack


@dataclass(frozen=True)
class Wanted:
    """What was asked for: chats, everyone, an organiser by name; nothing of it: all that lacks."""

    main: bool = False
    followers: bool = False
    people: bool = False
    group: str = ""
    organiser: str = ""

    @property
    def nothing_named(self) -> bool:
        """Tell whether nothing was asked for by name."""
        return not (self.main or self.followers or self.people or self.group or self.organiser)


class Complaint(click.ClickException):
    """Something that was asked for is not there; it is said in the language of *words*."""

    def __init__(self, words: Invitations, text: str) -> None:
        """Say *text*."""
        super().__init__(text)
        self.words = words

    def show(self, file: IO[Any] | None = None) -> None:
        """Write it on stderr."""
        click.echo(self.words.error(self.message), file=file, err=True)


@click.command()
@click.argument("code", required=False)
@click.option("--main", is_flag=True, help="For the group of everyone.")
@click.option("--group", default="", help="For the chat of the group with this code.")
@click.option("--followers", is_flag=True, help="For the chat of those at home.")
@click.option("--people", is_flag=True, help="For direct chats; opens as often as one likes.")
@click.option("--organiser", default="", help="For this organiser; without CODE, for a new one.")
@click.option("--qr", is_flag=True, help="Draw each link as a QR code.")
@click.option("--png", type=click.Path(path_type=Path), help="QR code as a .png or .svg file.")
@click.option("--json", "as_json", is_flag=True, help="One JSON document.")
@click.option("--lang", type=click.Choice(SPOKEN), default="en", help="Language of the texts.")
def invite(
    code: str | None,
    *,
    main: bool,
    group: str,
    followers: bool,
    people: bool,
    organiser: str,
    qr: bool,
    png: Path | None,
    as_json: bool,
    lang: str,
) -> None:
    """Make fresh links and codes for the chats and people of the mission CODE.

    Without options: for whatever is not bound yet, and one for everyone.
    `fanion invite --organiser NAME` makes the first organiser, who then sends
    the bot a workbook.
    """
    wanted = Wanted(main, followers, people, group, organiser)
    _usage(code, wanted, png)
    try:
        settings = read_settings()
        if file := missing_file(settings.database_url):
            words = invitations_in(lang)
            raise Complaint(words, words.no_database(file))
        database = Database.open(settings.database_url)
    except SettingsError as error:
        raise Complaint(invitations_in(lang), error.said_in(lang)) from None
    except DatabaseError as error:
        raise click.ClickException(str(error)) from None
    bot = bot_name(settings)
    there = Platforms(bot, settings.telegram_token is not None, on_slack(settings))
    if (qr or png) and not bot:
        database.close()
        words = invitations_in(lang)
        raise Complaint(words, words.no_link() if there.telegram else words.no_token())
    try:
        with database.transaction() as store:
            made = _made(store, code, wanted, there, invitations_in(lang))
            there_already = _there_already(store, code, wanted)
    finally:
        database.close()
    if png is not None:
        _save(made, png)
    if as_json:
        click.echo(_document(made, there_already))
        return
    words = invitations_in(lang)
    known = told_bound(there_already, code or "", set_up(settings), words)
    page = _page(made, there, words, qr=qr, all_that_lacks=wanted.nothing_named)
    for line in (*known, *page):
        click.echo(line)
    if there.telegram and not bot:
        click.echo(words.no_link(), err=True)
    if png is not None:
        click.echo(words.picture(str(png)))


def _there_already(store: Store, code: str | None, wanted: Wanted) -> Bound:
    """Return what is bound where, for whoever asks for all that is not."""
    return bound(store, store.mission(code)) if code and wanted.nothing_named else {}


def _usage(code: str | None, wanted: Wanted, png: Path | None) -> None:
    if code is None and (not wanted.organiser or wanted != Wanted(organiser=wanted.organiser)):
        raise click.UsageError("Which mission? Name its CODE, or make an organiser by --organiser")
    if png is not None and png.suffix.lower() not in PICTURES:
        raise click.BadParameter("the file ends in .png or .svg", param_hint="--png")
    if png is not None and wanted.nothing_named:
        raise click.UsageError("--png draws one link: name it, as by --main or --people")


# ---- making ----------------------------------------------------------------------------------


def _made(
    store: Store, code: str | None, wanted: Wanted, there: Platforms, words: Invitations
) -> list[Invited]:
    """Make the codes; raises `Complaint` for what the mission does not have."""
    # A service on a mission clock goes by that one.
    position = kept_position(store)
    now = position.at if position is not None else SystemClock().now()
    if code is None:
        name = words.organiser(wanted.organiser)
        return [there.invited(ORGANISER, name, organiser_code(store, wanted.organiser, now))]
    if code not in store.missions():
        known = ", ".join(sorted(store.missions()))
        raise Complaint(words, words.no_such_mission(code, known))
    mission = store.mission(code)
    name_of = _namer(mission, words)
    return [
        there.invited(what, name_of(what), made)
        for what, made in _codes(store, mission, wanted, words, now)
    ]


def _codes(
    store: Store, mission: Mission, wanted: Wanted, words: Invitations, now: datetime
) -> Iterator[tuple[str, str]]:
    if wanted.nothing_named:
        yield from invite_the_rest(store, mission, now).items()
    for what in _named(mission, wanted, words):
        yield what, one_time_code(store, what, now, mission.code)
    if wanted.people or wanted.nothing_named:
        yield PEOPLE, people_code(store, mission, now)


def _named(mission: Mission, wanted: Wanted, words: Invitations) -> Iterator[str]:
    if wanted.main:
        yield ChatKind.MAIN.value
    if wanted.followers:
        yield ChatKind.FOLLOWERS.value
    if wanted.group:
        groups = [(group.code, group.name) for group in mission.groups]
        code = _which(wanted.group, groups)
        if code is None:
            raise Complaint(words, words.no_such_group(wanted.group, _listed(groups)))
        yield f"{GROUP}{code}"
    if wanted.organiser:
        organisers = mission.with_role(Role.ORGANISER)
        people = [(person.code, person.name) for person in organisers]
        code = _which(wanted.organiser, people)
        if code is None:
            raise Complaint(words, words.no_such_organiser(wanted.organiser, _listed(people)))
        yield f"{ORGANISER}{code}"


def _which(wanted: str, known: Iterable[tuple[str, str]]) -> str | None:
    """Return the code of what is called *wanted*, by its code or its name."""
    for code, name in known:
        if wanted.casefold() in (code.casefold(), name.casefold()):
            return code
    return None


def _listed(known: Iterable[tuple[str, str]]) -> str:
    return ", ".join(name for _, name in known)


def _namer(mission: Mission, words: Invitations) -> Callable[[str], str]:
    def name_of(what: str) -> str:
        if what.startswith(GROUP):
            return words.group(mission.group_name(what.removeprefix(GROUP)))
        if what.startswith(ORGANISER):
            person = mission.people_by_code[what.removeprefix(ORGANISER)]
            return words.organiser(person.name)
        if what == PEOPLE:
            return words.people()
        return words.main() if what == ChatKind.MAIN else words.followers()

    return name_of


# ---- showing ---------------------------------------------------------------------------------


def _save(made: Iterable[Invited], file: Path) -> None:
    addresses = [one.link for one in made]
    if len(addresses) > 1:
        raise click.UsageError("--png draws one link: name one thing at a time")
    save_picture(addresses[0], file)


def _page(
    made: list[Invited], there: Platforms, words: Invitations, *, qr: bool, all_that_lacks: bool
) -> Iterator[str]:
    if all_that_lacks and [one.what for one in made] == [PEOPLE]:
        yield from (words.nothing_open(), "")
    for one in made:
        yield click.style(one.name, bold=True)
        yield from _told(one, there, words)
        if qr:
            yield from map(on_black, drawn(one.link))
        yield ""
    yield words.lasts(LASTS.days)


def _told(one: Invited, there: Platforms, words: Invitations) -> Iterator[str]:
    if one.link:
        yield f"  {one.link}"
        yield f"  {_what_to_do(one, words)}"
    elif there.typed:
        say = words.type_directly if for_a_person(one.what) else words.type_in_chat
        yield f"  {say(f'/start {one.code}')}"
    if there.slack:
        yield f"  {told_on_slack(one.what, one.code, words)}"


def _what_to_do(one: Invited, words: Invitations) -> str:
    if one.what == PEOPLE:
        return words.open_for_people()
    return words.open_for_organiser() if for_a_person(one.what) else words.open_for_chat()


def _document(made: list[Invited], there_already: Bound) -> str:
    listed = [
        {
            "for": one.what,
            "name": one.name,
            "code": one.code,
            "link": one.link or None,
            "slack": one.slack or None,
        }
        for one in made
    ]
    return json.dumps({"invitations": listed, "bound": dict(there_already)}, ensure_ascii=False)
