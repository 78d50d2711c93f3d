"""Fourth room: noun phrases, with all that belongs to them. Its door is `phrases.find`."""
