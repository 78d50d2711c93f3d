"""The suites, one kind of component a module."""
