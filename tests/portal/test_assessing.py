"""Pages of an assessment, from the opening of a period to an explained score. Everything is invented."""

import re
from datetime import date, timedelta

import pytest

from services.scoring import events as s
from services.scoring.instruments.writing import text_of
from tests.portal.colleagues import open_account, sign_in
from tests.portal.office import catch_up
from tests.portal.on_pages import read, send, text
from tests.portal.ormas_holders import open_ormas_account
from tests.portal.scored_here import ScoredHere
from tests.portal.told.assessments import ASSESSED, PERIOD, computed, tell_assessments
from tests.portal.told.instruments import CONTOH, panelled, tell_instruments
from tests.portal.told.ormas import registered, stream
from tests.scoring.asking import CHECKER, OTHER, YEAR, answered, ask, checked_in
from tests.scoring.machine_of_assessments import uncounted


@pytest.fixture
def served(office):
    served = ScoredHere(office.deployment)
    yield served
    served.close()


@pytest.fixture
def colleague(office, open_portal, served):
    """Somebody of a role, signed in."""

    def one(login, role):
        open_account(office.accounts, login, "Rekan Rekaan", (role,))
        return sign_in(open_portal(served), login)

    return one


def test_a_score_is_told_to_the_office_and_to_nobody_else(office, open_portal, colleague):
    office.tell(stream(1), registered("Forum Contoh"))
    tell_instruments(office)
    tell_assessments(office, stream(1), stream(2))
    visitor = open_portal()
    for page in ("/penilaian", f"/penilaian/{PERIOD}", f"/nilai/{ASSESSED}"):
        assert "/masuk" in visitor.get(page).headers["Location"]
    public = visitor.get(f"/ormas/{stream(1)}").text.partition("<main")[2]
    assert "Forum Contoh" in public
    assert all(word not in public for word in ("100,00", "91,25", "enilaian", "/nilai/"))
    outsider = colleague("rekan.opd", "agency_partner")
    assert outsider.get(f"/nilai/{ASSESSED}").status_code == 403
    seen = read(colleague("rekan.satu", "iko_assessor"), f"/penilaian/{PERIOD}")
    assert "Forum Contoh disampaikan kepada ormas 100,00 (Baik) 91,25 (Baik) – 91,25 (Baik)" in seen
    assert "Cakupan: 1 dari 1 ormas dalam register selain yang tercatat tidak aktif" in seen
    assert "bukan menurut nilai" in seen


def test_a_score_that_was_replaced_stays_readable_and_says_by_which(office, colleague):
    office.tell(stream(1), registered("Forum Contoh"))
    tell_instruments(office)
    tell_assessments(office, stream(1), stream(2))
    seen = read(colleague("rekan.satu", "iko_assessor"), f"/nilai/{ASSESSED}")
    assert "Nilai akhir 91,25 (Baik) (menggantikan nilai sebelumnya)" in seen
    assert "100,00 (Baik) , digantikan oleh nilai 2" in seen
    assert "91,25 (Baik) , berlaku Alasan koreksi: Satu pertemuan tercatat terlambat." in seen
    assert "Buka koreksi nilai" in seen


def test_an_ormas_reads_what_it_may_object_to_and_else_what_it_was_told(office, open_portal, served):
    """A correction that counts two meetings instead of four: 75 instead of 100."""
    office.tell(stream(1), registered("Forum Contoh"))
    tell_instruments(office)
    tell_assessments(office, stream(1), stream(2))
    why = {"reason": "Dua rapat keliru."}
    opened = {"replaces": 2, "outcome": "91,25 (Baik)", "inputs_digest": "22" * 32} | why
    fewer = computed(outcome="75,00 (Baik)", counted=[{"code": "hadir", "value": "2"}])
    office.tell(ASSESSED, (s.ScoreCorrectionOpened, opened), (s.ScoreComputed, fewer))
    catch_up(office.projector())
    open_ormas_account(office.accounts, "forum.contoh", stream(1))
    here, page = sign_in(open_portal(served), "forum.contoh"), f"/ormas-saya/{stream(1)}/nilai/{ASSESSED}"
    assert "terverifikasi 75,00 (Baik)" in read(here, f"/ormas-saya/{stream(1)}")
    seen = read(here, page)
    assert "Penilaian 2026: 75,00 (Baik)" in seen
    assert "belum ditetapkan. Yang berlaku tetap 91,25 (Baik)." in seen
    assert "sampai 20 November 2026" in seen
    office.tell(ASSESSED, (s.ScoreCorrectionDropped, {"number": 2, "reason": "Ternyata sama."}))
    catch_up(office.projector())
    told = read(here, page)
    assert "Penilaian 2026: 100,00 (Baik)" in told
    assert "belum ditetapkan" not in told


def test_an_assessment_is_walked_from_its_opening_to_its_score(office, served, colleague):
    """Own: papan 100 and kantor 4 of 1–4 100: 100. Verified: kantor 3: (100 + 2 · 66 2/3) / 3 = 77 7/9."""
    office.tell(stream(1), registered("Forum Contoh"))
    ask(served.service.scoring, "draft_instrument", lines=uncounted(), ground="Rapat tim penilai 3/2026")
    told = {"instrument": CONTOH, "ground": "Keputusan 4/2026", "seen": None}
    ask(served.service.scoring, "publish_instrument", OTHER, **told)
    head, officer = colleague("rekan.kepala", "division_head"), colleague("rekan.satu", "case_officer")
    until = (date.fromisoformat(served.service.scoring._today()) + timedelta(9)).isoformat()
    said = {
        "instrumen": f"{CONTOH}/1", "judul": "Penilaian 2026", "mulai": "2026-01-01",
        "sampai": "2025-01-01", "sanggah": "14", "hitung_dari": "2026-01-01",
        "hitung_sampai": "2026-09-30", "dasar": "Keputusan 5/2026",
    }  # fmt: skip
    wrong = text(send(head, "/penilaian", "/penilaian/buka", said), 422)
    assert "Hari terakhir pengisian tidak sebelum hari dibuka." in wrong
    assert send(head, "/penilaian", "/penilaian/buka", said | {"sampai": until}).status_code == 303
    catch_up(office.projector())
    with office.views.read() as t:
        [(period,)] = t.all("SELECT id FROM assessment_period", ())
    page = f"/penilaian/{period}"
    asked = {"ormas": stream(1), "dasar_undang": "Surat undangan 31/2026"}
    assert send(officer, page, f"{page}/undang", asked).status_code == 303
    catch_up(office.projector())
    with office.views.read() as t:
        [(assessment,)] = t.all("SELECT id FROM assessment", ())
    here = f"/nilai/{assessment}"
    answers = {
        "j-papan": "1",
        "bukti-papan": "dokumen nomor 3",
        "j-kantor": "9",
        "dasar_isi": "Formulir 12/10",
    }
    assert "Pilih 1 sampai 4." in text(send(officer, f"{here}/isi", f"{here}/isi", answers), 422)
    answers |= {"j-kantor": "4"}
    assert send(officer, f"{here}/isi", f"{here}/isi", answers).status_code == 303
    catch_up(office.projector())
    assert send(officer, here, f"{here}/kirim", {}).status_code == 303
    catch_up(office.projector())
    assert "Nilai mandiri 100,00 (Baik)" in read(officer, here)
    mine = text(send(officer, f"{here}/periksa", f"{here}/periksa", answers), 409)
    assert "Jawaban ormas ini dicatat petugas yang sama." in mine
    assessor = colleague("rekan.penilai", "iko_assessor")
    assert 'value="dokumen nomor 3"' in assessor.get(f"{here}/periksa").get_data(as_text=True)
    checked = answers | {"j-kantor": "3"}
    assert send(assessor, f"{here}/periksa", f"{here}/periksa", checked).status_code == 303
    catch_up(office.projector())
    assert send(assessor, here, f"{here}/hitung", {}).status_code == 303
    catch_up(office.projector())
    assert "Nilai terverifikasi 77,78 (Baik)" in read(assessor, here)
    explained = read(assessor, f"{here}/uraian")
    assert "(tepatnya 700/9)" in explained
    assert "papan: dokumen nomor 3" in explained
    assert re.search(
        r"jawaban: dicatat scoring:\d+, dikirim scoring:\d+, diperiksa scoring:\d+, "
        r"nilainya dihitung scoring:\d+\.",
        explained,
    )
    assert "Seperti pada akhir 31 Desember 2099" in read(assessor, f"{here}/uraian?tanggal=2099-12-31")
    assert "belum dibuka" in read(assessor, f"{here}/uraian?tanggal=2020-01-01")
    assert "Tulis tahun-bulan-hari" in read(assessor, f"{here}/uraian?tanggal=kemarin")
    assert "77,78 (Baik) 83,33 (Baik) 1 → 1" in read(assessor, f"{page}/andai?w-papan=2&w-kantor=2")
    other = read(assessor, f"{page}/andai?k-baik=80")
    assert "1 dari 1 berpindah kategori" in other
    assert "Forum Contoh 77,78 (Baik) 77,78 (Kurang)" in other
    assert "bukan angka" in text(assessor.get(f"{page}/andai?w-papan=nol"), 422)
    assert "papan" in read(assessor, f"{page}/ketahanan").lower()
    assert officer.get(f"{page}/andai").status_code == 200
    assert "Nilai ditetapkan sesudah masa sanggah" in read(head, here)


def test_a_panel_is_walked_from_what_each_declares_to_a_moderated_score(office, served, colleague):
    """papan 100 (1) and kantor (2). Verified 3, 66 2/3: (100 + 133 1/3) / 3 = 77 7/9.

    The panel gave 1 and 4 and agreed 2, 33 1/3: (100 + 66 2/3) / 3 = 55 5/9.
    """
    here = judged(office, served.service.scoring)
    one, two = colleague("juri.satu", "iko_assessor"), colleague("juri.dua", "verifier")
    panel, form = f"{here}/panel", f"{here}/panel/nilai"
    assert "Sedikitnya 2 anggota menilai setiap indikator. Yang berlaku rata-rata" in read(one, panel)
    early = text(send(one, form, form, {"j-kantor": "1", "dasar_nilai": "Rapat panel 2/2026"}), 409)
    assert "belum menyatakan apakah mempunyai hubungan" in early
    for visitor, value in ((one, "1"), (two, "4")):
        said = {"hubungan": "none", "dasar_nyatakan": "Rapat panel 2/2026"}
        assert send(visitor, panel, f"{panel}/nyatakan", said).status_code == 303
        given = {"j-kantor": value, "dasar_nilai": "Rapat panel 2/2026"}
        assert send(visitor, form, form, given).status_code == 303
        catch_up(office.projector())
    seen = read(one, panel)
    assert "100,00 menunggu moderasi" in seen
    assert "menyatakan tidak mempunyai hubungan, sudah menilai" in seen
    said = {"indikator": "kantor", "disepakati": "9", "alasan_moderasi": "Sewanya baru diperpanjang."}
    chair = colleague("rekan.ketua", "iko_assessor")
    assert "Pilih 1 sampai 4." in text(send(chair, panel, f"{panel}/moderasi", said), 422)
    assert "Moderasi: bukan oleh Anda, karena menilai dalam panel ini." in read(two, panel)
    assert "Catat moderasi" not in read(two, panel)
    without = said | {"disepakati": "", "tidak_berlaku": "ya"}
    assert send(chair, panel, f"{panel}/moderasi", without).status_code == 303
    catch_up(office.projector())
    assert "tidak berlaku (moderasi)" in read(chair, panel)
    assert send(chair, panel, f"{panel}/moderasi", said | {"disepakati": "2"}).status_code == 303
    catch_up(office.projector())
    assert "2 (moderasi)" in read(chair, panel)
    assert send(chair, here, f"{here}/hitung", {}).status_code == 303
    catch_up(office.projector())
    shown = read(chair, here)
    assert "Nilai terverifikasi 77,78 (Baik)" in shown
    assert "Nilai panel 55,56 (Baik)" in shown
    explained = read(chair, f"{here}/uraian")
    assert "moderasi: 2 (peristiwa scoring:" in explained
    assert "Uraian nilai mandiri" in read(chair, f"{here}/uraian?sisi=self")
    assert 'value="4" selected' in two.get(form).get_data(as_text=True)


def judged(office, scoring):
    """An assessment with a panel, its evidence checked; the address of its page."""
    office.tell(stream(1), registered("Forum Contoh"))
    ask(scoring, "draft_instrument", lines=uncounted(panelled()), ground="Rapat tim penilai 3/2026")
    ask(scoring, "publish_instrument", OTHER, instrument=CONTOH, ground="Keputusan 4/2026", seen=None)
    assessment = checked_in(scoring, CONTOH)
    catch_up(office.projector())
    return f"/nilai/{assessment}"


def give(scoring, assessment, *values):
    """Two without a tie judge “kantor”."""
    said = {"assessment": assessment, "tie": "none", "ground": "Rapat panel 2/2026"}
    for assessor, value in zip((CHECKER, OTHER), values, strict=True):
        ask(scoring, "declare_panel_interest", assessor, **said)
        answered(scoring, "give_panel_answers", assessor, assessment, kantor={"value": value})


def test_what_was_begun_by_mistake_is_put_right_while_nothing_was_answered(office, served, colleague):
    scoring = served.service.scoring
    judged(office, scoring)
    with office.views.read() as t:
        [(begun,)] = t.all("SELECT id FROM assessment_period", ())
    head, officer = colleague("rekan.kepala", "division_head"), colleague("rekan.satu", "case_officer")
    assert "Perbaiki judul dan hari" not in read(head, f"/penilaian/{begun}")
    days = YEAR | {"opens_on": "2026-01-01", "self_until": "2098-12-31", "objection_days": 7}
    said = {"instrument": CONTOH, "edition": 1, "title": "Penilaian 2062", "ground": "Keputusan 5/2026"}
    [opened] = ask(scoring, "open_assessment_period", OTHER, **said | days).events
    invitation = {"period": opened.stream, "organisation": stream(1), "ground": "Undangan 31/2026"}
    [invited] = ask(scoring, "invite_to_assessment", **invitation).events
    catch_up(office.projector())
    page, here = f"/penilaian/{opened.stream}", f"/nilai/{invited.stream}"
    said = {
        "judul": "Penilaian 2026", "mulai": "2026-01-01", "sampai": "2098-12-31", "sanggah": "tujuh",
        "hitung_dari": "2026-01-01", "hitung_sampai": "2026-12-31", "alasan_perbaiki": "Salah ketik.",
    }  # fmt: skip
    assert "Tulis dengan angka." in text(send(head, page, f"{page}/perbaiki", said), 422)
    assert send(head, page, f"{page}/perbaiki", said | {"sanggah": "9"}).status_code == 303
    taken = {"alasan_tarik": "Yang dimaksud ormas lain."}
    assert send(officer, here, f"{here}/tarik", taken).status_code == 303
    catch_up(office.projector())
    seen = read(officer, page)
    assert "Penilaian 2026 " in seen
    assert "masa sanggah 9 hari kalender" in seen
    assert "Yang diundang (0)" in seen
    assert "Forum Contoh undangan ditarik" in seen
    assert f'value="{stream(1)}"' in officer.get(page).get_data(as_text=True)
    assert "Yang dimaksud ormas lain." in read(officer, here)


def test_an_objection_is_answered_before_its_score_is_decided_and_the_ormas_reads_it(
    office, open_portal, served, colleague
):
    scoring, here = served.service.scoring, judged(office, served.service.scoring)
    assessment = here.rpartition("/")[2]
    give(scoring, assessment, "3", "3")
    ask(scoring, "compute_score", CHECKER, assessment=assessment)
    catch_up(office.projector())
    waits = read(colleague("rekan.kabid", "division_head"), here)
    assert "Nilai ditetapkan sesudah masa sanggah" in waits
    assert "Tetapkan nilai" not in waits
    ask(scoring, "object_to_score", assessment=assessment, day=scoring._today(), reason="Sewa dua ruang.")
    catch_up(office.projector())
    head = colleague("rekan.kepala", "division_head")
    before = read(head, here)
    assert "Sanggahan: Sewa dua ruang. Jawaban kantor: belum ada." in before
    assert "Tetapkan nilai" not in before
    assert "Sanggahannya tetap dijawab sebelum nilai ditetapkan." in before
    assert send(head, here, f"{here}/hitung", {}).status_code == 303
    told = {"jawaban_kantor": "Satu ruang menurut surat sewanya."}
    assert send(head, here, f"{here}/jawab", told).status_code == 303
    catch_up(office.projector())
    assert "Tetapkan nilai" in read(head, here)
    why = "Ormas ini menyanggah: Sewa dua ruang. Jawaban kantor: Satu ruang menurut surat sewanya."
    assert why in read(head, f"{here}/uraian")
    assert send(head, here, f"{here}/tetapkan", {"dasar": "Berita acara 6/2026"}).status_code == 303
    open_ormas_account(office.accounts, "forum.contoh", stream(1))
    mine = sign_in(open_portal(served), "forum.contoh")
    own = read(mine, f"/ormas-saya/{stream(1)}/penilaian/{assessment}")
    assert "Jawaban kantor: Satu ruang menurut surat sewanya." in own


def test_where_the_panel_judges_everything_nothing_is_asked_of_the_ormas(office, open_portal, served):
    """3 and 4 of 1–4: a mean of 3.5 is told as a decimal, with the fraction beside it."""
    scoring, content = served.service.scoring, panelled()
    [variable] = content["dimensions"][0]["variables"]
    variable["indicators"] = [each for each in variable["indicators"] if each["code"] == "kantor"]
    office.tell(stream(1), registered("Forum Contoh"))
    ask(scoring, "draft_instrument", lines=text_of(content | {"counts": []}).splitlines(), ground="Rapat 3")
    ask(scoring, "publish_instrument", OTHER, instrument=CONTOH, ground="Keputusan 4/2026", seen=None)
    days = YEAR | {"opens_on": "2026-01-01", "self_until": "2098-12-31", "objection_days": 7}
    said = {"instrument": CONTOH, "edition": 1, "title": "Penilaian 2026", "ground": "Keputusan 5/2026"}
    [opened] = ask(scoring, "open_assessment_period", OTHER, **said | days).events
    of = {"period": opened.stream, "organisation": stream(1), "ground": "Undangan 31/2026"}
    [invited] = ask(scoring, "invite_to_assessment", **of).events
    catch_up(office.projector())
    open_ormas_account(office.accounts, "forum.contoh", stream(1))
    mine, own = sign_in(open_portal(served), "forum.contoh"), f"/ormas-saya/{stream(1)}"
    assert "diisi dan dikirim" not in read(mine, own)
    assert "Dinilai panel: tidak ada yang perlu diisi; terverifikasi" in read(mine, own)
    asked = read(mine, f"{own}/penilaian/{invited.stream}")
    assert "ormas tidak diminta mengisi apa pun" in asked
    assert "Simpan jawaban" not in asked
    give(scoring, invited.stream, "3", "4")
    open_account(office.accounts, "rekan.satu", "Rekan Rekaan", ("iko_assessor",))
    seen = read(sign_in(open_portal(served), "rekan.satu"), f"/nilai/{invited.stream}/panel")
    assert "33,33 3,50 (tepatnya 7/2)" in seen
    answered(scoring, "give_panel_answers", CHECKER, invited.stream, kantor={"value": "4"})
    marked = read(sign_in(open_portal(served), "rekan.satu"), f"/nilai/{invited.stream}/panel")
    assert "4 (diubah sesudah terbuka)" in marked
    assert "menunggu moderasi" in marked
