"""Calendars: the address that is given, and what is asked before it changes."""

from collections.abc import Iterator

from bot.core.calendars import FOLLOWERS, GROUP
from bot.core.languages.calendars import calendars_in
from bot.core.message import Message, line
from bot.core.messages import calendar_addresses as messages
from tests.gallery.scene import Section, Shown, california

ADDRESS = "fanion.example/calendar/kJ8sQ0aa9sD7fG6hJ5kLq2wE4rT6yU8i.ics"
ABOUT = {
    "fr": (
        "L'adresse du calendrier, en privé",
        "Le calendrier d'un groupe, pour un organisateur",
        "L'adresse va changer",
        "Elle a changé",
        "Le calendrier va s'arrêter",
        "Il s'est arrêté",
        "En une ligne",
    ),
    "en": (
        "The address of the calendar, directly",
        "A group's calendar, for an organiser",
        "The address is about to change",
        "It has changed",
        "The calendar is about to stop",
        "It has stopped",
        "In one line",
    ),
}


def calendars(language: str) -> Iterator[Shown]:
    mission, words = california(language), calendars_in(language)
    own = f"person:{mission.people[0].code}"

    def told(whose: str, *, renewed: bool = False) -> Message:
        https, webcal = f"https://{ADDRESS}", f"webcal://{ADDRESS}"
        return messages.address_told(
            mission, whose, https, webcal, language, by_others=True, renewed=renewed
        )

    shown = (
        told(own),
        told(f"{GROUP}A"),
        messages.asked_first(mission, own, messages.RENEW, language),
        told(own, renewed=True),
        messages.asked_first(mission, own, messages.STOP, language),
        messages.stopped(mission, own, language),
    )
    *abouts, in_one_line = ABOUT[language]
    for about, message in zip(abouts, shown, strict=True):
        yield Shown(
            about=about, message=message, said=words.command() if message is shown[0] else ""
        )
    known = (messages.called(mission, one, language) for one in (f"{GROUP}A", FOLLOWERS))
    for text in (
        words.here_only(),
        words.file_is(),
        words.not_served(),
        words.only_own(),
        words.which(", ".join(known)),
    ):
        yield Shown(about=in_one_line, message=Message("", (line(text),)))


SECTIONS = (Section({"fr": "Les calendriers", "en": "Calendars"}, calendars),)
