"""The office's list of special traits (ciri khusus) on its page."""

from typing import Final

from flask import Blueprint

from services.portal.register.listing_names import KeptList, pages_of
from services.portal.register.trait_list import counted_traits, trait_list, traits_to_correct
from services.portal.web.one_form import OneForm

TRAITS: Final = KeptList(
    "traits-office",
    "ciri khusus",
    "trait",
    "traits",
    "Ciri khusus yang ditawarkan kantor ini. Daftar awalnya ditemukan dalam aplikasi sebuah kantor lain, "
    "bukan dalam lampiran Permendagri 57/2017, yang tidak terbaca oleh penyusun program.",
    "Catatan ormas tidak diubah: yang dicatat dengan nama lama tetap begitu sampai cirinya dicatat lagi. "
    "Saringan dengan nama baru menemukan keduanya.",
    {
        "tambah": OneForm(
            "registry.list_trait",
            {"trait": ("nama_tambahan", "Nama"), "ground": ("dasar_tambah", "Dasar")},
        ),
        "ganti-nama": OneForm(
            "registry.rename_trait",
            {
                "trait": ("nama_lama", "Nama sekarang"),
                "new_name": ("nama_baru", "Nama baru"),
                "valid_from": ("sejak", "Bernama begitu sejak"),
                "ground": ("dasar_nama", "Dasar"),
            },
        ),
        "akhiri": OneForm(
            "registry.retire_trait",
            {
                "trait": ("nama_akhir", "Nama yang diakhiri"),
                "replacement": ("pengganti", "Penggantinya"),
                "ground": ("dasar_akhir", "Dasar"),
            },
        ),
        "urutkan": OneForm(
            "registry.order_traits",
            {"traits": ("urutan", "Yang ditawarkan lebih dahulu"), "ground": ("dasar_urut", "Dasar")},
        ),
    },
    ("profiling.profile", "registry.record_traits", {"_anchor": "judul-ciri"}),
    trait_list,
    counted_traits,
    traits_to_correct,
)
blueprint = Blueprint("listing_traits", __name__, url_prefix="/ciri-khusus")
pages_of(TRAITS, blueprint)
