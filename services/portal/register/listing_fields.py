"""The office's list of bidang on its page."""

from typing import Final

from flask import Blueprint

from services.portal.register.field_list import counted, field_list, to_correct
from services.portal.register.listing_names import KeptList, pages_of
from services.portal.web.one_form import OneForm

FIELDS: Final = KeptList(
    "fields-office",
    "bidang",
    "activity_field",
    "activity_fields",
    "Bidang yang ditawarkan kantor ini. Daftar awalnya bukan daftar resmi: lampiran Permendagri 57/2017 "
    "tidak terbaca oleh penyusun program.",
    "Nama lama tetap mengarah ke bidang ini: saat mengimpor, dalam saringan, usulan pelibatan, dan klaster. "
    "Catatan ormas tidak diubah dan tidak perlu diperbaiki.",
    {
        "tambah": OneForm(
            "registry.list_activity_field",
            {"activity_field": ("nama_tambahan", "Nama"), "ground": ("dasar_tambah", "Dasar")},
        ),
        "ganti-nama": OneForm(
            "registry.rename_activity_field",
            {
                "activity_field": ("nama_lama", "Nama sekarang"),
                "new_name": ("nama_baru", "Nama baru"),
                "valid_from": ("sejak", "Bernama begitu sejak"),
                "ground": ("dasar_nama", "Dasar"),
            },
        ),
        "akhiri": OneForm(
            "registry.retire_activity_field",
            {
                "activity_field": ("nama_akhir", "Nama yang diakhiri"),
                "replacement": ("pengganti", "Penggantinya"),
                "ground": ("dasar_akhir", "Dasar"),
            },
        ),
        "urutkan": OneForm(
            "registry.order_activity_fields",
            {
                "activity_fields": ("urutan", "Yang ditawarkan lebih dahulu"),
                "ground": ("dasar_urut", "Dasar"),
            },
        ),
    },
    ("correcting.form", "registry.correct_activity_field", {"kind": "bidang"}),
    field_list,
    counted,
    to_correct,
)
blueprint = Blueprint("listing_fields", __name__, url_prefix="/bidang")
pages_of(FIELDS, blueprint)
