"""The sheets and columns of a report's workbook in French."""

from bot.core.languages.french import NBSP
from bot.core.report.facts import Fate, FollowUpState, Question

SHEETS = {
    "summary": "En bref",
    "programme": "Programme",
    "visits": "Rencontres",
    "ratings": "Avis",
    "takeaways": "À retenir",
    "follow_ups": "Suites à donner",
    "attendance": "Présence",
    "objectives": "Objectifs",
    "questions": "Questions",
}
COLUMNS = {
    "day": "Jour",
    "start": "Début",
    "end": "Fin",
    "ended": "Terminé à",
    "zone": "Fuseau",
    "title": "Rencontre",
    "kind": "Type",
    "groups": "Groupes",
    "place": "Lieu",
    "hosts": "Interlocuteurs",
    "fate": "Ce qu'il en a été",
    "planned_day": "Jour prévu",
    "planned_start": "Début prévu",
    "planned_end": "Fin prévue",
    "expected": "Attendus",
    "present": "Présents",
    "absent": "Absents",
    "answers": "Avis",
    "average": "Moyenne sur 5",
    "hidden": "Avis cachés",
    "lines": "Phrases à retenir",
    "wanted": "Suites à donner",
    "about": "À propos de",
    "person": "Nom",
    "company": "Entreprise",
    "score": "Note",
    "text": "À retenir",
    "shareable": "Peut être partagé",
    "signed": "Signé",
    "picked": "Ordre choisi",
    "state": "Où en est-on",
    "note": "Précision",
    "there": "Présence",
    "objective": "Objectif",
    "visits": "Rencontres concernées",
    "visit_answers": "Avis sur ces rencontres",
    "visit_average": "Moyenne de ces rencontres",
    "question": "Question",
    "votes": "Voix",
    "answer": "Réponse",
    "mission": "Mission",
    "organiser": "Organisateur",
    "written": "Établi le",
    "invented": "Avertissement",
    "participants": "Participants",
    "companies": "Entreprises",
    "asked": "Personnes interrogées",
    "answered": "Personnes ayant répondu",
    "held": "Rencontres tenues",
    "cancelled": "Rencontres annulées",
    "key": "Indicateur",
    "value": "Valeur",
}
FATES = {
    Fate.AS_PLANNED: "comme prévu",
    Fate.CHANGED: "modifiée",
    Fate.CANCELLED: "annulée",
    Fate.ADDED: "ajoutée",
    Fate.AHEAD: "à venir",
}
STATES = {
    FollowUpState.WANTED: "à faire",
    FollowUpState.UNDER_WAY: "en cours",
    FollowUpState.DONE: "fait",
    FollowUpState.DROPPED: "abandonné",
}
QUESTIONS = {
    Question.ADVICE: "À ceux qui ne sont pas partis",
    Question.NEXT: "La prochaine mission",
    Question.WELL: "Ce qui s'est bien passé",
    Question.BETTER: "Ce qui aurait pu être mieux",
}


class FrenchReportWorkbook:
    """Implements `bot.core.languages.report_workbook.ReportWorkbookWords`."""

    day_format = "ddd dd/mm/yyyy"

    def sheet(self, sheet: str) -> str:
        return SHEETS[sheet]

    def column(self, column: str) -> str:
        return COLUMNS[column]

    def scores(self, score: int) -> str:
        return f"Avis à {score}"

    def fate(self, fate: Fate) -> str:
        return FATES[fate]

    def state(self, state: FollowUpState) -> str:
        return STATES[state]

    def question(self, question: Question) -> str:
        return QUESTIONS[question]

    def there(self, *, present: bool) -> str:
        return "présent" if present else "absent"

    def yes(self) -> str:
        return "oui"

    def chart(self) -> str:
        return "Moyenne des avis, sur 5"

    def invented(self) -> str:
        return f"Personnes, avis et phrases sont inventés{NBSP}: ceci est un exemple."
