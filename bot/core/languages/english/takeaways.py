"""Lines to take home in English."""


class EnglishTakeaways:
    """Implements `bot.core.languages.takeaways.TakeawayWords`."""

    def brought_home(self) -> str:
        return "What they are taking home"

    def said_of(self, text: str, session: str, name: str) -> str:
        by = f", {name}" if name else ""
        return f"“{text}” ({session}{by})"

    def picks_title(self) -> str:
        return "Takeaways"

    def none_yet(self) -> str:
        return "Nobody has written a line yet. Everyone is asked in the evening, directly."

    def how_to_pick(self, picked: int, lines: int) -> str:
        written = f"{lines} line{'s' if lines != 1 else ''}"
        return (
            f"{written}, {picked} picked for the report. Tap a number to pick a line or leave "
            "it out; they appear in the order in which you pick them."
        )

    def only_here(self) -> str:
        return "between us"

    def number(self, number: int, place: int | None) -> str:
        return f"{number} ✓ no. {place}" if place is not None else str(number)

    def first(self, number: int) -> str:
        return f"{number} first"

    def none_of_yours(self) -> str:
        return (
            "You have not written a line to take home yet. I ask you every evening after visits, "
            "directly."
        )

    def how_to_share(self) -> str:
        return (
            "You alone decide who reads your lines. Tap a button to change: between us (the "
            "organisers), to share without your name, or with it."
        )

    def who_reads(self, number: int, *, shareable: bool, signed: bool) -> str:
        if not shareable:
            return f"{number} · between us"
        return f"{number} · to share, " + ("with my name" if signed else "without my name")

    def page(self, page: int, of: int) -> str:
        return f"Page {page} of {of}"

    def before(self) -> str:
        return "Previous"

    def after(self) -> str:
        return "More"

    def photo_kept(self, session: str, photos: int) -> str:
        of = f" ({session})" if session else ""
        many = f"{photos} photo{'s' if photos != 1 else ''} in all"
        return f"Kept for the report{of}: {many}."

    def logo_kept(self) -> str:
        return "Done. Your logo will be at the top of reports."

    def no_picture(self) -> str:
        return (
            "This file cannot go into the report. Send a photo instead: JPEG, PNG or WebP, "
            "5 MB at most."
        )

    def too_many(self, most: int) -> str:
        return f"The report has {most} photos already. Take one out first."

    def members_only(self) -> str:
        return "First tell me who you are with /whoami; then I will keep the photo."

    def leave_out(self) -> str:
        return "Take out of the report"

    def left_out(self) -> str:
        return "The photo is deleted."

    def not_theirs(self) -> str:
        return "Only organisers and whoever gave it can take it out."
