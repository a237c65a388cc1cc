"""The words that programmes are written in: days, months, hours, columns, and what is not sure.

Everything is looked for in `flat` text: small letters, no accents, as long as it was.
"""

import unicodedata
from functools import lru_cache

MONTHS = (
    "janvier january enero januar gennaio janeiro januari",
    "fevrier february febrero februar febbraio fevereiro februari",
    "mars march marzo marz marco maerz maart",
    "avril april abril aprile",
    "mai may mayo maggio maio mei",
    "juin june junio juni giugno junho",
    "juillet july julio juli luglio julho",
    "aout august agosto augustus",
    "septembre september septiembre settembre setembro setiembre",
    "octobre october octubre oktober ottobre outubro",
    "novembre november noviembre novembro",
    "decembre december diciembre dezember dicembre dezembro",
)
WEEKDAYS = (
    "lundi monday lunes montag lunedi segunda-feira segunda maandag",
    "mardi tuesday martes dienstag martedi terca-feira terca dinsdag",
    "mercredi wednesday miercoles mittwoch mercoledi quarta-feira quarta woensdag",
    "jeudi thursday jueves donnerstag giovedi quinta-feira quinta donderdag",
    "vendredi friday viernes freitag venerdi sexta-feira sexta vrijdag",
    "samedi saturday sabado samstag sonnabend sabato zaterdag",
    "dimanche sunday domingo sonntag domenica zondag",
)
SHORT_WEEKDAYS = (
    "lun mon mo lu seg",
    "mar tue tues dienst die di ma ter",
    "mer wed weds mi mie mitt me qua",
    "jeu thu thur thurs don do jue gio je qui",
    "ven fri fre fr vie ve sex",
    "sam sat sa sab",
    "dim di sun son so dom",
)
"""Only before a number, or alone in a cell."""
NOON = (
    "midi", "noon", "12 noon", "mediodia", "mittag", "mittags", "mezzogiorno", "meio-dia",
    "meio dia", "midday",
)  # fmt: skip
MIDNIGHT = ("minuit", "midnight", "medianoche", "mitternacht", "mezzanotte", "meia-noite")
PARTS_OF_DAY = (
    "matin", "matinee", "apres-midi", "apres midi", "soir", "soiree", "journee", "morning",
    "afternoon", "evening", "all day", "night", "manana", "tarde", "noche", "vormittag",
    "vormittags", "nachmittag", "nachmittags", "abend", "abends", "morgens", "ganztags",
    "ganztagig", "mattina", "mattino", "pomeriggio", "sera", "manha", "noite", "dia inteiro",
    "toute la journee", "am", "pm", "todo el dia", "tutto il giorno",
)  # fmt: skip
EVERYONE = (
    "tous", "toutes", "tout le monde", "tous les groupes", "ensemble", "tout le groupe",
    "groupe complet", "groupe entier", "tous ensemble", "delegation", "toute la delegation",
    "delegation complete", "pleniere", "all", "everyone", "everybody", "all groups", "whole group",
    "full group", "full delegation", "entire group", "entire delegation", "whole delegation",
    "all together", "all participants", "both", "both groups", "les deux", "les deux groupes",
    "alle", "gesamt", "gesamte gruppe", "ganze gruppe", "alle gruppen", "gesamte delegation",
    "alle zusammen", "alle teilnehmer", "beide", "beide gruppen", "todos", "todas",
    "todo el grupo", "todos los grupos", "grupo completo", "toda la delegacion", "ambos",
    "tutti", "tutte", "tutto il gruppo", "tutti i gruppi", "entrambi", "tutta la delegazione",
    "todo o grupo", "todos os grupos", "toda a delegacao", "iedereen", "plenary",
)  # fmt: skip
GROUP_WORDS = (
    "groupes", "groupe", "grp", "grps", "gr", "groups", "group", "gruppen", "gruppe", "grupos",
    "grupo", "gruppi", "gruppo", "sous-groupe", "sous-groupes", "equipe", "team", "teams",
    "equipo", "squadra", "track", "stream", "streams", "parcours", "bus",
)  # fmt: skip
TENTATIVE = (
    "a confirmer", "a reconfirmer", "en attente de confirmation", "a conf", "tbc", "t.b.c",
    "to be confirmed", "tba", "to confirm", "provisoire", "a valider", "sous reserve",
    "non confirme", "pas confirme", "tentative", "provisional", "unconfirmed", "not confirmed",
    "pending", "noch offen", "zu bestatigen", "unter vorbehalt", "noch nicht bestatigt",
    "vorbehaltlich", "por confirmar", "a confirmar", "pendiente", "sin confirmar", "da confermare",
    "in attesa di conferma", "provvisorio", "option", "optionnel", "noch zu bestatigen",
    "vorlaufig", "en option", "?",
)  # fmt: skip
CANCELLED = (
    "annulee", "annule", "annules", "annulees", "cancelled", "canceled", "abgesagt", "entfallt",
    "storniert", "cancelado", "cancelada", "anulado", "anulada", "suspendido", "annullato",
    "annullata", "supprime", "supprimee", "n'a pas lieu", "fallt aus", "called off",
)  # fmt: skip
MEET = (
    "rdv", "rendez-vous", "rendezvous", "rassemblement", "regroupement", "on se retrouve",
    "retrouvailles", "concentration", "concentracao", "concentracion",
    "meet", "meeting point", "meet up", "meetup", "gather", "gathering",
    "assemble", "lobby", "hall", "treffpunkt", "treffen", "treff", "sammeln", "punto de encuentro",
    "encuentro", "cita", "quedada", "quedamos", "reunirse", "ritrovo", "punto d'incontro",
    "appuntamento", "ponto de encontro", "encontro", "pick-up", "pickup", "pick up", "navette",
    "shuttle", "abfahrt", "abholung", "recogida", "be at", "etre a", "convocation",
    "presentation a l'aeroport", "check-in", "leave hotel", "leave the hotel",
    "depart hotel", "departure from hotel", "depart de l'hotel", "depart bus", "depart car",
    "depart du bus", "depart du car", "salida del hotel", "salida hotel", "partenza dall'hotel",
    "partenza hotel", "partenza bus", "saida do hotel", "bus leaves", "coach leaves",
    "bus departs",
    "coach departs", "coach", "bus depart", "salida en bus", "salida bus", "abfahrt bus",
    "abfahrt hotel", "leaving hotel", "depart a pied", "transfert", "ritrovo ore",
)  # fmt: skip
DEPARTS = (
    "depart", "dep", "departure", "departs", "abflug", "abfahrt", "ab", "salida", "sale",
    "partenza", "parte", "partida", "saida", "decollage", "takeoff", "take-off", "leaves", "etd",
    "dpt",
)  # fmt: skip
ARRIVES = (
    "arrivee", "arr", "arrive", "arrival", "arrives", "ankunft", "an", "llegada", "llega",
    "arrivo", "arriva", "chegada", "chega", "landing", "lands", "atterrissage", "eta", "landung",
)  # fmt: skip
NEXT_DAY = (
    "lendemain", "next day", "nachsten tag", "folgetag", "dia siguiente", "giorno dopo",
    "giorno successivo", "dia seguinte", "following day", "day after",
)  # fmt: skip
ABOUT = (
    "vers", "environ", "env.", "approx", "approx.", "around", "about", "ca.", "ca", "circa",
    "gegen", "ungefahr", "hacia", "sobre las", "aprox", "aprox.", "verso", "verso le", "por volta",
    "~", "≈", "c.", "+/-", "+-", "±",
)  # fmt: skip
WITH = (
    "avec", "with", "mit", "con", "com", "par", "speaker", "speakers", "intervenant",
    "intervenants", "intervenante", "interlocuteur", "interlocutrice", "contact", "hote", "host",
    "hosted by", "accueil par", "accueillis par", "recus par", "recu par", "ansprechpartner",
    "ansprechpartnerin", "ponente", "relatore", "anfitrion", "referent",
)  # fmt: skip
JOB_WORDS = frozenset(
    [
        "ceo",
        "cto",
        "cfo",
        "coo",
        "cmo",
        "cio",
        "dg",
        "pdg",
        "president",
        "presidente",
        "presidenta",
        "prasident",
        "director",
        "directeur",
        "directrice",
        "dir",
        "directora",
        "direttore",
        "direttrice",
        "diretor",
        "diretora",
        "direktor",
        "direktorin",
        "leiter",
        "leiterin",
        "head",
        "vp",
        "vice",
        "manager",
        "lead",
        "chief",
        "founder",
        "cofounder",
        "co-founder",
        "fondateur",
        "fondatrice",
        "cofondateur",
        "cofondatrice",
        "co-fondateur",
        "co-fondatrice",
        "fundador",
        "fundadora",
        "fondatore",
        "fondatrice",
        "grunder",
        "grunderin",
        "responsable",
        "charge",
        "chargee",
        "chef",
        "chefe",
        "cheffe",
        "engineer",
        "ingenieur",
        "ingenieure",
        "researcher",
        "chercheur",
        "chercheuse",
        "professor",
        "professeur",
        "professeure",
        "prof",
        "professore",
        "profesora",
        "profesor",
        "partner",
        "associe",
        "associee",
        "consul",
        "consule",
        "ambassadeur",
        "ambassadrice",
        "ambassador",
        "attache",
        "attachee",
        "conseiller",
        "conseillere",
        "advisor",
        "adviser",
        "counsellor",
        "officer",
        "executive",
        "managing",
        "md",
        "geschaftsfuhrer",
        "geschaftsfuhrerin",
        "gerente",
        "gerent",
        "jefe",
        "jefa",
        "responsabile",
        "gestionnaire",
        "coordinator",
        "coordinateur",
        "coordinatrice",
        "coordinador",
        "coordinadora",
        "secretary",
        "secretaire",
        "evp",
        "svp",
        "scientist",
        "analyst",
        "analyste",
        "consultant",
        "consultante",
        "relations",
        "development",
        "developpement",
        "sales",
        "marketing",
        "research",
        "recherche",
        "innovation",
        "operations",
        "business",
        "program",
        "programme",
        "product",
        "dean",
        "doyen",
        "rector",
        "recteur",
        "mayor",
        "maire",
        "minister",
        "ministre",
        "commissioner",
        "delegue",
        "deleguee",
        "attaccata",
        "maitre",
        "docteur",
        "owner",
        "dirigeant",
        "dirigeante",
        "gerant",
        "gerante",
        "inhaber",
        "inhaberin",
        "international",
        "r&d",
        "export",
        "produit",
        "produits",
        "communication",
        "strategy",
        "strategie",
        "administrator",
        "administrateur",
        "chairman",
        "chairwoman",
        "chair",
        "principal",
    ]
)


@lru_cache(maxsize=65536)
def flat(text: str) -> str:
    """Return *text* in small letters without accents, every sign at its old place."""
    return "".join(_flat_sign(sign) for sign in text)


@lru_cache(maxsize=4096)
def _flat_sign(sign: str) -> str:
    if sign in "\u00a0\u202f\u2009\n\t":
        return " "
    if sign in "’‘`\u00b4":
        return "'"
    if sign in "–—−\u2010\u2011\u2012":
        return "-"
    bare = "".join(
        one
        for one in unicodedata.normalize("NFKD", sign.lower())
        if not unicodedata.combining(one)
    )
    return bare if len(bare) == 1 else (bare[:1] or sign)


def forms(lists: tuple[str, ...], *, short: int = 0) -> dict[str, int]:
    """Return every word of *lists* with its place, and its beginnings from *short* letters on.

    A beginning that two of them share is left out.
    """
    found: dict[str, set[int]] = {}
    for place, names in enumerate(lists):
        for name in names.split():
            beginnings = range(short, len(name)) if short else ()
            for form in (name, *(name[:length] for length in beginnings)):
                found.setdefault(form, set()).add(place)
    whole: dict[str, set[int]] = {}
    for place, names in enumerate(lists):
        for name in names.split():
            whole.setdefault(name, set()).add(place)
    known = {**found, **whole}
    return {form: next(iter(places)) for form, places in known.items() if len(places) == 1}


def alternatives(words: "tuple[str, ...] | list[str]") -> str:
    """Return a pattern that finds one of *words*, the longest first, as a whole word."""
    escaped = sorted((_escaped(word) for word in words), key=len, reverse=True)
    return rf"(?<![a-z0-9])(?:{'|'.join(escaped)})(?![a-z0-9])"


def _escaped(word: str) -> str:
    if word.startswith("(?<"):
        return word
    special = "\\.+*?()[]{}|^$"
    return "".join(f"\\{sign}" if sign in special else sign for sign in word)
