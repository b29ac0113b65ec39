"""Public order: activities for the peace, and cases that disturb it."""
