"""What somebody meant who types as people speak: told by the words around it.

« c kan », « sé ki » and « ces où » ask what « c'est » asks; « t où ? », « on es
chez », « ont part quand » and « quant est-ce » sound like what they mean.
"""

from collections.abc import Callable, Iterator

from bot.core.understanding.vocabulary import Phrase


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


IsGroup = Callable[[str, str], bool]

ALWAYS = {"ya": ("y", "a"), "r": ("are",), "ur": ("your",), "ui": ("hui",)}
WHICH = _words("quel quelle quels quelles")
ASKING = WHICH | _words(
    "quoi koi kwa qui ki quand kan kand qd où ou kel kelle comment combien cb laquelle lequel"
)
TYPED_AS_HEARD = _words("koi kwa ki kan kand kel kelle qd cb quand où combien comment")
"""Before these « c'est » is written « cé » or « sé », which are read as « ce » and « se »."""
NOT_ABRIDGED = _words("est es et etait etaient en eut a u d r v t")
"""What follows the c of "c'est" itself, and of other abbreviations: "C V"."""
SOMEBODY = _words("je tu il elle on ils elles qui quelqu un qqn tout personne bot cela ca")
PLURAL = _words("ils elles qui qu les des nos vos leurs eux")
ARTICLES = _words("le la les l mon ma notre votre nos ce cet cette du un une")
LIKE_IT_IS = _words("ces ses sait set cet sest")
ES_IS_EST = WHICH | _words("on il elle qui c ce ou où quand comment kan ki groupe heure qu")
"""Before others it is Spanish, or « tu es »."""
BEHIND_IT_IS = WHICH | _words("ou où a au aux chez dans la cense censes libre libres encore")
BEHIND_CE = _words("que qui qu soir matin midi")
BEFORE_A_MEAL = _words("le du au ce notre petit apres avant pour")
BEHIND_A_T = _words("ou où ki qui la dans ds pas sur parti libre dispo ok rendu")
BEHIND_WHERE = _words("do does is are can will should shall the my our s exactly did")
BEFORE_A_CARD = _words("par en la ma une carte")
BEFORE_A_MACHINE = _words("a an the any some nearest closest this un une l le of")
OF_QUEL = _words(
    "temps jour groupe moment hotel etage bus car vol numero terminal quai endroit lieu batiment "
    "resto restaurant nom code programme comptoir train niveau bureau taxi wifi mot"
)
OF_QUELLE = _words(
    "heure adresse tenue salle entree porte date visite equipe ville rue gare meteo compagnie "
    "societe personne suite station ligne boite chambre"
)


def as_meant(words: Phrase, is_group: IsGroup) -> Iterator[str]:
    """Return the words with those put right that only the words around them tell.

    *is_group* tells of a word, and the one before it, whether it names a group.
    """
    last = len(words) - 1
    for at, word in enumerate(words):
        before = words[at - 1] if at else ""
        after = words[at + 1] if at < last else ""
        if is_group(word, before):
            yield word
        else:
            yield from _as_meant(word, before, after)


def _as_meant(word: str, before: str, after: str) -> Phrase:
    if _is_it_is(word, before, after):
        return "c", "est"
    if word in ALWAYS:
        return ALWAYS[word]
    if word in WHICH:
        return (_agreeing(word, after),)
    if word in ("c", "t"):
        return _of_a_letter(word, before, after)
    if _is_the_verb(word, before, after):
        return ("est",)
    return _in_french(word, before, after) or _in_english(word, before, after) or (word,)


def _of_a_letter(word: str, before: str, after: str) -> Phrase:
    """Take « c't'aprem » and « t où »."""
    if word == "c":
        return ("cet",) if after == "t" else ("c",)
    if before == "c":
        return ()
    return ("tu", "es") if after in BEHIND_A_T else ("t",)


def _in_french(word: str, before: str, after: str) -> Phrase:
    meant = ""
    if word == "ont" and before not in PLURAL and after not in ("ils", "elles", "on", "lieu"):
        meant = "on" if not before or before in ASKING or before == "heure" else ""
    elif word == "quant" and after not in ("a", "au", "aux"):
        meant = "quand"
    elif word == "se" and after in BEHIND_CE:
        meant = "ce"
    elif word in ("dejeune", "dine") and before in BEFORE_A_MEAL:
        meant = f"{word}r"
    elif word == "cb" and before not in BEFORE_A_CARD:
        meant = "combien"
    elif word in ("par", "pars") and before in ("on", "nous") and after not in ("la", "ou", "où"):
        meant = "part"
    elif word == "here" and (before in WHICH or before in ("kel", "kelle", "kele")):
        meant = "heure"
    return (meant,) if meant else ()


def _in_english(word: str, before: str, after: str) -> Phrase:
    if word == "were" and not before and after in BEHIND_WHERE:
        return ("where",)
    if word == "atm" and before not in BEFORE_A_MACHINE:
        return "at", "the", "moment"
    return ("you",) if word == "u" and after != "bahn" else ()


def _is_it_is(word: str, before: str, after: str) -> bool:
    if word == "c":
        return bool(after) and after not in NOT_ABRIDGED
    if word in ("ce", "se"):
        return after in TYPED_AS_HEARD
    if word in LIKE_IT_IS and before not in SOMEBODY:
        return after in ASKING or (after == "a" and word != "sait")
    return False


def _is_the_verb(word: str, before: str, after: str) -> bool:
    """Tell whether it stands for « est »."""
    if word == "es":
        return before in ES_IS_EST or after == "ce"
    if word == "e":
        return after not in ("mail", "mails") and before not in ("groupe", "group")
    if word != "et":
        return False
    if before in ("on", "ont", "il", "elle", "c"):
        return before == "c" or after in BEHIND_IT_IS
    if before == "heure":
        return after in ("il", "ce")
    return before in ("où", "qui", "quel", "quelle") and after in ARTICLES


def _agreeing(word: str, after: str) -> str:
    """Return « quel » or « quelle » as it should have been."""
    if after in OF_QUEL:
        return "quel"
    return "quelle" if after in OF_QUELLE else word
