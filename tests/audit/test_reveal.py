"""What is told of people when keys are lost, erased half-way, or an event was tampered with."""

import sqlite3

import pytest

from deploy.cli.seals import seals
from services.registry.application import Registry
from services.registry.events import PersonalDataErased
from shared.sealing import KeysMissing, SealBroken, seal, unseal
from tests.audit.test_verification import deployment, tamper, untouched  # noqa: F401
from tests.offices import cause_in, registry_of


@pytest.fixture
def registry(deployment):  # noqa: F811
    with registry_of(deployment) as registry:
        yield registry


def people_of(registry):
    """An ormas of which two events about different people are sealed, and what is told of them."""
    for row in registry.rows_of("registry.OrmasRegistered"):
        told = registry.reveal(row.stream, "uji", "loket-1")
        if len({each["subject"] for each in told}) > 1:
            return row.stream, told
    raise AssertionError("the sample has no such ormas")


def test_a_lost_key_file_is_refused_and_not_told_as_erasure(registry):
    deployment = registry.deployment  # noqa: F811
    (deployment.directory / "keys.db").unlink()
    with pytest.raises(KeysMissing):
        Registry(deployment)
    assert not (deployment.directory / "keys.db").exists()


def test_a_key_that_nobody_destroyed_is_missing_not_erased(registry):
    stream, told = people_of(registry)
    lost = told[0]["subject"]
    with sqlite3.connect(registry.deployment.directory / "keys.db") as keys:
        keys.execute("DELETE FROM subject_keys WHERE subject = ?", (lost,))
    for each in registry.reveal(stream, "uji", "loket-1"):
        assert each["erased"] is False
        assert bool(each.get("missing_key")) is (each["subject"] == lost)
        assert bool(each["fields"]) is (each["subject"] != lost)


def test_who_was_erased_is_unreadable_while_the_key_still_lies_there(registry):
    stream, told = people_of(registry)
    subject = told[0]["subject"]
    cause = cause_in(registry, "registry.erase_person")
    found = registry.load_ormas(stream)
    assert subject in found.roles
    registry.change(type(found), stream, cause, lambda o: o.erase(subject_id=subject, reason="uji"))
    assert registry.keys.existing([subject])
    again = {each["subject"]: each for each in registry.reveal(stream, "uji", "loket-1")}
    assert again[subject]["erased"] is True
    assert again[subject]["fields"] == {}
    assert any(each["fields"] for name, each in again.items() if name != subject)
    assert registry.finish_erasures() == 1
    assert not registry.keys.existing([subject])
    assert PersonalDataErased.ERASES == "subject_id"


@pytest.mark.parametrize("sealed", ["X'ff'", "'[]'", "'{}x'", '\'{"name": "AAAA"}\'', "'{\"name\": 1}'"])
def test_one_broken_event_does_not_spoil_the_others(registry, sealed):
    stream, told = people_of(registry)
    version = told[0]["version"]
    tamper(
        registry.deployment,
        "registry",
        f"UPDATE ledger SET sealed = CAST({sealed} AS BLOB) WHERE stream = '{stream}'"
        f" AND version = {version}",
    )
    again = registry.reveal(stream, "uji", "loket-1")
    assert again[0] == told[0] | {"fields": {}, "broken": True}
    assert again[1:] == told[1:]


@pytest.mark.parametrize("sealed", [b"", b"\xff", b"[]", b'{"n": "AA=="}', b'{"n": "!"}', b'{"n": "\xff"}'])
def test_whatever_is_not_a_seal_is_a_broken_seal(sealed):
    with pytest.raises(SealBroken):
        unseal(b"k" * 32, ("d", "s", 1), sealed)
    with pytest.raises(SealBroken):
        unseal(b"short", ("d", "s", 1), seal(b"k" * 32, ("d", "s", 1), {"n": "x"}))


def test_doctor_counts_what_cannot_be_opened_and_not_who_was_erased(registry):
    assert list(seals(registry.deployment)) == []
    stream, told = people_of(registry)
    erased, lost = told[0]["subject"], next(e["subject"] for e in told if e["subject"] != told[0]["subject"])
    erasing = {"ormas": stream, "subject_id": erased, "reason": "Diminta."}
    registry.erase_person(cause_in(registry, "registry.erase_person", erasing), **erasing)
    assert list(seals(registry.deployment)) == []
    with sqlite3.connect(registry.deployment.directory / "keys.db") as keys:
        keys.execute("DELETE FROM subject_keys WHERE subject = ?", (lost,))
    [missing] = seals(registry.deployment)
    assert (missing.severity, "kuncinya tidak ada dalam keys.db" in missing.seen) == ("integrity", True)
    where = f"stream <> '{stream}' AND length(sealed) > 0"
    tamper(registry.deployment, "registry", f"UPDATE ledger SET sealed = CAST('[]' AS BLOB) WHERE {where}")
    complaints = [each.seen for each in seals(registry.deployment)]
    assert (len(complaints), missing.seen in complaints) == (2, True)
    assert any("segelnya rusak" in each for each in complaints)
