"""Public order: activities for tolerance, against hoaxes and for the peace."""
