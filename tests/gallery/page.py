"""The gallery as a page for each language, and as plain text for comparing."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from jinja2 import Environment
from markupsafe import Markup

from bot.core import plain
from bot.core.message import Message
from bot.platforms.slack import message_blocks as slack
from bot.platforms.telegram import message_html as telegram
from bot.web import message_html as room
from tests.gallery import (
    amended,
    announced,
    answered,
    asked,
    broadcast_in_full,
    by_the_clock,
    counted,
    helped,
    joined,
    looked_back,
    on_slack,
    picked,
    reported,
    slack_look,
    subscribed,
    told,
)
from tests.gallery.scene import Json, Section, Shown

LANGUAGES = ("fr", "en")
SECTIONS: tuple[Section, ...] = (
    *by_the_clock.SECTIONS,
    *asked.SECTIONS,
    *answered.SECTIONS,
    *amended.SECTIONS,
    *announced.SECTIONS,
    *broadcast_in_full.SECTIONS,
    *told.SECTIONS,
    *counted.SECTIONS,
    *helped.SECTIONS,
    *looked_back.SECTIONS,
    *picked.SECTIONS,
    *reported.SECTIONS,
    *joined.SECTIONS,
    *subscribed.SECTIONS,
    *on_slack.SECTIONS,
)
TITLES = {"fr": "Tout ce que dit Fanion", "en": "Everything that Fanion says"}
INTRODUCTIONS = {
    "fr": "Chaque sorte de message sur Telegram, sur Slack, dans la salle et en texte simple, produite par "
    "le programme lui-même (make gallery). 🔔 : fait sonner les téléphones. Slack est clair ou "
    "sombre selon votre appareil.",
    "en": "Every kind of message on Telegram, on Slack, in the room and as plain text, made by "
    "the renderers themselves (make gallery). 🔔: makes phones ring. Slack is light or dark as "
    "your device is.",
}
COLUMNS = {
    "fr": ("Telegram", "Slack", "La salle", "Texte simple"),
    "en": ("Telegram", "Slack", "The room", "Plain text"),
}
TEMPLATE = Path(__file__).with_name("page.html.jinja")


@cache
def shown(language: str) -> tuple[tuple[str, tuple[Shown, ...]], ...]:
    """Return everything that is shown in *language*, by section."""
    return tuple((one.names[language], tuple(one.shown(language))) for one in SECTIONS)


def messages(language: str) -> Iterator[tuple[str, Message]]:
    """Return every message, with where it stands."""
    for name, listed in shown(language):
        for one in listed:
            if one.message is not None:
                yield f"{name}: {one.about}", one.message


def views(language: str) -> Iterator[tuple[str, Json]]:
    """Return every form and Home tab on Slack, with where it stands."""
    for name, listed in shown(language):
        for one in listed:
            if one.view is not None:
                yield f"{name}: {one.about}", one.view


def text(language: str) -> str:
    """Write the gallery as plain text: what Telegram gets, and what the terminal shows."""
    return "\n".join(_text(language)) + "\n"


def _text(language: str) -> Iterator[str]:
    for name, listed in shown(language):
        yield f"{'=' * 8} {name} {'=' * 8}"
        for one in listed:
            yield f"\n--- {one.about}{' 🔔' if one.rings else ''}"
            if one.said:
                yield f"> {one.said}"
            if one.toast:
                yield f"({one.toast})"
            if one.message is not None:
                yield from _both(one.message)
            if one.view is not None:
                yield "[slack]"
                yield slack_look.outline(one.view)
        yield ""


def _both(message: Message) -> Iterator[str]:
    parts = telegram.parts(message)
    for number, part in enumerate(parts, start=1):
        yield f"[telegram {number}/{len(parts)}]" if len(parts) > 1 else "[telegram]"
        yield part.html
    for row in telegram.rows(message):
        yield " ".join(f"[{button.label}]" for button in row)
    yield "[plain]"
    yield plain.render(message)


def html(language: str) -> str:
    """Write the gallery as one page that needs nothing else."""
    environment = Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True)
    template = environment.from_string(TEMPLATE.read_text(encoding="utf-8"))
    return (
        template.render(
            language=language,
            title=TITLES[language],
            introduction=INTRODUCTIONS[language],
            columns=COLUMNS[language],
            sections=shown(language),
            parts=telegram.parts,
            rows=telegram.rows,
            slack=slack.parts,
            blocks=slack_look.html,
            call=slack_look.CALL,
            view=slack_look.view,
            room=room.render,
            plain=plain.render,
            markup=as_shown,
        )
        + "\n"
    )


def as_shown(source: str) -> Markup:
    """Let a browser show what Telegram shows of its HTML: a quote ends its own line."""
    for telegrams, browsers in (
        ("<tg-time", "<span class=moment data"),
        ("</tg-time>", "</span>"),
        ("</blockquote>\n", "</blockquote>"),
        ("\n<blockquote>", "<blockquote>"),
    ):
        source = source.replace(telegrams, browsers)
    return Markup(source)  # noqa: S704 - the renderer has escaped it
