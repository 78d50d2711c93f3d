"""Seventh room: who is who. Its door is `reference.resolve`."""
