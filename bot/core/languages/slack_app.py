"""How the app describes itself in Slack's own lists, and what each permission is for."""

from collections.abc import Mapping
from dataclasses import dataclass

SCOPES_FOR: Mapping[str, str] = {
    "app_mentions:read": "mentions",
    "channels:history": "questions",
    "channels:read": "channels",
    "chat:write": "speak",
    "commands": "commands",
    "files:read": "files_in",
    "files:write": "files_out",
    "groups:history": "questions",
    "groups:read": "channels",
    "im:history": "direct",
    "im:read": "direct",
    "im:write": "direct",
    "usergroups:read": "mention_groups",
    "users:read": "people",
}
"""Every scope that the app asks for, and what for: a key of `SLACK_APP`."""


@dataclass(frozen=True)
class SlackApp:
    """Words of the app's manifest.

    *shortcuts* are (name, what it does; 24 and 150 characters at most) by
    choice; *scopes* say what a permission is for, by a key of the manifest's;
    *long_description* has at least 175 characters.
    """

    command: str
    usage: str
    long_description: str
    shortcuts: Mapping[str, tuple[str, str]]
    scopes: Mapping[str, str]


SLACK_APP: Mapping[str, SlackApp] = {
    "fr": SlackApp(
        command="Ce qui vient ensuite, et tout ce que vous demandez",
        usage="suite | aujourdhui | demain | programme | où Google ? | aide",
        long_description=(
            "Fanion connaît le programme de votre mission. Il prévient chacun à temps et à la "
            "bonne heure, sur place comme en France, répond à « c'est quoi la suite ? » dans le "
            "canal de la mission, porte les annonces de l'organisateur et recueille les avis "
            "après chaque visite. Il se tait quand on ne lui parle pas."
        ),
        shortcuts={
            "programme": ("Programme par jour", "Le programme de la mission, jour après jour"),
            "compose": ("Faire une annonce", "Écrire une fois, à tous ou à un groupe"),
            "whoami": ("Qui suis-je ?", "Dire ou corriger qui vous êtes dans la mission"),
            "announce": ("En faire une annonce", "Reprendre ce message dans une annonce"),
        },
        scopes={
            "mentions": "entendre quand on s'adresse au bot",
            "questions": "entendre les questions posées dans le canal de la mission",
            "channels": "savoir dans quels canaux il se trouve, et comment ils s'appellent",
            "speak": "écrire dans les canaux où il a été invité",
            "commands": "offrir la commande /fanion et les raccourcis",
            "files_in": "lire le classeur ou la photo que l'organisateur lui envoie",
            "files_out": "envoyer le modèle, et les photos d'une annonce",
            "direct": "répondre en message direct",
            "mention_groups": "prévenir un groupe d'utilisateurs plutôt que chacun",
            "people": "connaître le fuseau horaire et la langue de chacun",
        },
    ),
    "en": SlackApp(
        command="What is next, and whatever you ask",
        usage="next | today | tomorrow | programme | where is Google? | help",
        long_description=(
            "Fanion knows your mission's programme. It reminds everyone in time and in the right "
            "time zone, answers “what's next?” in the mission's channel, carries the organiser's "
            "broadcasts and collects quick ratings after each visit. It stays silent when nobody "
            "speaks to it."
        ),
        shortcuts={
            "programme": ("Programme by day", "The mission's programme, day by day"),
            "compose": ("New broadcast", "Write once, to everyone or to a group"),
            "whoami": ("Who am I?", "Say or correct who you are in the mission"),
            "announce": ("Make it a broadcast", "Begin a broadcast with this message's text"),
        },
        scopes={
            "mentions": "to hear when somebody speaks to the bot",
            "questions": "to hear questions in the mission's channel",
            "channels": "to know which channels it is in, and what they are called",
            "speak": "to write in the channels that it was invited to",
            "commands": "to offer the command /fanion and the shortcuts",
            "files_in": "to read the workbook or photo that the organiser sends it",
            "files_out": "to send the template, and a broadcast's photos",
            "direct": "to answer in direct messages",
            "mention_groups": "to notify a user group rather than each of its members",
            "people": "to know everyone's time zone and language",
        },
    ),
}
"""By language."""
