"""One cell that holds several things: "10h Google (groupe A) – RDV hall 9h10"."""

import re
from dataclasses import dataclass, field
from datetime import time

from bot.files.raw.days import days_in
from bot.files.raw.draft import Host
from bot.files.raw.groups import Groups
from bot.files.raw.hours import Hours, hours_in, trimmed
from bot.files.raw.signs import (
    EMAIL,
    FOLLOWS,
    LABEL,
    MEET_PATTERN,
    UNKNOWN,
    cancelled_in,
    is_name,
    is_person,
    is_place,
    phone_in,
    tentative_in,
)
from bot.files.raw.words import JOB_WORDS, flat

ARTICLE = 2
SHORT_GROUP = 3
REMARK = 60
SHORT_REMARK = 40

STRONG = re.compile(r"\s+[–—-]\s+|\s*[;|•]\s*|\n|\s+/\s+(?=\D)|(?<=[a-zà-ÿ)\d])\.\s+(?=[A-ZÀ-Þ])")
INNER = re.compile(r"[(\[]([^()\[\]]*)[)\]]")
ARTICLES = re.compile(
    r"^(?:(?:a l'|a la|au|aux|a|dans le|dans la|dans l'|depuis le|depuis la"
    r"|depuis l'|depuis|le|la|l'|les|du|de la|de l'|de|at the|at|in the|"
    r"from the|from|the|desde el|desde la|desde|dalla|dal|dall'|vom|von der|im"
    r"|in der|in|am|an der|ab|en la|en el|en|del|el|nella"
    r"|nel|all'|alla|al|na|no|do|da|@|:)(?:\s+|(?<=')))+"
)
BY_WHOM = re.compile(
    r"(?i:\b(?:avec|par|with|by|mit|von|con|com|da))\s+((?:M|Mme|Mr|Mrs|Ms|Dr"
    r"|Prof|Herr|Frau|Sr|Sra|D|Sig|Sig\.ra|Dott)\.?\s+"
    r"[A-ZÀ-ÞĀ-Ž][\w'’\-]+(?:\s+[A-ZÀ-ÞĀ-Ž][\w'’\-]+)*)"
)
CALLED = re.compile(
    r"(?:tel|tel no|mob|mobile|cell|ph|phone|mail|e-?mail|portable|handy|tlf|telefon)"
)
TRAILS = re.compile(r"(?<!\s)\s+(?:à|a|at|um|alle|às|as|a las|ore|vers|by)$", re.IGNORECASE)
VEHICLE = re.compile(
    r"^(?:bus|minibus|coach|shuttle|navette|autocar|autobus)\s+(?=\w)", re.IGNORECASE
)
ONLY = re.compile(
    r"(?i)\b(?:only|seulement|uniquement|nur|solo|apenas|group|groupe|gruppe|grupo|gruppo)\b"
)
STARTS_OFF = re.compile(
    r"(?:depart|departs?|departure|salida|abfahrt|partenza|saida|leave|leaving)(?![a-z])"
)
LEAVES = re.compile(
    r"(?<![a-z])(?:depart|departs?|departure|leave|leaves|leaving|abfahrt"
    r"|salida|partenza|saida|meet|meeting point|gather|"
    r"rdv|rendez-vous|rendezvous|rassemblement|concentracao|concentracion|treffpunkt"
    r"|treffen|treff|punto "
    r"de encuentro|encuentro|cita|ritrovo|"
    r"encontro|ponto de encontro|on se retrouve|pick-?up|pick up|convocation"
    r"|be at|precises?|sharp|punktlich|en punto)(?![a-z])\.?"
)


CUTS = re.compile(r"\s+[–—-]\s+|[,;\n|!]\s*|(?<=[\w)]{2})\.\s+(?=[A-ZÀ-Þ])")


@dataclass
class Meet:
    """A rendezvous: when, where, and what else was said with it."""

    at: time | None = None
    place: str = ""
    rest: list[str] = field(default_factory=list)
    span: tuple[int, int] = (0, 0)


@dataclass
class Entry:
    """What a text says of one session."""

    title: str = ""
    hours: Hours | None = None
    place: str = ""
    hosts: list[Host] = field(default_factory=list)
    groups: list[str] = field(default_factory=list)
    meet: Meet | None = None
    notes: list[str] = field(default_factory=list)
    tentative: str = ""
    cancelled: str = ""
    source: str = ""
    part_of_day: str = ""


def meet_in(text: str) -> Meet | None:
    """Read a rendezvous out of a text that is one; None where it says no hour and no place."""
    found = hours_in(text, column=True)
    first = next((one for one in found if one.start is not None), None)
    if first is None:
        only = bare_place(text)
        return Meet(None, only) if only else None
    span = first.span
    before, after = text[: span[0]], text[span[1] :]
    if before.endswith(".") or (text[: span[1]].endswith(".") and after.lstrip()[:1].isupper()):
        after = f" ; {after}"  # "8:15 PM. Local times."
    # What stands before a strong sign, and after one, is no part of where.
    cut = _last_cut(before)
    rest = [before[:cut]] if cut else []
    near = before[cut:]
    split = STRONG.search(after)
    tail = after[: split.start()] if split else after
    rest += [after[split.end() :]] if split else []
    head, *parts = [part.strip() for part in tail.split(",")] or [""]
    here = f"{near} {head}".strip()
    from_where = re.search(r"(?:depuis|from|ab dem|ab|desde|dal|dall'|dalla)\s+", flat(here))
    if from_where and from_where.start() > ARTICLE:
        rest.insert(0, here[: from_where.start()])
        here = here[from_where.end() :]
    place = [bare_place(here)]
    for number, part in enumerate(parts):
        follows = is_place(part) or re.match(
            r"(?:terminal|porte|gate|hall|gare|quai|entree|niveau|level|salle|mostrador|comptoir"
            r"|counter|schalter|check-in|desk|banco|balcao|lobby|recep|foyer|ingresso|entrance)",
            flat(part),
        )
        if follows and len(place) == number + 1:
            place.append(part)
        else:
            rest.append(part)
    where = ", ".join(part for part in place if part)
    for aside in INNER.finditer(where):
        rest.append(aside[1])
    where = trimmed(INNER.sub(" ", where))
    return Meet(first.start, where, [kept for one in rest if (kept := trimmed(one))], span)


def _last_cut(before: str) -> int:
    cuts = [found.end() for found in CUTS.finditer(before)]
    return cuts[-1] if cuts else 0


def bare_place(text: str) -> str:
    """Return where a rendezvous is: what is left without the words that say that it is one."""
    plain = flat(text)
    kept = text
    for found in reversed(list(LEAVES.finditer(plain))):
        kept = f"{kept[: found.start()]} {kept[found.end() :]}"
    kept = VEHICLE.sub("", trimmed(kept))
    lead = ARTICLES.match(f"{flat(kept)} ")
    rest = kept[lead.end() :].strip() if lead else kept
    rest = TRAILS.sub("", rest)
    return rest or ("" if lead else kept)


def is_meet(text: str) -> bool:
    """Tell whether a text is a rendezvous: it says so, and when."""
    plain = flat(text)
    return bool(MEET_PATTERN.search(plain)) and bool(hours_in(text))


def entries_in(text: str, groups: Groups, *, own_hours: bool = True) -> list[Entry]:
    """Read the sessions that a cell tells of, at least one.

    With *own_hours*, a line that begins with an hour begins a session.
    """
    found: list[Entry] = []
    waiting: Meet | None = None
    for line in _lines(text):
        begins = _beginning(line, groups) if own_hours else None
        if begins is not None and begins.title:
            found.append(begins)
            if waiting is not None:
                begins.meet, waiting = waiting, None
            continue
        if not found or (waiting is not None):
            if is_meet(INNER.sub(" ", line)) and not starts_with_hour(line):
                waiting = _add_meet(waiting, line)
                continue
            found.append(_first(line, groups))
            if waiting is not None and found[-1].meet is None:
                found[-1].meet, waiting = waiting, None
            continue
        add_line(found[-1], line, groups)
    if waiting is not None:
        if found:
            found[-1].meet = found[-1].meet or waiting
        else:
            found.append(Entry(meet=waiting))
    for entry in found:
        entry.source = text
    return found


def _add_meet(waiting: Meet | None, line: str) -> Meet | None:
    meet = meet_in(line)
    if waiting is not None and meet is not None:
        meet.rest += waiting.rest
    return meet or waiting


def _lines(text: str) -> list[str]:
    """Take a cell apart: at its lines, and before an hour after a stroke."""
    lines: list[str] = []
    for line in text.splitlines():
        if hours_in(line[:12]):
            lines += re.split(
                r"\s+[/|;+]\s+(?=(?:vers |um |ca\. |at )?\d{1,2}\s?(?:h|[:.]\d\d)\d{0,2}\s+\D)",
                line,
            )
        else:
            lines.append(line)
    return [line.strip() for line in lines if line.strip(" -–•·*")]


def starts_with_hour(line: str) -> bool:
    """Tell whether a line begins with an hour, or with "then" and one."""
    found = hours_in(line)
    before = line[: found[0].span[0]].strip(" -–•·*(,:") if found else ""
    return bool(found) and (not before or bool(FOLLOWS.match(flat(before))))


def _beginning(line: str, groups: Groups) -> Entry | None:
    """Read a line that begins a session: an hour, then what it is; a group may come first."""
    codes, rest = groups.prefix(line)
    if not starts_with_hour(rest):
        return None
    hours = hours_in(rest)[0]
    bare = trimmed(rest[hours.span[1] :])
    entry = _first(bare, groups)
    entry.groups = codes or entry.groups
    if not entry.groups:
        inner, left = _leading_group(entry.title, groups)
        entry.groups, entry.title = inner, left
    entry.hours = hours
    return entry


def _leading_group(title: str, groups: Groups) -> tuple[list[str], str]:
    word = title.split(" ", maxsplit=1)
    if len(word) > 1 and len(word[0]) <= SHORT_GROUP and not word[0].islower():
        code = groups.find(word[0])
        if code:
            return [code], word[1].lstrip(" :-–")
    ends = re.search(r"\s(\(?[A-Za-z0-9]{1,3}\)?)$", title)
    if (
        ends
        and (code := groups.find(ends[1]))
        and not ends[1].islower()
        and re.search(r"\d[A-Z]|[A-Z]\d", ends[1])
    ):
        return [code], title[: ends.start()].rstrip(" :-–")
    return [], title


def _first(line: str, groups: Groups) -> Entry:
    """Read the line that says what a session is."""
    entry = Entry()
    entry.groups, line = groups.prefix(line)
    line = _inner(entry, line, groups)
    parts = re.split(r"(\s+[–—-]\s+|\s*;\s*|(?<=[a-zà-ÿ])\.\s+(?=[A-ZÀ-Þ]))", line)
    kept = parts[0]
    for sign, part in zip(parts[1::2], parts[2::2], strict=False):
        if not _said_aside(entry, part, groups):
            kept += sign + part
    kept = _arrival(entry, kept)
    said = BY_WHOM.search(kept)
    if said:
        entry.hosts += hosts_in(said[1])
    lead = re.match(
        r"^(.*?),\s*((?:rdv|rendez-vous|meet|treffpunkt|ritrovo|encuentro)\b.*)$", flat(kept)
    )
    if lead and is_meet(kept[lead.start(2) :]):
        entry.meet = meet_in(kept[lead.start(2) :])
        kept = kept[: lead.end(1)]
    entry.title = trimmed(kept) or trimmed(line)
    _status(entry, entry.title, whole=True)
    return entry


def _arrival(entry: Entry, kept: str) -> str:
    """Take "arrivée dimanche 17h10" out of a title."""
    found = re.search(
        r"[,–—-]?\s*(?:arrivee?|arrives?|arrival|arr\.?|ankunft|llegada|arrivo"
        r"|chegada)\b[^,;]*$",
        flat(kept),
    )
    if not found or not found.start():
        return kept
    said = kept[found.start() :]
    hours = [one for one in hours_in(said, column=True) if one.start or one.end]
    if not hours:
        return kept
    at = hours[0].end or hours[0].start
    entry.notes += [said.strip(" ,-–—")] if len(said) > SHORT_REMARK else []
    entry.hours = Hours(end=at, days=hours[0].days or (1 if days_in(said) else 0))
    return kept[: found.start()]


def _inner(entry: Entry, line: str, groups: Groups) -> str:
    """Read what stands in brackets; what is nothing of its own stays."""
    for found in reversed(list(INNER.finditer(line))):
        if _said_aside(entry, found[1], groups):
            line = f"{line[: found.start()]} {line[found.end() :]}"
    return line


def _said_aside(entry: Entry, part: str, groups: Groups) -> bool:
    """Take up a part of a line that is not what the session is called."""
    part = part.strip()
    codes, everyone, left = groups.read(part)
    if not codes and not everyone:
        codes, everyone, left = groups.read(ONLY.sub(" ", part).strip())
    if (codes or everyone) and not left:
        entry.groups = entry.groups or codes
        return True
    if is_meet(part) or (STARTS_OFF.match(flat(part)) and hours_in(part)):
        entry.meet = entry.meet or meet_in(part)
        return True
    label = LABEL.match(flat(part))
    if label and (is_name(part[label.end() :]) or is_person(part[label.end() :])):
        entry.hosts += hosts_in(part)
        return True
    if cancelled_in(part) or (tentative_in(part) and len(part) < REMARK):
        _status(entry, part)
        if UNKNOWN.match(flat(part)) is None and len(part) > len(
            entry.cancelled or entry.tentative
        ):
            entry.notes.append(part)
        return True
    return False


def _status(entry: Entry, text: str, *, whole: bool = False) -> None:
    off, open_ = cancelled_in(text), tentative_in(text)
    if off and not entry.cancelled:
        entry.cancelled = f"{off} ?" if open_ == "?" else off
    elif open_ and not entry.tentative and not (whole and open_ == "?" and len(text) > REMARK):
        entry.tentative = open_


def add_line(entry: Entry, line: str, groups: Groups) -> None:
    """Take up a further line of a cell: where, who, when to gather, or a note."""
    if is_meet(line):
        entry.meet = entry.meet or meet_in(line)
        entry.notes += entry.meet.rest if entry.meet else []
        return
    codes, everyone, left = groups.read(line.strip("()"))
    if (codes or everyone) and not left:
        entry.groups = entry.groups or codes
        return
    label = LABEL.match(flat(line))
    if (label and _names_somebody(line[label.end() :])) or is_person(line):
        entry.hosts += hosts_in(line)
        return
    first = line.split(" ", maxsplit=1)
    if groups.find(first[0]) and len(first) > 1 and (inner := LABEL.match(flat(first[1]))):
        entry.hosts += hosts_in(first[1][inner.start() :])
        entry.notes.append(line)
        return
    bare = line.strip("() ")
    if cancelled_in(bare) or (tentative_in(bare) and len(bare) < SHORT_REMARK):
        _status(entry, bare)
        if not UNKNOWN.match(flat(bare)):
            entry.notes.append(line)
        return
    if not entry.place and is_place(line):
        entry.place = line
        return
    entry.notes.append(line)


def _names_somebody(text: str) -> bool:
    return is_person(text) or is_name(
        re.split(r"[,(–]| - | et | and | y | e | und ", text)[0].strip()
    )


HOSTS = re.compile(
    r"\s?(?:\n|;|\s\+\s|\s/\s|\s&\s|(?<=\))\s*,|\s(?:et|and|und|y|e"
    r"|sowie)\s)\s{0,2}(?=(?:[A-ZÀ-ÞĀ-Ž]))"
)


def hosts_in(text: str) -> list[Host]:
    """Read who receives the group: "M. Alain Roy (directeur) et Mme Ada Li, PDG"."""
    found: list[Host] = []
    label = LABEL.match(flat(text))
    bare = text[label.end() :] if label else text
    called = re.match(r"^[^\W\d_]{3,20}\s?:\s+(?=[A-ZÀ-Þ])", bare)
    bare = bare[called.end() :] if called and is_person(bare[called.end() :]) else bare
    for part in (piece.strip(" ,;") for piece in HOSTS.split(bare)):
        if not part or UNKNOWN.match(flat(part)):
            continue
        if (
            found
            and not is_person(part)
            and not is_name(
                re.split(
                    r"[,(–]"
                    r"| - ",
                    part,
                )[0].strip()
            )
        ):
            found[-1].title = f"{found[-1].title}; {part}".strip("; ")
            continue
        found.append(host_of(part))
    return found


def host_of(text: str) -> Host:
    """Read one person with what they are and where: "Ana Ruiz, directora, Google"."""
    phone = phone_in(text)
    email = EMAIL.search(text)
    host = Host(name="", phone=phone[0] if phone else "", email=email[0] if email else "")
    if email:
        text = text.replace(email[0], " ")
    if phone:
        text = text.replace(phone[0], " ")
    text = trimmed(re.sub(r"\(\s*(?:tel|tél|mob|cell)?\.?:?\s*\)", " ", text))
    parts = [
        part.strip(" )")
        for part in re.split(r"\n|,\s|\s+[–—-]\s+|\s*[(/]|:\s", text)
        if part.strip(" )") and not CALLED.fullmatch(flat(part.strip(" .)")))
    ]
    if not parts:
        return host
    host.name = re.sub(r"\s+(?:or|ou|oder|and|et|und|e|o|y)$", "", parts[0])
    for part in parts[1:]:
        words = set(re.findall(r"[a-z&\-]+", flat(part)))
        if words & JOB_WORDS or host.organisation or (not host.title and part[:1].islower()):
            host.title = f"{host.title}, {part}".strip(", ")
        else:
            host.organisation = part
    return host
