"""A third language: what is written in Spanish is understood, answers come in the chat's."""

from datetime import UTC, datetime

import pytest

from bot.core.answering import Asker, answer
from tests.programmes import bundled

MISSION = bundled("silicon-valley-2022")
ALICE = next(person for person in MISSION.people if person.name == "Alice Martin")
MORNING = datetime(2022, 9, 26, 16, 40, tzinfo=UTC)
TUESDAY = (
    "facebook", "partenaires", "dejeuner-mardi", "web3", "societe", "inclusion", "soiree",
)  # fmt: skip


def asked(text, *, addressed=False):
    return answer(MISSION, text, Asker(language="fr", person=ALICE, addressed=addressed), MORNING)


@pytest.mark.parametrize(
    ("text", "sessions"),
    [
        ("¿qué sigue?", ("google",)),
        ("que viene ahora?", ("google",)),
        ("¿Cuándo es Google?", ("google",)),
        ("¿dónde es Stanford?", ("stanford",)),
        ("donde esta Stanford?", ("stanford",)),
        ("¿a qué hora salimos mañana?", ("facebook",)),
        ("programa de mañana", TUESDAY),
        ("¿dónde nos encontramos mañana por la mañana?", ("facebook",)),
        ("¿quién nos recibe en Stanford?", ("stanford",)),
        ("¿a qué hora es la cena?", ("soiree",)),
        ("¿quién es Maria Jensen?", ("google",)),
        ("¿sigue en pie Stanford?", ("stanford",)),
        ("¿qué hay que llevar a Google?", ("google",)),
        ("¿hasta qué hora es Stanford?", ("stanford",)),
        ("¿qué hay después de Google?", ("dejeuner-lundi",)),
        ("¿cómo llegamos a Stanford?", ("stanford",)),
        ("hola, próxima visita por favor?", ("google",)),
        ("/siguiente", ("google",)),
        ("/mañana", TUESDAY),
    ],
)
def test_a_question_in_spanish(text, sessions):
    answered = asked(text)

    assert answered is not None
    assert (answered.sessions, answered.language) == (sessions, "fr")


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("¿qué hora es en Francia?", "Il est 18"),
        ("¿en qué grupo estoy?", "Votre groupe"),
        ("¿cuál es la clave del wifi?", ""),
        ("¿cuántas visitas quedan?", "Encore 4 visites"),
        ("¿dónde está el grupo B?", "Rien en ce moment"),
    ],
)
def test_what_names_no_session_in_spanish(text, begins):
    answered = asked(text)

    assert answered is not None
    assert answered.message.title.startswith(begins)


@pytest.mark.parametrize(
    "text",
    ["gracias!", "¿quieres un café mañana?", "¿dónde estás?", "nos vemos mañana", "vamos!",
     "qué visita más interesante", "llego tarde, esperad por favor", "¿qué tal la cena?",
     "me gusta el programa de hoy", "buenos días a todos", "jajaja"],
)  # fmt: skip
def test_talk_in_spanish_is_left_alone(text):
    assert asked(text) is None


def test_who_has_no_language_is_not_answered_in_one_that_is_not_spoken():
    answered = answer(MISSION, "¿qué sigue?", Asker(language="fr"), MORNING)

    assert answered is not None
    assert answered.language == "fr"
