"""The kit notices: of each component that breaks a promise, exactly the tests of that promise fail."""

import inspect
import subprocess
import sys
from collections import defaultdict
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from xml.etree import ElementTree

import bad_components
import pytest

MODULES = [import_module(f"bad_components.{module.name}") for module in iter_modules(bad_components.__path__)]
CASES = {
    name: thing
    for module in MODULES
    for name, thing in vars(module).items()
    if inspect.isclass(thing) and name.startswith("Test") and hasattr(thing, "breaks")
}


@pytest.fixture(scope="module")
def failed(tmp_path_factory):
    """The names of the tests that failed, by the name of their class. The modules run side by side, for the time."""
    reports = tmp_path_factory.mktemp("reports")
    options = ["-p", "no:cacheprovider", "--tb=no", "--hypothesis-profile=quick"]
    runs = {
        reports / f"{module.__name__}.xml": subprocess.Popen(
            [sys.executable, "-m", "pytest", *options, f"--junitxml={reports / module.__name__}.xml", module.__file__],
            cwd=Path(__file__).parents[2], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
        )
        for module in MODULES
    }  # fmt: skip
    found = defaultdict(set)
    ran = set()
    for report, run in runs.items():
        output, _ = run.communicate()
        assert run.returncode == 1, output
        for case in ElementTree.parse(report).iter("testcase"):
            class_ = case.attrib["classname"].rpartition(".")[2]
            ran.add(class_)
            assert case.find("error") is None, case.attrib
            if case.find("failure") is not None:
                found[class_].add(case.attrib["name"])
    assert ran == set(CASES)
    return found


@pytest.mark.parametrize("name", CASES)
def test_exactly_the_broken_promise_is_noticed(name, failed):
    assert failed[name] == CASES[name].breaks
