"""Who is there before the coach leaves, who is late, and who goes with the other group."""

from datetime import UTC, datetime, timedelta

from tests.programmes import bundled
from tests.stories.both import CHANNEL, GROUP, Both
from tests.stories.story import plain_spaces

FLORENCE, MARC, ALICE, BRUNO, CLAIRE = (
    "florence-delpuech",
    "marc-teulier",
    "alice-martin",
    "bruno-durand",
    "claire-durand",
)


def monday(hour, minute=0):
    """Return the instant at which clocks in San Francisco show it on 26 September."""
    return datetime(2022, 9, 26, hour, minute, tzinfo=UTC) + timedelta(hours=7)


async def test_the_organiser_counts_who_is_there(tell, california):
    story = tell(california, monday(8, 55))
    await story.says(FLORENCE, "/appel", FLORENCE)
    await story.presses(FLORENCE, "☐ Alice Martin", FLORENCE)
    await story.presses(FLORENCE, "Demander dans le groupe", FLORENCE)

    assert story.heard()[-1].splitlines()[:2] == [
        "Groupe Industrie · Google – laboratoire de recherche, 9 h 10",
        "Êtes-vous là ?",
    ]
    assert await story.presses(BRUNO, "Je suis là") == "Merci Bruno, c'est noté."
    assert await story.presses(BRUNO, "Je suis là") == "C'était déjà noté."
    assert await story.presses(CLAIRE, "Je suis là") == (
        "On ne compte ici que les personnes attendues."
    )
    (noted,) = await story.says("karima-benali", "je serai en retard de 10 min", "karima-benali")
    assert noted == "Noté : Florence et Marc sont au courant."
    await story.settle()

    assert story.heard()[-1].splitlines()[2] == "2 sur 7 présents"
    listed = [one for one in story.heard(FLORENCE) if one.startswith("Appel")]
    assert listed[-1].splitlines() == [
        "Appel · Google – laboratoire de recherche, 9 h 10",
        "Groupe Industrie · 2 sur 7 présents",
        "Il en manque 5",
        "• Élise Moreau · Groupe Industrie · Agence Moreau",
        "• Hugo Lefèvre · Groupe Industrie · Garonne Aéro Données",
        "• Karima Benali · Groupe Industrie · Capitole Robotique · en retard de 10 min",
        "• Oliver Grant · Groupe Industrie · Lez Santé Numérique",
        "• Nadia Costes · Groupe Industrie · Hérault Énergies",
        "Demandé dans le groupe à 8 h 55",
    ]


async def test_on_two_platforms_all_organisers_read_one_list_and_who_is_missing_is_called():
    story = Both(monday(9, 5), bundled("silicon-valley-2022"))
    story.is_on("Florence", FLORENCE, "telegram")
    story.is_on("Marc", MARC, "slack")
    story.is_on("Alice", ALICE, "telegram", "slack")
    story.is_on("Bruno", BRUNO, "slack", direct=False)
    await story.says("Florence", "/appel google", "telegram")
    await story.says("Marc", "/rollcall google", "slack")
    await story.presses("Marc", "Demander dans le groupe", "slack")
    await story.presses("Bruno", "Je suis là", CHANNEL)
    # Whoever is unknown is asked who they are, and counts once they have said so.
    pressed = await story.presses("Hugo", "Je suis là", GROUP)
    assert plain_spaces(pressed.toast) == (
        "C'est noté. Touchez maintenant votre nom, et il comptera."
    )
    await story.presses("Hugo", "Hugo Lefèvre", GROUP)

    for who, platform in (("Florence", "telegram"), ("Marc", "slack")):
        assert "2 sur 7 présents" in story.heard(platform, who)[-1]
    for chat in (GROUP, CHANNEL):
        assert any("2 sur 7 présents" in said for said in story.heard(chat))

    await story.presses("Florence", "On part dans 5 min", "telegram")

    assert story.heard("telegram", "Alice")[-1].splitlines()[0] == (
        "On part dans 5 minutes : Google – laboratoire de recherche"
    )
    assert story.heard("slack", "Alice") == []  # told once, where they are told directly
    last = story.heard(GROUP)[-1]
    assert last.splitlines()[0].startswith("Groupe Industrie · On part dans 5 minutes")
    assert not any(one.name.split()[0] in last for one in bundled("silicon-valley-2022").people)


async def test_somebody_goes_with_the_other_group_for_one_visit_and_comes_back(tell, california):
    story = tell(california, monday(8, 45))
    await story.says(ALICE, "je peux rejoindre Microsoft plutôt ?")
    assert story.heard()[-1] == "Je demande à Florence et Marc."
    asked = story.heard(FLORENCE)[-1].splitlines()
    assert asked[0] == "Alice Martin voudrait aller avec le groupe Numérique"
    assert "• Google – laboratoire de recherche, 10 h – 11 h 30" in asked

    await story.presses(FLORENCE, "Oui, pour cette visite", FLORENCE)

    assert any("Florence Delpuech : oui, pour cette visite" in one for one in story.heard(MARC))

    def groups():
        with story.database.transaction() as store:
            return store.mission(california.code).people_by_code[ALICE].groups

    assert groups() == ("A",)  # the briefing is hers until nine
    await story.until(monday(9, 1))
    assert groups() == ("B",)
    (where,) = await story.says(ALICE, "/suite", ALICE)
    assert "Microsoft" in where
    await story.until(monday(11, 16))
    assert groups() == ("A",)
