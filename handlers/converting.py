"""An organiser sends a programme as people write it: it comes back as a mission workbook."""

from bot.core.chat import Answer, Document, File, Reply
from bot.core.languages.converting import converting_in
from bot.core.messages.converting import converted_message
from bot.core.mission import Mission
from bot.core.problems import What
from bot.files.conversion import Conversion, Said, convert
from bot.files.reading import Reading
from handlers.organisers import WORKBOOK

RAW = frozenset({What.RAW_BOOK, What.SHEET_MISSING})
"""What is wrong with a workbook that was never meant for a machine."""


def is_raw(reading: Reading) -> bool:
    """Tell whether a file is a workbook, and no mission workbook."""
    return reading.mission is None and any(problem.what in RAW for problem in reading.problems)


def converted(content: bytes, name: str, running: Mission | None) -> Conversion | None:
    """Convert the workbook *content* called *name*; None where no programme is in it.

    What the *running* mission knows is not asked.  Blocks: call it in a thread.
    """
    done = convert(content, name, Said(), running=running)
    return done if done.workbook else None


def sent_back(file: File, done: Conversion, language: str) -> Reply:
    """Send the mission workbook with what is open in it, and say how to go on."""
    message = converted_message(
        file.name, done.sessions, done.questions, len(done.left_out), language
    )
    name = converting_in(language).file_name()
    document = Document(name=name, content=done.workbook, media_type=WORKBOOK)
    answer = Answer(message=message, quotes=file.message, document=document)
    return Reply(answers=(answer,))
