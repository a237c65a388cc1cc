"""A page's blocks as a tree: parts, what stands in them, and the parts of those."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from bot.core.report.page import Block, Heading, NewPage


@dataclass(slots=True)
class Part:
    """A heading with what stands below it; the whole document has none.

    *depth* is 0 for the document and one more than that of the part around it
    for every other, so that no level of headings is left out; *name* is unique
    within the document.  *new_page*: it begins on a page of its own.
    """

    heading: Heading | None = None
    depth: int = 0
    name: str = ""
    new_page: bool = False
    blocks: list[Block] = field(default_factory=list)
    parts: "list[Part]" = field(default_factory=list)


def outlined(blocks: Iterable[Block]) -> Part:
    """Return *blocks* in their order, each below the heading that it belongs to."""
    whole = Part()
    above, turned = [whole], False
    for block in blocks:
        if isinstance(block, NewPage):
            turned = True
            continue
        if isinstance(block, Heading):
            while (held := above[-1].heading) and held.level >= block.level:
                above.pop()
            around = above[-1]
            name = f"{around.name or 'part'}-{len(around.parts) + 1}"
            part = Part(block, around.depth + 1, name, turned)
            around.parts.append(part)
            above.append(part)
        else:
            if turned:
                above[-1].blocks.append(NewPage())
            above[-1].blocks.append(block)
        turned = False
    return whole
