"""The words that make questions in French, and those that tell days and times."""

from bot.core.understanding.tags import Tag

QUESTIONS = {
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
        "rappeler, tu peux nous dire, peux tu nous dire, vous pouvez nous dire, pouvez vous "
        "nous dire, pouvez vous me rappeler, vous pouvez me rappeler, rappelle moi, rappelez "
        "moi, pouvez vous nous rappeler, rappelez nous, je voudrais savoir, je veux savoir, j "
        "aimerais savoir, on sait, quelqu un peut me dire, quelqu un peut me rappeler, quelqu "
        "un peut nous dire, qqn peut me dire, une idee de, question, petite question, svp "
        "aussi, lieu, endroit, moment, horaire, horaires, truc, machin, chose, quelle, quel, "
        "faut, il faut, doit, on doit, doit on, peut, peut on, etre, fanion, bot, le bot, "
        "organise, organisee, situe, situee, se trouve, trouve, ont lieu, a lieu, aura lieu, se "
        "passe, passe, se deroule, ensemble, toute, tout, si, sait, ai, votre, vos, pret, "
        "prets, prete, pretes, t elle, faut il, premier, premiere, la dame, le monsieur, ce "
        "monsieur, cette dame, la personne, cette personne, le gars, le type, les gens, la "
        "fille, le mec, est il, est elle, sont ils, sont elles, a t il, a t elle, sera t il, "
        "sera t elle, aura t il, aura t elle, ou pas, ou non, besoin de, besoin d, a besoin de, "
        "a besoin d, on a besoin de, on a besoin d, avons nous besoin de, dans le hall, a la "
        "reception, dans le lobby, au lobby, a l accueil, merci de me dire, deja prevu, ce "
        "truc, svp merci, exigee, exige, necessaire, obligatoire, requis, requise"
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
        "il, que se passe t il, qu avons nous, qu a t on, que va t on faire, montre moi, "
        "montrez moi, montre, affiche, donne moi, donnez moi, quel sera, quelle sera, quelque "
        "chose, quelque chose de prevu, y a t il quelque chose"
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
        "va t on, comment y aller, comment on y va, comment aller, comment se rendre, comment "
        "on se rend, quelle salle, dans quelle salle, dans quel batiment, quel batiment, quelle "
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
}
