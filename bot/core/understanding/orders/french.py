"""How organisers put orders in French, accents and apostrophes left aside."""

from bot.core.understanding.orders.roles import OrderWords, Role

FRENCH = OrderWords(
    endings="e es ons ez ent er ee ees era erez erons eront erait ait aient ant",
    stems={
        Role.SHIFT: "decal, gliss, decall",
        Role.LATER: "repouss, report, retard, recul, differ, repport, repous",
        Role.EARLIER: "avanc, anticip",
        Role.MOVE: "deplac, replanifi, reprogramm, boug",
        Role.CANCEL: "annul, supprim, zapp, saut, enlev, retir, anul, annull",
        Role.RESTORE: "reinstaur, desannul",
        Role.CONFIRMED: "confirm",
        Role.SWAP: "echang, permut, invers, interverti, intervert, swap, switch",
        Role.ADD: "ajout, rajout, organis",
        Role.END: "termin, prolong",
        Role.START: "commenc, demarr, debut",
        Role.ARRIVE: "arriv",
        Role.GO: "visit",
    },
    phrases={
        Role.SHIFT: "decalez, decalons, decalage, decalage de",
        Role.LATER: "remis, remise, remet a plus tard, remettre a plus tard, reportes",
        Role.EARLIER: "avancons, avancez",
        Role.MOVE: (
            "passe, passent, passer, passera, passez, met, mets, mettez, mettre, deplacez, "
            "change, changer, change pour, change a, est mis, est mise"
        ),
        Role.CANCEL: "laisse tomber, laissez tomber, on laisse tomber, annulation de, annulation",
        Role.OFF: (
            "n a pas lieu, n aura pas lieu, n a plus lieu, n aura plus lieu, a pas lieu, "
            "aura pas lieu, a plus lieu, aura plus lieu, ne se fait pas, ne se fera pas, "
            "ne se fait plus, ne se fera plus, se fera pas, se fait pas, se fait plus, "
            "se fera plus, tombe a l eau, tombent a l eau, est tombe a l eau, "
            "ne nous recoit pas, ne nous recoit plus, ne peut pas nous recevoir, "
            "ne peut plus nous recevoir, peut pas nous recevoir, peut plus nous recevoir, "
            "ne nous recevra pas, on ne va plus, on va plus, on ne va pas, on va pas, "
            "nous n allons plus, on fait plus, on ne fait plus, on ne fait pas, "
            "il n y a plus de, il n y a plus, y a plus de, y a plus, il n y aura pas de, "
            "il n y aura plus de, y aura pas de, pas de, plus de"
        ),
        Role.RESTORE: (
            "maintenu, maintenue, maintenus, maintenues, on maintient, maintiens, maintenez, "
            "maintient, maintenir, retabli, retablie, retablis, retablir, retablissez, "
            "a bien lieu, aura bien lieu, a finalement lieu, aura finalement lieu, "
            "a quand meme lieu, aura quand meme lieu, est de nouveau au programme, "
            "de nouveau au programme, est reprogramme, reprogramme, n est plus annule, "
            "n est plus annulee, n est pas annule, n est pas annulee, "
            "n est finalement pas annule, n est finalement pas annulee, est pas annule, "
            "est pas annulee, est plus annule, est plus annulee, pas annule, pas annulee, "
            "plus annule, plus annulee, remets, remettez, remettre, remet, remets au programme, "
            "remettez au programme, remet au programme, remettre au programme, "
            "a lieu quand meme, aura lieu quand meme, se fait quand meme, "
            "annule l annulation de, annulez l annulation de, annule l annulation, "
            "annulez l annulation, annuler l annulation de, annuler l annulation, reactive, "
            "reactivez, on garde, gardez, garde"
        ),
        Role.UNDO: (
            "defais, defait, defaire, defaites, reviens en arriere, revenez en arriere, "
            "retour en arriere, revenir en arriere, reviens dessus, oublie ca, oubliez ca, "
            "annule ca, annulez ca, annuler ca, annule tout ca, j ai fait une erreur, "
            "je me suis trompe, je me suis trompee, c etait une erreur, erreur de ma part, "
            "oublie ce que je viens de dire, oubliez ce que je viens de dire, je me suis plante, "
            "je me suis plantee"
        ),
        Role.AS_BEFORE: (
            "comme avant, comme c etait, comme c etait avant, comme c etait prevu, comme prevu, "
            "comme prevu au depart, comme prevu initialement, comme au depart, a l heure prevue, "
            "a l origine, etat d avant, tel quel, comme a l origine, comme il etait, "
            "comme elle etait"
        ),
        Role.LAST_CHANGE: (
            "le dernier changement, la derniere modification, la derniere modif, "
            "le dernier ordre, dernier changement, derniere modification, derniere modif, "
            "ce changement, cette modification, cette modif, ce que je viens de faire, "
            "ma derniere modif, mon dernier changement, ma derniere modification, la modif, "
            "le changement, la modification, les changements, la derniere action, "
            "le dernier decalage, le decalage, ce decalage, le report, ce que j ai fait, "
            "ce que je viens de dire, les modifs, les modifications, le changement de, "
            "la modif de, la modification de, le changement sur, la modif sur"
        ),
        Role.CONFIRMED: (
            "c est bon pour, c est sur pour, c est valide pour, est sur, est sure, est certain, "
            "est certaine, est acquis, est acquise, est valide, est validee, "
            "n est plus a confirmer"
        ),
        Role.TENTATIVE: (
            "a confirmer, pas sur, pas sure, plus sur, plus sure, n est pas sur, n est pas sure, "
            "n est plus sur, n est plus sure, pas encore confirme, pas encore confirmee, "
            "n est pas confirme, n est pas confirmee, n est plus confirme, n est plus confirmee, "
            "n est pas encore confirme, n est pas encore confirmee, sous reserve, incertain, "
            "incertaine, pas encore sur, pas encore sure, pas confirme, pas confirmee, "
            "en suspens, redevient a confirmer, n est pas encore sur, n est pas encore sure"
        ),
        Role.SWAP: "echanger, inversez, inversion de, inversion",
        Role.ADD: (
            "prevois, prevoyez, on prevoit, mets en plus, on rajoute, on ajoute, cale, calez, "
            "programme une, programme un, programmez une, programmez un, planifie un, "
            "planifie une, prevois un, prevois une, on prevoit un, on prevoit une"
        ),
        Role.END: (
            "finit, finira, finissent, finir, finis, finie, fini, se termine, se terminera, "
            "s arrete, s arretera, s acheve, la fin de, la fin du, dure, durera, durer"
        ),
        Role.START: "le debut de, le debut du, demarrage",
        Role.LEAVE: (
            "part, partira, partons, partez, partent, partir, partirons, on part, on y va, "
            "on s en va, decolle, decollera, decoller, on decolle, partiront, depart, le depart, "
            "depart de, depart du, le depart de, le depart du, depart pour, le depart pour, "
            "les departs, depart en car, depart du car, le depart du car, depart a, "
            "heure de depart, l heure de depart"
        ),
        Role.ARRIVE: (
            "atterrit, atterrira, atterrir, se pose, arrivee, l arrivee, atterrissage, "
            "l atterrissage, arrivons"
        ),
        Role.MEET: (
            "rdv, le rdv, rendez vous, le rendez vous, rv, le point de rdv, point de rdv, "
            "point de rendez vous, le point de rendez vous, lieu de rdv, le lieu de rdv, "
            "le lieu de rendez vous, heure de rdv, l heure de rdv, rdv pour, rdv de, "
            "on se retrouve, on se rejoint, on se donne rdv, retrouvez vous, retrouvons nous, "
            "nous nous retrouvons, on se retrouvera, rassemblement, on se rassemble, soyez, "
            "on se voit, rejoignez nous, le rassemblement, lieu de rassemblement"
        ),
        Role.COACH: (
            "car, le car, bus, le bus, l autocar, autocar, la navette, navette, le taxi, "
            "les taxis, taxis, taxi, minibus, le minibus, les bus, les cars, le chauffeur, "
            "chauffeur, notre car, notre bus, notre navette, notre chauffeur, le van, van, "
            "les vans, uber, l uber"
        ),
        Role.TAKES_PLACE: (
            "a lieu, aura lieu, auront lieu, se passe, se passera, se tient, se tiendra, "
            "se fait, se fera, se deroule, se deroulera, est deplace au, a desormais lieu, "
            "a maintenant lieu, aura finalement lieu a, ont lieu"
        ),
        Role.IS: (
            "est, sera, seront, c est, ce sera, sont, cest, sra, il est, elle est, ca sera, "
            "ce serait, c etait pas"
        ),
        Role.LATE: (
            "de retard, en retard, retard de, du retard, retard, a la bourre, prend du retard, "
            "a du retard, ont du retard, est en retard, sera en retard, retards"
        ),
        Role.EARLY: "d avance, en avance, avance de",
        Role.AFTERWARDS: "plus tard, apres l heure, apres l horaire, + tard",
        Role.SOONER: "plus tot, avant l heure, + tot",
        Role.ALL: (
            "tout, toute, tous, toutes, tout le programme, tout le reste, le reste, "
            "toute la journee, la journee, le reste de la journee, la suite du programme, "
            "la suite, toute la suite, tout le reste de la journee, le programme, "
            "l ensemble du programme, tout le reste du programme, le reste du programme, "
            "tout le programme de la journee, le programme de la journee, l ensemble, "
            "tout le planning, le planning, tout ce qui reste, la fin de la journee, "
            "la suite de la journee, tout ce qui reste de la journee, tout le programme du jour, "
            "le programme du jour, tt, tte, tt le programme"
        ),
        Role.FOLLOW: (
            "et tout ce qui suit, et ce qui suit, et la suite, et tout le reste, et le reste, "
            "et tout ce qui vient apres, ainsi que la suite, avec la suite, "
            "et tout le reste suit, et le reste suit, et la suite aussi, et tout le reste aussi, "
            "et le reste aussi, et tout ce qui suit aussi, et toute la suite, tout ce qui suit, "
            "ce qui suit, ainsi que tout ce qui suit, et la suite du programme, "
            "et le reste de la journee, et tout le reste de la journee, et tout le reste avec"
        ),
        Role.INSTEAD: (
            "au lieu de, au lieu du, au lieu d, au lieu des, plutot que, plutot qu, "
            "plutot que de, et non, et pas, et non pas, a la place de, a la place du, "
            "a la place d, pas a, et plus, et non plus, et pas a, et non a, et plus a, au lieu, "
            "au lieu de la, et plus dans, et plus devant, a la place de la"
        ),
        Role.EVERYONE: (
            "tout le monde, tous les groupes, tous ensemble, tlm, pour tous, au complet"
        ),
        Role.JOIN: (
            "rejoint, rejoignent, rejoindre, rejoins, rejoindra, passe dans, passent dans, "
            "passe avec, passer dans, va dans, va avec, vont avec, change de groupe, "
            "bascule dans, integre, mets dans, passe au, passe en, met dans, mettre dans, "
            "bascule, changer de groupe, passera dans, est dans, est maintenant dans, "
            "est desormais dans"
        ),
        Role.GO: (
            "va, vont, ira, iront, va chez, vont chez, ira chez, vient, viennent, aller, allons, "
            "vas, va a, vont a, chez, viendra, va voir, vont voir, fait, font, on va, nous allons"
        ),
        Role.TOGETHER: "ensemble, tous ensemble, reunis, fusionnent, fusionne, en commun",
        Role.TOO: "aussi, egalement, en plus",
        Role.ONLY: (
            "seulement, uniquement, que pour, seul, seuls, reserve au, reserve a, plus que pour, "
            "n est que pour, n est plus que pour, ne sera que pour, ne sera plus que pour"
        ),
        Role.EAT: (
            "on mange, on dine, on dejeune, nous dinons, nous dejeunons, on mangera, on dinera, "
            "on dejeunera, nous mangeons, manger"
        ),
        Role.WE: (
            "on, nous, je, j, on a, nous avons, on va, on est, nous sommes, on doit, il faut, "
            "faut, il faudrait, il faudra, faudrait, faudra, je veux, je voudrais, j aimerais, "
            "on prend, nous prenons, ils ont, ils nous ont, il a, elle a, ils, elle, il, me, "
            "moi, on aura, on nous a, nous aurons, a fait, peux, peut, va falloir"
        ),
        Role.NOT: "ne, n, pas, jamais, aucun, aucune, surtout pas",
        Role.HEDGE: (
            "si, s il, s ils, s elle, si jamais, peut etre, risque, risquent, j espere, "
            "on dirait, je pense, je crois, il parait, pourrait, pourraient, au cas ou, "
            "j hesite, si on, a condition, on verra, eventuellement, faillit, j ai failli, "
            "il se peut, dis, dites, previens, prevenez, annonce, annoncez, rappelle, rappelez, "
            "quelqu un, j aurais, on aurait, pensez, pense a, tu crois, vous croyez, a moins, "
            "doit on, faut il, devrait on, devrais je, dois je, j attends, attends, attendez, "
            "demande, demandez, d habitude, comme d habitude, toujours, note, envoie, envoyez, "
            "merci d avoir, merci pour, bien recu, le chat, supposons, revient, reprend, "
            "reviendra, nous reprend, on rentre, rentre, rentrons, retour a, retour au, "
            "nous ramene, ramene, reste a"
        ),
        Role.ASKING: (
            "quand, combien, comment, pourquoi, quel, quelle, quels, quelles, quoi, koi, "
            "est ce que, est ce qu, esk, qu est ce, que fait, qui est, c est qui, qui va, "
            "qui nous, kan, qd, où, ou est, c est ou, ya t il, y a t il, lequel, laquelle, "
            "keske, kel, kelle, ki, pk, pq, t as, tu as, tu sais, vous savez, as tu, avez vous"
        ),
        Role.PAST: (
            "hier, etait, etaient, avait, avaient, la semaine derniere, l an dernier, "
            "avant hier, la derniere fois, autrefois, etions, avions, la fois d avant, "
            "j ai deja, on a deja, nous avons deja, on avait, s est termine, s est terminee, "
            "est termine, est terminee, a fini, est fini, est finie, on a fini, est parti, "
            "est partie, sont partis"
        ),
        Role.PLANNED: (
            "etait prevu, etait prevue, prevu, prevue, prevus, prevues, initialement prevu, "
            "initialement prevue, prevu initialement, prevue initialement, initialement, "
            "qui etait, qui etait prevu, qui etait prevue, qui devait etre, qui est prevu, "
            "qui est prevue, etait prevu initialement"
        ),
        Role.POLITE: (
            "tu peux, peux tu, vous pouvez, pouvez vous, pourriez vous, pourrais tu, "
            "tu pourrais, vous pourriez, on peut, peut on, est ce que tu peux, "
            "est ce qu on peut, est ce que vous pouvez, est ce que tu pourrais, on pourrait, "
            "pourrait on, est ce que vous pourriez, est ce possible de, est il possible de, "
            "c est possible de, tu veux bien, veux tu, veux tu bien, possible de, merci de, "
            "merci d, peux, pouvez, tu me, tu nous, est ce que l on peut, ca te derange de"
        ),
        Role.NEW: (
            "finalement, desormais, maintenant, du coup, en fait, plutot, dorenavant, "
            "changement, a partir de maintenant, au final, donc, nouveau, nouvelle, de nouveau, "
            "nouvel horaire, nouvelle heure, nouveau lieu, nouvel endroit, changement de lieu, "
            "changement de programme, changement d horaire, petit changement, contre ordre, "
            "changement de plan"
        ),
        Role.FILLER: (
            "bonjour, bonsoir, salut, hello, coucou, svp, stp, s il te plait, s il vous plait, "
            "sil te plait, sil vous plait, merci, merci d avance, ok, okay, bon, alors, ah, oh, "
            "euh, hop, allez, attention, info, infos, urgent, important, bref, voila, a tous, "
            "a toutes, desole, desolee, mauvaise nouvelle, bonne nouvelle, re, heu, ben, bah, "
            "hein, bien, tres bien, deja, encore, juste, environ, au moins, minimum, au minimum, "
            "a peu pres, apparemment, pile, exactement, precises, pour info, note bien, "
            "on me dit que, ils nous disent que, ils viennent d appeler, je confirme que, "
            "c est officiel, officiellement, d accord, parfait, super, mince, zut, merde, fichu, "
            "fichue, aie, du matin, d une, l horaire de, l heure de, l horaire du, l heure du, "
            "a la demande de l hote, a leur demande, a cause d eux, le fanion, fanion, de plus, "
            "en tout, petit, petite, une fois, on vient de m appeler, on vient de me dire que, "
            "on m annonce que, on vient de m annoncer que, il vient d appeler, et bien, eh bien, "
            "vient d etre, a ete, ont ete, vient de, viennent de, toutefois, cependant, "
            "normalement, ici, quand meme, d un coup, tout de suite, immediatement, "
            "des maintenant, y, programme au, completement, totalement, definitivement, "
            "a la derniere minute, malheureusement, helas, l intervention de, l intervention, "
            "intervention, les gars, les amis, coince dans les bouchons, "
            "est coince dans les bouchons, coince, est coince, bloque, est bloque, "
            "bloque dans les bouchons, est bloque dans les bouchons, "
            "coince dans les embouteillages, a pris, avons pris, avons deja pris, a deja pris, "
            "pris, en panne, est en panne, est tombe en panne, tombe en panne, be"
        ),
        Role.BECAUSE: (
            "a cause de, a cause des, a cause du, a cause d, parce que, parce qu, car il, "
            "car elle, car on, car le, car la, car les, car nous, car ils, car y, car c, vu que, "
            "vu qu, vu les, vu le, vu la, puisque, puisqu, suite a, suite au, suite aux, "
            "en raison de, en raison du, en raison d, en raison des, histoire de, pour eviter, "
            "afin de, afin d, pour que, pour qu, pour pas, pour ne pas, pour avoir, "
            "pour laisser, le temps de, le temps que, a la demande de, a la demande du, "
            "a la demande d, comme ca, ca roule, ca bouchonne, il y a des bouchons, "
            "y a des bouchons, il y a du monde, bouchons, il y a un accident, trop de, "
            "trop de monde, faute de, du fait de, grace a, ils sont debordes, il est malade, "
            "elle est malade, il pleut, pour cause de, il y a greve"
        ),
        Role.AND: "et, puis, ainsi que, plus, &",
        Role.AT: "a, à, vers, pour, des, sur, aux alentours de, autour de",
        Role.BY: "de, d, du",
        Role.WITHIN: "dans",
        Role.UNTIL: "jusqu a, jusque, jusqu, jusqu au",
        Role.LASTING: "pendant, durant, duree, pour une duree de",
        Role.SINCE: "a partir de, a partir du, apres, d apres, a compter de",
        Role.FOR: "pour, pour le, pour la, pour les",
        Role.PLACED: (
            "au, a la, a l, aux, chez, dans, dans le, dans la, dans l, a, vers le, vers la, "
            "au le, chez le, chez la, sur, sur le, sur la, en, dans un, dans une, chez l, à"
        ),
        Role.PLACED_AS: (
            "devant, derriere, sous, en bas de, en bas, au pied de, au pied du, a cote de, "
            "a cote du, pres de, pres du, en face de, en face du, au coin de, au coin du, "
            "a l entree de, a l entree du, a la sortie de, a la sortie du, a l exterieur de, "
            "a l interieur de, au fond de, au fond du, a l angle de, au bord de, au bord du"
        ),
        Role.ANEW: "change de lieu, change d endroit, changement de lieu, change d adresse",
    },
)
