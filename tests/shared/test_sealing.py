"""Personal data is sealed per person, bound to its place, and gone when the key is gone."""

import sqlite3
import threading

import pytest

from shared.sealing import KeyStore, SealBroken, SubjectErased, seal, unseal

PLACE = ("dep", "ormas-1", 3)


@pytest.fixture
def keys(tmp_path):
    store = KeyStore(tmp_path / "keys.db")
    yield store
    store.close()


def test_what_was_sealed_can_be_read_with_the_same_key_at_the_same_place(keys):
    key = keys.keys_for(["p1"])["p1"]
    assert unseal(key, PLACE, seal(key, PLACE, {"name": "Budi “Contoh” Ñ"})) == {"name": "Budi “Contoh” Ñ"}


@pytest.mark.parametrize("elsewhere", [("other", "ormas-1", 3), ("dep", "ormas-2", 3), ("dep", "ormas-1", 4)])
def test_a_seal_does_not_open_anywhere_else(keys, elsewhere):
    key = keys.keys_for(["p1"])["p1"]
    with pytest.raises(SealBroken):
        unseal(key, elsewhere, seal(key, PLACE, {"name": "Budi"}))


def test_a_field_cannot_pass_for_another(keys):
    key = keys.keys_for(["p1"])["p1"]
    sealed = seal(key, PLACE, {"name": "Budi"}).replace(b'"name"', b'"mail"')
    with pytest.raises(SealBroken):
        unseal(key, PLACE, sealed)


def test_a_subject_keeps_its_key_and_every_subject_has_its_own(keys):
    first = keys.keys_for(["p1", "p2"])
    assert keys.keys_for(["p2", "p1"]) == first
    assert first["p1"] != first["p2"]


def test_an_erased_subject_has_no_key_and_never_gets_another(keys):
    keys.keys_for(["p1"])
    keys.destroy("p1")
    keys.destroy("p1")
    assert keys.existing(["p1"]) == {}
    with pytest.raises(SubjectErased):
        keys.keys_for(["p1"])


def test_a_destroyed_key_is_in_no_file(keys, tmp_path):
    key = keys.keys_for(["p1", "p2"])["p1"]
    keys.destroy("p1")
    for file in tmp_path.iterdir():
        assert key not in file.read_bytes()


def test_two_at_once_get_the_same_key(keys):
    found: list[bytes] = []
    threads = [threading.Thread(target=lambda: found.append(keys.keys_for(["p9"])["p9"])) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == 8
    assert len(set(found)) == 1


def test_a_secret_of_the_office_stays_the_same_and_only_the_owner_reads_the_file(keys, tmp_path):
    assert keys.secret("digests") == keys.secret("digests") != keys.secret("other")
    assert (tmp_path / "keys.db").stat().st_mode & 0o077 == 0


def test_keys_lie_in_a_file_without_a_log_beside_it(keys, tmp_path):
    keys.keys_for(["p1"])
    mode = sqlite3.connect(tmp_path / "keys.db").execute("PRAGMA journal_mode").fetchone()[0]
    assert mode == "delete"
    assert [file.name for file in tmp_path.iterdir()] == ["keys.db"]
