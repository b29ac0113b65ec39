"""The rules of permits for attributes."""

from typing import Final

from shared.rules import Rule

A_PERMIT_RESTS_ON_THE_TERMS_OF_THE_OFFICE: Final = Rule(
    "a-permit-rests-on-the-terms-of-the-office",
    "kebijakan kantor",
    "Izin atribut dimohonkan sesudah kantor menetapkan ketentuannya, untuk jenis yang disebut di situ.",
    "Ketentuan izin atribut kantor ini belum berlaku, atau tidak menyebut jenis ini.",
)
AN_ATTRIBUTE_HANGS_IN_THE_OWN_REGION: Final = Rule(
    "an-attribute-hangs-in-the-own-region",
    "kebijakan kantor: wilayah kerja kantor",
    "Izin atribut hanya untuk tempat di wilayah kantor.",
    "Kode wilayah {area} ada di luar wilayah kantor ini ({own}).",
)
A_PERMIT_GOES_STEP_BY_STEP: Final = Rule(
    "a-permit-goes-step-by-step",
    "kebijakan kantor: urutan langkah",
    "Izin atribut dimohonkan, diperiksa, lalu diputus; tidak ada yang dilompati.",
    "Langkah ini tidak dapat dicatat: izin {state}.",
)
WHO_CHECKED_A_PERMIT_DOES_NOT_DECIDE: Final = Rule(
    "who-checked-a-permit-does-not-decide",
    "kebijakan kantor: paling sedikit dua orang",
    "Izin atribut diputus oleh orang lain daripada pemeriksanya.",
    "Permohonan ini diperiksa petugas yang sama. Orang lain yang memutusnya.",
)
PERMITS_DO_NOT_SHARE_A_PLACE: Final = Rule(
    "permits-do-not-share-a-place",
    "kebijakan kantor; dapat dikesampingkan dengan alasan",
    "Dua izin atribut tidak berlaku di tempat yang sama pada waktu yang sama, kecuali dengan alasan.",
    "Di tempat dan waktu yang sama sudah ada {many} izin lain: {where}. Keduanya terlihat di halaman ini.",
)
A_PERMIT_LASTS_AS_LONG_AS_THE_OFFICE_ALLOWS: Final = Rule(
    "a-permit-lasts-as-long-as-the-office-allows",
    "kebijakan kantor; dapat dikesampingkan dengan alasan",
    "Atribut terpasang paling lama sebanyak hari dalam ketentuan kantor, kecuali dengan alasan.",
    "Dimohonkan {days} hari; ketentuan kantor paling lama {longest} hari.",
)
WHERE_THE_OFFICE_FORBIDS_IT_NOTHING_HANGS: Final = Rule(
    "where-the-office-forbids-it-nothing-hangs",
    "kebijakan kantor; dapat dikesampingkan dengan alasan",
    "Di tempat yang dilarang kebijakan kantor tidak ada atribut, kecuali dengan alasan.",
    "Tempat ini dilarang menurut kebijakan kantor: {where}.",
)
WHERE_THE_LAW_FORBIDS_IT_NOTHING_HANGS: Final = Rule(
    "where-the-law-forbids-it-nothing-hangs",
    "aturan yang dicantumkan kantor pada tempat itu",
    "Di tempat yang dilarang aturan tidak ada atribut; tidak dapat dikesampingkan.",
    "Tempat ini dilarang menurut aturan: {where}.",
)
A_PERMIT_IS_GRANTED_BEFORE_ITS_DAYS_ARE_OVER: Final = Rule(
    "a-permit-is-granted-before-its-days-are-over",
    "tata tertib sistem: izin berlaku ke depan",
    "Izin atribut diberikan sebelum harinya lewat.",
    "Hari pemasangan yang dimohonkan sudah lewat pada {until_day}. Nyatakan gugur.",
)
A_PERMIT_LAPSES_AFTER_ITS_DAYS: Final = Rule(
    "a-permit-lapses-after-its-days",
    "kebijakan kantor",
    "Permohonan izin atribut gugur hanya sesudah hari pemasangannya lewat.",
    "Hari pemasangannya baru lewat pada {until_day}.",
)
WHAT_HANGS_IS_NOT_WITHDRAWN: Final = Rule(
    "what-hangs-is-not-withdrawn",
    "tata tertib sistem",
    "Izin yang sudah berjalan tidak ditarik; penurunannya yang dicatat.",
    "Izin ini sudah berjalan sejak {from_day}. Catat penurunannya.",
)
A_REMOVAL_SHOWS_A_PHOTOGRAPH: Final = Rule(
    "a-removal-shows-a-photograph",
    "kebijakan kantor",
    "Penurunan atribut dicatat dengan foto yang disimpan di dokumen ormas.",
    "Pilih foto penurunan di antara dokumen ormas ini.",
)
A_DAY_IN_THE_STREET_HAS_COME: Final = Rule(
    "a-day-in-the-street-has-come",
    "tata tertib sistem: yang dicatat sudah terjadi",
    "Hari melihat dan menurunkan atribut tidak mendahului izinnya dan tidak sesudah hari ini.",
    "Tulis tanggal antara {first} dan hari ini.",
)
A_PERMIT_HAS_A_LETTER_OF_ITS_OWN: Final = Rule(
    "a-permit-has-a-letter-of-its-own",
    "tata tertib sistem",
    "Surat izin atribut adalah surat layanan itu, untuk ormas yang sama.",
    "Surat ini untuk ormas atau layanan lain.",
)
A_LETTER_IS_OF_ONE_PERMIT: Final = Rule(
    "a-letter-is-of-one-permit",
    "tata tertib sistem: satu izin satu surat",
    "Satu surat izin atribut milik satu izin.",
    "Surat ini sudah dikaitkan dengan izin atribut lain.",
)
A_LETTER_THAT_ENDED_GOES_ONTO_NO_PERMIT: Final = Rule(
    "a-letter-that-ended-goes-onto-no-permit",
    "tata tertib sistem: izin menunjuk surat yang berjalan atau berlaku",
    "Surat yang dihentikan, batal, dicabut, atau diganti tidak dikaitkan dengan izin atribut.",
    "Surat ini {state}. Kaitkan surat yang sedang disusun atau yang terbit.",
)
PERMIT_TERMS_FOLLOW_ONE_ANOTHER: Final = Rule(
    "permit-terms-follow-one-another",
    "tata tertib sistem: ketentuan berlaku ke depan",
    "Ketentuan izin atribut tidak berlaku surut, dan tidak mendahului ketentuan yang sudah dicatat.",
    "Tulis {first} atau sesudahnya.",
)
