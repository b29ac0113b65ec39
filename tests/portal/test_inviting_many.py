"""Several ormas are invited to a period at once, each by a command of its own. Everything is invented."""

import re

import pytest

from shared.errors import Unavailable
from tests.portal.colleagues import open_account, sign_in
from tests.portal.office import catch_up
from tests.portal.on_pages import read, send, text
from tests.portal.scored_here import ScoredHere
from tests.portal.told.instruments import CONTOH, tell_instruments
from tests.portal.told.ormas import registered, secretariat, stream
from tests.scoring.asking import GROUND, OTHER, YEAR, ask

WHY = {"dasar_undang": "Surat undangan 31/2026"}


class Faltering(ScoredHere):
    """Of some ormas nothing comes through."""

    away: tuple[str, ...] = ()

    def call(self, service, method, *, payload, token=""):
        if payload.get("organisation") in self.away:
            raise Unavailable("Penilaian sedang tidak dapat dihubungi.")
        return super().call(service, method, payload=payload, token=token)


@pytest.fixture
def served(office):
    served = Faltering(office.deployment)
    yield served
    served.close()


@pytest.fixture
def page(office, served):
    """Of an open period: two ormas in the north, one in the south."""
    for number, place in ((1, "Utara"), (2, "Utara"), (3, "Selatan")):
        office.tell(
            stream(number), registered(f"Forum Contoh {number}"), secretariat("", f"s{number}", place)
        )
    tell_instruments(office)
    scoring = served.service.scoring
    days = {"opens_on": "2026-01-01", "self_until": "2099-12-31", "objection_days": 14, **YEAR}
    said = {"instrument": CONTOH, "edition": 1, "title": "Penilaian 2026", **days, "ground": GROUND}
    [opened] = ask(scoring, "open_assessment_period", OTHER, **said).events
    catch_up(office.projector())
    return f"/penilaian/{opened.stream}/undang-beberapa"


@pytest.fixture
def officer(office, open_portal, served, page):
    open_account(office.accounts, "rekan.satu", "Rekan Rekaan", ("case_officer",))
    return sign_in(open_portal(served), "rekan.satu")


def offered(visitor, page):
    """The ormas of the list, with whether each is ticked."""
    found = re.findall(r'name="ormas" id="[^"]+" value="([^"]+)"( checked)?', visitor.get(page).text)
    return {ormas: bool(ticked) for ormas, ticked in found}


def invited(office):
    rows = office.services["scoring"].ledger.page(0)
    return [each.topic for each in rows].count("scoring.OrmasInvitedToAssessment")


def test_ormas_of_one_kecamatan_are_invited_at_once_and_each_is_told_of(office, officer, page):
    assert offered(officer, page) == dict.fromkeys(map(stream, (1, 2, 3)), False)
    north = f"{page}?kecamatan=Utara"
    assert offered(officer, north) == {stream(1): True, stream(2): True}
    answer = text(send(officer, north, page, WHY | {"ormas": [stream(1), stream(2)]}), 200)
    assert "2 dari 2 diundang" in answer
    assert "Forum Contoh 1: diundang" in answer
    assert invited(office) == 2
    catch_up(office.projector())
    assert offered(officer, page) == {stream(3): False}


def test_the_same_form_sent_twice_invites_nobody_twice(office, officer, page):
    form = officer.get(page).text
    said = {name: re.search(rf'name="{name}" value="([^"]+)"', form)[1] for name in ("csrf", "nomor")}
    said |= WHY | {"ormas": [stream(1), stream(3)]}
    first, second = officer.post(page, data=said), officer.post(page, data=said)
    assert invited(office) == 2
    assert "2 dari 2 diundang" in text(first, 200)
    assert "2 dari 2 diundang" in text(second, 200)


def test_nothing_is_sent_without_an_ormas_or_a_ground_and_what_was_ticked_stays(office, officer, page):
    assert "Centang sedikitnya satu ormas." in text(send(officer, page, page, WHY), 422)
    answer = send(officer, page, page, {"ormas": [stream(1)], "dasar_undang": ""})
    assert answer.status_code == 422
    assert re.findall(r'value="(ormas-[^"]+)" checked', answer.text) == [stream(1)]
    assert invited(office) == 0


def test_what_is_refused_meanwhile_is_told_of_each(office, officer, page, served):
    """The period was closed after the form had been opened."""
    form = officer.get(page).text
    said = {name: re.search(rf'name="{name}" value="([^"]+)"', form)[1] for name in ("csrf", "nomor")}
    ask(
        served.service.scoring, "close_assessment_period", OTHER, period=page.split("/")[2], reason="Selesai."
    )
    answer = text(officer.post(page, data=said | WHY | {"ormas": [stream(1), stream(2)]}), 200)
    assert "0 dari 2 diundang" in answer
    assert invited(office) == 0
    catch_up(office.projector())
    assert "Masa penilaian ini sudah ditutup." in read(officer, page)


def test_what_could_not_be_sent_is_told_and_sent_again(office, officer, page, served):
    said = WHY | {"ormas": [stream(1), stream(3)]}
    served.away = (stream(3),)
    answer = text(send(officer, page, page, said), 200)
    assert "1 dari 2 diundang" in answer
    assert "Forum Contoh 3: belum dikirim: Penilaian sedang tidak dapat dihubungi." in answer
    assert "tidak dapat dihubungi" in text(send(officer, page, page, said | {"ormas": [stream(3)]}), 503)
    served.away = ()
    assert "1 dari 1 diundang" in text(send(officer, page, page, said | {"ormas": [stream(3)]}), 200)
    assert invited(office) == 2
