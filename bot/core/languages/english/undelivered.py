"""What did not arrive, in English."""

from collections.abc import Sequence

from bot.core.undelivered import Why

WHY = {
    Why.LATE: "I was away, and this came too late to help, so it was not sent",
    Why.FAILED: "This could not be delivered",
    Why.DELAYED: "Arrived very late",
    Why.DENIED: (
        "Slack does not allow it (“fanion doctor” tells whoever runs the app what to do). Missing"
    ),
    Why.GONE: "I no longer reach these chats",
    Why.CLOSED: (
        "Topic closed. As long as I may not write there, what is for it stands in the general one"
    ),
    Why.UNCLEAR: "I was interrupted, and this may or may not have arrived",
}
LOST = {
    "removed": "I was removed; add me again and I go on",
    "archived": "it is archived; open it again and I go on",
    "blocked": "I was blocked there",
    "lost": "the chat or the account no longer exists, or I am not in it",
}
THINGS = {
    "reminder": "reminder",
    "evening_digest": "tomorrow's programme",
    "morning_brief": "today's programme",
    "home_digest": "digest for those at home",
    "arrival": "message on arrival",
    "feedback": "feedback request",
    "your_day": "your day",
    "mission_feedback": "questions about the mission as a whole",
    "mission_nudge": "reminder of the questions about the mission",
    "follow_ups": "follow-ups",
    "broadcast": "broadcast",
    "changes": "notice of changes",
}


class EnglishUndelivered:
    """Implements `bot.core.languages.undelivered.UndeliveredWords`."""

    def missed(self, why: Why, things: Sequence[str]) -> str:
        return f"{WHY[why]}: {'; '.join(things)}."

    def lost(self, kind: str, chat: str) -> str:
        return f"{chat} ({LOST[kind]})"

    def permission(self, name: str, purpose: str) -> str:
        return f"{name}, {purpose}" if purpose else name

    def thing(self, kind: str, titles: Sequence[str]) -> str:
        named = ", ".join(f"“{title}”" for title in titles)
        return f"{THINGS[kind]} {named}" if named else THINGS[kind]

    def unsure_title(self) -> str:
        return "Did it arrive?"

    def unsure(self) -> str:
        return (
            "Sending was interrupted, and I cannot tell whether this arrived. Nothing goes out "
            "again unless you say so."
        )

    def unsure_in(self, thing: str, chats: str) -> str:
        return f"{thing}: {chats}"

    def chats(self, count: int) -> str:
        return f"{count:,} chats"

    def send_again(self) -> str:
        return "Send it again"

    def it_arrived(self) -> str:
        return "It arrived"

    def sent_again(self, clock: str, by: str) -> str:
        return f"Sent again at {clock}{f' by {by}' if by else ''}."

    def goes_again(self, clock: str, by: str) -> str:
        return f"To be sent again, as decided at {clock}{f' by {by}' if by else ''}."

    def had_arrived(self, clock: str, by: str) -> str:
        return f"Arrived: {f'{by} said so' if by else 'noted'} at {clock}."

    def none_again(self) -> str:
        return "Nothing was sent again: it is too late, or the chat is gone."

    def some_left_out(self) -> str:
        return "What came too late, or has no chat any more, was not sent again."

    def noted(self) -> str:
        return "Noted."

    def decided_already(self) -> str:
        return "It is decided already."
