"""Plugins as people make them: ten lines, installed as a distribution, found through their entry points."""

import json
import subprocess
import sys
import zipfile

import pytest

EXTRACTOR = """
from diplodoc import Actor, Event, Extraction, Span, hookimpl

class Shouting:
    name, languages = "shouting", ("en",)
    def extract(self, source):
        trigger = Span(0, len(source.text))
        return Extraction(events=(
            Event(id="e1", type="statement", trigger=trigger, sentence=trigger, rule="all", extractor="shouting"),))

@hookimpl
def diplodoc_extractors():
    return [Shouting()]
"""

EXPORTER = """
from diplodoc import hookimpl

class Counting:
    name, suffix, media_type = "count", ".count", "text/plain"
    def export(self, documents, out):
        for document in documents:
            out.write(f"{len(document.events)} events\\n".encode())

@hookimpl
def diplodoc_exporters():
    return [Counting()]
"""

BROKEN = "import a_module_that_nobody_has"


def wheel(folder, name, code):
    """A wheel of one module with an entry point, written by hand so that building it needs no network."""
    module = name.replace("-", "_")
    info = f"{module}-1.2.dist-info"
    path = folder / f"{module}-1.2-py3-none-any.whl"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(f"{module}.py", code)
        archive.writestr(f"{info}/METADATA", f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.2\n")
        archive.writestr(f"{info}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        archive.writestr(f"{info}/entry_points.txt", f"[diplodoc]\n{name.removeprefix('diplodoc-')} = {module}\n")
        archive.writestr(f"{info}/RECORD", "")
    return path


@pytest.fixture(scope="module")
def environment(tmp_path_factory, new_environment):
    """A virtual environment with the three plugins, which also sees what this one has."""
    folder = tmp_path_factory.mktemp("wheels")
    python = new_environment()
    wheels = [
        wheel(folder, "diplodoc-shouting", EXTRACTOR),
        wheel(folder, "diplodoc-counting", EXPORTER),
        wheel(folder, "diplodoc-broken", BROKEN),
    ]
    subprocess.run(
        [sys.executable, "-m", "pip", "--python", python, "install", "--quiet", "--no-deps", "--no-index", *wheels],
        check=True,
    )

    def run(*arguments):
        return subprocess.run([python, *arguments], capture_output=True, text=True, encoding="utf-8")

    return run


def test_an_installed_plugin_replaces_the_extractor(environment):
    script = """if True:
        import diplodoc
        print(diplodoc.to_json(diplodoc.Parser(extractor="shouting").parse("Hello there.")))
    """
    result = environment("-c", script)
    (event,) = json.loads(result.stdout)["events"]
    assert (event["extractor"], event["trigger"]) == ("shouting", {"start": 0, "end": 12})


def test_an_installed_plugin_adds_an_exporter(environment, seed):
    result = environment("-m", "diplodoc", "parse", str(seed), "--extractor", "shouting", "--format", "count")
    assert result.stdout == "1 events\n"
    assert result.returncode == 0


def test_installed_plugins_are_listed_with_their_versions_and_faults(environment):
    result = environment("-m", "diplodoc", "plugins")
    assert "shouting  (diplodoc-shouting 1.2)\n  extractor    shouting\n" in result.stdout
    assert "counting  (diplodoc-counting 1.2)\n  exporter     count\n" in result.stdout
    assert "BROKEN       ModuleNotFoundError: No module named 'a_module_that_nobody_has'" in result.stdout
    assert result.returncode == 1


def test_a_broken_plugin_hurts_nobody_and_is_told_of(environment, seed):
    lenient = environment("-m", "diplodoc", "parse", str(seed))
    assert lenient.returncode == 0
    assert len(json.loads(lenient.stdout)["events"]) > 5
    assert "'broken'" in json.dumps(json.loads(lenient.stdout)["diagnostics"]) or "broken" in lenient.stdout
    assert "1 document has diagnostics" in lenient.stderr
    strict = environment("-m", "diplodoc", "parse", str(seed), "--strict")
    assert strict.returncode == 2
    assert strict.stderr.startswith("diplodoc: plugin 'broken': ModuleNotFoundError")
    without = environment("-m", "diplodoc", "parse", str(seed), "--strict", "--without", "broken")
    assert without.returncode == 0
    assert without.stderr == ""
