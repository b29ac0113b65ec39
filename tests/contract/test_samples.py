"""Every event and version that was ever written has a stored sample, and is read today as it was promised."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from contracts.own_events import our_events
from contracts.samples import __main__ as program
from contracts.samples.check import holes_in, problems, read
from contracts.samples.store import EVENTS, MANIFEST, Sample, add_missing, names
from contracts.telling.sentences import sentence_of
from contracts.upcasts import UPCASTS
from services.registry.events import ActivityStatusRecorded, SecretariatRecorded
from shared.events import Fact, Personal
from shared.ledger import LedgerRow

OLD = "registry.ActivityStatusRecorded/v1.json"


@pytest.fixture
def copy(tmp_path):
    """The samples, in a place without history."""
    return Path(shutil.copytree(EVENTS, tmp_path / "events"))


def git(place: Path, *arguments: str) -> None:
    who = ["-c", "user.name=Penguji", "-c", "user.email=penguji@kantor.example"]
    subprocess.run(["git", *who, *arguments], cwd=place, check=True, capture_output=True)


@pytest.fixture
def kept(copy):
    """The samples, committed in a repository of their own."""
    git(copy, "init", "-q")
    git(copy, "add", ".")
    git(copy, "commit", "-qm", "Samples")
    return copy


def rewrite_manifest(place: Path) -> None:
    """What somebody does who wants to get rid of the check."""
    (place / MANIFEST).unlink()
    add_missing(place)


def test_every_promise_about_the_samples_holds():
    assert program.main(["--check"]) == 0


def test_every_event_and_every_version_of_it_has_a_sample():
    wanted = {f"{cls.TOPIC}/v{n}.json" for cls in our_events() for n in range(1, cls.class_version + 1)}
    assert wanted <= set(names())


def test_a_sample_has_every_personal_field_and_never_among_the_open_ones():
    for cls in our_events():
        sample = Sample.read(EVENTS / cls.TOPIC / f"v{cls.class_version}.json")
        assert set(sample.personal) == set(cls.PERSONAL_FIELDS)
        assert not set(sample.state) & set(sample.personal)


@pytest.mark.parametrize("name", [name for name in names() if "-as-v" not in name])
def test_a_stored_sample_is_told_in_a_sentence_without_holes(name):
    sample = Sample.read(EVENTS / name)
    text = json.dumps(sample.state)
    row = LedgerRow(1, "s", 1, sample.topic, sample.version, "", "", "", "", text, b"", b"")
    said = sentence_of(row)
    assert said
    assert "belum dikenal program" not in said
    assert not any(value in said for value in sample.personal.values())


def test_a_sentence_that_speaks_of_what_the_event_has_not_is_noticed():
    class Told(Fact):
        TOPIC = "test.ToldWithHoles"
        SENTENCE = "{note[text]} untuk {day}, oleh {name}."
        SUBJECT = "subject_id"
        note: dict[str, object]
        subject_id: str
        name: Personal = ""

    speaks = "test.ToldWithHoles: its SENTENCE speaks of"
    assert list(holes_in(Told)) == [
        f"{speaks} 'day', which is no open field of it",
        f"{speaks} 'name', which is no open field of it",
    ]


def test_an_event_without_a_sentence_is_noticed():
    class Silent(Fact):
        TOPIC = "test.Silent"

    assert list(holes_in(Silent)) == ["test.Silent has no SENTENCE"]


def test_what_was_written_before_a_source_was_asked_for_is_read_as_the_present_event():
    fact = read(Sample.read(EVENTS / OLD))
    assert isinstance(fact, ActivityStatusRecorded)
    assert (fact.status, fact.known_by, fact.observed_on) == ("tidak_aktif", "sheet", "")


def test_an_address_that_was_written_before_codes_were_asked_for_has_none():
    fact = read(Sample.read(EVENTS / "registry.SecretariatRecorded/v1.json"))
    assert isinstance(fact, SecretariatRecorded)
    assert (fact.village, fact.region_code) == ("Kelurahan Contoh", "")


def test_the_event_class_and_those_who_only_hear_it_use_the_same_steps():
    for cls in our_events():
        steps = UPCASTS.get(cls.TOPIC, ())
        assert [getattr(cls, f"upcast_v{n}_v{n + 1}") for n in range(1, cls.class_version)] == list(steps)


def test_a_stored_sample_is_never_written_again(copy):
    before = {name: (copy / name).read_bytes() for name in [*names(copy), MANIFEST]}
    assert add_missing(copy) == []
    assert {name: (copy / name).read_bytes() for name in [*names(copy), MANIFEST]} == before


def test_a_changed_sample_is_noticed_without_any_history(copy):
    text = (copy / OLD).read_text()
    (copy / OLD).write_text(text.replace("tidak_aktif", "aktif"))
    assert any(problem.startswith(f"{OLD} was changed") for problem in problems(copy))


def test_a_removed_sample_is_noticed_and_not_made_again(copy):
    (copy / OLD).unlink()
    assert add_missing(copy) == []
    assert any(problem.startswith(f"{OLD} was removed") for problem in problems(copy))


def test_a_sample_that_says_something_else_is_noticed_by_history_when_the_manifest_was_adapted(kept):
    (kept / OLD).write_text((kept / OLD).read_text().replace("tidak_aktif", "tidak_ditemukan"))
    (kept / OLD.replace("v1", "v1-as-v2")).unlink()
    rewrite_manifest(kept)
    git(kept, "commit", "-qam", "Ubah")
    assert [problem for problem in problems(kept) if problem.startswith(OLD)] == [
        f"{OLD} is not what was added first: the repository's history has it"
    ]


def test_a_sample_that_was_moved_away_is_noticed_by_history(kept):
    (kept / OLD).rename(kept / OLD.replace("v1", "v7"))
    rewrite_manifest(kept)
    git(kept, "add", ".")
    git(kept, "commit", "-qm", "Pindah")
    assert f"{OLD} is not what was added first: the repository's history has it" in problems(kept)


def test_an_untouched_history_accuses_nobody(kept):
    assert problems(kept) == []
    shallow = kept.parent / "shallow"
    git(kept.parent, "clone", "-q", "--depth", "1", kept.as_uri(), "shallow")
    assert problems(shallow) == []


def test_a_step_that_reads_an_old_version_otherwise_is_noticed(copy, monkeypatch):
    def guess(state: dict) -> None:
        state.update(known_by="sheet", observed_on="2026-01-01")

    monkeypatch.setitem(UPCASTS, ActivityStatusRecorded.TOPIC, (guess,))
    reading = OLD.replace("v1", "v1-as-v2")
    assert problems(copy) == [f"{reading}: version 2 reads it otherwise now"]


def test_an_event_that_got_a_field_without_a_version_is_noticed(copy):
    name = "registry.NameCorrected/v1.json"
    stored = json.loads((copy / name).read_text())
    del stored["state"]["abbreviation"]
    (copy / name).write_text(json.dumps(stored))
    assert any(problem.startswith(f"{name} is no longer read: TypeError") for problem in problems(copy))
