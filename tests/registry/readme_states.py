"""What happened to an ormas before, for each state that a table of the README names."""

from services.registry.events import (
    BoardEnded,
    BoardYouthTold,
    ChangeReported,
    ChangeVerified,
    DuplicateReviewed,
    EntryConfirmed,
    FollowUpAsked,
    FollowUpClosed,
    LeadershipDisputeClosed,
    MediationRecorded,
    NameCorrected,
    OfficerRecorded,
    ProgrammeEnded,
    RegistrationWithdrawn,
    ReportTakenBack,
    ReportTurnedDown,
    SanctionEnded,
    VerdictTakenBack,
)
from tests.registry.boards import AFTER, FIRST, LISTED, RIVALS, board
from tests.registry.documents import OTHER_FILE, filed
from tests.registry.test_documents import ACCEPTED, ERASED, RETURNED
from tests.registry.test_domain import SUSPECTED
from tests.registry.test_doubting import DOUBT, REOPENED, SETTLED
from tests.registry.test_ending import DISSOLVED
from tests.registry.test_later_ends import LATER_ASKED, OVER_TERM
from tests.registry.test_legal_checks import LOOKED_UP
from tests.registry.test_legal_checks import STRUCK as CHECK_STRUCK
from tests.registry.test_presence import ENDED as PRESENCE_ENDED
from tests.registry.test_presence import REPORTED as PRESENCE_REPORTED
from tests.registry.test_presence import STRUCK as PRESENCE_STRUCK
from tests.registry.test_profile import TOLD
from tests.registry.test_programmes import BEGUN, OVER
from tests.registry.test_sanctions import ending, sanctioned
from tests.registry.test_succession import CLAIMED, STRUCK
from tests.registry.test_units import PLACED
from tests.registry.test_visits import ASKED, DONE
from tests.registry.test_waivers import AGAIN, WAIVED
from tests.registry.visiting import PLANNED, active, visited
from tests.scenario import fact

WITHDRAWN = fact(RegistrationWithdrawn, reason="Salah impor")
CHAIR = fact(OfficerRecorded, subject_id="s-1", role="ketua", own_title="Ketua")
RULED = (
    fact(LeadershipDisputeClosed, closed_by="court_ruling", decided_on="2025-12-01", recognised=2),
    fact(BoardEnded, board=1, ended_on="2025-06-01"),
)
CORRECTED = fact(NameCorrected, name="Perkumpulan Conto")
NEW = {"decree": "77/SK/2025", "starts": "2025-10-01", "ends": "2025-12-31"}
VERDICT = {"other": "ormas-2", "verdict": "sama", "reason": "Ditelepon"}
JUDGED = fact(DuplicateReviewed, **VERDICT, other_name="Yayasan Conto")
BACK = fact(VerdictTakenBack, other="ormas-2", other_name="Yayasan Conto", verdict="sama")
REPORTED = (
    FIRST,
    fact(
        ChangeReported,
        report=1,
        change="name",
        before={"text": "Perkumpulan Contoh", "value": {"name": "Perkumpulan Contoh", "abbreviation": ""}},
        after={"text": "Perkumpulan Teladan (PT)", "value": AFTER["name"]},
    ),
)
SINCE = "Perkumpulan Contoh Jaya"
CHANGED_SINCE = (*REPORTED, fact(NameCorrected, name=SINCE))
CONFIRMED = fact(EntryConfirmed, confirmed=["name"], confirmed_on="2026-03-02")
RENAMED_LATER = fact(NameCorrected, name="Perkumpulan Conto", recorded_at="2026-04-01T01:00:00.000000Z")
VISITED = (PLANNED, visited("moved"))
FOLLOWED = (*VISITED, fact(FollowUpAsked, **ASKED, follow_up=1))
ENDED = (
    *RIVALS,
    fact(LeadershipDisputeClosed, recognised=2),
    fact(BoardEnded, board=1, ended_on="2025-06-01"),
)
STATES = {
    "recorded": (CHAIR,),
    "recorded, worked on after its import": (CHAIR,),
    "withdrawn": (CHAIR, FIRST, WITHDRAWN),
    "compared with nobody": (),
    "a pair waits for a verdict": (SUSPECTED,),
    "the pair was judged": (SUSPECTED, JUDGED),
    "its verdict was taken back": (SUSPECTED, JUDGED, BACK),
    "nothing handed in": (),
    "a document waits": (filed(),),
    "a document was accepted": (filed(), ACCEPTED),
    "a document was returned": (filed(), RETURNED),
    "a newer one was handed in": (filed(), filed(2, file=OTHER_FILE)),
    "the file was erased": (filed(), ERASED),
    "a document, then withdrawn": (filed(), WITHDRAWN),
    "asked of everybody": (),
    "waived": (WAIVED,),
    "waived and asked again": (WAIVED, AGAIN),
    "waived, then withdrawn": (WAIVED, WITHDRAWN),
    "no letter heard of": (),
    "presence reported": (PRESENCE_REPORTED,),
    "presence reported, letter over": (PRESENCE_REPORTED, PRESENCE_ENDED),
    "presence reported by a slip": (PRESENCE_REPORTED, PRESENCE_STRUCK),
    "nobody looked it up": (),
    "looked up": (LOOKED_UP,),
    "looked up by mistake, struck": (LOOKED_UP, CHECK_STRUCK),
    "looked up, then withdrawn": (LOOKED_UP, WITHDRAWN),
    "a unit of nobody": (),
    "a unit of a head": (PLACED,),
    "a unit, entry withdrawn": (PLACED, WITHDRAWN),
    "no programme": (),
    "a programme goes on": (BEGUN,),
    "the programme ended": (BEGUN, fact(ProgrammeEnded, **OVER)),
    "a programme, entry withdrawn": (BEGUN, WITHDRAWN),
    "nothing told of its profile": (),
    "the same told already": TOLD,
    "told, entry withdrawn": (*TOLD, WITHDRAWN),
    "nothing corrected": (),
    "corrected": (CORRECTED,),
    "corrected by somebody else": (CORRECTED,),
    "corrected more than ten minutes ago": (CORRECTED,),
    "corrected, and something followed": (CORRECTED, CHAIR),
    "corrected, entry withdrawn": (CORRECTED, WITHDRAWN),
    "follows nobody": (),
    "follows one by its claim": (CLAIMED,),
    "its claim was struck": (CLAIMED, STRUCK),
    "follows one, entry withdrawn": (CLAIMED, WITHDRAWN),
    "no board known": (),
    "told by a sheet": LISTED,
    "a term that is over": (OVER_TERM,),
    "a later end waits": (OVER_TERM, LATER_ASKED),
    "a later end waits, entry withdrawn": (OVER_TERM, LATER_ASKED, WITHDRAWN),
    "nothing doubted": (),
    "a cell is doubted": (DOUBT,),
    "the doubt was answered": (DOUBT, SETTLED),
    "the doubt was reopened": (DOUBT, SETTLED, REOPENED),
    "doubted, entry withdrawn": (DOUBT, WITHDRAWN),
    "told by a sheet without its years": (CHAIR,),
    "in office": (FIRST,),
    "in office, counted": (FIRST, fact(BoardYouthTold, board=1, told_on="2026-03-02")),
    "its term has ended": (board(1, "2016-01-01", "2020-12-31"),),
    "in a dispute": RIVALS,
    "in a dispute after a mediation": (*RIVALS, fact(MediationRecorded, requested_by=[1, 2])),
    "after the end of a dispute": ENDED,
    "a board followed the end of a dispute": (*ENDED, board(3, "2030-06-01", "2035-05-31")),
    "recognised after a dispute": (*RIVALS, *RULED),
    "no sanction": (),
    "warned, or told to stop": (sanctioned(),),
    "its SKT or legal entity revoked": (sanctioned("pencabutan_badan_hukum"),),
    "the sanction ended": (sanctioned(), fact(SanctionEnded, **ending())),
    "withdrawn, with a sanction": (sanctioned(), WITHDRAWN),
    "its name is confirmed": (CONFIRMED,),
    "its name is confirmed, and was changed on a later day": (CONFIRMED, RENAMED_LATER),
    "reported": REPORTED,
    "reported, decided by who recorded it": REPORTED,
    "reported, the register changed since": CHANGED_SINCE,
    "reported, the register changed and was looked at": CHANGED_SINCE,
    "reported, a dispute opened since": (*REPORTED, *RIVALS[1:]),
    "verified": (*REPORTED, fact(ChangeVerified, report=1)),
    "turned down": (*REPORTED, fact(ReportTurnedDown, report=1)),
    "taken back": (*REPORTED, fact(ReportTakenBack, report=1)),
    "reported, entry withdrawn": (*REPORTED, WITHDRAWN),
    "in no round": (),
    "waiting for a visit": (PLANNED,),
    "visited": VISITED,
    "visited, with a follow-up": FOLLOWED,
    "visited, its follow-up closed": (*FOLLOWED, fact(FollowUpClosed, **DONE)),
    "visited, then withdrawn": (*VISITED, WITHDRAWN),
    "active": (active("aktif"),),
    "not active, or not found": (active("tidak_ditemukan"),),
    "reported as dissolved": (active("dilaporkan_bubar"),),
    "dissolved": DISSOLVED,
    "dissolved, then withdrawn": (*DISSOLVED, WITHDRAWN),
}
"""What happened before, for each state that a table names."""
