"""What notifications tell of the office's table: a line that holds, one that will change, one stopped."""

from services.notifications import events as n
from tests.notifications.obligations import LINE
from tests.portal.office import OfficeUnderTest, Said

TABLE = "obligations"
GROUND = "Rapat contoh 3/2026"


def obligation(effective_from: str = "2026-01-05", **changed: object) -> Said:
    line = LINE | changed
    said = {name: line[name] for name in ("code", "title", "mark", "source")}
    return n.ObligationSet, said | {
        "effective_from": effective_from, "obligation": line, "ground": GROUND, "keeps_planned": True,
    }  # fmt: skip


def tell_obligations(office: OfficeUnderTest) -> None:
    ended = {"code": "old-invitations", "title": "Undangan lama"}
    office.tell(
        TABLE,
        obligation(),
        obligation(code="skt-ends", title="Masa berlaku SKT", mark="proposal", source="usulan contoh"),
        obligation("2027-01-04", code="skt-ends", title="Masa berlaku SKT kelak"),
        obligation("2098-01-01", code="skt-ends", title="Masa berlaku SKT nanti"),
        obligation("2099-01-01", code="some-day", title="Kelak sekali"),
        obligation("2099-06-01", code="some-day", title="Tidak jadi"),
        (
            n.ObligationPlanTakenBack,
            {"code": "some-day", "title": "Kelak sekali", "effective_from": "2099-06-01", "reason": "Batal."},
        ),
        obligation(**ended),
        (n.ObligationStopped, ended | {"effective_from": "2026-02-02", "reason": "Undangan tidak dipakai."}),
        (n.ObligationChangeRefused, {"rule": "an-obligation-is-set-first", "message": "Belum pernah."}),
    )
