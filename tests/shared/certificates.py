"""A certificate of nobody, made by the tests for the tests."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import pkcs12
from cryptography.x509.oid import NameOID

PASSPHRASE = b"kata sandi rekaan"


def certificate(directory: Path, name: str = "Kepala Badan Rekaan") -> tuple[Path, Path]:
    """A key that signs its own certificate: the PKCS#12 file, and the certificate for who trusts it."""
    key = ec.generate_private_key(ec.SECP256R1())
    who = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    now = datetime.now(UTC)
    usage = x509.KeyUsage(True, True, False, False, False, True, False, False, False)
    made = (
        x509.CertificateBuilder(who, who, key.public_key(), x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=30))
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .add_extension(usage, critical=True)
        .sign(key, hashes.SHA256())
    )
    held, public = directory / "kepala.p12", directory / "kepala.pem"
    locked = serialization.BestAvailableEncryption(PASSPHRASE)
    held.write_bytes(pkcs12.serialize_key_and_certificates(b"kepala", key, made, None, locked))
    public.write_bytes(made.public_bytes(serialization.Encoding.PEM))
    return held, public
