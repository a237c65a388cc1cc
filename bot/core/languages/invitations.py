"""How a language hands out codes and links: what each is for, and what to do with it."""

from typing import Protocol

from bot.core.languages import spoken
from bot.core.languages.english.invitations import EnglishInvitations
from bot.core.languages.french.invitations import FrenchInvitations


class Invitations(Protocol):
    """What stands around a code or a link."""

    def main(self) -> str:
        """Name what a code of the main chat is for."""

    def group(self, name: str) -> str:
        """Name what a code of the chat of the group *name* is for."""

    def followers(self) -> str:
        """Name what a code of the followers' chat is for."""

    def organiser(self, name: str) -> str:
        """Name what the code of the organiser *name* is for."""

    def people(self) -> str:
        """Name what the code for everyone of the mission is for."""

    def open_for_chat(self) -> str:
        """Say what to do with a link that binds a group."""

    def open_for_organiser(self) -> str:
        """Say what to do with an organiser's link."""

    def open_for_people(self) -> str:
        """Say what to do with the link for everyone."""

    def type_in_chat(self, command: str) -> str:
        """Say to write *command* in the group, where there is no link."""

    def type_directly(self, command: str) -> str:
        """Say to write *command* to the bot, where there is no link."""

    def slack_in_chat(self, command: str) -> str:
        """Say to bring the bot into a channel on Slack and to type *command* there."""

    def slack_directly(self, command: str) -> str:
        """Say that an organiser types *command* on Slack."""

    def slack_for_people(self, command: str) -> str:
        """Say that whoever types *command* on Slack has a direct chat with the bot."""

    def bound_on(self, name: str, platforms: str) -> str:
        """Say on which platforms the chat called *name* is."""

    def bind_on(self, platform: str, command: str) -> str:
        """Say how there is one on *platform*, too."""

    def nothing_open(self) -> str:
        """Say that everything that can be bound is."""

    def lasts(self, days: int) -> str:
        """Say how long the codes wait, and that the ones before open nothing any more."""

    def no_link(self) -> str:
        """Say that Telegram did not tell the bot's name, so there are codes and no links."""

    def no_token(self) -> str:
        """Say that a QR code needs a link, and a link a bot on Telegram."""

    def error(self, text: str) -> str:
        """Say that *text* is why nothing was made."""

    def no_database(self, file: str) -> str:
        """Say that there is no database *file*, so that this may be the wrong folder."""

    def no_such_mission(self, code: str, known: str) -> str:
        """Say that there is no mission *code*; *known* are those that are there, listed."""

    def no_such_group(self, name: str, known: str) -> str:
        """Say that the mission has no group *name*; *known* are those it has, listed."""

    def no_such_organiser(self, name: str, known: str) -> str:
        """Say that the mission has no organiser *name*; *known* are those it has, listed."""

    def picture(self, file: str) -> str:
        """Say that the QR code is in *file*."""


_INVITATIONS: dict[str, Invitations] = {"fr": FrenchInvitations(), "en": EnglishInvitations()}


def invitations_in(language: str) -> Invitations:
    """Return how *language* (English where we do not speak it) hands out codes."""
    return _INVITATIONS[spoken(language)]
