"""Slack's own markup, and how words stay words there.

Only two things are written in it: the mentions of who is called, and the
top-level text.  Everything else is rich text or plain text, in which Slack
reads no markup: there ``*``, ``_``, ``:wave:`` and ``@here`` are what they are.
Where it does read some, `&`, `<` and `>` are escaped, and an unseen character
takes the meaning from what would be bold, an emoji or a name: there is no
escape for those, and `mrkdwn: false` would silence the mentions, too.
"""

import re

UNSEEN = "\u00ad"
"""A soft hyphen: what it follows opens nothing any more, and nobody sees or hears it."""
MENTIONS = re.compile(r"<(?:@[UW][A-Z0-9]+|!subteam\^S[A-Z0-9]+|!(?:channel|here|everyone))>")
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_MARKS = re.compile(
    r"""  (?<!\w) [*_~] (?=\S)          # what may open bold, italic or struck out
        | `                           # code begins anywhere
        | : (?=[\w+'-]+:)             # an emoji's name
        | @ (?=\w)                    # a person's, or everyone's
        | \# (?=\w)                   # a channel's
    """,
    re.VERBOSE,
)
_QUOTED = re.compile(r"^(?=[^\S\n]*>)", re.MULTILINE)


def clean(text: str) -> str:
    """Return *text* without controls; a line ends in one way only."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    return _CONTROLS.sub("", text)


def escaped(text: str) -> str:
    """Return *text* with the three characters escaped that begin and end what Slack reads."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def literal(text: str) -> str:
    """Return *text* so that Slack shows it as it is: no markup, no emoji, nobody mentioned."""
    guarded = _MARKS.sub(rf"\g<0>{UNSEEN}", clean(text))
    # An escaped > at the beginning of a line quotes it all the same.
    return escaped(_QUOTED.sub(UNSEEN, guarded))


def tokens(mentions: str) -> list[str]:
    """Split mentions, as "<@U1> <!subteam^S1> <!channel>", and let nothing else pass.

    Raises `ValueError`.
    """
    found = mentions.split()
    for one in found:
        if MENTIONS.fullmatch(one) is None:
            raise ValueError(f"this mentions nobody: {one!r}")
    return found
