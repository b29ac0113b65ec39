"""Words the system never uses, sentences it always has, signs on every door."""

import re
from pathlib import Path

import pytest

import contracts.generate
from contracts.telling.words import BASES

ROOT = Path(__file__).parents[2]
SHOWN = [
    *ROOT.glob("services/portal/templates/*.html"),
    *ROOT.glob("services/**/*.yaml"),
    *ROOT.glob("services/*/events.py"),
    *ROOT.glob("services/*/events/*.py"),
    *ROOT.glob("contracts/telling/*.py"),
    *ROOT.glob("deploy/**/*.py"),
    ROOT / "contracts" / "catalogue.json",
]
SERVICES = sorted(path.name for path in (ROOT / "services").iterdir() if (path / "__init__.py").exists())


def test_there_is_something_to_look_at():
    assert len(SHOWN) > 30
    assert SERVICES == ["audit", "clusters", "notifications", "portal", "registry", "requests", "scoring"]


@pytest.mark.parametrize(
    "word", [r"\bSKM\b", r"\bilegal\b", r"\bormas liar\b", r"\bpremanisme\b", r"\bterlarang\b"]
)
def test_some_words_are_never_shown(word):
    found = [
        p.name
        for p in SHOWN
        for line in p.read_text().splitlines()
        if re.search(word, line) and "Never" not in line
    ]
    assert found == []


@pytest.mark.parametrize("service", SERVICES)
def test_every_service_has_a_sign_on_its_door(service):
    readme = (ROOT / "services" / service / "README.md").read_text()
    assert "example" in readme.lower()
    assert "dilemma" in readme.lower()


@pytest.mark.parametrize(("topic", "entry"), contracts.generate.catalogue().items())
def test_every_event_is_told_to_people(topic, entry):
    assert entry["doc"].endswith(".")
    assert len(entry["sentence"]) > 10
    assert not {"Updated", "Changed", "Created", "Deleted"} & {topic.partition(".")[2]}


def test_bodies_that_need_not_register_are_called_so():
    assert "tidak wajib mendaftar" in BASES["staatsblad_1870_64"]


def test_no_test_sleeps():
    slept = [p.name for p in (ROOT / "tests").rglob("*.py") if "time." + "sleep(" in p.read_text()]
    assert slept == []
