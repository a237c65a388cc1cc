"""What people ask and what is answered, one question of each sort."""

from collections.abc import Iterator
from datetime import datetime

from bot.core.answering import Asker, answer, at_length
from bot.core.chat import ChatKind
from bot.core.languages.answers import answer_words
from bot.core.message import Message
from bot.core.messages.answers_about import said
from bot.core.mission import Mission, Person
from bot.core.understanding.question import Asks, Question
from tests.gallery.scene import Section, Shown, at, california, hard, person

MONDAY = at(26, 8, 5)
QUESTIONS = {
    "fr": (
        "C'est quoi la suite ?",
        "On fait quoi là ?",
        "/aujourdhui",
        "Le programme de demain",
        "Le programme complet",
        "Programme de mercredi matin",
        "Programme de mardi",
        "On est libres samedi ?",
        "C'est quand Google ?",
        "Dans combien de temps on part ?",
        "C'est où Stanford ?",
        "On se retrouve où demain matin ?",
        "Qui nous reçoit chez Google ?",
        "Qui est Maria Jensen ?",
        "Qui est Bruno Durand ?",
        "On finit à quelle heure chez Google ?",
        "Et après Google ?",
        "Il y a quoi avant le déjeuner ?",
        "C'est où le dîner ?",
        "C'est quand Facebook ?",
        "C'est quoi le wifi ?",
        "/infos",
        "Il est quelle heure en France ?",
        "Je suis dans quel groupe ?",
        "Qui est dans le groupe Numérique ?",
        "L'adresse de l'hôtel pour le taxi ?",
        "/aide",
        "Merci !",
        "Google est maintenu ?",
        "Il reste combien de visites ?",
        "Le reste du programme ?",
        "J'ai raté quoi ?",
        "Quel groupe est libre ?",
        "Qu'est-ce qu'il faut apporter à Google ?",
        "Quand peut-on appeler le groupe ?",
        "C'est quand Gogle ?",
        "Quel est le cours du yen ?",
    ),
    "en": (
        "What's next?",
        "What are we doing now?",
        "/today",
        "Tomorrow's programme",
        "The full programme",
        "Programme for Wednesday morning",
        "Programme for Tuesday",
        "Are we free on Saturday?",
        "When is Google?",
        "How long until we leave?",
        "Where is Stanford?",
        "Where do we meet tomorrow morning?",
        "Who are we meeting at Google?",
        "Who is Maria Jensen?",
        "Who is Bruno Durand?",
        "When do we finish at Google?",
        "And after Google?",
        "What is before lunch?",
        "Where is dinner?",
        "When is Facebook?",
        "What is the wifi?",
        "/info",
        "What time is it in France?",
        "Which group am I in?",
        "Who is in the digital group?",
        "The hotel's address for the taxi?",
        "/help",
        "Thanks!",
        "Is Google still on?",
        "How many visits are left?",
        "What's left today?",
        "What did I miss?",
        "Which group is free?",
        "What do we need to bring to Google?",
        "When can the group be called?",
        "When is Gogle?",
        "What is the yen worth?",
    ),
}
NEXT = {"fr": "C'est quoi la suite ?", "en": "What's next?"}
NOW = {"fr": "/maintenant", "en": "/now"}
TODAY = {"fr": "/aujourdhui", "en": "/today"}
WHO = {"fr": "/qui", "en": "/who"}
MOMENTS = (
    ("three days before", at(21, 10)),
    ("in the aeroplane", at(24, 4)),
    ("on a free afternoon", at(25, 15)),
    ("in a visit", at(26, 10, 30)),
    ("at night", at(27, 2)),
    ("after the last", at(30, 12)),
)


def asked(
    mission: Mission,
    text: str,
    who: Person | None,
    now: datetime,
    *,
    language: str,
    chat: ChatKind = ChatKind.MAIN,
) -> Message | None:
    asker = Asker(language=language, person=who, chat=chat, addressed=True)
    answered = answer(mission, text, asker, now)
    return answered.message if answered is not None else None


def every_sort(language: str) -> Iterator[Shown]:
    mission = california(language)
    alice = person(mission, "Alice Martin")
    for text in QUESTIONS[language]:
        told = asked(mission, text, alice, MONDAY, language=language)
        yield Shown(about="Alice (A), 08:05", said=text, message=told)
    yield Shown(
        about="asked again", said=NEXT[language], message=said(answer_words(language).see_above)
    )


def every_moment(language: str) -> Iterator[Shown]:
    mission = california(language)
    alice = person(mission, "Alice Martin")
    for about, now in MOMENTS:
        for text in (NEXT[language], NOW[language], TODAY[language]):
            told = asked(mission, text, alice, now, language=language)
            yield Shown(about=about, said=text, message=told)


def at_more_length(language: str) -> Iterator[Shown]:
    mission = california(language)
    more = answer_words(language).more
    asks = (
        ("Alice (A), 09:05", "Alice Martin", Asks.NEXT, at(26, 9, 5)),
        ("somebody unknown, 10:30", "", Asks.NOW, at(26, 10, 30)),
        ("a follower, 10:30", "Sophie Lacan", Asks.NOW, at(26, 10, 30)),
    )
    for about, name, what, now in asks:
        asker = Asker(language=language, person=person(mission, name) if name else None)
        told = at_length(mission, Question(asks=what), asker, now)
        yield Shown(about=about, said=more, message=told.message)


def others(language: str) -> Iterator[Shown]:
    mission = california(language)
    florence, sophie = (person(mission, name) for name in ("Florence Delpuech", "Sophie Lacan"))
    unknown = asked(mission, NEXT[language], None, MONDAY, language=language)
    yield Shown(about="somebody unknown", said=NEXT[language], message=unknown)
    for text in (NEXT[language], TODAY[language]):
        told = asked(mission, text, sophie, MONDAY, language=language, chat=ChatKind.FOLLOWERS)
        yield Shown(about="a follower", said=text, message=told)
    for text in (WHO[language], "/aide" if language == "fr" else "/help"):
        told = asked(mission, text, florence, MONDAY, language=language, chat=ChatKind.DIRECT)
        yield Shown(about="an organiser, directly", said=text, message=told)


def hard_answers(language: str) -> Iterator[Shown]:
    mission = hard(language)
    who = mission.people[1]
    wifi = {"fr": "C'est quoi le wifi ?", "en": "What is the wifi?"}[language]
    for text in (NEXT[language], TODAY[language], WHO[language], wifi):
        told = asked(mission, text, who, at(26, 6), language=language)
        yield Shown(about="hard content", said=text, message=told)


SECTIONS = (
    Section({"en": "Questions of each sort", "fr": "Chaque sorte de question"}, every_sort),
    Section({"en": "At every moment", "fr": "À tout moment"}, every_moment),
    Section({"en": "More, at a press", "fr": "La suite, d'une pression"}, at_more_length),
    Section({"en": "For others", "fr": "Pour d'autres personnes"}, others),
    Section({"en": "Hard content asked for", "fr": "Contenus difficiles, demandés"}, hard_answers),
)
