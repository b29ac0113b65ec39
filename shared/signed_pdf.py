"""Signatures inside a PDF: what a file that came back shows, and one made with a certificate at hand."""

import logging
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from io import BytesIO
from pathlib import Path
from typing import Any, Final, NamedTuple, Protocol, TypeVar

from shared.signed_revision import the_signature

TRUSTED: Final = "trusted"
INTACT: Final = "intact"
BROKEN: Final = "broken"
NONE: Final = "none"
OTHER: Final = "other"
UNREADABLE: Final = "unchecked"
_LONGEST_NAME: Final = 100
T = TypeVar("T")
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
        made: Any = alone(lambda: sign_pdf(writer, metadata, self._signer))
        return bytes(made.getvalue())


def alone(work: Callable[[], T]) -> T:
    """In a thread of its own: pyHanko runs an event loop, and none may run in the thread that asks."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(work).result()


class Seen(NamedTuple):
    """What a file shows, and whose certificate is in it: the name as somebody wrote it, which proves nothing,
    and its SHA-256 fingerprint.
    """

    verdict: str
    signer: str = ""
    fingerprint: str = ""


def look_at(content: bytes, printed: bytes, roots: Path) -> Seen:
    """What a file shows that should be ``printed`` with one signature behind it. Never an error.

    ``roots``: a directory of certificates that the office trusts. TRUSTED: the certificate leads to one of
    them, whoever it was given to. OTHER: it does not begin with these bytes; NONE: nothing stands behind;
    BROKEN: something does that is not just one whole signature without a drawing.
    """
    if not content.startswith(b"%PDF-"):
        return Seen(UNREADABLE)
    if not content.startswith(printed):
        return Seen(OTHER)
    if content == printed:
        return Seen(NONE)
    try:
        return _signature_in(content, printed, roots)
    except Exception:
        # A file made by an adversary ends in whatever a reader can raise, RecursionError and MemoryError too.
        return Seen(BROKEN)


def _signature_in(content: bytes, printed: bytes, roots: Path) -> Seen:
    from pyhanko.sign.validation import validate_pdf_signature

    # What it would log names who signed.
    for name in ("pyhanko", "pyhanko_certvalidator"):
        logging.getLogger(name).setLevel(logging.CRITICAL)
    # Nothing can stand behind a signature that covers the whole file: there is no difference to look for.
    found, trusted = the_signature(content, printed), _trusting(roots)
    status: Any = alone(lambda: validate_pdf_signature(found, trusted, skip_diff=True))
    if not (status.intact and status.valid):
        return Seen(BROKEN)
    held = status.signing_cert
    return Seen(TRUSTED if status.trusted else INTACT, _name(held.subject.native), held.sha256.hex())


def _name(subject: dict[str, Any]) -> str:
    """As the certificate says it, one short line: it may be anything that somebody wrote of himself."""
    found = str(subject.get("common_name") or subject.get("organization_name") or "")
    return "".join(each for each in found if each.isprintable())[:_LONGEST_NAME]


def _trusting(roots: Path) -> Any:
    from pyhanko_certvalidator import ValidationContext

    return ValidationContext(trust_roots=list(_certificates(roots)), allow_fetching=False)


def _certificates(roots: Path) -> Iterable[Any]:
    """A file there that is no certificate is passed over: no signature is broken by it."""
    from pyhanko.keys import load_certs_from_pemder

    load: Any = load_certs_from_pemder
    for each in sorted(roots.glob("*")):
        if each.suffix in _ENDINGS:
            with suppress(OSError, TypeError, ValueError):
                yield from list(load([str(each)]))
