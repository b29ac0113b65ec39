"""Cases (berkas): all that run, a new one, and one with its steps."""

from datetime import date
from functools import partial
from typing import Any, Final
from uuid import UUID

from flask import Blueprint, abort, current_app, render_template, request, url_for
from flask.typing import ResponseReturnValue

from contracts.roles import ORMAS_ACCOUNT
from contracts.telling.case_words import (
    APPLICATIONS,
    BY_LAW,
    CASE_STATES,
    CHECKS,
    END_IN_A_LETTER,
    NO_DECISION,
    ON_THEIR_OWN_PAGES,
    RUNNING,
    VISIT_RESULTS,
)
from contracts.telling.meeting_words import ACCOMMODATIONS
from services.portal.cases import case_list
from services.portal.cases.case_forms import DRAFTING, STEPS, typed_for
from services.portal.cases.choosing import is_asked_for, with_documents
from services.portal.cases.compared import in_register
from services.portal.cases.disposing import takers, untaken
from services.portal.cases.elsewhere import ELSEWHERE
from services.portal.cases.offered import mark_of, offered
from services.portal.cases.reach import DECIDING, READING
from services.portal.cases.receipts import receipt_page
from services.portal.cases.sentences import sentence_for, whatsapp
from services.portal.documents.checklist import checklist_of
from services.portal.letters.case_lettering import may_begin
from services.portal.letters.letter_list import letter_of, letters_of
from services.portal.register.record import history_of
from services.portal.search.find import Search
from services.portal.web.forms import new_number
from services.portal.web.hands import hands
from services.portal.web.landing import NewOne
from services.portal.web.overtaken import recorded_since, seen_version
from services.portal.web.reach import handed_over, reader, refuse_out_of_reach
from services.portal.web.submitting import Sending, just_now, opened, waits
from services.portal.web.who import may

ABOUT: Final = "berkas"
PER_PAGE: Final = 50
TYPED: Final = ("requests.CaseDrafted", "requests.CaseSubmitted", "requests.CaseAnswered")
"""Whoever of the office caused one of these does not say that a case is complete."""
TAKEN_IN: Final = ("requests.CaseEnteredInAgenda",)
"""Nor who caused this, where nobody of the office caused one of those."""
blueprint = Blueprint("handling", __name__, url_prefix="/berkas")


@blueprint.get("")
def all_() -> ResponseReturnValue:
    only = reader(READING, DECIDING)
    today: date = current_app.config["TODAY"]()
    asked = request.args.get("keadaan", "")
    with current_app.config["VIEWS"].read() as t:
        found = case_list.running(t, today, only)
        many = case_list.how_many_over(t, only)
        pages = max(1, -(-many // PER_PAGE))
        page = min(Search.read(request.args).hal, pages)
        ended = case_list.over(t, PER_PAGE, page, only) if asked == "berakhir" else []
        two = [] if only else case_list.of_two_persons(t, today)
    counts = {state: sum(each["state"] == state for each in found) for state in RUNNING}
    late = [each for each in found if each["late"]]
    chosen = {"berakhir": ended, "lewat": late, "dua-orang": two}.get(asked)
    if chosen is None:
        chosen = [each for each in found if asked in ("", each["state"])]
    return render_template(
        "cases.html",
        cases=chosen,
        asked=asked,
        counts={state: many for state, many in counts.items() if many},
        states=CASE_STATES,
        total=len(found),
        late=len(late),
        two=len(two),
        ended=many,
        page=page,
        pages=pages if asked == "berakhir" else 1,
        just_now=just_now(ABOUT),
        waiting=waits(ABOUT),
    )


@blueprint.get("/baru")
def new() -> ResponseReturnValue:
    back = url_for(".new", ormas=request.args.get("ormas"))
    return opened(Sending(DRAFTING.command, _new, DRAFTING.told), back)


@blueprint.post("/baru")
def draft() -> ResponseReturnValue:
    said = DRAFTING.typed()
    said["application"] = said["application"] or "new"
    said["needs"] = request.form.getlist("kebutuhan")
    with current_app.config["VIEWS"].read() as t:
        said["applicant"] = _name_of(t, said["organisation"]) or said["applicant"]
    seen_at = NewOne("office_case", lambda case: url_for(".show", case=case), url_for(".all_"))
    return DRAFTING.send(_new, ABOUT, said, seen_at)


@blueprint.get("/<case>")
def show(case: str) -> ResponseReturnValue:
    return _page(case, just_now=just_now(case))


@blueprint.get("/<case>/tanda-terima")
def receipt(case: str) -> ResponseReturnValue:
    """What the applicant takes home."""
    only = reader(READING, DECIDING)
    today: date = current_app.config["TODAY"]()
    with current_app.config["VIEWS"].read() as t:
        found = case_list.case_of(t, case, today) or abort(404)
        refuse_out_of_reach(t, only, case)
    return receipt_page(found, url_for(".show", case=case))


@blueprint.post("/<case>/<step>")
def take(case: str, step: str) -> ResponseReturnValue:
    form = STEPS.get(step) or abort(404)
    with current_app.config["VIEWS"].read() as t:
        case_list.case_of(t, case, current_app.config["TODAY"]()) or abort(404)
        refuse_out_of_reach(t, reader(READING, DECIDING), case)
        items = [each["item"] for each in case_list.items_of(t, case)]
        fields = [each["field"] for each in case_list.answers_of(t, case)]
    said = {"case": case, **typed_for(step, items, fields)}
    missing = untaken(said["office_role"]) if step == "disposisi" else None
    return form.send(partial(_page, case), case, said, url_for(".show", case=case), missing)


def _name_of(t: Any, ormas: str) -> str:
    """As the register writes it; founders have none but what was typed."""
    row = t.one("SELECT name FROM register WHERE id = ?", (ormas,)) if ormas else None
    return str(row[0]) if row else ""


def _new(*, number: UUID | None = None, problems: Any = ()) -> str:
    ormas = request.values.get("ormas", "")
    today = current_app.config["TODAY"]().isoformat()
    with current_app.config["VIEWS"].read() as t:
        name = _name_of(t, ormas)
        if ormas and not name:
            abort(404)
        services = [each for each in offered(t, today) if each["service"] not in ON_THEIR_OWN_PAGES]
        letters = [each["letter_number"] for each in letters_of(t, ormas) if each["state"] == "issued"]
    return render_template(
        "case_new.html",
        ormas=ormas,
        name=name,
        services=[(each["service"], each["title"]) for each in services if each["open"]],
        closed=[each["title"] for each in services if not each["open"]],
        elsewhere=[each for each in ELSEWHERE if may(each.command) and (ormas or each.for_founders)],
        applications=list(APPLICATIONS.items()),
        accommodations=list(ACCOMMODATIONS.items()),
        ticked=request.form.getlist("kebutuhan"),
        earlier=letters[0] if letters else "",
        today=today,
        number=number or new_number(),
        problems=problems,
        said=request.form,
    )


def _typing(history: list[dict[str, Any]]) -> dict[str, Any]:
    """Who had the hand in it that keeps from calling it complete."""
    office = [line for line in history if not line["actor"].startswith(f"{ORMAS_ACCOUNT}/")]
    if any(line["topic"] in TYPED for line in office):
        return {"did": "ikut mengetik berkas ini", "history": office, "topics": TYPED}
    return {"did": "mengagendakan berkas ini", "history": office, "topics": TAKEN_IN}


def _page(case: str, *, number: UUID | None = None, problems: Any = (), just_now: str = "") -> str:
    """Each of its forms is a command of its own; the one that came back keeps its number and its text."""
    only = reader(READING, DECIDING)
    sent, today = request.path.rpartition("/")[2], current_app.config["TODAY"]()
    with current_app.config["VIEWS"].read() as t:
        found = case_list.case_of(t, case, today) or abort(404)
        refuse_out_of_reach(t, only, case)
        handed = handed_over(t, case)
        items, answers = case_list.items_of(t, case), case_list.answers_of(t, case)
        documents = case_list.documents_for(t, found["organisation"])
        history = history_of(t, case)
        overtaken = problems and 0 < seen_version() < found["version"]
        since = recorded_since(t, case, seen_version()) if overtaken else []
        letter = letter_of(t, found["letter"]) if found["letter"] else None
        mark = mark_of(t, found["service"], found["configuration"])
        begins, size = may_begin(t, found), case_list.size_of_office(t)
        papers = checklist_of(t, found["organisation"], today) if found["organisation"] else None
        sent_again = case in {each["id"] for each in case_list.visits_ordered(t)}
    office = current_app.config["OFFICE"].name
    told = [with_documents(each, documents) for each in items]
    asked = [each for each in told if is_asked_for(each)]
    together = sentence_for(found, asked, office) if len(asked) > 1 else ""
    single = [each | {"sentence": sentence_for(found, [each], office)} for each in asked]
    return render_template(
        "case.html",
        case=found,
        handed=handed,
        items=told,
        messages=[each | {"whatsapp": whatsapp(each["sentence"])} for each in single],
        together=together,
        together_whatsapp=whatsapp(together),
        answers=answers,
        documents=documents,
        registered=in_register(items, papers) if papers and found["state"] not in case_list.OVER else {},
        history=history,
        since=since,
        letter=letter,
        begins_letter=begins,
        ends_in_letter=found["service"] in END_IN_A_LETTER,
        office_size=size,
        sent_again=sent_again,
        version=found["version"],
        roles=takers(),
        proposed=mark == "proposal",
        hands={"lengkap": hands(STEPS["lengkap"].command, **_typing(history))},
        checks=CHECKS,
        results=VISIT_RESULTS,
        accommodations=list(ACCOMMODATIONS.items()),
        ticked=request.form.getlist("kebutuhan") if sent == "kebutuhan" else found["needs"].split(","),
        over=case_list.OVER,
        by_law=BY_LAW,
        elsewhere=next((each for each in ELSEWHERE if each.service == found["service"]), None),
        no_term=not found["sla_working_days"] and found["service"] in NO_DECISION,
        today=today.isoformat(),
        waiting=waits(case),
        just_now=just_now,
        problems=problems,
        sent=sent,
        said=request.form,
        numbers={step: number if number and step == sent else new_number() for step in STEPS},
    )
