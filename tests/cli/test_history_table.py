"""A history is read whole, in a narrow terminal and in a pipe."""

import subprocess
import sys
from datetime import UTC
from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console

from deploy.cli.audit import history_table
from services.audit.history import history_of
from tests.audit.living import office_with_one_ormas
from tests.offices import registry_of

ROOT = Path(__file__).parents[2]
GROUND = "surat permohonan nomor 220/7/Bakesbangpol/2026 tentang perbaikan nama dan singkatan"


@pytest.fixture
def office(tmp_path):
    reason = f'"reason":"{GROUND}","old":"Forum Contoh","abbreviation":"","name":"Forum Rekaan Panjang"'
    return office_with_one_ormas(tmp_path / "kantor", "", [("NameCorrected", f"{{{reason}}}".encode(), 1)])


@pytest.fixture
def ormas(office):
    with registry_of(office) as registry:
        return registry.ledger.page(0)[-1].stream


@pytest.mark.parametrize("columns", [50, 80, 132])
def test_no_column_is_cut_however_narrow_the_terminal(office, ormas, columns):
    lines = history_of(office, ormas)
    terminal = StringIO()
    Console(file=terminal, width=columns).print(history_table(lines, UTC, narrow=True))
    shown = terminal.getvalue()
    assert max(map(len, shown.splitlines())) <= columns
    assert "…" not in shown
    columns_shown = zip(*(row.split("│")[1:-1] for row in shown.splitlines() if "│" in row), strict=True)
    read = ["".join("".join(cells).split()) for cells in columns_shown]
    for column, told in zip((1, 2, 4), ("who", "sentence", "service"), strict=True):
        for line in lines:
            assert "".join(getattr(line, told).split()) in read[column]


def test_a_pipe_gets_every_event_on_one_line(office, ormas):
    command = [sys.executable, "-m", "deploy.cli", "audit", "history", ormas, "--data", office.directory]
    out = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120).stdout
    for line in history_of(office, ormas):
        assert [
            row for row in out.splitlines() if line.sentence in row and f"registry {line.position}" in row
        ]
