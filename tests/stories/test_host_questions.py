"""Questions for hosts: suggested and voted for in the group, taken along, answered in a line."""

from datetime import UTC, datetime, timedelta

from bot.core.chat import Filled
from bot.core.features import Feature
from bot.core.report.facts import HostQuestion
from tests.stories.both import Both
from tests.stories.story import Story, plain_spaces

FLORENCE, ALICE, BRUNO, CLAIRE = (
    "florence-delpuech",
    "alice-martin",
    "bruno-durand",
    "claire-durand",
)
GOOGLE = "Google – laboratoire de recherche"
VISITORS, FRENCH = "Combien de visiteurs par an ?", "Recrutez-vous en France ?"


def monday(hour, minute=0):
    """Return the instant at which clocks in San Francisco show it on 26 September."""
    return datetime(2022, 9, 26, hour, minute, tzinfo=UTC) + timedelta(hours=7)


def begun(tell, mission, at):
    story = tell(mission, at)
    with story.database.transaction() as store:
        store.set_feature(mission.code, Feature.HOST_QUESTIONS)
    return story


def kept(story):
    with story.database.transaction() as store:
        return store.host_questions(story.code)


async def test_off_until_an_organiser_turns_it_on(california):
    story = Story(california, monday(8, 45))

    (told,) = await story.says(ALICE, f"/question {VISITORS}")

    assert told == (
        "Vos organisateurs n'ont pas activé les questions aux interlocuteurs pour cette mission."
    )
    assert kept(story) == {}


async def test_the_first_ones_go_out_with_the_reminder_without_names(tell, california):
    story = begun(tell, california, monday(8))
    await story.says(ALICE, f"/question pour Google : {VISITORS}")
    (noted,) = await story.says(BRUNO, f"/question pour Google : {FRENCH}")
    assert noted == f"Votre question est notée pour « {GOOGLE} »."
    await story.says(CLAIRE, "/questions google")
    assert story.heard()[-1].splitlines()[:3] == [
        f"Questions · {GOOGLE}",
        f"1. {VISITORS} (1 voix)",
        f"2. {FRENCH} (1 voix)",
    ]

    assert await story.presses(CLAIRE, "▲ 2") == "Votre voix compte."
    assert story.heard()[-1].splitlines()[1:3] == [
        f"1. {FRENCH} (2 voix)",
        f"2. {VISITORS} (1 voix)",
    ]
    assert await story.presses(CLAIRE, "▲ 1") == "Votre voix est retirée."
    assert await story.presses(CLAIRE, "▲ 2") == "Votre voix compte."
    before = len(story.heard())
    await story.until(monday(9, 9))

    (reminder,) = [one for one in story.heard()[before:] if f"Vos questions · {GOOGLE}" in one]
    lines = reminder.splitlines()
    assert lines[lines.index(f"Vos questions · {GOOGLE}") + 1 :][:2] == [
        f"• {FRENCH}",
        f"• {VISITORS}",
    ]
    assert not any(one.name.split()[0] in reminder for one in california.people)


async def test_it_is_asked_back_which_visit_is_meant_and_nothing_is_lost(tell, california):
    story = begun(tell, california, monday(8))

    (asked,) = await story.says(ALICE, f"/question pour Netflix : {VISITORS}", ALICE)
    assert asked.splitlines()[0] == "Pour quelle visite ?"
    assert kept(story) == {}
    await story.presses(ALICE, GOOGLE, ALICE)

    assert story.heard(ALICE)[-1].splitlines()[0] == (
        f"Votre question est notée pour « {GOOGLE} »."
    )
    assert kept(story) == {"google": (HostQuestion(text=VISITORS, votes=1),)}


async def test_the_same_question_is_a_vote_and_ones_own_can_be_withdrawn(california):
    story = begun(Story, california, monday(8))
    await story.says(ALICE, f"/question pour Google : {VISITORS}")
    (counted,) = await story.says(BRUNO, "/question pour Google : combien de visiteurs par an")
    assert counted == f"La même question est déjà posée pour « {GOOGLE} » : votre voix compte."
    assert kept(story) == {"google": (HostQuestion(text=VISITORS, votes=2),)}
    # Who has read the whole group may press there, and is refused.
    message, choice = next(
        found for label, found in story.room.buttons(story.chat()).items() if label == "Retirer"
    )
    await story.room.presses(story.account(BRUNO), story.chat(), message, choice)
    assert kept(story) != {}

    (own,) = await story.says(ALICE, "/question", ALICE)
    assert own.splitlines()[:2] == [
        "Vos questions aux interlocuteurs",
        f"1. {GOOGLE} · {VISITORS}",
    ]
    assert await story.presses(ALICE, "Retirer la 1", ALICE) == "La question est retirée."
    assert kept(story) == {}


async def test_an_organiser_notes_the_answer_and_it_stands_in_the_list(california):
    story = begun(Story, california, monday(8))
    await story.says(ALICE, f"/question pour Google : {VISITORS}")
    await story.says(ALICE, f"/question pour Google : {FRENCH}")
    await story.until(monday(11, 50))
    (refused,) = await story.says(BRUNO, "/question répondu 1 vingt mille")
    assert refused == "Seuls les organisateurs et l'auteur de la question le peuvent."

    (asked,) = await story.says(FLORENCE, "/question répondu 1", FLORENCE)
    assert asked.startswith(f"« {VISITORS} » Quelle a été la réponse, en une phrase ?")
    (question,) = await story.says(FLORENCE, "c'est quoi la suite ?", FLORENCE)
    assert "note" not in question
    (noted,) = await story.says(FLORENCE, "Vingt mille, sur rendez-vous.", FLORENCE)
    assert noted == "La réponse est notée ; elle figurera dans le rapport."
    (noted,) = await story.says(ALICE, "/question répondu Google 2 : oui, à Paris", ALICE)

    assert kept(story) == {
        "google": (
            HostQuestion(text=VISITORS, votes=1, answer="Vingt mille, sur rendez-vous."),
            HostQuestion(text=FRENCH, votes=1, answer="oui, à Paris"),
        )
    }
    (listed,) = await story.says(BRUNO, "/questions google", BRUNO)
    assert listed.splitlines() == [
        f"Questions · {GOOGLE}",
        f"1. {VISITORS} (1 voix) → Vingt mille, sur rendez-vous.",
        f"2. {FRENCH} (1 voix) → oui, à Paris",
    ]


async def test_nobody_floods_the_list(california):
    story = begun(Story, california, monday(8))
    for number in range(10):
        await story.says(ALICE, f"/question pour Google : question {number} ?", ALICE)

    (told,) = await story.says(ALICE, "/question pour Google : encore une ?", ALICE)
    (long,) = await story.says(BRUNO, f"/question pour Google : {'a' * 301}", BRUNO)

    assert told.startswith("Vous avez 10 questions sans réponse, c'est le maximum.")
    assert long.startswith("Votre texte fait 301 caractères, pour 300 au plus.")
    assert len(kept(story)["google"]) == 10


async def test_the_answer_is_asked_for_in_a_form_where_there_are_some(california):
    story = Both(monday(8), california)
    story.is_on("Florence", FLORENCE, "slack", "telegram")
    story.is_on("Alice", ALICE, "telegram")
    with story.database.transaction() as store:
        store.set_feature(story.code, Feature.HOST_QUESTIONS)
    await story.says("Alice", f"/question pour Google : {VISITORS}", "telegram")

    await story.says("Florence", "/questions google", "slack")
    await story.presses("Florence", "Répondre ou retirer", "slack")
    opened = await story.presses("Florence", "Réponse à la 1", "slack", trigger="T1")
    given = Filled(
        id="form-1",
        chat=story.direct("Florence", "slack"),
        account=story.account("Florence", "slack"),
        choice=opened.form.choice,
        values={"line": "Vingt mille."},
    )
    reply = await story.app.receive(given)
    assert plain_spaces(reply.toast) == "La réponse est notée ; elle figurera dans le rapport."
    assert kept(story)["google"][0].answer == "Vingt mille."
    # Without one it is what she writes next.
    await story.says("Florence", "/questions google", "telegram")
    await story.presses("Florence", "Répondre ou retirer", "telegram")
    await story.presses("Florence", "Réponse à la 1", "telegram")
    await story.says("Florence", "Vingt mille, sur rendez-vous.", "telegram")
    assert kept(story)["google"][0].answer == "Vingt mille, sur rendez-vous."


async def test_an_organiser_turns_it_on_and_tells_the_group_silently(tell, california):
    story = tell(california, monday(8))
    (refused,) = await story.says(ALICE, "/reglages", ALICE)
    assert refused == "Désolé, seuls les organisateurs peuvent faire cela."
    (shown,) = await story.says(FLORENCE, "/reglages", FLORENCE)
    assert "Questions aux interlocuteurs : désactivé" in shown
    (help_before,) = await story.says(ALICE, "/aide", ALICE)

    toast = await story.presses(FLORENCE, "Activer : Questions aux interlocuteurs", FLORENCE)
    assert toast == "Questions aux interlocuteurs : activé."
    assert await story.presses(FLORENCE, "Le dire au groupe", FLORENCE) == (
        "Le groupe est prévenu, sans sonnerie."
    )
    await story.settle()

    assert story.heard(bells=True)[-1].splitlines()[0] == "Du nouveau dans ce groupe"
    (help_after,) = await story.says(ALICE, "/aide", ALICE)
    assert "proposer une question pour la prochaine visite" in help_after
    assert "proposer une question pour la prochaine visite" not in help_before
    await story.presses(FLORENCE, "Désactiver : Questions aux interlocuteurs", FLORENCE)
    (off,) = await story.says(FLORENCE, "/questions", FLORENCE)
    assert "reglages les active" in off
