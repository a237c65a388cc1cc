"""What did not arrive, in English."""

from collections.abc import Sequence

from bot.core.undelivered import Why

WHY = {
    Why.LATE: "I was away, and this came too late to help, so it was not sent",
    Why.FAILED: "This could not be delivered",
    Why.GONE: "I no longer reach these chats",
    Why.UNCLEAR: "I was interrupted, and this may or may not have arrived",
}
LOST = {
    "removed": "I was removed; add me again and I go on",
    "blocked": "I was blocked there",
    "lost": "the chat or the account no longer exists, or I am not in it",
}
THINGS = {
    "reminder": "reminder",
    "evening_digest": "tomorrow's programme",
    "morning_brief": "today's programme",
    "home_digest": "digest for those at home",
    "feedback": "feedback request",
    "your_day": "your day",
    "broadcast": "broadcast",
    "notice": "notice of changes",
}


class EnglishUndelivered:
    """Implements `bot.core.languages.undelivered.UndeliveredWords`."""

    def missed(self, why: Why, things: Sequence[str]) -> str:
        return f"{WHY[why]}: {'; '.join(things)}."

    def lost(self, kind: str, chat: str) -> str:
        return f"{chat} ({LOST[kind]})"

    def thing(self, kind: str, titles: Sequence[str]) -> str:
        named = ", ".join(f"“{title}”" for title in titles)
        return f"{THINGS[kind]} {named}" if named else THINGS[kind]
