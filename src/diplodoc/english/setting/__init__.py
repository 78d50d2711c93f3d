"""Last room: when and where. Its doors are `times.read` and `places.read`."""
