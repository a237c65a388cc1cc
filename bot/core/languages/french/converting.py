"""A programme as people write it, converted: in French."""

from bot.core.converting import LeftOut, Question, Why

WHY: dict[Why, str] = {
    Why.FROM_TEXT: "Lu dans une phrase : « {text} ». À vérifier.",
    Why.ABOUT: "Pas à la minute près : « {text} ».",
    Why.NO_START: "Aucune heure trouvée.",
    Why.NO_END: "Aucune fin indiquée. Sans elle, on compte une heure.",
    Why.NO_DAY: "Jour illisible : « {text} ».",
    Why.NO_YEAR: "L'année n'est écrite nulle part : « {text} ».",
    Why.YEAR_ELSEWHERE: "L'année vient d'un autre endroit du fichier : « {text} ».",
    Why.WEEKDAY_ELSE: "Le jour de la semaine et la date ne vont pas ensemble : « {text} ».",
    Why.DAY_GUESSED: "Compté à partir des autres jours : « {text} ».",
    Why.DAY_OR_MONTH: "Le jour et le mois sont peut-être inversés : « {text} ».",
    Why.AFTERNOON: (
        "Écrit « {text} » ; compris comme l'après-midi, car la ligne suit des "
        "heures plus tardives."
    ),
    Why.ZONE_NEEDED: "Fuseau horaire introuvable dans « {text} ».",
    Why.ZONE_FROM_CITY: "Le fuseau de la ville citée dans « {text} ».",
    Why.CANCELLED_MAYBE: "Le fichier dit « {text} » : laissé ouvert.",
    Why.STRUCK: "Barré : compris comme annulé.",
    Why.STRUCK_PART: "Barré, donc laissé de côté : « {text} ».",
    Why.TENTATIVE: "Le fichier dit « {text} ».",
    Why.COLOUR: "La couleur le dit, d'après la légende du fichier.",
    Why.GROUP_UNKNOWN: "Aucun groupe connu pour « {text} ».",
    Why.HOST_UNSURE: "Peut-être pas le nom d'une personne : « {text} ».",
    Why.PLACE_FROM_TITLE: "Compris comme le lieu : « {text} ».",
    Why.KIND_GUESSED: "Type déduit de « {text} ». À vérifier.",
    Why.KIND_OPEN: "Type impossible à déduire : compte comme « autre », sans demande d'avis.",
    Why.MEET_FROM_ROW: "Vient d'une ligne à part : « {text} ».",
    Why.END_FROM_NOTES: "Vient des remarques : « {text} ».",
    Why.HIDDEN: "La ligne est masquée dans le fichier.",
    Why.SEVERAL: "Une autre lecture est possible : « {text} ».",
    Why.COLUMN_GUESSED: "Rien dans la colonne des titres : pris dans une autre colonne.",
    Why.NAME_ORDER: "Nom et prénom sont peut-être inversés : « {text} ».",
    Why.CHANGED_BOTH: "Changé à la main ; la nouvelle version dit « {text} ».",
    Why.GONE: "N'est plus dans la nouvelle version.",
    Why.HEAD_OPEN: "Introuvable dans le fichier.",
    Why.HEAD_FOUND: "Lu dans le fichier : « {text} ». À vérifier.",
    Why.REPEATED: "Tel quel dans le fichier : « {text} ». À vérifier.",
    Why.FOLLOWER: "Déduit de « {text} ». À vérifier.",
}
ASK: dict[Why, str] = {
    Why.NO_START: "À quelle heure commence « {about} » ?",
    Why.NO_END: "À quelle heure se termine « {about} » ?",
    Why.NO_DAY: "Quel jour a lieu « {about} » ?",
    Why.NO_YEAR: "En quelle année la mission a-t-elle lieu ?",
    Why.YEAR_ELSEWHERE: "L'année est-elle la bonne ? Sinon, laquelle ?",
    Why.WEEKDAY_ELSE: (
        "« {text} » : le jour de la semaine est un autre. À quelle date a lieu « {about} » ?"
    ),
    Why.DAY_GUESSED: "« {about} » est-il bien le {offered} ? Le fichier dit « {text} ».",
    Why.DAY_OR_MONTH: (
        "Les dates sont-elles lues dans le bon sens (jour, mois) ? Sinon, corrigez-les."
    ),
    Why.AFTERNOON: "« {about} » à {text} : est-ce bien {offered} ?",
    Why.ZONE_NEEDED: "Dans quel fuseau horaire « {about} » {side} ? Par exemple Europe/Paris.",
    Why.CANCELLED_MAYBE: "« {about} » : le fichier dit « {text} ». Est-ce annulé (oui ou non) ?",
    Why.HIDDEN: (
        "« {about} » est sur une ligne masquée : est-ce maintenu ? Sinon, supprimez sa ligne."
    ),
    Why.GROUP_UNKNOWN: "« {about} » : quel groupe est « {text} » ?",
    Why.SEVERAL: "« {about} » : le fichier dit « {text} ». Est-ce bien {offered} ?",
    Why.CHANGED_BOTH: (
        "« {about} » : vous avez écrit « {offered} », la nouvelle version dit "
        "« {text} ». Que faut-il garder ?"
    ),
    Why.GONE: (
        "« {about} » n'est plus dans la nouvelle version. Supprimez sa ligne si "
        "cela n'a plus lieu."
    ),
    Why.KIND_OPEN: "Visite, rencontre, conférence ou autre : {text} ?",
    Why.ABOUT: "« {about} » : le fichier dit « {text} ». À quelle heure exactement ?",
    Why.STRUCK_PART: "« {about} » : « {text} » est barré. Ce qui reste est-il juste ?",
    Why.HOST_UNSURE: "« {about} » : qui est « {text} » ?",
    Why.COLUMN_GUESSED: "« {about} » est-il le bon titre ?",
}
HEAD = {
    "title": "Comment s'appelle la mission ?",
    "code": "Quel code donner à la mission (a-z, 0-9 et -) ?",
    "home_timezone": "De quel fuseau horaire part la mission (Europe/Paris) ?",
    "timezone": "Dans quel fuseau horaire se déroule-t-elle (America/Los_Angeles) ?",
}
LEFT: dict[LeftOut, str] = {
    LeftOut.HEADING: "un intertitre",
    LeftOut.NOTE: "une remarque, pas une rencontre",
    LeftOut.HEADER: "les noms des colonnes",
    LeftOut.EMPTY_MARK: "rien n'a lieu",
    LeftOut.HIDDEN_SHEET: "une feuille masquée, non lue",
    LeftOut.BEYOND: "plus de lignes que l'on n'en lit",
    LeftOut.TOTAL: "un total",
    LeftOut.UNREAD: "non compris",
    LeftOut.RENDEZVOUS: "un rendez-vous de départ, donné à sa rencontre",
    LeftOut.REPEATED: "une version plus ancienne, non lue",
    LeftOut.WITHOUT_NAME: "pas encore de nom",
    LeftOut.AGAIN: "la même rencontre une seconde fois",
}


class FrenchConverting:
    """Comments, questions and what is said of a conversion."""

    def why(self, why: Why, text: str) -> str:
        """Say in a comment why a cell is not certain; *text* is what was read."""
        return WHY[why].format(text=_short(text))

    def question(self, question: Question) -> str:
        """Ask for what is open."""
        why, key = question.doubt.why, question.key.rpartition("/")[2]
        if why is Why.HEAD_OPEN:
            return HEAD.get(key, key)
        side = "se termine-t-il" if key == "end_timezone" else "commence-t-il"
        return ASK[why].format(
            about=question.about or "cela",
            text=_short(question.doubt.text, 300),
            offered=question.offered or "cela",
            side=side,
        )

    def left_out(self, why: LeftOut) -> str:
        """Say why a row became no session."""
        return LEFT[why]

    def read_in(self, cell: str) -> str:
        """Name the cell of the raw workbook."""
        return f"Lu dans {cell}."

    def questions_sheet(self) -> str:
        """Name the sheet of questions."""
        return "Questions"

    def left_out_sheet(self) -> str:
        """Name the sheet of what was left out."""
        return "Non repris"

    def questions_header(self) -> tuple[str, str, str, str, str]:
        """Head the columns: number, question, where it was read, what stands there now, answer."""
        return "N°", "Question", "Lu dans", "Pour l'instant", "Réponse"

    def left_out_header(self) -> tuple[str, str, str]:
        """Head the columns: where, what, why."""
        return "Où", "Quoi", "Pourquoi ce n'est pas une rencontre"

    def file_name(self) -> str:
        """Name the workbook that is sent."""
        return "mission.xlsx"

    def converted(self, name: str, sessions: int, questions: int) -> str:
        """Head what is said of a conversion."""
        open_ = (
            "aucune question"
            if not questions
            else "1 question"
            if questions == 1
            else f"{questions} questions"
        )
        found = "1 ligne au programme" if sessions == 1 else f"{sessions} lignes au programme"
        return f"{name} : {found}, {open_}"

    def go_on(self, questions: int) -> str:
        """Say how to go on: answer, and send the workbook back."""
        if not questions:
            return (
                "Relisez le classeur (un commentaire signale ce qui n'était pas sûr), "
                "puis renvoyez-le-moi."
            )
        return (
            "Remplissez la colonne « Réponse » de la feuille « Questions », ou "
            "directement les cellules "
            "(un commentaire signale ce qui n'était pas sûr), puis renvoyez-moi le classeur."
        )

    def more_questions(self, count: int) -> str:
        """Say how many more questions are in the workbook."""
        return (
            "et 1 autre dans le classeur" if count == 1 else f"et {count} autres dans le classeur"
        )

    def rows_left_out(self, count: int) -> str:
        """Say how many rows became no session."""
        rows = (
            "1 ligne n'est pas reprise" if count == 1 else f"{count} lignes ne sont pas reprises"
        )
        return f"{rows} : la feuille « Non repris » dit pourquoi."

    def is_mission(self, name: str) -> str:
        """Say that a workbook is a mission workbook already."""
        return f"{name} est déjà un classeur de mission : « fanion check » dit ce qui ne va pas."

    def no_programme(self, name: str) -> str:
        """Say that a workbook holds no programme."""
        return f"Aucun programme trouvé dans {name} : pas de ligne avec un jour ou une heure."


def _short(text: str, most: int = 120) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= most else f"{plain[: most - 1]}…"
