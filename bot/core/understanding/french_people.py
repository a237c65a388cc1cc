"""The words in French for people, and for what they say to each other."""

from bot.core.understanding.tags import Tag

PEOPLE = {
    Tag.MODAL: (
        "devrait on, on devrait, devrions nous, est ce qu on devrait, devrais je, je devrais"
    ),
    Tag.SEE: (
        "rencontre, rencontrons, rencontrer, rencontre t on, voit, voyons, voir, va voir, va "
        "rencontrer, allons rencontrer, allons voir, va t on voir, va t on rencontrer, rendez "
        "vous avec, rdv avec, on a rdv avec, on a rendez vous avec, rencontrera, on rencontrera, "
        "verra, on verra, verrons, rencontrerons, rencontrez, on rencontre, on voit, recontre, "
        "face a nous, en face de nous, chez qui, voit qui a, on voit qui a, on rencontre qui a, "
        "rencontre qui a, qui on voit a, rencontrent, rencontrent ils, rencontrez vous, ils "
        "rencontrent, voient, ils voient, voient ils, reçoivent ils, verront, ils verront, ils "
        "rencontreront, nous rencontrons, on les rencontre, on le rencontre, on la rencontre, on "
        "le voit, on la voit, on les voit, le rencontre t on, la rencontre t on, le verra, la "
        "verra, on le verra, on la verra, on l a, je le rencontre, je la rencontre, je le vois, "
        "je la vois"
    ),
    Tag.HOST: (
        "recoit, nous recoit, accueille, nous accueille, interlocuteur, interlocuteurs, "
        "interlocutrice, intervenant, intervenante, intervenants, anime, presente, parle, "
        "conferencier, conferenciere, hote, hotes, contact, intervient, reçoivent, nous "
        "recoivent, accueillent, nous accueillent, recevoir, nous recevoir, va nous recevoir, "
        "recus, recus par, accueillir, nous accueillir, va nous accueillir, accueillis, "
        "accueillis par, recoivent, interviennent, animent, recevra, nous recevra, accueillera, "
        "nous accueillera, interviendra, presentera, parlera, orateur, oratrice, orateurs, "
        "animateur, animatrice, anime par, animee par, presente par, presentee par, prend la "
        "parole, prendra la parole, nous guide, fait la visite, fait visiter, nous fait visiter, "
        "nous parle, nous parlera, recus chez, reçus, nous attend la bas, notre contact, nous "
        "attend, nous attendent, fait le discours, discours, fait un discours, nous parler, va "
        "nous parler, vont nous parler, va parler, qui parle, guide, notre guide, le guide, la "
        "guide, nous montre, nous montrent, montre les, fait l honneur de nous recevoir, avons "
        "nous l honneur, nous fait l honneur, l honneur, reçu par, notre hote, nous fera visiter, "
        "va nous faire visiter, vont nous faire visiter, faire visiter, nous faire visiter, "
        "dirige la visite, mene la visite, nous presente, nous presentent, nous invite, nous a "
        "invites, conduit la visite, anime la"
    ),
    Tag.WE: (
        "on, nous, notre, nos, l on, t on, on est ou, ou est on, on est où, où est on, où on "
        "est, nous sommes où, où sommes nous"
    ),
    Tag.ME: (
        "je, j, me, moi, mon, ma, mes, suis, je suis, suis je, m a, on m a, moi je, on m a mis, "
        "on m a mise, m a mis, m a mise"
    ),
    Tag.YOU: (
        "tu, toi, t, te, ton, ta, tes, vous, es, etes, avez, devez, dois tu, faites vous, votre "
        "groupe, vos, vous avez fait quoi, avez vous fait, vous avez vu quoi"
    ),
    Tag.YOU_HAVE: "vous avez, avez vous, tu as, as tu",
    Tag.OTHERS: (
        "ils, elles, lui, eux, ils sont ou, ils sont où, où sont ils, elles sont où, où sont "
        "elles, sont ils, ils ont, les autres, tout le monde est, mon mari, ma femme, mon epouse, "
        "mon epoux, mon conjoint, ma conjointe, mon fils, ma fille, mon pere, ma mere, mon "
        "collegue, ma collegue, mes collegues, nos collegues, mon associe, mon associee, mon "
        "copain, ma copine, mon patron, ma patronne, nos amis, nos copains, ces messieurs"
    ),
    Tag.IT: (
        "il, elle, comment elle s appelle, elle s appelle comment, il s appelle comment, "
        "comment il s appelle"
    ),
    Tag.SOMEONE: (
        "la dame, le monsieur, ce monsieur, cette dame, la personne, cette personne, le gars, le "
        "type, les gens, la fille, le mec, les personnes, personnes, personne, dame, monsieur, "
        "gens, gars, nom, le nom, les noms, prenom, la femme, l homme, boss, chef, patron, "
        "patronne, les types, le boss, le chef, la patronne, le patron, la directrice, le "
        "directeur, son nom, c est quoi son nom, mr, mme, mlle, la meuf, meuf, le bonhomme, le "
        "vieux, la vieille, le jeune, gars la, cette femme, cet homme, l identite de, identite de"
    ),
    Tag.FIRM: (
        "quelle boite, quelle entreprise, quelle societe, dans quelle boite, dans quelle "
        "entreprise, dans quelle societe, de quelle boite, de quelle entreprise, de quelle "
        "societe, bosse ou, bosse où, travaille ou, travaille où, travaille chez qui, bosse chez "
        "qui, chez qui il travaille, vient de quelle boite, de quelle organisation, est dans "
        "quoi, il est dans quoi, elle est dans quoi, vient d où, il vient d où, elle vient d où, "
        "d où il vient, d où elle vient, d où sort, de quelle ecole, il vient de quelle ecole, "
        "elle vient de quelle ecole, de quelle universite, de quel labo"
    ),
    Tag.JOB: (
        "titre, son titre, poste, son poste, fonction, sa fonction, role, son role, metier, son "
        "metier, travaille, bosse, il bosse, profession, fait dans la vie, job, son job, "
        "specialite, parcours, son parcours, bio, sa bio, profil, son profil, savoir plus sur, en "
        "savoir plus sur, savoir qui est, dis moi qui est, parle moi de, parlez moi de, parle "
        "nous de, infos sur, en dire plus sur, dire qui est, son domaine, sa specialite, parle de "
        "quoi, il parle de quoi, elle parle de quoi, de quoi parle, de quoi il parle, de quoi "
        "elle parle, il est dans quoi, elle est dans quoi, il fait quoi au juste, son boulot, "
        "boulot, voudrais en savoir plus sur, veux en savoir plus sur, aimerais en savoir plus "
        "sur, jveux en savoir plus sur, j aimerais en savoir plus sur, je voudrais savoir qui "
        "est, dis m en plus sur, dites m en plus sur, dis moi en plus sur, m en dire plus sur, en "
        "savoir davantage sur, savoir davantage sur, dis nous en plus sur"
    ),
    Tag.GROUP: (
        "groupe, groupes, equipe, sous groupe, sous groupes, l autre groupe, autre groupe, les "
        "autres groupes, autres groupes, l autre equipe, gang, la gang, on m a mis, on m a mise, "
        "la delegation, les participants, deux groupes, trois groupes, les deux groupes, les "
        "trois groupes, des deux groupes, des trois groupes, groupe n a rien, groupes n ont rien, "
        "groupe n a rien de prevu"
    ),
    Tag.OTHER_GROUP: (
        "l autre groupe, autre groupe, les autres groupes, autres groupes, l autre equipe, autre "
        "equipe, l autre moitie du groupe, l autre moitie, l autre partie du groupe, l autre "
        "gang, autre gang, l autre bande, autre bande, l autre delegation, le reste du groupe, "
        "groupe de mon mari, groupe de ma femme, groupe de mon epouse, groupe de mon epoux, "
        "groupe de mon conjoint, groupe de ma conjointe, groupe de mon collegue, groupe de ma "
        "collegue, groupe de mon associe, groupe de mon associee, groupe de mon patron, groupe de "
        "mon copain, groupe de ma copine"
    ),
    Tag.TRIP: "mission, missions, voyage, sejour",
    Tag.MISSED: (
        "j ai rate, j ai loupe, j ai manque, ai je rate, ai je loupe, ai je manque, on a rate, on "
        "a loupe, on a manque, rate, loupe, manque, a t on rate, a t on manque, on a vu quoi, qu "
        "est ce qu on a fait, un resume, resume, recap, recapitulatif, le recap, un recap, vous "
        "avez fait quoi, avez vous fait, vous avez vu quoi, on a fait quoi jusqu ici, ont ils "
        "fait, ont elles fait, ont fait, ont deja fait, ont ils deja fait, ont fait jusqu ici, "
        "ont fait jusqu a present, fait jusqu ici, fait jusqu a present, fait jusqu a maintenant, "
        "a t on fait, ont vu, ont ils vu, ont deja vu, zappe, j ai zappe, on a zappe, aurais je "
        "manque, aurais je rate, aurais je loupe, avons nous manque, avons nous rate, j ai donc "
        "rate, j ai bien pu rater, pu rater, a ete fait, a deja ete fait, on a fait, on a deja "
        "fait, a deja fait, a t on deja fait, avons nous fait, avons nous deja fait, nous avons "
        "fait, nous avons deja fait"
    ),
    Tag.CALL: (
        "appeler, joindre, contacter, telephoner, appeler le, joignable, joignables, numero, "
        "telephone, tel, numero de telephone, le numero de, le numero du, coup de fil, passer un "
        "coup de fil, joindre le groupe, les appeler, les joindre, leur telephoner, leur parler, "
        "appeler quand, un appel, visio, une visio, faire un point avec eux, les contacter, me "
        "joindre, sont joignables, est joignable, seront joignables, contacter le groupe, parler "
        "au groupe, appelable, leur passer un coup de fil, les avoir au telephone, on peut les "
        "appeler, appelle, appellent, on appelle, appelles, son numero, numero de portable, 06, "
        "07, coordonnees, le 06 de, son 06, mon 06, ton 06, au bout du fil, les avoir au bout du "
        "fil, l avoir au telephone, l avoir au bout du fil, avoir au telephone, avoir au bout du "
        "fil, telephoner a, passer un appel, passer un coup de telephone, lui telephoner, lui "
        "parler, l appeler, le joindre, la joindre, l equipe joignable, joindre l equipe, "
        "appeler le groupe, appeler l equipe, un coup de telephone, bigophoner, sonner, parler 5 "
        "min a, avoir en ligne, en ligne avec, facetime, whatsapper, appel video, joint, on "
        "joint, joint on, rejoindre par telephone"
    ),
    Tag.HELP: (
        "aide, aidez moi, aide moi, comment ca marche, que sais tu faire, que peux tu faire, tu "
        "sais faire quoi, mode d emploi, tu peux faire quoi, que savez vous faire, qu est ce "
        "que tu sais faire, qu est ce que tu peux faire, qui es tu, t es qui"
    ),
    Tag.THANKS: (
        "merci, merci beaucoup, merci bien, super merci, parfait merci, mille mercis, merci a "
        "toi, merci a vous, merci a tous, thanks, thank you, je te remercie, je vous remercie, "
        "nickel merci, ok merci, top merci, c est gentil, bravo merci, merci infiniment, merci "
        "de votre aide, merci pour tout, merci pour l info, merci pour les infos, merci pour la "
        "reponse, merci pour"
    ),
    Tag.PARTING: (
        "bonne nuit, a demain, a demain matin, a demain tout le monde, bonne soiree, bonne "
        "journee, bon appetit, bon app, a tout a l heure, a tout de suite, a plus tard, a plus, "
        "a bientot, a ce soir, bon voyage, bon vol, bon courage, dormez bien, dors bien, bon "
        "diner, bon week end, bonne fin de journee, bonne fin de soiree, a tout a l heure tout "
        "le monde, bonne visite, bonne reunion, bonnes visites, a tte, bonne continuation, bon "
        "retour, bonne route"
    ),
    Tag.SOCIAL: (
        "pendant qu, pendant que, aime, adore, kiffe, super, genial, bravo, nul, mdr, ptdr, lol, "
        "haha, veut, veux, envie, propose, prefere, pense, crois, espere, j espere, vivement, "
        "dommage, j ai hate, si on, pourquoi, parce que, la ou, plus, jamais, rien, beau, belle, "
        "cool, top, photo, photos, boire, cafe, biere, verre, apero, sympa, dort, dormir, "
        "chambre, retard, perdu, perdue, fatigue, attends, attendez, arrivez, viens, venez, "
        "prends, prend, quelqu un, t es ou, vous etes ou, es tu, etes vous, vas, viennent, "
        "vient, demande, demander, ma vie, projet, projets, monde, paix, tourne, là où, la "
        "derniere fois, derniere fois, la prochaine fois, prochaine fois, derniere minute, "
        "derniere ligne droite, la semaine prochaine, semaine prochaine, l annee prochaine, le "
        "mois prochain, semaine derniere, l annee derniere, en dernier recours, la semaine "
        "derniere, hier soir, dernieres nouvelles, aux dernieres nouvelles, dernier verre, un "
        "dernier verre, le dernier verre, premiere fois, la premiere fois, le prochain verre, "
        "prochaine tournee, la prochaine tournee, quel temps perdu, perdre du temps, ne plus, n "
        "est plus, peux plus, peut plus, en plus, plus jamais, prends moi, prends nous, prend "
        "un, prends un, me prend, prend une, prends une, tu prends, plus tard, une fois de plus, "
        "vous plait, plait, plus vite, en peux plus, de plus en plus, plutot, moi aussi, moi non "
        "plus, quelqu un veut, quelqu un vient, y a quelqu un, quelqu un descend, quelqu un "
        "monte, quelqu un prend, quelqu un part, quelqu un va, quelqu un est, quelqu un pour, "
        "pas, pas cher, pas mal, pas faim, pas bon, pas la peine, ramene moi, rapporte moi, m "
        "apporter, nous rapporter, ils en sont ou, ils en sont où, en sont ou, en sont où, en "
        "sont ils, elles en sont où, elles en sont ou, il dit, elle dit, on dit, j ai dit, m a "
        "dit, chambres, les chambres, trop, me preter, a me preter, me depanner, prete moi, "
        "pretez moi"
    ),
}
