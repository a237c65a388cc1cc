"""The words in French for what a programme has, and what is asked of it."""

from bot.core.understanding.tags import Tag

PROGRAMME = {
    Tag.LONG: (
        "combien de temps, combien de temps reste t on, combien de minutes, combien d heures, "
        "cb de temps, longtemps, ca prend combien de temps"
    ),
    Tag.FIRST: "premier, premiere, le premier, la premiere, tout premier, en premier",
    Tag.MORE: (
        "plus de, plus d, encore des, encore un, encore une, encore d, d autres, une autre, un "
        "autre, autre, autres, encore d autres, encore combien de, encore combien"
    ),
    Tag.HOURS: "horaire, horaires, l horaire, les horaires",
    Tag.PROGRAMME: (
        "programme, planning, agenda, emploi du temps, itineraire, deroule, deroulement, plan, "
        "programme complet, calendrier, ordre du jour, agenda du jour, plannings, deroule de la "
        "journee, feuille de route, le menu, l agenda, topo, emplois du temps, jour complet, le "
        "jour complet, journee complete, la journee complete, deroule complet"
    ),
    Tag.PLANNED: (
        "prevu, prevue, prevus, prevoit, de prevu, au menu, sur le programme, nous attend, vous "
        "attend, on a, a t on, avons nous, nous avons, prevues, il y a de prevu, au programme, on "
        "a de prevu, a l ordre du jour, programmees, calee, calees, cale, cales, organise t on, "
        "est organise, se passe t il, y a, se passe quoi, se passe, il se passe quoi, il se "
        "passe, donne quoi, ca donne quoi, charge, c est charge, chargee, chargees, dense, ya le, "
        "ya la, ya du, ya un, ya une, ya des, y a le, y a la, y a des, ressemble a quoi, ca "
        "ressemble a quoi, ressemblera a quoi, elle ressemble a quoi, a quoi ressemble, a quoi "
        "ressemblera, recapitule, recapitule moi, recapitulez, recapitulez moi, recapitule nous, "
        "d inscrit, inscrit"
    ),
    Tag.MEET: (
        "on se retrouve, se retrouve, se retrouve t on, se retrouver, retrouve, nous retrouvons, "
        "nous retrouvons nous, retrouvons nous, se rejoint, on se rejoint, se donne rendez vous, "
        "se rassemble, rassemblement, le rdv, rdv, rendez vous, se rencontre, on se donne rendez "
        "vous, on se rdv, regroupement, point de rendez vous, lieu de rendez vous, heure de "
        "rendez vous, point de rencontre, point de rdv, lieu de rdv, heure de rdv, doit etre, "
        "dois etre, faut etre, faut il etre, devons etre, doit on etre, devons nous etre, on doit "
        "etre, je dois etre, on doit etre la, on doit y etre, doit y etre, faut y etre, il faut y "
        "etre, il faut etre, on doit etre la bas, etre en bas, en bas, descendre, on descend, "
        "doit on descendre, etre prets, doit etre pret, doit etre prets, faut etre pret, faut "
        "etre prets, etre dans le hall, etre a la reception, etre dans le lobby, etre au lobby, "
        "doivent etre, doit se retrouver, se retrouvera, on se retrouvera, doit se rejoindre, se "
        "voit ou, se voit où, on se voit où, on se voit ou, on s attend, se regroupe, se regroupe "
        "t on, on se regroupe, on se rassemble, rassemblons, lieu de depart, point de depart, "
        "point de ralliement, le rassemblement, lieu de rassemblement, heure de rassemblement, "
        "heure de depart, l heure du rdv, l heure du rendez vous, se presenter, doit on se "
        "presenter, se pointe, on se pointe, il faut se pointer, convocation, convoques, devez "
        "etre, doit on etre prets, etre dehors, on est attendu, on est attendus, est attendus, "
        "sommes attendus, sommes nous attendus, est on attendus, on vous attend, ou nous attend, "
        "doit on se retrouver, se retrouver pour, redescendre, faut redescendre, on redescend, en "
        "bas de l hotel, devant l hotel, attendre le car, on attend le car, attendre le bus, on "
        "attend le bus, attendre la navette, se retrouvent, se rejoignent, se retrouveront, ont "
        "rendez vous, ont rdv"
    ),
    Tag.MEETING_POINT: (
        "point de rendez vous, lieu de rendez vous, heure de rendez vous, point de rencontre, "
        "point de rdv, lieu de rdv, heure de rdv, point de depart, lieu de depart, point de "
        "ralliement, lieu de rassemblement, heure de rassemblement, heure de depart, "
        "rassemblement"
    ),
    Tag.LEAVE: (
        "part, partir, partons, on part, depart, le depart, decolle, decollage, partons nous, "
        "part t on, on decolle, quitte, on quitte, s en va, demarre t on, decollons, embarque, on "
        "embarque, embarquement, partira, partent, on partira, repart on, doit partir, on doit "
        "partir, doit on partir, faut partir, il faut partir, se met en route, on se met en "
        "route, on bouge, bouge, on demarre, demarre on, on lance, se met on en route, on leve le "
        "camp, quittons, on repart, combien de temps de trajet, combien de temps de route, "
        "combien de temps pour aller, temps de trajet, combien de temps de bus, combien de temps "
        "de car, combien de temps met on, on met combien de temps, prend l avion, on prend l "
        "avion, prend le train, on prend le train, prend le car, prend le bus, on prend le car, "
        "on prend le bus, prenons l avion, prenons le train, repart, repartons, repartir, "
        "repartez, repartent, repartons nous, repartira, sort de l hotel, on sort de l hotel, "
        "sort on de l hotel, sortir de l hotel, on met cb de temps, on met cb, partiront, "
        "quittent, repartiront, ils partent, se mettent en route"
    ),
    Tag.TAKE_OFF: (
        "decolle, decollage, on decolle, decollons, l avion decolle, embarque, embarquement, on "
        "embarque, l embarquement, enregistrement, l enregistrement, decollera, s enregistre, on "
        "s enregistre, s enregistrer, nous enregistrons, decollent, decolleront"
    ),
    Tag.BE: (
        "on est ou, est on ou, ou est on, ou on est, on est où, est on où, où est on, où on est, "
        "nous sommes ou, ou sommes nous, nous sommes où, où sommes nous, ils sont ou, ils sont "
        "où, ou sont ils, où sont ils, elles sont ou, elles sont où, où sont elles, sont ils, est "
        "on, où sont les gens, ou sont les gens"
    ),
    Tag.LANDS: (
        "atterrit, on atterrit, atterrissage, atterrissons, se pose, on se pose, atterrira, l "
        "avion arrive, le vol arrive"
    ),
    Tag.ARRIVE: (
        "arrive, arrivons, arrivee, arriver, arrive t on, atterrit, atterrissage, arrivera, on "
        "arrive, arrivons nous, arriverons, on arrivera, arrivent, on atterrit, atterrissons, se "
        "pose, on se pose, on sera la, atterrira, avant qu on arrive, avant d arriver, avant l "
        "arrivee, l avion arrive, le vol arrive, arriveront"
    ),
    Tag.START: (
        "commence, commencent, debut, demarre, debute, ouvre, commencer, commencera, commencent "
        "a, debutent, debutera, ca commence, ca demarre, on commence, on attaque, attaque, "
        "attaquons, on debute, commence t on, commence t il, commence t elle, demarrera, kick "
        "off, le debut, se met on au travail, commence tot, on commence tot, commence t on tot, "
        "demarre tot, on demarre tot, on se leve tot, se leve tot, se lever tot, reprend, on "
        "reprend, reprenons, reprenons nous, reprend on, reprend t on, demarrent, commenceront, "
        "demarreront"
    ),
    Tag.GO: (
        "va, aller, allons, on va, se rend, rendons, allons nous, rendre, on y va, allez, vont, "
        "iront, irons, ira, on ira, va t on, vas y, nous allons, on file, on se dirige, emmene "
        "t on, dirige, se dirige"
    ),
    Tag.DO: (
        "fait, faire, faisons, on fait, fait on, on fera, fera, va faire, ferons, font, occupe, s "
        "occupe, bosse, fabrique, fabriquent, on va faire, ferait, fabriquent ils, fait quoi, "
        "font quoi, ils font quoi, elles font quoi, on fait quoi, que fait, que font, que fait "
        "on, que faisons nous, feront, ils feront"
    ),
    Tag.EAT: (
        "mange, manger, mangeons, on mange, mange t on, bouffe, grailler, dine, dejeune, mangera, "
        "on mangera, mangerons, dejeunons, dinons, soupe t on, on soupe, casse la croute, on "
        "graille, on bouffe, dejeuner t on, se restaure, petit dejeune, on petit dejeune, passe a "
        "table, on passe a table, a table, se met a table, se mettre a table, soupe, soupons, "
        "mange t y, met les pieds sous la table, casser la croute, mangent, mangeront, dejeunent, "
        "dinent, soupent, dejeuneront, dineront, ils mangent, vont manger"
    ),
    Tag.RETURN: (
        "rentre, rentrons, retour, rentrer, le retour, du retour, repart, repartons, revient, "
        "rentrons nous, on rentre, rentre t on, rentrera, retourne, retournons, on retourne, est "
        "rentre, on sera rentre, on sera de retour, de retour, rentrerons, rentrent, reviennent, "
        "rentreront, repartir, reviendront"
    ),
    Tag.LODGING: (
        "on dort où, on dort ou, on loge où, on loge ou, où est ce qu on dort, où on dort, où "
        "dort on, où loge t on, on est loges où, on est loges ou, quel hebergement"
    ),
    Tag.ADDRESS: "adresse, adresses, l adresse, quelle adresse, a quelle adresse",
    Tag.HOME: (
        "a la maison, chez nous, au pays, au bureau, la maison, heure de la maison, chez moi, "
        "au siege, decalage horaire, quel est le decalage horaire, le decalage horaire, "
        "decalage, le decalage, quel decalage, combien d heures de decalage, heures de "
        "decalage, heures d ecart, a la cci, chez les notres, heure de chez nous, de chez nous, "
        "nos bureaux, chez vous, aux bureaux, chez eux"
    ),
    Tag.HERE: (
        "ici, sur place, la bas, heure locale, heure sur place, pour eux, pour elles, sur le "
        "terrain, sur site, de l autre cote, eux la bas, chez eux la bas, chez le groupe"
    ),
    Tag.STILL: (
        "toujours, maintenu, maintenue, annule, annulee, confirme, confirmee, decale, decalee, "
        "toujours prevu, toujours prevue, a toujours lieu, a bien lieu, aura bien lieu, aura "
        "toujours lieu, tient toujours, deplace, deplacee, reporte, reportee, repousse, "
        "repoussee, a ete annule, a ete annulee, a ete deplace, a ete deplacee, a ete decale, a "
        "ete decalee, a ete reporte, a ete reportee, a ete repousse, a ete repoussee, est "
        "confirme, est confirmee, a confirmer, change d heure, a change d heure, a change d "
        "horaire, d actualite, ete decale, ete decalee, ete annule, ete annulee, ete deplace, "
        "ete deplacee, ete reporte, ete reportee, ete confirme, ete confirmee, ete maintenu, "
        "ete maintenue, ca tient, ca tient toujours, sera maintenu, sera maintenue, est "
        "maintenu, est maintenue, sont maintenus, est annule, est annulee, sont annules, "
        "annules, tombe a l eau, saute, a saute, est toujours bon, toujours bon, toujours ok, "
        "toujours d actualite, bien confirme, bien confirmee, bien maintenu, bien maintenue, c "
        "est confirme, c est annule, c est maintenu, a bouge, change d horaire, a ete avance, "
        "avance, avancee, retarde, retardee, decales, ca a ete confirme, est ce confirme, "
        "encore prevu, encore prevue, bien prevu, bien prevue, toujours au programme, est "
        "encore au programme, encore d actualite, toujours le cas, n est pas annule, n est pas "
        "annulee, pas annule, pas annulee, toujours a confirmer, tient, bien au programme, "
        "reste prevu, pas encore confirme, pas confirme, c est toujours bon, a t il lieu, a t "
        "elle lieu, aura t il lieu, aura t elle lieu"
    ),
    Tag.HAPPENS: (
        "a lieu, aura lieu, ont lieu, se tient, se tiendra, confirme, confirmee, maintenu, "
        "tient toujours, c est sur, est sur"
    ),
    Tag.CHANGED: (
        "qu est ce qui a change, a change, ont change, a t il change, a t elle change, "
        "changement, changements, du changement, des changements, un changement, quoi de neuf "
        "dans le programme, quelque chose a change, mise a jour, mises a jour, mis a jour, "
        "modifie, modifies, modification, modifications, ca a change, c est quoi les "
        "changements, nouveautes, du nouveau, a ete modifie, a bouge dans le programme, "
        "changement d heure, le changement d heure, un changement d heure"
    ),
    Tag.REST: (
        "reste, restent, reste t il, reste il, il reste, il nous reste, nous reste t il, le "
        "reste, reste a faire, restants, restantes, restant, autre chose, quelque chose d "
        "autre, encore quelque chose, plus rien, rien d autre, quoi d autre, quoi encore, "
        "encore quoi, on a encore, encore a faire, encore prevu, a encore, il y a encore, y a "
        "encore, reste a voir, a t on encore, avons nous encore, nous avons encore, nous reste, "
        "reste encore, c est tout, c est tout pour, on a fini, fini pour, on en a fini, c est "
        "fini pour, plus rien au programme"
    ),
    Tag.VISIT: ("visite, visites, visiter, visitent, visiteront, visitons, visitez, visiterons"),
    Tag.MEETING: "reunion, reunions, entretien",
    Tag.TALK: "conference, conferences, presentation, exposé, talk, conf, confs",
    Tag.APPOINTMENT: (
        "rencontre, rencontres, rendez vous, rdv, seance, session, seances, sessions, "
        "evenements, creneau, creneaux, rencard, entrevue"
    ),
    Tag.BREAKFAST: (
        "petit dejeuner, petit dej, ptit dej, petits dejeuners, p tit dej, petits dej, ptits "
        "dej, le petit dejeuner"
    ),
    Tag.LUNCH: (
        "dejeuner, dej, repas de midi, midi, ce midi, dejeuners, pause dejeuner, pause dej, on "
        "dejeune, dejeune t on, pause repas, repas du midi, le midi"
    ),
    Tag.DINNER: (
        "diner, souper, repas du soir, diners, soupers, dine t on, on dine, bouffe du soir"
    ),
    Tag.MEAL: (
        "repas, bouffe, manger quoi, graille, le resto, le restaurant, quel resto, quel "
        "restaurant, du resto, au resto, un resto, apres manger, apres avoir mange, avant de "
        "manger, avant manger, le nom du resto, le nom du restaurant, c est quoi le nom du "
        "resto, c est quoi le nom du restaurant, quel est le nom du restaurant, quel est le nom "
        "du resto, comment s appelle le restaurant, comment s appelle le resto"
    ),
    Tag.FREE: (
        "temps libre, libre, quartier libre, libres, apres midi libre, matinee libre, soiree "
        "libre, du temps libre, temps libres, temps off, quartiers libres, temps pour nous, du "
        "temps pour nous, moment libre, un moment libre, creneau libre, battement, dispo, "
        "disponible, disponibles, temps perso, temps personnel, du temps a nous, souffler, on "
        "souffle, un creux, creux, un trou, du temps pour moi, prochaine pause, un moment a nous, "
        "moment a nous, un moment pour nous, un moment a moi, temps a nous, temps de libre, "
        "creneau de libre, demi journee de libre, demi journee libre, du temps devant nous, temps "
        "devant nous, une pause, pause libre, journee libre, moments libres, creneaux libres, "
        "heure de libre, une heure de libre, groupe n a rien, groupes n ont rien, groupe n a rien "
        "de prevu, qui n a rien, n a rien de prevu, qui n a rien de prevu, n a rien au programme, "
        "n ont rien de prevu, qui a quartier libre, qui est dispo"
    ),
    Tag.COACH: (
        "le car, du car, un car, car, bus, le bus, navette, minibus, autocar, transfert, les "
        "bus, l autocar, navettes, transferts, le minibus, le van, le shuttle, shuttle, taxi "
        "collectif, prend le car, prend le bus, on prend le car, on prend le bus, attendre le "
        "car, on attend le car, attendre le bus, on attend le bus, attendre la navette"
    ),
    Tag.FLIGHT: (
        "vol, vols, avion, l avion, l avion decolle, embarquement, l embarquement, "
        "enregistrement, l enregistrement, decollage, le decollage, quel aeroport, de quel "
        "aeroport, a quel aeroport, prend l avion, on prend l avion, prenons l avion, l avion "
        "arrive, le vol arrive, s enregistre, on s enregistre, s enregistrer, nous enregistrons"
    ),
    Tag.INFO: (
        "infos, info, infos pratiques, informations pratiques, informations, renseignements "
        "pratiques"
    ),
    Tag.INFO_WORD: (
        "numero, code, connecte, connecter, quelqu un a, qqn a, quelqu un aurait, tu as, vous "
        "avez, avez vous, as tu, on a, connait, connaissez vous, nom, mot, joindre, appeler, "
        "contacter, quelqu un connait, qqn connait, vous connaissez, il y a, y a t il, c est "
        "combien, combien coute, marche, fonctionne, ca marche, on compose, composer, faut "
        "appeler, doit appeler, qui appeler, en cas de, en cas d, pour avoir, avoir, ou trouver, "
        "obtenir, acceder, accede, mdp, identifiant, quelqu un a t il, qui connait, tel, mail, "
        "besoin, trouver, se connecter, se connecte, identifiants, adresse mail, recuperer, le "
        "montant, combien on laisse, laisse t on, laisser, laisse, regle, regles, politique, on "
        "paye comment, j ai besoin, j ai besoin de, j ai besoin du, il me faut, je cherche, j "
        "aurais besoin, j aurais besoin de, qui a le, qui a les, qui a l, qui a, ou est ce que "
        "je trouve, ou puis je trouver, ou je trouve, ou trouve t on, y a du, y a un, y a une, y "
        "a t il un, y a t il une, est ce qu il y a un, est ce qu il y a une, faut il un, faut "
        "un, comment avoir, comment obtenir, comment je me connecte, comment on se connecte, "
        "connexion, se connecter au, le code du, le code de, quel est le code, le numero d, il "
        "faut combien de, on donne combien, on peut payer, peut on payer, payer en, payer par, "
        "on paie, on paye, payer, faut laisser, laisser un, 06, coordonnees, taux, carte sim, on "
        "compose quel, taux de change, bureau de change, changer de l argent, changer des euros, "
        "boire l eau, l eau du robinet, eau du robinet, le 06 de, son 06, mon 06, ton 06, ya le, "
        "ya la, ya du, ya un, ya une, ya des, y a le, y a la, y a des"
    ),
    Tag.WEATHER: (
        "quel temps fait il, il fait quel temps, quel temps, il fera quel temps, quel temps "
        "fera t il, meteo, la meteo, pluie, pleut, pleuvoir, pleuvra, va pleuvoir, parapluie, "
        "va neiger, neiger, neige t il, il neige, temperature, temperatures, degres, il fait "
        "froid, fait il froid, fera froid, fera chaud, il fait chaud, beau temps, mauvais "
        "temps, temps qu il fait, temps qu il fera, previsions, il fera beau, il fera froid, "
        "ensoleille, fera t il froid, fera t il chaud, fait chaud, fait froid, faire beau, fera "
        "beau, faire chaud, faire froid, va faire beau, va faire froid, va faire chaud"
    ),
}
