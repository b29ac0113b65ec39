"""Spreadsheets: the register as one, and an edited one that comes back."""
