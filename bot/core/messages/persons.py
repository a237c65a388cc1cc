"""How organisers read of somebody: who they are, and a number that a tap calls."""

from bot.core.bidi import isolated
from bot.core.mission import Mission, Person


def who_is(mission: Mission, person: Person) -> list[str]:
    """Return what organisers read of somebody: name, groups, company, a number to tap."""
    groups = [mission.group_name(code) for code in person.groups]
    about = [isolated(part) for part in (person.name, *groups, person.organisation) if part]
    return [*about, *([called(person.phone)] if person.phone else [])]


def called(phone: str) -> str:
    """Write a number so that every phone calls it at a tap: "+33612345678"."""
    kept = "".join(sign for sign in phone.replace("(0)", "") if sign.isdigit() or sign == "+")
    if kept.startswith("00"):
        return f"+{kept[2:]}"
    return kept if kept.startswith("+") else phone.strip()
