"""What is said of a file that is a programme alone, in English."""


class EnglishProgrammeFiles:
    """Implements `bot.core.languages.programme_files.ProgrammeFiles`."""

    def taken(self, code: str, here: str, home: str) -> str:
        """Say what was taken from the running mission."""
        return (
            f"This file is a programme alone: its title, its code ({code}) and its time zones "
            f"({here}; at home {home}) are those of the mission. People, groups and practical "
            "answers stay as they are."
        )

    def nobody(self) -> str:
        """Say that a new mission has no people."""
        return (
            "This file is a programme alone: the mission has no people yet, and no organiser. "
            "Load it as a workbook (fanion template) to add them."
        )
