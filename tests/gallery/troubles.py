"""The tables of what `fanion doctor` finds, for the pages of the platforms: from its own words."""

import re
from collections.abc import Iterable

from bot.core.diagnosis import Finds, Grade
from bot.core.languages.diagnosis import diagnosis_in
from bot.core.languages.english import diagnosis_slack, diagnosis_telegram

HEADS = {
    "en": "| code | what it means | what to do |",
    "fr": "| code | ce que cela veut dire | que faire |",
}
PAGES = {
    "telegram.md": ("en", "Telegram"),
    "telegram.fr.md": ("fr", "Telegram"),
    "slack.md": ("en", "Slack"),
    "slack.fr.md": ("fr", "Slack"),
}
"""The language and the platform of each page."""
OTHERS = {"Telegram": diagnosis_slack.WORDS, "Slack": diagnosis_telegram.WORDS}
INSTEAD = {
    "file": ".env",
    "code": "CODE",
    "chats": "2",
    "seconds": "95\u00a0s",
    "where": "fanion.db",
}
OF = {
    "Telegram": {
        "platform": "Telegram",
        "setting": "FANION_TELEGRAM_TOKEN",
        "host": "api.telegram.org",
        "username": "fanion_occitanie_bot",
    },
    "Slack": {
        "platform": "Slack",
        "setting": "FANION_SLACK_BOT_TOKEN",
        "host": "slack.com",
        "username": "Fanion",
        "missing": "FANION_SLACK_APP_TOKEN",
        "site": "https://fanion.example",
        "found": "xapp-",
        "wanted": "xoxb-",
        "team": "CCI Occitanie",
        "scope": "im:write",
    },
}
SERVERS = {"no-name", "connection-closed"}
"""What is about the setting of another server, and not about the token."""


def explained(page: str) -> Iterable[Finds]:
    """Return what the table of a page explains: all that is not well and not another's."""
    others = OTHERS[PAGES[page][1]]
    return [what for what in Finds if what.grade is not Grade.OK and what not in others]


def table(page: str) -> str:
    """Write a row for each finding."""
    language, platform = PAGES[page]
    words = diagnosis_in(language)
    rows = [HEADS[language], "|---|---|---|"]
    for what in explained(page):
        filled = INSTEAD | OF[platform]
        if what.value in SERVERS:
            filled["setting"] = f"FANION_{platform.upper()}_API_URL"
        if what.value.startswith("server-"):
            filled["where"] = "postgresql://fanion:***@db/fanion"
        says, do = (_cell(words.typeset(phrase), filled) for phrase in words.phrases[what])
        rows.append(f"| `{what.value}` | {says} | {do} |")
    return "\n".join(rows) + "\n"


def _cell(phrase: str, filled: dict[str, str]) -> str:
    said = re.sub(r"\{(\w+)\}", lambda found: filled.get(found[1], "…"), phrase)
    return said.replace("<", "&lt;").replace(">", "&gt;")


def with_table(text: str, page: str) -> str:
    """Return the *text* of a page with the table as it is now."""
    begin = text.index(HEADS[PAGES[page][0]])
    end = text.index("\n\n", begin) + 1
    return text[:begin] + table(page) + text[end:]
