"""An edited sheet is decided line by line: accepted once, refused, overtaken, reported. All is invented."""

import json
import re
from io import BytesIO
from uuid import uuid4

import pytest
from openpyxl import load_workbook

from services.portal.sheets.back.deciding import NOT_TRIED, OVERTAKEN, UNCERTAIN
from services.portal.sheets.back.keeping import Uploads
from services.portal.sheets.back.seeing import PER_PAGE
from services.registry.domain import Ormas
from services.registry.events import ActivityFieldRecorded, LegalBasisRecorded
from shared.errors import Unavailable
from tests.offices import cause_in
from tests.portal.judging import ENTRY, judging_office
from tests.portal.on_pages import read, text
from tests.portal.sheets import EditedSheet, decision, uploaded
from tests.portal.told.ormas import reading

LIGHT = 150_000
"""Bytes that a page may have."""
GROUND = "Rapat pencocokan data 3 Maret 2026"


@pytest.fixture(scope="module")
def running(tmp_path_factory, module_amqp):
    with judging_office(tmp_path_factory.mktemp("uploading") / "data", module_amqp) as office:
        yield office


@pytest.fixture
def ormas(running):
    found = Ormas.register(name=f"Forum {uuid4().hex[:6]}", abbreviation="FC", **ENTRY, ground="baris 7")
    known = {"number": reading("1/2018", "1/2018"), "issued_on": reading("2 Februari 2018", "2018-02-02")}
    found.note(
        LegalBasisRecorded, basis="skt", **known, valid_until=reading("2/2/23", "2023-02-02"), ground="b. 7"
    )
    found.note(ActivityFieldRecorded, activity_field="Industri", text="industri", ground="baris 7")
    running.registry.record(found, cause=cause_in(running.registry, "registry.import_sheet"))
    running.catch_up()
    return found.id


@pytest.fixture
def officer(running):
    return running.officer(running.app(patience=0))


def recorded(running, ormas) -> list:
    """Every event behind the three of the entry: its name and what it says."""
    rows = running.registry.ledger.history(ormas)[3:]
    return [(row.topic.partition(".")[2], json.loads(row.state)) for row in rows]


def decide(visitor, page, *decided, ground=GROUND):
    return visitor.post(page, data=decision(visitor, page, *decided, ground=ground))


def test_what_is_accepted_is_the_correction_of_a_page_with_its_ground_and_the_digest_of_the_sheet(
    running, officer, ormas
):
    sheet = EditedSheet(officer).write(ormas, "Nama", "Forum Ibu Contoh").write(ormas, "Singkatan", "FIC")
    sheet.write(ormas, "Nomor", "2/2019").write(ormas, "Berlaku sampai", "seumur hidup")
    page = uploaded(officer, sheet.content())
    decided = [(ormas, word, "terima") for word in ("nama", "singkatan", "nomor", "sampai")]
    assert decide(officer, page, *decided).status_code == 303
    (renamed, name), (based, basis) = recorded(running, ormas)
    assert (renamed, based) == ("NameCorrected", "LegalBasisRecorded")
    assert (name["name"], name["abbreviation"]) == ("Forum Ibu Contoh", "FIC")
    assert name["reason"].startswith(f"{GROUND} (lembar sunting ")
    assert basis["number"] == {"text": "2/2019", "value": "2/2019"}
    assert basis["issued_on"]["value"] == "2018-02-02"
    assert basis["valid_until"]["value"] == {"forever": True}
    [kept] = Uploads(running.deployment.directory).of(running.clerk)[:1]
    rows = running.registry.ledger.history(ormas)[3:]
    assert {row.correlation for row in rows} == {kept.digest}
    assert all(row.actor == f"registry_clerk/{running.clerk}" for row in rows)


def test_a_number_is_recorded_where_nobody_had_said_on_what_an_ormas_stands(running, officer):
    found = Ormas.register(name=f"Forum {uuid4().hex[:6]}", abbreviation="", **ENTRY, ground="baris 8")
    running.registry.record(found, cause=cause_in(running.registry, "registry.import_sheet"))
    running.catch_up()
    page = uploaded(officer, EditedSheet(officer).write(found.id, "Nomor", "220/12/2026").content())
    decide(officer, page, (found.id, "nomor", "terima"))
    said = json.loads(running.registry.ledger.history(found.id)[-1].state)
    assert (said["basis"], said["number"]["text"]) == ("unknown", "220/12/2026")


def test_only_what_was_accepted_changes_and_what_was_refused_is_told(running, officer, ormas):
    sheet = EditedSheet(officer).write(ormas, "Nama", "Forum Ubah").write(ormas, "Singkatan", "FU")
    page = uploaded(officer, sheet.content())
    decide(officer, page, (ormas, "nama", "tolak"), (ormas, "singkatan", "terima"))
    [(_, said)] = recorded(running, ormas)
    assert (said["name"], said["abbreviation"]) == (said["old"], "FU")
    running.catch_up()
    seen = read(officer, page)
    assert "1 perbedaan sudah dicatat." in seen
    assert "1 ditolak." in seen
    assert "Tidak ada yang perlu diputuskan." in seen
    assert "Ditolak (1)" in seen


def test_a_form_that_is_sent_again_and_a_sheet_that_is_uploaded_again_record_nothing_twice(
    running, officer, ormas
):
    sheet = EditedSheet(officer).write(ormas, "Nama", "Forum Sekali").write(ormas, "Nomor", "9/2020")
    content = sheet.content()
    page = uploaded(officer, content)
    form = decision(officer, page, (ormas, "nama", "terima"), (ormas, "nomor", "terima"), ground=GROUND)
    for _ in range(2):
        assert officer.post(page, data=form).status_code == 303
    running.catch_up()
    assert officer.post(page, data=form).status_code == 303
    assert [topic for topic, _ in recorded(running, ormas)] == ["NameCorrected", "LegalBasisRecorded"]
    assert uploaded(officer, content) == page
    assert "Tidak ada yang perlu diputuskan." in read(officer, page)
    assert "Sudah sama dengan register (2)" in read(officer, page)


class DiesBehind:
    """A line to the register that breaks behind a number of commands; what was sent is carried out."""

    def __init__(self, client, commands: int) -> None:
        self.client, self.left = client, commands

    def call(self, service, method, **kwargs):
        answer = self.client.call(service, method, **kwargs)
        self.left -= 1
        if self.left < 0:
            raise Unavailable
        return answer


def test_what_broke_off_in_the_middle_is_finished_by_sending_it_again(running, ormas):
    visitor = running.officer(running.app(DiesBehind(running.client, 0), patience=0))
    sheet = EditedSheet(visitor).write(ormas, "Nama", "Forum Putus").write(ormas, "Nomor", "3/2020")
    page = uploaded(visitor, sheet.content())
    form = decision(visitor, page, (ormas, "nama", "terima"), (ormas, "nomor", "terima"), ground=GROUND)
    visitor.post(page, data=form)
    seen = read(visitor, page)
    assert UNCERTAIN in seen
    assert NOT_TRIED in seen
    assert [topic for topic, _ in recorded(running, ormas)] == ["NameCorrected"]
    again = running.officer(running.app(patience=0))
    form["csrf"] = decision(again, page, ground=GROUND)["csrf"]
    again.post(page, data=form)
    assert [topic for topic, _ in recorded(running, ormas)] == ["NameCorrected", "LegalBasisRecorded"]
    running.catch_up()
    assert "Tidak ada yang perlu diputuskan." in read(again, page)


def rename(running, ormas, name) -> None:
    """A colleague does so meanwhile."""
    cause = cause_in(running.registry, "registry.correct_name")
    running.registry.correct_name(cause, ormas=ormas, name=name, abbreviation="FC", reason="Menurut akta")
    running.catch_up()


def test_two_edits_of_one_cell_clash_and_are_never_chosen_beforehand(running, officer, ormas):
    sheet = EditedSheet(officer).write(ormas, "Nama", "Forum Lembar").write(ormas, "Nomor", "4/2020")
    rename(running, ormas, "Forum Rekan")
    page = uploaded(officer, sheet.content())
    seen = officer.get(page).get_data(as_text=True)
    assert f'value="terima" checked><label class="govuk-label govuk-radios__label" for="{ormas}.nomor' in seen
    assert f'value="terima"><label class="govuk-label govuk-radios__label" for="{ormas}.nama' in seen
    assert "bentrok" in seen
    assert "Di register sekarang Forum Rekan Di lembar Forum Lembar" in text(officer.get(page))
    decide(officer, page, (ormas, "nama", "terima"))
    assert recorded(running, ormas)[-1][1]["name"] == "Forum Lembar"


def test_what_only_the_register_changed_is_not_undone_by_the_sheet(running, officer, ormas):
    sheet = EditedSheet(officer).write(ormas, "Nomor", "5/2020")
    rename(running, ormas, "Forum Rekan")
    page = uploaded(officer, sheet.content())
    assert "Berubah di register saja (1)" in read(officer, page)
    decide(officer, page, (ormas, "nomor", "terima"), (ormas, "nama", "terima"))
    assert [topic for topic, _ in recorded(running, ormas)] == ["NameCorrected", "LegalBasisRecorded"]


def test_what_a_colleague_recorded_after_the_list_was_opened_is_seen_before_anything_is_recorded(
    running, officer, ormas
):
    sheet = EditedSheet(officer).write(ormas, "Nama", "Forum Lembar")
    page = uploaded(officer, sheet.content())
    form = decision(officer, page, (ormas, "nama", "terima"), ground=GROUND)
    rename(running, ormas, "Forum Rekan")
    officer.post(page, data=form)
    assert [said["name"] for _, said in recorded(running, ormas)] == ["Forum Rekan"]
    seen = read(officer, page)
    assert OVERTAKEN in seen
    assert "Forum Rekan : Nama bentrok" in seen


def test_a_rule_of_the_register_that_says_no_is_told_at_its_line(running, officer, ormas):
    sheet = EditedSheet(officer).write(ormas, "Nama", "Forum Lembar")
    page = uploaded(officer, sheet.content())
    form = decision(officer, page, (ormas, "nama", "terima"), ground=GROUND)
    cause = cause_in(running.registry, "registry.withdraw_ormas")
    running.registry.withdraw_ormas(cause, ormas=ormas, reason="Tercatat dua kali")
    running.catch_up()
    form[f"v.{ormas}"] = "4"
    officer.post(page, data=form)
    assert recorded(running, ormas)[-1][0] == "CorrectionRefused"
    assert "1 perbedaan belum dicatat." in read(officer, page)


@pytest.mark.parametrize(
    "decided, ground, told",
    [
        ([], GROUND, "Pilih Terima atau Tolak pada sedikitnya satu perbedaan."),
        ([("nama", "terima")], "x", "Tuliskan dasar, 5 sampai 900 huruf."),
        ([("nama", "terima")], "", "Tuliskan dasar, 5 sampai 900 huruf."),
    ],
)
def test_nothing_is_recorded_without_a_decision_and_its_ground(
    running, officer, ormas, decided, ground, told
):
    page = uploaded(officer, EditedSheet(officer).write(ormas, "Nama", "Forum Lembar").content())
    answer = decide(officer, page, *((ormas, *each) for each in decided), ground=ground)
    assert told in text(answer, 422)
    assert recorded(running, ormas) == []


def test_a_report_tells_every_difference_and_every_row_that_was_not_used(running, officer, ormas):
    sheet = EditedSheet(officer).write(ormas, "Nama", "Forum Lapor").write(ormas, "Nomor", "7/2020")
    sheet.write(ormas, "Tanggal terbit", "kapan-kapan")
    sheet.page.append([9, "Forum Baru"])
    page = uploaded(officer, sheet.content())
    decide(officer, page, (ormas, "nama", "terima"), (ormas, "nomor", "tolak"))
    running.catch_up()
    answer = officer.get(f"{page}/laporan.xlsx")
    lines = [[cell.value for cell in row] for row in load_workbook(BytesIO(answer.data)).active.iter_rows()]
    told = {row[2]: (row[5], row[6]) for row in lines[4:]}
    assert told["Nama"] == ("Forum Lapor", "Dicatat")
    assert told["Nomor"] == ("7/2020", "Ditolak")
    assert told["Tanggal terbit"] == ("kapan-kapan", "Belum terbaca")
    assert lines[-1][6] == "Tidak dipakai"


def test_more_than_a_page_of_differences_is_decided_page_by_page_each_once(running, officer):
    found = [
        Ormas.register(name=f"Forum {n} {uuid4().hex[:4]}", abbreviation="", **ENTRY, ground=f"baris {n}")
        for n in range(PER_PAGE + 3)
    ]
    running.registry.record(*found, cause=cause_in(running.registry, "registry.import_sheet"))
    running.catch_up()
    sheet = EditedSheet(officer)
    for each in found:
        sheet.write(each.id, "Singkatan", "BARU")
    page = uploaded(officer, sheet.content())
    for left in (PER_PAGE + 3, 3):
        shown = officer.get(page).get_data(as_text=True)
        assert f"Yang perlu diputuskan: {left}" in shown
        assert len(shown) < LIGHT
        ids = re.findall(r'name="v\.(ormas-[0-9a-f]{32})"', shown)
        decide(officer, page, *((each, "singkatan", "terima") for each in ids))
        running.catch_up()
    assert "Tidak ada yang perlu diputuskan." in read(officer, page)
    for each in found:
        assert len(running.registry.ledger.history(each.id)) == 2


def test_nobody_else_sees_or_decides_what_somebody_uploaded(running, officer, ormas):
    page = uploaded(officer, EditedSheet(officer).write(ormas, "Nama", "Forum Lembar").content())
    form = decision(officer, page, (ormas, "nama", "terima"), ground=GROUND)
    app = running.app(patience=0)
    clerk, reader = running.colleague(app, "case_officer"), running.colleague(app, "verifier")
    for visitor, status in ((clerk, 404), (reader, 403)):
        assert visitor.get(page).status_code == status
        clerk.get("/unggah")
        with visitor.session_transaction() as kept:
            token = kept.get("csrf", "")
        assert visitor.post(page, data=form | {"csrf": token}).status_code in (status, 403)
    assert recorded(running, ormas) == []
