"""What people offer and look for, in English."""

from bot.core.offers import Kind

COMMANDS = {Kind.OFFER: "/offer", Kind.SEEK: "/seek"}


class EnglishOffers:
    """Implements `bot.core.languages.offers.OfferWords`."""

    def off(self, *, by_organiser: bool) -> str:
        if by_organiser:
            return "Offers and requests are off for this mission. /settings turns them on."
        return "Your organisers have not turned on offers and requests for this mission."

    def how(self, kind: Kind) -> str:
        if kind is Kind.OFFER:
            return "Write /offer and what you can help with: /offer importers of #wine in Texas"
        return "Write /seek and what you are looking for: /seek an importer in Austin #wine"

    def title(self, kind: Kind) -> str:
        return "How I can help" if kind is Kind.OFFER else "What I am looking for"

    def own(self, kind: Kind) -> str:
        return "You offer" if kind is Kind.OFFER else "You are looking for"

    def others(self, kind: Kind) -> str:
        return "Others offer" if kind is Kind.OFFER else "Others are looking for"

    def nothing_there(self, kind: Kind) -> str:
        if kind is Kind.OFFER:
            return "Nobody has offered anything yet."
        return "Nobody is looking for anything yet."

    def noted(self, kind: Kind) -> str:
        what = "is looking for that" if kind is Kind.OFFER else "can help with that"
        return f"Noted. If somebody {what}, I will ask both of you before I name anybody."

    def needs_direct(self) -> str:
        return (
            "To introduce you I need a direct chat with you: open it and send me a word there, "
            "and I will do the rest."
        )

    def directly(self, kind: Kind) -> str:
        return f"{self.how(kind)}\nTo read the list, write {COMMANDS[kind]} to me directly."

    def close(self, number: int = 0) -> str:
        return f"Take back {number}" if number else "Take back"

    def closed(self) -> str:
        return "Taken back."

    def this_one(self, number: int, kind: Kind) -> str:
        return f"I'd like {number}" if kind is Kind.OFFER else f"I can help with {number}"

    def asked(self) -> str:
        return "I am asking, and you will hear from me if they agree."

    def asked_already(self) -> str:
        return "I have asked already."

    def may_fit(self, kind: Kind) -> str:
        if kind is Kind.OFFER:
            return "Somebody in the group may be able to help:"
        return "Somebody in the group is looking for:"

    def interested(self, kind: Kind) -> str:
        if kind is Kind.OFFER:
            return "Somebody in the group is interested in what you offer."
        return "Somebody in the group can help with what you are looking for."

    def yours(self, kind: Kind) -> str:
        return self.own(kind)

    def introduce(self) -> str:
        return (
            "Shall I introduce you? Your name and contact details are given only if you both "
            "agree; if you say no, nobody is told."
        )

    def yes(self) -> str:
        return "Yes, introduce us"

    def no(self) -> str:
        return "No, thank you"

    def waits(self) -> str:
        return "Noted. I will introduce you if the other person agrees, too."

    def declined(self) -> str:
        return "Noted, and nobody will know."

    def gone(self) -> str:
        return "That is no longer open."

    def introduced(self, name: str) -> str:
        return f"May I introduce: {name}"

    def theirs(self, kind: Kind) -> str:
        return "Offers" if kind is Kind.OFFER else "Is looking for"

    def in_the_group(self) -> str:
        return "You will find each other in the group."

    def too_long(self, characters: int, limit: int) -> str:
        return (
            f"Your text is {characters} characters long, and {limit} is the limit. "
            "It is still in your message: shorten it and send it again."
        )

    def too_many(self, kind: Kind, limit: int) -> str:
        what = "offers" if kind is Kind.OFFER else "requests"
        return f"You have {limit} {what}, which is the limit. {COMMANDS[kind]} lists them."
