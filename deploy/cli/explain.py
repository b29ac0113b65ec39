"""``./ormas audit explain``: how a score came about, computed once more from the ledger."""

from collections.abc import Iterator, Mapping
from typing import Annotated, Any, Final

import typer
from rich.markup import escape

from contracts.telling.dates import date_words
from contracts.telling.perception_words import survey_lines
from contracts.telling.scoring_words import (
    ASSESSMENT_STATES,
    REASONS,
    SIDES,
    WHY_NOT,
    answered_in,
    counted_from,
    fraction_words,
    panel_lines,
)
from contracts.telling.words import word
from deploy.cli.endings import Exit
from deploy.cli.options import Data, Json
from deploy.cli.output import console, print_json
from services.scoring.application import Scoring
from services.scoring.schemas.assessments import ExplainScore
from shared.deployment import Deployment

ANSWERED_PARTS: Final = "bagian yang terjawab, bukan nilai"


def explain(
    data: Data,
    score: Annotated[str, typer.Argument(metavar="NOMOR", help="Nomor penilaian (assessment-…).")],
    number: Annotated[
        int, typer.Option("--nilai", help="Nomor nilai yang disampaikan; tanpa ini yang terakhir dihitung.")
    ] = 0,
    as_of: Annotated[
        str, typer.Option("--as-of", metavar="YYYY-MM-DD", help="Seperti pada akhir hari itu di kantor.")
    ] = "",
    side: Annotated[
        str, typer.Option("--sisi", help="final, verified (tanpa panel), atau self (jawaban ormas).")
    ] = "final",
    as_json: Json = False,
) -> None:
    """Dari mana sebuah nilai: dihitung ulang dari buku peristiwa; selesai dengan 2 bila hasilnya lain."""
    asked = ExplainScore().load({"assessment": score, "number": number, "as_of": as_of, "side": side})
    scoring = Scoring(Deployment.open(data))
    try:
        told = scoring.explain_score(**asked)
    finally:
        scoring.close()
    if as_json:
        print_json(told)
    else:
        for line in lines_of(told):
            console.print(line, soft_wrap=True)
    if not told["same"]:
        raise typer.Exit(Exit.INTEGRITY)


def lines_of(told: Mapping[str, Any]) -> Iterator[str]:
    """The tree, what was counted, up to which events, and the digests."""
    yield f"[bold]{escape(told['outcome'])}[/] {escape(WHY_NOT.get(told['why_not'], ''))}".rstrip()
    if told["as_of"]:
        state = word(ASSESSMENT_STATES, told["state"])
        yield f"seperti pada akhir {date_words(told['as_of'])}, ketika penilaian {state}"
    if told["side"] != "final":
        yield f"uraian {word(SIDES, told['side'])}"
    yield from replacing(told)
    tree = told["tree"] if told["score"] else told["tree"] | {"name": ANSWERED_PARTS}
    yield from _branch(tree, _behind(told), 0)
    yield answered_in(told["answered_in"])
    for each in told["counted"]:
        yield f"dihitung dari peristiwa: {each['code']} = {each['value'] or 'tidak berlaku'}"
        yield f"  {counted_from(told['events'].get(each['code']))}"
    if told["positions"]:
        yield "sampai peristiwa: " + ", ".join(f"{name} {place}" for name, place in told["positions"].items())
    yield f"instrumen {told['instrument']} edisi {told['edition']}, sidik {told['instrument_digest']}"
    yield f"masukan {told['inputs_digest']}, pembulatan {told['rounding']}"
    yield "[green]sama dengan yang tercatat[/]" if told["same"] else "[bold red]LAIN dari yang tercatat[/]"


def replacing(told: Mapping[str, Any]) -> Iterator[str]:
    """In whose place a published score stands, and what stands in its own."""
    if after := told["replaced_by"]:
        why = escape(after["reason"])
        yield f"digantikan oleh nilai {after['number']}, {escape(after['outcome'])}: {why}"
    if before := told["replaces"]:
        yield f"menggantikan nilai {before['number']}, {escape(before['outcome'])}"


def _behind(told: Mapping[str, Any]) -> dict[str, list[str]]:
    """By indicator what its panel gave and what the public said."""
    panel = {code: panel_lines(each) for code, each in told["panel"].items()}
    return panel | {code: survey_lines(each) for code, each in told["surveyed"].items()}


def _branch(node: Mapping[str, Any], behind: Mapping[str, list[str]], depth: int) -> Iterator[str]:
    points = node["points"] or "tanpa nilai"
    exact = f" (tepatnya {node['exact']})" if "/" in node["exact"] else ""
    share = f", bobot {node['percent']}%" if depth and node["points"] else ""
    why = "" if node["because"] == "parts" else f", {word(REASONS, node['because'])}"
    value = f": {fraction_words(node['value'])}" if node["value"] else ""
    yield f"{'  ' * depth}{escape(node['name'] or node['code'])}: {points}{exact}{share}{why}{value}"
    for line in behind.get(node["code"], ()):
        yield f"{'  ' * (depth + 1)}{escape(line)}"
    for part in node["parts"]:
        yield from _branch(part, behind, depth + 1)
