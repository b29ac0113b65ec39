"""Every event tells itself in a sentence that a citizen can read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contracts.telling.facts import CATALOGUE
from contracts.telling.sentences import sentence_of
from shared.ledger import LedgerRow
from tests.portal.told.ormas import activity, legal_basis, reading, registered


def told(topic: str, state: dict, version: int = 1) -> str:
    import msgspec

    text = msgspec.json.encode(state).decode()
    return sentence_of(LedgerRow(1, "s", 1, topic, version, "", "", "", "", text, b"", b""))


def said(fact) -> str:
    cls, fields = fact
    return told(cls.TOPIC, fields, cls.class_version)


def test_codes_become_words_and_dates_are_written_out():
    assert said(legal_basis("skt", "01-00-00/1")) == "Dasar hukum dicatat: SKT Kemendagri 01-00-00/1."
    assert said(activity("tidak_aktif", "field_visit", "2026-03-02")) == (
        "Keaktifan dicatat: tidak aktif (sumber: kunjungan lapangan; keadaan tanggal: 2 Maret 2026)."
    )
    release = {"name": "Dinas Contoh", "valid_until": "2026-01-31", "reason": "Digabung."}
    assert told("clusters.AgencyReleased", release) == (
        "Dinas Contoh tidak lagi melayani klaster ini sejak 31 Januari 2026. Alasan: Digabung."
    )


def test_what_was_left_empty_at_the_end_leaves_no_label_behind():
    advised = {"advised_on": "2026-03-02", "basis_texts": [], "note": "Cukup akta."}
    assert told("requests.ConsultationAdvised", advised) == "Saran pada 2 Maret 2026: Cukup akta."
    assert told("requests.ConsultationAdvised", advised | {"note": "tersegel"}).endswith(": tersegel.")


@pytest.mark.parametrize(
    ("ground", "source"),
    [
        ("impor daftar, lama.xlsx, tab DATA baris 7", "daftar kantor"),
        ("impor daftar.csv, tab  baris 12", "daftar kantor"),
        ("kunjungan kantor", "tidak diketahui"),
        ("kata mereka sudah diimpor, tab DATA baris 7", "tidak diketahui"),
    ],
)
def test_an_activity_that_was_recorded_before_its_source_was_asked_for_is_told_too(ground, source):
    assert told("registry.ActivityStatusRecorded", {"status": "aktif", "ground": ground}) == (
        f"Keaktifan dicatat: aktif (sumber: {source}; keadaan tanggal: –)."
    )


def test_a_sentence_ends_with_one_stop_and_tells_a_time_as_offices_write_it():
    step = {"day": "2026-02-20", "step": "met", "tension": "potential"}
    for text in ("Bertemu di balai", "Bertemu di balai."):
        assert told("clusters.CaseStepTaken", step | {"text": text}) == (
            "Langkah pada 20 Februari 2026: para pihak dipertemukan, sesudahnya potensi. Bertemu di balai."
        )
    moved = {"day": "2026-03-02", "starts": "09:00", "place": "Aula", "reason": "Aula dipakai"}
    assert told("clusters.MeetingMoved", moved) == (
        "Pertemuan dipindahkan ke 2 Maret 2026 pukul 09.00, Aula. Alasan: Aula dipakai."
    )


@pytest.mark.parametrize(
    ("typed", "told_as"),
    [
        ("900/12/2026", "SK 900/12/2026"),
        ("SK Wali Kota 12/2026", "SK Wali Kota 12/2026"),
        ("Keputusan Bupati 12/2026", "Keputusan Bupati 12/2026"),
    ],
)
def test_a_decree_is_called_one_once_however_its_number_was_typed(typed, told_as):
    decided = {"awarded": 7_500_000, "decree": typed, "decided_on": "2026-02-01", "reason": ""}
    begins = f"Ditetapkan sebesar Rp7.500.000 dengan {told_as} tanggal 1 Februari 2026."
    assert told("requests.GrantAwarded", decided) == begins
    written = {"agreement_number": "NPHD/1/2026", "dated": "2026-02-10", "stage_count": 2}
    assert told("requests.GrantAgreementDrafted", written).startswith("NPHD/1/2026 tanggal")


def test_an_empty_field_leaves_no_hole():
    assert said(legal_basis("none")) == "Dasar hukum dicatat: Belum ada."
    term = {"starts": reading("2022", None), "ends": reading(), "ground": ""}
    assert told("registry.TermOfOfficeRecorded", term) == "Masa bakti pengurus dicatat: 2022 s.d. –."


def test_a_name_with_braces_or_markup_is_only_a_name():
    assert said(registered("{0.__class__} <b>")) == "“{0.__class__} <b>” dicatat dalam register."


def test_an_unknown_or_newer_event_is_named_and_not_guessed():
    assert told("registry.SktIssued", {}) == "Peristiwa yang belum dikenal program ini: registry.SktIssued."
    assert "belum dikenal" in told("registry.OrmasRegistered", {"name": "x"}, version=9)


@given(text=st.text(max_size=20), number=st.integers(), none=st.none())
def test_every_sentence_can_be_told_whatever_is_in_the_fields(text, number, none):
    kinds = {"string": text, "integer": number, "boolean": True, "object": {"text": text, "value": none}}
    for topic, event in CATALOGUE.items():
        fields = {name: kinds.get(kind) for name, kind in event["fields"].items()}
        assert told(topic, fields, event["version"]), topic
        assert told(topic, {}, event["version"]), topic


def test_no_sentence_names_a_personal_field():
    for entry in CATALOGUE.values():
        for name in entry["personal"]:
            assert f"{{{name}" not in entry["sentence"]
