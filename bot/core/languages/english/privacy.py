"""What is kept of people, in English."""

from collections.abc import Mapping
from datetime import date

from bot.core.languages.english.dates import EnglishDates
from bot.core.mission import Role

DATES = EnglishDates()
SECTIONS = {
    "person": "In the mission file",
    "accounts": "Your accounts",
    "chats": "Your direct chats",
    "settings": "What you set, and what is noted about you",
    "ratings": "Your ratings",
    "lines": "Your lines to take home",
    "follow_ups": "Your follow-ups",
    "questions": "Questions for hosts",
    "votes": "Questions you would like to hear, too",
    "offers": "What you offer and look for",
    "introductions": "Introductions",
    "attendance": "When you were there",
    "seen": "What you have seen",
    "log": "What you did",
    "said": "What was noted when you spoke",
    "messages": "Messages to you alone",
    "broadcasts": "Broadcasts you wrote",
    "changes": "Changes to the programme that you made",
    "ended": "Visits you said were over",
    "pictures": "Pictures you gave",
    "calendar": "Your calendar address",
    "codes": "Codes made for you",
    "tasks": "What you asked for that takes time",
}
FIELDS = {
    "name": "name",
    "code": "short name",
    "organisation": "company",
    "role": "role",
    "language": "language",
    "groups": "groups",
    "phone": "phone",
    "email": "email",
    "timezone": "time zone",
    "platform": "platform",
    "platform_id": "identifier there",
    "informed_at": "told what is kept",
    "session": "about",
    "score": "rating",
    "text": "text",
    "at": "when",
    "shareable": "may be shared",
    "signed": "with your name",
    "state": "state",
    "note": "note",
    "what": "what",
    "present": "there",
    "by": "by",
    "said": "in your words",
    "caption": "caption",
    "kind": "kind",
    "audience": "to",
    "created_at": "written",
    "personal": "reminders here",
    "muted": "silent",
    "active": "open",
    "bound_at": "since",
    "value": "value",
    "person": "who",
    "answer": "answer",
    "closed": "closed",
    "sent_at": "sent",
    "due_at": "due",
    "made_at": "made",
    "expires_at": "until",
    "content": "picture",
    "send_at": "to be sent",
    "used": "used",
    "thread": "topic",
    "revoked": "stopped",
    "corrected_at": "corrected",
    "venue": "place",
    "media_type": "type",
}


class EnglishPrivacy:
    """Implements `bot.core.languages.privacy.PrivacyWords`."""

    sections: Mapping[str, str] = SECTIONS
    fields: Mapping[str, str] = FIELDS

    def keeps(self, days: int) -> str:
        return (
            "To guide you I keep your name, account and answers (never your talk) until "
            f"{_days(days)} after the mission. Get it: /mydata; delete it: /forget."
        )

    def nobody(self, role: Role, number: int) -> str:
        return f"{role.value.capitalize()} {number}"

    def file_name(self) -> str:
        return "my-data"

    def file_is(self, mission: str) -> str:
        return f"Everything I keep about you in {mission}. /forget deletes it."

    def file_title(self, name: str) -> str:
        return f"What Fanion keeps about {name}"

    def file_means(self, mission: str, made: str) -> str:
        return f"Mission: {mission}. Made on {made}. Times are in UTC."

    def not_in_file(self) -> str:
        return (
            "Not here: what others may have written about you, and anonymous polls that "
            "have closed: nobody can tell any more which answer was yours."
        )

    def for_machines(self) -> str:
        return "This file also holds the same as JSON, for software."

    def empty(self) -> str:
        return "nothing"

    def not_known(self) -> str:
        return "I do not know who you are, so I keep nothing about you. Tell me with /whoami."

    def forget_title(self) -> str:
        return "Forget you for good?"

    def forget_means(self, mission: str, instead: str) -> str:
        return (
            f"In {mission}, your name, phone, email, accounts, lines, follow-ups, questions and "
            f"settings are deleted; you become “{instead}”. Ratings stay as numbers without a "
            "name. This cannot be undone."
        )

    def forget_elsewhere(self, count: int) -> str:
        if count == 1:
            return "You are in another mission, too, which stays as it is: /mission."
        return f"You are in {count} other missions, too, which stay as they are: /mission."

    def forget_asks_file(self) -> str:
        return "Your own copy first? /mydata"

    def forget(self) -> str:
        return "Yes, forget me"

    def forgotten(self) -> str:
        return "Done, it is all deleted. I no longer know who you are."

    def asked_to_be_forgotten(self, names: str, count: int) -> str:
        asks = "has" if count == 1 else "have"
        return f"{names} {asks} asked to be forgotten, and this file brings their data back."

    def ends_title(self, mission: str, on: date) -> str:
        return f"{mission}: personal data will be deleted on {DATES.day(on)}"

    def ends_means(self, days: int) -> str:
        return (
            f"That is in {_days(days)}. Names, accounts, lines and individual ratings go; the "
            "programme and the totals stay. Get your report now: /report."
        )

    def ends_for_one(self, mission: str, on: date) -> str:
        return f"{mission}: what I keep about you will be deleted on {DATES.day(on)}."

    def ends_mine(self) -> str:
        return "You can have it all as a file before then: /mydata."

    def ended(self, mission: str) -> str:
        return (
            f"{mission} is over: personal data has been deleted, as announced, and I am leaving "
            "this chat. Thank you, and goodbye!"
        )


def _days(count: int) -> str:
    return "1 day" if count == 1 else f"{count} days"
