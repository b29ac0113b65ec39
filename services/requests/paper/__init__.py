"""Letters on paper: what stands on one, and the PDF of it."""
