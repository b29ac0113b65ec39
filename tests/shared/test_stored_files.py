"""Files under the digest of their content: kept once, found whole, gone when they are to go."""

import os
from hashlib import sha256

import pytest

from shared.stored_files import MOST_QUARANTINED, StoredFiles

CONTENT = b"isi rekaan"
DIGEST = sha256(CONTENT).hexdigest()


@pytest.fixture
def files(tmp_path):
    return StoredFiles(tmp_path / "documents")


def arrived(tmp_path, content=CONTENT):
    path = tmp_path / "arrived"
    path.write_bytes(content)
    return path


def test_a_file_is_kept_under_its_digest_for_its_owner_alone(files, tmp_path):
    assert files.keep(arrived(tmp_path)) == (DIGEST, len(CONTENT), False)
    there = files.find(DIGEST)
    assert there.read_bytes() == CONTENT
    assert there.stat().st_mode & 0o777 == 0o600
    assert files.directory.stat().st_mode & 0o777 == 0o700
    assert not (tmp_path / "arrived").exists()


def test_the_same_bytes_are_kept_once_and_said_to_be_known(files, tmp_path):
    files.keep(arrived(tmp_path))
    assert files.keep(arrived(tmp_path)).known
    assert [each.name for each in files.directory.iterdir()] == [DIGEST]


def test_a_file_that_is_not_what_it_was_is_not_given_out(files, tmp_path):
    files.keep(arrived(tmp_path))
    (files.directory / DIGEST).write_bytes(b"diubah orang")
    assert files.has(DIGEST)
    assert files.find(DIGEST) is None


@pytest.mark.parametrize("name", ["", "..", "../arrived", "quarantine", DIGEST.upper(), f"{DIGEST}0"])
def test_what_is_no_digest_leads_to_no_file(files, tmp_path, name):
    files.keep(arrived(tmp_path))
    files.quarantine(arrived(tmp_path))
    assert files.find(name) is None
    assert not files.has(name)
    files.remove(name)
    assert files.has(DIGEST)


def test_what_is_in_quarantine_is_not_found(files, tmp_path):
    assert files.quarantine(arrived(tmp_path)) == DIGEST
    assert files.find(DIGEST) is None
    assert (files.quarantined / DIGEST).read_bytes() == CONTENT


def test_a_removed_file_is_gone_and_twice_changes_nothing(files, tmp_path):
    files.remove(DIGEST)
    files.keep(arrived(tmp_path))
    files.remove(DIGEST)
    files.remove(DIGEST)
    assert not files.has(DIGEST)


def test_a_sweep_takes_what_is_not_in_use_and_was_brought_long_ago(files, tmp_path):
    digests = [files.keep(arrived(tmp_path, bytes([n]))).digest for n in range(3)]
    for each in digests[:2]:
        os.utime(files.directory / each, (1000, 1000))
    assert files.sweep({digests[0]}, 2000) == [digests[1]]
    assert [files.has(each) for each in digests] == [True, False, True]


def test_bytes_that_were_brought_again_are_as_new_to_a_sweep(files, tmp_path):
    files.keep(arrived(tmp_path))
    os.utime(files.directory / DIGEST, (1000, 1000))
    files.keep(arrived(tmp_path))
    assert files.sweep((), 2000) == []


def test_an_office_without_documents_has_nothing_to_sweep(files):
    assert files.sweep((), 2000) == []


def test_a_quarantine_holds_the_newest_alone(files, tmp_path):
    sent = [files.quarantine(arrived(tmp_path, b"%d" % number)) for number in range(MOST_QUARANTINED)]
    for age, digest in enumerate(reversed(sent), 1):
        os.utime(files.quarantined / digest, (1_000_000 - age, 1_000_000 - age))
    newest = files.quarantine(arrived(tmp_path, b"satu lagi"))
    assert {each.name for each in files.quarantined.iterdir()} == {*sent[1:], newest}
