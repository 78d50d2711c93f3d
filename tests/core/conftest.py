"""A small document made by hand, for tests that must not depend on what the extractor finds; new environments."""

import os
import site
import subprocess
import sys
import venv
from datetime import date
from pathlib import Path

import pytest

from diplodoc import Actor, Document, Event, Mention, Span, When

TEXT = "Amina Diallo thanked the OIC in Baku."


@pytest.fixture
def thanks() -> Document:
    day = date(2023, 11, 22)
    return Document(
        text=TEXT,
        id="doc-1",
        published=day,
        title="A word of thanks",
        actors=(
            Actor(
                id="a1",
                kind="person",
                name="Amina Diallo",
                aliases=("Diallo",),
                role="President",
                country="SEN",
                mentions=(Mention(span=Span(0, 12)),),
            ),
            Actor(id="a2", kind="organization", name="OIC", mentions=(Mention(span=Span(25, 28)),)),
        ),
        events=(
            Event(
                id="e1",
                type="thanks",
                agents=("a1",),
                recipients=("a2",),
                trigger=Span(13, 20),
                sentence=Span(0, len(TEXT)),
                when=When(start=day, end=day, edtf="2023-11-22"),
                rule="thank",
                extractor="by-hand",
            ),
        ),
    )


@pytest.fixture(scope="session")
def seed() -> Path:
    (path,) = (Path(__file__).parents[2] / "seeds").glob("*.txt")
    return path


FEW_EXAMPLES = """
from hypothesis import settings
settings.register_profile("few", derandomize=True, max_examples=20)
settings.load_profile("few")
"""


@pytest.fixture(scope="session")
def few_examples(tmp_path_factory):
    """What to add to the environment, so that a plugin's own tests look at few examples, at every run at the same."""
    folder = tmp_path_factory.mktemp("profile")
    (folder / "few_examples.py").write_text(FEW_EXAMPLES)
    paths = filter(None, [str(folder), os.environ.get("PYTHONPATH")])
    return {"PYTHONPATH": os.pathsep.join(paths), "PYTEST_ADDOPTS": "-p few_examples"}


@pytest.fixture(scope="session")
def new_environment(tmp_path_factory):
    """Makes a virtual environment that also sees what this one has, and gives the path of its Python."""

    def make():
        folder = tmp_path_factory.mktemp("environment")
        venv.create(folder, with_pip=False)
        python = folder / ("Scripts" if os.name == "nt" else "bin") / "python"
        packages = subprocess.run(
            [python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"],
            check=True, capture_output=True, text=True,
        ).stdout.strip()  # fmt: skip
        ours = [path for path in sys.path if path in site.getsitepackages()]
        with open(os.path.join(packages, "ours.pth"), "w") as pth:
            pth.writelines(f"import site; site.addsitedir({path!r})\n" for path in ours)
        return python

    return make
