"""The words that make questions in French, and those that tell days and times."""

from bot.core.understanding.tags import Tag

QUESTIONS = {
    Tag.FILLER: (
        "le, la, les, l, un, une, des, de, du, d, ce, cet, cette, ces, ca, cela, c, c est, est, "
        "sont, sera, serait, etait, a, au, aux, en, dans, sur, pour, par, avec, chez, et, que, "
        "qu, qui est ce, y, y a, il y a, y a t il, il y aura, y aura t il, t il, va t on, a t "
        "on, s, se, n, donc, alors, du coup, en fait, sinon, euh, heu, bon, ben, bah, ok, oui, "
        "dis, dites, dites moi, hello, salut, bonjour, bonsoir, coucou, hey, tout le monde, "
        "tous, toutes, tous les deux, les amis, au fait, deja, exactement, encore, juste, bien, "
        "finalement, precisement, normalement, excusez moi, pardon, desole, desolee, quelqu un "
        "sait, quelqu un sait il, qqn sait, quelqu un se souvient, quelqu un se rappelle, vous "
        "savez, savez vous, tu sais, sais tu, tu peux me dire, peux tu me dire, vous pouvez me "
        "dire, pouvez vous me dire, tu peux me rappeler, peux tu me rappeler, tu peux nous dire, "
        "peux tu nous dire, vous pouvez nous dire, pouvez vous nous dire, pouvez vous me "
        "rappeler, vous pouvez me rappeler, rappelle moi, rappelez moi, pouvez vous nous "
        "rappeler, rappelez nous, je voudrais savoir, je veux savoir, j aimerais savoir, on "
        "sait, quelqu un peut me dire, quelqu un peut me rappeler, quelqu un peut nous dire, qqn "
        "peut me dire, une idee de, question, petite question, svp aussi, lieu, endroit, moment, "
        "truc, machin, chose, quelle, quel, faut, il faut, doit, on doit, doit on, peut, peut "
        "on, etre, fanion, bot, le bot, organise, organisee, situe, situee, se trouve, trouve, "
        "ont lieu, a lieu, aura lieu, se passe, passe, se deroule, ensemble, toute, tout, si, "
        "sait, ai, votre, vos, pret, prets, prete, pretes, t elle, faut il, est il, est elle, "
        "sont ils, sont elles, a t il, a t elle, sera t il, sera t elle, aura t il, aura t elle, "
        "besoin de, besoin d, a besoin de, a besoin d, on a besoin de, on a besoin d, avons nous "
        "besoin de, dans le hall, a la reception, dans le lobby, au lobby, a l accueil, merci de "
        "me dire, deja prevu, ce truc, svp merci, exigee, exige, necessaire, obligatoire, "
        "requis, requise, temps, mr, mme, mlle, madame, mrs, dr, prof, les gens de, l equipe de, "
        "ceux de, celle de, celui de, au juste, svp, hein, vous inquietez pas, ma question, une "
        "derniere question, vite fait, rapidement, d apres vous, a priori, en principe, "
        "theoriquement, censes, cense, censee, supposes, suppose, est on cense, on est cense, "
        "sommes nous censes, on est censes, sommes censes, est censes, vraiment, seulement, ici "
        "present, du tout, environ, a peu pres, grosso modo, par hasard, quand meme, toi le bot, "
        "cher bot, monsieur le bot, en gros, svp le bot, savoir, demande juste, je demande, on "
        "me demande, une petite question, petite question pour, question bete, question idiote, "
        "question rapide, j ai une question, j ai un doute, un doute, je ne sais plus, je sais "
        "plus, sais plus, on sait plus, j ai oublie, j ai oublie de noter, je me rappelle plus, "
        "je me souviens plus, je ne me souviens plus, je ne retrouve plus, j ai pas note, j ai "
        "pas retenu, je n ai pas retenu, je n ai pas note, j ai perdu le fil, me redire, redire, "
        "redis moi, redites moi, peux tu me redire, pouvez vous me redire, tu peux me redire, "
        "vous pouvez me redire, quelqu un peut me redire, rappeler, me rappeler, me dire, quelqu "
        "un aurait, quelqu un pourrait me dire, quelqu un pourrait me rappeler, pourriez vous me "
        "dire, pourriez vous me rappeler, pourrais tu me dire, pourrais tu me rappeler, auriez "
        "vous, aurais tu, pouvez vous, peux tu, tu pourrais me dire, vous pourriez me dire, svp "
        "merci bien, or, ou bien, quelqu un peut me donner, quelqu un pourrait me donner, quelqu "
        "un peut, quelqu un pourrait, peut me donner, quelqu un connait, donner, me donner, "
        "envoyer, m envoyer, me transmettre, transmettre, comme, etape, etapes, la chose, "
        "affaire, l affaire, l etape, point, arret, activite, activites, evenement, enfin, svp "
        "svp, ouais, ouep, genre, voila, pis, bah oui, hum, et donc, mais, car, si jamais, deux, "
        "trois, les deux, me, m, son, sa, ses, a peine, dedans, devant, directement, en "
        "question, tantot, bientot, tout simplement, qu il, qu elle, deuxieme, debut de, mis, "
        "mise, range, leur, leurs, pareil, virgule, point d interrogation, interrogation, "
        "question mark, special, speciale, speciales, speciaux, particulier, particuliere, cette "
        "semaine, de la semaine, du voyage, du sejour, de la mission, pendant le voyage, peux, "
        "pouvez, pourrais, pourriez, puis je, nous donner, nous dire, tu peux me donner, vous "
        "pouvez me donner, peux tu me donner, pouvez vous me donner, m indiquer, indiquer, "
        "indique moi, indiquez moi, m expliquer, me confirmer, confirmer, etais, exacte, "
        "precise, merci pour la reponse, ailleurs, contre, par contre, d ailleurs, a pied, "
        "prochaine sortie, c est charge, en train de, jusqu a, pres d ici, dans le coin, a cote, "
        "pendant, comment dire, je veux dire, veux dire, suffit, ou quoi, ou bien quoi, ou pas "
        "encore, communiquer, me communiquer, pourrait on, je vous prie, je te prie, vous prie, "
        "file moi, filez moi, balance moi, passe moi, passez moi, envoie moi, envoyez moi, "
        "envoie nous, refile moi, balance le, quelqu un l a, qqn l a, aussi, la meme heure, a la "
        "meme heure, meme heure, encore une fois, une fois de plus, y a moyen de, moyen de, "
        "aura, aurons, auront, redonner, nous redonner, redonne nous, redonnez nous, bon matin, "
        "le bon matin, fais partie, fait partie, faire partie, fais je partie, appartiens, sans "
        "deranger, sans les deranger, sans le deranger, sans la deranger, sans gener, sans les "
        "gener, sans le gener, sans la gener, sous la main, je crois non, c est bien ca, c est "
        "ca, n est ce pas, pas vrai, si je me trompe pas, si je ne me trompe pas, sauf erreur, "
        "sauf erreur de ma part, dois, je crois, je crois que, dites voir, au total, en tout, en "
        "tout et pour tout, c est mort, ou c est mort, ou pas du tout, ou rien, trajet, le "
        "trajet, voyage, si je suis perdu, si je suis perdue, si je me perds, si on se perd, si "
        "on est perdus, rendu, rendus, rendue, rendues, pourrai, pourra, pourront, pourrai je, "
        "pourrais je, m eclairer, eclairer, eclairez moi"
    ),
    Tag.PLEASE: (
        "s il vous plait, s il te plait, svp, stp, merci d avance, je vous prie, je te prie, "
        "vous prie"
    ),
    Tag.LINK: (
        "et, et pour, et chez, et avec, et alors, et puis, qu en est il, qu en est il de, puis, "
        "pis"
    ),
    Tag.ASK: (
        "est ce que, est ce qu, est ce, je voudrais savoir, je veux savoir, j aimerais savoir, "
        "rappelle moi, rappelez moi, rappelez nous, tu peux me rappeler, peux tu me rappeler, "
        "pouvez vous me rappeler, vous pouvez me rappeler, quelqu un peut me rappeler, dites moi, "
        "dis moi, tu peux me dire, vous pouvez me dire, quelqu un peut me dire, me redire, redis "
        "moi, redites moi, peux tu me redire, pouvez vous me redire, quelqu un peut me redire, "
        "pourriez vous me dire, pourriez vous me rappeler, pourrais tu me dire, pourrais tu me "
        "rappeler, quelqu un pourrait me dire, tu pourrais me dire, je sais plus, je ne sais "
        "plus, est on cense, sommes nous censes, quelqu un peut me donner, quelqu un pourrait me "
        "donner, a tu, est tu, mange tu, faut tu, prend tu, va tu, y a tu, on a tu, c est tu, "
        "part tu, fini tu, finit tu, quelqu un a, qqn a, quelqu un aurait, j ai besoin, j ai "
        "besoin de, j ai besoin du, il me faut, je cherche, j aurais besoin, j aurais besoin de, "
        "j aurais besoin d, auriez vous, quelqu un a t il, quelqu un connait, qui a le, qui a "
        "les, qui a l, ou pas, ou non, c est quand qu, où qu, ou qu, qui a, on peut payer, peut "
        "on payer, faut laisser, file moi, filez moi, balance moi, passe moi, passez moi, envoie "
        "moi, envoyez moi, envoie nous, refile moi, balance le, quelqu un l a, qqn l a, ou c est "
        "mort, ou pas du tout, ou rien, ou c est tout"
    ),
    Tag.WHAT: (
        "quoi, c est quoi, qu est ce que, qu est ce qu, qu est ce qui, quel est, quelle est, "
        "quels sont, quelles sont, que fait on, que faisons nous, que fait, que font, qu y a t "
        "il, que se passe t il, qu avons nous, qu a t on, que va t on faire, montre moi, montrez "
        "moi, montre, affiche, donne moi, donnez moi, quel sera, quelle sera, quelque chose, "
        "quelque chose de prevu, y a t il quelque chose, on en est ou, on en est où, où en est "
        "on, où on en est, où en sommes nous, de quoi, sur quoi, quels seront, quelles seront, "
        "quoi de prevu, c quoi, y a quoi, il y a quoi, on a quoi, a quoi, on fait quoi, fait "
        "quoi, font quoi, ils font quoi, elles font quoi, que doit on, que faut il, que devons "
        "nous, que va t on, que prevoit, que prevoit on, y a t il, il y a t il, est ce qu il y a, "
        "quel genre de, quel type de, quelle sorte de, de quoi s agit il, qu est ce qui a change, "
        "qu est ce qui a bouge, c est quoi les changements, y a t il du nouveau, prends quoi, on "
        "prend quoi, il faut quoi, faut quoi, besoin de quoi, amene quoi, on amene quoi, donne "
        "quoi, ca donne quoi, il se passe quoi, se passe quoi, dit quoi, il dit quoi, je prends "
        "quoi, que ce qu, c est quoi qui, ou ca en est, on a vu quoi, qu est ce qu on a fait, un "
        "resume, recap, un recap, vous avez fait quoi, vous avez vu quoi, on a fait quoi jusqu "
        "ici, c etait quoi, où est ce qu on dort, on attaque quoi apres, quelque chose d autre, "
        "encore quelque chose, quoi d autre, quoi encore, encore quoi, prevoir quoi, quoi porter, "
        "quoi mettre, quoi prendre, quoi apporter, quoi emporter, ca demande quoi, ressemble a "
        "quoi, ca ressemble a quoi, ressemblera a quoi, elle ressemble a quoi, a quoi ressemble, "
        "a quoi ressemblera, recapitule, recapitule moi, recapitulez, recapitulez moi, recapitule "
        "nous"
    ),
    Tag.WHICH: (
        "quel, quelle, quels, quelles, lequel, laquelle, dans quel, dans quelle, quelle boite, "
        "quelle entreprise, quelle societe, dans quelle boite, dans quelle entreprise, lesquels, "
        "lesquelles, dans lequel, dans laquelle, le combien, quelle tenue, quelles chaussures, "
        "quels vetements, quels papiers, duquel, de laquelle, lequel des deux, auquel, a quel, "
        "parmi lesquels, de quel"
    ),
    Tag.WHEN: (
        "quand, a quelle heure, quelle heure, vers quelle heure, pour quelle heure, a quel "
        "moment, quel jour, quels jours, heure, l heure, de quelle heure, a partir de quelle "
        "heure, des quelle heure, quelle est l heure, jusqu a quand, jusqu a quelle heure, jusque "
        "quelle heure, a quelle heure finit, meilleur moment, le meilleur moment, quel est le "
        "meilleur moment, bon moment, un bon moment, le bon moment, quel moment, combien de temps "
        "dure, ca dure combien de temps, dure combien de temps, ca dure combien, dure combien, on "
        "en a pour combien, on en a pour combien de temps, en a pour combien de temps, quelle est "
        "la duree, quelles heures, a combien, quelle est l heure de, vers quand, pour quand, c "
        "est prevu quand, quand est ce, quand est ce que, quand est ce qu, quand ca, a quelles "
        "heures, aux alentours de quelle heure, jusqu a combien, on commence a combien, horaire, "
        "horaires, l horaire, les horaires, quel horaire, quels horaires, l heure du rdv, l heure "
        "du rendez vous, heure de depart, heure de rendez vous, heure de rdv, heure de "
        "rassemblement, quel soir, quel matin, quel apres midi, quelle matinee, quelle journee, "
        "quelle date, a quelle date, combien de temps de trajet, combien de temps de route, "
        "combien de temps pour aller, temps de trajet, combien de temps de bus, combien de temps "
        "de car, combien de temps met on, on met combien de temps, c est quand qu, appeler quand, "
        "c est quelle heure, aux environs de quelle heure, vers les combien, a quelle heure "
        "environ, on met cb de temps, on met cb, bon creneau, le bon creneau, quel creneau, "
        "meilleur creneau, le meilleur creneau, moment ideal, le moment ideal, bonne heure pour, "
        "creneau pour appeler, creneau pour les appeler, commence tot, on commence tot, commence "
        "t on tot, demarre tot, on demarre tot, on se leve tot, se leve tot, se lever tot, finit "
        "tard, on finit tard, ca finit tard, termine tard, on termine tard, finit tot, on finit "
        "tot, ca finit tot"
    ),
    Tag.WHO: (
        "qui, avec qui, chez qui, qui est, c est qui, qui c est, par qui, qui est ce qui, qui est "
        "ce qu, comment s appelle, s appelle comment, il s appelle comment, elle s appelle "
        "comment, comment il s appelle, comment elle s appelle, quel est le nom de, quel est le "
        "nom du, c est quoi le nom de, c est quoi le nom du, qui est ce, c est qui ca, qui va t "
        "on, qui va, qui on va, qui allons nous, chez qui va t on, qui est la personne, qui nous, "
        "qui va nous, qui vont nous, avec qui on, avec qui on a, le nom de, les noms de, le nom "
        "des, quel est le titre de, quelle est la fonction de, quel est le poste de, c est quoi "
        "son poste, c est quoi son titre, c est quoi la fonction de, son role, c est quoi le role "
        "de, il fait quoi dans la vie, c est qui deja, qui c est deja, qui est qui, kiki, qui "
        "sera, qui seront, qui sont, qui seront nos, son nom, c est quoi son nom, quel est son "
        "nom, son prenom, voit qui a, on voit qui a, on rencontre qui a, rencontre qui a, qui on "
        "voit a, qui parle, qui n a rien, qui n a rien de prevu, qui a quartier libre, qui est "
        "dispo"
    ),
    Tag.HOW: (
        "comment, s habille comment, comment s habiller, comment s habille t on, comment on s "
        "habille, habille comment"
    ),
    Tag.HOW_LONG: (
        "dans combien de temps, dans combien, dans combien de minutes, dans cb de temps, temps "
        "avant, du temps avant, le temps avant, minutes avant, d ici combien de temps, c est dans "
        "longtemps, avant qu on arrive, avant d arriver, avant l arrivee, avant la fin, avant de "
        "finir, jusqu a la fin, avant que ca finisse, d ici la fin, dans combien de jours, dans "
        "combien d heures, dans cb de jours, dans cb, d ici combien de jours"
    ),
    Tag.HOW_MANY: (
        "combien, combien de, combien d, nombre de, encore combien de, encore combien, cb de, cb"
    ),
    Tag.UNTIL: (
        "jusqu a quand, jusqu a quelle heure, jusque quelle heure, finit, fini, se termine, "
        "termine, terminent, finissent, se finit, fin, la fin, a quelle heure finit, dure, "
        "durent, va durer, combien de temps dure, ca dure combien de temps, dure combien de "
        "temps, on sort, sort on, sortons, on sort de, sortons nous, duree, la duree, dure "
        "longtemps, ca dure combien, dure combien, dure t il, dure t elle, on reste, reste t on, "
        "restons nous, nous restons, on y reste, y reste t on, on en a pour combien, on en a pour "
        "combien de temps, en a pour combien de temps, se terminera, finira, finit on, on finit, "
        "termine t on, on termine, fini avec, on sera liberes, on est liberes, avant la fin, "
        "avant de finir, jusqu a la fin, avant que ca finisse, d ici la fin, sera libere, sera "
        "liberes, est libere, deja passe, deja passee, deja finie, terminee, finie, finis, deja "
        "fini, finiront, termineront, ils finissent, ils terminent, finit tard, on finit tard, ca "
        "finit tard, termine tard, on termine tard, finit tot, on finit tot, ca finit tot"
    ),
    Tag.CLOCK: (
        "il est quelle heure, quelle heure est il, quelle heure il est, c est quelle heure, l "
        "heure qu il est, decalage horaire, quel est le decalage horaire, quel est le decalage, "
        "le decalage horaire, quel decalage, combien d heures de decalage, decalage, le decalage, "
        "heures de decalage, il est quel heure, quel heure est il, quelle heure c est, quelle "
        "heure il fait, quelle heure on est, quelle heure est on, quelle heure est ce, est il "
        "quelle heure, c est quelle heure la bas, c est quoi le decalage, heures d ecart, d "
        "ecart, quelle heure peut il etre, quelle heure peut il bien etre, peut il etre quelle "
        "heure, il doit etre quelle heure, quelle heure doit il etre"
    ),
    Tag.CLOCK_THEN: (
        "quelle heure sera t il, il sera quelle heure, quelle heure il sera, ca fera quelle "
        "heure, quelle heure ca fera, quelle heure ca fait, ca fait quelle heure"
    ),
    Tag.NEXT: (
        "suite, la suite, ensuite, prochain, prochaine, prochains, prochaines, suivant, suivante, "
        "a suivre, a venir, enchaine, on enchaine, prochain truc, prochain arret, prochaine "
        "etape, prochain rdv, vient apres, vient ensuite, enchaine t on, qui suit, suit, le "
        "suivant, la suivante, arrive apres, a la suite, vient maintenant, dans la foulee, on "
        "enchaine avec, on enchaine sur, enchaine avec, enchaine sur, s en vient, on attaque quoi "
        "apres, prochaine pause, prochaine sortie, apres on, apres nous, et apres on, et apres "
        "nous, l etape suivante, l etape d apres, next step, celle d apres, celui d apres"
    ),
    Tag.NOW: (
        "maintenant, en ce moment, actuellement, la maintenant, tout de suite, en cours, a l "
        "instant, pour l instant, la de suite, on en est ou, on en est où, où en est on, ou en "
        "est on, où on en est, où en sommes nous, en sommes nous, a cet instant, a cette heure "
        "ci, a l heure actuelle, a cette heure, au moment ou je parle, a present, la tout de "
        "suite, en train de, en ce moment meme, astheure, a c t heure, presentement, a l heure qu "
        "il est, c est quelle visite la, c est quelle rencontre la, c est laquelle la, en "
        "reunion, en rdv, en rendez vous, en pleine reunion, en pleine visite"
    ),
    Tag.LAST: (
        "dernier, derniere, derniers, dernieres, le dernier, la derniere, tout dernier, toute "
        "derniere"
    ),
    Tag.AFTER: (
        "apres, apres ca, apres cela, juste apres, apres le, apres la, une fois fini, a la sortie "
        "de, a la suite de, suite a, sitot apres, apres les, a l issue de, en sortant de, quand "
        "on sort de, apres manger, apres avoir mange, une fois, une fois qu on sort de, une fois "
        "sortis de, au sortir de, au sortir du, en sortant du, derriere, apres le depart de, "
        "quand on en a fini avec, quand on a fini avec, quand on aura fini avec, quand on a fini, "
        "quand on aura fini, une fois qu on a fini, une fois qu on aura fini, une fois finis, "
        "suit, qui suit, ce qui suit"
    ),
    Tag.BEFORE: (
        "avant, juste avant, precede, avant le, avant la, avant de, avant d, juste avant le, "
        "avant les, prealablement, avant de manger, avant manger"
    ),
    Tag.TODAY: (
        "aujourd hui, ce jour, du jour, de la journee, auj, cette journee, journee, d aujourd "
        "hui, la journee, dans la journee, de ce jour, ce jour la, fin de journee, ce matin, cet "
        "apres midi, cette apres midi, cet aprem, cette aprem, ce soir, cette nuit, ce midi, c t "
        "apres midi, c t aprem, cet avant midi, en fin de journee, d ici ce soir, jusqu a ce soir"
    ),
    Tag.TOMORROW: "demain, lendemain, le lendemain",
    Tag.DAY_AFTER: "apres demain, surlendemain",
    Tag.FIRST_DAY: "le premier jour, premier jour, premiere journee, la premiere journee, jour un",
    Tag.LAST_DAY: (
        "le dernier jour, dernier jour, derniere journee, la derniere journee, jour du depart, le "
        "jour du depart, le jour du retour"
    ),
    Tag.YESTERDAY: "hier",
    Tag.MORNING: (
        "matin, matinee, ce matin, la matinee, dans la matinee, de la matinee, du matin, le "
        "matin, en matinee, matinale, avant midi, l avant midi, cet avant midi, en fin de "
        "matinee, en debut de matinee, fin de matinee"
    ),
    Tag.AFTERNOON: (
        "apres midi, aprem, cet aprem, cette aprem, cet apres midi, cette apres midi, aprs midi, "
        "l apres midi, l aprem, dans l apres midi, en debut d apres midi, en fin d apres midi, "
        "aprem midi, de l apres midi, dans l aprem, c t apres midi, c t aprem, debut d apres "
        "midi, fin d apres midi"
    ),
    Tag.EVENING: (
        "soir, soiree, ce soir, cette nuit, nuit, en soiree, dans la soiree, de la soiree, de "
        "soiree, du soir, le soir, debut de soiree, en debut de soiree, fin de soiree, en fin de "
        "soiree, apres diner"
    ),
}
