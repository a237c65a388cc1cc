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
        "auriez vous l amabilite de, auriez vous la gentillesse de, auriez vous la gentillesse "
        "de me dire, auriez vous l amabilite de me dire, pourrait on, pourra t on, pourrons "
        "nous, puis je savoir, puis je demander, peut on savoir, permettez, permettez moi, je "
        "me permets, pardonnez moi, a notre intention, a nouveau, de nouveau, n est ce pas, au "
        "passage, si possible, si ce n est pas abuser, sans vouloir deranger, une fois encore, "
        "encore une fois, navre, navree, mille excuses, toutes mes excuses, pour info, si j ai "
        "bien compris, si je comprends bien, sauf erreur, si je ne me trompe, a tout hasard, "
        "par curiosite, a vrai dire, en realite, en verite, chers amis, chers tous, cher "
        "fanion, bon matin, bien le bonjour, re bonjour, rebonjour, ohe, oups"
    ),
    Tag.ASK: (
        "serait il possible de savoir, est il possible de savoir, je voulais savoir, je "
        "souhaiterais savoir, j aurais voulu savoir, sauriez vous me dire, peut on savoir, puis "
        "je savoir, je me demandais"
    ),
    Tag.TODAY: "en ce jour, ce jour",
    Tag.MORNING: "a matin, avant midi, d avant midi, en matinee, dans la matinee, de bonne heure",
    Tag.AFTERNOON: "cet apres dinee",
    Tag.EVENING: "a soir",
    Tag.CALL: "natel, gsm, numero de natel, numero de gsm",
}
