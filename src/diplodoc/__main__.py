"""``python -m diplodoc``."""

from .cli import main

main()
