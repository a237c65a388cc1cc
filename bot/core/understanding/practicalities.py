"""What practical things are called, so that an answer is found by another word than the file's.

A row is one thing, in any language.  An answer that the file gives to one of
these words is given to the others, too, unless another answer has them itself.
"""

from collections.abc import Iterable, Mapping
from functools import cache

from bot.core.mission import Mission
from bot.core.understanding.sentence import words_of
from bot.core.understanding.trades import rows_of
from bot.core.understanding.vocabulary import Phrase

ROWS = (
    (
        "wifi, wi fi, internet, mot de passe, password, passcode, mdp, wlan, code wifi, wifi "
        "code, hotspot, contrasena"
    ),
    (
        "hotel, auberge, hostel, hebergement, logement, accommodation, lodging, guesthouse, "
        "residence hoteliere, alojamiento"
    ),
    "taxi, taxis, uber, vtc, lyft",
    (
        "numero de telephone, phone number, telephone number, joindre, "
        "coordonnees, whatsapp, numero de portable, mobile number, telefono"
    ),
    (
        "organisateur, organisateurs, organisatrice, organisatrices, organiser, organisers, "
        "organizer, organizers, accompagnateur, accompagnatrice, responsable du voyage"
    ),
    (
        "urgence, urgences, emergency, emergencies, ambulance, samu, pompiers, police, medecin, "
        "docteur, toubib, doctor, hopital, hospital, clinique, clinic, infirmiere, nurse, "
        "dentiste, dentist, urgencia, urgencias"
    ),
    "pharmacie, pharmacies, pharmacy, drugstore, chemist, chemists, medicament, medicaments",
    "assurance, insurance, mutuelle, rapatriement, assistance rapatriement",
    "consulat, consulate, ambassade, embassy, passeport perdu, lost passport",
    (
        "numero de vol, numero du vol, numeros de vol, flight number, number of the flight, "
        "reference de vol, numero de avion, vol numero, flight code, plane number"
    ),
    (
        "booking reference, reference de reservation, code de reservation, pnr, booking code, "
        "booking ref, reservation number, confirmation number"
    ),
    (
        "argent, monnaie, devise, devises, cash, currency, distributeur, distributeurs, "
        "atm, cash machine, cash machines, cashpoint, cash point, taux de change, exchange rate, "
        "change money, bureau de change, changer de l argent, changer des euros, "
        "dinero"
    ),
    (
        "prise, prises, prise electrique, adaptateur, adaptateurs, plug, plugs, adapter, "
        "adapters, adaptor, adaptors, socket, sockets, outlet, outlets, "
        "voltage, courant electrique, enchufe"
    ),
    "pourboire, pourboires, tip, tipping, gratuity, gratuities, propina",
    (
        "vaccin, vaccins, vaccine, vaccines, vaccination, vaccinations, jab, jabs, fievre jaune, "
        "yellow fever, paludisme, palu, malaria, antipaludeen, rappel de vaccin"
    ),
    "visa, visas, esta, formalites, entry requirements, e visa, evisa",
    (
        "eau du robinet, eau potable, tap water, drinking water, drink the water, boire l eau, "
        "water safe, agua"
    ),
    (
        "metro, subway, underground, tube, u bahn, transport, transports, transports en commun, "
        "public transport, titre de transport, ticket de metro, travel card, tram, tramway"
    ),
    (
        "billet de train, billets de train, train ticket, train tickets, billet du train, "
        "billets du train"
    ),
    "siege, sieges, seat, seats, numero de place, numero de siege, seat number",
    (
        "remboursement, remboursements, rembourse, rembourser, refund, refunds, reimburse, "
        "reimbursed, reimbursement, facture, factures, note de frais, notes de frais, expenses, "
        "expense, receipt, receipts, recus, per diem, budget, depenser, spend, ticket de caisse, "
        "tickets de caisse"
    ),
    "serviette, serviettes, towel, towels, linge, linge de toilette",
    "draps, drap, bedding, bed linen, linge de lit, sac de couchage, sleeping bag",
    "allergie, allergies, allergique, allergic, allergy, vegetarien, vegan, vegetarian, dietary",
    "interprete, interpretes, interpreter, interpreters, traducteur, traductrice, translator",
    "chauffeur, chauffeurs, driver, drivers, conductor",
    "laverie, laundry, blanchisserie, dry cleaning, laundromat",
    "carte sim, sim card, sim, esim, e sim, roaming, itinerance, forfait, data plan",
    "piscine, pool, swimming pool",
    "salle de sport, gym, fitness, fitness room",
    "parking, car park, stationnement",
    "fumeur",
    "meteo, weather, forecast, weather forecast",
    "bagages, bagage, luggage, baggage, valises, suitcases, franchise bagages, baggage allowance",
)
"""Words that tell little by themselves stand in phrases only."""


@cache
def _phrases() -> tuple[frozenset[Phrase], ...]:
    return tuple(frozenset(words_of(phrase) for phrase in row.split(",")) for row in ROWS)


@cache
def things() -> frozenset[str]:
    """Return what single words practical things are called by."""
    return frozenset(phrase[0] for row in _phrases() for phrase in row if len(phrase) == 1)


def infos_of(
    mission: Mission, taken: Mapping[str, object], places: Iterable[str]
) -> tuple[tuple[Phrase, ...], ...]:
    """Return for each `Info` the phrases that ask for it: the file's own, and others for these.

    *taken* are the words of sessions, and *places* those of places: another word never
    hides what they name.
    """
    own = tuple(tuple(filter(None, map(words_of, info.ask))) for info in mission.info)
    asked = {phrase for phrases in own for phrase in phrases}
    named = {*taken, *places}
    trades = {row for word in named for row in rows_of().get(word, ())}

    def others(phrases: tuple[Phrase, ...]) -> Iterable[Phrase]:
        for row in _phrases():
            if row.isdisjoint(phrases):
                continue
            for phrase in sorted(row - asked):
                meant = any(
                    word in named or trades & rows_of().get(word, frozenset()) for word in phrase
                )
                if not (meant and len(phrase) == 1):
                    yield phrase

    return tuple((*phrases, *others(phrases)) for phrases in own)
