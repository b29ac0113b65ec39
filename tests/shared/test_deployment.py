"""An office is founded once, never over another one, and says plainly what is damaged."""

import json
import threading

import pytest

from shared.deployment import Deployment, NoDeployment, OfficeUnreadable
from shared.founding import OfficeLost
from shared.sealing import KeysMissing, KeyStore


def found(directory, kode="32.71"):
    return Deployment.found(directory, kode, "Kantor Contoh", "Asia/Jakarta")


def test_two_first_starts_make_one_office(tmp_path):
    made, go = [], threading.Barrier(6)

    def start() -> None:
        go.wait()
        made.append(found(tmp_path / "kantor"))

    threads = [threading.Thread(target=start) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert made == [Deployment.open(tmp_path / "kantor")] * 6
    token = made[0].signer()
    assert token is not None


def test_another_region_does_not_get_the_office_that_is_there(tmp_path):
    found(tmp_path)
    with pytest.raises(OfficeUnreadable, match=r"32\.71"):
        found(tmp_path, "64.71")


def test_a_lost_identity_is_asked_for_and_nothing_is_overwritten(tmp_path):
    found(tmp_path)
    key = (tmp_path / "signing.key").read_bytes()
    (tmp_path / "office.json").unlink()
    with pytest.raises(NoDeployment):
        Deployment.open(tmp_path)
    with pytest.raises(OfficeLost, match=r"office\.json hilang"):
        found(tmp_path)
    assert (tmp_path / "signing.key").read_bytes() == key


@pytest.mark.parametrize("left", [["keys.db"], ["keys.db", "signing.key"], ["signing.key", "signing.pub"]])
def test_a_founding_that_a_crash_cut_short_is_done_again(tmp_path, left):
    for name in left:
        (tmp_path / name).touch()
    (tmp_path / ".founding").write_bytes(b"begun")
    office = found(tmp_path)
    assert Deployment.open(tmp_path) == office
    office.signer()
    (tmp_path / "office.json").unlink()
    with pytest.raises(OfficeLost):
        found(tmp_path)


def test_a_begun_founding_does_not_excuse_a_ledger(tmp_path):
    (tmp_path / ".founding").write_bytes(b"begun")
    (tmp_path / "registry.ledger.db").touch()
    with pytest.raises(OfficeLost):
        found(tmp_path)


def test_only_an_empty_or_new_directory_is_closed_to_others(tmp_path):
    used = tmp_path / "dipakai"
    used.mkdir()
    used.chmod(0o755)
    (used / "surat.txt").write_text("x")
    found(used)
    found(tmp_path / "baru")
    assert used.stat().st_mode & 0o777 == 0o755
    assert (tmp_path / "baru").stat().st_mode & 0o777 == 0o700
    assert all(p.stat().st_mode & 0o077 == 0 for p in used.iterdir() if p.name != "surat.txt")


@pytest.mark.parametrize("content", ["", "{", "[]", "{}", json.dumps({"lain": 1})])
def test_a_damaged_identity_is_a_sentence(tmp_path, content):
    found(tmp_path)
    (tmp_path / "office.json").write_text(content)
    for attempt in (Deployment.open, found):
        with pytest.raises(OfficeUnreadable, match="cadangan"):
            attempt(tmp_path)


@pytest.mark.parametrize("content", [b"", b"bukan kunci"])
def test_a_damaged_signing_key_is_a_sentence(tmp_path, content):
    office = found(tmp_path)
    (tmp_path / "signing.key").write_bytes(content)
    (tmp_path / "signing.pub").unlink()
    for attempt in (office.signer, office.verifier):
        with pytest.raises(OfficeUnreadable, match="cadangan"):
            attempt()


@pytest.mark.parametrize("spoil", ["unlink", "empty"])
def test_an_office_without_its_keys_does_not_get_new_ones(tmp_path, spoil):
    found(tmp_path)
    path = tmp_path / "keys.db"
    path.unlink()
    if spoil == "empty":
        path.touch()
    with pytest.raises(KeysMissing, match="cadangan"):
        KeyStore(path, must_exist=True)
    assert path.exists() is (spoil == "empty")
