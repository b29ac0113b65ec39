"""Rules of the editions of an instrument."""

from typing import Final

from shared.rules import Rule

AN_INSTRUMENT_HAS_ONE_DRAFT: Final = Rule(
    "an-instrument-has-one-draft",
    "tata tertib sistem",
    "Satu instrumen mempunyai paling banyak satu rancangan pada satu waktu.",
    "Rancangan edisi {edition} instrumen ini masih terbuka. Ganti isinya, tetapkan, atau tarik dahulu.",
)
A_NEW_EDITION_SAYS_SOMETHING_NEW: Final = Rule(
    "a-new-edition-says-something-new",
    "tata tertib sistem",
    "Edisi baru sebuah instrumen berbeda isinya dari edisi yang ditetapkan sebelumnya.",
    "Isinya sama dengan edisi yang sudah ditetapkan, jadi tidak ada edisi baru.",
)
ONLY_A_DRAFT_INSTRUMENT_IS_CHANGED: Final = Rule(
    "only-a-draft-instrument-is-changed",
    "kebijakan kantor: yang dipakai menilai tidak berubah di tengah jalan",
    "Instrumen yang sudah ditetapkan tidak diubah dan tidak ditarik; hanya rancangan.",
    "Tidak ada rancangan yang terbuka: edisi yang sudah ditetapkan atau ditarik tidak diubah lagi. "
    "Muat berkasnya sebagai edisi baru.",
)
A_DRAFT_INSTRUMENT_KEEPS_ITS_CODE_AND_YEAR: Final = Rule(
    "a-draft-instrument-keeps-its-code-and-year",
    "tata tertib sistem",
    "Rancangan instrumen tetap memakai kode dan tahunnya.",
    "Kode atau tahun dalam berkas ini lain. Muat sebagai instrumen tersendiri.",
)
AN_INSTRUMENT_IS_PUBLISHED_BY_ANOTHER_PERSON: Final = Rule(
    "an-instrument-is-published-by-another-person",
    "kebijakan kantor: dua orang untuk satu penetapan",
    "Instrumen ditetapkan oleh orang yang tidak menulis rancangannya.",
    "Rancangan ini ikut ditulis petugas yang sama. Orang lain yang berwenang memeriksa dan menetapkannya.",
)
