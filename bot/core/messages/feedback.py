"""The question how a visit was."""

from bot.core.feedback import SCORES
from bot.core.languages.feedback import feedback_in
from bot.core.message import TITLE_CHARACTERS, Button, Message, line, shortened
from bot.core.messages.lines import Writer
from bot.core.mission import Mission, Session
from bot.core.tokens import token_of


def feedback_request(mission: Mission, session: Session, count: int, language: str) -> Message:
    """Ask how *session* was, and say how many have answered; the votes do not show."""
    words = feedback_in(language)
    writer = Writer(mission, language)
    what = words.request_title(writer.title(session))
    groups = writer.groups(session)
    title = f"{what} ({groups})" if groups else what
    asked = [words.how_was_it()]
    if mission.anonymous:
        asked.append(words.stays_anonymous())
    if count:
        asked.append(words.count(count))
    return Message(
        title=shortened(title, TITLE_CHARACTERS),
        blocks=tuple(map(line, asked)),
        buttons=tuple(
            Button(words.score(score), f"rate:{token_of(session.code)}:{score}")
            for score in SCORES
        ),
    )
