"""From an office's sheet to facts: plan without writing, carry out in batches, undo by events."""

from services.registry.importing.alone import alone
from services.registry.importing.carry_out import carry_out, preview
from services.registry.importing.plan import Plan, make_plan
from services.registry.importing.report import Report, RowResult, UndoReport
from services.registry.importing.undo import undo

__all__ = ["Plan", "Report", "RowResult", "UndoReport", "alone", "carry_out", "make_plan", "preview", "undo"]
