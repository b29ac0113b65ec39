"""Clusters of ormas and the agencies that help them. Read README.md first."""
