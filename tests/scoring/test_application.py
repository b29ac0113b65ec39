"""An instrument on a real ledger, and a practice run that leaves nothing. Everything is invented."""

import pytest

from contracts.telling.facts import state_of
from services.scoring.schemas.instruments import Practise
from shared.errors import InputWrong, NotFound
from tests.portal.told.instruments import CONTOH
from tests.scoring.asking import AUTHOR, GROUND, OTHER, ask, topics
from tests.scoring.instruments import text_of

ASKED = "{code: a, type: yes_no, weight: 1}\n{code: b, type: choice, weight: 1, scale: {min: 1, max: 4}}"


def practise(scoring, **answers):
    told = {"instrument": CONTOH, "edition": 1, "answers": answers}
    return scoring.practise(**Practise().load(told))


def test_one_drafts_another_publishes_and_the_next_edition_begins(scoring):
    lines = text_of(ASKED).splitlines()
    said = topics(ask(scoring, "draft_instrument", lines=lines, ground=GROUND))
    assert said == ["InstrumentDrafted", "InstrumentDimensionDrafted"]
    by_author = ask(scoring, "publish_instrument", instrument=CONTOH, ground=GROUND, seen=None)
    assert by_author.refused.rule == "an-instrument-is-published-by-another-person"
    published = ask(scoring, "publish_instrument", OTHER, instrument=CONTOH, ground=GROUND, seen=2)
    assert topics(published) == ["InstrumentPublished"]
    file = scoring.instrument_file(instrument=CONTOH, edition=1)
    again = ask(scoring, "draft_instrument", OTHER, lines=file["text"].splitlines(), ground=GROUND)
    assert again.refused.rule == "a-new-edition-says-something-new"
    lines[2] = "title: Contoh kedua"
    assert (
        topics(ask(scoring, "draft_instrument", OTHER, lines=lines, ground=GROUND))[0] == "InstrumentDrafted"
    )
    mine = ask(scoring, "publish_instrument", AUTHOR, instrument=CONTOH, ground=GROUND, seen=None)
    assert topics(mine) == ["InstrumentPublished"], (
        "whoever wrote only the first edition may publish the second"
    )
    with pytest.raises(NotFound):
        scoring.instrument_file(instrument=CONTOH, edition=3)


def test_a_practice_run_explains_itself_and_records_nothing(scoring):
    """Ya is worth 100, 2 of 1 to 4 is 33 1/3; both weigh the same: 66 2/3, rounded half up."""
    ask(scoring, "draft_instrument", lines=text_of(ASKED).splitlines(), ground=GROUND)
    head = scoring.ledger.head()
    told = practise(scoring, a={"value": "1"}, b={"value": "2"})
    assert (told["score"], told["exact"], told["answered"]) == ("66.67", "200/3", "100")
    [dimension] = told["tree"]["parts"]
    leaves = dimension["parts"][0]["parts"]
    assert [(each["code"], each["points"], each["share"]) for each in leaves] == [
        ("a", "100.00", "1/2"),
        ("b", "33.33", "1/2"),
    ]
    alone = practise(scoring, a={"value": "1"}, b={"applies": False})
    assert (alone["score"], alone["tree"]["parts"][0]["parts"][0]["parts"][1]["because"]) == (
        "100.00",
        "not_applicable",
    )
    with pytest.raises(InputWrong) as wrong:
        practise(scoring, a={"value": "2"}, b={"value": None}, c={"value": "1"})
    assert sorted(each.pointer for each in wrong.value.fields) == ["/answers/a", "/answers/b", "/answers/c"]
    assert scoring.ledger.head() == head


def test_a_sample_stays_called_what_it_is(scoring):
    said = {"sample": "opi-madani-5d", "year": "2027", "ground": GROUND}
    receipt = ask(scoring, "draft_sample_instrument", **said)
    stream = receipt.events[0].stream
    assert stream == "instrument-2027-opi-madani-5d"
    text = scoring.instrument_file(instrument=stream, edition=1)["text"]
    assert "contoh tidak resmi" in text.lower()
    assert "year: '2027'" in text


@pytest.mark.rule("an-instrument-is-published-by-another-person")
def test_whoever_wrote_a_draft_does_not_publish_it_when_another_loads_it_again(scoring):
    lines = text_of(ASKED).splitlines()
    ask(scoring, "draft_instrument", OTHER, lines=lines, ground=GROUND)
    ask(scoring, "withdraw_instrument_draft", OTHER, instrument=CONTOH, reason="Diganti")
    ask(scoring, "draft_instrument", AUTHOR, lines=lines, ground=GROUND)
    mine = ask(scoring, "publish_instrument", OTHER, instrument=CONTOH, ground=GROUND, seen=None)
    assert mine.refused.rule == "an-instrument-is-published-by-another-person"


def test_a_sample_that_comes_back_as_a_file_is_still_called_one(scoring):
    stream = "instrument-2026-wellbeing-ppa"
    ask(scoring, "draft_sample_instrument", sample="wellbeing-ppa", year="2026", ground=GROUND)
    file = scoring.instrument_file(instrument=stream, edition=1)["text"].splitlines()
    ask(scoring, "withdraw_instrument_draft", instrument=stream, reason="Diganti")
    renamed = ["mark: found" if each.startswith("mark:") else each for each in file]
    ask(scoring, "draft_instrument", lines=renamed, ground=GROUND)
    said = [each for each in scoring.ledger.history(stream) if each.topic == "scoring.InstrumentDrafted"]
    assert [state_of(each)["sample"] for each in said] == ["wellbeing-ppa"] * 2
    ask(scoring, "draft_instrument", lines=text_of(ASKED).splitlines(), ground=GROUND)
    assert state_of(scoring.ledger.history(CONTOH)[0])["sample"] == ""
