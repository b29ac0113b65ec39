"""Changes that an ormas reports, from its letter to the verdict of somebody else."""
