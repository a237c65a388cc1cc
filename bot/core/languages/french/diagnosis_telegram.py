"""What `fanion doctor` found of Telegram, in French."""

from collections.abc import Mapping

from bot.core.diagnosis import Finds

# Spaces before : ; ? ! and inside « » are made no-break ones by `typeset`.
WORDS: Mapping[Finds, tuple[str, str]] = {
    Finds.TELEGRAM_OFF: (
        "Telegram n'est pas utilisé : FANION_TELEGRAM_TOKEN est vide.",
        "",
    ),
    Finds.TELEGRAM_BUSY: (
        "Telegram demande de patienter : trop d'appels avec ce jeton.",
        "Attendez une minute. Si cela dure, un autre programme se sert du même jeton.",
    ),
    Finds.TELEGRAM_TROUBLE: (
        "Telegram répond, mais il est en panne.",
        "Attendez quelques minutes. Fanion réessaie tout seul, et ne perd rien.",
    ),
    Finds.NOT_TELEGRAM: (
        "Ce qui répond n'est pas l'API de Telegram.",
        (
            "Vérifiez FANION_TELEGRAM_API_URL : c'est ce qui vient avant /bot<jeton>. Vide, c'est "
            "Telegram lui-même. Sur le Wi-Fi d'un hôtel, identifiez-vous d'abord."
        ),
    ),
    Finds.TOKEN_REFUSED: (
        "Telegram ne connaît pas ce jeton.",
        (
            "Ouvrez @BotFather, envoyez /mybots, choisissez le bot, appuyez sur API Token, et "
            "copiez le jeton entier dans .env : FANION_TELEGRAM_TOKEN=…"
        ),
    ),
    Finds.TOKEN_MISSHAPEN: (
        (
            "FANION_TELEGRAM_TOKEN n'est pas un jeton entier : il faut des chiffres, un "
            "deux-points et 35 autres signes."
        ),
        (
            "Ouvrez @BotFather, envoyez /mybots, choisissez le bot, appuyez sur API Token, et "
            "copiez tout, sans guillemets ni espaces."
        ),
    ),
    Finds.BOT_OK: (
        "Le jeton est bon : le bot est @{username}.",
        "",
    ),
    Finds.PRIVACY_OFF: (
        (
            "Le mode « privacy » est coupé : le bot peut lire les questions posées simplement. "
            "Dans un groupe où il était déjà avant ce réglage, retirez-le et ajoutez-le de "
            "nouveau."
        ),
        "",
    ),
    Finds.PRIVACY_ON: (
        (
            "Le mode « privacy » est actif : dans un groupe, le bot ne voit que les commandes, "
            "les mentions et les réponses qu'on lui fait."
        ),
        (
            "Ouvrez @BotFather, envoyez /setprivacy, choisissez @{username}, appuyez sur Disable "
            "; puis retirez le bot du groupe et ajoutez-le de nouveau. Ou nommez-le "
            "administrateur du groupe."
        ),
    ),
    Finds.PRIVACY_HARMLESS: (
        (
            "Le mode « privacy » est actif, mais le bot est administrateur de chaque groupe : il "
            "y lit les questions."
        ),
        "",
    ),
    Finds.GROUPS_FORBIDDEN: (
        "Le bot n'a pas le droit d'entrer dans un groupe.",
        "Ouvrez @BotFather, envoyez /setjoingroups, choisissez @{username}, appuyez sur Enable.",
    ),
    Finds.GROUP_OK: (
        "« {title} » : le bot est membre.",
        "",
    ),
    Finds.GROUP_ADMIN: (
        "« {title} » : le bot est administrateur.",
        "",
    ),
    Finds.GROUP_BLIND: (
        (
            "« {title} » : le bot ne lit pas les questions posées simplement, seulement les "
            "commandes, les mentions et les réponses."
        ),
        (
            "Dans le groupe : son nom, Modifier, Administrateurs, Ajouter un administrateur, "
            "choisissez le bot. Aucun droit n'est nécessaire."
        ),
    ),
    Finds.GROUP_MUTE: (
        "« {title} » : le bot est là, mais n'a pas le droit d'écrire.",
        (
            "Dans le groupe : son nom, Modifier, Autorisations, et laissez le bot envoyer des "
            "messages."
        ),
    ),
    Finds.GROUP_LEFT: (
        "« {title} » : le bot n'est plus dans le groupe.",
        "Dans le groupe : son nom, Ajouter des membres, choisissez le bot.",
    ),
    Finds.GROUP_MOVED: (
        "« {title} » est devenu un supergroupe.",
        "Rien à faire : « fanion run » suit au prochain message.",
    ),
    Finds.GROUP_GONE: (
        "« {title} » : Telegram ne connaît plus ce groupe.",
        "Reliez un autre groupe avec « fanion invite » et le code de la mission.",
    ),
    Finds.GROUP_UNKNOWN: (
        "« {title} » : Telegram n'a pas dit ce que le bot peut y faire.",
        "Relancez « fanion doctor » dans une minute.",
    ),
    Finds.WEBHOOK_LEFT: (
        "Un webhook est posé pour ce bot : en mode « polling », il n'entend rien.",
        (
            "« fanion run » l'enlève en démarrant. S'il revient, un autre programme le pose : "
            "faites un nouveau jeton (@BotFather, /revoke) et mettez-le dans .env."
        ),
    ),
    Finds.WEBHOOK_NOT_HTTPS: (
        "FANION_PUBLIC_URL ne commence pas par https://, et Telegram n'appelle rien d'autre.",
        (
            "Mettez un certificat devant Fanion, ou retirez FANION_TELEGRAM_MODE : le mode « "
            "polling » se passe d'adresse."
        ),
    ),
    Finds.WEBHOOK_MISSING: (
        "Aucun webhook n'est encore posé pour ce bot.",
        "« fanion run » le pose en démarrant.",
    ),
    Finds.WEBHOOK_ELSEWHERE: (
        "Telegram envoie ce que les gens écrivent à {site}, qui n'est pas FANION_PUBLIC_URL.",
        (
            "Une autre installation se sert de ce bot : arrêtez-la, ou créez un bot à vous. Puis "
            "arrêtez et relancez « fanion run »."
        ),
    ),
    Finds.WEBHOOK_FAILS: (
        "Telegram n'arrive pas à joindre notre webhook : « {why} ».",
        (
            "Vérifiez que FANION_PUBLIC_URL mène à cette machine depuis l'extérieur : son adresse "
            "/healthz doit s'ouvrir sur un téléphone, sans Wi-Fi. Telegram utilise les ports 443, "
            "80, 88 et 8443."
        ),
    ),
    Finds.WEBHOOK_OK: (
        "Telegram livre à {site}.",
        "",
    ),
    Finds.UPDATES_WAIT: (
        (
            "Messages en attente chez Telegram : {count}. Il les garde un jour, « fanion run » "
            "les prend."
        ),
        "",
    ),
    Finds.POLLER_NONE: (
        "Aucun autre programme ne se sert de ce jeton.",
        "",
    ),
    Finds.POLLER_OURS: (
        "Le service qui tourne relève ce que les gens écrivent.",
        "",
    ),
    Finds.POLLER_OTHER: (
        (
            "Un autre programme relève les messages avec le même jeton : chacun n'en reçoit "
            "qu'une partie."
        ),
        (
            "Arrêtez-le. Si vous ne savez pas lequel : @BotFather, /revoke, et mettez le nouveau "
            "jeton dans .env. Puis arrêtez et relancez « fanion run »."
        ),
    ),
}
