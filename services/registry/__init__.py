"""The register of one office. Read README.md first."""
