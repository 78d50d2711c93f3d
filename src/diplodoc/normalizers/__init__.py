"""The built-in normalizers: each adds one kind of knowledge to a document, and can be left out or replaced."""
