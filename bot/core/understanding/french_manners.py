"""What is said around a question in French: detours, manners, and how it is said elsewhere."""

from bot.core.understanding.tags import Tag

MANNERS = {
    Tag.FILLER: (
        "ma foi, serait il possible de savoir, est il possible de savoir, serait il possible d "
        "avoir, y aurait il moyen de savoir, je me demandais, je me demande, je souhaiterais "
        "savoir, je souhaite savoir, j aurais voulu savoir, j aurais aime savoir, c etait pour "
        "savoir, c est pour savoir, je voulais savoir, je voulais juste savoir, je voulais vous "
        "demander, je voulais te demander, dois je, devons nous, devrons nous, devra t on, "
        "devons, devrons, devez, devra, serons nous, sera t on, serons, seront, avait, avions, "
        "etions, etait on, sauriez vous, saurais tu, sauriez vous me dire, saurais tu me dire, "
        "auriez vous l amabilite de, auriez vous la gentillesse de, auriez vous la gentillesse de "
        "me dire, auriez vous l amabilite de me dire, pourrait on, pourra t on, pourrons nous, "
        "puis je savoir, puis je demander, peut on savoir, permettez, permettez moi, je me "
        "permets, pardonnez moi, a notre intention, a nouveau, de nouveau, n est ce pas, au "
        "passage, si possible, si ce n est pas abuser, sans vouloir deranger, une fois encore, "
        "encore une fois, navre, navree, mille excuses, toutes mes excuses, pour info, si j ai "
        "bien compris, si je comprends bien, sauf erreur, si je ne me trompe, a tout hasard, par "
        "curiosite, a vrai dire, en realite, en verite, chers amis, chers tous, cher fanion, bon "
        "matin, bien le bonjour, re bonjour, rebonjour, ohe, oups, a tenir, encore a tenir, en "
        "detail, voudrais, souhaiterais, aimerais, voudrions, souhaiterions, connaitre, c est "
        "possible, est ce possible, est il possible, serait il possible, veuillez, ayez, "
        "obligeance, l obligeance de, la bonte de, la gentillesse de, avoir la gentillesse de, "
        "avoir l amabilite de, avoir l obligeance de, avoir la bonte de, officiel, officielle, "
        "quelque, durant, a effectuer, parmi nous, d entre nous, dans l ordre, vers, redonnez, "
        "redonne, precisez, precisez moi, precisez nous, confirmez moi, confirmez nous, renvoyez, "
        "renvoie, se trouvent, trouve t on, se situe, se situent, figure, figurent, finit il, "
        "finit elle, part il, part elle, doit il, doit elle, servi, servie, servis, sert on, nous "
        "annoncer, s annoncer, m annoncer, j ai la dalle, j ai faim, on a faim, on a la dalle, je "
        "meurs de faim, on creve la dalle"
    ),
    Tag.ASK: (
        "serait il possible de savoir, est il possible de savoir, je voulais savoir, je "
        "souhaiterais savoir, j aurais voulu savoir, sauriez vous me dire, peut on savoir, puis "
        "je savoir, je me demandais, c est possible de savoir"
    ),
    Tag.TODAY: "en ce jour, ce jour",
    Tag.MORNING: "a matin, avant midi, d avant midi, en matinee, dans la matinee, de bonne heure",
    Tag.AFTERNOON: "cet apres dinee",
    Tag.EVENING: "a soir",
    Tag.CALL: "natel, gsm, numero de natel, numero de gsm",
    Tag.BE: "se trouvent ils, se trouvent elles",
    Tag.OTHERS: "se trouvent ils, se trouvent elles",
    Tag.PLEASE: (
        "je vous en remercie, je vous remercie, je vous en remercie vivement, je vous remercie "
        "vivement, je vous remercie d avance, je vous en remercie d avance, je vous remercie par "
        "avance, merci par avance"
    ),
    Tag.WHAT: (
        "que sommes nous censes faire, qu est on cense faire, ce qui est prevu, ce qui nous "
        "attend, ce qui m attend, ce qui vous attend, ce qui les attend, ce qui vient, ce qui "
        "suit, ce qu il y a, ce qui reste, ce qu il reste, ce qu il nous reste, ce qu on fait, ce "
        "que l on fait, ce que nous faisons, ce que font, ce qu ils font, ce que nous avons, ce "
        "qu on a, qu ai je manque, qu ai je rate, qu avons nous manque, que nous reste t il, qu "
        "est il prevu, quoi de beau, quoi de bon, quoi d interessant"
    ),
    Tag.PLANNED: (
        "ce qui est prevu, ce qui nous attend, ce qui m attend, ce qui vous attend, ce qui les "
        "attend, ce qu il y a, ce que nous avons, qu est il prevu, quelque chose de prevu"
    ),
    Tag.DO: (
        "est cense faire, est censes faire, on est cense faire, on est censes faire, sommes nous "
        "censes faire, est on cense faire, que sommes nous censes faire, qu est on cense faire, "
        "ce qu on fait, ce que l on fait, ce que nous faisons, ce que font, ce qu ils font"
    ),
    Tag.REST: "ce qui reste, ce qu il reste, ce qu il nous reste, que nous reste t il",
    Tag.MISSED: "qu ai je manque, qu ai je rate, qu avons nous manque",
    Tag.NEXT: (
        "ce qui suit, la suite des operations, la suite des evenements, la suite des festivites, "
        "suite des operations, suite des evenements"
    ),
    Tag.NOW: (
        "que sommes nous censes faire, qu est on cense faire, est cense faire, est censes faire, "
        "on est cense faire, on est censes faire, sommes nous censes faire, est on cense faire"
    ),
    Tag.UNTIL: (
        "durer, demeurons, demeurons nous, demeure t on, prend fin, prendra fin, prend il fin, "
        "prend elle fin, s acheve, s achevera, s acheve t il, s acheve t elle, finissons, "
        "finissons nous, finisse, termine t il, termine t elle"
    ),
    Tag.STILL: "valide, validee, c est valide, est valide, est validee",
    Tag.HAPPENS: "se tient il, se tient elle, se tiendra t il, se tiendra t elle",
    Tag.START: "debutons, debuterons, s ouvre, s ouvre t il, s ouvre t elle",
    Tag.EAT: "dejeunerons, dinerons, dinerons nous, dejeunerons nous",
    Tag.WHO: (
        "aupres de qui, s appelait, comment s appelait, s appelait comment, elle s appelait "
        "comment, il s appelait comment"
    ),
    Tag.HOST: "aupres de qui",
    Tag.WHERE: (
        "quel campus, dans quel campus, quelle tour, dans quelle tour, quelle aile, dans quelle "
        "aile, quel pavillon, dans quel pavillon, quel immeuble, dans quel immeuble, dans quelle "
        "rue, quelle avenue, quelle impasse, sur quelle place, quel arret, a quel arret, quelle "
        "station, a quelle station, quelle voie, a quelle voie, quel niveau, a quel niveau, quel "
        "stand, a quel stand, en quel lieu, en quel endroit, vers ou, vers où, comment "
        "reconnaitre, comment reconnait on, comment on reconnait, comment trouver, comment on "
        "trouve, comment trouve t on"
    ),
    Tag.MEET: "nous retrouver, nous presenter, nous rassembler, nous reunir",
    Tag.RETURN: "etre revenus, etre revenu, etre revenue, etre rentres, etre rentree",
    Tag.NEED: (
        "munir, s equiper, s equipe, penser a quoi, faut penser a quoi, equipement special, quel "
        "equipement, quel materiel"
    ),
    Tag.BRING: (
        "munir, s equiper, s equipe, penser a quoi, faut penser a quoi, equipement special, quel "
        "equipement, quel materiel, papier special, il faut un papier, faut un papier, quel "
        "papier"
    ),
    Tag.ME: (
        "ai je ete affecte, ai je ete affectee, vous m avez mis, m avez vous mis, m a t on mis, "
        "suis je inscrit, suis je inscrite, suis je affecte, suis je affectee, ai je ete mis, ai "
        "je ete mise"
    ),
    Tag.FREE: "moment de liberte, moments de liberte, un moment de liberte, instant de liberte",
    Tag.MEAL: "miam, gamelle, la gamelle, popote, tambouille, casse croute",
    Tag.VISIT: "visite de site, visites de site, visite de terrain, visites de terrain",
    Tag.PROGRAMME: "l ensemble de, le detail de, le deroule de, le deroule, quel ordre",
    Tag.CLOCK: "quelle heure y est il",
}
