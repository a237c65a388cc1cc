"""Everyday words that name nothing of a mission, and are no slips of what does.

« donne » is no beginning of "données", and "come" no slip of « comme ».
"""

from dataclasses import dataclass
from sys import intern

from bot.core.understanding import common_english, common_french
from bot.core.understanding.sentence import words_of

FRENCH = (
    "abord absolument acheter achat affaire affaires aille ailleurs aime aimerais alors amene "
    "ami amis ancien anciens annee annees appris argent arretez assez assis attache attacher "
    "aucun aucune aurais auront autant autour autrement avaient avait avons bagage bagages "
    "balade barre beau beaucoup besoin bizarre bloque bonne bonnes bonsoir bord boite boites "
    "bouche bouchon bouge bouteille bouteilles bras bruit bureau bureaux cachet calme carrement "
    "casser cause celle celles celui centre certain certains chacun chacune chambre chance "
    "change changer chaque charge chaud chaude chercher cherche cherchez chercheuse cheveux "
    "chez cher chere chers chien chose choses cinema cle cles client clients colis collegue "
    "collegues combien comme commence comprends compris compte conduire connais conseil "
    "consigne consignes content contente contre copain copine cote coucher couche couleur coup "
    "coupe courage court creux crie cuisine dedans dehors dejeuner demander demie dents "
    "dernierement descendre descend dessert dessous dessus deux devant devenir devrait dimanche "
    "dingue diner dire direct directement direction discours discuter dispo dit dix donc donne "
    "donner donnez dormi dos douche droit droite durant eau echange ecoute ecoutez ecris ecrit "
    "efface eglise embete emporter encore endroits enfant enfants enfin enleve enorme entend "
    "entendu entends entre entree entreprise entreprises envoie envoye equipage espere essaie "
    "essayer etage etait etant ete euro euros eux evidemment exact exactement excellent exemple "
    "experience explique expliquer facile faim famille fatigue faudra faudrait femme femmes "
    "ferme fermer fete feu fille fils finalement fois fond forcement forme fort foule frais "
    "froid fume gare garde garder gauche genial genre gens gentil gros grosse groupe guerre "
    "habite haut hein heureux heures hier homme humeur ici idee ideal image important "
    "impossible incroyable installe interesse interessant invites invite invitee jamais jardin "
    "jeudi jeune jeunes joli jolie jouer jour journal jours jusque laisse laisser lance langue "
    "large lecture legume legumes lent lequel lever leve libre lire lit livre loin long longue "
    "lors lourd lumiere lundi machine madame magasins main mains maison malade malgre manque "
    "marche marcher marre matin mauvais mauvaise meilleur meilleure meme mene mener mere "
    "merveilleux messieurs met mettre metro meuble milieu mieux mince mineral mis mise moins "
    "mois moment monde monnaie monsieur montagne monter montre morceau mort mots moyen musique "
    "naturel necessaire neuf noir nombre normal note nouveau nouvelle nouvelles nuit objet oeil "
    "oncle opinion orange ordinateur ordre oreille oublie oublier ouvert ouverte ouvre page "
    "paie pain panne papa papier paquet parait parapluie parc parent parents paresse parler "
    "parole parti partie partir partis pas passe passer patient patron pauvre payer paye pays "
    "peau peine pendant pense pensez perdre perdu pere permet permis personne personnes petit "
    "petite peu peur photo phrase piece pied pieds pire piscine pitche place plage plaisir "
    "plein pleine pleut plupart plusieurs plutot poche point pointe police pomme porte porter "
    "pose poser possible pourquoi pourrait pourrais pourtant pouvoir pratique precise premier "
    "prendre prends prenez pres presque prete prevenir prevenez preuve prises prix probable "
    "probleme problemes prochainement profite propos propre puis punaise quart quatre quelque "
    "quelques queue quinze quitter raison rapide rapidement rappel rate recu refaire regarde "
    "regarder rejoindre rejoins rejoignez relou remets rend rends rendre rendu rentrer repos "
    "reponse reponds repondre reserve reserver reste rester restes retard retrouver reveil "
    "reveille revenir reviens rien rigole rire riviere robinet rouge route rue sable sac sacs "
    "saison salle salles salut samedi sans savoir seconde selon semaine semble semblant sens "
    "serieux sert serveur service seul seule seulement siege silence simple simplement sinon "
    "soeur soif soir soleil solution sommeil sorte sortie sortir sous souvenir souvenirs "
    "souvent sport suffit suis suit suivre super surtout table tableau taille tant tard tasse "
    "taxi telephone tellement temperature tenir tente terrain terre tete the tiens timide tirer "
    "toilettes tombe tomber tort tour tourne tout toutefois train traine tranquille travail "
    "travailler travers trente tres trois trop trouver tuer type une urgent utile vache vais "
    "valise valises vas veille venir vent verite vers veste viande vide vie vieux ville villes "
    "vin virgule visage vite vitesse vivre voie voila voir vois voit voiture voix vol vont "
    "votre voulais voulait vouloir voyage vrai vraiment vue zut"
)
ENGLISH = (
    "able above accept across act actual actually add advice afraid again against ago agree air "
    "allow allowed almost alone along aloud already alright although always among amount angry "
    "answer anyhow anywhere apologies appear apple argue arm around arrange arrangements "
    "article ask asked asking asleep aunt away awful baby bad badly bag bags ball bar bath "
    "bathroom battery beach bear beautiful became because become bed been behind being believe "
    "below beside best bet better between big bike bill bit bite bitter black blame blood blow "
    "blue boat body bored boring born borrow both bother bottle bottles bought bowl box boy "
    "bread breath bridge bright brilliant bring broken brother brown build building bunch burn "
    "busy but butter button buy buying cab cake came camera cannot card cards care careful "
    "carry case cash cat catch cause cell center certainly chair change charge charger chat "
    "chatting cheap check cheese chicken child children chocolate choice choose church class "
    "clean clear clearly climb close closes cloud club cold colour come comes comfortable "
    "coming common company companies complain confused consider control cook cooking cool "
    "corner corridor cost could count country couple course cover crazy cry cup current cut "
    "cute damn dance dangerous dark date daughter dead deal death decide deep delicious "
    "describe desk did die different difficult direct directly dirty discuss dish doctor dog "
    "dollar done door double doubt down draw dream drive driver driving drop dry during each "
    "ear early earth easy edge effort egg eight either else empty end enjoy enough enter "
    "entirely especially even ever every everywhere exactly example excellent except excited "
    "exit expect expected expensive explain extra eye face fact fail fair fall family far fast "
    "father favour favourite fear feel feeling feet fell felt few field fight fill film find "
    "fine finger fire fish fit five fix floor flower fly folk follow fond food foot forever "
    "forget form forward found founded four fresh friend friendly front fruit full fun funny "
    "further game garden gave gentle get gets getting gift girl glad glass goes gold gone good "
    "got grand grass green grey ground grow guess guest guide hair half hand handle hands hang "
    "happen happy hard hat hate haven head headache heads hear heard hearing heart heat heavy "
    "held hell help here high hill himself hit hold hole holiday home hope horse hospital hot "
    "hour house huge human hundred hungry hurry hurt husband ice idea ideal imagine important "
    "impossible inside instead interest interested interesting into invite invited involved "
    "island itself jacket job join joke juice jump just keep kept key keys kick kid kids kill "
    "kind king kiss kitchen knew knock know knows lack lady land language large late later "
    "laugh lay lazy lead learn least leg lend less lesson let lets letter level lie life lift "
    "light likely line lip list listen little live lived local lock lone long look looking lose "
    "lost lot lots loud lovely low luck lucky luggage lying mad made mail main make makes "
    "making man many mark market married matter maybe meal mean means meant meat mental mention "
    "menu mess message met might mile milk million mind mine minute miss mistake modern mom "
    "moment money month mood moon mother mouth move movie much mud music myself name narrow "
    "near nearby neck neighbor neither nervous net news nice nobody noise none nor normal nose "
    "note noticed number offer office often okay old older once only onto open opinion order "
    "ordinary ought outside oven own owner pack page paid pain paint pair paper parent park "
    "part party pass past path patient pay peace pen pencil per perfect perhaps person pet "
    "phone pick piece pill pills pink place plain plan plate play please plenty pocket point "
    "poor popular position possible post pot pound power practice prefer pretty price print "
    "prison private probably problem promise proper proud pull pure push put quality quarter "
    "queen queueing question queue quiet quite race rain raise ran rather reach read real "
    "reason recent red relax remain remember rent repeat reply report restaurant rice rich ride "
    "right ring rise river road rock roll roof rough row rude rule rush sad safe said sail "
    "salad sale salt same sand sat save saw say scared school sea search seat second secret see "
    "seem sell send sense separate serious serve set seven several shade shake shame shape "
    "sharp shaving sheet shine ship shirt shoot shop shopping short shoulder shout shower shut "
    "shy sick side sight silent silly silver simple since sing sister six size skin sky slip "
    "slow small smart smell smile smoke smooth snow soap soft sold some something sometimes "
    "somewhere son song sorry sort sound soup south space spare special spell spoke spoon sport "
    "spot spring square stage stairs stand star stare state stay steal step stick still stock "
    "stomach stone stood stop store storm story straight strange stress strong struggle stuck "
    "study stupid such sudden sugar suggest suit summer sun sure surprise sweet swim table "
    "taken tall taste taxi tea teach tell ten terrible test thank then thick thin think third "
    "though thought thousand three threw through throw tie tight till tiny tip tired toilet "
    "told tomorrow tongue took tooth top total touch tough tour toward town toy trade translate "
    "travel treat tree tried trouble true trust truth try trying turn twelve twenty twice two "
    "type ugly uncle under unless until upon upset upstairs used useful usual usually valley "
    "value vegetable very view village visa voice wait wake walk wall war warm wash waste watch "
    "water way weak wear week weekend weight went wet whatever wheel whether which while white "
    "whole wide wife wild win wind window wine winter wise wish without woman wonder wonderful "
    "wood word work working world worried worry worse worst worth would write writing wrong "
    "wrote yard yeah year yellow yes yesterday yet young yourself"
)
NUMBERS = (
    "un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize "
    "vingt trente quarante cinquante soixante cent mille one two three four five six seven "
    "eight nine ten eleven twelve thirteen fourteen fifteen sixteen twenty thirty forty fifty "
    "sixty hundred"
)


@dataclass(frozen=True)
class Common:
    """Lists of words, and verbs as stems with the endings that make forms of them.

    Twenty thousand forms would take two megabytes; their stems take none.
    """

    lists: tuple[frozenset[str], ...]
    verbs: tuple[tuple[frozenset[str], frozenset[str]], ...]

    def __contains__(self, word: str) -> bool:
        return any(word in words for words in self.lists) or any(
            word[:cut] in stems and word[cut:] in endings
            for stems, endings in self.verbs
            for cut in range(max(1, len(word) - LONGEST_ENDING), len(word) + 1)
        )

    def has_stem(self, stem: str) -> bool:
        """Tell whether *stem* is what a verb's endings follow."""
        return any(stem in stems for stems, _ in self.verbs)


def _verbs(stems: str, endings: str, *bare: str) -> tuple[frozenset[str], frozenset[str]]:
    return frozenset(words_of(stems)), frozenset((*endings.split(), *bare))


def _words(*texts: str) -> frozenset[str]:
    return frozenset(intern(word) for text in texts for word in words_of(text))


LONGEST_ENDING = 5
_OF_FRENCH = _verbs(common_french.VERBS, common_french.ENDINGS)
_OF_ENGLISH = _verbs(common_english.VERBS, common_english.ENDINGS, "")
_FRENCH = _words(FRENCH, common_french.AUXILIARIES, common_french.FORMS, common_french.OTHERS)
_ENGLISH = _words(
    ENGLISH, NUMBERS, common_english.AUXILIARIES, common_english.FORMS, common_english.OTHERS
)
COMMON_FRENCH = Common((_FRENCH,), (_OF_FRENCH,))
"""Before these there may be an article without its apostrophe."""
COMMON = Common((_FRENCH, _ENGLISH), (_OF_FRENCH, _OF_ENGLISH))
