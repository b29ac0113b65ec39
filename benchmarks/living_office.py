"""What goes on while a read model is rebuilt: events arrive, the live one follows, pages are read."""

import json
import sys
import threading
from pathlib import Path
from statistics import quantiles
from time import perf_counter
from typing import Any

from services.portal.projection import PROJECTIONS
from shared.bus.heard import Heard
from shared.database import Database, DatabaseBusy, PostgresDatabase, SqliteDatabase
from shared.projection import Projector

AT_ONCE = 5
READY = 3
PAUSE = 0.05
"""Seconds between two arrivals: about a hundred events a second, an office that imports."""


def views_of(place: str) -> Database:
    """The views in a file, or in a schema of a PostgreSQL."""
    if place.startswith("postgresql"):
        return PostgresDatabase(place, "portal_views")
    return SqliteDatabase(Path(place))


def arrive(views: Database) -> None:
    """A stream that was told to its end is told on: another remark about the same organisation."""
    with views.write("heard") as t:
        last = t.one("SELECT * FROM heard WHERE source = 'registry' ORDER BY position DESC LIMIT 1")
        assert last is not None
        for step in range(1, AT_ONCE + 1):
            values = (last[0], last[1] + step, last[2], last[3] + step, *last[4:])
            t.run(f"INSERT INTO heard VALUES ({', '.join('?' * len(values))})", values)


def live(place: str, name: str, stop: threading.Event) -> dict[str, Any]:
    """Until told to stop; how many events came, how often they had to wait, how long a look took (ms)."""
    views = views_of(place)
    heard = Heard(views)
    projection = next(each for each in PROJECTIONS if each.name == name)()
    projector = Projector(views, heard, [projection])
    table = projection.tables.split()[5]
    came, late, looks = 0, 0, []
    while not stop.wait(PAUSE):
        try:
            arrive(views)
            projector.step()
        except DatabaseBusy:  # the swap of a very large read model on SQLite: the inbox tries again, too
            late += 1
        else:
            came += AT_ONCE
        begin = perf_counter()
        with views.read() as t:
            t.all(f"SELECT * FROM {table} LIMIT 50")
        looks.append((perf_counter() - begin) * 1000)
        if len(looks) == READY:
            print("READY", flush=True)
    while projector.step():
        pass
    views.close()
    return {
        "came": came,
        "late": late,
        "looks": looks,
        "p99": quantiles(looks, n=100)[98] if len(looks) > 2 else 0.0,
    }


if __name__ == "__main__":
    told = threading.Event()
    threading.Thread(target=lambda: (sys.stdin.read(), told.set()), daemon=True).start()
    print(json.dumps(live(sys.argv[1], sys.argv[2], told)))
