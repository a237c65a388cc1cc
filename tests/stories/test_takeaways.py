"""Lines that people take home, for those who stayed there and for the report."""

from datetime import UTC, datetime, timedelta

ALICE, DENIS = "alice-martin", "denis-petit"


def site(day, hour, minute=0):
    """Return the instant at which clocks in San Francisco show it that September day."""
    return datetime(2022, 9, day, hour, minute, tzinfo=UTC) + timedelta(hours=7)


HOME_DIGEST = site(26, 23, 35)


async def test_those_at_home_read_in_the_morning_what_is_shared_of_the_day_before(
    tell, california
):
    story = tell(california, site(26, 20))
    with story.database.transaction() as store:
        code, at = california.code, site(26, 20)
        for person, session, text in (
            (ALICE, "stanford", "Leurs étudiants cherchent des sujets : en proposer un."),
            (DENIS, "stanford", "Un labo ouvert aux PME."),
            (DENIS, "fonds", "Ne pas lever trop tôt."),
        ):
            store.keep_takeaway(code, session, person, text, at)
        store.share_takeaway(code, "stanford", ALICE, shareable=True, signed=True)
        store.share_takeaway(code, "fonds", DENIS, shareable=True, signed=False)
    await story.until(HOME_DIGEST)

    digest = story.heard("followers")[-1].splitlines()
    start = digest.index("Ce qu'ils en retiennent")
    assert digest[start + 1 : start + 3] == [
        (
            "• « Leurs étudiants cherchent des sujets : en proposer un. » "
            "(Stanford University : visite du campus, Alice Martin)"
        ),
        "• « Ne pas lever trop tôt. » (Fonds d'investissement : lever des fonds en Californie)",
    ]
    assert "Un labo ouvert aux PME." not in "\n".join(digest)
