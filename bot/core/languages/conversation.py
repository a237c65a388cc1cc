"""How a language speaks with those who use the bot: refusals, broadcasts, mission files."""

from collections.abc import Sequence
from typing import Protocol

from bot.core.languages import spoken
from bot.core.languages.english.conversation import EnglishConversation
from bot.core.languages.french.conversation import FrenchConversation


class Conversation(Protocol):
    """What is said to one person, or about who may do what."""

    language: str

    # to anyone

    def failed(self) -> str:
        """Say that something went wrong with us, and that nothing is lost."""

    def given_up(self) -> str:
        """Say that what was asked for goes wrong with us, also when it is tried again."""

    def organisers_only(self) -> str:
        """Say that only organisers can do this."""

    def directly_please(self, command: str) -> str:
        """Ask an organiser to say *command* in the direct chat, not before the group."""

    def answered_directly(self) -> str:
        """Say, where others or nobody can read the rest, that it comes in the direct chat."""

    def out_of_date(self) -> str:
        """Say to who pressed a button that it opens nothing any more."""

    def not_yours(self) -> str:
        """Say that only who asked can press this."""

    # broadcasts

    def ask_for_text(self) -> str:
        """Ask for the text of the broadcast, and say how to leave it."""

    def too_long(self, characters: int, limit: int) -> str:
        """Say how long the text is and how long it may be."""

    def broadcast_title(self, groups: Sequence[str]) -> str:
        """Head a broadcast as people get it; *groups* are names, none where it is for all."""

    def preview_title(self) -> str:
        """Head the preview."""

    def audience_label(self) -> str:
        """Label who gets it."""

    def when_label(self) -> str:
        """Label when it goes."""

    def status_label(self) -> str:
        """Label what became of it."""

    def everyone(self) -> str:
        """Name the audience of all."""

    def followers(self) -> str:
        """Name the audience at home."""

    def reach(self, chats: int, people: int) -> str:
        """Say "1 chat, 14 people"."""

    def nobody_there(self) -> str:
        """Say that no chat of that audience is known, so nobody would get it."""

    def at_once(self) -> str:
        """Say that it goes as soon as it is sent off."""

    def attached_label(self) -> str:
        """Label the file that travels along."""

    def file_size(self, size: int) -> str:
        """Write a size in bytes as people read it: "240 kB"."""

    def file_too_large(self, limit: int) -> str:
        """Say that a file weighs more than *limit* bytes, and what to do."""

    def file_missing(self) -> str:
        """Say that a file could not be fetched, or is empty."""

    def what_with_picture(self) -> str:
        """Say how a photo becomes a broadcast."""

    def what_with_place(self) -> str:
        """Say how a place becomes a broadcast."""

    def goes_out_at(self, when: str) -> str:
        """Say that quiet hours or a session hold it until *when*."""

    def goes_out_for(self, chats: str, when: str) -> str:
        """Say until when it is held for *chats*, where chats differ."""

    def send(self) -> str:
        """Label the button that sends it."""

    def send_now(self) -> str:
        """Label the button that sends it in quiet hours all the same."""

    def cancel(self) -> str:
        """Label the button that drops it."""

    def chosen(self, label: str) -> str:
        """Mark the button of the audience that is chosen."""

    def being_sent(self) -> str:
        """Say that it is on its way."""

    def sent(self, clock: str, chats: int) -> str:
        """Say "sent 14:02 to 2 chats"."""

    def not_sent_to(self, names: str) -> str:
        """Name the chats that it did not reach."""

    def unsure_about(self, names: str) -> str:
        """Name the chats of which we cannot tell whether it arrived."""

    def already_sent(self) -> str:
        """Say that it was sent before, and not again."""

    def cancelled(self) -> str:
        """Say that it was dropped."""

    def nothing_to_cancel(self) -> str:
        """Say that nothing was begun."""

    def main_chat(self) -> str:
        """Name the main chat."""

    def group_chat(self, group: str) -> str:
        """Name the chat of the group *group*."""

    def sent_off(self) -> str:
        """Say to who pressed that it goes out."""

    # mission files

    def warnings_title(self) -> str:
        """Head what does not stop a file but should be looked at."""

    def more_problems(self, count: int) -> str:
        """Say how many more there are than are listed."""

    def correct_and_send_again(self) -> str:
        """Say what to do with a file that has errors."""

    def not_this_mission(self, code: str, ours: str) -> str:
        """Say that the file is of another mission."""

    def publish(self, told: int) -> str:
        """Label the button that publishes; *told* changes are told to people."""

    def nothing_new(self) -> str:
        """Say that the file says what is known."""

    def published(self, told: int) -> str:
        """Say that the programme is published and *told* changes go to those concerned."""

    def published_for_later(self, told: int, when: str) -> str:
        """Say that the programme is published, and *when* the *told* changes are told."""

    def not_published(self) -> str:
        """Say that the programme stays as it was."""

    def changed_meanwhile(self) -> str:
        """Say that somebody else published in between, so that the file has to be sent again."""

    # /help

    def organisers_can(self) -> str:
        """Head what an organiser can do besides asking."""

    def organiser_commands(self) -> Sequence[tuple[str, str]]:
        """List what an organiser can do in the direct chat: (command, what it does)."""


_CONVERSATIONS: dict[str, Conversation] = {
    "fr": FrenchConversation(),
    "en": EnglishConversation(),
}


def conversation_in(language: str) -> Conversation:
    """Return how *language* (English where we do not speak it) speaks with people."""
    return _CONVERSATIONS[spoken(language)]
