"""Hibah: proposals, what became of them, and the sheet that an auditor asks for first."""
