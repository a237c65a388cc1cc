"""The words of questions in French."""

from bot.core.understanding.tags import LanguageWords, Particle, Tag

PHRASES = {
    Tag.FILLER: (
        "le, la, les, l, un, une, des, de, du, d, ce, cet, cette, ces, ca, cela, c, c est, est, "
        "sont, sera, serait, etait, a, au, aux, en, dans, sur, pour, par, avec, chez, et, que, "
        "qu, qui est ce, y, y a, il y a, y a t il, il y aura, y aura t il, t il, va t on, a t "
        "on, s, se, n, donc, alors, du coup, en fait, sinon, euh, heu, bon, ben, bah, ok, oui, "
        "dis, dites, dites moi, hello, salut, bonjour, bonsoir, coucou, hey, tout le monde, "
        "tous, toutes, tous les deux, les amis, la team, au fait, deja, exactement, encore, "
        "juste, bien, finalement, precisement, normalement, excusez moi, pardon, desole, "
        "desolee, quelqu un sait, quelqu un sait il, qqn sait, quelqu un se souvient, quelqu un "
        "se rappelle, vous savez, savez vous, tu sais, sais tu, tu peux me dire, peux tu me "
        "dire, vous pouvez me dire, pouvez vous me dire, tu peux me rappeler, peux tu me "
        "rappeler, tu peux nous dire, peux tu nous dire, vous pouvez nous dire, pouvez vous nous "
        "dire, pouvez vous me rappeler, vous pouvez me rappeler, rappelle moi, rappelez moi, "
        "pouvez vous nous rappeler, rappelez nous, je voudrais savoir, je veux savoir, j "
        "aimerais savoir, on sait, quelqu un peut me dire, quelqu un peut me rappeler, quelqu un "
        "peut nous dire, qqn peut me dire, une idee de, question, petite question, svp aussi, "
        "lieu, endroit, moment, horaire, horaires, truc, machin, chose, quelle, quel, faut, il "
        "faut, doit, on doit, doit on, peut, peut on, etre, fanion, bot, le bot, organise, "
        "organisee, situe, situee, se trouve, trouve, ont lieu, a lieu, aura lieu, se passe, "
        "passe, se deroule, ensemble, toute, tout, si, sait, ai, votre, vos, pret, prets, prete, "
        "pretes, t elle, faut il, premier, premiere, la dame, le monsieur, ce monsieur, cette "
        "dame, la personne, cette personne, le gars, le type, les gens, la fille, le mec, est "
        "il, est elle, sont ils, sont elles, a t il, a t elle, sera t il, sera t elle, aura t "
        "il, aura t elle, ou pas, ou non, besoin de, besoin d, a besoin de, a besoin d, on a "
        "besoin de, on a besoin d, avons nous besoin de, dans le hall, a la reception, dans le "
        "lobby, au lobby, a l accueil, merci de me dire, deja prevu, ce truc, svp merci, exigee, "
        "exige, necessaire, obligatoire, requis, requise"
    ),
    Tag.PLEASE: "s il vous plait, s il te plait, svp, stp, merci d avance, merci bcp d avance",
    Tag.LINK: "et, et pour, et chez, et avec, et alors, et puis, qu en est il, qu en est il de",
    Tag.ASK: (
        "est ce que, est ce qu, est ce, je voudrais savoir, je veux savoir, j aimerais savoir, "
        "rappelle moi, rappelez moi, rappelez nous, tu peux me rappeler, peux tu me rappeler, "
        "pouvez vous me rappeler, vous pouvez me rappeler, quelqu un peut me rappeler, dites "
        "moi, dis moi, tu peux me dire, vous pouvez me dire, quelqu un peut me dire"
    ),
    Tag.WHAT: (
        "quoi, c est quoi, qu est ce que, qu est ce qu, qu est ce qui, quel est, quelle est, "
        "quels sont, quelles sont, que fait on, que faisons nous, que fait, que font, qu y a t "
        "il, que se passe t il, qu avons nous, qu a t on, que va t on faire, montre moi, montrez "
        "moi, montre, affiche, donne moi, donnez moi, quel sera, quelle sera, quelque chose, "
        "quelque chose de prevu, y a t il quelque chose"
    ),
    Tag.WHICH: "quel, quelle, quels, quelles, lequel, laquelle, dans quel, dans quelle",
    Tag.WHEN: (
        "quand, a quelle heure, quelle heure, vers quelle heure, pour quelle heure, a quel "
        "moment, quel jour, quels jours, heure, l heure, de quelle heure, a partir de quelle "
        "heure, des quelle heure, quelle est l heure, jusqu a quand, jusqu a quelle heure, "
        "jusque quelle heure, a quelle heure finit, meilleur moment, le meilleur moment, quel "
        "est le meilleur moment, bon moment, un bon moment, le bon moment, quel moment, combien "
        "de temps dure, ca dure combien de temps, dure combien de temps"
    ),
    Tag.WHERE: (
        "où, d où, ou est, ou est ce, ou est ce que, ou est ce qu, ou c est, c est ou, ou se "
        "trouve, ou a lieu, ou aura lieu, ou sont, ou se, ou on, ou va, ou va t on, ou faut, ou "
        "doit, a quel endroit, dans quel lieu, quel endroit, quel lieu, comment on va, comment "
        "va t on, comment y aller, comment on y va, comment aller, comment se rendre, comment on "
        "se rend, quelle salle, dans quelle salle, dans quel batiment, quel batiment, quelle "
        "adresse, a quelle adresse, ou ca, comment je fais pour aller, comment on fait pour "
        "aller, comment faire pour aller, comment je vais, comment je peux aller, comment peut "
        "on aller, on y va comment, y va comment, on va comment, quel est le chemin, le chemin "
        "pour, quel est le trajet, c ou, comment se rend on"
    ),
    Tag.WHO: (
        "qui, avec qui, chez qui, qui est, c est qui, qui c est, par qui, qui est ce qui, qui "
        "est ce qu, comment s appelle, s appelle comment, il s appelle comment, elle s appelle "
        "comment, comment il s appelle, comment elle s appelle, quel est le nom de, quel est le "
        "nom du, c est quoi le nom de, c est quoi le nom du, qui est ce, c est qui ca"
    ),
    Tag.HOW: "comment",
    Tag.HOW_LONG: (
        "dans combien de temps, combien de temps, combien de minutes, dans combien, combien de "
        "temps avant, combien de temps reste t il avant, dans combien de minutes, ca dure "
        "combien de temps"
    ),
    Tag.HOW_MANY: "combien, combien de, combien d, nombre de",
    Tag.UNTIL: (
        "jusqu a quand, jusqu a quelle heure, jusque quelle heure, finit, fini, se termine, "
        "termine, terminent, finissent, se finit, fin, la fin, a quelle heure finit, dure, "
        "durent, va durer, combien de temps dure, ca dure combien de temps, dure combien de "
        "temps, on sort, sort on, sortons, on sort de, sortons nous"
    ),
    Tag.CLOCK: (
        "il est quelle heure, quelle heure est il, quelle heure il est, c est quelle heure, l "
        "heure qu il est, decalage horaire, quel est le decalage horaire, quel est le decalage, "
        "le decalage horaire"
    ),
    Tag.CLOCK_THEN: (
        "quelle heure sera t il, il sera quelle heure, quelle heure il sera, ca fera quelle "
        "heure, quelle heure ca fera, quelle heure ca fait, ca fait quelle heure"
    ),
    Tag.NEXT: (
        "suite, la suite, ensuite, prochain, prochaine, prochains, prochaines, suivant, "
        "suivante, a suivre, puis, a venir, enchaine, on enchaine"
    ),
    Tag.NOW: (
        "maintenant, en ce moment, actuellement, la maintenant, tout de suite, en cours, a l "
        "instant, pour l instant, la de suite"
    ),
    Tag.AFTER: "apres, apres ca, apres cela, juste apres",
    Tag.BEFORE: "avant, juste avant, precede",
    Tag.TODAY: "aujourd hui, ce jour, du jour, de la journee, auj, cette journee, journee",
    Tag.TOMORROW: "demain, lendemain, le lendemain",
    Tag.DAY_AFTER: "apres demain, surlendemain",
    Tag.YESTERDAY: "hier",
    Tag.MORNING: "matin, matinee, ce matin, la matinee",
    Tag.AFTERNOON: (
        "apres midi, aprem, cet aprem, cette aprem, cet apres midi, cette apres midi, aprs midi"
    ),
    Tag.EVENING: "soir, soiree, ce soir, cette nuit, nuit",
    Tag.PROGRAMME: (
        "programme, planning, agenda, emploi du temps, itineraire, deroule, deroulement, plan, "
        "programme complet, calendrier"
    ),
    Tag.PLANNED: (
        "prevu, prevue, prevus, prevoit, de prevu, au menu, sur le programme, nous attend, vous "
        "attend, on a, a t on, avons nous, nous avons"
    ),
    Tag.MEET: (
        "on se retrouve, se retrouve, se retrouve t on, se retrouver, retrouve, nous retrouvons, "
        "nous retrouvons nous, retrouvons nous, se rejoint, on se rejoint, se donne rendez vous, "
        "se rassemble, rassemblement, le rdv, rdv, rendez vous, se rencontre, on se donne rendez "
        "vous, on se rdv, regroupement, point de rendez vous, lieu de rendez vous, heure de "
        "rendez vous, point de rencontre, point de rdv, lieu de rdv, heure de rdv, doit etre, "
        "dois etre, faut etre, faut il etre, devons etre, doit on etre, devons nous etre, on "
        "doit etre, je dois etre, on doit etre la, on doit y etre, doit y etre, faut y etre, il "
        "faut y etre, il faut etre, on doit etre la bas"
    ),
    Tag.MEETING_POINT: (
        "point de rendez vous, lieu de rendez vous, heure de rendez vous, point de rencontre, "
        "point de rdv, lieu de rdv, heure de rdv"
    ),
    Tag.SEE: (
        "rencontre, rencontrons, rencontrer, rencontre t on, voit, voyons, voir, va voir, va "
        "rencontrer, allons rencontrer, allons voir, va t on voir, va t on rencontrer, rendez "
        "vous avec, rdv avec, on a rdv avec, on a rendez vous avec"
    ),
    Tag.HOST: (
        "recoit, nous recoit, accueille, nous accueille, interlocuteur, interlocuteurs, "
        "interlocutrice, intervenant, intervenante, intervenants, anime, presente, parle, "
        "conferencier, conferenciere, hote, hotes, contact, intervient, reçoivent, nous "
        "recoivent, accueillent, nous accueillent, recevoir, nous recevoir, va nous recevoir, "
        "recus, recus par, accueillir, nous accueillir, va nous accueillir, accueillis, "
        "accueillis par, recoivent, interviennent, animent"
    ),
    Tag.LEAVE: (
        "part, partir, partons, on part, depart, le depart, decolle, decollage, partons nous, "
        "part t on, on decolle, quitte, on quitte, s en va, demarre t on"
    ),
    Tag.ARRIVE: (
        "arrive, arrivons, arrivee, arriver, arrive t on, atterrit, atterrissage, arrivera"
    ),
    Tag.START: "commence, commencent, debut, demarre, debute, ouvre, commencer",
    Tag.GO: "va, aller, allons, on va, se rend, rendons, allons nous, rendre, on y va",
    Tag.DO: "fait, faire, faisons, on fait, fait on, on fera, fera, va faire, ferons, font",
    Tag.EAT: "mange, manger, mangeons, on mange, mange t on, bouffe, grailler, dine, dejeune",
    Tag.RETURN: (
        "rentre, rentrons, retour, rentrer, le retour, du retour, repart, repartons, revient"
    ),
    Tag.ADDRESS: "adresse, adresses, l adresse",
    Tag.WE: "on, nous, notre, nos, l on, t on",
    Tag.ME: "je, j, me, moi, mon, ma, mes, suis, je suis",
    Tag.YOU: "tu, toi, t, te, ton, ta, tes, vous, es, etes",
    Tag.OTHERS: "il, elle, ils, elles, lui, leur, leurs, eux",
    Tag.GROUP: "groupe, groupes, equipe, sous groupe, sous groupes",
    Tag.TRIP: "mission, missions, voyage, sejour",
    Tag.HOME: (
        "a la maison, chez nous, au pays, au bureau, la maison, heure de la maison, chez moi, au "
        "siege, decalage horaire, quel est le decalage horaire, le decalage horaire"
    ),
    Tag.HERE: "ici, sur place, la bas, heure locale, heure sur place",
    Tag.STILL: (
        "toujours, maintenu, maintenue, annule, annulee, confirme, confirmee, decale, decalee, "
        "toujours prevu, toujours prevue, a toujours lieu, a bien lieu, aura bien lieu, aura "
        "toujours lieu, tient toujours, deplace, deplacee, reporte, reportee, repousse, "
        "repoussee, a ete annule, a ete annulee, a ete deplace, a ete deplacee, a ete decale, a "
        "ete decalee, a ete reporte, a ete reportee, a ete repousse, a ete repoussee, est "
        "confirme, est confirmee, a confirmer, change d heure, a change d heure, a change d "
        "horaire, d actualite, ete decale, ete decalee, ete annule, ete annulee, ete deplace, "
        "ete deplacee, ete reporte, ete reportee, ete confirme, ete confirmee, ete maintenu, ete "
        "maintenue, ca tient, ca tient toujours"
    ),
    Tag.REST: (
        "reste, restent, reste t il, reste il, il reste, il nous reste, nous reste t il, le "
        "reste, reste a faire, restants, restantes, restant"
    ),
    Tag.MISSED: (
        "j ai rate, j ai loupe, j ai manque, ai je rate, ai je loupe, ai je manque, on a rate, on "
        "a loupe, on a manque, rate, loupe, manque, a t on rate, a t on manque"
    ),
    Tag.BRING: (
        "apporter, emporter, amener, prevoir, porter, mettre, habiller, s habiller, m habiller, "
        "tenue, tenues, quelle tenue, tenue exigee, dress code, dresscode, code vestimentaire, "
        "papiers, papiers d identite, piece d identite, pieces d identite, une piece d identite, "
        "carte d identite, passeport, passeports, badge, badges, faut prendre, doit prendre, "
        "faut avoir, avoir sur soi, prendre avec nous, prendre avec soi, chaussures, cravate, "
        "costume, comment on s habille, comment s habiller, comment s habille t on, il faut "
        "prendre, on doit prendre, doit on prendre, faut il prendre, je dois prendre, a prendre"
    ),
    Tag.CALL: (
        "appeler, joindre, contacter, telephoner, appeler le, joignable, joignables, numero, "
        "telephone, tel, numero de telephone, le numero de, le numero du"
    ),
    Tag.VISIT: "visite, visites, visiter",
    Tag.MEETING: "reunion, reunions, entretien",
    Tag.TALK: "conference, conferences, presentation, exposé, talk, conf, confs",
    Tag.APPOINTMENT: (
        "rencontre, rencontres, rendez vous, rdv, activite, activites, etape, seance, session, "
        "evenement, event"
    ),
    Tag.BREAKFAST: "petit dejeuner, petit dej, ptit dej, petits dejeuners, p tit dej",
    Tag.LUNCH: "dejeuner, dej, repas de midi, midi, ce midi",
    Tag.DINNER: "diner, souper, repas du soir",
    Tag.MEAL: "repas",
    Tag.FREE: (
        "temps libre, libre, quartier libre, libres, apres midi libre, matinee libre, soiree "
        "libre, du temps libre, temps libres"
    ),
    Tag.COACH: "le car, du car, un car, car, bus, le bus, navette, minibus, autocar, transfert",
    Tag.FLIGHT: "vol, vols, avion, l avion",
    Tag.INFO: (
        "infos, info, infos pratiques, informations pratiques, informations, renseignements "
        "pratiques"
    ),
    Tag.INFO_WORD: (
        "numero, code, qui a, connecte, connecter, quelqu un a, qqn a, quelqu un aurait, tu as, "
        "vous avez, avez vous, as tu, on a, connait, connaissez vous, nom, mot, joindre, "
        "appeler, contacter, quelqu un connait, qqn connait, vous connaissez"
    ),
    Tag.HELP: (
        "aide, aidez moi, aide moi, comment ca marche, que sais tu faire, que peux tu faire, tu "
        "sais faire quoi, mode d emploi, tu peux faire quoi, que savez vous faire, qu est ce que "
        "tu sais faire, qu est ce que tu peux faire, qui es tu, t es qui"
    ),
    Tag.THANKS: "merci, merci beaucoup, merci bien, super merci, parfait merci, mille mercis",
    Tag.SOCIAL: (
        "aime, adore, kiffe, trop, super, genial, bravo, nul, mdr, ptdr, lol, haha, veut, veux, "
        "envie, propose, prefere, pense, crois, espere, j espere, vivement, dommage, j ai hate, "
        "si on, pourquoi, parce que, la ou, pas, plus, jamais, rien, beau, belle, cool, top, "
        "photo, photos, boire, cafe, biere, verre, apero, sympa, dort, dormir, chambre, retard, "
        "perdu, perdue, fatigue, attends, attendez, arrivez, viens, venez, prends, prend, quelqu "
        "un, t es ou, vous etes ou, es tu, etes vous, vas, viennent, vient, demande, demander, "
        "dit, ma vie, projet, projets, monde, paix, tourne, là où"
    ),
}

SPELLINGS = {
    "cest": "c est",
    "sest": "c est",
    "koi": "quoi",
    "kwa": "quoi",
    "qoi": "quoi",
    "kan": "quand",
    "qd": "quand",
    "kand": "quand",
    "quan": "quand",
    "ke": "que",
    "ki": "qui",
    "kel": "quelle",
    "kelle": "quelle",
    "quel": "quel",
    "qel": "quel",
    "keske": "qu est ce que",
    "kesk": "qu est ce qu",
    "kesqu": "qu est ce qu",
    "keskon": "qu est ce qu on",
    "kon": "qu on",
    "quon": "qu on",
    "quil": "qu il",
    "cki": "c est qui",
    "cou": "c est où",
    "jsuis": "je suis",
    "chui": "je suis",
    "dem1": "demain",
    "2main": "demain",
    "2m1": "demain",
    "dmain": "demain",
    "h": "heure",
    "heur": "heure",
    "prog": "programme",
    "pgm": "programme",
    "progr": "programme",
    "rv": "rdv",
    "rdvs": "rdv",
    "bjr": "bonjour",
    "slt": "salut",
    "bsr": "bonsoir",
    "mtn": "maintenant",
    "mnt": "maintenant",
    "maint": "maintenant",
    "ajd": "aujourd hui",
    "aujourdhui": "aujourd hui",
    "aujourdui": "aujourd hui",
    "ojd": "aujourd hui",
    "auj": "aujourd hui",
    "jdi": "je dis",
    "aprm": "aprem",
    "apresmidi": "apres midi",
    "apm": "apres midi",
    "ds": "dans",
    "pr": "pour",
    "av": "avec",
    "tt": "tout",
    "quelquun": "quelqu un",
    "qqun": "quelqu un",
    "qq1": "quelqu un",
    "ya": "y a",
    "yaura": "y aura",
    "kelkun": "quelqu un",
    "aujourd": "aujourd",
    "jusqua": "jusqu a",
    "onva": "on va",
    "rendezvous": "rendez vous",
    "rdvous": "rendez vous",
    "stepl": "stp",
    "svplz": "svp",
    "retrouv": "retrouve",
    "skon": "ce qu on",
    "ski": "ce qui",
    "dej": "dejeuner",
    "ptitdej": "petit dejeuner",
    "petitdej": "petit dejeuner",
    "pdj": "petit dejeuner",
}

WEEKDAYS = (
    "lundi, lundis, lun",
    "mardi, mardis",
    "mercredi, mercredis, merc",
    "jeudi, jeudis, jeu",
    "vendredi, vendredis, vend",
    "samedi, samedis, sam",
    "dimanche, dimanches, dim",
)
MONTHS = (
    "janvier",
    "fevrier",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "aout",
    "septembre",
    "octobre",
    "novembre",
    "decembre",
)

TELLING = (
    "le, la, les, l, un, une, des, du, ce, cette, c est, est, et, quoi, quand, qui, quel, "
    "quelle, on, nous, je, ou, suite, demain, prochain, prochaine, programme de, heure, avec, "
    "pour, dans, chez, apres, avant, salut, bonjour, merci, svp, stp, aujourd hui, maintenant, "
    "retrouve, que, ensuite, part, mange, mon, sur, y a, groupe, prevu, diner, dejeuner, fait, "
    "va"
)

COUNTRIES = {
    "Europe/Paris": "france, hexagone, metropole, francaise",
    "Europe/Brussels": "belgique, belge",
    "Europe/Zurich": "suisse, suisse",
    "Europe/London": "angleterre, royaume uni, londres, grande bretagne, britannique, anglaise",
    "Europe/Berlin": "allemagne, allemande",
    "Europe/Madrid": "espagne, espagnole",
    "Europe/Rome": "italie, italienne",
    "Europe/Lisbon": "portugal",
    "Europe/Amsterdam": "pays bas, hollande",
    "Europe/Luxembourg": "luxembourg",
    "America/Montreal": "quebec, canada",
    "America/Toronto": "canada, quebec, montreal",
    "America/Los_Angeles": "californie, san francisco, silicon valley, seattle",
    "America/New_York": "new york, miami, boston, washington, floride",
    "Africa/Casablanca": "maroc",
    "Africa/Tunis": "tunisie",
    "Africa/Algiers": "algerie",
    "Africa/Dakar": "senegal",
    "Asia/Dubai": "emirats",
    "Asia/Jerusalem": "israel, tel aviv",
    "Asia/Tokyo": "japon",
    "Asia/Shanghai": "chine, shenzhen, pekin",
    "Asia/Kolkata": "inde, bangalore, delhi, bombay",
    "Asia/Seoul": "coree",
    "America/Sao_Paulo": "bresil",
    "Indian/Reunion": "la reunion, reunion",
}

COMMANDS = {
    "suite": "next",
    "prochain": "next",
    "maintenant": "now",
    "aujourdhui": "today",
    "demain": "tomorrow",
    "programme": "programme",
    "qui": "who",
    "ou": "where",
    "où": "where",
    "infos": "info",
    "aide": "help",
}

PARTICLES = {
    Particle.CITY: "a, en, au, aux, de, heure",
    Particle.NUMBER: "le, du, au",
    Particle.NAME: "a, au, aux, chez, avec, pour, de, du, d, la, l, le, les, des, en",
    Particle.TO: "pour, vers, a",
    Particle.FROM: "de, depuis, d",
    Particle.STATING: "est, sera",
}

FRENCH = LanguageWords(
    code="fr",
    phrases=PHRASES,
    spellings=SPELLINGS,
    weekdays=WEEKDAYS,
    months=MONTHS,
    telling=TELLING,
    countries=COUNTRIES,
    commands=COMMANDS,
    particles=PARTICLES,
)
