"""What `fanion doctor` found, in French."""

from collections.abc import Mapping

from bot.core.diagnosis import Finds
from bot.core.languages.french import diagnosis_slack, diagnosis_telegram, typography

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
            "Pour essayer sans : « fanion demo ». Pour Slack : docs/slack.fr.md."
        ),
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
    Finds.SERVER_NEW: (
        "La base {where} est là, encore vide : « fanion load » ou « fanion run » crée ses tables.",
        "",
    ),
    Finds.SERVER_OLDER: (
        "La base {where} vient d'un Fanion plus ancien : ses missions n'ont pas été regardées.",
        (
            "Copiez-la avec pg_dump et arrêtez partout l'ancien Fanion : le prochain « fanion "
            "load » ou « fanion run » la met à jour, sans en garder de copie."
        ),
    ),
    Finds.SERVER_READ_ONLY: (
        "On ne peut pas écrire dans la base {where} : {why}.",
        "Mettez dans FANION_DATABASE_URL le serveur qui accepte l'écriture.",
    ),
    Finds.SERVER_UNREADABLE: (
        "La base {where} ne s'ouvre pas : {why}.",
        (
            "Vérifiez que le serveur PostgreSQL tourne et qu'on peut le joindre d'ici, puis "
            "l'utilisateur, le mot de passe et le nom de la base dans FANION_DATABASE_URL."
        ),
    ),
    Finds.SERVICE_RUNS: (
        "Le service tourne dessus (processus {process}).",
        "",
    ),
    Finds.SERVICE_SHARED: (
        "Le service tourne dessus : {processes}.",
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
        "{title} n'a encore ni groupe ni canal : personne ne reçoit de rappel.",
        "Tapez « fanion invite {code} » et faites ce qu'il dit pour ce groupe ou ce canal.",
    ),
    Finds.NO_ORGANISER: (
        (
            "Aucun organisateur de {title} ne s'est encore présenté : personne ne peut faire "
            "d'annonce ni changer le programme."
        ),
        "Tapez « fanion invite {code} » et envoyez à chaque organisateur ce qui est à son nom.",
    ),
    Finds.PLATFORM_GONE: (
        "Des conversations sont sur {platform} ({chats}), qui n'est plus réglé : rien n'y arrive.",
        "Remettez {setting} dans .env. Puis arrêtez et relancez « fanion run ».",
    ),
    Finds.NO_NAME: (
        "Cette machine ne trouve pas l'adresse de {platform} (DNS).",
        "Vérifiez qu'elle a accès à Internet, et {setting} si vous l'avez rempli.",
    ),
    Finds.NO_ANSWER: (
        "{platform} ne répond pas.",
        "Vérifiez la connexion : un pare-feu bloque peut-être {host}, port 443.",
    ),
    Finds.CONNECTION_CLOSED: (
        "La connexion à {platform} est refusée.",
        ("Un pare-feu ou un proxy est en travers, ou {setting} mène à un serveur arrêté."),
    ),
    Finds.NOT_SECURE: (
        "Le certificat de {platform} n'est pas accepté : rien n'a été envoyé.",
        "Vérifiez la date de cette machine, et si un proxy ouvre ici les connexions chiffrées.",
    ),
    Finds.CLOCK_OK: (
        "L'horloge de cette machine est d'accord avec celle de {platform}.",
        "",
    ),
    Finds.CLOCK_FAST: (
        (
            "L'horloge de cette machine avance de {seconds} : les rappels partent trop tôt et, à "
            "partir de dix minutes, les questions paraissent trop vieilles et restent sans "
            "réponse."
        ),
        "Réglez-la sur le réseau (sous Linux : « timedatectl set-ntp true »).",
    ),
    Finds.CLOCK_SLOW: (
        "L'horloge de cette machine retarde de {seconds} : les rappels partent trop tard.",
        "Réglez-la sur le réseau (sous Linux : « timedatectl set-ntp true »).",
    ),
}


class FrenchDiagnosis:
    """Implements `bot.core.languages.diagnosis.Diagnosis`."""

    phrases: Mapping[Finds, tuple[str, str]] = {
        **WORDS,
        **diagnosis_telegram.WORDS,
        **diagnosis_slack.WORDS,
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
