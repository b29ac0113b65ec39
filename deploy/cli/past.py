"""``./ormas rebuild --as-of | --valid-on``: a read model as it was, in a file that is thrown away."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from contracts.telling.dates import date_words, moment_words, number_words, zone_of
from contracts.telling.effective import effective_on
from contracts.telling.known import why_unknown
from deploy.cli.as_of import last_instant, positions_as_of
from deploy.cli.output import console, progress_bar
from deploy.rebuilding import scratch_directory
from shared.bus.heard import Heard
from shared.deployment import Deployment
from shared.errors import InputWrong
from shared.projection import Projection
from shared.projection.cut import PastView, ValidOn, Vector, build_past
from shared.projection.parking import discarded_in


def past_views(
    deployment: Deployment,
    heard: Heard,
    chosen: list[Projection],
    as_of: str,
    valid_on: str,
    keep: Path | None,
) -> Iterator[PastView]:
    day = _day(valid_on) if valid_on else ""
    with _place(deployment, keep) as folder:
        for projection in chosen:
            positions = positions_as_of(as_of, heard, projection, deployment.office.time_zone)
            cut = ValidOn(day, effective_on) if day else None
            path = folder / f"{projection.name}.db"
            if path.exists():
                raise InputWrong(f"{path} sudah ada; pilih folder lain untuk --keep.")
            with progress_bar(f"Menyusun {projection.name}") as progress:
                with heard.database.read() as t:
                    discarded = discarded_in(t, projection.name)
                yield build_past(path, heard, projection, positions, progress, cut, why_unknown, discarded)


@contextmanager
def _place(deployment: Deployment, keep: Path | None) -> Iterator[Path]:
    if keep is not None:
        keep.mkdir(mode=0o700, parents=True, exist_ok=True)
        yield keep
        return
    parent = scratch_directory(deployment)
    parent.mkdir(mode=0o700, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="past-", dir=parent) as folder:
        yield Path(folder)


def _day(text: str) -> str:
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        raise InputWrong(f"“{text}” bukan tanggal. Tulis tahun-bulan-hari, misalnya 2026-03-12.") from None


def asked_words(deployment: Deployment, as_of: str, valid_on: str) -> str:
    """What the figures below stand for, with the moment and zone that were understood."""
    zone = zone_of(deployment.office.time_zone)
    told = []
    if "-" in as_of:  # a moment; positions have none
        moment = last_instant(as_of.strip(), deployment.office.time_zone)
        told.append(f"diketahui sampai {moment_words(moment, zone)}")
    elif as_of:
        told.append(f"diketahui sampai {as_of}")
    if valid_on:
        told.append(f"berlaku pada {date_words(valid_on)}")
    return f"Seperti {' dan '.join(told)}:"


def print_past(past: list[PastView], keep: Path | None) -> None:
    for each in past:
        rows = ", ".join(f"{name} {number_words(count)} baris" for name, count in each.tables.items())
        console.print(
            f"[bold]{each.projection}[/]: {number_words(each.events)} peristiwa sampai "
            f"{vector_words(each.positions)}"
        )
        console.print(f"  {rows}; sidik {each.digest[:16]}")
        if each.left_out:
            console.print(f"  {number_words(each.left_out)} peristiwa belum berlaku pada tanggal itu")
        if each.parked:
            console.print(f"  [yellow]{number_words(each.parked)} peristiwa diparkir[/]")
    console.print(f"Disimpan di {keep}/" if keep else "[dim]Dibuang lagi; --keep FOLDER menyimpannya.[/]")


def vector_words(positions: Vector) -> str:
    return ", ".join(f"{source}={position}" for source, position in positions.items())
