"""The office's list of bidang on its page: add one, rename one, retire one, say which come first."""

from typing import Any, Final
from uuid import UUID

from flask import Blueprint, current_app, render_template, request, url_for
from flask.typing import ResponseReturnValue

from services.portal.register.field_list import counted, field_list, to_correct
from services.portal.register.record import history_of
from services.portal.web.forms import new_number
from services.portal.web.one_form import OneForm, lines_of
from services.portal.web.submitting import just_now, waits
from services.portal.web.who import signed_in

ABOUT: Final = "daftar bidang"
STREAM: Final = "fields-office"
FORMS: Final = {
    "tambah": OneForm(
        "registry.list_activity_field",
        {"activity_field": ("bidang_baru", "Nama bidang"), "ground": ("dasar_tambah", "Dasar")},
    ),
    "ganti-nama": OneForm(
        "registry.rename_activity_field",
        {
            "activity_field": ("bidang_lama", "Bidang"),
            "new_name": ("nama_baru", "Nama baru"),
            "valid_from": ("sejak", "Bernama begitu sejak"),
            "ground": ("dasar_nama", "Dasar"),
        },
    ),
    "akhiri": OneForm(
        "registry.retire_activity_field",
        {
            "activity_field": ("bidang_akhir", "Bidang"),
            "replacement": ("pengganti", "Penggantinya"),
            "ground": ("dasar_akhir", "Dasar"),
        },
    ),
    "urutkan": OneForm(
        "registry.order_activity_fields",
        {"activity_fields": ("urutan", "Yang ditawarkan lebih dahulu"), "ground": ("dasar_urut", "Dasar")},
    ),
}
"""By the last word of their address."""
blueprint = Blueprint("listing_fields", __name__, url_prefix="/bidang")


@blueprint.get("")
def all_() -> ResponseReturnValue:
    return _page(just_now=just_now(ABOUT))


@blueprint.post("/<any('tambah', 'ganti-nama', 'akhiri', 'urutkan'):act>")
def change(act: str) -> ResponseReturnValue:
    said = FORMS[act].typed()
    if act == "urutkan":
        said |= {"activity_fields": lines_of("urutan")}
    return FORMS[act].send(_page, ABOUT, said, url_for(".all_"))


def _page(*, number: UUID | None = None, problems: Any = (), just_now: str = "") -> str:
    """Each of its forms is a command of its own; the one that came back keeps its number."""
    sent, inside = request.path.rpartition("/")[2], signed_in() is not None
    with current_app.config["VIEWS"].read() as t:
        listed, counts = field_list(t), counted(t)
        wrong = to_correct(t, listed) if inside else []
        history = history_of(t, STREAM, public=not inside)
    return render_template(
        "field_list.html",
        listed=listed,
        counts=counts,
        wrong=wrong,
        history=history,
        today=current_app.config["TODAY"](),
        waiting=waits(ABOUT),
        just_now=just_now,
        problems=problems,
        sent=sent,
        said=request.form,
        numbers={form: number if number and form == sent else new_number() for form in FORMS},
    )
