"""Rules of obligations, reminders and messages, by subject."""
