"""What letters look like, and who signs them in which capacity."""

from functools import partial
from typing import Any, Final
from urllib.parse import urlsplit
from uuid import UUID

from flask import Blueprint, abort, current_app, render_template, request, url_for
from flask.typing import ResponseReturnValue

from contracts.telling.letter_words import CAPACITIES, PLACES, PROPOSED_BODIES
from contracts.telling.service_words import SERVICES
from services.portal.letters.letter_list import (
    certificates_of,
    head_of,
    logo_of,
    signatories,
    signer_words,
    templates,
)
from services.portal.web.forms import new_number
from services.portal.web.one_form import OneForm, lines_of, number_of
from services.portal.web.submitting import just_now, waits
from services.portal.web.who import accounts, actor_or_refuse

HEADING: Final = OneForm(
    "requests.set_letterhead",
    {
        "government": ("pemerintah", "Pemerintah daerah"),
        "agency": ("badan", "Nama badan"),
        "address": ("alamat", "Alamat dan telepon kantor"),
        "place": ("kota", "Tempat pada tanggal surat"),
        "check_address": ("portal", "Alamat portal dari luar"),
        "ground": ("dasar_kop", "Dasar"),
    },
)
TEMPLATING: Final = OneForm(
    "requests.set_letter_template",
    {
        "service": "layanan",
        "title": ("judul", "Judul surat"),
        "body": ("isi_surat", "Isi surat"),
        "paper": ("kertas_surat", "Kertas"),
        "number_pattern": ("pola", "Pola nomor surat"),
        "persons": ("orang", "Paling sedikit berapa orang"),
        "ground": ("dasar_templat", "Dasar"),
    },
)
APPOINTING: Final = OneForm(
    "requests.appoint_signatory",
    {
        "capacity": ("kewenangan", "Kewenangan"),
        "office": ("jabatan", "Jabatan"),
        "on_behalf_of": ("atas_nama", "Atas nama"),
        "through": ("lewat", "Melalui"),
        "decree": ("keputusan", "Keputusan"),
        "valid_from": ("mulai", "Berlaku sejak"),
        "valid_until": ("sampai", "Berlaku sampai"),
        "account": ("akun", "Akunnya di sini"),
        "name": ("nama", "Nama pada surat"),
        "rank": ("pangkat", "Pangkat"),
        "employee_number": ("nip", "NIP"),
    },
)
CERTIFYING: Final = OneForm(
    "requests.record_signatory_certificate",
    {
        "signatory": ("pemegang", "Pemegang sertifikat"),
        "fingerprint": ("sidik_jari", "Sidik jari sertifikat"),
        "valid_from": ("sertifikat_sejak", "Dipakai sejak"),
        "valid_until": ("sertifikat_sampai", "Dipakai sampai"),
        "ground": ("dasar_sertifikat", "Dasar"),
    },
)
ENDING: Final = OneForm(
    "requests.end_signatory",
    {
        "signatory": ("penanda_tangan", "Penanda tangan"),
        "last_day": ("hari_terakhir", "Hari terakhir"),
        "reason": ("alasan", "Alasan"),
    },
)
CORRECTING: Final = OneForm(
    "requests.correct_signatory_term",
    {
        "signatory": ("penanda_tangan_masa", "Penanda tangan"),
        "valid_from": ("masa_mulai", "Berlaku sejak yang benar"),
        "valid_until": ("masa_sampai", "Berlaku sampai yang benar"),
        "reason": ("alasan_masa", "Alasan"),
    },
    rules={"a-term-holds-the-letters-that-rest-on-it": "masa_mulai"},
)
ABOUT: Final = "penanda tangan"
blueprint = Blueprint("letter_signing", __name__, url_prefix="/surat/pengaturan")


@blueprint.get("")
def settings() -> ResponseReturnValue:
    actor_or_refuse(HEADING.command)
    return _page(just_now=just_now(ABOUT))


@blueprint.post("/kop")
def set_head() -> ResponseReturnValue:
    return HEADING.send(_page, ABOUT, HEADING.typed(), url_for(".settings"))


@blueprint.post("/penanda-tangan")
def appoint() -> ResponseReturnValue:
    return APPOINTING.send(_page, ABOUT, APPOINTING.typed(), url_for(".settings"))


@blueprint.post("/sertifikat")
def certify() -> ResponseReturnValue:
    """A fingerprint is copied with colons, spaces and capital letters."""
    said = CERTIFYING.typed()
    said["fingerprint"] = said["fingerprint"].lower().replace(":", "").replace(" ", "")
    return CERTIFYING.send(_page, ABOUT, said, url_for(".settings"))


@blueprint.post("/akhiri")
def end() -> ResponseReturnValue:
    return ENDING.send(_page, ABOUT, ENDING.typed(), url_for(".settings"))


@blueprint.post("/masa")
def correct_term() -> ResponseReturnValue:
    return CORRECTING.send(_page, ABOUT, CORRECTING.typed(), url_for(".settings"))


@blueprint.get("/<service>")
def template(service: str) -> ResponseReturnValue:
    actor_or_refuse(TEMPLATING.command)
    return _template(service)


@blueprint.post("/<service>")
def set_template(service: str) -> ResponseReturnValue:
    said = TEMPLATING.typed() | {"service": service, "body": lines_of("isi_surat")}
    said["persons"] = number_of(request.form.get("orang", ""))
    return TEMPLATING.send(partial(_template, service), ABOUT, said, url_for(".settings"))


def _weakness_of(address: str) -> str:
    """Why whoever scans a code of a letter is not safely led here: ``here``, ``open`` or ""."""
    host = urlsplit(address).hostname or ""
    if host == "localhost" or host.endswith(".localhost") or host.startswith("127."):
        return "here"
    return "open" if address.startswith("http:") else ""


def _template(service: str, *, number: UUID | None = None, problems: Any = ()) -> str:
    if service not in SERVICES:
        abort(404)
    with current_app.config["VIEWS"].read() as t:
        known = templates(t).get(service, {})
    return render_template(
        "letter_template.html",
        service=service,
        known=known,
        marks=", ".join(PLACES),
        proposed="" if known else "\n".join(PROPOSED_BODIES.get(service, ())),
        number=number or new_number(),
        problems=problems,
        said=request.form,
    )


def _page(*, number: UUID | None = None, problems: Any = (), just_now: str = "") -> str:
    sent = request.path.rpartition("/")[2]
    with current_app.config["VIEWS"].read() as t:
        head, logo, known, signing = head_of(t), logo_of(t), templates(t), signatories(t)
        certificates = certificates_of(t)
    forms = ("kop", "penanda-tangan", "sertifikat", "akhiri", "masa")
    return render_template(
        "letter_settings.html",
        head=head,
        unreachable=_weakness_of(head["check_address"]),
        logo=logo,
        templates=known,
        services=SERVICES,
        signatories=signing,
        certificates=certificates,
        open=[(each["id"], signer_words(each)) for each in signing if not each["ended_why"]],
        every=[(each["id"], signer_words(each)) for each in signing],
        capacities=CAPACITIES,
        accounts=sorted(accounts().store.names().items(), key=lambda each: each[1]),
        waiting=waits(ABOUT),
        just_now=just_now,
        problems=problems,
        sent=sent,
        said=request.form,
        today=current_app.config["TODAY"]().isoformat(),
        numbers={form: number if number and form == sent else new_number() for form in forms},
    )
