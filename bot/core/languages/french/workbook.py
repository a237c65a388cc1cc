"""What the template of a mission workbook explains, in French."""

READ_ME = "Mode d'emploi"
ZONES = "Fuseaux"
EXPLANATIONS = (
    (
        "Une ligne, une chose",
        "Remplissez les feuilles, une ligne par personne, lieu ou rencontre.",
    ),
    (
        "L'exemple",
        "Les lignes déjà remplies sont un exemple inventé : écrasez-les ou effacez-les.",
    ),
    ("Ce qui est obligatoire", "Les colonnes à l'en-tête foncé. Tout le reste peut rester vide."),
    ("Plusieurs choses", "Dans une même case, séparez-les par un point-virgule : A; B."),
    ("Les jours", "27/09/2022. Une case vide veut dire « le même jour que la ligne du dessus »."),
    ("Les heures", "9h10 ou 09:10, à l'heure du lieu. Sans heure de fin, on compte une heure."),
    (
        "Le rendez-vous",
        (
            "L'heure et le lieu où l'on se retrouve avant ; les rappels se comptent à partir "
            "de là. Une heure de rendez-vous plus tardive que le début est celle de la veille."
        ),
    ),
    (
        "Un vol",
        (
            "Type « trajet », heure de départ au fuseau de départ, heure d'arrivée au fuseau "
            "d'arrivée : donnez les deux fuseaux, ou des lieux qui ont le leur."
        ),
    ),
    ("Les groupes", "Sans groupe, c'est pour tout le monde."),
    (
        "Deux langues",
        "Ajoutez une colonne « Titre (en) », « Remarques (en) » ou « Réponse (en) ».",
    ),
    ("Les codes", "Facultatifs : Fanion en fait. Gardez ceux que vous avez donnés."),
    ("Vérifier", "fanion check mission.xlsx --lang fr, ou envoyez le classeur au robot."),
)
HELP_HEADER = ("Feuille", "Colonne", "Ce qu'on y écrit")
HELP: dict[str, dict[str, str]] = {
    "mission": {
        "code": "Un nom court, unique : a–z, 0–9 et « - ».",
        "title": "Le nom de la mission.",
        "organiser": "L'organisme qui organise.",
        "home_timezone": "Le fuseau d'où l'on part : Europe/Paris.",
        "timezone": "Le fuseau sur place, quand rien d'autre n'est dit.",
        "languages": "fr; en : la première est celle des messages au groupe.",
        "feedback": "nominatif : les organisateurs voient les noms ; ou anonyme.",
        "colour": "La couleur de votre organisation, pour les rapports : #0a4a7a.",
        "retention": "Combien de temps les données personnelles sont gardées ensuite : 90d.",
        "reminders.before": "Combien de temps avant le rendez-vous : 30m; 10m, ou off.",
        "reminders.before_journey": "De même avant un vol qui change de fuseau.",
        "reminders.evening_digest": "L'heure du programme de demain, sur place, ou off.",
        "reminders.morning_brief": "L'heure du programme du jour, sur place, ou off.",
        "reminders.home_digest": "L'heure des nouvelles pour la France, ou off.",
        "reminders.arrival": "À la fin d'un voyage, l'heure et la suite : oui, ou off.",
        "reminders.feedback_after": "Combien de temps après la fin on demande un avis, ou off.",
        "reminders.quiet_hours": "Les heures où rien ne sonne, sauf un départ : 22:30-06:30.",
        "revision": "Écrit par Fanion dans le classeur du programme actuel : laissez-le.",
    },
    "groups": {
        "code": "Une lettre ou un mot court.",
        "name": "Le nom que l'on lit.",
    },
    "people": {
        "name": "Prénom et nom.",
        "first_name": "Le prénom, si la colonne Nom ne contient que le nom.",
        "organisation": "Son entreprise.",
        "role": "organisateur, participant ou contact en France.",
        "language": "fr ou en.",
        "groups": "Les codes de ses groupes.",
        "phone": "Son numéro, avec l'indicatif.",
        "email": "Son adresse.",
        "timezone": "Pour qui n'est pas avec le groupe.",
        "code": "Utile si deux personnes ont le même nom.",
    },
    "places": {
        "code": "Un mot court.",
        "name": "Le nom du lieu.",
        "address": "L'adresse, pour le plan et le taxi.",
        "access": "Par où l'on entre.",
        "timezone": "Si ce n'est pas celui de la mission : un aéroport au départ.",
        "map": "Un lien vers un plan ; sinon il est fait de l'adresse.",
        "position": "Latitude et longitude, 37.4220, -122.0841 : l'épingle sur la carte.",
    },
    "hosts": {
        "code": "Un mot court.",
        "name": "Qui reçoit le groupe.",
        "organisation": "Son entreprise.",
        "title": "Sa fonction.",
        "about": "Ce dont on parlera.",
        "languages": "Les langues de l'échange : en; fr.",
        "link": "Un lien.",
        "email": "Vu des seuls organisateurs.",
        "phone": "Vu des seuls organisateurs.",
    },
    "sessions": {
        "day": "La date du début, à son fuseau.",
        "start": "L'heure de début.",
        "end": "L'heure de fin.",
        "title": "Ce que c'est.",
        "kind": "visite, rencontre, conférence, repas, trajet, libre ou autre.",
        "place": "Un lieu de la feuille Lieux, ou un texte.",
        "meet_time": "L'heure à laquelle on se retrouve.",
        "meet_place": "Où l'on se retrouve.",
        "groups": "Les codes des groupes ; vide : tout le monde.",
        "hosts": "Des noms de la feuille Interlocuteurs, ou un texte.",
        "notes": "Ce qu'il faut savoir.",
        "end_place": "Là où cela finit, si c'est ailleurs.",
        "timezone": "Le fuseau du début, si ce n'est pas celui du lieu.",
        "end_timezone": "Le fuseau de la fin : un vol.",
        "objectives": "Les codes des objectifs.",
        "reminders": "D'autres rappels que ceux de la mission : 30m; 10m, ou off.",
        "feedback": "oui ou non : demander un avis après.",
        "tentative": "oui : c'est encore à confirmer.",
        "cancelled": "oui : cela n'a pas lieu.",
        "fixed": "oui : l'heure ne peut pas bouger, un retard s'arrête avant.",
        "capacity": "Combien de personnes on peut y recevoir : 12.",
        "code": "Facultatif.",
    },
    "info": {
        "ask": "Les mots de la question : wifi; mot de passe.",
        "answer": "La réponse, donnée telle quelle.",
    },
    "objectives": {
        "code": "Un mot court.",
        "text": "Ce que la mission veut apprendre.",
    },
}
