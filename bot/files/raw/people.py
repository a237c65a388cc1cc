"""The sheets of people, hosts and hotels of a raw workbook."""

import re
from dataclasses import dataclass, field

from bot.core.converting import Doubt, LeftOut, Why
from bot.files.raw.draft import Found, Host, Someone, Spot
from bot.files.raw.grid import Cell, Grid
from bot.files.raw.groups import Groups, code_of
from bot.files.raw.hours import trimmed
from bot.files.raw.names import REMARK, abbreviated, like_a_name, names_in
from bot.files.raw.roles import named
from bot.files.raw.signs import (
    CIVIL,
    EMAIL,
    GROUP_WORD,
    NAME,
    UNKNOWN,
    is_address,
    is_everyone,
    phone_in,
)
from bot.files.raw.texts import hosts_in
from bot.files.raw.words import JOB_WORDS, flat

LONGEST_NAME = 40
TWO = 2
MOST = 0.5
MANY = 0.4
NEARLY_ALL = 0.6
LONGEST_GROUP = 20
ZERO_LOST = 9
CARD = 3
FAR = 15
LONGEST_LABEL = 30
LONGEST_CONTACT = 60

SURE = 7.0
TOTAL = re.compile(
    r"^\W*(?:total|totaux|summe|gesamt|totale|nombre|anzahl|\d+ (?:eleves?"
    r"|participants?|personnes?|pax|teilnehmer|people|persons?|personas?"
    r"|persone))"
)
LAST_FIRST = re.compile(r"nom prenom|last|apellidos|cognome nome|nachname|cognome e nome")
STAFF = re.compile(
    r"accompagnat|organi[sz]|staff|begleit|equipe|encadre|services?$|team"
    r"|referent|chef de file|cheff?e? de (?:la )?(?:delegation|mission|groupe)|delegationsleit"
    r"|responsable(?=\W*$|\s*[:(,]| d)|jefe de (?:la )?(?:delegacion|mision)|capo ?delegazione"
    r"|acompan|"
    r"coorden|capogruppo|question|coordina|mission lead"
    r"|leitung|guide|prof|lead$|direction|kammer"
    r"|accompagn|staff"
)
STAFF_ALONE = re.compile(
    r"staff|organi[sz]ation|organi[sz]er|organi[sz]ers|organisateurs?|organisatrices?|orga"
    r"|team staff"
    r"|equipe|encadrement|encadrants?|accompagnateurs?|accompagnatrices?|begleitung|leitung"
    r"|organizacion|organizador|organizadora|organizzazione|coordinacion|faculty|crew"
)
"""What stands in a column of groups and is none."""
FIRM = re.compile(
    r"entreprise|societe|firmen?|compan(?:y|ies)|empresas?|aziende|unternehmen|elus?|deleg"
)
HOST_TITLE = re.compile(
    r"interlocut|hosts?|speakers?|intervenant|ansprechpartner|ponentes"
    r"|gastgeber|hotes|anfitrion|useful|utiles?|wichtige|relatori|contacts?|contactos|contatti|orateurs|referent"
    r"|gesprachspartner"
)
PLACE_TITLE = re.compile(
    r"hotel|hebergement|lieux|places|venues|addresses|adresses|unterkunft"
    r"|alojamiento|alloggi|alberghi|locations|accommodation"
)
CALLED = re.compile(
    r"contact|kontakt|contatt|recapit"
    r"|interpr|guide|guia|guida|host|ansprech|hotline|referent|driver|"
    r"chauffeur|accompagn|begleit|organi[sz]|chef|leiter|line|urgence|emergenc|responsab|coord"
    r"|capogruppo|question|renseignement|information|rueckfragen|ruckfragen|domande|duvidas|dudas"
)
ON_THE_WAY = re.compile(
    r"urgence|emergenc|notfall|emergenz|trip phone|(?:pendant|durant) (?:la|le|toute)|during the"
    r"|wahrend der|durante (?:la|el|il|a|o)|sur place|on site|vor ort|in loco|acompan"
)
"""What says of a phone that it is the organiser's."""
CARDS = re.compile(r"^(?P<label>[^:]{2,24}):$")


@dataclass
class Table:
    """A table of people: the roles of its columns, and the group that it is for."""

    roles: dict[int, str] = field(default_factory=dict)
    group: str = ""
    named: bool = True


@dataclass
class Lines:
    """What the rows of a sheet of people are read with."""

    grid: Grid
    groups: Groups
    found: Found
    hosts: bool = False
    heading: str = ""


def read_people(grid: Grid, groups: Groups, found: Found) -> None:
    """Read a sheet of people, hosts or places; what is neither is said to be left out."""
    title = flat(f"{grid.title} {grid.about}")
    if _reads_cards(grid, found, groups):
        return
    places = _header(grid, "places")
    hotels = PLACE_TITLE.search(title) or _header(grid, "people") == 0
    if places and hotels and _read_places(grid, found):
        return
    _read_table(Lines(grid, groups, found, hosts=bool(HOST_TITLE.search(title))))


def columns_of_people(grid: Grid, row: int) -> dict[int, str]:
    """Return the roles of the columns of people that a row names, none where it names none."""
    return _roles(grid, row, "people")


def _header(grid: Grid, kind: str) -> int:
    """Return the row that names columns of *kind*, 0 where none does."""
    for row in grid.rows[:15]:
        if _roles(grid, row, kind):
            return row
    return 0


def _roles(grid: Grid, row: int, kind: str) -> dict[int, str]:
    """Return the roles of the columns that a row names, none where it is no header."""
    cells = [cell for cell in grid.begun(row) if cell.text and len(cell.text) < LONGEST_NAME]
    if any(EMAIL.search(cell.text) or phone_in(cell.text) for cell in cells):
        return {}
    found: dict[int, str] = {}
    for cell in cells:
        names = sorted(named(cell.text, kind).items(), key=lambda item: -item[1])
        for role, score in names:
            if score >= SURE and (
                role not in found.values() or role in {"name", "notes", "phone", "last", "first"}
            ):
                found[cell.column] = role
                break
    if "last" in found.values() and "first" not in found.values():
        found = {column: "first" if role == "name" else role for column, role in found.items()}
    elif "first" in found.values() and "last" not in found.values():  # "Name", "Vorname"
        found = {column: "last" if role == "name" else role for column, role in found.items()}
    if kind == "people" and len(found) >= TWO and not {"name", "last"} & set(found.values()):
        column = _column_of_names(
            grid, row, [cell.column for cell in cells if cell.column not in found]
        )
        if column:
            found[column] = "name"
    known = set(found.values())
    single = kind == "people" and len(found) == 1 and len(cells) <= TWO
    enough = len(found) >= TWO or (single and known & {"name"})
    who = known & ({"name", "last"} if kind == "people" else {"name"})
    return found if enough and who and len(found) >= 0.4 * len(cells) else {}


def _column_of_names(grid: Grid, row: int, columns: list[int]) -> int:
    """Return the column below a row that holds names most of all, 0 where none does."""
    below = [number for number in grid.rows if row < number <= row + FAR]
    shares: dict[int, float] = {}
    for column in columns:
        texts = [
            cell.text
            for number in below
            if (cell := grid.own(number, column)) and not UNKNOWN.match(flat(cell.text))
        ]
        if texts:
            shares[column] = sum(like_a_name(text) for text in texts) / len(texts)
    best = max(shares, key=lambda column: shares[column], default=0)
    return best if shares.get(best, 0) > MOST else 0


def _read_table(lines: Lines) -> None:
    grid = lines.grid
    has_header = bool(_header(grid, "people"))
    tables = [] if has_header else _guessed(grid)
    titles: dict[int, str] = {}
    for row in grid.rows:
        cells = grid.begun(row)
        roles = _roles(grid, row, "people") if has_header else {}
        if roles:
            tables = _side_by_side(roles, titles)
            told = " | ".join(cell.text for cell in cells)
            lines.found.leave(f"{grid.title}!A{row}", told, LeftOut.HEADER)
        elif not tables or _is_heading(cells, tables):
            _heading(lines, cells, titles, reads=bool(tables))
        else:
            for table in tables:
                _person(lines, row, table)


def _side_by_side(roles: dict[int, str], titles: dict[int, str]) -> list[Table]:
    """Part a header whose names come twice: two lists stand side by side."""
    tables: list[Table] = []
    for column, role in sorted(roles.items()):
        starts = not tables or (role in {"name", "last"} and role in tables[-1].roles.values())
        if starts:
            above = max((place for place in titles if place <= column), default=0)
            tables.append(Table(group=titles.get(above, "") if len(titles) > 1 else ""))
        tables[-1].roles[column] = role
    return tables if len(tables) > 1 else [Table(roles)]


CIVILITIES = frozenset(
    ("m", "mme", "mr", "mrs", "ms", "dr", "d", "dna", "sr", "sra", "sig", "signor", "signora")
) | frozenset(("monsieur", "madame", "herr", "frau"))


def _guessed(grid: Grid) -> list[Table]:
    """Tell the columns of a list without header by what stands in them."""
    roles: dict[int, str] = {}
    for number in grid.columns:
        texts = [
            cell.text for row in grid.rows if (cell := grid.own(row, number)) and cell.across == 1
        ]
        role = _guess(texts, set(roles.values())) if texts else ""
        if role:
            roles[number] = role
    return [Table(roles, named=False)] if {"name", "first"} & set(roles.values()) else []


def _guess(texts: list[str], taken: set[str]) -> str:
    """Tell what a column holds by its texts."""
    looks = {
        "civility": (MOST, [flat(text).strip(".") in CIVILITIES for text in texts]),
        "email": (MANY, [bool(EMAIL.search(text)) for text in texts]),
        "phone": (MANY, [phone_in(text) is not None for text in texts]),
        "name": (MOST, [like_a_name(text) for text in texts]),
        "first": (
            NEARLY_ALL,
            [len(text.split()) == 1 and text[:1].isupper() for text in texts],
        ),
        "organisation": (MANY, [not _is_job(text) for text in texts]),
    }
    for role, (most, fits) in looks.items():
        named = role in {"name", "first"} and taken & {"name", "last"}
        if sum(fits) / len(fits) <= most or named:
            continue
        if role == "name" and "first" in taken:
            continue
        if role == "first" and "first" in taken:
            return "last"
        if role not in taken:
            return role
    return ""


def _is_job(text: str) -> bool:
    return bool(JOB_WORDS & set(re.findall(r"[a-z]+", flat(text))))


def _is_heading(cells: list[Cell], tables: list[Table]) -> bool:
    if len(cells) != 1:
        return False
    text = cells[0].text
    names = {
        column
        for table in tables
        for column, role in table.roles.items()
        if role in {"name", "last"}
    }
    bare = trimmed(re.split(r"[(–:]", text)[0])
    is_person = cells[0].column in names and bool(NAME.match(CIVIL.sub("", bare).strip()))
    return not is_person or text.isupper() or text.endswith(":")


def _heading(lines: Lines, cells: list[Cell], titles: dict[int, str], *, reads: bool) -> None:
    """Take up a row that names what follows: a group, the staff."""
    if len(cells) > 1:
        titles.update({cell.column: cell.text for cell in cells if len(cell.text) < LONGEST_GROUP})
    if not cells or _loose_person(lines, cells):
        return
    text = cells[0].text
    where = f"{lines.grid.title}!{cells[0].name}"
    told = " | ".join(cell.text for cell in cells)
    short = len(text) < LONGEST_NAME
    if TOTAL.match(flat(text)):
        lines.found.leave(where, told, LeftOut.TOTAL)
        return
    lines.found.leave(where, told, LeftOut.HEADING if short else LeftOut.NOTE)
    if reads and short:
        lines.heading = text.strip(" :")


def _loose_person(lines: Lines, cells: list[Cell]) -> bool:
    """Read a line such as "Mme DUMOULIN Hélène (italien) – 06 …" below a heading."""
    text = cells[0].text
    if len(cells) != 1 or not STAFF.search(flat(lines.heading)) or not CIVIL.match(text):
        return False
    host = hosts_in(text)[0]
    name = ordered(CIVIL.sub("", host.name).strip())
    where = f"{lines.grid.title}!{cells[0].name}"
    someone = Someone(name, where, role="organiser", phone=host.phone, email=host.email)
    someone.doubts["role"] = Doubt(Why.FOLLOWER, lines.heading)
    lines.found.people.append(someone)
    return True


def ordered(name: str) -> str:
    """Put the first name first, and write a name as people do: "DURAND Anne" is "Anne Durand"."""
    if "," in name:
        last, _, first = name.partition(",")
        name = f"{first.strip()} {last.strip()}"
        return " ".join(_as_written(word) for word in name.split())
    words = name.split()
    loud = [word for word in words if len(word) > 1 and word.isupper()]
    if loud and len(loud) < len(words) and words[0].isupper() and not words[-1].isupper():
        count = next(place for place, word in enumerate(words) if not word.isupper())
        words = words[count:] + words[:count]
    return " ".join(_as_written(word) for word in words)


def _as_written(word: str) -> str:
    """Write a name that is all capitals, or none, with one at the front of each part."""
    if len(word) > 1 and (word.isupper() or word.islower()) and "." not in word:
        if word in {"von", "van", "der", "den", "del", "della", "dos", "das"}:
            return word
        return re.sub(r"[^\W\d_]+", lambda part: part[0].capitalize(), word)
    return word


def _person(lines: Lines, row: int, table: Table) -> None:
    """Read one row of a list of people or hosts."""
    values = _values(lines.grid, row, table)
    name = values.get("name") or values.get("last") or values.get("first")
    if name is None or name.row != row:
        return
    where = f"{lines.grid.title}!{name.name}"
    text = name.text or name.struck
    whole = " | ".join(cell.text for cell in lines.grid.begun(row))
    if TOTAL.match(flat(text)) or TOTAL.match(flat(whole)) or re.fullmatch(r"[\d\W]+", text):
        lines.found.leave(where, whole, LeftOut.TOTAL)
    elif UNKNOWN.match(flat(text)):
        lines.found.leave(where, whole, LeftOut.WITHOUT_NAME)
    elif lines.hosts:
        lines.found.hosts += [_host(one, where, values) for one in _names(values, text)]
    else:
        labels = " ".join(cell.text for cell in lines.grid.begun(row) if cell.text.endswith(":"))
        swapped = bool(LAST_FIRST.search(flat(" ".join(_titles(lines.grid, row, table)))))
        for number, one in enumerate(_names(values, text)):
            own = values if number == 0 else {**values, "phone": None, "email": None}
            known = {role: cell for role, cell in own.items() if cell is not None}
            someone = _someone(one, where, known, swapped=swapped)
            if someone is not None:
                _belongs(someone, known, table, lines)
                _what_they_are(someone, (_aside(one), labels), lines.heading, known, table)
                lines.found.people.append(someone)


def _values(grid: Grid, row: int, table: Table) -> dict[str, Cell]:
    """Return the cells of a row by role; a company merged down counts for each of its people."""
    values: dict[str, Cell] = {}
    for column, role in table.roles.items():
        cell = grid.at(row, column)
        if cell is None or not (cell.text or cell.struck):
            continue
        if cell.row == row or role in {"organisation", "groups"}:
            values.setdefault(role, cell)
    for cell in grid.begun(row):
        if cell.column not in table.roles and len(cell.text) < LONGEST_CONTACT:
            if EMAIL.search(cell.text):
                values.setdefault("email", cell)
            if phone_in(cell.text):
                values.setdefault("phone", cell)
    return values


def _host(text: str, where: str, values: dict[str, Cell]) -> Host:
    """Read a host of a list."""
    found = hosts_in(text)
    host = found[0] if found else Host(text)
    host.cell = where
    for role, key in (("organisation", "organisation"), ("job", "title")):
        if role in values:
            setattr(host, key, values[role].text)
    for key in ("phone", "email"):
        if key in values:
            setattr(host, key, values[key].text)
    return host


def _aside(text: str) -> str:
    aside = re.search(r"\(([^()]*)\)", text)
    return aside[1] if aside else ""


def _someone(text: str, where: str, values: dict[str, Cell], *, swapped: bool) -> Someone | None:
    """Read one person; *swapped*: the column says that the surname comes first."""
    plain = REMARK.sub("", re.sub(r"\([^()\d]*\)", "", EMAIL.sub("", text)))
    number = phone_in(plain)
    bare = trimmed(CIVIL.sub("", plain.replace(number[0], "") if number else plain).strip())
    if not bare:
        return None
    someone = Someone(ordered(bare), where)
    words = bare.split()
    told = "," in bare or len(words) == 1 or "first" in values
    if swapped and not told and someone.name == " ".join(words):
        someone.name = " ".join([*words[1:], words[0]])
        someone.doubts["name"] = Doubt(Why.NAME_ORDER, bare)
    _contact(someone, values, text)
    return someone


def _titles(grid: Grid, row: int, table: Table) -> list[str]:
    """Return what stands above the column of names."""
    column = next((column for column, role in table.roles.items() if role == "name"), 0)
    above = (grid.own(number, column) for number in grid.rows if number < row)
    return [cell.text for cell in above if cell is not None][-12:]


def _names(values: dict[str, Cell], text: str) -> list[str]:
    if "last" in values and "first" in values:
        return [f"{values['first'].text} {values['last'].text}"]
    if "last" in values or "name" in values:
        return names_in(text)
    return [text]


def _contact(someone: Someone, values: dict[str, Cell], text: str) -> None:
    phone = values.get("phone")
    if phone is not None:
        mixed = phone_in(phone.text) if EMAIL.search(phone.text) else None
        someone.phone = mixed[0] if mixed else phone.text
        if isinstance(phone.value, int) and len(phone.text) == ZERO_LOST:
            someone.doubts["phone"] = Doubt(Why.REPEATED, phone.text)
    elif found := phone_in(text):
        someone.phone = found[0]
    if "email" in values:
        found_mail = EMAIL.search(values["email"].text)
        someone.email = found_mail[0] if found_mail else ""
    if "language" in values:
        someone.language = values["language"].text


def _belongs(someone: Someone, values: dict[str, Cell], table: Table, lines: Lines) -> None:
    """Say in which groups somebody is."""
    groups, heading = lines.groups, lines.heading
    if "groups" in values:
        text = values["groups"].text
        if STAFF_ALONE.fullmatch(flat(text).strip()):
            someone.role = "organiser"
            someone.doubts["role"] = Doubt(Why.FOLLOWER, text)
            return
        if UNKNOWN.match(flat(text)) or is_everyone(text):
            return
        short = "" if groups.find(text) else abbreviated(text, groups)
        if short:
            someone.groups = [short]
            someone.doubts["groups"] = Doubt(Why.GROUP_UNKNOWN, text)
            return
        groups.learn(text)
        someone.groups, _, left = groups.read(text)
        if left:
            someone.doubts["groups"] = Doubt(Why.GROUP_UNKNOWN, text)
    elif STAFF.search(flat(heading)):
        return
    elif table.group:
        someone.groups = [groups.add(code_of(table.group), table.group)]
    elif heading:
        code = groups.find(heading) or _like(heading, groups)
        if not code and GROUP_WORD.match(flat(heading)):
            code = groups.add(code_of(heading), heading)
        someone.groups = [code] if code else []


def _like(heading: str, groups: Groups) -> str:
    key = flat(heading).strip(" :")
    return next(
        (code for name, code in groups.by_name.items() if key in name.split() or key == name), ""
    )


def _what_they_are(
    someone: Someone, about: tuple[str, str], heading: str, values: dict[str, Cell], table: Table
) -> None:
    """Say where somebody works, and whether they organise: a word of the file says so."""
    job = values["job"].text if "job" in values else ""
    organisation = values["organisation"].text.strip() if "organisation" in values else ""
    if not table.named and _is_job(organisation):
        organisation, job = "", organisation
    inner, label = about
    if not organisation and not heading and inner[:1].isupper():
        someone.organisation = "" if STAFF.search(flat(inner)) else inner
    someone.organisation = organisation or someone.organisation
    role = flat(values["role"].text) if "role" in values else ""
    said = next((one for one in (role, inner, label, job, heading) if STAFF.search(flat(one))), "")
    if said and not someone.role:
        someone.role = "organiser"
        someone.doubts["role"] = Doubt(Why.FOLLOWER, said)
    elif re.search(r"follow|suiv|home|siege", role):
        someone.role = "follower"
        someone.doubts["role"] = Doubt(Why.FOLLOWER, role)


def _read_places(grid: Grid, found: Found) -> bool:
    row = _header(grid, "places")
    roles = _roles(grid, row, "places")
    for number in grid.rows:
        if number <= row:
            continue
        values = {
            role: cell.text
            for column, role in roles.items()
            if (cell := grid.at(number, column)) is not None
        }
        name = values.get("name", "")
        if not name or is_address(name):
            continue
        cell = next(
            cell
            for column, role in roles.items()
            if role == "name" and (cell := grid.at(number, column))
        )
        address = ", ".join(
            part for part in (values.get("address", ""), values.get("city", "")) if part
        )
        found.places.append(
            Spot(name, f"{grid.title}!{cell.name}", address, phone=values.get("phone", ""))
        )
    return bool(found.places)


def _reads_cards(grid: Grid, found: Found, groups: Groups) -> bool:
    """Read people whose data stand one below the other: "Entreprise : … / Nom : …"."""
    labels = [
        (row, cell)
        for row in grid.rows
        if (cell := grid.own(row, min(grid.columns))) and CARDS.match(cell.text.strip())
    ]
    if len(labels) < CARD:
        return False
    cards: list[dict[str, Cell]] = []
    for row, label in labels:
        value = next((cell for cell in grid.begun(row) if cell is not label), None)
        roles = named(label.text.strip(" :"), "people")
        role = max(roles, key=lambda one: roles[one], default="")
        if STAFF.search(flat(label.text)) and not role:
            role = "staff"
        if not cards or role in cards[-1] or role == "staff":
            cards.append({})
        if value is not None and role:
            cards[-1][role] = value
    for card in cards:
        _card(grid, card, found, groups)
    return True


def _card(grid: Grid, card: dict[str, Cell], found: Found, groups: Groups) -> None:
    who = card.get("name") or card.get("last") or card.get("staff")
    if who is None:
        return
    organisation = card["organisation"].text if "organisation" in card else ""
    code = groups.find(organisation) if organisation else ""
    for part in re.split(r"\n|\s/\s|\s&\s|;", who.text):
        host = hosts_in(part)[0] if hosts_in(part) else None
        if host is None:
            continue
        someone = Someone(
            ordered(CIVIL.sub("", host.name).strip()),
            f"{grid.title}!{who.name}",
            organisation=organisation,
        )
        if "staff" in card:
            someone.role, someone.phone, someone.email = "organiser", host.phone, host.email
            someone.doubts["role"] = Doubt(Why.FOLLOWER, who.text)
        _contact(
            someone,
            card if not found.people or found.people[-1].organisation != organisation else {},
            part,
        )
        someone.groups = [code] if code else []
        found.people.append(someone)


def loose_contacts(texts: list[tuple[str, str]], found: Found) -> None:
    """Take phones and addresses of people out of notes: "Contact : Ana Ruiz, +34 …"."""
    sentences = [
        (where, part)
        for where, text in texts
        for part in re.split(r"(?<=[\w)]{2})\.\s+(?=[A-ZÀ-Þ])", text)
    ]
    for where, text in sentences:
        phone, email = phone_in(text), EMAIL.search(text)
        if phone is None and email is None:
            continue
        plain = set(flat(text).replace(",", " ").split())
        known = next((one for one in found.people if set(flat(one.name).split()) <= plain), None)
        known = known or next((one for one in found.people if _calls(phone, one.phone)), None)
        if known is not None:
            for key, said in (
                ("phone", phone[0] if phone else ""),
                ("email", email[0] if email else ""),
            ):
                if said and not getattr(known, key):
                    setattr(known, key, said)
                    known.doubts[key] = Doubt(Why.FROM_TEXT, text)
            if (STAFF.search(flat(text)) or ON_THE_WAY.search(flat(text))) and not known.role:
                known.role = "organiser"
                known.doubts["role"] = Doubt(Why.FOLLOWER, text)
            continue
        label, _, rest = text.partition(":")
        if not (CALLED.search(flat(label)) or ON_THE_WAY.search(flat(label))):
            continue
        host = hosts_in(rest.strip())[0] if rest.strip() and hosts_in(rest.strip()) else None
        if (
            host is None
            or len(label) > LONGEST_LABEL
            or not (CIVIL.match(host.name) or NAME.match(host.name))
        ):
            continue
        host.cell = where
        if STAFF.search(flat(label)) or ON_THE_WAY.search(flat(label)):
            someone = Someone(
                ordered(CIVIL.sub("", host.name).strip()),
                where,
                role="organiser",
                phone=host.phone,
                email=host.email,
            )
            someone.doubts["role"] = someone.doubts["name"] = Doubt(Why.FROM_TEXT, text)
            found.people.append(someone)
        else:
            host.doubt = Doubt(Why.FROM_TEXT, text)
            found.hosts.append(host)


def _calls(phone: tuple[str, tuple[int, int]] | None, number: str) -> bool:
    """Tell whether a phone that was found is somebody's *number*."""
    digits = [re.sub(r"\D", "", one) for one in (phone[0] if phone else "", number)]
    return bool(digits[0]) and digits[0] == digits[1]


def organisations_of(grids: list[Grid]) -> list[str]:
    """Return the companies of the people, for grids that have one column a company."""
    names: list[str] = []
    for grid in grids:
        found = Found()
        read_people(grid, Groups(), found)
        names += [someone.organisation for someone in found.people if someone.organisation]
    return list(dict.fromkeys(names))
