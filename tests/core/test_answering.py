"""Stories of questions: a mission to Québec, from before it begins to after it has ended."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.core.answering import Asker, answer
from bot.core.chat import ChatKind
from bot.core.message import Venue
from bot.core.messages.answers import place_told
from bot.core.messages.teller import Teller
from bot.core.plain import render
from bot.core.whose import Whose, short
from tests.understanding.judging import mission_called

QUEBEC = mission_called("quebec-2026")
BOSTON = mission_called("boston-2026")
PEOPLE = {person.name.split()[0]: person for person in (*QUEBEC.people, *BOSTON.people)}
SEARCHED = "1200%20chemin%20Royal%2C%20%C3%8Ele%20d%27Orl%C3%A9ans"
MONDAY = "2026-05-18T08:20-04:00"


def answered(text, at, who="", mission=QUEBEC, **asker):
    person = PEOPLE[who] if who else None
    now = datetime.fromisoformat(at).astimezone(UTC)
    return answer(mission, text, Asker(language=mission.language, person=person, **asker), now)


def said(text, at, who="", mission=QUEBEC, **asker):
    """Say what is read on the phone, with ordinary spaces; "" is silence."""
    told = answered(text, at, who, mission, **asker)
    if told is None:
        return ""
    return render(told.message).replace("\u00a0", " ").replace("\u202f", " ")


def which(who, asks, code):
    """Say what the button of an asked-back question says."""
    person = PEOPLE[who]
    return Whose(language=person.language, person=person).choice("which", asks, short(code))


def test_before_the_mission_the_days_are_counted():
    assert said("c'est quoi la suite ?", "2026-05-05T12:00+02:00", "Paul") == (
        "À suivre : Vol Toulouse – Montréal\n"
        "Dimanche 17 mai, on se retrouve à 8 h, Aéroport de Toulouse-Blagnac · dans 12 jours\n"
        "Départ 10 h 30, arrivée 12 h 40 à Toronto\n"
        "Ensuite : 14 h Car Montréal – Québec · 19 h 10 Dîner de bienvenue"
    )


def test_next_is_ones_own_with_both_clocks():
    assert said("c'est quoi la suite ?", MONDAY, "Paul") == (
        "À suivre : INAF : laboratoire des aliments\n"
        "On se retrouve à 8 h 50, Hôtel Clarendon (14 h 50 à Paris) · dans 30 min\n"
        "9 h 30 – 11 h 30, Institut INAF\n"
        "Blouse fournie.\n"
        "Ensuite : 12 h 15 Déjeuner au Grand Marché · 13 h 50 Ferme Bonneterre"
    )


def test_a_person_is_answered_in_their_own_language():
    assert said("c'est quoi la suite ?", MONDAY, "Emma").splitlines()[:2] == [
        "Next: INAF: food laboratory",
        "We meet at 08:50, Hôtel Clarendon (14:50 in Paris) · in 30 min",
    ]


def test_somebody_without_a_language_gets_the_one_they_wrote_in():
    languages = [
        answered(text, MONDAY, "Mireille").language
        for text in ("what's next?", "c'est quoi la suite ?", "wifi ?")
    ]

    assert languages == ["en", "fr", "fr"]


def test_an_unknown_asker_gets_each_groups_next_in_the_chats_language():
    assert said("what's next?", MONDAY) == (
        "À suivre\n"
        "Groupe Transformation : INAF : laboratoire des aliments\n"
        "On se retrouve à 8 h 50, Hôtel Clarendon (14 h 50 à Paris) · dans 30 min\n"
        "Groupe Distribution : Épiceries Rive-Sud : centrale d'achat\n"
        "On se retrouve à 9 h, Hôtel Clarendon (15 h à Paris) · dans 40 min\n"
        "Ensuite : 12 h 15 Déjeuner au Grand Marché · 13 h 50 Ferme Bonneterre"
    )


def test_where_each_group_is_says_which_group_it_is():
    for asked in ("/where", "where do we meet?"):
        heads = [
            one for one in said(asked, MONDAY, addressed=True).splitlines() if "INAF :" in one
        ]
        assert heads == ["Groupe Transformation : INAF : laboratoire des aliments"]


def test_in_a_groups_own_chat_an_unknown_asker_is_of_that_group():
    told = answered("what's next?", MONDAY, chat=ChatKind.GROUP, group="D")

    assert told.sessions == ("rive-sud",)


def test_a_follower_reads_home_time_first():
    assert said("c'est quoi la suite ?", MONDAY, "Odile").splitlines()[2] == (
        "On se retrouve à 14 h 50, Hôtel Clarendon (8 h 50 sur place) · dans 30 min"
    )


def test_a_follower_elsewhere_reads_their_own_clock():
    assert said("what's next?", MONDAY, "Ken").splitlines()[2] == (
        "We meet at 13:50, Hôtel Clarendon (08:50 there) · in 30 min"
    )


def test_an_organiser_who_stays_at_home_reads_home_time_first():
    assert said("what's next?", "2026-11-02T08:00-05:00", "Priya", BOSTON).splitlines()[1] == (
        "We meet at 13:40, Revere Hotel (08:40 there) · in 40 min"
    )


def test_home_time_is_left_out_where_both_clocks_show_the_same():
    text = said("c'est quoi la suite ?", "2026-05-17T07:30+02:00", "Paul")

    assert text.splitlines()[1] == (
        "On se retrouve à 8 h, Aéroport de Toulouse-Blagnac · dans 30 min"
    )


def test_the_other_day_at_home_is_told():
    text = said("c'est où le dîner ?", "2026-05-17T17:30-04:00", "Paul")

    assert text == (
        "Dîner de bienvenue\n"
        "Le Duc de Lévis, 12 rue du Cul-de-Sac, Québec · Plan\n"
        "On se retrouve à 19 h 10, Hôtel Clarendon (1 h 10 à Paris, +1 j) · dans 1 h 40"
    )


def test_now_is_until_when():
    assert said("on fait quoi maintenant ?", "2026-05-18T10:00-04:00", "Paul") == (
        "En ce moment : INAF : laboratoire des aliments\n"
        "Jusqu'à 11 h 30\n"
        "Institut INAF, 2440 boulevard Hochelaga, Québec\n"
        "Ensuite : 12 h 15 Déjeuner au Grand Marché · 13 h 50 Ferme Bonneterre"
    )


def test_now_between_two_things_is_what_comes():
    assert said("/now", "2026-05-18T11:40-04:00", "Paul", addressed=True).splitlines()[:2] == [
        "Rien en ce moment.",
        "À suivre : Déjeuner au Grand Marché",
    ]


def test_at_night_next_is_tomorrows():
    assert said("what's next?", "2026-05-17T23:30-04:00", "Emma").splitlines()[1] == (
        "Tomorrow, we meet at 08:50, Hôtel Clarendon (14:50 in Paris)"
    )


def test_on_a_free_afternoon():
    at = "2026-05-19T14:00-04:00"

    assert said("on fait quoi maintenant ?", at, "Paul") == (
        "En ce moment : Après-midi libre\n"
        "Jusqu'à 18 h\n"
        "Ensuite : 19 h 30 Dîner des partenaires (à confirmer)"
    )
    assert said("la suite ?", at, "Paul").splitlines()[0] == (
        "À suivre : Dîner des partenaires (à confirmer)"
    )


def test_on_the_way_home():
    at = "2026-05-20T20:00-04:00"

    assert said("on arrive à quelle heure ?", at, "Paul") == (
        "Vol Montréal – Toulouse\nDépart 18 h 45, arrivée 7 h 50 à Paris (+1 j)"
    )
    assert said("what's next?", at, "Emma") == (
        "That was the last item of the programme. Safe travels, everyone."
    )


def test_a_day_is_a_list_by_rendezvous():
    assert said("programme de lundi", "2026-05-17T21:45-04:00", "Jean") == (
        "Programme de demain, lundi 18 mai\n"
        "• 9 h, Hôtel Clarendon (15 h à Paris) · Épiceries Rive-Sud : centrale d'achat, "
        "10 h – 11 h 30, Siège Rive-Sud, Lévis\n"
        "• 12 h 15, Grand Marché (18 h 15 à Paris) · Déjeuner au Grand Marché, jusqu'à 13 h 45\n"
        "• 13 h 50, Grand Marché (19 h 50 à Paris) · Ferme Bonneterre, 14 h 30 – 16 h 30"
    )


def test_the_programme_is_the_day_that_has_something_left_with_the_others_on_buttons():
    told = answered("/programme", "2026-05-18T15:00-04:00", "Paul", addressed=True)

    assert told.sessions == ("inaf", "dejeuner-1", "bonneterre")
    assert [button.label.replace("\u00a0", " ") for button in told.message.buttons] == [
        "dim. 17",
        "✓ lun. 18",
        "mar. 19",
        "mer. 20",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("on fait quoi ce soir ?", "Ce soir : rien au programme."),
        ("on fait quoi demain soir ?", "Programme de demain, mardi 19 mai (soir)"),
        ("programme de samedi", "Le samedi 23 mai : rien au programme."),
    ],
)
def test_days_with_little_in_them(text, expected):
    assert said(text, "2026-05-18T17:30-04:00", "Paul").splitlines()[0] == expected


def test_another_groups_session_is_told_when_it_is_named():
    assert said("c'est quand Rive-Sud ?", MONDAY, "Paul") == (
        "Épiceries Rive-Sud : centrale d'achat\n"
        "Pour : Groupe Distribution\n"
        "On se retrouve à 9 h, Hôtel Clarendon (15 h à Paris) · dans 40 min\n"
        "10 h – 11 h 30, Siège Rive-Sud, Lévis"
    )


def test_several_that_are_meant_equally_well_ask_back():
    told = answered("when do we see Louise Gagnon?", "2026-05-17T21:45-04:00", "Emma")

    assert told.message.title == "Which one do you mean?"
    assert [(button.label, button.choice) for button in told.message.buttons] == [
        ("INAF: food laboratory, Mon\u00a018, 09:30", which("Emma", "when", "inaf")),
        ("Labelling workshop, Tue\u00a019, 10:30", which("Emma", "when", "atelier-t")),
    ]


def test_what_has_ended_is_not_asked_back():
    told = answered("when do we see Louise Gagnon?", "2026-05-18T20:00-04:00", "Emma")

    assert told.sessions == ("atelier-t",)


def test_hosts_with_their_contacts_for_organisers_only_and_not_before_the_group():
    text = "qui nous reçoit à l'INAF ?"

    assert said(text, MONDAY, "Paul").splitlines()[:3] == [
        "INAF : laboratoire des aliments",
        "Louise Gagnon, Directrice scientifique, INAF",
        "Conserver sans additifs",
    ]
    directly = said(text, MONDAY, "Sandrine", chat=ChatKind.DIRECT)
    assert "Contact : +1 418 000 0001, louise@example.org" in directly
    assert "+1 418 000 0001" not in said(text, MONDAY, "Paul", chat=ChatKind.DIRECT)
    assert "+1 418 000 0001" not in said(text, MONDAY, "Sandrine")


def test_where_two_meetings_are_at_one_place_it_is_simply_told():
    assert said("where is Boston Dynamics?", "2026-11-02T08:00-05:00", "Ben", BOSTON) == (
        "Boston Dynamics\n"
        "Boston Dynamics, 200 Smith Street, Waltham · Map\n"
        "Boston Dynamics: factory tour, Mon 2, 09:30\n"
        "Boston Dynamics: meeting with the buyers, Tue 3, 10:00"
    )


def test_a_map_is_the_places_own_or_a_search_for_its_address():
    own = answered("where is MIT?", "2026-11-02T08:00-05:00", "Ben", BOSTON)
    made = answered("où est la ferme ?", MONDAY, "Paul")

    assert [told.message.blocks[0].spans[-1].url for told in (own, made)] == [
        "https://maps.example.org/mit",
        f"https://www.google.com/maps/search/?api=1&query={SEARCHED}",
    ]


def test_what_is_cancelled_says_so():
    assert said("is the logistics workshop still on?", MONDAY, "Emma") == (
        "Logistics workshop\nCancelled: it is no longer on the programme."
    )


def test_practical_answers_are_given_as_written():
    assert said("c'est quoi le mot de passe du wifi ?", MONDAY, "Paul") == (
        "Wifi de l'hôtel : Clarendon2026."
    )
    assert said("/infos", MONDAY, "Paul", addressed=True).splitlines() == [
        "Infos pratiques",
        "• Wifi de l'hôtel : Clarendon2026.",
        "• Hôtel Clarendon, 57 rue Sainte-Anne, Québec.",
        "• Urgences : 911.",
        "• Aller TS 123, retour TS 124.",
    ]


def test_the_clock_at_home_and_on_site():
    assert said("il est quelle heure en France ?", MONDAY, "Paul") == (
        "Il est 14 h 20 à Paris (lundi 18 mai)\nIl est 8 h 20 à Toronto (lundi 18 mai)"
    )


def test_groups():
    assert (
        said("je suis dans quel groupe ?", MONDAY, "Jean") == "Votre groupe : Groupe Distribution"
    )
    assert said("which group am I in?", MONDAY, "Sandrine") == (
        "Vous n'êtes dans aucun groupe au programme."
    )
    assert said("qui est dans le groupe D ?", MONDAY, "Paul") == (
        "Groupe Distribution\nJean Puech, Mireille Bex"
    )


def test_people_are_told_with_what_everybody_knows():
    emma = "Emma Walsh\nFromages Rouquette, Groupe Transformation"

    assert said("c'est qui Emma Walsh ?", MONDAY, "Paul") == emma
    assert said("c'est qui Emma ?", MONDAY, "Paul", addressed=True) == emma
    assert said("c'est qui Emma ?", MONDAY, "Paul") == ""


def test_how_long_until():
    assert said("dans combien de temps on part ?", "2026-05-18T21:00-04:00", "Paul") == (
        "Desjardins Capital : financer une implantation\n"
        "Demain, à 9 h, Hôtel Clarendon (15 h à Paris) · dans 12 h\n"
        "Hôtel Clarendon, 57 rue Sainte-Anne, Québec · Plan\n"
        "Devant la réception\n"
        "Jusqu'à 10 h"
    )


def test_nothing_of_that_sort_is_said_to_who_asked_the_bot_and_kept_from_the_group():
    at = "2026-05-18T17:30-04:00"

    assert said("c'est où le dîner ce soir ?", at, "Paul") == ""
    assert said("c'est où le dîner ce soir ?", at, "Paul", addressed=True) == (
        "Pas de dîner au programme aujourd'hui."
    )
    assert said("c'est quand le petit déjeuner ?", at, "Paul", addressed=True) == (
        "Plus de petit déjeuner au programme."
    )


def test_unsure_it_says_what_it_can_answer_and_guesses_no_session():
    told = answered("c'est quand Netflix ?", MONDAY, "Paul", addressed=True)

    assert (told.message.title, told.sessions) == ("Je n'ai pas compris.", ())
    assert [button.choice for button in told.message.buttons] == [
        "ask:next",
        "ask:day:0",
        "ask:day:1",
        "ask:infos",
    ]


def test_half_understood_it_proposes_on_buttons_only():
    told = answered("la ferme Bonneterre de Lyon ?", MONDAY, "Paul", addressed=True)

    assert [button.choice for button in told.message.buttons] == [
        which("Paul", "session", "bonneterre")
    ]
    assert told.sessions == ()


def test_thanks_to_the_bot_get_a_courtesy_and_to_others_nothing():
    assert said("merci beaucoup !", MONDAY, "Paul", addressed=True) == "Avec plaisir."
    assert said("merci beaucoup !", MONDAY, "Paul") == ""


def test_the_same_answer_has_the_same_topic_whoever_asks_and_a_minute_later():
    first = answered("c'est quoi la suite ?", MONDAY, "Paul")
    again = answered("la suite svp ?", "2026-05-18T08:21-04:00", "Paul")
    other = answered("c'est quoi la suite ?", MONDAY, "Jean")
    in_english = answered("what's next?", MONDAY, "Emma")

    assert first.topic == again.topic
    assert len({first.topic, other.topic, in_english.topic}) == 3


def test_a_programme_of_a_date():
    text = said("/programme 20 mai", "2026-05-18T21:00-04:00", "Paul", addressed=True)

    assert text.splitlines()[-1] == (
        "• 16 h, Aéroport Montréal-Trudeau (22 h à Paris) · Vol Montréal – Toulouse, "
        "départ 18 h 45, arrivée 7 h 50 à Paris (+1 j)"
    )


def test_a_place_whose_position_is_known_is_found_on_the_map():
    (inaf,) = (place for place in QUEBEC.places if place.code == "inaf")
    here = replace(inaf, position=(46.7797, -71.2766))
    told = place_told(Teller(QUEBEC, "fr"), here)

    assert told.blocks[0] == Venue(inaf.name, inaf.address, 46.7797, -71.2766)
    assert render(told).splitlines() == [
        "Institut INAF",
        "Institut INAF, 2440 boulevard Hochelaga, Québec",
        "Pavillon des Services",
    ]
