"""What people ask, in so many words that no answer is read off the last one."""

from itertools import product

WHAT = (
    "C'est quoi la suite{}",
    "On fait quoi{}",
    "Programme{}",
    "Le programme{} svp",
    "On se retrouve où{}",
    "On part à quelle heure{}",
    "C'est quand le départ{}",
    "Qui rencontre-t-on{}",
    "Ça finit à quelle heure{}",
    "Où mange-t-on{}",
    "What's on{}",
    "Where do we meet{}",
    "Who are we meeting{}",
    "When do we leave{}",
    "What time does it end{}",
)
"""Each with the place of the day or of what is meant."""
WHEN = (
    "",
    " aujourd'hui",
    " ce matin",
    " cet après-midi",
    " ce soir",
    " demain",
    " demain matin",
    " demain soir",
    " après-demain",
    " lundi",
    " mardi",
    " mercredi matin",
    " jeudi",
    " jeudi après-midi",
    " vendredi",
    " le 28",
    " today",
    " tomorrow",
    " on Wednesday",
    " chez Google",
    " à Stanford",
)
END = (" ?", "", " !?", "?")

ASKED = tuple(
    f"{what.format(when)}{end}"
    for (at, what), (number, when) in product(enumerate(WHAT), enumerate(WHEN))
    for end in END[(at + number) % 2 :: 2]
)
"""In an order in which neighbours have little in common: see `asked`."""


def asked(number: int) -> str:
    """Return the question of that number; a prime step goes through all of them."""
    return ASKED[number * 211 % len(ASKED)]
