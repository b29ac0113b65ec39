"""Requests of agencies (pelibatan): who fits, who was asked, what came of it."""
