"""What somebody reads who has put the app into a workspace, in the browser."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Installing:
    """Two short pages: it is in, and it is not; *done* and *why* are lines of text."""

    done_title: str
    done: tuple[str, ...]
    failed_title: str
    why: Mapping[str, str]
    otherwise: str
    again: str

    def reason(self, code: str) -> str:
        """Say why it did not work, by Slack's own code."""
        return self.why.get(code, self.otherwise)


INSTALLING: Mapping[str, Installing] = {
    "fr": Installing(
        done_title="Fanion est dans votre espace Slack",
        done=(
            "Dans Slack, ouvrez le canal de la mission et écrivez : /invite @Fanion",
            "Puis tapez-y : /fanion start suivi du code de la mission, que donne fanion load.",
            "Chacun trouve son programme dans l'onglet Accueil de Fanion.",
        ),
        failed_title="Fanion n'a pas été installé",
        why={
            "access_denied": "L'installation a été annulée dans Slack.",
            "invalid_browser": (
                "L'installation a commencé dans un autre navigateur, ou les cookies sont bloqués."
            ),
            "invalid_state": "L'installation a trop attendu.",
            "whole_organisation": (
                "Vous avez choisi toute une organisation (Enterprise Grid). Fanion s'installe "
                "espace par espace : recommencez, et en haut à droite de la page de Slack, "
                "choisissez un seul espace, celui de la mission."
            ),
        },
        otherwise="Slack n'a pas confirmé l'installation.",
        again="Recommencer",
    ),
    "en": Installing(
        done_title="Fanion is in your Slack workspace",
        done=(
            "In Slack, open the mission's channel and write: /invite @Fanion",
            "Then type there: /fanion start and the mission's code, which fanion load prints.",
            "Everyone finds their programme in Fanion's Home tab.",
        ),
        failed_title="Fanion was not installed",
        why={
            "access_denied": "The installation was cancelled in Slack.",
            "invalid_browser": (
                "The installation began in another browser, or cookies are blocked."
            ),
            "invalid_state": "The installation waited for too long.",
            "whole_organisation": (
                "You chose a whole organisation (Enterprise Grid). Fanion is installed one "
                "workspace at a time: try again, and at the top right of Slack's page choose a "
                "single workspace, the mission's."
            ),
        },
        otherwise="Slack did not confirm the installation.",
        again="Try again",
    ),
}


def installing_in(accepts: str) -> tuple[str, Installing]:
    """Return a language and its pages, by what a browser accepts ("fr-FR,fr;q=0.9,en;q=0.8")."""
    for wanted in accepts.split(","):
        code = wanted.strip()[:2].lower()
        if code in INSTALLING:
            return code, INSTALLING[code]
    return "en", INSTALLING["en"]
