"""Signatures inside a PDF: what a file that came back shows, and one made with a certificate at hand."""

import logging
from collections.abc import Iterable
from io import BytesIO
from pathlib import Path
from typing import Any, Final, Protocol

TRUSTED: Final = "trusted"
INTACT: Final = "intact"
BROKEN: Final = "broken"
NONE: Final = "none"
OTHER: Final = "other"
UNREADABLE: Final = "unchecked"
_ENDINGS: Final = (".pem", ".crt", ".cer")


class PdfSigner(Protocol):
    """Whoever signs a PDF. A provider that keeps keys for its users, as BSrE does, gets its adapter here."""

    def sign(self, content: bytes) -> bytes:
        """The same bytes with a signature behind them: nothing that was there is changed."""


class CertificateFile:
    """Signs with a key and its certificate in a PKCS#12 file, on the machine of who signs."""

    def __init__(self, path: Path, passphrase: bytes) -> None:
        # pyHanko takes two seconds to import: only who signs or looks waits for it.
        from pyhanko.sign.signers import SimpleSigner

        load: Any = SimpleSigner.load_pkcs12
        found = load(str(path), passphrase=passphrase)
        if found is None:
            raise ValueError("no key could be read from this file with this passphrase")
        self._signer = found

    def sign(self, content: bytes) -> bytes:
        from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
        from pyhanko.sign.signers import PdfSignatureMetadata, sign_pdf

        metadata = PdfSignatureMetadata(field_name="TandaTangan")
        writer = IncrementalPdfFileWriter(BytesIO(content))
        made: Any = sign_pdf(writer, metadata, self._signer)
        return bytes(made.getvalue())


def look_at(content: bytes, printed: bytes, roots: Path) -> str:
    """What a file shows that should be ``printed`` with a signature behind it.

    ``roots``: a directory of certificates that the office trusts. OTHER: it does not begin with these bytes,
    or shows other pages; NONE: nobody signed it; BROKEN: something was changed after the signature.
    """
    from pyhanko.pdf_utils.misc import PdfError
    from pyhanko.sign.validation.errors import SignatureValidationError

    if not content.startswith(b"%PDF-"):
        return UNREADABLE
    if not content.startswith(printed):
        return OTHER
    try:
        return _signature_in(content, printed, roots)
    except (PdfError, SignatureValidationError, ValueError, KeyError, TypeError, IndexError, AttributeError):
        return BROKEN


def _signature_in(content: bytes, printed: bytes, roots: Path) -> str:
    from pyhanko.pdf_utils.reader import PdfFileReader
    from pyhanko.sign.validation import validate_pdf_signature

    reader = PdfFileReader(BytesIO(content))
    if _pages(reader) != _pages(PdfFileReader(BytesIO(printed))):
        return OTHER
    signatures = reader.embedded_regular_signatures
    if not signatures:
        return NONE
    verdicts = [validate_pdf_signature(each, _trusting(roots)) for each in signatures]
    if not all(each.intact and each.valid and _nothing_else(each) for each in verdicts):
        return BROKEN
    return TRUSTED if all(each.trusted for each in verdicts) else INTACT


def _nothing_else(status: Any) -> bool:
    """Whether whatever came behind the signature is what a further signature may add."""
    return bool(status.docmdp_ok) and bool(status.bottom_line or not status.trusted)


def _pages(reader: Any) -> list[bytes]:
    """What each page draws; a page whose drawing was replaced is another one."""
    count = int(reader.root["/Pages"]["/Count"])
    return [_drawn(reader.find_page_for_modification(at)[0].get_object()["/Contents"]) for at in range(count)]


def _drawn(contents: Any) -> bytes:
    parts = contents if isinstance(contents, list) else [contents]
    return b"\n".join(part.get_object().data for part in parts)


def _trusting(roots: Path) -> Any:
    from pyhanko_certvalidator import ValidationContext

    # What it would log names who signed.
    logging.getLogger("pyhanko").setLevel(logging.CRITICAL)
    return ValidationContext(trust_roots=list(_certificates(roots)), allow_fetching=False)


def _certificates(roots: Path) -> Iterable[Any]:
    from pyhanko.keys import load_certs_from_pemder

    files = sorted(str(each) for each in roots.glob("*") if each.suffix in _ENDINGS)
    load: Any = load_certs_from_pemder
    return list(load(files))
