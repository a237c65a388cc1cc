"""Which asks have been answered, so that an edit of one brings no second answer.

The id of what is answered stands in the key of an answer, with numbers behind it.
"""

import re
from collections import OrderedDict

ANSWER = "answer-"
"""What the keys of answers begin with."""
EDITED = "/"
"""Stands in the id of an ask before which of its edits it is."""
REMEMBERED = 2000
_ANSWERED = re.compile(rf"{ANSWER}(.*?)-\d+(?:-part-\d+)?$")


class Answered:
    """The ids of the asks that were answered lately."""

    def __init__(self) -> None:
        """Begin with none."""
        self._ids: OrderedDict[str, None] = OrderedDict()

    def __contains__(self, ask: object) -> bool:
        """Tell whether the ask of that id had an answer."""
        return ask in self._ids

    def note(self, ask: str) -> None:
        """Remember that *ask* has an answer."""
        self._ids[ask] = None
        if len(self._ids) > REMEMBERED:
            self._ids.popitem(last=False)

    def forget(self, ask: str) -> None:
        """Remember that *ask* has no answer after all."""
        self._ids.pop(ask, None)


def is_answer(key: str) -> bool:
    """Tell whether the delivery *key* answers somebody who waits; what has no key does."""
    return not key or key.startswith(ANSWER)


def asked_in(key: str) -> str:
    """Return the id of what *key* answers as it was heard, "" where it answers nothing."""
    found = _ANSWERED.match(key)
    return found[1] if found else ""


def answered_by(key: str) -> str:
    """Return the id of the ask that *key* answers, whichever of its edits it was."""
    return asked_in(key).partition(EDITED)[0]
