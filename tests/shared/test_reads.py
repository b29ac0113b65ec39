"""What is told of people is found under the names that the newest version of an event has for them."""

import json
from uuid import uuid4

import pytest

from shared.application import EventSourced
from shared.deployment import Deployment
from shared.events import Fact, Personal
from shared.ledger import Cause, Entry, LedgerEvent
from shared.mapper import NewerVersion
from shared.sealing import seal


class CupLent(Fact):
    """Version 1 called the borrower a person."""

    TOPIC = "test.CupLent"
    SUBJECT = "borrower"
    class_version = 2
    borrower: str
    name: Personal = ""

    @staticmethod
    def upcast_v1_v2(state: dict) -> None:
        state["borrower"] = state.pop("person")


class BorrowerErased(Fact):
    """Version 1 called the borrower a person, too."""

    TOPIC = "test.BorrowerErased"
    ERASES = "borrower"
    class_version = 2
    borrower: str

    @staticmethod
    def upcast_v1_v2(state: dict) -> None:
        state["borrower"] = state.pop("person")


class Cupboard(EventSourced):
    name = service = "cupboard"

    def note(self, version, topic, state, schema_version, sealed=b""):
        event = LedgerEvent("cup-1", version, topic, json.dumps(state).encode(), schema_version, sealed)
        self.ledger.append([Entry([event], Cause(str(uuid4()), "uji/1", "note", b"", "c", "0 note 1"))])


@pytest.fixture
def cupboard(tmp_path):
    office = Deployment.found(tmp_path / "kantor", "32.71", "Kantor Contoh", "Asia/Jakarta")
    cupboard = Cupboard(office)
    key = cupboard.keys.keys_for(["p1"])["p1"]
    sealed = seal(key, (office.office.deployment, "cup-1", 1), {"name": "Budi Contoh"})
    cupboard.note(1, "test.CupLent", {"person": "p1"}, 1, sealed)
    yield cupboard
    cupboard.close()


def test_whom_an_old_version_speaks_of_is_found_under_the_new_name(cupboard):
    (told,) = cupboard.reveal("cup-1", "uji", "loket-1")
    assert (told["subject"], told["fields"]) == ("p1", {"name": "Budi Contoh"})


def test_an_erasure_of_an_old_version_is_kept_although_the_key_still_lies_there(cupboard):
    cupboard.note(2, "test.BorrowerErased", {"person": "p1"}, 1)
    (told,) = cupboard.reveal("cup-1", "uji", "loket-1")
    assert (told["erased"], told["fields"]) == (True, {})


def test_an_erasure_of_a_newer_version_is_not_guessed_at(cupboard):
    cupboard.note(2, "test.BorrowerErased", {"whoever": "p1"}, 3)
    with pytest.raises(NewerVersion):
        cupboard.reveal("cup-1", "uji", "loket-1")
    assert cupboard.reads.lines() == []
