"""The round-up of the day in English."""


class EnglishYourDay:
    """Implements `bot.core.languages.your_day.YourDayWords`."""

    def title(self, day: str) -> str:
        return f"Your day: {day}"

    def reply(self, example: str) -> str:
        how = f": “{example}: …”" if example else ""
        return (
            "One tap for the stars. What do you take home? "
            f"Reply to this message, typed or dictated{how or '.'}"
        )

    def fill_in(self) -> str:
        return "One tap for the stars. Takeaways and the rest are on one page."

    def who_reads(self, *, anonymous: bool) -> str:
        if anonymous:
            return "Ratings are anonymous. Organisers read your lines without your name."
        return "Organisers read your lines. You decide whether anyone else does."

    def nothing_left(self) -> str:
        return "Thank you, that is all. You can change anything by replying again."

    def rated(self, score: int) -> str:
        return f"{score}\u00a0★"

    def closed(self) -> str:
        return "ratings closed"

    def shared(self, *, signed: bool) -> str:
        return "may be shared, with your name" if signed else "may be shared, without your name"

    def again(self, note: str) -> str:
        return f"to follow up: {note}" if note else "to follow up"

    def line_button(self) -> str:
        return "✍ Take home"

    def again_button(self, *, on: bool) -> str:
        return "✓ Follow up" if on else "Follow up"

    def form_button(self) -> str:
        return "Lines and follow-ups"

    def share_named(self) -> str:
        return "Share, with my name"

    def share_nameless(self) -> str:
        return "Share, without my name"

    def share_not(self) -> str:
        return "Keep between us"

    def one_by_one(self) -> str:
        return "One by one"

    def kept(self, lines: int) -> str:
        return "Noted." if lines == 1 else f"Noted, {lines} lines."

    def between_us(self) -> str:
        return "between the organisers and you"

    def may_share(self, lines: int) -> str:
        what = "it" if lines == 1 else "them"
        return f"May we pass {what} on to those at home? Reply again to change the words."

    def which(self) -> str:
        return "Which visit is this about?"

    def too_long(self) -> str:
        return "Your message was too long, so this is not kept:"

    def ask_for_line(self, visit: str) -> str:
        return (
            f"What do you take home from {visit}? One line, typed or dictated. /cancel leaves it."
        )

    def left(self) -> str:
        return "All right, nothing has changed."

    def again_noted(self, *, on: bool) -> str:
        if on:
            return "Noted: to follow up. To add what about, reply “follow up …: …”."
        return "Taken off your follow-ups."

    def nothing_to_share(self) -> str:
        return "Write the line first: there is nothing to share or sign."

    def form_title(self) -> str:
        return "Your day"

    def score_of(self, visit: str) -> str:
        return f"{visit}: your rating"

    def line_of(self, visit: str) -> str:
        return f"{visit}: one line to take home"

    def share_of(self, visit: str) -> str:
        return f"{visit}: sharing"

    def share_box(self) -> str:
        return "May be passed on to those at home"

    def sign_of(self, visit: str) -> str:
        return f"{visit}: signature"

    def sign_box(self) -> str:
        return "With my name"

    def again_of(self, visit: str) -> str:
        return f"{visit}: afterwards"

    def again_box(self) -> str:
        return "I want to follow up with the host"

    def form_kept(self) -> str:
        return "Noted, thank you."
