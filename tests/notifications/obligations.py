"""Lines of the table as tests write them. All of it invented."""

from typing import Any

from services.notifications.events import ObligationSet, ObligationStopped
from services.notifications.obligations.reading import file_of
from tests.scenario import fact

TODAY = "2026-03-02"
YESTERDAY = "2026-03-01"
GROUND = "Rapat contoh 3/2026"
CODE = "promise-to-guests"
SAID = {
    "title": "Janji kepada tamu",
    "text": "Janji kantor kepada {name} jatuh tempo {due}: {promise}",
    "mark": "policy",
    "source": "kebijakan kantor",
    "tells": [{"who": "role:case_officer", "offsets": [-7, 0]}, {"who": "ormas", "offsets": [0]}],
}
LINE = {
    "code": CODE,
    **SAID,
    "starts": [{"event": "clusters.AudienceReceived", "where_not": {"promise": [""]}}],
    "ends": [{"event": "clusters.PromiseFulfilled"}],
    "ormas": "organisation",
    "due": {"field": "due"},
}
OTHER = LINE | {"code": "skt-ends", "title": "Masa berlaku SKT"}
SET = fact(
    ObligationSet,
    **{name: LINE[name] for name in ("code", "title", "mark", "source")},
    effective_from="2026-01-05",
    obligation=LINE,
    keeps_planned=True,
)
LATER = "2026-06-01"
PLANNED = fact(
    ObligationSet,
    **{name: LINE[name] for name in ("code", "mark", "source")},
    title="Kelak",
    effective_from=LATER,
    obligation=LINE | {"title": "Kelak"},
    keeps_planned=True,
)
STOPPED = fact(ObligationStopped, code=CODE, title=LINE["title"], effective_from="2026-02-02")


def adopting(effective_from=TODAY, *lines):
    return lambda table: table.adopt(
        lines=lines or [LINE], effective_from=effective_from, ground=GROUND, today=TODAY
    )


def loading(*lines, effective_from=TODAY, seen=None):
    return lambda table: table.load(
        lines=lines or [LINE], effective_from=effective_from, ground=GROUND, today=TODAY, seen=seen
    )


def changing(effective_from=TODAY, seen=None, code=CODE, **said):
    return lambda table: table.change(
        code=code, said=SAID | said, effective_from=effective_from, ground=GROUND, today=TODAY, seen=seen
    )


def stopping(effective_from=TODAY, seen=None, code=CODE):
    return lambda table: table.stop(
        code=code, effective_from=effective_from, reason="Diingatkan lisan.", today=TODAY, seen=seen
    )


def taking_back(effective_from, seen=None, code=CODE):
    return lambda table: table.take_back(
        code=code, effective_from=effective_from, reason="Rapat memutuskan lain.", today=TODAY, seen=seen
    )


def lines_of_file(*lines: dict[str, Any]) -> list[str]:
    return file_of(lines).splitlines()
