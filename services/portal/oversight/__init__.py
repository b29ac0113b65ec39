"""Complaints (pengaduan) and oversight (pengawasan), for the colleagues who handle them alone."""
