"""The services talk to PostgreSQL, and start at all, without its library on the machine."""

import subprocess
import sys

CONNECT = """
import sys
from pathlib import Path
from deploy.libpq import use_python_psycopg
use_python_psycopg()
import psycopg
with psycopg.connect(sys.argv[1]) as connection:
    print(psycopg.pq.__impl__, *connection.execute("SELECT 6 * 7").fetchone())
print({line.split()[-1] for line in Path("/proc/self/maps").read_text().splitlines() if "/libpq" in line})
"""


def test_the_python_part_of_psycopg_uses_the_library_that_comes_with_it(postgres_url: str):
    done = subprocess.run([sys.executable, "-c", CONNECT, postgres_url], capture_output=True, text=True)
    answer, libraries = done.stdout.splitlines()
    assert answer == "python 42"
    assert [path for path in eval(libraries) if "psycopg_binary.libs" not in path] == []
