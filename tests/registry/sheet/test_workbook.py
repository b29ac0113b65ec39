"""Files as they come: three formats, and everything that goes wrong with them."""

import io
import os
import time
import zipfile
from datetime import datetime
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter
import xlwt
from msoffcrypto.format.ooxml import OOXMLFile

from services.registry.sheet import SheetRefused, read_rows, read_workbook, recognise
from shared.workbook.table import NoResult
from tests.registry.sheet.books import DEMO, TODAY, codes, xlsx, xlsx_bytes

ROWS = [["NO", "NAMA ORMAS", "ALAMAT", "TANGGAL SK"], [1, "Forum Contoh", "Jl. Contoh; No. 1", "2 Mei 2018"]]


def refused(path: Path, **more) -> str:
    with pytest.raises(SheetRefused) as caught:
        read_workbook(path, **more)
    return str(caught.value)


def put(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path


def names(path: Path) -> list[str | None]:
    return [row.name for tab in read_workbook(path) for row in read_rows(tab, recognise(tab), today=TODAY)]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_csv_of_every_kind_is_read(tmp_path, delimiter, encoding):
    lines = [
        ["NO", "NAMA ORMAS", "ALAMAT", "KET"],
        ["1", "Forum Café", '"Jl. Contoh, No. 1; RT 2"', "±250"],
        [],
        ["2", "Lain", "Jl.", ""],
    ]
    text = "\r\n".join(delimiter.join(line) for line in lines)
    (tab,) = read_workbook(put(tmp_path / "register.csv", text.encode(encoding)))
    assert tab.sheet == "register"
    assert tab.rows[1] == (2, ("1", "Forum Café", "Jl. Contoh, No. 1; RT 2", "±250"))
    assert tab.rows[2][0] == 4


def test_csv_with_excels_own_first_line(tmp_path):
    (tab,) = read_workbook(
        put(tmp_path / "r.csv", b"sep=;\r\nNAMA ORMAS;ALAMAT\r\nForum Contoh;Jl. 1, RT 2, RW 3\r\n")
    )
    assert tab.rows[1] == (2, ("Forum Contoh", "Jl. 1, RT 2, RW 3"))


def test_old_xls_is_read_with_its_dates_merges_and_hidden_things(tmp_path):
    book = xlwt.Workbook()
    tab = book.add_sheet("Lama")
    for index, heading in enumerate(["Nama Ormas", "Bidang", "Tanggal SK", "Nomor SK"]):
        tab.write(0, index, heading)
    tab.write_merge(1, 2, 1, 1, "Agama")
    for row in (1, 2):
        tab.write(row, 0, f"Forum {row} Contoh")
        tab.write(row, 2, datetime(2018, 5, 2), xlwt.easyxf(num_format_str="DD/MM/YYYY"))
        tab.write(row, 3, "AHU-0000001.AH.01.07.TAHUN 2018")
    tab.row(2).hidden = True
    book.add_sheet("Kosong").visibility = 1
    book.save(str(tmp_path / "lama.xls"))
    lama, kosong = read_workbook(tmp_path / "lama.xls")
    rows = read_rows(lama, recognise(lama), today=TODAY)
    assert [row.fields["legal_date"].value for row in rows] == ["2018-05-02", "2018-05-02"]
    assert [row.fields["activity_field"].value for row in rows] == ["Agama", "Agama"]
    assert lama.hidden_rows == {3}
    assert kosong.hidden


def test_several_tabs_with_hidden_ones_and_their_own_layouts(tmp_path):
    path = xlsx(
        tmp_path / "a.xlsx",
        ("Kota", ROWS),
        ("Rekap", [["Jumlah", 3]]),
        ("LSM", [["Nama LSM", "Pimpinan"], ["Lembaga Contoh", "Satu"]]),
    )
    book = openpyxl.load_workbook(path)
    book["LSM"].sheet_state = "hidden"
    book["Kota"].row_dimensions[2].hidden = True
    book.save(path)
    layouts = [recognise(tab) for tab in read_workbook(path)]
    assert names(path) == ["Forum Contoh", "Lembaga Contoh"]
    assert [bool(layout.skipped) for layout in layouts] == [False, True, False]
    assert "tersembunyi" in layouts[0].notes[0] and "tersembunyi" in layouts[2].notes[0]


def test_the_content_decides_and_not_the_extension(tmp_path):
    assert names(put(tmp_path / "a.xls", xlsx_bytes(ROWS))) == ["Forum Contoh"]
    assert names(put(tmp_path / "a.xlsx", b"NAMA ORMAS;ALAMAT\nForum Contoh;Jl. 1\n")) == ["Forum Contoh"]


def test_a_formula_gives_its_stored_result_and_without_one_a_doubt(tmp_path):
    book = xlsxwriter.Workbook(str(tmp_path / "f.xlsx"))
    tab = book.add_worksheet("Data")
    tab.write_row(0, 0, ["Nama Ormas", "Jumlah Anggota", "Alamat"])
    tab.write_row(1, 0, ["Forum Contoh"])
    tab.write_formula(1, 1, "=100+150", value=250)
    book.close()
    (tab,) = read_workbook(tmp_path / "f.xlsx")
    (row,) = read_rows(tab, recognise(tab), today=TODAY)
    assert row.fields["member_count"].value["count"] == 250
    path = xlsx(
        tmp_path / "g.xlsx",
        ("Data", [["Nama Ormas", "Jumlah Anggota"], ["Forum Contoh", "=100+150"], ["=A2", 3]]),
    )
    (tab,) = read_workbook(path)
    assert tab.rows[1][1] == ("Forum Contoh", NoResult())
    first, second = read_rows(tab, recognise(tab), today=TODAY)
    assert codes(first) == ["formula-without-result"]
    assert first.doubts[0].cell == "Data!B2"
    assert second.refusal.code == "name-not-stored"


def test_a_book_that_counts_days_from_1904(tmp_path):
    book = xlsxwriter.Workbook(str(tmp_path / "mac.xlsx"), {"date_1904": True})
    tab = book.add_worksheet("Data")
    tab.write_row(0, 0, ["Nama Ormas", "Nomor SKT", "Tanggal SKT"])
    tab.write_row(1, 0, ["Forum Contoh", "01-00-00/1/D.III.4/V/2018"])
    tab.write_datetime(1, 2, datetime(2018, 5, 2), book.add_format({"num_format": "dd/mm/yyyy"}))
    book.close()
    (tab,) = read_workbook(tmp_path / "mac.xlsx")
    assert tab.epoch_1904
    assert read_rows(tab, recognise(tab), today=TODAY)[0].fields["legal_date"].value == "2018-05-02"


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "kosong"),
        (b"   \r\n", "kosong"),
        (b"%PDF-1.7 ...", "PDF"),
        (b"{\\rtf1 ...", "RTF"),
        (b"\x89PNG\r\n\x1a\n....", "gambar"),
        (b"<html><body><table><tr><td>NAMA</td></tr></table>", "halaman web"),
        (b'<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">', "XML"),
        (b"\x00\x01\x02\x03" * 100, "tidak dikenal"),
        (b"PK\x03\x04garbage", "rusak"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1garbage", "rusak"),
    ],
)
def test_a_file_of_another_kind_is_refused_with_the_way_out(tmp_path, content, said):
    assert said in refused(put(tmp_path / "register.xls", content))


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        ({"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}, ".ods"),
        ({"[Content_Types].xml": "<Types/>", "word/document.xml": "<w/>"}, ".docx"),
        ({"[Content_Types].xml": "<Types/>", "xl/workbook.bin": "x"}, ".xlsb"),
        ({"catatan.txt": "x"}, "ZIP"),
        ({"[Content_Types].xml": "<Types/>", "xl/workbook.xml": "<workbook"}, "rusak"),
    ],
)
def test_other_archives_are_told_apart(tmp_path, parts, said):
    with zipfile.ZipFile(tmp_path / "a.xlsx", "w") as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    assert said in refused(tmp_path / "a.xlsx")


@pytest.mark.parametrize("share", [0.2, 0.5, 0.9, 0.99])
def test_a_truncated_workbook_is_refused(tmp_path, share):
    whole = DEMO.read_bytes()
    assert "rusak" in refused(put(tmp_path / "a.xlsx", whole[: int(len(whole) * share)]))


def test_a_workbook_damaged_inside_is_refused(tmp_path):
    damaged = bytearray(DEMO.read_bytes())
    for at in range(len(damaged) // 3, len(damaged) // 3 + 400):
        damaged[at] ^= 0x5A
    assert "rusak" in refused(put(tmp_path / "a.xlsx", bytes(damaged)))


def test_a_truncated_old_workbook_is_refused(tmp_path):
    book = xlwt.Workbook()
    book.add_sheet("A").write(0, 0, "x")
    whole = io.BytesIO()
    book.save(whole)
    assert "rusak" in refused(put(tmp_path / "a.xls", whole.getvalue()[:1500]))


def test_a_password_is_asked_for_and_used(tmp_path):
    locked = io.BytesIO()
    OOXMLFile(io.BytesIO(xlsx_bytes(ROWS))).encrypt("rahasia", locked)
    path = put(tmp_path / "a.xlsx", locked.getvalue())
    assert "kata sandi" in refused(path)
    assert "tidak cocok" in refused(path, password="salah")
    assert len(read_workbook(path, password="rahasia")) == 1


def bomb(path: Path, sheet: bytes) -> Path:
    """The demo workbook with another first sheet."""
    with zipfile.ZipFile(DEMO) as good, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as bad:
        for entry in good.infolist():
            is_sheet = entry.filename == "xl/worksheets/sheet1.xml"
            bad.writestr(entry.filename, sheet if is_sheet else good.read(entry))
    return path


def test_a_zip_bomb_is_refused_before_anything_is_parsed(tmp_path):
    assert "tidak wajar" in refused(bomb(tmp_path / "a.xlsx", b"<worksheet>" + b" " * 30_000_000))


def test_too_much_content_is_refused(tmp_path):
    """A little over 200 MB that shrink to a fortieth: no bomb, and still nobody's list of members."""
    part = os.urandom(25_000) + b" " * 1_000_000
    assert "terlalu besar" in refused(bomb(tmp_path / "a.xlsx", part * 206))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_an_entity_bomb_is_refused(tmp_path, encoding):
    laugh = (
        '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><worksheet>&b;</worksheet>'
    )
    assert "deklarasi" in refused(bomb(tmp_path / "a.xlsx", laugh.encode(encoding)))


def test_a_million_empty_rows_take_seconds(tmp_path):
    grey = [f'<row r="{n}"><c r="A{n}" s="1"/></row>' for n in range(len(ROWS) + 1, 1_000_001)]
    with (
        zipfile.ZipFile(io.BytesIO(xlsx_bytes(ROWS))) as one,
        zipfile.ZipFile(tmp_path / "a.xlsx", "w") as many,
    ):
        for name in one.namelist():
            text = one.read(name)
            if name == "xl/worksheets/sheet1.xml":
                text = text.replace(b"</sheetData>", "".join([*grey, "</sheetData>"]).encode())
                assert len(text) > 30_000_000
            many.writestr(name, text)
    begun = time.process_time()
    assert names(tmp_path / "a.xlsx") == ["Forum Contoh"]
    assert time.process_time() - begun < 60


def test_more_than_20000_rows_are_refused(tmp_path):
    text = "NAMA ORMAS;ALAMAT\n" + "Forum Contoh;Jl. 1\n" * 20_001
    assert "20000" in refused(put(tmp_path / "a.csv", text.encode()))
    book = xlsxwriter.Workbook(str(tmp_path / "a.xlsx"), {"constant_memory": True})
    tab = book.add_worksheet("Data")
    for row in range(20_002):
        tab.write(row, 0, "Forum Contoh")
    book.close()
    assert "20000" in refused(tmp_path / "a.xlsx")


def test_a_folder_a_missing_file_and_one_that_may_not_be_read(tmp_path):
    assert "folder" in refused(tmp_path)
    assert "tidak ditemukan" in refused(tmp_path / "tidak-ada.xlsx")
    secret = xlsx(tmp_path / "a.xlsx", ("Data", ROWS))
    secret.chmod(0)
    user = os.geteuid()
    if user == 0:
        os.seteuid(65534)
    try:
        assert "tidak boleh dibaca" in refused(secret)
    finally:
        os.seteuid(user)


def test_a_quote_that_never_closes_does_not_swallow_a_megabyte(tmp_path):
    assert "tanda kutip" in refused(
        put(tmp_path / "a.csv", b'NAMA ORMAS;ALAMAT\n"Forum Contoh;' + b"x" * 300_000)
    )


def test_a_value_in_the_last_column_of_excel_costs_nothing(tmp_path):
    book = openpyxl.Workbook()
    for row in ROWS:
        book.active.append(row)
    book.active["XFD3"] = "x"
    book.save(tmp_path / "a.xlsx")
    assert names(tmp_path / "a.xlsx") == ["Forum Contoh"]
