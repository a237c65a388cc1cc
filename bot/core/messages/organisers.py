"""What organisers can do besides asking."""

from dataclasses import replace

from bot.core.languages.conversation import conversation_in
from bot.core.message import Heading, Listing, Message, Strong, spans_of


def with_organisers_commands(message: Message, language: str) -> Message:
    """Return *message* (the help) with what an organiser can do in the direct chat."""
    words = conversation_in(language)
    items = tuple(
        spans_of(Strong(command), f" · {does}") for command, does in words.organiser_commands()
    )
    blocks = (*message.blocks, Heading(words.organisers_can()), Listing(items))
    return replace(message, blocks=blocks)
