"""Ratings as a picture, in English."""


class EnglishResults:
    """Implements `bot.core.languages.results.ResultsWords`."""

    def mean(self, average: float) -> str:
        return f"{average:.1f}"

    def of_five(self, answers: int) -> str:
        return f"of 5, {self.answers(answers)}"

    def answers(self, answers: int) -> str:
        return "1 answer" if answers == 1 else f"{answers} answers"

    def day_by_day(self) -> str:
        return "Day by day"

    def visit_by_visit(self) -> str:
        return "Visit by visit"

    def spread(self) -> str:
        return "From 1 to 5, how many answers"

    def objectives(self) -> str:
        return "The objectives"

    def reached(self) -> str:
        return "Objectives reached, according to participants"

    def of_visits(self) -> str:
        return "The visits of each objective"

    def serving(self) -> str:
        return "The visits that contributed to it"

    def no_visit(self) -> str:
        return "no visit so far"

    def not_found(self, text: str) -> str:
        return (
            f"I cannot find “{text}” among what was rated. "
            "Try a day, a visit or an objective: /results Tuesday"
        )

    def comes_directly(self) -> str:
        return "The picture is coming in our direct chat."

    def file(self, what: str) -> str:
        return f"ratings {what}"
