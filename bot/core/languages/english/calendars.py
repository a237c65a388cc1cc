"""Calendars, in English."""


class EnglishCalendars:
    """Implements `bot.core.languages.calendars.CalendarWords`."""

    # in a calendar

    def called_off(self, title: str) -> str:
        return f"Cancelled: {title}"

    def no_longer(self) -> str:
        return "This is no longer on your programme."

    def gather(self, day: str, rendezvous: str) -> str:
        return f"We meet{_on(day)} at {rendezvous}"

    def they_gather(self, day: str, rendezvous: str) -> str:
        return f"The group meets{_on(day)} at {rendezvous}"

    def starts(self, clocks: str) -> str:
        return f"Start: {clocks}"

    def hosts(self) -> str:
        return "Host"

    def access(self) -> str:
        return "Access"

    # about an address

    def title(self, whose: str) -> str:
        return f"The calendar · {whose}" if whose else "Your calendar"

    def what_it_is(self) -> str:
        return (
            "With this address the programme shows in your own calendar, and every change "
            "arrives there by itself."
        )

    def subscribe(self) -> str:
        return "Add it to the calendar of this device"

    def on_google(self) -> str:
        return "Google Calendar"

    def on_outlook(self) -> str:
        return "Outlook"

    def as_file(self) -> str:
        return "A file, which will not be updated"

    def on_apple(self) -> str:
        return "iPhone, iPad, Mac"

    def elsewhere(self) -> str:
        return "Address to copy into Google Calendar, Outlook or another"

    def keep_it(self) -> str:
        return "Keep it to yourself: whoever has it sees the programme."

    def give_it(self) -> str:
        return "Give it only to those whom it concerns: whoever has it sees the programme."

    def here_only(self) -> str:
        return "It works on this computer only: this Fanion has no public address."

    def not_served(self) -> str:
        return "I cannot give calendars here."

    def send_file(self) -> str:
        return "Get a file"

    def renew(self) -> str:
        return "New address (the old one stops)"

    def stop(self) -> str:
        return "Stop"

    def really_renew(self) -> str:
        return (
            "Change the address? The old one stops at once, and every device has to subscribe "
            "to the new one."
        )

    def really_stop(self) -> str:
        return "Stop this calendar? It will not be updated anywhere any more."

    def yes_renew(self) -> str:
        return "Yes, a new address"

    def yes_stop(self) -> str:
        return "Yes, stop it"

    def keep(self) -> str:
        return "No, leave it"

    def renewed(self) -> str:
        return "Done: the old address no longer works."

    def stopped(self) -> str:
        return "This address no longer works. /calendar gives another."

    def file_is(self) -> str:
        return "The programme as it is now. A file does not change by itself; the address does."

    def command(self) -> str:
        return "/calendar"

    def kept(self) -> str:
        return "Calendar"

    def kept_address(self) -> str:
        return "a secret address"

    def which(self, known: str) -> str:
        return f"I know these calendars: {known}. /calendar alone gives yours."

    def only_own(self) -> str:
        return "Only organisers can ask for those of others. /calendar alone gives yours."


def _on(day: str) -> str:
    return f" on {day}" if day else ""
