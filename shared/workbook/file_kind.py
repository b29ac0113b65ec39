"""What a file really is, by its first bytes and its parts."""

import io
import zipfile

import olefile  # type: ignore[import-untyped]

from shared.workbook.table import SheetRefused

SAVE_AS = "Buka berkas itu, pilih Simpan Sebagai, lalu pilih Excel (.xlsx)."
SIGNATURES: list[tuple[bytes, str]] = [
    (
        b"%PDF",
        "Ini berkas PDF. Mintalah berkas Excel aslinya, atau salin tabelnya ke Excel.",
    ),
    (b"{\\rtf", "Ini dokumen teks (RTF). Salin tabelnya ke Excel dan simpan sebagai .xlsx."),
    (b"\xff\xd8\xff", "Ini gambar. Ketik tabelnya di Excel dan simpan sebagai .xlsx."),
    (b"\x89PNG", "Ini gambar. Ketik tabelnya di Excel dan simpan sebagai .xlsx."),
    (b"Rar!", "Ini arsip RAR. Ekstrak dahulu, lalu pakai berkas Excel di dalamnya."),
    (b"7z\xbc\xaf", "Ini arsip 7z. Ekstrak dahulu, lalu pakai berkas Excel di dalamnya."),
    (b"\x1f\x8b", "Ini arsip GZ. Ekstrak dahulu, lalu pakai berkas Excel di dalamnya."),
]
WEB_PAGE = f"Berkas ini sebenarnya halaman web, walaupun namanya berakhiran Excel. {SAVE_AS}"
XML_SHEET = f"Berkas ini lembar XML lama. {SAVE_AS}"
BROKEN = "Berkas rusak atau tidak lengkap. Salin ulang, atau buka di Excel lalu simpan lagi sebagai .xlsx."
UNKNOWN = "Jenis berkas tidak dikenal. Simpan registernya sebagai .xlsx, .xls, atau .csv."


def kind_of(content: bytes) -> str:
    """One of xlsx, xls, text, encrypted; anything else raises SheetRefused with how to convert it."""
    for signature, message in SIGNATURES:
        if content.startswith(signature):
            raise SheetRefused(message)
    if content.startswith(b"PK"):
        return kind_of_zip(content)
    if content.startswith(olefile.MAGIC):
        return kind_of_ole(content)
    if content[:4] in (b"\x09\x08\x10\x00", b"\x09\x08\x08\x00") or content[:2] == b"\x09\x04":
        return "xls"
    return kind_of_text(content)


def kind_of_zip(content: bytes) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = set(archive.namelist())
            mimetype = archive.read("mimetype")[:200] if "mimetype" in names else b""
    except Exception:
        raise SheetRefused(BROKEN) from None
    if "xl/workbook.bin" in names:
        raise SheetRefused(f"Ini berkas .xlsb. {SAVE_AS}")
    if "[Content_Types].xml" in names and any(name.startswith("xl/") for name in names):
        return "xlsx"
    if b"opendocument.spreadsheet" in mimetype:
        raise SheetRefused(f"Ini berkas LibreOffice (.ods). {SAVE_AS}")
    if b"opendocument" in mimetype or any(name.startswith("word/") for name in names):
        raise SheetRefused("Ini dokumen teks (.docx/.odt). Salin tabelnya ke Excel dan simpan sebagai .xlsx.")
    if any(name.startswith("ppt/") for name in names):
        raise SheetRefused("Ini presentasi. Salin tabelnya ke Excel dan simpan sebagai .xlsx.")
    raise SheetRefused("Ini arsip ZIP. Ekstrak dahulu, lalu pakai berkas Excel di dalamnya.")


def kind_of_ole(content: bytes) -> str:
    try:
        with olefile.OleFileIO(io.BytesIO(content)) as ole:
            streams = {"/".join(entry).casefold() for entry in ole.listdir()}
    except Exception:
        raise SheetRefused(BROKEN) from None
    if "encryptedpackage" in streams:
        return "encrypted"
    if streams & {"workbook", "book"}:
        return "xls"
    if "worddocument" in streams:
        raise SheetRefused("Ini dokumen Word lama. Salin tabelnya ke Excel dan simpan sebagai .xlsx.")
    raise SheetRefused(UNKNOWN)


def kind_of_text(content: bytes) -> str:
    start = content[:2000].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith(b"<?xml") and b"office:spreadsheet" in start:
        raise SheetRefused(XML_SHEET)
    if start.startswith((b"<", b"mime-version")):
        raise SheetRefused(WEB_PAGE)
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "text"
    sample = content[:100_000]
    controls = sum(byte < 32 and byte not in b"\t\r\n" for byte in sample)
    if b"\x00" in sample or controls > 10 + len(sample) // 100:
        raise SheetRefused(UNKNOWN)
    return "text"
