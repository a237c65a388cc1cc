"""Questions as they are put by the very polite and by the very short."""

from bot.core.understanding import NotForUs, Question, read_by_rules
from tests.understanding.judging import mission_called

VALLEY = mission_called("silicon-valley-2022")
ASKED = {
    "À quelle heure le déjeuner est-il servi ?": "when",
    "En quel lieu nous retrouverons-nous demain matin ?": "rendezvous",
    "À quelle heure prend fin la visite chez Google ?": "until",
    "Combien de temps demeurons-nous chez Google ?": "until",
    "Auprès de qui faut-il s'annoncer chez Google ?": "who",
    "De quoi convient-il de se munir pour Google ?": "bring",
    "Quelle est la suite des événements ?": "next",
    "Veuillez m'indiquer le programme de demain, je vous en remercie.": "day",
    "Auriez-vous l'obligeance de m'indiquer où se trouve Stanford ?": "where",
    "La visite de Stanford figure-t-elle toujours au programme ?": "still",
    "Qu'ai-je manqué ce matin ?": "missed",
    "Dans quel groupe ai-je été affectée ?": "group",
    "dans quelle rue est Google ?": "where",
    "which campus is Stanford on?": "where",
    "how do I enter Google?": "where",
    "what's the story for tomorrow?": "day",
    "Fin du dîner ?": "until",
    "on mange quand parce que j'ai la dalle": "when",
    "Tomorrow, so I can set my alarm, what's the plan?": "day",
}
TALK = (
    "quelle voie pour ma carrière après Google ?",
    "what's the story lads?",
    "on se retrouve au bar parce que j'ai soif ?",
    "comment s'appelait ton chien ?",
    "parce que tu crois que c'est quand ?",
)


def test_what_is_put_formally_or_with_a_reason_is_understood() -> None:
    heard = {text: read_by_rules(text, VALLEY, addressed=False) for text in ASKED}
    got = {text: one.asks if isinstance(one, Question) else None for text, one in heard.items()}
    assert got == ASKED


def test_the_same_words_among_people_stay_with_them() -> None:
    heard = [read_by_rules(text, VALLEY, addressed=False) for text in TALK]
    assert heard == [NotForUs()] * len(TALK)
