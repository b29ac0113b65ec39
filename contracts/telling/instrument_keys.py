"""What each key of the file of an instrument means, in the order in which a file has them."""

from collections.abc import Mapping
from typing import Final

INSTRUMENT_KEYS: Final[Mapping[str, Mapping[str, str]]] = {
    "Kepala berkas": {
        "code": "nama pendek: huruf kecil, angka, tanda hubung",
        "year": "tahun, misalnya 2026",
        "title": "judul",
        "mark": "dari mana isinya: found (ada sumbernya), press (pemberitaan), general_knowledge "
        "(pengetahuan umum), proposal (usulan), office (disusun kantor)",
        "source": "sumber isinya, dengan kata-kata",
        "decimals": "banyaknya angka desimal nilai, 0 sampai 4",
        "missing": "yang tidak dijawab: zero (bernilai nol), exclude_and_renormalise (dikeluarkan dari "
        "hitungan), block (tanpa jawaban tidak ada nilai)",
        "min_answered_weight": "bagian bobot yang paling sedikit harus dijawab, misalnya 4/5",
        "dimensions": "dimensi; masing-masing berisi variables, dan variables berisi indicators",
        "panel": "cara beberapa penilai menjadi satu nilai, boleh tidak ada; tanpa ini yang bertanda panel "
        "dinilai kantor",
        "gates": "batas lolos tiap tahap, boleh tidak ada",
        "counts": "yang dihitung dari peristiwa, boleh tidak ada",
        "bands": "kategori nilai, boleh tidak ada",
    },
    "Dimensi dan variabel": {
        "code": "nama pendek",
        "name": "nama yang dibaca orang",
        "weight": "bobot di antara saudaranya: bilangan bulat atau pecahan seperti 1/3",
        "variables": "variabel dimensi ini",
        "indicators": "indikator variabel ini",
    },
    "Indikator": {
        "code": "nama pendek",
        "question": "pertanyaannya",
        "type": "choice (pilihan), yes_no (ya atau tidak), number (bilangan), percent (persen), "
        "evidence_level (tingkat dengan bukti), survey_mean (rata-rata survei)",
        "weight": "bobot di antara indikator variabelnya",
        "scale": "min dan max (nilai terkecil dan terbesar), zero (nilai yang dihargai nol, bila bukan min), "
        "direction (higher_is_better atau lower_is_better)",
        "missing": "seperti pada kepala berkas, bila indikator ini lain",
        "evidence": "untuk evidence_level: daftar bukti tiap tingkat",
        "counts": "code hitungan yang menjawabnya, bila tidak dijawab orang",
        "assessors": "penilai: ormas, office (kantor), panel, public (masyarakat)",
        "training": "materi pembinaan yang mungkin membantu, boleh tidak ada",
        "described": "penjelasan: concept (yang diukur), unit (satuan), numerator (pembilang), denominator "
        "(penyebut), source (sumber), frequency (berapa kali)",
    },
    "Panel": {
        "assessors": "paling sedikit berapa penilai menilai sebuah indikator, 2 sampai 9",
        "settled_by": "nilai yang berlaku: mean (rata-rata) atau median (nilai tengah)",
        "moderate_above": "selisih poin (0 sampai 100) yang harus dimoderasi bila dilampaui",
    },
    "Batas lolos dan kategori": {
        "after": "code dimensi yang harus dilalui",
        "least": "nilai paling kecil pada dimensi itu",
        "label": "nama kategori",
        "min": "nilai terkecil kategori",
        "max": "nilai terbesar kategori",
    },
    "Hitungan (counts)": {
        "title": "yang dihitung, dengan kata-kata",
        "each": "jenis peristiwa yang dihitung, misalnya clusters.AttendanceRecorded",
        "revised_by": "jenis peristiwa yang mengubahnya",
        "taken_back_by": "jenis peristiwa yang mencabutnya",
        "once": "hanya bila peristiwa ini pernah terjadi, misalnya laporan diterima",
        "ormas_in": "peristiwa yang menyebut ormasnya, bila bukan each",
        "ormas": "isian peristiwa yang menyebut ormas; stream: catatan peristiwa itu sendiri",
        "day": "isian peristiwa yang menyebut tanggal",
        "adds": "isian bilangan yang dijumlahkan; kosong: tiap peristiwa dihitung satu",
        "key": "isian yang membedakan satu hal dari yang lain",
        "where": "hanya peristiwa dengan isian bernilai salah satu dari ini",
        "of": "hitungan yang menjadi bagian (dalam persen)",
        "among": "hitungan yang menjadi keseluruhannya",
        "sum": "hitungan yang dijumlahkan",
    },
}
"""Keys within ``scale`` and ``described`` are told with those."""
