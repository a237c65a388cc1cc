"""Who has seen what, in English."""


class EnglishSeen:
    """Implements `bot.core.languages.seen.SeenWords`."""

    def button(self, seen: int, of: int) -> str:
        return f"Seen ({seen} of {of})" if seen else "Seen"

    def count(self, seen: int, of: int) -> str:
        if not seen:
            return f"None of {of} has seen it yet"
        return f"{seen} of {of} {'has' if seen == 1 else 'have'} seen it"

    def you_have(self) -> str:
        return "You have seen it."

    def noted(self, name: str) -> str:
        return f"Thank you{f', {name}' if name else ''}: noted."

    def already_noted(self) -> str:
        return "That was already noted."

    def not_asked(self) -> str:
        return "Only those whom it concerns are counted here."

    def nudge_title(self, changes: int) -> str:
        return f"Have you seen {'this change' if changes == 1 else 'these changes'}?"

    def still_holds_title(self) -> str:
        return "What has changed meanwhile"

    def moved_to(self, when: str) -> str:
        return f"Moved to {when}"

    def moved_place(self, place: str) -> str:
        return f"Another place ({place})" if place else "Another place"

    def is_off(self) -> str:
        return "Cancelled"

    def is_changed(self) -> str:
        return "Changed"

    def missing(self, count: int) -> str:
        return "Has not seen it" if count == 1 else "Have not seen it"

    def everyone_has(self, of: int) -> str:
        return "Seen" if of == 1 else f"All {of} have seen it"

    def no_direct_chat(self) -> str:
        return "no direct chat"

    def more(self, count: int) -> str:
        return f"… and {count} more."

    def alarm_title(self, unseen: int, of: int) -> str:
        return f"Urgent change: {unseen} of {of} {'has' if unseen == 1 else 'have'} not seen it"

    def alarm_over(self) -> str:
        return "Urgent change: everyone has seen it"
