"""Clusters, the agencies that serve them, and why an ormas is in one."""
