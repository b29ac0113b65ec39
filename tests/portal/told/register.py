"""A whole invented register, as an import and the clusters service would tell it."""

from services.registry import events as r
from services.registry.domain import Ormas, Territory
from tests.portal.boards import ask, file_board, tell_boards, tell_reports
from tests.portal.office import OfficeUnderTest, Said
from tests.portal.told import clusters, ormas
from tests.portal.told.assessments import tell_assessments
from tests.portal.told.awards import tell_awards
from tests.portal.told.baselines import tell_baselines
from tests.portal.told.calendar import tell_a_calendar
from tests.portal.told.cases import tell_service_cases
from tests.portal.told.clusters import FIELDS, tell_clusters
from tests.portal.told.coaching import tell_a_meeting, tell_involvements
from tests.portal.told.complaints import tell_complaints
from tests.portal.told.consultations import tell_consultations
from tests.portal.told.documents import tell_documents, tell_requirements
from tests.portal.told.elections import tell_elections
from tests.portal.told.facilitation import tell_facilitation
from tests.portal.told.field_list import tell_a_field_list
from tests.portal.told.frames import tell_frames
from tests.portal.told.grants import tell_grants
from tests.portal.told.guests import tell_guests
from tests.portal.told.improvements import tell_improvements
from tests.portal.told.instruments import tell_instruments
from tests.portal.told.letters import tell_letters
from tests.portal.told.mailing import tell_mailing
from tests.portal.told.monev import tell_an_expose, tell_monev
from tests.portal.told.news import tell_news
from tests.portal.told.obligations import tell_obligations
from tests.portal.told.order import tell_cases, tell_order
from tests.portal.told.ormas import (
    GROUND,
    activity,
    chair,
    doubt,
    field,
    legal_basis,
    reading,
    registered,
    secretariat,
    stream,
    suspected,
)
from tests.portal.told.ormas_preferences import tell_ormas_preferences
from tests.portal.told.oversight import tell_coordinations, tell_oversight_teams, tell_supervisions
from tests.portal.told.perception import tell_perception
from tests.portal.told.permits import tell_permits
from tests.portal.told.preferences import tell_preferences
from tests.portal.told.profile import tell_a_profile
from tests.portal.told.reminders import tell_reminders
from tests.portal.told.rpjmd import tell_rpjmd
from tests.portal.told.semester_reports import tell_semester_reports
from tests.portal.told.services import tell_services
from tests.portal.told.subscriptions import tell_subscriptions
from tests.portal.told.surveys import tell_surveys
from tests.portal.told.trait_list import tell_a_trait_list
from tests.portal.told.visits import tell_visits

IMPORT = "11111111-1111-5111-8111-111111111111"
VILLAGES = ("Kampung Contoh", "Tegal Rekaan", "Ciumpama", "")
BASES = [
    ("ahu", "AHU-00{n:02d}001.AH.01.07.TAHUN 2018", None),
    ("skt", "01-00-00/{n:03d}/D.III.4/I/2022", "2027-01-17"),
    ("skt", "01-00-00/{n:03d}/D.III.4/V/2017", "2022-05-25"),
    ("none", "", None),
    ("staatsblad_1870_64", "Besluit No. {n} Tahun 1914", None),
    ("skt_daerah", "220/{n}/2021", "2026-12-31"),
    ("badan_hukum_induk", "", None),
]
NAMES = ("Forum Ibu Contoh", "Koperasi Pengrajin Rekaan", "Sahabat Sungai Umpama", "Taman Baca Khayal")


def tell_a_register(office: OfficeUnderTest, count: int = 40) -> None:
    """An import of invented ormas with every legal basis, some doubts, one suspected pair.

    Every tenth has a field that nobody knows.
    """
    tell_clusters(office)
    office.tell(
        f"import-{IMPORT.replace('-', '')}",
        (
            r.ImportStarted,
            {
                "file_name": "daftar-contoh.xlsx",
                "content_digest": "0",
                "kode_wilayah": "32.71",
                "rows": count,
            },
        ),
        actor="tenant_admin/operator",
        conversation=IMPORT,
    )
    fields = list(FIELDS.items())
    for n in range(1, count + 1):
        name, _ = fields[n % 4]
        basis, number, until = BASES[n % len(BASES)]
        said = [
            registered(
                f"{NAMES[n % 4]} {n}",
                f"F{n}" if n % 3 == 0 else "",
                "yayasan" if n % 5 == 0 else "perkumpulan",
                n,
            ),
            field(name) if n % 10 else field("", "Sastra"),
            legal_basis(basis, number.format(n=n), until),
            (
                r.MemberCountRecorded,
                {
                    "members": reading(f"±{n}50", {"count": n * 100 + 50, "approximate": True}),
                    "ground": GROUND,
                },
            ),
            secretariat(VILLAGES[n % 4], f"s{n}"),
            chair(f"k{n}", f"Pengurus Rekaan {n}"),
        ]
        said += [activity(("aktif", "tidak_aktif")[n % 2])] if n % 3 else []
        said += (
            [doubt(f"DATA!M{n}", f"Sel M{n}: tanggal “3/4/21” dapat dibaca dua cara.")] if n % 7 == 0 else []
        )
        said += [suspected(stream(1), f"{NAMES[1]} 1")] if n == 2 else []
        office.tell(stream(n), *said, actor="tenant_admin/operator", conversation=IMPORT)
    counts = {"imported": count - 5, "imported_with_doubts": 5, "refused": 1, "already_there": 0}
    office.tell(
        f"import-{IMPORT.replace('-', '')}",
        (r.ImportFinished, counts),
        actor="tenant_admin/operator",
        conversation=IMPORT,
    )


def tell_an_ormas_that_reports(office: OfficeUnderTest, ormas: str) -> None:
    """Its chair signs alone; its reports were verified, turned down, taken back, and one waits."""
    office.tell(ormas, registered("Perkumpulan Contoh Pelapor"))
    file_board(office, ormas, "Rekaan Umpama", "1/SK/2026", "2026-02-01")
    alone = {"signatories": ["ketua"], "signatures": 1, "ground": "ART pasal 12"}
    ask(office, ormas, Ormas.record_signature_rule, **alone)
    tell_reports(office, ormas)


def listed_villages(number: int, *villages: dict[str, str]) -> Said:
    told = {"summary": f"{len(villages)} nama", "source": "Daftar contoh", "ground": "Surat 12/2026"}
    return r.VillagesListed, told | {"number": number, "villages": list(villages)}


def tell_changed_villages(office: OfficeUnderTest) -> None:
    """Two that became one, and one that was recorded by mistake."""
    paper = {"kind": "kelurahan", "district": "", "legal_basis": "Perda Contoh 3/2026", "ground": "Salinan."}
    for change, village, before in ((1, "Ciumpama", ["Tegal Rekaan", "Ciumpama"]), (2, "Lain", ["Khayal"])):
        said = {
            "change": change,
            "before": [{"village": name, "district": ""} for name in before],
            "village": village,
            "summary": f"{' dan '.join(before)} menjadi kelurahan {village}",
            "valid_from": "2026-07-01",
        }
        office.tell(Territory.STREAM, (r.VillagesChanged, said | paper))
    office.tell(Territory.STREAM, (r.VillageChangeTakenBack, {"change": 2, "reason": "Salah ketik."}))
    one = {"code": "32.71.01.1001", "village": "Ciumpama", "district": "Rekaan"}
    two = {"code": "32.71.01.1002", "village": "Tegal Contoh", "district": "Rekaan"}
    office.tell(Territory.STREAM, listed_villages(1, one), listed_villages(2, one, two))


def tell_what_seldom_happens(office: OfficeUnderTest) -> None:
    """Every kind of event that a register by itself does not bring; for one that was told before."""
    ormas.tell_what_seldom_happens(office, stream(2))
    tell_changed_villages(office)
    office.tell(
        f"import-{IMPORT.replace('-', '')}",
        (r.ImportUndone, {"withdrawn": 3, "kept": 1, "reason": "Daftar lama."}),
        conversation=IMPORT,
    )
    clusters.tell_what_seldom_happens(office)
    tell_a_meeting(office)
    tell_involvements(office)
    tell_guests(office)
    tell_facilitation(office)
    tell_order(office)
    tell_cases(office)
    tell_complaints(office)
    tell_a_calendar(office)
    tell_elections(office)
    tell_a_field_list(office)
    tell_a_trait_list(office)
    tell_rpjmd(office)
    tell_services(office)
    tell_service_cases(office, stream(1), stream(2))
    tell_semester_reports(office, stream(1), stream(2))
    tell_permits(office, stream(1), stream(2))
    tell_consultations(office, stream(1), stream(2))
    tell_letters(office)
    tell_grants(office)
    tell_surveys(office)
    tell_baselines(office)
    tell_instruments(office)
    tell_assessments(office, stream(1), stream(2))
    tell_awards(office, stream(1), stream(2))
    tell_monev(office)
    tell_an_expose(office)
    tell_improvements(office)
    tell_obligations(office)
    tell_frames(office)
    tell_perception(office)
    tell_reminders(office, stream(1), stream(2), stream(3))
    tell_ormas_preferences(office, stream(1))
    tell_news(office, stream(1))
    tell_subscriptions(office)
    tell_mailing(office)
    tell_preferences(office)
    tell_oversight_teams(office)
    tell_supervisions(office, stream(1))
    tell_coordinations(office)
    tell_boards(office, stream(6))
    tell_a_profile(office, stream(3))
    tell_visits(office, stream(7), stream(8))
    tell_requirements(office)
    tell_documents(office, stream(9))
