"""Who is invited to a meeting: a list of the register, filtered, looked at and then frozen."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import partial
from typing import Any, Final
from uuid import UUID

from flask import Blueprint, abort, current_app, render_template, request, url_for
from flask.typing import ResponseReturnValue

from contracts.telling.traits import trait_name
from contracts.telling.words import ACTIVITIES, LEGAL_FORMS, word
from services.portal.coaching.meeting_list import meeting_of, ormas_of, strangers
from services.portal.register.review_list import suspected_doubles
from services.portal.search.find import WITHOUT, Found, Search, choices, find_ormas
from services.portal.web.forms import new_number
from services.portal.web.one_form import OneForm
from services.portal.web.submitting import Sending, not_let_in, opened
from services.portal.web.today import on_day
from services.portal.web.words import WORDS
from services.portal.web.writing import Told
from shared.database import Transaction

INVITING: Final = OneForm("clusters.invite_ormas", {"ormas": "ormas", "chosen_by": "ormas"})
MOST: Final = 500
NOT_THERE: Final = "Ada yang tidak tercatat di register. Muat ulang halaman ini, lalu pilih dari daftarnya."
UNKNOWN: Final = "belum diketahui"
OF_THE_MEETING: Final = "pertemuan"
"""In the place of a cluster's code: those for which the meeting is."""
NOT_ACTIVE: Final = ("tidak_aktif", "tidak_ditemukan", "dilaporkan_bubar", "bubar")
blueprint = Blueprint("inviting", __name__, url_prefix="/pembinaan/<meeting>/undang")


@blueprint.get("")
def choose(meeting: str) -> ResponseReturnValue:
    page = partial(_page, meeting)
    seen_at = url_for("one_meeting.show", meeting=meeting)
    return opened(Sending(INVITING.command, page, INVITING.told), seen_at)


@blueprint.post("")
def invite(meeting: str) -> ResponseReturnValue:
    seen_at = url_for("one_meeting.show", meeting=meeting)
    if stranger := not_let_in(INVITING.command, seen_at):
        return stranger
    said = {
        "meeting": meeting,
        "ormas": sorted(set(request.form.getlist("ormas"))),
        "chosen_by": request.form.get("saringan", "") or "dipilih satu per satu",
    }
    return INVITING.send(partial(_page, meeting), meeting, said, seen_at, not_there(said["ormas"], "ormas"))


def not_there(ormas: Iterable[str], place: str) -> Told:
    """The clusters know of an ormas only what is decided there: whether the register has it is asked here."""
    with current_app.config["VIEWS"].read() as t:
        return [(place, NOT_THERE)] if strangers(t, ormas) else []


@dataclass(frozen=True)
class Narrowed:
    """The list as it is filtered. ``own``: code and title of each cluster for which the meeting is;
    ``klaster``: the code asked for, :data:`OF_THE_MEETING`, or empty for every cluster.
    """

    search: Search
    klaster: str
    own: dict[str, str]

    @classmethod
    def asked(cls, own: dict[str, str]) -> "Narrowed":
        """To the clusters of the meeting unless something else is asked for."""
        klaster = request.args.get("klaster", OF_THE_MEETING).strip()[:200]
        klaster = "" if klaster == OF_THE_MEETING and not own else klaster
        search = replace(Search.read(request.args), hal=1, ditarik="")
        return cls(replace(search, klaster="" if klaster == OF_THE_MEETING else klaster), klaster, own)

    @property
    def is_for_them(self) -> bool:
        """Whether everybody on this list is among those for whom the meeting is."""
        return not self.own or self.klaster == OF_THE_MEETING or self.klaster in self.own

    @property
    def arguments(self) -> dict[str, str]:
        """Of the address, so that a form that comes back shows the same list."""
        given = {name: str(value) for name, value in self.search.given.items() if name != "hal"}
        return given | ({"klaster": self.klaster} if self.own else {})

    def find(self, t: Transaction, most: int) -> Found:
        """An ormas is in one cluster at a time, so those of several are put together."""
        codes = list(self.own) if self.klaster == OF_THE_MEETING else [self.klaster]
        names = current_app.config["NAMES"]
        searches = [replace(self.search, klaster=each, per=most) for each in codes]
        found = [find_ormas(t, each, names, on_day()) for each in searches]
        rows = [row for each in found for row in each.rows]
        rows.sort(key=lambda row: str(row["name"]).casefold())
        return Found(
            found[0].rows if len(found) == 1 else rows,
            sum(each.total for each in found),
            besides=sum(each.besides for each in found),
        )


def _page(meeting: str, *, number: UUID | None = None, problems: Any = ()) -> str:
    """Ticked beforehand: for whom the meeting is, and of whom nothing speaks against an invitation; of two
    that may be one the entry with the fresher data.
    """
    with current_app.config["VIEWS"].read() as t:
        found = meeting_of(t, meeting) or abort(404)
        invited = {row["ormas"] for row in ormas_of(t, meeting) if row["invited"]}
        known = t.all("SELECT id, code, title FROM cluster ORDER BY title")
        asked = Narrowed.asked({code: title for id, code, title in known if id in found["clusters"]})
        listed = asked.find(t, MOST + len(invited))
        offered, doubles = choices(t, on_day()), suspected_doubles(t)
    new = [row for row in listed.rows if row["id"] not in invited]
    plain = [row["id"] for row in new if row["activity"] not in NOT_ACTIVE]
    usual = doubles.without_older(plain, invited) if asked.is_for_them else set()
    return render_template(
        "meeting_invite.html",
        meeting=found,
        asked=asked,
        of_the_meeting=OF_THE_MEETING,
        search=asked.search,
        rows=new[:MOST],
        more=len(new) > MOST,
        found=listed,
        already=len(invited),
        most=MOST,
        clusters=[(code, title) for _, code, title in known],
        offered=offered,
        filter_words=_in_words(asked, {code: title for _, code, title in known}),
        not_active=NOT_ACTIVE,
        doubles=doubles,
        ticked=set(request.form.getlist("ormas")) if request.method == "POST" else usual,
        problems=problems,
        number=number or new_number(),
    )


def _in_words(asked: Narrowed, titles: dict[str, str]) -> str:
    """How the list was made, as the event keeps it."""
    search = asked.search
    of_these = ", ".join(asked.own.values()) if asked.klaster == OF_THE_MEETING else ""
    told = {
        "klaster": of_these or titles.get(search.klaster) or _said(search.klaster, _itself, "belum ada"),
        "bidang": _said(search.bidang),
        "kecamatan": _said(search.kecamatan),
        "kelurahan": _said(search.kelurahan),
        "ciri khusus": _said(search.ciri, trait_name, "tidak tercatat"),
        "dasar hukum": _said(search.dasar, partial(word, WORDS["dasar_singkat"])),
        "keaktifan": _said(search.keaktifan, partial(word, ACTIVITIES)).lower(),
        "bentuk hukum": _said(search.hukum, partial(word, LEGAL_FORMS)),
        "berusia 16–30 tahun:": _said(search.pemuda, partial(word, WORDS["pemuda"])),
        "pengurus berusia 16–30 tahun:": _said(search.pengurus_muda, partial(word, WORDS["pengurus_muda"])),
        "pelaporan": _said(search.lapor, partial(word, WORDS["lapor"]), "tanpa surat di kantor ini"),
        "pemeriksaan terakhir": _said(search.periksa, lambda year: f"{year} dst.", "tidak tercatat"),
        "dari impor": search.impor[:8],
        "hanya": "yang ada keraguannya" if search.keraguan else "",
        "pencarian": f"“{search.q}”" if search.q else "",
    }
    return "; ".join(f"{name} {value}" for name, value in told.items() if value) or "seluruh register"


def _itself(value: str) -> str:
    return value


def _said(value: str, called: Callable[[str], str] = _itself, without: str = UNKNOWN) -> str:
    """One filter in words, also where it asks for those of whom nothing is told."""
    return without if value == WITHOUT else called(value) if value else ""
