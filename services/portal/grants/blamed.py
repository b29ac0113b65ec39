"""On which field of a form of hibah a rule is blamed, by its command."""

from collections.abc import Mapping
from typing import Final

_ORDER: Final = "a-hibah-is-told-in-the-order-of-its-days"
_ASKED: Final = "no-step-gives-more-than-was-asked"
_STAGE: Final = {"a-stage-goes-step-by-step": "tahap"}
_PROPOSAL: Final = {
    "a-proposal-comes-within-its-window": "tanggal",
    "a-larger-proposal-tells-its-schedule": "jadwal",
    "a-large-proposal-compares-prices": "pembanding",
    _ORDER: "tanggal",
}
BLAMED: Final[Mapping[str, Mapping[str, str]]] = {
    "requests.propose_grant": {
        "one-running-proposal-a-budget-year": "tahun",
        "a-budget-year-has-its-terms": "tahun",
        **_PROPOSAL,
    },
    "requests.revise_grant": _PROPOSAL,
    "requests.submit_grant": {"a-proposal-is-mended-in-time": "diajukan", _ORDER: "diajukan"},
    "requests.waive_grant_rule": {"what-rests-on-law-stays-asked": "kriteria"},
    "requests.return_grant": {_ORDER: "dikembalikan"},
    "requests.verify_grant": {_ORDER: "ditinjau"},
    "requests.recommend_grant": {_ASKED: "direkomendasikan", _ORDER: "hari_rekomendasi"},
    "requests.consider_grant": {_ASKED: "dipertimbangkan", _ORDER: "hari_tapd"},
    "requests.budget_grant": {_ASKED: "dianggarkan", _ORDER: "hari_apbd"},
    "requests.award_grant": {
        "an-award-stays-within-the-budget": "ditetapkan",
        "awards-stay-within-the-ceiling-of-the-year": "ditetapkan",
        "more-than-recommended-says-why": "alasan_lebih",
        _ORDER: "hari_sk",
    },
    "requests.draft_grant_agreement": {
        "the-account-bears-the-name-of-the-recipient": "pemilik_rekening",
        "the-stages-add-up-to-the-award": "tahapan",
        "goods-are-not-paid-out": "tahapan",
        _ORDER: "hari_nphd",
    },
    "requests.sign_grant_agreement": {
        "a-valid-board-signs-the-nphd": "ditandatangani",
        _ORDER: "ditandatangani",
    },
    "requests.request_grant_stage": {
        "nothing-is-paid-beyond-the-award": "jumlah_tahap",
        "a-stage-follows-the-lpj-before": "tahap",
        _ORDER: "hari_pengajuan",
        **_STAGE,
    },
    "requests.verify_grant_stage": {_ORDER: "hari_periksa", **_STAGE},
    "requests.decline_grant_stage": _STAGE,
    "requests.disburse_grant_stage": {_ORDER: "hari_bayar", **_STAGE},
    "requests.hand_over_grant_goods": {
        "nothing-is-paid-beyond-the-award": "nilai",
        "a-stage-follows-the-lpj-before": "tahap",
        _ORDER: "hari_serah",
        **_STAGE,
    },
    "requests.report_grant_stage": {
        "a-report-is-not-more-than-was-paid": "bukti",
        _ORDER: "hari_lpj",
        **_STAGE,
    },
    "requests.return_grant_report": {_ORDER: "lpj_dikembalikan", **_STAGE},
    "requests.accept_grant_report": {_ORDER: "hari_terima", **_STAGE},
    "requests.close_grant": {_ORDER: "hari_tutup"},
    "requests.reject_grant": {_ORDER: "hari_tolak"},
    "requests.cancel_grant": {_ORDER: "hari_batal"},
}
