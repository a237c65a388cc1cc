"""What a mission learned, taken from the chat: organisers get the report, others their diary."""

import json
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.core.chat import Document
from bot.store.invented import answers_into
from tests.programmes import invented
from tests.stories.story import Story

MONDAY_AFTER = datetime(2022, 10, 3, 7, tzinfo=UTC)
BEFORE = datetime(2022, 9, 20, 7, tzinfo=UTC)
HERE_IT_IS = (
    "Voici le rapport de la mission, à relire et à modifier à votre guise. "
    "Les 14 personnes interrogées ont toutes répondu."
)
FLORENCE, ALICE, SOPHIE = "florence-delpuech", "alice-martin", "sophie-lacan"


def story_of(mission, begin=Story, at=MONDAY_AFTER):
    """Begin a story after the mission, with the answers that come with it."""
    story = begin(mission, at)
    with story.database.transaction() as store:
        answers_into(store, mission.code, invented(mission.code))
    return story


@pytest.fixture
def told(california):
    return story_of(california)


def sent(story) -> list[Document]:
    """Return the files that were sent, the last one behind."""
    found = map(story.room.document, story.room._documents)  # noqa: SLF001, all that were sent
    return [one for one in found if one is not None]


def labels(story, chat):
    return [name.replace("\u00a0", " ") for name in story.room.buttons(story.chat(chat))]


async def test_an_organiser_gets_the_report_to_edit_wherever_they_are(tell, california):
    told = story_of(california, tell)

    await told.says(FLORENCE, "/rapport json", FLORENCE)

    heard = " ".join(told.heard(FLORENCE))
    assert "silicon-valley-2022.json" in heard
    assert "Les 14 personnes interrogées ont toutes répondu." in heard


async def test_it_comes_as_a_document_to_edit_with_what_else_there_is(told):
    assert await told.says(FLORENCE, "/rapport", FLORENCE) == [
        "Je prépare le document, il arrive.",
        f"📎 silicon-valley-2022.docx\n{HERE_IT_IS}",
    ]
    assert labels(told, FLORENCE)[:7] == [
        "PDF",
        "Page web",
        "Excel",
        "Version publique",
        "Par entreprise…",
        "Remerciements…",
        "Carnets…",
    ]
    (report,) = sent(told)
    assert report.content[:2] == b"PK"


async def test_a_press_has_the_same_made_as_something_else_and_says_so(told):
    await told.says(FLORENCE, "/rapport public json", FLORENCE)
    assert await told.presses(FLORENCE, "Excel", FLORENCE) == "Je prépare le document, il arrive."

    public, book = sent(told)
    assert (json.loads(public.content)["version"], book.name) == (
        "public",
        "silicon-valley-2022-public.xlsx",
    )


async def test_for_whom_it_is_is_picked_from_a_list_with_pages(told):
    (asked,) = await told.says(FLORENCE, "/rapport carnet", FLORENCE)
    assert asked == "Le carnet de qui ?"
    assert labels(told, FLORENCE)[:2] == ["Alice Martin", "Bruno Durand"]

    await told.presses(FLORENCE, "Suivants", FLORENCE)
    assert labels(told, FLORENCE)[-1] != "Suivants"

    await told.presses(FLORENCE, "Précédents", FLORENCE)
    await told.presses(FLORENCE, "Alice Martin", FLORENCE)

    (diary,) = sent(told)
    assert diary.name == "silicon-valley-2022-carnet-alice-martin.docx"


async def test_a_name_that_was_mistyped_is_asked_about_and_gives_no_report(told):
    [said] = await told.says(FLORENCE, "/rapport Martn Maçonnerie", FLORENCE)

    assert said == (
        "Je ne trouve ni entreprise, ni interlocuteur, ni participant à ce nom : "
        "« martn maconnerie ». Quel rapport voulez-vous ?"
    )
    await told.presses(FLORENCE, "Par entreprise…", FLORENCE)
    assert told.heard(FLORENCE)[-1] == "Pour quelle entreprise ?"


async def test_whoever_travelled_gets_their_own_diary_and_nothing_else(told):
    (_, diary) = await told.says(ALICE, "/rapport entreprise Petit Vins json", ALICE)

    assert diary == (
        "📎 silicon-valley-2022-carnet-alice-martin.json\nVoici votre carnet de mission : ce "
        "que vous avez vu, noté, et les suites à donner."
    )
    (made,) = sent(told)
    facts = json.loads(made.content)
    assert ([one["code"] for one in facts["people"]], facts["version"]) == ([ALICE], "person")


async def test_a_press_made_up_by_a_participant_gives_their_own_diary(told):
    chat, account = told.chat(ALICE), told.account(ALICE)
    message = (await told.says(ALICE, "/quisuisje", ALICE)) and told.room.buttons(chat)
    number = next(iter(message.values()))[0]

    await told.room.presses(account, chat, number, f"report:json:person:{FLORENCE}")
    await told.room.presses(account, chat, number, "report:list:person:0")
    await told.app.settle()

    (made,) = sent(told)
    assert json.loads(made.content)["whose"] == ALICE


async def test_nobody_at_home_gets_one(told):
    assert await told.says(SOPHIE, "/rapport", SOPHIE) == [
        "Désolé, seuls les organisateurs peuvent faire cela."
    ]


async def test_in_the_group_it_is_answered_directly(told):
    assert await told.says(FLORENCE, "/rapport entreprise") == ["Je vous réponds en privé."]
    assert told.heard(FLORENCE)[-1] == "Pour quelle entreprise ?"


async def test_asked_for_twice_it_is_made_once(told):
    chat, account = told.chat(FLORENCE), told.account(FLORENCE)
    for _ in range(3):
        await told.room.says(account, chat, "/rapport json")
    await told.app.settle()

    assert len(sent(told)) == 1


async def test_before_anybody_has_answered_it_tells_the_programme(california):
    early = Story(california, BEFORE)

    said = await early.says(FLORENCE, "/rapport json", FLORENCE)

    assert said[-1] == (
        "📎 silicon-valley-2022.json\nVoici le rapport de la mission, à relire et à modifier à "
        "votre guise. Rien n'a encore eu lieu : le rapport décrit le programme, et se complétera en "
        "route."
    )
    (made,) = sent(early)
    fates = {one["fate"] for one in json.loads(made.content)["sessions"]}
    assert fates == {"ahead"}


async def test_of_an_anonymous_mission_only_oneself_gets_a_whole_diary(california):
    told = story_of(replace(california, anonymous=True))

    said = await told.says(FLORENCE, "/rapport carnet Alice json", FLORENCE)
    await told.says(ALICE, "/rapport json", ALICE)

    assert said[-1].endswith(
        "Voici le carnet de mission d'Alice Martin. Les avis sont anonymes : seule la personne elle-même "
        "obtient un carnet complet, avec /rapport."
    )
    others, own = (json.loads(one.content) for one in sent(told))
    counted = [
        sum(len(one["takeaways"]) + one["ratings"]["count"] for one in facts["sessions"])
        for facts in (others, own)
    ]
    assert counted[0] < counted[1]
