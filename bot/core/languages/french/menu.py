"""The menu in French."""

from bot.core.features import Feature

FOR_EVERYONE = (
    ("suite", "ce qui vient ensuite"),
    ("maintenant", "ce qui est en cours"),
    ("aujourdhui", "le programme du jour"),
    ("demain", "le programme de demain"),
    ("programme", "le programme d'un jour, ou tout entier"),
    ("qui", "qui nous reçoit"),
    ("ou", "où c'est, avec le plan"),
    ("infos", "wifi, hôtel, urgences"),
    ("groupes", "qui est où en ce moment"),
    ("retard", "prévenir que je serai en retard : /retard 10"),
    ("calendrier", "le programme dans mon agenda"),
    ("rapport", "mon carnet de mission\u202f; pour l'organisateur, le rapport"),
    ("quisuisje", "dire ou corriger qui je suis"),
    ("relier", "me reconnaître aussi sur Slack ou sur Telegram"),
    ("aretenir", "mes phrases à retenir, et qui les lit"),
    ("suivi", "les suites à donner à mes visites"),
    ("monbilan", "ce que je retiens de la mission, avant de rentrer"),
    ("rappels", "mes rappels en privé : oui ou non"),
    ("silence", "ne plus m'écrire en privé"),
    ("reprendre", "m'écrire de nouveau"),
    ("langue", "parler une autre langue"),
    ("mission", "passer à une autre mission"),
    ("donnees", "ce qui est gardé sur moi, et l'effacer"),
    ("mesdonnees", "tout ce qui est gardé sur moi, dans un fichier"),
    ("oublier", "effacer tout ce qui me concerne, définitivement"),
    ("aide", "ce que je sais faire"),
)
FOR_ORGANISERS = (
    ("annonce", "écrire à tous, à un groupe ou aux contacts en France"),
    ("modifier", "changer le programme"),
    ("decaler", "décaler : /decaler 20, /decaler google 20"),
    ("deplacer", "déplacer : /deplacer google 15:30"),
    ("annuler", "annuler une rencontre : /annuler google"),
    ("defaire", "revenir sur le dernier changement"),
    ("brouillon", "les changements à annoncer"),
    ("annonces", "les dernières, à corriger ou à retirer"),
    ("appel", "qui est là, qui manque"),
    ("termine", "une visite finit plus tôt : demander les avis"),
    ("resultats", "les avis, en image : /resultats google"),
    ("modele", "le classeur à remplir"),
    ("classeur", "le programme actuel, en classeur"),
    ("participants", "qui s'est présenté, et corriger"),
    ("repetition", "ce que quelqu'un recevra, un jour donné"),
    ("historique", "qui a changé quoi, et quand"),
    ("reglages", "ce qui est activé pour la mission"),
)
WHEN_ON = {
    Feature.HOST_QUESTIONS: (
        ("question", "proposer une question pour la prochaine visite"),
        ("questions", "voir les questions proposées, et voter"),
    ),
    Feature.ANYONE_ENDS: (("termine", "une visite finit plus tôt : demander les avis"),),
    Feature.OFFERS: (
        ("propose", "dire en quoi je peux aider"),
        ("cherche", "dire ce que je cherche"),
    ),
}
DESCRIPTION = (
    "Fanion connaît le programme de votre mission. Il vous prévient à temps et à la bonne heure, "
    "répond à « c'est quoi la suite ? » dans votre groupe, et recueille vos avis. "
    "Touchez Démarrer, puis posez votre question."
)
SHORT_DESCRIPTION = (
    "Connaît le programme de votre mission : prévient à temps, et répond à "
    "« c'est quoi la suite ? »."
)
