"""A file that is loaded while the programme is changed by hand, in English."""


class EnglishMerging:
    """Implements `bot.core.languages.merging.MergingWords`."""

    def to_decide(self, count: int) -> str:
        return f"Changed by hand and in the file: please decide ({count})"

    def kept(self, count: int) -> str:
        return f"Changed by hand since: kept ({count})"

    def was(self, value: str) -> str:
        return f"before: {value}"

    def by_hand(self, value: str, who: str, when: str) -> str:
        by = ", ".join(filter(None, (who and f"by {who}", when)))
        return f"by hand: {value} ({by})" if by else f"by hand: {value}"

    def in_file(self, value: str) -> str:
        return f"in the file: {value}"

    def on_the_server(self) -> str:
        return "on the server"

    def drafted(self) -> str:
        return "not told yet"

    def keep(self, value: str) -> str:
        return f"Keep what was done by hand ({value})"

    def take(self, value: str) -> str:
        return f"Take the file ({value})"

    def all_by_hand(self) -> str:
        return "Keep all by hand"

    def all_in_file(self) -> str:
        return "Take all from the file"

    def again(self) -> str:
        return "Decide again"

    def left(self, count: int) -> str:
        return f"And {count} more to decide."

    def meanwhile(self) -> str:
        return "Somebody has changed the programme meanwhile. This is how it would be now:"

    def nothing_in_file(self) -> str:
        return "There is nothing new in this file: nothing to publish."

    def drafts_revised(self) -> str:
        return "What the file has is taken out of the draft."

    def absent(self) -> str:
        return "not in the programme"

    def present(self) -> str:
        return "in the list"

    def cancelled(self, *, cancelled: bool) -> str:
        return "cancelled" if cancelled else "not cancelled"

    def meets(self, clock: str) -> str:
        return f"meet at {clock}"

    def nothing(self) -> str:
        return "nothing"

    def changed(self) -> str:
        return "changed"

    def ask(self) -> str:
        return "[h]and or [f]ile?"

    def not_decided(self, count: int) -> str:
        what = "1 conflict is" if count == 1 else f"{count} conflicts are"
        return f"Not published: {what} to be decided. --take hand or --take file decides all."

    def workbook_is(self, drafts: int) -> str:
        said = (
            "The programme as it is published now. Change what you like and send it back: I know "
            "what it was made from, and ask where somebody else has changed the same."
        )
        if not drafts:
            return said
        waits = "1 change waits" if drafts == 1 else f"{drafts} changes wait"
        return f"{said} The draft is not in it: {waits} to be told."

    def workbook_failed(self) -> str:
        return "Sorry, the workbook could not be written. Please try again in a while."

    def written(self, file: str, drafts: int) -> str:
        waits = f" Not in it: {drafts} in the draft." if drafts else ""
        return f"{file} is the programme as it is published now.{waits}"
