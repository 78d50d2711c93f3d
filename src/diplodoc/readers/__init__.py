"""The built-in readers: each turns one kind of file into sources."""
