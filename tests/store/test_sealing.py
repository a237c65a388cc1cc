"""What is sealed is read with its key alone, also by a key that has replaced another."""

import pytest

from bot.store.sealing import Seal, UnreadableError
from bot.store.secret import secret_beside, secrets_there

TOKEN = "xoxb-5283-1111-a-token-of-a-bot"
OURS, THEIRS = b"the key of this service", b"another key"


def test_a_secret_is_read_again_and_stands_nowhere():
    kept = Seal(OURS).sealed(TOKEN)
    assert Seal(OURS).opened(kept) == TOKEN
    assert TOKEN not in kept
    assert kept != Seal(OURS).sealed(TOKEN)


def test_what_was_kept_plainly_is_read_and_not_fresh():
    seal = Seal(OURS)
    assert seal.opened(TOKEN) == TOKEN
    assert (seal.is_fresh(TOKEN), seal.is_fresh(seal.sealed(TOKEN))) == (False, True)


def test_a_key_before_opens_what_it_sealed():
    kept = Seal(THEIRS).sealed(TOKEN)
    seal = Seal(OURS, THEIRS)
    assert (seal.opened(kept), seal.is_fresh(kept)) == (TOKEN, False)


@pytest.mark.parametrize(
    "spoiled", [lambda kept: kept, lambda kept: kept[:-4], lambda _: "sealed:"]
)
def test_another_key_opens_nothing(spoiled):
    with pytest.raises(UnreadableError, match="another key than FANION_SECRET_KEY"):
        Seal(OURS).opened(spoiled(Seal(THEIRS).sealed(TOKEN)))


def test_the_keys_that_are_there_are_found_without_making_one(tmp_path):
    database = tmp_path / "fanion.db"
    assert secrets_there("", database) == ()
    assert secrets_there("set", None) == (b"set",)
    assert list(tmp_path.iterdir()) == []
    beside = secret_beside(database)
    assert secrets_there("set", database) == (b"set", beside)
