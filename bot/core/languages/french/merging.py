"""A file that is loaded while the programme is changed by hand, in French."""

from bot.core.languages.french.typography import typeset


class FrenchMerging:
    """Implements `bot.core.languages.merging.MergingWords`."""

    def to_decide(self, count: int) -> str:
        return f"Modifié à la main et dans le fichier, à vous de choisir ({count})"

    def kept(self, count: int) -> str:
        return typeset(f"Modifié à la main depuis : conservé ({count})")

    def was(self, value: str) -> str:
        return typeset(f"avant : {value}")

    def by_hand(self, value: str, who: str, when: str) -> str:
        by = ", ".join(filter(None, (who and f"par {who}", when)))
        return typeset(f"à la main : {value} ({by})" if by else f"à la main : {value}")

    def in_file(self, value: str) -> str:
        return typeset(f"dans le fichier : {value}")

    def on_the_server(self) -> str:
        return "sur le serveur"

    def drafted(self) -> str:
        return "pas encore annoncé"

    def keep(self, value: str) -> str:
        return f"Garder le changement fait à la main ({value})"

    def take(self, value: str) -> str:
        return f"Prendre le fichier ({value})"

    def all_by_hand(self) -> str:
        return "Garder tout ce qui est fait à la main"

    def all_in_file(self) -> str:
        return "Prendre tout le fichier"

    def again(self) -> str:
        return "Choisir à nouveau"

    def left(self, count: int) -> str:
        return f"Encore {count} choix ensuite."

    def meanwhile(self) -> str:
        return typeset(
            "Quelqu'un a modifié le programme entre-temps. Voici ce que cela donne maintenant :"
        )

    def nothing_in_file(self) -> str:
        return typeset("Ce fichier n'apporte rien de nouveau : rien à publier.")

    def drafts_revised(self) -> str:
        return "Ce que le fichier remplace sort du brouillon."

    def absent(self) -> str:
        return "absent du programme"

    def present(self) -> str:
        return "dans la liste"

    def cancelled(self, *, cancelled: bool) -> str:
        return "annulé" if cancelled else "maintenu"

    def meets(self, clock: str) -> str:
        return f"départ à {clock}"

    def nothing(self) -> str:
        return "rien"

    def changed(self) -> str:
        return "modifié"

    def ask(self) -> str:
        return typeset("à la main (h) ou le fichier (f) ?")

    def not_decided(self, count: int) -> str:
        return typeset(
            f"Rien n'est publié : il reste {count} choix à faire. "
            "--take hand ou --take file tranche pour tous."
        )

    def workbook_is(self, drafts: int) -> str:
        said = (
            "Le programme tel qu'il est publié. Modifiez ce que vous voulez et renvoyez-le-moi : "
            "je sais d'où il part, et je demande si quelqu'un d'autre a modifié la même chose."
        )
        if not drafts:
            return typeset(said)
        waits = "1 changement attend" if drafts == 1 else f"{drafts} changements attendent"
        return typeset(f"{said} Le brouillon n'y est pas : {waits} d'être annoncé{_s(drafts)}.")

    def workbook_failed(self) -> str:
        return "Désolé, le classeur n'a pas pu être écrit. Réessayez dans un moment."

    def written(self, file: str, drafts: int) -> str:
        waits = f" Le brouillon n'y est pas : {drafts} en attente." if drafts else ""
        return typeset(f"{file} contient le programme tel qu'il est publié.{waits}")


def _s(count: int) -> str:
    return "s" if count > 1 else ""
