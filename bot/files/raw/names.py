"""Names of people as lists write them: several in a cell, the surname first, lines of a text."""

import re

from bot.core.converting import Doubt, LeftOut, Row, Why
from bot.files.raw.draft import Found, Someone
from bot.files.raw.groups import Groups
from bot.files.raw.hours import trimmed
from bot.files.raw.signs import CIVIL, EMAIL, NAME, is_name, phone_in
from bot.files.raw.words import flat

TWO = 2
SHORT = 4
LIST = re.compile(
    r"^\W*(?:l'|la |les |the |our |notre |nos |die "
    r"|unsere |el |los |il |i |a |os |nossa )?"
    r"(?:equipe|participants?|participantes|participant list|delegation|delegues|delegates|team"
    r"|members?|membres|voyageurs|travellers|travelers|teilnehmer(?:innen)?|teilnehmerliste"
    r"|partecipanti|delegados|delegazione|delegacion|delegacao|who is coming"
    r"|who's coming|qui vient"
    r"|liste des participants|inscrits|reisegruppe|asistentes)(?: [^:]{0,20})?\s*:?$"
)
ALSO = re.compile(r"\n|\s/\s|;|\s\+\s|\s(?:&|and|et|und|y|e)\s(?=[A-ZÀ-Þ])")
REMARK = re.compile(r"\s+[–—-]\s+.*$")


def names_in(text: str) -> list[str]:
    """Part a cell into the people that it names: "Bev & Colin Hartigan", "Ana Ruiz, Luis Gil"."""
    parts = [part.strip(" ,") for part in ALSO.split(text) if part.strip(" ,")]
    found: list[str] = []
    for part in parts:
        pieces = [piece.strip() for piece in part.split(",")]
        several = len(pieces) > 1 and all(_is_whole(piece) for piece in pieces)
        found += pieces if several else [part]
    if len(found) > 1 and _is_first(found[0]) and NAME.match(_bare(found[-1])):
        surname = _bare(found[-1]).split()[-1]
        found = [f"{one} {surname}" if _is_first(one) else one for one in found]
    return found


def _bare(text: str) -> str:
    return REMARK.sub("", re.sub(r"\([^()]*\)", "", CIVIL.sub("", text))).strip()


def _is_whole(text: str) -> bool:
    return bool(NAME.match(_bare(text)))


def _is_first(text: str) -> bool:
    return bool(re.fullmatch(r"[A-ZÀ-Þ][^\W\d_]+(?:-[A-ZÀ-Þ][^\W\d_]+)?", text.strip()))


def like_a_name(text: str) -> bool:
    """Tell whether a text may be one person or several."""
    bare = _bare(re.split(r"[(,–]|\s-\s|\s(?:&|and|et|und|\+)\s", text)[0])
    several = bool(re.search(r"\s(?:&|and|et|und|\+)\s", text)) and _is_first(bare)
    return several or bool(NAME.match(bare))


def abbreviated(text: str, groups: Groups) -> str:
    """Return the group that "Fin" or "Ops" is short for, where only one may be meant."""
    plain = re.sub(r"[^a-z0-9 ]", "", flat(text)).strip()
    if len(plain) < TWO or len(plain.split()) > 1:
        return ""
    fits = {
        code
        for name, code in groups.by_name.items()
        if len(name) > len(plain) and _in(plain, name)
    }
    return fits.pop() if len(fits) == 1 else ""


def _in(short: str, name: str) -> bool:
    """Tell whether the letters of *short* come one after the other in a name, from its first."""
    if name.startswith(short):
        return True
    rest = iter(name)
    return len(short) <= SHORT and short[0] == name[0] and all(sign in rest for sign in short)


def told_people(rows: list[Row], groups: Groups, found: Found) -> None:
    """Read people that stand as lines of a text below "L'équipe :", each marked."""
    reads = False
    for row in rows:
        if row.why not in {LeftOut.NOTE, LeftOut.HEADING}:
            continue
        line = row.text.strip(" -–•*·")
        name = trimmed(re.split(r"[,(–:]|\s-\s", line)[0])
        phone, email = phone_in(line), EMAIL.search(line)
        name = name.replace(phone[0], "").strip() if phone else name
        if not reads or not (CIVIL.match(name) or is_name(name)):
            reads = bool(LIST.match(flat(row.text)))
            continue
        someone = Someone(CIVIL.sub("", name).strip(), row.cell)
        someone.phone = phone[0] if phone else ""
        someone.email = email[0] if email else ""
        for aside in re.findall(r"\(([^()]*)\)", line):
            codes, _, left = groups.read(aside)
            someone.groups += [] if left else codes
        someone.doubts["name"] = Doubt(Why.FROM_TEXT, row.text)
        found.people.append(someone)
