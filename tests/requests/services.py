"""Services as tests configure them. All of it invented."""

from services.requests.events import ServiceConfigured
from services.requests.proposed_services import PROPOSED
from tests.scenario import fact

TODAY = "2026-03-02"
GROUND = "Keputusan contoh 3/2026"
LAW = {
    "item": "legality", "title": "SK badan hukum atau SKT", "document_kind": "D02", "basis": "law",
    "basis_text": "Permendagri 57/2017 Ps 7 ayat (2)", "legal_forms": [], "levels": [], "legal_bases": [],
    "required": True,
}  # fmt: skip
DEED = LAW | {"item": "deed", "title": "Akta", "document_kind": "D03", "basis": "policy", "levels": ["induk"]}
STATEMENT = LAW | {"item": "statement", "title": "Pernyataan", "document_kind": "", "basis": "proposal"}
PHOTO = LAW | {"item": "photo", "title": "Foto", "document_kind": "", "basis": "policy", "required": False}
CONFIGURATION = PROPOSED["presence_letter"] | {
    "effective_from": TODAY,
    "checklist": [LAW, DEED, STATEMENT, PHOTO],
    "ground": GROUND,
}


def configuring(today=TODAY, mark="office", **changed):
    return lambda service: service.configure(today=today, mark=mark, **(CONFIGURATION | changed))


def configured(configuration=1, **changed):
    return fact(ServiceConfigured, configuration=configuration, **(CONFIGURATION | changed))
