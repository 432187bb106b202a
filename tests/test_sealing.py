"""Sealing: what is sealed is opened only with a live key, and found only with the look-up key."""

from __future__ import annotations

import pytest
import sqlalchemy as sa
from hypothesis import given
from hypothesis import strategies as st

from bot.sealing import Seal, Sealed, Unsealable, new_key, seal_of

OLD, NEW, OTHER = new_key(), new_key(), new_key()
TEXTS = st.text(st.characters(exclude_categories=["Cs"]))


@given(TEXTS)
def test_what_is_sealed_comes_back(text: str) -> None:
    """Any text, empty or in any script, is opened as it was sealed."""
    seal = Seal([OLD])
    assert seal.open(seal.seal(text)) == text


def test_the_sealed_form_says_nothing() -> None:
    """The words are not in the sealed bytes, and the same words never give the same bytes."""
    seal = Seal([OLD])
    first, second = seal.seal("je suis au parc Émilie"), seal.seal("je suis au parc Émilie")
    assert b"parc" not in first
    assert first != second


def test_keys_rotate_without_loss() -> None:
    """A new key put before the old one seals from now on; both kinds of texts are opened."""
    before, both = Seal([OLD]), Seal([NEW, OLD])
    assert both.open(before.seal("avant")) == "avant"
    assert Seal([NEW]).open(both.seal("après")) == "après"


def test_people_are_found_again_after_a_rotation() -> None:
    """The fingerprint of an address stays the same while the oldest key stays in the list."""
    number = "sms:+15145550100"
    assert Seal([NEW, OLD]).fingerprint(number) == Seal([OLD]).fingerprint(number)
    assert Seal([OTHER]).fingerprint(number) != Seal([OLD]).fingerprint(number)


def test_a_fingerprint_is_64_hex_digits_of_nothing_readable() -> None:
    """Two addresses give two fingerprints, neither holding the number."""
    one, two = (Seal([OLD]).fingerprint(f"sms:+1514555010{n}") for n in (1, 2))
    assert one != two
    assert len(one) == 64
    assert int(one, 16)
    assert "5145550101" not in one


def test_a_missing_key_says_what_to_do() -> None:
    """A text sealed with a key no longer given: the message tells where to put it back."""
    with pytest.raises(Unsealable, match="FANAL_KEYS"):
        Seal([OTHER]).open(Seal([OLD]).seal("mot"))


def test_an_engine_without_a_seal_refuses() -> None:
    """A sealed column cannot be written in clear by an engine made elsewhere."""
    engine = sa.create_engine("sqlite://")
    table = sa.Table("mots", sa.MetaData(), sa.Column("mot", Sealed))
    with engine.connect() as conn:
        table.create(conn)
        with pytest.raises(sa.exc.StatementError, match=r"bot\.db\.create_engine"):
            conn.execute(sa.insert(table).values(mot="secret"))
    with pytest.raises(RuntimeError):
        seal_of(engine.dialect)
