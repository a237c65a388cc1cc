"""The report as it is handed over in the chat, in English."""

from bot.core.report.form import Form
from bot.core.report.version import Version

FORMS = {
    Form.DOCX: "Word",
    Form.PDF: "PDF",
    Form.HTML: "Web page",
    Form.XLSX: "Excel",
    Form.MD: "Markdown",
    Form.JSON: "JSON",
}
VERSIONS = {
    Version.FULL: "Full report",
    Version.PUBLIC: "Public version",
    Version.COMPANY: "For a company…",
    Version.HOST: "Thanks to hosts…",
    Version.PERSON: "Diaries…",
}
FOR_WHOM = {
    Version.COMPANY: "For which company?",
    Version.HOST: "For which host?",
    Version.PERSON: "Whose diary?",
}
NOBODY = {
    Version.COMPANY: "No participant has a company in the file.",
    Version.HOST: "The programme names no host.",
    Version.PERSON: "The mission has no participants yet.",
}
FILES = {
    Version.FULL: "",
    Version.PUBLIC: "public",
    Version.COMPANY: "company",
    Version.HOST: "thanks",
    Version.PERSON: "diary",
}


class EnglishReporting:
    """Implements `bot.core.languages.reporting.ReportingWords`."""

    def on_its_way(self) -> str:
        return "I am writing it: it will be here in a moment."

    def here_is(self, version: Version, name: str) -> str:
        said = {
            Version.FULL: "Here is the mission's report, for you to read over and edit.",
            Version.PUBLIC: (
                "Here is the version for the companies that stayed at home: only what its "
                "authors share, with their names where they signed."
            ),
            Version.COMPANY: (
                f"Here is what {name} takes home: its people's notes and follow-ups, and what "
                "others share."
            ),
            Version.HOST: (
                f"Here is a draft letter of thanks to {name}, to read over before you send it."
                if name
                else "Here is a draft letter of thanks to each host, to read over before you send "
                "it."
            ),
            Version.PERSON: f"Here is the diary of {name}.",
        }
        return said[version]

    def own_diary(self) -> str:
        return "Here is your diary of the mission: what you saw, noted, and mean to follow up."

    def answered(self, answered: int, asked: int) -> str:
        if not answered:
            return (
                "Nobody has answered yet: the report covers the programme, and grows with the "
                "answers."
            )
        if answered == asked > 1:
            return f"All {asked} people who were asked have answered."
        return f"{answered} of {asked} {'has' if answered == 1 else 'have'} answered."

    def too_early(self) -> str:
        return (
            "Nothing has taken place yet: the report covers the programme, and grows with the "
            "mission."
        )

    def anonymous(self) -> str:
        return (
            "Feedback is anonymous: only the person themselves gets a complete diary, "
            "with /report."
        )

    def failed(self) -> str:
        return "Sorry, the document could not be made. Please try again in a moment."

    def form(self, form: Form) -> str:
        return FORMS[form]

    def version(self, version: Version) -> str:
        return VERSIONS[version]

    def unknown(self, said: str) -> str:
        return f"I know no company, host or participant by that name: “{said}”. Which report?"

    def for_whom(self, version: Version) -> str:
        return FOR_WHOM[version]

    def nobody(self, version: Version) -> str:
        return NOBODY[version]

    def all_hosts(self) -> str:
        return "All, in one document"

    def others(self, *, next_ones: bool) -> str:
        return "Next ones" if next_ones else "Previous ones"

    def file(self, version: Version) -> str:
        return FILES[version]
