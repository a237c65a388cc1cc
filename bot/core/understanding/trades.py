"""What people call a host by its trade: « la fac », "the VC", « le labo », "the headset people".

A row is what one sort of house, its people and its things are called, in any
language.  Who says one of these words may mean a session that has another.
"""

from collections.abc import Mapping
from functools import cache

from bot.core.understanding.sentence import words_of

ROWS = (
    # learning and research
    (
        "fac, facs, uni, univ, universite, universites, university, universities, campus, "
        "college, universidad, faculte, faculty, ecole, school, polytechnique, polytechnic, "
        "prof, profs, professeur, professeure, professor, professors, academics, etudiants, "
        "students"
    ),
    ("labo, labos, lab, labs, laboratoire, laboratoires, laboratory, laboratories, laboratorio"),
    (
        "chercheur, chercheurs, chercheuse, chercheuses, recherche, research, researcher, "
        "researchers, scientifiques, scientists, scientifique, scientist, r d"
    ),
    "robot, robots, robotique, robotics, robotic, cobot, cobots, roboticienne, roboticien",
    # money
    (
        "vc, vcs, fonds, fund, funds, capital, venture, ventures, investisseur, investisseurs, "
        "investisseuse, investor, investors, investissement, investment, financeurs, "
        "financiers, risqueur, risqueurs, capitalistes, capitalists, money, angels, business "
        "angels"
    ),
    "banque, banques, banquier, banquiers, banquiere, bank, banks, banker, bankers, banco",
    "assurance, assurances, assureur, assureurs, insurance, insurer, insurers",
    "comptable, comptables, accountant, accountants, expert comptable, audit, auditors",
    (
        "avocat, avocate, avocats, avocates, lawyer, lawyers, juriste, juristes, law, legal, "
        "juridique, notaire, cabinet"
    ),
    # start-ups
    "startup, startups, start up, start ups, jeune pousse, jeunes pousses, scale up",
    (
        "incubateur, incubateurs, incubator, incubators, accelerateur, accelerateurs, "
        "accelerator, accelerators, pepiniere, coworking, tiers lieu, hub"
    ),
    "pitch, pitchs, pitches, pitcher, pitche",
    # health
    (
        "hopital, hopitaux, hosto, hospital, hospitals, clinique, cliniques, clinic, clinics, "
        "chu, hospitalier, hospitaliers"
    ),
    "urgence, urgences, er, emergency, emergencies",
    ("medecin, medecins, docteur, docteurs, doctor, doctors, toubib, toubibs, medical, medicale"),
    "chirurgien, chirurgiens, chirurgienne, surgeon, surgeons, chirurgie, surgery",
    "radiologie, radiologue, radiologues, radiology, radiologist, radiologists, radio",
    "infirmier, infirmiere, infirmieres, nurse, nurses",
    "sante, health, healthcare, health care",
    "pharma, pharmacie, pharmacy, medicament, medicaments, drugs",
    "biotech, biotechs, biotechnologie, biotechnologies, biotechnology, bio",
    # making and growing
    (
        "usine, usines, factory, factories, plant, plants, manufacture, fabrique, fabricant, "
        "manufacturer, planta, fabrica"
    ),
    "atelier, ateliers, workshop, workshops",
    (
        "ferme, fermes, farm, farms, fermier, fermiere, farmer, farmers, agriculteur, "
        "agriculteurs, exploitation, eleveur, eleveurs, elevage"
    ),
    (
        "vignoble, vignobles, vineyard, vineyards, vigne, vignes, vin, vins, wine, wines, "
        "winery, wineries, vigneron, vignerons, vigneronne, winemaker, winemakers, chai, chais, "
        "cellar, cellars, cave, caves, vina, domaine, bodega"
    ),
    "vendange, vendanges, harvest, grape harvest",
    "huile, huiles, oil, olive, olives, moulin, mill, huilerie",
    "conserverie, conserveries, cannery, canneries, conserve, conserves, boites de conserve",
    (
        "tonnelier, tonneliers, tonnellerie, cooper, coopers, cooperage, tonneau, tonneaux, "
        "barrel, barrels, barrique, barriques"
    ),
    "brasserie, brasseries, brasseur, brasseurs, brewery, breweries, brewer, brewers",
    "distillerie, distilleries, distillery, distillers, distiller",
    "fromagerie, fromage, fromages, fromager, cheese, cheesemaker, laiterie, dairy",
    "boulangerie, boulanger, bakery, baker",
    "chocolat, chocolaterie, chocolatier, chocolate, chocolates",
    (
        "poisson, poissons, fish, peche, pecheurs, fishing, fishery, saumon, salmon, criee, "
        "algue, algues, seaweed"
    ),
    (
        "bois, wood, timber, scierie, sawmill, foret, forest, forestry, forestier, charpente, "
        "carpentry"
    ),
    "batterie, batteries, battery, pile, piles",
    ("puce, puces, chip, chips, semiconducteur, semiconducteurs, semiconductor, semiconductors"),
    "solaire, solar, panneaux, panels solaires, photovoltaique",
    "eolien, eolienne, eoliennes, wind, turbine, turbines",
    "hydrogene, hydrogen, h2",
    "irrigation, arrosage, watering, goutte, drip",
    "eau, eaux, water",
    "dechet, dechets, waste, recyclage, recycling, recycler, reemploi, reuse",
    "acier, steel, metal, metaux, fonderie, foundry",
    "mine, mines, mining, mineur, mineurs",
    "textile, textiles, tissu, tissus, fabric, mode, fashion, couture",
    "gant, gants, glove, gloves",
    "lin, linen, linge",
    # technology
    ("casque, casques, headset, headsets, lunettes, glasses, goggles, vr, ar, realite, reality"),
    "drone, drones",
    (
        "voiture, voitures, car, cars, auto, autos, vehicule, vehicules, vehicle, vehicles, "
        "automobile, robotaxi, robotaxis, driverless, self driving"
    ),
    "velo, velos, bike, bikes, bicycle, bicycles, cycling, cycle, cycles",
    "satellite, satellites, spatial, space, fusee, rocket, rockets",
    "avions, aeronautique, aerospace, aircraft",
    "donnees, data, registres, registers, registre, register",
    "nuage, cloud",
    "ia, ai, intelligence artificielle",
    "capteur, capteurs, sensor, sensors",
    "synchrotron, accelerateur de particules, particle accelerator",
    "jeu, jeux, game, games, gaming",
    # trade and institutions
    "ambassade, embassy, ambassadeur, ambassadrice, ambassador, embajada",
    "consulat, consulate, consul, consule",
    "chambre, chamber, cci",
    "mairie, town hall, city hall, maire, mayor, municipalite, municipality",
    "ministere, ministry, ministre, minister",
    "port, ports, harbour, harbor, docks, dockers, quai, quais, conteneurs, containers",
    "gare, gares, train, trains, rail, railway",
    "aeroport, airport, aeropuerto",
    (
        "supermarche, supermarches, hypermarche, hypermarches, supermarket, supermarkets, "
        "hypermarket, distributeur, distribution, retail, retailer, grande surface, magasin, "
        "store"
    ),
    "marche, marches, market, markets, halles, mercado",
    "musee, museum, musees",
    "entrepot, entrepots, warehouse, warehouses, logistique, logistics, depot",
    "centrale, achats, acheteur, acheteurs, acheteuse, buyer, buyers, purchasing",
    "presse, press, journaliste, journalistes, journalist, journalists",
    "ethique, ethics, philosophe, philosopher",
    # gatherings
    "cocktail, cocktails, reception, receptions, drinks reception, pot, apero, aperitif",
    "barbecue, bbq, barbeuc, asado, grillade, grillades",
    "table ronde, round table, panel, panels, debat, debate",
    "bilan, stock, debrief, debriefing, wrap up, restitution",
    "briefing, brief, kick off",
    "gala, galas",
    "match, game, hockey, partie",
)


@cache
def rows_of() -> Mapping[str, frozenset[int]]:
    """Return for each word the numbers of the rows that have it."""
    found: dict[str, set[int]] = {}
    for number, row in enumerate(ROWS):
        for name in row.split(","):
            words = words_of(name)
            if len(words) == 1:
                found.setdefault(words[0], set()).add(number)
    return {word: frozenset(numbers) for word, numbers in found.items()}


def same_trade(word: str, other: str) -> bool:
    """Tell whether two words are of one row."""
    rows = rows_of()
    return not rows.get(word, frozenset()).isdisjoint(rows.get(other, frozenset()))
