import diplodoc
import pytest
from diplodoc.testing import seeds

TEXTS = (
    "On 3 May 2024, President Amina Diallo of Senegal thanked Japan for its support.",
    "On 4 May 2024, Kenya congratulated Uganda on its national day.",
)


@pytest.fixture(scope="session")
def some() -> list[diplodoc.Document]:
    """Two notes and the seeds, parsed."""
    return list(diplodoc.parse_many([*TEXTS, *seeds()]))
