"""Instruments as files: read with the line of every mistake, and the samples that are shipped."""
