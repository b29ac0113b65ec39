"""One stored sample per event and version, with what it is read as today: additions only."""
