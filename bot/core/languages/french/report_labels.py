"""The fixed words of a report in French: un « bilan de mission »."""

from bot.core.languages.french.typography import typeset
from bot.core.languages.report_label import Label

_WRITTEN = {
    Label.REPORT: "Bilan de mission",
    Label.PUBLIC: "Ce que nous en rapportons",
    Label.NOTES: "Carnet de l'entreprise",
    Label.THANKS: "Lettre de remerciement",
    Label.DIARY: "Votre carnet de mission",
    Label.INVENTED: (
        "Ceci est un exemple : les personnes, leurs notes et leurs phrases sont inventées."
    ),
    Label.INVENTED_SHORT: "exemple, réponses inventées",
    Label.AT_A_GLANCE: "L'essentiel",
    Label.BEST: "Les rencontres les mieux notées (note moyenne, sur 5)",
    Label.OBJECTIVES: "Nos objectifs",
    Label.HOW_FAR: "Nos objectifs sont-ils atteints ? (note moyenne, sur 5)",
    Label.LINES: "Ce que nous en retenons",
    Label.NEXT: "Et maintenant",
    Label.NOTHING_RATED: "Aucune rencontre n'a encore été notée.",
    Label.NO_ANSWER: "pas d'avis",
    Label.PROGRAMME: "Le programme, prévu et vécu",
    Label.NO_PROGRAMME: "Le programme est vide.",
    Label.PLANNED: "Prévu",
    Label.ENTRY: "Au programme",
    Label.HAPPENED: "Dans les faits",
    Label.AS_PLANNED: "comme prévu",
    Label.CANCELLED: "annulé",
    Label.CONFIRMED: "confirmé",
    Label.DETAILS: "précisé en cours de route",
    Label.STILL_AHEAD: "à venir",
    Label.ATTENDANCE: "Présence",
    Label.CALLS: "Les appels, rencontre par rencontre",
    Label.PRESENT: "Présents",
    Label.ABSENT: "Absents",
    Label.EXPECTED: "Attendus",
    Label.VISITS: "Rencontre par rencontre",
    Label.WHEN: "Quand",
    Label.WHERE: "Où",
    Label.HOSTS: "Reçus par",
    Label.TOPIC: "Sujet",
    Label.FOR: "Pour",
    Label.SERVES: "Au service de",
    Label.SPREAD: "Répartition des notes",
    Label.TAKEAWAYS: "À retenir",
    Label.INTERNAL: "Entre nous, à ne pas diffuser",
    Label.QUESTIONS: "Questions posées",
    Label.UNANSWERED: "Sans réponse.",
    Label.FOLLOW_UPS: "Les suites",
    Label.HOW_FAR_FOLLOW_UPS: "Où en sont les suites",
    Label.WHO_WITH_WHOM: "Qui reprend contact avec qui",
    Label.WHO: "Qui",
    Label.WITH: "Avec",
    Label.HOW_FAR_IS_IT: "Où en est-on",
    Label.SOMEBODY: "Quelqu'un du groupe",
    Label.OBJECTIVES_ONE_BY_ONE: "Objectif par objectif",
    Label.NO_GOAL_ANSWER: "Personne n'a encore dit dans quelle mesure il est atteint.",
    Label.WHOLE: "La mission dans son ensemble",
    Label.WELL: "Ce qui a bien marché",
    Label.BETTER: "Ce qui a moins bien marché",
    Label.ADVICE: "À ceux qui sont restés",
    Label.WISHES: "Les prochaines missions souhaitées",
    Label.PHOTOS: "En images",
    Label.ANSWERS: "Sur quoi repose ce bilan",
    Label.ANSWERED: "Ont répondu",
    Label.RATINGS: "Notes",
    Label.SAID: "Phrases",
    Label.UNRATED: "Restées sans avis",
    Label.FOLLOW: "Des exemples à suivre",
    Label.LEAVE: "D'autres à laisser",
    Label.BY_VISIT: "Au fil des rencontres",
    Label.NOTHING_SHARED: "Personne n'a encore partagé de phrase à transmettre.",
    Label.NOTHING_NOTED: "Rien n'a encore été noté.",
    Label.OF_OTHERS: "Ce que d'autres en retiennent",
    Label.NO_HOST: "Aucun interlocuteur n'est à remercier pour l'instant.",
    Label.SUBJECT: "Objet : merci de votre accueil",
    Label.WE_THANK: (
        "Au nom de tous les participants, nous vous remercions de votre accueil et du temps "
        "que vous leur avez consacré."
    ),
    Label.THEY_SAID: "Voici ce qu'ils en rapportent :",
    Label.YOU_ANSWERED: "Merci aussi d'avoir répondu à leurs questions :",
    Label.WELCOME_HERE: (
        "Si vos projets vous mènent dans notre région, nous serons heureux de vous recevoir "
        "à notre tour."
    ),
    Label.CLOSING: (
        "Nous vous prions d'agréer, Madame, Monsieur, l'expression de nos sentiments les "
        "meilleurs."
    ),
    Label.YOUR_RATING: "Votre note",
    Label.YOU_WERE_NOT_THERE: "Vous n'y étiez pas.",
    Label.YOUR_LOOK_BACK: "Votre regard sur la mission",
    Label.YOU_TAKE_UP: "Vous reprenez contact",
}
LABELS = {label: typeset(text) for label, text in _WRITTEN.items()}
