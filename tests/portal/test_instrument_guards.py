"""What pages of instruments withstand: strange fields, a read model that lags, a sample made one's own."""

import pytest

from services.scoring.instruments.writing import text_of
from shared.projection import Projector
from tests.portal.colleagues import open_account, sign_in
from tests.portal.office import catch_up
from tests.portal.on_pages import carried, read, text
from tests.portal.scored_here import ScoredHere
from tests.portal.told.instruments import CONTOH, content
from tests.scoring.asking import GROUND, OTHER, ask

PAGE = f"/instrumen/{CONTOH}"
SAMPLE = "instrument-2026-wellbeing-ppa"


@pytest.fixture
def served(office):
    served = ScoredHere(office.deployment)
    yield served
    served.close()


def lines(**changed):
    return text_of(content(**changed)).splitlines()


def test_a_tick_that_the_form_never_had_is_not_there(office, open_portal, served):
    scoring = served.service.scoring
    ask(scoring, "draft_instrument", lines=lines(), ground=GROUND)
    ask(scoring, "publish_instrument", OTHER, instrument=CONTOH, ground=GROUND, seen=None)
    visitor, here = open_portal(served), f"{PAGE}/1/coba"
    csrf = visitor.get(here).get_data(as_text=True).split('name="csrf" value="')[1].split('"')[0]
    strange = ["x", "a.b", "1.2.3", "9" * 5000 + ".1", "-1.-1", "١.٠", "1"]
    sent = {"csrf": csrf, "j-rapat": "1", "j-papan": "1", "j-kantor": "4", "tb-hadir": "ya"}
    assert "75,00" in text(visitor.post(here, data=sent | {"b-rapat": strange}))
    assert "75,00" in text(visitor.post(here, data=sent | {"b-rapat": [*strange, "1.0"]}))


def test_a_page_that_shows_an_older_draft_publishes_nothing(office, open_portal, served):
    """The read model with the history runs ahead of the one with the content."""
    scoring = served.service.scoring
    ask(scoring, "draft_instrument", lines=lines(), ground=GROUND)
    open_account(office.accounts, "rekan.dua", "Rekan Rekaan", ("division_head",))
    head = sign_in(open_portal(served), "rekan.dua")
    [seen] = carried(head, PAGE, f"{PAGE}/tetapkan")["versi"]
    said = {
        "instrument": CONTOH,
        "lines": lines(title="Isi yang lain"),
        "reason": "Bobot lain",
        "seen": int(seen),
    }
    ask(scoring, "revise_instrument", **said)
    ahead = [each for each in office.projector().projections if each.name != "instruments"]
    catch_up(Projector(office.views, office.ledgers, ahead))
    assert "Isi yang lain" not in read(head, PAGE).split("Riwayat")[0]
    sent = carried(head, PAGE, f"{PAGE}/tetapkan") | {"dasar_tetapan": "Keputusan kepala badan 4/2026"}
    assert "orang lain mencatat hal yang sama" in text(head.post(f"{PAGE}/tetapkan", data=sent), 409)


def test_a_sample_that_became_the_offices_own_is_no_longer_called_one(office, open_portal, served):
    scoring = served.service.scoring
    ask(scoring, "draft_sample_instrument", sample="wellbeing-ppa", year="2026", ground=GROUND)
    file = scoring.instrument_file(instrument=SAMPLE, edition=1)["text"].splitlines()
    own = lines(code="wellbeing-ppa", title="Instrumen kantor", mark="office", source="Perwali rekaan 3/2026")
    typo = [each.replace("decimals: 2", "decimals: 1") for each in file]
    open_account(office.accounts, "rekan.dua", "Rekan Rekaan", ("division_head",))
    head = sign_in(open_portal(served), "rekan.dua")
    for revised, called in ((typo, True), (own, False)):
        ask(scoring, "revise_instrument", instrument=SAMPLE, lines=revised, reason="Isi lain", seen=None)
        office.catch_up()
        about = read(head, f"/instrumen/{SAMPLE}").split("Dari mana isinya")[1].split("Instrumen resmi")[0]
        assert ("contoh tidak resmi" in about) is called
