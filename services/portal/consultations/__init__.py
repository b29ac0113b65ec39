"""Consultations (konsultasi kelembagaan), also of founders whose ormas does not exist yet."""
