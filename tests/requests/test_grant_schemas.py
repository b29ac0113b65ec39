"""What is wrong with a command about hibah is said at its field, and nothing is recorded of it."""

import pytest
from marshmallow import ValidationError

from services.requests.domain import Grant
from services.requests.schemas.grant_use import DraftGrantAgreement, ReportGrantStage, ReturnGrantReport
from services.requests.schemas.grants import (
    AwardGrant,
    ProposeGrant,
    RecommendGrant,
    ReturnGrant,
    SetGrantTerms,
)
from tests.requests.grants import ANEW, FACTS, LINES, SETTING

GRANT = {"grant": f"grant-{1:032x}"}
AGREEMENT = {"agreement_number": "900/1", "dated": "2026-02-10", "signatories": "Rekaan"}
ACCOUNT = {"bank": "Bank", "account_name": "Sanggar", "account_number": "000 111"}
REPORT = {"stage": 1, "reported_on": "2026-05-03", "receipts": 1, "remainder": 0}
WHOLE = "Tulis rupiah utuh dengan angka, tanpa pecahan."
RANGE = "Tulis Rp1 sampai Rp1.000.000.000.000."


def complaints(schema, payload):
    with pytest.raises(ValidationError) as wrong:
        schema().load(payload)
    return wrong.value.messages


def line(**changed):
    return [LINES[0] | changed, LINES[1]]


@pytest.mark.parametrize(
    ("amount", "told"),
    [(-1, RANGE), (0, RANGE), (1.5, WHOLE), ("12", WHOLE), (10**13, RANGE), (None, "Wajib diisi.")],
)
def test_an_amount_is_whole_rupiah(amount, told):
    said = GRANT | {"recommended": amount, "recommended_on": "2026-02-10", "note": "Layak diberikan"}
    assert complaints(RecommendGrant, said) == {"recommended": [told]}


@pytest.mark.parametrize("changed", [{"quantity": -2}, {"quantity": 0.5}, {"unit_price": -1}, {"item": "  "}])
def test_a_line_of_a_budget_is_a_count_and_a_price(changed):
    found = complaints(ProposeGrant, ANEW | {"lines": line(**changed)})
    assert list(found["lines"][0]) == list(changed)


def test_lines_multiply_and_add_up_to_the_rupiah():
    wrong = complaints(ProposeGrant, ANEW | {"lines": line(amount=10_000_001)})
    assert wrong["lines"][0] == {"amount": ["Gamelan: jumlahnya Rp10.000.000, bukan Rp10.000.001."]}
    wrong = complaints(ProposeGrant, ANEW | {"asked": 11_999_999})
    assert wrong == {"asked": ["RAB berjumlah Rp12.000.000, yang diusulkan Rp11.999.999."]}
    assert ProposeGrant().load(ANEW)["asked"] == 12_000_000


def test_a_million_lines_are_refused_before_one_of_them_is_read():
    never_read = [object()] * 10**6
    assert complaints(ProposeGrant, ANEW | {"lines": never_read}) == {
        "lines": ["Isi 1 sampai 200 baris RAB."]
    }
    assert complaints(ProposeGrant, ANEW | {"lines": []}) == {"lines": ["Isi 1 sampai 200 baris RAB."]}


def test_days_come_in_their_order():
    wrong = complaints(SetGrantTerms, SETTING | {"ground": "Salinan", "window_until": "2025-12-31"})
    assert wrong == {"window_until": ["Tidak lebih awal dari hari pertama."]}
    wrong = complaints(SetGrantTerms, SETTING | {"ground": "Salinan", "report_due_on": "2026-12-31"})
    assert wrong == {"report_due_on": ["Tidak sebelum tahun anggarannya."]}
    said = GRANT | {"asked_on": "2026-02-10", "answer_by": "2026-02-09", "reason": "Lengkapi RAB"}
    assert complaints(ReturnGrant, said) == {"answer_by": ["Tidak lebih awal dari hari dikembalikan."]}
    assert complaints(ProposeGrant, ANEW | {"proposed_on": "2098-01-01"}) == {
        "proposed_on": ["Tanggal ini belum terjadi."]
    }


def test_a_report_comes_again_after_it_went_back():
    said = GRANT | {"stage": 1, "returned_on": "2026-02-10", "answer_by": "2026-02-09", "reason": "Lengkapi"}
    told = {"answer_by": ["Tidak lebih awal dari hari dikembalikan."]}
    assert complaints(ReturnGrantReport, said) == told


def test_facts_are_said_one_by_one():
    wrong = complaints(ProposeGrant, ANEW | {"facts": FACTS | {"in_dispute": "entah", "reports_owed": -1}})
    assert wrong == {
        "facts": {"in_dispute": ["Pilih ya atau tidak."], "reports_owed": ["Tulis bilangan 0 sampai 100."]}
    }


def test_a_day_to_come_is_no_day_since_which_somebody_reports():
    wrong = complaints(ProposeGrant, ANEW | {"facts": FACTS | {"reported_since": "2098-01-01"}})
    assert wrong == {"facts": {"reported_since": ["Tanggal ini belum terjadi."]}}


@pytest.mark.parametrize("reason", ["   ", "\u200b\u200b\u200b"])
def test_a_reason_for_more_than_was_recommended_may_be_left_out_and_is_never_blank(reason):
    said = GRANT | {"awarded": 1, "decree": "SK 12", "decided_on": "2026-02-10"}
    assert AwardGrant().load(said)["reason"] == ""
    assert complaints(AwardGrant, said | {"reason": reason}) == {"reason": ["Isi dengan huruf."]}


def test_the_name_of_a_proposal_is_not_typed():
    assert list(complaints(ProposeGrant, ANEW | {"name": "Nama Rekaan"})) == ["name"]


def test_an_account_belongs_to_stages_of_money_and_to_nothing_else():
    said = GRANT | AGREEMENT
    assert DraftGrantAgreement().load(said | ACCOUNT | {"stages": [1]})["stages"] == [1]
    assert list(complaints(DraftGrantAgreement, said | ACCOUNT | {"stages": []})) == ["bank"]
    assert list(complaints(DraftGrantAgreement, said | {"stages": [1]})) == ["bank"]
    many = complaints(DraftGrantAgreement, said | ACCOUNT | {"stages": [1] * 13})
    assert many == {"stages": ["Paling banyak 12 tahap."]}


@pytest.mark.parametrize("origin", ["musrenbang", "pokir"])
def test_a_proposal_that_came_by_a_forum_says_where_that_can_be_read(origin):
    wrong = complaints(ProposeGrant, ANEW | {"origin": origin, "origin_note": "  "})
    assert wrong == {"origin_note": ["Tulis di mana asal itu dapat dibaca."]}
    told = ProposeGrant().load(ANEW | {"origin": origin, "origin_note": "BA 12/2026"})
    assert told["origin"] == origin
    assert list(complaints(ProposeGrant, ANEW | {"origin": ""})) == ["origin"]


@pytest.mark.parametrize(
    "bank",
    [
        "Bank 000 111 222",
        "Bank Contoh 12345",
        "Bank\n00.01.11",
        "BCA 0001/1122/2333",
        "BRI 1234 KCP 5678",
        "BNI ١٢٣٤٥٦٧٨",
    ],
)
def test_the_number_of_an_account_never_stands_where_it_is_not_sealed(bank):
    wrong = complaints(DraftGrantAgreement, GRANT | AGREEMENT | ACCOUNT | {"stages": [1], "bank": bank})
    assert wrong == {"bank": ["Tulis nama bank saja; nomor rekening di isiannya sendiri."]}
    told = GRANT | AGREEMENT | ACCOUNT | {"stages": [1], "bank": "BPD Contoh, cabang 2"}
    assert DraftGrantAgreement().load(told)["bank"] == "BPD Contoh, cabang 2"


def test_what_was_paid_back_is_shown():
    wrong = complaints(ReportGrantStage, GRANT | REPORT | {"remainder": 1})
    assert wrong == {"remainder_reference": ["Tulis nomor bukti setor sisa."]}
    assert ReportGrantStage().load(GRANT | REPORT)["note"] == ""


def test_a_hibah_that_is_none_is_no_hibah():
    assert Grant.KIND == "grant"
    for wrong in ("grant-1", "ormas-" + "0" * 32, "' OR 1=1 --", "<script>"):
        said = {"grant": wrong, "asked_on": "2026-02-10", "answer_by": "2026-02-11", "reason": "Lengkapi RAB"}
        assert complaints(ReturnGrant, said) == {"grant": ["Usulan hibah ini tidak dikenal."]}


def test_the_lines_of_a_report_are_its_receipts_and_papers_are_few_and_named_once():
    line = {"item": "Gamelan", "amount": 2, "document": 3}
    wrong = complaints(ReportGrantStage, GRANT | REPORT | {"lines": [line]})
    assert wrong == {"receipts": ["Rincian berjumlah Rp2, buktinya Rp1."]}
    assert ReportGrantStage().load(GRANT | REPORT)["lines"] == []
    many = complaints(ReportGrantStage, GRANT | REPORT | {"lines": [object()] * 10**6})
    assert many == {"lines": ["Isi 0 sampai 200 baris rincian."]}
    paper = {"paper": "letter", "document": 1}
    twice = complaints(ProposeGrant, ANEW | {"papers": [paper, paper]})
    assert twice == {"papers": ["Ada dokumen yang dipilih dua kali."]}
    more = [{"paper": "other", "document": number} for number in range(1, 22)]
    assert complaints(ProposeGrant, ANEW | {"papers": more}) == {"papers": ["Paling banyak 20 dokumen."]}
