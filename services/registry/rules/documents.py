"""Documents and their kinds."""

from typing import Final

from shared.rules import Rule

A_DOCUMENT_CODE_IS_USED_ONCE: Final = Rule(
    "a-document-code-is-used-once",
    "tata tertib sistem",
    "Satu kode dokumen berarti satu jenis dokumen, juga sesudah tidak diminta lagi.",
    "Kode {code} sudah dipakai dalam katalog ini. Pilih kode lain.",
)
A_RETIRED_KIND_IS_NOT_CHANGED: Final = Rule(
    "a-retired-kind-is-not-changed",
    "tata tertib sistem",
    "Jenis dokumen yang tidak diminta lagi tidak diubah.",
    "{code} tidak diminta lagi. Tetapkan jenis dokumen baru dengan kode lain.",
)
ONLY_ASKED_KINDS_ARE_FILED: Final = Rule(
    "only-asked-kinds-are-filed",
    "tata tertib sistem",
    "Dokumen disimpan menurut jenis yang sedang diminta kantor.",
    "{code} tidak diminta lagi, jadi dokumennya tidak disimpan.",
)
AN_ORMAS_FILES_ONLY_ITS_OWN: Final = Rule(
    "an-ormas-files-only-its-own",
    "kebijakan kantor",
    "Akun ormas hanya mengirim dokumen ormasnya sendiri; ormas yang tercatat bubar hanya yang tidak "
    "diwajibkan, seperti pindaian laporan yang masih ditunggu.",
    "Akun ini tidak bertindak untuk ormas ini, atau ormas ini tercatat bubar.",
)
WHAT_AN_ORMAS_SENT_IS_LOOKED_AT_FIRST: Final = Rule(
    "what-an-ormas-sent-is-looked-at-first",
    "tata tertib sistem: ruang simpan kantor terbatas",
    "Akun ormas mengirim paling banyak {most} dokumen sejenis yang belum diperiksa; di loket tanpa batas.",
    "Sudah ada {most} dokumen {title} yang menunggu pemeriksaan. Tunggu, atau bawa ke loket.",
)
ONLY_THE_NEWEST_DOCUMENT_IS_JUDGED: Final = Rule(
    "only-the-newest-document-is-judged",
    "tata tertib sistem",
    "Yang diperiksa adalah dokumen terbaru dari jenisnya.",
    "Sudah ada yang lebih baru dari jenis yang sama: dokumen ke-{newest}. Periksa yang itu.",
)
A_DOCUMENT_WITHOUT_FILE_IS_NOT_JUDGED: Final = Rule(
    "a-document-without-file-is-not-judged",
    "tata tertib sistem",
    "Dokumen yang berkasnya sudah dihapus tidak diperiksa lagi.",
    "Berkas dokumen ini sudah dihapus, jadi tidak dapat diperiksa.",
)
A_STATEMENT_IS_ACCEPTED_WITH_ITS_SIGNATURES: Final = Rule(
    "a-statement-is-accepted-with-its-signatures",
    "kebijakan kantor dalam katalog dokumen; Permendagri 57/2017 Lampiran C menurut pers",
    "Dokumen diterima bila sudah ditandatangani oleh semua yang disebut dalam katalog.",
    "Belum ditandatangani {missing}. Kembalikan, atau simpan dokumen yang tanda tangannya lengkap.",
)
A_STATEMENT_IS_SIGNED_AS_THE_BYLAWS_SAY: Final = Rule(
    "a-statement-is-signed-as-the-bylaws-say",
    "kebijakan kantor: penanda tangan menurut AD/ART ormas",
    "Surat pernyataan diterima bila penanda tangannya cukup menurut AD/ART yang tercatat.",
    "Menurut AD/ART surat ini memerlukan {signatures} tanda tangan dari: {signatories}.",
)
WHAT_THE_LAW_ASKS_IS_NOT_WAIVED: Final = Rule(
    "what-the-law-asks-is-not-waived",
    "kebijakan kantor: kantor hanya membebaskan dari syarat yang dibuatnya sendiri",
    "Ormas tidak dibebaskan dari dokumen yang menurut katalog bersandar pada peraturan.",
    "{code} bersandar pada {source}, jadi tidak dapat dibebaskan.",
)
ONLY_ASKED_KINDS_ARE_WAIVED: Final = Rule(
    "only-asked-kinds-are-waived",
    "tata tertib sistem",
    "Yang dibebaskan adalah dokumen yang sedang diminta kantor.",
    "{code} tidak diminta lagi, jadi tidak perlu dibebaskan.",
)
