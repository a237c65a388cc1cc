"""How can I help: offered and sought, asked of each, and introduced once both agree."""

from datetime import UTC, datetime, timedelta

from bot.core.features import Feature
from tests.stories.story import Story

FLORENCE, ALICE, BRUNO, CLAIRE, KARIMA = (
    "florence-delpuech",
    "alice-martin",
    "bruno-durand",
    "claire-durand",
    "karima-benali",
)
AUSTIN = "un distributeur à Austin"
TEXAS = "j'ai deux distributeurs au Texas"


def monday(hour, minute=0):
    """Return the instant at which clocks in San Francisco show it on 26 September."""
    return datetime(2022, 9, 26, hour, minute, tzinfo=UTC) + timedelta(hours=7)


def begun(tell, mission, at):
    story = tell(mission, at)
    with story.database.transaction() as store:
        store.set_feature(mission.code, Feature.OFFERS)
    return story


def texts(story):
    with story.database.transaction() as store:
        return [one.text for one in store.open_offers(story.code)]


async def seeks_and_offers(story):
    """Let Alice look for a distributor and Karima know some."""
    await story.says(ALICE, f"/cherche {AUSTIN}", ALICE)
    await story.says(KARIMA, f"/propose {TEXAS}", KARIMA)
    await story.settle()


async def test_off_until_an_organiser_turns_it_on(california):
    story = Story(california, monday(12))

    (told,) = await story.says(ALICE, f"/cherche {AUSTIN}", ALICE)
    assert told == "Vos organisateurs n'ont pas activé les offres et demandes pour cette mission."
    await story.says(ALICE, f"je cherche {AUSTIN}", ALICE)

    assert texts(story) == []


async def test_both_are_asked_and_introduced_once_both_have_agreed(tell, california):
    story = begun(tell, california, monday(12))
    await seeks_and_offers(story)

    for who, other, said in ((ALICE, KARIMA, TEXAS), (KARIMA, ALICE, AUSTIN)):
        asked = story.heard(who)[-1]
        name = california.people_by_code[other].name
        assert said in asked
        assert not any(part in asked for part in name.split())
    await story.presses(ALICE, "Oui, présentez-nous", ALICE)
    await story.settle()
    assert story.heard(ALICE)[-1] == (
        "C'est noté. Je vous présente si l'autre personne est d'accord, elle aussi."
    )
    assert not any("Karima" in said for said in story.heard(ALICE))

    await story.presses(KARIMA, "Oui, présentez-nous", KARIMA)
    await story.settle()

    assert story.heard(ALICE)[-1].splitlines()[:2] == [
        "Je vous présente : Karima Benali",
        "Capitole Robotique",
    ]
    assert f"Propose : {TEXAS}" in story.heard(ALICE)[-1]
    assert story.heard(KARIMA)[-1].splitlines()[0] == "Je vous présente : Alice Martin"


async def test_a_no_is_told_to_nobody(california):
    story = begun(Story, california, monday(12))
    await seeks_and_offers(story)
    await story.presses(KARIMA, "Non merci", KARIMA)
    before = story.heard(ALICE)

    await story.presses(ALICE, "Oui, présentez-nous", ALICE)
    await story.until(monday(18))

    assert story.heard(KARIMA)[-1] == "C'est noté ; personne n'en saura rien."
    assert len(story.heard(ALICE)) == len(before)
    for who, other in ((ALICE, "Karima"), (KARIMA, "Alice")):
        assert not any("présente :" in said or other in said for said in story.heard(who))


async def test_said_in_words_where_it_is_no_question(california):
    story = begun(Story, california, monday(8, 45))

    (noted,) = await story.says(ALICE, f"Bonjour, je cherche {AUSTIN}", ALICE)
    assert noted.startswith("C'est noté. Si quelqu'un peut vous aider,")
    (bus,) = await story.says(ALICE, "je cherche le lieu de rendez-vous", ALICE)
    assert not bus.startswith("C'est noté")

    assert texts(story) == [AUSTIN]


async def test_the_list_names_nobody_and_one_can_be_chosen(tell, california):
    story = begun(tell, california, monday(12))
    await story.says(KARIMA, f"/propose {TEXAS}", KARIMA)

    (listed,) = await story.says(ALICE, "/cherche", ALICE)
    assert listed.splitlines()[:3] == [
        "Ce que je cherche",
        "D'autres proposent",
        f"1. {TEXAS}",
    ]
    assert "Karima" not in listed
    toast = await story.presses(ALICE, "Le 1 m'intéresse", ALICE)
    assert toast == "Je pose la question ; vous en saurez plus si l'autre est d'accord."
    assert await story.presses(ALICE, "Le 1 m'intéresse", ALICE) == "J'ai déjà posé la question."
    await story.settle()
    assert story.heard(KARIMA)[-1].splitlines()[0] == (
        "Quelqu'un du groupe s'intéresse à ce que vous proposez."
    )
    await story.presses(KARIMA, "Oui, présentez-nous", KARIMA)
    await story.settle()

    assert story.heard(ALICE)[-1].splitlines()[0] == "Je vous présente : Karima Benali"
    assert story.heard(KARIMA)[-1].splitlines()[0] == "Je vous présente : Alice Martin"


async def test_ones_own_is_taken_back_and_asks_nobody_any_more(california):
    story = begun(Story, california, monday(12))
    await story.says(ALICE, f"/cherche {AUSTIN}", ALICE)
    assert await story.presses(ALICE, "Retirer", ALICE) == "C'est retiré."
    before = len(story.heard(ALICE))

    await story.says(KARIMA, f"/propose {TEXAS}", KARIMA)
    await story.settle()

    assert len(story.heard(ALICE)) == before
    assert texts(story) == [TEXAS]


async def test_colleagues_and_organisers(california):
    """Two of one company know each other; whoever organises may help, too."""
    story = begun(Story, california, monday(12))
    await story.says(BRUNO, f"/cherche {AUSTIN}", BRUNO)
    await story.says(CLAIRE, f"/propose {TEXAS}", CLAIRE)
    assert not any("peut peut-être" in said for said in story.heard(BRUNO))

    await story.says(FLORENCE, f"/propose au nom de Maria Jensen : {TEXAS}", FLORENCE)
    await story.settle()

    assert "peut peut-être vous aider" in story.heard(BRUNO)[-1]


async def test_nobody_has_too_many_and_nobody_is_asked_at_night(california):
    story = begun(Story, california, monday(23))
    for number in range(10):
        await story.says(ALICE, f"/cherche numéro{number} d'une longue liste", ALICE)
    (told,) = await story.says(ALICE, "/cherche encore une chose", ALICE)
    assert told == "Vous avez 10 demandes, c'est le maximum : /cherche les montre."
    (long,) = await story.says(KARIMA, f"/cherche {'a' * 301}", KARIMA)
    assert long.startswith("Votre texte fait 301 caractères")

    await story.says(KARIMA, f"/cherche {AUSTIN}", KARIMA)
    await story.says(BRUNO, f"/propose {TEXAS}", BRUNO)
    await story.settle()
    assert "cherche :" in story.heard(BRUNO)[-1]  # who has just written is awake
    assert not any("peut peut-être" in said for said in story.heard(KARIMA))
    await story.until(monday(23) + timedelta(hours=7, minutes=31))
    assert any("peut peut-être" in said for said in story.heard(KARIMA))
