"""Measure this machine: `./ormas bench [NAME …] [--json]`. Every benchmark runs in a process of its own."""

import json
import signal
import subprocess
import sys
from typing import Annotated

import typer
from rich.markup import escape

from benchmarks.measure import Measurement, show, stop_once
from deploy.cli.endings import Exit, run
from deploy.cli.options import CHECKOUT, Json
from deploy.cli.output import console, messages, print_json
from shared.errors import InputWrong

BENCHMARKS = {
    "append": "mencatat satu peristiwa, di samping pustakanya",
    "verify": "memeriksa seluruh buku peristiwa",
    "importing": "mengimpor lembar kerja, dan ingatan yang dipakai",
    "growth": "sepuluh kali peristiwa: mencatat, memeriksa, menampilkan",
    "rebuild": "menyusun ulang tampilan sementara kantor bekerja: sepuluh ribu sampai sejuta peristiwa",
    "scoring": "menghitung dari semua peristiwa yang didengar: sepuluh ribu sampai sejuta, dan ingatannya",
    "reminders": "sepuluh ribu pengingat pada satu pagi, dan panggilan RPC di sampingnya",
    "search": "mencari di antara sepuluh ribu ormas, di kedua basis data",
    "rpc": "panggilan kosong lewat RabbitMQ, di samping nameko",
    "relay": "mengirim peristiwa ke antrean, di samping nameko",
    "inbox": "menerima peristiwa dari antrean, di samping nameko",
    "absence": "mengejar 200.000 peristiwa sesudah lama tidak mendengar",
    "latency": "dari perintah sampai tampak di layanan lain; banyak perintah sekaligus",
}
app = typer.Typer(add_completion=False, pretty_exceptions_enable=False, rich_markup_mode=None)


@app.command()
def bench(
    names: Annotated[list[str] | None, typer.Argument(help="Yang diukur; tanpa nama: semuanya.")] = None,
    as_list: Annotated[bool, typer.Option("--list", help="Sebutkan apa saja yang dapat diukur.")] = False,
    scale: Annotated[float, typer.Option(min=0.001, help="Bagian dari pekerjaan biasanya.")] = 1.0,
    as_json: Json = False,
) -> None:
    """Ukur kecepatan sistem ini di mesin ini, di samping cara yang biasa."""
    if as_list:
        _print_names(as_json)
        return
    chosen = _known(names or list(BENCHMARKS))
    stop_once()
    found = {name: _measured(name, scale) for name in chosen}
    show([each for some in found.values() for each in some or ()], as_json=as_json)
    if failed := [name for name, some in found.items() if some is None]:
        messages.print(f"[bold red]Gagal diukur:[/] {', '.join(failed)}. Sebabnya ada di atas.")
        raise typer.Exit(Exit.DOWN)


def _known(names: list[str]) -> list[str]:
    for name in names:
        if name not in BENCHMARKS:
            raise InputWrong(f"Pengukuran “{name}” tidak ada. Yang ada: {', '.join(BENCHMARKS)}.")
    return list(dict.fromkeys(names))


def _measured(name: str, scale: float) -> list[Measurement] | None:
    """None when it failed; what it complained of is on standard error."""
    messages.print(f"Mengukur {name}: {BENCHMARKS[name]} …")
    command = [sys.executable, "-W", "ignore", "-m", f"benchmarks.{name}", "--json", "--scale", str(scale)]
    process = subprocess.Popen(command, cwd=CHECKOUT, stdout=subprocess.PIPE, text=True)
    try:
        said, _ = process.communicate()
    except KeyboardInterrupt:
        # It also got Ctrl-C when we did; either way it stops what it started before it ends.
        process.send_signal(signal.SIGTERM)
        process.wait()
        raise
    return [Measurement(**each) for each in json.loads(said)] if process.returncode == 0 else None


def _print_names(as_json: bool) -> None:
    if as_json:
        print_json([{"name": name, "measures": what} for name, what in BENCHMARKS.items()])
        return
    for name, what in BENCHMARKS.items():
        console.print(f"[bold]{name:10}[/] {escape(what)}")


if __name__ == "__main__":
    sys.exit(run(app, sys.argv[1:]))
