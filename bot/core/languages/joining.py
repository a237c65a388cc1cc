"""How a language speaks of joining a mission, of being in a chat, and of settings."""

from typing import Protocol

from bot.core.languages import spoken
from bot.core.languages.english.joining import EnglishChannels, EnglishJoining
from bot.core.languages.french.joining import FrenchChannels, FrenchJoining


class JoiningWords(Protocol):
    """What is said when people and chats come to a mission, and about themselves."""

    language: str

    # being in a chat

    def greeting_title(self, mission: str) -> str:
        """Say who it is, and for which mission."""

    def greeting_can(self) -> str:
        """Say what it does."""

    def greeting_for_followers(self) -> str:
        """Say what it does for those at home."""

    def greeting_how(self) -> str:
        """Say how to address it."""

    def keeps_questions(self) -> str:
        """Say that it keeps what it does not understand, without names."""

    def cannot_read(self) -> str:
        """Say that plain questions are not seen here, and what to do about it."""

    def back_again(self, mission: str) -> str:
        """Say that it is there again."""

    def how_to_bind(self) -> str:
        """Say that the chat belongs to no mission yet, and how it comes to one."""

    def or_press(self) -> str:
        """Say that an organiser can press a button instead."""

    def bind_as(self, what: str, mission: str) -> str:
        """Label the button that makes the chat *what* of a mission."""

    def main(self) -> str:
        """Name a main chat."""

    def followers(self) -> str:
        """Name a followers' chat."""

    def bound_already(self, mission: str) -> str:
        """Say that the chat belongs to another mission."""

    def main_elsewhere(self) -> str:
        """Say to a chat that another one has become the mission's."""

    def change_title(self, here: str, wanted: str) -> str:
        """Ask whether the chat is to leave the mission *here* for the one that is *wanted*."""

    def change_means(self, here: str) -> str:
        """Say what comes of it for the mission that the chat belongs to."""

    def change(self, wanted: str) -> str:
        """Label the button that gives the chat to another mission."""

    def keep(self, here: str) -> str:
        """Label the button that leaves it as it is."""

    def kept_as_it_was(self, here: str) -> str:
        """Say that the chat stays with its mission."""

    # codes

    def wrong_code(self) -> str:
        """Say that nobody made this code, and what to do."""

    def used_code(self) -> str:
        """Say that the code has opened what it opens."""

    def expired_code(self) -> str:
        """Say that the code is too old."""

    def too_many_codes(self) -> str:
        """Say that there were too many wrong codes."""

    def code_of_a_group(self) -> str:
        """Say that the code is for a group, to be written there."""

    def personal_code(self) -> str:
        """Say that a personal code was shown to a group, so that it opens nothing any more."""

    def nobody_here(self, *, by_link: bool) -> str:
        """Say to somebody unknown in a direct chat how to join: by a link, or a code."""

    def welcome_organiser(self, name: str, mission: str) -> str:
        """Welcome an organiser."""

    def welcome_new_organiser(self, name: str) -> str:
        """Welcome an organiser who has no mission yet, and say what to do."""

    def not_named(self, name: str) -> str:
        """Say that the file names the sender as no organiser."""

    def mission_made(self, mission: str) -> str:
        """Say that a mission is there, and how to bind its group."""

    # who is who

    def who_are_you(self) -> str:
        """Ask who somebody is."""

    def who_are_you_above(self) -> str:
        """Say that the names are in a message above."""

    def vote_waits(self) -> str:
        """Say that a rating counts once it is known whose it is."""

    def linked(self, count: int, of: int) -> str:
        """Say how many have said who they are."""

    def everyone_linked(self) -> str:
        """Say that there is no name left."""

    def more_names(self) -> str:
        """Label the button to the next names."""

    def welcome(self, name: str) -> str:
        """Welcome somebody who said who they are."""

    def how_to_ask(self) -> str:
        """Say how to ask, to one person."""

    def you_are(self, name: str, groups: str) -> str:
        """Say who somebody is."""

    def not_me(self) -> str:
        """Label the button of somebody who is taken for another."""

    def parted(self) -> str:
        """Say that the account is nobody any more."""

    def not_your_button(self) -> str:
        """Say that the button is for who asked."""

    def speaks_for_all(self) -> str:
        """Say to who writes in the name of the group that we do not see who it is."""

    def file_directly(self) -> str:
        """Ask an organiser to send a file in the direct chat, not before the group."""

    def organisers_by_link(self) -> str:
        """Say that organisers join by their own link or code."""

    def already_you(self, name: str) -> str:
        """Say that somebody is who they say already."""

    def you_are_another(self, name: str) -> str:
        """Say that the account is somebody else; /whoami corrects."""

    def name_taken(self, name: str) -> str:
        """Say that the name is taken, and that the organisers are asked."""

    def claim(self, account: str, name: str, other: str) -> str:
        """Ask an organiser whether *account* is *name*, whom *other* is so far."""

    def claim_right(self, account: str) -> str:
        """Label the button that believes the new account."""

    def claim_wrong(self, account: str) -> str:
        """Label the button that leaves it as it is."""

    def claim_granted(self, account: str, name: str) -> str:
        """Say that the name was given."""

    def claim_refused(self, account: str, name: str) -> str:
        """Say that the name stays."""

    def people_title(self, count: int, of: int) -> str:
        """Head the list of people."""

    def missing(self) -> str:
        """Label those who have not said who they are."""

    def there(self) -> str:
        """Label those who have."""

    def people_hint(self) -> str:
        """Say that a button parts a name from its account."""

    def free_name(self, name: str) -> str:
        """Ask whether the name should be free again."""

    def freed(self, name: str) -> str:
        """Say that the name is free."""

    def no_people(self) -> str:
        """Say that the mission names nobody."""

    # settings

    def muted(self) -> str:
        """Say that direct messages stop."""

    def unmuted(self) -> str:
        """Say that direct messages come again."""

    def directly(self, command: str) -> str:
        """Say that *command* is for the direct chat."""

    def reminded(self, *, on: bool) -> str:
        """Say whether personal reminders come."""

    def which_setting(self, command: str, *, on: bool) -> str:
        """Say what is set and how to change it."""

    def language_set(self) -> str:
        """Say that it speaks this language to somebody."""

    def chat_language_set(self) -> str:
        """Say that it speaks this language in the chat."""

    def which_language(self) -> str:
        """Ask for a language."""

    def mission_is(self, title: str) -> str:
        """Say which mission a direct chat is about."""

    # privacy

    def privacy_title(self) -> str:
        """Head what is kept about somebody."""

    def kept_name(self) -> str:
        """Label who somebody is."""

    def kept_account(self) -> str:
        """Label the account."""

    def kept_language(self) -> str:
        """Label the language."""

    def this_language(self) -> str:
        """Name the language itself."""

    def kept_ratings(self) -> str:
        """Label the ratings."""

    def kept_reminders(self) -> str:
        """Label personal reminders."""

    def yes_no(self, *, so: bool) -> str:
        """Say yes or no."""

    def ratings(self, count: int) -> str:
        """Count ratings."""

    def kept_file(self) -> str:
        """Say that the programme file is the organisers', and what is never kept."""

    def nothing_kept(self) -> str:
        """Say that nothing is kept about somebody."""

    def delete_all(self) -> str:
        """Label the button that deletes it."""

    # rehearsing

    def rehearsed_title(self, who: str, day: str) -> str:
        """Head what somebody will get on a day."""

    def rehearsed_everyone(self) -> str:
        """Name everyone."""

    def nothing_to_come(self) -> str:
        """Say that nothing will be sent."""

    def rings_that_day(self, count: int) -> str:
        """Say how often a phone rings."""

    def rehearse_whom(self) -> str:
        """Say how to ask for a rehearsal."""

    def rehearse_which(self) -> str:
        """Ask which of several people of a name is meant; buttons name them."""

    def nobody_called(self, name: str, *, near: bool) -> str:
        """Say that nobody is called *name*; *near*: buttons offer those who are called alike."""

    # files

    def template_file(self) -> str:
        """Name the file of the template."""

    def template_is(self) -> str:
        """Say what to do with the template."""

    def template_failed(self) -> str:
        """Say that the file could not be made."""


_WORDS: dict[str, JoiningWords] = {"fr": FrenchJoining(), "en": EnglishJoining()}
_OF_CHANNELS: dict[str, dict[str, JoiningWords]] = {
    "slack": {"fr": FrenchChannels(), "en": EnglishChannels()}
}
"""By platform, where a chat of several people is not called a group."""


def joining_in(language: str, platform: str = "") -> JoiningWords:
    """Return how *language* (English where we do not speak it) speaks of joining.

    *platform* is the one on which it is read: what others call a group is a channel there.
    """
    return _OF_CHANNELS.get(platform, _WORDS)[spoken(language)]
