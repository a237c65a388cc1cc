"""What organisers read of broadcasts, in English."""

from collections.abc import Sequence


class EnglishBroadcasting:
    """Implements `bot.core.languages.broadcasting.BroadcastingWords`."""

    def others(self) -> str:
        return "Someone else…"

    def a_session(self) -> str:
        return "One session's people"

    def a_company(self) -> str:
        return "One company"

    def some_people(self) -> str:
        return "A few people"

    def who_has_not_seen(self) -> str:
        return "Who has not seen"

    def whom(self) -> str:
        return "Who is it for?"

    def back(self) -> str:
        return "Back"

    def earlier(self) -> str:
        return "← Before"

    def later(self) -> str:
        return "More →"

    def people_of(self, session: str) -> str:
        return f"“{session}”"

    def names(self, names: Sequence[str], more: int) -> str:
        listed = ", ".join(names)
        return f"{listed} and {more} more" if more else listed

    def unseen(self, what: str) -> str:
        return f"Who has not seen {_quoted(what) if what else 'the last changes'}"

    def in_main_chat(self) -> str:
        return "In the main chat instead"

    def one_by_one(self) -> str:
        return "In direct messages instead"

    def out_of_reach(self, count: int) -> str:
        del count
        return "No direct chat"

    def nobody_directly(self) -> str:
        return "none of them has opened a chat with me"

    def all_have_seen(self) -> str:
        return "everyone has seen it"

    def ask_seen(self) -> str:
        return "Ask for “Seen”"

    def when(self) -> str:
        return "When…"

    def at_once(self) -> str:
        return "Right away"

    def before_rendezvous(self, clock: str, title: str) -> str:
        return f"{clock} · 30 min before {title}"

    def at_digest(self, clock: str) -> str:
        return f"{clock} · with tomorrow's programme"

    def tomorrow(self, clock: str) -> str:
        return f"Tomorrow at {clock}"

    def whole_text(self, taken: str) -> str:
        return f"Keep {_quoted(taken)} in the text"

    def look_on(self, platform: str) -> str:
        return f"As on {platform}"

    def looks(self, platform: str) -> str:
        return f"On {platform}"

    def comes_as(self) -> str:
        return "Comes as"

    def messages(self, count: int, files: int) -> str:
        said = f"{count} message{_s(count)}"
        return f"{said} and {files} file{_s(files)}" if files else said

    def called(self) -> str:
        return "Rings for"

    def calls(self, people: int) -> str:
        if not people:
            return "nobody: I do not know any account there yet"
        return "1 person who is mentioned" if people == 1 else f"{people} people who are mentioned"

    def sounds(self) -> str:
        return "everyone in the chat"

    def correct(self) -> str:
        return "Correct"

    def withdraw(self) -> str:
        return "Withdraw"

    def copy(self) -> str:
        return "Copy the text"

    def ask_for_correction(self) -> str:
        return (
            "Send me the whole corrected text. It replaces the announcement wherever it arrived. "
            "/cancel to leave it as it is."
        )

    def correction_title(self) -> str:
        return "Correct it like this?"

    def everywhere(self) -> str:
        return "Correct everywhere"

    def ask_to_withdraw(self) -> str:
        return "Withdraw this announcement?"

    def withdraw_everywhere(self) -> str:
        return "Withdraw everywhere"

    def keep(self) -> str:
        return "Leave it as it is"

    def corrected(self, clock: str) -> str:
        return f"Corrected at {clock}"

    def withdrawn(self, clock: str) -> str:
        return f"Announcement withdrawn at {clock}"

    def was_corrected(self) -> str:
        return "Corrected everywhere."

    def was_withdrawn(self) -> str:
        return "Withdrawn everywhere."

    def reached(self, done: int, of: int) -> str:
        return f"{done} of {of} chats"

    def on_neither(self, count: int) -> str:
        del count
        return "On neither Telegram nor Slack"

    def all_are_there(self) -> str:
        return "Everyone in the group has said who they are on Telegram or Slack."

    def no_phone(self) -> str:
        return "number unknown"

    def list_title(self) -> str:
        return "The last announcements"

    def none_yet(self) -> str:
        return "There has been no announcement yet. To make one: /broadcast"

    def is_draft(self) -> str:
        return "not sent"

    def is_withdrawn(self) -> str:
        return "withdrawn"

    def templates(self) -> str:
        return "Templates"

    def choose_template(self) -> str:
        return "Which one? You see the preview before anything is sent."

    def coach_is_here(self, place: str) -> str:
        return f"The coach is here: {place}." if place else "The coach is here."

    def moved_up(self, clock: str) -> str:
        return f"We meet earlier: {clock}."

    def put_off(self, clock: str) -> str:
        return f"We meet later: {clock}."

    def leaving_soon(self) -> str:
        return "We leave in 5 minutes."

    def stay_in(self) -> str:
        return "Please stay in the coach."

    def passports(self) -> str:
        return "Do not forget your passports."

    def badges(self, title: str) -> str:
        return f"For “{title}”: bring an ID, they ask for it at the entrance."

    def answers_to(self, name: str, what: str) -> str:
        return f"{name} answers {_quoted(what)}:"

    def how_to_answer(self) -> str:
        return "To answer them, reply to this message."

    def passed_on(self, name: str) -> str:
        return f"Passed on to {name}."

    def answers_you(self, name: str) -> str:
        return f"{name} answers you:"

    def answer_sent(self, name: str) -> str:
        return f"Sent to {name}." if name else "Sent."

    def has_announced(self, said: str) -> str:
        return f"announced {_quoted(said)}"

    def has_corrected(self, said: str) -> str:
        return f"corrected the announcement {_quoted(said)}"

    def has_withdrawn(self, said: str) -> str:
        return f"withdrew the announcement {_quoted(said)}"


def _quoted(text: str) -> str:
    return f"“{text}”"


def _s(count: int) -> str:
    return "s" if count > 1 else ""
