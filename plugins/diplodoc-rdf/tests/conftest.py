from pathlib import Path

import diplodoc
import pytest

DOCUMENTS = sorted((Path(__file__).parent / "documents").glob("*.txt"))


@pytest.fixture(scope="session")
def some() -> list[diplodoc.Document]:
    """The documents in ``documents/``, parsed, each with its file's name for an id."""
    return [diplodoc.parse(path.read_text("utf-8"), id=path.stem) for path in DOCUMENTS]
