"""What a piece of text looks like: an address, a person, a phone, a group, what is open."""

import re

from bot.files.raw.words import (
    CANCELLED,
    EVERYONE,
    GROUP_WORDS,
    JOB_WORDS,
    MEET,
    TENTATIVE,
    alternatives,
    flat,
)

SHORT_LINE = 45
WORDS_OF_AN_ADDRESS = 7
LINE = 60
LONGEST_PERSON = 120
FEWEST_DIGITS = 8
MOST_DIGITS = 15

STREET = re.compile(
    r"(?<![a-z])(?:rue|avenue|av|ave|bd|blvd|boul|boulevard|street|st|road|rd"
    r"|pkwy|parkway|way|drive|"
    r"dr|lane|ln|square|sq|place|pl|plaza|quai|chemin|route|impasse|allee|cours|passage|via"
    r"|viale|"
    r"piazza|piazzale|corso|largo|calle|c/|avenida|avda|paseo|carretera|rua"
    r"|praca|travessa|platz|weg|"
    r"allee|ring|damm|ufer|chaussee|iela|tee|mnt|jl|jalan|floor|etage|suite|building|bldg|tower|"
    r"towers|circle|court|highway|hwy|km|dambis|bulvaris)(?![a-z])\.?|strasse"
    r"|str\.|straße|gasse|[a-z]platz"
)
POSTCODE = re.compile(
    r"(?<!\d)\d{4,5}(?!\d)\s+[a-z]|#\d+-\d+|\d+-\d+-\d+ [a-z]"
    r"|\d+-\d+ [a-z]{4}"
)
VENUE = re.compile(
    r"^(?:l'|le |la |the |am |im )?(?:hotel|restaurant|restaurante|restoran"
    r"|ristorante|brasserie|cafe|salle|room|"
    r"salon|sala|saal|hall|aeroport|airport|aeropuerto|aeroporto|flughafen"
    r"|gare|station|bahnhof|estacion|stazione|"
    r"campus|building|musee|museum|museo|terminal|marche|arena|stade|palais|palazzo|club|bureau|"
    r"office|siege|centre|center|universite|university|universidad|ambassade|embassy|consulat|"
    r"parking|ballroom|oficina|chambre de commerce|mairie|maison|auditorium"
    r"|theatre|residence)(?![a-z])"
)
CIVILITY = (
    r"(?:m|mm|mme|mmes|mlle|mr|mrs|ms|miss|dr|dra|prof|pr|herr|frau|hr|fr|sr"
    r"|sra|srta|d|d[nñ]a|don|do[nñ]a|"
    r"sig|sig\.ra|sig\.na|signor|signora|dott|dott\.ssa|ing|avv|eng|capt|monsieur|madame|"
    r"mademoiselle|pak|ibu|bapak|sen|hon|me|arch|mag|dipl)"
)
CIVIL = re.compile(rf"^(?:{CIVILITY}\.?\s+)+(?=[A-ZÀ-ÞĀ-Ž])", re.IGNORECASE)
NAME = re.compile(
    r"^(?:[A-ZÀ-ÞĀ-Ž][\w'’.\-]*\.?\s+){1,3}"
    r"(?:(?:de|da|do|dos|del|della|di|von|van|der|den|la|le|du|el|al|bin|zu|auf)\s+){0,3}"
    r"[A-ZÀ-ÞĀ-Ž][\w'’\-]+(?:\s+[A-ZÀ-ÞĀ-Ž][\w'’\-]+)?$"
)
LABEL = re.compile(
    r"^(?:interlocuteurs?|interlocutrices?|intervenante?s?|contact|speakers?"
    r"|hosted by|hosts?|host|guides?|guide|"
    r"accompagnateur|conferencier|conferenciere|ansprechpartner(?:in)?"
    r"|referent(?:e|in|en)?|ponentes?|relator[ei]|"
    r"anfitrion|moderat(?:eur|rice|or)|avec|with|mit|con|com|driver|chauffeur"
    r"|met by|accueil par|received by|"
    r"w/|tour guide|guia|guida|contacto|contatto|poc|orateurs?|oratrice)\s*:?\s+"
)
PHONE = re.compile(
    r"(?<![\w@])(?:\+|00)?(?:\(\d{2,4}\)\s?)?\d[\d\s().\-/\u00a0\u202f]{6,}\d(?!\w)"
)
EMAIL = re.compile(r"[\w.+\-]+@[\w\-]+(?:\.[\w\-]+)+")
EVERYONE_PATTERN = re.compile(rf"^\W*{alternatives(list(EVERYONE))}\W*$")
GROUP_WORD = re.compile(rf"{alternatives(list(GROUP_WORDS))}\.?")
TENTATIVE_PATTERN = re.compile(
    alternatives([word for word in TENTATIVE if word not in {"?", "option"}])
    + r"|steht noch aus|\?\?+|(?:pas|not|non|nicht|nao) (?:encore |yet |ainda )?(?:sur|sure"
    r"|sicuro|sicher|seguro|certo|certain)(?![a-z])"
    r"|(?<![a-z])(?:depende (?:de|do|da|del)|depends on|on attend|a caler|a fixer"
    r"|da fissare|por fechar|a combinar"
    r"|unsure|noch unklar|wenn moglich|if possible|si possible)(?![a-z])|si on a "
    r"|fermee? pour travaux|en option"
)
CANCELLED_PATTERN = re.compile(alternatives(list(CANCELLED)))
MEET_PATTERN = re.compile(
    alternatives(list(MEET))
    + (
        r"|(?<![a-z])(?:depart|departs?|leave|leaving|abfahrt|salida|partenza"
        r"|saida)\s+(?:de |del |de l'|from |the |ab |dall'|do )*(?:hotel|hall"
        r"|lobby|bus|car|reception)"
    )
)
FOLLOWS = re.compile(
    r"^(?:anschl\.?|anschliessend|danach|puis|ensuite|a la suite|dans la "
    r"foulee|then|after that|afterwards|"
    r"following|luego|despues|a continuacion|a seguir|in seguito|dopo|poi|im anschluss)\W*$"
)
EMPTY_MARK = re.compile(
    r"^\W*$|^\(?(?:neant|n/?a|nil|none|rien|keine?|nada|nessuno|libre|free"
    r"|frei|livre|libero|x)\)?$"
)
UNKNOWN = re.compile(
    r"^(?:[^\w?]*+\?|\W*+(?:tbd|tbc|tba|n\.?\s?n\.?|a confirmer|a definir|a preciser|por "
    r"definir|por confirmar|"
    r"da definire|da designare|da nominare|a designer|a nommer|por designar|to be named|vakant"
    r"|noch offen|offen|to be confirmed|to be determined|a determiner|en attente|"
    r"wird noch bekannt gegeben))\W*+$"
)


def is_address(text: str) -> bool:
    """Tell whether a text looks like a postal address."""
    plain = flat(text)
    if POSTCODE.search(plain):
        return True
    street = STREET.search(plain)
    if (
        street
        and len(text) < SHORT_LINE
        and text[:1].isupper()
        and re.search(
            r"(?<![a-z])(?:rd|st|av|ave|street|road|avenue|calle|via|rue|strasse|str)(?![a-z])",
            plain,
        )
        and len(text.split()) < WORDS_OF_AN_ADDRESS
    ):
        return True
    return bool(re.search(r"\d", plain) and street) or bool(
        re.match(r"^\d{1,5},? (?:bis |ter )?[a-z]", plain)
        and len(plain) < LINE
        and STREET.search(plain)
    )


def is_place(text: str) -> bool:
    """Tell whether a text looks like where something is."""
    plain = flat(text)
    if is_address(text) or VENUE.match(plain):
        return True
    house = re.match(r"^[A-ZÀ-Þ][\w'’.\- ]+ (?:\d{1,4}[a-z]?|\d{1,4}[a-z]?, [A-ZÀ-Þ]\w+)$", text)
    return bool(house) or bool(
        re.search(
            (
                r"(?<![a-z])(?:building|tower|towers|house|mall|hall|\d+f|convention "
                r"center|campus)(?![a-z])"
            ),
            plain,
        )
        and len(plain) < LINE
    )


def is_person(text: str) -> bool:
    """Tell whether a text looks like somebody: "M. Kenji Mori", "Ana Ruiz, directora"."""
    if len(text) > LONGEST_PERSON or is_address(text):
        return False
    if CIVIL.match(text):
        return True
    head = re.split(r"[,(–:;]| - ", text, maxsplit=1)
    name = head[0].strip()
    if not NAME.match(name) or re.search(r"\d", name):
        return False
    rest = text[len(head[0]) :]
    words = set(re.findall(r"[a-z&\-]+", flat(rest)))
    return bool(words & JOB_WORDS)


def is_name(text: str) -> bool:
    """Tell whether a text may be the name of a person and nothing else."""
    bare = CIVIL.sub("", text).strip()
    return bool(NAME.match(bare)) and not re.search(r"\d", bare)


HOTLINE = re.compile(
    r"(?<![a-z])(?:emergenc\w*|urgences?|notfall\w*|notruf|emergenz\w*|hotline|help ?line|24 ?h"
    r"|24/7|duty phone|trip phone|phone|telephone|telefon\w*|tel|mobile|portable|movil|cell|handy)"
    r"(?![a-z])"
)


def is_hotline(text: str) -> bool:
    """Tell whether a line is the phone of somebody and no session."""
    return bool(HOTLINE.search(flat(text))) and phone_in(text) is not None


def is_everyone(text: str) -> bool:
    """Tell whether a text says that it is for everyone."""
    return bool(EVERYONE_PATTERN.match(flat(text)))


def tentative_in(text: str) -> str:
    """Return what says that something is not settled, "" where nothing does."""
    plain = flat(text)
    found = TENTATIVE_PATTERN.search(plain)
    if found:
        return text[found.start() : found.end()]
    return "?" if re.search(r"\?\s*\)?\s*$", plain) else ""


def cancelled_in(text: str) -> str:
    """Return what says that something is cancelled, "" where nothing does."""
    found = CANCELLED_PATTERN.search(flat(text))
    return text[found.start() : found.end()] if found else ""


def phone_in(text: str) -> tuple[str, tuple[int, int]] | None:
    """Find a phone number."""
    for found in PHONE.finditer(text):
        digits = re.sub(r"\D", "", found[0])
        if FEWEST_DIGITS <= len(digits) <= MOST_DIGITS and not re.fullmatch(
            r"(?:20\d\d|\d\d)[-/.]\d\d?[-/.](?:20)?\d\d", found[0].strip()
        ):
            return found[0].strip(), found.span()
    return None
