"""What goes on after the mission: who takes up what with whom, and how far it is."""

from collections.abc import Iterable, Iterator

from bot.core.languages.report_label import Label
from bot.core.report import figures
from bot.core.report.facts import FollowUp, FollowUpState, Visit
from bot.core.report.page import Bar, Block, Table
from bot.core.report.scribe import Scribe

WIDTHS = (4, 6, 3)


def after(scribe: Scribe) -> Iterator[Block]:
    """Write all follow-ups in one place, so that an organiser can ask after them."""
    found = figures.follow_ups(scribe.report)
    if not found:
        return
    states = figures.by_state(scribe.report)
    yield scribe.head(Label.FOLLOW_UPS)
    yield scribe.bars(
        scribe.words.label(Label.HOW_FAR_FOLLOW_UPS),
        (
            Bar(
                label=scribe.capital(scribe.words.state(state)),
                share=states[state] / len(found),
                words=scribe.words.of(states[state], len(found)),
            )
            for state in FollowUpState
        ),
    )
    yield table(scribe, found)


def table(scribe: Scribe, found: Iterable[tuple[Visit, FollowUp]]) -> Table:
    """List who takes something up with which host, people in the order of the file."""
    order = {person.code: at for at, person in enumerate(scribe.mission.people)}
    ranked = sorted(found, key=lambda pair: order.get(pair[1].person, len(order)))
    labels = (Label.WHO, Label.WITH, Label.HOW_FAR_IS_IT)
    return Table(
        caption=scribe.words.label(Label.WHO_WITH_WHOM),
        columns=tuple(map(scribe.words.label, labels)),
        rows=tuple(
            (
                scribe.name(one.person) or scribe.words.label(Label.SOMEBODY),
                with_whom(scribe, visit),
                scribe.capital(scribe.words.state(one.state)),
            )
            for visit, one in ranked
        ),
        widths=WIDTHS,
    )


def with_whom(scribe: Scribe, visit: Visit) -> str:
    """Name the hosts of a visit, else the visit."""
    return scribe.hosts(visit.session) or scribe.title(visit.session)
