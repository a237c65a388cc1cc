"""What a column holds: told by its name in six languages, and by what stands in it."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from functools import lru_cache

from bot.files.raw.days import day_of_value, days_in
from bot.files.raw.grid import Cell
from bot.files.raw.groups import JOINED, SHORT
from bot.files.raw.hours import hours_in, hours_of_value, length_in
from bot.files.raw.signs import (
    EMAIL,
    UNKNOWN,
    cancelled_in,
    is_everyone,
    is_person,
    is_place,
    phone_in,
    tentative_in,
)
from bot.files.raw.words import flat

LONGEST_NAME = 50
SHORT_WORD = 4
LONGEST_LENGTH = 12
LONG = 18
HALF = 0.5

PROGRAMME = {
    "day": "date jour day tag fecha dia data giorno datum dates jours wochentag",
    "time": "horaire horaires heure heures time times hora horas horario uhrzeit "
    "zeit ora orario ore schedule creneau "
    "slot timing quand when wann orari heure/lieu",
    "start": "debut start from beginn begin begins starts inicio inizio von de "
    "start_time starttime heure_de_debut "
    "comienzo desde dalle das",
    "end": (
        "termino ende_zeit til finish ending conclusion termine fine_ore fin_prevista fin "
        "end to ende until fine fim bis ends hasta alle ate heure_de_fin a termine end_time"
    ),
    "duration": "duree duration dauer duracion durata duracao length",
    "title": "cosa que o_que titre "
    "intitule rencontre visite rendez-vous activite programme program "
    "evenement quoi sujet session "
    "activity event what item description meeting visit programm "
    "programmpunkt termin veranstaltung actividad evento "
    "visita attivita appuntamento atividade compromisso agenda besuch was "
    "etape contenu titel thema contenido "
    "contenuto conteudo objet entreprise company empresa firma azienda "
    "organisme organisation organization reunion "
    "encuentro incontro programa programma acara nome quien_visitamos "
    "unternehmen ente stop details_of_visit tema",
    "place": "lieu adresse address place location venue where ort lugar luogo local "
    "sede direccion indirizzo endereco "
    "ou wo donde dove salle room site anschrift adresses lieux sala "
    "ubicacion adresse_du_lieu veranstaltungsort onde",
    "city": "ville city stadt ciudad citta cidade town",
    "hosts": "con avec mit com avec_qui "
    "com_quem con_chi con_quien mit_wem with_whom with hosted_by "
    "host_family recu_par reçu_par accueilli_par interlocuteur interlocuteurs "
    "interlocutrice hote hotes host hosts "
    "contact contacts speaker speakers "
    "intervenant intervenants intervenante ansprechpartner ansprechpartnerin "
    "gastgeber referent referenten anfitrion "
    "interlocutor interlocutores ponente ponentes relatore relatori "
    "referente referenti contacto contactos contatto "
    "contatti anfitriao kontakt gesprachspartner interlocutore interlocutori "
    "poc point_of_contact met_by lead led_by responsable responsabile responsavel "
    "verantwortlich verantwortliche verantwortlicher persona_responsable recibe recoit "
    "who_we_meet rencontre_avec palestrante contato kontaktperson persona_de_contacto",
    "groups": "setor setores stream streams sector sectores sottogruppo cohorte cohort "
    "groupe groupes group groups gruppe gruppen grupo grupos gruppo gruppi "
    "qui who wer quien quienes chi "
    "participants teilnehmer pour_qui for concerne public delegation "
    "asistentes team teams partecipanti participantes "
    "quem para pour grp track tracks equipe bus",
    "meet": "rdv rdv_hall heure_rdv heure_de_rdv meet meet_time lobby pickup pick-up "
    "treffpunkt abfahrt salida ritrovo "
    "punto_di_ritrovo punto_de_encuentro ponto_de_encontro convocation "
    "meeting_point departure depart "
    "heure_de_depart lieu_de_rdv partenza saida treff rendezvous gather hall "
    "hotel_pickup salida_hotel depart_hotel "
    "transport_rdv transport transports transfer transfert transporte "
    "trasporto bus logistique anreise treffen cita "
    "partenza_hotel rassemblement meet_at leave_hotel",
    "notes": "dress clothes bring remarques remarque notes note commentaires commentaire "
    "observations "
    "observation comments comment info "
    "infos hinweise hinweis bemerkungen bemerkung anmerkungen anmerkung "
    "notas nota observaciones osservazioni "
    "observacoes obs a_savoir divers tenue dress_code attire remarks details "
    "misc anzug varie precisions consignes "
    "a_prevoir preparation materiel besonderheiten kleidung indicaciones annotazioni",
    "status": (
        "statut status etat estado stato confirme confirmed bestatigt confirmado "
        "confermato confirmation"
    ),
    "number": "n no nr num # lfd lfd_nr numero nummer seq",
    "kind": "type kind typ tipo nature art categorie category categoria kategorie",
    "phone": "tel telephone phone telefon telefono mobile portable telefone gsm",
    "title2": (
        "theme topic subject objectif objectifs thematique themes topics purpose objetivo ziel"
    ),
    "end_day": "",
}
PEOPLE = {
    "last": (
        "nom nom_de_famille surname last_name lastname nachname familienname "
        "apellido apellidos cognome sobrenome family_name"
    ),
    "first": "prenom first_name firstname vorname given_name nombre_de_pila given",
    "name": "visitors our_visitors visitor travellers traveller who name participant "
    "participants nom_prenom nom_et_prenom prenom_nom "
    "full_name fullname nombre "
    "nombre_y_apellidos nome nome_e_cognome nominativo participante "
    "teilnehmer delegate delegates attendee delegue "
    "asistente partecipante personne voyageur eleve stagiaire membre member "
    "delegate_last_first nome_completo "
    "name_vorname nom_complet vorname_name apellidos_nombre cognome_nome "
    "cognome_e_nome asistentes dirigeant",
    "civility": "civilite titre_de_civilite anrede tratamiento salutation mr_ms m_mme trattamento",
    "organisation": "ragione_sociale razao_social razon_social startup org entreprise "
    "societe structure organisme organisation "
    "organization "
    "company employer employeur "
    "betrieb firma unternehmen empresa azienda ditta ente institution "
    "etablissement raison_sociale compania "
    "organizacion organizzazione instituicao",
    "job": (
        "fonction poste job job_title title position funktion cargo funcion "
        "ruolo carica qualite profession titre funcao"
    ),
    "role": "role rolle rol",
    "groups": "groupe groupes group gruppe grupo gruppo setor stream "
    "track team filiere equipe sous-groupe grp bus sector sectores",
    "phone": "whatsapp tel telephone phone telefon telefono mobile portable movil mobil handy "
    "cell cellulare cellphone gsm "
    "telefone celular telemovel tel_portable numero n_de_portable mobilnummer",
    "email": (
        "mail email e-mail courriel mel correo correo_electronico "
        "posta_elettronica adresse_mail e-mail-adresse"
    ),
    "language": "langue langues language languages sprache idioma lingua",
    "city": "ville city ort ciudad citta cidade localidad localita commune",
    "notes": "remarques remarque notes note commentaires comments bemerkungen "
    "observaciones regime allergies "
    "allergie room_type paid regle dossier chambre alimentation",
    "number": "n no nr num # lfd lfd_nr",
}
PLACES = {
    "name": (
        "hotel name nom lieu place hebergement unterkunft alojamiento albergo "
        "alloggio nombre nome venue location ort"
    ),
    "address": "adresse address direccion indirizzo endereco anschrift",
    "city": "ville city stadt ciudad citta cidade",
    "phone": "tel telephone phone telefon telefono",
    "in": "in check-in checkin arrivee von du entrada llegada arrivo from anreise",
    "out": "out check-out checkout depart bis au salida partenza to abreise",
    "notes": "notes remarques comments nuits nights nachte noches notti",
}
COMMON = frozenset(
    [
        "de",
        "du",
        "des",
        "la",
        "le",
        "les",
        "l",
        "d",
        "et",
        "and",
        "of",
        "the",
        "und",
        "der",
        "die",
        "das",
        "el",
        "los",
        "y",
        "e",
        "o",
        "a",
    ]
)


@lru_cache(maxsize=4)
def _vocabulary(kind: str) -> dict[str, dict[str, float]]:
    listed = {"programme": PROGRAMME, "people": PEOPLE, "places": PLACES}[kind]
    return {
        role: {word.replace("_", " "): 1.0 for word in words.split()}
        for role, words in listed.items()
    }


@lru_cache(maxsize=4096)
def named(text: str, kind: str) -> dict[str, float]:
    """Return the roles that a column called *text* may have, and how sure each is (0 to 10)."""
    bare = re.sub(r"\([es]\)|[·.](?:e|rice)?[·.]?s?(?![a-z])|/-?in(?:nen)?\b", "", flat(text))
    plain = " ".join(re.findall(r"[a-z0-9#\-]+", bare))
    if not plain or len(plain) > LONGEST_NAME:
        return {}
    tokens = [word for word in re.split(r"[ ]+", plain) if word]
    scores: dict[str, float] = {}
    for role, words in _vocabulary(kind).items():
        if plain in words:
            scores[role] = 10.0
            continue
        hits = [place for place, word in enumerate(tokens) if _near(word, words)]
        if hits:
            rest = [word for word in tokens if word not in COMMON]
            share = len(hits) / max(len(rest), 1)
            scores[role] = 3.0 + 5.0 * min(share, 1.0) + (1.0 if hits[0] == 0 else 0.0)
    return scores


def _near(word: str, words: dict[str, float]) -> bool:
    if word in words:
        return word not in COMMON
    return len(word) > SHORT_WORD and (word.rstrip("s") in words or f"{word}s" in words)


@dataclass
class Column:
    """One column of a table: its name, and how much of what stands in it looks like what."""

    number: int
    title: str = ""
    filled: int = 0
    shares: dict[str, float] = field(default_factory=dict)
    role: str = ""


def look_at(number: int, title: str, cells: Iterable[Cell]) -> Column:
    """Look at what stands in a column."""
    counts: dict[str, float] = {}
    seen: list[Cell] = []
    for cell in cells:
        if cell.value is None and not cell.struck:
            continue
        seen.append(cell)
        for sign in _signs(cell):
            counts[sign] = counts.get(sign, 0) + 1
    total = len(seen) or 1
    return Column(
        number, title, len(seen), {sign: count / total for sign, count in counts.items()}
    )


TESTS: dict[str, Callable[[str], object]] = {
    "group": lambda text: (
        is_everyone(text) or all(SHORT.match(part.strip()) for part in JOINED.split(flat(text)))
    ),
    "person": is_person,
    "place": is_place,
    "email": EMAIL.search,
    "phone": phone_in,
    "count": lambda text: re.fullmatch(r"\d{1,3}\.?", flat(text)),
    "status": lambda text: tentative_in(text) or cancelled_in(text) or UNKNOWN.match(flat(text)),
    "length": lambda text: len(text) < LONGEST_LENGTH and length_in(text),
    "long": lambda text: len(text) > LONG,
    "short": lambda text: len(text) <= LONG,
}


def _signs(cell: Cell) -> Iterable[str]:
    text = cell.text or cell.struck
    if cell.is_hour:
        when = "hour"
    elif isinstance(cell.value, datetime):
        when = "moment"
    elif day_of_value(cell.value):
        when = "day"
    else:
        when = "hour" if hours_of_value(cell.value) else _when(text)
    if when:
        yield when
    if when in {"", "hour inside"} or (when == "hour" and length_in(text)):
        yield from (sign for sign, test in TESTS.items() if test(text))


def _when(text: str) -> str:
    """Say whether a text is a day or an hour, "" where it is neither."""
    days = days_in(text, column=True)
    hours = hours_in(text, column=True)
    if days and (days[0].end - days[0].start) > len(text) * 0.6:
        return "day"
    if hours and (hours[0].span[1] - hours[0].span[0]) > len(text) * 0.5:
        return "range" if hours[0].end else "hour"
    return "hour inside" if hours else ""


EVIDENCE: dict[str, dict[str, float]] = {
    "day": {"day": 9, "moment": 2, "hour": -6, "range": -6, "long": -3, "place": -4, "count": -6},
    "time": {
        "range": 10,
        "hour": 8,
        "day": -4,
        "long": -3,
        "place": -4,
        "count": -3,
        "length": -2,
    },
    "start": {"hour": 6, "moment": 8, "range": -4, "day": -6, "long": -6},
    "end": {"hour": 6, "moment": 8, "range": -6, "day": -6, "long": -6},
    "duration": {"length": 7, "range": -6, "long": -5},
    "title": {
        "long": 4,
        "short": 1,
        "hour": -8,
        "range": -8,
        "day": -8,
        "count": -8,
        "group": -6,
        "person": -3,
        "phone": -6,
        "email": -6,
        "place": -2,
    },
    "place": {
        "place": 6,
        "hour": -8,
        "range": -8,
        "day": -8,
        "group": -4,
        "person": -4,
        "hour inside": -3,
        "phone": -5,
    },
    "city": {"short": 1, "hour": -8, "range": -8, "day": -8},
    "hosts": {"person": 6, "hour": -8, "range": -8, "day": -8, "place": -3, "group": -4},
    "groups": {
        "group": 7,
        "long": -4,
        "hour": -8,
        "range": -8,
        "day": -8,
        "place": -4,
        "count": 0,
    },
    "meet": {"hour": 3, "hour inside": 5, "range": -6, "day": -8},
    "notes": {"long": 1, "day": -3, "range": -3, "hour": -3},
    "status": {"status": 5, "long": -3, "hour": -8, "day": -8},
    "number": {"count": 6, "long": -8, "hour": -5},
    "kind": {"short": 1, "long": -4, "hour": -8},
    "phone": {"phone": 8},
    "title2": {"long": 2, "hour": -8, "range": -8, "day": -8},
}
NAMELESS = ("day", "time", "title", "place", "hosts", "groups", "number", "notes", "phone")
"""What a column without a name may be told to be by its content alone."""
FEWEST_PLACES = 1.8
ONCE = frozenset({"day", "time", "start", "end", "duration", "title", "groups", "number", "kind"})


def assign(columns: list[Column]) -> None:
    """Give each column of a programme its role, the best pairs first."""
    pairs: list[tuple[float, int, str]] = []
    for place, column in enumerate(columns):
        names = named(column.title, "programme")
        for role, evidence in EVIDENCE.items():
            by_name = names.get(role, 0.0)
            if (
                not by_name
                and (column.title or role not in NAMELESS)
                and role not in {"day", "time"}
            ):
                continue
            score = by_name + sum(
                weight * column.shares.get(sign, 0) for sign, weight in evidence.items()
            )
            least = FEWEST_PLACES if role == "place" and not column.title else 3.5
            if score > (2.5 if by_name else least):
                pairs.append((score, place, role))
    taken: set[str] = set()
    for _, place, role in sorted(pairs, key=lambda pair: (-pair[0], pair[1])):
        column = columns[place]
        if column.role or (role in ONCE and role in taken):
            continue
        if role in {"start", "end"} and "time" in taken and column.shares.get("hour", 0) < HALF:
            continue
        column.role = role
        taken.add(role)
    _mend(columns, taken)


def _mend(columns: list[Column], taken: set[str]) -> None:
    """Find what has to be there: hours, and what the sessions are called."""
    if "time" in taken and "start" in taken:
        for column in columns:
            if column.role == "time":
                column.role = (
                    "meet" if column.shares.get("range", 0) == 0 and column.title else "time"
                )
    if "title" not in taken:
        free = [
            column
            for column in columns
            if column.role in {"", "title2", "notes", "place", "hosts"} and column.filled
        ]
        free.sort(
            key=lambda column: (
                column.role not in {"", "title2"},
                -column.filled * (1 + column.shares.get("long", 0)),
                column.number,
            )
        )
        if free:
            free[0].role = "title"
    for column in columns:
        if not column.role and column.filled:
            column.role = "notes"
