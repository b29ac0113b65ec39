"""``./ormas audit what-if`` and ``steadiness``: scores under other weights and bands; nothing is recorded."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from typing import Annotated, Any

import typer
from rich.markup import escape

from deploy.cli.options import Data, Json
from deploy.cli.output import console, print_json
from services.scoring.application import Scoring
from services.scoring.schemas.supposing import OfPeriod, SupposeScores
from shared.deployment import Deployment
from shared.errors import InputWrong

Period = Annotated[str, typer.Argument(metavar="NOMOR", help="Nomor masa penilaian (period-…).")]
_CHANGES = "KODE=ANGKA; boleh berkali-kali."


def what_if(
    data: Data,
    period: Period,
    weight: Annotated[list[str] | None, typer.Option("--bobot", help=f"Bobot lain: {_CHANGES}")] = None,
    band: Annotated[list[str] | None, typer.Option("--kategori", help=f"Mulainya: {_CHANGES}")] = None,
    instrument: Annotated[str, typer.Option("--instrumen", help="Instrumen lain.")] = "",
    edition: Annotated[int, typer.Option("--edisi", help="Edisinya.")] = 1,
    as_json: Json = False,
) -> None:
    """Seandainya bobot, kategori, atau instrumennya lain: berdampingan, tidak ada yang dicatat."""
    asked = {"period": period, "instrument": instrument, "edition": edition}
    asked |= {"weights": _pairs(weight or ()), "bands": _pairs(band or ())}
    with closing(Scoring(Deployment.open(data))) as scoring:
        told = scoring.suppose_scores(**SupposeScores().load(asked))
    _print(told, lines_of_supposed(told), as_json=as_json)


def steadiness(data: Data, period: Period, as_json: Json = False) -> None:
    """Seberapa jauh tiap bobot dapat bergeser sebelum kategori berubah, dan statistik butirnya."""
    with closing(Scoring(Deployment.open(data))) as scoring:
        told = scoring.steadiness_of_scores(**OfPeriod().load({"period": period}))
    _print(told, lines_of_steadiness(told), as_json=as_json)


def lines_of_supposed(told: Mapping[str, Any]) -> Iterator[str]:
    """One line each, as they were invited."""
    for row in told["rows"]:
        sides = " → ".join(_side(row, name) for name in ("", "other_"))
        unused = f"; tidak terpakai: {', '.join(row['unused'])}" if row["unused"] else ""
        yield f"{row['organisation']}: {escape(sides)}{escape(unused)}"
    yield f"{told['moved']} dari {len(told['rows'])} berpindah kategori. Tidak ada yang dicatat."


def lines_of_steadiness(told: Mapping[str, Any]) -> Iterator[str]:
    """Of each ormas the weight that is nearest to another band; then the indicators."""
    for row in told["rows"]:
        near = sorted((each for each in row["rooms"] if each["percent"]), key=lambda e: float(e["percent"]))
        words = f"{near[0]['code']} bergeser {near[0]['percent']}%" if near else "tidak oleh bobot mana pun"
        yield f"{row['organisation']}: {escape(row['outcome'])}; {words}"
    for item in told["items"]:
        yield f"{item['code']}: {item['answered']} jawaban, rata-rata {item['mean'] or '–'}"
    alpha = told["alpha_shown"] or "tidak dapat dihitung"
    yield f"Alfa Cronbach {alpha}, dari {len(told['over'])} butir yang dijawab semua {told['n']} ormas"


def _side(row: Mapping[str, Any], name: str) -> str:
    score = row[f"{name}score"] or "tidak ada nilai"
    label = f" ({row[f'{name}band_label']})" if row[f"{name}band_label"] else ""
    return f"{score}{label}" + (f", urutan {row[f'{name}rank']}" if row[f"{name}rank"] else "")


def _pairs(told: Sequence[str]) -> dict[str, str]:
    pairs = [each.partition("=") for each in told]
    if wrong := [f"{code}{sign}{number}" for code, sign, number in pairs if not (code and number)]:
        raise InputWrong(f"Tulis kode=angka, bukan {', '.join(wrong)}.")
    return {code: number for code, _, number in pairs}


def _print(told: Mapping[str, Any], lines: Iterator[str], *, as_json: bool) -> None:
    if as_json:
        print_json(told)
        return
    for line in lines:
        console.print(line, soft_wrap=True)
