"""What people call a host by its trade: « la fac », "the VC", « le labo », "the headset people".

A row is what one sort of house, its people and its things are called, in any
language.  Who says one of these words may mean a session that has another.
"""

from collections.abc import Mapping
from functools import cache

from bot.core.understanding.sentence import words_of
from bot.core.understanding.trades_making import MAKING

ROWS = (
    # learning and research
    (
        "fac, facs, uni, univ, universite, universites, universitaire, universitaires, "
        "university, universities, campus, college, universidad, universitat, uniwersytet, "
        "faculte, faculty, polytechnique, polytechnic, prof, profs, professeur, professeure, "
        "professeurs, professor, professors, academics, academic"
    ),
    (
        "ecole, ecoles, school, schools, polytechnique, polytechnic, escuela, business school, "
        "grande ecole"
    ),
    "lycee, lycees, high school, secondary school, lyceen, lyceens",
    (
        "labo, labos, lab, labs, laboratoire, laboratoires, laboratory, laboratories, "
        "laboratorio, laborantin, laborantine"
    ),
    (
        "chercheur, chercheurs, chercheuse, chercheuses, recherche, research, researcher, "
        "researchers, scientifiques, scientists, scientifique, scientist, r d, institut de "
        "recherche, research institute, research centre, research center"
    ),
    (
        "robot, robots, robotique, robotics, robotic, cobot, cobots, roboticienne, roboticien, "
        "roboticiens, roboticists, automate, automates, automation"
    ),
    (
        "formation, apprentis, apprentices, apprentissage, training centre, training center, "
        "centre de formation, apprenticeship"
    ),
    (
        "hotellerie, hoteliere, hotelier, hospitality, ecole hoteliere, hotel school, cooking "
        "school, culinary"
    ),
    "sommellerie, sommelier, sommeliers, oenologie, oenologue, oenologues, oenology, oenologist",
    # money
    (
        "vc, vcs, fonds, fund, funds, capital, venture, ventures, investisseur, investisseurs, "
        "investisseuse, investisseuses, investor, investors, investissement, investment, "
        "financeurs, financeur, financiers, risqueur, risqueurs, capital risque, capital "
        "risqueur, venture capital, capitalistes, capitalists, angels, business angels, business "
        "angel, private equity, money people, money guys, money men, les investisseurs"
    ),
    (
        "banque, banques, banquier, banquiers, banquiere, bank, banks, banker, bankers, banking, "
        "banco"
    ),
    (
        "assurance, assurances, assureur, assureurs, insurance, insurer, insurers, mutuelle, "
        "mutuelles"
    ),
    (
        "comptable, comptables, accountant, accountants, expert comptable, experts comptables, "
        "audit, auditors, auditeurs, comptabilite, accounting, accountancy"
    ),
    (
        "avocat, avocate, avocats, avocates, lawyer, lawyers, juriste, juristes, law, legal, "
        "juridique, notaire, notaires, cabinet d avocats, law firm, solicitor, solicitors, "
        "attorney, attorneys"
    ),
    "fiscalite, fiscaliste, fiscalistes, impots, taxes, tax",
    "bourse, stock exchange, stock market",
    "fintech, fintechs, paiement, paiements, payments, payment",
    # start-ups
    "startup, startups, start up, start ups, jeune pousse, jeunes pousses, scale up, scale ups",
    (
        "incubateur, incubateurs, incubator, incubators, accelerateur, accelerateurs, "
        "accelerator, accelerators, pepiniere, pepinieres, coworking, tiers lieu, tiers lieux, "
        "hub, hubs, innovation hub, pole d innovation, innovation centre, innovation center, "
        "fablab, fab lab, technopole, tech park, science park, parc technologique"
    ),
    "pitch, pitchs, pitches, pitcher, pitche",
    # health
    (
        "hopital, hopitaux, hosto, hostos, hospital, hospitals, clinique, cliniques, clinic, "
        "clinics, chu, chr, hospitalier, hospitaliers, hospitaliere, infirmary"
    ),
    "urgence, urgences, er, emergency, emergencies, a e",
    (
        "medecin, medecins, docteur, docteurs, doctor, doctors, toubib, toubibs, medical, "
        "medicale, medecine, medicine"
    ),
    "chirurgien, chirurgiens, chirurgienne, surgeon, surgeons, chirurgie, surgery",
    (
        "radiologie, radiologue, radiologues, radiology, radiologist, radiologists, radio, "
        "imagerie, imaging, scanner, scanners, irm, mri"
    ),
    "infirmier, infirmiers, infirmiere, infirmieres, nurse, nurses, nursing",
    "sante, health, healthcare, health care",
    (
        "pharma, pharmacie, pharmacy, pharmaceutique, pharmaceutiques, pharmaceutical, "
        "pharmaceuticals, medicament, medicaments, drugs, pharmacien, pharmacienne, pharmacist"
    ),
    "biotech, biotechs, biotechnologie, biotechnologies, biotechnology, bio",
    "dentiste, dentistes, dentist, dentists, dentaire, dental, dents, teeth",
    "veterinaire, veterinaires, vet, vets, veterinary",
    (
        "genome, genomes, genomique, genomics, genetique, genetics, geneticien, geneticienne, "
        "geneticist, adn, dna, sequencage, sequencing"
    ),
    (
        "cerveau, brain, brains, neurologie, neurology, neurologue, neurologist, neurosciences, "
        "neuroscience"
    ),
    "reeducation, readaptation, rehabilitation, rehab, kine, kines, physio, physiotherapy",
    "ehpad, maison de retraite, care home, nursing home, retirement home, seniors, elderly",
    (
        "regulateur, regulator, regulators, regulation, homologation, licence, licences, "
        "licensing, agrement, certification, certifications, conformite, compliance"
    ),
    (
        "cosmetique, cosmetiques, cosmetics, beaute, beauty, parfum, parfums, parfumeur, "
        "perfume, perfumes"
    ),
    *MAKING,
    # trade and institutions
    "ambassade, embassy, ambassadeur, ambassadrice, ambassador, embajada",
    "consulat, consulate, consul, consule, consul general, consule generale, consul generale",
    "chambre, chamber, cci, chambre de commerce, chamber of commerce",
    "douane, douanes, douanier, douaniers, customs",
    "mairie, town hall, city hall, hotel de ville, maire, mayor, municipalite, municipality",
    "ministere, ministry, ministre, minister",
    "parlement, parliament, assemblee nationale, assembly, senat, senate, deputes, elus",
    "tribunal, court, juge, judge",
    "pompiers, caserne, fire brigade, fire station, firefighters",
    (
        "port, ports, harbour, harbor, docks, dockers, conteneurs, conteneur, containers, "
        "container, terminal, terminaux, terminals"
    ),
    "gare, gares, train, trains, rail, railway, cheminots, ferroviaire",
    "aeroport, aeroports, airport, airports, aeropuerto",
    "metro, tramway, tram, trams, subway, underground",
    (
        "supermarche, supermarches, hypermarche, hypermarches, supermarket, supermarkets, "
        "hypermarket, hypermarkets, grande surface, grandes surfaces, grande distribution, "
        "rayon, rayons, en rayon, counter, cheese counter, shelf, shelves, on the shelf, retail, "
        "retailer, retailers, bazar, mart, hyper, superette"
    ),
    "magasin, magasins, boutique, boutiques, shop, shops, store, stores, flagship",
    "grossiste, grossistes, wholesaler, wholesalers, wholesale, marche de gros, wholesale market",
    "distributeur, distributeurs, distributor, distributors, distribution, distribuer",
    "importateur, importateurs, importatrice, importer, importers, importation, import",
    "exportateur, exportateurs, exporter, exporters, exportation, export",
    (
        "acheteur, acheteurs, acheteuse, acheteuses, achat, achats, centrale d achat, centrale d "
        "achats, buyer, buyers, purchasing, procurement, purchasers"
    ),
    "marche, marches, market, markets, halles, mercado, markthalle",
    "musee, museum, musees, museums, galerie, gallery, exposition, exhibition",
    "theatre, opera, concert, philharmonie",
    "chateau, chateaux, castle, palais, palace",
    "eglise, cathedrale, church, cathedral, temple, temples, pagode, pagoda, mosquee, mosque",
    (
        "entrepot, entrepots, cold store, entrepot frigorifique, chambre froide, warehouse, "
        "warehouses, logistique, logistics, depot, depots, plateforme logistique, logistics "
        "platform, entreposage, stockage, warehousing, fulfilment, fulfillment"
    ),
    (
        "froid, frigo, frigos, frigorifique, frigorifiques, frigorifie, cold, cold store, cold "
        "storage, cold chain, chaine du froid, freezer, freezers, refrigerated, refrigere, "
        "refrigeration, surgele, surgeles, frozen, froid negatif, chambre froide, deep freezing"
    ),
    "etiquette, etiquettes, etiquetage, label, labels, labelling, labeling",
    (
        "presse, press, journaliste, journalistes, journalist, journalists, journal, newspaper, "
        "redaction, newsroom"
    ),
    "radio, radios, radio station",
    "television, tele, tv",
    "ethique, ethics, philosophe, philosopher",
    (
        "architecte, architectes, architect, architects, architecture, urbaniste, urbanistes, "
        "urbanisme, urban planning"
    ),
    "immobilier, promoteur, promoteurs, real estate, property developers",
    "chantier, chantiers, building site, construction site, construction, btp",
    "hotel group, groupe hotelier, hoteliers",
    "tourisme, tourism, office de tourisme, tourist board, tourist office",
    "publicite, advertising, agence de pub, ad agency, communication, marketing",
    "recrutement, recruteur, recruteurs, recruitment, recruiters, recruiter, rh, hr",
    "ong, ngo, association, associations, charity, fondation, foundation",
    "syndicat, syndicats, union, unions, trade union, federation",
    "designer, designers, design",
    (
        "ingenieur, ingenieurs, ingenieure, engineer, engineers, engineering, ingenierie, bureau "
        "d etudes"
    ),
    # gatherings
    (
        "cocktail, cocktails, reception, receptions, drinks reception, pot, apero, aperitif, vin "
        "d honneur, soiree cocktail, soiree, evening"
    ),
    "barbecue, bbq, barbeuc, asado, grillade, grillades",
    "croisiere, cruise, boat trip, promenade en bateau, bateau, boat",
    (
        "table ronde, tables rondes, round table, roundtable, panel, panels, debat, debats, "
        "debate, panel discussion"
    ),
    (
        "bilan, taking stock, debrief, debriefing, debriefs, wrap up, wrapup, wrap up meeting, "
        "wrap up session, restitution, retour d experience, closing session, closing meeting, "
        "seance de cloture, reunion de cloture, goodbye meeting, farewell meeting"
    ),
    (
        "briefing, briefings, brief, kick off, kickoff, kick off meeting, reunion de lancement, "
        "lancement, opening briefing, reunion de depart"
    ),
    (
        "rendez vous individuels, rendez vous b2b, rdv individuels, rdv b2b, b2b, btob, b to b, "
        "one to one, one to ones, one on one, one on ones, speed dating, speed meeting, "
        "matchmaking"
    ),
    "degustation, degustations, tasting, tastings",
    "salon, salon professionnel, foire, trade fair, trade show, fair, expo, congres, congress",
    "atelier, ateliers, workshop, workshops",
    "repetition, rehearsal, rehearsals, entrainement",
    "signature, signing, signing ceremony, mou",
    "remise des prix, award ceremony, awards, ceremonie, ceremony",
    "gala, galas",
    "match, game, hockey, partie",
    "anciens, alumni, ancien eleve, anciens eleves, former student, former students",
)
LONGEST_OF_ROWS = 3
"""Words of the longest name of a trade that is looked for in what a mission says."""


@cache
def rows_of() -> Mapping[str, frozenset[int]]:
    """Return for each name of a trade, its words with a space between, the numbers of its rows."""
    found: dict[str, set[int]] = {}
    for number, row in enumerate(ROWS):
        for name in row.split(","):
            words = words_of(name)
            if 0 < len(words) <= LONGEST_OF_ROWS:
                found.setdefault(" ".join(words), set()).add(number)
    return {word: frozenset(numbers) for word, numbers in found.items()}
