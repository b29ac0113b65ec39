"""The catalogue of events is generated from source and up to date."""

import json
import re

from contracts import generate
from contracts.asyncapi import asyncapi
from shared.events import all_facts


def test_the_catalogue_is_up_to_date():
    assert generate.main(["--check"]) == 0


def test_a_file_that_is_out_of_date_is_noticed_and_written_anew(tmp_path, capsys):
    for folder in ("contracts", "docs"):
        (tmp_path / folder).mkdir()
    assert generate.main(["--check"], tmp_path) == 1
    assert capsys.readouterr().err.count("python -m contracts.generate") == 5
    assert generate.main([], tmp_path) == 0
    (tmp_path / generate.RULES).write_text("# by hand")
    assert generate.main(["--check"], tmp_path) == 1
    assert capsys.readouterr().err == "rules.md is out of date: python -m contracts.generate\n"


def test_every_event_of_every_service_has_a_meaning_and_a_sentence():
    catalogue = json.loads(generate.text())
    ours = {topic for topic, cls in all_facts().items() if cls.__module__.startswith("services.")}
    assert set(catalogue) == ours
    assert all(entry["doc"].endswith(".") and entry["sentence"] for entry in catalogue.values())


def test_the_catalogue_says_what_an_earlier_version_had_and_how_it_is_read():
    told = json.loads(generate.text())["registry.ActivityStatusRecorded"]
    assert (told["version"], list(told["earlier"])) == (2, ["1"])
    assert told["earlier"]["1"]["fields"] == {"status": "string", "ground": "string"}
    assert "ground of an import" in told["earlier"]["1"]["read_as_next"]


def test_the_page_of_events_tells_every_event_and_who_listens():
    page = (generate.ROOT / generate.PAGE).read_text(encoding="utf-8")
    assert all(f"### {topic}\n" in page for topic in json.loads(generate.text()))
    assert "listens: `clusters.on_registration_withdrawn`" in page
    assert "personal: `name`, `phones` (of `subject_id`)" in page


def test_every_reference_in_the_document_for_tools_leads_somewhere():
    document = asyncapi(json.loads(generate.text()))
    references = re.findall(r'"\$ref": "#/([^"]+)"', json.dumps(document))
    assert len(references) > 3 * len(document["channels"]) - 1
    for reference in references:
        place = document
        for step in reference.split("/"):
            place = place[step]


def test_no_personal_field_is_in_the_document_for_tools():
    document = asyncapi(json.loads(generate.text()))
    for topic, told in json.loads(generate.text()).items():
        offered = document["components"]["messages"][topic]["payload"]["properties"]
        assert not set(offered) & set(told["personal"])
