"""One office's deployment: who it is, where its data lies, which databases its services use."""

import fcntl
import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from uuid import uuid4

from shared.database import Database, PostgresDatabase, SqliteDatabase
from shared.errors import CallUs
from shared.sealing import KeyStore
from shared.tokens import Signer, Verifier, generate_keypair


class NoDeployment(CallUs):
    """Folder data ini belum berisi kantor mana pun."""

    code = "no-deployment"


class OfficeDamaged(CallUs):
    """Berkas jati diri kantor rusak atau hilang."""

    code = "office-damaged"


@dataclass(frozen=True)
class Office:
    """The identity of a deployment: it never changes but for the incarnation after a restore."""

    deployment: str
    kode_wilayah: str
    name: str
    time_zone: str = "Asia/Jakarta"
    incarnation: int = 1


@dataclass(frozen=True)
class Deployment:
    """A data directory: ledgers, views, keys, documents, broker."""

    directory: Path
    office: Office
    database_url: str = ""

    @classmethod
    def open(cls, directory: Path) -> "Deployment":
        """The office that lives in this directory; NoDeployment when there is none."""
        try:
            stored = json.loads((directory / "office.json").read_text())
            database_url = stored.pop("database_url", "")
            return cls(directory, Office(**stored), database_url)
        except (ValueError, TypeError, AttributeError):
            raise OfficeDamaged(f"{directory}/office.json rusak. Pulihkan dari cadangan.") from None
        except FileNotFoundError:
            raise NoDeployment(
                f"Folder {directory} belum berisi data kantor. Jalankan ./ormas up dahulu."
            ) from None

    @classmethod
    def found(
        cls, directory: Path, kode_wilayah: str, name: str, time_zone: str, database_url: str = ""
    ) -> "Deployment":
        """Make a new office in an empty directory; the identity file is written last.

        Two at once found one office. Error: OfficeDamaged when an office's files lie there without it.
        """
        directory.mkdir(parents=True, exist_ok=True)
        with _founding(directory):
            if (directory / "office.json").exists():
                return cls.open(directory)
            return cls._found(directory, kode_wilayah, name, time_zone, database_url)

    @classmethod
    def _found(
        cls, directory: Path, kode_wilayah: str, name: str, time_zone: str, database_url: str
    ) -> "Deployment":
        left = [file.name for file in directory.glob("*.ledger.db")]
        if left:
            raise OfficeDamaged(
                f"Folder {directory} berisi {', '.join(sorted(left)[:3])}, tetapi office.json tidak ada."
                " Pulihkan office.json dari cadangan, atau pakai --data lain."
            )
        private, public = generate_keypair()
        _write_private(directory / "signing.key", private)
        (directory / "signing.pub").write_bytes(public)
        KeyStore(directory / "keys.db").close()
        office = Office(str(uuid4()), kode_wilayah, name, time_zone)
        stored = asdict(office) | ({"database_url": database_url} if database_url else {})
        _write_private(directory / "office.json", json.dumps(stored, ensure_ascii=False, indent=1).encode())
        return cls(directory, office, database_url)

    def signer(self) -> Signer:
        """Signs commands in the name of this deployment (portal, command line, reactions)."""
        try:
            return Signer((self.directory / "signing.key").read_bytes(), self.office.deployment)
        except (OSError, ValueError):
            raise OfficeDamaged(
                f"{self.directory}/signing.key rusak atau hilang. Pulihkan dari cadangan."
            ) from None

    def verifier(self) -> Verifier:
        """Checks tokens; needs only the public key."""
        return Verifier((self.directory / "signing.pub").read_bytes(), self.office.deployment)

    def views(self, service: str) -> Database:
        """The read models of a service: nothing in them that a rebuild would not bring back."""
        if self.database_url:
            return PostgresDatabase(self.database_url, f"{service}_views")
        return SqliteDatabase(self.directory / f"{service}.views.db")

    def lacks_ledger(self, service: str) -> bool:
        """Whether the file of this ledger is gone; on PostgreSQL the database itself has to tell."""
        return not self.database_url and not (self.directory / f"{service}.ledger.db").exists()

    def ledger_environment(self, service: str) -> dict[str, str]:
        """What the persistence module of ``eventsourcing`` reads."""
        place = (
            {
                "PERSISTENCE_MODULE": "shared.ledger.postgres:PostgresLedgerFactory",
                "LEDGER_URL": self.database_url,
                "LEDGER_SCHEMA": f"{service}_ledger",
            }
            if self.database_url
            else {
                "PERSISTENCE_MODULE": "shared.ledger.sqlite:SqliteLedgerFactory",
                "LEDGER_FILE": str(self.directory / f"{service}.ledger.db"),
            }
        )
        return place | {
            "LEDGER_DEPLOYMENT": self.office.deployment,
            "LEDGER_SERVICE": service,
            "LEDGER_INCARNATION": str(self.office.incarnation),
        }


@contextmanager
def _founding(directory: Path) -> Iterator[None]:
    """One founder at a time; a directory of ours is nobody else's to look into."""
    if not any(directory.iterdir()):
        directory.chmod(0o700)
    handle = os.open(directory / ".founding", os.O_RDWR | os.O_CREAT, 0o600)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def _write_private(path: Path, content: bytes) -> None:
    """Only the owner may read it; there is never half a file."""
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    draft.replace(path)
