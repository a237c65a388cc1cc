"""Calls are held against the specification where there is one."""

import pytest

from tests.servers.telegram.checks import SPECS, Checks


def test_without_the_specification_nothing_is_wrong(tmp_path):
    checks = Checks(tmp_path)
    assert not checks.by_specification
    assert checks.problems("sendMessage", {"chat": 1}) == []


@pytest.mark.skipif(not SPECS.exists(), reason="the specification is not beside the project")
def test_with_it_every_field_is_looked_at():
    checks = Checks()
    assert checks.problems("sendMessage", {"chat_id": 1, "text": "9 h 10"}) == []
    assert checks.problems("sendMessage", {"chat_id": 1, "txt": "9 h 10"}) == [
        "sendMessage: required text is missing (sendMessage)",
        "sendMessage.txt: unknown field for sendMessage",
    ]


async def test_what_the_specification_does_not_know_fails_the_test(server, ask, group):
    await ask("sendMessage", chat_id=group.id, text="9 h 10", colour="red")
    assert len(server.forgive()) == Checks().by_specification
