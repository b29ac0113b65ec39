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
