"""What was called off, and what is not certain."""

from bot.core.choosing import date_meant, in_order
from bot.core.messages import answers, answers_about, answers_besides
from bot.core.told import Asked, Told


def not_as_planned(asked: Asked) -> Told:
    """Tell what of the days to come, or of the day that was said, is off, or not certain."""
    situation, off = asked.situation, asked.question.subject == "cancelled"
    on = date_meant(situation, asked.question)
    found = in_order(
        one
        for one in asked.mission.sessions
        if (one.cancelled if off else one.tentative and not one.cancelled)
        and situation.concerns(one)
        and (on == one.day or (on is None and one.ends_at > situation.now))
    )
    if not found:
        says = asked.teller.says
        return Told(answers_about.said(says.nothing_cancelled if off else says.all_confirmed))
    told = [answers_besides.still(asked.teller, session) for session in found]
    return Told(answers.joined(asked.teller.says.meets_you, told), found)
