"""The words in French for what a programme has, and for what people say to each other."""

from bot.core.understanding.tags import Tag

PROGRAMME = {
    Tag.PROGRAMME: (
        "programme, planning, agenda, emploi du temps, itineraire, deroule, deroulement, plan, "
        "programme complet, calendrier"
    ),
    Tag.PLANNED: (
        "prevu, prevue, prevus, prevoit, de prevu, au menu, sur le programme, nous attend, vous "
        "attend, on a, a t on, avons nous, nous avons"
    ),
    Tag.MEET: (
        "on se retrouve, se retrouve, se retrouve t on, se retrouver, retrouve, nous "
        "retrouvons, nous retrouvons nous, retrouvons nous, se rejoint, on se rejoint, se donne "
        "rendez vous, se rassemble, rassemblement, le rdv, rdv, rendez vous, se rencontre, on "
        "se donne rendez vous, on se rdv, regroupement, point de rendez vous, lieu de rendez "
        "vous, heure de rendez vous, point de rencontre, point de rdv, lieu de rdv, heure de "
        "rdv, doit etre, dois etre, faut etre, faut il etre, devons etre, doit on etre, devons "
        "nous etre, on doit etre, je dois etre, on doit etre la, on doit y etre, doit y etre, "
        "faut y etre, il faut y etre, il faut etre, on doit etre la bas"
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
        "a la maison, chez nous, au pays, au bureau, la maison, heure de la maison, chez moi, "
        "au siege, decalage horaire, quel est le decalage horaire, le decalage horaire"
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
        "ete deplacee, ete reporte, ete reportee, ete confirme, ete confirmee, ete maintenu, "
        "ete maintenue, ca tient, ca tient toujours"
    ),
    Tag.REST: (
        "reste, restent, reste t il, reste il, il reste, il nous reste, nous reste t il, le "
        "reste, reste a faire, restants, restantes, restant"
    ),
    Tag.MISSED: (
        "j ai rate, j ai loupe, j ai manque, ai je rate, ai je loupe, ai je manque, on a rate, "
        "on a loupe, on a manque, rate, loupe, manque, a t on rate, a t on manque"
    ),
    Tag.BRING: (
        "apporter, emporter, amener, prevoir, porter, mettre, habiller, s habiller, m habiller, "
        "tenue, tenues, quelle tenue, tenue exigee, dress code, dresscode, code vestimentaire, "
        "papiers, papiers d identite, piece d identite, pieces d identite, une piece d "
        "identite, carte d identite, passeport, passeports, badge, badges, faut prendre, doit "
        "prendre, faut avoir, avoir sur soi, prendre avec nous, prendre avec soi, chaussures, "
        "cravate, costume, comment on s habille, comment s habiller, comment s habille t on, il "
        "faut prendre, on doit prendre, doit on prendre, faut il prendre, je dois prendre, a "
        "prendre"
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
        "sais faire quoi, mode d emploi, tu peux faire quoi, que savez vous faire, qu est ce "
        "que tu sais faire, qu est ce que tu peux faire, qui es tu, t es qui"
    ),
    Tag.THANKS: "merci, merci beaucoup, merci bien, super merci, parfait merci, mille mercis",
    Tag.SOCIAL: (
        "aime, adore, kiffe, trop, super, genial, bravo, nul, mdr, ptdr, lol, haha, veut, veux, "
        "envie, propose, prefere, pense, crois, espere, j espere, vivement, dommage, j ai hate, "
        "si on, pourquoi, parce que, la ou, pas, plus, jamais, rien, beau, belle, cool, top, "
        "photo, photos, boire, cafe, biere, verre, apero, sympa, dort, dormir, chambre, retard, "
        "perdu, perdue, fatigue, attends, attendez, arrivez, viens, venez, prends, prend, "
        "quelqu un, t es ou, vous etes ou, es tu, etes vous, vas, viennent, vient, demande, "
        "demander, dit, ma vie, projet, projets, monde, paix, tourne, là où"
    ),
}
