"""What is said to one person, in English."""

from collections.abc import Sequence

MEGABYTE = 1_000_000


class EnglishConversation:
    """Implements `bot.core.languages.conversation.Conversation`."""

    language = "en"

    def failed(self) -> str:
        return "Something went wrong on my side. Nothing is lost: please try again in a moment."

    def given_up(self) -> str:
        return (
            "I cannot manage this: something goes wrong on my side each time. "
            "Nothing has changed. Please tell whoever runs Fanion."
        )

    def organisers_only(self) -> str:
        return "Sorry, only the organisers can do that."

    def directly_please(self, command: str) -> str:
        return f"Please write {command} to me directly: here everyone would read the rest."

    def answered_directly(self) -> str:
        return "I have answered you in our direct chat."

    def out_of_date(self) -> str:
        return "This button no longer does anything."

    def not_yours(self) -> str:
        return "Only whoever asked for it can confirm it."

    def ask_for_text(self) -> str:
        return (
            "What would you like to announce? Send me a text, a photo, a file or a place. "
            "/cancel to leave it."
        )

    def too_long(self, characters: int, limit: int) -> str:
        return (
            f"Your text has {characters:,} characters, an announcement takes {limit:,} at most. "
            "It is still in your message: shorten it, or send it in two parts."
        )

    def attached_label(self) -> str:
        return "With"

    def file_size(self, size: int) -> str:
        if size < MEGABYTE:
            return f"{max(1, round(size / 1000))} kB"
        return f"{size / MEGABYTE:.1f}".removesuffix(".0") + " MB"

    def file_too_large(self, limit: int) -> str:
        return (
            f"This file is over {self.file_size(limit)}: too much to travel with a broadcast. "
            "Send it smaller (a photo instead of a file, say), or write the broadcast with a "
            "link to it."
        )

    def file_missing(self) -> str:
        return "I did not get all of this file: please send it again."

    def what_with_picture(self) -> str:
        return (
            "Is this photo for the group? Send it again with “Announcement:” and your text as "
            "its caption."
        )

    def what_with_place(self) -> str:
        return "Is this place for the group? Write /broadcast to me, then send it again."

    def broadcast_title(self, groups: Sequence[str]) -> str:
        return f"Announcement · {', '.join(groups)}" if groups else "Announcement"

    def preview_title(self) -> str:
        return "Preview of your announcement"

    def audience_label(self) -> str:
        return "To"

    def when_label(self) -> str:
        return "When"

    def status_label(self) -> str:
        return "Status"

    def everyone(self) -> str:
        return "Everyone"

    def followers(self) -> str:
        return "Followers at home"

    def reach(self, chats: int, people: int) -> str:
        return f"{chats:,} {'chat' if chats == 1 else 'chats'}, {people:,} {_people(people)}"

    def nobody_there(self) -> str:
        return "I am in no such chat: nobody would read it"

    def at_once(self) -> str:
        return "right away"

    def goes_out_at(self, when: str) -> str:
        return f"goes out at {when}"

    def goes_out_for(self, chats: str, when: str) -> str:
        return f"{chats}: goes out at {when}"

    def send(self) -> str:
        return "Send"

    def send_now(self) -> str:
        return "Send now"

    def cancel(self) -> str:
        return "Cancel"

    def chosen(self, label: str) -> str:
        return f"✓ {label}"

    def being_sent(self) -> str:
        return "being sent"

    def sent(self, clock: str, chats: int) -> str:
        return f"sent {clock} to {chats:,} {'chat' if chats == 1 else 'chats'}"

    def not_sent_to(self, names: str) -> str:
        return f"did not reach {names}"

    def unsure_about(self, names: str) -> str:
        return f"may not have reached {names}"

    def already_sent(self) -> str:
        return "It has been sent already."

    def cancelled(self) -> str:
        return "Announcement dropped."

    def nothing_to_cancel(self) -> str:
        return "There is nothing to cancel."

    def main_chat(self) -> str:
        return "the main chat"

    def group_chat(self, group: str) -> str:
        return f"the chat of {group}"

    def sent_off(self) -> str:
        return "On its way."

    def warnings_title(self) -> str:
        return "Please check"

    def more_problems(self, count: int) -> str:
        return f"… and {count:,} more."

    def correct_and_send_again(self) -> str:
        return "The programme has not changed. Correct the file and send it to me again."

    def not_this_mission(self, code: str, ours: str) -> str:
        return f'This file is of the mission "{code}", and we are in "{ours}".'

    def publish(self, told: int) -> str:
        return f"Publish and tell them ({told:,})" if told else "Publish"

    def nothing_new(self) -> str:
        return "This file says what the programme says already: nothing to publish."

    def published(self, told: int) -> str:
        if not told:
            return "Published. Nobody needs to be told."
        changes = "1 change is" if told == 1 else f"{told:,} changes are"
        return f"Published. {changes} being told to those concerned."

    def published_for_later(self, told: int, when: str) -> str:
        return f"Published. {told:,} {'change' if told == 1 else 'changes'} to tell: {when}."

    def not_published(self) -> str:
        return "The programme stays as it was."

    def changed_meanwhile(self) -> str:
        return "The programme has changed in the meantime: please look again."

    def organisers_can(self) -> str:
        return "For organisers"

    def organiser_commands(self) -> Sequence[tuple[str, str]]:
        return (
            ("/broadcast text", "write to everyone, to a group or to the followers at home"),
            ("/broadcasts", "the last announcements, to correct or to withdraw"),
            ("everything 20 min later", "change the programme, or /change"),
            ("/draft", "the changes that nobody knows of yet"),
            ("/rollcall", "who is there, who is missing"),
            ("/done", "a visit is over early: people are asked how it was"),
            ("/results", "the ratings, as a picture; of a day: /results Tuesday"),
            ("/takeaways", "the lines that people take home, to pick for the report"),
            ("/followups", "what is followed up, and by whom"),
            ("/report", "the mission's report, to edit"),
            ("/template", "the workbook to fill in"),
            ("/workbook", "the programme as it is now, to change and send back"),
            ("/people", "who has said who they are, and correct it"),
            ("/rehearse Bruno tuesday", "what Bruno will get on Tuesday"),
            ("/history", "who changed what, and when"),
            ("/settings", "what is turned on for the mission"),
            ("/calendar A", "the calendar of a group, or of the followers"),
            ("a workbook, CSV or .ics", "update the programme"),
        )


def _people(count: int) -> str:
    return "person" if count == 1 else "people"
