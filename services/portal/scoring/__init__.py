"""Instruments of assessment, and trying them out."""
