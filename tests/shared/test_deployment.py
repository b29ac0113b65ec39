"""An office is founded once, keeps its identity, and says what is missing instead of beginning anew."""

import threading

import pytest

from services.registry.application import Registry
from services.registry.domain import Ormas
from services.registry.events import OfficerRecorded
from shared.deployment import Deployment, NoDeployment, OfficeDamaged
from shared.sealing import KeysMissing
from tests.offices import ADMIN, cause_in, found_office, registry_of


def found(directory) -> Deployment:
    return Deployment.found(directory, "32.71", "Bakesbangpol Kota Contoh", "Asia/Jakarta")


def test_two_founders_at_once_found_one_office(tmp_path):
    offices: list[Deployment] = []
    threads = [threading.Thread(target=lambda: offices.append(found(tmp_path / "data"))) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len({office.office.deployment for office in offices}) == 1
    offices[0].verifier().check(offices[5].signer().issue(ADMIN, "registry.x"), "registry.x")


def test_a_folder_without_an_office_says_so(tmp_path):
    with pytest.raises(NoDeployment, match="belum berisi"):
        Deployment.open(tmp_path)


def test_a_lost_identity_is_never_replaced(tmp_path):
    office = found_office(tmp_path / "data")
    key = (office.directory / "signing.key").read_bytes()
    (office.directory / "office.json").unlink()
    with pytest.raises(OfficeDamaged, match="Pulihkan"):
        found(office.directory)
    assert (office.directory / "signing.key").read_bytes() == key


@pytest.mark.parametrize("content", ["", "{", "[]", "{}"])
def test_a_damaged_identity_is_told_in_words(tmp_path, content):
    office = found(tmp_path / "data")
    (office.directory / "office.json").write_text(content)
    with pytest.raises(OfficeDamaged, match="rusak"):
        Deployment.open(office.directory)


def test_a_damaged_signing_key_is_told_in_words(tmp_path):
    office = found(tmp_path / "data")
    (office.directory / "signing.key").write_bytes(b"")
    with pytest.raises(OfficeDamaged, match=r"signing\.key"):
        office.signer()


def test_other_peoples_folders_keep_their_permissions(tmp_path):
    folder = tmp_path / "mine"
    folder.mkdir(mode=0o755)
    (folder / "surat.txt").write_text("x")
    found(folder)
    assert folder.stat().st_mode & 0o777 == 0o755
    assert (folder / "office.json").stat().st_mode & 0o077 == 0


def test_lost_keys_are_not_taken_for_an_erasure(tmp_path):
    office = found_office(tmp_path / "data")
    (office.directory / "keys.db").unlink()
    with pytest.raises(KeysMissing, match="Pulihkan dari cadangan"):
        Registry(office)


def chair_of(registry: Registry) -> str:
    ormas = Ormas.register(
        name="X Y",
        abbreviation="",
        legal_form="unknown",
        level="",
        kode_wilayah="32.71",
        fingerprint="",
        ground="-",
    )
    for subject in ("p1", "p2"):
        ormas.note(
            OfficerRecorded,
            subject_id=subject,
            role="ketua",
            own_title="Ketua",
            name="Budi Contoh",
            ground="-",
        )
    registry.record(ormas, cause=cause_in(registry, "registry.x"))
    return ormas.id


def test_an_erasure_counts_from_its_record_on_even_while_the_key_is_there(tmp_path):
    with registry_of(found_office(tmp_path / "data")) as registry:
        ormas = chair_of(registry)
        cause = cause_in(registry, "registry.erase_person")
        registry.change(Ormas, ormas, cause, lambda o: o.erase(subject_id="p1", reason="permintaan"))
        assert registry.keys.existing(["p1"])
        told = {each["subject"]: each for each in registry.reveal(ormas, "memeriksa", "a/b")}
        assert (told["p1"]["erased"], told["p1"]["fields"]) == (True, {})
        assert told["p2"]["fields"] == {"name": "Budi Contoh"}


def test_a_key_that_is_not_there_is_called_missing_and_not_erased(tmp_path):
    with registry_of(found_office(tmp_path / "data")) as registry:
        ormas = chair_of(registry)
        with registry.keys._database.write() as t:
            t.run("DELETE FROM subject_keys WHERE subject = 'p1'")
        told = {each["subject"]: each for each in registry.reveal(ormas, "memeriksa", "a/b")}
        assert (told["p1"]["erased"], told["p1"]["missing_key"]) == (False, True)


def test_one_broken_seal_does_not_hide_the_others(tmp_path):
    with registry_of(found_office(tmp_path / "data")) as registry:
        ormas = chair_of(registry)
        for broken in ("x'00'", "x'7b7d'", "sealed || x'00'"):
            with registry.ledger.database.write() as t:
                t.run("DROP TRIGGER IF EXISTS ledger_no_update")
                t.run(f"UPDATE ledger SET sealed = CAST({broken} AS BLOB) WHERE version = 2")
            told = {each["subject"]: each for each in registry.reveal(ormas, "memeriksa", "a/b")}
            assert told["p1"].get("broken") or told["p1"]["fields"] == {}
            assert told["p2"]["fields"] == {"name": "Budi Contoh"}
