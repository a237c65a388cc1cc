"""What the room's page says around the conversations, in French and English."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import time

from bot.core.languages.french import NARROW, NBSP


@dataclass(frozen=True, kw_only=True)
class Words:
    """The words of the page in one language."""

    code: str
    face: Callable[[time], str]
    """How a clock on the wall shows a time: always with its minutes."""
    other: str
    """The name of the other language, in that language."""
    other_code: str
    title: str
    chats: str
    main_chat: str
    followers_chat: str
    everyone: str
    at_home: str
    directly: str
    direct_with: str
    organiser: str
    follower: str
    people: Callable[[int], str]
    unread: Callable[[int], str]
    back: str
    messages: str
    nothing_yet: str
    rings: str
    fetch: str
    edited: str
    reply: str
    replying_to: str
    stop_replying: str
    speak_as: str
    write: str
    placeholder: str
    send: str
    attach: str
    drop_here: str
    sending: str
    working: str
    clock: str
    now_there: str
    now_home: str
    pause: str
    play: str
    speed: str
    next_long: str
    next_short: str
    nothing_next: str
    new_in: str
    jump: str
    again: str
    again_question: str
    again_explained: str
    cancel: str
    more: str
    try_it: str
    tries: tuple[str, ...]
    lost: str
    unreachable: str
    missions: str
    skip: str
    needs_script: str
    too_large: str
    too_long: str
    nobody: str
    went_wrong: str
    asks: tuple[str, ...]
    asks_followers: tuple[str, ...]
    asks_organiser: tuple[str, ...]


def _french_people(count: int) -> str:
    return f"{count}{NBSP}personne" + ("s" if count > 1 else "")


def _french_unread(count: int) -> str:
    return f"{count} non lu" + ("s" if count > 1 else "")


FRENCH = Words(
    code="fr",
    face=lambda at: f"{at.hour}{NBSP}h{NBSP}{at.minute:02}",
    other="English",
    other_code="en",
    title="Fanion, la salle",
    chats="Conversations",
    main_chat="Le groupe",
    followers_chat="Contacts en France",
    everyone="Toute la mission",
    at_home="Ceux qui suivent de loin",
    directly="En direct avec Fanion",
    direct_with="Conversation directe avec Fanion",
    organiser="Organisation",
    follower="Contact en France",
    people=_french_people,
    unread=_french_unread,
    back="Toutes les conversations",
    messages="Messages",
    nothing_yet="Rien encore ici. Écrivez, ou avancez l’horloge jusqu’au prochain message.",
    rings="Ce message sonne",
    fetch="Télécharger",
    edited="modifié",
    reply="Répondre",
    replying_to=f"En réponse à{NBSP}:",
    stop_replying="Ne plus répondre à ce message",
    speak_as="Parler comme",
    write="Votre message",
    placeholder="Écrire un message",
    send="Envoyer",
    attach="Joindre un fichier de mission, ou une photo pour une annonce",
    drop_here="Déposez ici le fichier de la mission (classeur ou YAML)",
    sending="Envoi du fichier…",
    working="Un instant…",
    clock="Horloge de la mission",
    now_there="sur place",
    now_home="en France",
    pause="Arrêter l’horloge",
    play="Lancer l’horloge",
    speed="Vitesse",
    next_long="Jusqu’au prochain message",
    next_short="Prochain",
    nothing_next="Plus rien à venir dans cette mission.",
    new_in=f"Nouveau dans{NBSP}:",
    jump="Aller à…",
    again="Recommencer",
    again_question=f"Recommencer depuis le début{NARROW}?",
    again_explained="Tout ce qui s’est dit ici est effacé, et la mission d’exemple revient telle "
    "qu’elle était. Votre copie du fichier reste.",
    cancel="Annuler",
    more="Autres réglages",
    try_it="À essayer",
    tries=(
        f"Avancez jusqu’à lundi soir{NBSP}: le programme de demain arrive, sans sonner.",
        f"Demandez «{NBSP}c’est quoi la suite{NARROW}?{NBSP}» comme Alice, puis comme Denis.",
        f"Regardez un rappel{NBSP}: il sonne, et donne l’heure sur place et en France.",
        "Notez une visite comme trois personnes, puis demandez /resultats comme Florence.",
        "Comme Florence, dans sa conversation directe, envoyez une annonce au groupe.",
    ),
    lost="Connexion perdue. Nouvel essai…",
    unreachable=f"Fanion ne répond pas{NBSP}: est-il encore lancé{NARROW}?",
    missions="Mission",
    skip="Aller à la conversation",
    needs_script="Cette page a besoin de JavaScript pour envoyer des messages.",
    too_large=f"Ce fichier est trop gros{NBSP}: 5{NBSP}Mo au plus.",
    too_long=f"Ce message est trop long{NBSP}: 4{NBSP}096 caractères au plus.",
    nobody="Cette conversation ou cette personne n’existe pas (ou plus). Rechargez la page.",
    went_wrong="Cela n’a pas marché. Le journal de Fanion dit pourquoi.",
    asks=(
        f"C’est quoi la suite{NARROW}?",
        f"On se retrouve où demain matin{NARROW}?",
        "Programme de mercredi",
        f"Qui rencontre-t-on chez Google{NARROW}?",
        "/infos",
    ),
    asks_followers=(
        f"Où sont-ils maintenant{NARROW}?",
        f"C’est quoi la suite{NARROW}?",
        f"@Fanion il est quelle heure là-bas{NARROW}?",
    ),
    asks_organiser=("/annonce", "/resultats", f"C’est quoi la suite{NARROW}?", "/aide"),
)


def _english_people(count: int) -> str:
    return f"{count} " + ("people" if count != 1 else "person")


def _english_unread(count: int) -> str:
    return f"{count} unread"


ENGLISH = Words(
    code="en",
    face=lambda at: f"{at.hour:02}:{at.minute:02}",
    other="Français",
    other_code="fr",
    title="Fanion, the room",
    chats="Chats",
    main_chat="The group",
    followers_chat="Followers",
    everyone="The whole mission",
    at_home="Those who follow from home",
    directly="Directly with Fanion",
    direct_with="Direct chat with Fanion",
    organiser="Organiser",
    follower="Follower at home",
    people=_english_people,
    unread=_english_unread,
    back="All chats",
    messages="Messages",
    nothing_yet="Nothing here yet. Write something, or wind the clock to the next message.",
    rings="This message rings",
    fetch="Download",
    edited="edited",
    reply="Reply",
    replying_to="Replying to:",
    stop_replying="Stop replying to this message",
    speak_as="Speak as",
    write="Your message",
    placeholder="Write a message",
    send="Send",
    attach="Attach a mission file, or a photo for a broadcast",
    drop_here="Drop the mission file here (workbook or YAML)",
    sending="Sending the file…",
    working="One moment…",
    clock="The mission’s clock",
    now_there="on site",
    now_home="at home",
    pause="Stop the clock",
    play="Start the clock",
    speed="Speed",
    next_long="To the next message",
    next_short="Next",
    nothing_next="Nothing more is to come in this mission.",
    new_in="New in:",
    jump="Go to…",
    again="Start again",
    again_question="Start again from the beginning?",
    again_explained="Everything that was said here is erased, and the sample mission is as it "
    "was. Your copy of the file stays.",
    cancel="Cancel",
    more="More settings",
    try_it="Things to try",
    tries=(
        "Go on to Monday evening: tomorrow’s programme arrives, without a sound.",
        "Ask “what’s next?” as Oliver, then as Inês: they are in different groups.",
        "Look at a reminder: it rings, and gives the time on site and at home.",
        "Rate a visit as three different people, then ask for /results as Florence.",
        "As Florence, in her direct chat, send a broadcast to the group.",
    ),
    lost="Connection lost. Trying again…",
    unreachable="Fanion does not answer: is it still running?",
    missions="Mission",
    skip="Skip to the conversation",
    needs_script="This page needs JavaScript to send messages.",
    too_large="This file is too large: 5 MB at most.",
    too_long="This message is too long: 4,096 characters at most.",
    nobody="There is no such chat or person (any more). Reload the page.",
    went_wrong="That did not work. Fanion’s log says why.",
    asks=(
        "What’s next?",
        "Where do we meet tomorrow morning?",
        "Programme on Wednesday",
        "Who are we meeting at Google?",
        "/info",
    ),
    asks_followers=("Where are they now?", "What’s next?", "@Fanion what time is it there?"),
    asks_organiser=("/broadcast", "/results", "What’s next?", "/help"),
)


def words_in(code: str) -> Words:
    """Return the words of the language *code*, English where the page does not speak it."""
    return FRENCH if code == "fr" else ENGLISH
