"""What houses that make, grow and invent things are called; rows as in `trades`."""

MAKING = (
    # making and growing
    (
        "usine, usines, factory, factories, plant, plants, manufacture, manufactures, fabrique, "
        "fabriques, fabricant, fabricants, manufacturer, manufacturers, manufacturing, planta, "
        "fabrica"
    ),
    "atelier, ateliers, workshop, workshops",
    (
        "ferme, fermes, farm, farms, fermier, fermiers, fermiere, farmer, farmers, farming, "
        "agriculteur, agriculteurs, agricultrice, agricole, agriculture, exploitation, eleveur, "
        "eleveurs, elevage, agronome, agronomes, agronomie, agronomy, agronomist, agronomists, "
        "finca"
    ),
    "serre, serres, greenhouse, greenhouses, maraicher, maraichers, horticulture, horticulteur",
    "semence, semences, semencier, semenciers, graine, graines, seed, seeds",
    (
        "vignoble, vignobles, vineyard, vineyards, vigne, vignes, vin, vins, wine, wines, "
        "winery, wineries, vigneron, vignerons, vigneronne, winemaker, winemakers, winemaking, "
        "chai, chais, cellar, cellars, cave, caves, caviste, cavistes, vina, domaine, domaines, "
        "bodega, bodegas, viticulture, viticulteur, viticulteurs"
    ),
    "vendange, vendanges, harvest, grape harvest",
    "huile, huiles, oil, olive, olives, moulin, mill, mills, huilerie",
    (
        "conserverie, conserveries, conserveur, conserveurs, cannery, canneries, conserve, "
        "conserves, boites de conserve, canning, tins"
    ),
    (
        "tonnelier, tonneliers, tonnellerie, cooper, coopers, cooperage, tonneau, tonneaux, "
        "barrel, barrels, barrique, barriques"
    ),
    (
        "brasserie, brasseries, brasseur, brasseurs, brasseuse, brewery, breweries, brewer, "
        "brewers, brewing, microbrasserie, microbrewery"
    ),
    (
        "distillerie, distilleries, distillery, distillers, distiller, distillateur, rhum, "
        "rhumerie, rum, whisky, whiskey, gin"
    ),
    (
        "lait, laits, milk, laiterie, laiteries, laitier, laitiere, laitiers, dairy, dairies, "
        "yaourt, yaourts, yogurt, yoghurt, creamery"
    ),
    (
        "fromagerie, fromageries, fromage, fromages, fromager, fromagers, fromagere, cheese, "
        "cheeses, cheesemaker, cheesemakers, cheesemonger"
    ),
    (
        "boulangerie, boulangeries, boulanger, boulangers, bakery, bakeries, baker, bakers, "
        "minoterie, farine, flour"
    ),
    (
        "chocolat, chocolats, chocolaterie, chocolatier, chocolatiers, chocolatiere, chocolate, "
        "chocolates, cacao, cocoa"
    ),
    "cafe, coffee, torrefaction, torrefacteur, torrefacteurs, roaster, roasters, roastery",
    "tea, theier, tea house, tea plantation",
    "sucrerie, sucre, sugar, raffinerie de sucre",
    (
        "miel, honey, apiculteur, apicultrice, apiculteurs, beekeeper, beekeepers, ruche, "
        "ruches, abeilles, bees"
    ),
    (
        "boucherie, boucher, bouchers, viande, viandes, meat, abattoir, slaughterhouse, "
        "charcuterie, jambon, ham"
    ),
    (
        "poisson, poissons, fish, peche, pecheurs, pecheur, fishing, fishery, fisheries, "
        "fishermen, saumon, salmon, criee, fish market, algue, algues, seaweed, aquaculture, "
        "pisciculture, huitres, oysters, oyster"
    ),
    "riz, rice, rizerie, riziere, rizieres",
    "fleur, fleurs, flower, flowers, florist, fleuriste",
    "epice, epices, spice, spices",
    (
        "epicerie, epicerie fine, deli, delicatessen, fine food, fine foods, epicier, grocer, "
        "grocery, groceries"
    ),
    (
        "bois, wood, timber, scierie, sawmill, foret, forets, forest, forestry, forestier, "
        "charpente, carpentry, menuiserie, menuisier, ebeniste, joinery"
    ),
    (
        "papier, papeterie, paper mill, paper, carton, cartons, cartonnerie, cardboard, boxes, "
        "box, caisses, caisse, emballage, emballages, packaging, ondule, ondules, corrugated"
    ),
    "imprimerie, imprimeur, imprimeurs, printing, printer, printers",
    (
        "verre, verrerie, verrier, verriers, glass, glassworks, glassmaker, cristal, crystal, "
        "cristallerie"
    ),
    "ceramique, ceramiques, ceramic, ceramics, poterie, potier, pottery, porcelaine, porcelain",
    "batterie, batteries, battery, pile, piles, gigafactory",
    (
        "puce, puces, chip, chips, semiconducteur, semiconducteurs, semi conducteurs, "
        "semiconductor, semiconductors, fonderie de puces"
    ),
    (
        "solaire, solaires, solar, panneaux, panneaux solaires, solar panels, photovoltaique, "
        "photovoltaic"
    ),
    (
        "eolien, eolienne, eoliennes, wind, windmill, wind farm, wind turbine, wind turbines, "
        "turbine, turbines"
    ),
    "barrage, dam, hydroelectrique, hydropower, hydro",
    "nucleaire, nuclear, reacteur, reactor",
    "hydrogene, hydrogen, h2",
    "energie, energies, energy",
    "reseau, reseaux, grid",
    "grid, grids, power grid, electricity grid, reseau electrique",
    "irrigation, arrosage, watering, goutte, goutte a goutte, drip",
    "eau, eaux, water, station d epuration, epuration, water treatment, sewage",
    (
        "dechet, dechets, waste, recyclage, recycling, recycler, recyclers, recycleur, "
        "recycleurs, reemploi, reuse, tri, poubelles, rubbish, dump, landfill, decharge"
    ),
    (
        "acier, acierie, steel, steelworks, metal, metals, metaux, metallurgie, fonderie, "
        "fonderies, foundry, aluminium, aluminum"
    ),
    "plastique, plastiques, plastic, plastics, plasturgie, injection",
    "chimie, chimique, chimiste, chimistes, chemistry, chemical, chemicals, chemist",
    "caoutchouc, rubber, pneu, pneus, tyre, tyres, tire factory",
    "ciment, cement, beton, concrete, cimenterie",
    "mine, mines, mining, mineur, mineurs, carriere, quarry",
    (
        "textile, textiles, tissu, tissus, fabric, fabrics, mode, fashion, couture, filature, "
        "tissage, weaving, tisseur, weaver, weavers, coton, cotton, soie, silk, laine, wool"
    ),
    "cuir, cuirs, leather, tannerie, tannery, maroquinerie",
    "chaussure, chausseur, shoemaker, shoe factory",
    "bijou, bijoux, bijouterie, joaillerie, joaillier, jewellery, jewelry, jeweller, jeweler",
    "horlogerie, horloger, horlogers, montre, montres, watchmaker, watchmakers, watches",
    "gant, gants, glove, gloves",
    "lin, linen, linge",
    "jouet, jouets, toy, toys",
    "meuble, meubles, furniture, mobilier",
    (
        "chantier naval, shipyard, shipyards, naval, navires, bateau, bateaux, boat, boats, "
        "ship, ships, nautisme, yacht, yachts"
    ),
    # technology
    (
        "casque, casques, headset, headsets, lunettes, glasses, goggles, vr, ar, realite, "
        "reality, realite virtuelle, virtual reality, realite augmentee, augmented reality"
    ),
    "drone, drones",
    (
        "voiture, voitures, car, cars, auto, autos, vehicule, vehicules, vehicle, vehicles, "
        "automobile, automobiles, robotaxi, robotaxis, driverless, self driving, autonomous "
        "cars, constructeur automobile, carmaker"
    ),
    "camion, camions, truck, trucks, lorry, lorries",
    (
        "velo, velos, bike, bikes, bicycle, bicycles, cycling, cycle, cycles, cycliste, "
        "cyclistes, trottinettes, scooters"
    ),
    (
        "satellite, satellites, spatial, spatiale, space, fusee, fusees, rocket, rockets, centre "
        "spatial, space centre, space center"
    ),
    "soufflerie, souffleries, wind tunnel, wind tunnels",
    (
        "avions, aeronautique, aerospace, aircraft, aviation, avionique, avionics, helicoptere, "
        "helicopteres, helicopter, helicopters"
    ),
    (
        "donnees, data, registres, registers, registre, register, data centre, data center, data "
        "centres, datacenter, datacenters, serveurs, servers"
    ),
    "nuage, cloud",
    "ia, ai, intelligence artificielle, artificial intelligence, machine learning",
    "cybersecurite, cybersecurity, cyber, hackers, securite informatique",
    (
        "logiciel, logiciels, software, editeur de logiciels, appli, applis, app, apps, "
        "developpeurs, developers"
    ),
    "telecom, telecoms, operateur telecom, antennes, antennas, 5g",
    "capteur, capteurs, sensor, sensors",
    "objets connectes, iot, internet of things",
    "laser, lasers, optique, photonique, optics, photonics",
    "quantique, quantum",
    "impression 3d, 3d printing, imprimante 3d, imprimantes 3d",
    "synchrotron, accelerateur de particules, particle accelerator",
    "exosquelette, exosquelettes, exoskeleton, exoskeletons",
    "jeu, jeux, game, games, gaming, jeux video, video games, video game, studio de jeux",
    "film, films, cinema, studio, studios, tournage, movies",
    "musique, music, instruments de musique",
)
