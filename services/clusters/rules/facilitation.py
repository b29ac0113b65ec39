"""Rules of what agencies offer to ormas and give them."""

from typing import Final

from shared.rules import Rule

ONLY_AN_APPOINTED_AGENCY_FACILITATES: Final = Rule(
    "only-an-appointed-agency-facilitates",
    "tata tertib sistem: perangkat daerah disebut dengan satu nama",
    "Fasilitasi dicatat untuk perangkat daerah yang pernah ditunjuk untuk sebuah klaster.",
    "Perangkat daerah ini belum pernah ditunjuk untuk sebuah klaster. Tunjuk dahulu pada halaman klasternya.",
)
ONLY_AN_OPEN_OFFER_ENDS: Final = Rule(
    "only-an-open-offer-ends",
    "tata tertib sistem",
    "Sebuah tawaran diakhiri satu kali.",
    "Tawaran ini sudah diakhiri, jadi tidak diakhiri lagi.",
)
AN_OFFER_ENDS_WITHIN_ITS_DAYS: Final = Rule(
    "an-offer-ends-within-its-days",
    "tata tertib sistem: data bertanggal",
    "Tawaran diakhiri pada salah satu hari di dalam masanya.",
    "Tawaran ini berlaku {days}; pilih hari terakhir di dalam masa itu.",
)
A_FACILITATION_IS_RECORDED_ONCE_ITS_DAY_HAS_COME: Final = Rule(
    "a-facilitation-is-recorded-once-its-day-has-come",
    "tata tertib sistem: yang dicatat sudah terjadi",
    "Fasilitasi dicatat pada harinya atau sesudahnya.",
    "Hari fasilitasi itu belum tiba; catat pada hari itu atau sesudahnya.",
)
A_FACILITATION_LIES_WITHIN_ITS_OFFER: Final = Rule(
    "a-facilitation-lies-within-its-offer",
    "tata tertib sistem: data bertanggal",
    "Fasilitasi menurut sebuah tawaran terjadi pada salah satu hari di dalam masa tawaran itu.",
    "Tawaran ini berlaku {days}. Periksa harinya, atau catat fasilitasi tanpa tawaran.",
)
ONLY_A_STANDING_FACILITATION_GOES_ON: Final = Rule(
    "only-a-standing-facilitation-goes-on",
    "tata tertib sistem",
    "Hasil dan pencoretan dicatat untuk fasilitasi yang tercatat dan tidak dicoret.",
    "Catatan fasilitasi ini sudah dicoret atau tidak pernah jadi, jadi tidak berubah lagi.",
)
