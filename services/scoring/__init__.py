"""The Indeks Kinerja Ormas: instruments as data, scores anyone can recompute. Read README.md first."""
