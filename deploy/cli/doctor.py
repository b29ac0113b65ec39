"""``./ormas doctor``: what is wrong here, and what to do about it."""

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

import typer
from rich.markup import escape

from contracts.telling.dates import zone_of
from deploy.cli.complaints import Complaint, complaints_about
from deploy.cli.endings import Exit
from deploy.cli.newer import UPDATE, newer_events
from deploy.cli.options import Data, Json, data_option
from deploy.cli.output import console, messages, print_json
from deploy.cli.reminding import reminding_complaints
from deploy.cli.seals import seals
from deploy.programs import find_rabbitmq
from deploy.programs.frontend import PACKAGE, frontend_there
from deploy.standing import standing_of
from deploy.supervisor import running
from services.audit.ledgers import SERVICES, open_ledger
from services.audit.verification import verify_office
from services.portal.application import FILE, Accounts
from shared.deployment import Deployment
from shared.ledger.clock import MAX_BEHIND
from shared.ledger.ownership import may_change
from shared.ledger.schema import missing_guards
from shared.sealing import keys_are_there

LEAST_FREE: Final = 500_000_000
LONG_STREAM: Final = 1_000


def doctor(data: Data, as_json: Json = False) -> None:
    """Apa yang salah di kantor ini, dan harus bagaimana."""
    complaints = list(examine(Deployment.open(data)))
    if running(data) is None:
        messages.print("Sistem tidak sedang berjalan; yang diperiksa adalah datanya.")
    if as_json:
        print_json({"ok": not complaints, "complaints": [asdict(c) for c in complaints]})
    elif not complaints:
        console.print("[green]Tidak ditemukan masalah.[/]")
    for complaint in [] if as_json else complaints:
        console.print(f"[red]{escape(complaint.seen)}[/]\n  → {escape(complaint.advice)}")
    severities = {complaint.severity for complaint in complaints}
    if "integrity" in severities:
        raise typer.Exit(Exit.INTEGRITY)
    if severities:  # also for advice: a script that asks has to hear of whatever a person is told
        raise typer.Exit(Exit.DOWN)


def examine(deployment: Deployment) -> Iterator[Complaint]:
    """Every complaint about this office; nothing is changed."""
    for check in _CHECKS:
        yield from check(deployment)


def _chains(deployment: Deployment) -> Iterator[Complaint]:
    for ledger in verify_office(deployment, lambda *_: None).ledgers:
        if ledger.first_bad is not None:
            seen = f"Buku peristiwa {ledger.service} rusak pada posisi {ledger.first_bad}: {ledger.reason}"
            yield Complaint(
                "integrity", seen, "Hentikan sistem, simpan salinan folder data, hubungi pengelola."
            )


def _guards(deployment: Deployment) -> Iterator[Complaint]:
    for service in SERVICES:
        with open_ledger(deployment, service) as ledger:
            missing = missing_guards(ledger.database)
        if missing:
            seen = f"Penjaga buku peristiwa {service} dilepas: {', '.join(missing)}."
            yield Complaint("integrity", seen, "Jalan untuk mengubah riwayat terbuka. Hubungi pengelola.")


def _roles(deployment: Deployment) -> Iterator[Complaint]:
    mighty = []
    for service in SERVICES:
        with open_ledger(deployment, service) as ledger:
            mighty += [service] if may_change(ledger.database) else []
    if mighty:
        seen = f"Peran layanan di PostgreSQL memiliki buku peristiwa {', '.join(mighty)}."
        yield Complaint(
            "advice",
            seen,
            "Hentikan sistem, lalu sekali jalankan ./ormas up --database URL-pemilik.",
        )


def _keys(deployment: Deployment) -> Iterator[Complaint]:
    path = deployment.directory / "keys.db"
    if not keys_are_there(path):
        yield Complaint("integrity", f"Berkas kunci {path} tidak ada.", "Pulihkan keys.db dari cadangan.")


def _accounts(deployment: Deployment) -> Iterator[Complaint]:
    path = deployment.directory / FILE
    with open_ledger(deployment, Accounts.service) as ledger:
        has_accounts = ledger.head().position > 0
    if has_accounts and not path.exists():
        yield Complaint(
            "advice",
            f"Berkas akun {path} tidak ada; tidak ada yang dapat masuk.",
            "Pulihkan dari cadangan. Tanpa cadangan: hentikan sistem, jalankan lagi, lalu ./ormas masuk"
            " NAMA_MASUK untuk setiap orang; nama dan peran disusun ulang dari riwayat.",
        )


def _space(deployment: Deployment) -> Iterator[Complaint]:
    free = shutil.disk_usage(deployment.directory).free
    if free < LEAST_FREE:
        yield Complaint(
            "down", f"Ruang simpan tinggal {free // 1_000_000} MB.", "Kosongkan ruang sebelum melanjutkan."
        )


def _permissions(deployment: Deployment) -> Iterator[Complaint]:
    for name in ("keys.db", "accounts.db", "portal.secret", "signing.key", "office.json"):
        path = deployment.directory / name
        if path.exists() and path.stat().st_mode & 0o077:
            yield Complaint("advice", f"{path} dapat dibaca orang lain.", f"chmod 600 {path}")


def _clock(deployment: Deployment) -> Iterator[Complaint]:
    for service in SERVICES:
        with open_ledger(deployment, service) as ledger:
            last = ledger.head().recorded_at
        if last and datetime.fromisoformat(last) - datetime.now(UTC) > MAX_BEHIND:
            yield Complaint(
                "down", f"Jam komputer tertinggal dari catatan terakhir ({last}).", "Betulkan jam komputer."
            )


def _long_streams(deployment: Deployment) -> Iterator[Complaint]:
    for service in SERVICES:
        with open_ledger(deployment, service) as ledger, ledger.database.read() as t:
            found = t.all(
                "SELECT stream, COUNT(*) FROM ledger GROUP BY stream HAVING COUNT(*) > ?", (LONG_STREAM,)
            )
        for stream, count in found:
            yield Complaint(
                "advice", f"{stream} memuat {count} peristiwa.", "Laporkan: rancangannya perlu dibagi."
            )


def _open_imports(deployment: Deployment) -> Iterator[Complaint]:
    with open_ledger(deployment, "registry") as ledger, ledger.database.read() as t:
        found = t.all(
            "SELECT stream FROM ledger WHERE topic = 'registry.ImportStarted' AND stream NOT IN"
            " (SELECT stream FROM ledger WHERE topic IN ('registry.ImportFinished', 'registry.ImportUndone'))"
        )
    for (stream,) in found:
        yield Complaint(
            "advice",
            f"Impor {stream.removeprefix('import-')} terputus di tengah jalan.",
            "Jalankan perintah impor yang sama sekali lagi; yang sudah tercatat tidak diulang.",
        )


def _standing(deployment: Deployment) -> Iterator[Complaint]:
    standing, newer = standing_of(deployment), list(newer_events(deployment))
    yield from (Complaint("down", seen, UPDATE) for seen in newer)
    zone = zone_of(deployment.office.time_zone)
    yield from complaints_about(standing, zone, start=UPDATE if newer else f"./ormas up{data_option()}")
    if standing.running:
        for name in (name for name, alive in standing.processes.items() if not alive):
            yield Complaint(
                "down", f"Proses {name} tidak berjalan.", f"Lihat {deployment.directory}/logs/{name}.log"
            )


def _broker(deployment: Deployment) -> Iterator[Complaint]:
    if running(deployment.directory) is None:
        try:
            find_rabbitmq(lambda _: None, deployment.directory)
        except Exception as missing:
            yield Complaint("down", "Antrean pesan (RabbitMQ) tidak ada.", str(missing))


def _frontend(deployment: Deployment) -> Iterator[Complaint]:
    if frontend_there(deployment.directory) is None:
        yield Complaint(
            "advice",
            f"Tampilan halaman ({PACKAGE}) belum ada; halaman dipakai tanpa tata letaknya.",
            "Sambungkan mesin ini ke jaringan sebentar, lalu jalankan lagi ./ormas up" + data_option() + ".",
        )


def _sqlite(deployment: Deployment) -> Iterator[Complaint]:
    for path in sorted(Path(deployment.directory).glob("*.db")):
        try:
            connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
            (said,) = connection.execute("PRAGMA quick_check(1)").fetchone()
            connection.close()
        except sqlite3.Error as error:
            said = str(error)
        if said != "ok":
            yield Complaint("integrity", f"{path.name}: {said}", "Pulihkan berkas ini dari cadangan.")


_CHECKS: Final[tuple[Callable[[Deployment], Iterator[Complaint]], ...]] = (
    _sqlite,
    _chains,
    _guards,
    _roles,
    _space,
    _permissions,
    _keys,
    seals,
    _accounts,
    _clock,
    _long_streams,
    _open_imports,
    _standing,
    reminding_complaints,
    _broker,
    _frontend,
)
