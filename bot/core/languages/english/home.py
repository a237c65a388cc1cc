"""One's own page and forms, in English."""

SCORES = {1: "1\u00a0★ disappointing", 5: "5\u00a0★ excellent"}


class EnglishHome:
    """Implements `bot.core.languages.home.HomeWords`."""

    def still_to_rate(self) -> str:
        return "Still waiting for your rating"

    def rate(self, session: str) -> str:
        return f"★ {session}"

    def settings(self) -> str:
        return "My settings"

    def reminders(self, *, on: bool) -> str:
        return f"Personal reminders: {'on' if on else 'off'}"

    def silence(self, *, on: bool) -> str:
        return f"Mute: {'on' if on else 'off'}"

    def other_language(self) -> str:
        return "En français"

    def programme(self) -> str:
        return "Programme by day"

    def who_am_i(self) -> str:
        return "Who am I?"

    def announce(self) -> str:
        return "New broadcast"

    def participants(self) -> str:
        return "Participants"

    def results(self) -> str:
        return "Ratings"

    def welcome(self) -> str:
        return "Hello! This is where your programme will be."

    def how_to_come_in(self) -> str:
        return (
            "Tell me first who you are: press your name in your mission's channel, or send me "
            "here the code that the organiser gave you."
        )

    # ---- a broadcast -----------------------------------------------------------------------

    def came_late(self) -> str:
        return "This page could not open in time: please try again."

    def compose_title(self) -> str:
        return "New broadcast"

    def text_label(self) -> str:
        return "Your message"

    def audience_label(self) -> str:
        return "For whom"

    def day_label(self) -> str:
        return "On which day"

    def hour_label(self) -> str:
        return "At what time (site time)"

    def when_hint(self) -> str:
        return "Leave it empty to send it at once."

    def call_label(self) -> str:
        return "Who is notified"

    def call_everyone(self) -> str:
        return "Notify the whole channel (@channel)"

    def call_told(self) -> str:
        return "the whole channel (@channel)"

    def look(self) -> str:
        return "See the preview"

    def text_missing(self) -> str:
        return "The message is missing."

    def day_missing(self) -> str:
        return "The day is missing."

    def hour_missing(self) -> str:
        return "The time is missing."

    def no_such_hour(self) -> str:
        return "That time does not exist on that day: the clocks change."

    def already_past(self) -> str:
        return "That moment is over."

    def too_long_by(self, characters: int) -> str:
        return f"That is {characters} character{'s' if characters > 1 else ''} too long."

    # ---- a rating --------------------------------------------------------------------------

    def rating_title(self) -> str:
        return "Your rating"

    def score_label(self) -> str:
        return "How was it?"

    def score(self, score: int) -> str:
        return SCORES.get(score, f"{score}\u00a0★")

    def takeaway_label(self) -> str:
        return "One line to take home"

    def give(self) -> str:
        return "Send"

    def takeaway_kept(self) -> str:
        return "Thank you! It is kept."
