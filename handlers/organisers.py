"""What organisers alone may do, and where."""

import re

from bot.core.chat import Answer, Ask, ChatKind, Document, File, Reply
from bot.core.joining import is_direct, speaks_for_all
from bot.core.languages.conversation import conversation_in
from bot.core.languages.joining import joining_in
from bot.core.message import Message, line
from handlers.scene import Scene

COMMANDS = {
    "broadcast": "broadcast",
    "change": "change",
    "modifier": "change",
    "draft": "draft",
    "brouillon": "draft",
    "annonce": "broadcast",
    "broadcasts": "broadcasts",
    "annonces": "broadcasts",
    "history": "history",
    "historique": "history",
    "results": "results",
    "resultats": "results",
    "résultats": "results",
    "template": "template",
    "modele": "template",
    "modèle": "template",
    "people": "people",
    "participants": "people",
    "rehearse": "rehearse",
    "repetition": "rehearse",
    "répétition": "rehearse",
    "settings": "settings",
    "reglages": "settings",
    "réglages": "settings",
    "workbook": "workbook",
    "classeur": "workbook",
}
"""The commands of organisers, each with its French twin."""
WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_COMMAND = re.compile(r"^/([^\s@/]+)(?:@\S+)?\s*(.*)$", re.DOTALL)
_IN_WORDS = re.compile(
    r"^(annonce|broadcast|announcement)(?:\s*:\s*|\s+(?=\w))(.*)$", re.DOTALL | re.IGNORECASE
)


def command_in(ask: Ask) -> tuple[str, str] | None:
    """Return the command (its English name) of an organiser in what was written, and the rest.

    "Annonce : …" and "Annonce …" are one in plain words: below a file that is all that
    one can write on Slack, which takes a slash for a command and leaves the file out.
    """
    text = ask.text.strip()
    if found := _COMMAND.match(text):
        name = COMMANDS.get(found[1].lower())
        return (name, found[2].strip()) if name else None
    if ask.addressed and (found := _IN_WORDS.match(text)):
        return "broadcast", found[2].strip()
    return None


def caption_of(file: File) -> Ask:
    """Return what was written below a file as if it had been written by itself."""
    return Ask(
        id=file.id,
        chat=file.chat,
        account=file.account,
        text=file.caption.strip(),
        addressed=True,
        message=file.message,
    )


def is_picture(file: File) -> bool:
    """Tell a photo from a file that may be a programme."""
    return file.media_type.startswith("image/")


def goes_along(file: File) -> bool:
    """Tell whether a file is to travel along with a broadcast, by its caption."""
    command = command_in(caption_of(file))
    return command is not None and command[0] == "broadcast"


def is_no_programme(file: File) -> bool:
    """Tell whether a file is surely no mission file: a photo, or one that is to travel along."""
    return is_picture(file) or goes_along(file)


def refused(ask: Ask, scene: Scene) -> Reply | None:
    """Say kindly that somebody, or this chat, is not the right one; None where both are.

    What nobody else sees can be answered in any chat.
    """
    words = conversation_in(scene.language)
    if not scene.by_organiser:
        return nameless(ask, scene) or said(words.organisers_only(), quotes=ask.message)
    if scene.chat.kind is not ChatKind.DIRECT and not ask.alone:
        return said(words.directly_please(ask.text.split()[0]), quotes=ask.message)
    return None


def nameless(inbound: Ask | File, scene: Scene) -> Reply | None:
    """Say to who writes in the group's name what to do; None where we see who it is."""
    if not speaks_for_all(inbound.account):
        return None
    return said(joining_in(scene.language).speaks_for_all(), quotes=inbound.message)


def said(text: str, quotes: str = "") -> Reply:
    """Answer with one line."""
    return Reply(answers=(Answer(message=Message(blocks=(line(text),)), quotes=quotes),))


def told_directly(ask: Ask, scene: Scene, *answers: Answer) -> Reply:
    """Give *answers* in the direct chat, and say so where it was asked."""
    here = said(conversation_in(scene.language).answered_directly(), quotes=ask.message)
    return Reply(answers=(*answers, *here.answers))


def template(workbook: bytes | None, ask: Ask, language: str) -> Reply:
    """Send an empty workbook, and say what to do with it."""
    words = joining_in(language)
    if workbook is None:
        return said(words.template_failed(), quotes=ask.message)
    document = Document(name=words.template_file(), content=workbook, media_type=WORKBOOK)
    message = Message(blocks=(line(words.template_is()),))
    answers = [Answer(message=message, quotes=ask.message, document=document)]
    if ask.alone and not is_direct(ask.chat, ask.account):
        answers += said(conversation_in(language).answered_directly()).answers
    return Reply(answers=tuple(answers))
