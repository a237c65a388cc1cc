"""The questions at the end of a mission, in English."""

from bot.core.report.facts import Question

QUESTIONS = {
    Question.ADVICE: "What would you tell those who stayed at home?",
    Question.NEXT: "Where should the next mission go?",
    Question.WELL: "What went well?",
    Question.BETTER: "What could have been better?",
}
SHORT = {
    Question.ADVICE: "For those at home",
    Question.NEXT: "The next mission",
    Question.WELL: "What went well",
    Question.BETTER: "What could be better",
}


class EnglishWhole:
    """Implements `bot.core.languages.whole_mission.WholeWords`."""

    def title(self) -> str:
        return "Before you fly home: the mission as a whole"

    def nudge_title(self) -> str:
        return "The mission as a whole: there is still time"

    def missing(self, people: int) -> str:
        if people == 1:
            return "One person has not answered yet."
        return f"{people} people have not answered yet."

    def cannot_tell(self) -> str:
        return "If you have answered, thank you: ratings are anonymous, so I cannot tell."

    def how_far(self) -> str:
        return "Did we get what we came for? From 1 (not at all) to 5 (fully), one tap each."

    def stays_anonymous(self) -> str:
        return "Ratings are anonymous."

    def open_until(self, day: str) -> str:
        return f"Open until {day}."

    def count(self, answers: int) -> str:
        return "1 answer" if answers == 1 else f"{answers} answers"

    def yours(self, score: int) -> str:
        return f"you: {score} of 5"

    def also_in_words(self) -> str:
        return "And four questions in a few words, in private, for those who stayed at home."

    def in_words(self) -> str:
        return "In a few words"

    def command(self) -> str:
        return "/lookback"

    def written_privately(self) -> str:
        return "The questions are in your private chat with me."

    def question(self, question: Question) -> str:
        return QUESTIONS[question]

    def short(self, question: Question) -> str:
        return SHORT[question]

    def reply_here(self) -> str:
        return "Reply to this message: typed or dictated, one line is enough."

    def who_reads(self, *, named: bool) -> str:
        whose = "with your name" if named else "without your name"
        return f"Only the organisers read it, {whose}."

    def said_before(self) -> str:
        return "You said:"

    def skip(self) -> str:
        return "Skip"

    def change(self) -> str:
        return "Change"

    def kept(self) -> str:
        return "Noted, thank you."

    def all_asked(self) -> str:
        return "That was all. Thank you, and safe travels home!"

    def nothing_asked(self) -> str:
        return "Nothing is asked about this mission as a whole."

    def not_yet(self) -> str:
        return "I will ask you before you fly home."

    def closed(self) -> str:
        return "The answers about this mission are closed: thank you to all who gave theirs."
