"""Where, with whom and until when, out of the words of a session that has no columns for them."""

import re
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta

from bot.files.raw.days import days_in
from bot.files.raw.draft import Draft, Host, from_text
from bot.files.raw.hours import hours_in, trimmed
from bot.files.raw.kinds import kind_of
from bot.files.raw.signs import LABEL, MEET_PATTERN, is_name, is_person, is_place, phone_in
from bot.files.raw.texts import host_of, meet_in
from bot.files.raw.words import JOB_WORDS, flat

LONGEST = 60
TWO = 2
FIRST_DAY = datetime(2000, 1, 2)
EARLY = timedelta(hours=5)
CUT = re.compile(
    r"(,\s+|\s+[–—-]\s+|\s*\(|\)\s*(?:[–—-]\s+|[,;]\s*)?|\s*;\s+"
    r"|(?<=[\wà-ÿ)]{3})(?<!(?i:prof))(?<!(?i:dott))(?<!(?i:capt))\.\s+(?=[A-ZÀ-Þ]))"
)
ROOM = re.compile(r"^(?:salle|sala|saal|raum|room|hall|bureau|office|oficina|chambre)(?![a-z])")
ENDS_AS_PLACE = re.compile(
    r"(?<![a-z])(?:club|cent(?:er|re|ro)|hall|hotel|plaza|place|restaurant|bar|museum|theatre"
    r"|auditorium|campus|park|tower|house|lodge|arena|stadium|dock|docks|port|quay|gate|station"
    r"|terminal|hub|library|studio|studios|gallery|pavilion|palace|market)$"
)
WITHIN_PLACE = re.compile(
    r"^(?:\d{1,3}(?:er|e|eme|st|nd|rd|th|f|\.)?\s?(?:etage|floor|fl|og|stock|piano|planta|andar)?$"
    r"|(?:etage|floor|level|niveau|stand|booth|halle|hall|salle|room|sala|saal|raum|suite|terminal"
    r"|gate|porte|batiment|bat|building|piano|auditorium|pavilh|pavilion)(?![a-z]))"
)
BY = re.compile(
    r"(?i:\b(?:avec|with|mit|con|com|by|par|von|hosted by)\s+)"
    r"((?:[A-ZÀ-Þ][\w'’.\-]+\s+){1,3}[A-ZÀ-Þ][\w'’\-]+)(?=\s*(?:[,(]|$))"
)
ARRIVES = re.compile(
    r"(?<![a-z])(?:arrivees?|arrives?|arrival|arriving|arr|arrivo|arriva|ankunft|an|llegada|llega"
    r"|chegada|chega|landing|lands|landung|atterrissage|atterrit|aterriza\w*|eta)(?![a-z])"
)
LEAVES = re.compile(
    r"(?<![a-z])(?:bus|minibus|coach|van|vans|onibus|car|taxi|taxis|shuttle|navette|pullman"
    r"|autobus|saida|sortie|depart|leave|leaves|leaving|departure|partenza|salida|abfahrt"
    r"|pick-?up|transfer|transfert|minivan|furgone|metro)(?![a-z])"
)
SPOT = re.compile(
    r"(?:devant|davanti|in front|outside|vor|frente|porta|porte|hall|lobby|reception|recepcao"
    r"|entrance|entree|ingresso|gate|parking|comptoir|counter|banco|terminal)(?![a-z])"
)


@dataclass
class Said:
    """What the words of a title are: what it is called, where, who, and what is left."""

    title: str = ""
    places: list[str] = field(default_factory=list)
    hosts: list[Host] = field(default_factory=list)
    rest: list[str] = field(default_factory=list)


def complete(drafts: list[Draft]) -> None:
    """Fill in what the words of each session say and no column does; each is marked."""
    for draft in drafts:
        _take_apart(draft)
        _arrival(draft)
        _meet(draft)


def _take_apart(draft: Draft) -> None:
    said = _read(draft.text("title"))
    doubt = from_text(draft.source or draft.text("title"))
    takes_place = bool(said.places) and "place" not in draft.fields
    takes_hosts = bool(said.hosts) and not draft.hosts
    if takes_place:
        draft.put("place", ", ".join(said.places), draft.cell, doubt)
    if takes_hosts:
        for host in said.hosts:
            host.cell, host.doubt = draft.cell, doubt
        draft.hosts = said.hosts
    whole = draft.fields.get("title")
    told = (takes_place or not said.places) and (takes_hosts or not said.hosts)
    if (said.places or said.hosts) and told and said.title and whole is not None:
        draft.fields["title"] = type(whole)(said.title, whole.cell, whole.doubt)
        for part in said.rest:
            draft.note(part)
    if not said.hosts and not draft.hosts and (by := BY.search(draft.text("title"))):
        end = draft.text("title")[by.end() :].strip(" (")
        words = set(re.findall(r"[a-z]+", flat(by[1])))
        if words & JOB_WORDS or end[:2].strip(" ,")[:1].islower() or end[:1] == ",":
            host = host_of(f"{by[1]}{draft.text('title')[by.end() :]}")
            host.cell, host.doubt = draft.cell, doubt
            draft.hosts.append(host)


def _read(title: str) -> Said:
    """Sort the parts of a title; what comes before the first place or name is what it is."""
    parts = CUT.split(title)
    said = Said(parts[0])
    sign, found = "", False
    last = ""
    for sign, text in zip(parts[1::2], parts[2::2], strict=False):
        part = text.strip()
        if not part:
            said.title += "" if found else sign
            continue
        strong = not sign.startswith(",") or len(parts) == TWO + 1 or parts.index(text) == TWO
        kind = _kind(part, last, inside="(" in sign, first=not found, strong=strong)
        if kind and not found and sign.startswith(")"):
            said.title += ")"
        if kind == "place":
            said.places.append(part)
        elif kind == "host":
            label = LABEL.match(flat(part))
            said.hosts.append(host_of(part[label.end() :] if label else part))
        elif kind == "job":
            said.hosts[-1].title = f"{said.hosts[-1].title}, {part}".strip(", ")
        elif not found:
            said.title += f"{sign}{text}"
        else:
            said.rest.append(part)
        found = found or kind in {"place", "host"}
        last = kind
    said.title = trimmed(said.title)
    return said


def _kind(part: str, last: str, *, inside: bool, first: bool, strong: bool) -> str:
    if len(part) > LONGEST or hours_in(part) or phone_in(part):
        return ""
    plain = flat(part)
    if last in {"host", "job"} and (part[:1].islower() or _jobs(plain)):
        return "job"
    label = LABEL.match(plain)
    bare = part[label.end() :] if label else part
    if is_person(bare) or ((label or inside) and is_name(bare) and not is_place(bare)):
        return "host"
    if last == "place" and WITHIN_PLACE.match(plain):
        return "place"
    ends = strong and part[:1].isupper() and ENDS_AS_PLACE.search(plain)
    if (is_place(part) and not ROOM.match(plain)) or ends:
        return "place" if first or last in {"place", "host", "job"} else ""
    return ""


def _jobs(plain: str) -> bool:
    return bool(set(re.findall(r"[a-z&\-]+", plain)) & JOB_WORDS)


def _arrival(draft: Draft) -> None:
    """Let a journey end when its words say that it arrives."""
    start = draft.at("start")
    if "end" in draft.fields or start is None or kind_of(draft.text("title"))[0] != "travel":
        return
    text = "\n".join([draft.source, *draft.notes])
    found = ARRIVES.search(flat(text))
    if not found:
        return
    said = re.split(r"\n|\.\s|;", text[found.start() :])[0]
    hours = [one for one in hours_in(said, column=True) if one.start or one.end]
    at = (hours[0].end or hours[0].start) if hours else None
    if at is not None and at != start:
        draft.put("end", at, draft.cell, from_text(text))
        draft.end_days = hours[0].days or (1 if days_in(said) and at < start else 0)


def _meet(draft: Draft) -> None:
    """Take "van 1, saída 11h20" and "(bus ore 14.15 davanti all'hotel)" for a rendezvous."""
    start = draft.at("start")
    if start is None or "meet_time" in draft.fields:
        return
    for text in [*draft.notes, draft.text("title")]:
        for part in re.split(r"[()\n;]|\.\s+(?=[A-ZÀ-Þ])", text):
            plain = flat(part)
            hours = hours_in(part, column=True)
            if len(hours) != 1 or hours[0].start is None or ARRIVES.search(plain):
                continue
            early = _between(hours[0].start, start)
            if not timedelta() < early <= EARLY:
                continue
            if LEAVES.search(plain) or MEET_PATTERN.search(plain):
                draft.put("meet_time", hours[0].start, draft.cell, from_text(part))
                meet = meet_in(part)
                spot = SPOT.search(flat(meet.place)) if meet is not None else None
                if meet is not None and spot:
                    place = meet.place[spot.start() :]
                    draft.put("meet_place", place, draft.cell, from_text(part))
                return


def _between(before: time, after: time) -> timedelta:
    return datetime.combine(FIRST_DAY, after) - datetime.combine(FIRST_DAY, before)
