"""Who is where, in English."""


class EnglishWhereabouts:
    """Implements `bot.core.languages.whereabouts.WhereaboutsWords`."""

    def title(self) -> str:
        return "Who is where"

    def everyone(self) -> str:
        return "Everyone"

    def in_no_group(self) -> str:
        return "In no group"

    def on_now(self, what: str, until: str) -> str:
        return f"Now: {what}, until {until}"

    def on_the_way(self, what: str) -> str:
        return f"On the way: {what}"

    def following(self) -> str:
        return "Next: "

    def free_until(self, when: str) -> str:
        return f"Free until {when}"

    def free(self) -> str:
        return "Free"

    def nothing_more(self) -> str:
        return "Nothing more is planned"

    def join(self, group: str) -> str:
        return f"Go with {group}"
