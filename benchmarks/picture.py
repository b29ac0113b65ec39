"""The growth of rebuilds as a picture: `./ormas bench rebuild --json | python -m benchmarks.picture PNG`."""

import json
import re
import sys
from collections import defaultdict
from pathlib import Path

import matplotlib

matplotlib.use("Agg")
from matplotlib import pyplot

_NAME = re.compile(r"rebuild-(\w+)-(sqlite|postgresql)-(\d+)$")
Curves = dict[tuple[str, str], list[tuple[int, float]]]


def curves(measurements: list[dict[str, object]]) -> Curves:
    """Events a second by number of events, for each read model and database, while the office worked."""
    found: Curves = defaultdict(list)
    for each in measurements:
        if named := _NAME.match(str(each["name"])):
            found[named[1], named[2]].append((int(named[3]), float(str(each["value"]))))
    return {which: sorted(points) for which, points in found.items()}


def draw(found: Curves, path: Path) -> None:
    """Seconds over events, both logarithmic: a straight line at 45 degrees is linear growth."""
    figure, axes = pyplot.subplots(figsize=(8, 5))
    for (model, database), points in sorted(found.items()):
        events = [count for count, _ in points]
        seconds = [count / rate for count, rate in points]
        axes.loglog(events, seconds, marker="o", label=f"{model}, {database}")
    first = min(count for points in found.values() for count, _ in points)
    last = max(count for points in found.values() for count, _ in points)
    axes.loglog([first, last], [first / 50_000, last / 50_000], "k--", label="50,000 events/s")
    axes.set(xlabel="events", ylabel="seconds", title="Rebuild while the office works")
    axes.grid(which="both", alpha=0.3)
    axes.legend()
    figure.tight_layout()
    figure.savefig(path, dpi=110, metadata={"Software": None})


if __name__ == "__main__":
    draw(curves(json.load(sys.stdin)), Path(sys.argv[1]))
