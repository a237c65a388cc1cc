"""Forms: a broadcast, a rating with a line to take home, and pages that only show something."""

from bot.core.broadcasts import EVERYONE, FOLLOWERS, GROUP
from bot.core.chat import Field, FieldKind, Form
from bot.core.feedback import SCORES
from bot.core.languages.conversation import conversation_in
from bot.core.languages.feedback import feedback_in
from bot.core.languages.home import FORM_TITLE, home_in
from bot.core.languages.your_day import your_day_in
from bot.core.message import TITLE_CHARACTERS, Message, line, shortened
from bot.core.messages.lines import Writer
from bot.core.mission import Mission, Session
from bot.core.tokens import token_of
from bot.core.your_day import MOST_LINE

COMPOSE, OPINION = "compose", "opinion"
"""What the choices of these forms begin with, and of the buttons that open them."""
TEXT, AUDIENCE, DAY, HOUR, CALL = "text", "audience", "day", "hour", "call"
SCORE, TAKEAWAY = "score", "takeaway"
"""The codes of their fields."""
MOST_TEXT = 3000
"""Slack's limit for what is written into a field."""
YES = "yes"


def composer(mission: Mission, language: str, text: str = "") -> Form:
    """Ask for a broadcast: what, for whom, when, and whether it wakes everyone in the channel."""
    words, talk = home_in(language), conversation_in(language)
    audiences = (
        (EVERYONE, talk.everyone()),
        *((f"{GROUP}{token_of(group.code)}", group.name) for group in mission.groups),
        (FOLLOWERS, talk.followers()),
    )
    return Form(
        title=words.compose_title(),
        choice=COMPOSE,
        late=words.came_late(),
        fields=(
            Field(
                code=TEXT,
                label=words.text_label(),
                kind=FieldKind.TEXT,
                value=text[:MOST_TEXT],
                most=MOST_TEXT,
            ),
            Field(
                code=AUDIENCE,
                label=words.audience_label(),
                kind=FieldKind.CHOICE,
                options=audiences,
                value=EVERYONE,
            ),
            Field(
                code=DAY,
                label=words.day_label(),
                kind=FieldKind.DAY,
                hint=words.when_hint(),
                optional=True,
            ),
            Field(code=HOUR, label=words.hour_label(), kind=FieldKind.HOUR, optional=True),
            Field(
                code=CALL,
                label=words.call_label(),
                kind=FieldKind.CHECK,
                options=((YES, words.call_everyone()),),
                optional=True,
            ),
        ),
        submit=words.look(),
    )


def opinion(
    mission: Mission, session: Session, language: str, score: int = 0, takeaway: str = ""
) -> Form:
    """Ask how *session* was; *score* (0: none) and *takeaway* are what was said before.

    A line to take home is no rating: it is asked for where ratings are anonymous,
    too, and organisers read it without a name then.
    """
    words, feedback = home_in(language), feedback_in(language)
    title = Writer(mission, language).title(session)
    fields = [
        Field(
            code=SCORE,
            label=words.score_label(),
            kind=FieldKind.CHOICE,
            options=tuple((str(one), words.score(one)) for one in reversed(SCORES)),
            value=str(score) if score else "",
        )
    ]
    fields.append(
        Field(
            code=TAKEAWAY,
            label=words.takeaway_label(),
            kind=FieldKind.LINE,
            value=takeaway,
            hint=your_day_in(language).who_reads(anonymous=mission.anonymous),
            optional=True,
            most=MOST_LINE,
        )
    )
    # What the stars mean stands beside them, and one tap is not all here.
    kept = (line(feedback.stays_anonymous()),) if mission.anonymous else ()
    return Form(
        title=words.rating_title(),
        choice=f"{OPINION}:{token_of(session.code)}",
        late=words.came_late(),
        message=Message(shortened(title, TITLE_CHARACTERS), kept),
        fields=tuple(fields),
        submit=words.give(),
    )


def page(title: str, message: Message, language: str) -> Form:
    """Show *message* on a page of its own."""
    late = home_in(language).came_late()
    return Form(title=shortened(title, FORM_TITLE), message=message, late=late)
