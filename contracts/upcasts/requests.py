"""Older versions of the requests' events, read as they would be told today."""

from typing import Any


def case_drafted_v1_v2(state: dict[str, Any]) -> None:
    """Version 1 did not say what kind of application it was."""
    state |= {"application": "", "earlier_letter": ""}


def case_completed_v1_v2(state: dict[str, Any]) -> None:
    """Version 1 did not count the persons."""
    state |= {"hands": 0, "why_two": ""}


def report_duty_recorded_v1_v2(state: dict[str, Any]) -> None:
    """Version 1 did not say when the letter ends."""
    state["valid_until"] = ""


def letter_drafted_v1_v2(state: dict[str, Any]) -> None:
    """Version 1 knew no case but its number."""
    state["case"] = ""


def letter_drafted_v2_v3(state: dict[str, Any]) -> None:
    """Before version 3 a letter named nothing of an ormas but its name."""
    state |= {"places": {}, "left_out": [], "subject_id": ""}


def letter_issued_v1_v2(state: dict[str, Any]) -> None:
    """Version 1 left it to the reader to look up what the letter says."""
    said = ("service", "organisation", "title", "letter_number", "valid_from", "valid_until", "case")
    state |= dict.fromkeys(said, "")


def letter_numbered_v1_v2(state: dict[str, Any]) -> None:
    """Before version 2 no letter bore a coat of arms."""
    state["logo"] = ""


def letter_signed_v1_v2(state: dict[str, Any]) -> None:
    """Version 1 did not look into the file."""
    state["signature"] = ""


def letter_superseded_v1_v2(state: dict[str, Any]) -> None:
    """Version 1 did not say whose letter it was."""
    state |= {"service": "", "organisation": ""}


def letter_revoked_v1_v2(state: dict[str, Any]) -> None:
    """Version 1 did not say whose letter it was."""
    state |= {"service": "", "organisation": "", "letter_number": ""}


def grant_proposed_v1_v2(state: dict[str, Any]) -> None:
    """Version 1 did not say by which way the proposal came."""
    state |= {"origin": "", "origin_note": ""}


def grant_proposed_v2_v3(state: dict[str, Any]) -> None:
    """Before version 3 nobody said which documents lie beside it."""
    state["papers"] = []


def grant_returned_v1_v2(state: dict[str, Any]) -> None:
    """Version 1 said nothing of a single document."""
    state["feedback"] = []


def grant_reported_v1_v2(state: dict[str, Any]) -> None:
    """Version 1 told the sum of the receipts alone."""
    state["lines"] = []


def grant_report_returned_v1_v2(state: dict[str, Any]) -> None:
    """Version 1 had no day by which the report comes again."""
    state |= {"returned_on": "", "answer_by": ""}


def signatory_appointed_v1_v2(state: dict[str, Any]) -> None:
    """Version 1 knew nobody who signs untuk beliau."""
    state["through"] = ""


def grant_terms_set_v1_v2(state: dict[str, Any]) -> None:
    """Version 1 knew no ceiling of a budget year."""
    state["ceiling"] = 0


def survey_slips_made_v1_v2(state: dict[str, Any]) -> None:
    """Version 1 said from what codes are printed again, and digests in the order of the printed sheet."""
    del state["seed"]
    state["digests"] = sorted(state["digests"])


def grant_evaluator_chosen_v1_v2(state: dict[str, Any]) -> None:
    """Version 1 knew an agency by its words alone."""
    state["agency"] = ""
