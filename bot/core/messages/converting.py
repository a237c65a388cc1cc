"""What an organiser hears of a raw programme that was made into a mission workbook."""

from collections.abc import Sequence

from bot.core.converting import Question
from bot.core.languages.converting import converting_in
from bot.core.message import TITLE_CHARACTERS, Block, Listing, Message, line, shortened, spans_of

IN_A_CHAT = 8
"""Questions that a message lists; the workbook has all."""
MOST_WORDS = 300


def converted_message(
    name: str, sessions: int, questions: Sequence[Question], left_out: int, language: str
) -> Message:
    """Say what came of the workbook *name*: how much was found, what is asked, how to go on."""
    words = converting_in(language)
    asked = [spans_of(shortened(words.question(one), MOST_WORDS)) for one in questions[:IN_A_CHAT]]
    more = len(questions) - len(asked)
    blocks: list[Block] = []
    if asked:
        blocks.append(Listing(tuple(asked)))
    if more > 0:
        blocks.append(line(words.more_questions(more)))
    if left_out:
        blocks.append(line(words.rows_left_out(left_out)))
    blocks.append(line(words.go_on(len(questions))))
    title = shortened(words.converted(name, sessions, len(questions)), TITLE_CHARACTERS)
    return Message(title, tuple(blocks))
