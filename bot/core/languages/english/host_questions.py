"""Questions for hosts, in English."""


class EnglishHostQuestions:
    """Implements `bot.core.languages.host_questions.HostQuestionWords`."""

    def title(self, visit: str) -> str:
        return f"Questions · {visit}"

    def on_the_way(self, visit: str) -> str:
        return f"Your questions · {visit}"

    def own_title(self) -> str:
        return "Your questions for hosts"

    def off(self, *, by_organiser: bool) -> str:
        if by_organiser:
            return "Questions for hosts are off for this mission. /settings turns them on."
        return "Your organisers have not turned on questions for hosts for this mission."

    def what_to_ask(self) -> str:
        return (
            "Write /question and your question, for the next visit; or name one: "
            "/question for Google: how many of you work here?"
        )

    def noted(self, visit: str) -> str:
        return f"Your question is noted for {visit}."

    def counted(self, visit: str) -> str:
        return f"Somebody has asked the same about {visit}: your vote is counted."

    def which(self) -> str:
        return "For which visit?"

    def none_yet(self) -> str:
        return "No question yet."

    def votes(self, count: int) -> str:
        return "1 vote" if count == 1 else f"{count} votes"

    def to_vote(self) -> str:
        return (
            "Tap a number to vote for a question, and again to take your vote back. "
            "The top ones go out with the reminder."
        )

    def vote(self, number: int) -> str:
        return f"▲ {number}"

    def voted(self, *, so: bool) -> str:
        return "Your vote is counted." if so else "Your vote has been taken back."

    def begun(self) -> str:
        return "The visit has begun: voting is over."

    def nothing_ahead(self) -> str:
        return "There are no more visits, so there is nobody to ask."

    def not_found(self, said: str) -> str:
        return f"I cannot find “{said}” among the visits. Try a title or a host's name."

    def see(self) -> str:
        return "See the questions"

    def manage(self) -> str:
        return "Answer or withdraw"

    def more(self) -> str:
        return "More questions"

    def withdraw(self, number: int = 0) -> str:
        return f"Withdraw {number}" if number else "Withdraw"

    def withdrawn(self) -> str:
        return "The question is withdrawn."

    def not_yours(self) -> str:
        return "Only organisers and whoever asked it can do that."

    def answered(self, number: int) -> str:
        return f"Answered {number}"

    def ask_line(self, question: str) -> str:
        return f"“{question}” What was the answer, in one line? Write it here."

    def line_title(self) -> str:
        return "The answer"

    def line_label(self) -> str:
        return "In one line"

    def keep(self) -> str:
        return "Keep"

    def line_kept(self) -> str:
        return "The answer is noted, and will be in the report."

    def no_such_number(self) -> str:
        return "That number is not on the list. /questions shows it."

    def too_long(self, characters: int, limit: int) -> str:
        return (
            f"Your text is {characters} characters long, and {limit} is the limit. "
            "It is still in your message: shorten it and send it again."
        )

    def too_many(self, limit: int) -> str:
        return (
            f"You have {limit} unanswered questions, which is the limit. "
            "Withdraw one first: /question in our direct chat lists them."
        )
