"""Somebody wants to be forgotten: nothing is left of them but what adds up."""

from datetime import datetime

from bot.core.chat import Account
from bot.core.mission import Mission, Person
from bot.store.headcounts import forget_late
from bot.store.invitations import forget_link_codes
from bot.store.memory import GUEST, WAITING
from bot.store.outings import keep_outings, outings
from bot.store.reaching import prefer
from bot.store.store import Store


def forget_person(store: Store, mission: Mission, person: Person, now: datetime) -> Person:
    """Erase *person* from *mission* for good, and return who they are from now on.

    Other missions in which they are somebody stay as they are.
    """
    accounts = store.accounts(mission.code).get(person.code, ())
    traces = store.traces_of(mission, person, accounts)
    for account in accounts:
        forget_stranger(store, mission.code, account)
        forget_link_codes(store, account)
    forget_late(store, mission, person.code)
    others = [one for one in outings(store, mission.code) if one.person != person.code]
    keep_outings(store, mission.code, others)
    store.forget_host_questions(mission.code, person.code)
    store.forget_offers(mission.code, person.code)
    prefer(store, mission.code, person.code, "")
    store.erase(mission, traces, now)
    return traces.instead


def forget_stranger(store: Store, mission: str, account: Account) -> None:
    """Erase what *account* has left behind without saying who they are."""
    for begins in (WAITING, GUEST):
        voter = f"{begins}{account.platform}:{account.id}"
        store.forget_ratings(mission, voter)
        store.forget_seen(mission, voter)
        store.forget_attendances(mission, voter)
    store.part_from(account, mission)
    store.leave_no_trace()
