"""The catalogue of events is generated from source and up to date."""

import json

from contracts import generate
from shared.events import all_facts


def test_the_catalogue_is_up_to_date():
    assert generate.main(["--check"]) == 0


def test_a_catalogue_that_is_out_of_date_is_noticed_and_written_anew(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(generate, "CATALOGUE", tmp_path / "catalogue.json")
    assert generate.main(["--check"]) == 1
    assert "python -m contracts.generate" in capsys.readouterr().err
    assert generate.main([]) == 0
    assert generate.main(["--check"]) == 0


def test_every_event_of_every_service_has_a_meaning_and_a_sentence():
    catalogue = json.loads(generate.text())
    ours = {topic for topic, cls in all_facts().items() if cls.__module__.startswith("services.")}
    assert set(catalogue) == ours
    assert all(entry["doc"].endswith(".") and entry["sentence"] for entry in catalogue.values())
