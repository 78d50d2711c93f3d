"""The built-in exporters: each writes documents in one format."""
