"""Pages of an Ormas Award, from its call to its announcement. Everything is invented."""

import pytest

from services.scoring.instruments.writing import text_of
from shared.tokens import Actor
from tests.portal.colleagues import open_account, sign_in
from tests.portal.office import catch_up
from tests.portal.on_pages import read, send, text
from tests.portal.ormas_holders import open_ormas_account
from tests.portal.scored_here import ScoredHere
from tests.portal.told.assessments import tell_assessments
from tests.portal.told.awards import AWARD, tell_awards
from tests.portal.told.instruments import CONTOH, panelled, tell_instruments
from tests.portal.told.ormas import registered, stream
from tests.scoring.asking import CHECKER, OTHER, YEAR, answered, ask

CALLED = {
    "judul": "Ormas Award 2026", "kategori": "Pendidikan\nSosial kemanusiaan", "sampai": "2098-10-31",
    "dasar": "Keputusan kepala badan 9/2026",
}  # fmt: skip


@pytest.fixture
def served(office):
    for number, name in ((1, "Forum Contoh"), (2, "Sanggar Contoh")):
        office.tell(stream(number), registered(name))
    served = ScoredHere(office.deployment)
    yield served
    served.close()


@pytest.fixture
def period(office, served):
    """Open, with gates: the panel alone judges “kantor”."""
    scoring, told = served.service.scoring, panelled() | {"counts": []}
    told |= {"gates": [{"after": "dasar", "least": 60}]}
    [variable] = told["dimensions"][0]["variables"]
    variable["indicators"] = [each for each in variable["indicators"] if each["code"] == "kantor"]
    ask(scoring, "draft_instrument", lines=text_of(told).splitlines(), ground="Rapat tim 3/2026")
    ask(scoring, "publish_instrument", OTHER, instrument=CONTOH, ground="Keputusan 4/2026", seen=None)
    days = YEAR | {"opens_on": "2026-01-01", "self_until": "2098-12-31", "objection_days": 7}
    said = {"instrument": CONTOH, "edition": 1, "title": "Penilaian calon", "ground": "Keputusan 5/2026"}
    [opened] = ask(scoring, "open_assessment_period", OTHER, **said | days).events
    catch_up(office.projector())
    return opened.stream


@pytest.fixture
def colleague(office, open_portal, served):
    def one(login, role):
        open_account(office.accounts, login, "Rekan Rekaan", (role,))
        return sign_in(open_portal(served), login)

    return one


@pytest.fixture
def step(office):
    def take(visitor, page, under, status=303, **told):
        answer = send(visitor, page, f"{page}/{under}", told)
        catch_up(office.projector())
        return text(answer, status)

    return take


def scored(scoring, period, ormas, value):
    of = {"period": period, "organisation": ormas, "ground": "Undangan 31/2026"}
    [invited] = ask(scoring, "invite_to_assessment", **of).events
    said = {"assessment": invited.stream, "tie": "none", "ground": "Rapat panel 2/2026"}
    for assessor in (CHECKER, OTHER):
        ask(scoring, "declare_panel_interest", assessor, **said)
        answered(scoring, "give_panel_answers", assessor, invited.stream, kantor={"value": value})
    ask(scoring, "compute_score", CHECKER, assessment=invited.stream)


def test_an_award_is_walked_from_its_call_to_whom_everybody_reads(
    office, open_portal, served, period, colleague, step
):
    """Two candidates: one has 1 of 1–4, nothing of 60 points; the other stands by itself and has 4."""
    head, officer = colleague("rekan.kepala", "division_head"), colleague("rekan.satu", "case_officer")
    one, two = colleague("juri.satu", "iko_assessor"), colleague("juri.dua", "verifier")
    guide = colleague("rekan.dua", "iko_assessor")
    assert "Setiap kategori disebut satu kali." in step(
        head, "/penghargaan", "buka", 422, **CALLED | {"masa": period, "kategori": "Seni budaya\nSeni budaya"}
    )
    step(head, "/penghargaan", "buka", **CALLED | {"masa": period})
    with office.views.read() as t:
        [(award,)] = t.all("SELECT id FROM award", ())
    page = f"/penghargaan/{award}"
    first, other = stream(1), stream(2)
    of = {"ormas": other, "kategori": "Pendidikan", "dasar_calon": "Usulan kecamatan 12/2026"}
    step(officer, page, "calonkan", **of)
    open_ormas_account(office.accounts, "forum.contoh", first)
    mine, own = sign_in(open_portal(served), "forum.contoh"), f"/ormas-saya/{first}/penghargaan"
    why = {"penghargaan": f"{award}/Pendidikan", "mengapa": "Taman baca dibuka tiap hari."}
    step(mine, own, "calonkan", **why)
    assert "Ormas Award 2026, Pendidikan: dicatat sebagai calon" in read(mine, own)
    assert "Forum Contoh (mendaftar sendiri) Pendidikan Dicatat sebagai calon" in read(officer, page)
    lolos = {"calon_lolos": other, "dasar_lolos": "Berita acara 2/2026"}
    assert "diusulkan petugas yang sama" in step(officer, page, "lolos", 409, **lolos)
    for ormas, value in ((first, "4"), (other, "1")):
        step(one, page, "lolos", **lolos | {"calon_lolos": ormas})
        visit = {"hari": "2026-11-03", "notulen": "Ruang belajar dipakai."}
        assert ("sesudah calonnya dikunjungi dan nilainya dihitung" in read(one, page)) is (ormas == first)
        step(guide, page, "kunjungi", calon_kunjungi=ormas, **visit)
        scored(served.service.scoring, period, ormas, value)
        catch_up(office.projector())
    named = {"dasar_nominasi": "Berita acara 3/2026"}
    stopped = step(one, page, "nominasikan", 409, calon_nominasikan=other, **named)
    assert "tidak melampaui batas lolos sebuah tahap" in stopped
    why = {"calon_hentikan": other, "alasan_henti": "Batas lolos tidak tercapai."}
    step(one, page, "hentikan", **why)
    step(one, page, "nominasikan", calon_nominasikan=first, **named)
    vote = {"calon_suara": first, "pertimbangan": "Kegiatannya luas."}
    step(one, page, "suara", **vote)
    assert "Beri suara sebagai juri" not in read(guide, page)
    scoring = served.service.scoring
    seen = {row.actor for row in scoring.ledger.history(award) if row.topic == "scoring.CandidateVisited"}
    for actor in seen:
        said = {"award": award, "organisation": first, "reason": "Kegiatannya luas."}
        refused = ask(scoring, "vote_for_candidate", Actor.parse(actor), **said).refused
        assert refused.rule == "a-juror-took-no-step-before"
    decision = {"calon_tetapkan": first, "dasar_tetap": "Keputusan kepala badan 11/2026"}
    assert "belum dua" in step(head, page, "tetapkan", 409, **decision)
    step(two, page, "suara", **vote)
    step(head, page, "tetapkan", **decision)
    public = open_portal(served)
    assert "Belum ada penghargaan yang diumumkan." in read(public, "/penghargaan/penerima")
    why = {"dasar_umum": "Keputusan kepala badan 11/2026"}
    unsure = step(head, page, "umumkan", 422, **why)
    assert "Belum ada penerima: Sosial kemanusiaan. Calon masih dapat dicatat" in unsure
    step(head, page, "umumkan", **why, pasti="ya")
    told = read(public, "/penghargaan/penerima")
    assert "Ormas Award 2026 Pendidikan Forum Contoh" in told
    assert "Sanggar Contoh" not in told
    inside = read(officer, page)
    assert "Sanggar Contoh Pendidikan Tidak diteruskan; dikunjungi 3 November 2026. Batas lolos" in inside
    assert "Nominasi, dicatat" in inside
    assert "Forum Contoh: Satu calon menjadi nominasi." in inside


def test_candidates_and_votes_are_told_to_the_office_and_to_nobody_else(
    office, open_portal, colleague, served
):
    tell_instruments(office)
    tell_assessments(office, stream(1), stream(2))
    tell_awards(office, stream(1), stream(2))
    catch_up(office.projector())
    visitor = open_portal(served)
    for page in ("/penghargaan", f"/penghargaan/{AWARD}"):
        assert "/masuk" in visitor.get(page).headers["Location"]
    assert colleague("rekan.opd", "agency_partner").get(f"/penghargaan/{AWARD}").status_code == 403
    public = read(visitor, "/penghargaan/penerima")
    assert "Ormas Award 2026 Pendidikan Forum Contoh" in public
    assert all(word not in public for word in ("Sanggar Contoh", "Ormas Award 2027", "suara juri"))
    seen = read(colleague("rekan.satu", "iko_assessor"), f"/penghargaan/{AWARD}")
    assert "Sanggar Contoh Pendidikan Ditarik; dikunjungi 3 November 2026. Ormas tidak bersedia." in seen
    assert "bukan menurut nilai atau suara" in seen
