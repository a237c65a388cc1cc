"""Headcounts and who is late, in English."""


class EnglishHeadcount:
    """Implements `bot.core.languages.headcount.HeadcountWords`."""

    def title(self, what: str, clock: str) -> str:
        return f"Headcount · {what}, {clock}"

    def present(self, count: int, of: int) -> str:
        return f"{count} of {of} present"

    def missing(self, count: int) -> str:
        return f"{count} missing"

    def everyone(self) -> str:
        return "Everyone is here."

    def late_by(self, length: str) -> str:
        return f"{length} late"

    def no_direct_chat(self) -> str:
        return "no direct message possible"

    def more(self, count: int) -> str:
        return f"… and {count} more."

    def all_here(self) -> str:
        return "All here"

    def ask_in_group(self) -> str:
        return "Ask in the group"

    def leaving(self) -> str:
        return "Leaving in 5 minutes"

    def more_names(self) -> str:
        return "More names"

    def asked_at(self, clock: str) -> str:
        return f"Asked in the group at {clock}"

    def left_at(self, clock: str, reached: int) -> str:
        people = "1 person" if reached == 1 else f"{reached} people"
        said = f"“Leaving in 5 minutes” at {clock}"
        return f"{said}, to {people} directly" if reached else said

    def said_in_group(self) -> str:
        return "The group was told, without names"

    def command(self) -> str:
        return "/rollcall"

    def nothing_ahead(self) -> str:
        return "Nothing is ahead in the programme: there is nobody to count."

    def which(self) -> str:
        return "Which one?"

    def not_found(self, said: str) -> str:
        return f"I do not find “{said}” in what is ahead. Try /rollcall and a title or a group."

    def nobody_missing(self) -> str:
        return "Nobody is missing."

    def no_chat(self) -> str:
        return "There is no chat of the group to ask in."

    def here(self) -> str:
        return "I'm here"

    def are_you_here(self) -> str:
        return "Are you here?"

    def noted(self, name: str) -> str:
        return f"Thank you{f' {name}' if name else ''}, noted."

    def already_noted(self) -> str:
        return "That was noted already."

    def not_expected(self) -> str:
        return "Only those who are expected there are counted."

    def we_leave(self, what: str) -> str:
        return f"Leaving in 5 minutes: {what}"

    def we_leave_without(self) -> str:
        return "Somebody is still missing. Please come, or call."

    # late

    def late_noted(self, organisers: str, count: int) -> str:
        if not organisers:
            return "Noted. I could reach no organiser directly: please call."
        return f"Noted: {organisers} {'knows' if count == 1 else 'know'}."

    def how_late(self) -> str:
        return "How late will you be?"

    def minutes(self, minutes: int) -> str:
        return f"{minutes} min"

    def nothing_to_be_late_for(self) -> str:
        return "Nothing is ahead for you: you are not late for anything."

    def only_travellers(self) -> str:
        return "Only those who travel with the group can be late."

    def somebody_late(self, name: str, length: str) -> str:
        return f"{name} will be {length} late"

    def somebody_on_time(self, name: str) -> str:
        return f"{name} is there"

    def shift(self, length: str) -> str:
        return f"Leave {length} later"

    # what is kept of somebody

    def kept(self) -> str:
        return "Headcounts"

    def kept_times(self, present: int, late: int) -> str:
        there = f"present {present} {'time' if present == 1 else 'times'}"
        return f"{there}, late {late} {'time' if late == 1 else 'times'}" if late else there

    # the log

    def was_late(self, length: str) -> str:
        return f"will be {length} late"

    def said_leaving(self, count: int) -> str:
        return f"called {count} missing: leaving in 5 minutes"
