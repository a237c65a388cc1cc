"""Le rapport, tel qu'on le remet dans la conversation, in French."""

from bot.core.languages.french.typography import of_name, typeset
from bot.core.report.form import Form
from bot.core.report.version import Version

FORMS = {
    Form.DOCX: "Word",
    Form.PDF: "PDF",
    Form.HTML: "Page web",
    Form.XLSX: "Excel",
    Form.MD: "Markdown",
    Form.JSON: "JSON",
}
VERSIONS = {
    Version.FULL: "Rapport complet",
    Version.PUBLIC: "Version publique",
    Version.COMPANY: "Par entreprise…",
    Version.HOST: "Remerciements…",
    Version.PERSON: "Carnets…",
}
FOR_WHOM = {
    Version.COMPANY: "Pour quelle entreprise ?",
    Version.HOST: "Pour quel interlocuteur ?",
    Version.PERSON: "Le carnet de qui ?",
}
NOBODY = {
    Version.COMPANY: "Aucune entreprise n'est indiquée pour les participants.",
    Version.HOST: "Le programme n'indique aucun interlocuteur.",
    Version.PERSON: "La mission n'a pas encore de participants.",
}
FILES = {
    Version.FULL: "",
    Version.PUBLIC: "public",
    Version.COMPANY: "entreprise",
    Version.HOST: "remerciements",
    Version.PERSON: "carnet",
}


class FrenchReporting:
    """Implements `bot.core.languages.reporting.ReportingWords`."""

    def on_its_way(self) -> str:
        return "Je prépare le document, il arrive."

    def here_is(self, version: Version, name: str) -> str:
        said = {
            Version.FULL: "Voici le rapport de la mission, à relire et à modifier à votre guise.",
            Version.PUBLIC: (
                "Voici la version pour les entreprises qui n'étaient pas du voyage : rien que ce "
                "que les auteurs partagent, avec leur nom s'ils ont signé."
            ),
            Version.COMPANY: (
                f"Voici le document pour {name} : ce que ses participants ont noté, leurs suites "
                "à donner, et ce que les autres partagent."
            ),
            Version.HOST: (
                f"Voici un projet de lettre de remerciement pour {name}, à relire avant l'envoi."
                if name
                else "Voici un projet de lettre de remerciement pour chaque interlocuteur, à "
                "relire avant l'envoi."
            ),
            Version.PERSON: f"Voici le carnet de mission {of_name(name)}.",
        }
        return typeset(said[version])

    def own_diary(self) -> str:
        return typeset(
            "Voici votre carnet de mission : ce que vous avez vu, noté, et les suites à donner."
        )

    def answered(self, answered: int, asked: int) -> str:
        if not answered:
            return typeset(
                "Personne n'a encore répondu : le rapport décrit le programme, et se complétera "
                "au fil des avis."
            )
        if answered == asked > 1:
            return f"Les {asked} personnes interrogées ont toutes répondu."
        verb = "a répondu" if answered == 1 else "ont répondu"
        return typeset(f"{answered} sur {asked} {verb}.")

    def too_early(self) -> str:
        return typeset(
            "Rien n'a encore eu lieu : le rapport décrit le programme, et se complétera en route."
        )

    def anonymous(self) -> str:
        return typeset(
            "Les avis sont anonymes : seule la personne elle-même obtient un carnet complet, "
            "avec /rapport."
        )

    def failed(self) -> str:
        return "Désolé, le document n'a pas pu être préparé. Réessayez dans un moment."

    def form(self, form: Form) -> str:
        return FORMS[form]

    def version(self, version: Version) -> str:
        return VERSIONS[version]

    def unknown(self, said: str) -> str:
        return typeset(
            f"Je ne trouve ni entreprise, ni interlocuteur, ni participant à ce nom : « {said} ». "
            "Quel rapport voulez-vous ?"
        )

    def for_whom(self, version: Version) -> str:
        return typeset(FOR_WHOM[version])

    def nobody(self, version: Version) -> str:
        return NOBODY[version]

    def all_hosts(self) -> str:
        return "Tous, dans un seul document"

    def others(self, *, next_ones: bool) -> str:
        return "Suivants" if next_ones else "Précédents"

    def file(self, version: Version) -> str:
        return FILES[version]
