"""Semester reports of ormas: what each tells, where it stands, who owes how many."""
