"""Loading: how large tables, and the notes on a page, are made."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def undisturbed() -> Iterator[None]:
    """Keeps the garbage collector still while tables are made, or one document is read.

    What is made there is no garbage, and the collector would go over all of it again and again as it grows: a tenth of
    the time that the tables take, and up to a third of a long text's; of an ordinary document's, next to nothing.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
