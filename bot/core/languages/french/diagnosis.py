"""What `fanion doctor` found, in French."""

from collections.abc import Mapping

from bot.core.diagnosis import Finds, Grade
from bot.core.languages.french import typography

# Spaces before : ; ? ! and inside « » are made no-break ones by `typeset`.
WORDS: Mapping[Finds, tuple[str, str]] = {
    Finds.SETTINGS_WRONG: (
        "Les réglages sont illisibles : {why}",
        (
            "Corrigez cette ligne dans .env (ou dans l'environnement), puis relancez « fanion "
            "doctor »."
        ),
    ),
    Finds.SECRETS_READABLE: (
        "Tout le monde peut lire {file} sur cette machine, jetons compris.",
        "Tapez « chmod 600 {file} ».",
    ),
    Finds.NO_PLATFORM: (
        "Aucune messagerie n'est réglée : personne ne peut être prévenu.",
        (
            "Pour Telegram : ouvrez une conversation avec @BotFather, envoyez /newbot, et mettez "
            "le jeton reçu dans .env : FANION_TELEGRAM_TOKEN=… (docs/telegram.fr.md, étape 1). "
            "Pour essayer sans : « fanion demo »."
        ),
    ),
    Finds.TELEGRAM_OFF: (
        "Telegram n'est pas utilisé : FANION_TELEGRAM_TOKEN est vide.",
        "",
    ),
    Finds.SLACK_INCOMPLETE: (
        "Slack n'est réglé qu'à moitié : il manque {missing}.",
        "Mettez {missing} dans .env.",
    ),
    Finds.DATABASE_OK: (
        "La base {where} est là, et on peut y écrire.",
        "",
    ),
    Finds.DATABASE_NEW: (
        "Il n'y a pas encore de base {where} : « fanion load » ou « fanion run » la crée.",
        "",
    ),
    Finds.DATABASE_OLDER: (
        "La base {where} vient d'un Fanion plus ancien : ses missions n'ont pas été regardées.",
        (
            "Rien à faire : le prochain « fanion load » ou « fanion run » en garde une copie et "
            "la met à jour."
        ),
    ),
    Finds.DATABASE_NEWER: (
        "La base {where} a servi à un Fanion plus récent que celui-ci.",
        "Installez ce Fanion plus récent, ou reprenez une copie d'avant.",
    ),
    Finds.DATABASE_READ_ONLY: (
        "On ne peut pas écrire dans la base {where}.",
        (
            "Donnez à l'utilisateur qui lance Fanion le droit d'écrire dans ce fichier et son "
            "dossier."
        ),
    ),
    Finds.DATABASE_UNREADABLE: (
        "La base {where} ne s'ouvre pas : {why}.",
        "Vérifiez FANION_DATABASE_URL, et que le dossier existe et accepte l'écriture.",
    ),
    Finds.SERVICE_RUNS: (
        "Le service tourne dessus (processus {process}).",
        "",
    ),
    Finds.SERVICE_STOPPED: (
        "Le service ne tourne pas sur cette base : « fanion run » le lance.",
        "",
    ),
    Finds.NO_MISSION: (
        "Il n'y a pas encore de mission.",
        (
            "« fanion template mission.xlsx --lang fr » écrit un classeur vide ; une fois rempli "
            ": « fanion load mission.xlsx »."
        ),
    ),
    Finds.MISSION_OK: (
        "{title} : conversations reliées : {chats} ; personnes reliées : {linked} sur {people}.",
        "",
    ),
    Finds.NO_MAIN_CHAT: (
        "{title} n'a pas encore de groupe : personne ne reçoit de rappel.",
        "Tapez « fanion invite {code} » et ouvrez le premier lien sur votre téléphone.",
    ),
    Finds.NO_ORGANISER: (
        (
            "Aucun organisateur de {title} ne s'est encore présenté : personne ne peut faire "
            "d'annonce ni changer le programme."
        ),
        "Tapez « fanion invite {code} » et envoyez à chaque organisateur le lien à son nom.",
    ),
    Finds.PLATFORM_GONE: (
        "Des conversations sont sur {platform} ({chats}), qui n'est plus réglé : rien n'y arrive.",
        "Remettez {setting} dans .env. Puis arrêtez et relancez « fanion run ».",
    ),
    Finds.NO_NAME: (
        "Cette machine ne trouve pas l'adresse de Telegram (DNS).",
        "Vérifiez qu'elle a accès à Internet, et FANION_TELEGRAM_API_URL si vous l'avez rempli.",
    ),
    Finds.NO_ANSWER: (
        "Telegram ne répond pas.",
        "Vérifiez la connexion : un pare-feu bloque peut-être api.telegram.org, port 443.",
    ),
    Finds.CONNECTION_CLOSED: (
        "La connexion à Telegram est refusée.",
        (
            "Un pare-feu ou un proxy est en travers, ou FANION_TELEGRAM_API_URL mène à un serveur "
            "arrêté."
        ),
    ),
    Finds.NOT_SECURE: (
        "Le certificat de Telegram n'est pas accepté : rien n'a été envoyé.",
        "Vérifiez la date de cette machine, et si un proxy ouvre ici les connexions chiffrées.",
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
    Finds.CLOCK_OK: (
        "L'horloge de cette machine est d'accord avec celle de Telegram.",
        "",
    ),
    Finds.CLOCK_FAST: (
        "L'horloge de cette machine avance de {seconds} s : les rappels partent trop tôt.",
        "Réglez-la sur le réseau (sous Linux : « timedatectl set-ntp true »).",
    ),
    Finds.CLOCK_SLOW: (
        "L'horloge de cette machine retarde de {seconds} s : les rappels partent trop tard.",
        "Réglez-la sur le réseau (sous Linux : « timedatectl set-ntp true »).",
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


class FrenchDiagnosis:
    """Implements `bot.core.languages.diagnosis.Diagnosis`."""

    phrases = WORDS
    grades: Mapping[Grade, str] = {
        Grade.OK: "bon",
        Grade.WARNING: "à voir",
        Grade.FAULT: "à réparer",
    }
    settings_title = "Réglages"
    findings_title = "Constats"
    is_set = "rempli (non montré)"
    is_missing = "vide"

    def typeset(self, text: str) -> str:
        return typography.typeset(text)

    def summary(self, faults: int, warnings: int) -> str:
        if not faults and not warnings:
            return "Tout va bien."
        parts = [f"{faults} à réparer"] if faults else []
        parts += [f"{warnings} à voir"] if warnings else []
        return f"{', '.join(parts)}." + ("" if faults else " Rien n'est en panne.")
