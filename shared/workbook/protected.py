"""Workbooks locked with a password: said so, or opened when the officer gives it."""

import io

import msoffcrypto

from shared.workbook.file_kind import BROKEN
from shared.workbook.table import SheetRefused

LOCKED = (
    "Berkas dikunci dengan kata sandi. Buka di Excel, pilih File – Info – Lindungi Buku Kerja – "
    "Enkripsi dengan Kata Sandi, kosongkan kata sandinya, simpan, lalu coba lagi."
)


def unlock(content: bytes, password: str | None) -> bytes:
    """The workbook without its lock; raises SheetRefused without the right password."""
    if password is None:
        raise SheetRefused(LOCKED)
    opened = io.BytesIO()
    try:
        locked = msoffcrypto.OfficeFile(io.BytesIO(content))
        locked.load_key(password=password)
        locked.decrypt(opened)
    except msoffcrypto.exceptions.InvalidKeyError:
        raise SheetRefused("Kata sandi berkas tidak cocok. Periksa huruf besar dan kecilnya.") from None
    except Exception:
        raise SheetRefused(BROKEN) from None
    return opened.getvalue()
