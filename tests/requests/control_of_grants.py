"""The control sheet of hibah beside the streams that it is made of."""

from datetime import date
from typing import Any

from services.portal.grants import control_sheet
from services.requests.domain import Grant
from shared.database import Transaction

STANDING = ("awarded", "agreement", "agreed", "closed")
_TOLD = ("decree", "decided_on", "agreement_number", "dated", "signed_on")
_OF_STAGE = {"payment_reference": "reference", "remainder_reference": "remainder_reference"}
_COUNTED = ("state", "receipts", "remainder", "first_reported", "answer_by", "came_again")


def follows_the_streams(t: Transaction, grants: dict[str, Grant], years: set[str], today: str) -> None:
    """Who stands on it, each amount, number and day, and what could be taken back next, whatever was."""
    rows = [row for year in years for row in control_sheet.control_rows(t, year, date.fromisoformat(today))]
    assert {row["id"] for row in rows} == {id for id, each in grants.items() if each.state in STANDING}
    for row in rows:
        _is_of(row, grants[row["id"]])
        newest = "SELECT MAX(version) FROM grant_step WHERE grant_id = ? AND taken_back = 0"
        assert t.one(newest, (row["id"],)) == (grants[row["id"]].taken[-1].version,)
    sums = control_sheet.sums_of(rows)
    assert sums["awarded"] == sum(grants[row["id"]].awarded for row in rows)
    assert sums["paid"] == sum(grants[row["id"]].received for row in rows)


def _is_of(row: dict[str, Any], grant: Grant) -> None:
    assert (row["state"], row["awarded"], row["asked"]) == (grant.state, grant.awarded, grant.asked)
    told = {(name, 0): row[name] for name in _TOLD}
    for each in row["stages"]:
        told |= {(entry, each["stage"]): each[column] for entry, column in _OF_STAGE.items()}
        if each["stage"] in grant.stages:
            one = grant.stages[each["stage"]]
            assert [each[name] for name in _COUNTED] == [getattr(one, name) for name in _COUNTED]
            assert each["amount"] == one.amount or one.state == "declined"
        else:
            assert each["state"] == ""
    assert {where: text for where, text in told.items() if text} == grant.told
