"""The sheets and columns of a mission workbook, in French.

The first name of each is what the template writes; the others are understood,
too.  Case, accents and signs do not matter.
"""

SHEETS: dict[str, tuple[str, ...]] = {
    "mission": ("Mission",),
    "groups": ("Groupes", "Groupe", "Sous-groupes"),
    "people": ("Personnes", "Participants", "Délégation", "Inscrits", "Personne"),
    "places": ("Lieux", "Lieu", "Adresses"),
    "hosts": ("Interlocuteurs", "Hôtes", "Interlocuteur", "Hôte", "Intervenants"),
    "sessions": ("Programme", "Planning", "Agenda", "Déroulé"),
    "info": ("Infos", "Info", "Informations", "Infos pratiques", "Informations pratiques"),
    "objectives": ("Objectifs", "Objectif"),
}
COLUMNS: dict[str, dict[str, tuple[str, ...]]] = {
    "mission": {
        "code": ("Code", "Code de la mission"),
        "title": ("Titre", "Nom", "Intitulé", "Titre de la mission", "Nom de la mission"),
        "organiser": ("Organisateur", "Organisation", "Organisée par", "Organisé par"),
        "home_timezone": (
            "Fuseau de départ",
            "Fuseau d'origine",
            "Fuseau horaire de départ",
            "Fuseau du départ",
            "Fuseau en France",
        ),
        "timezone": (
            "Fuseau sur place",
            "Fuseau de la mission",
            "Fuseau horaire",
            "Fuseau",
            "Fuseau horaire sur place",
        ),
        "languages": ("Langues", "Langue"),
        "feedback": ("Avis", "Votre avis"),
        "reminders.before": ("Rappels avant", "Rappels", "Rappel", "Rappel avant"),
        "reminders.before_journey": (
            "Rappels avant un voyage",
            "Rappels avant un vol",
            "Rappels voyage",
        ),
        "reminders.evening_digest": ("Programme de demain", "Programme du lendemain"),
        "reminders.morning_brief": ("Programme du jour", "Point du matin"),
        "reminders.home_digest": ("Point pour la France", "Nouvelles pour la France"),
        "reminders.feedback_after": ("Avis après", "Demande d'avis après", "Demande d'avis"),
        "reminders.quiet_hours": ("Heures calmes", "Nuit", "Silence"),
    },
    "groups": {
        "code": ("Code", "Code du groupe", "Groupe"),
        "name": ("Nom", "Nom du groupe", "Intitulé", "Titre"),
    },
    "people": {
        "name": (
            "Nom",
            "Nom complet",
            "Nom et prénom",
            "Prénom et nom",
            "Participant",
            "Personne",
            "Nom de famille",
        ),
        "first_name": ("Prénom",),
        "organisation": ("Entreprise", "Organisation", "Société", "Structure", "Organisme"),
        "role": ("Rôle",),
        "language": ("Langue",),
        "groups": ("Groupes", "Groupe"),
        "phone": ("Téléphone", "Tél.", "Tél", "Portable", "Mobile", "Numéro"),
        "email": ("Courriel", "E-mail", "Mail", "Email", "Adresse mail", "Mél"),
        "timezone": ("Fuseau", "Fuseau horaire"),
        "code": ("Code", "Code de la personne"),
    },
    "places": {
        "code": ("Code", "Code du lieu"),
        "name": ("Nom", "Lieu", "Nom du lieu"),
        "address": ("Adresse", "Adresse postale"),
        "access": ("Accès", "Entrée", "Comment entrer"),
        "timezone": ("Fuseau", "Fuseau horaire"),
        "map": ("Plan", "Carte", "Lien du plan"),
        "position": ("Position", "Coordonnées", "Coordonnées GPS", "GPS"),
    },
    "hosts": {
        "code": ("Code", "Code de l'interlocuteur"),
        "name": ("Nom", "Interlocuteur", "Hôte", "Nom complet", "Intervenant"),
        "organisation": ("Entreprise", "Organisation", "Société", "Structure", "Organisme"),
        "title": ("Fonction", "Titre", "Poste"),
        "about": ("À propos", "Sujet", "Thème", "Parle de"),
        "languages": ("Langues", "Langue"),
        "link": ("Lien", "Site", "Site web", "LinkedIn"),
        "email": ("Courriel", "E-mail", "Mail", "Email", "Adresse mail", "Mél"),
        "phone": ("Téléphone", "Tél.", "Tél", "Portable", "Mobile", "Numéro"),
    },
    "sessions": {
        "day": ("Jour", "Date"),
        "start": ("Début", "Heure", "Heure de début", "De", "Commence à"),
        "end": ("Fin", "Heure de fin", "À", "Jusqu'à"),
        "title": ("Titre", "Intitulé", "Rencontre", "Visite", "Rendez-vous", "Sujet", "Quoi"),
        "kind": ("Type", "Nature", "Genre"),
        "place": ("Lieu", "Où", "Lieu / adresse"),
        "meet_time": (
            "RDV",
            "Heure de RDV",
            "Heure de rendez-vous",
            "Départ",
            "RDV à",
            "On se retrouve à",
            "RDV hall",
        ),
        "meet_place": (
            "Lieu de RDV",
            "Lieu du RDV",
            "Lieu de rendez-vous",
            "Lieu de départ",
            "On se retrouve où",
        ),
        "groups": ("Groupes", "Groupe", "Pour"),
        "hosts": (
            "Interlocuteurs",
            "Interlocuteur",
            "Hôtes",
            "Hôte",
            "Intervenant",
            "Intervenants",
        ),
        "notes": ("Remarques", "Notes", "Remarque", "Note", "Commentaires", "À savoir"),
        "end_place": ("Lieu d'arrivée", "Arrivée", "Lieu de fin", "Destination"),
        "timezone": ("Fuseau", "Fuseau horaire", "Fuseau de départ"),
        "end_timezone": ("Fuseau d'arrivée", "Fuseau horaire d'arrivée", "Fuseau de fin"),
        "objectives": ("Objectifs", "Objectif"),
        "reminders": ("Rappels", "Rappel"),
        "feedback": ("Avis", "Demander un avis"),
        "tentative": ("À confirmer", "Provisoire"),
        "cancelled": ("Annulé", "Annulée"),
        "code": ("Code", "Code de la rencontre"),
    },
    "info": {
        "ask": ("Question", "Questions", "Mots", "Mots-clés", "Demande"),
        "answer": ("Réponse", "Réponses"),
    },
    "objectives": {
        "code": ("Code", "Code de l'objectif"),
        "text": ("Texte", "Objectif", "Objectifs"),
    },
}
VALUES: dict[str, dict[str, tuple[str, ...]]] = {
    "kind": {
        "visit": ("visite", "visite d'entreprise"),
        "meeting": ("rencontre", "réunion", "entretien", "rendez-vous"),
        "talk": ("conférence", "exposé", "table ronde", "atelier", "présentation"),
        "meal": ("repas", "petit déjeuner", "déjeuner", "dîner", "cocktail", "réception"),
        "travel": ("trajet", "vol", "voyage", "déplacement", "transfert", "train", "car", "bus"),
        "free": ("libre", "temps libre", "quartier libre"),
        "other": ("autre", "divers"),
    },
    "role": {
        "organiser": ("organisateur", "organisatrice"),
        "participant": ("participant", "participante"),
        "follower": ("contact en France", "suiveur", "suit de France", "en France"),
    },
    "feedback": {
        "named": ("nominatif", "nommé", "nominatifs", "avec le nom"),
        "anonymous": ("anonyme", "anonymes", "sans le nom"),
    },
}
YES, NO = "oui", "non"
KEY, VALUE = "Clé", "Valeur"
"""The header of the sheet Mission, which has a line for each key."""
EVERYONE = "tous"
