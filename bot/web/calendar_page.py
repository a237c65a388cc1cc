"""The page behind a calendar's address: one touch, and the calendar of this device subscribes.

A chat makes no link of webcal:, which is what a phone subscribes by; of a page it does.
"""

from urllib.parse import quote

from markupsafe import Markup

from bot.core.calendars import Calendar
from bot.core.languages.calendars import calendars_in

PAGE = Markup(
    '<!doctype html><html lang="{lang}"><head><meta charset="utf-8">'
    '<meta name="viewport" content="width=device-width, initial-scale=1">'
    '<meta name="color-scheme" content="light dark"><title>{title}</title></head>'
    "<body><main><h1>{title}</h1><p>{what}</p><ul>{ways}</ul><p>{copy}<br><code>{url}</code></p>"
    "</main></body></html>"
)
WAY = Markup('<li><p><a href="{href}">{words}</a></p></li>')
GOOGLE = "https://calendar.google.com/calendar/r?cid="
OUTLOOK = "https://outlook.live.com/calendar/0/addfromweb?url="


def page(calendar: Calendar, url: str) -> str:
    """Write the page that leads to the calendar at *url*, in its reader's language."""
    words = calendars_in(calendar.language)
    webcal = f"webcal://{url.partition('://')[2]}"
    ways = (
        (webcal, words.on_apple()),
        (f"{GOOGLE}{quote(webcal, safe='')}", words.on_google()),
        (f"{OUTLOOK}{quote(url, safe='')}", words.on_outlook()),
        (url, words.as_file()),
    )
    return PAGE.format(
        lang=calendar.language,
        title=calendar.name,
        what=words.what_it_is(),
        ways=Markup().join(WAY.format(href=href, words=said) for href, said in ways),
        copy=words.elsewhere(),
        url=url,
    )
