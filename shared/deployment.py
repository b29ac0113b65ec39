"""One office's deployment: who it is, where its data lies, which databases its services use."""

import json
from collections.abc import Callable
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import TypeVar
from uuid import uuid4

from cryptography.exceptions import UnsupportedAlgorithm

from shared.database import Database, PostgresDatabase, SqliteDatabase
from shared.errors import CallUs
from shared.founding import founding, write_private
from shared.sealing import KeyStore
from shared.tokens import Signer, Verifier, generate_keypair


class NoDeployment(CallUs):
    """Folder data ini belum berisi kantor mana pun."""

    code = "no-deployment"


class OfficeUnreadable(CallUs):
    """Berkas kantor ini rusak. Pulihkan dari cadangan."""

    code = "office-unreadable"


K = TypeVar("K", Signer, Verifier)


@dataclass(frozen=True)
class Office:
    """The identity of a deployment. ``deployment`` never changes; the incarnation does after a restore,
    and the code when its region is given another one.
    """

    deployment: str
    kode_wilayah: str
    name: str
    time_zone: str = "Asia/Jakarta"
    incarnation: int = 1


@dataclass(frozen=True)
class Deployment:
    """A data directory: ledgers, views, keys, documents, broker.

    ``database_url`` is the services' own on PostgreSQL; ``database_owner`` names the role that prepared
    their ledgers, and is empty where they prepare them themselves.
    """

    directory: Path
    office: Office
    database_url: str = field(default="", repr=False)
    database_owner: str = ""

    @classmethod
    def open(cls, directory: Path) -> "Deployment":
        """The office that lives in this directory; NoDeployment when there is none."""
        try:
            stored = json.loads((directory / "office.json").read_text())
            database = (str(stored.pop("database_url", "")), str(stored.pop("database_owner", "")))
            return cls(directory, Office(**stored), *database)
        except FileNotFoundError:
            raise NoDeployment(
                f"Folder {directory} belum berisi data kantor. Jalankan ./ormas up dahulu,"
                " atau sebutkan folder kantornya dengan --data DIR."
            ) from None
        except (ValueError, TypeError, AttributeError):
            raise OfficeUnreadable(_unreadable(directory / "office.json")) from None

    @classmethod
    def found(
        cls,
        directory: Path,
        kode_wilayah: str,
        name: str,
        time_zone: str,
        database_url: str = "",
        database_owner: str = "",
    ) -> "Deployment":
        """Make a new office; the identity file is written last. Two at once make one office.

        Errors: OfficeLost when the directory holds an office's files without office.json,
        OfficeUnreadable when another region's office was founded here meanwhile or its file is damaged.
        """
        with founding(directory):
            if (directory / "office.json").exists():
                return _the_same(cls.open(directory), kode_wilayah)
            _write_keys(directory)
            office = Office(str(uuid4()), kode_wilayah, name, time_zone)
            made = cls(directory, office, database_url, database_owner)
            made._write()
        return made

    def moved_to(self, database_url: str, database_owner: str) -> "Deployment":
        """The same office, whose services use the same database in another role from now on."""
        moved = replace(self, database_url=database_url, database_owner=database_owner)
        moved._write()
        return moved

    def recoded(self, kode_wilayah: str) -> "Deployment":
        """The same office, whose region has another code from now on; what was recorded keeps the old one."""
        recoded = replace(self, office=replace(self.office, kode_wilayah=kode_wilayah))
        recoded._write()
        return recoded

    def _write(self) -> None:
        database = {"database_url": self.database_url, "database_owner": self.database_owner}
        stored = asdict(self.office) | {name: value for name, value in database.items() if value}
        text = json.dumps(stored, ensure_ascii=False, indent=1)
        write_private(self.directory / "office.json", text.encode())

    def signer(self) -> Signer:
        """Signs commands in the name of this deployment (portal, command line, reactions)."""
        return self._with_key("signing.key", Signer)

    def verifier(self) -> Verifier:
        """Checks tokens; needs only the public key."""
        return self._with_key("signing.pub", Verifier)

    def _with_key(self, name: str, kind: Callable[[bytes, str], K]) -> K:
        path = self.directory / name
        try:
            return kind(path.read_bytes(), self.office.deployment)
        except (FileNotFoundError, ValueError, UnsupportedAlgorithm):
            raise OfficeUnreadable(_unreadable(path)) from None

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
                "LEDGER_OWNER": self.database_owner,
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


def _write_keys(directory: Path) -> None:
    """What an office signs and seals with. Nothing here is in use before office.json is written."""
    KeyStore(directory / "keys.db").close()
    private, public = generate_keypair()
    write_private(directory / "signing.key", private)
    write_private(directory / "signing.pub", public)


def _the_same(there: Deployment, kode_wilayah: str) -> Deployment:
    if there.office.kode_wilayah != kode_wilayah:
        raise OfficeUnreadable(
            f"Folder {there.directory} adalah milik {there.office.name} ({there.office.kode_wilayah})."
            " Pakai --data lain untuk kantor lain."
        )
    return there


def _unreadable(path: Path) -> str:
    return f"Berkas {path} tidak ada, kosong, atau rusak. Pulihkan berkas ini dari cadangan."
