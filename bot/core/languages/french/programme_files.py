"""What is said of a file that is a programme alone, in French."""

from bot.core.languages.french.typography import typeset


class FrenchProgrammeFiles:
    """Implements `bot.core.languages.programme_files.ProgrammeFiles`."""

    def taken(self, code: str, here: str, home: str) -> str:
        """Say what was taken from the running mission."""
        return typeset(
            f"Ce fichier ne contient que le programme : le titre, le code ({code}) et les fuseaux "
            f"({here} sur place, {home} au départ) sont ceux de la mission. Les personnes, les "
            "groupes et les infos pratiques restent tels quels."
        )

    def nobody(self) -> str:
        """Say that a new mission has no people."""
        return typeset(
            "Ce fichier ne contient que le programme : la mission n'a encore ni personnes, ni "
            "organisateur. Chargez-la en classeur (fanion template) pour les ajouter."
        )
