"""Which kinds of events this program can know, and which it cannot."""

import pytest

from contracts.telling.facts import CATALOGUE, state_of
from contracts.telling.known import why_unknown
from shared.events import UnknownFact
from shared.ledger import LedgerRow
from shared.mapper import NewerVersion


@pytest.mark.parametrize("topic", CATALOGUE)
def test_every_event_of_the_catalogue_is_known_in_every_version(topic):
    assert why_unknown(topic, 1) is None
    assert why_unknown(topic, 99) is None


def test_what_the_catalogue_does_not_name_is_unknown_but_for_the_ledgers_own():
    assert why_unknown("registry.SomethingNew", 1) == (
        "jenis peristiwa belum dikenal: registry.SomethingNew versi 1"
    )
    assert why_unknown("ledger.Head", 1) is None


def test_a_newer_version_is_told_from_a_poisoned_event():
    row = LedgerRow(1, "ormas-x", 1, "registry.NameCorrected", 99, "", "", "", "", "{}", b"", b"")
    with pytest.raises(NewerVersion, match="versi 99"):
        state_of(row)
    assert issubclass(NewerVersion, UnknownFact)
