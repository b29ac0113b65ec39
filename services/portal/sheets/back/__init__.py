"""Excel back in: a sheet that was downloaded and edited, compared with the register cell by cell."""
