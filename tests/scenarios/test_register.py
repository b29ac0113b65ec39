"""What offices really live through with their register, told with invented organisations."""

from services.registry.events import LegalBasisRecorded, SecretariatRecorded
from tests.offices import cause_in
from tests.portal.colleagues import open_account, sign_in
from tests.portal.on_pages import read
from tests.registry.boards import filing, report
from tests.registry.test_rounds import FOUND
from tests.registry.visiting import GROUND, OPENING, visit
from tests.scenarios.living import SECOND

FIRST_BOARD = filing("01/SK/2021", "2021-01-10", "2026-12-31", decided_on="2021-01-05")
SKT: dict[str, object] = {"basis": "skt", "number": {"text": "7/2021", "value": "7/2021"}}
SKT |= {"issued_on": {"text": "2021-03-01", "value": "2021-03-01"}, "ground": "Salinan SKT"}


def sanction(kind: str, **changed: str) -> dict[str, str]:
    said = {"kind": kind, "issuer": "bupati_wali_kota", "letter": "200/1/2026", "decided_on": "2026-03-17"}
    said |= {"answer_by": "", "legal_basis": "menurut surat", "ground": "Tembusan surat"}
    return said | changed


def with_skt(office, ormas: str, until: str) -> None:
    reading = SKT | {"valid_until": {"text": until, "value": until}}
    cause = cause_in(office.registry, "registry.correct_legal_basis", {"valid_until": until})
    office.registry.correct_reading(cause, LegalBasisRecorded, ormas=ormas, **reading)


def test_new_bylaws_are_taken_on_the_sixtieth_day_and_after_it_and_the_page_says_which_is_late(office):
    ormas = office.register("Perkumpulan Contoh")
    office.ask("registry.replace_board", ormas=ormas, **FIRST_BOARD)
    said = {"ormas": ormas, "decided_on": "2025-04-01"}
    in_time = report("2025-05-31", ground="Surat 1/2025")
    late = report("2025-06-03", ground="Surat 2/2025")
    assert office.rule("registry.report_change", **in_time | said) == ""
    assert office.rule("registry.report_change", **late | said) == ""
    visitor = office.visitor("2025-06-10")
    told = [read(visitor, f"/ormas/{ormas}/laporan-perubahan/{number}") for number in (1, 2)]
    assert all("31 Mei 2025 (60 hari sejak diputuskan" in each for each in told)
    assert ["terlambat" in each for each in told] == [False, True]
    assert "terlambat 3 hari" in told[1]


def test_an_skt_that_ended_does_not_take_the_signature_from_a_board_in_office(office):
    ormas = office.register("Perkumpulan Contoh")
    office.ask("registry.replace_board", ormas=ormas, **FIRST_BOARD)
    with_skt(office, ormas, until="2025-02-28")
    assert office.rule("registry.report_change", ormas=ormas, **report("2025-05-01")) == ""


def test_a_board_whose_term_ended_does_not_sign_however_long_the_skt_is_valid(office):
    ormas = office.register("Perkumpulan Contoh")
    office.ask("registry.replace_board", ormas=ormas, **FIRST_BOARD | {"ends": "2025-01-09"})
    with_skt(office, ormas, until="2027-02-28")
    refused = office.rule("registry.report_change", ormas=ormas, **report("2025-05-01"))
    assert refused == "expired-board-signs-nothing"


def test_two_rival_boards_that_file_in_one_week_stand_side_by_side_and_neither_signs(office):
    ormas = office.register("Perkumpulan Contoh")
    office.ask("registry.replace_board", ormas=ormas, **FIRST_BOARD)
    for decree, day in (("01/SK-A/2025", "2025-03-03"), ("01/SK-B/2025", "2025-03-06")):
        claim = filing(decree, day, "2030-03-02", replaces=1, decided_on="2025-03-01")
        assert office.rule("registry.replace_board", ormas=ormas, **claim) == ""
    refused = office.rule("registry.report_change", ormas=ormas, **report("2025-05-01"))
    assert refused == "disputed-board-signs-nothing"
    page = read(office.visitor("2025-05-02"), f"/ormas/{ormas}")
    assert "tidak menentukan siapa yang sah" in page
    assert "01/SK-A/2025" in page
    assert "01/SK-B/2025" in page


def test_a_warning_across_a_long_holiday_ends_on_the_day_that_its_letter_names_and_on_no_other(office):
    """The issuer counts its working days, with its own holidays: the office keeps the day it wrote."""
    ormas = office.register("Perkumpulan Contoh")
    letter = sanction("peringatan_tertulis", answer_by="2026-04-03")
    office.ask("registry.record_sanction", ormas=ormas, **letter)
    page = f"/ormas/{ormas}"
    assert "Batas waktu menurut surat: 3 April 2026" in read(office.visitor("2026-03-27"), page)
    before = office.happened(ormas)
    assert "lewat 7 hari" in read(office.visitor("2026-04-10"), page)
    assert office.happened(ormas) == before
    stop = sanction("penghentian_kegiatan", letter="200/9/2026", decided_on="2026-04-13")
    assert office.rule("registry.record_sanction", ormas=ormas, **stop) == ""
    seen = read(office.visitor("2026-04-14"), page)
    assert "Penghentian kegiatan" in seen
    assert "ilegal" not in seen.casefold()


def test_a_home_that_is_the_secretariat_is_known_to_the_office_and_to_nobody_on_the_street(office):
    ormas = office.register("Perkumpulan Contoh")
    office.ask("registry.replace_board", ormas=ormas, **FIRST_BOARD)
    moved = report("2025-05-01", change="address", address="Gang Umpama 17")
    moved["after"] = {key: moved["after"][key] for key in ("village", "district")}
    office.ask("registry.report_change", ormas=ormas, **moved)
    verified = {"ormas": ormas, "report": 1, "despite": None, "ground": "Kartu keluarga dilihat"}
    assert office.rule("registry.verify_change", SECOND, **verified) == ""
    assert SecretariatRecorded.__name__ in office.happened(ormas)
    visitor = office.visitor("2025-05-10")
    assert "Kelurahan Contoh" in read(visitor, f"/ormas/{ormas}")
    for page in (f"/ormas/{ormas}", f"/ormas/{ormas}/laporan-perubahan/1", "/", "/?q=Umpama+17"):
        assert "Gang Umpama" not in read(visitor, page)
    assert not [row for row in office.registry.ledger.history(ormas) if "Gang Umpama" in row.state]


def test_a_branch_whose_centre_loses_its_legal_entity_keeps_its_own_entry_and_its_own_status(office):
    centre, branch = office.register("Pusat Umpama"), office.register("Cabang Umpama Kota Contoh")
    placed = {"head": centre, "head_name": "", "level": "cabang", "ground": "SK pusat"}
    office.ask("registry.place_unit", ormas=branch, **placed)
    revoked = sanction("pencabutan_badan_hukum", issuer="menkum", letter="AHU-1/2026")
    office.ask("registry.record_sanction", ormas=centre, **revoked)
    paper = {"dissolved_by": "court_ruling", "ending_issuer": "Pengadilan contoh", "letter": "1/2026"}
    office.ask(
        "registry.record_dissolution", ormas=centre, **paper, decided_on="2026-03-20", ground="Salinan"
    )
    visitor = office.visitor("2026-04-01")
    assert "Pencabutan" in read(visitor, f"/ormas/{centre}")
    seen = read(visitor, f"/ormas/{branch}")
    assert "Unit dari Pusat Umpama" in seen
    assert "Sanksi Tidak ada yang tercatat" in seen
    assert office.happened(branch) == ["OrmasRegistered", "UnitPlaced"]
    follow_up = {"round_title": "Cabang dari pusat yang bubar", "letter": "094/8/2026", "visitors": 2}
    days = {"from_day": "2026-04-01", "until_day": "2026-04-30"}
    round = office.begin("registry.open_round", **follow_up, **days)
    assert office.rule("registry.add_to_round", round=round, ormas=[branch], ground=GROUND) == ""


def test_denpasars_round_of_twenty_visits_leaves_each_record_with_what_was_seen(office):
    findings = [finding for finding, count in FOUND.items() for _ in range(count)]
    visited = [office.register(f"Forum Rekaan {n}") for n in range(1, 21)]
    round = office.begin("registry.open_round", **OPENING)
    office.ask("registry.add_to_round", round=round, ormas=visited, ground=GROUND)
    for ormas, finding in zip(visited, findings, strict=True):
        assert office.rule("registry.record_visit", ormas=ormas, **_sheet(round, finding)) == ""
    assert office.rule("registry.close_round", round=round, ground="Laporan putaran") == ""
    open_account(office.accounts)
    seen = read(sign_in(office.visitor("2026-04-01")), f"/kunjungan/{round}")
    assert "20 dari 20 ormas dikunjungi; 0 tidak atau belum dikunjungi." in seen
    loaded = [office.registry.load_ormas(each) for each in visited]
    statuses = [each.activity.status for each in loaded]
    assert [statuses.count(each) for each in ("tidak_ditemukan", "dilaporkan_bubar", "")] == [12, 3, 5]
    assert not any(each.dissolved for each in loaded)


def _sheet(round: str, finding: str) -> dict[str, object]:
    """What the visitors wrote, as the command takes it: who is meant by it is found by the register."""
    said = visit(finding, round=round)
    del said["subject_id"]
    return said
