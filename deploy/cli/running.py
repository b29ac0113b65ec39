"""``./ormas up``, ``down``, ``masuk``: the system as a whole."""

import os
import signal
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import Annotated, Any

import typer

from deploy.broker import BrokerFailed
from deploy.cli.demo_assessments import begin_demo_assessments
from deploy.cli.endings import Exit
from deploy.cli.entrance import demo_accounts, demo_sign_in, entrance, recovery_link, set_up_link
from deploy.cli.importing import import_file
from deploy.cli.newer import refuse_newer_history
from deploy.cli.office import begin_demo_catalogue, begin_demo_services, open_or_found, seed
from deploy.cli.options import CHECKOUT, Data, Json, data_option
from deploy.cli.output import console, print_json
from deploy.cli.villages import begin_demo_villages
from deploy.metrics import ports_from
from deploy.postgres import owner_told
from deploy.programs import ProgramMissing
from deploy.programs.frontend import find_frontend
from deploy.standing import standing_of
from deploy.supervisor import Supervisor, check_ports, running
from deploy.told import url_told
from services.audit.verification import verify_office
from shared.deployment import Deployment

DEMO_VILLAGES = CHECKOUT / "deploy" / "demo" / "kelurahan-contoh.csv"
DEMO = CHECKOUT / "deploy" / "demo" / "register-kota-bogor.xlsx"
DEMO_WILAYAH = "32.71"


def up(
    data: Data,
    demo: Annotated[bool, typer.Option("--demo", help="Contoh Kota Bogor dengan nama-nama rekaan.")] = False,
    wilayah: Annotated[str, typer.Option(help="Kode wilayah kantor, misalnya 32.71.")] = "",
    port: Annotated[int, typer.Option(min=1, max=65535, help="Port portal.")] = 8080,
    amqp: Annotated[str, typer.Option(help="Alamat RabbitMQ yang sudah ada.")] = "",
    despite_damage: Annotated[
        bool, typer.Option("--despite-damage", help="Jalankan walaupun riwayatnya rusak.")
    ] = False,
    database: Annotated[
        str, typer.Option(help="PostgreSQL: URL pemilik basis data. Tidak disimpan; tanpa ini SQLite.")
    ] = "",
    database_service: Annotated[
        str, typer.Option(help="URL peran layanan, bila pemilik tidak boleh membuat peran.")
    ] = "",
    metrics_port: Annotated[
        int, typer.Option(min=0, max=65534, help="Port angka-angka untuk Prometheus (dua port); 0: tidak.")
    ] = 0,
) -> None:
    """Jalankan sistem; tetap di depan sampai Ctrl-C."""
    began = time.monotonic()
    if not (data / "office.json").exists():
        check_ports(port, ports_from(metrics_port))  # nothing is founded that could not be shown
    owner = owner_told(database, database_service)
    deployment = open_or_found(data, wilayah or (DEMO_WILAYAH if demo else ""), owner)
    supervisor = Supervisor(data, port, amqp or url_told("ORMAS_AMQP"), _say, metrics_port)
    try:
        _refuse_if_damaged(deployment, despite_damage=despite_damage)
        refuse_newer_history(deployment)
        seed(deployment)
        _find_frontend(data)
        _say(f"Menyiapkan {deployment.office.name} …")
        supervisor.start()
        if demo:
            _import_demo(deployment)
            begin_demo_services(deployment)
            begin_demo_catalogue(deployment)
            begin_demo_villages(deployment, DEMO_VILLAGES)
            with entrance(deployment) as accounts:
                demo_accounts(deployment, accounts)
            begin_demo_assessments(deployment)
        _wait_until_shown(deployment, supervisor)
        _greet(deployment, port, time.monotonic() - began)
        supervisor.watch()
    finally:
        _say("Menghentikan …")
        supervisor.stop()


def _find_frontend(data: Path) -> None:
    """An office without the look of its pages is an office all the same."""
    try:
        find_frontend(_say, data)
    except ProgramMissing as missing:
        _say(str(missing))


def sign_in_link(
    data: Data,
    login: Annotated[str, typer.Argument(help="Nama masuk akun yang lupa kata sandinya.")] = "",
) -> None:
    """Tautan sekali pakai: akun pertama, atau kata sandi baru."""
    deployment = Deployment.open(data)
    told, address = running(data), os.environ.get("ORMAS_ADDRESS", "").rstrip("/")
    address = address or _address(told)
    with entrance(deployment) as accounts:
        is_new = not accounts.roster().accounts
        code = set_up_link(accounts) if is_new else recovery_link(deployment, accounts, login)
    print(f"{address}/masuk/tautan?kode={code}")


def _address(told: dict[str, Any] | None) -> str:
    """Of the portal on this machine. Errors: BrokerFailed while there is none."""
    if told is None:
        raise BrokerFailed(f"Sistem tidak sedang berjalan. Jalankan ./ormas up{data_option()} dahulu.")
    if not told["port"]:
        raise BrokerFailed("Sistem masih sedang dijalankan. Ulangi setelah READY tampak.")
    return f"http://127.0.0.1:{told['port']}"


def down(data: Data, as_json: Json = False) -> None:
    """Hentikan sistem yang berjalan di folder data ini."""
    told = running(data)
    if told is None:
        _end_down(as_json, stopped=False)
        return
    if told["pid"]:
        os.kill(told["pid"], signal.SIGTERM)
    deadline = time.monotonic() + 60
    while running(data) is not None:
        if time.monotonic() > deadline:
            console.print("[red]Sistem belum berhenti setelah 60 detik.[/]")
            raise typer.Exit(Exit.DOWN)
        time.sleep(0.1)
    _end_down(as_json, stopped=True)


def _end_down(as_json: bool, *, stopped: bool) -> None:
    if as_json:
        print_json({"stopped": stopped})
    else:
        console.print("Sistem dihentikan." if stopped else "Sistem tidak sedang berjalan.")


def _refuse_if_damaged(deployment: Deployment, *, despite_damage: bool) -> None:
    """Writing on behind a changed row would bury the evidence."""
    broken = [f for f in verify_office(deployment, lambda *_: None).ledgers if f.first_bad is not None]
    for ledger in broken:
        _say(f"Buku peristiwa {ledger.service} rusak pada posisi {ledger.first_bad}: {ledger.reason}")
    if broken and not despite_damage:
        _say("Simpan salinan folder data dan hubungi pengelola. Tetap menjalankan: --despite-damage.")
        raise typer.Exit(Exit.INTEGRITY)


def _import_demo(deployment: Deployment) -> None:
    report = import_file(deployment, DEMO, {})
    counts = report.counts()
    if counts["already_there"] < len(report.rows):
        done = counts["imported"] + counts["imported_with_doubts"]
        _say(
            f"Contoh register Kota Bogor diimpor: {done} ormas,"
            f" {counts['imported_with_doubts']} baris perlu dilihat."
        )


def _wait_until_shown(deployment: Deployment, supervisor: Supervisor) -> None:
    """READY means that the pages show everything recorded up to now."""
    deadline = time.monotonic() + 60
    while not supervisor.stopping.is_set() and time.monotonic() < deadline:
        if standing_of(deployment).caught_up():
            return
        supervisor.stopping.wait(0.1)


def _greet(deployment: Deployment, port: int, seconds: float) -> None:
    """What has to be looked up is looked up before READY: from there on a database may go away."""
    address = f"http://127.0.0.1:{port}/"
    entering = _entering(deployment, address)
    console.print(f"[bold green]READY[/] {address}  ({deployment.office.name}, {seconds:.0f} detik)")
    console.print(entering, soft_wrap=True)
    console.print("Berhenti: Ctrl-C, atau ./ormas down dari jendela lain.")


def _entering(deployment: Deployment, address: str) -> str:
    """How somebody comes in now."""
    with entrance(deployment) as accounts:
        if not accounts.roster().accounts:
            link = f"{address}masuk/tautan?kode={set_up_link(accounts)}"
            return f"Buka akun pertama (sekali pakai, 24 jam): {link}"
        if said := demo_sign_in(accounts):
            return f"Masuk untuk mencoba: {address}masuk  {said}"
    return f"Masuk: {address}masuk"


def _say(sentence: str) -> None:
    """Nobody may be able to hear it, as when it goes to a file on a full disk; that must not stop us."""
    with suppress(OSError):
        print(sentence, file=sys.stderr, flush=True)
