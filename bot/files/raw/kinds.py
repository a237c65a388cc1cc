"""What kind of session a title tells of, in six languages."""

import re

from bot.files.raw.words import alternatives, flat

CLEAR_LEAD = 0.4

KINDS: tuple[tuple[str, str, float], ...] = (
    (
        "free",
        (
            "temps libre|quartier libre|soiree libre|apres-midi libre|matinee libre"
            "|journee libre|free time|free afternoon|"
            "free evening|free morning|(?<!duty )free|libre|zur freien verfugung"
            "|freier abend|freie zeit|freier nachmittag|tiempo libre|tarde libre|"
            "noche libre|tempo libero|serata libera|tempo livre|on your own|at "
            "leisure|shopping|libero|livre|karaoke"
        ),
        2.0,
    ),
    (
        "meal",
        (
            "petit-dejeuner|petit dejeuner|dejeuner|diner|souper|repas|cocktail|apero"
            "|aperitif|pique-nique|buffet|cantine|breakfast|lunch|"
            "luncheon|dinner|supper|reception|drinks|brunch|banquet|fruhstuck"
            "|mittagessen|abendessen|abschlussessen|mittagsimbiss|"
            "imbiss|empfang|desayuno|almuerzo|comida|cena|coctel|recepcion|merienda"
            "|colazione|pranzo|aperitivo|ricevimento|"
            "cafe da manha|almoco|jantar|coquetel|pizza|bento|barbecue|bbq|coffee"
            "|pausa cafe|pause cafe|coffee break|kaffeepause|"
            "pause dejeuner|gouter|self|glace|essen|recepcao|light lunch|coffee & "
            "networking|pausa pranzo|rinfresco"
        ),
        3.0,
    ),
    (
        "travel",
        (
            "vol|vols|flight|flug|vuelo|volo|voo|transfert|transfer|transfers|navette"
            "|shuttle|train|tgv|zug|treno|tren|comboio|"
            "bustransfer|busfahrt|abflug|ruckflug|hinflug|anreise|abreise|ruckreise"
            "|trajet|retour vers|retour|return to|depart en car|"
            "depart du car|depart pour|depart hotel|depart|departure|voyage|drive to"
            "|coach to|bus to|travel to|traslado|salida|regreso|"
            "viaje|trasferimento|partenza|rientro|viaggio|partida|regresso|traslado "
            "al aeropuerto|ferry|shinkansen|ktx|eurostar|"
            "arrivee|arrival|arrive|ankunft|llegada|arrivo|chegada|fahre|check-out"
            "|lobby call|fahrt|rückfahrt|ruckfahrt|autobus|pullman"
        ),
        2.6,
    ),
    (
        "visit",
        (
            "visite|visites|visit|tour|plant tour|site visit|site tour|besichtigung"
            "|betriebsbesichtigung|fuhrung|stadtfuhrung|"
            "werksbesichtigung|besuch|visita|visite guidee|visita guiada|visita "
            "guidata|decouverte|tournee|walk-through|walking tour|"
            "usine|laboratoire|lab tour|store check|showroom|showrooms|musee|museum"
            "|museo|chantier|baustelle|factory|rundgang|"
            "visita alla|sopralluogo|messe|salon|fair|fiera|feria|demonstration|campus"
        ),
        2.2,
    ),
    (
        "talk",
        (
            "conference|conferences|table ronde|atelier|workshop|seminaire|seminar"
            "|seminario|presentation|presentations|lecture|talk|"
            "panel|keynote|webinaire|vortrag|podium|podiumsdiskussion|roundtable"
            "|round table|mesa redonda|charla|conferencia|"
            "presentacion|conferenza|tavola rotonda|presentazione|palestra"
            "|apresentacao|temoignage|temoignages|pitch|pitchs|pitches|"
            "expose|masterclass|briefing|forum|fireside|symposium|colloque|discussion"
            "|outlook|jornada|convegno|panel discussion"
        ),
        2.0,
    ),
    (
        "meeting",
        (
            "reunion|rencontre|entretien|entretiens|rendez-vous|meeting|meetings"
            "|one-on-one|appointment|b2b|rdv b2b|treffen|gesprach|"
            "fruhstucksgesprach|einzelgesprache|besprechung|sitzung|kooperationsborse"
            "|cita|mesas|encuentro|incontro|colloquio|riunione|"
            "reuniao|encontro|bilan|debrief|debriefing|wrap-up|wrap up|auswertung"
            "|auswertungsrunde|abschlussrunde|"
            "matchmaking|speed-meeting|networking|balance|audience|signature|point "
            "d'actualite|point presse|accueil par|"
            "ministere|ministry|ministerio|ministero|evaluations|retour d'experience"
            "|kick-off|kickoff|incontri b2b"
        ),
        1.8,
    ),
    (
        "other",
        (
            "check-in|check in|installation|temps de preparation|fin de la mission"
            "|messe|prayers|quartier|accueil|"
            "ceremonie|spectacle|soiree|veillee|match|concert|jeux|pause"
        ),
        1.0,
    ),
)
_PATTERNS = tuple(
    (kind, re.compile(alternatives(words.split("|"))), weight) for kind, words, weight in KINDS
)
UNCLEAR = re.compile(
    alternatives(
        ["atelier", "salon", "presentation", "campus", "demonstration", "fair", "messe", "salone"]
    )
)
"""Words that may be something else, where they are all that is said."""
_ROUTE = re.compile(r"\([a-z]{3}\)|\b[a-z]{2}\s?\d{2,4}\b")
ROLES = {
    "visit": "visit", "visite": "visit", "besuch": "visit", "visita": "visit",
    "meeting": "meeting", "reunion": "meeting", "rencontre": "meeting", "termin": "meeting",
    "talk": "talk", "conference": "talk", "vortrag": "talk", "conferencia": "talk",
    "meal": "meal", "repas": "meal", "essen": "meal", "comida": "meal", "pasto": "meal",
    "travel": "travel", "transport": "travel", "flight": "travel", "vol": "travel",
    "flug": "travel",
    "transfer": "travel", "transfert": "travel", "free": "free", "libre": "free", "frei": "free",
    "other": "other", "autre": "other",
}  # fmt: skip


def kind_of(title: str) -> tuple[str, bool]:
    """Return the kind that a title tells of ("": none), and whether that is certain."""
    plain = flat(title)
    scores: dict[str, float] = {}
    first: dict[str, int] = {}
    for kind, pattern, weight in _PATTERNS:
        for found in pattern.finditer(plain):
            length = 0.05 * len(found[0])
            early = 1.0 / (1 + found.start() / 60)
            score = (weight + length) * early
            if score > scores.get(kind, 0):
                scores[kind], first[kind] = score, found.start()
    if (
        _ROUTE.search(plain)
        and re.search(r" - | → |->|/| to ", plain)
        and not scores.keys() & {"meal", "free"}
    ):
        scores["travel"] = scores.get("travel", 0) + 3.0
    if not scores:
        return "", False
    ranked = sorted(scores.items(), key=lambda item: -item[1])
    best, score = ranked[0]
    second = ranked[1][1] if len(ranked) > 1 else 0.0
    clear = (
        score - second > CLEAR_LEAD
        and best != "other"
        and not (len(scores) == 1 and UNCLEAR.search(plain))
    )
    return best, clear


def is_journey(title: str) -> bool:
    """Tell whether a title is a flight, or another way across a border."""
    plain = flat(title)
    words = (
        r"(?<![a-z])(?:vol|vols|flight|flug|hinflug|ruckflug|vuelo|volo|voo"
        r"|airlines?|eurostar|ferry)(?![a-z])"
    )
    return bool(re.search(words, plain)) or bool(
        re.search(r"(?<![a-z])[a-z]{2}\s?\d{3,4}(?!\d)", plain)
        and re.search(r"\([a-z]{3}\)| - ", plain)
    )
