"""Rows that only say when and where people gather, given to what follows them."""

import re
from collections.abc import Iterator
from datetime import date, time, timedelta

from bot.core.converting import Doubt, LeftOut, Why
from bot.files.raw.draft import Draft, Found
from bot.files.raw.hours import hours_in
from bot.files.raw.kinds import is_journey
from bot.files.raw.texts import bare_place
from bot.files.raw.words import flat

GATHERS = re.compile(
    r"^(?:rdv|rendez-vous|rendezvous|rassemblement|lobby call|meet(?:ing "
    r"point)?|treffpunkt|treffen|ritrovo|"
    r"punto de encuentro|encuentro|ponto de encontro|convocation"
    r"|gather)(?![a-z])(?=.*(?:aeroport|airport|hall|lobby|hotel|"
    r"gare|parking|devant|check-in|counter|comptoir|hostel|schalter|mostrador|terminal|flughafen|bahnhof|aeropuerto|aeroporto"
    r"|station|call|bus|recep|in front|vor ))"
)
LEAVES = re.compile(
    r"^(?:depart|departs?|departure|leave|leaving|abfahrt|salida|partenza|saida|abmarsch|aufbruch"
    r"|check-out (?:and|et|und|y) (?:depart|leave)\w*)"
    r"(?: (?:en|in|mit|by) (?:bus|car|coach|taxis?))?"
    r" (?:du |de |de l'|from |the |our |vom |von |ab |am |del |do |da |dall'|dal |desde )*"
    r"(?:l'|la |el |il |o )?(?:hotel|hostel|hall|lobby|reception|residence|auberge|albergo"
    r"|unterkunft|recepcion|accommodation|logement|youth hostel)(?![a-z])"
)
MOVES = re.compile(
    r"^(?:desplazamiento|traslado|transfer|transfert|trajet|trasferimento|deslocamento|fahrt)"
    r"(?: (?:a la|al|au|aux|a|to|zum|zur|ao|para o|all')? ?(?:the |l')?"
    r"(?:aeropuerto|aeroport|airport|flughafen|aeroporto|gare|station|bahnhof|estacion|stazione))?$"
)
"""A way without a name; only where its row says from where people leave."""
FROM_WHERE = re.compile(
    r"(?:salida|depart|abfahrt|partenza|saida|leave|leaving|departure)s?"
    r" (?:desde|del|de|du|from|ab|vom|dal|dall'|do|da)(?![a-z])"
)
FAR_OFF = re.compile(
    r"(?<![a-z])(?:aeroport|airport|flughafen|aeropuerto|aeroporto|gare|station|bahnhof|estacion"
    r"|stazione|terminal|port|ferry)(?![a-z])"
)
TOWARDS = re.compile(r" (?:pour|vers|for|to|towards|nach|zum|zur|para|hacia|per|verso) ")
SHORTLY = timedelta(hours=2)
"""How long a way may take that says of no airport or station: a longer one is a session."""
SOON = timedelta(hours=4)
"""How long before what it is for a rendezvous may be."""
BESIDE = timedelta(minutes=45)
"""How far apart what groups do at the same time may begin."""


def without_rendezvous(drafts: list[Draft], dates: list[date | None], found: Found) -> list[Draft]:
    """Give "Rendez-vous aéroport, hall B" to what follows it, as its rendezvous; it is marked."""
    kept: list[Draft] = []
    for place, draft in enumerate(drafts):
        following = list(_following(drafts, dates, place)) if _gathers(draft) else []
        if not following:
            kept.append(draft)
            continue
        doubt = Doubt(Why.MEET_FROM_ROW, draft.text("title"))
        for other in following:
            other.put("meet_time", draft.at("start") or "", draft.cell, doubt)
            other.put("meet_place", _where(draft), draft.cell, doubt)
            for note in draft.notes:
                other.note(note)
        found.leave(draft.cell, draft.source or draft.text("title"), LeftOut.RENDEZVOUS)
    _beside(kept, [dates[drafts.index(draft)] for draft in kept])
    return kept


def _gathers(draft: Draft) -> bool:
    """Tell whether a row says nothing but when and where people gather."""
    title = flat(draft.text("title"))
    if draft.at("start") is None or draft.fields.get("meet_time") or "cancelled" in draft.fields:
        return False
    if GATHERS.match(title):
        return True
    if "end" in draft.fields or is_journey(title):
        return False
    return bool(LEAVES.match(title)) or bool(MOVES.match(title) and _leaves_from(draft))


def _leaves_from(draft: Draft) -> str:
    """Return what says from where people leave, "" where nothing does."""
    texts = [draft.text("place"), *draft.notes]
    return next((text for text in texts if FROM_WHERE.match(flat(text))), "")


def _where(draft: Draft) -> str:
    """Return where people gather: in the column of places, a note, or the title."""
    said = _leaves_from(draft)
    if said and not hours_in(said):
        return bare_place(said)
    title = draft.text("title")
    on = TOWARDS.search(flat(title)) if LEAVES.match(flat(title)) else None
    return draft.text("place") or bare_place(title[: on.start()] if on else title)


def _following(drafts: list[Draft], dates: list[date | None], place: int) -> Iterator[Draft]:
    """Find what a rendezvous is for: the next session, and those of other groups beside it."""
    draft = drafts[place]
    start = draft.at("start") or time.min
    first: Draft | None = None
    taken: set[str] = set()
    for other, on in zip(drafts[place + 1 :], dates[place + 1 :], strict=True):
        at = other.at("start")
        if on != dates[place] or at is None or at <= start or "cancelled" in other.fields:
            continue
        if other.groups and draft.groups and not set(other.groups) & set(draft.groups):
            continue
        if first is None:
            title = flat(draft.text("title"))
            waits = GATHERS.match(title) or FAR_OFF.search(title)
            soon = _apart(start, at) <= (SOON if waits else SHORTLY)
            if not soon or "meet_time" in other.fields or _gathers(other):
                return
            first = other
        elif (
            not taken
            or not other.groups
            or set(other.groups) & taken
            or _apart(first.at("start") or at, at) > BESIDE
            or "meet_time" in other.fields
        ):
            return
        taken |= set(other.groups)
        yield other


def _beside(drafts: list[Draft], dates: list[date | None]) -> None:
    """Let a rendezvous of everyone be that of all groups that part after it."""
    for place, draft in enumerate(drafts):
        if not draft.shares or not draft.groups or draft.at("start") is None:
            continue
        taken = set(draft.groups)
        for other, on in zip(drafts[place + 1 :], dates[place + 1 :], strict=True):
            at, start = other.at("start"), draft.at("start")
            if on != dates[place] or at is None or start is None or _apart(start, at) > BESIDE:
                break
            if not other.groups or set(other.groups) & taken or "meet_time" in other.fields:
                continue
            taken |= set(other.groups)
            for key in ("meet_time", "meet_place"):
                if key in draft.fields:
                    other.fields[key] = draft.fields[key]


def _apart(before: time, after: time) -> timedelta:
    return timedelta(hours=after.hour - before.hour, minutes=after.minute - before.minute)
