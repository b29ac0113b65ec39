"""Exceptions of the office: one list for the inspectorate."""
