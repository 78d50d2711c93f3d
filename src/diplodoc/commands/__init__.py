"""The commands of the command line, one a module; ``diplodoc.cli`` loads them by name."""
