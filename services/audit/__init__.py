"""Proof and history for auditors. Read README.md first."""
