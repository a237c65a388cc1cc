"""The table of what `fanion doctor` finds, for docs/telegram.md: written from its own words."""

import re

from bot.core.diagnosis import Finds, Grade
from bot.core.languages.diagnosis import diagnosis_in

HEADS = {
    "en": "| code | what it means | what to do |",
    "fr": "| code | ce que cela veut dire | que faire |",
}
PAGES = {"en": "telegram.md", "fr": "telegram.fr.md"}
INSTEAD = {"file": ".env", "code": "CODE", "username": "fanion_occitanie_bot", "chats": "2",
           "platform": "Telegram", "setting": "FANION_TELEGRAM_TOKEN", "seconds": "95",
           "missing": "FANION_SLACK_APP_TOKEN", "where": "fanion.db"}  # fmt: skip


def table(language: str) -> str:
    """Write a row for each finding that is not well."""
    words = diagnosis_in(language)
    rows = [HEADS[language], "|---|---|---|"]
    for what in Finds:
        if what.grade is not Grade.OK:
            says, do = (_cell(words.typeset(phrase)) for phrase in words.phrases[what])
            rows.append(f"| `{what.value}` | {says} | {do} |")
    return "\n".join(rows) + "\n"


def _cell(phrase: str) -> str:
    filled = re.sub(r"\{(\w+)\}", lambda found: INSTEAD.get(found[1], "…"), phrase)
    return filled.replace("<", "&lt;").replace(">", "&gt;")


def with_table(page: str, language: str) -> str:
    """Return the *page* with the table as it is now."""
    begin = page.index(HEADS[language])
    end = page.index("\n\n", begin) + 1
    return page[:begin] + table(language) + page[end:]
