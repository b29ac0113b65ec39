"""What is told of people is found under the names that the newest version of an event has for them."""

import json
import sqlite3
from contextlib import closing
from uuid import uuid4

import pytest

from shared.application import EventSourced
from shared.deployment import Deployment
from shared.events import Fact, Personal
from shared.ledger import Cause, Entry, LedgerEvent
from shared.mapper import NewerVersion
from shared.reads import unreadable
from shared.sealing import KeyLost, seal


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


def test_what_only_a_newer_program_can_read_stops_no_check_of_the_rest(cupboard):
    cupboard.note(2, "test.BorrowerErased", {"whoever": "p1"}, 3)
    cupboard.note(3, "test.CupLent", {"whoever": "p1"}, 3, b"{}")
    cupboard.note(4, "test.CupLent", {"borrower": "p2"}, 2, b"{}")
    found = unreadable(cupboard.ledger, cupboard.keys, cupboard.deployment.office.deployment)
    assert [(row.version, why) for row, why in found] == [(4, "missing_key")]


def test_a_lost_key_is_not_minted_anew_beside_the_words_that_it_sealed(cupboard, tmp_path):
    with closing(sqlite3.connect(tmp_path / "kantor/keys.db")) as keys, keys:
        keys.execute("DELETE FROM subject_keys WHERE subject = 'p1'")
    with pytest.raises(KeyLost):
        cupboard.mapper.to_stored_events([lent("cup-1", 2)])
    assert cupboard.keys.existing(["p1"]) == {}
    assert cupboard.mapper.to_stored_events([lent("cup-2", 1)])  # whoever was never told of begins


def lent(stream, version):
    return CupLent(originator_id=stream, originator_version=version, borrower="p1", name="Ani Contoh")
