"""The words in French for what people wear and carry, what they may, and ways in."""

THINGS = (
    "sandale, sandales, tong, tongs, basket, mocassins, escarpins, claquettes, chaussettes, "
    "sweat, gilet, gilets, doudoune, doudounes, coupe vent, anorak, impermeable, echarpe, bonnet, "
    "casquette, chapeau, survet, survetement, jogging, legging, bermuda, bermudas, jeans, "
    "jupe, robe, tailleur, chemise, chemisier, polo, polos, t shirt, tee shirt, kilt, kilts, "
    "noeud papillon, maillot de bain, maillot, maquillage, vernis, vernis a ongles, bijou, "
    "bijoux, bague, bagues, boucles d oreilles, collier, parfum, cheveux, les cheveux, barbe, "
    "casque, casques, masque, masques, charlotte, blouses, lunettes de protection, bouchons d "
    "oreille, gel, cv, cvs, curriculum, ci, carte d id, cni, permis de conduire, permis, "
    "attestation, attestations, invitation, invitations, carnet, carnets, bloc notes, stylo, "
    "stylos, cahier, plaquette, plaquettes, catalogue, catalogues, brochure, brochures, tarifs, "
    "cles usb, cle usb, pc, pc portable, ordinateur, ordinateurs, ordinateur portable, "
    "tablette, appareil photo, appareils photo, camera, gopro, drone, telephones portables, sac a "
    "dos, sacs a dos, sac a main, sacs a main, cabas, gourde, gourdes, bouteille d eau, creme "
    "solaire, anti moustique, liquides, couteau, talon, veste de costume, vestes, bottines"
)
MAY = (
    "peut, peux, peuvent, pourrais, pourra, faut, fo, faudra, doit, dois, doivent, devra, droit, "
    "obligatoire, obligatoires, oblige, obliges, interdit, interdite, interdits, interdites, "
    "autorise, autorisee, autorises, autorisees, permis, accepte, acceptes, acceptee, acceptees, "
    "tolere, tolerees, toleres, suffit, suffisent, necessaire, necessaires, besoin, exige, "
    "exigee, requis, requise, conseille, conseillee, recommande, recommandee, prete, pretes, "
    "preter, fourni, fournie, fournis, fournies"
)
WHETHER = (
    "passe, suffit, suffisent, droit, autorise, autorisee, autorises, autorisees, interdit, "
    "interdite, interdits, interdites, obligatoire, obligatoires"
)
ALLOWED = (
    "interdit, interdite, interdits, interdites, autorise, autorisee, autorises, autorisees, "
    "tolere, toleres, tolerees, suffit, suffisent, droit a, droit au, droit aux, le droit au, le "
    "droit aux, le droit a, a droit au, a droit aux, on a droit a, ca passe, conseille, "
    "conseillee, recommande, recommandee, obligatoires, necessaires, fournis, fournies, fourni, "
    "fournie, autorise a, possible de"
)
PHOTOS = (
    "filmer, prendre une photo, faire une photo, prendre des videos, faire des videos, "
    "photographier, droit aux photos, droit de filmer, droit de photographier, photos interdites, "
    "photos permises, les photos c est autorise, photos sont autorisees, des photos autorisees, "
    "droit a la photo, photos et videos, droit de prendre des photos, droit de faire des photos"
)
ACCESS = (
    "comptoir, comptoirs, guichet, guichets, porte, portes, portail, portillon, grille, barriere, "
    "entree, entrees, sortie, etage, niveau, quai, voie, ponton, embarcadere, debarcadere, mole, "
    "arret, station, ligne, metro, gare, aeroport, terminal, hall, batiment, bat, immeuble, tour, "
    "aile, pavillon, hangar, salle, salles, salon, amphi, amphitheatre, auditorium, bureau, "
    "stand, allee, rue, avenue, boulevard, quartier, ville, sonnette, interphone, escalier, "
    "ascenseur, cote, endroit, lieu, resto, restaurant, serre, atelier, cour, parking, acces, "
    "chemin, itineraire, direction, terrasse, plateforme, zone, sous, adresse"
)
