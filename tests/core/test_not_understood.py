"""What may be kept of a sentence that was not understood: nobody's name, number or address."""

import pytest

from bot.core.languages.answers import answer_words
from bot.core.not_understood import NotUnderstood, nameless, not_understood
from tests.programmes import bundled

CALIFORNIA = bundled("silicon-valley-2022")


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        # people of the mission, however they are written
        ("C'est où que Alice est assise ?", "c'est où que [name] est assise"),
        ("denis petit arrive quand ?", "[name] arrive quand"),
        ("Où est élise MOREAU ?", "où est [name]"),
        ("on mange quoi au petit déjeuner ?", "on mange quoi au petit déjeuner"),
        ("D'Alice ou de Bruno ?", "d'[name] ou de [name]"),
        ("Who is Maria Jensen’s boss?", "who is [name]'s boss"),
        ("Comment on va chez Martin Maçonnerie", "comment on va chez [name]"),
        # and everyone else
        ("Jean-Pierre Dupont vient aussi ?", "[name] vient aussi"),
        ("paul dupont vient aussi", "[name] vient aussi"),
        ("LA CHAMBRE DE PAUL EST OÙ", "la chambre de [name] est où"),
        ("what's kowalski's room", "what's [name]'s room"),
        ("Monsieur kowalski est là ?", "monsieur [name] est là"),
        ("qui est kowalski", "qui est [name]"),
        ("My name is Xiaoping Li", "my name is [name]"),
        ("Xiaoping mange avec nous ?", "[name] mange avec nous"),
        ("y a-t-il du Wi-Fi, Florence ?", "y a-t-il du wi-fi, [name]"),
        # what is no name
        ("Peut-on fumer dans le car ?", "peut-on fumer dans le car"),
        ("qui est la dame de Google ?", "qui est la dame de google"),
        ("le VTC de 9h10 part d'où 🙂", "le vtc de 9h10 part d'où 🙂"),
        ("Combien coûte un taxi pour Stanford en 2022", "combien coûte un taxi pour stanford en 2022"),
        ("le bus   du 26/09,\nc'est quand…", "le bus du 26/09, c'est quand"),
        # addresses and numbers
        ("écris à paul@exemple.fr ou au +33 6 12 34 56 78", "écris à [mail] ou au [number]"),
        ("le code de la porte 4821 ?", "le code de la porte [number]"),
        ("chambre 412b ou vol AF083", "chambre [number] ou vol [number]"),
        ("voir https://exemple.fr/truc et exemple.com/a?b=c", "voir [link] et [link]"),
        ("@bob <@U05ALICE> tu sais où est le wifi", "[mention] [mention] tu sais où est le wifi"),
        ("@bob kowalski a le badge ?", "[mention] [name] a le badge"),
    ],
)  # fmt: skip
def test_names_addresses_and_numbers_are_left_out(said, kept):
    assert nameless(said, CALIFORNIA) == kept


@pytest.mark.parametrize(
    "said", ["Alice", "Alice Martin !", "06 12 34 56 78", "?!", "", "/bidule", "où " * 100]
)
def test_of_some_nothing_is_kept(said):
    assert not_understood(said, CALIFORNIA) is None


def test_it_is_kept_in_its_language_with_what_the_words_were_taken_for():
    kept = not_understood("C'est où la chambre de Kowalski ?", CALIFORNIA)

    assert kept is not None
    assert (kept.sentence, kept.language) == ("c'est où la chambre de [name]", "fr")
    assert "where" in kept.read.split(", ")
    assert "kowalski" not in str(kept).casefold()


def test_whatever_is_written_can_be_read():
    for said in (
        "a@" * 99,
        "1." * 99,
        "<" * 199,
        "[name]" * 33,
        "İ" * 199,
        "A'" * 99,
        "é\u0301" * 99,
    ):
        assert isinstance(not_understood(said, CALIFORNIA), NotUnderstood | None)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_answer_says_that_it_is_noted_without_names(language):
    assert {"fr": "nom", "en": "names"}[language] in answer_words(language).noted
