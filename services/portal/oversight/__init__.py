"""Complaints (pengaduan), for the colleagues who handle them alone."""
