"""The days of the office that this portal shows."""

from datetime import date

from flask import current_app

from services.portal.web.office_day import OfficeDay


def on_day(day: date | None = None) -> OfficeDay:
    """A day of this portal's office; today by default."""
    today = current_app.config["TODAY"]()
    return OfficeDay.of(day or today, today, current_app.config["ZONE"])
