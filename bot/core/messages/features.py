"""What organisers may turn on: the switches, what the group reads, and the help."""

from collections.abc import Collection, Iterator
from dataclasses import replace

from bot.core.features import Feature
from bot.core.languages import spoken
from bot.core.languages.dates import dates_in
from bot.core.languages.features import features_in
from bot.core.languages.menu import MENUS
from bot.core.message import (
    LABEL_CHARACTERS,
    Block,
    Button,
    Facts,
    Listing,
    Message,
    Strong,
    line,
    shortened,
    spans_of,
)

FEATURE = "feature"
"""What the choices of these buttons begin with, and the kind of the notice to the group."""
ON, OFF, TELL = "on", "off", "tell"


def settings_message(
    language: str, on: Collection[Feature], tell: Feature | None = None
) -> Message:
    """Say what may be turned on and what it does; the group may hear of *tell*, just turned on."""
    words = features_in(language)
    blocks: list[Block] = []
    buttons: list[Button] = []
    for at, feature in enumerate(Feature):
        state = words.state(on=feature in on)
        blocks.append(Facts(((words.name(feature), state),), dates_in(language).colon))
        blocks.append(line(words.does(feature)))
        label = shortened(words.turn(feature, on=feature not in on), LABEL_CHARACTERS)
        act = OFF if feature in on else ON
        buttons.append(Button(label, f"{FEATURE}:{feature}:{act}", row=2 * at))
        if feature is tell:
            told = f"{FEATURE}:{feature}:{TELL}"
            buttons.append(Button(words.tell_group(), told, row=2 * at + 1))
    return Message(words.title(), tuple(blocks), tuple(buttons))


def announcement(feature: Feature, language: str) -> Message:
    """Tell the group what it can do from now on."""
    words = features_in(language)
    return Message(words.to_whom(), (line(words.announced(feature)),))


def with_features(message: Message, on: Collection[Feature], language: str) -> Message:
    """Return *message* (the help) with the commands of what is turned on."""
    items = tuple(_commands(on, language))
    if not items:
        return message
    listed = Listing(tuple(spans_of(Strong(command), f" · {does}") for command, does in items))
    first, *rest = message.blocks
    return replace(message, blocks=(first, listed, *rest))


def _commands(on: Collection[Feature], language: str) -> Iterator[tuple[str, str]]:
    for feature, commands in MENUS[spoken(language)].when_on.items():
        if feature in on:
            yield from ((f"/{name}", does) for name, does in commands)
