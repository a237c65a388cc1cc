"""Lines to hosts in English."""


class EnglishHosts:
    """Implements `bot.core.languages.hosts.HostWords`."""

    def line(self, host: str, party: str, news: str) -> str:
        return f"Dear {host}, this is {party}. {news} Thank you, and kind regards."

    def party(self, organiser: str, people: int) -> str:
        if not people:
            return organiser
        return f"{organiser} ({people} {'person' if people == 1 else 'people'})"

    def when(self, day: str, clock: str) -> str:
        return f"on {day} at {clock}"

    def moved(self, day: str, old: str, new: str) -> str:
        return (
            f"Our meeting on {day} begins at {new} instead of {old}. "
            "Please tell us should that not suit you."
        )

    def moved_day(self, old: str, day: str, clock: str) -> str:
        return (
            f"Our meeting {old} takes place on {day} at {clock} instead. "
            "Please tell us should that not suit you."
        )

    def late(self, when: str, late: str, about: str) -> str:
        return (
            f"We are leaving {late} late for our meeting {when} and may not reach you "
            f"before {about}. Please accept our apologies."
        )

    def ends(self, day: str, old: str, new: str) -> str:
        return f"Our meeting on {day} ends at {new} instead of {old}."

    def cancelled(self, when: str) -> str:
        return f"Our meeting {when} will not take place. We are sorry about that."

    def takes_place(self, when: str) -> str:
        return f"Our meeting {when} takes place after all. We look forward to it."

    def place(self, when: str, place: str) -> str:
        return f"Our meeting {when} takes place here: {place}."

    def number(self, when: str, old: int, new: int) -> str:
        return f"For our meeting {when} we will be {new} instead of {old}."
