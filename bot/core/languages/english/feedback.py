"""Ratings in English."""

from bot.core.feedback import Refusal

REFUSALS = {
    Refusal.NO_SESSION: "It is no longer in the programme.",
    Refusal.CANCELLED: "It was cancelled.",
    Refusal.NOT_ENDED: "It is not over yet: please rate it afterwards.",
    Refusal.NOT_ASKED: "No ratings are asked for this one.",
    Refusal.CLOSED: "The ratings of this one are closed.",
    Refusal.MISSION_CLOSED: "The answers about this mission are closed: thank you for yours.",
    Refusal.ORGANISER: "Only participants rate. /results shows you their ratings.",
    Refusal.FOLLOWER: "Thank you for caring, but only those who are there rate.",
}


class EnglishFeedback:
    """Implements `bot.core.languages.feedback.FeedbackWords`."""

    def request_title(self, session: str) -> str:
        return f"Your feedback: {session}"

    def how_was_it(self) -> str:
        return "From 1 (poor) to 5 (excellent), one tap is enough."

    def stays_anonymous(self) -> str:
        return "It is anonymous, and open for 24 hours."

    def count(self, answers: int) -> str:
        if not answers:
            return "No answer yet"
        return "1 answer" if answers == 1 else f"{answers} answers"

    def score(self, score: int) -> str:
        return f"{score}\u00a0★"

    def thanks(self, name: str, score: int) -> str:
        return f"Thank you, {name}: {score} of 5." if name else f"Thank you: {score} of 5."

    def replaced(self, old: int, new: int) -> str:
        if old == new:
            return f"That is what you gave already: {new} of 5."
        return f"Changed: {new} of 5 instead of {old}."

    def refused(self, why: Refusal) -> str:
        return REFUSALS[why]

    def results_title(self) -> str:
        return "The ratings"

    def nothing_rated(self) -> str:
        return "No visit has ended yet."

    def no_answers(self) -> str:
        return "no answers"

    def average(self, average: float, answers: int) -> str:
        return f"{average:.1f} of 5, {self.count(answers)}"

    def hidden(self, answers: int) -> str:
        if answers == 1:
            return "1 answer stays hidden"
        return f"{answers} answers stay hidden"

    def of_the_day(self, day: str) -> str:
        return f"{day}, altogether"

    def of_the_mission(self) -> str:
        return "The whole mission"
