"""Which field is in a cluster: what a change would do is shown before it is decided."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any, Final
from uuid import UUID

from flask import Blueprint, abort, current_app, render_template, request, url_for
from flask.typing import ResponseReturnValue

from contracts.telling.dates import as_date
from services.portal.clusters.membership import decided_apart, following
from services.portal.register.field_list import field_list
from services.portal.register.kinds import Count
from services.portal.web.forms import new_number
from services.portal.web.numbers import whole_number
from services.portal.web.office_day import OfficeDay
from services.portal.web.submitting import Sending, just_now, send, told_at, waits
from services.portal.web.today import on_day
from services.portal.web.writing import Places, Told
from shared.database import Transaction

PER_PAGE: Final = 50
NOT_YET: Final = "Belum dapat diperlihatkan."
COMMANDS: Final = {"masuk": "clusters.move_field", "keluar": "clusters.take_field"}
"""By the word in the address: the field comes into this cluster, or leaves it."""
blueprint = Blueprint("mapping", __name__, url_prefix="/klaster/<code>/bidang")


@dataclass(frozen=True)
class Change:
    """What an officer wants, as it stands in the address of the page, so that it can be looked at first.

    ``left``: the cluster that the field was seen in; None before anybody looked.
    """

    way: str
    activity_field: str
    day: str
    ground: str
    left: str | None = None

    @classmethod
    def read(cls, said: Mapping[str, str]) -> "Change":
        """Lines become one."""
        way, field, day, ground = (
            " ".join(said.get(name, "").split()) for name in ("arah", "bidang", "mulai", "dasar")
        )
        return cls(way, field, day, ground, said.get("dari"))

    @property
    def missing(self) -> Told:
        """What keeps it from being looked at."""
        wrong = {
            ("bidang", "Pilih bidangnya."): not self.activity_field,
            ("mulai", "Isi tanggal mulai, tahun-bulan-hari."): as_date(self.day) is None,
            ("dasar", "Tuliskan dasarnya, paling sedikit 5 huruf: nomor keputusan atau surat."): (
                len(self.ground) < 5
            ),
        }
        return [(f"{self.way}-{name}", sentence) for (name, sentence), is_so in wrong.items() if is_so]

    @property
    def places(self) -> Places:
        """Where the page asks for what the commands want."""
        day = (f"{self.way}-mulai", "Mulai tanggal")
        ground = (f"{self.way}-dasar", "Dasar")
        return {
            "/activity_field": (f"{self.way}-bidang", "Bidang"),
            "/valid_from": day,
            "/valid_until": day,
            "/ground": ground,
            "/reason": ground,
        }

    def payload(self, cluster: str) -> dict[str, Any]:
        """As the command wants it."""
        said = {"cluster": cluster, "activity_field": self.activity_field}
        if self.way == "masuk":
            return said | {"valid_from": self.day, "ground": self.ground, "leaves": self.left}
        return said | {"valid_until": self.day, "reason": self.ground}


@dataclass(frozen=True)
class Effect:
    """What a change does to those that follow the field. ``left``: the cluster they are in until then."""

    left: str
    left_title: str
    count: Count
    apart: Count
    page: int
    moving: list[tuple[str, str]]

    @property
    def pages(self) -> int:
        """How many pages the list of those who move has."""
        return max(1, -(-sum(self.count) // PER_PAGE))


@blueprint.get("")
def fields(code: str) -> ResponseReturnValue:
    change = Change.read(request.args)
    if change.way not in COMMANDS:
        return _page(code, just_now=just_now(_about(code)))
    return _page(code, change, problems=[("", NOT_YET), *change.missing] if change.missing else [])


@blueprint.post("")
def decide(code: str) -> ResponseReturnValue:
    change = Change.read(request.form)
    if change.way not in COMMANDS:
        abort(400)
    with current_app.config["VIEWS"].read() as t:
        cluster = _cluster(t, code)[0]
    form = Sending(COMMANDS[change.way], partial(_page, code, change), told_at(change.places))
    return send(form, _about(code), change.payload(cluster), url_for("mapping.fields", code=code))


def _about(code: str) -> str:
    return f"klaster {code}"


def _cluster(t: Transaction, code: str) -> tuple[str, str]:
    """Its id and title. Errors: 404."""
    found = t.one("SELECT id, title FROM cluster WHERE code = ?", (code,))
    if found is None:
        abort(404)
    return found[0], found[1]


def _page(code: str, change: Change | None = None, *, number: UUID | None = None, **shown: Any) -> str:
    today = on_day().day
    with current_app.config["VIEWS"].read() as t:
        cluster, title = _cluster(t, code)
        known = t.all(
            "SELECT activity_field, MAX(CASE WHEN cluster_id = ? AND valid_until = '' THEN 1 ELSE 0 END) "
            "FROM cluster_field GROUP BY activity_field ORDER BY activity_field",
            (cluster,),
        )
        here = [name for name, is_here in known if is_here]
        placed = {name for name, _ in known}
        elsewhere = sorted({*placed, *field_list(t).offered} - set(here), key=str.casefold)
        effect = _effect(t, change) if change and not change.missing else None
    return render_template(
        "mapping.html",
        code=code,
        cluster=cluster,
        title=title,
        elsewhere=elsewhere,
        here=here,
        change=change,
        effect=effect,
        today=today,
        number=number or new_number(),
        waiting=waits(_about(code)),
        **shown,
    )


def _effect(t: Transaction, change: Change) -> Effect:
    """Of those that are in the register today, or on its day if it is still to come."""
    on = on_day(max(date.fromisoformat(change.day), current_app.config["TODAY"]()))
    page = whole_number(request.args.get("hal", "")) or 1
    left = t.one(
        "SELECT c.id, c.title FROM cluster_field m JOIN cluster c ON c.id = m.cluster_id "
        "WHERE m.activity_field = ? AND m.valid_from <= ? AND (m.valid_until = '' OR ? < m.valid_until)",
        (change.activity_field, change.day, change.day),
    )
    return _counted(t, on, change, left or ("", ""), page)


def _counted(t: Transaction, on: OfficeDay, change: Change, left: tuple[Any, ...], page: int) -> Effect:
    count, _ = following(t, on, change.activity_field, PER_PAGE, 1)
    page = max(1, min(page, -(-sum(count) // PER_PAGE)))
    count, moving = following(t, on, change.activity_field, PER_PAGE, page)
    apart = decided_apart(t, on, change.activity_field)
    return Effect(left[0], left[1], count, apart, page, moving)
