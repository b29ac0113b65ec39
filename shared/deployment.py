"""One office's deployment: who it is, where its data lies, which databases its services use."""

import json
import os
from dataclasses import asdict, dataclass
from pathlib import Path
from uuid import uuid4

from shared.database import Database, PostgresDatabase, SqliteDatabase
from shared.errors import CallUs
from shared.tokens import Signer, Verifier, generate_keypair


class NoDeployment(CallUs):
    """Folder data ini belum berisi kantor mana pun."""

    code = "no-deployment"


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
        except FileNotFoundError:
            raise NoDeployment(
                f"Folder {directory} belum berisi data kantor. Jalankan ./ormas up dahulu."
            ) from None
        database_url = stored.pop("database_url", "")
        return cls(directory, Office(**stored), database_url)

    @classmethod
    def found(
        cls, directory: Path, kode_wilayah: str, name: str, time_zone: str, database_url: str = ""
    ) -> "Deployment":
        """Make a new office in an empty directory; the identity file is written last."""
        directory.mkdir(parents=True, exist_ok=True)
        directory.chmod(0o700)
        private, public = generate_keypair()
        _write_private(directory / "signing.key", private)
        (directory / "signing.pub").write_bytes(public)
        office = Office(str(uuid4()), kode_wilayah, name, time_zone)
        stored = asdict(office) | ({"database_url": database_url} if database_url else {})
        _write_private(directory / "office.json", json.dumps(stored, ensure_ascii=False, indent=1).encode())
        return cls(directory, office, database_url)

    def signer(self) -> Signer:
        """Signs commands in the name of this deployment (portal, command line, reactions)."""
        return Signer((self.directory / "signing.key").read_bytes(), self.office.deployment)

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


def _write_private(path: Path, content: bytes) -> None:
    """Only the owner may read it; there is never half a file."""
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    draft.replace(path)
